"""From the record of an analysis to what the pages are made from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.alignment.config import DEFAULT
from lineage.diff.witnessed import other_text
from lineage.documents.particulars import printed_original
from lineage.render.site.material import Material, SeriesPlace, Site
from lineage.series.other_language import other_stops
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.commitments.clauses import Clause
    from lineage.corpus.records import Entry
    from lineage.documents.resolution import Resolution
    from lineage.series.analysis import Analysis, Traced


def material(analysis: Analysis, site: Site) -> Material:
    """The material of the pages of one series in one language, which stand in `site`."""
    traced = analysis.traced
    documents = {**traced.resolutions, **traced.related}
    timed = sorted((*traced.members, *traced.gaps), key=lambda e: e.order)
    named = [e.stands_for for e in traced.members if e.stands_for]
    stood_for = {e.id for e in traced.gaps if any(same_symbol(e.id, name) for name in named)}
    slots = tuple(_slot(e, documents.get(e.id)) for e in timed if e.present or e.id not in stood_for)
    return Material(
        series=traced.series.id,
        title=_title(analysis),
        language=traced.language,
        slots=slots,
        related=_beside(traced, documents),
        resolutions=documents,
        alignments=traced.alignments,
        diffs=analysis.diffs,
        comparisons=analysis.comparisons,
        history=traced.history,
        origins=analysis.origins,
        clauses=_by_paragraph(analysis),
        stated=analysis.stated,
        taken=analysis.taken,
        lines=analysis.timeline.lines,
        substitutions=analysis.substitutions.items,
        decisions=tuple(analysis.decisions),
        stories=analysis.stories,
        replaced=tuple(_slot(e, None) for e in traced.gaps if e.id in stood_for),
        other_language=next((both.other.language for both in traced.witnesses.values()), ""),
        other_texts=_in_other_language(traced),
        other_titles={name: both.other.title for name, both in traced.witnesses.items() if both.other.title},
        other_stops=other_stops(traced, traced.history.threads),
        site=site,
        settings=_settings(),
    )


def _settings() -> dict[str, str]:
    """The thresholds of the alignment, by name."""
    return {name: str(value) for name, value in sorted(DEFAULT.as_json().items())}


def _in_other_language(traced: Traced) -> dict[str, str]:
    """The paragraphs of the texts at hand in the other language, by their ids in this one."""
    found = {
        paragraph.id: other_text(traced.witnesses[name], paragraph.label)
        for name, document in traced.documents.items()
        if name in traced.witnesses
        for paragraph in document.paragraphs
    }
    return {name: words for name, words in found.items() if words is not None}


def _title(analysis: Analysis) -> str:
    traced = analysis.traced
    newest = [r.title for r in reversed(list(traced.resolutions.values())) if r.title]
    return traced.series.title or next(iter(newest), traced.series.id)


def _beside(traced: Traced, documents: Mapping[str, Resolution]) -> tuple[SeriesPlace, ...]:
    """The related texts; a draft among them stands in for nothing that the series has."""
    slots = (_slot(entry, documents.get(entry.id)) for entry in traced.beside)
    missing = [entry.id for entry in traced.gaps]
    return tuple(
        replace(slot, in_place=any(same_symbol(slot.stands_for or "", name) for name in missing)) for slot in slots
    )


def _slot(entry: Entry, resolution: Resolution | None) -> SeriesPlace:
    known = resolution is not None
    return SeriesPlace(
        id=entry.id,
        symbol=entry.symbol or (resolution.symbol if resolution else None),
        title=entry.title or (resolution.title if resolution else ""),
        organ=entry.organ or (resolution.organ if resolution else ""),
        session=entry.session or (resolution.session if resolution else None),
        adopted=entry.adopted or entry.dated or (resolution.adopted if resolution else None),
        status=entry.status,
        language=entry.language,
        known=known,
        original_language=entry.original or (printed_original(resolution) if resolution else None),
        stands_for=entry.stands_for,
        file=entry.file or "",
        sha256=entry.sha256 or "",
        source=entry.source,
        licence=entry.licence,
    )


def _by_paragraph(analysis: Analysis) -> dict[str, tuple[Clause, ...]]:
    found: dict[str, tuple[Clause, ...]] = {}
    for clauses in analysis.clauses.values():
        for clause in clauses:
            key = f"{clause.document}#{clause.label}"
            found[key] = (*found.get(key, ()), clause)
    return found
