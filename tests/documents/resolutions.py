"""Arbitrary resolutions for laws: every field free, labels as documents have them."""

from __future__ import annotations

from hypothesis import strategies as st

from lineage.documents.negotiated.proposals import Proposal, ProposalKind
from lineage.documents.resolution import (
    Dropped,
    Footnote,
    Kind,
    NoteCall,
    Paragraph,
    Resolution,
    Status,
)

TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)
NAME = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Co"]), max_size=15)
MARKS = st.sampled_from(["1", "2", "3", "12", "*", "a"])
LABELS = {
    Kind.PREAMBULAR: st.sampled_from(["PP1", "PP2", "PP2(a)", "PP2(b)", "PP2(b)(i)", "PP3 bis", "SA.PP1"]),
    Kind.OPERATIVE: st.sampled_from(["OP1", "OP2", "OP2(a)", "OP2(a)(i)", "OP3 bis", "OP5 alt", "OP7.1"]),
    Kind.TEXT: st.sampled_from(["T1", "T2", "T2(a)", "SB.T1"]),
    Kind.ANNEX: st.sampled_from(["A.PP1", "A.1", "A.1(a)", "A.43(a)", "A.S1.T1", "A2.1", "A2.2"]),
    Kind.HEADING: st.sampled_from(["A.I", "A.II", "H.1", "A2.H.1"]),
}

PROPOSALS = st.builds(
    Proposal,
    kind=st.sampled_from(ProposalKind),
    start=st.integers(0, 50),
    end=st.integers(0, 50),
    text=TEXT,
    authors=st.lists(TEXT, max_size=2).map(tuple),
)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    kind = draw(st.sampled_from(Kind))
    text = draw(TEXT)
    offsets = sorted(draw(st.lists(st.integers(0, len(text)), max_size=3)))
    opening = text[: draw(st.integers(0, len(text)))] if draw(st.booleans()) else ""
    return Paragraph(
        document="",
        label=draw(LABELS[kind]),
        kind=kind,
        number=draw(st.none() | st.sampled_from(["1", "12", "a", "iv", "I", "3 bis"])),
        text=text,
        opening=opening if opening.isprintable() else "",
        calls=tuple(NoteCall(mark=draw(MARKS), offset=offset) for offset in offsets),
        proposals=tuple(draw(st.lists(PROPOSALS, max_size=2))),
    )


@st.composite
def resolutions(draw: st.DrawFn) -> Resolution:
    identity = draw(NAME.filter(bool))
    found = draw(st.lists(paragraphs(), max_size=6))
    notes = st.builds(Footnote, mark=MARKS, text=TEXT, resolved=st.none() | TEXT)
    return Resolution(
        id=identity,
        symbol=draw(st.none() | NAME.filter(bool)),
        title=draw(TEXT),
        organ=draw(NAME),
        session=draw(st.none() | st.integers(1, 200)),
        adopted=draw(st.none() | st.dates()),
        dated=draw(st.none() | st.dates()),
        status=draw(st.sampled_from(Status)),
        language=draw(st.sampled_from(["fr", "en", "es"])),
        sponsors=tuple(draw(st.lists(TEXT, max_size=2))),
        paragraphs=tuple(_at_home(paragraph, identity) for paragraph in found),
        footnotes=tuple(draw(st.lists(notes, max_size=4))),
        dropped=tuple(draw(st.lists(st.builds(Dropped, reason=NAME, text=TEXT), max_size=3))),
    )


def _at_home(paragraph: Paragraph, identity: str) -> Paragraph:
    return Paragraph(
        document=identity,
        label=paragraph.label,
        kind=paragraph.kind,
        number=paragraph.number,
        text=paragraph.text,
        opening=paragraph.opening,
        calls=paragraph.calls,
        proposals=paragraph.proposals,
    )
