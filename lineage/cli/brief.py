"""`lineage brief OLD NEW`: one page for the head of delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from lineage.cli import options
from lineage.cli.comparing import compared
from lineage.cli.formats import chosen
from lineage.cli.inputs import emit, json_text, ui_language, whole
from lineage.cli.screen import columns
from lineage.cli.surroundings import surroundings, unseen_between
from lineage.cli.two_texts import open_two
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.render.brief.brief_page import Brief

FORMATS = ("terminal", "markdown", "html", "docx", "json")


def command(
    old: options.Old,
    new: options.New,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Write one page: what is new, gone and changed, deadlines, brackets, hedges; each line cited, no judgement."""
    wanted = chosen(form, FORMATS, {"json": json_wanted}, output)
    from lineage.commitments.balance import balance
    from lineage.pipeline.stages import align_stored
    from lineage.pipeline.store import default_store
    from lineage.render.brief.brief import compose

    opened = open_two(old, new, corpus, lang, reading=reading, ui=ui)
    before, after = (whole(doc, *one) for doc, one in zip((old, new), opened, strict=True))
    _check(before, after)
    alignment = align_stored(before, after, *surroundings(before, after, corpus, reading), default_store())
    found = balance(before, after, alignment)
    unseen = unseen_between(before, after, corpus)
    page = compose(compared(before, after, corpus, reading=reading), found, unseen, ui_language(ui, after.language))
    emit(_written(page, wanted, columns(output)), output)


def _written(page: Brief, form: str, width: int) -> str | bytes:
    from lineage.render.brief import brief_forms

    if form == "json":
        return json_text(brief_forms.to_json(page))
    if form == "docx":
        from lineage.render.word import brief

        return brief.render(page)
    if form == "html":
        return brief_forms.to_html(page)
    return brief_forms.to_markdown(page) if form == "markdown" else brief_forms.to_text(page, width)


def _check(old: Resolution, new: Resolution) -> None:
    if old.id == new.id:
        raise UsageError(f"{old.id}: both texts bear this symbol", "Name an older and a newer text.")
