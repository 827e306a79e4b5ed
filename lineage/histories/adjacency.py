"""Which words of a run stand side by side in the paragraph that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.histories.words import worded

if TYPE_CHECKING:
    from collections.abc import Iterator


def adjacent_runs(words: str, source: str) -> Iterator[str]:
    """`words` cut where they stand apart in `source`, marks and case left out: of "the eightieth anniversary ... at the
    seventy-ninth session" there are "the eightieth" and "session", and no "eightieth session"."""
    there = f" {' '.join(word for _, word in _heard(source))} "
    run, at, begin = " ", 0, 0
    for start, word in _heard(words):
        longer = f"{run}{word} "
        goes_on = at >= 0 and there.startswith(f"{word} ", at + len(run))
        found = at if goes_on else there.find(longer, max(at, 0))
        if found < 0 and run != " ":
            yield words[begin:start].rstrip()
            begin, longer = start, f" {word} "
            found = there.find(longer)
        run, at = longer, found
    yield words[begin:]


def _heard(text: str) -> Iterator[tuple[int, str]]:
    """The start and the folded form of each word of a text, marks left out."""
    own = worded(text)
    return ((own.spans[at][0], word) for at, word in zip(own.visible, own.words, strict=True) if word[0].isalnum())
