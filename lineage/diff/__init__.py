"""Word diffs as replayable values, and the class of every change."""

from lineage.diff.word_diff import compare, replay

__all__ = ["compare", "replay"]
