"""Series of the Security Council, of the Economic and Social Council and of the Human Rights Council, for
`benchmarks.next_draft`: each text with the one that it follows, by title or by the words that they share.

Two thirds of these series were read when rules were made, and half of the others later; of the rest only the totals.
Run: python -m benchmarks.next_draft_councils [--errors]
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from benchmarks.next_draft import SHARED, Case, Part, parsed, part_of, show_parts
from benchmarks.next_draft_series import LEAST, Text, joined_series, shared_words, text_of

_FILES = {
    "A_HRC": re.compile(r"A_HRC_RES_(?P<session>\d+)_(?P<number>\d+)"),
    "E": re.compile(r"E_RES_(?P<session>(?:199[89]|20\d\d))_(?P<number>\d+)"),
    "S": re.compile(r"S_RES_(?P<number>\d+)\((?P<session>(?:199[89]|20\d\d))\)"),
}
_FARTHEST = {"A_HRC": 10, "E": 3, "S": 3}
"""Sessions between two texts of a series, at most; of the Security Council years."""
_SAME = 0.95


@cache
def texts() -> Mapping[str, tuple[Text, ...]]:
    """The resolutions of each Council among the labelled paragraphs, in order."""
    found: dict[str, list[Text]] = {organ: [] for organ in _FILES}
    with gzip.open(SHARED / "un-paragraphs-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line) if "_RES_" in line[:40] else {"file": ""}
            for organ, pattern in _FILES.items():
                if match := pattern.fullmatch(str(record["file"])):
                    found[organ].append(_text(record, match))
    return {organ: tuple(sorted(some, key=_place)) for organ, some in found.items()}


def _text(record: Mapping[str, Any], match: re.Match[str]) -> Text:
    name = f"{match['session']}/{match['number']}"
    return text_of(record, int(match["session"]), name)


def _place(text: Text) -> tuple[int, int]:
    return text.session, int(text.name.partition("/")[2])


@cache
def predecessors(organ: str) -> Mapping[str, Text]:
    """The name of each text that follows one, and that one: of those before it the nearest, then the likest."""
    found: dict[str, Text] = {}
    for text in texts()[organ]:
        before = [(old, _alike(old, text, organ)) for old in texts()[organ] if _place(old) < _place(text)]
        near = [(text.session - old.session, -score, old) for old, score in before if score]
        if near:
            found[text.name] = min(near, key=lambda one: one[:2])[2]
    return found


def _alike(old: Text, new: Text, organ: str) -> float:
    """How alike two texts are; 0 where the second does not follow the first."""
    if not 0 < new.session - old.session <= _FARTHEST[organ]:
        return 0.0
    shared = shared_words(old, new)
    if shared <= LEAST:
        return 0.0
    title = fuzz.token_sort_ratio(old.title, new.title) / 100 if organ != "S" else 0.0
    return title / 2 + shared if shared > 0.6 or title > _SAME else 0.0


def councils(part: Part) -> Iterator[Case]:
    """The steps of the series of one part, each with the text before where there is one."""
    for organ, some in texts().items():
        before = predecessors(organ)
        series = joined_series(before)
        for following in some:
            base = before.get(following.name)
            if base is not None and _part(f"{organ} {series[following.name]}") is part:
                older = [before[base.name]] if base.name in before else []
                yield Case(parsed(base.record), tuple(parsed(one.record) for one in older), parsed(following.record))


def _part(series: str) -> Part:
    return part_of(series, read=hashlib.sha256(f"next draft councils {series}".encode()).digest()[0] % 3 != 0)


def main() -> None:
    """Print the figures of each part; the errors of those that were read."""
    show_parts({"Councils": councils}, __doc__)


if __name__ == "__main__":
    main()
