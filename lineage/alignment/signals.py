"""What speaks for a link: each signal with what it measures, its weight in the belief, and the reason for it.

A signal is one entry of SIGNALS. Nothing depends on the order of the entries: signals are known by their names.
The weights were fitted on pairs labelled by reading, checked by leaving out one pair of documents at a time
(docs/methods/alignment.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from lineage.alignment.overlap import Overlap
    from lineage.alignment.profile import Profile
    from lineage.alignment.signal_measures import Measures

CONSTANT = -14.5
"""Log odds of a link between two paragraphs that share nothing."""


def _logarithmic(values: NDArray[Any]) -> NDArray[Any]:
    import numpy as np

    logarithms: NDArray[Any] = np.log1p(values)
    return logarithms


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One measure of every pair of an old and a new paragraph."""

    name: str
    measures: str
    """What it measures, for people."""
    values: Callable[[Overlap], NDArray[Any]]
    """The matrix, old x new paragraphs."""
    weight: float = 0.0
    """Log odds that one unit adds to the belief; 0 where it only ranks rivals, sets bands or is shown."""
    reason: str = ""
    """Why it has a weight."""


SIGNALS = (
    Signal(
        name="latent",
        measures="cosine in the 40 strongest dimensions of the TF-IDF matrix of both documents",
        values=lambda overlap: overlap.latent,
        weight=3.97,
        reason="both speak of the same things, whatever the words: carries rewritten paragraphs",
    ),
    Signal(
        name="claim_old",
        measures="share of the old paragraph that the new one explains better than all its rivals do",
        values=lambda overlap: overlap.claim_old,
        weight=7.57,
        reason="keeps shared names from making links",
    ),
    Signal(
        name="claim_new",
        measures="share of the new paragraph that the old one explains better than all its rivals do",
        values=lambda overlap: overlap.claim_new,
        weight=5.6,
        reason="finds the clause that a paragraph has taken over",
    ),
    Signal(
        name="claim_mass",
        measures="how much is claimed in absolute weight, the smaller side, logarithmic",
        values=lambda overlap: _logarithmic(overlap.claim_mass),
        weight=1.14,
        reason="short stock phrases do not count as whole paragraphs",
    ),
    Signal(
        name="window",
        measures="weight of the densest run of shared words, logarithmic",
        values=lambda overlap: _logarithmic(overlap.window),
        weight=1.17,
        reason="a clause that was moved into another paragraph is one dense run",
    ),
    Signal(
        name="neighbours",
        measures="mean likeness of up to four paragraphs around",
        values=lambda overlap: overlap.neighbours,
        weight=7.49,
        reason="order as a weak prior: the paragraphs around go together too",
    ),
    Signal(
        name="same_part",
        measures="1 where both stand in the same part of their documents",
        values=lambda overlap: overlap.old.parts[:, None] == overlap.new.parts[None, :],
        weight=0.67,
        reason="preamble stays preamble more often than not",
    ),
    Signal(
        name="item_or_not",
        measures="1 for an item of a list against a whole paragraph",
        values=lambda overlap: overlap.old.items[:, None] != overlap.new.items[None, :],
        weight=-1.51,
        reason="it is rarely right: the one negative weight",
    ),
    Signal(
        name="frame",
        measures="weight of the first ten words that both open with, logarithmic",
        values=lambda overlap: _logarithmic(overlap.frame),
        weight=0.75,
        reason="a successor keeps its frame",
    ),
    Signal(
        name="lexical",
        measures="cosine of the stems, weighted by rarity",
        values=lambda overlap: overlap.lexical,
    ),
    Signal(
        name="containment",
        measures="the greater share of one paragraph's weight found in the other",
        values=lambda overlap: overlap.containment,
    ),
    Signal(
        name="mutual",
        measures="harmonic mean of the shares of both paragraphs found in the other",
        values=lambda overlap: overlap.mutual,
    ),
)
"""All signals. A new one is one entry here, and a matrix of `Overlap` where it needs one that is not there."""


def weights() -> dict[str, float]:
    """The weights of the belief: the constant, and each signal that has one, by name."""
    return {"constant": CONSTANT} | {signal.name: signal.weight for signal in SIGNALS if signal.weight}


def measure(old: Profile, new: Profile, config: Measures) -> Mapping[str, NDArray[np.float32]]:
    """Every signal of two documents, by name: a matrix of old x new paragraphs. Both must have a paragraph."""
    import numpy as np  # which a kept alignment does not wait for

    from lineage.alignment.overlap import Overlap

    overlap = Overlap(old, new, config)
    return {signal.name: np.asarray(signal.values(overlap), dtype=np.float32) for signal in SIGNALS}
