"""The first place of every word beside its origin: what a line has had since the words came into it, it keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from lineage.histories.config import DEFAULT
from lineage.histories.stretches import FirstRun
from lineage.histories.threads import Token
from lineage.languages.text import fold
from lineage.symbols import split_id

Tokens = Mapping[str, tuple[Token, ...]]
"""Paragraph id -> its tokens."""


class _Told(NamedTuple):
    """What is kept of a token of an earlier paragraph."""

    origin: str
    taken: str
    telling: bool


class _Dated:
    """The paragraphs that are dated, as far as later ones need them."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[_Told, ...]] = {}
        """Every token of a paragraph."""
        self.came: dict[str, Counter[tuple[str, str]]] = {}
        """How many words came into a paragraph: new there, from one first place."""
        self._same: dict[_Told, _Told] = {}

    def add(self, name: str, tokens: Sequence[Token]) -> None:
        """Takes in a paragraph."""
        made = (_Told(token.origin, token.taken, token.telling) for token in tokens)
        self.told[name] = tuple(self._same.setdefault(told, told) for told in made)
        new = ((token.origin, token.taken) for token in tokens if any(map(str.isalnum, token.text)))
        self.came[name] = Counter(one for one in new if one[0] == name)

    def came_from(self, origin: str, paragraph: str) -> int:
        """Words that came into a paragraph from another one."""
        return self.came[origin][origin, paragraph] if origin in self.came else 0

    def when_new(self, token: Token) -> _Told:
        """The same word in the paragraph in which its line has it first."""
        if token.at >= 0:
            return self.told[token.origin][token.at]
        return _Told(token.origin, token.taken, token.telling)


def with_firsts(
    origins: Tokens,
    firsts: Mapping[str, Sequence[FirstRun]],
    order: Sequence[str],
    named: Callable[[Sequence[str]], Collection[int]] = lambda _: (),
) -> dict[str, tuple[Token, ...]]:
    """The tokens of every paragraph with their first places.

    `order` has the ids of all texts that may be a first place, in date order; `named` says which folded words of a
    paragraph belong to a name. A word that its line traces further back than its run of words, in adopted texts, keeps
    that place.
    """
    return dict(each_with_first(origins.items(), firsts, order, named))


def each_with_first(
    origins: Iterable[tuple[str, tuple[Token, ...]]],
    firsts: Mapping[str, Sequence[FirstRun]],
    order: Sequence[str],
    named: Callable[[Sequence[str]], Collection[int]],
) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The same paragraph by paragraph, in date order."""
    place = {name: i for i, name in enumerate(order)}
    dated = _Dated()
    for name, found in origins:
        heard = [i for i, token in enumerate(found) if any(map(str.isalnum, fold(token.text)))]
        own = _taken(found, heard, firsts.get(name, ()), place)
        kept = _taken(found, heard, _kept(name, [found[i] for i in heard], dated, named), place)
        both = tuple(one if one.taken else other for one, other in zip(own, kept, strict=True))
        dated.add(name, both)
        yield name, both


def _kept(
    name: str, heard: Sequence[Token], dated: _Dated, named: Callable[[Sequence[str]], Collection[int]]
) -> Iterator[FirstRun]:
    """The runs of words of a paragraph that were dated when they came into its line, however they are cut since, while
    half of the words that came with them are there."""
    before = [
        dated.when_new(token) if token.origin != name else _Told(token.origin, token.taken, token.telling)
        for token in heard
    ]
    if not any(token.taken for token in before):
        return
    left = Counter((token.origin, token.taken) for token in before)
    names = frozenset(named([fold(token.text) for token in heard]))
    for (origin, paragraph, telling), run in groupby(
        range(len(heard)), lambda i: (before[i].origin, before[i].taken, before[i].telling)
    ):
        there = list(run)
        enough = paragraph and len(set(there) - names) >= DEFAULT.first.piece
        if enough and 2 * left[origin, paragraph] >= dated.came_from(origin, paragraph):
            yield FirstRun(start=there[0], end=there[-1] + 1, paragraph=paragraph, telling=telling)


def _taken(
    found: tuple[Token, ...], heard: Sequence[int], runs: Iterable[FirstRun], place: Mapping[str, int]
) -> tuple[Token, ...]:
    """The tokens with those of `runs` dated that stood earlier there; `heard` are the tokens that are words."""
    result = list(found)
    for run in runs:
        at = place.get(split_id(run.paragraph)[0], len(place))
        # a comma or a space belongs to a run that goes on after it
        for i in range(heard[run.start], heard[run.end - 1] + 1) if run.end <= len(heard) else ():
            if at < place.get(split_id(result[i].first)[0], len(place)):
                result[i] = replace(found[i], taken=run.paragraph, telling=run.telling)
    return tuple(result)
