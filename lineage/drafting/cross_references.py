"""References of a text to its own paragraphs: "paragraphs 5, 12 and 14 above", "au paragraphe 3 de la présente
résolution"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.resolution import Kind
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"\d{1,3}")
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
    for match in _own(language).finditer(fold_in_place(text)):
        side = any(match["here"] in phrases(language, role) for role in ("place above", "place below"))
        if kind is not Kind.ANNEX or not side:
            numbers = tuple(one[0] for one in _NUMBER.finditer(match["listed"]))
            yield Reference(*match.span(), match.span("listed"), numbers, match.span("here"))


def paragraphs_named(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where numbers of paragraphs of any text stand: "paragraphs 5, 12 and 14"."""
    return (match.span("listed") for match in _named(language).finditer(fold_in_place(text)))


@cache
def _own(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_any(language)},?\s(?P<here>{alternatives(language, 'own place')})(?!\w)")


@cache
def _named(language: str) -> re.Pattern[str]:
    return re.compile(_any(language))


def _any(language: str) -> str:
    joints = "|".join(alternatives(language, role) for role in ("list joint", "ordinal range"))
    one = rf"\d{{1,3}}(?!\w){_ITEM}"
    noun = alternatives(language, "own paragraph")
    return rf"(?<!\w)(?:{noun})\s(?P<listed>{one}(?:(?:,\s|,?\s(?:{joints})\s|[-–]){one})*)"
