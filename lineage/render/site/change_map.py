"""Where the text changed: the cells of the picture that shows change by paragraph and text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.histories.line import introduction
from lineage.render import charts
from lineage.render.site.commitment_figures import STEPS_WORTH_A_PICTURE
from lineage.render.site.picture_columns import column_of
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.histories.threads import Thread, ThreadEntry
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases

_BEGINS = {"introduced": "new", "appeared": "appeared", "not_known": "first"}


def draw_changes(m: Material, w: PagePhrases) -> str:
    """The picture of the newest text, a column for each text at hand; "" where there are too few."""
    if len(m.observed) < STEPS_WORTH_A_PICTURE + 1:
        return ""
    newest = m.observed[-1].id
    rows = []
    for p in m.resolutions[newest].paragraphs:
        thread = m.thread.get(m.thread_of.get(p.id, ""))
        if thread and p.kind is not Kind.HEADING:
            rows.append((p.label, _cells(m, w, thread, p.id)))
    said = w("chart.heat_desc", text=w.short(m.slot_of[newest]), count=len(rows))
    return charts.heat_map(
        [column_of(slot, w) for slot in m.observed],
        rows,
        tuple(_unseen(m, w)),
        title=w("chart.heat"),
        description=f"{said} {unseen_words(m, w)}".rstrip(),
    )


def unseen_words(m: Material, w: PagePhrases) -> str:
    """The texts that are not observed, by name; "" where all are there."""
    names = [w.short(slot) for slot in m.slots if not slot.known]
    return w("chart.heat_unseen", count=len(names), names=", ".join(names)) if names else ""


def _unseen(m: Material, w: PagePhrases) -> Iterator[charts.Unseen]:
    column = 0
    for known, run in groupby(m.slots, key=lambda slot: slot.known):
        slots = list(run)
        if known:
            column += len(slots)
        else:
            names = ", ".join(w.short(slot) for slot in slots)
            yield charts.Unseen(before=column, count=len(slots), title=f"{names} – {w('chart.unknown')}")


def _cells(m: Material, w: PagePhrases, thread: Thread, newest: str) -> list[charts.Cell]:
    by_document: dict[str, ThreadEntry] = {}
    for station in m.line[thread.id]:
        by_document.setdefault(station.document, station)
    by_document[split_id(newest)[0]] = m.entry[newest]
    cells, seen = [], False
    for slot in m.observed:
        entry = by_document.get(slot.id)
        if entry is None:
            cells.append(charts.Cell(share=0.0, state="gone" if seen else "absent"))
            seen = False
            continue
        seen = True
        name = f"{w.short(slot)}, {entry.label}"
        parents = [p for p in entry.likeliest if m.paragraph(p.paragraph)]
        if not parents:
            state = _BEGINS[introduction(m.history, entry)]
            cells.append(charts.Cell(share=0.0, state=state, title=name))
            continue
        share = m.diff(parents[0].paragraph, entry.paragraph).changed_share
        cells.append(charts.Cell(share=share, state="changed", title=f"{name} – {w.percent(share)}"))
    return cells
