"""Sections that are taken out as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.revising.revisions import Consequence, Followed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revising.revisions import Line


def without_section(lines: Sequence[Line], own: Sequence[int]) -> tuple[list[Line], list[Followed]]:
    """The lines without those from the first to the last place of a section, and that the sections behind it keep their
    numbers."""
    gone = range(own[0], own[-1] + 1)
    out = [replace(line, gone=line.gone or at in gone) for at, line in enumerate(lines)]
    behind = next((line for line in lines[own[-1] + 1 :] if line.kind is Kind.HEADING and line.number), None)
    if behind is None:
        return out, []
    return out, [Followed(behind.was or "", behind.number or "", behind.number or "", Consequence.SECTION)]
