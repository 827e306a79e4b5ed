"""Clauses of paragraphs under negotiation: read without the marks, with offsets into the text as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Span
from lineage.commitments.openers import begins_with_verb, is_verb
from lineage.documents.negotiation import marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.commitments.clauses import Clause
    from lineage.documents.resolution import Paragraph

_HALF = re.compile(r"[\s,;.:]*\]")
_CLOSING = ",;.:"
_JOINS = ",;:–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A paragraph without marks, and where its characters stand in print."""

    paragraph: Paragraph
    """The paragraph with its words only, one space between them."""
    printed: str
    places: tuple[int, ...]
    """For every character of `paragraph.text` its offset into `printed`."""

    def as_printed(self, clause: Clause) -> Clause:
        """The clause with all its stretches as printed; its verb and the names of addressees stay free of marks."""
        return replace(
            clause,
            span=self._whole(clause.span),
            addressees=tuple(replace(item, span=self._span(item.span)) for item in clause.addressees),
            action=self._whole(clause.action) if clause.action else None,
            hedges=tuple(replace(item, span=self._span(item.span)) for item in clause.hedges),
            intensifiers=tuple(self._span(item) for item in clause.intensifiers),
            deadline=self._maybe(clause.deadline),
            verb_span=self._maybe(clause.verb_span),
        )

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
        return Span(start=start, end=end, text=self.printed[start:end])

    def _maybe(self, span: Span | None) -> Span | None:
        return self._span(span) if span else None

    def _span(self, span: Span) -> Span:
        if span.start == span.end:
            start = end = self.places[span.start] if span.start < len(self.places) else len(self.printed)
        else:
            start, end = self.places[span.start], self.places[span.end - 1] + 1
        return Span(start=start, end=end, text=self.printed[start:end])


def reading(paragraph: Paragraph, language: str) -> Reading | None:
    """The paragraph without brackets, authors and remarks; None where it has no marks.

    Of two verbs for one place, "Urges [EU: Calls upon] Member States", the first is read. A bracket that begins a
    clause of its own ("Urges States to act [Requests the Office to report]") is set off from what goes before.
    """
    found = marks(paragraph, language)
    if not found:
        return None
    text = paragraph.text
    hidden = {index for start, end in found for index in range(start, end)}
    breaks: set[int] = set()
    for start, end in _verbs(paragraph, hidden, language):
        before = "".join(text[i] for i in range(start) if i not in hidden).strip()
        if is_verb(before, language):
            hidden.update(range(start, end))
        elif before and before[-1] not in _JOINS:
            breaks.add(start)
    kept = _kept(text, hidden, breaks)
    words = "".join(letter for letter, _ in kept)
    return Reading(
        paragraph=replace(paragraph, text=words, proposals=()), printed=text, places=tuple(place for _, place in kept)
    )


def _verbs(paragraph: Paragraph, hidden: set[int], language: str) -> Iterator[tuple[int, int]]:
    """The brackets whose words begin with a verb that the organ could begin a paragraph with."""
    for proposal in paragraph.proposals:
        if proposal.text.startswith("["):
            inside = range(proposal.start, proposal.end)
            words = "".join(paragraph.text[i] for i in inside if i not in hidden).strip()
            if words[:1].isupper() and begins_with_verb(words, language):
                yield proposal.start, proposal.end


def _kept(text: str, hidden: set[int], breaks: set[int]) -> list[tuple[str, int]]:
    """The characters that are words, with their offsets; no double space and none before a stop is left by a mark."""
    kept: list[tuple[str, int]] = []
    marked = True
    for index, letter in enumerate(text):
        if index in breaks:
            kept = _trimmed(kept)
            kept += [(";", index), (" ", index)]
        if index in hidden:
            marked = True
            continue
        if marked and letter.isspace() and (not kept or kept[-1][0].isspace()):
            continue
        if marked and letter in _CLOSING:
            kept = _trimmed(kept)
        kept.append((letter, index))
        marked = False
    return kept


def _trimmed(kept: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return kept[:-1] if kept and kept[-1][0].isspace() else kept
