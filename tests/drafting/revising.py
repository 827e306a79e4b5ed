"""Revisions worked into a draft, both given as words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.documents import parse
from lineage.documents.papers.amendments import revisions_in
from lineage.drafting.revising.applying import applied
from lineage.sources import read_bytes

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import Application


@cache
def read(draft: str, language: str | None = None) -> Resolution:
    """A draft, read once for all that is said of it."""
    return parse(read_bytes(draft.encode(), Path("draft.txt")), language=language)


def revise(draft: str, language: str, *said: str) -> Application:
    """The draft with what is said, a paragraph each, worked in."""
    listed = read_bytes("\n\n".join(said).encode(), Path("revisions.txt"))
    return applied(read(draft, language), *revisions_in(listed, language))
