"""`lineage commitments [DOC]`: who is asked to do what; without DOC, the timeline of the series."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.control import tell
from lineage.cli.formats import TABLES, chosen, table
from lineage.cli.inputs import MARKED, emit, json_text, narrowed, open_cited, open_corpus, progress, ui_language
from lineage.cli.screen import columns
from lineage.errors import UsageError
from lineage.symbols import same_symbol, short_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineage.commitments.clauses import Clause
    from lineage.commitments.filters import Filters, Near
    from lineage.commitments.timeline import Timeline
    from lineage.documents.resolution import Resolution
    from lineage.series.analysis import Traced

FORMATS = ("terminal", "json", "csv", "xlsx", "ics")


def command(
    doc: Annotated[
        str | None, typer.Argument(metavar="DOC", help="A file or a symbol; without it, the timeline of the series.")
    ] = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    series: options.SeriesId = None,
    by: Annotated[
        str, typer.Option("--by", metavar="VIEW", help="Timeline by addressee, verb, deadline, text.")
    ] = "addressee",
    addressee: Annotated[
        str,
        typer.Option(
            "--addressee", metavar="NAME", help="Any form of a name: UNODC, ONUDC, Office on Drugs and Crime."
        ),
    ] = "",
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="request, urge, call, ...; may be repeated.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="Present status: added, kept, changed, permanent, dropped, fulfilled, to_check, ...; may be repeated.",
        ),
    ] = None,
    since: Annotated[
        str, typer.Option("--since", metavar="YEAR|DOC", help="Lines whose status dates from then or later.")
    ] = "",
    due: Annotated[
        int | None, typer.Option("--due", metavar="YEAR", min=1900, max=2200, help="Deadlines in that year or later.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="In the timeline, also verbs that ask and decide nothing.")
    ] = False,
    report: Annotated[str | None, options.format_option(FORMATS)] = None,
    as_json: options.Json = False,
    as_csv: options.Csv = False,
    as_ics: Annotated[bool, typer.Option("--ics", help="The deadlines as an iCalendar file.")] = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """List who is asked to do what: of one text, or followed through all texts of the series."""
    filters = _filters(addressee, kind or [], status or [], since, due, everything)
    form = chosen(report, FORMATS, {"json": as_json, "csv": as_csv, "ics": as_ics}, output)
    if by not in {"addressee", "verb", "deadline", "text"}:
        raise UsageError(f"--by {by}: no such view", "Choose one of addressee, verb, deadline, text.")
    if doc is not None:
        _check_one_text(status or (), since)
        document = narrowed(*open_cited(doc, None, corpus, lang, reading=reading or MARKED))
        speech = ui_language(ui, document.language)
        emit(_of_document(document, filters, form, speech, columns(output)), output)
        return
    traced, timeline = _timeline(corpus, series, lang, reading)
    _check_since(since, timeline.order)
    speech = ui_language(ui, traced.language)
    emit(_of_series(traced, timeline, filters, by, form, speech, columns(output)), output)


def _filters(
    addressee: str, kinds: list[str], statuses: list[str], since: str, due: int | None, everything: bool
) -> Filters:
    from lineage.commitments.filters import Filters
    from lineage.commitments.lexicon import KINDS, UNKNOWN
    from lineage.commitments.timeline import StepStatus

    known = {status.value for status in StepStatus}
    for given, allowed, option in ((kinds, {*KINDS, UNKNOWN}, "--kind"), (statuses, known, "--status")):
        wrong = next((name for name in given if name not in allowed), None)
        if wrong is not None:
            raise UsageError(f"{option} {wrong}: not known", f"Choose from: {', '.join(sorted(allowed))}.")
    return Filters(
        addressee=addressee,
        kinds=frozenset(kinds),
        statuses=frozenset(statuses),
        since=since,
        due=due,
        everything=everything,
    )


def _check_one_text(status: Sequence[str], since: str) -> None:
    """Refuse the filters that a text alone, without the others of its series, says nothing about."""
    for option, given in (("--status", status), ("--since", since)):
        if given:
            raise UsageError(
                f"{option} needs the timeline: one text alone has no history",
                "Leave out DOC; for deadlines give --due YEAR.",
            )


def _check_since(since: str, texts: Sequence[str]) -> None:
    """Refuse what is neither a year nor one of the `texts` of the timeline."""
    if not since or re.fullmatch(r"[12]\d{3}", since) or any(same_symbol(name, since) for name in texts):
        return
    names = ", ".join(map(short_symbol, texts))
    raise UsageError(
        f"--since {since}: neither a year nor a text of the series", f"Give a year such as 2025, or one of: {names}."
    )


def _of_document(document: Resolution, filters: Filters, form: str, ui: str, width: int) -> str | bytes:
    from lineage.commitments.filters import chosen_clauses, near_clauses
    from lineage.commitments.json_form import commitments_json, near_json
    from lineage.pipeline.kept_commitments import clauses_in, implied_in
    from lineage.pipeline.store import default_store

    operative, others = clauses_in(document, default_store()), implied_in(document, default_store())
    clauses, implied = chosen_clauses(operative, filters), chosen_clauses(others, filters)
    near = None if clauses or implied else near_clauses((*operative, *others), filters)
    if form == "json":
        found = commitments_json(document.id, document.language, clauses, implied)
        return json_text({**found, **(near_json(near) if near else {})})
    _say_near(near, form, ui)
    if form in TABLES:
        from lineage.render.commitment_tables import clauses_table
        from lineage.render.data_frames import to_csv

        if implied:
            from lineage.render.catalogue import text

            tell(text(ui, "commitments.rows_beside", count=len(clauses), beside=len(implied)))
        return table(to_csv(clauses_table((*clauses, *implied), document.language)), form)
    if form == "ics":
        return _calendar((*clauses, *implied), [document], document.id, document.language, ui)
    from lineage.render.commitments import clauses_report, near_report

    if near and near.looked_for:
        return near_report(near, ui, width)
    return clauses_report(document, clauses, implied, ui, width)


def _of_series(
    traced: Traced, timeline: Timeline, filters: Filters, by: str, form: str, ui: str, width: int
) -> str | bytes:
    from lineage.commitments.clock import figures
    from lineage.commitments.filters import Filters, chosen_lines, near_lines
    from lineage.commitments.json_form import figures_json, near_json, timeline_json

    lines = chosen_lines(timeline, filters)
    near = None if lines else near_lines(timeline, filters)
    if form == "json":
        told = {"figures": figures_json(figures(timeline, traced.resolutions))}
        return json_text({**timeline_json(timeline, lines), **told, **(near_json(near) if near else {})})
    _say_near(near, form, ui)
    if form in TABLES:
        from lineage.render.commitment_tables import timeline_table
        from lineage.render.data_frames import to_csv

        return table(to_csv(timeline_table(lines, timeline)), form)
    if form == "ics":
        clauses = [line.last for line in lines]
        return _calendar(clauses, list(traced.resolutions.values()), traced.series.id, traced.language, ui)
    from lineage.render.commitments import near_report, timeline_report

    if near and near.looked_for:
        return near_report(near, ui, width)
    # the figures are those of the whole series: beside a choice of its lines they would be taken for the choice's
    counted = None if replace(filters, everything=False) != Filters() else figures(timeline, traced.resolutions)
    return timeline_report(timeline, lines, by, ui, width, counted)


def _say_near(near: Near | None, form: str, ui: str) -> None:
    """An empty file says nothing: what was looked for, and what is near, goes to standard error."""
    if near is not None and form != "terminal":
        from lineage.render.commitments import near_report

        tell(near_report(near, ui))


def _timeline(
    corpus_dir: Path, series: str | None, language: str | None, reading: str | None
) -> tuple[Traced, Timeline]:
    from lineage.pipeline import default_store, trace_series
    from lineage.pipeline.deferred import Deferred
    from lineage.pipeline.kept_commitments import clauses_of, timeline_of

    store = default_store()
    with progress() as report:
        traced = trace_series(open_corpus(corpus_dir, reading), series, language, store=store, progress=report)
        clauses = Deferred(lambda: traced.resolutions, lambda: clauses_of(traced, store, report)[0])
        return traced, timeline_of(traced, clauses, store)


def _calendar(
    clauses: list[Clause] | tuple[Clause, ...], documents: list[Resolution], name: str, language: str, ui: str
) -> bytes:
    from lineage.render.calendar import icalendar

    return icalendar(clauses, documents, name, language, ui)
