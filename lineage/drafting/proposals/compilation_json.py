"""The JSON form of a compilation: lineage.compilation/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.drafting.proposals.caveats import Caveat
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, CompiledSource
    from lineage.drafting.proposals.wishes import AgreedWords, Wish

FORMAT = "lineage.compilation/1"


def to_json(compilation: Compilation) -> dict[str, Any]:
    """Values for json.dumps. Offsets count characters of the base paragraph's `text`; the proposals of one source, made
    there, give that source's own paragraphs."""
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
        "proposals": [_wish(wish) for wish in one.wishes],
        "collisions": [list(pair) for pair in one.collisions],
    }
    if one.contested:
        values["contested"] = [_wish(wish) for wish in one.contested]
    return values


def _wish(wish: Wish) -> dict[str, Any]:
    values: dict[str, Any] = {
        "source": wish.sources[0],
        "sources": list(wish.sources),
        "authors": list(wish.authors),
        "kind": wish.kind.value,
        "start": wish.start,
        "end": wish.end,
        "old": wish.old,
        "new": wish.new,
        "whole": wish.whole,
        "precedents": [_precedent(one) for one in wish.precedents],
    }
    named = {"date": wish.date, "said": wish.said or None, "after": wish.after, "related": wish.related}
    values |= {"persons": list(wish.persons)} if wish.persons else {}
    values |= {"fills": True} if wish.fills else {}
    values |= {"against": list(wish.against)} if wish.against else {}
    return values | {name: value for name, value in named.items() if value is not None}


def _precedent(one: AgreedWords) -> dict[str, Any]:
    values: dict[str, Any] = {"id": one.id, "score": round(one.score, 4), "words": one.words}
    return values | ({"first": one.first, "last": one.last, "times": one.times} if one.times else {})


def finding_json(one: Caveat) -> dict[str, Any]:
    """A problem of a source; what it does not have is left out."""
    values: dict[str, Any] = {"source": one.source, "problem": one.problem.value}
    named: dict[str, str | int] = {"label": one.label, "old": one.old, "new": one.new, "other": one.other}
    values |= {"authors": list(one.authors)} if one.authors else {}
    named |= {"given": one.given}
    values |= {"likeness": one.likeness} if one.likeness is not None else {}
    named |= {"held": one.held, "counted": one.counted} if one.counted else {}
    if one.step is not None and one.step.hindrance is not None:
        named |= {"hindrance": one.step.hindrance.value, "place": one.step.place}
    return values | {name: value for name, value in named.items() if value or name == "held"}
