"""How much of a text another one keeps: whether two paragraphs are one text reworded, or two texts.

Words that stand alone between changes prove nothing: any two paragraphs share "of", "in particular" and "trafficking".
What counts is runs of common words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.edits import Operation

if TYPE_CHECKING:
    from lineage.diff.edits import ParagraphDiff

RUN = 3
"""Common words in a row that count."""
RELATED = 0.4
"""Least share of the shorter text in such runs from which it is shown as the other one reworded. Of 589 counted links
between neighbours of the eleven texts on trafficking in persons (61/180 to 80/228) and a draft of 80/228, 30 are under
it: one report, decision or thematic debate in place of another."""


def kept_share(diff: ParagraphDiff) -> float:
    """Share of the letters of the shorter of two texts that stand in common runs of RUN words or more, from 0 to 1."""
    kept = sum(_letters(e.text) for e in diff.edits if e.operation is Operation.EQUAL and len(e.text.split()) >= RUN)
    sides = [
        sum(_letters(e.text) for e in diff.edits if e.operation in {Operation.EQUAL, own})
        for own in (Operation.DELETE, Operation.INSERT)
    ]
    return kept / max(1, min(sides))


def is_related(diff: ParagraphDiff) -> bool:
    """Whether one text is shown as the other one reworded, and not as another text in its place."""
    return kept_share(diff) >= RELATED


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)
