"""Phrases of a language by what they are for: phrases.csv; phrase_roles.csv says what each role is for."""

from __future__ import annotations

from functools import cache

from lineage.languages.tables import table
from lineage.languages.templates import spelled_out
from lineage.languages.text import fold


@cache
def phrases(language: str, role: str) -> frozenset[str]:
    """The folded phrases of one `role` of phrases.csv; none where the language has no such phrases.

    phrase_roles.csv says what each role is for.
    """
    rows = table(language, "phrases", ("form", "role"))
    return frozenset(fold(form) for row in rows if row["role"] == role for form in spelled_out(row["form"]))


def shortest(language: str, role: str) -> str:
    """The shortest phrase of a role, of equals the first by its letters; raises ValueError where it has none."""
    return min(phrases(language, role), key=lambda form: (len(form), form))
