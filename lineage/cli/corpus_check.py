"""`lineage corpus check`: what is wrong with a corpus."""

from __future__ import annotations

from functools import partial
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

    from lineage.corpus import Problem
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
    from lineage.pipeline import default_store
    from lineage.pipeline.stages import printed_stored, read_stored
    from lineage.render.corpus_findings import findings_json, report

    loaded, _ = load_leniently(corpus)
    verbs: list[Problem] = []
    store = default_store()
    problems = check(corpus, lambda document: verbs.extend(_unread(document)), partial(printed_stored, store=store))
    told = {problem.place for problem in problems}
    unread = (problem for problem in verbs if problem.place not in told)
    problems = _by_weight((*problems, *unread, *doubtful_versions(loaded, read=partial(read_stored, store=store))))
    if as_json:
        emit(json_text(findings_json(problems, ui or DEFAULT)), output)
    else:
        emit(report(problems, corpus_ui(loaded, ui), columns(output, ENDLESS)), output)
    if any(problem.severity == "wrong" for problem in problems):
        raise typer.Exit(1)


def _unread(document: Resolution) -> Iterator[Problem]:
    """Operative paragraphs whose verb no table of commitments has."""
    from lineage.commitments import unread
    from lineage.corpus.findings import FindingKind, note

    for paragraph, words in unread(document):
        yield note(paragraph.id, FindingKind.UNKNOWN_VERB, words=words, language=document.language)


def _by_weight(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    from lineage.corpus.findings import Severity

    order = list(Severity)
    return tuple(sorted(problems, key=lambda one: order.index(one.severity)))
