"""`lineage history DOC LABEL`: one paragraph through every document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lineage.cli import options
from lineage.cli.inputs import emit, ui_language
from lineage.cli.threads import checked_label, traced_around

if TYPE_CHECKING:
    from lineage.histories.threads import Entry, Thread
    from lineage.pipeline.analysis import Traced


def command(
    doc: options.Doc,
    label: options.Label,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    series: options.SeriesId = None,
    as_json: options.Json = False,
    output: options.Output = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Follow one paragraph through every document of its series: what it was, what changed, where it is missing."""
    from lineage.histories.json_form import history_json
    from lineage.render.lines import history_report, nowhere_report

    traced, document = traced_around(doc, corpus, lang, series)
    name = f"{document.id}#{checked_label(document, label)}"
    speech = ui_language(ui, document.language)
    thread = traced.history.thread(name)
    if thread is None:
        beside = _beside(traced, name)
        emit(_as_text(_nowhere_json(name, beside)) if as_json else nowhere_report(name, beside, speech), output)
    elif as_json:
        emit(_as_text(history_json(traced.history, thread)), output)
    else:
        emit(history_report(traced.history, thread, name, document.language, speech), output)


def _as_text(form: dict[str, Any]) -> str:
    return json.dumps(form, ensure_ascii=False, indent=2)


def _beside(traced: Traced, paragraph: str) -> list[tuple[Thread, Entry]]:
    """Threads with language like that of a paragraph outside the series."""
    threads = traced.history.threads
    return [(thread, entry) for thread in threads for entry in thread.related if entry.paragraph == paragraph]


def _nowhere_json(paragraph: str, beside: list[tuple[Thread, Entry]]) -> dict[str, Any]:
    """The form of a paragraph outside the series: it has no thread there; similar language is named."""
    similar = [
        {"thread": thread.id, "similar_to": [p.paragraph for p in entry.parents], "band": entry.band.value}
        for thread, entry in beside
    ]
    return {
        "format": "lineage.history/1",
        "thread": None,
        "paragraph": paragraph,
        "entries": [],
        "absent": [],
        "unknown": [],
        "similar": similar,
    }
