"""The only way for text to reach a terminal: what would steer it is shown, not sent."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and line feed, those that turn the direction of the line around them, halves of pairs."""
_OURS = re.compile(r"(\x1b\[[0-9;]*m)")
"""Colours and weights, which is all that our own reports use."""


def shown(text: str, *, colours: bool = False) -> str:
    """`text` with every character that steers a terminal written out ("\\x1b"); `colours` spares those of a report."""
    if _STEERING.search(text) is None:
        return text
    parts = _OURS.split(text) if colours else [text]
    return "".join(part if colours and _OURS.fullmatch(part) else _STEERING.sub(_written, part) for part in parts)


def tell(line: str) -> None:
    """A line to standard error, or several that are one text."""
    rows = (row for one in shown(line).split("\n") for row in fitted(one))
    sys.stderr.write("".join(f"{row}\n" for row in rows))


def fitted(line: str) -> list[str]:
    """A line for standard error as it is; on a terminal, broken between words."""
    if not sys.stderr.isatty():
        return [line]
    width = shutil.get_terminal_size().columns
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [line]


def _written(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code & 0xFF:02x}" if code < 0x100 or 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"
