"""Text in lines of a terminal's width. Words are never cut, and spaces that do not break stay what they are."""

from __future__ import annotations

import re
import textwrap

from lineage.languages.hanging_words import without_hanging_words

WIDTH = 96
"""Columns of a report."""
APART = re.compile(r" [;:!?»](?!\w)|« |(?<=\d) %")
"""Spaces at which no line ends, also where a document prints them as spaces that may break: a line ended in "«"."""
NO_BREAK = "\N{NO-BREAK SPACE}"
_MORE = " …"
NARROW = "\N{NARROW NO-BREAK SPACE}"
_MARKS = " ,;."
_HELD = "\ufdd0"
"""Stands for such a space while lines are made: a code point that no text has (Unicode 23.7)."""


def wrapped(words: str, width: int = WIDTH, *, first: str = "", rest: str = "", most: int | None = None) -> list[str]:
    """`words` as lines of at most `width` columns, longer only where one word is; words with hyphens stay whole.

    `first` stands before the first line, `rest` before the others; both count as columns. Of more than `most` lines
    the last ends in " …", behind no small word that leads on. No line for no words.
    """
    held = APART.sub(lambda found: found[0].replace(" ", _HELD), words)
    lines = textwrap.wrap(
        held,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        max_lines=most,
        placeholder=_MORE,
        break_on_hyphens=False,
        break_long_words=False,
    )
    if most and lines and lines[-1].endswith(_MORE) and not words.endswith(_MORE):
        before = len(first.split()) + (len(lines) - 1) * len(rest.split())
        shown = sum(len(line.split()) for line in lines) - before - 1
        lines[-1] = f"{without_hanging_words(lines[-1].removesuffix(_MORE), held.split()[shown])}{_MORE}"
    return [line.replace(_HELD, " ") for line in lines]


def headed(title: str, rule: str, width: int = WIDTH) -> list[str]:
    """A title in lines of at most `width` columns, with a line of `rule` signs under it."""
    lines = wrapped(title, width)
    return [*lines, rule * max(map(len, lines), default=0)]


def shortened(words: str, width: int) -> str:
    """The first words of a text in at most `width` columns, with "…" where there are more, which no line begins with
    and no small word that leads on stands before.

    Unlike textwrap.shorten it makes no common spaces of non-breaking ones.
    """
    more = f"{NO_BREAK}…"
    lines = textwrap.wrap(words, width, max_lines=1, placeholder=more, break_on_hyphens=False)
    first = lines[0] if lines else ""
    if not first.endswith(more) or words.endswith(more):
        return first
    shown = first.removesuffix(more)
    return f"{without_hanging_words(shown, words[len(shown) :].lstrip())}{more}"


def first_words(words: str, most: int) -> str:
    """The first `most` words of a text without the mark at its end, as `shortened` has them."""
    parts = words.split()
    if len(parts) <= most:
        return words.rstrip(_MARKS)
    return f"{without_hanging_words(' '.join(parts[:most]), parts[most]).rstrip(_MARKS)}{NARROW}…"
