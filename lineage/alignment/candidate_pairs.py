"""Which documents of a large corpus are worth aligning: those that share rare words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lineage.alignment.profile import profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from lineage.documents.resolution import Resolution

KEEP = 15
"""Likeliest partners kept for each document: the ten texts of a long series and some related ones."""


def likely_pairs(resolutions: Sequence[Resolution], keep: int = KEEP) -> tuple[tuple[int, int], ...]:
    """Pairs of places in `resolutions` (older first, as they stand) that are worth aligning: for each document the
    `keep` others of its language with which it shares the most neighbouring pairs of rare words (TF-IDF cosine).

    The work grows with the words of the corpus and the pairs of documents that share any, the result with
    documents x keep.
    """
    if not resolutions:
        return ()
    near = _cosines([pairs_of_words(resolution) for resolution in resolutions])
    found = set()
    for row in range(len(resolutions)):
        start, end = near.indptr[row], near.indptr[row + 1]
        order = np.lexsort((near.indices[start:end], -near.data[start:end]))
        others = [int(column) for column in near.indices[start:end][order]]
        partners = [other for other in others if other != row and _one_language(resolutions, row, other)]
        found |= {(min(row, other), max(row, other)) for other in partners[:keep]}
    return tuple(sorted(found))


def pairs_of_words(resolution: Resolution) -> NDArray[np.uint32]:
    """The pairs of neighbouring words within the paragraphs of a text as numbers, each once, sorted."""
    codes = [words[:-1] * 4_294_967_311 + words[1:] for words in profile(resolution).words]
    joined = np.concatenate(codes) if codes else np.empty(0, dtype=np.int64)
    return np.unique((joined ^ (joined >> 32)).astype(np.uint32))


def _one_language(resolutions: Sequence[Resolution], one: int, other: int) -> bool:
    return resolutions[one].language == resolutions[other].language


def _cosines(texts: Sequence[NDArray[np.uint32]]) -> Any:
    found = weighted(texts)
    return (found @ found.T).tocsr()


def weighted(texts: Sequence[NDArray[np.uint32]]) -> Any:
    """Texts (rows) by pairs of words that more than one and at most one in twenty of them has, each the rarer the
    heavier; rows of length 1."""
    from scipy import sparse

    codes = np.concatenate(texts)
    _, columns = np.unique(codes, return_inverse=True)
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    shape = (len(texts), int(columns.max()) + 1 if len(columns) else 1)
    matrix = sparse.csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=shape)
    spread = np.asarray(matrix.sum(axis=0)).ravel()
    rare = np.flatnonzero((spread > 1) & (spread <= max(20, len(texts) / 20)))
    found = (matrix[:, rare] @ sparse.diags(np.log1p(len(texts) / spread[rare]))).tocsr()
    norms = np.sqrt(np.asarray(found.multiply(found).sum(axis=1))).ravel() + 1e-9
    return (sparse.diags(1 / norms) @ found).tocsr()
