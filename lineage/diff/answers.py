"""What the other language did where this one changed a stretch of a paragraph: the same words, others, or not known.

A change is answered where a word of it renders a word of a change of the other language. It was made in one language
alone where the other changed nothing between the words around it that render each other, two on either side, and has no
change left over that could answer it elsewhere in the paragraph, since word order differs. All else is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from lineage.diff.comparison_rows import Answer, OtherWording
from lineage.diff.edits import ChangeClass
from lineage.diff.renderings import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from lineage.diff.comparison_rows import Answers
    from lineage.diff.edits import Change, ParagraphDiff
    from lineage.diff.renderings import Rendered, Renderings

WIDE = 2
"""Words around a change, on either side, between which the other language must be still: an adjective stands before its
noun in one language and behind it in another."""
Span = tuple[int, int]


class BothTexts(NamedTuple):
    """A paragraph before and after in one language, compared."""

    old: str
    new: str
    diff: ParagraphDiff
    language: str

    @property
    def reworded(self) -> tuple[Change, ...]:
        """The changes of more than form."""
        return tuple(change for change in self.diff.changes if change.change_class is not ChangeClass.FORM)


class _BothChanges(NamedTuple):
    """What is known of two comparisons of one paragraph, seen from the first."""

    own: BothTexts
    other: BothTexts
    links: tuple[tuple[Rendered, ...], tuple[Rendered, ...]]
    """Words that render each other before and after, in the order of the first language, that none of both changed."""
    kept: tuple[tuple[Rendered, ...], tuple[Rendered, ...]]
    """The same where the second language alone changed none of them."""
    touched: NDArray[np.bool_]
    """Changes of the first x changes of the second: whether a word of one renders a word of the other."""


def answers(own: BothTexts, other: BothTexts, learnt: Renderings) -> tuple[Answers, Answers]:
    """For each change of `own` what `other` did there, and for each change of `other` what `own` did."""
    links = learnt.words(own.old, other.old), learnt.words(own.new, other.new)
    changes = own.reworded, other.reworded
    touched = np.zeros((len(changes[0]), len(changes[1])), dtype=bool)
    places = [
        [(link, _within(link.own, changes[0], side), _within(link.other, changes[1], side)) for link in each]
        for side, each in enumerate(links)
    ]
    still = [tuple(link for link, i, j in each if i is None and j is None and link.sure) for each in places]
    kept = [tuple(link for link, _, j in each if j is None and link.sure) for each in places]
    back = [tuple(sorted(link.reversed for link in each)) for each in still]
    held = [tuple(sorted(link.reversed for link, i, _ in each if i is None and link.sure)) for each in places]
    there = _BothChanges(own, other, (still[0], still[1]), (kept[0], kept[1]), touched)
    here = _BothChanges(other, own, (back[0], back[1]), (held[0], held[1]), touched.T)
    beside = _near(there, WIDE) & _near(here, WIDE).T
    for link, i, j in (each for side in places for each in side):
        if i is not None and j is not None and (link.sure or beside[i, j]):
            touched[i, j] = True
    return tuple(_answers(there, here)), tuple(_answers(here, there))


def _answers(there: _BothChanges, here: _BothChanges) -> Iterator[Answer | None]:
    changes, others = there.own.reworded, there.other.reworded
    near = _near(there, 1) & _near(here, 1).T
    around = _near(there, WIDE) | _near(here, WIDE).T
    spare = [_telling(change, there.other.language) for j, change in enumerate(others) if not there.touched[:, j].any()]
    numbers = {id(change): number for number, change in enumerate(changes)}
    for change in there.own.diff.changes:
        i = numbers.get(id(change))
        if i is None:  # form alone
            yield None
        elif there.touched[i].any():
            met = [other for other, touched in zip(others, there.touched[i], strict=True) if touched]
            old, new = (_whole([_span(other, side) for other in met]) for side in (0, 1))
            yield Answer(wording=OtherWording.CHANGED, old=old, new=new)
        elif near[i].any() or around[i].any() or _telling(change, there.own.language) in spare:
            yield None
        else:
            yield _answer(there, change, OtherWording.ALIKE if _formal(there, change) else OtherWording.SAME)


def _answer(reading: _BothChanges, change: Change, wording: OtherWording) -> Answer:
    old, new = (_words(reading, change, side) for side in (0, 1))
    return Answer(wording=wording, old=old, new=new)


def _words(reading: _BothChanges, change: Change, side: int) -> Span:
    """The words of the second language that render those of a change, else all from the word before it to that after
    it."""
    start, end = _span(change, side)
    there = [link.other for link in reading.kept[side] if start <= link.own[0] and link.own[1] <= end]
    if not there:
        left = [link.other for link in reading.links[side] if link.own[1] <= start][-1:]
        there = [*left, *[link.other for link in reading.links[side] if link.own[0] >= end][:1]]
    return _whole(there)


def _whole(spans: Sequence[Span]) -> Span:
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)


def _formal(reading: _BothChanges, change: Change) -> bool:
    """Whether the other language changed its form around a change."""
    formal = [each for each in reading.other.diff.changes if each.change_class is ChangeClass.FORM]
    windows = [_window(reading, change, side, WIDE) for side in (0, 1)]
    return any(_touch(_span(each, side), windows[side]) for each in formal for side in (0, 1))


def _near(reading: _BothChanges, words: int) -> NDArray[np.bool_]:
    """Changes of the first language x changes of the second that stand between the words around them."""
    changes, others = reading.own.reworded, reading.other.reworded
    found = np.zeros((len(changes), len(others)), dtype=bool)
    for i, change in enumerate(changes):
        windows = [_window(reading, change, side, words) for side in (0, 1)]
        for j, other in enumerate(others):
            found[i, j] = any(_touch(_span(other, side), windows[side]) for side in (0, 1))
    return found


def _window(reading: _BothChanges, change: Change, side: int, words: int) -> Span:
    """Where a change of the first language stands in the second: between what renders so many words on either side of
    it, whatever their order; to the ends of the text where there are fewer."""
    start, end = _span(change, side)
    left = [link.other for link in reading.links[side] if link.own[1] <= start][-words:]
    right = [link.other for link in reading.links[side] if link.own[0] >= end][:words]
    inner = [*(there[1] for there in left), *(there[0] for there in right)]
    whole = len((reading.other.old, reading.other.new)[side])
    return (min(inner) if len(left) == words else 0, max(inner) if len(right) == words else whole)


def _span(change: Change, side: int) -> Span:
    return (change.new_start, change.new_end) if side else (change.old_start, change.old_end)


def _touch(span: Span, window: Span) -> bool:
    return span[0] <= window[1] and window[0] <= span[1]


def _within(word: Span, changes: Sequence[Change], side: int) -> int | None:
    for number, change in enumerate(changes):
        start, end = _span(change, side)
        if word[0] < end and start < word[1]:
            return number
    return None


def _telling(change: Change, language: str) -> bool:
    """Whether more than function words come or go: not in "Promote" -> "To promote"."""
    old, new = ({word.key for word in split(text, language) if word.telling} for text in (change.old, change.new))
    return old != new
