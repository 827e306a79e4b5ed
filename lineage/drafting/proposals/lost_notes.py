"""Texts of a compilation whose files have lost their footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.drafting.proposals.caveats import Caution, Caveat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.proposal_papers import Paper, Submission


def without_notes(base: Resolution, papers: Sequence[Paper], found: Sequence[Submission]) -> Iterator[Caveat]:
    """The base and the whole texts whose paragraphs call footnotes that are not there, with the marks of these."""
    whole = [(paper.id, paper.document) for paper, one in zip(papers, found, strict=True) if not one.source.excerpt]
    for name, document in ((base.id, base), *whole):
        known = {note.mark for note in document.footnotes}
        called = dict.fromkeys(mark for p in document.paragraphs for mark in p.notes if mark not in known)
        if called:
            yield Caveat(source=name, problem=Caution.NOTES_LOST, new=", ".join(called))
