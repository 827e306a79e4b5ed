"""Ordinals in what a resolution is said to be on: "73/291, ... the outcome document of the second High-level United
Nations Conference"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.corpus.citing import NAME
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.drafting.housekeeping.ordinals import in_words
from lineage.languages.number_words import ordinal
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.check_findings import Finding

_BEHIND = 170
"""Characters behind a resolution that say what it is on."""
_PRINTED = re.compile(r"\S+")
_NAMED = 4
"""Words behind an ordinal that say what it counts: "High-level United Nations Conference"."""

Ordinals = Mapping[tuple[str, str], Mapping[int, str]]
"""Number of a resolution, and what is counted behind it -> the ordinals that texts have there, each with the first of
them."""


class _SaidOrdinal(NamedTuple):
    number: str
    value: int
    start: int
    end: int
    counted: str


def ordinals_said(texts: Iterable[tuple[str, str, str]]) -> Ordinals:
    """The ordinals behind resolutions in paragraphs (id of the text, its words, their language)."""
    found: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for document, words, language in texts:
        for one in _ordinals_in(words, language):
            found[one.number, one.counted].setdefault(one.value, document)
    return dict(found)


def ordinal_findings(paragraph: Paragraph, known: Ordinals, language: str) -> Iterator[Finding]:
    """Ordinals behind a resolution where all texts have another one. Of 141 places in the archive three have more than
    one ordinal, meetings and sessions aside."""
    for one in _ordinals_in(paragraph.text, language):
        there = known.get((one.number, one.counted), {})
        if len(there) == 1 and one.value not in there:
            ((value, document),) = there.items()
            said = paragraph.text[one.start : one.end]
            found = finding_at(paragraph, Rule.RESOLUTION, (one.start, one.end), kind="said")
            yield replace(found, suggestion=in_words(value, said, language) or "", precedent=document)


def _ordinals_in(text: str, language: str) -> Iterator[_SaidOrdinal]:
    """The ordinals of names behind the resolutions of a paragraph."""
    flat, names = fold_in_place(text), list(NAME.finditer(text))
    for name, behind in pairwise([*names, None]):
        stop = min(behind.start() if behind else len(text), name.end() + _BEHIND) if name else 0
        for match in _pattern(language).finditer(flat, name.end() if name else 0, stop):
            counted = [word[0] for word in islice(_PRINTED.finditer(text, match.end()), _NAMED)]
            value = ordinal(match[0], language)
            if name and value is not None and len(counted) == _NAMED and counted[0][0].isupper():
                yield _SaidOrdinal(name[0], value, *match.span(), fold(" ".join(counted)))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{languages.language(language).ordinal_word.pattern})(?=\s)")
