"""The figures of a whole corpus, added up from the records of its series: by year and body, by year, by line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from lineage.commitments.clock import base_growth, share_unlimited

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.render.site.data_tables import Table
    from lineage.series.recycled import LongLine, Recycled, TextWords

OF_A_SERIES = 3
"""Longest lines of one series that are shown, so that one does not fill the list."""
LINES = 24
PARTS = ("within", "elsewhere", "new", "unknown")
NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPart:
    """One series whose pages are built, and the record that they rest on."""

    title: str
    place: str
    """Folder of its pages, seen from the entrance: "series/trafficking"."""
    record: Recycled

    def href(self, page: str) -> str:
        """The address of one of its pages."""
        return f"{self.place}/{page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWords:
    """The adopted texts of one body in one year. The counts of words are those of the texts at hand."""

    organ: str
    year: int | None
    texts: int
    missing: int
    within: int
    elsewhere: int
    new: int
    unknown: int

    @property
    def words(self) -> int:
        """Words of all texts at hand."""
        return self.carried + self.new + self.unknown

    @property
    def carried(self) -> int:
        """Words that an earlier text had."""
        return self.within + self.elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLengths:
    """How long the adopted texts of a year are, in words; None where all are missing."""

    year: int | None
    texts: int
    missing: int
    shortest: int | None
    middle: int | None
    longest: int | None


def adopted(parts: Sequence[SeriesPart]) -> Iterator[tuple[SeriesPart, TextWords]]:
    """The texts of all series that are no drafts, each with its series."""
    return ((part, text) for part in parts for text in part.record.texts if not text.draft)


def words_by_year(parts: Sequence[SeriesPart]) -> tuple[YearWords, ...]:
    """One record a body and year, by body, then year; a year that is not known comes last."""
    found: dict[tuple[str, int | None], Counter[str]] = {}
    for _, text in adopted(parts):
        counts = found.setdefault((text.organ, text.year), Counter())
        counts["missing" if text.words is None else "texts"] += 1
        counts.update({name: getattr(text, name) or 0 for name in PARTS})
    order = sorted(found, key=lambda key: (key[0].casefold(), key[1] is None, key[1] or 0))
    return tuple(
        YearWords(
            organ=organ,
            year=year,
            **{name: found[organ, year][name] for name in ("texts", "missing", *PARTS)},
        )
        for organ, year in order
    )


def lengths_by_year(parts: Sequence[SeriesPart]) -> tuple[YearLengths, ...]:
    """One record a year, all bodies together."""
    found: dict[int | None, list[int | None]] = {}
    for _, text in adopted(parts):
        found.setdefault(text.year, []).append(text.words)
    rows = []
    for year in sorted(found, key=lambda one: (one is None, one or 0)):
        there = [words for words in found[year] if words is not None]
        rows.append(
            YearLengths(
                year=year,
                texts=len(there),
                missing=len(found[year]) - len(there),
                shortest=min(there, default=None),
                middle=round(median(there)) if there else None,
                longest=max(there, default=None),
            )
        )
    return tuple(rows)


def longest_lines(parts: Sequence[SeriesPart]) -> tuple[tuple[SeriesPart, LongLine], ...]:
    """The lines that stand longest, at most `OF_A_SERIES` of each series; of those as long, the one in
    most texts first."""
    found = [(part, line) for part in parts for line in part.record.lines[:OF_A_SERIES]]
    return tuple(sorted(found, key=lambda one: (*one[1].rank, one[0].title, one[1].thread))[:LINES])


MANDATES = (
    *("series", "newest", "mandates", "without_end_or_review", "percent_without", "base", "growth_since_base"),
    "newer_missing",
)


def _base_growth(record: Recycled) -> int | None:
    there = [(text.document, text.words) for text in record.texts if text.words is not None]
    return base_growth(there, {text.document for text in record.texts if text.draft}, record.base)


def tables(parts: Sequence[SeriesPart]) -> dict[str, Table]:
    """The tables beside the page, by name: what is missing is said to be not known."""
    counts = ("words", *PARTS)
    texts: list[tuple[object, ...]] = [
        (
            *(part.title, text.document, text.organ or NOT_KNOWN, text.year or NOT_KNOWN, text.draft),
            *(NOT_KNOWN if text.words is None else getattr(text, name) for name in counts),
        )
        for part in parts
        for text in part.record.texts
    ]
    years: list[tuple[object, ...]] = [
        (
            *(row.organ or NOT_KNOWN, row.year or NOT_KNOWN, row.texts, row.missing),
            *(getattr(row, name) if row.texts else NOT_KNOWN for name in counts),
        )
        for row in words_by_year(parts)
    ]
    ends = ("thread", "first", "last", "texts", "missing", "open_before", "stands")
    lines: list[tuple[object, ...]] = [
        (part.title, *line.years, *(getattr(line, name) for name in ends), line.opening)
        for part, line in longest_lines(parts)
    ]
    mandates: list[tuple[object, ...]] = [
        (
            *(part.title, one.newest, one.mandates, one.unlimited, share_unlimited(one.unlimited, one.mandates)),
            *(one.base, _base_growth(one), " ".join(one.newer_missing)),
        )
        for part in parts
        for one in (part.record,)
    ]
    return {
        "texts": (("series", "document", "organ", "year", "draft", *counts), texts),
        "years": (("organ", "year", "texts", "missing", *counts), years),
        "lines": (("series", "first_year", "last_year", *ends, "text"), lines),
        "mandates": (MANDATES, mandates),
    }
