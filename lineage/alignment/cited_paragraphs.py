"""Paragraphs that the newer text cites by their number: "Recalls paragraph 57 of its resolution 62/228, and in that
context urges the Secretary-General to take the measures necessary to reduce the existing backlog"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.alignment.links import Band, Evidence, Link, Relation
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.alignment.config import AlignmentConfig
    from lineage.documents.resolution import Resolution

_SYMBOL = r"(?:[a-z]+/)*\d+/\d+|\d{3,4} \(\d{4}\)"


def cited_paragraphs(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The symbol and the label of every single paragraph of another text that `text` cites, in its order."""
    for match in _pattern(language).finditer(fold_in_place(text)):
        item = f"({match['item']})" if match["item"] else ""
        yield match["symbol"], f"OP{match['number']}{item}"


def cited_links(
    old: Resolution, new: Resolution, links: Mapping[tuple[str, str], Link], config: AlignmentConfig
) -> Iterator[Link]:
    """Links to check, for paragraphs that neither has a counted one of `links`: what is recalled by its number, and is
    nowhere else, goes on in the paragraph that recalls it, if that comes from nowhere else."""
    counted = [pair for pair, link in links.items() if link.counts]
    taken = {one for one, _ in counted}, {other for _, other in counted}
    known = {paragraph.label for paragraph in old.paragraphs}
    for paragraph in new.paragraphs:
        for symbol, label in dict.fromkeys(cited_paragraphs(paragraph.text, new.language)):
            free = label in known - taken[0] and paragraph.label not in taken[1]
            if free and same_symbol(symbol, old.id):
                yield _link(label, paragraph.label, links.get((label, paragraph.label)), config)


def _link(old: str, new: str, weak: Link | None, config: AlignmentConfig) -> Link:
    seen = weak.evidence if weak else None
    return Link(
        old=old,
        new=new,
        relation=Relation.SAME,
        band=Band.CHECK,
        score=config.cited,
        evidence=Evidence(
            passed="cited",
            lexical=seen.lexical if seen else 0.0,
            semantic=seen.semantic if seen else 0.0,
            containment=seen.containment if seen else 0.0,
            margin=seen.margin if seen else 0.0,
        ),
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    noun = alternatives(language, "own paragraph")
    words = r"(?:[^\W\d]+[\s'’]){1,4}"  # "of General Assembly resolution", "de sa résolution"
    item = r"(?:\s?\(?(?P<item>[a-z])\))?"
    return re.compile(rf"(?<!\w)(?:{noun})\s(?P<number>\d{{1,3}})(?!\w){item},?\s{words}(?P<symbol>{_SYMBOL})(?!\w)")
