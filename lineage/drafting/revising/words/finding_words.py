"""Words that an instruction quotes, found in a paragraph whatever its hyphens, spaces and quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lineage.drafting.revising.words.hedged_words import is_hedge
from lineage.drafting.revising.words.joints_around import joint_ahead, list_goes_on
from lineage.drafting.revising.words.list_joints import without_item
from lineage.languages.dates import dates_in
from lineage.languages.phrases import phrases
from lineage.languages.text import PLAIN_SIGNS, fold, fold_in_place
from lineage.symbols import ORDINAL_SUFFIXES

STOPS = ".;,:"
_SUFFIX = rf"\s(?:{'|'.join(ORDINAL_SUFFIXES)})"
_NUMBER = re.compile(rf"(?:\d{{1,3}}(?:{_SUFFIX})?\.|\(?[a-z]{{1,4}}(?:{_SUFFIX})?\)(?:{_SUFFIX}(?!\w))?)\s+")
""" "4 bis. ", "(a) ", "(a bis) " before the words of a new paragraph."""
_STARS = re.compile(r"(?<=\w)\*+")
"""Calls of the paper's own notes."""


_DAY = 4
"""Letters beside a date that stands alone: "on "."""
_NUMBERED = re.compile(r"\d+/\d+")
"""The number of a resolution."""


class Found(NamedTuple):
    """A stretch of a text, end exclusive."""

    start: int
    end: int


def find(text: str, words: str, *, any_case: bool = False) -> list[Found]:
    """Where words stand whole in a text: as written, and only where they do not, in letters of any size; in `any_case`
    in these at once."""
    wanted = " ".join(words.translate(PLAIN_SIGNS).split())
    plain, small = _plain(text)
    if not wanted or wanted.partition(" ")[0].lower() not in small:
        return []
    edge = (r"(?<!\w)" if wanted[0].isalnum() else "", r"(?!\w)" if wanted[-1].isalnum() else "")
    pattern = edge[0] + r"\s+".join(map(re.escape, wanted.split(" "))) + edge[1]
    for flags in (re.IGNORECASE,) if any_case else (0, re.IGNORECASE):
        found = [Found(*match.span()) for match in re.finditer(pattern, plain, flags)]
        if found:
            return found
    return []


def without_stop(text: str, scope: Found) -> int:
    """Where the words of a stretch end, before its stop."""
    return scope.start + len(text[scope.start : scope.end].rstrip(f"{STOPS} "))


def is_first(text: str, at: int) -> bool:
    """Whether a word begins a paragraph or a sentence."""
    return not text[:at].strip() or text[:at].rstrip().endswith((".", "?", "!"))


@lru_cache(maxsize=8192)
def _plain(text: str) -> tuple[str, str]:
    """A text with one kind of each sign, as it is and in small letters."""
    plain = text.translate(PLAIN_SIGNS)
    return plain, plain.lower()


def taken_out(text: str, found: Found, language: str, *, aside: bool = False) -> str:
    """A text without a stretch, and without the space or comma that it leaves over; both commas go with words that
    stand `aside` between them ("inspect, as appropriate, all"), one with those of a list, and that before the last but
    one of these ("roads, bridges and ports"). The stop of the text stays, if more than that is taken out."""
    if _stands_aside(text, found, language):
        found, aside = found._replace(end=found.end - 1), True
    end = without_stop(text, Found(0, len(text)))
    if found.start < end:
        return _taken_out(text[:end], Found(found.start, min(found.end, end)), language, aside=aside) + text[end:]
    return _taken_out(text, found, language, aside=aside)


def cut_out(text: str, found: Found) -> str:
    """A text without a stretch whose neighbours are told, and stay as they are: "everything between “a,” and “b”"."""
    before, after = text[: found.start], text[found.end :]
    doubled = after[:1] in {",", ";"} and before.rstrip().endswith(after[:1])
    return before + (after[1:] if doubled else after)


def _stands_aside(text: str, found: Found, language: str) -> bool:
    """Whether a reservation is quoted with the comma behind it alone, which goes with both: "inspect, as appropriate,
    all sites"; not where the one in front closes another aside, or parts what is listed: "inspect, as appropriate,
    monitor and report"."""
    words, before, after = text[slice(*found)], text[: found.start].rstrip(), text[found.end :]
    if not words.endswith(",") or not before.endswith(",") or not is_hedge(words[:-1], language):
        return False
    clause, behind = re.split(r"[.;:]\s", before[:-1])[-1], f"{after.split(',')[0].rstrip()} "
    listed = joint_ahead(fold_in_place(after), 0, language) is not None or list_goes_on(behind, language)
    return "," not in clause and not listed


def _taken_out(text: str, found: Found, language: str, *, aside: bool) -> str:
    mended = None if aside else without_item(text, found.start, found.end, language)
    if mended and not set(re.findall(r"\w+", mended.text.lower())) <= set(re.findall(r"\w+", text.lower())):
        mended = None  # "et" and "des" run together
    before, after = text[: found.start], text[found.end :]
    if mended or _joins_list(before, text[slice(*found)], after, language):
        return mended.text if mended else f"{before.rstrip()}, {after.lstrip()}"
    if before.rstrip().endswith(",") and _opens_aside(text[slice(*found)], language):
        return before.rstrip()[:-1] + after
    if before.rstrip().endswith(",") and after.startswith(","):
        before = before.rstrip()
        behind = after[1:].lstrip()
        next_aside = behind.startswith(tuple(phrases(language, "aside start"))) or _opens_with_date(behind, language)
        both = aside and not next_aside
        return before[:-1] + (after[1:] if both else after)
    if before.rstrip().endswith((",", ";")) and (not after.strip() or after.lstrip()[0] in ".;:"):
        return before.rstrip()[:-1].rstrip() + after
    listed = before.rstrip().endswith(",") and not text[: found.end].endswith(",")
    if listed and after.split()[:1] and after.split()[0] in phrases(language, "list joint"):
        return before.rstrip()[:-1] + after
    first_of_list = _NUMBERED.match(text, found.start) and _NUMBERED.match(after.lstrip(", "))
    if first_of_list and before[-2:-1].isalnum():
        after = after.removeprefix(", ")  # "resolutions 61/180, 62/9": no comma before what is the first now
    elif before.endswith(" ") and (not after or after[0] in " ,;.:)"):
        before = before.rstrip(" ")
    elif not before:
        after = after.lstrip(" ,")
        after = after[:1].upper() + after[1:]
    return before + after


def _opens_with_date(words: str, language: str) -> bool:
    """Whether words begin with a date between commas: "on 24 April 2026, a meeting"."""
    first, comma, _ = words.partition(",")
    return bool(comma) and any(len(first) - len(day) <= _DAY for day in dates_in(first, language))


def _joins_list(before: str, words: str, after: str, language: str) -> bool:
    """Whether words are the "and" before the last item of a list that goes on: "76/155 of 16 December 2021 and 78/209"
    is to have a comma there."""
    joint = fold(words.strip(" ,")) in phrases(language, "list joint") and "," not in words
    listed = re.search(r",\s[^,;:.]+$", before.rstrip()) is not None
    return joint and listed and bool(after.strip()[:1].isalnum())


def _opens_aside(words: str, language: str) -> bool:
    """Whether words with the comma behind them stand aside: "which, inter alia, reiterated"."""
    return words.endswith(",") and fold(words[:-1]) in phrases(language, "aside start")


def put_in(text: str, found: Found, words: str, *, after: bool) -> str:
    """A text with words before or after a stretch, separated by a space where both are words; a comma or
    semicolon that ends the new words is not doubled by a sign that follows."""
    at = found.end if after else found.start
    head, tail = text[:at], text[at:]
    if tail[:1] in {",", ";", "."} and (words.endswith(",") or words[1:].endswith(";")):
        words = words[:-1]
    if not words:
        return text
    lead = " " if head and not head[-1].isspace() and words[:1] not in {",", ";", ".", ")"} else ""
    trail = " " if tail and tail[0] not in " ,;.:)" else ""
    return f"{head}{lead}{words}{trail}{tail}"


def goes_on(text: str, found: Found, quoted: str) -> str:
    """A text whose first word goes on in a sentence where an instruction quotes it so, in small letters: "Inclusive and
    sustainable" from "Sustainable" where words come before “sustainable”."""
    return f"{text[:1].lower()}{text[1:]}" if found.start == 0 and quoted[:1].islower() else text


def put_over(text: str, found: Found, words: str) -> str:
    """A text with words in the place of a stretch, parted by a space from the word before; a comma has none. The first
    word of a paragraph or sentence keeps its capital."""
    if is_first(text, found.start) and text[found.start : found.start + 1].isupper():
        words = f"{words[:1].upper()}{words[1:]}"
    tail = text[found.end :]
    if len(words) > 1 and words.endswith(",") and tail.lstrip()[:1] in {",", ";", ".", ":"}:
        words = words[:-1]
    if len(words) > 1 and words.startswith(",") and text[: found.start].rstrip().endswith(","):
        words = words[1:].lstrip()
    head = text[: found.start].rstrip() if words[:1] in {",", "."} else text[: found.start]
    lead, trail = (
        " " if a.isalnum() and b.isalnum() else "" for a, b in ((head[-1:], words[:1]), (words[-1:], tail[:1]))
    )
    return f"{head}{lead}{words}{trail}{tail}"


def given_words(words: str) -> str:
    """A new paragraph without the number that the paper gives it: numbers are recounted."""
    number = _NUMBER.match(words.strip())
    return words.strip()[number.end() if number else 0 :]


def without_stars(words: str) -> str:
    """Words without calls of the paper's own notes."""
    return _STARS.sub("", words)
