"""Sections that are taken out as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.revising.consequences.annex_numbers import next_numbers
from lineage.drafting.revising.revisions import Consequence, Followed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revising.revisions import DraftLine


def is_section(lines: Sequence[DraftLine], own: Sequence[int], number: str) -> bool:
    """Whether the lines from the first to the last place are all of the section that is printed with a number: its
    heading has it, and the heading behind them, if any is of the same part, the next one. "Section 2" is not the second
    heading, and "C. Ships" has "1. Large ships" below it."""
    heading = lines[own[0]]
    if heading.kind is not Kind.HEADING:
        return True
    behind = next((line for line in lines[own[-1] + 1 :] if line.was), None)
    ends = behind is None or behind.kind is not Kind.HEADING or _part(behind) != _part(heading)
    follows = behind is not None and (behind.number or "") in next_numbers(number)
    return (heading.number or "") == number and (ends or follows)


def _part(line: DraftLine) -> str:
    return (line.was or "").rpartition(".")[0]


def without_section(lines: Sequence[DraftLine], own: Sequence[int]) -> tuple[list[DraftLine], list[Followed]]:
    """The lines without those from the first to the last place of a section, and that the sections behind it keep their
    numbers."""
    gone = range(own[0], own[-1] + 1)
    out = [replace(line, gone=line.gone or at in gone) for at, line in enumerate(lines)]
    behind = next((line for line in lines[own[-1] + 1 :] if line.kind is Kind.HEADING and line.number), None)
    if behind is None:
        return out, []
    return out, [Followed(behind.was or "", behind.number or "", behind.number or "", Consequence.SECTION)]
