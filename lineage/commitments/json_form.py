"""The JSON form of commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.commitments.clock import BASE_YEAR, clock
from lineage.commitments.lexicon import lexicon
from lineage.commitments.mandates import mandate
from lineage.histories.json_form import compared_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause, Span
    from lineage.commitments.clock import Clock, Figures
    from lineage.commitments.filters import Near
    from lineage.commitments.mandate_terms import Mandate, Term
    from lineage.commitments.timeline import CommitmentLine, Timeline

FORMAT = "lineage.commitments/1"


def commitments_json(
    document: str, language: str, clauses: Sequence[Clause], implied: Sequence[Clause] = ()
) -> dict[str, Any]:
    """The form of one document: `commitments` are the operative clauses, `implied` those beside them."""
    return {
        "format": FORMAT,
        "document": document,
        "language": language,
        "commitments": [clause_json(clause, language) for clause in clauses],
        "implied": [clause_json(clause, language) for clause in implied],
    }


def clause_json(clause: Clause, language: str) -> dict[str, Any]:
    """One clause. Offsets count characters of the paragraph's text, from 0, end exclusive."""
    entry = lexicon(language).verb(clause.lemma)
    return {
        "id": clause.id,
        "symbol": clause.document,
        "label": clause.label,
        "clause": clause.number,
        "part": clause.part.value,
        "start": clause.span.start,
        "end": clause.span.end,
        "text": clause.span.text,
        "verb": clause.verb,
        "verb_lemma": clause.lemma,
        "verb_span": _span(clause.verb_span),
        "kind": clause.kind,
        "directive": clause.directive,
        "english": sorted(entry.family) if entry else [],
        "addressees": [item.name for item in clause.addressees],
        "addressee_spans": [
            {**_place(item.span), "name": item.name, "known": item.known} for item in clause.addressees
        ],
        "action": clause.action.text if clause.action else None,
        "action_span": _span(clause.action),
        "hedges": list(dict.fromkeys(hedge.name for hedge in clause.hedges)),
        "hedge_spans": [{**_place(hedge.span), "name": hedge.name, "effect": hedge.effect} for hedge in clause.hedges],
        "intensifiers": [_place(item) for item in clause.intensifiers],
        "deadline": clause.deadline.text if clause.deadline else None,
        "deadline_span": _span(clause.deadline),
        "deadline_year": clause.deadline_year,
        "reporting": clause.reporting,
        "asks_means": clause.asks_means,
        **terms_json(mandate(clause, language)),
        "state": clause.state.value if clause.state else None,
        "proposed_by": list(clause.proposed_by),
    }


def terms_json(terms: Mandate) -> dict[str, Any]:
    """End, review, cost and money; a term has the session, or else the day (null where its words name none)."""
    return {
        "ends": {**_term(terms.ends), "of": terms.ends.of} if terms.ends else None,
        "review": _term(terms.review) if terms.review else None,
        "cost": [{"kind": item.kind, "words": item.words} for item in terms.cost],
        "resources": terms.resources,
    }


def _term(term: Term) -> dict[str, Any]:
    when = {"session": term.session} if term.session is not None else {"date": term.date}
    return {"words": term.words, **when}


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _span(span: Span | None) -> dict[str, Any] | None:
    return _place(span) if span else None


TIMELINE_FORMAT = "lineage.commitment-timeline/1"


def timeline_json(timeline: Timeline, lines: Sequence[CommitmentLine]) -> dict[str, Any]:
    """The form of the timeline of a series, or of some of its lines."""
    return {
        "format": TIMELINE_FORMAT,
        "language": timeline.language,
        "documents": list(timeline.documents),
        "drafts": sorted(timeline.drafts),
        "unknown": list(timeline.unknown),
        "order": list(timeline.order),
        "lines": [_line(line, timeline) for line in lines],
        **compared_json(timeline.near),
    }


def near_json(near: Near) -> dict[str, Any]:
    """What was looked for and what is near, for an answer without a line."""
    return {"looked_for": dict(near.looked_for), "near": {"without": dict(near.without), "names": list(near.names)}}


def _line(line: CommitmentLine, timeline: Timeline) -> dict[str, Any]:
    return {
        "id": line.id,
        "thread": line.thread,
        "status": line.status.value,
        **_clock(clock(line, timeline.language, timeline.documents[0])),
        "split_from": line.split_from,
        "steps": [
            {
                "document": step.document,
                "status": step.status.value,
                "draft": step.draft,
                "clause": clause_json(step.clause, timeline.language) if step.clause else None,
                "parents": list(step.parents),
                "facts": [fact_json(fact) for fact in step.facts],
                "unseen": list(step.unseen),
                "other": step.other,
            }
            for step in line.steps
        ],
    }


def _clock(run: Clock) -> dict[str, Any]:
    return {
        "since": run.since,
        "or_before": run.or_before,
        "last": run.last,
        "times": run.times,
        "drafts": run.drafts,
        "words_kept": run.words_kept,
        "words_added": run.words_added,
        **terms_json(run.terms),
        "cost": [
            {"kind": item.kind, "words": item.words, "since": since}
            for item, since in zip(run.terms.cost, run.cost_since, strict=True)
        ],
    }


def figures_json(found: Figures) -> dict[str, Any]:
    """The figures of a series: words of each text; mandates of the newest one, with an end or a review and without, by
    id; by how many per cent words grew since the last adopted text up to `BASE_YEAR`."""
    return {
        "words": [{"document": name, "words": count} for name, count in found.words],
        "mandates": len(found.standing),
        "with_end_or_review": [line.last.id for line in found.limited],
        "without_end_or_review": [line.last.id for line in found.unlimited],
        "percent_without": found.percent_unlimited,
        "item": found.item.id if found.item else None,
        "since_base": {"year": BASE_YEAR, "document": found.base, "percent": found.base_growth} if found.base else None,
    }


def fact_json(fact: Fact) -> dict[str, Any]:
    """One fact with the places of its words."""
    return {
        "fact": fact.kind.value,
        "old": fact.old,
        "new": fact.new,
        "old_span": _span(fact.old_span),
        "new_span": _span(fact.new_span),
        "rendering": fact.rendering.value if fact.rendering else None,
        "english": list(fact.english),
        "effect": fact.effect or None,
        "counts": fact.counts,
    }
