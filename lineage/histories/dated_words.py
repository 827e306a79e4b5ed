"""The first place of every word beside its origin: what a line has had since the words came into it, it keeps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple, Protocol

from lineage.histories.config import DEFAULT
from lineage.histories.stretches import FirstRun
from lineage.histories.threads import Token
from lineage.languages.text import fold
from lineage.symbols import split_id

Tokens = Mapping[str, tuple[Token, ...]]
"""Paragraph id -> its tokens."""
Named = Callable[[Sequence[str]], Collection[int]]
"""Which folded words of a paragraph belong to a name."""


class EarlierPlace(NamedTuple):
    """The first place of a token before its line had it."""

    paragraph: str = ""
    """Its id; "" for none."""
    telling: bool = True
    """Whether the run of words that stood there is more than formulas and names."""


NOT_TAKEN = EarlierPlace()


class _Sourced(Protocol):
    """A token with its origin in its line, as `threads.Token` says it."""

    @property
    def origin(self) -> str: ...
    @property
    def adopted(self) -> str: ...
    @property
    def at(self) -> int: ...


def with_firsts(
    origins: Tokens,
    firsts: Mapping[str, Sequence[FirstRun]],
    order: Sequence[str],
    named: Named = lambda _: (),
) -> dict[str, tuple[Token, ...]]:
    """The tokens of every paragraph, in date order, with their first places.

    `order` has the ids of all texts that may be a first place, in date order; `named` says which folded words of a
    paragraph belong to a name. A word that its line traces further back than its run of words, in adopted texts, keeps
    that place.
    """
    dated = DatedWords(firsts, order, named)
    return {
        name: tuple(
            replace(token, taken=taken.paragraph, telling=taken.telling) if taken.paragraph else token
            for token, taken in zip(found, dated.take(name, [token.text for token in found], found), strict=True)
        )
        for name, found in origins.items()
    }


class DatedWords:
    """The first places of the words of paragraphs, which are taken in one after the other, in date order: a paragraph
    after those that it comes from."""

    def __init__(self, firsts: Mapping[str, Sequence[FirstRun]], order: Sequence[str], named: Named) -> None:
        """The arguments are those of `with_firsts`."""
        self._firsts, self._named = firsts, named
        places = {name: i for i, name in enumerate(order)}
        self._place = cache(lambda paragraph: places.get(split_id(paragraph)[0], len(places)))
        self._new: dict[str, dict[int, EarlierPlace]] = {}
        """Of a paragraph the tokens that came into their line there and are older elsewhere."""
        self._came: dict[str, Counter[str]] = {}
        """How many words came into it, by their first place."""

    def take(self, name: str, texts: Sequence[str], found: Sequence[_Sourced]) -> Sequence[EarlierPlace]:
        """The first places of the tokens of a paragraph, from their `texts` and origins."""
        heard = [i for i, text in enumerate(texts) if _is_word(text)]
        own = self._older(found, heard, self._firsts.get(name, ()))
        kept = self._older(found, heard, self._kept(name, texts, found, heard))
        both = {**kept, **own}
        if not both:
            return [NOT_TAKEN] * len(found)
        new = {i: taken for i, taken in both.items() if found[i].origin == name}
        if new:
            self._new[name] = new
            self._came[name] = Counter(taken.paragraph for i, taken in new.items() if any(map(str.isalnum, texts[i])))
        return [both.get(i, NOT_TAKEN) for i in range(len(found))]

    def _when_new(self, name: str, token: _Sourced) -> EarlierPlace:
        """The first place of a word in the paragraph in which its line has it first."""
        if token.at < 0 or token.origin == name:
            return NOT_TAKEN
        return self._new.get(token.origin, {}).get(token.at, NOT_TAKEN)

    def _kept(
        self, name: str, texts: Sequence[str], found: Sequence[_Sourced], heard: Sequence[int]
    ) -> Iterator[FirstRun]:
        """The runs of words of a paragraph that were dated when they came into its line, however they are cut since,
        while half of the words that came with them are there."""
        before = [(found[i].origin, self._when_new(name, found[i])) for i in heard]
        if not any(taken.paragraph for _, taken in before):
            return
        left = Counter((origin, taken.paragraph) for origin, taken in before)
        names = frozenset(self._named([fold(texts[i]) for i in heard]))
        for (origin, taken), run in groupby(range(len(heard)), before.__getitem__):
            there = list(run)
            enough = taken.paragraph and len(set(there) - names) >= DEFAULT.first.piece
            if enough and 2 * left[origin, taken.paragraph] >= self._came[origin][taken.paragraph]:
                yield FirstRun(start=there[0], end=there[-1] + 1, paragraph=taken.paragraph, telling=taken.telling)

    def _older(
        self, found: Sequence[_Sourced], heard: Sequence[int], runs: Iterable[FirstRun]
    ) -> dict[int, EarlierPlace]:
        """The tokens that `runs` date further back than their line does; `heard` are those that are words."""
        result: dict[int, EarlierPlace] = {}
        for run in runs:
            taken, at = EarlierPlace(run.paragraph, run.telling), self._place(run.paragraph)
            # a comma or a space belongs to a run that goes on after it
            for i in range(heard[run.start], heard[run.end - 1] + 1) if run.end <= len(heard) else ():
                known = result[i].paragraph if i in result else found[i].adopted or found[i].origin
                if at < self._place(known):
                    result[i] = taken
        return result


@lru_cache(maxsize=65_536)
def _is_word(text: str) -> bool:
    return any(map(str.isalnum, fold(text)))
