"""Text in lines of a terminal's width. Words are never cut, and spaces that do not break stay what they are."""

from __future__ import annotations

import re
import textwrap

WIDTH = 96
"""Columns of a report."""
APART = re.compile(r" [;:!?»](?!\w)|« |(?<=\d) %")
"""Spaces at which no line ends, also where a document prints them as spaces that may break: a line ended in "«"."""
NO_BREAK = "\N{NO-BREAK SPACE}"
_HELD = "\ufdd0"
"""Stands for such a space while lines are made: a code point that no text has (Unicode 23.7)."""


def wrapped(words: str, width: int = WIDTH, *, first: str = "", rest: str = "", most: int | None = None) -> list[str]:
    """`words` as lines of at most `width` columns, longer only where one word is; words with hyphens stay whole.

    `first` stands before the first line, `rest` before the others; both count as columns. Of more than `most` lines
    the last ends in " …". No line for no words.
    """
    lines = textwrap.wrap(
        APART.sub(lambda found: found[0].replace(" ", _HELD), words),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        max_lines=most,
        placeholder=" …",
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [line.replace(_HELD, " ") for line in lines]


def headed(title: str, rule: str, width: int = WIDTH) -> list[str]:
    """A title in lines of at most `width` columns, with a line of `rule` signs under it."""
    lines = wrapped(title, width)
    return [*lines, rule * max(map(len, lines), default=0)]


def shortened(words: str, width: int) -> str:
    """The first words of a text in at most `width` columns, with "…" where there are more, which no line begins with.

    Unlike textwrap.shorten it makes no common spaces of non-breaking ones.
    """
    lines = textwrap.wrap(words, width, max_lines=1, placeholder=f"{NO_BREAK}…", break_on_hyphens=False)
    return lines[0] if lines else ""
