"""A paper without the marks that the base has itself: a bracket of the base is no proposal of the paper."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.documents.negotiated.proposals import Proposal, ProposalKind
from lineage.documents.negotiated.readings import base, in_words, words
from lineage.drafting.proposals.pairing import SAME

if TYPE_CHECKING:
    from lineage.documents.resolution import Paragraph, Resolution

_ENCLOSED = re.compile(r"\[[^\[\]]+\]")
_Key = tuple[ProposalKind, str, str | None, tuple[str, ...]]


def without_marks_of(base_text: Resolution, paper: Resolution) -> Resolution:
    """The paper, whose brackets, names and changes that the base has too are its text and no proposals. The base is
    read in words, the paper with its marks."""
    there = Counter(_key(one) for p in base_text.paragraphs for one in p.proposals)
    if not there:
        return paper
    worded = in_words(paper)
    pairs = zip(paper.paragraphs, worded.paragraphs, strict=True)
    return replace(paper, paragraphs=tuple(_without(shown, plain, there) for shown, plain in pairs))


def _key(one: Proposal) -> _Key:
    return one.kind, " ".join(one.text.split()), one.new, one.authors


def _without(shown: Paragraph, plain: Paragraph, there: Counter[_Key]) -> Paragraph:
    kept, hidden = [], list(shown.marks)
    for one, in_text in zip(shown.proposals, plain.proposals, strict=True):
        if there[_key(in_text)] <= 0:
            kept.append(one)
            continue
        there[_key(in_text)] -= 1
        if one.kind is ProposalKind.DELETION and one.of is None and one.start < one.end:
            hidden.append((one.start, one.end))
    if len(kept) == len(shown.proposals):
        return shown
    return replace(shown, proposals=tuple(kept), marks=tuple(sorted(hidden)))


def brackets_in(base_text: Resolution, paper: Resolution) -> Resolution:
    """The paper, in which words that the base has are put in brackets and not put in, though these stand in bold with
    their brackets: "repair **[old]** harbours"."""
    there = {p.label: p.text for p in base_text.paragraphs}
    return replace(paper, paragraphs=tuple(_bracketed(p, there.get(p.label, "")) for p in paper.paragraphs))


def _bracketed(paragraph: Paragraph, there: str) -> Paragraph:
    for at, one in enumerate(paragraph.proposals):
        if one.kind is ProposalKind.INSERTION and not one.authors and _ENCLOSED.fullmatch(one.text):
            put = replace(one, kind=ProposalKind.BRACKET, new=None)
            other = replace(paragraph, proposals=(*paragraph.proposals[:at], put, *paragraph.proposals[at + 1 :]))
            if fuzz.ratio(base(other), there) > fuzz.ratio(base(paragraph), there):
                paragraph = other
    return paragraph


def rewordings_in(base_text: Resolution, paper: Resolution) -> Resolution:
    """The paper, in which a paragraph that gives another wording of the base's own, under its number and the names of
    those who want it, is that wording and no new paragraph: "PP3 (EU, ROK) Recalling ..."."""
    there = {p.label: p for p in base_text.paragraphs}
    kept = {p.text for p in paper.paragraphs}
    return replace(
        paper,
        paragraphs=tuple(
            _reworded(p) if (old := there.get(p.label)) and old.text not in kept and _rewords(p, old.text) else p
            for p in paper.paragraphs
        ),
    )


def _rewords(paragraph: Paragraph, old: str) -> bool:
    asked = [one for one in paragraph.proposals if one.edits]
    if len(asked) != 1 or not _is_whole(asked[0], paragraph):
        return False
    return fuzz.ratio(words(paragraph).text, old) >= SAME


def _is_whole(one: Proposal, paragraph: Paragraph) -> bool:
    whole = (one.start, one.end) == (0, len(paragraph.text))
    return one.kind is ProposalKind.INSERTION and bool(one.authors) and whole


def _reworded(paragraph: Paragraph) -> Paragraph:
    """The wording, with what else is said of it: reservations, brackets of nobody."""
    (whole,) = (one for one in paragraph.proposals if one.edits)
    named = next((end for start, end in paragraph.marks if start == 0), 0)
    shift = named + len(paragraph.text[named:]) - len(paragraph.text[named:].lstrip())
    return replace(
        paragraph,
        text=paragraph.text[shift:],
        marks=tuple((start - shift, end - shift) for start, end in paragraph.marks if start >= shift),
        proposals=tuple(
            replace(
                one,
                start=one.start - shift,
                end=one.end - shift,
                of=(max(one.of[0] - shift, 0), one.of[1] - shift) if one.of else None,
            )
            for one in paragraph.proposals
            if one is not whole
        ),
        state=None,
        authors=whole.authors,
    )
