"""`lineage corpus check`: what is wrong with a corpus."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import typer

from lineage.cli import formats
from lineage.cli.corpus_list import corpus_ui
from lineage.cli.inputs import emit, json_text
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Format, Json, Output, Ui
from lineage.cli.screen import ENDLESS, columns
from lineage.languages import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.corpus import Corpus, Problem
    from lineage.documents.resolution import Resolution


def command(
    corpus: CorpusDir = DEFAULT_CORPUS,
    form: Format = None,
    json_wanted: Json = False,
    output: Output = None,
    ui: Ui = None,
) -> None:
    """Check hashes, files, gaps, duplicates, dates, verbs; exit code 1 when something is wrong.

    A text that the manifest knows as missing is shown as a gap and is nothing wrong.
    """
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.alignment.witnesses import doubtful_versions
    from lineage.corpus.checking import check
    from lineage.corpus.manifest import load_leniently
    from lineage.render.corpus_findings import findings_json, report

    loaded, _ = load_leniently(corpus)
    problems = check(corpus)
    problems += _unread(loaded, {problem.place for problem in problems})
    problems = _by_weight((*problems, *doubtful_versions(loaded)))
    if as_json:
        emit(json_text(findings_json(problems, ui or DEFAULT)), output)
    else:
        emit(report(problems, corpus_ui(loaded, ui), columns(output, ENDLESS)), output)
    if any(problem.severity == "wrong" for problem in problems):
        raise typer.Exit(1)


def _unread(corpus: Corpus, told: set[str]) -> tuple[Problem, ...]:
    """Operative paragraphs whose verb no table of commitments has, less the places already `told`."""
    from lineage.commitments import unread
    from lineage.corpus.findings import Finding, note

    return tuple(
        note(paragraph.id, Finding.UNKNOWN_VERB, words=words, language=document.language)
        for document in _documents(corpus)
        for paragraph, words in unread(document)
        if paragraph.id not in told
    )


def _by_weight(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    from lineage.corpus.findings import Severity

    order = list(Severity)
    return tuple(sorted(problems, key=lambda one: order.index(one.severity)))


def _documents(corpus: Corpus) -> Iterator[Resolution]:
    """The texts of the corpus that can be read; why the others cannot is reported elsewhere."""
    from lineage.corpus import read_document
    from lineage.errors import LineageError

    for entry in corpus.entries:
        if entry.present:
            with suppress(LineageError):
                yield read_document(corpus, entry, as_printed=True)
