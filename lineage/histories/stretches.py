"""Where a stretch of words of one paragraph stands in another one, word for word or nearly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Words = Sequence[str]
Block = tuple[int, int, int]
"""(start in the new words, start in the old words, length): the same words one by one."""

GAP = 4
"""Words changed in one place, at most, that a stretch goes on over: 72/195 PP17 has "relating to the activities" where
61/180 OP15 has "on anti-trafficking activities"."""
FOOT = 3
"""Words that must be the same after such a change for the stretch to go on, and always more than were changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedStretch:
    """Blocks that follow each other in both paragraphs with small changes between them."""

    blocks: tuple[Block, ...]

    @property
    def kept(self) -> int:
        """Words that are the same."""
        return sum(length for _, _, length in self.blocks)

    @property
    def words(self) -> frozenset[int]:
        """Those that are the same, by number in the new words."""
        return frozenset(i for start, _, length in self.blocks for i in range(start, start + length))


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRun:
    """Words of a paragraph that stand in an earlier one."""

    start: int
    """First of the words, counted from 0 over the words of the paragraph."""
    end: int
    """Exclusive."""
    paragraph: str
    """Id of the earliest paragraph that has them."""
    telling: bool
    """Whether they are more than formulas and names with a word or two: enough to say that a clause was taken over."""


def stretches(new: Words, old: Words, seeds: Iterable[tuple[int, int]], kept: int) -> tuple[SharedStretch, ...]:
    """The stretches that hold one of the `seeds` (word of `new`, the same word of `old`), in the order of `new`.

    A stretch has `kept` words at least for every word changed in it.
    """
    found: dict[tuple[Block, ...], None] = {}
    seen: set[Block] = set()
    for i, j in sorted(seeds):
        block = _block(new, old, i, j)
        if block in seen:
            continue
        line = _grown(new, old, block, kept)
        seen.update(line)
        found[line] = None
    return tuple(SharedStretch(blocks=line) for line in found)


def _block(new: Words, old: Words, i: int, j: int) -> Block:
    """The longest run of the same words through one place."""
    back = 0
    while i > back and j > back and new[i - back - 1] == old[j - back - 1]:
        back += 1
    return i - back, j - back, back + _same(new, old, i, j)


def _same(new: Words, old: Words, i: int, j: int) -> int:
    length = 0
    while i + length < len(new) and j + length < len(old) and new[i + length] == old[j + length]:
        length += 1
    return length


def _grown(new: Words, old: Words, block: Block, share: int) -> tuple[Block, ...]:
    """The block with those before and after it, the longer first, as long as enough words are kept."""
    line, kept, changed = [block], block[2], 0
    ends = {_next: _next(new, old, block), _before: _before(new, old, block)}
    while found := {reach: step for reach, step in ends.items() if step}:
        reach, (other, gap) = max(found.items(), key=lambda one: (one[1][0][2], one[0] is _next))
        if (changed + gap) * share > kept + other[2]:
            ends[reach] = None
            continue
        kept, changed = kept + other[2], changed + gap
        line.insert(len(line) if reach is _next else 0, other)
        ends[reach] = reach(new, old, other)
    return tuple(line)


_STEPS = sorted(
    ((di, dj) for di in range(GAP + 1) for dj in range(GAP + 1) if di or dj), key=lambda step: (max(step), sum(step))
)


def _next(new: Words, old: Words, block: Block) -> tuple[Block, int] | None:
    """The block after a small change, and how many words that changed."""
    i, j = block[0] + block[2], block[1] + block[2]
    for di, dj in _STEPS:
        if i + di >= len(new) or j + dj >= len(old) or new[i + di] != old[j + dj]:
            continue  # nearly all steps end here: to count no words took a third of the time of all stretches
        length = _same(new, old, i + di, j + dj)
        if length >= FOOT and length > max(di, dj):
            return (i + di, j + dj, length), max(di, dj)
    return None


def _before(new: Words, old: Words, block: Block) -> tuple[Block, int] | None:
    """The block before a small change, and how many words that changed."""
    i, j = block[0], block[1]
    for di, dj in _STEPS:
        length = 0
        while i - di - length > 0 and j - dj - length > 0 and new[i - di - length - 1] == old[j - dj - length - 1]:
            length += 1
        if length >= FOOT and length > max(di, dj):
            return (i - di - length, j - dj - length, length), max(di, dj)
    return None
