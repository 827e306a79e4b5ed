"""Two language versions of one document: which paragraph of one is which of the other.

Numbers decide nothing alone: a version may have an item more, or join two paragraphs. The paragraphs are matched in
their order by what translation leaves as it was: figures and symbols, words that both languages have from one root
(Simard, Foster and Isabelle 1992), and length (Gale and Church 1993).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lineage.languages.text import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from lineage.documents.resolution import Paragraph, Resolution

ROOT = 4
"""Letters that cognates share: "résolution" and "resolution", "développement" and "development" do not past them."""
SHORTEST = 5
"""Letters of the shortest word that may be a cognate."""
FIGURE = 3.0
"""Weight of a figure or symbol against a cognate of the same rarity."""
SAME_LABEL = 0.12
"""What equal labels add to a likeness: 313 of 313 paragraphs of four documents have the same in both languages."""
LEAST = 0.12
"""Likeness from which two paragraphs are one: the four documents' own lie at 0.29 and more for nine in ten."""
JOINED = 0.5
"""Share of a paragraph's own anchors that another must have to hold it."""
ENOUGH = 0.3
"""Mean likeness of matched paragraphs from which two texts are versions of one document: see
docs/methods/witness.md."""
AGREEMENT = 0.85
"""Share of the figures of matched paragraphs that both have from which two texts are versions of one document: four
documents' own have 0.98 and more, the next text of the same series 0.77 and less, however much it repeats."""
FEW_FIGURES = 8
"""Figures below which their agreement says nothing."""
WHOLE = 0.8
"""Share of the paragraphs of both texts that are matched where neither is half of the other."""


_FIGURE = re.compile(r"(?<![^\W\d_])\d+")
"""Figures wherever no letter stands before them: of "post-2015", "103rd", "55/25", not the note in "development4"."""


class Fault(StrEnum):
    """Why a text is not a witness of another, or not of all of it."""

    OTHER_DOCUMENT = "other document"
    HALF = "half a text"
    DRAFT = "a draft against an adopted text"


class TwinParagraphs(NamedTuple):
    """One paragraph in both versions, by its label in each."""

    own: str
    other: str
    joined: bool = False
    """Whether one of the two holds more than this paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """A text and its version in another language."""

    own: Resolution
    other: Resolution
    matches: tuple[TwinParagraphs, ...]
    """In the order of the texts."""
    likeness: float
    """Mean likeness of the matched paragraphs, 0 to 1."""
    fault: Fault | None

    @property
    def witness(self) -> bool:
        """Whether the other version may speak for paragraphs of this one."""
        return self.fault in {None, Fault.HALF}

    @property
    def own_alone(self) -> tuple[str, ...]:
        """Labels of this text that the other does not have."""
        known = {match.own for match in self.matches}
        return tuple(p.label for p in self.own.paragraphs if p.label not in known)

    @property
    def other_alone(self) -> tuple[str, ...]:
        """Labels of the other text that this one does not have."""
        known = {match.other for match in self.matches}
        return tuple(p.label for p in self.other.paragraphs if p.label not in known)

    @property
    def renumbered(self) -> tuple[TwinParagraphs, ...]:
        """Paragraphs that stand under different labels."""
        return tuple(match for match in self.matches if match.own != match.other)

    def others(self) -> Mapping[str, tuple[str, ...]]:
        """For each label of this text the labels of the other that hold it, where it may speak."""
        found: dict[str, tuple[str, ...]] = {}
        for match in self.matches if self.witness else ():
            found[match.own] = (*found.get(match.own, ()), match.other)
        return found


def twins(own: Resolution, other: Resolution) -> Twins:
    """The paragraphs of `own` in `other`, which claims to be its version in another language."""
    likeness = _likeness(own.paragraphs, other.paragraphs)
    pairs = list(_matched(likeness))
    mean = float(np.mean([likeness.plain[i, j] for i, j in pairs])) if pairs else 0.0
    rows = [*((i, j, False) for i, j in pairs), *((i, j, True) for i, j in _joined(likeness, pairs))]
    joined = {i for i, _, more in rows if more}, {j for _, j, more in rows if more}
    found = tuple(
        TwinParagraphs(own.paragraphs[i].label, other.paragraphs[j].label, i in joined[0] or j in joined[1])
        for i, j, _ in sorted(rows)
    )
    return Twins(own=own, other=other, matches=found, likeness=mean, fault=_fault(own, other, found, mean))


def _fault(own: Resolution, other: Resolution, matches: Sequence[TwinParagraphs], likeness: float) -> Fault | None:
    if own.status is not other.status:
        return Fault.DRAFT
    sizes = len(own.paragraphs), len(other.paragraphs)
    covered = [len({match[side] for match in matches}) / max(1, sizes[side]) for side in (0, 1)]
    if likeness < ENOUGH or max(covered) < WHOLE or not _same_figures(own, other, matches):
        return Fault.OTHER_DOCUMENT
    return Fault.HALF if min(covered) < WHOLE else None


def _same_figures(own: Resolution, other: Resolution, matches: Sequence[TwinParagraphs]) -> bool:
    """Whether the figures of the matched paragraphs are mostly the same: a text and its successor differ in them."""
    texts = [{p.label: p.text for p in side.paragraphs} for side in (own, other)]
    same = there = 0
    for match in (match for match in matches if not match.joined):
        labels = (match.own, match.other)
        one, two = (Counter(_FIGURE.findall(text[label])) for text, label in zip(texts, labels, strict=True))
        same, there = same + (one & two).total(), there + (one | two).total()
    return there < FEW_FIGURES or same / there >= AGREEMENT


class _TwinLikeness(NamedTuple):
    plain: NDArray[np.float64]
    """Own x other paragraphs, by their words alone."""
    labelled: NDArray[np.float64]
    """The same with what equal labels add."""
    anchors: tuple[Sequence[Counter[str]], Sequence[Counter[str]]]
    weights: Mapping[str, float]


def _likeness(own: Sequence[Paragraph], other: Sequence[Paragraph]) -> _TwinLikeness:
    anchors = [_anchors(p.text) for p in own], [_anchors(p.text) for p in other]
    spread = Counter(anchor for side in anchors for each in side for anchor in each)
    size = len(own) + len(other) + 1
    weights = {a: math.log(size / n) * (FIGURE if any(map(str.isdigit, a)) else 1.0) for a, n in spread.items()}
    one, two = (_rows(side, weights) for side in anchors)
    shared = np.asarray((one @ two.T).todense(), dtype=np.float64)
    sums = [np.maximum(np.asarray(side.multiply(side).sum(axis=1)).ravel(), 1e-9) ** 0.5 for side in (one, two)]
    cosine = shared / np.outer(*sums)
    lengths = [np.array([max(1, len(p.text)) for p in side], dtype=np.float64) for side in (own, other)]
    stretch = np.exp(-np.abs(np.log(np.divide.outer(*lengths) / _usual(lengths))) * 1.0)
    plain = cosine * 0.75 + 0.25 * stretch * np.minimum(1.0, cosine * 4)
    same = np.array([[one.label == two.label for two in other] for one in own], dtype=np.float64)
    return _TwinLikeness(plain, plain + SAME_LABEL * same.reshape(plain.shape), anchors, weights)


def _usual(lengths: Sequence[NDArray[np.float64]]) -> float:
    """How much longer a text is than its version: the ratio of their median paragraphs."""
    return float(np.median(lengths[0]) / np.median(lengths[1])) if len(lengths[0]) and len(lengths[1]) else 1.0


def _rows(side: Sequence[Counter[str]], weights: Mapping[str, float]) -> Any:
    """Sparse paragraphs x anchors matrix of weights."""
    from scipy import sparse

    places = {anchor: place for place, anchor in enumerate(sorted(weights))}
    cells = [(row, places[a], weights[a]) for row, each in enumerate(side) for a in sorted(each)]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(side), max(1, len(places))))


def _anchors(text: str) -> Counter[str]:
    """What translation leaves: figures, symbols, and the roots of long words."""
    figures = _FIGURE.findall(text)
    roots = (part[:ROOT] for part in parts(text) if len(part) >= SHORTEST and part.isalpha())
    return Counter((*figures, *roots))


def _matched(likeness: _TwinLikeness) -> Iterator[tuple[int, int]]:
    """The pairs of the best path through both texts in their order."""
    gain = likeness.labelled - LEAST - _owed_elsewhere(likeness.labelled)
    height, width = gain.shape
    best = np.zeros((height + 1, width + 1))
    for i in range(height - 1, -1, -1):
        through = gain[i] + best[i + 1, 1:]
        for j in range(width - 1, -1, -1):
            best[i, j] = max(best[i + 1, j], best[i, j + 1], through[j])
    i = j = 0
    while i < height and j < width:
        if best[i, j] == gain[i, j] + best[i + 1, j + 1] and gain[i, j] > 0:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i, j] == best[i + 1, j]:
            i += 1
        else:
            j += 1


def _owed_elsewhere(likeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much worse a pair is than the one that both texts would choose for either of its paragraphs: two that
    changed their places are not each other's."""
    found = np.zeros_like(likeness)
    if not likeness.size:
        return found
    rows, columns = likeness.argmax(axis=1), likeness.argmax(axis=0)
    for i, j in enumerate(rows.tolist()):
        if columns[j] == i and likeness[i, j] >= ENOUGH:
            found[i] = np.maximum(found[i], likeness[i, j] - likeness[i])
            found[:, j] = np.maximum(found[:, j], likeness[i, j] - likeness[:, j])
    return found


def _joined(likeness: _TwinLikeness, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Paragraphs without a match that stand in the match of the one before or after them."""
    for side in (0, 1):
        found = {pair[side]: pair[1 - side] for pair in pairs}
        for place, own in enumerate(likeness.anchors[side]):
            if place in found:
                continue
            for near in (place - 1, place + 1):
                if near not in found:
                    continue
                spare = likeness.anchors[1 - side][found[near]] - likeness.anchors[side][near]
                if own and _share(own, spare, likeness.weights) >= JOINED:
                    yield (place, found[near]) if side == 0 else (found[near], place)
                    break


def _share(own: Counter[str], held: Counter[str], weights: Mapping[str, float]) -> float:
    """How much of `own`, by weight, is in `held`."""
    whole = sum(weights[anchor] for anchor in own)
    return sum(weights[anchor] for anchor in own if anchor in held) / whole if whole else 0.0
