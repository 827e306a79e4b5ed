"""Series of texts whose titles changed, for `benchmarks.next_draft`: each text with the one that it follows, by its
title, by what it recalls, and by the words that they share.

Half of these series was read when rules were made, and half of the others later; so were two thirds of the pairs that
are no part of a longer series, and half of the others later. Of the rest only the totals were read.
Run: python -m benchmarks.next_draft_series [--errors]
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from benchmarks.next_draft import SHARED, Case, Part, Record, Step, by_title, parsed, part_of, show_parts, steady_steps

_FILE = re.compile(r"A_RES_(\d+)_(\d+)([A-Z]?)")
_CITED = re.compile(r"(?<![\w/])(\d{2}/\d{1,3})(?!\d)")
_FIRST = 52
LEAST = 0.3
"""Share of their words that two texts of a series have in common."""
_FARTHEST = 6
"""Sessions between two texts of a series, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One resolution of the Assembly."""

    record: Mapping[str, Any]
    session: int
    name: str
    title: str
    cited: frozenset[str]
    words: frozenset[str]


@cache
def texts() -> tuple[Text, ...]:
    """The resolutions of the labelled paragraphs."""
    found = []
    with gzip.open(SHARED / "un-paragraphs-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line) if '"A_RES_' in line[:40] else {"file": ""}
            match = _FILE.fullmatch(str(record["file"]))
            if match and int(match[1]) >= _FIRST:
                found.append(_text(record, match))
    return tuple(found)


def _text(record: Mapping[str, Any], match: re.Match[str]) -> Text:
    return text_of(record, int(match[1]), f"{match[1]}/{match[2]}{match[3]}")


def text_of(record: Mapping[str, Any], session: int, name: str) -> Text:
    """A resolution of the labelled paragraphs, with what tells its series."""
    title = " ".join(str(p["text"]) for p in record["paragraphs"] if p["type"] == "title").casefold()
    body = " ".join(str(p["text"] or "") for p in record["paragraphs"])
    return Text(
        record=record,
        session=session,
        name=name,
        title=re.sub(r"^\W*\d+/\d+\W*", "", title),
        cited=frozenset(_CITED.findall(body)),
        words=frozenset(re.findall(r"[a-z]{4,}", body.casefold())),
    )


@cache
def predecessors() -> Mapping[str, Text]:
    """The name of each text that follows one, and that one: the nearest, of several of one session the likest."""
    found = {}
    for text in texts():
        near = [(text.session - old.session, -score, old) for old in texts() if (score := _alike(old, text))]
        if near:
            found[text.name] = min(near, key=lambda one: one[:2])[2]
    return found


def shared_words(old: Text, new: Text) -> float:
    """The share of their different words that two texts have in common; a set of all of them is not made: there are a
    million pairs."""
    common = len(old.words & new.words)
    return common / max(1, len(old.words) + len(new.words) - common)


def _alike(old: Text, new: Text) -> float:
    """How alike two texts are; 0 where the second does not follow the first."""
    if not 0 < new.session - old.session <= _FARTHEST:
        return 0.0
    shared = shared_words(old, new)
    if shared <= LEAST:
        return 0.0
    title = fuzz.token_sort_ratio(old.title, new.title) / 100
    recalled = old.name.rstrip("ABC") in new.cited
    follows = title > 0.95 or (recalled and shared > 0.45 and title > 0.4) or shared > 0.7
    return title / 2 + shared + 0.3 * recalled if follows else 0.0


def joined_series(before: Mapping[str, Text]) -> Mapping[str, str]:
    """For each text of a series the name that its series goes by here: the first of all its names. `before` gives the
    text that each follows."""
    joined: dict[str, set[str]] = {}
    for name, old in before.items():
        whole = joined.setdefault(name, {name}) | joined.setdefault(old.name, {old.name})
        joined.update(dict.fromkeys(whole, whole))
    return {name: min(whole) for name, whole in joined.items()}


def found(part: Part) -> Iterator[Case]:
    """Steps of series whose titles changed."""
    steady = [case for records in by_title().values() for case in steady_steps(records)]
    steps = {(str(base["file"]), str(following["file"])) for base, _, following in steady}
    known = {_subject(base) for base, _, _ in steady}
    before = predecessors()
    series = joined_series(before)
    for following in texts():
        base = before.get(following.name)
        older = before.get(base.name) if base else None
        if base is None or older is None:
            continue
        subjects = {_subject(one.record) for one in (older, base, following)}
        if len(subjects) == 1 or (str(base.record["file"]), str(following.record["file"])) in steps:
            continue
        half = hashlib.sha256(f"next draft 3 {series[following.name]}".encode()).digest()[0] % 2
        case = Case(parsed(base.record), (parsed(older.record),), parsed(following.record))
        numbered = None not in (case.base.session, case.following.session, case.earlier[0].session)
        read = not half or not subjects.isdisjoint(known)
        if numbered and part_of(series[following.name], read=read) is part:
            yield case


def _subject(record: Mapping[str, Any]) -> str:
    title = " ".join(str(p["text"]) for p in record["paragraphs"] if p["type"] == "title")
    return title.partition("\t")[2].casefold()


def pairs(part: Part) -> Iterator[Case]:
    """A text and the one that followed it, of series that no other set has a step of."""
    before = predecessors()
    series = joined_series(before)
    steady = {
        str(one["file"]) for records in by_title().values() for step in steady_steps(records) for one in _all(step)
    }
    longer = {series[name] for name, base in before.items() if base.name in before}
    longer |= {series[one.name] for one in texts() if one.name in series and str(one.record["file"]) in steady}
    for following in texts():
        base = before.get(following.name)
        if base is None or series[following.name] in longer:
            continue
        third = hashlib.sha256(f"next draft pairs {series[following.name]}".encode()).digest()[0] % 3
        if part_of(series[following.name], read=third != 0) is part:
            yield Case(parsed(base.record), (), parsed(following.record))


def _all(step: Step) -> list[Record]:
    base, earlier, following = step
    return [base, *earlier, following]


def main() -> None:
    """Print the figures of each part."""
    show_parts({"titles changed": found, "pairs": pairs}, __doc__)


if __name__ == "__main__":
    main()
