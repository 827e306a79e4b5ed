"""What a step did to the wording, as the word diff judges it."""

from __future__ import annotations

from functools import lru_cache

from lineage.diff.edits import Wording


@lru_cache(maxsize=65536)
def compare_wording(old: str, new: str, language: str) -> Wording:
    """The wording verdict of the diff of two texts; pure, so that it is asked once for a pair."""
    from lineage.diff import compare

    return compare(old, new, language).wording
