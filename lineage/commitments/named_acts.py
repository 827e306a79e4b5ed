"""Acts that a clause asks for (a report, a meeting), and the words that say one is done or recurs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lineage.commitments.patterns import compile_pattern, rows_of
from lineage.languages.text import fold_in_place


@lru_cache(maxsize=16_384)
def acts(text: str, language: str) -> tuple[str, ...]:
    """The sorts of acts that a text names, in printed order, "réunion de haut niveau" before "réunion"."""
    flat = fold_in_place(text)
    hits: list[tuple[int, int, str]] = []
    for name, pattern in _act_patterns(language):
        hits.extend((m.start(), -m.end(), name) for m in pattern.finditer(flat))
    return tuple(name for _, _, name in sorted(hits))


def first_act(text: str, language: str) -> str | None:
    """The sort of act asked: the first one named, None where there is none."""
    return next(iter(acts(text, language)), None)


def is_completed(text: str, language: str) -> bool:
    """Whether a text has words of completion: "held in London"."""
    return _words(language, "done").search(fold_in_place(text)) is not None


def recurs(text: str, language: str) -> bool:
    """Whether an act is to be continued or repeated: "continue to convene", "every two years"."""
    return _words(language, "again").search(fold_in_place(text)) is not None


@cache
def _act_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row, compile_pattern(row, f"{language}/happenings.csv")) for row in _rows(language, "act"))


@cache
def _words(language: str, role: str) -> re.Pattern[str]:
    return compile_pattern("|".join(_rows(language, role)), f"{language}/happenings.csv")


def _rows(language: str, role: str) -> list[str]:
    rows = rows_of(language, "happenings", ("role", "pattern"))
    return [row["pattern"] for row in rows if row["role"] == role]
