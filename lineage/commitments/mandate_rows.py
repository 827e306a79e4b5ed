"""The rows of `mandates.csv`, and which of them are about a clause: decisions, or what is asked of these addressees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import with_dates
from lineage.commitments.name_search import pattern_of
from lineage.commitments.patterns import compile_pattern, one_of, rows_of
from lineage.languages import rules
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.commitments.clauses import Clause
    from lineage.languages.tables import Row

SUBJECT = 6
"""Words of "that the Secretary-General continue ..." in which its subject stands."""

_ABOUT = ("all", "decision", "secretariat", "organs", "asked", "contributors")
"""Clauses that rows of costs and reviews are about: of whom something is asked, or decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateRow:
    """A row: what it is for, of what kind, of whom it must be asked, and its words."""

    role: str
    kind: str
    asked: str
    pattern: re.Pattern[str]


def is_asked(row: MandateRow, clause: Clause, language: str) -> bool:
    """Whether the row is about clauses of this sort: decisions, or what is asked of these addressees."""
    if row.asked in {"all", "decision"}:
        return row.asked == "all" or not clause.directive
    if not is_request(clause, language):
        return False
    office, organ = asks_office(clause, language), _asks(clause, "organ", language)
    return {
        "secretariat": office,
        "organs": organ,
        "asked": office or organ,
        "contributors": not office and _asks(clause, "contributor", language),
    }[row.asked]


@lru_cache(maxsize=4096)
def is_request(clause: Clause, language: str) -> bool:
    """Whether the clause asks something of somebody: "decides to invite the Secretary-General to" does too."""
    if clause.directive or clause.action is None:
        return clause.directive
    return any(row.pattern.match(fold_in_place(clause.action.text)) for row in mandate_rows(language, "asking"))


@lru_cache(maxsize=4096)
def asks_office(clause: Clause, language: str) -> bool:
    """Whether the Secretariat, an office or a fund is asked: "Encourages UNESCO and UN-Women to", not "Encourages
    States, together with UN-Women, to"."""
    names = [fold_in_place(item.name) for item in clause.addressees]
    fund = any(row.pattern.match(name) for row in mandate_rows(language, "fund") for name in names)
    return fund or _asks(clause, "office", language)


def asks_system(clause: Clause, language: str) -> bool:
    """Whether the United Nations system or its organizations are asked, alone or beside States; not one specialized
    agency, which has a budget of its own, nor "States in the governing bodies of the United Nations system"."""
    rows = mandate_rows(language, "system")
    if not clause.addressees:
        return any(row.pattern.search(words) for row in rows for words in _subject(clause, language))
    # "other actors of the United Nations system" are named as stakeholders
    tails = [fold_in_place(clause.span.text[item.span.start - clause.span.start :]) for item in clause.addressees]
    if any(row.pattern.match(tail) for row in mandate_rows(language, "system_actors") for tail in tails):
        return True
    # of "United Nations humanitarian and development organizations" the last two words are a name
    parts = (*rows, *mandate_rows(language, "system_part"))
    named = any(row.pattern.search(fold_in_place(item.name)) for row in parts for item in clause.addressees)
    first = clause.addressees[0].span
    lead = fold_in_place(clause.span.text[: first.end - clause.span.start])
    printed = [lead, *(fold_in_place(item.span.text) for item in clause.addressees), *_object(clause, language)]
    return named and any(row.pattern.search(words) for row in rows for words in printed)


def is_office(name: str, language: str) -> bool:
    """Whether a name, as plain text, begins with the Secretariat, an office or a fund."""
    plain = re.sub(rf"^(?:{rules(language).short_name})", "", name)
    return any(row.pattern.match(plain) for role in ("office", "fund") for row in mandate_rows(language, role))


def names_system(names: str, language: str) -> bool:
    """Whether the United Nations system is among names, as plain text: "States and United Nations entities", not
    "coherence among United Nations entities"."""
    starts = (0, *(found.end() for found in pattern_of(language, "coordination").finditer(names)))
    found = ((start, row.pattern.search(names[start:])) for start in starts for row in mandate_rows(language, "system"))
    leads = [names[: start + match.start()] for start, match in found if match]
    return any(not any(row.pattern.search(lead) for row in mandate_rows(language, "within")) for lead in leads)


def _asks(clause: Clause, role: str, language: str) -> bool:
    return any(row.pattern.search(name) for row in mandate_rows(language, role) for name in _asked_of(clause, language))


@lru_cache(maxsize=4096)
def _asked_of(clause: Clause, language: str) -> tuple[str, ...]:
    """The names of the addressees, and the words of the object without its asides, as plain text; of "Requests that
    the Secretary-General continue" the first words of what is asked."""
    names = [fold_in_place(text) for item in clause.addressees for text in (item.name, item.span.text)]
    names += _object(clause, language)
    return tuple(names) or _subject(clause, language)


def _subject(clause: Clause, language: str) -> tuple[str, ...]:
    """The first words of what is asked of nobody by name: "Recommends that the United Nations system support"."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    asks = not clause.directive and is_request(clause, language)
    return (" ".join(acts.split()[:SUBJECT]),) if acts and (asks or re.match(rules(language).that, acts)) else ()


def _object(clause: Clause, language: str) -> list[str]:
    """The words from the first addressee to what is asked, without asides; none where they stand elsewhere."""
    if not clause.addressees or not clause.action:
        return []
    first, acts = (part.start - clause.span.start for part in (clause.addressees[0].span, clause.action))
    whole = fold_in_place(clause.span.text[first:acts]) if acts > first else ""
    return [pattern_of(language, "aside").sub(" ", whole)] if whole else []


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


def _row(row: Row, place: str, language: str) -> MandateRow:
    if row["role"] in {"cost", "review"}:
        one_of(row["asked"], _ABOUT, place, "asked")
    pattern = compile_pattern(with_dates(row["pattern"], language), place)
    return MandateRow(role=row["role"], kind=row["kind"], asked=row["asked"], pattern=pattern)
