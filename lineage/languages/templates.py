"""Phrases that say several at once: "at {the} end {of}" is "at end", "at the end of", ..; "[new|further] item" is "new
item" and "further item"."""

from __future__ import annotations

import re
from itertools import product

_SLOT = re.compile(r"(?P<open>[\[{])(?P<words>[^\[\]{}]*)[\]}]")


def spelled_out(template: str) -> tuple[str, ...]:
    """Every phrase of a template, in which {..} may be left out and [..] may not; a plain phrase is its own."""
    slots: list[tuple[str, ...]] = []
    end = 0
    for found in _SLOT.finditer(template):
        words = tuple(found["words"].split("|"))
        slots += [(template[end : found.start()],), words if found["open"] == "[" else ("", *words)]
        end = found.end()
    if not slots:
        return (template,)
    return tuple(dict.fromkeys(" ".join("".join(parts).split()) for parts in product(*slots, (template[end:],))))
