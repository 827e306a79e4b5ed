"""The records of an alignment: links between paragraphs of two documents, with their evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How two linked paragraphs stand to each other."""

    SAME = "same"
    """Counterpart, verbatim or reworded."""
    PARTIAL = "partial"
    """A substantial clause of one is in the other."""
    SUCCESSOR = "successor"
    """The slot taken by a new event or document of the same series, the frame kept."""


class Band(StrEnum):
    """How far a link can be relied on. Weak links are shown, never counted."""

    SURE = "sure"
    CHECK = "check"
    WEAK = "weak"


class Ruling(StrEnum):
    """What a person decided about a link."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    FORCED = "forced"


def shown_score(value: float) -> float:
    """A number of the evidence: within [0, 1], to four decimals."""
    return round(min(1.0, max(0.0, value)), 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessScore:
    """What another language version of both documents says of a link, by its own words alone."""

    language: str
    score: float
    """Its belief, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which pass made the link and what the signals said; all numbers are a `shown_score`."""

    passed: str
    lexical: float
    semantic: float
    containment: float
    margin: float
    """Score less that of the best rival link of either paragraph; 0 where a rival is as good."""
    witness: WitnessScore | None = None
    """None where no other language has both documents, or holds both paragraphs apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One pair of paragraphs. A merge of two old paragraphs is two links with the same `new`."""

    old: str
    """Label in the older document."""
    new: str
    """Label in the newer document."""
    relation: Relation
    band: Band
    score: float
    evidence: Evidence
    ruling: Ruling | None = None
    """The decision of a reviewer that made or confirmed this link, None where there is none."""

    @property
    def counts(self) -> bool:
        """Whether the link is more than a hint."""
        return self.band is not Band.WEAK


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """All links between two documents, and the labels that no counted link touches."""

    old: str
    """Id of the older document."""
    new: str
    """Id of the newer document."""
    links: tuple[Link, ...]
    """In the order of the new document, then of the old one."""
    dropped: tuple[str, ...]
    """Old labels without a counted link, in printed order; headings are left out."""
    added: tuple[str, ...]
    """New labels without a counted link, in printed order; headings are left out."""
    headings: tuple[Link, ...] = ()
    """Links between headings: followed like the others, never counted."""

    def counted(self) -> tuple[Link, ...]:
        """The links that are sure or to check."""
        return tuple(link for link in self.links if link.counts)

    def followed(self) -> tuple[Link, ...]:
        """The links that are sure or to check, and those between headings: what leads from one text to the other."""
        return (*self.counted(), *self.headings)
