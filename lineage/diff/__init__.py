"""Word diffs as replayable values, and the class of every change."""

from lineage.diff.words import compare, replay

__all__ = ["compare", "replay"]
