"""Lists of numbers in which a change stands, told whole: "paragraphs 5, 12 and 14"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.diff.comparison_rows import LinkedDiff
    from lineage.diff.edits import Change

_NUMBERS = re.compile(r"\d{1,3}(?:[^\d;.()]{1,6}\d{1,3})*")
_LIST = re.compile(rf"(?<![^\W\d_])[^\W\d_]+ ({_NUMBERS.pattern})(?![\w/])")


def changed_lists(linked: LinkedDiff) -> Iterator[tuple[Change, tuple[str, str]]]:
    """The changes of numbers in a list, each with the whole lists and what they are of: "paragraphs 5, 12 and 14"."""
    for change in linked.diff.changes:
        if not all(_NUMBERS.fullmatch(words.strip(" ,")) for words in (change.old, change.new)):
            continue
        found = [
            _list_at(words, start, end)
            for words, start, end in (
                (linked.old.text, change.old_start, change.old_end),
                (linked.new.text, change.new_start, change.new_end),
            )
        ]
        if all(found):
            yield change, (found[0], found[1])


def _list_at(words: str, start: int, end: int) -> str:
    """The word before the list of numbers that holds a stretch, and that list; "" where there is none."""
    found = (match for match in _LIST.finditer(words) if match.start(1) <= start and end <= match.end() + 1)
    return next((match[0] for match in found), "")
