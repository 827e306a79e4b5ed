"""How well a passage answers a question: the weight of the words that it has, and their order.

The score is the mean of two shares, each from 0 to 1: of the weight of the question's words that stands in the best
window of the passage, and of the weight that stands there in the question's order (heaviest common subsequence). The
likeness of the letters (rapidfuzz, partial ratio) breaks ties in both.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.languages.text import fold, parts, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.drafting.agreed_language.passage import IndexedParagraph, Passages

_ROOM = 1.4
"""Words of a window for each word of the question: some are put in between."""
_LETTERS = 0.3
"""Weight of the likeness of the letters beside the two shares."""
_COMPARED = 40
"""Passages whose letters are compared: those that are best by their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A passage and how well it answers, from 0 to 1."""

    passage: IndexedParagraph
    score: float


def ranked(question: str, language: str, passages: Passages) -> tuple[Ranked, ...]:
    """The passages found for a question, the best first; equals in the order in which they were found."""
    asked = [stem(part, language) for part in parts(question)]
    shares = [sum(_shares(asked, passage.stems, passages.weights)) / 2 for passage in passages.found]
    promising = sorted(range(len(shares)), key=lambda place: -shares[place])[:_COMPARED]
    letters = {place: fuzz.partial_ratio(fold(question), fold(passages.found[place].text)) / 100 for place in promising}
    scores = [(1 - _LETTERS) * share + _LETTERS * letters.get(place, 0.0) for place, share in enumerate(shares)]
    best = sorted(range(len(scores)), key=lambda place: -scores[place])
    return tuple(Ranked(passage=passages.found[place], score=scores[place]) for place in best)


def _shares(asked: Sequence[str], there: Sequence[str], weights: Mapping[str, float]) -> tuple[float, float]:
    wanted = frozenset(asked)
    whole, each = sum(weights[word] for word in asked), sum(weights[word] for word in wanted)
    if not whole:
        return 0.0, 0.0
    places = [place for place, word in enumerate(there) if word in wanted]
    room = max(int(len(asked) * _ROOM), len(asked) + 2)
    best, chosen, end = 0.0, (0, 0), 0
    counts: Counter[str] = Counter()
    inside = 0.0
    for first, begin in enumerate(places):
        while end < len(places) and places[end] < begin + room:
            word = there[places[end]]
            inside += 0.0 if counts[word] else weights[word]
            counts[word] += 1
            end += 1
        if inside > best + 1e-9:
            best, chosen = inside, (first, end)
        word = there[begin]
        counts[word] -= 1
        inside -= 0.0 if counts[word] else weights[word]
    window = [there[place] for place in places[slice(*chosen)]]
    return best / each, _ordered(asked, window, weights) / whole


def _ordered(asked: Sequence[str], window: Sequence[str], weights: Mapping[str, float]) -> float:
    """The weight of the heaviest words that both have in the same order."""
    row = [0.0] * (len(window) + 1)
    for word in asked:
        before = 0.0
        for place, other in enumerate(window, start=1):
            above = row[place]
            row[place] = before + weights[word] if word == other else max(above, row[place - 1])
            before = above
    return row[-1]


def runs_in(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand in the text in one run, accents, case and punctuation aside."""
    spans, wanted = tokens(text), parts(words)
    said = [parts(text[slice(*span)]) for span in spans]
    found = []
    for first in range(len(spans)):
        run: list[str] = []
        for last in range(first, len(spans)):
            run += said[last]
            if len(run) >= len(wanted):
                if tuple(run) == tuple(wanted):
                    found.append((spans[first][0], spans[last][1]))
                break
    return tuple(found)
