"""What an instruction makes of the marks in one paragraph: brackets that come or go, the text before all proposals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.instructions import Action
from lineage.documents.readings import base
from lineage.drafting.finding_words import find
from lineage.drafting.meant_words import bracketed as around
from lineage.drafting.meant_words import brackets
from lineage.drafting.printed_lines import in_brackets, printed, without_brackets
from lineage.drafting.revisions import Hindrance

if TYPE_CHECKING:
    from lineage.documents.instructions import Instruction
    from lineage.documents.proposals import Proposal
    from lineage.drafting.finding_words import Found
    from lineage.drafting.revisions import Line


def kept(line: Line, one: Instruction) -> Line | Hindrance:
    """The line of a paragraph that is to stay: as it is, or, where it has proposals, with its original text."""
    if one.old is not None:
        return line if find(line.text, one.old) else Hindrance.NO_WORDS
    if not one.original or line.printed is None or not line.printed.proposals:
        return line
    if not all(
        each.authors for each in line.printed.proposals if not each.to_fill
    ):  # "[generously]": whose words, nobody says
        return Hindrance.NOT_UNDERSTOOD
    text = base(line.printed)
    if not text:
        return Hindrance.OTHER_TEXT
    plain = replace(line.printed, text=text, marks=(), proposals=(), state=None, authors=())
    return replace(line, text=text, printed=plain)


def words_in_brackets(line: Line) -> list[str]:
    """What stands in each pair of brackets of a line, the outer ones only."""
    own = line.printed or line.paragraph
    pairs = brackets(own.text) if own else []
    outer = [one for one in pairs if not any(other.start < one.start and one.end < other.end for other in pairs)]
    return [own.text[one.start + 1 : one.end - 1].strip() for one in outer] if own else []


def bracketed(line: Line, one: Instruction, language: str) -> Line | Hindrance:
    """The line with square brackets put or lifted: of its paragraph, or around words."""
    own = line.printed or line.paragraph
    shown = printed(own, line.text, language) if own else None
    if one.action is Action.UNBRACKET and own is not None:
        if shown is not None and not around(shown, one.old) and (one.old is None or find(shown, one.old)):
            return Hindrance.NO_BRACKETS
        pairs = around(own.text, one.old)
        if any(p.to_fill and any(_within(p, pair) for pair in pairs) for p in own.proposals):
            return Hindrance.TO_FILL
    if own is None or shown != own.text:
        return Hindrance.MARKED
    now = (in_brackets if one.action is Action.BRACKET else without_brackets)(own, one.old)
    return Hindrance.NO_WORDS if now is None else replace(line, printed=now)


def _within(proposal: Proposal, pair: Found) -> bool:
    return proposal.start < pair.end and pair.start < proposal.end
