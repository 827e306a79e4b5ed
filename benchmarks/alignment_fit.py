"""The weights of the belief in a link: fitted on labelled pairs, judged with each pair of documents left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.labels import Labels, Score, score
from lineage.alignment.config import DEFAULT
from lineage.alignment.profile import profile
from lineage.alignment.signals import measure, weights
from lineage.documents.resolution import Resolution

SIGNALS = tuple(name for name in weights() if name != "constant")
STRENGTH = 0.3
"""Inverse strength of the ridge, on standardised signals."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """One labelled pair of documents, measured."""

    group: str
    pair: tuple[str, str]
    values: Mapping[str, np.ndarray]
    """Old x new paragraphs, by the name of the signal."""
    truth: np.ndarray
    """1 required, 2 optional, 0 neither."""
    labels: Labels
    names: tuple[tuple[str, ...], tuple[str, ...]]


def case(group: str, old: Resolution, new: Resolution, labels: Labels) -> Case:
    sides = profile(old), profile(new)
    names = tuple(p.label for p in sides[0].paragraphs), tuple(p.label for p in sides[1].paragraphs)
    values = measure(*sides, DEFAULT.measures)
    truth = np.zeros((len(sides[0]), len(sides[1])), dtype=int)
    for kind, pairs in ((2, labels.optional), (1, labels.required)):
        for one, other in pairs:
            truth[names[0].index(one), names[1].index(other)] = kind
    return Case(group=group, pair=(old.id, new.id), values=values, truth=truth, labels=labels, names=names)


def fit(cases: Sequence[Case], signals: Sequence[str] = SIGNALS) -> tuple[np.ndarray, float]:
    """Weights of `signals` and the constant; optional pairs are left out."""
    from sklearn.linear_model import LogisticRegression

    x = np.concatenate([_stacked(c, signals)[c.truth < 2] for c in cases])
    y = np.concatenate([c.truth[c.truth < 2] for c in cases])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit((x - mean) / spread, y)
    fitted = model.coef_[0] / spread
    return fitted, float(model.intercept_[0] - fitted @ mean)


def left_out(cases: Sequence[Case], signals: Sequence[str] = SIGNALS) -> Mapping[tuple[str, str], np.ndarray]:
    """For each pair of documents the beliefs of a model that has not seen it."""
    beliefs = {}
    for one in cases:
        fitted, constant = fit([other for other in cases if other.pair != one.pair], signals)
        beliefs[one.pair] = 1 / (1 + np.exp(-(_stacked(one, signals) @ fitted + constant)))
    return beliefs


def _stacked(one: Case, signals: Sequence[str]) -> np.ndarray:
    """Old x new paragraphs x signals."""
    return np.stack([one.values[name] for name in signals], axis=-1).astype(float)


def judged(cases: Sequence[Case], beliefs: Mapping[tuple[str, str], np.ndarray], enough: float) -> dict[str, Score]:
    """The score of each group when every pair believed `enough` is linked."""
    scores: dict[str, Score] = {}
    for one in cases:
        links = [
            (one.names[0][i], one.names[1][j]) for i, j in zip(*np.nonzero(beliefs[one.pair] >= enough), strict=True)
        ]
        scores[one.group] = scores.get(one.group, Score()) + score(links, one.labels)
    return scores
