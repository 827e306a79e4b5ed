"""The pictures of a series: from the records to what is drawn, with captions and text alternatives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from lineage.documents.resolution import Kind
from lineage.histories.threads import Event
from lineage.render import charts
from lineage.render.site import addresses
from lineage.render.site.change_map import draw_changes, unseen_words
from lineage.render.site.commitment_figures import draw_commitments, draw_gains
from lineage.render.site.mandate_runs import MandateRuns, draw_mandates, runs_of
from lineage.render.site.parts import part_of
from lineage.render.site.picture_columns import columns_of
from lineage.render.site.views import Figure
from lineage.render.wrapping import first_words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.histories.threads import ThreadEntry
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases

PARTS = ("preamble", "text", "operative", "annex")
DATA = {
    "flow": "history",
    "heat": "changes",
    "gains": "timeline",
    "age": "ages",
    "commitments": "commitments",
    "mandates": "mandates",
}
"""The table beside each picture."""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """All pictures of a series."""

    figures: Mapping[str, Figure]
    files: Mapping[str, str]
    """File stem to SVG."""
    runs: MandateRuns | None = None
    """The rows of the mandates, of which one picture is drawn."""

    def pick(self, *names: str) -> tuple[Figure, ...]:
        """The pictures among `names` that had something to show."""
        return tuple(self.figures[n] for n in names if n in self.figures)


def draw(m: Material, w: PagePhrases) -> Drawn:
    """Draw every picture that the material allows."""
    if not m.observed:
        return Drawn(figures={}, files={})
    runs = runs_of(m, w)
    makers = {
        "flow": _flow,
        "heat": draw_changes,
        "gains": draw_gains,
        "age": _age,
        "commitments": draw_commitments,
    }
    pictures = {name: make(m, w) for name, make in makers.items()} | {"mandates": draw_mandates(runs, w)}
    files = {name: svg for name, svg in pictures.items() if svg}
    figures = {
        name: Figure(
            name=f"chart-{name}",
            title=w(f"chart.{name}"),
            caption=_caption(m, w, name),
            svg=Markup(charts.themed(svg, len(m.slots) if name == "flow" else 0).replace('href="../', 'href="')),  # noqa: S704 - drawn and escaped by charts
            data=f"data/{DATA[name]}.csv",
            file=f"charts/{name}.svg",
        )
        for name, svg in files.items()
    }
    return Drawn(figures=figures, files=files, runs=runs)


def _caption(m: Material, w: PagePhrases, name: str) -> str:
    """What a picture shows, the texts that a picture without columns for them leaves out, and the mark of a draft."""
    said = w(f"chart.{name}_caption")
    if name == "mandates" and any(slot.is_draft for slot in m.observed):
        return f"{said} {w('chart.mandates_draft')}"
    return f"{said} {unseen_words(m, w)}".rstrip() if name == "heat" else said


def _flow(m: Material, w: PagePhrases) -> str:
    at = m.place
    blocks: list[charts.FlowBlock] = []
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
        columns_of(m, w),
        blocks,
        ribbons,
        title=w("chart.flow"),
        description=w("chart.flow_desc", texts=len(m.observed), threads=len(m.threads)),
        parts=[w(f"part.{name}") for name in PARTS],
    )


def _block(m: Material, w: PagePhrases, entry: ThreadEntry, at: Mapping[str, int], part: int) -> charts.FlowBlock:
    thread = m.thread[m.thread_of[entry.paragraph]]
    first = m.line[thread.id][0].document
    newest = m.observed[-1].id
    words = len(entry.text.split())
    slot = m.slot_of[entry.document]
    return charts.FlowBlock(
        column=at[entry.document],
        part=part,
        words=words,
        origin=at[first],
        title=f"{w.short(slot)}, {w.place(entry.label)} – {first_words(entry.text, 9)}",
        href="../" + addresses.thread_page(thread.id),
        first=first == entry.document,
        last=thread.entries[-1].document == entry.document and entry.document != newest,
    )


def _passes_over(m: Material, parent: str, document: str) -> bool:
    return m.age.get(document, 0) - m.age.get(split_id(parent)[0], 0) > 1


def parts_by_age(m: Material, w: PagePhrases, document: str) -> dict[int, charts.AgeShare]:
    """The words of a text by the place of the text that they come from, -1 for all outside the series."""
    merged: dict[str, float] = {}
    for origin, share in m.shares[document].items():
        name = origin if origin in m.place else ""
        merged[name] = merged.get(name, 0.0) + share
    said = w.percents(merged)
    return {m.place.get(name, -1): charts.AgeShare(share, said[name]) for name, share in merged.items()}


def _age(m: Material, w: PagePhrases) -> str:
    shares = [parts_by_age(m, w, slot.id) if slot.known else None for slot in m.slots]
    if not any(shares):
        return ""
    return charts.words_by_age(
        columns_of(m, w),
        shares,
        outside=w("chart.outside"),
        title=w("chart.age"),
        description=w("chart.age_desc"),
    )
