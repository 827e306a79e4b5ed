"""Fixed phrases of official documents: heads of annexes, closing lines, dates, numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cache, lru_cache

from lineage import languages
from lineage.languages.tables import table
from lineage.languages.templates import spelled_out
from lineage.languages.text import fold

_CLOSING = 60
"""Characters in which a closing line names the meeting."""
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
QUOTES = "\"'“”«»‘’ "
"""Quotation marks that stand before the words of a text that is read out."""
_ANNEX_LENGTH = 200
_ANNEX_TITLE = re.compile(r"(?:\s(?:[IVXLC]{1,6}|\d{1,2}|[A-D]))?\s?[.:–—-]?\s[^\W\d_a-zà-öø-ÿ]\w*")
_ANNEX_NUMBER = re.compile(r"(?:\s(?:[ivxlc]{1,6}|\d{1,2}|[a-d]))?\*?")


@cache
def phrases(language: str, role: str) -> frozenset[str]:
    """The folded phrases of one `role` of phrases.csv; none where the language has no such phrases.

    phrase_roles.csv says what each role is for.
    """
    rows = table(language, "phrases", ("form", "role"))
    return frozenset(fold(form) for row in rows if row["role"] == role for form in spelled_out(row["form"]))


def shortest(language: str, role: str) -> str:
    """The shortest phrase of a role, of equals the first by its letters; raises ValueError where it has none."""
    return min(phrases(language, role), key=lambda form: (len(form), form))


def annex_word(text: str, language: str) -> bool:
    """Whether `text` is the head of an annex: "Annexe", "Annex II"."""
    if len(text) > 40:
        return False
    key = folded_line(text)
    words = phrases(language, "annex")
    return any(key.startswith(word) and _ANNEX_NUMBER.fullmatch(key[len(word) :]) for word in words)


def annex_with_title(text: str, language: str) -> bool:
    """Whether `text` is the head of an annex that goes on: with its title ("Annex II Form of the register"), or with
    what it is annexed to ("Appendix to Recommendation 4")."""
    line = " ".join(text.split())
    if len(line) > _ANNEX_LENGTH or not line[:1].isupper() or line[-1:] in ".,;:":
        return False
    key = fold(line)
    if annexed_to(line, language):
        return True
    for word in phrases(language, "annex"):
        match = _ANNEX_TITLE.match(line[len(word) :]) if key.startswith(word) and len(key) == len(line) else None
        if match is not None:
            return True
    return False


def annexed_to(text: str, language: str) -> bool:
    """Whether the head of an annex says what it is annexed to, and no title: "Appendix to Recommendation 4"."""
    key = folded_line(text)
    unnumbered = re.sub(r"^(\w+) (?:[ivxlc]{1,6}|\d{1,2}|[a-d]) ", r"\1 ", key)  # "Annex II to decision 3"
    return any(key.startswith(f"{p} ") or unnumbered.startswith(f"{p} ") for p in phrases(language, "annex to"))


def closing_line(text: str, language: str, *, dates: bool = False) -> bool:
    """Whether `text` closes a resolution: "50e séance plénière", or a note on the vote; with `dates` also a line
    that is all date."""
    if len(text) > 400:
        return False
    key = folded_line(text)
    if dates and _date_line(language).fullmatch(key.rstrip(".")):  # "19 December 1967." (A/RES/2345(XXII))
        return True
    meeting = _meeting(language).fullmatch(key[:60])
    if meeting and any(meeting["what"].startswith(word) for word in phrases(language, "meeting")):
        return True
    if _meeting_in_words(key, language):
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
    for word in phrases(language, "meeting"):
        number, found, rest = key.partition(f" {word}")
        if found and ordinal(number, language) and len(rest) < _CLOSING:
            rest = rest.strip(" ,.()")
            if find_date(rest, language) is not None or (not rest and " " in word):  # "First meeting" is a heading
                return True
    return False


def dates_in(text: str, language: str) -> list[str]:
    """The full dates in `text` with a month name of `language`, as printed."""
    return [match[0] for match, _ in days_in(text, language)]


def days_in(text: str, language: str) -> Iterator[tuple[re.Match[str], date]]:
    """Where full dates with a month name of `language` stand in `text`, and the days that they name."""
    for match in _day_first(language).finditer(text):
        with suppress(ValueError):
            yield match, date(int(match[3]), months(language).get(fold(match[2]), 0), int(match[1]))


def find_date(text: str, language: str) -> date | None:
    """The first full date in `text` with a month name of `language`, or None."""
    return next((day for _, day in days_in(text, language)), None)


def find_year(text: str) -> int | None:
    """The first year of the twentieth or twenty-first century in `text`, or None."""
    match = _YEAR.search(text)
    return int(match[0]) if match else None


@lru_cache(maxsize=16_384)  # asked of every word of a text
def ordinal(words: str, language: str) -> int | None:
    """Value of an ordinal in words ("soixante-dix-huitième", "cent cinquante-quatrième"), None for other words."""
    key = fold(words).strip().replace("-", " ")
    for begun, value in hundreds(language):
        if key.startswith(f"{begun} ") and (rest := _ordinals(language).get(key[len(begun) + 1 :])):
            return value + rest
    return _ordinals(language).get(key)


@cache
def hundreds(language: str) -> tuple[tuple[str, int], ...]:
    """What ordinals above a hundred begin with, folded, the longest first, with its value: ("one hundred and", 100)."""
    found = [(phrase, 100) for phrase in phrases(language, "hundred")]
    found += [(phrase, 200) for phrase in phrases(language, "two hundred")]
    return tuple(sorted(found, key=lambda item: (-len(item[0]), item[0])))


def within_number(words: str, language: str) -> bool:
    """Whether words are neighbours in a number: "quatre-vingt" and "vingt-treizième" of "quatre-vingt-treizième",
    "trente-quatre" with another last letter than its ordinal."""
    key = fold(words).strip().replace("-", " ")[:-1]
    return any(f" {key}" in f" {form}" for form in _ordinals(language))


@cache
def _day_first(language: str) -> re.Pattern[str]:
    own = languages.language(language)
    link = own.between_date_parts()
    return re.compile(rf"\b(\d{{1,2}})(?:{own.ordinal_endings})?{link}([^\W\d_]+){link}(\d{{4}})\b")


@cache
def _date_line(language: str) -> re.Pattern[str]:
    """A line that is all date, day or month first."""
    return re.compile(rf"(?:{_day_first(language).pattern}|\b\w+\s\d{{1,2}},\s\d{{4}})")


@cache
def _meeting(language: str) -> re.Pattern[str]:
    endings = languages.language(language).ordinal_endings
    return re.compile(rf"\d{{1,5}}\s?(?:{endings})?\s(?:\([\w ]{{1,30}}\)\s)?(?P<what>.+)")


@cache
def months(language: str) -> dict[str, int]:
    """The folded names of the months with their numbers."""
    return {fold(row["name"]): int(row["number"]) for row in table(language, "months", ("name",))}


@cache
def _ordinals(language: str) -> dict[str, int]:
    rows = table(language, "ordinals", ("form",))
    return {fold(row["form"]).replace("-", " "): int(row["number"]) for row in rows}


def folded_line(text: str) -> str:
    """A text on one line, folded."""
    return fold(" ".join(text.split()))
