"""Several words exchanged for as many others: "change “a” and “b” into “c” and “d”, respectively"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import QUOTED, fold_places, quoted_nouns
from lineage.languages.phrase_patterns import alternatives, list_gap, regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.papers.annex_places import Place

_FEW, _MOST = 4, 12
"""Quotations of two pairs, and of as many as are looked at."""


def _in_pairs(head: str, language: str) -> str:
    """ "OP1: change “a” into “c”; OP2: change “b” into “d”" for "OP1 and OP2: change “a” and “b” into “c” and “d”,
    respectively"; without that word in one paragraph only."""
    quotes = list(QUOTED.finditer(head))
    if not _FEW <= len(quotes) <= _MOST or len(quotes) % 2:
        return head
    said, half = fold_places(head), len(quotes) // 2
    gaps = [said[one.end() : other.start()] for one, other in itertools.pairwise(quotes)]
    if not _lists(gaps[: half - 1] + gaps[half:], language) or not _exchanges(said, gaps[half - 1], language):
        return head
    each = regex(rf"(?:,\s|\(|\s)(?:{alternatives(language, 'respectively')})(?:\)|,(?=\s)|(?!\w))").search(said)
    places = place_spans(said, language)
    labels = list(dict.fromkeys(label for _, own in places for label in own))
    if len(labels) != 1 and not (each and len(labels) == half and _together(said, places, language)):
        return head
    pairs = zip(quotes[:half], quotes[half:], strict=True)
    whole = (places[0][0][0], places[-1][0][1])
    out = []
    for at, (old, new) in enumerate(pairs):
        middle = (quotes[half - 1].end(), quotes[half].start())
        parts = [(0, quotes[0].start()), old.span(), middle, new.span(), (quotes[-1].end(), len(head))]
        label = labels[at] if len(labels) > 1 else ""
        gone = each.span() if each else (0, 0)
        out.append("".join(_stretch(head, span, gone, whole, label) for span in parts).strip(" .;"))
    return f"{'; '.join(out)}."


def _lists(gaps: Sequence[str], language: str) -> bool:
    """Whether words between quotations only part those of a list."""
    joint = rf"{list_gap(language)}{quoted_nouns(language)}"
    return all(regex(joint).fullmatch(gap) and gap.strip() for gap in gaps)


def _exchanges(said: str, gap: str, language: str) -> bool:
    """Whether the first words are to be exchanged for the others."""
    by = alternatives(language, "replaced by", "put for", "stretch until")
    asks = asking(language, Action.REPLACE, Action.BECOME)
    told = regex(rf"(?<!\w)(?:{by}|{asks})(?!\w)").search(gap) is not None
    return told and regex(rf"(?<!\w)(?:{asks})(?!\w)").search(said) is not None


def _together(said: str, places: Sequence[Place], language: str) -> bool:
    """Whether only a list of places stands from the first to the last."""
    joint = rf"{list_gap(language)}(?:{alternatives(language, 'article')})?\s*"
    gaps = [said[one[0][1] : other[0][0]] for one, other in itertools.pairwise(places)]
    return all(regex(joint).fullmatch(gap) for gap in gaps)


def _stretch(head: str, span: tuple[int, int], gone: tuple[int, int], places: tuple[int, int], label: str) -> str:
    """A stretch of a sentence without "respectively", and with one paragraph in the place of all."""
    words = list(head)
    words[gone[0] : gone[1]] = [""] * (gone[1] - gone[0])
    if label:
        words[places[0] : places[1]] = [label, *[""] * (places[1] - places[0] - 1)]
    return "".join(words[slice(*span)])


PAIRS: tuple[Callable[[str, str], str], ...] = (_in_pairs,)
"""The steps that say each exchange by itself: (instruction, language) -> instruction."""
