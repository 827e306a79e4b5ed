"""The line of adoption in the header of a document, over as many printed lines as it takes."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.body_symbols import act_number
from lineage.languages.clause_grammar import NEVER
from lineage.languages.dates import find_date
from lineage.languages.organs import organs
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADOPTION_LINES = 4
"""Lines over which one line of adoption may be broken."""
_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b")


def adoption_lines(lines: Sequence[str], language: str) -> frozenset[int]:
    """The lines of adoption and those that continue them, down to the date: "Adopted by the Security Council at its
    5028th meeting, on" / "2 September 2004"."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        numbered = index > 0 and _is_number(lines[index - 1], language)
        follows = numbered and is_day(line, language) and line[:1].islower()
        if index in found or not (follows or _begins_adoption(line, language)):
            continue
        found.add(index)
        ends = range(index, min(index + _ADOPTION_LINES, len(lines)))
        dated = next((end for end in ends if find_date(" ".join(lines[index : end + 1]), language)), index)
        rest = range(index + 1, dated + 1)
        if all(_continues_adoption(lines[at - 1], lines[at], language) for at in rest):
            found.update(rest)
    return frozenset(found)


def adoption_date(text: str, language: str) -> date | None:
    """The first date in the lines of adoption: in words, else in figures with the day first ("22/05/2019") where they
    cannot be read otherwise."""
    if found := find_date(text, language):
        return found
    for day, month, year in _FIGURES.findall(text):
        if int(month) <= 12 < int(day) <= 31:
            with suppress(ValueError):
                return date(int(year), int(month), int(day))
    return None


def _begins_adoption(line: str, language: str) -> bool:
    act = act_number(line, language)
    key = fold(act[1] if act else line).lstrip("( ")
    if _is_date_of_act(key, language):
        return True
    said = any(phrase in key for phrase in phrases(language, "adopted"))
    return not key.startswith("[") and (
        said or any(key.startswith((f"{phrase} ", f"{phrase}:")) for phrase in phrases(language, "adoption start"))
    )


def _is_date_of_act(key: str, language: str) -> bool:
    """Whether a folded line is the date of an act as old volumes print it: "resolution of 20 january 1948"."""
    acts = [act for act in phrases(language, "act") if key.startswith(f"{act} ")]
    rests = [key[len(act) + 1 :] for act in acts]
    return any(
        rest.startswith(f"{word} ") and find_date(rest, language) is not None and len(rest) < 50
        for rest in rests
        for word in phrases(language, "before date")
    )


def _continues_adoption(before: str, line: str, language: str) -> bool:
    """Whether a line may be the rest of a line of adoption: it begins small or with a figure, and a date alone follows
    a preposition or comma ("24 January 2005" may be the date of distribution)."""
    if len(line) > 120 or act_number(line, language):
        return False
    if _breaks_name(before, line, language):
        return True
    if not (line[:1].islower() or line[:1].isdigit()):
        return False
    announced = before.endswith(",") or any(
        fold(before).endswith(f" {word}") for word in phrases(language, "before date")
    )
    return not line[:1].isdigit() or announced or not _one_day(language).fullmatch(line)


def _breaks_name(before: str, line: str, language: str) -> bool:
    """Whether the name of an organ is broken between two lines: "... adopted by the United Nations Environment" /
    "Assembly on 15 March 2019"."""
    first, second = fold(before), fold(line)
    names = (fold(organ.name) for organ in organs(language))
    ends = ((name, at) for name in names for at in range(1, len(name)) if name[at] == " ")
    return any(first.endswith(f" {name[:at]}") and second.startswith(f"{name[at + 1 :]} ") for name, at in ends)


def _is_number(line: str, language: str) -> bool:
    found = act_number(line, language)
    return found is not None and not found[1]


def is_day(line: str, language: str) -> bool:
    """Whether a line is one day and no more figures: "16 September 1998"."""
    return _one_day(language).fullmatch(line) is not None and find_date(line, language) is not None


@cache
def _one_day(language: str) -> re.Pattern[str]:
    """A line with one day in it; "Nairobi, 23-27 May 2016" gives the days of a session."""
    endings = languages.language(language).ordinal_endings or NEVER
    return re.compile(rf"\A(?:\D*\s)?\d{{1,2}}(?:{endings})?\s[^\W\d_]+\s\d{{4}}\W*")
