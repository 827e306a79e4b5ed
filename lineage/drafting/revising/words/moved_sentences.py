"""Sentences that move in a paragraph or to another one, that change places, or that become a paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.drafting.revising.words.finding_words import STOPS, Found, find
from lineage.drafting.revising.words.meant_words import part
from lineage.drafting.revising.words.whole_sentences import beside, place_of, sentences, with_one, without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.instructions import Instruction
    from lineage.drafting.revising.revisions import DraftLine


def number_of(text: str, one: Instruction) -> int:
    """The sentence of a paragraph that an instruction moves, told by its place or quoted whole; 0 for other words."""
    if one.old is None:
        return one.stretch.part
    return 0 if one.anchor or one.stretch.part else place_of(text, one.old)


def moved_sentence(
    lines: Sequence[DraftLine], at: int, to: int, one: Instruction, number: int
) -> list[DraftLine] | None:
    """The lines with a sentence at another place of its paragraph, or at an edge of the paragraph at `to`; None where
    the place is not told, or a paragraph has a list."""
    out, text = list(lines), lines[at].text
    if one.action is Action.SWAP or one.other_part:
        place = "swap" if one.action is Action.SWAP else one.place
        told = at == to and one.other_part and place in {"swap", "after", "before"}
        now = beside(text, number, one.other_part, place) if told else None
    elif one.place not in {"start", "end"} or lines[to].text.rstrip().endswith(":"):
        return None
    elif at == to:
        edge = (1, "before") if one.place == "start" else (-1, "after")
        now = beside(text, number, *edge)
    else:
        found = without(text, number)
        now = found[0] if found else None
        out[to] = replace(out[to], text=with_one(out[to].text, found[1], one.place)) if found else out[to]
    if now is None:
        return None
    out[at] = replace(lines[at], text=now)
    return out


def ends_with(text: str, words: str) -> bool:
    """Whether a paragraph ends with words, its last sign aside."""
    return any(each.end >= len(text.rstrip(f"{STOPS} ")) for each in find(text, words))


def cut_of(text: str, one: Instruction) -> list[Found]:
    """Where a paragraph is cut in two, as an empty stretch: beside words, or a sentence, or before the last one."""
    if one.anchor is not None:
        found = find(text, one.anchor)
        return [Found(each.end, each.end) if one.place == "after" else Found(each.start, each.start) for each in found]
    scope = part(text, one.stretch.part) if one.stretch.part else None
    if scope is None:
        return []
    if one.place == "after":
        return [Found(scope.end, scope.end)]
    last = one.stretch.part in {-1, len(sentences(text)[0])}
    return [Found(scope.start, scope.start)] if one.place == "before" or last else []
