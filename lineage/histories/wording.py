"""What a step did to the wording, as the word diff judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineage.diff.edits import Wording
    from lineage.histories.steps import Wordings


def compare_wordings(pairs: Wordings, language: str) -> tuple[Wording, ...]:
    """The wording verdict of the diff of every two texts."""
    from lineage.diff import compare

    return tuple(compare(old, new, language).wording for old, new in pairs)
