"""The pictures of commitments: gained and lost, and by addressee."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from lineage.render import charts
from lineage.render.site import addresses
from lineage.render.site.commitment_pages import CAME, all_clauses
from lineage.render.site.picture_columns import columns_of

if TYPE_CHECKING:
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases

ADDRESSEES = 12
"""Rows of the commitments timeline: the addressees most often asked."""
STEPS_WORTH_A_PICTURE = 2
"""With fewer steps from text to text the comparison says all that a picture of steps could."""


def draw_gains(m: Material, w: PagePhrases) -> str:
    """Commitments that each text gained, lost and changed; "" where there is too little to draw."""
    if not m.lines or len(m.observed) < STEPS_WORTH_A_PICTURE + 1:
        return ""
    counts: dict[str, Counter[str]] = {}
    for line in m.lines:
        for step in line.steps:
            counts.setdefault(step.document, Counter())[step.status.value] += 1
    found: list[tuple[int, int, int] | None] = []
    for slot in m.slots:
        c = counts.get(slot.id, Counter())
        compared = m.age.get(slot.id, 0) > 0
        found.append((c["added"] + c["returned"], c["dropped"], c["changed"]) if compared else None)
    return charts.gains_and_losses(
        columns_of(m, w),
        found,
        links=[_gains_links(w, slot) for slot in m.slots],
        names=(w("chart.gains_up"), w("chart.gains_down"), w("chart.gains_changed")),
        title=w("chart.gains"),
        description=w("chart.gains_desc"),
    )


def _gains_links(w: PagePhrases, slot: SeriesPlace) -> tuple[str, str, str]:
    """The rows of the page of commitments that the bars of a text count."""
    text = w.short(slot)
    return (
        _rows_of(text=text, status=CAME, extra=""),
        _rows_of(text=text, status="dropped", extra=""),
        _rows_of(text=text, status="changed", extra=""),
    )


def _rows_of(**filters: str) -> str:
    return f"../{addresses.COMMITMENTS}#?{urlencode(filters)}"


def draw_commitments(m: Material, w: PagePhrases) -> str:
    """How often each text addresses the most frequent addressees; "" where there are none."""
    counts: dict[str, Counter[str]] = {}
    for clause in all_clauses(m):
        if clause.directive and clause.document in m.age:
            for name in dict.fromkeys(a.name for a in clause.addressees if a.known):
                counts.setdefault(name, Counter())[clause.document] += 1
    if not counts:
        return ""
    order = sorted(counts, key=lambda n: (-sum(counts[n].values()), n))[:ADDRESSEES]
    rows = [(n, [counts[n][s.id] if s.known else None for s in m.slots]) for n in order]
    links = [[_rows_of(text=w.short(s), addressees=name) for s in m.slots] for name in order]
    return charts.commitments_timeline(
        columns_of(m, w),
        rows,
        links=links,
        title=w("chart.commitments"),
        description=w("chart.commitments_desc", count=len(rows)),
    )
