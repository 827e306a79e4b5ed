"""Words written so that Markdown prints them as they are: a text that is hostile, or has stars, gives no mark."""

from __future__ import annotations

import re

_SIGN = re.compile(r"([\\`*_~\[\]<>|&#])")
_LIST_START = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+])(?=\s))")


def literal(words: str) -> str:
    """`words` with a backslash before each sign that Markdown would read: "1. a*b" is "1\\. a\\*b"."""
    signs = _SIGN.sub(r"\\\1", words)
    return _LIST_START.sub(lambda at: f"{at[1]}{at[2]}\\{at[3]}" if at[2] else f"{at[1]}\\{at[4]}", signs)
