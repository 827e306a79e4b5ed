"""Whose marks are that name nobody themselves: the names that stand behind them, or in front in their brackets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.negotiated.groups import Group, Role
from lineage.documents.negotiated.marked_words import LOOKS
from lineage.documents.negotiated.names_in_brackets import NEAR
from lineage.documents.negotiated.proposals import Proposal, ProposalKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.documents.stretch import Stretch

_CHANGES = frozenset({ProposalKind.INSERTION, ProposalKind.DELETION})


def named_behind(pool: Sequence[Proposal], found: Sequence[Group], text: str) -> Iterator[tuple[Proposal, Group]]:
    """Proposals without an author, with the names that stand right after them or at the end of their brackets; behind
    struck and new words also in a remark: "(EU: delete)", "[US: add]"."""
    signed = [group for group in found if group.role is Role.NAMES]
    asked = [
        replace(group, authors=tuple(dict.fromkeys(name for ask in group.asks for name in ask.authors)))
        for group in found
        if group.role is Role.REMARK and {ask.kind for ask in group.asks} < _CHANGES
    ]
    for one in pool:
        if one.authors or one.kind in {ProposalKind.ORAL, ProposalKind.PLACEHOLDER}:
            continue
        names = [*signed, *(group for group in asked if group.asks[0].kind is one.kind)]
        gap = next((g for g in names if 0 <= g.start - one.end <= NEAR and not text[one.end : g.start].strip()), None)
        leads = heads if one.kind is ProposalKind.BRACKET else signs
        inside = next((g for g in reversed(names) if signs(g, one) or leads(g, one)), None)
        if gap or inside:
            yield one, gap or inside  # type: ignore[misc]


def replaced_by(pool: Sequence[Proposal], behind: Mapping[int, Group], text: str) -> Iterator[tuple[int, Group]]:
    """The names of a replacement whose second half alone they stand behind: "~~donors~~ **partners** (EU)"."""
    looks = [one for one in pool if is_unsigned(one)]
    for one, other in pairwise(sorted(looks, key=lambda look: look.start)):
        near = 0 <= other.start - one.end <= NEAR and not text[one.end : other.start].strip()
        if near and one.kind is not other.kind and id(one) not in behind and id(other) in behind:
            yield id(one), behind[id(other)]


def signs(names: Group, other: Group | Proposal) -> bool:
    """Whether names stand at the end of the words of other brackets: "[, as appropriate (EU)]"."""
    return other.start < names.start and 0 <= other.end - names.end <= NEAR


def heads(names: Group, other: Group | Proposal) -> bool:
    """Whether names stand before the words of other brackets: "[(EU) and peoples]"."""
    return 0 < names.start - other.start <= NEAR and names.end < other.end


def follows(names: Group, other: Group) -> bool:
    """Whether names stand right behind brackets: "[and partners] (EU)"."""
    return 0 <= names.start - other.end <= NEAR


def signs_marks(found: Sequence[Group], text: Stretch) -> bool:
    """Whether names stand at brackets or right behind bold words, as only drafts have them."""
    names = [group for group in found if group.role is Role.NAMES]
    plain = [group for group in found if group.role is Role.PLAIN]
    bold = [end for start, end, style, _ in text.styled if start and style in LOOKS]  # "**and partners** (EU)"
    return any(
        any(signs(one, group) or heads(one, group) or follows(one, group) for group in plain)
        or any(0 <= one.start - end <= NEAR for end in bold)
        for one in names
    )


def signs_changes(pool: Sequence[Proposal], names: Sequence[Group], end: int) -> tuple[str, ...]:
    """The names behind the words of a paragraph, which end at `end`, that sign what is struck out and put in there, and
    not a paragraph that is new: "support **the poorest** ~~small~~ States (Peru)"."""
    if not any(is_unsigned(one) and one.kind is ProposalKind.DELETION for one in pool):
        return ()
    return tuple(dict.fromkeys(name for group in names if group.start >= end for name in group.authors))


def is_unsigned(one: Proposal) -> bool:
    """Whether words are struck or new by their look, in nobody's name."""
    return one.kind in _CHANGES and not one.authors and not one.tracked and one.start < one.end
