"""The mail that a mail answers, quoted below it: "On 13 October the facilitator wrote:" and lines behind ">", or all of
it below "From: ..." and "Sent: ...". They are words of another, and no proposals of those who answer."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.mixed_papers import is_instruction, is_paragraph, signed, speaker
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.sources.lines import Source

_HEADER = 5
"""Lines of the header of a quoted mail in which it says when it was sent."""
_AROUND = " *_>-–—=#"
"""What mail programs put around "Original message"."""


def without_quoted(source: Source, language: str) -> tuple[Source, tuple[str, ...]]:
    """The source without the mail that is quoted at its end, its lines blank, and their words; all of the source where
    something is asked for between or behind lines quoted with ">", which answers them, or nothing above them."""
    texts = [line.text.strip() for line in source.lines]
    quoted = _marked(source, texts, language) or _below(source, texts, language)
    if not any(quoted):
        return source, ()
    lines = [replace(line, runs=()) if out else line for line, out in zip(source.lines, quoted, strict=True)]
    said = tuple(text for text, out in zip(texts, quoted, strict=True) if out)
    return replace(source, lines=tuple(lines)), tuple(filter(None, said))


def _marked(source: Source, texts: Sequence[str], language: str) -> list[bool]:
    """Which lines are quoted with ">", and the one above them that says whose they are."""
    at = next((i for i, text in enumerate(texts) if text.endswith(":") and _wrote().search(fold(text))), len(texts))
    own = [not line.quoted and _asks(text, language) for line, text in zip(source.lines, texts, strict=True)]
    if not any(own[:at]) or any(own[at + 1 :]) or not any(line.quoted for line in source.lines[at:]):
        return []
    return [i == at or (i > at and line.quoted) for i, line in enumerate(source.lines)]


def _below(source: Source, texts: Sequence[str], language: str) -> list[bool]:
    """Which lines belong to a mail that is quoted without a sign: all from the first head of one above which something
    is asked for. A head at the top is that of the mail itself."""
    if any(line.quoted for line in source.lines):
        return []
    asked = (i for i, text in enumerate(texts) if _proposes(text, language))
    first = next(asked, len(texts))
    at = next((i for i in _heads(texts) if i > first), len(texts))
    return [i >= at for i in range(len(texts))] if at < len(texts) else []


def _heads(texts: Sequence[str]) -> Iterator[int]:
    """Where a quoted mail begins: with the line of who wrote it, and when, or with its header."""
    lines = [fold(text).replace("*", "").strip() for text in texts]
    for at, line in enumerate(lines):
        header = _sender().match(line) and any(_sent().search(one) for one in [line, *lines[at + 1 : at + _HEADER]])
        if header or _original().fullmatch(line.strip(_AROUND)):
            yield at
        elif line.endswith(":") and _wrote().search(line):
            before = at - 1 if at and not _dated().match(line) and _dated().match(lines[at - 1]) else at
            if re.search(r"\d|@", " ".join(lines[before : at + 1])):  # "Germany wrote:" gives it the word
                yield before


@cache
def _original() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_language('mail original')})\s?:?")


@cache
def _sender() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_language('mail sender')})\s?:\s*\S")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{in_any_language('mail sent')})\s?:\s*\S")


@cache
def _wrote() -> re.Pattern[str]:
    return re.compile(rf"^[^“«\"]*(?<!\w)(?:{in_any_language('mail quotes')})\s?:$")


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_language('mail dated')})\s")


def _asks(text: str, language: str) -> bool:
    return _proposes(text, language) or bool(speaker(text, language))


def _proposes(text: str, language: str) -> bool:
    plain = signed(text, language)[0]
    return is_paragraph(plain, language) or is_instruction(plain, language)
