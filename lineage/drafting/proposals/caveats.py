"""What a reader of a compilation must know of a paper, its proposals aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal
    from lineage.drafting.revising.revisions import Step


class Caution(StrEnum):
    """What a reader of the compilation must know about a source. Nothing of it is lost: it is named."""

    NO_CHANGE = "no change"
    """The source is the base, word for word."""
    SAME_FILE = "same file"
    """Another source holds the very same bytes."""
    OTHER_BASE = "other base"
    """A paragraph of the text that the source changes differs from the base, or is not there."""
    FEW_FOUND = "few found"
    """The base has fewer than half of the paragraphs of the source: it may be made on another text."""
    FEW_DONE = "few done"
    """Fewer than half of its instructions fit the base: it may be made on another text, or only speak of them."""
    OTHER_NUMBER = "other number"
    """A paragraph of a mail stands under another label than it has there: the base has other words under that one."""
    NOT_REBASED = "not rebased"
    """A change whose words the base does not have: it stands in no paragraph of the compilation."""
    CONTRADICTION = "contradiction"
    """Two sources of one author ask for different words in one place."""
    NOT_APPLIED = "not applied"
    """An instruction of an amendment paper that does not fit the base."""
    NOTE = "note"
    """A footnote that the base does not have."""
    NOTES_LOST = "notes lost"
    """The base, or a whole text, calls footnotes whose texts its file does not have: Word, or a copy, has lost them."""
    TITLE = "title"
    """Another title."""
    EXCERPT = "excerpt"
    """The source has some paragraphs only: of the others it says nothing."""
    WHOSE = "whose"
    """Several persons made the changes of a source of several delegations: who speaks for which is not said."""
    SENDER = "sender"
    """Whose the source is was read from the line of its mail that names the sender."""
    REMARK = "remark"
    """Words around the proposals: a greeting, an explanation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """One problem of a source, with its words."""

    source: str
    problem: Caution
    label: str = ""
    """Paragraph of the base, or of the source where the base has none; "" for the source as a whole."""
    old: str = ""
    """Words of the base, or of the text that the source changes."""
    new: str = ""
    """Words of the source."""
    other: str = ""
    """Id of the other source, in a contradiction and for the same file twice."""
    held: int = 0
    """Of the `counted` paragraphs of the source, how many the base has; of instructions, how many fit it."""
    counted: int = 0
    given: str = ""
    """Label under which a paragraph with another number stands in the compilation."""
    linked: bool = False
    """Whether that is a paragraph of the base, whose words it has, and no new one."""
    likeness: int | None = None
    """How alike its words and those of the base under its own number are, of 100; None where the base has none."""
    authors: tuple[str, ...] = ()
    """Who asks for it, where the source has several; () for its own."""
    proposals: tuple[CompiledProposal, ...] = ()
    """Of a contradiction: what the two sources ask for."""
    step: Step | None = None
    """Of an instruction that was not applied: what became of it, with the reason."""
