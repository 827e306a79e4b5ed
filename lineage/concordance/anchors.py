"""What stands in every language alike: dates, symbols of documents, figures, ordinals. Each with its place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.concordance.divergences import Aspect
from lineage.languages import language as language_of
from lineage.languages.dates import days_of_months, months
from lineage.languages.number_words import ordinal_values
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_ORDINAL = 4
"""Lesser ones in words are as often no numbers: "second" of time, "a third of", "third parties"."""

_SYMBOL = re.compile(
    r"(?<![\w/])(?:"
    r"[A-Z][A-Z0-9]*(?:[/.-][A-Z0-9][\w.]*)*/[\w./-]*\d(?:/(?:Add|Rev|Corr)\.\d+)*"  # A/RES/55/25, E/CN.15/2024/CRP.1
    r"|(?:E?S-)?\d{1,4}/\d{1,4}(?: [A-Z](?![\w'’]))?"  # 55/25, S-20/1, 56/206 A
    r"|\d{1,4} [A-Z]{0,2} ?\([IVXLC]+\)"  # 217 A (III)
    r"|\d{3,4} \((?:19|20)\d\d\)"  # 1325 (2000)
    r")(?![\w/])"
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:1[89]|20)\d\d(?![\d/]|[.,]\d)|(?<=\d{4}[-–])(?:19|20)\d\d(?!\d)")


class Anchor(NamedTuple):
    """One thing that both versions must have."""

    rule: Aspect
    key: str
    """The same in both languages."""
    start: int
    end: int


def marks(text: str, language: str) -> tuple[Anchor, ...]:
    """Dates, symbols and figures of a paragraph, in printed order; a part of one is not another."""
    left = list(fold_in_place(text))
    found: list[Anchor] = []
    for each in (_dates, _symbols, _years, _ordinals, _figures):
        here = list(each(text, "".join(left), language))
        for mark in here:
            left[mark.start : mark.end] = "|" * (mark.end - mark.start)
        found.extend(here)
    return tuple(sorted(found, key=lambda mark: mark.start))


def _symbols(text: str, left: str, language: str) -> Iterator[Anchor]:
    spaced = "".join(" " if letter.isspace() else letter for letter in text)
    for match in _SYMBOL.finditer(spaced):
        if "|" not in left[match.start() : match.end()]:
            key = re.sub(r"\s", "", match[0]).removeprefix("A/RES/")
            yield Anchor(Aspect.SYMBOLS, key, match.start(), match.end())


def _dates(text: str, left: str, language: str) -> Iterator[Anchor]:
    numbers = months(language)
    for match in days_of_months(language).finditer(left):
        days = sorted(int(day) for day in re.findall(r"\d+", match["days"] or match["after"] or ""))
        year = match["year"] or match["year_after"] or ""
        if not days and not year:
            continue
        month = numbers[match["month"] or match["month_after"]]
        yield Anchor(Aspect.DATES, f"{year}-{month:02d}-{','.join(map(str, days))}", match.start(), match.end())


def _years(text: str, left: str, language: str) -> Iterator[Anchor]:
    for match in _YEAR.finditer(left):
        yield Anchor(Aspect.DATES, match[0], match.start(), match.end())


def _ordinals(text: str, left: str, language: str) -> Iterator[Anchor]:
    values = ordinal_values(language)
    for match in _ordinal(language).finditer(left):
        value = values[match[0].replace("-", " ")]
        if value >= FIRST_ORDINAL:
            yield Anchor(Aspect.FIGURES, str(value), match.start(), match.end())


def _figures(text: str, left: str, language: str) -> Iterator[Anchor]:
    for match in _figure(language).finditer(left):
        whole = re.sub(r"[^\d]", "", match["whole"])
        part = match["part"][1:] if match["part"] else ""
        yield Anchor(Aspect.FIGURES, f"{int(whole)}{'.' + part if part else ''}", match.start(), match.end())


@cache
def _figure(language: str) -> re.Pattern[str]:
    """A number with the separators of the language: 62 300, 62,300; 2,4 is 2.4, as target 8.7 is in both."""
    thousands = r"[ .]" if language_of(language).typography.decimal == "," else r"[, ]"
    return re.compile(rf"(?<![^\W_])(?<!\d[.,])(?P<whole>\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+)(?P<part>[.,]\d+)?")


@cache
def _ordinal(language: str) -> re.Pattern[str]:
    forms = sorted(ordinal_values(language), key=lambda form: (-len(form), form))
    alternatives = "|".join("[ -]".join(map(re.escape, form.split())) for form in forms)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
