"""The places of a paragraph that time moves: ordinals, lists of resolutions, dates, years, symbols, figures.

"Recalling its resolutions [76/26 of 6 December 2021 and 77/63 of 7 December 2022]," is four words, one list, one comma.
What is between the slots is compared word by word; what is in them is compared by its value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.languages.number_words import hundreds, ordinal
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_JOINTS = " ,-–\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}"


class SlotKind(StrEnum):
    """What stands in a slot."""

    ORDINAL = "ordinal"
    TEXTS = "texts"
    """One resolution, or several with commas and an "and" between them."""
    DATE = "date"
    """A day, a span of days, or a month with its year."""
    YEAR = "year"
    SYMBOL = "symbol"
    """Symbol of a document: A/78/119."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedResolution:
    """One resolution of a list."""

    session: int
    """Of a resolution of the Security Council its year."""
    number: str
    """With the letter of a part: "54B"."""
    date: str
    """As printed, "" where none stands there."""
    link: str
    """The words between number and date, with their spaces: " of "."""
    start: int
    end: int
    by_year: bool = False
    """Whether it is named as the Security Council names its resolutions: "2643 (2022)"."""

    @property
    def name(self) -> str:
        """The symbol in its short form: "78/45"."""
        return f"{self.number} ({self.session})" if self.by_year else f"{self.session}/{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place, by offsets into the paragraph's text."""

    kind: SlotKind
    start: int
    end: int
    text: str
    value: int = 0
    """Of an ordinal, a year, a figure; the year of a date."""
    cited: tuple[ListedResolution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotToken:
    """A word, a mark, or a slot; equal keys are taken for the same."""

    key: str
    start: int
    end: int
    slot: Slot | None = None


@lru_cache(maxsize=4096)
def tokens(text: str, language: str) -> tuple[SlotToken, ...]:
    """The words and slots of a paragraph, in order."""
    flat = [_token(match, language) for match in _pattern(language).finditer(text)]
    return tuple(_joined(text, flat, language))


def _token(match: re.Match[str], language: str) -> SlotToken:
    start, end = match.span()
    words = match[0]
    if match.lastgroup in {"word", "spaced"}:
        value = ordinal(words.replace("\N{NON-BREAKING HYPHEN}", "-"), language)
        if value is None:
            return SlotToken(key=_key(words), start=start, end=end)
        return _slot(SlotKind.ORDINAL, match, value)
    if match["cited"] or (match["council"] and match["dated_so"] is None):
        by_year = bool(match["council"])
        one = ListedResolution(
            session=int(match["opened" if by_year else "session"]),
            number=match["of_council"] if by_year else match["number"] + (match["part"] or ""),
            date=match["dated"] or "",
            link=match["link"] or "",
            start=start,
            end=end,
            by_year=by_year,
        )
        slot = Slot(kind=SlotKind.TEXTS, start=start, end=end, text=words, cited=(one,))
        return SlotToken(key="#texts", start=start, end=end, slot=slot)
    for kind, group in _GROUPS:
        if match[group]:
            found = _VALUE[kind].search(words)
            return _slot(kind, match, int(found[0]) if found else 0)
    # with its day, "2286 (2016) of 3 May 2016" is no place: the next text may give the day elsewhere
    return SlotToken(key=words, start=start, end=end)


def _slot(kind: SlotKind, match: re.Match[str], value: int) -> SlotToken:
    start, end = match.span()
    slot = Slot(kind=kind, start=start, end=end, text=match[0], value=value)
    return SlotToken(key=f"#{kind.value}", start=start, end=end, slot=slot)


_GROUPS = (
    (SlotKind.SYMBOL, "symbol"),
    (SlotKind.DATE, "date"),
    (SlotKind.ORDINAL, "counted"),
    (SlotKind.YEAR, "year"),
    (SlotKind.NUMBER, "figure"),
)
_VALUE = {
    SlotKind.SYMBOL: re.compile(r"(?!)"),
    SlotKind.DATE: re.compile(r"(?:19|20)\d\d"),
    SlotKind.ORDINAL: re.compile(r"\d+"),
    SlotKind.YEAR: re.compile(r"\d+"),
    SlotKind.NUMBER: re.compile(r"\d+"),
}


def _key(words: str) -> str:
    """A word as it is compared: hyphens alike, "resolutions" like "resolution"."""
    key = fold(words).replace("\N{NON-BREAKING HYPHEN}", "-")
    return key.rstrip("s") if len(key) > 3 else key


def _joined(text: str, flat: list[SlotToken], language: str) -> list[SlotToken]:
    """Resolutions with nothing but commas and an "and" between them made one slot."""
    joints = list_joints(language)
    out: list[SlotToken] = []
    for token in flat:
        out.append(token)
        if token.slot is None or not token.slot.cited:
            continue
        back = 2
        while back <= len(out) and back <= 4 and out[-back].slot is None and _is_joint(out[-back], joints):
            back += 1
        before = out[-back] if 2 < back <= len(out) else None
        if before is not None and before.slot is not None and before.slot.cited:
            start, end = before.start, token.end
            slot = Slot(
                kind=SlotKind.TEXTS,
                start=start,
                end=end,
                text=text[start:end],
                cited=(*before.slot.cited, *token.slot.cited),
            )
            out[-back:] = [SlotToken(key=token.key, start=start, end=end, slot=slot)]
    return out


def _is_joint(token: SlotToken, joints: frozenset[str]) -> bool:
    return token.key == "," or token.key in joints


def listed(text: str, slots: Sequence[Slot], kind: SlotKind, language: str) -> list[list[Slot]]:
    """The places of one kind that commas, dashes and an "and" join, in runs of two or more."""
    runs: list[list[Slot]] = []
    joints = {"", *phrases(language, "list joint"), *phrases(language, "ordinal range")}
    for slot in (one for one in slots if one.kind is kind):
        last = runs[-1][-1] if runs else None
        if last is not None and fold(text[last.end : slot.start]).strip(_JOINTS) in joints:
            runs[-1].append(slot)
        else:
            runs.append([slot])
    return [run for run in runs if len(run) > 1]


def listed_with(text: str, slot: Slot, language: str) -> list[Slot]:
    """The places of a text that are listed with one, and this; it alone where none is."""
    slots = [token.slot for token in tokens(text, language) if token.slot]
    return next((run for run in listed(text, slots, slot.kind, language) if slot in run), [slot])


def word_before(text: str, slot: Slot) -> str:
    """The word right before a slot, as printed; "" where it begins the text."""
    return "".join(text[: slot.start].split()[-1:])


def are_decisions(text: str, slot: Slot, language: str) -> bool:
    """Whether what is named are decisions, which have numbers of their own: "its decision 75/561 of 16 April 2020"."""
    return fold(word_before(text, slot)) in phrases(language, "decision")


@cache
def list_joints(language: str) -> frozenset[str]:
    """The words that join the last resolution of a list: "and", "et"."""
    return phrases(language, "list joint")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    own = languages.language(language)
    months = _either(row["name"] for row in table(language, "months", ("name",)))
    forms = [row["form"] for row in table(language, "ordinals", ("form",))]
    above = _either(begun for begun, _ in hundreds(language))
    spaced = rf"(?:{above}[\s\-‑]{_either(forms)}|{_either(form for form in forms if ' ' in form)})"
    link = own.between_date_parts()
    any_year = r"(?:19|2[01])\d\d"  # "24 December 2107" (A/RES/74/258)
    day = rf"\d{{1,2}}(?:{own.ordinal_endings})?"
    span = rf"\s?(?:{own.day_ranges}|–)\s?"
    full = rf"{day}{link}{months}{link}{any_year}"
    dates = rf"(?:{day}(?:{link}{months})?{span})?{full}|{months}{link}{any_year}"
    return re.compile(
        rf"(?P<cited>(?<![\w/-])(?P<session>\d{{1,4}})/(?P<number>\d{{1,4}})(?![\d/])(?:\s(?P<part>[A-Z])(?!\w))?"
        rf"(?:(?P<link>,?\s\w{{1,3}}\s)(?P<dated>{full}))?)"
        r"|(?P<symbol>\b[A-Z]{1,12}(?:\(\d{1,3}\))?(?:/[\w.\-]+){1,8}(?<![.\-]))"
        rf"|(?P<date>(?<!\w)(?:{dates}))"
        rf"|(?P<counted>(?<![\w/])\d{{1,3}}(?:{own.ordinal_endings})(?!\w))"
        r"|(?P<council>(?<![\w/])(?P<of_council>\d{1,4})\s\((?P<opened>(?:19|20)\d\d)\)"
        rf"(?P<dated_so>(?=\s\w{{1,3}}\s{full}))?)"
        r"|(?P<year>(?<![\w/.,])(?:19|20)\d\d(?![\d/]))"
        r"|(?P<figure>(?<![\w/])\d+(?:[.,  ]\d{3})*(?:[.,]\d+)?)"
        rf"|(?P<spaced>{spaced}(?!\w))"
        r"|(?P<word>[^\W\d_]+(?:[-‑'’][^\W\d_]+)*)"
        r"|(?P<other>\S)"
    )


def _either(forms: Iterable[str]) -> str:
    """A pattern for any of these forms, in either case, the longest first; for no forms, one that matches nothing."""
    listed = "|".join(re.escape(form).replace(r"\-", "[-‑]") for form in sorted(forms, key=len, reverse=True))
    return f"(?i:{listed})" if listed else "(?!)"
