"""Series of texts whose titles changed, for `benchmarks.next_draft`: each text with the one that it follows, by its
title, by what it recalls, and by the words that they share.

Half of these series was read when rules were made; of the other half only the totals.
Run: python -m benchmarks.next_draft_series
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

from benchmarks.next_draft import SHARED, Case, _by_title, _parsed, _steady, measured, shares

_FILE = re.compile(r"A_RES_(\d+)_(\d+)([A-Z]?)")
_CITED = re.compile(r"(?<![\w/])(\d{2}/\d{1,3})(?!\d)")
_FIRST = 52
_LEAST = 0.3
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
    title = " ".join(str(p["text"]) for p in record["paragraphs"] if p["type"] == "title").casefold()
    body = " ".join(str(p["text"] or "") for p in record["paragraphs"])
    return Text(
        record=record,
        session=int(match[1]),
        name=f"{match[1]}/{match[2]}{match[3]}",
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


def _alike(old: Text, new: Text) -> float:
    """How alike two texts are; 0 where the second does not follow the first."""
    if not 0 < new.session - old.session <= _FARTHEST:
        return 0.0
    shared = len(old.words & new.words) / max(1, len(old.words | new.words))
    if shared <= _LEAST:
        return 0.0
    title = fuzz.token_sort_ratio(old.title, new.title) / 100
    recalled = old.name.rstrip("ABC") in new.cited
    follows = title > 0.95 or (recalled and shared > 0.45 and title > 0.4) or shared > 0.7
    return title / 2 + shared + 0.3 * recalled if follows else 0.0


def _series() -> Mapping[str, str]:
    """For each text of a series the name that its series goes by here: the first of all its names."""
    joined: dict[str, set[str]] = {}
    for name, old in predecessors().items():
        whole = joined.setdefault(name, {name}) | joined.setdefault(old.name, {old.name})
        joined.update(dict.fromkeys(whole, whole))
    return {name: min(whole) for name, whole in joined.items()}


def _cases(*, held_out: bool) -> Iterator[Case]:
    steady = [case for records in _by_title().values() for case in _steady(records)]
    steps = {(str(base["file"]), str(following["file"])) for base, _, following in steady}
    known = {_subject(base) for base, _, _ in steady}
    before, series = predecessors(), _series()
    for following in texts():
        base = before.get(following.name)
        older = before.get(base.name) if base else None
        if base is None or older is None:
            continue
        subjects = {_subject(one.record) for one in (older, base, following)}
        if len(subjects) == 1 or (str(base.record["file"]), str(following.record["file"])) in steps:
            continue
        half = hashlib.sha256(f"next draft 3 {series[following.name]}".encode()).digest()[0] % 2
        case = Case(_parsed(base.record), (_parsed(older.record),), _parsed(following.record))
        numbered = None not in (case.base.session, case.following.session, case.earlier[0].session)
        if numbered and (bool(half) and subjects.isdisjoint(known)) is held_out:
            yield case


def _subject(record: Mapping[str, Any]) -> str:
    title = " ".join(str(p["text"]) for p in record["paragraphs"] if p["type"] == "title")
    return title.partition("\t")[2].casefold()


def found_read() -> Iterator[Case]:
    """Steps of series whose titles changed, and whose errors were read."""
    return _cases(held_out=False)


def found() -> Iterator[Case]:
    """Steps of series whose titles changed, of which no error was read."""
    return _cases(held_out=True)


def main() -> None:
    """Print the figures of both halves."""
    for name, cases in (("found, read", found_read()), ("found", found())):
        listed = list(cases)
        counted, _ = measured(listed)
        print(name, len(listed), "cases", dict(counted), {k: round(v, 3) for k, v in shares(counted).items()})


if __name__ == "__main__":
    main()
