"""The resolutions that a paragraph cites with their dates, and what it says they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.languages.dates import find_date
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineage.documents.resolution import Resolution

NAME = re.compile(
    r"(?<![\w/])(?:(?P<session>\d{1,4})/\d{1,4}(?:(?![\w/])|(?=[a-z]{2,3}\s\d))|\d{1,4} \((?P<year>(?:19|20)\d\d)\))"
)
"""A resolution as it is cited: "78/228", of the Security Council "1979 (2011)"; "59/111of 6 December 2004" too, as
A/C.3/80/L.13 prints it."""
DATED = 40
"""Characters from the number of a resolution to the end of its date: ", adopted on 16 December 2021"."""
_ITEM = re.compile(
    r"(?<![\w/])(?P<session>\d{1,4})/(?P<number>\d{1,4})(?P<part>\s[a-z](?=\s\w{1,3}\s\d))?"
    r"(?:(?:,?\s|(?=[a-z]{2,3}\s\d))(?:[^\W\d_]{2,8}\s){0,2}\w{1,3}\s(?P<day>\d{1,2}\w{0,2}\s[^\W\d_]+\s\d{4})|(?=\s[^\W\d_]))"
)
_LISTED = re.compile(r"[\s,;]*(?:\w{1,3}[\s,]+)?(?:[a-z]{1,12}\s)?")
"""What stands between two resolutions of a list: ", ", " and ", ", and resolution "; "as well as" begins another."""
_QUOTED = re.compile(r"[“«\"]\s*([^”»\"]{3,300}?)\s*[”»\"]")
_OPENING = 4
"""Paragraphs in which a text may say the agenda item that it was adopted under."""
_ABOUT = 170
"""Characters after a list that may say what its texts are about."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_COUNCIL = (2006.46, 3.05)
"""When session 1 of the Human Rights Council opened, and how many sessions it holds a year (1 to 58)."""
_DRIFT = 0.8
"""Years by which a session of the Human Rights Council is off that count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One resolution that a paragraph cites."""

    session: int
    number: str
    """With the letter of a part: "266 A"."""
    day: date | None
    """None where no date follows the number."""
    behind: str
    """What follows the list that it stands in: "on improving the coordination ...", ", entitled ..."; folded."""
    before: str
    """What precedes the list in the paragraph, folded."""
    decision: bool
    """Whether it is called a decision, which is no resolution: "in its decision 79/512"."""
    themed: bool
    """Whether `behind` begins with words that say what a text is about, or what is in it."""


def citations(text: str, language: str) -> Iterator[Citation]:
    """The citations of a paragraph in order."""
    return iter(_citations(text, language))


@lru_cache(maxsize=4_096)  # a check asks for those of a paragraph ten times
def _citations(text: str, language: str) -> tuple[Citation, ...]:
    return tuple(_worked_out(text, language))


def _worked_out(text: str, language: str) -> Iterator[Citation]:
    folded = fold(text)
    for group in _lists(folded):
        after = folded[group[-1].end() :]
        stop = _ITEM.search(after)
        behind = after[: stop.start() if stop else len(after)][:_ABOUT].lstrip(" ,;")
        end, decision = 0, False
        for item in group:
            decision = _is_decision(folded[end : item.start()], decision, language)
            end = item.end()
            part = (item["part"] or "").upper()
            yield Citation(
                session=int(item["session"]),
                number=f"{int(item['number'])}{part}",
                day=find_date(item["day"], language) if item["day"] else None,
                behind=behind,
                before=folded[: group[0].start()],
                decision=decision,
                themed=any(re.match(rf"{re.escape(word)}\b", behind) for word in phrases(language, "theme")),
            )


def _is_decision(before: str, decision: bool, language: str) -> bool:
    """Whether a number is that of a decision by the word before it, or where that names no act as the one before."""
    last = before.rstrip(" ,;").rpartition(" ")[2]
    return last in phrases(language, "decision") or (decision and not _WORD.fullmatch(last))


def _lists(folded: str) -> Iterator[list[re.Match[str]]]:
    """Citations with nothing but commas and an "and" between them."""
    items = list(_ITEM.finditer(folded))
    if not items:
        return
    group = items[:1]
    for before, item in pairwise(items):
        if _LISTED.fullmatch(folded, before.end(), item.start()):
            group.append(item)
        else:
            yield group
            group = [item]
    yield group


def of_organ(series: str, session: int, day: date | None) -> bool:
    """Whether a session's number and a date fit an organ, given the beginning of its symbols.

    The General Assembly's session n opens in 1945 + n, the Human Rights Council holds three a year, others count by
    years. A number without a date may be of any organ.
    """
    if day is None:
        return False
    if series == "A":
        return session < FIRST_SESSION_YEAR and 0 <= day.year - FIRST_SESSION_YEAR - session <= 1
    if series == "A/HRC":
        return session < 200 and abs(day.year + day.month / 12 - council_opened(session)) <= _DRIFT
    return session >= FIRST_SESSION_YEAR and day.year == session


def council_opened(session: int) -> float:
    """The year, with its fraction, in which a session of the Human Rights Council opened or is to open."""
    first, yearly = _COUNCIL
    return first + (session - 1) / yearly


def content_words(text: str, language: str) -> frozenset[str]:
    """The folded words of a text that carry its subject, cut to their stems' first six letters."""
    small = vocabulary(language).function_words
    return frozenset(word[:6] for word in _WORD.findall(fold(text)) if word not in small)


def untitled_words(organ: str, language: str) -> frozenset[str]:
    """The words of a title that say what kind of text it is and whose: "Statement by the President of the Security
    Council" has no others."""
    kinds = (content_words(phrase, language) for phrase in phrases(language, "kind of text"))
    return content_words(organ, language).union(*kinds)


def agenda_item(document: Resolution) -> str:
    """The item that a text says it was adopted under, above its paragraphs or in the first: "the item entitled “Peace
    and security in Africa”"; "" where it says none."""
    for text in (*(line.text for line in document.dropped), *(p.text for p in document.paragraphs[:_OPENING])):
        for found in _QUOTED.finditer(text):
            before = fold(text[: found.start()]).rstrip()
            if any(before.endswith(word) for word in phrases(document.language, "item")):
                return found[1].strip(" .,;")
    return ""
