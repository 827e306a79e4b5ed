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
    from lineage.corpus import Problem


def command(corpus: CorpusDir = DEFAULT_CORPUS, as_json: Json = False, output: Output = None, ui: Ui = None) -> None:
    """Check hashes, files, gaps, doubles, dates; exit code 1 when something is wrong.

    A text that the manifest knows as missing is shown as a gap and is nothing wrong.
    """
    from lineage.corpus.checking import check
    from lineage.corpus.manifest import load_leniently

    problems = check(corpus)
    speech = corpus_ui(load_leniently(corpus)[0], ui)
    emit(_as_json(problems) if as_json else _as_text(problems, speech), output)
    if any(problem.severity == "wrong" for problem in problems):
        raise typer.Exit(1)


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
