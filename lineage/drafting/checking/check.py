"""A draft checked: each of its paragraphs against the latest adopted text, and against all other agreed language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.alignment.links import Link, Relation
from lineage.diff import compare
from lineage.diff.edits import ChangeClass
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.checking.checked import Check, CheckedParagraph, Verdict
from lineage.drafting.checking.similar import Precedent
from lineage.errors import UsageError
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.alignment.twins import Twins


Similar = Callable[[str], tuple[Precedent, ...]]
"""The adopted paragraphs that are like a text, the most alike first."""


def check_against(  # noqa: PLR0913
    draft: Resolution,
    base: Resolution | None,
    look_up: Similar,
    compared: Sequence[str],
    *,
    precedents: int = 3,
    versions: Mapping[str, Twins] = MappingProxyType({}),
) -> Check:
    """`draft` against `base`, if any, and against what `look_up` finds for each paragraph in the other texts, whose ids
    are in `compared`.

    `versions` are those of both texts in another language, by the id of the text: they speak for links. At most
    `precedents` similar paragraphs are kept for each paragraph. Raises UsageError where the base is
    a draft or in another language: neither is agreed language for this draft.
    """
    own, dropped = _aligned(draft, base, versions) if base else ({}, frozenset())
    around = frozenset(compared)
    paragraphs = tuple(
        _paragraph(p, own.get(p.label, []), [x for x in look_up(p.text) if split_id(x.id)[0] in around], precedents)
        for p in draft.paragraphs
        if p.kind is not Kind.HEADING
    )
    gone = tuple(p for p in (base.paragraphs if base else ()) if p.label in dropped)
    names = (base.id, *compared) if base else tuple(compared)
    return Check(draft=draft, base=base, compared=names, paragraphs=paragraphs, gone=gone)


def _aligned(
    draft: Resolution, base: Resolution, versions: Mapping[str, Twins]
) -> tuple[dict[str, list[Precedent]], frozenset[str]]:
    """The counterparts of each paragraph of the draft in its base, and what is gone from the base."""
    from lineage.alignment import align  # numpy, which a kept check does not wait for

    _checked(draft, base)
    alignment = align(base, draft, witnesses=versions)
    return _counterparts(base, draft, alignment.counted()), frozenset(alignment.dropped)


def _checked(draft: Resolution, base: Resolution) -> None:
    if base.status is Status.DRAFT:
        raise UsageError(
            f"{base.id} is a draft, not agreed language", "Name an adopted text with --base, such as A/RES/78/228."
        )
    if base.language != draft.language:
        raise UsageError(
            f"{draft.id} is in {draft.language}, {base.id} in {base.language}",
            "Compare texts of one language; choose it with --lang.",
        )


def _counterparts(old: Resolution, draft: Resolution, links: Iterable[Link]) -> dict[str, list[Precedent]]:
    before = {p.label: p for p in old.paragraphs}
    after = {p.label: p for p in draft.paragraphs}
    diff = cache(partial(compare, language=draft.language))
    table: dict[str, list[Precedent]] = {}
    for link in links:
        found = before[link.old]
        one = Precedent(
            id=found.id,
            text=found.text,
            number=found.number,
            relation=link.relation,
            band=link.band,
            score=link.score,
            diff=diff(found.text, after[link.new].text),
        )
        table.setdefault(link.new, []).append(one)
    return table


def _paragraph(paragraph: Paragraph, base: list[Precedent], elsewhere: list[Precedent], limit: int) -> CheckedParagraph:
    base, elsewhere = sorted(base, key=_rank), sorted(elsewhere, key=_rank)
    verdict = _verdict(base, elsewhere)
    return CheckedParagraph(paragraph=paragraph, verdict=verdict, base=tuple(base), precedents=tuple(elsewhere[:limit]))


def _rank(precedent: Precedent) -> tuple[bool, bool, float]:
    return (not precedent.verbatim, precedent.relation is not Relation.SAME, -precedent.score)


def _verdict(base: Sequence[Precedent], elsewhere: Sequence[Precedent]) -> Verdict:
    if not base:
        return Verdict.ELSEWHERE if elsewhere else Verdict.NEW
    diff = base[0].diff
    if base[0].verbatim:
        return Verdict.AGREED
    if not any(change.change_class is ChangeClass.SUBSTANCE for change in diff.changes):
        return Verdict.UPDATED
    return Verdict.CHANGED
