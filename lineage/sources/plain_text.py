"""Plain text: encoding, lines, and whether paragraphs are broken over several lines."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from lineage.errors import UnreadableError
from lineage.sources.limits import LIMITS
from lineage.sources.lines import Line, Run
from lineage.sources.text_columns import in_columns

RunsOf = Callable[[str], tuple[Run, ...]]
"""Makes the runs of one physical line: resolves the mark-up of the format."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16."""

_BREAKS = re.compile(r"\r\n|\n|\r|\u2028|\u2029|\x85|\x0b")
_LINE_NUMBER = re.compile(r"\s*(\d{1,4})(?=\s|$)\s?")
_QUOTING = re.compile(r"\s{0,3}>[> ]*")
_NUMBERED_LINES = 6
"""Fewest lines for a number before every one to be a line number."""
_LONG = 150
"""Characters of a line that no printed line has: the widest of the texts broken by pages measures 113."""
_GOES_ON_SHARE = 0.1
"""Share of the neighbouring lines that meet inside a sentence, from which on lines are broken (measured: 0.6 in
broken texts, 0 to 0.03 in texts of one paragraph a line)."""
_LONG_SHARE = 0.25
"""Share of the characters in long lines from which on a file holds one paragraph a line (measured: 0.0 in broken
texts, 0.8 and more in the others)."""


def read(data: bytes, name: str) -> tuple[tuple[Line, ...], bool]:
    """Lines of a plain text, blank ones included (they part paragraphs), pages counted by form feeds.

    Raises UnreadableError for bytes that are not text.
    """
    pages = [in_columns(page.split("\n")) for page in _BREAKS.sub("\n", decode(data, name)).split("\f")]
    lines, wrapped = lines_of("\f".join("\n".join(left) for left, _ in pages), lambda text: (Run(text=text),))
    beside = [line for _, right in pages for line in right]
    other, _ = lines_of("\n".join(beside), lambda text: (Run(text=text),)) if beside else ((), False)
    return (*lines, *(replace(line, column=1, number=len(lines) + line.number) for line in other)), wrapped


def decode(data: bytes, name: str) -> str:
    """The text of `data`: by its byte order mark, else UTF-8.

    Raises UnreadableError naming the first byte that does not fit, or that the file is binary or too long.
    """
    encoding, body = next(((e, data[len(b) :]) for b, e in _BOMS if data.startswith(b)), ("utf-8", data))
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(*_undecodable(body, name, encoding, error)) from error
    if "\x00" in text:
        raise UnreadableError(f"{name}: is a binary file, not a text", "Give the text of one document.")
    if len(text) > LIMITS.characters:
        raise UnreadableError(
            f"{name}: {len(text)} characters, at most {LIMITS.characters} are read", "Give one document."
        )
    return text


def _undecodable(body: bytes, name: str, encoding: str, error: UnicodeDecodeError) -> tuple[str, str]:
    if b"\x00" in body[:8192] and encoding == "utf-8":
        return f"{name}: is a binary file, not a text", "Give the text of one document."
    byte, line = body[error.start], body.count(b"\n", 0, error.start) + 1
    return (
        f"{name}, line {line}: byte 0x{byte:02X} at offset {error.start} is not {encoding.upper()}",
        "Save the file as UTF-8.",
    )


def lines_of(text: str, runs: RunsOf) -> tuple[tuple[Line, ...], bool]:
    """Lines of `text`, each made to runs by `runs`, and whether paragraphs are broken over several lines."""
    lines: list[Line] = []
    page, paged = 1, "\f" in text
    printed, quoting = _without_quoting(_BREAKS.split(text))
    printed, numbers = _without_line_numbers(printed)
    for number, raw in enumerate(printed, 1):
        page += raw.count("\f")
        found, quoted = runs(raw.replace("\f", " ")), bool(quoting[number - 1])
        lines.append(Line(runs=found, number=number, page=page if paged else None, quoted=quoted))
    wrapped = is_wrapped([line.text for line in lines])
    for set_apart, role in ((numbers, "line number"), (list(filter(None, quoting)), "quoting")):
        if set_apart:
            lines.append(Line(runs=(Run(text=" ".join(set_apart)),), number=len(lines) + 1, role=role))
    return tuple(lines), wrapped


def _without_quoting(printed: list[str]) -> tuple[list[str], list[str]]:
    """The lines without the signs ">" that a mail puts before what it quotes, and these, "" for a line with none."""
    found = [_QUOTING.match(line) for line in printed]
    kept = [line[match.end() :] if match else line for line, match in zip(printed, found, strict=True)]
    return kept, [match[0].strip() if match else "" for match in found]


def _without_line_numbers(printed: list[str]) -> tuple[list[str], list[str]]:
    """The lines without the numbers 1, 2, 3 ... before all of them, and these; none where one is missing."""
    found = [_LINE_NUMBER.match(line) for line in printed]
    numbered = [match for match in found if match]
    values = [int(match[1]) for match in numbered]
    bare = sum(1 for line, match in zip(printed, found, strict=True) if line.strip() and not match)
    if len(values) < _NUMBERED_LINES or bare or values != list(range(values[0], values[0] + len(values))):
        return printed, []
    kept = [line[match.end() :] if match else line for line, match in zip(printed, found, strict=True)]
    return kept, [match[1] for match in numbered]


def is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs are broken over several of `lines`: hardly a character stands in a long line, and many a
    line goes on in the next one in the middle of a sentence."""
    total = sum(len(line) for line in lines)
    if sum(len(line) for line in lines if len(line) > _LONG) >= _LONG_SHARE * total:
        return False
    pairs = [(one.strip(), other.strip()) for one, other in pairwise(lines) if one.strip() and other.strip()]
    goes_on = sum(1 for one, other in pairs if one[-1] not in ".;:,!?" and other[0].islower())
    return goes_on >= max(2, _GOES_ON_SHARE * len(pairs))
