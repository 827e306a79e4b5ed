"""Findings about a corpus in words: one entry each, with what to do about it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lineage.corpus.findings import FindingKind, Severity
from lineage.corpus.manifest import ValueForm
from lineage.render.catalogue import has, spaced, text
from lineage.render.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.corpus.findings import Problem


def what(problem: Problem, ui: str) -> str:
    """What was found, as half a sentence: "la date d’adoption manque"."""
    return text(ui, _key(problem, "what"), **_values(problem, ui))


def hint(problem: Problem, ui: str) -> str:
    """What to do about it, or "" where nothing is to be done, or the finding says it all."""
    key = _key(problem, "hint")
    return text(ui, key, **_values(problem, ui)) if has(ui, key) else ""


def report(problems: Sequence[Problem], ui: str, width: int) -> str:
    """All findings in the order given, in lines of at most `width` columns, and their number."""
    names = {severity: text(ui, f"corpus.{severity}") for severity in Severity}
    margin = max(map(len, names.values())) + 2
    lines: list[str] = []
    for problem in problems:
        lines.extend(_entry(problem, ui, names[problem.severity].ljust(margin), width))
    counts = Counter(problem.severity for problem in problems)
    if counts[Severity.GAP]:
        lines.extend(wrapped(text(ui, "corpus.gaps_hint"), width, first=" " * margin, rest=" " * margin))
    totals = [text(ui, "corpus.total", name=names[severity], count=counts[severity]) for severity in counts]
    return "\n".join([*lines, ", ".join(totals) or text(ui, "corpus.nothing_wrong")])


def findings_json(problems: Sequence[Problem], ui: str) -> dict[str, object]:
    """The findings for other programs: what was found by its short name with its values, and in words."""
    rows = [
        {
            "severity": str(problem.severity),
            "place": problem.place,
            "finding": str(problem.finding),
            "values": {value.name: value.text for value in problem.values},
            "what": what(problem, ui),
            "hint": hint(problem, ui),
        }
        for problem in problems
    ]
    return {"format": "lineage.corpus-check/1", "problems": rows}


def _entry(problem: Problem, ui: str, head: str, width: int) -> Iterator[str]:
    margin = " " * len(head)
    found = f"{problem.place}{spaced(ui, ':')} {what(problem, ui)}"
    yield from wrapped(found, width, first=head, rest=margin)
    if problem.severity is not Severity.GAP:  # the same for all of them, and said once
        yield from wrapped(hint(problem, ui), width, first=margin, rest=margin)


def _key(problem: Problem, part: str) -> str:
    return f"finding.{part}.{problem.finding}"


def _values(problem: Problem, ui: str) -> dict[str, str]:
    values = {value.name: value.text for value in problem.values}
    if problem.finding is FindingKind.WRONG_FORM:
        values["form"] = text(ui, f"finding.form.{ValueForm(values['form'])}")
    return values
