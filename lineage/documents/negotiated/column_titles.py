"""What the columns of a table of a draft hold, by their names and cells: paragraphs, proposals, who makes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages import with_others
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

PROPOSALS, AUTHORS, _PARAGRAPHS = "proposals", "authors", "paragraphs"
"""What columns hold, by their names: "Proposed text", "Submitted by", "Para."."""
_NUMBER_ALONE = re.compile(r"[\[(]?(?:PP|OP|§|¶)?\s?\d{1,3}(?:\s\w{2,9}){0,2}[\]).:]{0,2}", re.IGNORECASE)


def holds(name: str, language: str) -> str:
    """What a column of that name holds, in any language, "" for a name that no table has."""
    return _by_title(language).get(fold(name).strip(" .:"), "")


@cache
def _by_title(language: str) -> dict[str, str]:
    """Folded name of a column -> what it holds; of a name in two languages as in that of the text."""
    rows = [row for tongue in with_others(language) for row in table(tongue, "column_titles", ("form", "holds"))]
    return {fold(row["form"]): row["holds"] for row in reversed(rows)}


def number_column(column: Sequence[Sequence[str]], held: Sequence[str]) -> int | None:
    """Which column has the numbers of the paragraphs: of several the one whose name or cells say so ("Para.", "OP3"),
    as the rows may be counted too; `held` is what each holds by its name."""
    numbers = [at for at, texts in enumerate(column) if are_numbers(texts)]
    named = (at for at in numbers if at < len(held) and held[at] == _PARAGRAPHS)
    lettered = (at for at in numbers if any(text[:1].isalpha() for text in column[at]))
    return next(iter((*named, *lettered, *numbers)), None)


def are_numbers(texts: Sequence[str]) -> bool:
    """Whether the filled cells of a column are numbers of paragraphs: "OP3", "6 bis"."""
    filled = [text for text in texts if text]
    return bool(filled) and all(_NUMBER_ALONE.fullmatch(text) for text in filled)
