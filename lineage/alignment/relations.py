"""How two linked paragraphs stand to each other: same, partial, or successor."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import count
from typing import TYPE_CHECKING

from lineage import languages
from lineage.alignment.links import Relation
from lineage.alignment.normalization import plain, stems
from lineage.alignment.shared_runs import RUN, shared
from lineage.languages.formulas import formulas
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.alignment.config import RelationConfig
    from lineage.alignment.scoring import LinkReading
    from lineage.documents.resolution import Paragraph

_SYMBOL = re.compile(r"\b(?:[a-z]+(?:\.\d+)?/)*[a-z0-9.]*\d/[a-z0-9./]*\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def relation(
    ends: tuple[Paragraph, Paragraph], reading: LinkReading, passed: str, language: str, config: RelationConfig
) -> Relation:
    """The relation of two linked paragraphs, old and new, from what was measured of them and the linking pass."""
    if passed == "verbatim":
        return Relation.SAME
    mutual = reading.signals["mutual"]
    chosen = passed not in {"absorbed", "lone"}
    placed = passed == "placed"
    both = min(reading.signals["claim_old"], reading.signals["claim_new"])
    if not (placed or mutual >= config.whole or (chosen and (mutual >= config.counterpart or both >= config.own))):
        return Relation.PARTIAL
    old, new = (paragraph.text for paragraph in ends)
    if mutual < config.whole and not placed and _one_clause(stems(old, language), stems(new, language), config):
        return Relation.PARTIAL
    frame_kept = reading.signals["frame"] >= config.frame_kept and has_event(old, language) and has_event(new, language)
    return Relation.SUCCESSOR if frame_kept and _next_event(old, new, language) else Relation.SAME


def _one_clause(old: tuple[str, ...], new: tuple[str, ...], config: RelationConfig) -> bool:
    """Whether what two paragraphs share is less than half of either and for the most part one long clause, with which
    the newer one does not open: both quote a list from the same treaty."""
    places = shared(new, old)
    if not places or min(places) < RUN or 2 * len(places) >= len(new) or 2 * len(shared(old, new)) >= len(old):
        return False
    first = (at for at in places if at - 1 not in places)
    longest = max(next(end for end in count(at) if end not in places) - at for at in first)
    return longest >= max(config.clause, config.clause_share * len(places))


def has_event(text: str, language: str) -> bool:
    """Whether the paragraph points to an event or document ("takes note of the report"); in a request for the next
    report the report is not an event yet."""
    return plain(text, language).startswith(_event_openings(language))


@cache
def _event_openings(language: str) -> tuple[str, ...]:
    if not has_table(language, "formulas"):
        return ("",)
    return tuple(f"{fold(row['form'])} " for row in formulas(language) if row["event"] == "yes")


def _next_event(old: str, new: str, language: str) -> bool:
    """Whether both texts name events (dates, years, symbols, sessions) and share none of them."""
    first, second = events(old, language), events(new, language)
    return bool(first and second and not first & second)


@lru_cache(maxsize=16384)
def events(text: str, language: str) -> frozenset[str]:
    """The years, document symbols and ordinals of sessions in `text`: what tells one event from the next."""
    folded = fold(text)
    ordinals = _ordinals(language)
    found = set(_SYMBOL.findall(folded)) | set(_YEAR.findall(_SYMBOL.sub(" ", folded)))
    if ordinals is not None:
        found |= set(ordinals.findall(folded))
    return frozenset(found)


@cache
def _ordinals(language: str) -> re.Pattern[str] | None:
    if not has_table(language, "ordinals"):
        return None
    words = sorted((fold(row["form"]) for row in table(language, "ordinals", ("form",))), key=lambda w: (-len(w), w))
    meetings = rf"(?= (?:{languages.language(language).gatherings}))"
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")" + meetings)
