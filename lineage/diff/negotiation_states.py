"""Changes of state between two texts of a draft: what was put into brackets, freed, agreed, proposed by somebody.

Marks are not words, so a word diff does not see them; a paragraph that goes into brackets is a change all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.diff.edits import Change, ChangeClass
from lineage.documents.negotiated.proposals import WORDING, ProposalKind, TextState
from lineage.documents.negotiated.readings import proposers
from lineage.languages.text import letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph

_Key = tuple[str, ProposalKind, tuple[str, ...]]
_Stretches = dict[_Key, "Proposal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChange:
    """One change of state, of a paragraph or of a stretch of it."""

    words: str
    """The stretch, without marks; "" for the paragraph as a whole."""
    old: TextState | None
    new: TextState | None
    """None where the text says nothing: no brackets, no mark."""
    authors: tuple[str, ...] = ()
    """Who proposes it in the newer text, or did in the older one where the mark is gone."""
    date: str | None = None
    """When it was proposed, as the file says it."""
    old_span: tuple[int, int] = (0, 0)
    new_span: tuple[int, int] = (0, 0)
    """Where the words stand in both texts, as far as they do."""
    counts: bool = True
    """Whether it is a change of its own: words that came or went are counted as such already."""

    @property
    def change(self) -> Change:
        """The change as it is counted and filtered: of substance, its words the same on both sides."""
        return Change(
            old=self.words,
            new=self.words,
            old_start=self.old_span[0],
            old_end=self.old_span[1],
            new_start=self.new_span[0],
            new_end=self.new_span[1],
            change_class=ChangeClass.SUBSTANCE,
            evidence=f"state: {_named(self.old)} -> {_named(self.new)}",
        )


def state_changes(old: Paragraph, new: Paragraph) -> tuple[StateChange, ...]:
    """What changed of the state of a paragraph that was `old`: first of the whole, then of stretches in their order.

    Both are paragraphs in words (`readings.in_words`), so that offsets fit the texts compared.
    """
    whole = (_whole(old, new),) if old.state is not new.state else ()
    before, after = _stretches(old), _stretches(new)
    came = (_came(one, before, old) for key, one in after.items() if not _same(key, one, before))
    gone = (_freed(one, new) for key, one in before.items() if key not in after)
    return (*whole, *came, *(change for change in gone if change is not None))


def _whole(old: Paragraph, new: Paragraph) -> StateChange:
    return StateChange(
        words="",
        old=old.state,
        new=new.state,
        authors=proposers(new) or proposers(old),
        old_span=(0, len(old.text)),
        new_span=(0, len(new.text)),
    )


def _stretches(paragraph: Paragraph) -> _Stretches:
    """The stretches that have a state of their own, by their words, kind and authors. What covers all of a paragraph is
    its own state."""
    shown = [one for one in paragraph.proposals if one.kind in WORDING and one.state is not None]
    whole = letters(paragraph.text) if shown else ""
    parts = [one for one in shown if letters(one.text) != whole and one.of != (0, len(paragraph.text))]
    return {(letters(one.text), one.kind, one.authors): one for one in parts}


def _same(key: _Key, one: Proposal, before: _Stretches) -> bool:
    return key in before and before[key].state is one.state


def _came(one: Proposal, before: _Stretches, old: Paragraph) -> StateChange:
    key = (letters(one.text), one.kind, one.authors)
    stood = _place(one.text, old)
    gone = one.kind is ProposalKind.DELETION
    return StateChange(
        words=one.text.strip() or (one.new or ""),
        old=before[key].state if key in before else None,
        new=TextState.DELETED if gone else one.state,
        authors=one.authors,
        date=one.date,
        old_span=stood,
        new_span=(one.start, one.end),
        counts=stood[1] > stood[0] and not gone,
    )


def _freed(one: Proposal, new: Paragraph) -> StateChange | None:
    """The change of a stretch whose mark is gone; None where its words are gone with it, which the words show."""
    stands = _place(one.text, new)
    if stands[0] == stands[1] or one.kind is ProposalKind.PLACEHOLDER:
        return None
    return StateChange(
        words=one.text.strip(),
        old=TextState.DELETED if one.kind is ProposalKind.DELETION else one.state,
        new=None,
        authors=one.authors,
        old_span=(one.start, one.end),
        new_span=stands,
        counts=one.start < one.end,
    )


def _place(words: str, paragraph: Paragraph) -> tuple[int, int]:
    """Where words stand in a paragraph, (0, 0) where they do not."""
    words = words.strip()
    at = paragraph.text.find(words) if words else -1
    return (at, at + len(words)) if at >= 0 else (0, 0)


def _named(state: TextState | None) -> str:
    return state.value if state else "none"


def counted(changes: Iterable[StateChange]) -> tuple[Change, ...]:
    """Those that are changes of their own, as changes."""
    return tuple(one.change for one in changes if one.counts)
