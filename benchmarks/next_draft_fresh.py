"""Pairs of texts that no other set of `benchmarks.next_draft` holds, of all organs and years: farther apart, or less
alike. The errors of half of their series were read when rules were made, of half of the others later; of the rest only
the totals.

Run: python -m benchmarks.next_draft_fresh [--errors]
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache

from rapidfuzz import fuzz

from benchmarks import next_draft, next_draft_councils, next_draft_series
from benchmarks.next_draft import SHARED, Case, Part, parsed, part_of, show_parts
from benchmarks.next_draft_series import Text, joined_series, shared_words, text_of
from lineage.errors import LineageError

_FILES = {
    "A": re.compile(r"A_RES_(?P<session>\d\d)_(?P<number>\d+)[A-Z]?"),
    "A_HRC": re.compile(r"A_HRC_RES_(?P<session>\d+)_(?P<number>\d+)"),
    "E": re.compile(r"E_RES_(?P<session>(?:19|20)\d\d)_(?P<number>\d+)"),
    "S": re.compile(r"S_RES_(?P<number>\d+)\((?P<session>(?:19|20)\d\d)\)"),
}
_FARTHEST = {"A": 12, "A_HRC": 24, "E": 8, "S": 8}
"""Sessions between two texts, at most; of the Security Council years."""
_SINCE = 42


@cache
def taken() -> frozenset[str]:
    """Ids of the texts that other sets draft from or are held against."""
    parts = (next_draft_series.found, next_draft_series.pairs, next_draft_councils.councils)
    steps = [case for cases in next_draft.SETS.values() for case in cases()]
    steps += [case for cases in parts for part in Part for case in cases(part)]
    return frozenset(text.id for case in steps for text in (case.base, case.following))


@cache
def texts(organ: str) -> tuple[Text, ...]:
    """The resolutions of an organ that no other set holds, in order."""
    found = []
    with gzip.open(SHARED / "un-paragraphs-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line) if "_RES_" in line[:40] else {"file": ""}
            match = _FILES[organ].fullmatch(str(record["file"]))
            if match and int(match["session"]) >= _SINCE * (organ == "A") and _id(match[0]) not in taken():
                found.append(text_of(record, int(match["session"]), match[0]))
    return tuple(sorted(found, key=lambda text: (text.session, text.name)))


def _id(file: str) -> str:
    return file.replace("_", "/").replace("(", " (")


@cache
def predecessors(organ: str) -> Mapping[str, Text]:
    """The name of each text that follows one, and that one: the likest."""
    some, found = texts(organ), {}
    for text in some:
        near = [(_alike(old, text), old) for old in some if 0 < text.session - old.session <= _FARTHEST[organ]]
        best = max(near, key=lambda one: one[0], default=(0.0, text))
        if best[0]:
            found[text.name] = best[1]
    return found


def _alike(old: Text, new: Text) -> float:
    shared = shared_words(old, new)
    if shared <= 0.25:
        return 0.0
    title = fuzz.token_sort_ratio(old.title, new.title) / 100
    return shared + title / 2 if shared > 0.45 or title > 0.9 else 0.0


def fresh(part: Part) -> Iterator[Case]:
    """The pairs of one part of the series, each with the text before where there is one."""
    for organ in _FILES:
        before = predecessors(organ)
        series = joined_series(before)
        for name, base in before.items():
            read = hashlib.sha256(f"next draft fresh {organ} {series[name]}".encode()).digest()[0] % 2 != 0
            following = next(text for text in texts(organ) if text.name == name)
            if part_of(f"{organ} {series[name]}", read=read) is part:
                yield from _case(base, before.get(base.name), following)


def _case(base: Text, older: Text | None, following: Text) -> Iterator[Case]:
    try:
        earlier = (parsed(older.record),) if older else ()
        yield Case(parsed(base.record), earlier, parsed(following.record))
    except LineageError:
        return  # a file that holds several resolutions


def main() -> None:
    """Print the figures of each part; the errors of those that were read."""
    show_parts({"fresh": fresh}, __doc__)


if __name__ == "__main__":
    main()
