"""Commitments against labels made by reading: floors that the method must hold.

`commitments-fr.jsonl` has two readers; the two `blind` sets one, who had not seen what the method says; the other two
were read beside its output and only keep what was right from going wrong. What the method says is compared clause by
clause; a clause counts as found where its first words are those of the label.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from lineage.commitments import find_clauses
from lineage.commitments.clauses import Clause
from lineage.documents import parse
from lineage.sources import read
from tests.quality.corpus_files import FRENCH

ROOT = Path(__file__).parents[2]
LABELS = Path(__file__).parent / "labels"
ENGLISH = ROOT.parent / "shared" / "data" / "en-chain"
FLOORS = {"clauses": 0.98, "kind": 0.98, "addressees": 0.93, "hedges": 0.92, "deadline": 0.97, "reporting": 0.97}


def file_of(document: str, language: str) -> Path:
    if language == "fr":
        return ROOT / "corpus" / FRENCH[document]
    name = document.replace("/", "-")
    places = [ENGLISH / f"{name}.txt", ENGLISH / f"related-{name}.txt", ENGLISH / f"{name}.pdf.txt"]
    return next(place for place in places if place.exists())


@cache
def found(document: str, language: str) -> dict[tuple[str, str], Clause]:
    """Clauses by label and beginning of their text, cut where the label cuts it."""
    resolution = parse(read(file_of(document, language)), document_id=document)
    return {(clause.label, clause.span.text): clause for clause in find_clauses(resolution)}


def f1(hits: int, said: int, wanted: int) -> float:
    return 2 * hits / (said + wanted) if said + wanted else 1.0


def figures(name: str) -> dict[str, float]:
    labels = [json.loads(line) for line in (LABELS / name).read_text(encoding="utf-8").splitlines()]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    read_paragraphs = {(label["doc"], label["label"]) for label in labels}
    language = "en" if name.endswith("-en.jsonl") else "fr"
    documents = {label["doc"] for label in labels}
    said = sum((doc, c.label) in read_paragraphs for doc in documents for c in found(doc, language).values())
    pairs = []
    for label in labels:
        place, start = label["label"], label["start"]
        there = found(label["doc"], language).items()
        mine = [c for (where, words), c in there if where == place and words.startswith(start)]
        pairs += [(label, mine[0])] if mine else []
    counts["clauses"] = [len(pairs), said, len(labels)]
    for label, clause in pairs:
        names = {"addressees": {a.name for a in clause.addressees}, "hedges": {h.name for h in clause.hedges}}
        for key, mine_names in names.items():
            wanted = set(label[key])
            for i, size in enumerate((len(mine_names & wanted), len(mine_names), len(wanted))):
                counts[key][i] += size
        right = {
            "kind": clause.kind == label["kind"] and clause.directive == label["directive"],
            "deadline": (clause.deadline.text if clause.deadline else None) == label["deadline"],
            "reporting": clause.reporting == label["reporting"],
        }
        for key, ok in right.items():
            counts[key] = [counts[key][0] + ok, counts[key][1] + 1, counts[key][2] + 1]
    return {key: f1(*values) for key, values in counts.items()}


def test_french_with_two_readers() -> None:
    assert_floors(figures("commitments-fr.jsonl"))


@pytest.mark.parametrize("name", ["commitments-blind-fr.jsonl", "commitments-fr-read.jsonl"])
def test_french_with_one_reader(name: str) -> None:
    assert_floors(figures(name))


@pytest.mark.skipif(not ENGLISH.is_dir(), reason="the English texts are not here")
@pytest.mark.parametrize("name", ["commitments-blind-en.jsonl", "commitments-en.jsonl"])
def test_english_with_one_reader(name: str) -> None:
    assert_floors(figures(name))


def assert_floors(measured: dict[str, float]) -> None:
    short = {key: round(measured[key], 3) for key, floor in FLOORS.items() if measured[key] < floor}
    assert short == {}
