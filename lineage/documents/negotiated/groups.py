"""Brackets and parentheses of a draft by their places, and what each may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineage.documents.negotiated.proposals import Ask, TextState

_PAIRS = {"[": "]", "{": "}", "(": ")"}


class Role(StrEnum):
    """What a pair of brackets is."""

    PLAIN = "plain"
    """Its words are not agreed."""
    WORDS = "words"
    """An author and the words that the author wants: "[EU: , as appropriate,]"."""
    ASKED = "asked"
    """What is asked for, and the words of the text of which: "[US delete: including migrants]"."""
    REMARK = "remark"
    """An author and what the author asks for: "[EU: delete]"."""
    NAMES = "names"
    STATE = "state"
    ORAL = "oral"
    OPTION = "option"
    NOTE = "note"
    """Where a paragraph comes from: "(moved from OP3)"."""
    GAP = "gap"
    """Words of the text that are still to come: "[date]"."""


FRAMING = frozenset({Role.NAMES, Role.STATE, Role.REMARK, Role.ORAL, Role.NOTE})
"""What may stand before or after all words of a paragraph without being one of them."""


@dataclass(slots=True, kw_only=True)
class Group:
    """A pair of brackets or parentheses; one that does not close reaches to the end of the text, one that does not
    open begins with it."""

    start: int
    end: int
    open: bool = True
    """Whether the first bracket is printed."""
    closed: bool = True
    role: Role = Role.PLAIN
    authors: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    state: TextState | None = None
    head: int = 0
    """Characters of its beginning that are not words: "[EU: "."""
    tail: int = 0
    """Characters before its last bracket that are not words: "; EU"."""


def bare(start: int, end: int) -> Group:
    """A mark that no brackets set off, none of which is a word of the text: "; agreed"."""
    return Group(start=start, end=end, open=False, closed=False, head=end - start)


def pairs(text: str) -> list[Group]:
    """Brackets by their places. What opens or closes in another paragraph reaches to the end or start of this one;
    parentheses never do."""
    waiting: list[tuple[str, int]] = []
    found: list[Group] = []
    for index, character in enumerate(text):
        if character in _PAIRS:
            waiting.append((_PAIRS[character], index))
        elif character in _PAIRS.values():
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == character), None)
            if at is not None:
                found += [Group(start=i, end=index, closed=False) for c, i in waiting[at + 1 :] if c == "]"]
                found.append(Group(start=waiting[at][1], end=index + 1))
                del waiting[at:]
            elif character == "]":
                found.append(Group(start=0, end=index + 1, open=False))
    found += [Group(start=at, end=len(text), closed=False) for closing, at in waiting if closing == "]"]
    return sorted(found, key=lambda group: (group.start, -group.end))
