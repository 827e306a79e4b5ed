"""The pictures of commitments: gained and lost, by addressee, and how long mandates have run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from lineage.commitments.clock import clock
from lineage.render import charts
from lineage.render.facts import content, run_phrases
from lineage.render.site import addresses
from lineage.render.site.commitment_pages import CAME, all_clauses, figures_of
from lineage.render.wrapping import shortened

if TYPE_CHECKING:
    from lineage.commitments.timeline import Line
    from lineage.render.site.material import Material, Slot
    from lineage.render.site.phrasing import Wording

ADDRESSEES = 12
"""Rows of the commitments timeline: the addressees most often asked."""
BAR_NAME = 44
"""Characters before a bar of the mandates."""
STEPS_WORTH_A_PICTURE = 2
"""With fewer steps from text to text the comparison says all that a picture of steps could."""


def columns_of(m: Material, w: Wording) -> tuple[charts.Column, ...]:
    """One column for each text of the series, also for those that are missing."""
    return tuple(
        charts.Column(
            name=w.short(s) if not s.is_draft else f"{s.session or ''} {w('draft.short')}".strip(),
            year=w.year(s.adopted),
            state="unknown" if not s.known else "draft" if s.is_draft else "known",
            note="" if s.known else w("chart.unknown"),
        )
        for s in m.slots
    )


def draw_gains(m: Material, w: Wording) -> str:
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


def _gains_links(w: Wording, slot: Slot) -> tuple[str, str, str]:
    """The rows of the page of commitments that the bars of a text count."""
    text = w.short(slot)
    return (
        _rows_of(text=text, status=CAME, extra=""),
        _rows_of(text=text, status="dropped", extra=""),
        _rows_of(text=text, status="changed", extra=""),
    )


def _rows_of(**filters: str) -> str:
    return f"../{addresses.COMMITMENTS}#?{urlencode(filters)}"


def draw_commitments(m: Material, w: Wording) -> str:
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


def draw_mandates(m: Material, w: Wording) -> str:
    """How long the standing mandates have run; "" where there is too little to draw."""
    counted = figures_of(m)
    if not counted.standing or len(m.slots) < STEPS_WORTH_A_PICTURE:
        return ""
    bars = {line.id: _bar(m, w, line) for line in counted.standing}
    open_ended = {line.id for line in counted.unlimited}
    groups = [
        (w("chart.mandates_limited"), [bar for name, bar in bars.items() if name not in open_ended]),
        (w("chart.mandates_open"), [bar for name, bar in bars.items() if name in open_ended]),
    ]
    return charts.mandate_bars(
        columns_of(m, w),
        [(title, sorted(some, key=lambda bar: bar.first)) for title, some in groups],
        signs=(w("chart.mandates_ends"), w("chart.mandates_review")),
        title=w("chart.mandates"),
        description=w("chart.mandates_desc", count=len(counted.standing), open=len(counted.unlimited)),
    )


def _bar(m: Material, w: Wording, line: Line) -> charts.Bar:
    run = clock(line, m.language, m.observed[0].id)
    who = next((a.name for a in line.last.addressees), "")
    name = f"{w.place(line.last.label)}, {who}" if who else w.place(line.last.label)
    thread = m.thread_of.get(f"{line.last.document}#{line.last.label}", "")
    return charts.Bar(
        name=shortened(name, BAR_NAME),
        first=m.place[run.since],
        last=m.place[run.last],
        ends=run.terms.ends is not None,
        review=run.terms.review is not None,
        title=f"{name}: {shortened(content(line.last), 140)} ({' · '.join(run_phrases(run, w.ui))})",
        href=f"../{addresses.thread_page(thread)}" if thread else "",
    )
