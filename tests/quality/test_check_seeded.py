"""Drafts with faults put in one by one: each is found at its paragraph by its rule, and little else is told.

The drafts are 78/228 brought up to date for the eightieth session; the English ones are made where the English texts
are at hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from lineage import corpus as corpora
from lineage.corpus.adding import Overrides, add_files
from lineage.documents import read_file
from lineage.drafting.checking.check_findings import Finding
from lineage.pipeline import default_store
from lineage.pipeline.checked_draft import DraftCheck
from lineage.pipeline.passage_index import passages
from tests.quality.seeded_faults import ENGLISH, FRENCH, FURTHER_FRENCH, Fault

ROOT = Path(__file__).parents[2]
SHARED = ROOT / "../shared/data/en-chain"
FRENCH_HEAD = """# Assemblée générale

Quatre-vingtième session
Troisième Commission

Point 107 de l'ordre du jour

## Projet de résolution A/C.3/80/L.12

### Amélioration de la coordination de l'action contre la traite des personnes

"""
ENGLISH_HEAD = """A/C.3/80/L.12
Eightieth session
Third Committee
Draft resolution
Improving the coordination of efforts against trafficking in persons
"""


class Seeded(NamedTuple):
    """A corpus with a draft for which nothing is to be told, and what is told all the same."""

    corpus: Path
    text: str
    ending: str
    quiet: frozenset[tuple[str, str | None, str]]
    folder: Path

    def found(self, text: str) -> tuple[Finding, ...]:
        """What a check finds in a draft of that text."""
        file = self.folder / f"draft{self.ending}"
        file.write_text(text, encoding="utf-8")
        draft = read_file(file, document_id="A/C.3/80/L.12")
        with passages(self.corpus, default_store()) as kept:
            checking = DraftCheck(corpus=corpora.load(self.corpus), kept=kept, draft=draft)
            return checking.findings(checking.check(checking.base()))


def facts(one: Finding) -> tuple[str, str | None, str]:
    return one.rule.value, one.label, one.words


def seeded(corpus: Path, text: str, ending: str, folder: Path) -> Seeded:
    first = Seeded(corpus, text, ending, frozenset(), folder)
    return first._replace(quiet=frozenset(map(facts, first.found(text))))


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Seeded:
    text = (ROOT / "corpus/A-RES-78-228.md").read_text(encoding="utf-8")
    text = FRENCH_HEAD + text[text.index("*L'Assemblée générale,*") :]
    text = replaced(
        text, " et [76/186](#) du 16 décembre 2021", ", 76/186 du 16 décembre 2021 et 78/228 du 19 décembre 2023"
    )
    text = replaced(text, "à sa quatre-vingtième session, un rapport", "à sa quatre-vingt-deuxième session, un rapport")
    text = replaced(
        text,
        "à sa quatre-vingtième session, après le débat général et au plus tard en décembre 2025",
        "à sa quatre-vingt-quatrième session, après le débat général et au plus tard en décembre 2029",
    )
    return seeded(ROOT / "corpus", text, ".md", tmp_path_factory.mktemp("drafts"))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Seeded:
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not here")
    folder = tmp_path_factory.mktemp("english")
    own = [file for file in sorted(SHARED.glob("A-RES-*.txt")) if "80-228" not in file.name]
    add_files(folder / "corpus", own, Overrides(series="coordination"))
    add_files(folder / "corpus", sorted(SHARED.glob("related-*.txt")), Overrides())
    text = (SHARED / "A-RES-78-228.txt").read_text(encoding="utf-8")
    text = ENGLISH_HEAD + text[text.index("The General Assembly,\n") :]
    text = replaced(
        text, " and 76/186 of 16 December 2021", ", 76/186 of 16 December 2021 and 78/228 of 19 December 2023"
    )
    text = replaced(text, "at its eightieth session, including", "at its eighty-second session, including")
    text = replaced(
        text,
        "at its eightieth session, after the general debate, but no later than December 2025",
        "at its eighty-fourth session, after the general debate, but no later than December 2029",
    )
    text = text[: text.index("50th plenary meeting")]  # its day is that of 78/228
    text = replaced(text, "fourth and fifth meetings of the", "sixth and seventh meetings of the")  # as in 80/228
    text = replaced(
        text, "on 2 December 2022 and on 8\N{NO-BREAK SPACE}November 2023", "on 13 December 2024 and on 29 October 2025"
    )
    text = replaced(text, "to be produced by the Office in 2024", "to be produced by the Office in 2026")
    return seeded(folder / "corpus", text, ".txt", folder)


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, (text.count(old), old)
    return text.replace(old, new)


def check_fault(drafts: Seeded, fault: Fault) -> Iterator[str]:
    """What is wrong with what a check says of a draft with one fault."""
    text = drafts.text
    for old, new in fault.edits:
        text = replaced(text, old, new)
    found = drafts.found(text)
    told = {(one.rule.value, one.label) for one in found}
    if (fault.rule, fault.label) not in told:
        yield f"{fault.rule} at {fault.label} not found; told: {sorted(map(str, told))}"
    extra = [facts(one) for one in found if (one.rule.value, one.label) not in {(fault.rule, fault.label), *fault.also}]
    yield from (
        f"{rule} at {label} told for nothing: {words[:60]}"
        for rule, label, words in extra
        if (rule, label, words) not in drafts.quiet
    )


@pytest.mark.parametrize("fault", [*FRENCH, *FURTHER_FRENCH], ids=lambda fault: fault.name)
def test_a_fault_in_a_french_draft_is_found(french: Seeded, fault: Fault) -> None:
    assert list(check_fault(french, fault)) == []


@pytest.mark.parametrize("fault", ENGLISH, ids=lambda fault: fault.name)
def test_a_fault_in_an_english_draft_is_found(english: Seeded, fault: Fault) -> None:
    assert list(check_fault(english, fault)) == []


def test_a_draft_without_a_fault_is_quiet(french: Seeded) -> None:
    assert french.quiet == frozenset()


def test_an_english_draft_without_a_fault_is_quiet(english: Seeded) -> None:
    assert english.quiet == frozenset()
