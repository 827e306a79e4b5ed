"""Words that a draft sets off by their look, and tracked changes, as proposals."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import authors_in
from lineage.documents.negotiated.groups import Group, Role
from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.negotiated.reading_parts import within
from lineage.sources.lines import PARAGRAPH_END, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.negotiated.proposals import Span
    from lineage.documents.stretch import Stretch
    from lineage.sources.lines import Revision

LOOKS = frozenset({Style.BOLD, Style.UNDERLINED, Style.COLOURED})


def each_author(authors: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The authors of a tracked change one by one: "EU, Mexico" is how a compilation signs what both ask for; "Keller,
    Anna" is one person."""
    return tuple(name for signed in authors for name in authors_in(signed, language) or (signed,))


def is_set_off(text: Stretch) -> bool:
    """Whether a paragraph is bold, underlined or coloured as a whole."""
    letters = _all_of(text.chars)
    spans = [span for span in text.styled if span[2] in LOOKS]
    return letters > 0 and any(_all_of(text.chars[start:end]) >= letters for start, end, *_ in spans)


def set_off(text: Stretch, opening: int, *, whole: bool = False) -> Iterator[Proposal]:
    """Bold, underlined, coloured, inserted and struck words; those of one place in several looks once. `whole` says
    whether a paragraph that is set off as a whole is new, and not a heading."""
    letters = _all_of(text.chars)
    spans = [span for span in text.styled if text.chars[span[0] : span[1]].strip()]
    spans = [span for span in spans if span[2] not in LOOKS or span[1] > opening]
    changed = within((start, end) for start, end, style, _ in spans if style in {Style.STRIKE, Style.INSERTED})
    for (start, end, lost), same in groupby(
        sorted(spans, key=lambda s: (s[0], s[1], s[2] is Style.STRIKE)),
        key=lambda s: (s[0], s[1], s[2] is Style.STRIKE),
    ):
        several = list(same)
        if not lost and all(style in LOOKS for _, _, style, _ in several) and changed((start, end)):
            continue  # struck words in bold are to be deleted, not added
        how = next((changes for *_, changes in several if changes), ())
        covers = not how and not lost and _all_of(text.chars[start:end]) >= letters
        if covers and not whole and several[0][2] is not Style.INSERTED:
            continue
        yield from _tracked(text.chars[start:end], (start, end), how, lost=lost)


def _all_of(words: str) -> int:
    return sum(map(str.isalnum, words))


def _tracked(words: str, span: Span, changes: Sequence[Revision], *, lost: bool) -> Iterator[Proposal]:
    """The proposals of one run: inserted by one and deleted by another are two."""
    if not changes:
        kind = ProposalKind.DELETION if lost else ProposalKind.INSERTION
        yield Proposal(kind=kind, start=span[0], end=span[1], text=words, new=None if lost else words)
    for change in changes:
        gone = change.style is Style.DELETED
        yield Proposal(
            kind=ProposalKind.DELETION if gone else ProposalKind.INSERTION,
            start=span[0],
            end=span[1],
            text=words,
            new=None if gone else words,
            authors=(change.author,) if change.author else (),
            date=change.date or None,
            moved=change.moved,
            tracked=True,
        )


def taken_out(text: Stretch) -> Iterator[Proposal]:
    """The words that tracked changes take out of a text, each at the offset at which it stood; a space alone where it
    goes with a change beside it, "le" struck out by two and the space behind it by one of them."""
    removed: list[tuple[int, str, tuple[Revision, ...]]] = []
    for offset, whole, changes in text.removed:
        for words in filter(None, re.split(f"({PARAGRAPH_END})", whole)):
            shown = words if words == PARAGRAPH_END else re.sub(r"\s+", " ", words)
            last = removed[-1] if removed and PARAGRAPH_END not in {words, removed[-1][1]} else None
            if last and (last[0], last[2]) == (offset, changes):
                removed[-1] = (offset, last[1] + shown, changes)
            else:
                removed.append((offset, shown, changes))
    put_in = {edge for start, end, style, changes in text.styled if style is Style.INSERTED for edge in (start, end)}
    for offset, words, changes in removed:
        beside = offset in put_in or any(at == offset and other != words for at, other, _ in removed)
        if words.strip() or words == PARAGRAPH_END or (changes and beside):
            yield from _tracked(words, (offset, offset), changes, lost=True)


def tracked_changes(text: Stretch, language: str) -> tuple[Proposal, ...]:
    """The tracked changes of a text in order, without what only its look says."""
    found = [*set_off(text, len(text)), *taken_out(text)]
    own = (one for one in found if one.tracked or one.start == one.end)
    each = (replace(one, authors=each_author(one.authors, language), state=TextState.OPEN) for one in own)
    return tuple(sorted(each, key=lambda one: (one.start, one.end, one.kind.value)))


def without_looks(pool: Sequence[Proposal]) -> Iterator[Proposal]:
    """The proposals without the looks around words that an author wants: "**[States] (US)**"."""
    wanted = [one for one in pool if one.authors and one.new and one.start < one.end]
    yield from (one for one in pool if not any(_is_look_of(one, other) for other in wanted))


def _is_look_of(one: Proposal, other: Proposal) -> bool:
    """Whether `one` only sets off, in bold or in colour, the words that the authors of `other` want."""
    inside = one.start <= other.start and other.end <= one.end
    frames = not one.tracked and (not one.authors or (one.start, one.end) != (other.start, other.end))
    same = (one.new or "").strip() == (other.new or "").strip() and set(one.authors) <= set(other.authors)
    return one is not other and one.kind is ProposalKind.INSERTION and inside and frames and same


def signed_looks(found: Sequence[Group], looks: Sequence[Proposal], text: str, language: str) -> list[Group]:
    """The brackets of a text, those names that stand right behind struck or new words known as names: "**respect**
    [US]"."""
    ends = {one.end for one in looks}
    return [
        replace(group, role=Role.NAMES, authors=authors, head=group.end - group.start)
        if group.role is Role.PLAIN
        and any(group.start - gap in ends for gap in range(3))
        and (authors := authors_in(text[group.start : group.end].strip("[]{}"), language))
        else group
        for group in found
    ]
