"""What a series makes of the figures of its last text: what its next draft changes, and what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.corpus.assembly_sessions import is_after, is_of_assembly
from lineage.documents.resolution import Kind
from lineage.drafting.checking.upkeep import expected_session
from lineage.drafting.housekeeping.draft_changes import DraftChange
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.past import Steps
from lineage.drafting.housekeeping.setting import in_its_year, of_council, year_of
from lineage.drafting.housekeeping.slots import tokens
from lineage.errors import UsageError
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.alignment.twins import Twins
    from lineage.documents.resolution import Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class StoodPlace:
    """One place of the last text with what earlier texts of the series have there."""

    label: str
    start: int
    end: int
    texts: tuple[str, ...]
    """The nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the series shows of its next text."""

    changes: tuple[DraftChange, ...] = ()
    """Those of its next draft."""
    stood: tuple[StoodPlace, ...] = ()
    years: int = 0
    """By how many years it comes after the last one; 0 where that is not known."""


def next_session(draft: Resolution, base: Resolution) -> int | None:
    """The session for which the next draft after `base` is made to be held against `draft`: that of `draft`, or of the
    next step of the series; None where `draft` does not come after `base`, or its session is not known."""
    base = in_its_year(base)
    return None if is_after(base, draft) else expected_session(draft, base)


def expected_facts(
    base: Resolution,
    session: int,
    earlier: Sequence[Resolution],
    versions: Mapping[str, Twins] = MappingProxyType({}),
) -> Expected | None:
    """What the next draft after `base` has at a session; None where there can be none at it. `earlier` and `versions`
    are those of `next_draft`."""
    base, earlier = in_its_year(base), [in_its_year(text) for text in earlier]
    steps = Steps(base, earlier, versions)
    try:
        made = next_draft(base, session, earlier=earlier, versions=versions, steps=steps)
    except UsageError:
        return None
    by_years = is_of_assembly(base) or of_council(base) or session >= FIRST_SESSION_YEAR
    years = made.year - year_of(base) if by_years else 0
    return Expected(changes=made.changes, stood=tuple(_stood(base, steps)), years=years)


def _stood(base: Resolution, steps: Steps) -> Iterator[StoodPlace]:
    for paragraph in base.paragraphs:
        if paragraph.kind is Kind.HEADING:
            continue
        before = steps.past(paragraph).slots
        for slot in (token.slot for token in tokens(paragraph.text, base.language)):
            if slot and (there := before.get(slot.start)):
                texts = tuple(one.slot.text for one in there)
                yield StoodPlace(label=paragraph.label, start=slot.start, end=slot.end, texts=texts)
