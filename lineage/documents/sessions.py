"""The session of a body, as its documents print it: in words, in figures, as a year, or in the number of the act."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.body_symbols import act_number, session_of
from lineage.languages.dates import find_year
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import in_session

if TYPE_CHECKING:
    from collections.abc import Sequence


def session_in(lines: Sequence[str], reasons: Sequence[str], symbol: str | None, language: str) -> int | None:
    """The session that the lines of a header name (`reasons` say what each is), else the one in a symbol."""
    for line, reason in zip(lines, reasons, strict=True):
        if reason == "session":
            number = session_number(line, language) or session_year(fold(line), language)
            if number:
                return number
    named = in_session(symbol) if symbol and symbol.startswith(("A/", "E/")) else None
    numbers = (found[0] for line in lines if (found := act_number(line, language)))
    sessions = (session for number in numbers if (session := session_of(number)))
    return named.session if named else next(sessions, None)


def session_number(line: str, language: str) -> int | None:
    """Number of a session in words or figures: "Soixante-dix-huitième session", "78th session"."""
    words = fold(line).split()
    if len(words) > 8 or not any(word in phrases(language, "session") for word in words):
        return None
    at = next(i for i, word in enumerate(words) if word in phrases(language, "session"))
    value = next((v for start in range(at) if (v := ordinal(" ".join(words[start:at]), language))), None)
    match = _numbered(language).match(fold(line))
    return value or (int(match[1]) if match else None)


@cache
def _numbered(language: str) -> re.Pattern[str]:
    """A session with its number in figures: "78th session", "78e session"."""
    endings, words = languages.language(language).ordinal_endings, alternatives(language, "session")
    return re.compile(rf"(\d{{1,3}})(?:{endings})?\s+(?:{words})")


def session_year(key: str, language: str) -> int | None:
    """Year of a yearly session: "Session de 2017", "2021 session"."""
    words = key.split()
    if len(words) > 4 or not any(word in phrases(language, "session") for word in words):
        return None
    return find_year(key)
