"""Findings about what is agreed: words changed, new paragraphs, what is open, what is gone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.diff.edits import ChangeClass, Operation
from lineage.diff.families import UNCHANGED
from lineage.documents.negotiated.readings import proposers
from lineage.documents.resolution import Kind
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import ContextPiece, Finding, Rule
from lineage.drafting.checking.open_words import open_findings, standing_at
from lineage.drafting.checking.short_names import without_short_names
from lineage.drafting.checking.similar import has_most
from lineage.drafting.checking.to_complete import is_all_to_fill, leaves_open
from lineage.symbols import in_session, read_label, split_id, year_of_session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import Change, Edit
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.checked import Check, CheckedParagraph
    from lineage.drafting.checking.similar import Precedent

_GLUED = re.compile(r"[^\W\d_][,;.”\"]?\d{1,2}[,;.]?\s?$")
"""A figure without a space before it."""
_BY_YEARS = frozenset({"A", "E"})
"""Organs whose numbers of sessions tell the year."""


def wording_findings(check: Check) -> Iterator[Finding]:
    """What is not agreed in the draft, in its order; where no adopted text is there, only what the draft marks so."""
    for item in check.paragraphs:
        told = _of_paragraph(item, check)
        found = list(told) if check.compared and not is_all_to_fill(item.paragraph) else []
        yield from found
        yield from open_findings(item.paragraph, found)


def gone_findings(check: Check) -> Iterator[Finding]:
    """Paragraphs of the base that the draft does not have; also those in whose place another text stands. An annex of
    which a draft has none at all is one finding: a resolution that follows a programme does not repeat it."""
    related = {p.label for item in check.paragraphs for p in item.base if _is_counterpart(p, item.paragraph)}
    counterparts = {p.label for item in check.paragraphs for p in item.base}
    annex = [p for p in check.before if p.kind is Kind.ANNEX]
    if len(annex) >= CHECK.annex and not any(p.kind is Kind.ANNEX for p in check.draft.paragraphs):
        first = annex[0]
        others = tuple(one.label for one in annex[1:])
        yield Finding(
            rule=Rule.GONE, label=first.label, words=first.text, precedent=first.id, kind="annex", covers=others
        )
    else:
        annex = []
    for paragraph in check.before:
        if paragraph in annex:
            continue
        linked = paragraph.label in counterparts
        if paragraph in check.gone or (linked and paragraph.label not in related):
            yield Finding(
                rule=Rule.GONE,
                label=paragraph.label,
                words=paragraph.text,
                precedent=paragraph.id,
                sure=not linked,
                kind="replaced" if linked else "",
            )


def own_base(item: CheckedParagraph) -> Precedent | None:
    """The counterpart of a paragraph in the base, None where only another text stands in its place."""
    return next((p for p in item.base if _is_counterpart(p, item.paragraph)), None)


def homes_in_base(check: Check) -> dict[str, Precedent | None]:
    """Label of each paragraph of the draft -> its counterpart in the latest text, if any."""
    return {item.paragraph.label: own_base(item) for item in check.paragraphs}


def is_new(item: CheckedParagraph, draft: Resolution) -> bool:
    """Whether no adopted text has the paragraph, or one like it."""
    return own_base(item) is None and any(one.rule is Rule.NEW for one in _without_base(item, draft, followed=True))


def _is_counterpart(precedent: Precedent, paragraph: Paragraph) -> bool:
    diff = precedent.diff
    if precedent.band is not Band.SURE and diff.kept_share < CHECK.across:
        read = [read_label(one) for one in (precedent.label, paragraph.label)]
        if len({one.part for one in read if one}) > 1:
            return False
    return diff.wording in UNCHANGED or diff.is_related


def _of_paragraph(item: CheckedParagraph, check: Check) -> Iterator[Finding]:
    base = own_base(item)
    if base is None:
        yield from _without_base(item, check.draft, followed=check.base is not None)
        return
    changes = without_short_names(substance(item.paragraph, base), item.paragraph.text, base.text, check)
    same = [p for p in item.precedents if p.diff.wording in UNCHANGED]
    if not changes or any(_is_later(split_id(p.id)[0], check.base) for p in same):
        return
    if same:
        yield _whole(item.paragraph, Rule.OLDER, same[0], base)
        return
    yield from _changed(item.paragraph, base, changes)


def _is_later(text: str, base: Resolution | None) -> bool:
    """Whether an adopted text is later than the base: 78/310 has a paragraph of 79/8, which follows 75/18, in newer
    words."""
    own, last = in_session(text), in_session(base.symbol or "") if base else None
    if own is None or last is None:
        return False
    if own.organ == last.organ:
        return (own.session, own.number) > (last.session, last.number)
    day = base.adopted if base else None
    year = year_of_session(own.session)
    return own.organ in _BY_YEARS and day is not None and year > day.year


def _without_base(item: CheckedParagraph, draft: Resolution, *, followed: bool) -> Iterator[Finding]:
    if any(p.diff.wording in UNCHANGED for p in item.precedents):
        return
    text = item.paragraph.text
    near = max(
        (
            p
            for p in (*item.precedents, *item.base)
            if p.diff.is_related and has_most(p, text, draft.language, draft.title)
        ),
        key=lambda p: p.diff.kept_share,
        default=None,
    )
    if near is None:
        yield _whole(item.paragraph, Rule.NEW, None)
        return
    found = _whole(item.paragraph, Rule.ELSEWHERE, near, near)
    yield found if followed else replace(found, kind="alone")


def _whole(paragraph: Paragraph, rule: Rule, near: Precedent | None, other: Precedent | None = None) -> Finding:
    """A finding on a paragraph as a whole; `other` is the adopted paragraph whose words differ."""
    return Finding(
        rule=rule,
        label=paragraph.label,
        words=paragraph.text,
        start=0,
        end=len(paragraph.text),
        suggestion=other.text if other else "",
        precedent=near.id if near else None,
        sure=near is None or rule is Rule.OLDER or near.band is Band.SURE,
        context=tuple(_cut(other.diff.edits)) if other else (),
        state=paragraph.state,
        authors=proposers(paragraph),
    )


def _changed(paragraph: Paragraph, base: Precedent, changes: Sequence[Change]) -> Iterator[Finding]:
    """One finding for changes of substance that stand close together."""
    for group in _close(changes, base.text, paragraph.text):
        start, end = group[0].new_start, group[-1].new_end
        old = base.text[group[0].old_start : group[-1].old_end].strip()
        words = paragraph.text[start:end].strip()
        state, authors = standing_at(paragraph, start, end)
        yield Finding(
            rule=Rule.WORDING,
            label=paragraph.label,
            words=words,
            start=start,
            end=end,
            suggestion=old,
            precedent=base.id,
            sure=base.band is Band.SURE,
            context=tuple(_context(base.diff.edits, group)),
            kind="" if words and old else "added" if words else "removed",
            state=state,
            authors=authors,
        )


def substance(paragraph: Paragraph, base: Precedent) -> list[Change]:
    """The changes of substance; a mark of a note that a text without its notes prints as a figure is none."""
    return [
        c
        for c in base.diff.changes
        if c.change_class is ChangeClass.SUBSTANCE
        and not leaves_open(paragraph, c)
        and not (_is_mark(base.text, c.old_start, c.old_end) and _is_mark(paragraph.text, c.new_start, c.new_end))
    ]


def _is_mark(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the figure of a note behind a word, as in "Political Rights,2 the": or nothing."""
    words = text[start:end].strip(" ,;.")
    return not words or (words.isdigit() and len(words) <= 2 and _GLUED.search(text, 0, end) is not None)


def _close(changes: Sequence[Change], old: str, new: str) -> Iterator[list[Change]]:
    group: list[Change] = []
    for change in changes:
        if group:
            between = max(
                len(old[group[-1].old_end : change.old_start].split()),
                len(new[group[-1].new_end : change.new_start].split()),
            )
            if between >= CHECK.context:
                yield group
                group = []
        group.append(change)
    if group:
        yield group


def _context(edits: Sequence[Edit], group: Sequence[Change]) -> Iterator[ContextPiece]:
    """The edits of the changes with the words around them: "of {+[+] ..."."""
    first, last = group[0], group[-1]
    inside = [
        edit
        for edit in edits
        if edit.old_end >= first.old_start
        and edit.new_end >= first.new_start
        and edit.old_start <= last.old_end
        and edit.new_start <= last.new_end
    ]
    for index, edit in enumerate(inside):
        text = edit.text
        if edit.operation is Operation.EQUAL and index == 0:
            text = _tail(text)
        elif edit.operation is Operation.EQUAL and index == len(inside) - 1:
            text = _head(text)
        yield ContextPiece(operation=edit.operation, text=text)


def _cut(edits: Sequence[Edit]) -> Iterator[ContextPiece]:
    """All edits, what is equal cut to the words around the changes."""
    for index, edit in enumerate(edits):
        text = edit.text
        if edit.operation is Operation.EQUAL and len(text.split()) > 2 * CHECK.context:
            head = _head(text) if index else ""
            tail = _tail(text) if index < len(edits) - 1 else ""
            text = f"{head.removesuffix(' …')} {tail}" if head and tail else head or tail
        yield ContextPiece(operation=edit.operation, text=text)


def _tail(text: str) -> str:
    places = [match.start() for match in re.finditer(r"\S+", text)]
    return text if len(places) <= CHECK.context else f"… {text[places[-CHECK.context] :]}"


def _head(text: str) -> str:
    places = [match.end() for match in re.finditer(r"\S+", text)]
    return text if len(places) <= CHECK.context else f"{text[: places[CHECK.context - 1]]} …"
