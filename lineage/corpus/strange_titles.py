"""Texts of a series with a title that none of the others has: put there by mistake, or under another subject."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from lineage.corpus.citing import content_words, untitled_words
from lineage.corpus.series import languages, members
from lineage.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.corpus.records import Entry, Series

ALIKE = 0.25
"""Share of the words of two titles that both have, from which they may be of one series: "Extreme poverty" and "Human
rights and extreme poverty" have 0.5. "Trafficking in women and girls" has 0.1 of "Improving the coordination of efforts
against trafficking in persons", whose French forms of 2006 and 2023 have 0.5."""
AGREED = 2
"""Titles that must be alike among the others for theirs to be the title of the series."""


def strange_titles(series: Series) -> Iterator[Entry]:
    """The texts at hand whose title is like none of the others' in their language, where those agree; none of a
    language without rules, a Spanish version, whose function words are not known."""
    for language in (one for one in languages(series.entries) if one in LANGUAGES):
        words = {entry: found for entry in members(series, language) if (found := _subject(entry))}
        alike = [pair for pair in combinations(words, 2) if _alike(words[pair[0]], words[pair[1]])]
        known = {entry for pair in alike for entry in pair}
        if len(known) >= AGREED:
            yield from (entry for entry in words if entry not in known)


def _subject(entry: Entry) -> frozenset[str]:
    words = content_words(entry.title, entry.language)
    return words if words - untitled_words(entry.organ, entry.language) else frozenset()


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles may be of one series; a short one whose words are all in a long one is: "Torture" and "Torture
    and other cruel, inhuman or degrading treatment or punishment"."""
    return len(one & other) / len(one | other) >= ALIKE or one <= other or other <= one
