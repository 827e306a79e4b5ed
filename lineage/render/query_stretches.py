"""The stretches of a paragraph that have the words of a query: words side by side are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.agreed_language.search import QueryMatch


def stretches(words: str, matches: Sequence[QueryMatch]) -> list[tuple[int, int]]:
    """Offsets into `words`, end exclusive, in order: "voluntary contributions" for a match of each of the two."""
    found: list[tuple[int, int]] = []
    for match in matches:
        if found and not words[found[-1][1] : match.start].strip():
            found[-1] = (found[-1][0], match.end)
        else:
            found.append((match.start, match.end))
    return found
