"""Word diffs as replayable values, and the class of every change."""
