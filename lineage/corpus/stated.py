"""What a person states of files that are taken in, as far as it can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.corpus.candidates import Overrides, of_one_text
from lineage.corpus.manifest import is_name
from lineage.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

_SYMBOL = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*[/.( ][A-Za-z0-9/.() -]*[A-Za-z0-9)]")


def check_stated(files: tuple[Path, ...], overrides: Overrides) -> None:
    """Raises UsageError for what can hold for one file alone, no name of a series, no symbol."""
    if len(files) > 1 and (of_one_text(overrides) or overrides.part):
        raise UsageError(
            "--symbol, --adopted, --dated, --stands-for and --part hold for one file", "Add that file alone."
        )
    for name in (*((overrides.series,) if overrides.series is not None else ()), *overrides.related):
        if not is_name(name):
            raise UsageError(f"{name!r}: is not a name for a series", "Use letters, figures and hyphens: my-series.")
    for option, value in (("--symbol", overrides.symbol), ("--stands-for", overrides.stands_for)):
        if value is not None and not _looks_like_symbol(value):
            raise UsageError(f"{option} {value!r}: is not the symbol of a document", "Give one such as A/RES/78/228.")


def _looks_like_symbol(text: str) -> bool:
    """A/RES/78/228, S/RES/1325 (2000), WHA76.1: letters and figures in parts; not any word."""
    return len(text) <= 80 and bool(_SYMBOL.fullmatch(text)) and ".." not in text and bool(re.search(r"\d", text))
