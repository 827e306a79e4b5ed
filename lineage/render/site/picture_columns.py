"""The columns that the pictures of a series share: one for each text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render import charts

if TYPE_CHECKING:
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases


def columns_of(m: Material, w: PagePhrases) -> tuple[charts.Column, ...]:
    """One column for each text of the series, also for those that are missing."""
    return tuple(column_of(slot, w) for slot in m.slots)


def column_of(slot: SeriesPlace, w: PagePhrases) -> charts.Column:
    """The column of one text."""
    return charts.Column(
        name=w.short(slot) if not slot.is_draft else f"{slot.session or ''} {w('draft.short')}".strip(),
        year=w.year(slot.adopted),
        state="unknown" if not slot.known else "draft" if slot.is_draft else "known",
        note="" if slot.known else w("chart.unknown"),
    )
