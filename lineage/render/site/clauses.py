"""Commitments: how one is shown, and the page with the table of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.timeline import Status
from lineage.render.facts import asks, content, say
from lineage.render.site import addresses
from lineage.render.site.pages import Page
from lineage.render.site.views import ClauseView
from lineage.render.wrapping import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.commitments.clauses import Clause
    from lineage.commitments.timeline import Step
    from lineage.render.site.material import Material
    from lineage.render.site.views import Figure
    from lineage.render.site.wording import Wording

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


def clause_view(m: Material, w: Wording, clause: Clause, order: int) -> ClauseView:
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
        addressees=tuple(dict.fromkeys(a.name for a in clause.addressees)),
        asks=asks(clause),
        content=content(clause) if asks(clause) else shortened(content(clause), SAID),
        hedges=tuple(dict.fromkeys(h.span.text for h in clause.hedges)),
        deadline=clause.deadline.text if clause.deadline else "",
        deadline_year=str(clause.deadline_year or ""),
        reporting=clause.reporting,
        status=status,
        status_title=_status_title(m, w, step) if step else "",
        facts=tuple(say(fact, w.ui) for fact in step.facts) if step else (),
        draft=bool(slot and slot.is_draft),
        order=order,
        lang=m.resolutions[clause.document].language if clause.document in m.resolutions else m.language,
    )


def _status_title(m: Material, w: Wording, step: Step) -> str:
    if step.status is Status.ADDED:
        if m.age.get(step.document) == 0:
            return w("status.first_observed")
        if step.unseen:
            return w("status.appeared")
    return w(f"status.{step.status.value}")


def page(m: Material, w: Wording, figures: tuple[Figure, ...]) -> Page:
    """The page of all commitments: pictures and one table."""
    clauses = all_clauses(m)
    views = tuple(clause_view(m, w, c, i) for i, c in enumerate(clauses))
    newest = m.observed[-1] if m.observed else None
    context = {
        "lead": w(
            "commitments.lead",
            count=w.number(len(views)),
            directives=w.number(sum(v.directive for v in views)),
            text=w.short(newest) if newest else "",
            newest=sum(bool(newest) and c.document == newest.id for c in clauses) if newest else 0,
        ),
        "figures": figures,
        "clauses": views,
        "filters": _filters(w, views),
    }
    return Page(
        path=addresses.COMMITMENTS,
        template="commitments.html.j2",
        title=w("commitments.title"),
        section="commitments",
        context=context,
    )


def all_clauses(m: Material) -> list[Clause]:
    """Every commitment: the newest text first, each text in its own order, relatives last."""
    order = [s.id for s in (*reversed(m.observed), *m.related)]
    return [
        clause
        for document in order
        if document in m.resolutions
        for paragraph in m.resolutions[document].paragraphs
        for clause in m.clauses.get(paragraph.id, ())
    ]


def _filters(w: Wording, views: tuple[ClauseView, ...]) -> tuple[Filter, ...]:
    def options(pairs: Iterable[tuple[str, str]], *, keep_order: bool = False) -> tuple[Option, ...]:
        unique = dict(pair for pair in pairs if pair[0])
        names = list(unique) if keep_order else sorted(unique, key=lambda v: unique[v].casefold())
        return tuple(Option(value=v, title=unique[v]) for v in names)

    extra = ("directive", "hedged", "deadline", "reporting")
    return (
        Filter(
            name="text",
            title=w("commitments.text"),
            options=options(((v.text_name, v.text_name) for v in views), keep_order=True),
        ),
        Filter(name="kind", title=w("commitments.kind"), options=options((v.kind, v.kind_title) for v in views)),
        Filter(
            name="addressees",
            title=w("commitments.addressees"),
            options=options((a, a) for v in views for a in v.addressees),
        ),
        Filter(
            name="status", title=w("commitments.status"), options=options((v.status, v.status_title) for v in views)
        ),
        Filter(
            name="extra",
            title=w("commitments.only"),
            options=tuple(Option(value=name, title=w(f"commitments.{name}_only")) for name in extra),
        ),
    )
