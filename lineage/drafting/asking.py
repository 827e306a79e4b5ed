"""Who asks for which change in one paragraph of a paper."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from lineage.documents.readings import proposed, read
from lineage.drafting.alterations import Change, changes, made

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.documents.proposals import Proposal
    from lineage.documents.resolution import Paragraph

Authors = tuple[str, ...]
MOST_ORDERS = 4
"""Authors whose insertions at one place are tried in every order; more than four at one place were seen nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One change with those who ask for it, () where the paper does not name them."""

    change: Change
    authors: Authors
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked for in a paragraph."""

    taken: tuple[Ask, ...]
    """All of them made give the paragraph as the paper proposes it."""
    contested: tuple[Ask, ...] = ()
    """What one author puts in and another one takes out."""


def asked_by(paragraph: Paragraph, old: str, language: str) -> Asked:
    """The changes that a paper asks for in `old`, its own base of the paragraph, each under its authors.

    Authors of one paragraph are told apart by the wording that each alone would have; where their changes do not add up
    to what the paper proposes, the changes are those of the whole, each under all authors whose words it touches.
    """
    aim = proposed(paragraph)
    voices = list(dict.fromkeys(one.authors for one in paragraph.proposals if one.edits))
    if len(voices) <= 1:
        whole = [_ask(change, voices[0] if voices else (), paragraph) for change in changes(old, aim, language)]
        return Asked(taken=tuple(whole))
    apart = {voice: changes(old, _alone(paragraph, voice), language) for voice in voices}
    joined = _joined(apart)
    for order in _orders(joined, voices):
        if made(old, order) == aim:
            return Asked(taken=tuple(_ask(change, joined[change], paragraph) for change in order))
    together = changes(old, aim, language)
    taken = [_ask(change, _touching(change, apart, old), paragraph) for change in together]
    left = [_ask(c, who, paragraph) for c, who in joined.items() if not _within(c, together, old)]
    return Asked(taken=tuple(taken), contested=tuple(left))


def _alone(paragraph: Paragraph, voice: Authors) -> str:
    return read(paragraph, lambda one: one.authors == voice).text


def _joined(apart: Mapping[Authors, Sequence[Change]]) -> dict[Change, Authors]:
    """Each change once, with all who ask for it."""
    found: dict[Change, Authors] = {}
    for voice, wanted in apart.items():
        for change in wanted:
            found[change] = tuple(dict.fromkeys((*found.get(change, ()), *voice)))
    return found


def _orders(joined: Mapping[Change, Authors], voices: Sequence[Authors]) -> Iterable[list[Change]]:
    """The changes in the order of the text, those of one place in every order of their authors."""
    ordered = sorted(joined, key=lambda change: (change.start, change.end))
    crowded = [c for c in ordered if sum(c.start == o.start and o.start == o.end for o in ordered) > 1]
    if not crowded or len(voices) > MOST_ORDERS:
        return [ordered]
    rest = [c for c in ordered if c not in crowded]
    return ([*rest, *order] for order in permutations(crowded)) if len(crowded) <= MOST_ORDERS else [ordered]


def _touching(change: Change, apart: Mapping[Authors, Sequence[Change]], old: str) -> Authors:
    """Those who ask for this very change, else those whose own changes touch it."""
    same = [voice for voice, wanted in apart.items() if change in wanted]
    near = same or (v for v, wanted in apart.items() if any(_meets(c, change, old) for c in wanted))
    return tuple(dict.fromkeys(name for voice in near for name in voice))


def _meets(one: Change, other: Change, old: str) -> bool:
    """Whether no word stands between two changes."""
    first, last = sorted((one, other), key=lambda change: (change.start, change.end))
    return not any(map(str.isalnum, old[first.end : last.start]))


def _within(change: Change, together: Sequence[Change], old: str) -> bool:
    """Whether the words of a change are in one of the whole."""
    new = change.new.strip(" ,;.:")
    return any(_meets(change, one, old) and len(change.old) <= len(one.old) and new in one.new for one in together)


def _ask(change: Change, authors: Authors, paragraph: Paragraph) -> Ask:
    return Ask(change=change, authors=authors, date=_date(change, authors, paragraph.proposals))


def _date(change: Change, authors: Authors, proposals: Sequence[Proposal]) -> str | None:
    """The day of the proposal that has the words of a change; None where the file does not say."""
    words = {side.strip() for side in (change.old, change.new) if side.strip()}
    mine = [one for one in proposals if one.date and (not authors or set(one.authors) & set(authors))]
    exact = [one.date for one in mine if one.text.strip() in words]
    days = sorted({one.date for one in mine if one.date})
    return exact[0] if exact else days[0] if len(days) == 1 else None


def in_base(paragraph: Paragraph, one: Proposal) -> int:
    """Where in the base reading the words stand that a remark speaks of."""
    found = read(paragraph, lambda _: False)
    at = one.of[0] if one.of else one.start
    return sum(place < at for place in found.places)


def words_of(paragraph: Paragraph, one: Proposal) -> str:
    """The paragraph as the authors of a proposal want it."""
    return read(paragraph, lambda other: other.authors == one.authors).text
