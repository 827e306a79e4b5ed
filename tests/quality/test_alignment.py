"""The alignment against labels made by reading: floors that only a deliberate edit lowers.

A floor stands about one link in a hundred below the measured value; one link more or less moves F1 by 0.01
in French and 0.003 in English.
"""

from functools import cache
from pathlib import Path

import pytest

from lineage import corpus as corpora
from lineage.alignment import align, align_all
from lineage.alignment.links import Alignment, Band
from lineage.alignment.scoring import Labels, Score, read_labels, score, total
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels"
ENGLISH = ROOT.parent / "shared" / "data" / "en-chain"
FLOORS = {
    "alignment-fr": 0.93,
    "alignment-read-fr": 0.89,
    "alignment-en": 0.97,
    "alignment-read-en": 0.955,
    "alignment-read-successive-en": 0.98,
    "alignment-read-held-out-en": 0.965,
}
IN_BETWEEN = 0.965
"""Floor of the long hops with the texts in between, as the commands align them."""
SERIES = ("61-180", "63-194", "64-178", "67-190", "68-192", "70-179", "72-195", "74-176", "76-186", "78-228", "80-228")
SURE = 0.99


@cache
def french(symbol: str) -> Resolution:
    corpus = corpora.load(ROOT / "corpus")
    return corpora.read_document(corpus, corpora.find(corpus, symbol, language="fr"))


@cache
def english(symbol: str) -> Resolution:
    stem = symbol.replace("/", "-")
    path = next(ENGLISH / name for name in (f"{stem}.txt", f"{stem}.pdf.txt") if (ENGLISH / name).is_file())
    return parse(read(path))


@cache
def aligned(name: str) -> tuple[tuple[Alignment, Labels], ...]:
    if name.endswith("en") and not ENGLISH.is_dir():
        pytest.skip(f"the English texts are not here ({ENGLISH.name} beside the project)")
    open_text = french if name.endswith("fr") else english
    labels = read_labels((LABELS / f"{name}.jsonl").read_text(encoding="utf-8"))
    return tuple((align(open_text(old), open_text(new)), found) for (old, new), found in labels.items())


@pytest.mark.parametrize("name", FLOORS)
def test_f1_on_labels_does_not_fall_below_its_floor(name: str) -> None:
    scores = {
        (found.old, found.new): score(((link.old, link.new) for link in found.counted()), labels)
        for found, labels in aligned(name)
    }
    assert total(scores).f1 >= FLOORS[name], {pair: (s.right, s.wrong, s.missed) for pair, s in scores.items()}


@pytest.mark.parametrize("name", FLOORS)
def test_sure_links_are_right(name: str) -> None:
    found = Score()
    for alignment, labels in aligned(name):
        sure = [(link.old, link.new) for link in alignment.counted() if link.band is Band.SURE]
        found += score(sure, labels)
    assert found.precision >= SURE
    assert found.right >= 30


def test_the_texts_in_between_lift_the_long_hops() -> None:
    if not ENGLISH.is_dir():
        pytest.skip(f"the English texts are not here ({ENGLISH.name} beside the project)")
    texts = [english(f"A-RES-{stem}") for stem in SERIES]
    found = align_all(texts)
    labels = read_labels((LABELS / "alignment-read-en.jsonl").read_text(encoding="utf-8"))
    scores = [score(((link.old, link.new) for link in found[pair].counted()), labels[pair]) for pair in labels]
    assert sum(scores, Score()).f1 >= IN_BETWEEN
