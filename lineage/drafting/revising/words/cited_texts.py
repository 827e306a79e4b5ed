"""Texts that a paragraph lists, "resolutions 72/1 of 1 May 2017 and 74/2 of 1 May 2019", as they come and go: each with
its date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.instructions import has
from lineage.drafting.revising.words.finding_words import Found, find
from lineage.drafting.revising.words.joints_around import item_joints
from lineage.drafting.revising.words.told_references import without_reference
from lineage.languages.dates import dates_in
from lineage.languages.phrase_patterns import regex
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction

_SYMBOL = re.compile(r"\d{1,3}/\d{1,4}(?: [A-Z])?(?!\w)")
_LINK = re.compile(r"\s\w{1,3}\s")


def with_its_date(text: str, one: Instruction, language: str) -> Instruction:
    """An instruction to delete a text by its number alone, with the date behind it; unclear where it asks for the
    "reference", and no other text is listed beside it."""
    found = find(text, one.old or "")
    if not _SYMBOL.fullmatch(one.old or ""):
        return one if _SYMBOL.match(one.old or "") else without_reference(text, one, language)
    if len(found) != 1:
        return one
    whole = _dated(text, found[0], language)
    if has(one.text, "reference noun", language) and not _is_listed(text, whole, language):
        return replace(one, unclear=text[slice(*whole)])
    return replace(one, old=text[slice(*whole)])


def among_cited(text: str, one: Instruction, language: str) -> Instruction:
    """An instruction to add a text without saying where, behind the last that the paragraph lists: "add a reference to
    resolution 79/1 of 22 September 2024". As it is where it lists none, or these have dates and the new one has not."""
    new = one.new or ""
    symbol = _SYMBOL.match(new) if not (one.place or one.anchor or one.paragraphs) else None
    listed = [_dated(text, Found(*match.span()), language) for match in _SYMBOL.finditer(text)]
    if symbol is None or not listed or find(text, symbol[0]):
        return one
    last = listed[-1]
    alike = bool(dates_in(text[slice(*last)], language)) is bool(dates_in(new, language))
    if not alike or not _is_listed(text, last, language):
        return one
    return replace(one, anchor=text[slice(*last)], place="after", listed=True)


def _dated(text: str, found: Found, language: str) -> Found:
    """A text with its date: "79/45 of 2 December 2024"."""
    rest = text[found.end :]
    day = next(iter(dates_in(rest, language)), "")
    at = rest.find(day) if day else -1
    return Found(found.start, found.end + at + len(day)) if at > 0 and _LINK.fullmatch(rest[:at]) else found


def _is_listed(text: str, found: Found, language: str) -> bool:
    """Whether another text stands beside one, joined by a comma or "and"."""
    joint = rf"(?:,\s|,?\s(?:{item_joints(language)})\s)(?:\w+\s)?"
    before, behind = fold_in_place(text[: found.start]), fold_in_place(text[found.end :])
    ahead = regex(rf"{joint}\d{{1,3}}/\d").match(behind) is not None
    return ahead or regex(rf"\d(?:\s[a-z])?{joint}$").search(before) is not None
