"""`lineage draft DOC --session N`: the next draft of a series."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.formats import chosen
from lineage.cli.inputs import corpus_if_there, emit, json_text, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.cli.signed import refuse_signature, signature
from lineage.drafting.housekeeping.draft_changes import LAST_YEAR
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.drafting.housekeeping.draft_changes import NextDraft
    from lineage.render.word.change_marker import Signature

FORMATS = ("terminal", "markdown", "docx", "json")

Session = Annotated[int, typer.Option("--session", metavar="N", min=1, help="Session for which the draft is made.")]
Year = Annotated[
    int | None,
    typer.Option("--year", metavar="Y", min=1945, max=LAST_YEAR, help="Year of that session; default: after DOC's."),
]
Form = Annotated[str | None, options.format_option(FORMATS)]
Author = Annotated[
    str | None, typer.Option("--author", metavar="NAME", help="docx: name under which the changes are tracked.")
]
Day = Annotated[
    datetime | None,
    typer.Option("--date", metavar="DAY", formats=["%Y-%m-%d"], help="docx: day of the changes; default: none."),
]


def command(
    doc: options.Doc,
    session: Session,
    year: Year = None,
    form: Form = None,
    as_json: options.Json = False,
    author: Author = None,
    date: Day = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Make the next draft: the last text DOC with sessions, years, lists and references brought up to date.

    Nothing else is touched. What cannot be known is a placeholder in brackets.
    """
    from lineage.drafting.housekeeping.next_draft import next_draft
    from lineage.pipeline.adopted_texts import languages_before, texts_before
    from lineage.pipeline.stages import witnesses_of
    from lineage.pipeline.store import default_store

    wanted = chosen(form, FORMATS, {"json": as_json}, output)
    refuse_signature(wanted, author, date)
    base = whole_text(doc, corpus, lang, reading=reading)
    if not base.paragraphs:
        raise UsageError(f"{base.id}: has no paragraph to make a draft of", "Give the last text of the series.")
    there = corpus_if_there(corpus)
    store = default_store()
    earlier = texts_before(there, base, store)
    versions = witnesses_of(there, (base, *earlier), store)
    draft = next_draft(base, session, year=year, earlier=earlier, versions=versions)
    draft = draft if draft.earlier else replace(draft, elsewhere=languages_before(there, base))
    speech = ui_language(ui, base.language)
    emit(_written(draft, wanted, speech, output, signature(author, date, speech)), output)


def _written(draft: NextDraft, form: str, speech: str, output: Path | None, signed: Signature) -> str | bytes:
    from lineage.render.drafts import next_draft as rendering

    if form == "json":
        return json_text(rendering.to_json(draft, speech))
    if form == "docx":
        from lineage.render.word.next_draft import word_file

        return word_file(draft, signed, speech)
    if form == "markdown":
        return rendering.markdown(draft, speech)
    return rendering.report(draft, speech, columns(output))
