"""How much of some words a later text keeps: the runs that both have, and the share that a comparison leaves."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lineage.diff.edits import ChangeClass
from lineage.languages.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import ParagraphDiff

_WORD_BEFORE = re.compile(r"\w*\W*$")
_WORD_BEHIND = re.compile(r"\W*\w*")


def runs(text: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words."""
    return (tuple(text[at : at + size]) for at in range(len(text) - size + 1))


def common(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The longest run of words that two texts share."""
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[found.a : found.a + found.size]


def kept(diff: ParagraphDiff, text: str, start: int, end: int) -> tuple[float, bool]:
    """Share of the words between two offsets of the old text that the new one keeps there, form aside; and whether
    nothing at all changed between them."""
    changed = [c for c in diff.changes if c.change_class is not ChangeClass.FORM]
    gone = {at for c in changed for at in range(max(c.old_start, start), min(c.old_end, end))}
    all_words = words(text[start:end])
    kept = words("".join(" " if at in gone else text[at] for at in range(start, end)))
    inside = any(start < c.old_start < end or (c.old_start < end and start < c.old_end) for c in changed)
    return (len(kept) / len(all_words) if all_words else float(not gone)), not gone and not inside


def sign_stays(base: str, target: str, start: int, end: int) -> bool:
    """Whether a later text has, between the same two words, the signs that stand between two offsets of the base: the
    comma of "Manila, and" that was to go."""
    before, after = _WORD_BEFORE.search(base[:start]), _WORD_BEHIND.match(base[end:])
    around = f"{before[0] if before else ''}{base[start:end]}{after[0] if after else ''}"
    return " ".join(fold(around).split()) in " ".join(fold(target).split())


def words_now(diff: ParagraphDiff, base: str, start: int, end: int) -> str:
    """What the new text has in place of the words between two offsets of the base."""
    near = [e for e in diff.edits if e.old_start <= end and start <= e.old_end]
    parts = []
    for edit in near:
        if edit.operation.value == "insert":
            parts.append(edit.text)
        elif edit.operation.value == "equal":
            low, high = max(edit.old_start, start), min(edit.old_end, end)
            parts.append(base[low:high])
    return "".join(parts).strip()
