"""Floors for the first place of every word: exact search over real texts, and the clauses that readers found."""

import html
import json
import re
from pathlib import Path

import pytest

from benchmarks.first_places import NOTHING, Dated, measure, wandered
from benchmarks.rates import SimulationConfig
from benchmarks.simulator import simulate, true_alignments
from lineage.cli.app import main

ROOT = Path(__file__).parents[2]

TAKEN = [("72/195", "PP17", "A/RES/61/180#OP15", 35), ("68/192", "OP15", "A/RES/67/190#PP19", 29)]
"""Paragraph, where its clause first stood, words of the clause at least: read by a person."""


def test_the_english_series(english_corpus: Path) -> None:
    found = measure(english_corpus)
    assert found.words > 25_000
    assert found.late_in_line > 1_000
    assert found.right >= 0.995
    assert found.late - found.late_in_names <= 0.001 * found.words


def test_the_french_corpus() -> None:
    found: Dated = measure(ROOT / "corpus", "fr")
    assert found.words > 1_000
    assert found.right >= 0.99


@pytest.mark.parametrize(("document", "label", "first", "least"), TAKEN)
def test_clauses_that_readers_found(
    english_corpus: Path, capsys: pytest.CaptureFixture[str], document: str, label: str, first: str, least: int
) -> None:
    capsys.readouterr()
    assert main(["blame", document, label, "--json", "--corpus", str(english_corpus)]) == 0
    (paragraph,) = json.loads(capsys.readouterr().out)["paragraphs"]
    taken = [t for t in paragraph["tokens"] if t["first"] == first and any(map(str.isalnum, t["text"]))]
    assert len(taken) >= least
    assert main(["history", document, label, "--json", "--corpus", str(english_corpus)]) == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    in_line = any(f"{entry['symbol']}#{entry['label']}" == first for entry in entries)
    clauses = [clause for entry in entries for clause in entry.get("taken", ())]
    assert in_line or any(c["first"] == first and c["words"] >= least for c in clauses)


def test_what_a_merged_paragraph_has_of_the_text_before(
    english_corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["blame", "74/176", "OP11", "--json", "--corpus", str(english_corpus)]) == 0
    (paragraph,) = json.loads(capsys.readouterr().out)["paragraphs"]
    older = [t for t in paragraph["tokens"] if "74/176" not in t["first"] and any(map(str.isalnum, t["text"]))]
    assert len(older) >= 36
    assert main(["history", "74/176", "OP11", "--json", "--corpus", str(english_corpus)]) == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    (entry,) = (one for one in entries if one["symbol"] == "A/RES/74/176")
    assert set(entry["from"]) == {"A/RES/72/195#OP10", "A/RES/72/195#OP11"}
    assert "merged" in entry["events"]


def test_the_pages_say_the_same(english_pages: Path) -> None:
    shown = {
        name: printed(english_pages / "lineage" / f"{name}.html") for name in ("A-RES-61-180-OP15", "A-RES-68-192-OP15")
    }
    assert "Absent from 2 texts: 68/192, 70/179" in shown["A-RES-61-180-OP15"]
    assert "Recalling that the Inter-Agency Coordination Group was established" in shown["A-RES-61-180-OP15"]
    assert "these words first in 67/190, preamble, para. 19" in shown["A-RES-68-192-OP15"]
    merged = next(page for page in map(printed, (english_pages / "lineage").glob("A-*.html")) if RELAUNCHED in page)
    assert "A/RES/72/195" in merged
    assert "merged" in merged


RELAUNCHED = "which contributed to relaunching the Coordination Group"
"""Words of 74/176 OP11."""


def printed(page: Path) -> str:
    text = re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8"))
    return re.sub(r" ([,.:;])", r"\1", " ".join(html.unescape(text).split()))


def test_clauses_that_wander_in_simulated_series() -> None:
    config = SimulationConfig(texts=6, smallest=30, largest=45, wander=0.033)
    simulations = [simulate(seed, config) for seed in (401, 402, 403, 404)]
    found = sum((wandered(simulation, true_alignments(simulation)) for simulation in simulations), NOTHING)
    assert found.brought["all"] > 900
    assert found.by_line["all"] == 0
    for kind, floor in FLOORS.items():
        assert found.right[kind] >= floor * found.brought[kind], kind
    assert found.early <= 0.025 * found.total


FLOORS = {"all": 0.69, "same": 0.96, "reworded": 0.83}
"""Share of the words of simulated clauses that is dated right, by how their run stood earlier."""
