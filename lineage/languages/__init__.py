"""Languages: one object for each, its tables, detection, words; the one place that imports spaCy."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from lineage.errors import UsageError
from lineage.languages.detection import detect, language_name

if TYPE_CHECKING:
    from lineage.languages.base import Language
    from lineage.languages.clause_grammar import Clauses

__all__ = ["DEFAULT", "LANGUAGES", "detect", "language", "language_name", "rules", "with_others"]

DEFAULT = "en"
"""What a text without any evidence is taken for, and the language of a report that asks for none."""


def _codes() -> tuple[str, ...]:
    folders = (item for item in files(__name__).iterdir() if item.joinpath("__init__.py").is_file())
    return tuple(sorted(item.name for item in folders))


LANGUAGES: tuple[str, ...] = _codes()
"""ISO 639-1 codes of the languages that have a folder here, in alphabetical order."""


@cache
def language(code: str) -> Language:
    """The language of an ISO 639-1 code. Raises UsageError for one that has no folder here."""
    if code not in LANGUAGES:
        raise UsageError(f"no tables for language {code!r}", f"Known: {', '.join(LANGUAGES)}.")
    found: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return found


def with_others(code: str) -> tuple[str, ...]:
    """The language, then the others: "Delete OP12." is asked for in a French draft, too."""
    return (code, *(other for other in LANGUAGES if other != code))


def rules(code: str) -> Clauses:
    """How clauses are built in that language. Raises UsageError as `language` does."""
    return language(code).clauses
