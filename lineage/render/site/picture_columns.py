"""The columns that the pictures of a series share: one for each text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render import charts

if TYPE_CHECKING:
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import Wording


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
