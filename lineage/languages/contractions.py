"""Words that run together where a change brings them side by side: "de" and "le rapport" are "du rapport"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lineage.languages.genders import words_of
from lineage.languages.tables import has_table, table
from lineage.languages.text import shared_ends

_BEGINS = re.compile(r"(?:^|[.;:?!]\s|[“«])\W*$")
"""What stands before the first word of a sentence or a title."""
_NAMED = re.compile(r"\{(?P<kind>[a-z]+)(?: (?P<gender>[a-z]+))?\}")
"""What stands in the table for words of `genders.csv`: "{noun masculine}"."""


class Joined(NamedTuple):
    """A text whose words run together at the ends of a change."""

    text: str
    pairs: tuple[tuple[str, str], ...]
    """What ran together, and how it is written: ("de le", "du")."""


def run_together(old: str, new: str, language: str) -> Joined:
    """`new`, made of `old` by one change, with the words run together that meet at either end of the change; the marks
    of elision are those of `old`."""
    pairs: list[tuple[str, str]] = []
    for pattern, short in _forms(language):
        new = _at_seams(old, new, (pattern, short), pairs)
    return Joined(new, tuple(pairs))


def _at_seams(old: str, new: str, form: tuple[re.Pattern[str], str], pairs: list[tuple[str, str]]) -> str:
    """The text with the first words that match at a seam run together."""
    first, behind = shared_ends(old, new)
    last = len(new) - behind
    sign = "'" if "'" in old and "’" not in old else "’"
    for match in reversed(list(form[0].finditer(new))):
        if match[0][:1].isupper() and not _BEGINS.search(new[: match.start()]):
            continue  # "annex A annually"
        if any(match.start() <= seam <= match.end() + 1 for seam in (first, last)):
            words = form[1].replace("’", sign)
            words = words.capitalize() if match[0][:1].isupper() else words
            pairs.append((match[0].strip(), words.strip()))
            new = f"{new[: match.start()]}{words}{new[match.end() :]}"
    return new


@cache
def _forms(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of words that run together, each with its space and what must follow, and their short form."""
    if not has_table(language, "contractions"):
        return ()
    rows = table(language, "contractions", ("words", "contracted"))
    made = []
    for row in rows:
        space = " " if row["contracted"][-1].isalpha() else ""
        words = r"\s".join(map(re.escape, row["words"].split())).replace("’", "[’']")
        parted = "" if row["words"].endswith("’") else r"\s"
        behind = _NAMED.sub(lambda named: words_of(named["kind"], language, named["gender"]), row["followed_by"])
        pattern = re.compile(rf"(?<![\w’'-]){words}{parted}(?={behind})", re.IGNORECASE)
        made.append((pattern, f"{row['contracted']}{space}"))
    return tuple(made)
