"""Which earlier word each word of a paragraph is: order-keeping matches, and runs that stand elsewhere.

All functions work on folded words; positions count words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

RUN_COST = 0.7
"""What an additional run costs in words, so that stray words are not matched for their number."""
SMALL_GAP = 1
"""Words between two runs up to which the shorter one, of weak words, is still held to be kept."""

Words = Sequence[str]
Match = tuple[int, int, int]
"""(start in the new words, start in the old words, length)."""
Test = Callable[[Words], bool]
"""Whether a run of words is telling enough to be the same words as elsewhere."""


def in_order(new: Words, old: Words, weak: Test) -> Iterator[Match]:
    """Matching runs in the same order in both texts.

    Of the alignment by longest runs (Ratcliff and Obershelp) and those by most words (longest common subsequence, from
    either end) the one that keeps most words in fewest runs. A `weak` run between two longer changes is given up: "of"
    between two replaced phrases is not kept, "of" between two replaced numbers is. Where an inserted run could stand in
    several places, the first is taken: phrases begin with the words that repeat, "[and to map the reefs] and to save
    them".
    """
    return iter(_slid(list(_matches(new, old, weak)), new))


def _matches(new: Words, old: Words, weak: Test) -> Iterator[Match]:
    head = _common(new, old)
    tail = _common(new[head:][::-1], old[head:][::-1])
    middle, before = new[head : len(new) - tail], old[head : len(old) - tail]
    yield (0, 0, head)
    if middle and before:
        found = max((_by_runs(middle, before), *_by_words(middle, before)), key=_worth)
        edges = ((0, 0, 0), (len(middle), len(before), 0))
        for start, place, length in _without_islands(found, edges, lambda m: weak(middle[m[0] : m[0] + m[2]])):
            yield (head + start, head + place, length)
    yield (len(new) - tail, len(old) - tail, tail)


def _slid(matches: list[Match], new: Words) -> list[Match]:
    """The matches with every inserted run moved to the left, over the words before it that are the same as those at its
    end."""
    line = matches[:1]
    for start, place, length in matches[1:]:
        begin, at, before = line[-1]
        first, step = begin + before, 0
        if place == at + before and start > first:
            while step < before and new[first - step - 1] == new[start - step - 1]:
                step += 1
        line[-1] = (begin, at, before - step)
        line.append((start - step, place - step, length + step))
    return line


def _by_runs(new: Words, old: Words) -> list[Match]:
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return [(block.b, block.a, block.size) for block in blocks[:-1]]


def _by_words(new: Words, old: Words) -> tuple[list[Match], list[Match]]:
    forth = [(block.b, block.a, block.size) for block in LCSseq.opcodes(old, new).as_matching_blocks() if block.size]
    turned = LCSseq.opcodes(old[::-1], new[::-1]).as_matching_blocks()
    back = [
        (len(new) - block.b - block.size, len(old) - block.a - block.size, block.size) for block in turned if block.size
    ]
    return forth, back[::-1]


def _worth(matches: Sequence[Match]) -> float:
    return sum(length for _, _, length in matches) - RUN_COST * len(matches)


def _without_islands(
    matches: Sequence[Match], edges: tuple[Match, Match], weak: Callable[[Match], bool]
) -> list[Match]:
    line = [edges[0], *matches, edges[1]]
    kept = []
    for left, match, right in zip(line, line[1:], line[2:], strict=False):
        if not weak(match) or min(_gap(left, match), _gap(match, right)) <= SMALL_GAP:
            kept.append(match)
    return kept


def _gap(one: Match, two: Match) -> int:
    """Words changed between two runs, in the text that has more of them there."""
    return max(two[0] - one[0] - one[2], two[1] - one[1] - one[2])


def _common(one: Words, two: Words) -> int:
    length = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        length += 1
    return length


def elsewhere(new: Words, free: set[int], old: Words, used: set[int], telling: Test) -> Iterator[Match]:
    """Runs of the `free` positions of `new` that stand in `old`, not at its `used` positions, whatever the order.

    Longest first; a run counts where it is `telling`. `free` and `used` are brought up to date.
    """
    while free:
        match = _longest(new, free, old, used, telling)
        if match is None:
            return
        start, place, length = match
        free.difference_update(range(start, start + length))
        used.update(range(place, place + length))
        yield match


def _longest(new: Words, free: set[int], old: Words, used: set[int], telling: Test) -> Match | None:
    at: dict[str, list[int]] = {}
    for i, word in enumerate(old):
        if i not in used:
            at.setdefault(word, []).append(i)
    lengths: dict[tuple[int, int], int] = {}
    best: Match | None = None
    for i in sorted(free):
        for j in at.get(new[i], ()):
            length = lengths[i, j] = lengths.get((i - 1, j - 1), 0) + 1
            if (best is None or length > best[2]) and telling(new[i - length + 1 : i + 1]):
                best = (i - length + 1, j - length + 1, length)
    return best
