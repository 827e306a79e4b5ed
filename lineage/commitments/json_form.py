"""The JSON form of commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.commitments.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.commitments.clauses import Clause, Span

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
        "resources": clause.resources,
    }


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _span(span: Span | None) -> dict[str, Any] | None:
    return _place(span) if span else None
