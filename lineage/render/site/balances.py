"""Gains and losses between two texts: their commitments gained, lost and changed, each with its place; no judgement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.balance import balance
from lineage.render.facts import fact_phrase, summary
from lineage.render.site import addresses
from lineage.render.wrapping import shortened

if TYPE_CHECKING:
    from lineage.commitments.balance import Change
    from lineage.commitments.clauses import Clause
    from lineage.render.site.material import Material, Slot
    from lineage.render.site.phrasing import Wording

WORDS = 190
"""Characters of a commitment in the lists: the paragraph itself stands on the same page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a commitment stands."""

    cite: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One commitment with its places, the newer first, and what is said of it."""

    words: str
    lang: str
    places: tuple[Place, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Commitments with the same outcome."""

    event: str
    """The event whose ink it takes: introduced, dropped, reworded."""
    title: str
    count: int
    lines: tuple[Line, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceView:
    """The section of a compared pair."""

    lead: str
    groups: tuple[Group, ...]


def balance_of(m: Material, w: Wording, old: Slot, new: Slot) -> BalanceView | None:
    """The section for two texts; None where they are in two languages, where neither has a commitment, or where those
    of one were not read, as it stands beside the series and was not named for it."""
    one, other = m.resolutions[old.id], m.resolutions[new.id]
    if one.language != other.language or not {old.id, new.id} <= set(m.stated):
        return None
    found = balance(one, other, m.alignments[old.id, new.id], m.stated)
    changed = tuple(change for change in found.both if change.changed)
    kept = len(found.both) - len(changed)
    names = {"old": w.short(old), "new": w.short(new)}
    groups = (
        _group(w, "reworded", "changed", tuple(_changed(m, w, c) for c in changed), names),
        _group(w, "introduced", "gained", tuple(_line(m, w, c) for c in found.gained), names),
        _group(w, "dropped", "lost", tuple(_line(m, w, c) for c in found.lost), names),
    )
    if not kept and not any(group.count for group in groups):
        return None
    lead = w("balance.lead", kept=w("balance.kept", count=kept))
    if found.absorbed:
        lead += " " + w("balance.absorbed", count=len(found.absorbed))
    return BalanceView(lead=lead, groups=tuple(group for group in groups if group.count))


def _group(w: Wording, event: str, name: str, lines: tuple[Line, ...], names: dict[str, str]) -> Group:
    title = w(f"balance.{name}", count=len(lines), **names)
    return Group(event=event, title=title, count=len(lines), lines=lines, open=name == "changed")


def _changed(m: Material, w: Wording, change: Change) -> Line:
    line = _line(m, w, change.new)
    return Line(
        words=line.words,
        lang=line.lang,
        places=(*line.places, _place(m, w, change.old)),
        facts=tuple(fact_phrase(fact, w.ui) for fact in change.facts),
    )


def _line(m: Material, w: Wording, clause: Clause) -> Line:
    words = shortened(summary(clause, w.ui), WORDS)
    return Line(
        words=words[:1].upper() + words[1:],
        lang=m.resolutions[clause.document].language,
        places=(_place(m, w, clause),),
    )


def _place(m: Material, w: Wording, clause: Clause) -> Place:
    paragraph = f"{clause.document}#{clause.label}"
    return Place(cite=w.cite(paragraph, m.slot_of.get(clause.document)), href=addresses.paragraph_place(paragraph))
