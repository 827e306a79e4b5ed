"""The records of an outcome: the fate of each proposal in the adopted text, with its places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.corpus.assembly_sessions import is_older
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.languages.text import words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.alignment.links import Band
    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal


class Fate(StrEnum):
    """What became of a proposal."""

    TAKEN = "taken"
    """Its words stand in its place, form aside, or the words that it takes out are gone."""
    REWORDED = "reworded"
    """Half of its words or more."""
    ELSEWHERE = "elsewhere"
    """Its words, or a long clause of them, stand in another paragraph, where the base did not have them."""
    NOT_TAKEN = "not taken"
    UNKNOWN = "not known"
    """The adopted text is older than the base, and never refused what it has not, or has nothing of the papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedProposal:
    """One proposal with its fate."""

    label: str
    proposal: CompiledProposal
    fate: Fate
    where: tuple[str, ...] = ()
    """Ids of the adopted paragraphs that show it; for one that was not taken, those that its paragraph became."""
    now: str = ""
    """What stands in its place now."""
    band: Band | None = None
    """Of a new paragraph, how sure the link is to the one that shows it."""

    @property
    def places(self) -> tuple[str, ...]:
        """The labels of these paragraphs."""
        return tuple(split_id(one)[1] for one in self.where)

    @property
    def still(self) -> bool:
        """Whether that is what stood there before."""
        return words(self.now) == words(self.proposal.old)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The proposals of some papers in an adopted text."""

    compilation: Compilation
    adopted: Resolution
    results: tuple[JudgedProposal, ...]
    """In the order of the base."""
    apart: bool = False
    """Whether the adopted text has no paragraph of what the papers show of their base, or none of theirs."""

    def reserved(self) -> list[tuple[str, CompiledProposal]]:
        """What is said of a paragraph without changing it, a reservation or a bracket, with its label: no text can take
        it."""
        return [
            (p.label, proposal)
            for p in self.compilation.paragraphs
            for proposal in p.proposals
            if not is_judged(proposal)
        ]

    @property
    def older(self) -> bool:
        """Whether the adopted text is older than the draft on which the proposals are made."""
        return is_older(self.adopted, self.compilation.base)

    def counts(self) -> dict[Fate, int]:
        """How many proposals had each fate."""
        return {fate: sum(one.fate is fate for one in self.results) for fate in Fate}


def is_judged(proposal: CompiledProposal) -> bool:
    """Whether a text can take it: it changes words, or moves a paragraph."""
    return proposal.edits or (proposal.kind is ProposalKind.MOVE and not proposal.said)
