"""The JSON form of a compilation: lineage.compilation/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.drafting.proposals.caveats import Caveat
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, CompiledSource
    from lineage.drafting.proposals.compiled_proposals import AgreedWords, CompiledProposal

FORMAT = "lineage.compilation/1"


def to_json(compilation: Compilation) -> dict[str, Any]:
    """Values for json.dumps. Offsets count characters of the base paragraph's `text`; the proposals of one source, made
    there, give that source's own paragraphs, those with "form" its signs."""
    progress = compilation.progress()
    return {
        "format": FORMAT,
        "base": compilation.base.id,
        "title": compilation.base.title,
        "language": compilation.base.language,
        "sources": [_source(one) for one in compilation.sources],
        "progress": {name: getattr(progress, name) for name in progress.__slots__},
        "paragraphs": [_paragraph(one) for one in compilation.paragraphs],
        "findings": [finding_json(one) for one in compilation.findings],
    }


def _source(one: CompiledSource) -> dict[str, Any]:
    return {
        "id": one.id,
        "file": one.file,
        "authors": list(one.authors),
        "form": one.form,
        "excerpt": one.excerpt,
        "rebased": one.rebased,
        "persons": list(one.persons),
    }


def _paragraph(one: CompiledParagraph) -> dict[str, Any]:
    values: dict[str, Any] = {"label": one.label, "kind": one.kind.value}
    if one.text is None:
        values["after"] = one.after
    values |= {
        "text": one.text,
        "state": one.state.value if one.state else None,
        "proposals": [*map(_proposal, one.proposals), *(_proposal(form) | {"form": True} for form in one.sign_forms)],
        "collisions": [list(pair) for pair in one.collisions],
    }
    if one.contested:
        values["contested"] = [_proposal(proposal) for proposal in one.contested]
    return values


def _proposal(proposal: CompiledProposal) -> dict[str, Any]:
    values: dict[str, Any] = {
        "source": proposal.sources[0],
        "sources": list(proposal.sources),
        "authors": list(proposal.authors),
        "kind": proposal.kind.value,
        "start": proposal.start,
        "end": proposal.end,
        "old": proposal.old,
        "new": proposal.new,
        "whole": proposal.whole,
        "precedents": [_precedent(one) for one in proposal.precedents],
    }
    named = {"date": proposal.date, "said": proposal.said or None, "after": proposal.after, "related": proposal.related}
    values |= {"persons": list(proposal.persons)} if proposal.persons else {}
    values |= {"fills": True} if proposal.fills else {}
    values |= {"against": list(proposal.against)} if proposal.against else {}
    return values | {name: value for name, value in named.items() if value is not None}


def _precedent(one: AgreedWords) -> dict[str, Any]:
    values: dict[str, Any] = {"id": one.id, "score": round(one.score, 4), "words": one.words}
    return values | ({"first": one.first, "last": one.last, "times": one.times} if one.times else {})


def finding_json(one: Caveat) -> dict[str, Any]:
    """A problem of a source; what it does not have is left out. A contradiction has the proposals of both sources,
    which say whether "boats" is to come or to go."""
    values: dict[str, Any] = {"source": one.source, "problem": one.problem.value}
    named: dict[str, str | int] = {"label": one.label, "old": one.old, "new": one.new, "other": one.other}
    values |= {"authors": list(one.authors)} if one.authors else {}
    named |= {"given": one.given}
    values |= {"likeness": one.likeness} if one.likeness is not None else {}
    named |= {"held": one.held, "counted": one.counted} if one.counted else {}
    if one.proposals:
        values["proposals"] = [_proposal(proposal) for proposal in one.proposals]
    if one.step is not None and one.step.hindrance is not None:
        named |= {"hindrance": one.step.hindrance.value, "place": one.step.place}
    return values | {name: value for name, value in named.items() if value or name == "held"}
