"""Numbers sorted, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Number = TypeVar("Number", np.uint64, np.uint32, np.int64)


def distinct(numbers: NDArray[Number]) -> NDArray[Number]:
    """The numbers sorted, each once. `numpy.unique` hashes them first: of 3.7 million it takes 3.3 s, this 0.2 s; of
    14,000, the words of two documents, 1.8 ms and 0.04."""
    found = np.sort(numbers)
    return found[unlike_before(found)]


def unlike_before(found: NDArray[Number]) -> NDArray[np.bool_]:
    """Which of sorted numbers are unlike the one before."""
    return np.concatenate([np.ones(min(1, len(found)), dtype=np.bool_), found[1:] != found[:-1]])
