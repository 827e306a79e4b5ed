"""What only the whole run of blocks shows: which unnumbered lines are headings, and which date closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.blocks import END, HEADING_LENGTH, begins_large
from lineage.languages.formulas import opening
from lineage.languages.phrases import closing_line

if TYPE_CHECKING:
    from lineage.documents.blocks import Block


def settled(blocks: list[Block], language: str) -> list[Block]:
    """The blocks of a document, those renamed that turn out to be something else than their first line said: a
    heading that ends like a paragraph, a paragraph that is a heading, a lone date at the end."""
    for block in blocks:
        if block.kind == "heading" and not _is_heading(block):
            block.kind, block.mark = "text", None
    numbered = False
    for before, block, after in zip([None, *blocks[:-1]], blocks, [*blocks[1:], None], strict=True):
        numbered = block.kind in {"number", "annex"} or (numbered and block.kind != "organ")
        last = after is None or after.kind == "annex"
        if block.kind == "heading" and last and closing_line(block.tail, language, dates=True):
            # a text adopted without a meeting, under a silence procedure, ends so: "31 August 2020" (A/RES/74/299)
            block.kind, block.mark = "closing", None
        elif block.kind == "text" and numbered and not last and _is_gerund_heading(block, before, language):
            block.kind = "heading"
    return blocks


def _is_heading(block: Block) -> bool:
    """Whether what began like a heading ends like one: short, and without punctuation."""
    if block.mark is not None and block.mark.kind == "article":
        return True
    return sum(len(part) for part in block.parts) <= HEADING_LENGTH and not END.search(block.tail[-40:])


def _is_gerund_heading(block: Block, before: Block | None, language: str) -> bool:
    """Whether a block below a numbered paragraph or in an annex is a heading like "Promoting and protecting the
    rights of children": it begins like a preambular paragraph and ends without punctuation."""
    first = block.parts[0].chars if block.parts else ""
    formula = opening(first, language)
    if formula is None or formula.part != "preambular" or not begins_large(first):
        return False
    return _is_heading(block) and (before is None or before.ended or before.kind != "text")
