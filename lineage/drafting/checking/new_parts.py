"""Annexes and sections that a draft has and its base has not: each told once, not paragraph by paragraph."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.checked import Check


def told_as_one(check: Check, found: Sequence[Finding]) -> list[Finding]:
    """The findings, those on the new paragraphs of an annex or section of which the base has no paragraph joined in one
    at the first of them; paragraphs of another state, or by other authors, stay apart."""
    kept = {item.paragraph.label for item in check.paragraphs if own_base(item)}
    out = list(found)
    for kind, part in _parts(check.draft.paragraphs):
        if kept.isdisjoint(part):
            out = _joined(out, part, kind)
    return out


def _parts(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, frozenset[str]]]:
    """The labels of each annex, then of each section under a heading."""
    for annex, some in groupby(paragraphs, key=_annex):
        labels = _labels(some)
        if annex and len(labels) >= CHECK.annex:
            yield "annex", labels
    sections: list[list[Paragraph]] = [[]]
    for one in paragraphs:
        if one.kind is Kind.HEADING or (sections[-1] and _annex(one) != _annex(sections[-1][-1])):
            sections.append([])
        sections[-1].append(one)
    for section in sections[1:]:
        labels = _labels(section)
        if section[0].kind is Kind.HEADING and len(labels) >= CHECK.section:
            yield "section", labels


def _annex(paragraph: Paragraph) -> str:
    read = read_label(paragraph.label)
    return str(read.annex) if read and read.annex else ""


def _labels(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    return frozenset(p.label for p in paragraphs if p.kind is not Kind.HEADING)


def _joined(found: list[Finding], part: AbstractSet[str], kind: str) -> list[Finding]:
    new = [one for one in found if one.rule is Rule.NEW and not one.kind and one.label in part]
    new = [one for one in new if (one.state, one.authors) == (new[0].state, new[0].authors)]
    if len(new) < CHECK.section:
        return found
    others = tuple(one.label for one in new[1:] if one.label)
    whole = replace(new[0], kind=kind, covers=others)
    return [whole if one is new[0] else one for one in found if one is new[0] or one not in new]
