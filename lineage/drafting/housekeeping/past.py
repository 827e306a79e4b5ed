"""How the places of a paragraph moved at the steps of the series: each slot with what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.drafting.housekeeping.slots import tokens
from lineage.drafting.housekeeping.whose_session import is_anniversary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineage.alignment.links import Alignment, Link
    from lineage.alignment.twins import Twins
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.housekeeping.slots import Slot

STEPS = 3
"""Earlier texts that are looked at; what a place did ten years ago says little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What stood in a slot in one earlier text."""

    slot: Slot
    session: int
    paragraph: str
    """Id of the paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A paragraph of the last text in the earlier ones."""

    lineage: tuple[tuple[Paragraph, int], ...]
    """Its predecessors and their sessions, the nearest first."""
    slots: Mapping[int, tuple[Before, ...]]
    """For the start of each slot that was there before, what stood in it, the nearest first."""


class Steps:
    """The alignments of a series, and the past of each paragraph of its last text."""

    def __init__(
        self, base: Resolution, earlier: Sequence[Resolution], versions: Mapping[str, Twins] = MappingProxyType({})
    ) -> None:
        """`versions` are those of these texts in another language, by the id of the text: they speak for links."""
        self._base = base
        from lineage.alignment import align  # and numpy, which a check of a kept answer does not wait for

        self._texts = tuple(reversed(earlier[-STEPS:]))
        chain = (base, *self._texts)
        self._steps = [align(old, new, witnesses=versions) for new, old in pairwise(chain)]

    def later(self, label: str) -> str | None:
        """Label in the last text of a paragraph of its predecessor; None where it has none or there is none."""
        if not self._steps:
            return None
        found = [link for link in self._steps[0].links if link.old == label and link.band is not Band.WEAK]
        return max(found, key=lambda link: link.score).new if found else None

    def in_predecessor(self, label: str) -> str | None:
        """Id of a paragraph of the text before the last one; None where there is no such text or paragraph."""
        paragraph = self._texts[0].paragraph(label) if self._texts else None
        return paragraph.id if paragraph else None

    def past(self, paragraph: Paragraph) -> Past:
        """How the paragraph's slots moved."""
        lineage: list[tuple[Paragraph, int]] = []
        sure = 0
        label = paragraph.label
        for step, text in zip(self._steps, self._texts, strict=True):
            link = _source(step, label)
            older = text.paragraph(link.old) if link else None
            if link is None or older is None:
                break
            sure += len(lineage) == sure and link.band is Band.SURE
            lineage.append((older, text.session or 0))
            label = link.old
        return Past(lineage=tuple(lineage), slots=_slots(paragraph, lineage, sure, self._base.language))


def _source(step: Alignment, label: str) -> Link | None:
    """The link to the paragraph that another was before; None where that one is rather another now (a split)."""
    best = max((one for one in step.links if one.new == label and one.counts), key=_score, default=None)
    if best is None or best.band is Band.SURE:
        return best
    rival = max((one for one in step.links if one.old == best.old), key=_score)
    return best if rival.new == label else None


def _score(link: Link) -> float:
    return link.score


def _slots(
    paragraph: Paragraph, lineage: Sequence[tuple[Paragraph, int]], sure: int, language: str
) -> dict[int, tuple[Before, ...]]:
    """What stood in each slot; an anniversary learns from the first `sure` texts alone, which are its counterparts."""
    known: dict[int, list[Before]] = {}
    places = {i: i for i, _ in enumerate(tokens(paragraph.text, language))}
    newer = paragraph
    firsts = {i: token.start for i, token in enumerate(tokens(paragraph.text, language)) if token.slot}
    for step, (older, session) in enumerate(lineage):
        same = matched(newer, older, language)
        places = {first: same[now] for first, now in places.items() if now in same}
        listed = tokens(older.text, language)
        for first, start in firsts.items():
            slot = listed[places[first]].slot if first in places else None
            if slot is not None and (step < sure or not is_anniversary(older.text, slot, language)):
                known.setdefault(start, []).append(Before(slot=slot, session=session, paragraph=older.id))
        newer = older
    return {start: tuple(before) for start, before in known.items()}


def matched(newer: Paragraph, older: Paragraph, language: str) -> dict[int, int]:
    """Places of the tokens of the newer paragraph that the older one has too."""
    ours, theirs = (tokens(p.text, language) for p in (newer, older))
    blocks = SequenceMatcher(None, [t.key for t in ours], [t.key for t in theirs], autojunk=False)
    return {a + i: b + i for a, b, size in blocks.get_matching_blocks() for i in range(size)}


def rates(
    slot: Slot, before: Sequence[Before], session: int, clock: Callable[[int], int] = lambda session: session
) -> list[float]:
    """By how much the value of a place moved for each session, at each step up to `session`, the nearest first; for
    each year where `clock` gives the year of a session."""
    values = [(slot.value, clock(session)), *((one.slot.value, clock(one.session)) for one in before)]
    return [(new - old) / (s - t) for (new, s), (old, t) in pairwise(values) if s != t]
