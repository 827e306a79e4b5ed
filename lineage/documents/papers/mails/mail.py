"""A draft that was pasted into a mail: its header, greeting and signature are not part of the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.papers.unread_words import words as read_words
from lineage.documents.resolution import Dropped
from lineage.languages import with_others
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

REASON = "mail"
_HEADER = re.compile(r"[>\s]*([^\W\d_][\w -]{0,20}?)\s?:\s+\S")
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*")
_NAMES = 3
"""Words of the longest name below a list."""
_TOP = 40
"""Lines at the top among which a mail has its header and greeting."""
_LONGEST_GREETING = 60
_AROUND = " *_>-–—=#"
"""What mail programs put around "Original message"."""
_BELOW = 15
"""Lines of the longest signature."""


def set_apart(found: Sequence[Piece], start: int, language: str) -> tuple[list[Piece], list[Dropped], int]:
    """The pieces without those of a mail around them, what was set apart, and how many of these stand above `start`,
    the piece with which the text begins."""
    above = _above(found[: min(start, _TOP)], language)
    below = _signature(found, max(start, above), language)
    dropped = [Dropped(reason=REASON, text=piece.text.chars) for piece in (*found[:above], *found[below:])]
    return list(found[above:below]), [piece for piece in dropped if piece.text], above


def _above(top: Sequence[Piece], language: str) -> int:
    """How many of the first lines are header, greeting and letter: all down to the last sentence after the greeting; 0
    where there is neither two lines of a header nor a greeting."""
    lines = [piece.text.chars for piece in top]
    headers = [at for at, line in enumerate(lines) if _is_header(line, language)]
    greeted = next((at for at, line in enumerate(lines) if _begins(line, "mail greeting", language)), None)
    if greeted is not None:
        named = (at for at in range(greeted, len(lines)) if (mark := number_mark(lines[at])) and mark.part)
        below = next(named, len(lines))  # "PP2 (Mexico):" above a paragraph is no part of the letter
        ends = (at + 1 for at in range(below - 1, greeted, -1) if lines[at].rstrip()[-1:] in {".", ":", "!", ","})
        return next(ends, greeted + 1)
    return headers[-1] + 1 if len(headers) > 1 else 0


def below_frame(line: str, language: str) -> str:
    """What a line of the letter says behind a greeting: "Dear all, below our comments" says "below our comments"; ""
    for a line of the header or the farewell."""
    if _is_header(line, language) or _begins(line, "mail farewell", language):
        return ""
    return line.partition(",")[2] if _begins(line, "mail greeting", language) else line


def is_farewell(line: str, language: str) -> bool:
    """Whether a line takes leave, in any language: "Best regards,"."""
    return any(_begins(line, "mail farewell", tongue) for tongue in with_others(language))


def is_frame(line: str, language: str) -> bool:
    """Whether a line is of the header, the greeting or the farewell of a mail, and says nothing else."""
    roles = ("mail greeting", "mail farewell")
    return _is_header(line, language) or any(_begins(line, role, language) for role in roles)


def is_signature(line: str, language: str, above: str = "") -> bool:
    """Whether a line can only be the name of who writes, "Kenji", "Ana-Maria Lopez": no word that asks for anything, no
    ending of a verb; "Jeanne" has one, and is a name where the line `above` takes leave."""
    names = line.split()
    named = 0 < len(names) <= _NAMES and all(_NAME.fullmatch(name) for name in names)
    known = frozenset().union(*(read_words(role, language) for role in ("said", "asks", "against", "no name")))
    endings = () if is_farewell(above, language) else tuple(read_words("no name ending", language))
    return named and not any(fold(name) in known or fold(name).endswith(endings) for name in names)


def _is_header(line: str, language: str) -> bool:
    found = _HEADER.match(line)
    return found is not None and fold(found[1]) in phrases(language, "mail header")


def is_original_line(folded: str) -> bool:
    """Whether a folded line announces the mail below it: "-----Original Message-----"."""
    return _original().fullmatch(folded.strip(_AROUND)) is not None


@cache
def _original() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_language('mail original')})\s?:?")


@cache
def wrote() -> re.Pattern[str]:
    """In a folded line, whose words stand below it: "On 13 October the facilitator wrote:"."""
    return re.compile(rf"^[^“«\"]*(?<!\w)(?:{in_any_language('mail quotes')})\s?:$")


def _begins(line: str, role: str, language: str) -> bool:
    key = fold(line).strip(" >,.!-")
    return len(line) <= _LONGEST_GREETING and any(
        key == phrase or key.startswith(f"{phrase} ") for phrase in phrases(language, role)
    )


def _signature(found: Sequence[Piece], start: int, language: str) -> int:
    """Where the words of farewell stand after which no paragraph comes; the end where there are none."""
    for at in range(max(start, len(found) - _BELOW), len(found)):
        line = found[at].text.chars
        if _begins(line, "mail farewell", language) and not any(
            number_mark(piece.text.chars) or opening(piece.text.chars, language) for piece in found[at + 1 :]
        ):
            return at
    return len(found)
