"""Headings in a list of instructions: "Operative paragraph 9" on a line of its own is the place of what stands below
it, until the next one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.documents.papers.annex_places import is_annex
from lineage.documents.papers.instructions import has, names_part, without_number
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import QUOTED, fold_places, masked
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80
"""Characters of the longest heading."""
_PARTS = ("title place", "amended part", "part heading", "named preamble", "named operative part")
_AROUND = " *_#:.–—-"


@lru_cache(maxsize=1 << 14)
def heading(text: str, language: str) -> str:
    """The place that a whole line names, "1. Operative paragraph 17" without its number; "" for other lines."""
    if len(text) > _LONGEST or text.rstrip()[-1:] in {";", ","} or QUOTED.search(text):
        return ""
    said = without_number(text.strip(" *_#"))[1].strip(_AROUND)
    key = fold_places(said)
    places = place_spans(key, language)
    left = key
    for (start, end), _ in reversed(places):
        left = f"{left[:start]}{_before_ordinal(key[start:end], language)}{left[end:]}"
    small = alternatives(language, "article", "new", "list joint")
    left = regex(rf"(?<!\w)(?:{small})(?!\w)|[\W_]").sub("", left)
    parts = frozenset().union(*(phrases(language, role) for role in _PARTS))
    whole = " ".join(fold(said).split()) in parts or is_annex(key, language, alone=True)
    return said if (places and not left) or whole else ""


def _before_ordinal(place: str, language: str) -> str:
    """The words of a place before its ordinal: "delete the" of "delete the last preambular paragraph"."""
    known = phrases(language, "last") | phrases(language, "last but one") | phrases(language, "article")
    words = place.split()
    counts = (at for at, word in enumerate(words) if word in known or ordinal(word, language) is not None)
    return "" if any(map(str.isdigit, place)) else " ".join(words[: next(counts, 0)])


def heads_over(texts: Iterable[str], language: str) -> list[str]:
    """For each paragraph of a list the heading that it stands under, "" for none, and for a heading itself."""
    over: list[str] = []
    last = ""
    for text in texts:
        own = heading(text, language)
        over.append("" if own else last)
        last = own or last
    return over


def under(head: str, text: str, language: str) -> str:
    """An instruction with the place of the heading that it stands under, where it names none itself."""
    number, body = without_number(text)
    said = masked(body)
    places = place_spans(fold_places(body), language)
    own = bool(places) or names_part(fold(said), language)
    in_annex = any(label.startswith("A") for _, labels in places for label in labels)
    if places and not in_annex and is_annex(fold_places(head), language):
        own = False  # "Annex", and below it "In paragraph 5, ..."
    if not head or own or has(said, "title place", language):
        return text
    return f"{number}. {head}: {body}" if number else f"{head}: {body}"
