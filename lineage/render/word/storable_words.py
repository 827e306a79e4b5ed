"""The characters of a text that a Word file is given."""

from __future__ import annotations

from unicodedata import category


def storable(words: str) -> str:
    """The words without characters that steer: controls, marks of direction. Spaces of every width stay, those that do
    not break too ("du projet\N{NO-BREAK SPACE}:"), and so do soft hyphens."""
    return "".join(c for c in words if c.isprintable() or c == "\N{SOFT HYPHEN}" or category(c) == "Zs")
