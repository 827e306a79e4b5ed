"""A place for those who have a sentence encoder: its likeness joins the latent one. Nothing here needs one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors of one space, the same for the same text."""

    def encode(self, texts: Sequence[str], language: str) -> NDArray[np.floating[Any]]:
        """One row for each text."""


def likeness(old: NDArray[np.floating[Any]], new: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """Cosines of two sets of vectors, 0 to 1, after their common mean is taken off.

    Every paragraph of a resolution is about its subject: uncentred vectors are all alike.
    """
    mean = np.concatenate([old, new]).mean(axis=0)
    sides = [(side - mean) / (np.linalg.norm(side - mean, axis=1, keepdims=True) + 1e-9) for side in (old, new)]
    return np.asarray(np.maximum(0, sides[0] @ sides[1].T))
