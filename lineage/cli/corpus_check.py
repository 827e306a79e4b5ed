"""`lineage corpus check`: what is wrong with a corpus."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import typer

from lineage.cli.corpus_list import corpus_ui
from lineage.cli.inputs import emit
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Json, Output, Ui

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineage.corpus import Problem
    from lineage.documents.resolution import Resolution


def command(corpus: CorpusDir = DEFAULT_CORPUS, as_json: Json = False, output: Output = None, ui: Ui = None) -> None:
    """Check hashes, files, gaps, doubles, dates, verbs; exit code 1 when something is wrong.

    A text that the manifest knows as missing is shown as a gap and is nothing wrong.
    """
    from lineage.corpus.checking import check
    from lineage.corpus.manifest import load_leniently

    problems = check(corpus)
    problems += _unread(corpus, {problem.place for problem in problems})
    speech = corpus_ui(load_leniently(corpus)[0], ui)
    emit(_as_json(problems) if as_json else _as_text(problems, speech), output)
    if any(problem.severity == "wrong" for problem in problems):
        raise typer.Exit(1)


def _unread(corpus: Path, told: set[str]) -> tuple[Problem, ...]:
    """Operative paragraphs whose verb no table of commitments has, less the places of which something was `told`."""
    from lineage.commitments import unread
    from lineage.corpus.records import Problem, Severity

    return tuple(
        Problem(
            severity=Severity.NOTE,
            place=paragraph.id,
            what=f'its verb is in no table of commitments: "{words}"',
            hint=f"Add a row to lineage/languages/{document.language}/verbs.csv.",
        )
        for document in _documents(corpus)
        for paragraph, words in unread(document)
        if paragraph.id not in told
    )


def _documents(corpus: Path) -> Iterator[Resolution]:
    """The texts of the corpus that can be read; what keeps the others from it is told elsewhere."""
    from lineage.corpus import read_document
    from lineage.corpus.manifest import load_leniently
    from lineage.errors import LineageError

    loaded = load_leniently(corpus)[0]
    for entry in loaded.entries:
        if entry.present:
            try:
                yield read_document(loaded, entry, as_printed=True)
            except LineageError:
                continue


def _as_text(problems: tuple[Problem, ...], ui: str) -> str:
    from lineage.corpus.records import Severity
    from lineage.render.catalogue import text

    names = {severity: text(ui, f"corpus.{severity}") for severity in Severity}
    width = max(map(len, names.values()))
    lines = []
    for problem in problems:
        lines.append(f"{names[problem.severity]:<{width}}  {problem.place}: {problem.what}")
        if problem.hint and problem.severity is not Severity.GAP:
            lines.append(f"{'':<{width}}  {problem.hint}")
    counts = Counter(problem.severity for problem in problems)
    if counts[Severity.GAP]:
        lines.append(f"{'':<{width}}  {text(ui, 'corpus.gaps_hint')}")
    totals = [text(ui, "corpus.total", name=names[severity], count=counts[severity]) for severity in counts]
    lines.append(", ".join(totals) or text(ui, "corpus.nothing_wrong"))
    return "\n".join(lines)


def _as_json(problems: tuple[Problem, ...]) -> str:
    rows = [{"severity": str(p.severity), "place": p.place, "what": p.what, "hint": p.hint} for p in problems]
    return json.dumps({"format": "lineage.corpus-check/1", "problems": rows}, ensure_ascii=False, indent=1)
