"""`lineage story DOC...`: a draft, its revisions and the adopted text as one story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.formats import chosen, written
from lineage.cli.inputs import MARKED, emit, open_document, ui_language
from lineage.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from lineage.drafting.proposals.story import Stage

FORMATS = ("terminal", "markdown", "html", "json")


def command(
    docs: Annotated[
        list[str],
        typer.Argument(
            metavar="DOC",
            help="Texts, oldest first. An amendment paper, a list of revisions, a text with marks or NAME=FILE changes "
            "the text before.",
        ),
    ],
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    as_json: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Tell what changed at each stage from a draft to the adopted text, and by whom where it is known."""
    wanted = chosen(form, FORMATS, {"json": as_json}, output)
    from itertools import pairwise

    from lineage.cli.two_texts import tell_order
    from lineage.drafting.json_form import story_json
    from lineage.drafting.proposals.story import story_of
    from lineage.render.compilation import story as forms

    stages = _stages(docs, corpus, lang, reading)
    if len(stages) < 2:
        raise UsageError("a story has two texts or more", "Give the draft first, then what became of it.")
    for older, newer in pairwise(stages):
        tell_order(older.text, newer.text, ui)
    story = story_of(stages)
    emit(written(story, forms, story_json, wanted, ui_language(ui, stages[0].text.language), output), output)


def _stages(docs: list[str], corpus: Path, lang: str | None, reading: str | None) -> list[Stage]:
    """The texts with the papers that were made on each."""
    from dataclasses import replace

    from lineage.cli.papers import amendment_in, document_of, open_papers
    from lineage.documents.negotiated.readings import in_words
    from lineage.drafting.proposals.story import Stage

    stages: list[Stage] = []
    for given in docs:
        language = stages[0].text.language if stages else lang
        doc = document_of(given)
        paper = doc != given or (bool(stages) and amendment_in(given, stages[0].text.language) is not None)
        if paper and not stages:
            raise UsageError(f"{given}: a paper comes after the text that it changes", "Give the draft first.")
        if not paper:
            try:
                document = open_document(doc, corpus, language, reading=reading or MARKED)
            except UnreadableError:
                if not stages or not Path(doc).is_file():
                    raise
                paper = True  # a list of instructions, which is no resolution
            else:
                paper = bool(stages) and any(not one.to_fill for p in document.paragraphs for one in p.proposals)
        if paper:
            found, _ = open_papers([given], stages[-1].text, corpus)
            stages[-1] = replace(stages[-1], papers=(*stages[-1].papers, *found))
        else:
            stages.append(Stage(text=in_words(document)))
    return stages
