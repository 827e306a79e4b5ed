"""`lineage diff OLD NEW`: a word-level comparison report."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.inputs import emit, json_text, open_document, ui_language
from lineage.cli.screen import columns
from lineage.cli.surroundings import surroundings
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.diff.comparison import Comparison
    from lineage.diff.edits import ChangeClass
    from lineage.diff.terms import Substitutions
    from lineage.documents.resolution import Resolution
    from lineage.render.reading import View

PLAIN_WIDTH = 100
"""Columns of the terminal form where the output is not a terminal and COLUMNS says nothing."""


class Format(StrEnum):
    """Forms of the report."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"


class Context(StrEnum):
    """Which paragraphs are shown."""

    ALL = "all"
    CHANGED = "changed"


Paragraph = Annotated[
    str | None, typer.Option("--paragraph", metavar="LABEL", help="One paragraph, by its label in NEW or in OLD.")
]
Form = Annotated[
    Format | None, typer.Option("--format", help="Form of the report, terminal unless told; docx needs -o.")
]
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="CLASSES",
        help="Mark only these classes of change: substance, terminology, housekeeping, form (comma between). "
        "A Word document tracks all of them whatever is asked.",
    ),
]
Shown = Annotated[Context, typer.Option("--context", help="Show all paragraphs, or the changed ones.")]
Check = Annotated[bool, typer.Option("--check", help="Exit with 1 where there are differences.")]
Neutral = Annotated[
    bool,
    typer.Option(
        "--neutral",
        help="Find consistent changes of terms in the corpus and class them as terminology. Two texts of one series "
        "are always compared so, as on its pages.",
    ),
]


def command(
    old: options.Old,
    new: options.New,
    paragraph: Paragraph = None,
    form: Form = None,
    as_json: options.Json = False,
    only: Only = None,
    context: Shown = Context.ALL,
    neutral: Neutral = False,
    check: Check = False,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    output: options.Output = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Compare OLD and NEW word by word: every paragraph once, with its links, changes and their classes."""
    from lineage.render.reading import View, differs

    wanted = _form(form, as_json, output)
    classes = _classes(only)
    older, newer = open_document(old, corpus, lang), open_document(new, corpus, lang)
    comparison = _compared(older, newer, corpus, neutral)
    if paragraph is not None:
        comparison = _narrowed(comparison, paragraph)
    view = View(ui=ui_language(ui, newer.language), classes=classes, changed_only=context is Context.CHANGED)
    emit(_rendered(comparison, view, wanted, output), output)
    if check and differs(comparison, view):
        raise typer.Exit(1)


def _form(form: Format | None, as_json: bool, output: Path | None) -> Format:
    if as_json and form not in {None, Format.JSON}:
        raise UsageError(f"--json and --format {form}: one form at a time", "Leave one of them out.")
    if form is Format.DOCX and output is None:
        raise UsageError("a Word document is not written to the terminal", "Name a file with -o.")
    return Format.JSON if as_json else form or Format.TERMINAL


def _classes(only: str | None) -> frozenset[ChangeClass]:
    from lineage.diff.edits import ChangeClass

    if only is None:
        return frozenset(ChangeClass)
    names = [name.strip() for name in only.split(",") if name.strip()]
    known = {each.value: each for each in ChangeClass}
    wrong = [name for name in names if name not in known]
    if wrong or not names:
        raise UsageError(f"--only {only}: no such class of change", f"Choose from {', '.join(known)}.")
    return frozenset(known[name] for name in names)


def _compared(old: Resolution, new: Resolution, corpus: Path, neutral: bool) -> Comparison:
    from lineage.alignment import align
    from lineage.diff.comparison import compare_documents
    from lineage.diff.terms import NONE

    known = _of_the_series(old, new, corpus)
    if known is not None:
        return known
    between, decisions = surroundings(old, new, corpus)
    alignment = align(old, new, context=between, decisions=decisions)
    substitutions = _mined(old, new, corpus) if neutral else NONE
    return compare_documents(old, new, alignment, substitutions)


def _of_the_series(old: Resolution, new: Resolution, corpus_dir: Path) -> Comparison | None:
    """The comparison that the pages of a series show, None where the two stand in no series of the corpus."""
    from lineage import corpus as corpora
    from lineage.cli.inputs import progress
    from lineage.pipeline import compare_pair, default_store

    if not (corpus_dir / corpora.MANIFEST).is_file():
        return None
    with progress() as report:
        found = compare_pair(corpora.load(corpus_dir), old, new, store=default_store(), progress=report)
    return found[1] if found else None


def _mined(old: Resolution, new: Resolution, corpus_dir: Path) -> Substitutions:
    """Terminology of the whole corpus in the language of the texts, or of the two texts where there is none."""
    from lineage import corpus as corpora
    from lineage.diff.terminology import mine_documents

    texts = {old.id: old, new.id: new}
    if (corpus_dir / corpora.MANIFEST).is_file():
        corpus = corpora.load(corpus_dir)
        entries = [e for e in corpus.entries if e.present and e.language == new.language]
        texts = {e.id: corpora.read_document(corpus, e) for e in sorted(entries, key=lambda e: e.order)} | texts
    return mine_documents(tuple(texts.values()), new.language)


def _narrowed(comparison: Comparison, label: str) -> Comparison:
    from dataclasses import replace

    if not label.strip():
        raise UsageError("no paragraph is named", "Give a label such as PP9, PP9(a), OP5, A.12.")
    rows = []
    for row in comparison.rows:
        if label == row.label or label in row.sources:
            rows.append(row)
            continue
        entries = tuple(
            e for e in row.entries if label == e.paragraph.label or label in {linked.link.old for linked in e.links}
        )
        if entries:
            rows.append(replace(row, entries=entries))
    if not rows:
        ids = f"{comparison.old.id} nor in {comparison.new.id}"
        raise UsageError(f"{label} is neither in {ids}", "Give a label such as PP9, PP9(a), OP5, A.12.")
    return replace(comparison, rows=tuple(rows))


def _rendered(comparison: Comparison, view: View, form: Format, output: Path | None) -> str | bytes:
    if form is Format.JSON:
        from lineage.render.comparison_json import to_json

        return json_text(to_json(comparison))
    if form is Format.DOCX:
        from lineage.render import docx

        return docx.render(comparison, view)
    if form is Format.HTML:
        from lineage.render import html_diff

        return html_diff.page(comparison, view)
    if form is Format.MARKDOWN:
        from lineage.render import markdown

        return markdown.render(comparison, view)
    return _for_terminal(comparison, view, output)


def _for_terminal(comparison: Comparison, view: View, output: Path | None) -> str:
    from lineage.render import terminal

    on_terminal = output is None and sys.stdout.isatty()
    width = columns(output, PLAIN_WIDTH)
    return terminal.render(comparison, view, width=width, colour=on_terminal and not os.environ.get("NO_COLOR"))
