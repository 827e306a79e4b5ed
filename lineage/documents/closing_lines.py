"""Lines that close a resolution: the meeting at which it was adopted, its day, the vote."""

from __future__ import annotations

import re

from lineage.documents import meetings
from lineage.languages.dates import find_date, is_date
from lineage.languages.phrases import phrases
from lineage.languages.text import folded_line

_CLOSING = 60
"""Characters in which a closing line names the meeting."""


def closing_line(text: str, language: str, *, dates: bool = False) -> bool:
    """Whether `text` closes a resolution: "50e séance plénière", or a note on the vote; with `dates` also a line
    that is all date."""
    if len(text) > 400:
        return False
    key = folded_line(text)
    if dates and is_date(key.rstrip("."), language):  # "19 December 1967." (A/RES/2345(XXII))
        return True
    if meetings.in_figures(language).match(key, 0, _CLOSING) or _meeting_in_words(key, language):
        return True
    whole = key[:1] == "(" and ")" not in key.rstrip(" .)")
    if whole and any(f" {word}" in key[:_CLOSING] for word in phrases(language, "meeting")):
        # "(Ninth plenary meeting, 30 May 2023 - Committee A, fourth report)", but not "(a) The first meeting will be
        # held over three days, from 24 to 26 February 2014" (A/RES/68/238)
        return find_date(text, language) is not None
    return on_vote(text, language)


def on_vote(text: str, language: str) -> bool:
    """Whether `text` is a note on the vote: "[Adopted by a recorded vote of 23 to 8 ...]", "RESOLUTION ADOPTED BY A
    RECORDED VOTE OF 141 TO 5"."""
    key = folded_line(text)
    inner = key.lstrip("[(* ")
    if key[:1] not in "[(*":
        act = next((word for word in phrases(language, "act") if key.startswith(f"{word} ")), "")
        inner = key[len(act) :].lstrip()
        if not any(f" {word}" in key[:_CLOSING] for role in ("votes", "meeting") for word in phrases(language, role)):
            return False
    return any(inner.startswith(word) for word in phrases(language, "vote"))


def names_voters(text: str, language: str) -> bool:
    """Whether a line says how those voted who stand after it: "In favour: ...", "Se sont abstenus :"."""
    key = folded_line(text)
    return any(re.match(rf"{re.escape(word)}\s?[:.—–-]", key) for word in phrases(language, "voters"))


def _meeting_in_words(key: str, language: str) -> bool:
    """Whether a folded line names a meeting by its number in words, alone or with its date: "thirty-first plenary
    meeting", "seventh plenary meeting, 20 may 2025"."""
    for _, word, after in meetings.in_words(key, language):
        rest = after.strip(" ,.()")
        alone = not rest and " " in word  # "First meeting" is a heading
        if len(after) < _CLOSING and (alone or find_date(rest, language) is not None):
            return True
    return False
