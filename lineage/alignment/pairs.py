"""Which documents of a large corpus are worth aligning: those that share rare words."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from lineage.alignment.profile import profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Resolution

KEEP = 15
"""Likeliest partners kept for each document: the ten texts of a long series and some related ones."""
FEW = 60
"""Documents up to which every two are aligned: 1,770 pairs, some seventy seconds of one core."""


def likely_pairs(resolutions: Sequence[Resolution], keep: int = KEEP, few: int = FEW) -> tuple[tuple[int, int], ...]:
    """Pairs of places in `resolutions` (older first, as they stand) that are worth aligning.

    All pairs of a corpus of `few` documents at most; of a larger one, for each document the `keep` others of its
    language with which it shares the most neighbouring pairs of rare words (TF-IDF cosine). The work grows with the
    words of the corpus and the pairs of documents that share any, the result with documents x keep.
    """
    if len(resolutions) <= few:
        return tuple(p for p in combinations(range(len(resolutions)), 2) if _one_language(resolutions, *p))
    likeness = _likeness(resolutions)
    found = set()
    for row in range(len(resolutions)):
        start, end = likeness.indptr[row], likeness.indptr[row + 1]
        order = np.lexsort((likeness.indices[start:end], -likeness.data[start:end]))
        others = [int(column) for column in likeness.indices[start:end][order]]
        near = [other for other in others if other != row and _one_language(resolutions, row, other)]
        found |= {(min(row, other), max(row, other)) for other in near[:keep]}
    return tuple(sorted(found))


def _one_language(resolutions: Sequence[Resolution], one: int, other: int) -> bool:
    return resolutions[one].language == resolutions[other].language


def _likeness(resolutions: Sequence[Resolution]) -> Any:
    """Sparse cosines of the documents over pairs of neighbouring words that at most one in twenty of them has."""
    from scipy import sparse

    codes, owners = [], []
    for place, resolution in enumerate(resolutions):
        for words in profile(resolution).words:
            pairs = words[:-1] * 4_294_967_311 + words[1:]
            codes.append(pairs)
            owners.append(np.full(len(pairs), place))
    _, columns = np.unique(np.concatenate(codes), return_inverse=True)
    rows = np.concatenate(owners)
    matrix = sparse.csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)))
    matrix.data[:] = 1
    spread = np.asarray(matrix.sum(axis=0)).ravel()
    rare = np.flatnonzero((spread > 1) & (spread <= max(20, len(resolutions) / 20)))
    weighted = (matrix[:, rare] @ sparse.diags(np.log(len(resolutions) / spread[rare]))).tocsr()
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1))).ravel() + 1e-9
    weighted = sparse.diags(1 / norms) @ weighted
    return (weighted @ weighted.T).tocsr()
