"""What pieces are joined into, and what the end of a line and its first letter say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineage.sources.lines import Style

if TYPE_CHECKING:
    from lineage.documents.enumerators import Mark
    from lineage.documents.negotiated.compilation_columns import Aside
    from lineage.documents.pieces import Piece
    from lineage.documents.stretch import Stretch

END = re.compile(r"[.,;:!?…](?:[)»”\"’'\]*]|\s|[⁰¹²³⁴-⁹]|\d{1,3}(?=\W*$))*$")
HEADING_LENGTH = 350
"""Characters of the longest heading; the longest seen measures 343 (section XV of A/RES/70/248)."""
_FIRST_LETTER = re.compile(r"[\W\d_]*([^\W\d_])")


@dataclass(slots=True)
class Block:
    """What one paragraph, item, heading or closing line is made of, while it is being gathered."""

    kind: str
    """text, number, item, heading, organ, annex, section, closing, table, head (above an option or a proposal)."""
    mark: Mark | None = None
    parts: list[Stretch] = field(default_factory=list)
    last: Piece | None = None
    """The piece it ends with so far."""
    stopped: bool = False
    """Whether its words end with a stop, and only marks of negotiators follow."""
    beside: tuple[Aside, ...] = ()
    """What stands beside it in the columns of a compilation."""
    proposers: tuple[str, ...] = ()
    """Whose column it stands in, where the text has nothing in its place."""
    beyond: bool = False
    """Whether it is put in under a number that another paragraph keeps: "24. Invites" before "24. Stresses"."""
    inside: bool = False
    """Whether its number counts again from a 1 without a heading, inside a count that may go on."""

    @property
    def tail(self) -> str:
        """The last line so far."""
        return self.parts[-1].chars if self.parts else ""

    @property
    def ended(self) -> bool:
        """Whether the text so far ends like a paragraph or clause, with a mark of punctuation."""
        return not self.parts or self.stopped or END.search(self.tail[-40:]) is not None

    @property
    def struck(self) -> bool:
        """Whether all of it so far is struck out."""
        return bool(self.parts) and all(
            any(start <= 0 and len(part) <= end and style is Style.STRIKE for start, end, style, _ in part.styled)
            for part in self.parts
        )

    @property
    def is_short(self) -> bool:
        """Whether the last line so far ends well before the right margin."""
        return self.last is not None and self.last.short


def begins_large(text: str) -> bool:
    """Whether the first letter of `text` is a capital letter."""
    match = _FIRST_LETTER.match(text)
    return match is not None and match[1].isupper()
