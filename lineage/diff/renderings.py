"""Which words of one language render which of the other, learnt from the two versions of a text themselves.

IBM model 1 in both directions (Brown and others 1993) with a prior for words at the same place of the paragraph (Dyer,
Chahuneau and Smith 2013); words of one root and equal figures need no learning.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lineage.alignment.twins import ROOT
from lineage.languages.text import fold, shared_start, stem, tokens
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from lineage.alignment.twins import Twins

ROUNDS = 6
SAME_PLACE = 4.0
"""How fast the prior falls with the distance of two words, as shares of their paragraphs: exp(-4 x distance)."""
RARE = 0.5
"""Count that every word has without a rendering: what is met once proves little."""
COGNATE = 0.5
"""Score of two words of one root: "résolution", "resolution"."""
FIGURE = 1.0
LEAST = 0.2
"""Score from which two words render each other: see docs/methods/witness.md."""
PERHAPS = 0.05
"""The same for words that nothing else renders."""
SEEN = 0.01
"""Least expected count of a rendering that is kept."""


class StemmedWord(NamedTuple):
    """A word of a paragraph: where it stands, end exclusive, and its stem."""

    start: int
    end: int
    key: str
    telling: bool
    """Whether it is more than a function word."""


class Rendered(NamedTuple):
    """Two words that render each other, by their offsets into the two texts, end exclusive."""

    own: tuple[int, int]
    other: tuple[int, int]
    sure: bool = True
    """False for the likeliest of what is left, which is proof only where both words changed at one place."""

    @property
    def reversed(self) -> Rendered:
        """The pair seen from the other language."""
        return Rendered(self.other, self.own, self.sure)


class Renderings(NamedTuple):
    """What the versions of one or two texts teach."""

    languages: tuple[str, str]
    scores: Mapping[str, Mapping[str, float]]
    """By stem of the first language and stem of the second, 0 to 1."""

    def words(self, own: str, other: str) -> tuple[Rendered, ...]:
        """The words of two versions of a paragraph that render each other, in the order of the first; function words
        are left out."""
        rows, columns = (split(text, language) for text, language in zip((own, other), self.languages, strict=True))
        if not rows or not columns:
            return ()
        scores = np.array([self._row(word, columns) for word in rows])
        scores *= np.outer([word.telling for word in rows], [word.telling for word in columns])
        near = scores * _prior(len(rows), len(columns))
        sure = _mutual(near, scores, LEAST)
        near[[i for i, _ in sure]] = 0.0
        near[:, [j for _, j in sure]] = 0.0
        left = _mutual(near, scores, PERHAPS)
        found = ((i, j, pairs is sure) for pairs in (sure, left) for i, j in pairs)
        return tuple(sorted(Rendered(rows[i][:2], columns[j][:2], each) for i, j, each in found))

    def _row(self, word: StemmedWord, columns: Sequence[StemmedWord]) -> list[float]:
        known = self.scores.get(word.key, {})
        return [known.get(column.key, 0.0) for column in columns]


def _mutual(near: NDArray[np.float64], scores: NDArray[np.float64], least: float) -> list[tuple[int, int]]:
    """The cells that are the best of their row and of their column, with such a score at least."""
    best, back = near.argmax(axis=1), near.argmax(axis=0)
    return [(i, j) for i, j in enumerate(best.tolist()) if back[j] == i and near[i, j] > 0 and scores[i, j] >= least]


def renderings(old: Twins, new: Twins) -> Renderings:
    """What the versions of two texts, read in one language, teach together."""
    learnt = [_learnt(old), _learnt(new)]
    forward, backward = (_merged(learnt, way) for way in (0, 1))
    found: dict[str, dict[str, float]] = {}
    for (own, other), share in forward.items():
        score = max((share * backward.get((own, other), 0.0)) ** 0.5, _rooted(own, other))
        if score > 0.0:
            found.setdefault(own, {})[other] = score
    return Renderings((new.own.language, new.other.language), found)


_Counts = dict[tuple[str, str], float]


def _merged(learnt: Sequence[tuple[_Counts, _Counts]], way: int) -> _Counts:
    """Shares of the renderings of each word: of the first language (way 0) or of the second."""
    counts: _Counts = {}
    for each in learnt:
        for pair, count in each[way].items():
            counts[pair] = counts.get(pair, 0.0) + count
    whole: dict[str, float] = {}
    for pair, count in counts.items():
        whole[pair[way]] = whole.get(pair[way], RARE) + count
    return {pair: count / whole[pair[way]] for pair, count in counts.items()}


@lru_cache(maxsize=64)
def _learnt(both: Twins) -> tuple[_Counts, _Counts]:
    """Expected counts of pairs of words, from the first language to the second and back."""
    texts = [{p.label: p.text for p in side.paragraphs} for side in (both.own, both.other)]
    sides = (both.own.language, both.other.language)
    pairs = [
        tuple([w.key for w in split(texts[n][label], sides[n])] for n, label in enumerate((match.own, match.other)))
        for match in both.matches
        if not match.joined
    ]
    forward = _expected([(a, b) for a, b in pairs if a and b])
    backward = _expected([(b, a) for a, b in pairs if a and b])
    return forward, {(own, other): count for (other, own), count in backward.items()}


def _expected(pairs: Sequence[tuple[list[str], list[str]]]) -> _Counts:
    """How often each word of the second texts is expected to render each of the first."""
    if not pairs:
        return {}
    names: tuple[dict[str, int], dict[str, int]] = {}, {}
    ids = [[np.array([names[n].setdefault(w, len(names[n])) for w in pair[n]]) for n in (0, 1)] for pair in pairs]
    sources = np.concatenate([np.tile(a, len(b)) for a, b in ids])
    targets = np.concatenate([np.repeat(b, len(a)) for a, b in ids])
    lengths = np.concatenate([np.full(len(b), len(a)) for a, b in ids])
    words = np.repeat(np.arange(len(lengths)), lengths)
    priors = np.concatenate([_prior(len(b), len(a)).ravel() for a, b in ids])
    codes, places = np.unique(sources * len(names[1]) + targets, return_inverse=True)
    first = codes // len(names[1])
    shares = np.ones(len(codes))
    counts: NDArray[Any] = shares
    for _ in range(ROUNDS):
        weights = shares[places] * priors
        weights /= np.maximum(np.bincount(words, weights), 1e-12)[words]
        counts = np.bincount(places, weights, len(codes))
        shares = counts / (np.bincount(first, counts, len(names[0])) + RARE)[first]
    own, other = (list(each) for each in names)
    return {
        (own[code // len(other)], other[code % len(other)]): count
        for code, count in zip(codes.tolist(), counts.tolist(), strict=True)
        if count >= SEEN or _rooted(own[code // len(other)], other[code % len(other)])
    }


def _prior(height: int, width: int) -> NDArray[np.float64]:
    """Height x width: how likely words at these places render each other before anything is known of them."""
    apart = np.subtract.outer(np.arange(height) / height, np.arange(width) / width)
    return np.exp(-SAME_PLACE * np.abs(apart))


def _rooted(own: str, other: str) -> float:
    if own[:ROOT] != other[:ROOT]:
        return 0.0
    if any(map(str.isdigit, own + other)):
        return FIGURE if own == other else 0.0
    return COGNATE if shared_start(own, other) >= max(ROOT, 0.6 * min(len(own), len(other))) else 0.0


@lru_cache(maxsize=4_096)
def split(text: str, language: str) -> tuple[StemmedWord, ...]:
    """The words of a text in order."""
    small = vocabulary(language).function_words
    found = []
    for start, end in tokens(text):
        word = fold(text[start:end]).rstrip("'")
        if any(map(str.isalnum, word)):
            figure = any(map(str.isdigit, word))
            telling = figure or (word not in small and len(word) > 2)
            found.append(StemmedWord(start, end, word if figure else stem(word, language), telling))
    return tuple(found)
