"""Paragraphs that a counted link joins and no line does: named beside "introduced" and "dropped", for a person to
judge."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.alignment.links import Band
    from lineage.histories.threads import Thread


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """The other end of such a link."""

    paragraph: str
    band: Band

    @property
    def document(self) -> str:
        """Id of its document."""
        return split_id(self.paragraph)[0]


def lookalikes(threads: Iterable[Thread]) -> Mapping[str, tuple[Lookalike, ...]]:
    """By paragraph id, from both ends: the paragraphs that its line leaves aside although a link counts."""
    found: dict[str, list[Lookalike]] = defaultdict(list)
    for thread in threads:
        for entry in thread.entries:
            for parent in entry.resembles:
                found[entry.paragraph].append(Lookalike(paragraph=parent.paragraph, band=parent.band))
                found[parent.paragraph].append(Lookalike(paragraph=entry.paragraph, band=parent.band))
    return {paragraph: tuple(others) for paragraph, others in found.items()}
