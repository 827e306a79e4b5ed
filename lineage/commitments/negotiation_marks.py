"""Clauses of paragraphs under negotiation: read without the marks, with offsets into the text as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Span
from lineage.commitments.openers import begins_with_verb, is_verb
from lineage.documents.negotiated.proposals import BRINGING, ProposalKind, TextState
from lineage.documents.negotiated.readings import words as unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.commitments.clauses import Clause
    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph

_HALF = re.compile(r"[\s,;.:]*\]")
_JOINS = ",;:–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmarkedText:
    """A paragraph without marks, and where its characters stand in print."""

    paragraph: Paragraph
    """The paragraph with its words only, one space between them."""
    printed: str
    negotiated: Paragraph
    """The paragraph as printed."""
    places: tuple[int, ...]
    """For every character of `paragraph.text` its offset into `printed`."""

    def as_printed(self, clause: Clause) -> Clause:
        """The clause with all its stretches as printed; its verb and the names of addressees stay free of marks."""
        printed = replace(
            clause,
            span=self._whole(clause.span),
            addressees=tuple(replace(item, span=self._span(item.span)) for item in clause.addressees),
            action=self._whole(clause.action) if clause.action else None,
            hedges=tuple(replace(item, span=self._span(item.span)) for item in clause.hedges),
            intensifiers=tuple(self._span(item) for item in clause.intensifiers),
            deadline=self._maybe(clause.deadline),
            verb_span=self._maybe(clause.verb_span),
        )
        return standing(printed, self.negotiated)

    def _whole(self, span: Span) -> Span:
        """The stretch with the other half of a bracket at its edge: "act [now]", and not "act [now"."""
        found = self._span(span)
        start, end = found.start, found.end
        if found.text.count("]") > found.text.count("["):
            before = self.printed.rfind("[", 0, start)
            start = before if before >= 0 and not set(range(before, start)) & set(self.places) else start
        if found.text.count("[") > found.text.count("]"):
            closing = _HALF.match(self.printed, end)
            end = closing.end() if closing else end
        return Span(start=start, end=end, text=self._shown(start, end))

    def _shown(self, start: int, end: int) -> str:
        """What is printed there, marks and all, without words that are struck out: they are asked of nobody."""
        if self.negotiated.state is TextState.DELETED:
            return self.printed[start:end]
        gone = [(p.start, p.end) for p in self.negotiated.proposals if p.kind is ProposalKind.DELETION and p.of is None]
        struck = {place for first, last in gone for place in range(max(first, start), min(last, end))}
        struck -= {place for first, last in self.negotiated.marks for place in range(first, last)}
        if not struck:
            return self.printed[start:end]
        return " ".join("".join(self.printed[i] for i in range(start, end) if i not in struck).split())

    def _maybe(self, span: Span | None) -> Span | None:
        return self._span(span) if span else None

    def _span(self, span: Span) -> Span:
        if span.start == span.end:
            start = end = self.places[span.start] if span.start < len(self.places) else len(self.printed)
        else:
            start, end = self.places[span.start], self.places[span.end - 1] + 1
        return Span(start=start, end=end, text=self._shown(start, end))


def standing(clause: Clause, paragraph: Paragraph) -> Clause:
    """The clause with its state and who proposes it, read off what is negotiated in its paragraph; a hedge that
    stands in brackets inside it is none of its hedges, while one of a clause that is proposed as a whole is. Offsets of
    both count in the same text."""
    if paragraph.state is None and not paragraph.proposals:
        return clause
    parts = [one for one in paragraph.proposals if one.state is not None and _touches(one, clause.span)]
    gone = paragraph.state is TextState.DELETED
    wanting = [one for one in parts if one.kind in _WANTED or (gone and one.kind is ProposalKind.DELETION)]
    names = [*paragraph.authors, *(author for one in wanting for author in one.authors)]
    inner = [one for one in parts if one.kind in _WANTED and not _covers(one, clause.span)]
    return replace(
        clause,
        state=_state(paragraph.state, parts),
        proposed_by=tuple(dict.fromkeys(names)),
        hedges=tuple(item for item in clause.hedges if not any(_covers(one, item.span) for one in inner)),
        open_words=tuple(one.text for one in inner if one.start >= clause.span.start and one.text in clause.span.text),
    )


def standing_of(span: Span, paragraph: Paragraph) -> tuple[TextState | None, tuple[str, ...]]:
    """The state of a stretch inside a paragraph and who proposes it, or its deletion; None for words of the text."""
    for one in paragraph.proposals:
        gone = one.kind is ProposalKind.DELETION
        if one.state is not None and (gone or one.kind in _WANTED) and _covers(one, span):
            return TextState.DELETED if gone else one.state, one.authors
    return None, ()


_WANTED = BRINGING | {ProposalKind.REPLACEMENT}


def _state(whole: TextState | None, parts: list[Proposal]) -> TextState | None:
    """State of a clause: that of its paragraph, else of the stretches in it; what is agreed has nothing open."""
    if whole is not None and whole is not TextState.AGREED:
        return whole
    states = {one.state for one in parts}
    return states.pop() if len(states) == 1 else TextState.OPEN if states else None


def _touches(one: Proposal, span: Span) -> bool:
    if one.of is not None:
        return one.of[0] < span.end and one.of[1] > span.start
    if one.start == one.end:
        return span.start <= one.start <= span.end
    return one.start < span.end and one.end > span.start


def _covers(one: Proposal, span: Span) -> bool:
    """Whether a stretch holds all of `span`, marks at its edges aside."""
    return one.start <= span.start and span.end <= one.end


def reading(paragraph: Paragraph, language: str) -> UnmarkedText | None:
    """The paragraph without brackets, authors, remarks and struck words; None where nothing is negotiated in it.

    Of two verbs for one place, "Urges [EU: Calls upon] Member States", the first is read. A bracket that begins a
    clause of its own ("Urges States to act [Requests the Office to report]") is set off from what goes before.
    """
    if not paragraph.marks and not any(one.kind is ProposalKind.DELETION for one in paragraph.proposals):
        return None
    found = unmarked(paragraph)
    kept = list(zip(found.text, found.places, strict=True))
    for start, end in _verbs(paragraph, kept, language):
        before = "".join(letter for letter, place in kept if place < start).strip()
        if is_verb(before, language):
            kept = _squeezed([pair for pair in kept if not start <= pair[1] < end])
        elif before and before[-1] not in _JOINS:
            kept = _set_off(kept, start)
    return UnmarkedText(
        paragraph=replace(paragraph, text="".join(letter for letter, _ in kept), proposals=(), marks=()),
        printed=paragraph.text,
        negotiated=paragraph,
        places=tuple(place for _, place in kept),
    )


def _verbs(paragraph: Paragraph, kept: list[tuple[str, int]], language: str) -> Iterator[tuple[int, int]]:
    """The brackets whose words begin with a verb that the organ could begin a paragraph with."""
    for one in paragraph.proposals:
        if one.text.startswith("["):
            words = "".join(letter for letter, place in kept if one.start <= place < one.end).strip()
            if words[:1].isupper() and begins_with_verb(words, language):
                yield one.start, one.end


def _squeezed(kept: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The characters without a space after another."""
    pairs = zip([("", -1), *kept], kept, strict=False)
    return [pair for before, pair in pairs if not (pair[0].isspace() and before[0].isspace())]


def _set_off(kept: list[tuple[str, int]], start: int) -> list[tuple[str, int]]:
    """The characters with a semicolon before those that stand from `start` on."""
    at = next((index for index, (_, place) in enumerate(kept) if place >= start), len(kept))
    head = kept[:at]
    while head and head[-1][0].isspace():
        head.pop()
    return [*head, (";", start), (" ", start), *kept[at:]]
