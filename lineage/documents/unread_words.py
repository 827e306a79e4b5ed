"""Words of an instruction that no rule reads: an instruction that has one is named, and nothing of it is done.

Between its first place, action or quotation and its last one every word must be known; in front of them may stand who
proposes it, behind them why. "Delete everything in OP6 but the name" must not become "Delete OP6".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.delegations import is_known
from lineage.documents.quoted_words import PLACE, any_of, around
from lineage.languages.phrases import ordinal
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]
_NEAR = 3
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"\([^()]{1,60}\)")


def unread(body: str, parts: Iterable[Span], read: Iterable[Span], language: str) -> str:
    """The first words of an instruction that no rule reads; "" for none. `parts` are the spans of its places and its
    action, `read` those of what else is understood: offsets into `body`."""
    said = around(body)
    main = [*parts, *((at, at + 1) for at, letter in enumerate(said) if letter == PLACE)]
    if not main:
        return ""
    first, last = min(start for start, _ in main), max(end for _, end in main)
    left = _blanked(said, [*main, *read, *_names(body, language)])
    reason = re.search(rf"(?<!\w)(?:{any_of(words('reason', language))})(?!\w)", said[last:])
    inner = _unknown(left[first : last + reason.start() if reason else len(left)], language)
    outer = [] if inner else [word for word in _WORD.findall(left[:first]) if word in words("against", language)]
    asked = "?" if "?" in said else ""
    return " ".join(inner) or " ".join(outer) or asked


def _unknown(said: str, language: str) -> list[str]:
    """The first run of unknown words."""
    known = words("said", language)
    found: list[str] = []
    for match in _WORD.finditer(said):
        word = match[0]
        if word in known or _counts_lines(said, match, language):
            if found:
                break
        else:
            found.append(word)
    return found


def _counts_lines(said: str, counted: re.Match[str], language: str) -> bool:
    """Whether a word counts lines of the page, "second line", "line 2": the quoted words say the place too."""
    after = _WORD.search(said, counted.end())
    before = _WORD.findall(said[: counted.start()])[-1:]
    line = words("line", language)
    if counted[0].isdigit():
        return bool(before) and (before[0] in line or before[0].isdigit())
    return after is not None and after[0] in line and ordinal(counted[0], language) is not None


def names_line(said: str, language: str, *, far: bool = False) -> bool:
    """Whether a place begins with a line of the page, "line 3", or has one `far` behind: a draft in another layout does
    not have it."""
    found = _WORD.findall(said)
    return any(word in words("line", language) for word in (found if far else found[:_NEAR]))


def _names(body: str, language: str) -> list[Span]:
    """Delegations in parentheses: "Delete OP5 (EU)"."""
    return [match.span() for match in _NAMED.finditer(body) if is_known(match[0].strip("() "), language)]


def _blanked(said: str, spans: Iterable[Span]) -> str:
    letters = list(said)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


@cache
def words(role: str, language: str) -> frozenset[str]:
    """The folded forms of a role."""
    rows = table(language, "instruction_words", ("role", "form"))
    return frozenset(fold(row["form"]) for row in rows if row["role"] == role)
