"""`lineage blame DOC [LABEL]`: the document in which each word first appeared."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from lineage.cli import formats, options
from lineage.cli.inputs import emit, json_text, progress, ui_language
from lineage.cli.screen import columns
from lineage.cli.traced_series import traced_around
from lineage.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.render.blame_text import Shade

OLDEST, NEWEST = 244, 255
"""Greys of the 256-colour terminal palette, from dim to bright; the newest words are bold besides."""


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
    """Show where each word first appeared: in the line of its paragraph, and in any earlier text of the corpus."""
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.histories.json_form import blame_json
    from lineage.pipeline import default_store
    from lineage.pipeline.word_origins import word_origins
    from lineage.render.blame_text import ReportSetting, blame_report, plain
    from lineage.series.other_language import other_form, other_stops

    traced, document, label, around = traced_around(doc, place, corpus, lang, series, reading=reading, beside=False)
    if document.id not in traced.resolutions:
        raise UsageError(
            f"{document.id} is not a text of the series {traced.series.id}: it stands beside it",
            f"What the series has like it: lineage history {document.id} LABEL",
        )
    labels = [label] if label is not None else [paragraph.label for paragraph in document.paragraphs]
    with progress() as report:
        tokens = word_origins(
            around.corpus, traced, store=default_store(), around=around, of=(document.id,), progress=report
        )
    names = [f"{document.id}#{name}" for name in labels]
    lines = (traced.history.thread(name) for name in names)
    others = other_stops(traced, filter(None, lines))
    if as_json:
        forms = {name: form["other"] for name, form in other_form(others).items() if others[name].translation_only}
        emit(json_text(blame_json(document.id, labels, tokens, translated=forms, near=traced.history.near)), output)
        return
    speech = ui_language(ui, document.language)
    setting = ReportSetting(
        ui=speech, width=columns(output), shade=_shade(output), elsewhere=traced.elsewhere, others=others
    )
    emit(blame_report(traced.history, names, tokens, setting), output, colours=setting.shade is not plain)


def _shade(output: Path | None) -> Shade:
    from lineage.render.blame_text import plain

    if output is not None or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return plain
    return _grey


def _grey(words: str, age: float) -> str:
    """Older words dimmer, those of the newest text bold."""
    level = OLDEST + round(age * (NEWEST - OLDEST))
    return f"\x1b[{'1;' if age == 1 else ''}38;5;{level}m{words}\x1b[0m"
