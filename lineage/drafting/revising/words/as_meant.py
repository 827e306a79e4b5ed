"""What an instruction means in the words of its paragraph: a cited text with its date, a noun with its determiner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.drafting.revising.words.cited_texts import among_cited, with_its_date
from lineage.drafting.revising.words.numbers_of_nouns import in_other_number

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction


def as_meant(text: str, one: Instruction, language: str) -> Instruction:
    """An instruction as the paragraph wants it; unclear where something around its words would no longer fit."""
    ways = {
        Action.DELETE: with_its_date,
        Action.REPLACE: in_other_number,
        Action.INSERT: among_cited,
        Action.ADD: among_cited,
    }
    way = ways.get(one.action)
    return way(text, one, language) if way else one
