"""Rows of the tables of commitments, and the patterns they hold, over plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.errors import TableError
from lineage.languages.tables import table
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.languages.tables import Row

COLUMNS = {
    "modals": ("form", "lemma", "act"),
    "passive_verbs": ("form", "lemma"),
    "verbs": ("lemma", "kind", "directive", "family", "force", "government", "link", "middle"),
    "organization_words": ("word", "role", "canonical"),
    "addressees": ("variant", "canonical"),
    "english_names": ("name", "english"),
    "hedges": ("pattern", "name", "effect", "counted"),
    "reporting": ("pattern",),
    "resources": ("pattern",),
    "deadlines": ("role", "pattern"),
    "mandates": ("role", "kind", "asked", "pattern"),
    "clause_grammar": ("role", "pattern"),
    "happenings": ("role", "pattern"),
}
"""Columns that the tables of commitments must have, besides `source`."""


def rows_of(language: str, name: str, key: tuple[str, ...], optional: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """The rows of a table, with all its columns. Raises TableError where one is missing, and as `table` does."""
    rows = table(language, name, key, optional)
    missing = [column for column in (*COLUMNS[name], "source") if rows and column not in rows[0]]
    if missing:
        raise TableError(
            f"{language}/{name}.csv, line 1: no column {missing[0]}",
            f"Expected: {', '.join((*COLUMNS[name], 'source'))}.",
        )
    return rows


def compile_pattern(pattern: str, place: str) -> re.Pattern[str]:
    """`pattern` of a table, made to match plain text on whole words. Raises TableError where it is not a pattern."""
    try:
        return re.compile(rf"(?<![\w-])(?:{fold_in_place(pattern)})(?:(?<=['\s])|(?![\w-]))")
    except re.error as error:
        raise TableError(f"{place}: {pattern} is not a pattern: {error}", "Escape ( ) . + with a backslash.") from None


def free_pattern(pattern: str, place: str) -> re.Pattern[str]:
    """`pattern` of a table, made to match plain text wherever it stands. Raises TableError where it is not a
    pattern."""
    try:
        return re.compile(fold_in_place(pattern))
    except re.error as error:
        raise TableError(f"{place}: {pattern} is not a pattern: {error}", "Escape ( ) . + with a backslash.") from None


def one_of(value: str, allowed: Sequence[str], place: str, column: str) -> None:
    """Raises TableError, with `place`, where `value` is not one of those that its column allows."""
    if value not in allowed:
        raise TableError(f"{place}: {column} is {value}", f"Expected one of: {', '.join(allowed)}.")


def number(value: str, place: str) -> float:
    """The number that a cell holds. Raises TableError, with `place`, where it holds none."""
    try:
        return float(value)
    except ValueError:
        raise TableError(f"{place}: {value} is not a number", "Write it with a point: 4.5.") from None
