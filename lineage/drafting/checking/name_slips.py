"""Findings about names of bodies and texts that are written almost as known ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from lineage.documents.resolution import Kind
from lineage.drafting.checking.almost_names import is_almost, large, like_tabled, names_in
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.text import run_of, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.drafting.checking.almost_names import PlacedWord
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_AGAIN = 2
"""Texts that must have a name for it to be one."""
_Half = tuple[int, tuple[str, ...]]


class Names(Protocol):
    """What the adopted texts of a corpus know of names."""

    def has(self, words: str) -> bool:
        """Whether an adopted text has the words as printed, capitals aside; of one word, in any form."""

    def near(self, words: str) -> Sequence[tuple[str, str]]:
        """Ids of adopted texts, and paragraphs of theirs that share rare words with these."""


def name_findings(check: Check, names: Names | None) -> Iterator[Finding]:
    """Names of the draft that stand in no adopted text of the corpus, and are almost one of the tables, or one that the
    base or several texts have. Of 120 texts of the archive held against 1,431 older ones, five were told, all of them
    slips ("Advisory Committee of Administrative and Budgetary Questions")."""
    agreed = _KnownNames(check, names)
    for paragraph in check.draft.paragraphs:
        if paragraph.kind is Kind.HEADING:
            continue
        done = 0
        for said, right, source in sorted(_slips(paragraph.text, agreed)):
            if said[0] >= done and paragraph.text[slice(*said)] != right:
                done = said[1]
                yield replace(finding_at(paragraph, Rule.TYPO, said, right, kind="name"), precedent=source or None)


class _KnownNames:
    """The names of the base and of the corpus."""

    def __init__(self, check: Check, names: Names | None) -> None:
        self.language = check.draft.language
        self._base, self._names = check.base, names
        self._words = run_of(" ".join(p.text for p in check.before))
        self._stems = _stems(self._words.split(), self.language)
        self._own = [(p.text, names_in(p.text, self.language)) for p in check.before]
        self._parts_of_base = cache(self._parts_with)

    def has(self, words: str) -> bool:
        """Whether the base or the corpus has these words as a name, or in one."""
        said = run_of(words).split()
        there = run_of(words) in self._words if len(said) > 1 else self._stems.issuperset(_stems(said, self.language))
        return there or (self._names is not None and self._names.has(words))

    def _parts_with(self, count: int) -> Mapping[_Half, Sequence[tuple[str, Sequence[PlacedWord]]]]:
        """The stretches of names in the base with so many words beside the small ones, by each of their halves."""
        found: defaultdict[_Half, list[tuple[str, Sequence[PlacedWord]]]] = defaultdict(list)
        for text, part in ((text, part) for text, own in self._own for name in own for part in _parts(name, count)):
            for half in _halves(part):
                found[half].append((text, part))
        return found

    def _like(self, name: Sequence[PlacedWord], said: str) -> Iterator[tuple[str, str, Sequence[PlacedWord]]]:
        """Ids of texts, and stretches of names in paragraphs of theirs that may be the one that is meant: where one
        word is off the other half is right."""
        count = len(large(name))
        by_half = self._parts_of_base(count) if self._base else {}
        base = self._base.id if self._base else ""
        yield from ((base, *there) for half in _halves(name) for there in by_half.get(half, ()))
        for document, text in self._names.near(said) if self._names else ():
            yield from ((document, text, part) for one in names_in(text, self.language) for part in _parts(one, count))

    def meant(self, name: Sequence[PlacedWord], said: str) -> tuple[str, str] | None:
        """The name that this one is almost, with a text that has it; None where there is none."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for document, text, other in self._like(name, said):
            if is_almost(name, other, self.language, self.has):
                found[text[other[0].start : other[-1].end]].add(document)
        best = max(found, key=lambda one: (len(found[one]), one), default="")
        texts = found[best]
        known = len(texts) >= _AGAIN or (self._base is not None and self._base.id in texts)
        return (best, min(texts)) if best and known else None


def _stems(said: Sequence[str], language: str) -> set[str]:
    return {stem(word, language) for word in said}


def _halves(name: Sequence[PlacedWord]) -> tuple[_Half, _Half]:
    """The words of a name that are not small, each half with its place."""
    said = tuple(large(name))
    middle = len(said) // 2
    return (0, said[:middle]), (1, said[middle:])


def _slips(text: str, agreed: _KnownNames) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Places of names, the names that are meant, and the texts that have these; "" for the tables."""
    for words, right in like_tabled(text, agreed.language, agreed.has):
        place = words[0].start, words[-1].end
        if not agreed.has(text[slice(*place)]):
            yield place, right, ""
    for name in names_in(text, agreed.language):
        place = name[0].start, name[-1].end
        if not agreed.has(text[slice(*place)]) and (meant := agreed.meant(name, text[slice(*place)])):
            yield place, *meant


def _parts(name: Sequence[PlacedWord], count: int) -> Iterator[Sequence[PlacedWord]]:
    """The stretches of a name with so many words beside the small ones: "Mine Action Service" of "Mine Action Service
    of the United Nations"."""
    main = [place for place, word in enumerate(name) if not word.small]
    yield from (name[main[at] : main[at + count - 1] + 1] for at in range(len(main) - count + 1))
