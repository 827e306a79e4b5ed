"""The class of every change, its evidence, and the wording of a pair."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lineage.diff import compare
from lineage.diff.edits import ChangeClass, Wording
from lineage.languages.formulas import formulas
from lineage.languages.vocabulary import vocabulary

CASES = Path(__file__).parent / "cases" / "classes.csv"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['old'][:30]}|{case['new'][:30]}")
def test_class_and_wording(case: dict[str, str]) -> None:
    diff = compare(case["old"], case["new"], case["language"])
    assert [change.change_class.value for change in diff.changes] == case["classes"].split()
    assert diff.wording.value == case["wording"]


@pytest.mark.parametrize(
    ("old", "new", "evidence"),
    [
        ("Exhorte les États", "Engage instamment les États", "verb: Exhorte -> Engage instamment"),
        ("Inviter les États", "Invite les États", "verb form: Inviter -> Invite"),
        ("à sa dixième session", "à sa onzième session", "ordinal"),
        ("d'ici à 2025", "d'ici à 2030", "deadline: 2025 -> 2030"),
        ("du 20 décembre 2006", "du 18 décembre 2008", "date"),
        ("l'État", "l’État", "apostrophe"),
        ("l'ONU", "l'ONU, également", "punctuation; sequence adverb"),
        ("la loi", "la loi nouvelle", "added"),
        ("la loi nouvelle", "la loi", "removed"),
    ],
)
def test_evidence_names_what_made_the_class(old: str, new: str, evidence: str) -> None:
    assert [change.evidence for change in compare(old, new, "fr").changes] == [evidence]


def test_a_hedge_is_substance_wherever_it_stands() -> None:
    diff = compare(
        "prie l'Office de fournir un appui", "prie l'Office de fournir, selon qu'il convient, un appui", "fr"
    )
    assert [change.change_class for change in diff.changes] == [ChangeClass.SUBSTANCE]
    assert diff.wording is Wording.EXTENDED


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tables_load(language: str) -> None:
    words = vocabulary(language)
    assert words.adverbs
    assert words.function_words
    assert set(words.roles) >= {"event", "reference", "deadline"}
    assert len([row for row in formulas(language) if row["verb"]]) == len(words.verbs)


def test_english_has_no_translation_synonyms() -> None:
    assert vocabulary("fr").rendered == {
        f"verb:{verb}" for verb in ("urges", "welcomes", "takes note", "recognizes", "stresses")
    }
    assert vocabulary("en").rendered == frozenset()
