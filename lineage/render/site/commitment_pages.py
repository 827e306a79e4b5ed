"""Commitments: how one is shown, and the page with the table of all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.commitments.clock import clock
from lineage.commitments.lexicon import ASKED
from lineage.commitments.mandates import mandate
from lineage.commitments.timeline import LOST, OWN, StepStatus
from lineage.render.facts import asks, content, fact_phrase, figure_sentences, run_phrases, term_phrases
from lineage.render.site import addresses
from lineage.render.site.deadlines import CALENDAR
from lineage.render.site.pages import Page
from lineage.render.site.thread_views import ClauseView
from lineage.render.wrapping import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandate_terms import Mandate
    from lineage.commitments.timeline import CommitmentLine, TimelineStep
    from lineage.render.site.mandate_runs import MandateRuns
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.views import Figure

CAME = "came"
"""Value of the filter for what is new and what returned: what a bar upwards counts."""

SAID = 240
"""Characters shown of a clause that asks nothing: recalls may name ten resolutions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a filter."""

    value: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter of a table, with its choices."""

    name: str
    title: str
    options: tuple[Option, ...]
    chosen: str = ""
    """The choice that the page opens with; "" for all."""


def clause_view(m: Material, w: PagePhrases, clause: Clause, order: int) -> ClauseView:
    """A commitment as the templates show it."""
    slot = m.slot_of.get(clause.document)
    paragraph = f"{clause.document}#{clause.label}"
    step = m.steps.get(clause.id)
    thread = m.thread_of.get(paragraph, "")
    status = step.status.value if step else ""
    return ClauseView(
        id=clause.id,
        cite=w.cite(paragraph, slot),
        place=w.place(clause.label),
        text_name=w.short(slot) if slot else clause.document,
        href=addresses.paragraph_place(paragraph),
        thread=addresses.thread_page(thread) if thread else "",
        verb=clause.verb,
        kind=clause.kind,
        kind_title=w.maybe("kind", clause.kind),
        directive=clause.directive,
        asked=clause.kind in ASKED,
        addressees=tuple(dict.fromkeys(a.name for a in clause.addressees)),
        asks=asks(clause),
        content=content(clause) if asks(clause) else shortened(content(clause), SAID),
        hedges=tuple(dict.fromkeys(h.span.text for h in clause.hedges)),
        deadline=clause.deadline.text if clause.deadline else "",
        deadline_year=str(clause.deadline_year or ""),
        reporting=clause.reporting,
        status=status,
        status_title=_status_title(m, w, step) if step else "",
        event="first" if step and step.opens(m.observed[0].id) else status,
        facts=tuple(fact_phrase(fact, w.ui) for fact in step.facts) if step else (),
        draft=bool(slot and slot.is_draft),
        order=order,
        lang=m.language_of(clause.document),
        clock=_clock(m, w, clause),
        terms=_terms(mandate(clause, m.language)),
        groups=CAME
        if step and step.status in {StepStatus.ADDED, StepStatus.RETURNED} and m.age.get(clause.document)
        else "",
    )


def _clock(m: Material, w: PagePhrases, clause: Clause) -> tuple[str, ...]:
    """The run of a line beside its newest clause, the terms of any clause that asks or decides."""
    line = m.last_of.get(clause.id)
    if clause.kind not in ASKED:
        return ()
    if line is None:
        return tuple(term_phrases(mandate(clause, m.language), w.ui))
    return tuple(run_phrases(clock(line, m.language, m.observed[0].id), w.ui, w.drafts(m.slots)))


def _terms(terms: Mandate) -> str:
    there = {"ends": terms.ends, "review": terms.review, "cost": terms.cost}
    return " ".join(name for name, value in there.items() if value)


def _lost_view(m: Material, w: PagePhrases, line: CommitmentLine, step: TimelineStep, order: int) -> ClauseView:
    """A commitment in the text that no longer has it: where it stood before, and where it may go on."""
    before = [s.clause for s in line.steps if s.clause and s.status in OWN]
    place = {s.document: i for i, s in enumerate(line.steps)}
    last = [clause for clause in before if place[clause.document] < place[step.document]][-1]
    view = clause_view(m, w, last, order)
    slot = m.slot_of.get(step.document)
    onward = (w("commitments.goes_on", place=w.cite(step.other, slot)),) if step.other else ()
    return replace(
        view,
        id=f"{view.id}-{step.document}",
        text_name=w.short(slot) if slot else step.document,
        place=w("commitments.stood", place=f"{view.text_name}, {view.place}"),
        status=step.status.value,
        status_title=w(f"status.{step.status.value}"),
        event=step.status.value,
        facts=onward,
        groups="",
        clock=(),
        draft=step.draft,
        lost=True,
    )


def _rows(m: Material, w: PagePhrases) -> tuple[ClauseView, ...]:
    """Every commitment under its text, the newest text first, and after those of a text what it no longer has."""
    found: list[ClauseView] = []
    lost: dict[str, list[tuple[CommitmentLine, TimelineStep]]] = {}
    for line in m.lines:
        for step in line.steps:
            if step.status in LOST:
                lost.setdefault(step.document, []).append((line, step))
    for document in _newest_first(m):
        for clause in _clauses_in(m, document):
            found.append(clause_view(m, w, clause, len(found)))
        for line, step in lost.get(document, ()):
            found.append(_lost_view(m, w, line, step, len(found)))
    return tuple(found)


def _status_title(m: Material, w: PagePhrases, step: TimelineStep) -> str:
    if step.opens(m.observed[0].id):
        return w("status.first_observed")
    if step.status is StepStatus.ADDED and step.unseen:
        return w("status.appeared")
    return w(f"status.{step.status.value}")


def page(
    m: Material, w: PagePhrases, figures: tuple[Figure, ...], runs: MandateRuns | None, data: Sequence[str] = ()
) -> Page:
    """The page of all commitments: pictures and one table; `data` are the files beside the pages."""
    clauses = all_clauses(m)
    views = _rows(m, w)
    newest = m.observed[-1] if m.observed else None
    context = {
        "lead": _lead(m, w, clauses, len(views)),
        "figures": figures,
        "runs": runs,
        "calendar": CALENDAR if CALENDAR in data else "",
        "clauses": views,
        "filters": _filters(w, views, w.short(newest) if newest else ""),
        "counted": figure_sentences(m.figures, w.ui) if newest else "",
    }
    return Page(
        path=addresses.COMMITMENTS,
        template="commitments.html.j2",
        title=w("commitments.title"),
        section="commitments",
        context=context,
    )


def _lead(m: Material, w: PagePhrases, clauses: Sequence[Clause], rows: int) -> str:
    """How many commitments there are and how many rows; where the figures of the series count a list once, that they
    do."""
    asking = [clause for clause in clauses if clause.kind in ASKED]
    said = [w("commitments.lead", count=w.number(len(clauses)), asked=w.number(len(asking)))]
    if m.observed:
        newest = m.observed[-1]
        there, asked = (sum(c.document == newest.id for c in some) for some in (clauses, asking))
        said.append(w("commitments.newest", text=w.short(newest), count=w.number(there), asked=w.number(asked)))
        if asked != len(m.figures.standing):
            said.append(w("commitments.lists", count=w.number(len(m.figures.standing))))
    if rows > len(clauses):
        said.append(w("commitments.rows", rows=w.number(rows), count=w.number(rows - len(clauses))))
    return " ".join(said)


def all_clauses(m: Material) -> list[Clause]:
    """Every commitment: the newest text first, each text in its own order, relatives last."""
    return [clause for document in _newest_first(m) for clause in _clauses_in(m, document)]


def _newest_first(m: Material) -> list[str]:
    """The texts at hand by id, those of the series from the newest on, then the related ones."""
    return [slot.id for slot in (*reversed(m.observed), *m.related) if slot.id in m.resolutions]


def _clauses_in(m: Material, document: str) -> Iterator[Clause]:
    return (clause for paragraph in m.resolutions[document].paragraphs for clause in m.clauses.get(paragraph.id, ()))


def _filters(w: PagePhrases, views: tuple[ClauseView, ...], newest: str) -> tuple[Filter, ...]:
    """The filters; the page opens on what the newest text asks, and what it no longer asks."""

    def options(pairs: Iterable[tuple[str, str]], *, keep_order: bool = False) -> tuple[Option, ...]:
        unique = dict(pair for pair in pairs if pair[0])
        names = list(unique) if keep_order else sorted(unique, key=lambda v: unique[v].casefold())
        return tuple(Option(value=v, title=unique[v]) for v in names)

    extra = ("asked", "directive", "hedged", "deadline", "reporting", "ends", "review", "cost")
    return (
        Filter(
            name="text",
            title=w("commitments.text"),
            options=options(((v.text_name, v.text_name) for v in views), keep_order=True),
            chosen=newest,
        ),
        Filter(name="kind", title=w("commitments.kind"), options=options((v.kind, v.kind_title) for v in views)),
        Filter(
            name="addressees",
            title=w("commitments.addressees"),
            options=options((a, a) for v in views for a in v.addressees),
        ),
        Filter(
            name="status",
            title=w("commitments.status"),
            options=options([*((v.status, v.status_title) for v in views), (CAME, w("status.came"))]),
        ),
        Filter(
            name="extra",
            title=w("commitments.only"),
            options=tuple(Option(value=name, title=w(f"commitments.{name}_only")) for name in extra),
            chosen="asked" if any(v.asked and v.text_name == newest for v in views) else "",
        ),
    )
