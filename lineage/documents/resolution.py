"""The records of a document that has been read: frozen, plain, addressed by id."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lineage.documents.negotiated.proposals import Proposal, TextState
from lineage.symbols import base_label


class Kind(StrEnum):
    """What a paragraph is."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    TEXT = "text"
    """A paragraph without number that nothing shows to be preambular or operative."""
    ANNEX = "annex"
    HEADING = "heading"


class Status(StrEnum):
    """Whether a document is agreed language or a proposal."""

    ADOPTED = "adopted"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCall:
    """One call of a footnote inside a paragraph."""

    mark: str
    """The mark as printed, without superscript: "12"."""
    offset: int
    """Where the mark stood: offset into the paragraph's `text`, from 0; the mark itself is not in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One addressable unit: a paragraph, a chapeau, a lettered item, an annex paragraph or heading."""

    document: str
    """Id of the document, e.g. "A/RES/78/228"."""
    label: str
    """Label as negotiators write it: PP9, PP9(a), OP5, A.PP1, A.12, A.43(a), A.I, OP3 bis; T1 for
    text without number that is neither preambular nor operative, or that announces the operative numbers."""
    kind: Kind
    """A lettered item has the kind of its chapeau."""
    number: str | None
    """Number as printed ("12", "a", "I"), or None where none is printed (preambular paragraphs)."""
    text: str
    """Printed wording: no number, no footnote marks, no page furniture, one space between words."""
    opening: str
    """Opening formula as it stands at the start of `text` ("Prend note avec satisfaction"), or ""."""
    calls: tuple[NoteCall, ...] = ()
    """Footnote calls, in order of their offsets."""
    proposals: tuple[Proposal, ...] = ()
    """What a draft proposes inside the paragraph: brackets, additions, deletions, positions; in order."""
    state: TextState | None = None
    """How far a draft says that the paragraph as a whole is agreed; None where it says nothing."""
    authors: tuple[str, ...] = ()
    """Who proposes the paragraph as a whole, as written."""
    marks: tuple[tuple[int, int], ...] = ()
    """Stretches of `text` that only negotiators write ("[", "[EU: ", "(agreed ad ref)"), in order; start and end."""

    @property
    def id(self) -> str:
        """Address of the paragraph: DOCUMENT#LABEL."""
        return f"{self.document}#{self.label}"

    @property
    def notes(self) -> tuple[str, ...]:
        """Marks of the footnotes called in the paragraph, in order."""
        return tuple(call.mark for call in self.calls)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """One footnote."""

    mark: str
    text: str
    """Printed wording without the mark, one space between words."""
    resolved: str | None = None
    """For an "Ibid." note: the wording it stands for, from the note it points to; None for others."""
    proposals: tuple[Proposal, ...] = ()
    """Tracked changes in the note of a draft; offsets count into its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A piece of the source that is neither paragraph nor footnote: page header, title, rule, ..."""

    reason: str
    """Name of the kind of furniture: "page header", "title", "organ", "closing line", "rule", ..."""
    text: str
    page: int | None = None
    """From 1, of what was not read as text; None where that is of no use, and for formats without pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """One document. Paragraphs, footnotes and dropped pieces together hold every character of the source
    but white space and mark-up."""

    id: str
    """The symbol, or the id that the manifest gives to a document without one."""
    symbol: str | None
    """Full symbol ("A/RES/78/228"), None where the document does not say."""
    title: str
    organ: str
    """Name of the organ as the tables give it for the document's language: "Assemblée générale"."""
    session: int | None
    adopted: date | None
    status: Status
    language: str
    """ISO 639-1: "fr", "en"."""
    sponsors: tuple[str, ...] = ()
    dated: date | None = None
    """Date that a draft itself bears; None for an adopted text, whose date of distribution means nothing."""
    paragraphs: tuple[Paragraph, ...] = ()
    """In printed order. A chapeau is followed by its items."""
    footnotes: tuple[Footnote, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def paragraph(self, label: str) -> Paragraph | None:
        """The paragraph of that label, or None."""
        return next((p for p in self.paragraphs if p.label == label), None)

    def counts(self) -> Counter[Kind]:
        """How many paragraphs of each kind it has; a chapeau with its items is one."""
        return Counter(kind for kind, _ in dict.fromkeys((p.kind, base_label(p.label)) for p in self.paragraphs))
