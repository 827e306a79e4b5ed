"""A draft checked: each of its paragraphs against the latest adopted text, and against all other agreed language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.alignment.links import Link, Relation
from lineage.diff import compare
from lineage.diff.edits import ChangeClass
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.checking.draft_alone import is_of_assembly
from lineage.drafting.checking.similar import Precedent
from lineage.errors import UsageError
from lineage.symbols import FIRST_SESSION_YEAR, sessions_on, split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.alignment.twins import Twins
    from lineage.corpus.records import Entry


class Verdict(StrEnum):
    """Where the language of a draft paragraph stands. A fact about texts, not about law."""

    AGREED = "agreed"
    """Word for word in the latest adopted text, form aside."""
    UPDATED = "updated"
    """As in the latest adopted text but for dates, symbols, sessions or terminology."""
    CHANGED = "changed"
    """Has a counterpart in the latest adopted text, in other words."""
    ELSEWHERE = "elsewhere"
    """No counterpart there; similar language in another adopted text."""
    NEW = "new"
    """No similar language in any adopted text of the corpus."""


class BaseChoice(StrEnum):
    """Where the base stands in time, where the corpus has adopted texts of its series that are later than the draft."""

    LAST_BEFORE = "last before the draft"
    """The last of its series before the draft that the corpus holds."""
    NONE_BEFORE = "later, none before"
    """It is later than the draft; the corpus holds no earlier one of its series."""
    NAMED_LATER = "later, as named"
    """It was named and is later than the draft; unless named, an earlier text is taken."""
    ONE_BEFORE = "later, one before"
    """It is later than the draft and is taken for its likeness or its name; the corpus holds an earlier one of its
    series."""


def is_after(text: Resolution | Entry, draft: Resolution) -> bool:
    """Whether an adopted text is later than a draft, by their days, else by their sessions: of the same session it is
    later than a paper with a symbol ("A/C.3/80/L.13"). A text of another organ, whose sessions have other numbers, is
    held against the session of the General Assembly by its day. False where nothing tells."""
    day = draft.adopted or draft.dated
    if day and text.adopted:
        return text.adopted > day
    if not draft.session:
        return False
    if text.session and _counts_alike(text, draft):
        paper = draft.status is Status.DRAFT and draft.symbol is not None
        return text.session >= draft.session if paper else text.session > draft.session
    if text.adopted and draft.session < FIRST_SESSION_YEAR and is_of_assembly(draft):
        return min(sessions_on(text.adopted)) > draft.session
    return False


def _counts_alike(text: Resolution | Entry, draft: Resolution) -> bool:
    """Whether the numbers of two sessions are of one count: 2017 of the Economic and Social Council is no session of
    the General Assembly, nor is 45 of the Human Rights Council."""
    years = {(one.session or 0) >= FIRST_SESSION_YEAR for one in (text, draft)}
    return len(years) == 1 and (not text.organ or not draft.organ or text.organ == draft.organ)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedParagraph:
    """One paragraph of the draft with what was found for it."""

    paragraph: Paragraph
    verdict: Verdict
    base: tuple[Precedent, ...]
    """Counterparts in the latest adopted text, best first."""
    precedents: tuple[Precedent, ...]
    """Similar language in the other adopted texts, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A draft against a base text and the other adopted texts."""

    draft: Resolution
    base: Resolution | None
    """The text that it follows; None of a draft on a theme that no text of the corpus has."""
    compared: tuple[str, ...]
    """Ids of all adopted texts that were looked at, the base, if any, first; none where the corpus holds none in the
    language of the draft: then nothing is known of what is agreed."""
    paragraphs: tuple[CheckedParagraph, ...]
    """In the order of the draft; headings are left out."""
    gone: tuple[Paragraph, ...]
    """Paragraphs of the base that the draft has no counterpart for."""
    choice: BaseChoice | None = None
    """None where the base is earlier than the draft, and no text of its series is later or one is nearer to it."""

    @property
    def before(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the base, none where there is no base."""
        return self.base.paragraphs if self.base else ()


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
