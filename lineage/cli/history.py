"""`lineage history DOC LABEL`: one paragraph through every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.cli import formats, options
from lineage.cli.inputs import emit, json_text, progress, ui_language
from lineage.cli.screen import columns
from lineage.cli.traced_series import traced_around
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.histories.threads import Thread, ThreadEntry
    from lineage.histories.transferred_clauses import Taking
    from lineage.pipeline.around import Around
    from lineage.series.analysis import Traced


def command(
    doc: options.Doc,
    place: options.Place = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    series: options.SeriesId = None,
    form: options.Format = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Follow one paragraph through every document of its series: what it was, what changed, where it is missing.

    Without LABEL: what is new in the text, what came back, changed and went, at a glance.
    """
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.histories.json_form import history_json, nowhere_json
    from lineage.render.blame_text import ReportSetting
    from lineage.render.line_history import history_report, nowhere_report
    from lineage.series.other_language import other_form, other_stops

    traced, document, label, around = traced_around(doc, place, corpus, lang, series, reading=reading)
    if label is None:
        emit(_at_a_glance(around, traced, document, ui, columns(output), as_json=as_json), output)
        return
    name = f"{document.id}#{label}"
    speech = ui_language(ui, document.language)
    thread = traced.history.thread(name)
    if thread is None:
        beside = _beside(traced, name)
        emit(json_text(nowhere_json(name, beside)) if as_json else nowhere_report(name, beside, speech), output)
    elif as_json:
        clauses = _clauses(around, traced)
        others = other_form(other_stops(traced, [thread]))
        emit(json_text(history_json(traced.history, thread, clauses, others=others)), output)
    else:
        setting = ReportSetting(
            ui=speech,
            width=columns(output),
            elsewhere=traced.elsewhere,
            clauses=_clauses(around, traced),
            others=other_stops(traced, [thread]),
        )
        emit(history_report(traced.history, thread, name, document.language, setting), output)


def _at_a_glance(
    around: Around, traced: Traced, document: Resolution, ui: str | None, width: int, *, as_json: bool
) -> str:
    from lineage.histories.json_form import latest_json
    from lineage.histories.latest import latest, text_before
    from lineage.pipeline import compare_within, default_store
    from lineage.render.blame_text import ReportSetting
    from lineage.render.line_history import latest_report

    if document.id not in traced.resolutions:
        raise UsageError(
            f"{document.id} is not a text of the series {traced.series.id}: it stands beside it",
            "Name a paragraph of it, to see what the series has like it.",
        )
    before = text_before(traced.history, document.id)
    comparison = compare_within(traced, before, document.id, store=default_store()) if before else None
    view = latest(traced.history, document.id, comparison)
    clauses = _clauses(around, traced) if view.new else ()
    speech = ui_language(ui, document.language)
    setting = ReportSetting(ui=speech, width=width, elsewhere=traced.elsewhere, clauses=clauses)
    return json_text(latest_json(view, clauses)) if as_json else latest_report(view, setting)


def _clauses(around: Around, traced: Traced) -> tuple[Taking, ...]:
    """What the lines of the series took from each other and from other texts of the corpus."""
    from lineage.pipeline import default_store
    from lineage.pipeline.word_origins import clauses_taken

    with progress() as report:
        return clauses_taken(around.corpus, traced, store=default_store(), around=around, progress=report)


def _beside(traced: Traced, paragraph: str) -> list[tuple[Thread, ThreadEntry]]:
    """Threads with language like that of a paragraph outside the series."""
    threads = traced.history.threads
    return [(thread, entry) for thread in threads for entry in thread.related if entry.paragraph == paragraph]
