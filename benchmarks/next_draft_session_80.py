"""Steps of one title to the texts of session 80, which no other set of `benchmarks.next_draft` holds. The errors of
every second series were read when rules were made, those of the others for the rules of a later day. Of the texts with
one text before them, or with two that are not as far apart, only the totals were read.

Run: python -m benchmarks.next_draft_session_80 [--errors] [--steps]
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks import next_draft
from benchmarks.next_draft import SHARED, Case, Record, by_title, parsed, show, text_in
from lineage.errors import LineageError

STEPS = Path(__file__).with_suffix(".csv")
"""What `steps` finds: the titles of 58 PDF files, of which ten are steps, take 18 s to read. A new list: --steps."""
_ALIKE = 95
_LAST = 80
_STEADY = frozenset({1, 2})
_FARTHEST = 12
_FOLDERS = (("negotiation-en", "A_RES_80_*.pdf"), ("pdf-en", "A-C.?-80-L.*.pdf"), ("negotiation-en", "A_*80_L.*.pdf"))
"""Adopted texts before drafts."""


def session_80(*, held_out: bool) -> Iterator[Case]:
    """The steps of one half of the series: of every second one in the order of the hashes of their titles."""
    records = {record["file"]: record for listed in by_title().values() for record in listed}
    rows = list(csv.DictReader(STEPS.read_text(encoding="utf-8").splitlines()))
    series = sorted((row["title"] for row in rows), key=lambda title: hashlib.sha256(title.encode()).digest())
    for row in rows:
        if (series.index(row["title"]) % 2 == 1) is held_out:
            older, base = (parsed(records[row[one]]) for one in ("older", "base"))
            yield Case(base, (older,), text_in(SHARED / row["following"]))


def others() -> Iterator[Case]:
    """The texts of session 80 with one text before them, or with two that are not as far apart; up to twelve sessions
    apart, as the fresh pairs are."""
    for _, older, base, following in _series():
        first, second = (_LAST - base[0], base[0] - older[0] if older else 0)
        if first <= _FARTHEST and (first != second or first not in _STEADY):
            earlier = (parsed(older[1]),) if older else ()
            yield Case(parsed(base[1]), earlier, text_in(following))


def steps() -> Iterator[tuple[str, str, str, str]]:
    """Titles of the texts of session 80 with two before them, as far apart, and the files of all three."""
    for title, older, base, following in _series():
        if older and _LAST - base[0] == base[0] - older[0] in _STEADY:
            yield title, older[1]["file"], base[1]["file"], following.relative_to(SHARED).as_posix()


def _series() -> Iterator[tuple[str, tuple[int, Record] | None, tuple[int, Record], Path]]:
    """The texts of session 80 with one or two before them, of series that no other set has such a step of."""
    ten = (case.following for case in (*next_draft.three_sessions(), *next_draft.trafficking()))
    done = [_letters(text.title) for text in ten if text.session == _LAST]
    for folder, names in _FOLDERS:
        for path in sorted((SHARED / folder).glob(names), key=lambda one: one.name):
            try:
                title = _letters(text_in(path).title)
            except LineageError:
                continue  # an amendment paper
            before = [] if any(_alike(title, one) for one in done) else _before(title)
            if before:
                done.append(title)
                yield title, before[1] if len(before) > 1 else None, before[0], path


def _before(title: str) -> list[tuple[int, Record]]:
    """The texts of a title with their sessions, the newest first."""
    found = [(session, record) for session, said, record in _texts() if _alike(said, title)]
    return sorted(found, key=lambda one: (-one[0], str(one[1]["file"])))


@cache
def _texts() -> tuple[tuple[int, str, Record], ...]:
    """The resolutions of the labelled paragraphs with their sessions and titles."""
    titled = ((_letters(title), record) for title, records in by_title().items() for record in records if title)
    return tuple((int(str(record["file"]).split("_")[2]), title, record) for title, record in titled)


def _letters(title: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", title.casefold()).split())


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= _ALIKE


def main() -> None:
    """Print the figures of every part; the errors of those that were read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--steps", action="store_true", help="print the list of steps as the files give it now")
    wanted = parser.parse_args()
    if wanted.steps:
        csv.writer(sys.stdout, lineterminator="\n").writerows([("title", "older", "base", "following"), *steps()])
        return
    for name, held_out in (("session 80, read", False), ("session 80, read later", True)):
        show(name, session_80(held_out=held_out), with_errors=wanted.errors)
    show("session 80, other steps", others())


if __name__ == "__main__":
    main()
