"""Paragraphs that the newer text recalls by their number: "Recalls paragraph 57 of its resolution 62/228, and in that
context urges the Secretary-General to take the measures necessary to reduce the existing backlog"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.alignment.links import Band, Evidence, Link, Relation
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, any_of, numbered_paragraph
from lineage.languages.tables import table
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.alignment.config import AlignmentConfig
    from lineage.documents.resolution import Resolution

_SYMBOL = r"(?:[a-z]+/)*\d+/\d+|\d{3,4} \(\d{4}\)"


class CitedParagraph(NamedTuple):
    """A single paragraph of another text that a text cites."""

    symbol: str
    label: str
    recalled: bool
    """Whether it is what the opening verb speaks of, or holds the request or decision that it speaks of."""


@lru_cache(maxsize=16384)
def cited_paragraphs(text: str, language: str) -> tuple[CitedParagraph, ...]:
    """Every single operative paragraph of another text that `text` cites, in its order."""
    return tuple(_cited(text, language))


def _cited(text: str, language: str) -> Iterator[CitedParagraph]:
    key, begun = fold_in_place(text), opening(text, language)
    for match in _pattern(language).finditer(key):
        if match["recital"] or _recital(language).search(match["words"]):
            continue
        item = match["item"] or match["lead"]
        label = f"OP{match['number']}" + (f"({item})" if item else "")
        recalled = begun is not None and _is_object(key[: match.start()], begun.end, language)
        yield CitedParagraph(match["symbol"], label, recalled)


def cited_links(
    old: Resolution, new: Resolution, links: Mapping[tuple[str, str], Link], config: AlignmentConfig
) -> Iterator[Link]:
    """Links to check, for paragraphs of which neither has a counted one of `links`: what is recalled by its number, and
    is nowhere else, goes on in the paragraph that recalls it, if that comes from nowhere else. What several paragraphs
    cite, and what cites several, has none."""
    counted = [pair for pair, link in links.items() if link.counts]
    taken = {one for one, _ in counted}, {other for _, other in counted}
    known = {paragraph.label for paragraph in old.paragraphs} - taken[0]
    recalled = _citations(old, new)
    times = Counter(one for one, _ in recalled), Counter(other for _, other in recalled)
    for (label, other), is_object in recalled.items():
        free = label in known and other not in taken[1]
        if is_object and free and times[0][label] == times[1][other] == 1:
            yield _link(label, other, links.get((label, other)), config)


def _citations(old: Resolution, new: Resolution) -> dict[tuple[str, str], bool]:
    """Who cites whom, and whether a paragraph has it for its object; the first citation of several says that."""
    found: dict[tuple[str, str], bool] = {}
    for paragraph in new.paragraphs:
        for symbol, label, recalled in cited_paragraphs(paragraph.text, new.language):
            if same_symbol(symbol, old.id):
                found.setdefault((label, paragraph.label), recalled)
    return found


def _is_object(before: str, opened: int, language: str) -> bool:
    """Whether nothing but "of the" stands between the opening and what it speaks of, or an act "contained in" it."""
    direct, act = _objects(language)
    held = act.search(before)
    return direct.fullmatch(before[opened:]) is not None or (held is not None and held.start() <= opened + 1)


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
    """ "alinéa 5" by itself counts paragraphs of the preamble."""
    words = r"(?:[^\W\d]+[\s'’]){1,4}"  # "of General Assembly resolution", "de sa résolution"
    lead = rf"(?:(?:{alternatives(language, 'lettered item')})\s\(?(?P<lead>[a-z])\)\s\w{{1,3}}\s)?"
    numbered = rf"{numbered_paragraph(language, recitals=False)}(?:\s?\(?(?P<item>[a-z])\))?"
    place = rf"(?P<recital>(?:{_recital_words(language)})\s)?{lead}{numbered}"
    return re.compile(rf"(?<!\w){place},?\s(?P<words>{words})(?P<symbol>{_SYMBOL})(?!\w)")


@cache
def _recital(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_recital_words(language)})(?!\w)")


@cache
def _recital_words(language: str) -> str:
    rows = table(language, "citation_words", ("word",))
    return any_of(frozenset(fold_in_place(row["word"]) for row in rows if row["part"] == "preamble"))


@cache
def _objects(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between an opening and the paragraph of which it speaks; an act of the organ, up to the paragraph
    that holds it: "its request to the Secretary-General, contained in"."""
    roles = vocabulary(language).function_words
    article = any_of(frozenset(word for word, role in roles.items() if role == "article"))
    direct, act, where = (alternatives(language, f"recalled {one}") for one in ("by", "act", "in"))
    held = rf"(?:{article})(?:\s|(?<='))(?:{act})(?:\s[^,;.:]{{1,60}},|,)?"
    ends = r"(?:\s|(?<='))"
    return re.compile(rf"\s(?:(?:{direct}){ends})?"), re.compile(rf"(?<!\w){held}\s(?:{where}){ends}$")
