"""The negotiation of docs/drafting.md, from the last text to what became of a proposal, on the texts of the corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main

CORPUS = Path(__file__).parents[2] / "corpus"
BASE = "78/228"
HEDGE = ", dans la limite des ressources existantes"
PRIORITY = "à titre prioritaire "
AID = "Encourage les États Membres à fournir aux victimes de la traite une aide juridictionnelle gratuite ;"
REVISIONS = """Révisions orales

Au paragraphe 33, remplacer « quatre-vingtième » par « quatre-vingt-deuxième ».

Supprimer le paragraphe 4.
"""


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command on the corpus and gives its JSON."""

    def run(*arguments: object) -> Any:
        assert main([*map(str, arguments), "--corpus", str(CORPUS), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def words(said: Any) -> dict[str, str]:
    return {paragraph["label"]: paragraph["text"] for paragraph in said("parse", BASE)["paragraphs"]}


@pytest.fixture
def mails(words: dict[str, str], tmp_path: Path) -> tuple[Path, Path]:
    """What two delegations sent: marked words, and plain words with a new paragraph."""
    last = words["OP33"]
    assert PRIORITY in last
    marked = last.replace(" session,", f" session[UE: {HEDGE}],", 1)
    plain = last.replace(PRIORITY, "", 1)
    union, mexico = tmp_path / "Union européenne.txt", tmp_path / "Mexique.txt"
    union.write_text(f"33. {marked}\n", encoding="utf-8")
    mexico.write_text(f"33. {plain}\n\n33 bis. {AID}\n", encoding="utf-8")
    return union, mexico


def test_the_next_draft_recalls_the_last_text_and_nothing_else_moves(said: Any, words: dict[str, str]) -> None:
    draft = said("draft", BASE, "--session", 80)
    made = {paragraph["label"]: paragraph["text"] for paragraph in draft["paragraphs"]}
    assert "78/228 du 19 décembre 2023" in made["PP10"]
    assert "quatre-vingt-deuxième session" in made["OP33"]
    changed = {change["label"] for change in draft["changes"]}
    assert {label for label in words if made[label] != words[label]} <= changed


def test_proposals_of_two_delegations_stand_under_their_names(said: Any, mails: tuple[Path, Path]) -> None:
    compiled = {one["label"]: one for one in said("compile", BASE, *mails)["paragraphs"]}
    asked = [(p["authors"], p["old"].strip(), (p["new"] or "").strip(" ,")) for p in compiled["OP33"]["proposals"]]
    assert asked == [
        (["UE"], "", HEDGE.strip(" ,")),
        (["Mexique"], PRIORITY.strip(), ""),
    ]
    assert compiled["OP33 bis"]["text"] is None
    assert compiled["OP33 bis"]["proposals"][0]["new"] == AID


def test_oral_revisions_are_worked_in_and_what_became_of_a_proposal_is_told(
    said: Any, mails: tuple[Path, Path], tmp_path: Path
) -> None:
    listed = tmp_path / "revisions.txt"
    listed.write_text(REVISIONS, encoding="utf-8")
    applied = said("apply", BASE, listed)
    assert [step["done"] for step in applied["steps"]] == [True, True]
    followed = [(one["label"], one["old"], one["new"]) for one in applied["followed"]]
    assert [one for one in followed if not one[1].isdigit()] == [("OP4", "Rappelle également", "Rappelle")]
    assert followed[0] == ("OP4", "5", "4"), "and each number that moved has its line"
    texts = [paragraph["text"] for paragraph in applied["paragraphs"]]
    assert sum("quatre-vingt-deuxième session, un rapport" in text for text in texts) == 1

    adopted = tmp_path / "adopted.md"
    source = (CORPUS / "A-RES-78-228.md").read_text(encoding="utf-8")
    assert source.count(PRIORITY + "la coordination") == 1
    adopted.write_text(
        source.replace(PRIORITY + "la coordination", "la coordination").replace("78/228", "80/228"), encoding="utf-8"
    )
    fates = said("outcome", mails[1], adopted, "--base", BASE)["proposals"]
    assert [(one["label"], one["fate"]) for one in fates] == [("OP33", "taken"), ("OP33 bis", "not taken")]
