"""What two documents share, word by word: the arrays that the signals are read off.

The weight of a word is its surprisal after the word before it, counted over the other paragraphs of the two
documents: the inside of a name that many paragraphs bear weighs almost nothing, a rare word its full rarity.
A word of one paragraph is found in another where a pair of neighbouring words is there (fully) or the word
alone (by half). A word that is written with a capital is part of a name and keeps only a share of its weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from lineage.alignment.distinct_numbers import distinct

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lineage.alignment.profile import Profile
    from lineage.alignment.signal_measures import Measures

    Matrix = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _DocumentWords:
    """All words of one document in a row."""

    codes: NDArray[np.int64]
    """Code of each word, compact over both documents."""
    pairs: NDArray[np.int64]
    """Code of each word with the word before it, -1 at the start of a paragraph."""
    starts: NDArray[np.int64]
    owner: NDArray[np.int64]
    """Row of the paragraph of each word."""


class Overlap:
    """The shared wording of two documents, neither without a paragraph. Every matrix is old x new paragraphs, worked
    out when first asked for; memory and time grow with words x paragraphs."""

    def __init__(self, old: Profile, new: Profile, config: Measures) -> None:
        self.old, self.new, self._config = old, new, config
        self._one, self._other = _joined(old, new)
        self._weights = _weights(old, new, self._one, self._other, config)
        alone = np.float32(config.single_word)
        self._found = (
            _found(self._one, self._other, len(new), alone),
            _found(self._other, self._one, len(old), alone),
        )
        self._mass = self._found[0] * self._weights[0], self._found[1] * self._weights[1]

    @cached_property
    def _totals(self) -> tuple[Matrix, Matrix]:
        old, new = _per_paragraph(self._weights[0], self._one), _per_paragraph(self._weights[1], self._other).T
        return old + 1e-6, new + 1e-6

    @cached_property
    def _inside(self) -> tuple[Matrix, Matrix]:
        """Share of the weight of the old paragraph found in the new one, and the other way round."""
        return (
            _per_paragraph(self._mass[0], self._one) / self._totals[0],
            _per_paragraph(self._mass[1], self._other).T / self._totals[1],
        )

    @cached_property
    def _cosines(self) -> tuple[Matrix, Matrix]:
        return _cosines(self._one, self._other, self._config)

    @property
    def lexical(self) -> Matrix:
        """Cosine of the stems, weighted by rarity."""
        return self._cosines[0]

    @property
    def latent(self) -> Matrix:
        """Cosine of the stems, weighted by rarity, in the strongest dimensions of both documents."""
        return self._cosines[1]

    @cached_property
    def containment(self) -> Matrix:
        """The greater share of one paragraph's weight found in the other."""
        return np.asarray(np.maximum(*self._inside))

    @cached_property
    def mutual(self) -> Matrix:
        """Harmonic mean of both shares."""
        old, new = self._inside
        return np.asarray(2 * old * new / (old + new + 1e-6))

    @cached_property
    def likeness(self) -> Matrix:
        """By what paragraphs compete for words."""
        config = self._config
        return np.asarray(
            config.lexical_share * self.lexical
            + config.latent_share * self.latent
            + config.containment_share * self.containment
            + config.mutual_share * self.mutual
        )

    @cached_property
    def _claims(self) -> tuple[Matrix, Matrix]:
        """Weight of each paragraph that the other explains better than all its rivals do."""
        claim = self._config.claim
        old = _claimed(self._mass[0], self.likeness, self._one, claim)
        return old, _claimed(self._mass[1], self.likeness.T, self._other, claim).T

    @property
    def claim_old(self) -> Matrix:
        """What the new paragraph claims of the old one, as a share of its weight."""
        return np.asarray(self._claims[0] / self._totals[0])

    @property
    def claim_new(self) -> Matrix:
        """What the old paragraph claims of the new one, as a share of its weight."""
        return np.asarray(self._claims[1] / self._totals[1])

    @property
    def claim_mass(self) -> Matrix:
        """The smaller of both claims in absolute weight."""
        return np.asarray(np.minimum(*self._claims))

    @property
    def window(self) -> Matrix:
        """Weight of the densest run of shared words, the smaller side."""
        old = _best_window(self._found[0], self._weights[0], self._one, self._config)
        return np.asarray(np.minimum(old, _best_window(self._found[1], self._weights[1], self._other, self._config).T))

    @property
    def neighbours(self) -> Matrix:
        """Mean likeness of the paragraphs around."""
        return _neighbours(self.likeness, self._config.neighbour)

    @property
    def frame(self) -> Matrix:
        """Weight of the first words that both paragraphs open with."""
        return _frames(self._one, self._other, self._weights[0], self._config.frame)


def _weights(
    old: Profile, new: Profile, one: _DocumentWords, other: _DocumentWords, config: Measures
) -> tuple[Matrix, Matrix]:
    """The weight of every word of both sides, words x 1: its surprisal, less in a name."""
    first, second = (
        (weight * np.where(np.concatenate(side.names), np.float32(config.name), np.float32(1)))[:, None]
        for weight, side in zip(_surprisals(config.smoothing, one, other), (old, new), strict=True)
    )
    return first, second


def _joined(old: Profile, new: Profile) -> tuple[_DocumentWords, _DocumentWords]:
    """Both documents over one compact vocabulary of words and of neighbouring pairs."""
    raw = [np.concatenate(side.words) for side in (old, new)]
    _, codes = np.unique(np.concatenate(raw), return_inverse=True)
    sides = []
    for side, part in ((old, codes[: len(raw[0])]), (new, codes[len(raw[0]) :])):
        lengths = np.array([len(words) for words in side.words])
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
        pairs = np.concatenate([[0], part[:-1]]) * (codes.max() + 1) + part
        pairs[starts] = -1
        sides.append((part, pairs, starts, np.repeat(np.arange(len(side)), lengths)))
    _, compact = np.unique(np.concatenate([sides[0][1], sides[1][1]]), return_inverse=True)
    split = len(raw[0])
    (c1, p1, s1, o1), (c2, p2, s2, o2) = sides
    first = _DocumentWords(codes=c1, pairs=np.where(p1 < 0, -1, compact[:split]), starts=s1, owner=o1)
    return first, _DocumentWords(codes=c2, pairs=np.where(p2 < 0, -1, compact[split:]), starts=s2, owner=o2)


def _surprisals(smoothing: float, *sides: _DocumentWords) -> list[Matrix]:
    """Weight of every word: -log of its chance after the word before it, in the other paragraphs."""
    words = max(int(side.codes.max()) for side in sides) + 1
    pairs = max(0, *(int(side.pairs.max()) for side in sides)) + 1
    alone = sum(_elsewhere(side.codes, side.owner, words) for side in sides)
    together = sum(_elsewhere(side.pairs, side.owner, pairs) for side in sides)
    others = sum(int(side.owner[-1]) for side in sides)
    chance = np.minimum(1.0, (np.asarray(alone) + 0.5) / (others + 1))
    result = []
    for side in sides:
        before = np.concatenate([[0], side.codes[:-1]])
        own = chance[side.codes]
        after = (np.asarray(together)[side.pairs] + smoothing * own) / (np.asarray(alone)[before] + smoothing)
        likely = np.where(side.pairs < 0, own, np.maximum(after, own / 2))
        result.append(np.maximum(0, -np.log(np.minimum(1, likely))).astype(np.float32))
    return result


def _elsewhere(codes: NDArray[np.int64], owner: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """For each code the number of paragraphs that have it, one of them taken off."""
    known = codes >= 0
    seen = distinct(owner[known] * size + codes[known]) % size
    return np.asarray(np.maximum(np.bincount(seen, minlength=size) - 1, 0), dtype=np.int64)


def _cosines(one: _DocumentWords, other: _DocumentWords, config: Measures) -> tuple[Matrix, Matrix]:
    """TF-IDF cosine of the stems, and the cosine in the latent space of the same matrix."""
    from scipy import sparse

    rows = np.concatenate([one.owner, other.owner + one.owner[-1] + 1])
    codes = np.concatenate([one.codes, other.codes])
    size, width = int(rows[-1]) + 1, int(codes.max()) + 1
    cells, counts = np.unique(rows * width + codes, return_counts=True)
    row, column = np.divmod(cells, width)
    spread = np.bincount(column, minlength=width)
    rarity = np.log((1 + size) / (1 + spread)) + 1
    if size >= 8:
        rarity[spread > config.common * size] = 0
    matrix = sparse.csr_matrix(((1 + np.log(counts)) * rarity[column], (row, column)), shape=(size, width))
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1))) + 1e-9
    matrix = sparse.diags(1 / norms.ravel()) @ matrix
    gram = (matrix @ matrix.T).toarray().astype(np.float32)
    split = int(one.owner[-1]) + 1
    return gram[:split, split:], _latent(gram, config)[:split, split:]


def _latent(gram: Matrix, config: Measures) -> Matrix:
    """Cosines after the strongest dimensions of a matrix of inner products (as LSA gives them)."""
    if len(gram) <= config.latent or len(gram) > config.large:
        return gram
    from scipy.linalg import eigh

    values, vectors = eigh(gram.astype(np.float64), subset_by_index=(len(gram) - config.latent, len(gram) - 1))
    places = vectors * np.sqrt(np.maximum(values, 0))
    places /= np.linalg.norm(places, axis=1, keepdims=True) + 1e-9
    return np.asarray(places @ places.T, dtype=np.float32)


def _found(side: _DocumentWords, other: _DocumentWords, paragraphs: int, alone: np.float32) -> Matrix:
    """How far each word of `side` is found in each paragraph of `other`: words x paragraphs, 0 to 1."""
    single = _present(side.codes, other.codes, other.owner, paragraphs)
    paired = _present(side.pairs, other.pairs, other.owner, paragraphs)
    paired[:-1] |= paired[1:]
    return np.maximum(alone * single, paired.astype(np.float32))


def _present(
    codes: NDArray[np.int64], known: NDArray[np.int64], owner: NDArray[np.int64], paragraphs: int
) -> NDArray[np.bool_]:
    table = np.zeros((max(int(codes.max()), int(known.max())) + 2, paragraphs), dtype=np.bool_)
    table[known[known >= 0], owner[known >= 0]] = True
    return np.asarray(table[codes])


def _per_paragraph(values: Matrix, side: _DocumentWords) -> Matrix:
    return np.asarray(np.add.reduceat(values, side.starts, axis=0))


def _claimed(mass: Matrix, likeness: Matrix, side: _DocumentWords, factor: float) -> Matrix:
    """The mass of a paragraph that each paragraph of the other side explains better than its rivals do."""
    claims = np.ascontiguousarray(likeness).take(side.owner, axis=0)
    claims *= mass
    won = claims >= factor * claims.max(axis=1, keepdims=True)
    return _per_paragraph(np.multiply(mass, won, out=claims), side)


def _best_window(found: Matrix, weights: Matrix, side: _DocumentWords, config: Measures) -> Matrix:
    """Mass of the densest run of words: what a clause taken over whole leaves in a long paragraph."""
    gains = found - np.float32(config.gap)
    gains *= weights
    gains -= np.float32(config.step)
    sums = np.zeros((len(gains) + 1, found.shape[1]), dtype=np.float32)
    np.cumsum(gains, axis=0, out=sums[1:])
    ends = np.append(side.starts[1:], len(gains))
    best = np.zeros((len(side.starts), found.shape[1]), dtype=np.float32)
    for row, (start, end) in enumerate(zip(side.starts, ends, strict=True)):
        best[row] = (sums[start + 1 : end + 1] - np.minimum.accumulate(sums[start:end], axis=0)).max(axis=0)
    return np.asarray(np.maximum(0, best))


def _neighbours(likeness: Matrix, least: float) -> Matrix:
    """Whether the paragraphs around also go together: mean likeness of up to four neighbours, each `least` or more."""
    rows, columns = likeness.shape
    like = np.where(likeness >= least, likeness, 0)
    total = np.zeros_like(like)
    for step in (-2, -1, 1, 2):
        best = np.zeros_like(like)
        for stride in (1, 2, 3):
            shift = stride if step > 0 else -stride
            r0, r1 = max(0, -step), min(rows, rows - step)
            c0, c1 = max(0, -shift), min(columns, columns - shift)
            if r1 > r0 and c1 > c0:
                there = like[r0 + step : r1 + step, c0 + shift : c1 + shift]
                best[r0:r1, c0:c1] = np.maximum(best[r0:r1, c0:c1], there)
        total += best / 4
    return total


def _frames(one: _DocumentWords, other: _DocumentWords, weights: Matrix, length: int) -> Matrix:
    """Mass of the first words of an old paragraph that stand among the first words of a new one."""
    near = (np.arange(len(one.codes)) - one.starts[one.owner]) < length
    there = (np.arange(len(other.codes)) - other.starts[other.owner]) < length
    found = _present(one.codes, other.codes[there], other.owner[there], len(other.starts))
    return _per_paragraph(found * weights * near[:, None], one)
