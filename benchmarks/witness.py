"""How far the links of two languages agree, which needs no labels, and what hearing the other one gives on labels.

Run from the project's folder, with the English texts beside it: python -m benchmarks.witness
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations

import numpy as np

from benchmarks.labelled import available, document, labelled
from benchmarks.labels import Labels, Score, score
from lineage.alignment import DEFAULT, AlignmentConfig, align, passes
from lineage.alignment.config import WitnessConfig
from lineage.alignment.links import Alignment, Band
from lineage.alignment.profile import profile
from lineage.alignment.scoring import log_odds, pool
from lineage.alignment.testimony import testimony
from lineage.alignment.twins import Twins, twins

TEXTS = ("A/RES/64/293", "E/RES/2017/18", "A/RES/75/158", "A/RES/78/228")
"""The texts whose two versions are at hand, in date order."""
PAIRS = tuple(combinations(TEXTS, 2))
LANGUAGES = ("fr", "en")
RIDGE = 0.3
"""Strength of the pull of the weight to a half and of the constant to nothing: to the mean of both beliefs."""
Pair = tuple[str, str]
Found = Mapping[tuple[str, Pair], Alignment]
"""By language and pair of documents."""


@cache
def versions(language: str) -> dict[str, Twins]:
    """The texts in one language, by symbol, with their versions in the other."""
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    return {text: twins(document(text, language), document(text, other)) for text in TEXTS}


@cache
def labels() -> dict[Pair, Labels]:
    """The French labels of the pairs: links are of paragraphs, and both languages have the same."""
    sets = ("alignment-fr", "alignment-second-fr")
    found = {(old.id, new.id): of for name in sets for old, new, of in labelled(name)}
    return {pair: found[pair] for pair in PAIRS}


def aligned(config: AlignmentConfig = DEFAULT, *, heard: bool, only: Collection[Pair] = PAIRS) -> Found:
    """The alignments in both languages, each with or without the other one heard."""
    return {
        (language, pair): align(
            *(document(text, language) for text in pair),
            config=config,
            witnesses=versions(language) if heard else {},
        )
        for language in LANGUAGES
        for pair in only
    }


def links(alignment: Alignment, keep: Callable[[Band], bool] = lambda band: True) -> set[Pair]:
    """The counted links of the bands that `keep` takes."""
    return {(link.old, link.new) for link in alignment.counted() if keep(link.band)}


def in_french(pairs: Collection[Pair], texts: Pair, language: str) -> set[Pair]:
    """Links by the labels of the French paragraphs."""
    if language == "fr":
        return set(pairs)
    before, after = (versions("en")[text].others() for text in texts)
    return {(a, b) for one, two in pairs for a in before.get(one, ()) for b in after.get(two, ())}


def agreement(found: Found) -> float:
    """F1 of the links of one language against those of the other, over all pairs."""
    shared = total = 0
    for pair in PAIRS:
        one, two = (in_french(links(found[language, pair]), pair, language) for language in LANGUAGES)
        shared, total = shared + 2 * len(one & two), total + len(one) + len(two)
    return shared / total


def scored(found: Found, language: str, keep: Callable[[Band], bool] = lambda band: True) -> Score:
    """The score of the links of one language on the labels."""
    sums = Score()
    for (spoken, pair), alignment in found.items():
        if spoken == language:
            sums += score(in_french(links(alignment, keep), pair, language), labels()[pair])
    return sums


@cache
def beliefs(pair: Pair, language: str) -> np.ndarray:
    """Rows of the own log odds, the other language's, and the truth (1, 0), for all pairs of paragraphs that are not
    optional."""
    sides = [profile(document(text, language)) for text in pair]
    both = [versions(language)[text] for text in pair]
    (old, new), (before, after) = both, sides
    said = testimony(old, new, pool(profile(old.other), profile(new.other), DEFAULT), DEFAULT).logits
    own = passes.early(pool(before, after, DEFAULT), DEFAULT).logits
    rows = []
    for i, j in zip(*np.nonzero(~np.isnan(said)), strict=True):
        link = (sides[0].paragraphs[i].label, sides[1].paragraphs[j].label)
        truth = in_french([link], pair, language)
        if not truth & labels()[pair].optional:
            rows.append((own.get((i, j), log_odds(DEFAULT.floor)), said[i, j], bool(truth & labels()[pair].required)))
    return np.array(rows, dtype=float)


def fitted(pairs: Collection[Pair]) -> WitnessConfig:
    """Weight and constant of both beliefs together, fitted on some pairs of documents in both languages."""
    from scipy.optimize import minimize

    rows = np.concatenate([beliefs(pair, language) for pair in pairs for language in LANGUAGES])
    both = np.clip(rows[:, 0], None, 8) + np.minimum(rows[:, 1], DEFAULT.witness.most)
    sign = 2 * rows[:, 2] - 1

    def loss(values: np.ndarray) -> float:
        weight, constant = values
        wrong = np.logaddexp(0, -sign * (weight * both + constant)).sum() / len(LANGUAGES)
        return float(wrong + RIDGE * (4 * (weight - 0.5) ** 2 + constant**2))

    weight, constant = minimize(loss, [0.5, 0.0]).x
    return WitnessConfig(weight=round(float(weight), 2), constant=round(float(constant), 2))


def left_out() -> Found:
    """The alignments of each pair of documents with numbers that have not seen it."""
    found: dict[tuple[str, Pair], Alignment] = {}
    for pair in PAIRS:
        config = replace(DEFAULT, witness=fitted([other for other in PAIRS if other != pair]))
        found.update(aligned(config, heard=True, only=[pair]))
    return found


def main() -> None:
    """Print the agreement of both languages, the scores on the labels, and the fitted numbers."""
    if not available("alignment-en"):
        raise SystemExit("the English texts are not beside the project")
    runs = {"each alone": aligned(heard=False), "heard": aligned(heard=True), "heard, pair left out": left_out()}
    for name, found in runs.items():
        print(f"{name}: agreement {agreement(found):.3f}")
        for language in LANGUAGES:
            all_, sure = scored(found, language), scored(found, language, lambda band: band is Band.SURE)
            print(
                f"  {language}: F1 {all_.f1:.3f}, precision {all_.precision:.3f}, recall {all_.recall:.3f}; "
                f"sure: {sure.right} right, {sure.wrong} wrong"
            )
    print("fitted on all pairs:", fitted(PAIRS))


if __name__ == "__main__":
    main()
