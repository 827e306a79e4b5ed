"""Data tables: CSV with a source column, one folder a language, checked on load."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from io import StringIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = MappingProxyType[str, str]


def parse_table(text: str, place: str, key: Sequence[str], optional: Sequence[str] = ()) -> tuple[Row, ...]:
    """Rows of a CSV `text`, each a read-only mapping from column to stripped cell.

    `place` names the table in messages; `key` are the columns that together must be unique;
    cells may be blank in `optional` columns only. Raises TableError naming the line otherwise.
    """
    reader = csv.DictReader(StringIO(text))
    rows: list[Row] = []
    seen: dict[tuple[str, ...], int] = {}
    for raw in reader:
        row = _row(raw, f"{place}, line {reader.line_num}", optional)
        where = tuple(row.get(column, "") for column in key)
        if where in seen:
            raise TableError(
                f"{place}, line {reader.line_num}: {' / '.join(where)} stands already in line {seen[where]}",
                "Remove one of the two rows.",
            )
        seen[where] = reader.line_num
        rows.append(row)
    return tuple(rows)


def _row(raw: Mapping[str | None, str | None], place: str, optional: Sequence[str]) -> Row:
    if None in raw or None in raw.values():
        raise TableError(f"{place}: wrong number of cells", "Quote cells that hold a comma.")
    row = {str(column): (cell or "").strip() for column, cell in raw.items()}
    for column, cell in row.items():
        if not cell and column not in optional:
            raise TableError(f"{place}: blank cell in column {column}", "Fill it or remove the row.")
    return MappingProxyType(row)


@cache
def codes() -> dict[str, Row]:
    """ISO 639-1 code of any language -> its row: code3 (ISO 639-2/T) and English name."""
    text = files("lineage.languages").joinpath("codes.csv").read_text(encoding="utf-8")
    return {row["code"]: row for row in parse_table(text, "codes.csv", ("code",))}


def has_table(language: str, name: str) -> bool:
    """Whether a language has a table that languages may lack (its names in English, its renderings of one term)."""
    return (files("lineage.languages") / language / f"{name}.csv").is_file()


@cache
def table(language: str, name: str, key: tuple[str, ...], optional: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Rows of the packaged table `name` (without .csv) of a language ("fr", "en"); see `parse_table`."""
    path = files("lineage.languages") / language / f"{name}.csv"
    if not path.is_file():
        raise TableError(f"no table {name} for language {language}", f"Add lineage/languages/{language}/{name}.csv.")
    return parse_table(path.read_text(encoding="utf-8"), f"{language}/{name}.csv", key, optional)
