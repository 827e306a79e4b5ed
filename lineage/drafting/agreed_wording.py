"""Findings about what is agreed: words changed, new paragraphs, what is open, what is gone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.diff.edits import ChangeClass, Operation
from lineage.diff.families import UNCHANGED
from lineage.documents.proposals import ProposalKind, TextState
from lineage.documents.readings import proposers
from lineage.documents.resolution import Kind
from lineage.drafting.check_config import CHECK
from lineage.drafting.check_findings import Finding, Piece, Rule
from lineage.drafting.similar import has_most
from lineage.drafting.to_complete import is_all_to_fill, is_left_open, leaves_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import Change, Edit
    from lineage.documents.proposals import Proposal
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.check import Check, CheckedParagraph
    from lineage.drafting.similar import Precedent

_GLUED = re.compile(r"[^\W\d_][,;.”\"]?\d{1,2}[,;.]?\s?$")
"""A figure without a space before it."""
_PROPOSES = frozenset(
    {
        ProposalKind.BRACKET,
        ProposalKind.OPTION,
        ProposalKind.PLACEHOLDER,
        ProposalKind.INSERTION,
        ProposalKind.DELETION,
        ProposalKind.REPLACEMENT,
    }
)


def wording_findings(check: Check) -> Iterator[Finding]:
    """What is not agreed in the draft, in its order; where no adopted text is there, only what the draft marks so."""
    for item in check.paragraphs:
        told = _of_paragraph(item, check.draft.language, followed=check.base is not None)
        found = list(told) if check.compared and not is_all_to_fill(item.paragraph) else []
        yield from found
        yield from _open(item.paragraph, found)


def gone_findings(check: Check) -> Iterator[Finding]:
    """Paragraphs of the base that the draft does not have; also those in whose place another text stands. An annex of
    which a draft has none at all is one finding: a resolution that follows a programme does not repeat it."""
    related = {p.label for item in check.paragraphs for p in item.base if _is_counterpart(p)}
    annex = [p for p in check.before if p.kind is Kind.ANNEX]
    if len(annex) >= CHECK.annex and not any(p.kind is Kind.ANNEX for p in check.draft.paragraphs):
        first = annex[0]
        yield Finding(rule=Rule.GONE, label=first.label, words=first.text, precedent=first.id, kind="annex")
    else:
        annex = []
    for paragraph in check.before:
        if paragraph in annex:
            continue
        linked = any(p.label == paragraph.label for item in check.paragraphs for p in item.base)
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
    return next((p for p in item.base if _is_counterpart(p)), None)


def is_new(item: CheckedParagraph, language: str) -> bool:
    """Whether no adopted text has the paragraph, or one like it."""
    return own_base(item) is None and any(one.rule is Rule.NEW for one in _without_base(item, language, followed=True))


def _is_counterpart(precedent: Precedent) -> bool:
    return precedent.diff.wording in UNCHANGED or precedent.diff.is_related


def _of_paragraph(item: CheckedParagraph, language: str, *, followed: bool) -> Iterator[Finding]:
    """`followed`: whether the draft follows an adopted text."""
    base = own_base(item)
    if base is None:
        yield from _without_base(item, language, followed=followed)
        return
    if not substance(item.paragraph, base):
        return
    older = next((p for p in item.precedents if p.diff.wording in UNCHANGED), None)
    if older is not None:
        yield _whole(item.paragraph, Rule.OLDER, older, base)
        return
    yield from _changed(item.paragraph, base)


def _without_base(item: CheckedParagraph, language: str, *, followed: bool) -> Iterator[Finding]:
    if any(p.diff.wording in UNCHANGED for p in item.precedents):
        return
    near = max(
        (p for p in (*item.precedents, *item.base) if p.diff.is_related and has_most(p, item.paragraph.text, language)),
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


def _changed(paragraph: Paragraph, base: Precedent) -> Iterator[Finding]:
    """One finding for changes of substance that stand close together."""
    for group in _close(substance(paragraph, base), base.text, paragraph.text):
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


def _context(edits: Sequence[Edit], group: Sequence[Change]) -> Iterator[Piece]:
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
        yield Piece(operation=edit.operation, text=text)


def _cut(edits: Sequence[Edit]) -> Iterator[Piece]:
    """All edits, what is equal cut to the words around the changes."""
    for index, edit in enumerate(edits):
        text = edit.text
        if edit.operation is Operation.EQUAL and len(text.split()) > 2 * CHECK.context:
            head = _head(text) if index else ""
            tail = _tail(text) if index < len(edits) - 1 else ""
            text = f"{head.removesuffix(' …')} {tail}" if head and tail else head or tail
        yield Piece(operation=edit.operation, text=text)


def _tail(text: str) -> str:
    places = [match.start() for match in re.finditer(r"\S+", text)]
    return text if len(places) <= CHECK.context else f"… {text[places[-CHECK.context] :]}"


def _head(text: str) -> str:
    places = [match.end() for match in re.finditer(r"\S+", text)]
    return text if len(places) <= CHECK.context else f"{text[: places[CHECK.context - 1]]} …"


def standing_at(paragraph: Paragraph, start: int, end: int) -> tuple[TextState | None, tuple[str, ...]]:
    """How far the draft says that a stretch is agreed, and everybody who proposes it: of proposals that lie in each
    other the inner ones, beside each other ("Morocco" strikes out, "Algeria" puts in) all; else the paragraph's own."""
    over = [
        one
        for one in paragraph.proposals
        if one.kind in _PROPOSES and (one.state or one.authors) and one.start <= end and start <= one.end
    ]
    inner = [one for one in over if not any(_is_within(other, one) for other in over)]
    if not inner:
        return paragraph.state, proposers(paragraph)
    smallest = min(inner, key=lambda one: one.end - one.start)
    return smallest.state, tuple(dict.fromkeys(name for one in inner for name in one.authors))


def _is_within(one: Proposal, other: Proposal) -> bool:
    """Whether a proposal lies in words of another one, and is shorter."""
    return other.start < one.end and one.start < other.end and one.end - one.start < other.end - other.start


def _open(paragraph: Paragraph, found: Sequence[Finding]) -> Iterator[Finding]:
    """What the draft marks as not agreed and no other finding reports."""
    if any(one.end - one.start == len(paragraph.text) for one in found):
        return
    if is_all_to_fill(paragraph):
        return
    told = [(one.start, one.end) for one in found]
    if paragraph.state not in {None, TextState.AGREED} and not found:
        yield _standing(paragraph, paragraph.text, (0, len(paragraph.text)), paragraph.state, proposers(paragraph))
        return
    for one in paragraph.proposals:
        if one.kind not in _PROPOSES or one.state is TextState.AGREED or not (one.state or one.authors):
            continue
        if is_left_open(paragraph, one):
            continue
        if not any(start <= one.end and one.start <= end for start, end in told):
            stretch = one.of or (one.start, one.end)
            state = TextState.DELETED if one.kind is ProposalKind.DELETION else one.state
            put = _put_for(one, paragraph)
            if put is not None:
                said = (put.text or "").strip()
                marked = _standing(paragraph, said, (put.start, put.end), put.state, put.authors)
                if any(letter.isalnum() for letter in said):  # a list has gone on: "and" is a comma
                    yield replace(marked, suggestion=(one.text or "").strip(), kind="replaced")
                told.append((put.start, put.end))
            else:
                yield _standing(paragraph, (one.text or one.new or "").strip(), stretch, state, one.authors)
            told.append(stretch)


def _put_for(deleted: Proposal, paragraph: Paragraph) -> Proposal | None:
    """What the same authors put in the place of words that they strike out."""
    if deleted.kind is not ProposalKind.DELETION:
        return None
    return next(
        (
            one
            for one in paragraph.proposals
            if one.kind is ProposalKind.INSERTION and one.authors == deleted.authors and one.start == deleted.end
        ),
        None,
    )


def _standing(
    paragraph: Paragraph, said: str, stretch: tuple[int, int], state: TextState | None, authors: tuple[str, ...]
) -> Finding:
    start, end = stretch
    return Finding(
        rule=Rule.OPEN, label=paragraph.label, words=said, start=start, end=end, state=state, authors=authors
    )
