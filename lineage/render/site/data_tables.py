"""The data beside the pages: links, histories, commitments, texts and changes as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clock import clock
from lineage.commitments.mandates import mandate
from lineage.diff.edits import ChangeClass
from lineage.histories.line import nothing_before
from lineage.render.commitment_tables import RUN_COLUMNS, run_cells, terms_cells
from lineage.render.site.commitment_pages import all_clauses

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineage.render.site.material import Material

Table = tuple[tuple[str, ...], list[tuple[object, ...]]]


def write_tables(m: Material, folder: Path) -> tuple[str, ...]:
    """Write every table into `folder`; the names of the files, with the folder's own name."""
    from lineage.render import data_frames

    names: list[str] = []
    for name, (columns, rows) in tables(m).items():
        names += data_frames.write_table(data_frames.frame(columns, rows), folder / name)
    return tuple(f"{folder.name}/{name}" for name in names)


def tables(m: Material) -> dict[str, Table]:
    """Every table by name: its columns and its rows."""
    return {
        "texts": _texts(m),
        "links": _links(m),
        "history": _history(m),
        "changes": _changes(m),
        "commitments": _commitments(m),
        "timeline": _timeline(m),
        "mandates": _mandates(m),
        "ages": _ages(m),
    }


def _texts(m: Material) -> Table:
    columns = ("id", "symbol", "title", "organ", "session", "date", "status", "language", "in_corpus", "in_series")
    rows = [
        (
            s.id,
            s.symbol,
            s.title,
            s.organ,
            s.session,
            s.adopted.isoformat() if s.adopted else None,
            s.status.value,
            s.language,
            s.known,
            s in m.slots,
        )
        for s in (*m.slots, *m.related)
    ]
    return columns, [tuple(r) for r in rows]


def _links(m: Material) -> Table:
    columns = (
        "old", "old_label", "new", "new_label", "relation", "band", "score",
        "passed", "lexical", "semantic", "containment", "margin", "ruling",
    )  # fmt: skip
    rows: list[tuple[object, ...]] = []
    for alignment in m.alignments.values():
        for link in alignment.links:
            e = link.evidence
            rows.append(
                (
                    alignment.old,
                    link.old,
                    alignment.new,
                    link.new,
                    link.relation.value,
                    link.band.value,
                    round(link.score, 3),
                    e.passed,
                    round(e.lexical, 3),
                    round(e.semantic, 3),
                    round(e.containment, 3),
                    round(e.margin, 3),
                    link.ruling.value if link.ruling else None,
                )
            )
    return columns, rows


def _history(m: Material) -> Table:
    columns = (
        "thread",
        "document",
        "label",
        "event",
        "events",
        "band",
        "from",
        "since",
        "not_observed",
        "text",
        "before",
    )
    rows: list[tuple[object, ...]] = []
    for thread in m.threads:
        for e in thread.entries:
            rows.append(
                (
                    thread.id,
                    e.document,
                    e.label,
                    e.events[0].value if e.events else None,
                    " ".join(v.value for v in e.events),
                    e.band.value,
                    " ".join(p.paragraph for p in e.parents),
                    e.since,
                    " ".join(e.unseen),
                    e.text,
                    "not known" if nothing_before(m.history, e) else None,
                )
            )
    return columns, rows


def steps(m: Material) -> Iterator[tuple[str, str, str, float]]:
    """(thread, older paragraph, newer paragraph, share of characters changed) for every step of a thread."""
    for thread in m.threads:
        for entry in thread.entries:
            for parent in entry.parents:
                if m.paragraph(parent.paragraph) and m.paragraph(entry.paragraph):
                    share = m.diff(parent.paragraph, entry.paragraph).changed_share
                    yield thread.id, parent.paragraph, entry.paragraph, share


def _changes(m: Material) -> Table:
    columns = ("thread", "old", "new", "wording", "share_changed", *(k.value for k in ChangeClass))
    rows: list[tuple[object, ...]] = []
    for thread, old, new, share in steps(m):
        diff = m.diff(old, new)
        rows.append((thread, old, new, diff.wording.value, round(share, 4), *diff.by_class.values()))
    return columns, rows


def _commitments(m: Material) -> Table:
    columns = (
        "id", "document", "label", "clause", "verb", "kind", "directive", "addressees", "action", "hedges",
        "deadline", "deadline_year", "reporting", "asks_means", "start", "end", "thread", "status",
        "ends", "ends_of", "review", "cost", "resources",
    )  # fmt: skip
    rows: list[tuple[object, ...]] = []
    for c in all_clauses(m):
        step = m.steps.get(c.id)
        rows.append(
            (
                c.id,
                c.document,
                c.label,
                c.number,
                c.verb,
                c.kind,
                c.directive,
                "; ".join(a.name for a in c.addressees),
                c.action.text if c.action else None,
                "; ".join(h.span.text for h in c.hedges),
                c.deadline.text if c.deadline else None,
                c.deadline_year,
                c.reporting,
                c.asks_means,
                c.span.start,
                c.span.end,
                m.thread_of.get(f"{c.document}#{c.label}"),
                step.status.value if step else None,
                *terms_cells(mandate(c, m.language)),
            )
        )
    return columns, rows


def _timeline(m: Material) -> Table:
    columns = (
        *("commitment", "thread", "document", "clause", "status", "from", "facts", "not_observed"),
        *("other", *RUN_COLUMNS),
    )
    rows: list[tuple[object, ...]] = [
        (
            line.id,
            line.thread,
            step.document,
            step.clause.id if step.clause else None,
            step.status.value,
            " ".join(step.parents),
            "; ".join(f"{f.kind.value}: {f.old} -> {f.new}" for f in step.facts),
            " ".join(step.unseen),
            step.other,
            *run,
        )
        for line in m.lines
        for run in (run_cells(clock(line, m.language, m.observed[0].id)),)
        for step in line.steps
    ]
    return columns, rows


def _mandates(m: Material) -> Table:
    """The lines that the figures of the series count, each by its newest clause."""
    columns = ("clause", "commitment", "label", "verb", "kind", "addressees", "action", "limited", *RUN_COLUMNS)
    limited = {line.id for line in m.figures.limited}
    rows: list[tuple[object, ...]] = [
        (
            *(c.id, line.id, c.label, c.verb, c.kind, "; ".join(dict.fromkeys(a.name for a in c.addressees))),
            *(c.action.text if c.action else None, line.id in limited),
            *run_cells(clock(line, m.language, m.observed[0].id)),
        )
        for line in m.figures.standing
        for c in (line.last,)
    ]
    return columns, rows


def _ages(m: Material) -> Table:
    rows: list[tuple[object, ...]] = []
    for slot in m.observed:
        rows += [(slot.id, origin, round(share, 4)) for origin, share in m.shares[slot.id].items()]
    return ("document", "origin", "share"), rows
