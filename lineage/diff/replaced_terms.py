"""Terms that gave way to others: the records of a terminology, and which of the replacements seen are whole terms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import comb
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.units import Terms
from lineage.languages.text import shared_ends
from lineage.languages.vocabulary import words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.languages.vocabulary import Vocabulary, Words

SEEN = 3
"""Different wordings in which a term is seen before anything is said of it."""
PARAGRAPHS = 2
LINES = 3
"""Lines of paragraphs in which it is seen: of ten terms of nineteen English texts the two right ones stood in three and
46, the eight others ("report" -> "section", "subregional" -> "international") in one or two."""
SIGNIFICANCE = 1e-4
"""Highest probability that what was seen came about by chance."""
CONSISTENCY = 0.6
"""Least share of the occurrences that follow the substitution."""


Candidate = tuple["Words", "Words"]


class TextPair(NamedTuple):
    """Two linked texts."""

    old_id: str
    """Id of the older paragraph: A/RES/63/194#OP5."""
    new_id: str
    old: str
    new: str

    @property
    def documents(self) -> tuple[str, str]:
        """Ids of the two documents."""
        return split_id(self.old_id)[0], split_id(self.new_id)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPair:
    """One pair of linked paragraphs."""

    old: str
    """Id of the older paragraph."""
    new: str
    """Id of the newer paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """A term that gave way to another, with what speaks for it and against it."""

    old: str
    """The term as the older texts print it."""
    new: str
    """The term as the newer texts print it."""
    count: int
    """Occurrences of `old` for which the linked paragraph has `new`, in different wordings around."""
    kept: int
    """Occurrences of `old` that stayed, in pairs of documents in which others gave way; those in names apart."""
    back: int
    """Occurrences of the opposite substitution."""
    consistency: float
    """(count + back) / (count + back + kept), in [0, 1]: how regularly one term stands for the other."""
    significance: float
    """Probability, in [0, 1], that replaced words meet as often by chance (hypergeometric tail)."""
    places: tuple[LinkedPair, ...]
    """Where it gave way, in the order of the texts read."""
    exceptions: tuple[LinkedPair, ...]
    """Where it stayed: proper names, quotations, oversights."""
    renaming: bool = False
    """Whether it is the name of a body, found by its frame: its places are mentions, not linked paragraphs, and its
    exceptions are early mentions of the newer name, each with itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitutions:
    """The substitutions of a corpus, usable as a filter of comparisons."""

    language: str
    items: tuple[Substitution, ...]
    terms: Mapping[tuple[str, ...], str] = field(init=False, repr=False, compare=False)
    """Folded words of every term -> the key of its group: "term:droits humains"."""

    lookup: Terms = field(init=False, repr=False, compare=False)
    """`terms`, ready for comparisons."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "terms", MappingProxyType(_groups(self.items)))
        object.__setattr__(self, "lookup", Terms(self.terms))


def tail(joint: int, one: int, other: int, total: int) -> float:
    """P(at least `joint` of `other` draws hit `one` marked ones of `total`): hypergeometric, exact."""
    ways = sum(comb(one, k) * comb(total - one, other - k) for k in range(joint, min(one, other) + 1))
    return ways / comb(total, other)


def _groups(items: tuple[Substitution, ...]) -> dict[tuple[str, ...], str]:
    """Terms joined by a substitution, directly or through others, have one group: that of the last new term."""
    group: dict[tuple[str, ...], str] = {}
    for item in items:
        name = f"term:{item.new}"
        for term in (words(item.old), words(item.new)):
            if term in group:
                merged = group[term]
                group.update({other: name for other, was in group.items() if was == merged})
            group[term] = name
    return group


NONE = Substitutions(language="", items=())
"""No terminology: every change of words counts."""


def lines(pairs: Iterable[TextPair]) -> dict[str, str]:
    """Paragraph -> one paragraph for all that links join with it, directly or over others."""
    joined: dict[str, str] = {}

    def first(paragraph: str) -> str:
        while joined.setdefault(paragraph, paragraph) != paragraph:
            joined[paragraph] = joined[joined[paragraph]]
            paragraph = joined[paragraph]
        return paragraph

    for pair in pairs:
        joined[first(pair.new_id)] = first(pair.old_id)
    return {paragraph: first(paragraph) for paragraph in tuple(joined)}


def replaced_words(candidate: Candidate) -> Candidate:
    """A candidate without the words that both sides have at an end."""
    old, new = candidate
    first, last = shared_ends(old, new)
    return old[first : len(old) - last], new[first : len(new) - last]


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
