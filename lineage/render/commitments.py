"""Commitments as plain text for a terminal: one document, or the timeline of a series. No meaning hangs on colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clauses import Part
from lineage.commitments.clock import clock
from lineage.commitments.filters import by_addressee, by_deadline, by_text, by_verb
from lineage.commitments.mandates import mandate
from lineage.commitments.timeline import OWN, StepStatus
from lineage.render.catalogue import of_language, spaced, text
from lineage.render.citations import place
from lineage.render.comparison.comparison_reading import standing
from lineage.render.facts import (
    content,
    fact_phrase,
    figure_sentences,
    run_phrases,
    summary,
    term_phrases,
    unlimited_sentence,
)
from lineage.render.wrapping import WIDTH, headed, shortened, wrapped
from lineage.symbols import short_symbol, split_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.clock import Figures
    from lineage.commitments.filters import Near
    from lineage.commitments.timeline import CommitmentLine, Timeline, TimelineStep
    from lineage.documents.resolution import Resolution

MARKS = {
    StepStatus.ADDED: "+",
    StepStatus.KEPT: "=",
    StepStatus.CHANGED: "≠",
    StepStatus.PERMANENT: "∞",
    StepStatus.DROPPED: "−",
    StepStatus.RETURNED: "↩",
    StepStatus.ABSORBED: "⊂",
    StepStatus.FULFILLED: "✓",
    StepStatus.TO_CHECK: "?",
    StepStatus.NOT_OBSERVED: "·",
}

_INDENT = 2
_PLACE = 13
"""Columns for the place of a paragraph: "par. 12", "al. 33"."""


def clauses_report(
    document: Resolution, clauses: Sequence[Clause], implied: Sequence[Clause], ui: str, width: int = WIDTH
) -> str:
    """The commitments of one document, in printed order, operative part first."""
    blocks = ["\n".join(_heading(document, clauses, ui, width))]
    if not any(p.kind.value == "operative" for p in document.paragraphs):
        blocks.append(text(ui, "commitments.no_operative"))
    elif not clauses:
        blocks.append(text(ui, "commitments.none_operative" if implied else "commitments.none"))
    blocks.extend(_paragraphs(clauses, document.language, ui, width))
    for part in (Part.ITEM, Part.PREAMBULAR, Part.ANNEX):
        some = [clause for clause in implied if clause.part is part]
        if some:
            head = headed(text(ui, f"commitments.part.{part.value}"), "─", width)
            blocks.append("\n".join([*head, *_counted(some, ui, width)]))
            blocks.extend(_paragraphs(some, document.language, ui, width))
    return "\n\n".join(blocks)


def _heading(document: Resolution, clauses: Sequence[Clause], ui: str, width: int) -> list[str]:
    title = text(ui, "commitments.title", document=document.id)
    if document.status.value == "draft":
        title = f"{title} ({text(ui, 'commitments.draft')})"
    lines = [*headed(title, "═", width), *_counted(clauses, ui, width)]
    unknown = [clause.verb for clause in clauses if clause.kind == "unknown"]
    if unknown:
        lines.append(text(ui, "commitments.unknown", count=len(unknown), verbs=", ".join(unknown)))
    return lines


def _counted(clauses: Sequence[Clause], ui: str, width: int) -> list[str]:
    """How many commitments there are; how many of them ask, decide, hedge, have a deadline, are to be reported on."""
    counts = [
        ("count", len(clauses)),
        ("directives", sum(c.directive for c in clauses)),
        ("decisions", sum(c.kind == "decision" for c in clauses)),
        ("hedged", sum(bool(c.hedges) for c in clauses)),
        ("dated", sum(c.deadline is not None for c in clauses)),
        ("reporting", sum(c.reporting for c in clauses)),
    ]
    return wrapped(" · ".join(text(ui, f"commitments.{k}", count=n) for k, n in counts), width)


def _paragraphs(clauses: Iterable[Clause], language: str, ui: str, width: int) -> list[str]:
    """One block a paragraph: its place once, its clauses under each other."""
    blocks: list[str] = []
    last = ""
    for clause in clauses:
        label = "" if clause.label == last else place(clause.label, ui)
        lines = _clause(clause, language, ui, width - _PLACE)
        head = label if len(label) < _PLACE else f"{label}\n"
        first = f"{head:<{_PLACE}}{lines[0]}" if not head.endswith("\n") else f"{head}{'':<{_PLACE}}{lines[0]}"
        body = "\n".join([first, *(f"{'':<{_PLACE}}{line}" for line in lines[1:])])
        if clause.label == last and blocks:
            blocks[-1] = f"{blocks[-1]}\n{body}"
        else:
            blocks.append(body)
        last = clause.label
    return blocks


def _clause(clause: Clause, language: str, ui: str, width: int) -> list[str]:
    who = ", ".join(dict.fromkeys(a.name for a in clause.addressees))
    lines = wrapped(f"{clause.verb} → {who}" if who else clause.verb, width, rest="    ")
    lines += [f"  {line}" for line in wrapped(content(clause), width - _INDENT, most=2)]
    notes = [*_notes(clause, ui), *term_phrases(mandate(clause, language), ui)]
    if notes:
        lines += [f"  {line}" for line in wrapped(f"[{' · '.join(notes)}]", width - _INDENT)]
    return lines


def _notes(clause: Clause, ui: str) -> list[str]:
    notes = []
    if clause.state or clause.proposed_by:
        notes.append(standing(clause.state, clause.proposed_by, ui))
    if clause.hedges:
        names = dict.fromkeys(hedge.span.text for hedge in clause.hedges)
        quoted = ", ".join(text(ui, "commitments.quote", words=name) for name in names)
        notes.append(text(ui, "commitments.hedges", names=quoted))
    if clause.deadline:
        key = (
            "deadline_year"
            if clause.deadline_year and str(clause.deadline_year) not in clause.deadline.text
            else "deadline"
        )
        notes.append(text(ui, f"commitments.{key}", words=clause.deadline.text, year=clause.deadline_year))
    if clause.reporting:
        notes.append(text(ui, "commitments.report"))
    if clause.asks_means:
        notes.append(text(ui, "commitments.means"))
    return notes


def near_report(near: Near, ui: str, width: int = WIDTH) -> str:
    """Nothing was found: what was looked for, how much there is without one of the filters, which names are near."""
    said = ", ".join(f"{_option(name)} {value}" for name, value in near.looked_for.items())
    rows = [text(ui, "commitments.none_found", filters=said) if said else text(ui, "commitments.none")]
    if near.names:
        rows.append(text(ui, "commitments.near_names", names=", ".join(near.names)))
    for name, number in near.without.items():
        key = "commitments.ever" if name == "ever" else "commitments.without"
        rows.append(text(ui, key, option=_option(name), count=number))
    return "\n".join(line for row in rows for line in wrapped(row, width))


_OPTIONS = {"kinds": "--kind", "statuses": "--status"}


def _option(field: str) -> str:
    return _OPTIONS.get(field, f"--{field}")


def timeline_report(  # noqa: PLR0913, PLR0917
    timeline: Timeline,
    lines: Sequence[CommitmentLine],
    by: str,
    ui: str,
    width: int = WIDTH,
    counted: Figures | None = None,
) -> str:
    """The lines of a series under headings: by addressee, verb, deadline or the text where they came in."""
    groups: dict[str, Callable[[], dict[str, tuple[CommitmentLine, ...]]]] = {
        "addressee": lambda: by_addressee(lines),
        "verb": lambda: by_verb(lines),
        "deadline": lambda: by_deadline(lines),
        "text": lambda: by_text(timeline, lines),
    }
    blocks = ["\n".join(_timeline_heading(timeline, ui, width))]
    if counted and counted.words:
        said = [figure_sentences(counted, ui), unlimited_sentence(counted, ui)]
        blocks.append("\n".join(row for one in filter(None, said) for row in wrapped(one, width)))
    if not lines:
        others = len(timeline.lines)
        blocks.append(text(ui, "timeline.none_asks", count=others) if others else text(ui, "commitments.none"))
    for name, some in groups[by]().items():
        blocks.append("\n".join(headed(f"{_group_title(name, by, ui)} ({len(some)})", "─", width)))
        blocks.extend(_line(line, timeline, ui, width) for line in some)
    return "\n\n".join(blocks)


def _timeline_heading(timeline: Timeline, ui: str, width: int) -> list[str]:
    lines = headed(text(ui, "timeline.title"), "═", width)
    told = [("texts", timeline.documents), ("drafts", sorted(timeline.drafts)), ("unknown", timeline.unknown)]
    for key, names in told:
        if names:
            lines.extend(wrapped(text(ui, f"timeline.{key}", names=", ".join(map(short_symbol, names))), width))
    if timeline.near is not None:
        lines.extend(wrapped(text(ui, "history.bounded", near=timeline.near), width))
    told_of = filter(None, (text(ui, "timeline.facts_only"), of_language(ui, f"compare.note.{timeline.language}")))
    lines.extend(wrapped(" ".join(told_of), width))
    lines.extend(wrapped(text(ui, "timeline.marks"), width))
    return lines


def _group_title(name: str, by: str, ui: str) -> str:
    if not name:
        return text(ui, "timeline.no_deadline" if by == "deadline" else "timeline.nobody")
    return short_symbol(name) if by == "text" else name


def _line(line: CommitmentLine, timeline: Timeline, ui: str, width: int) -> str:
    rows = wrapped(summary(line.last, ui), width, most=2, rest="  ")
    if line.split_from:
        rows.append(f"  ({text(ui, 'timeline.split', place=_paragraph(line.split_from, ui))})")
    run = clock(line, timeline.language, timeline.documents[0])
    rows.extend(f"  {row}" for row in wrapped(" · ".join(run_phrases(run, ui)), width - _INDENT))
    for step in _told_steps(line):
        rows.extend(_step(step, line, timeline, ui, width))
    return "\n".join(rows)


def _told_steps(line: CommitmentLine) -> list[TimelineStep | tuple[TimelineStep, ...]]:
    """Steps, with runs of missing texts as one."""
    told: list[TimelineStep | tuple[TimelineStep, ...]] = []
    for step in line.steps:
        if step.status is not StepStatus.NOT_OBSERVED:
            told.append(step)
        elif told and isinstance(told[-1], tuple):
            told[-1] = (*told[-1], step)
        else:
            told.append((step,))
    return told


def _step(
    step: TimelineStep | tuple[TimelineStep, ...], line: CommitmentLine, timeline: Timeline, ui: str, width: int
) -> list[str]:
    if isinstance(step, tuple):
        names = ", ".join(short_symbol(one.document) for one in step)
        words = text(ui, "timeline.unseen", count=len(step), names=names)
        return wrapped(f"  · {words}", width, rest="      ")
    where = (
        _paragraph(f"{step.document}#{step.clause.label}", ui)
        if step.clause and _own(step)
        else short_symbol(step.document)
    )
    draft = f" ({text(ui, 'commitments.draft')})" if step.draft else ""
    # the first text of a corpus brings in nothing that is known to be new
    first = step.opens(timeline.documents[0])
    status = text(ui, "timeline.first" if first else f"timeline.status.{step.status.value}")
    words = f"  {' ' if first else MARKS[step.status]} {where}{draft}  {status}"
    more = [*_details(step, line, timeline, ui)]
    if more:
        words += " — " + f"{spaced(ui, ';')} ".join(more)
    return wrapped(words, width, rest="      ")


def _own(step: TimelineStep) -> bool:
    return step.status in OWN


def _details(step: TimelineStep, line: CommitmentLine, timeline: Timeline, ui: str) -> list[str]:
    told = [fact_phrase(fact, ui) for fact in step.facts]
    if step.other and _own(step):
        told.insert(0, text(ui, "timeline.linked", place=_paragraph(step.other, ui)))
    if step.opens(timeline.documents[0]):
        return []
    if step.status is StepStatus.DROPPED:
        before = short_symbol(_before(step, line))
        key = "gone_unseen" if step.unseen else "gone"
        told = [text(ui, f"timeline.{key}", before=before, document=short_symbol(step.document))]
    elif step.other and not _own(step):
        words = shortened(step.clause.span.text, 90) if step.clause else ""
        key = f"timeline.{step.status.value}" if words else "timeline.linked"
        told = [text(ui, key, place=_paragraph(step.other, ui), words=words)]
    elif step.unseen and step.status is not StepStatus.KEPT:
        told.append(text(ui, "timeline.step_unseen", count=len(step.unseen)))
    return told


def _before(step: TimelineStep, line: CommitmentLine) -> str:
    """The last text in which the commitment stood before a step."""
    found = line.steps[0].document
    for one in line.steps:
        if one is step:
            break
        if _own(one):
            found = one.document
    return found


def _paragraph(name: str, ui: str) -> str:
    document, label = split_id(name)
    return f"{short_symbol(document)}, {place(label.partition('/')[0], ui)}"
