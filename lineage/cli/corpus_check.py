"""`lineage corpus check`: what is wrong with a corpus."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import typer

from lineage.cli.inputs import emit
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Json, Output

if TYPE_CHECKING:
    from lineage.corpus import Problem


def command(corpus: CorpusDir = DEFAULT_CORPUS, as_json: Json = False, output: Output = None) -> None:
    """Check hashes, files, gaps, doubles, dates; exit code 1 when something is wrong.

    A text that the manifest knows as missing is shown as a gap and is nothing wrong.
    """
    from lineage.corpus.checking import check

    problems = check(corpus)
    emit(_as_json(problems) if as_json else _as_text(problems), output)
    if any(problem.severity == "wrong" for problem in problems):
        raise typer.Exit(1)


def _as_text(problems: tuple[Problem, ...]) -> str:
    from lineage.corpus.records import Severity

    lines = []
    for problem in problems:
        lines.append(f"{problem.severity:<5}  {problem.place}: {problem.what}")
        if problem.hint and problem.severity is not Severity.GAP:
            lines.append(f"       {problem.hint}")
    counts = Counter(problem.severity for problem in problems)
    if any(problem.severity is Severity.GAP for problem in problems):
        lines.append("       Gaps are nothing wrong. To fill them: lineage corpus fetch, or lineage corpus add FILE")
    lines.append(", ".join(f"{name}: {counts[name]}" for name in counts) or "nothing wrong")
    return "\n".join(lines)


def _as_json(problems: tuple[Problem, ...]) -> str:
    rows = [{"severity": str(p.severity), "place": p.place, "what": p.what, "hint": p.hint} for p in problems]
    return json.dumps({"format": "lineage.corpus-check/1", "problems": rows}, ensure_ascii=False, indent=1)
