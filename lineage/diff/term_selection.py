"""Which of the replacements that were seen are whole terms, and how likely each is by chance."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from lineage.diff.replaced_terms import (
    Substitution,
    tail,
)
from lineage.diff.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.vocabulary import Vocabulary, Words

Candidate = tuple["Words", "Words"]


def replaced_words(candidate: Candidate) -> Candidate:
    """A candidate without the words that both sides have at an end."""
    old, new = candidate
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = min(len(old), len(new)) - head
    tail_ = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return old[head : len(old) - tail_], new[head : len(new) - tail_]


def probabilities(cores: Counter[Candidate]) -> defaultdict[Candidate, float]:
    """Probability, for each bare replacement, that its two sides meet as often when all are dealt out again."""
    olds: Counter[Words] = Counter()
    news: Counter[Words] = Counter()
    for (old, new), count in cores.items():
        olds[old] += count
        news[new] += count
    found: defaultdict[Candidate, float] = defaultdict(lambda: 1.0)
    for core, count in cores.items():
        chance = tail(count, olds[core[0]], news[core[1]], cores.total())
        found[replaced_words(core)] = min(found[replaced_words(core)], chance)
    return found


def whole_terms(items: Sequence[Substitution], known: Vocabulary) -> Iterator[Substitution]:
    """Of candidates that differ in the words around one replacement, the one seen most; of these the longest
    that no function word joins to it: an adjective's noun belongs to the term. Of two directions, the one seen
    more often."""
    chosen: dict[Candidate, Substitution] = {}
    for item in sorted(items, key=lambda item: _preference(item, known)):
        chosen[replaced_words((words(item.old), words(item.new)))] = item
    for core, item in chosen.items():
        other = chosen.get(core[::-1])
        if other is None or (item.count, item.old) > (other.count, other.old):
            yield item


def _preference(item: Substitution, known: Vocabulary) -> tuple[int, int, int, str, str]:
    both = (*words(item.old), *words(item.new))
    joints = sum(word in known.function_words for word in both)
    return item.count, -joints, len(both), item.old, item.new
