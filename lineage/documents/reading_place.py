"""Where the reading of a document stands: what the next piece is judged by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineage.documents.negotiated.framing import core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.blocks import Block
    from lineage.documents.pieces import Piece


@dataclass(slots=True, kw_only=True)
class ReadingPlace:
    """What the next piece is judged by: the block before, the number expected, what is still to come."""

    pieces: Sequence[Piece]
    index: int = 0
    """Of the next piece, from 0."""
    language: str
    wrapped: bool
    """Whether paragraphs are broken over several pieces."""
    before: Block | None = None
    last: int = 0
    """Number of the paragraph before, 0 where a part of the document begins."""
    broken_off: list[int] = field(default_factory=list)
    """Last numbers of the counts that a 1 has broken off in this part: they may go on."""
    inside: bool = False
    """Whether no heading stood above the 1 from which it counts now."""
    numbered: Block | None = None
    """That paragraph."""
    kept: int = 0
    """Number of the last one before it that is not struck out."""
    headed: bool = True
    """Whether a heading stands before the next number, so that it may be 1 again."""
    point: str = ""
    """What follows the number of that paragraph: "." or ")"."""
    large: bool = False
    """Whether that number is a Roman one or a capital letter."""
    items: list[str] = field(default_factory=list)
    """Letters and numbers of the list items since that paragraph."""
    left: list[str] = field(default_factory=list)
    """Letters of the list that a paragraph without one stands in or behind: "(a) To support;", "To map reefs;"."""
    draft: bool = False
    """Whether negotiators may have marked the text."""
    mail: bool = False
    """Whether it is a draft in which no organ speaks: a mail may have its paragraphs in any order."""
    verbs: frozenset[int] = frozenset()
    """Indices of the lines that are a verb alone over their paragraphs."""

    def words(self, piece: Piece) -> str:
        """The text of a piece; of a draft without the marks before and after its words."""
        return core(piece.text.chars, self.language) if self.draft else piece.text.chars

    def follows_kept(self, number: int) -> bool:
        """Whether a number follows on the last paragraph that stays: "10.", "12." struck out, "11." that was 13."""
        return self.numbered is not None and self.numbered.struck and number == self.kept + 1
