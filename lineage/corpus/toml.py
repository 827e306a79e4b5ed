"""Tables that people write: TOML within bounds, read with one clear error for whatever is wrong."""

from __future__ import annotations

import tomllib
from typing import Any

from lineage.errors import UnreadableError

DEPTH = 20
"""Levels of lists and tables; the files of a corpus need three."""


def parsed(data: bytes, name: str) -> dict[str, Any]:
    """The tables in the bytes of the file `name`. Raises UnreadableError: not UTF-8, not TOML, nested too deep."""
    try:
        tables = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: not UTF-8 at byte {error.start}", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise UnreadableError(f"{name}: not TOML: {error}", "Mend that place.") from error
    except RecursionError as error:
        raise _too_deep(name) from error
    level: list[Any] = [tables]
    for _ in range(DEPTH):
        level = [item for value in level for item in _inside(value)]
    if level:
        raise _too_deep(name)
    return tables


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _too_deep(name: str) -> UnreadableError:
    return UnreadableError(f"{name}: lists in lists, more than {DEPTH} deep", "Take them away.")
