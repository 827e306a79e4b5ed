"""The records of a series as tables: CSV for spreadsheets, JSON, Parquet where pyarrow is there.

The one module that imports pandas, and only where a table is made: loading it takes longer than most commands do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be run by a spreadsheet."""


def frame(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> pd.DataFrame:
    """A table with these columns, in this order; one row per record. None stays empty."""
    from pandas import DataFrame

    return DataFrame([list(row) for row in rows], columns=list(columns)).convert_dtypes()


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: texts that begin like one get an apostrophe."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def to_csv(table: pd.DataFrame) -> str:
    """The table as CSV: UTF-8 text, comma, one line per record, formula-safe."""
    return str(table.map(safe_cell).to_csv(index=False, lineterminator="\n"))


def to_json(table: pd.DataFrame) -> str:
    """The table as JSON: {"columns": [...], "data": [[...], ...]}, texts as they are."""
    return str(table.to_json(orient="split", index=False, force_ascii=False)) + "\n"


def write_table(table: pd.DataFrame, stem: Path) -> tuple[str, ...]:
    """Write `stem`.csv, .json and, where pyarrow is there, .parquet; the names of the files."""
    stem.parent.mkdir(parents=True, exist_ok=True)
    stem.with_suffix(".csv").write_text(to_csv(table), encoding="utf-8", newline="")
    stem.with_suffix(".json").write_text(to_json(table), encoding="utf-8", newline="")
    names = [f"{stem.name}.csv", f"{stem.name}.json"]
    if _has_arrow():
        table.to_parquet(stem.with_suffix(".parquet"), engine="pyarrow", index=False)
        names.append(f"{stem.name}.parquet")
    return tuple(names)


def _has_arrow() -> bool:
    from importlib.util import find_spec

    return find_spec("pyarrow") is not None
