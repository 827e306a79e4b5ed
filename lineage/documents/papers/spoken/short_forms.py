"""Short forms of words in what an instruction says, written out: "pls", "w/", "&"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.quoted_words import masked
from lineage.languages.tables import has_table, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def _written_out(head: str, language: str) -> str:
    """ "please replace “a” with “b”" for "pls replace “a” w/ “b”"; what is quoted stays."""
    full = _forms(language)
    for found in reversed(list(_pattern(language).finditer(masked(head)))):
        head = f"{head[: found.start()]}{full[found[0].lower()]}{head[found.end() :]}"
    return head


@cache
def _forms(language: str) -> Mapping[str, str]:
    rows = table(language, "short_forms", ("form",)) if has_table(language, "short_forms") else ()
    return {row["form"]: row["full"] for row in rows}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = sorted(_forms(language), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w/])(?:{'|'.join(map(re.escape, forms)) or '(?!)'})(?!\w)", re.IGNORECASE)


SHORT_FORMS: tuple[Callable[[str, str], str], ...] = (_written_out,)
"""The step that writes them out: (instruction, language) -> instruction."""
