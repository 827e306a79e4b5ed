"""On which side of a paragraph those stand that it cites: "paragraph 5 above" is below once it has moved there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.drafting.revising.revisions import Consequence, Followed
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.cross_references import Reference
    from lineage.drafting.revising.revisions import DraftLine, Numbered

_ROLES = ("place above", "place below")


class Sides:
    """The paragraphs of a draft before and after its revisions."""

    def __init__(self, draft: Resolution, lines: Sequence[DraftLine], numbered: Sequence[Numbered]) -> None:
        self._words = [min(phrases(draft.language, role), default="") for role in _ROLES]
        self._labels = [one.line.was or "" for one in numbered]
        self._was = {p.label: place for place, p in enumerate(draft.paragraphs)}
        self._now = {label: place for place, label in enumerate(self._labels)}
        merged = ((line.was, line.into) for line in lines if line.was and line.into)
        self._now |= {was: self._now[into] for was, into in merged if into in self._now}

    def turned(self, place: int, text: str, reference: Reference) -> Followed | None:
        """The word of `text` that says where the paragraphs of a reference stood ("above"), with the one that is right
        now, or itself where they stand on both sides; None where it holds, or did not before."""
        here = text[slice(*reference.here)]
        said = next((side for side, word in enumerate(self._words) if fold(here) == word), None)
        own, cited = self._labels[place], [f"OP{number}" for number in reference.numbers]
        if said is None or own not in self._was or not all(one in self._was and one in self._now for one in cited):
            return None
        before = {self._was[one] > self._was[own] for one in cited}
        now = {self._now[one] > place for one in cited if self._now[one] != place}
        if before != {bool(said)} or now <= before:
            return None
        return Followed("", here, here, Consequence.MIXED) if len(now) > 1 else self._other(here, said)

    def _other(self, here: str, said: int) -> Followed:
        return Followed("", here, self._words[not said], Consequence.SIDE)
