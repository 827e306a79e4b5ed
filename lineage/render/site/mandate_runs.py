"""How long the mandates of the newest text have run: rows for the page, and the same as one picture to keep."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.commitments.clock import clock
from lineage.commitments.timeline import OWN
from lineage.render import charts
from lineage.render.catalogue import spaced
from lineage.render.facts import asks, content, run_phrases
from lineage.render.site import addresses
from lineage.render.site.picture_columns import columns_of
from lineage.render.wrapping import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.commitments.timeline import CommitmentLine
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases

BAR_NAME = 44
"""Characters before a bar of the picture."""
ASKED = 84
"""Characters of what is asked, beside a row."""
MANY = 18
"""Columns over which their names stand upright: a symbol is 40 px wide, the bars 870."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateRun:
    """One mandate: a bar from its first text to its last, full where a text has it."""

    place: str
    names: tuple[str, ...]
    """Of whom it is asked."""
    verb: str
    asks: str
    lang: str
    href: str
    first: int
    """Column of the first text that has it."""
    last: int
    full: tuple[tuple[int, int], ...]
    """First column and number of columns of every stretch of texts that have it."""
    drafts: tuple[int, ...]
    """Those of these columns that are no adopted texts."""
    ends: bool
    review: bool
    said: tuple[str, ...]
    """Its clock in words."""

    @property
    def who(self) -> str:
        """The names as one line."""
        return ", ".join(self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateRuns:
    """The rows, those without an end or a review apart."""

    columns: tuple[charts.Column, ...]
    groups: tuple[tuple[str, tuple[MandateRun, ...]], ...]

    @property
    def unseen(self) -> tuple[int, ...]:
        """The columns of texts that were not supplied."""
        return tuple(place for place, column in enumerate(self.columns) if column.state == "unknown")

    @property
    def marks(self) -> tuple[str, ...]:
        """Which of the marks of an end and of a review some bar has."""
        runs = [run for _, group in self.groups for run in group]
        return tuple(name for name in ("ends", "review") if any(getattr(run, name) for run in runs))

    @property
    def stop(self) -> float:
        """Width of the mark of an end or a review, in columns: six thousandths of the picture, some 5 of its 870 px."""
        return round(len(self.columns) * 0.006, 3)

    @property
    def many(self) -> bool:
        """Whether the names of the columns have no room side by side."""
        return len(self.columns) > MANY


def runs_of(m: Material, w: PagePhrases) -> MandateRuns | None:
    """The standing mandates in groups, the oldest first; None where there is no mandate or only one text."""
    counted = m.figures
    if not counted.standing or len(m.slots) < 2:
        return None
    groups = ((w("chart.mandates_limited"), counted.limited), (w("chart.mandates_open"), counted.unlimited))
    return MandateRuns(
        columns=columns_of(m, w),
        groups=tuple(
            (title, tuple(sorted((_run(m, w, line) for line in lines), key=lambda run: run.first)))
            for title, lines in groups
            if lines
        ),
    )


def _run(m: Material, w: PagePhrases, line: CommitmentLine) -> MandateRun:
    run = clock(line, m.language, m.observed[0].id)
    thread = m.thread_of.get(f"{line.last.document}#{line.last.label}", "")
    having = sorted({m.place[step.document] for step in line.steps if step.status in OWN})
    return MandateRun(
        place=w.place(line.last.label),
        names=tuple(dict.fromkeys(a.name for a in line.last.addressees)),
        verb=line.last.verb + (spaced(w.ui, ":") if asks(line.last) else ""),
        asks=shortened(content(line.last), ASKED),
        lang=m.language,
        href=addresses.thread_page(thread) if thread else "",
        first=m.place[run.since],
        last=m.place[run.last],
        full=_stretches(having),
        drafts=tuple(column for column in having if m.slots[column].is_draft),
        ends=run.terms.ends is not None,
        review=run.terms.review is not None,
        said=tuple(run_phrases(run, w.ui, w.drafts(m.slots))),
    )


def _stretches(columns: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Columns in order as stretches: 3, 4, 6 are (3, 2) and (6, 1)."""
    grouped = groupby(enumerate(columns), key=lambda pair: pair[1] - pair[0])
    found = [[column for _, column in group] for _, group in grouped]
    return tuple((group[0], len(group)) for group in found)


def draw_mandates(runs: MandateRuns | None, w: PagePhrases) -> str:
    """The picture of the rows; "" where there is too little to draw."""
    if runs is None:
        return ""
    rows = {title: len(group) for title, group in runs.groups}
    return charts.mandate_bars(
        runs.columns,
        [(title, [_bar(run) for run in group]) for title, group in runs.groups],
        signs=(w("chart.mandates_ends"), w("chart.mandates_review")),
        title=w("chart.mandates"),
        description=w("chart.mandates_desc", count=sum(rows.values()), open=rows.get(w("chart.mandates_open"), 0)),
    )


def _bar(run: MandateRun) -> charts.Bar:
    name = f"{run.place}, {run.names[0]}" if run.names else run.place
    return charts.Bar(
        name=shortened(name, BAR_NAME),
        first=run.first,
        last=run.last,
        full=run.full,
        drafts=run.drafts,
        ends=run.ends,
        review=run.review,
        title=f"{name}: {run.asks} ({' · '.join(run.said)})",
        href=f"../{run.href}" if run.href else "",
    )
