"""Faults put into real texts by a reader who did not know the rules of a check: each is told at its paragraph.

The French texts are those of the corpus, each as a copy being edited; the English ones and their bases are of the
archive.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.archive import texts_of
from lineage import corpus as corpora
from lineage.documents import read_file
from lineage.drafting.check import check
from lineage.drafting.check_findings import Finding
from lineage.drafting.examination import findings
from lineage.pipeline import Store
from lineage.pipeline.checked_draft import DraftCheck
from lineage.pipeline.passage_index import passages

ROOT = Path(__file__).parents[2]
ARCHIVE = ROOT / "../shared/data/un-paragraphs-en.jsonl.gz"


class Edit(NamedTuple):
    """A fault in one text: words that stand in it once, those put in their place, and how it is told."""

    file: str
    old: str
    new: str
    rule: str
    label: str
    base: str = ""
    """Of a text of the archive, the one that it followed."""


TWICE = "Consciente que les technologies de l'information et des communications, notamment Internet, peuvent contribuer"
FRENCH = (
    Edit("A-C3-63-draft-rev.md", "<sup>6</sup> Voir résolution 60/1.\n", "", "note", "PP11"),
    Edit("A-C3-63-draft-rev.md", "1<sup>er</sup> juin 2009", "1<sup>er</sup> juin 2008", "session", "OP11"),
    Edit("E-RES-2017-18.md", "note également de la décision", "note de la décision", "sequence", "PP14"),
    Edit("E-RES-2017-18.md", "mai 2013, à sa soixante-septième", "mai 2013, à sa soixante-sixième", "session", "PP12"),
    Edit("E-RES-2017-18.md", "coordination, en particulier ceux", "coopération, en particulier ceux", "wording", "OP8"),
    Edit("A-RES-64-293.txt", "paragraphe 38 de l’annexe", "paragraphe 83 de l’annexe", "reference", "OP4"),
    Edit("A-RES-64-293.txt", "56. Renforcer le Groupe", "55. Renforcer le Groupe", "number", "A.PP2"),
    Edit("A-RES-78-228.md", " et [76/186](#) du 16 décembre 2021", "", "resolution", "PP10"),
    Edit("A-RES-78-228.md", "30. *Prie* l'Office", "30. *Invite* l'Office", "wording", "OP30"),
    Edit(
        "A-RES-78-228.md",
        "à sa quatre-vingtième session, un rapport",
        "à sa soixante-dix-huitième session, un rapport",
        "session",
        "OP33",
    ),
    Edit(
        "A-RES-78-228.md",
        "coordination, approuvé le 15 décembre 2020",
        "coordination, approuvé le 18 décembre 2020",
        "date",
        "OP11",
    ),
)
ENGLISH = (
    Edit(
        "A_RES_79_169",
        "Reaffirming further the Declaration on Principles",
        "Reaffirming also the Declaration on Principles",
        "sequence",
        "PP13",
        "A_RES_77_216",
    ),
    Edit("A_RES_79_169", "8. Urges all States", "8. Encourages all States", "wording", "OP8", "A_RES_77_216"),
    Edit(
        "A_RES_79_128",
        "as referred to in paragraph 4 above",
        "as referred to in paragraph 6 above",
        "reference",
        "OP6",
        "A_RES_78_110",
    ),
    Edit("A_RES_79_128", "the end of April 2026 at", "the end of April 2024 at", "session", "OP5", "A_RES_78_110"),
    Edit("A_HRC_RES_54_14", "resolution 7/12;", "resolution 7/21;", "resolution", "OP8", "A_HRC_RES_45_3"),
    Edit(
        "A_HRC_RES_56_17",
        "Eritrea for a further period of one year;",
        "Eritrea;",
        "wording",
        "OP3",
        "A_HRC_RES_53_2",
    ),
    Edit(
        "A_HRC_RES_56_17",
        "Council at its fifty-ninth session",
        "Council at its fifty-sixth session",
        "session",
        "OP4",
        "A_HRC_RES_53_2",
    ),
    Edit(
        "A_HRC_RES_56_12",
        "11. Requests the Secretary-General to take",
        "11. Requests to take",
        "addressee",
        "OP11",
        "A_HRC_RES_53_20",
    ),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store")


def edited(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, (text.count(old), old)
    return text.replace(old, new)


def found_in_copy(file: Path, store: Path) -> tuple[Finding, ...]:
    """What a check tells of a copy of a text of the corpus."""
    with passages(ROOT / "corpus", Store(root=store)) as kept:
        checking = DraftCheck(corpus=corpora.load(ROOT / "corpus"), kept=kept, draft=read_file(file))
        return checking.findings(checking.check(checking.base()))


def told(found: tuple[Finding, ...]) -> set[tuple[str, str | None]]:
    return {(one.rule.value, one.label) for one in found}


@pytest.mark.parametrize("edit", FRENCH, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_in_a_copy_is_told(edit: Edit, store: Path, tmp_path: Path) -> None:
    text = (ROOT / "corpus" / edit.file).read_text(encoding="utf-8")
    file = tmp_path / edit.file
    file.write_text(edited(text, edit.old, edit.new), encoding="utf-8")
    assert (edit.rule, edit.label) in told(found_in_copy(file, store))


def test_a_paragraph_that_stands_twice_is_told(store: Path, tmp_path: Path) -> None:
    name = "A-RES-75-158.md"
    text = (ROOT / "corpus" / name).read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith(TWICE)]
    after = next(line for line in text[text.index(line) + len(line) :].splitlines() if line)
    file = tmp_path / name
    file.write_text(edited(text, after, f"{after}\n\n{line}"), encoding="utf-8")
    assert ("twice", "PP31") in told(found_in_copy(file, store))


@pytest.mark.parametrize("name", ["A-RES-64-293.txt", "A-RES-75-158.md", "A-RES-78-228.md", "E-RES-2017-18.md"])
def test_nothing_is_told_of_a_text_as_it_was_adopted(name: str, store: Path) -> None:
    assert told(found_in_copy(ROOT / "corpus" / name, store)) == set()


@pytest.mark.skipif(not ARCHIVE.is_file(), reason="the archive of 3,064 texts is not beside the project")
@pytest.mark.parametrize("edit", ENGLISH, ids=lambda one: f"{one.file} {one.rule} {one.label}")
def test_a_fault_in_a_text_of_the_archive_is_told(edit: Edit, archive: dict[str, str], tmp_path: Path) -> None:
    base, draft = tmp_path / f"{edit.base}.txt", tmp_path / f"{edit.file}.txt"
    base.write_text(archive[base.name], encoding="utf-8")
    draft.write_text(archive[draft.name], encoding="utf-8")
    clean = told(findings(check(read_file(draft), read_file(base))))
    draft.write_text(edited(archive[draft.name], edit.old, edit.new), encoding="utf-8")
    assert (edit.rule, edit.label) in told(findings(check(read_file(draft), read_file(base)))) - clean


@pytest.fixture(scope="module")
def archive() -> dict[str, str]:
    return texts_of(ARCHIVE)
