"""The rows of `mandates.csv`: what each is for, and where it is found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import with_dates
from lineage.commitments.patterns import compile_pattern, one_of, rows_of
from lineage.languages.clause_grammar import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.languages.tables import Row

ASKED = ("all", "decision", "secretariat", "organs", "experts", "bodies", "asked", "own", "contributors")
"""What rows of costs and reviews are about: any clause, decisions, or what is asked of an office, of an organ, of one
in which no States sit, decided or asked of an organ, asked of either, decided or asked of either, of those who can
contribute and of no office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateRow:
    """A row: what it is for, of what kind, about which sort of clause, and its words."""

    role: str
    kind: str
    asked: str
    pattern: re.Pattern[str]


def found_in(rows: tuple[MandateRow, ...], flat: str) -> Iterator[re.Match[str]]:
    """All matches of the rows in printed order, the longest first where several begin at one place."""
    hits = [match for row in rows for match in row.pattern.finditer(flat)]
    yield from sorted(hits, key=lambda match: (match.start(), -match.end()))


def masked(flat: str, role: str, language: str) -> str:
    """The text, as long as before, with blanks for what only looks like a word of the role."""
    for row in mandate_rows(language, role):
        flat = row.pattern.sub(lambda match: "#" * len(match[0]), flat)
    return flat


@cache
def mandate_rows(language: str, role: str) -> tuple[MandateRow, ...]:
    """The rows of a role in printed order. Raises TableError, with its line, for a row that is none."""
    return tuple(
        _row(row, f"{language}/mandates.csv, line {line}", language)
        for line, row in enumerate(rows_of(language, "mandates", ("role", "pattern")), 2)
        if row["role"] == role
    )


@cache
def _words(language: str) -> dict[str, str]:
    """What `{actor}` and the kinds of the role `words` stand for in a pattern; rows of one kind are alternatives. Words
    may use those of the rows before them."""
    found: dict[str, list[str]] = {"{actor}": []}
    for row in rows_of(language, "mandates", ("role", "pattern")):
        if row["role"] in {"actor", "words"}:
            found.setdefault(f"{{{'actor' if row['role'] == 'actor' else row['kind']}}}", []).append(row["pattern"])
    return {name: f"(?:{'|'.join(patterns) or NEVER})" for name, patterns in found.items()}


def _row(row: Row, place: str, language: str) -> MandateRow:
    if row["role"] in {"cost", "review"}:
        one_of(row["asked"], ASKED, place, "asked")
    printed = row["pattern"]
    for name, words in reversed(_words(language).items()):
        printed = printed.replace(name, words)
    pattern = compile_pattern(with_dates(printed, language), place)
    return MandateRow(role=row["role"], kind=row["kind"], asked=row["asked"], pattern=pattern)
