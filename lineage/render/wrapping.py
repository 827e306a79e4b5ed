"""Text in lines of a terminal's width. Words are never cut, and spaces that do not break stay what they are."""

from __future__ import annotations

import textwrap

WIDTH = 96
"""Columns of a report."""


def wrapped(words: str, width: int = WIDTH, *, first: str = "", rest: str = "") -> list[str]:
    """`words` as lines of at most `width` columns, longer only where one word is.

    `first` stands before the first line, `rest` before the others; both count as columns. No line for no words.
    """
    return textwrap.wrap(
        words, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False
    )


def shortened(words: str, width: int) -> str:
    """The first words of a text in at most `width` columns, with " …" where there are more.

    Unlike textwrap.shorten it makes no common spaces of non-breaking ones.
    """
    lines = textwrap.wrap(words, width, max_lines=1, placeholder=" …", break_on_hyphens=False)
    return lines[0] if lines else ""
