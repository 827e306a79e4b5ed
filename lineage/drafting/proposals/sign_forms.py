"""Signs that a keyboard or a program sets otherwise: "—" for “—”, a hyphen that does not break. They are nobody's
proposal: a mail in straight quotation marks does not ask for them."""

from __future__ import annotations

import re

from lineage.drafting.alterations import Alteration
from lineage.languages.text import PLAIN_SIGNS, UNSEEN_SIGNS

_SIGNS = PLAIN_SIGNS | UNSEEN_SIGNS
_AROUND_QUOTES = re.compile(r"(?:(?<!\s)\s+)?(?:\"|'')\s*")
_SINGLE = re.compile(r"(?<!\w)'|'(?!\w)")
"""A single quotation mark; an apostrophe at the end of a word looks like one."""
_HEAD, _TAIL = re.compile(r"^[^\w\s]+"), re.compile(r"[^\w\s]+$")
_DASHES = re.compile(r"-+")


def is_of_signs(change: Alteration) -> bool:
    """Whether a change puts another form of the same signs in the place of some: "States'" for "States’"."""
    return bool(change.old and change.new) and in_plain_signs(change.old) == in_plain_signs(change.new)


def signs_apart(change: Alteration) -> tuple[Alteration, ...]:
    """A change without the signs at its edges that are only set otherwise, and these: “world” for "sea" in single marks
    changes a word."""
    head, tail = _edge(_HEAD, change), _edge(_TAIL, change)
    middle = Alteration(
        change.start + len(head[0]),
        change.end - len(tail[0]),
        change.old[len(head[0]) : len(change.old) - len(tail[0])],
        change.new[len(head[1]) : len(change.new) - len(tail[1])],
    )
    before = Alteration(change.start, middle.start, *head)
    behind = Alteration(middle.end, change.end, *tail)
    return tuple(one for one in (before, middle, behind) if one.old != one.new)


def _edge(pattern: re.Pattern[str], change: Alteration) -> tuple[str, str]:
    """The signs at one edge of the old and the new words where they are one sign set otherwise; "" twice for others."""
    found = [pattern.search(words) for words in (change.old, change.new)]
    old, new = ((one[0] if one else "") for one in found)
    alone = old == change.old or new == change.new
    return (old, new) if old and not alone and in_plain_signs(old) == in_plain_signs(new) else ("", "")


def in_plain_signs(words: str) -> str:
    """Words with one form of each sign, letters and spaces as they are."""
    plain = _DASHES.sub("-", words.translate(_SIGNS).replace("…", "..."))
    return _AROUND_QUOTES.sub('"', _SINGLE.sub('"', plain.replace("''", '"')))
