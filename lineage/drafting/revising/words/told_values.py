"""The date, session or year of a paragraph, or the title of an item in it, where an instruction says no more: "the date
should read “20 December 2023”", "replace the number of the session by “eighty-third”"."""

from __future__ import annotations

import re

from lineage import languages
from lineage.documents.papers.quoted_stretches import Reach
from lineage.documents.papers.quoted_words import quotations
from lineage.languages.dates import dates_in, day_ranges
from lineage.languages.text import fold_in_place

_YEAR = re.compile(r"(?<![\w/])(?:19|20)\d\d(?![\w/])")


def told_values(text: str, reach: Reach, language: str) -> list[str] | None:
    """The values of a kind that stand in a text; None for a reach that tells no value."""
    if reach is Reach.DATE:
        within = " ".join(day_ranges(text, language))
        return [day for day in dates_in(text, language) if day not in within]
    if reach is Reach.DATES:
        return day_ranges(text, language)
    if reach is Reach.YEAR:
        return _YEAR.findall(text)
    if reach is Reach.ITEM:
        return [words for _, words in quotations(text)]
    if reach is not Reach.SESSION:
        return None
    own = languages.language(language)
    counted = rf"(?<![\w-]){own.ordinal_word.pattern}(?=\s(?:{own.gatherings}))"
    return [text[slice(*match.span())] for match in re.finditer(counted, fold_in_place(text))]
