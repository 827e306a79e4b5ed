"""What speaks for a link: eleven measures of every pair of paragraphs, all from shared wording.

The weight of a word is its surprisal after the word before it, counted over the other paragraphs of the two
documents: the inside of a name that many paragraphs bear weighs almost nothing, a rare word its full rarity.
A word of one paragraph is found in another where a pair of neighbouring words is there (fully) or the word
alone (by half). A word that is written with a capital is part of a name and keeps only a share of its weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from lineage.alignment.encoder import likeness as likeness_of_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lineage.alignment.config import Measures
    from lineage.alignment.profile import Profile

    Matrix = NDArray[np.floating[Any]]

NAMES = (
    "latent", "lexical", "containment", "mutual", "claim_old", "claim_new", "claim_mass", "window",
    "rank_old", "rank_new", "neighbours", "same_part", "item_or_not", "frame",
)  # fmt: skip
"""The measures in the order of the last axis of `Signals.values`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Signals:
    """The measures of every pair of an old and a new paragraph."""

    values: NDArray[np.float32]
    """Old paragraphs x new paragraphs x NAMES."""

    def of(self, name: str) -> Matrix:
        """The matrix (old x new) of one measure."""
        return self.values[..., NAMES.index(name)]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Words:
    """All words of one document in a row."""

    codes: NDArray[np.int64]
    """Code of each word, compact over both documents."""
    pairs: NDArray[np.int64]
    """Code of each word with its forerunner, -1 at the start of a paragraph."""
    starts: NDArray[np.int64]
    owner: NDArray[np.int64]
    """Row of the paragraph of each word."""


def measure(old: Profile, new: Profile, config: Measures) -> Signals:
    """The signals of two documents. Both must have a paragraph. Memory and time grow with words x paragraphs."""
    one, other = _joined(old, new)
    weights = _weights(old, new, one, other, config)
    alone = np.float32(config.single_word)
    found = _found(one, other, len(new), alone), _found(other, one, len(old), alone)
    lexical, latent = _meanings(old, new, one, other, config)
    total_old, total_new = _per_paragraph(weights[0], one) + 1e-6, _per_paragraph(weights[1], other).T + 1e-6
    inside_old = _per_paragraph(found[0] * weights[0], one) / total_old
    inside_new = _per_paragraph(found[1] * weights[1], other).T / total_new
    containment = np.maximum(inside_old, inside_new)
    mutual = 2 * inside_old * inside_new / (inside_old + inside_new + 1e-6)
    likeness = _likeness(lexical, latent, containment, mutual, config)
    claim_old = _claimed(found[0] * weights[0], likeness, one, config.claim)
    claim_new = _claimed(found[1] * weights[1], likeness.T, other, config.claim).T
    window = np.minimum(
        _best_window(found[0], weights[0], one, config), _best_window(found[1], weights[1], other, config).T
    )
    stack = (
        latent, lexical, containment, mutual, claim_old / total_old, claim_new / total_new,
        np.log1p(np.minimum(claim_old, claim_new)), np.log1p(window), _rank(likeness), _rank(likeness.T).T,
        _neighbours(likeness, config.neighbour), old.parts[:, None] == new.parts[None, :],
        old.items[:, None] != new.items[None, :],
        _frames(one, other, weights[0], config.frame),
    )  # fmt: skip
    return Signals(values=np.stack([np.asarray(matrix, dtype=np.float32) for matrix in stack], axis=-1))


def _weights(old: Profile, new: Profile, one: _Words, other: _Words, config: Measures) -> tuple[Matrix, Matrix]:
    """The weight of every word of both sides, words x 1: its surprisal, less in a name."""
    first, second = (
        (weight * np.where(np.concatenate(side.names), np.float32(config.name), np.float32(1)))[:, None]
        for weight, side in zip(_surprisals(config.smoothing, one, other), (old, new), strict=True)
    )
    return first, second


def _meanings(old: Profile, new: Profile, one: _Words, other: _Words, config: Measures) -> tuple[Matrix, Matrix]:
    """The cosine of words, and the latent one, which takes in the vectors of an encoder where there are any."""
    lexical, latent = _cosines(one, other, config)
    if old.vectors is not None and new.vectors is not None:
        latent = (latent + likeness_of_vectors(old.vectors, new.vectors)) / 2
    return lexical, latent


def _likeness(lexical: Matrix, latent: Matrix, containment: Matrix, mutual: Matrix, config: Measures) -> Matrix:
    """By what paragraphs compete for words."""
    return np.asarray(
        config.lexical_share * lexical
        + config.latent_share * latent
        + config.containment_share * containment
        + config.mutual_share * mutual
    )


def _joined(old: Profile, new: Profile) -> tuple[_Words, _Words]:
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
    first = _Words(codes=c1, pairs=np.where(p1 < 0, -1, compact[:split]), starts=s1, owner=o1)
    return first, _Words(codes=c2, pairs=np.where(p2 < 0, -1, compact[split:]), starts=s2, owner=o2)


def _surprisals(smoothing: float, *sides: _Words) -> list[Matrix]:
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
    seen = np.unique(owner[known] * size + codes[known]) % size
    return np.asarray(np.maximum(np.bincount(seen, minlength=size) - 1, 0), dtype=np.int64)


def _cosines(one: _Words, other: _Words, config: Measures) -> tuple[Matrix, Matrix]:
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


def _found(side: _Words, other: _Words, paragraphs: int, alone: np.float32) -> Matrix:
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


def _per_paragraph(values: Matrix, side: _Words) -> Matrix:
    return np.asarray(np.add.reduceat(values, side.starts, axis=0))


def _claimed(mass: Matrix, likeness: Matrix, side: _Words, factor: float) -> Matrix:
    """The mass of a paragraph that each paragraph of the other side explains better than its rivals do."""
    claims = mass * np.ascontiguousarray(likeness)[side.owner]
    won = claims >= factor * claims.max(axis=1, keepdims=True)
    return _per_paragraph(mass * won, side)


def _best_window(found: Matrix, weights: Matrix, side: _Words, config: Measures) -> Matrix:
    """Mass of the densest run of words: what a clause taken over whole leaves in a long paragraph."""
    gains = np.cumsum(weights * (found - np.float32(config.gap)) - np.float32(config.step), axis=0)
    ends = np.append(side.starts[1:], len(gains))
    best = np.zeros((len(side.starts), found.shape[1]), dtype=np.float32)
    for row, (start, end) in enumerate(zip(side.starts, ends, strict=True)):
        sums = gains[start:end]
        before = gains[start - 1] if start else np.zeros_like(gains[0])
        lowest = np.minimum(np.minimum.accumulate(sums, axis=0), before)
        lowest[1:] = lowest[:-1].copy()
        lowest[0] = before
        best[row] = np.maximum(0, (sums - lowest).max(axis=0))
    return best


def _rank(likeness: Matrix) -> Matrix:
    """1 for the likest of a row, 1/2 for the second, and so on; equals keep the order of the document."""
    order = np.argsort(-likeness, axis=1, kind="stable")
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(likeness.shape[1])[None, :], axis=1)
    return np.asarray(1 / (1 + places), dtype=np.float32)


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


def _frames(one: _Words, other: _Words, weights: Matrix, length: int) -> Matrix:
    """Mass of the first words of an old paragraph that stand among the first words of a new one."""
    near = (np.arange(len(one.codes)) - one.starts[one.owner]) < length
    there = (np.arange(len(other.codes)) - other.starts[other.owner]) < length
    found = _present(one.codes, other.codes[there], other.owner[there], len(other.starts))
    return np.log1p(_per_paragraph(found * weights * near[:, None], one))
