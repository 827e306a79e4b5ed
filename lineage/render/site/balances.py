"""Gains and losses between two texts: their commitments gained, lost and changed, each with its place; no judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.clause_matching import paragraph_of
from lineage.commitments.timeline import OWN, StepStatus
from lineage.render.facts import fact_phrase, summary
from lineage.render.site import addresses
from lineage.render.wrapping import shortened
from lineage.series.commitment_steps import commitment_steps

if TYPE_CHECKING:
    from lineage.commitments.clauses import Clause
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases
    from lineage.series.commitment_steps import CommitmentStep

WORDS = 190
"""Characters of a commitment in the lists: the paragraph itself stands on the same page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ShiftGroup:
    """A group of the section: its name, the event whose ink it takes, what it shows."""

    name: str
    event: str
    statuses: frozenset[StepStatus]


GROUPS = (
    _ShiftGroup(name="changed", event="reworded", statuses=frozenset({StepStatus.CHANGED})),
    _ShiftGroup(name="permanent", event="reworded", statuses=frozenset({StepStatus.PERMANENT})),
    _ShiftGroup(name="gained", event="introduced", statuses=frozenset({StepStatus.ADDED, StepStatus.RETURNED})),
    _ShiftGroup(name="lost", event="dropped", statuses=frozenset({StepStatus.DROPPED})),
    _ShiftGroup(name="fulfilled", event="reworded", statuses=frozenset({StepStatus.FULFILLED})),
    _ShiftGroup(name="to_check", event="reworded", statuses=frozenset({StepStatus.TO_CHECK})),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BalancePlace:
    """Where a commitment stands."""

    cite: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceLine:
    """One commitment with its places, the newer first, and what is said of it."""

    words: str
    lang: str
    places: tuple[BalancePlace, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceGroup:
    """Commitments with the same outcome."""

    event: str
    """The event whose ink it takes: introduced, dropped, reworded."""
    title: str
    count: int
    lines: tuple[BalanceLine, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceView:
    """The section of a compared pair."""

    lead: str
    groups: tuple[BalanceGroup, ...]


def balance_of(m: Material, w: PagePhrases, old: SeriesPlace, new: SeriesPlace) -> BalanceView | None:
    """The section for two texts; None where they are in two languages, where neither has a commitment, or where those
    of one were not read, as it stands beside the series and was not named for it."""
    one, other = m.resolutions[old.id], m.resolutions[new.id]
    if one.language != other.language or not {old.id, new.id} <= set(m.stated):
        return None
    consecutive = m.age.get(new.id, 0) - m.age.get(old.id, 0) == 1 and {old.id, new.id} <= set(m.age)
    found = commitment_steps(one, other, m.alignments[old.id, new.id], m.stated, m.lines if consecutive else ())
    if not found:
        return None
    names = {"old": w.short(old), "new": w.short(new)}
    groups = tuple(_group(m, w, found, group, names) for group in GROUPS)
    kept, absorbed = (sum(one.status is status for one in found) for status in (StepStatus.KEPT, StepStatus.ABSORBED))
    lead = w("balance.lead", kept=w("balance.kept", count=kept))
    if absorbed:
        lead += " " + w("balance.absorbed", count=absorbed)
    return BalanceView(lead=lead, groups=tuple(group for group in groups if group.count))


def _group(
    m: Material, w: PagePhrases, found: tuple[CommitmentStep, ...], group: _ShiftGroup, names: dict[str, str]
) -> BalanceGroup:
    here = [one for one in found if one.status in group.statuses]
    title = w(f"balance.{group.name}", count=len(here), **names)
    if beside := sum(_is_beside(m, one) for one in here):
        title += w("balance.beside", count=beside)
    lines = tuple(_shown(m, w, one) for one in here)
    return BalanceGroup(event=group.event, title=title, count=len(here), lines=lines, open=group.name == "changed")


def _is_beside(m: Material, one: CommitmentStep) -> bool:
    """Whether it is an act of a preamble, a list or an annex, which the timeline of the series does not count."""
    return not any(clause in m.clauses.get(paragraph_of(clause), ()) for clause in (one.old, one.new) if clause)


def _shown(m: Material, w: PagePhrases, one: CommitmentStep) -> BalanceLine:
    """The words of the clause that the commitment has, or had, and both places, the newer first."""
    own = one.new if one.status in OWN else one.old
    places = tuple(_place(m, w, clause) for clause in (one.new, one.old) if clause)
    words = shortened(summary(own, w.ui), WORDS) if own else ""
    return BalanceLine(
        words=words[:1].upper() + words[1:],
        lang=m.language_of(own.document) if own else m.language,
        places=places,
        facts=tuple(fact_phrase(fact, w.ui) for fact in one.facts),
    )


def _place(m: Material, w: PagePhrases, clause: Clause) -> BalancePlace:
    paragraph = paragraph_of(clause)
    return BalancePlace(
        cite=w.cite(paragraph, m.slot_of.get(clause.document)), href=addresses.paragraph_place(paragraph)
    )
