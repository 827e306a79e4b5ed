"""The pictures of a series: from the records to what is drawn, with captions and text alternatives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from markupsafe import Markup

from lineage.commitments.clock import clock
from lineage.documents.resolution import Kind
from lineage.histories.threads import Event
from lineage.render import charts
from lineage.render.commitments import run_said
from lineage.render.facts import content
from lineage.render.site import addresses, markup
from lineage.render.site.commitment_pages import CAME, all_clauses, figures_of
from lineage.render.site.texts import origin_shares, part_of
from lineage.render.site.views import Figure
from lineage.render.wrapping import shortened
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.commitments.timeline import Line
    from lineage.histories.threads import Entry, Thread
    from lineage.render.site.material import Material, Slot
    from lineage.render.site.phrasing import Wording

PARTS = ("preamble", "text", "operative", "annex")
ADDRESSEES = 12
"""Rows of the commitments timeline: the addressees most often asked."""
BAR_NAME = 44
"""Characters before a bar of the mandates."""
STEPS_WORTH_A_PICTURE = 2
"""With fewer steps from text to text the comparison says all that a picture of steps could."""
DATA = {
    "flow": "history",
    "heat": "changes",
    "gains": "timeline",
    "age": "ages",
    "commitments": "commitments",
    "mandates": "timeline",
}
"""The table beside each picture."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """All pictures of a series."""

    figures: Mapping[str, Figure]
    files: Mapping[str, str]
    """File stem to SVG."""

    def pick(self, *names: str) -> tuple[Figure, ...]:
        """Those of `names` that there was something to draw for."""
        return tuple(self.figures[n] for n in names if n in self.figures)


def draw(m: Material, w: Wording) -> Drawn:
    """Draw every picture that the material allows."""
    if not m.observed:
        return Drawn(figures={}, files={})
    makers = {
        "flow": _flow,
        "heat": _heat,
        "gains": _gains,
        "age": _age,
        "commitments": _commitments,
        "mandates": _mandates,
    }
    files = {name: svg for name, make in makers.items() if (svg := make(m, w))}
    figures = {
        name: Figure(
            name=f"chart-{name}",
            title=w(f"chart.{name}"),
            caption=w(f"chart.{name}_caption"),
            svg=Markup(charts.themed(svg, len(m.slots) if name == "flow" else 0).replace('href="../', 'href="')),  # noqa: S704 - drawn and escaped by charts
            data=f"data/{DATA[name]}.csv",
            file=f"charts/{name}.svg",
        )
        for name, svg in files.items()
    }
    return Drawn(figures=figures, files=files)


def _columns(m: Material, w: Wording) -> tuple[charts.Column, ...]:
    return tuple(
        charts.Column(
            name=w.short(s) if not s.is_draft else f"{s.session or ''} {w('draft.short')}".strip(),
            year=w.year(s.adopted),
            state="unknown" if not s.known else "draft" if s.is_draft else "known",
            note="" if s.known else w("chart.unknown"),
        )
        for s in m.slots
    )


def _flow(m: Material, w: Wording) -> str:
    at = m.place
    blocks: list[charts.Block] = []
    number: dict[str, int] = {}
    for slot in m.observed:
        for p in m.resolutions[slot.id].paragraphs:
            entry = m.entry.get(p.id)
            if entry is None or p.kind is Kind.HEADING:
                continue
            number[p.id] = len(blocks)
            blocks.append(_block(m, w, entry, at, PARTS.index(part_of(p))))
    ribbons = [
        charts.Ribbon(
            source=number[parent.paragraph],
            target=number[e.paragraph],
            moved=Event.MOVED in e.events,
            over=_passes_over(m, parent.paragraph, e.document),
        )
        for e in m.entry.values()
        for parent in e.parents
        if parent.paragraph in number and e.paragraph in number
    ]
    return charts.history_flow(
        _columns(m, w),
        blocks,
        ribbons,
        title=w("chart.flow"),
        description=w("chart.flow_desc", texts=len(m.observed), threads=len(m.threads)),
        parts=[w(f"part.{name}") for name in PARTS],
    )


def _block(m: Material, w: Wording, entry: Entry, at: Mapping[str, int], part: int) -> charts.Block:
    thread = m.thread[m.thread_of[entry.paragraph]]
    first = m.line[thread.id][0].document
    newest = m.observed[-1].id
    words = len(entry.text.split())
    slot = m.slot_of[entry.document]
    return charts.Block(
        column=at[entry.document],
        part=part,
        words=words,
        origin=at[first],
        title=f"{w.short(slot)}, {w.place(entry.label)} – {markup.plain_opening(entry.text, 9)}",
        href="../" + addresses.thread_page(thread.id),
        first=first == entry.document,
        last=thread.entries[-1].document == entry.document and entry.document != newest,
    )


def _passes_over(m: Material, parent: str, document: str) -> bool:
    return m.age.get(document, 0) - m.age.get(split_id(parent)[0], 0) > 1


def _heat(m: Material, w: Wording) -> str:
    if len(m.observed) < STEPS_WORTH_A_PICTURE + 1:
        return ""
    newest = m.observed[-1].id
    rows = []
    for p in m.resolutions[newest].paragraphs:
        thread = m.thread.get(m.thread_of.get(p.id, ""))
        if thread and p.kind is not Kind.HEADING:
            rows.append((p.label, _cells(m, w, thread, p.id)))
    return charts.heat_map(
        _columns(m, w),
        rows,
        title=w("chart.heat"),
        description=w("chart.heat_desc", text=w.short(m.slot_of[newest]), count=len(rows)),
    )


def _cells(m: Material, w: Wording, thread: Thread, newest: str) -> list[charts.Cell]:
    by_document: dict[str, Entry] = {}
    for station in m.line[thread.id]:
        by_document.setdefault(station.document, station)
    by_document[split_id(newest)[0]] = m.entry[newest]
    cells, seen = [], False
    for slot in m.slots:
        entry = by_document.get(slot.id)
        if entry is None:
            state = "unknown" if not slot.known else "gone" if seen else "absent"
            cells.append(charts.Cell(share=0.0, state=state if seen or not slot.known else "absent"))
            seen = seen and slot.known is False
            continue
        parents = [p for p in entry.parents if m.paragraph(p.paragraph)]
        seen = True
        if not parents:
            cells.append(charts.Cell(share=0.0, state="new", title=f"{w.short(slot)}, {entry.label}"))
            continue
        best = max(parents, key=lambda p: p.score)
        share = markup.changed_share(m.diff(best.paragraph, entry.paragraph))
        cells.append(
            charts.Cell(share=share, state="changed", title=f"{w.short(slot)}, {entry.label} – {w.percent(share)}")
        )
    return cells


def _gains(m: Material, w: Wording) -> str:
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
        _columns(m, w),
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


def _age(m: Material, w: Wording) -> str:
    shares: list[dict[int, float] | None] = []
    for slot in m.slots:
        if not slot.known:
            shares.append(None)
            continue
        merged: dict[int, float] = {}
        tokens = [t for p in m.resolutions[slot.id].paragraphs for t in m.origins.get(p.id, ())]
        for document, share in origin_shares(m, tokens).items():
            origin = m.place.get(document, -1)
            merged[origin] = merged.get(origin, 0.0) + share
        shares.append(merged)
    if not any(shares):
        return ""
    return charts.words_by_age(
        _columns(m, w), shares, outside=w("chart.outside"), title=w("chart.age"), description=w("chart.age_desc")
    )


def _commitments(m: Material, w: Wording) -> str:
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
        _columns(m, w),
        rows,
        links=links,
        title=w("chart.commitments"),
        description=w("chart.commitments_desc", count=len(rows)),
    )


def _mandates(m: Material, w: Wording) -> str:
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
        _columns(m, w),
        [(title, sorted(some, key=lambda bar: bar.first)) for title, some in groups],
        signs=(w("chart.mandates_ends"), w("chart.mandates_review")),
        title=w("chart.mandates"),
        description=w("chart.mandates_desc", count=len(counted.standing), open=len(counted.unlimited)),
    )


def _bar(m: Material, w: Wording, line: Line) -> charts.Bar:
    run = clock(line, m.language)
    who = next((a.name for a in line.last.addressees), "")
    name = f"{w.place(line.last.label)}, {who}" if who else w.place(line.last.label)
    thread = m.thread_of.get(f"{line.last.document}#{line.last.label}", "")
    return charts.Bar(
        name=shortened(name, BAR_NAME),
        first=m.place[run.since],
        last=m.place[run.last],
        ends=run.terms.ends is not None,
        review=run.terms.review is not None,
        title=f"{name}: {shortened(content(line.last), 140)} ({' · '.join(run_said(run, w.ui))})",
        href=f"../{addresses.thread_page(thread)}" if thread else "",
    )
