"""The records of a word diff: edits that tile two texts and can be replayed, and changes with their class."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.matching import Match
    from lineage.diff.units import Unit

RUN = 3
"""Common words in a row that count as kept: any two paragraphs share "of", "in particular" and "trafficking"."""
RELATED = 0.4
"""Least share of the shorter text in such runs from which it is shown as the other one reworded. Of 589 counted links
between neighbours of the eleven texts on trafficking in persons (61/180 to 80/228) and a draft of 80/228, 30 are under
it: one report, decision or thematic debate in place of another."""


class Operation(StrEnum):
    """What an edit does."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One run of whole tokens. The edits of a diff tile both texts: replayed on the old text they give the new one."""

    operation: Operation
    text: str
    """The run as printed: of the new text for EQUAL and INSERT, of the old text for DELETE."""
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    """Offsets into the two texts, end exclusive; an insertion has old_start == old_end."""


class ChangeClass(StrEnum):
    """What a change touches. A filter of the reader's view; nothing is hidden for good."""

    SUBSTANCE = "substance"
    TERMINOLOGY = "terminology"
    HOUSEKEEPING = "housekeeping"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Neighbouring deletions and insertions read as one replacement, with its class and the reason for it."""

    old: str
    """Words taken away, "" for a pure insertion."""
    new: str
    """Words put in, "" for a pure deletion."""
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    change_class: ChangeClass
    evidence: str
    """What made it that class: "date", "symbol", "punctuation", "droits de l'homme -> droits humains"."""


class Wording(StrEnum):
    """What happened to the wording over one link, at a glance."""

    VERBATIM = "verbatim"
    FORM = "form only"
    TERMINOLOGY = "terminology only"
    UPDATED = "updated"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphDiff:
    """The comparison of two texts."""

    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]
    wording: Wording
    complete: bool = True
    """False where the texts were too long for the exact method: stretches without a common unique word are then
    shown as replaced."""

    @property
    def reworded(self) -> bool:
        """Whether more changed than form."""
        return any(change.change_class is not ChangeClass.FORM for change in self.changes)

    def runs(self) -> Iterator[tuple[Edit, Change | None]]:
        """The edits in order, each with the change that it belongs to; None for equal text."""
        changes = iter(self.changes)
        change: Change | None = None
        for edit in self.edits:
            if edit.operation is Operation.EQUAL:
                yield edit, None
                continue
            if change is None or (edit.old_start >= change.old_end and edit.new_start >= change.new_end):
                change = next(changes)
            yield edit, change

    @property
    def by_class(self) -> dict[ChangeClass, int]:
        """Number of changes of every class."""
        return {kind: sum(change.change_class is kind for change in self.changes) for kind in ChangeClass}

    @property
    def changed_share(self) -> float:
        """Share of the characters of both texts that a change of substance or terminology touches, 0 to 1."""
        wordings = {ChangeClass.SUBSTANCE, ChangeClass.TERMINOLOGY}
        touched = sum(len(one.old) + len(one.new) for one in self.changes if one.change_class in wordings)
        whole = sum(len(edit.text) * (2 if edit.operation is Operation.EQUAL else 1) for edit in self.edits)
        return min(1.0, touched / whole) if whole else 0.0

    @property
    def kept_share(self) -> float:
        """Share of the letters of the shorter of the texts that stand in common runs of RUN words or more, 0 to 1."""
        equal = [edit.text for edit in self.edits if edit.operation is Operation.EQUAL]
        kept = sum(_letters(text) for text in equal if len(text.split()) >= RUN)
        sides = [
            sum(_letters(edit.text) for edit in self.edits if edit.operation in {Operation.EQUAL, own})
            for own in (Operation.DELETE, Operation.INSERT)
        ]
        return kept / max(1, min(sides))

    @property
    def is_related(self) -> bool:
        """Whether one text is shown as the other one reworded, and not as another text in its place."""
        return self.kept_share >= RELATED


@lru_cache(maxsize=16_384)  # the rules of a check ask some ten times whether a paragraph is its counterpart
def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def replay(old: str, edits: Sequence[Edit]) -> str:
    """The new text: `edits` applied to `old`. Raises ValueError where they were made for another text."""
    pieces: list[str] = []
    place = 0
    for edit in edits:
        if edit.operation is Operation.INSERT:
            pieces.append(edit.text)
            continue
        if edit.old_start != place or old[place : edit.old_end] != edit.text:
            raise ValueError(f"the edits do not fit the text at character {place}")
        place = edit.old_end
        if edit.operation is Operation.EQUAL:
            pieces.append(edit.text)
    if place != len(old):
        raise ValueError(f"the edits end at character {place} of {len(old)}")
    return "".join(pieces)


class _StretchPair(NamedTuple):
    """A stretch of the old text and one of the new text, by offsets, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int
    equal: bool

    def edits(self, old: str, new: str) -> Iterator[Edit]:
        """One EQUAL, or the deletion of what the old text has, then the insertion of what the new one has."""
        if self.equal:
            yield self._edit(Operation.EQUAL, new[self.new : self.new_end])
            return
        if self.old < self.old_end:
            yield self._replace(new_end=self.new)._edit(Operation.DELETE, old[self.old : self.old_end])
        if self.new < self.new_end:
            yield self._replace(old=self.old_end)._edit(Operation.INSERT, new[self.new : self.new_end])

    def _edit(self, operation: Operation, text: str) -> Edit:
        return Edit(
            operation=operation,
            text=text,
            old_start=self.old,
            old_end=self.old_end,
            new_start=self.new,
            new_end=self.new_end,
        )


def edits_of(
    old: str, new: str, before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]
) -> tuple[Edit, ...]:
    """Edits that tile two texts with the units `before` and `after`, equal and changed by turns."""
    joined: list[_StretchPair] = []
    for piece in _pieces(old, new, before, after, matches):
        if piece.old == piece.old_end and piece.new == piece.new_end:
            continue
        if joined and joined[-1].equal == piece.equal:
            joined[-1] = joined[-1]._replace(old_end=piece.old_end, new_end=piece.new_end)
        else:
            joined.append(piece)
    return tuple(edit for stretch in joined for edit in stretch.edits(old, new))


def _pieces(
    old: str, new: str, before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]
) -> Iterator[_StretchPair]:
    i = j = 0
    for run in matches:
        ones, others = before[run.old : run.old + run.length], after[run.new : run.new + run.length]
        whole = _StretchPair(ones[0].start, ones[-1].end, others[0].start, others[-1].end, equal=True)
        if old[whole.old : whole.old_end] == new[whole.new : whole.new_end]:
            yield from _between(old, new, _StretchPair(i, whole.old, j, whole.new, equal=False))
            yield whole
            i, j = whole.old_end, whole.new_end
            continue
        for one, other in zip(ones, others, strict=True):
            yield from _between(old, new, _StretchPair(i, one.start, j, other.start, equal=False))
            yield _StretchPair(one.start, one.end, other.start, other.end, equal=one.text == other.text)
            i, j = one.end, other.end
    yield from _between(old, new, _StretchPair(i, len(old), j, len(new), equal=False))


def _between(old: str, new: str, gap: _StretchPair) -> Iterator[_StretchPair]:
    """The stretch between two anchors: white space that both have at an end is equal, the rest is replaced."""
    i, i_end, j, j_end, _ = gap
    if old[i:i_end] == new[j:j_end]:
        yield gap._replace(equal=True)
        return
    head = _common_space(old[i:i_end], new[j:j_end])
    tail = _common_space(old[i + head : i_end][::-1], new[j + head : j_end][::-1])
    yield _StretchPair(i, i + head, j, j + head, equal=True)
    yield _StretchPair(i + head, i_end - tail, j + head, j_end - tail, equal=False)
    yield _StretchPair(i_end - tail, i_end, j_end - tail, j_end, equal=True)


def _common_space(old: str, new: str) -> int:
    """Length of the white space that both texts begin with, 0 where it is not the same."""
    space = old[: len(old) - len(old.lstrip())]
    return len(space) if space and space == new[: len(new) - len(new.lstrip())] else 0
