"""References of a text to its own paragraphs: "paragraphs 5, 12 and 14 above", "au paragraphe 3 de la présente
résolution"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.resolution import Kind
from lineage.languages.phrase_patterns import alternatives, paragraph_word, whole_phrase
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"\d{1,3}")
_OTHER = re.compile(r"\d|[^\W\d_a-zß-ÿ]|;")
"""What may name another text: a figure, a capital, the end of a statement."""
_MOST = 60
"""Numbers that one list joins, at most: in 150,000 paragraphs of documents the longest has 11."""
_ITEM = r"(?:\s?\([a-z]\)|\s[a-z]\))?"


class Reference(NamedTuple):
    """A reference to paragraphs of the text itself; `start` and `end` are those of all its words."""

    start: int
    end: int
    listed: tuple[int, int]
    """Where the numbers stand, with what joins them."""
    numbers: tuple[str, ...]
    here: tuple[int, int]
    """Where the words stand that say that it is the text itself: "above"."""


def own_references(text: str, language: str, kind: Kind | None = None) -> Iterator[Reference]:
    """The references in a paragraph of that kind. An annex has numbers of its own: "paragraph 2 above" in it is none to
    the text."""
    key = fold_in_place(text)
    found = list(_own(language).finditer(key))
    named = (
        [one.end() for one in whole_phrase(language, "own text").finditer(key)]
        if any(one["back"] for one in found)
        else []
    )
    for match in found:
        if match["back"] and not _is_named_last(named, text, match.start()):
            continue
        side = any(match["here"] in phrases(language, role) for role in ("place above", "place below"))
        if kind is not Kind.ANNEX or not side:
            yield _reference(match)


def annex_references(text: str, language: str, kind: Kind | None = None) -> Iterator[Reference]:
    """The references in a paragraph of that kind to those of the annex of the text: "paragraph 38 of the annex to the
    present resolution", in the annex itself "paragraph 5 above"; not "of the annex to resolution 71/1"."""
    for match in _annexed(language).finditer(fold_in_place(text)):
        if match["annex"] or kind is Kind.ANNEX:
            yield _reference(match)


def _reference(match: re.Match[str]) -> Reference:
    numbers = tuple(one[0] for one in _NUMBER.finditer(match["listed"]))
    return Reference(*match.span(), match.span("listed"), numbers, match.span("here"))


def _is_named_last(named: Sequence[int], text: str, start: int) -> bool:
    """Whether the text itself, whose name ends at the places `named`, is what words name last before "paragraphs 15 and
    19 thereof", and no other: "of the present resolution, in particular"."""
    before = bisect_right(named, start)
    return before > 0 and _OTHER.search(text, named[before - 1], start) is None


def paragraphs_named(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where numbers of paragraphs of any text stand: "paragraphs 5, 12 and 14"."""
    return (match.span("listed") for match in _named(language).finditer(fold_in_place(text)))


@cache
def _own(language: str) -> re.Pattern[str]:
    here, back = alternatives(language, "own place"), alternatives(language, "own back")
    return re.compile(rf"{_any(language)},?\s(?P<here>{here}|(?P<back>{back}))(?!\w)")


@cache
def _annexed(language: str) -> re.Pattern[str]:
    annex, ours = alternatives(language, "annex place"), alternatives(language, "annex to draft")
    side = alternatives(language, "place above", "place below")
    of = "|".join(sorted({form.rpartition(" ")[2] for form in phrases(language, "annex to")}))
    own = rf"(?P<annex>{annex})(?:\s(?:{ours})|(?!\s(?:{of})(?!\w)))"
    return re.compile(rf"{_any(language)},?\s(?P<here>{own}|{side})(?!\w)")


@cache
def _named(language: str) -> re.Pattern[str]:
    return re.compile(_any(language))


def _any(language: str) -> str:
    joints = "|".join(alternatives(language, role) for role in ("item joint", "ordinal range"))
    one = rf"\d{{1,3}}(?!\w){_ITEM}"
    noun = paragraph_word(language)
    again = rf"(?:(?:\w{{1,3}}\s)?(?:{noun})\s)?"  # "operative paragraph 15 and OP 17", "or in paragraph 7"
    more = rf"(?:(?:,\s|,?\s(?:{joints})\s|[-–]){again}{one}){{0,{_MOST}}}"
    return rf"(?<!\w)(?:{noun})\s(?P<listed>{one}{more})"
