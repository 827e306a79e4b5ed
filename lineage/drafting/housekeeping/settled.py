"""Resolutions that are facts of the past: what was adopted, established, proclaimed or decided in them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.drafting.cross_references import paragraphs_named
from lineage.drafting.housekeeping.draft_changes import Reason
from lineage.drafting.housekeeping.list_edits import named_as_one
from lineage.drafting.housekeeping.slots import SlotKind, tokens
from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.housekeeping.draft_changes import DraftChange
    from lineage.drafting.housekeeping.slots import Slot

_OF_RESOLUTION = 5
"""Words between the number of a paragraph and its resolution, at most: "of its Security Council resolution"."""


def is_settled(text: str, slot: Slot, language: str, *, own: bool = False) -> bool:
    """Whether something was done once in a resolution: "the Plan of Action, adopted in its resolution 64/293", "its
    resolution 55/25, by which it adopted the Convention". No other one takes its place. The predecessor is not settled
    by what it decided (`own`): "Recalling its resolution 70/4, in which it decided to include in the agenda"."""
    lead = named_as_one(text, slot, language)
    said, behind = fold(text[: slot.start - len(lead[0]) - 1 if lead else slot.start]), fold(text[slot.end :])
    through = _through(language, own=own)
    return bool(_done(language).search(said) or through.match(behind))


def beside_others(base: Resolution) -> frozenset[str]:
    """The resolutions that a text cites for nothing but what was done in them, in paragraphs that name others too:
    62/141 in A/RES/64/293 PP9, "in which it requested the Secretary-General to appoint a special representative"."""
    done: set[str] = set()
    others: set[str] = set()
    for paragraph in base.paragraphs:
        named = [t.slot for t in tokens(paragraph.text, base.language) if t.slot and t.slot.cited]
        for slot in named:
            once = len(named) > 1 and is_settled(paragraph.text, slot, base.language)
            (done if once else others).update(one.name for one in slot.cited)
    return frozenset(done - others)


def with_their_texts(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], language: str
) -> list[DraftChange]:
    """The changes without those of the paragraphs of a resolution which stays, "paragraph 219 of resolution 71/123",
    and of sessions that it has named, unless the series shows how they move: "its resolution 78/328 ..., in which the
    General Assembly decided to continue at its eightieth session"."""
    named = [slot for slot in slots if slot.cited]
    stay = [one for one in named if not any(c.start <= one.end and one.start <= c.end for c in found)]
    sessions = {slot.start for one in stay for slot in _decided_in(paragraph.text, one, slots, language)}
    cited = [span for one in stay for span in paragraphs_of(paragraph.text, one, language)]
    return [
        one
        for one in found
        if one.reason is not Reason.SESSION or one.learnt or one.start not in sessions
        if one.reason is not Reason.FIGURE or not any(start <= one.start < end for start, end in cited)
    ]


def paragraphs_of(text: str, named: Slot, language: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of paragraphs stand that are those of a resolution: "paragraphs 171 to 188 and 219 of"."""
    return (
        (start, end)
        for start, end in paragraphs_named(text, language)
        if end < named.start and len(text[end : named.start].split()) <= _OF_RESOLUTION
    )


def _decided_in(text: str, named: Slot, slots: Sequence[Slot], language: str) -> Iterator[Slot]:
    """The ordinals behind the words that say what was decided in a resolution, up to the next one or a semicolon."""
    after = [slot for slot in slots if slot.start > named.end]
    end = next((slot.start for slot in after if slot.cited), len(text))
    clause = text[named.end : end].partition(";")[0]
    if through := _through(language, own=False).search(fold_in_place(clause)):
        start, end = named.end + through.start(), named.end + len(clause)
        yield from (slot for slot in after if slot.kind is SlotKind.ORDINAL and start < slot.start < end)


@cache
def _done(language: str) -> re.Pattern[str]:
    """What ends before the words that name a resolution, folded: "the decision taken by the Council, in its"."""
    done, by = alternatives(language, "settled"), alternatives(language, "settled by")
    right_before = alternatives(language, "annex of", "settled in")
    few, clause = (_words(language, comma, most) for comma, most in (("", 5), (",?", 8)))
    return re.compile(rf"\b(?:(?:{done}),?\s{few}|(?:{by})\s{clause}|(?:{right_before})\s)$")


@cache
def _through(language: str, *, own: bool) -> re.Pattern[str]:
    """What begins behind a resolution, folded: ", in which the Assembly adopted"."""
    verbs = phrases(language, "settled")
    elsewhere = phrases(language, "settled elsewhere")
    done = any_of(verbs - elsewhere if own else verbs | elsewhere)
    return re.compile(rf",?\s(?:{alternatives(language, 'through')})\s{_words(language, '', 5)}(?:{done})\b")


def _words(language: str, comma: str, most: int) -> str:
    return rf"(?:(?!(?:{alternatives(language, 'list joint')})\s)[\w'’-]+{comma}\s){{1,{most}}}"
