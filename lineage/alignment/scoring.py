"""From signals to a score: how likely each pair of paragraphs is a link, before the passes look at the whole."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lineage.alignment.signals import measure
from lineage.alignment.verbatim import Pair, Verbatim, verbatim_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.profile import Profile


class LinkReading(NamedTuple):
    """What was measured of one pair of paragraphs."""

    logit: float
    """Log odds that the pair is a link, from its own signals and from what another language says of it."""
    signals: Mapping[str, float]
    """The value of each signal, by name."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Testimony:
    """The belief of another language, by its own words alone, in every pair of an old and a new paragraph."""

    language: str
    logits: NDArray[np.float64]
    """Log odds, old x new paragraphs; NaN where it cannot speak."""

    def score(self, pair: Pair) -> float | None:
        """Its belief in a pair, 0 to 1; None where it cannot speak."""
        logit = float(self.logits[pair])
        return None if math.isnan(logit) else chance(logit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The pairs of two documents that are worth considering."""

    old: Profile
    new: Profile
    readings: dict[Pair, LinkReading]
    """In the order of old and new paragraphs."""
    same: Verbatim
    """The pairs of the same words; all have a reading."""
    testimony: Testimony | None = None
    """What another language says of them, where both documents are there in it."""

    def doubted(self, pair: Pair, config: AlignmentConfig) -> bool:
        """Whether another language speaks of a pair, and neither takes it for a link by its own words alone."""
        said = self.testimony.score(pair) if self.testimony else None
        signals = self.readings[pair].signals
        own = sum(
            (config.weights[name] * signals[name] for name in signals if name in config.weights),
            config.weights["constant"],
        )
        return said is not None and max(said, chance(own)) < config.check


def pool(old: Profile, new: Profile, config: AlignmentConfig, testimony: Testimony | None = None) -> Pool:
    """Measure two documents. Up to `config.dense` pairs all are measured, beyond only likely ones and those of the
    same words, in blocks. `testimony` is a signal beside those of the words."""
    readings: dict[Pair, LinkReading] = {}
    found = verbatim_pairs(old, new, config)
    if len(old) and len(new):
        same = _matrix((*found.pairs, *found.copies, *found.surplus), len(old), len(new))
        for rows, columns in _blocks(old, new, same, config):
            part = old if len(rows) == len(old) else old.subset(rows.tolist())
            other = new if len(columns) == len(new) else new.subset(columns.tolist())
            equal = same[rows][:, columns].toarray() > 0
            signals = measure(part, other, config.measures)
            logits = belief(signals, config.weights)
            if testimony is not None:
                logits = _with_witness(logits, testimony.logits[np.ix_(rows, columns)], config)
            for (i, j), reading in _kept(signals, logits, _chapeaux(part, other) | equal, config.floor):
                readings[int(rows[i]), int(columns[j])] = reading
    return Pool(old=old, new=new, readings=dict(sorted(readings.items())), same=found, testimony=testimony)


def chance(logit: float) -> float:
    """The probability of a log odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def log_odds(chance: float) -> float:
    """The log odds of a probability between 0 and 1."""
    return math.log(chance / (1 - chance))


def _kept(
    signals: Mapping[str, NDArray[np.float32]],
    logits: NDArray[np.float64],
    always: NDArray[np.bool_],
    floor: float,
) -> Iterator[tuple[Pair, LinkReading]]:
    """The pairs that are likely enough, and those of `always` (old x new) however little they weigh."""
    for i, j in zip(*np.nonzero((logits >= log_odds(floor)) | always), strict=True):
        values = {name: float(matrix[i, j]) for name, matrix in signals.items()}
        yield (int(i), int(j)), LinkReading(float(logits[i, j]), values)


def belief(signals: Mapping[str, NDArray[np.float32]], weights: Mapping[str, float]) -> NDArray[np.float64]:
    """Log odds, old x new, that each pair is a link. Raises KeyError for a weight without its signal.

    Added up in the order of the names, so that the same weights give the same last bit however they are listed.
    """
    logits = np.full(next(iter(signals.values())).shape, weights["constant"], dtype=np.float64)
    for name in sorted(weights.keys() - {"constant"}):
        logits += weights[name] * signals[name]
    return logits


def _with_witness(own: NDArray[np.float64], said: NDArray[np.float64], config: AlignmentConfig) -> NDArray[np.float64]:
    """Log odds of both languages together; those of `own` where the other cannot speak (NaN). What one language puts
    in entirely different words it does not deny: no belief counts below the floor."""
    heard = config.witness
    both = np.maximum(own, log_odds(config.floor)) + np.minimum(said, heard.most)
    return np.where(np.isnan(said), own, heard.constant + heard.weight * both)


def _chapeaux(old: Profile, new: Profile) -> NDArray[np.bool_]:
    """Pairs of chapeaux: kept whatever they share, since their items may speak for them."""
    first, second = (np.append(side.items[1:], False) & ~side.items for side in (old, new))
    return np.asarray(first[:, None] & second[None, :])


def _matrix(pairs: Sequence[Pair], rows: int, columns: int) -> Any:
    """Sparse rows x columns matrix with a one for each pair."""
    from scipy import sparse

    cells = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return sparse.csr_matrix((np.ones(cells.shape[1]), (cells[0], cells[1])), shape=(rows, columns))


def _blocks(
    old: Profile, new: Profile, same: Any, config: AlignmentConfig
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    if len(old) * len(new) <= config.dense:
        yield np.arange(len(old)), np.arange(len(new))
        return
    likely = (_likely(old, new, config) + same).tocsr()
    for start in range(0, len(old), config.block):
        rows = np.arange(start, min(start + config.block, len(old)))
        columns = np.unique(likely[rows].indices)
        if len(columns):
            yield rows, columns.astype(np.int64)


def _likely(old: Profile, new: Profile, config: AlignmentConfig) -> Any:
    """Sparse old x new matrix of the `config.candidates` pairs of each row and each column that share the most rare
    words."""
    from scipy import sparse

    lengths = [len(words) for side in (old, new) for words in side.words]
    _, codes = np.unique(np.concatenate([*old.words, *new.words]), return_inverse=True)
    rows = np.repeat(np.arange(len(lengths)), lengths)
    matrix = sparse.csr_matrix((np.ones(len(codes)), (rows, codes)))
    matrix.data[:] = 1
    spread = np.asarray(matrix.sum(axis=0)).ravel()
    rare = np.flatnonzero(spread <= max(config.rare, config.rare_share * len(lengths)))
    weights = sparse.diags(np.log(len(lengths) / spread[rare]))
    kept = matrix[:, rare] @ weights
    sides = [kept[: len(old)], kept[len(old) :]]
    shared = (sides[0] @ sides[1].T).tocsr()
    return (_best(shared, config.candidates) + _best(shared.T.tocsr(), config.candidates).T).tocsr()


def _best(matrix: Any, keep: int) -> Any:
    """The `keep` largest cells of each row of a sparse matrix."""
    from scipy import sparse

    rows, columns = [], []
    for row in range(matrix.shape[0]):
        start, end = matrix.indptr[row], matrix.indptr[row + 1]
        order = np.lexsort((matrix.indices[start:end], -matrix.data[start:end]))[:keep]
        columns.append(matrix.indices[start:end][order])
        rows.append(np.full(len(order), row))
    cells = (np.concatenate(rows), np.concatenate(columns))
    return sparse.csr_matrix((np.ones(len(cells[0])), cells), shape=matrix.shape)
