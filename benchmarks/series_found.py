"""Series found in an archive, held against what its texts prove: those that name an earlier one under their own title.

    python -m benchmarks.series_found CORPUS

Proof is the text itself: "its resolutions 61/180 of 20 December 2006 and 63/194 of 18 December 2008 on", then the very
title of the text that says so. Recall: pairs proved that stand in one series. Precision: pairs of a series that are
joined by proofs, by one title under one organ, its articles, figures and ordinals aside ("its sixteenth session",
"2025"), or by their wording: a sixth of the runs of eight words of the shorter one stand in the other (so with 2 of 300
pairs of the General Assembly drawn at random). All else counts as wrong.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lineage.corpus.discovering import discovered
from lineage.corpus.records import Corpus, Entry
from lineage.documents.resolution import Kind, Resolution
from lineage.histories.word_runs import grams
from lineage.languages.text import fold, words

Text = tuple[Entry, Resolution]
_CITED = re.compile(r"\b(\d{1,4}/\d{1,3}(?: [a-z])?) of \d{1,2} [a-z]+ \d{4}")
_PASSING = re.compile(
    r"the|an?|and|or|[a-z]|first|second|third|[a-z]*(?:th|ieth)|twenty|thirty|forty|[a-z]*biennium|proposed|years?"
)
_ITEM = re.compile(r"item entitled “([^”]+)”")
_BETWEEN = 12
"""Characters between two citations of one list: ", ", " and ", ", and "."""
_NEAR = 90
"""Characters behind a list in which its subject begins: ", and all its other resolutions on"."""
_RUN, _SHARED = 8, 1 / 6
_PROVING = 3
"""Words that a title has at least to prove something by itself."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was found of what is proved, and proved of what was found, in pairs of texts."""

    proved: int
    found: int
    recall: float
    precision: float
    missed: tuple[tuple[str, str], ...]
    doubtful: tuple[tuple[str, str], ...]


def measure(texts: Sequence[Text]) -> Figures:
    """The figures over texts that no series has yet."""
    bare = [(replace(entry, series=None, related=()), document) for entry, document in texts]
    series = [[name for name, _ in one.members] for one in discovered(Corpus(root=Path()), bare)]
    home = {name: number for number, names in enumerate(series) for name in names}
    proofs = sorted(set(_proofs(bare)))
    missed = tuple(pair for pair in proofs if home.get(pair[0], -1) != home.get(pair[1], -2))
    joined = _joined([*proofs, *_same_title(bare)])
    found = [pair for names in series for pair in combinations(dict.fromkeys(names), 2)]
    left = [pair for pair in found if joined.get(pair[0], pair[0]) != joined.get(pair[1], pair[1])]
    runs = _Runs({entry.id: document for entry, document in bare})
    worded = _joined([*proofs, *_same_title(bare), *(pair for pair in left if runs.shared(*pair))])
    doubtful = tuple(pair for pair in left if worded.get(pair[0], pair[0]) != worded.get(pair[1], pair[1]))
    return Figures(
        proved=len(proofs),
        found=len(found),
        recall=1 - len(missed) / max(1, len(proofs)),
        precision=1 - len(doubtful) / max(1, len(found)),
        missed=missed,
        doubtful=doubtful,
    )


class _Runs:
    """The runs of eight words of texts, worked out where they are asked for."""

    def __init__(self, documents: Mapping[str, Resolution]) -> None:
        self._documents = documents
        self._found: dict[str, NDArray[np.uint64]] = {}

    def shared(self, one: str, other: str) -> bool:
        """Whether the two have a sixth of the runs of the shorter one in common."""
        first, second = self._of(one), self._of(other)
        return len(np.intersect1d(first, second)) >= max(1, min(len(first), len(second)) * _SHARED)

    def _of(self, name: str) -> NDArray[np.uint64]:
        if name not in self._found:
            texts = [words(p.text) for p in self._documents[name].paragraphs]
            none = np.empty(0, dtype=np.uint64)
            self._found[name] = np.unique(np.concatenate([none, *(grams(text, _RUN) for text in texts)]))
        return self._found[name]


def _proofs(texts: Sequence[Text]) -> Iterator[tuple[str, str]]:
    known = {entry.symbol or entry.id: entry for entry, _ in texts}
    for entry, document in texts:
        title, prefix = fold(entry.title), (entry.symbol or "").rpartition("/RES/")[0]
        if not prefix or len(title.split()) < _PROVING:
            continue
        for paragraph in document.paragraphs:
            if paragraph.kind is Kind.PREAMBULAR:
                for number in _cited_under(title, fold(paragraph.text)):
                    earlier = known.get(f"{prefix}/RES/{number.upper()}")
                    if earlier is not None and earlier.id != entry.id:
                        yield earlier.id, entry.id


def _cited_under(title: str, text: str) -> Iterator[str]:
    """The numbers of the lists of a paragraph behind which the title stands."""
    items = list(_CITED.finditer(text))
    if title not in text or not items:
        return
    lists = [items[:1]]
    for before, item in pairwise(items):
        if item.start() - before.end() <= _BETWEEN:
            lists[-1].append(item)
        else:
            lists.append([item])
    for group, after in zip(lists, [*(following[0].start() for following in lists[1:]), len(text)], strict=True):
        behind = text[group[-1].end() : after]
        place = behind.find(title)
        if 0 <= place <= _NEAR and re.search(r"\b(?:on|entitled)\b[^a-z]*(?:the )?$", behind[:place]):
            yield from (item[1] for item in group)


def _same_title(texts: Iterable[Text]) -> Iterator[tuple[str, str]]:
    first: dict[tuple[str, str], str] = {}
    for entry, document in texts:
        item = _ITEM.search(" ".join(line.text for line in document.dropped))
        title = fold(item[1] if item and " by the president" in fold(entry.title) else entry.title)
        if len(title.split()) > 1:
            kept = " ".join(word for word in re.findall(r"[a-z]+", title) if not _PASSING.fullmatch(word))
            yield first.setdefault((entry.organ, kept), entry.id), entry.id


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A name for all that pairs join, one by one."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for one, other in pairs:
        parent[root(other)] = root(one)
    return {name: root(name) for name in list(parent)}


def main() -> None:
    from lineage.corpus import load
    from lineage.corpus.loading import read_document

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    corpus = load(parser.parse_args().corpus)
    report(measure([(entry, read_document(corpus, entry)) for entry in corpus.entries if entry.present]))


def report(found: Figures) -> None:
    print(f"pairs proved {found.proved}, in one series {found.recall:.4f}")
    print(f"pairs found {found.found}, joined by proof or by one title {found.precision:.4f}")
    for title, pairs in (("missed", found.missed), ("doubtful", found.doubtful)):
        print(f"\n{title}:", *(" – ".join(pair) for pair in pairs), sep="\n")


if __name__ == "__main__":
    main()
