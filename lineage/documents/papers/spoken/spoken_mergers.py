"""A paragraph that becomes the end of one above it, said as a merger: "OP5 becomes the end of OP4: after “the Goals” we
go on with “, and emphasizes that …”"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, around, fold_places, quotations
from lineage.documents.papers.short_gaps import shortened
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineage.documents.papers.annex_places import Place

_PARAGRAPH = "§"
_PAIR = 2


def _becomes_end(head: str, language: str) -> str:
    """ "merge OP4 and OP5, joined by “, and” so that it reads “the Goals, and emphasizes that”" for "OP5 becomes the
    end of OP4: after “the Goals” we go on with “, and emphasizes that …”"."""
    places, given = place_spans(fold_places(head), language), [words for _, words in quotations(head)]
    if len(places) != _PAIR or len(given) not in {0, _PAIR} or not _stands_above(places):
        return head
    letters = list(around(head))
    for (start, end), _ in places:
        letters[start:end] = _PARAGRAPH + " " * (end - start - 1)
    said = shortened("".join(letters))[0]
    becomes, after, on = (alternatives(language, role) for role in ("becomes end", "place after", "goes on with"))
    article = rf"(?:(?:{alternatives(language, 'article')})[\s'])?"
    of = alternatives(language, "paragraph of")
    two = rf"\W*{article}{_PARAGRAPH}\s*(?:{becomes})\s+(?:{of})\s+{article}{_PARAGRAPH}\s*"
    joint = rf"[:;,.]\s(?:{after})\s+{PLACE}\s*,?\s(?:{on})\s*{PLACE}\s*" if given else ""
    if regex(rf"{two}{joint}[.;\s]*").fullmatch(said) is None:
        return head
    merges, joins = shortest(language, "merges two"), shortest(language, "list joint")
    plain = f"{merges} {places[1][1][0]} {joins} {places[0][1][0]}"
    if not given:
        return f"{plain}."
    words = _joint_of(given[1], language)
    if not words:
        return head
    reads = f"{given[0]}{'' if words[:1] == ',' else ' '}{given[1].rstrip(' .…')}"
    return f"{plain}, {shortest(language, 'joined so')} “{words}” {shortest(language, 'so it reads')} “{reads}”."


def _stands_above(places: list[Place]) -> bool:
    """Whether the second paragraph stands above the first one, in the same part: a merger has them in their order."""
    mover, other = (re.fullmatch(r"(PP|OP)(\d+)", " ".join(named)) for _, named in places)
    return mover is not None and other is not None and mover[1] == other[1] and int(other[2]) < int(mover[2])


def _joint_of(words: str, language: str) -> str:
    """The words that join what follows: ", and" of ", and emphasizes that …"; "" for others."""
    form = rf",?\s?(?:{alternatives(language, 'list joint')})(?=\s\w)"
    found = regex(form).match(fold_in_place(words))
    return words[: found.end()] if found else ""


MERGERS: tuple[Callable[[str, str], str], ...] = (_becomes_end,)
"""The steps that say such mergers plainly, in order: (instruction, language) -> instruction."""
