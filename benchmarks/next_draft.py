"""How well `lineage draft` foresees the housekeeping of the next text, on real series whose next text is known.

Of the paragraphs that later changed in figures, ordinals, dates and symbols only, the share that the draft has right
(a placeholder stands for any words) and the share that it has wrong; of those that stayed, the share that it touches.
Run: python -m benchmarks.next_draft [--errors] [--alone]
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

from lineage.alignment import align
from lineage.alignment.links import Band, Link
from lineage.documents import parse, read_file
from lineage.documents.resolution import Paragraph, Resolution
from lineage.drafting.housekeeping.draft_changes import NextDraft
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.setting import in_its_year
from lineage.drafting.housekeeping.slots import tokens
from lineage.sources import read_bytes

SHARED = Path(__file__).parents[1].parent / "shared" / "data"
_FILE = re.compile(r"A_RES_(\d+)_(\d+)[A-Z]?")
_FIRST = 60
"""Session from which on these texts are clean."""
_GLUED = re.compile(r"(?<=[a-z)”,;])\d{1,2}(?=[\s,;.]|$)|(?<=[\w)”,;:.])\s\d{1,2}/(?=[\s,;.]|$)")
"""Marks of footnotes, which these texts have glued to the word before, or written "7/"."""
_COMMAS = re.compile(r"(?<=\d{4}),(?=\d+/)")
"""A comma without its space: "2 December 2020,76/69"."""
_QUOTES = re.compile("[“”„«»]")
_HYPHENS = re.compile("[\N{NON-BREAKING HYPHEN}\N{EN DASH}]")
_SIGNS = re.compile(r"(?P<kept>\[[^\]]*\])|[;:()\"]|\b(?:and|et)\b|(?<=[^\W\d_]{3})s\b")
_PLACEHOLDER = re.compile(r"\\\[.*?\\\]")
_JOINT = re.compile(r"^(?:[\s,]|(?:and|et)\b)+")

Record = Mapping[str, Any]
Step = tuple[Record, list[Record], Record]
"""A last text, the texts before it, the text that came next."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A last text, the texts of its series before it, and the text that came next. Two are never equal, so that what is
    worked out of one can be kept by it."""

    base: Resolution
    earlier: tuple[Resolution, ...]
    following: Resolution


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the draft made of one paragraph: right, wrong, missed (it changed and the draft did not), touched, stayed;
    "other" where its words changed too."""

    name: str
    label: str
    base: str
    following: str
    draft: str
    stated: tuple[str, ...] = ()
    """The words that the draft puts in without a placeholder."""

    @property
    def states_another(self) -> bool:
        """Whether the draft puts in words that the next text does not have. Most of what is wrong has a place left
        that moved too, or room that is too small: all that is stated there is right."""
        stated = (plain(_JOINT.sub("", words)).casefold() for words in self.stated)
        return self.name in {"wrong", "touched"} and any(one not in self.following.casefold() for one in stated)

    @property
    def wrong_by_signs(self) -> bool:
        """Whether a wrong one has every place right or open, and only signs, joints or the plural of a noun are others,
        which `bare_words` does not count: "75/206 ... and 76/196 ... and 77/154" in A/RES/78/140 PP7."""
        return self.name == "wrong" and fits(_unsigned(self.draft), _unsigned(self.following))


def outcomes(case: Case) -> Iterator[Outcome]:
    """The outcome for every paragraph of the last text that has a counterpart in the next one."""
    session = session_of(case)
    if session is None:
        return
    draft, followers = drafted(case, session), following(case)
    for paragraph in case.base.paragraphs:
        later = followers.get(paragraph.label)
        if later is not None:
            old, new, made = (plain(words) for words in (paragraph.text, later.text, draft.text(paragraph.label)))
            stated = tuple(change.new for change in draft.of(paragraph.label) if not change.placeholder)
            yield Outcome(_name(old, new, made, case.base.language), paragraph.id, old, new, made, stated)


def session_of(case: Case) -> int | None:
    """The session that a draft is made for; None where one of the two texts does not say of which it is: A/RES/70/197
    of the labelled paragraphs does not."""
    base, following = (in_its_year(text).session for text in (case.base, case.following))
    return following if base is not None else None


@lru_cache(maxsize=1)
def drafted(case: Case, session: int) -> NextDraft:
    """The draft of a case, made once for all that is asked of it in turn."""
    return next_draft(case.base, session, earlier=case.earlier)


@lru_cache(maxsize=1)
def following(case: Case) -> Mapping[str, Paragraph]:
    """The label of each paragraph of the last text that has a counterpart in the next one, and that."""
    best: dict[str, Link] = {}
    for link in align(case.base, case.following).links:
        if link.band is not Band.WEAK and (link.old not in best or link.score > best[link.old].score):
            best[link.old] = link
    found = ((old, case.following.paragraph(link.new)) for old, link in best.items())
    return {old: paragraph for old, paragraph in found if paragraph is not None}


def _name(old: str, new: str, made: str, language: str) -> str:
    if bare_words(old, language) != bare_words(new, language):
        return "other"
    if slot_texts(old, language) == slot_texts(new, language):
        return "stayed" if made == old else "touched"
    if made == old:
        return "missed"
    return "right" if fits(made, new) else "wrong"


def fits(made: str, new: str) -> bool:
    """Whether the draft's words are those of the next text, commas aside, a placeholder standing for any."""
    pattern = _PLACEHOLDER.sub(".{1,200}?", re.escape(made.replace(",", "")))
    return re.fullmatch(pattern, new.replace(",", ""), re.DOTALL | re.IGNORECASE) is not None


def plain(text: str) -> str:
    """A text with its hyphens, quotation marks and spaces alike, and without the stop at its end."""
    alike = _COMMAS.sub(", ", _QUOTES.sub('"', _HYPHENS.sub("-", text).replace("- ", "-")))
    return " ".join(alike.split()).rstrip(" ;,.")


def _unsigned(text: str) -> str:
    """A text without signs, joints of lists and the plural of its words; placeholders as they are."""
    return " ".join(_SIGNS.sub(lambda found: found["kept"] or "", text).split())


def bare_words(text: str, language: str) -> list[str]:
    listed = [t.key for t in tokens(text, language) if t.slot is None and any(c.isalpha() for c in t.key)]
    return [key for key in listed if key not in {"and", "et"}]


def slot_texts(text: str, language: str) -> list[str]:
    return [
        name.casefold()
        for token in tokens(text, language)
        if token.slot
        for name in ([f"{c.name} {c.date}" for c in token.slot.cited] or [token.slot.text])
    ]


def shares(found: Counter[str]) -> dict[str, float]:
    """The three figures."""
    moved = found["right"] + found["wrong"] + found["missed"]
    stayed = found["stayed"] + found["touched"]
    return {
        "right": found["right"] / moved if moved else 0.0,
        "wrong": found["wrong"] / moved if moved else 0.0,
        "touched": found["touched"] / stayed if stayed else 0.0,
    }


@cache
def text_in(path: Path) -> Resolution:
    """The text of a file; several sets have some of them."""
    return read_file(path)


def three_sessions() -> Iterator[Case]:
    """The ten series of three sessions."""
    folder = SHARED / "series-en"
    for symbols in json.loads((folder / "index.json").read_text(encoding="utf-8")).values():
        texts = [text_in(folder / f"{symbol.replace('/', '_')}.pdf") for symbol in symbols]
        yield Case(texts[-2], tuple(texts[:-2]), texts[-1])


def trafficking() -> Iterator[Case]:
    """Each step of the English series on trafficking in persons."""
    texts = sorted(
        (text_in(path) for path in (SHARED / "en-chain").glob("A-RES-*.txt")), key=lambda text: text.session or 0
    )
    for at in range(1, len(texts) - 1):
        yield Case(texts[at], tuple(texts[:at]), texts[at + 1])


def titles(every: int = 1) -> Iterator[Case]:
    """Texts of one title in the labelled paragraphs, one or two sessions apart, with the steps of the same length
    before them; of all such cases one in `every`."""
    found = [case for records in by_title().values() for case in steady_steps(records)]
    for base, earlier, following in found[::every]:
        yield Case(parsed(base), tuple(map(parsed, earlier)), parsed(following))


DEVELOPMENT = frozenset({1, 2, 3, 4, 5, 6, 7, 9})
"""Of sixteen parts of the titles those whose errors were looked at; the others are held out."""


def _part(title: str) -> int:
    return hashlib.sha256(title.encode()).digest()[0] % 16


def _by_part(*, held_out: bool) -> Iterator[tuple[str, Case]]:
    """All steps of the titles of some parts, without those that `titles(16)` has a step of."""
    found = [(title, case) for title, records in by_title().items() for case in steady_steps(records)]
    known = {title for title, _ in found[::16]}
    for title, (base, earlier, following) in found:
        if title not in known and (_part(title) not in DEVELOPMENT) is held_out:
            yield title, Case(parsed(base), tuple(map(parsed, earlier)), parsed(following))


def development() -> Iterator[Case]:
    """Steps of one title that were looked at when rules were made."""
    return (case for _, case in _by_part(held_out=False))


def held_out() -> Iterator[Case]:
    """Steps of one title of series that were not, of the half of which no error has been read: totals alone."""
    return (case for title, case in _by_part(held_out=True) if not _read(title))


def held_out_read() -> Iterator[Case]:
    """The other half, whose errors were read when the rules of a later day were made."""
    return (case for title, case in _by_part(held_out=True) if _read(title))


def _read(title: str) -> bool:
    return hashlib.sha256(title.encode()).digest()[1] % 2 == 0


def steady_steps(records: list[Record]) -> Iterator[Step]:
    """The steps of texts of one title that are as long as the one before, of one session or two."""
    records.sort(key=lambda record: (_session(record), str(record["file"])))
    steps = [_session(b) - _session(a) for a, b in pairwise(records)]
    for at in range(1, len(records) - 1):
        if steps[at] in {1, 2} and steps[at - 1] == steps[at]:
            run = next((i for i in range(at, 0, -1) if steps[i - 1] != steps[at]), 0)
            yield records[at], records[run:at], records[at + 1]


def _session(record: Record) -> int:
    match = _FILE.fullmatch(str(record["file"]))
    return int(match[1]) if match else 0


@cache
def by_title() -> dict[str, list[Record]]:
    series: defaultdict[str, list[Record]] = defaultdict(list)
    with gzip.open(SHARED / "un-paragraphs-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record: Record = json.loads(line) if '"A_RES_' in line[:40] else {"file": ""}
            if _session(record) >= _FIRST:
                title = " ".join(str(p["text"]) for p in record["paragraphs"] if p["type"] == "title")
                series[title.partition("\t")[2].casefold()].append(record)
    return series


def parsed(record: Record) -> Resolution:
    kept = [p for p in record["paragraphs"] if p["type"] != "footer"]
    rows = [f"{p['prefix'] or ''} {_GLUED.sub('', p['text'] or '')}".strip() for p in kept]
    return _parsed(str(record["file"]).replace("_", "-"), "\n\n".join(rows))


@cache
def _parsed(name: str, text: str) -> Resolution:
    """The text of a record; one that stands in many cases of its series is read once."""
    return parse(read_bytes(text.encode(), Path(f"{name}.txt")), document_id=name)


SETS = {
    "three sessions": three_sessions,
    "trafficking": trafficking,
    "same title": titles,
    "development": development,
    "held out, read": held_out_read,
    "held out": held_out,
}


def measured(cases: Sequence[Case]) -> tuple[Counter[str], list[Outcome]]:
    """The outcomes of all cases, counted and listed."""
    found = [outcome for case in cases for outcome in outcomes(case)]
    return Counter(outcome.name for outcome in found), found


def main() -> None:
    """Print the figures of every set; with --alone for the last text without its series."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--only", choices=list(SETS))
    wanted = parser.parse_args()
    for name, cases in SETS.items():
        if wanted.only and name != wanted.only:
            continue
        listed = list(cases())
        if wanted.alone:
            listed = [Case(case.base, (), case.following) for case in listed]
        show(name, listed, with_errors=wanted.errors)


class Part(StrEnum):
    """Of a set whose series are drawn by a hash: whose errors were read when rules were made, or none."""

    READ = "read"
    LATER = "read later"
    UNREAD = "no error of one half was read"


def part_of(series: str, *, read: bool) -> Part:
    """The part of a series; of those that were not read at first every second was read for rules of a later day, and of
    what was left the first of the halves of `benchmarks.next_draft_confidence`."""
    if read:
        return Part.READ
    return Part.LATER if hashlib.sha256(f"next draft later {series}".encode()).digest()[0] % 2 else Part.UNREAD


class Parts(Protocol):
    """A set in its parts."""

    def __call__(self, part: Part) -> Iterator[Case]:
        """The cases of a part."""


def show_parts(sets: Mapping[str, Parts], about: str | None) -> None:
    """Print the figures of each part of some sets; with --errors what is not right in those that were read."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--errors", action="store_true")
    wanted = parser.parse_args()
    for name, cases in sets.items():
        for part in Part:
            show(f"{name}, {part}", cases(part), with_errors=wanted.errors and part is not Part.UNREAD)


def show(name: str, cases: Iterable[Case], *, with_errors: bool = False) -> None:
    """Print the figures of a set, and what is not right in it."""
    listed = list(cases)
    counted, found = measured(listed)
    signs, others = sum(one.wrong_by_signs for one in found), sum(one.states_another for one in found)
    print(name, len(listed), "cases", figures(counted), "wrong by signs", signs, "states another", others)
    print(errors(found) if with_errors else "", end="")


def figures(counted: Counter[str]) -> str:
    """The counts and the shares of a set, on one line."""
    return f"{dict(sorted(counted.items()))} { ({k: round(v, 3) for k, v in shares(counted).items()}) }"


def errors(found: Sequence[Outcome]) -> str:
    """What is not right, each with the last words, the next and those of the draft, a line each."""
    failed = [one for one in found if one.name in {"wrong", "missed", "touched"}]
    return "".join(f"  {o.name} {o.label}\n    {o.base}\n    {o.following}\n    {o.draft}\n" for o in failed)


if __name__ == "__main__":
    main()
