"""Letters as they are meant: accents that stand behind their letter, and texts that were decoded wrongly."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.sources.lines import Line

_MISREAD = re.compile(
    "[\u00c2-\u00f4√¬‚][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|[ÔÃ├┬┼Γ][\u2500-\u25a0®©ÇƒôÉêéèîáíóúñÑªº]"
)
"""What the bytes of one letter in UTF-8 look like in another encoding: "Ã©", "â€™", "Å“", "├®". Not "éé", which is
common."""
_CONSOLE = "cp850"
"""The encoding of Western consoles, which ftfy does not try."""


def composed(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with every accent that follows its letter (NFD, as texts from a Mac have) joined to it (NFC).

    It is the same letter printed (Unicode Standard Annex 15); signs that NFC would replace by another stay.
    """
    return tuple(line if _is_composed(line.text) else _composed_line(line) for line in lines)


def refuse_misread(lines: Sequence[Line], name: str) -> None:
    """Raises UnreadableError, naming the line, where UTF-8 was read as another encoding and saved so: "AccÃ¨s".

    ftfy finds the suspects; it flags none of 3,064 documents of the United Nations.
    """
    for line in lines:
        text = line.text
        if _MISREAD.search(text) is None:
            continue
        from ftfy import fix_encoding
        from ftfy.badness import is_bad

        meant = fix_encoding(text) if is_bad(text) else text
        meant = meant if meant != text else _of_console(text)
        if meant != text:
            wrong, right = _first_difference(text.split(), meant.split())
            raise UnreadableError(
                f"{name}, line {line.number}: the text was decoded wrongly once ({wrong} for {right})",
                "Save the original again as UTF-8, or give the Word file or the PDF.",
            )


def _of_console(text: str) -> str:
    """The text before it was taken for that of a console: "R├®solution"; itself where it was not."""
    try:
        return text.encode(_CONSOLE).decode("utf-8")
    except UnicodeError:
        return text


def _first_difference(text: list[str], meant: list[str]) -> tuple[str, str]:
    pairs = zip(text, meant, strict=False)
    return next(((one[:40], other[:40]) for one, other in pairs if one != other), ("?", "?"))


def _is_composed(text: str) -> bool:
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def _composed_line(line: Line) -> Line:
    """Accents may begin a run: they go to the run of their letter first."""
    runs = list(line.runs)
    for place, (one, other) in enumerate(pairwise(line.runs)):
        lead = len(other.text) - len(other.text.lstrip("".join(_accents(other.text))))
        if lead and one.text:
            runs[place] = replace(runs[place], text=runs[place].text + other.text[:lead])
            runs[place + 1] = replace(other, text=other.text[lead:])
    return replace(line, runs=tuple(replace(run, text=_composed(run.text)) for run in runs if run.text))


def _accents(text: str) -> set[str]:
    return {character for character in text if unicodedata.combining(character)}


def _composed(text: str) -> str:
    if _is_composed(text):
        return text
    fixed = sorted(c for c in set(text) if not unicodedata.combining(c) and unicodedata.normalize("NFC", c) != c)
    if not fixed:
        return unicodedata.normalize("NFC", text)
    parts = re.split(f"([{re.escape(''.join(fixed))}])", text)
    return "".join(part if part in fixed else unicodedata.normalize("NFC", part) for part in parts)
