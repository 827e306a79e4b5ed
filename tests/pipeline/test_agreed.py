"""A second search, or a second check of one draft, reads no text again and says the same."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.corpus import load, loading
from lineage.pipeline import checked_draft
from lineage.pipeline.adopted_texts import documents_of, texts_before

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture
def said(capsys: Any) -> Any:
    """Runs a command on the project's corpus, and gives what it said."""

    def run(*arguments: str) -> str:
        assert main([*arguments, "--corpus", str(CORPUS)]) == 0
        return str(capsys.readouterr().out)

    return run


def test_a_second_search_parses_nothing(said: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    first = said("search", "non-sanction des victimes", "--json")
    assert '"score"' in first
    monkeypatch.setattr(loading, "read_document", lambda *_, **__: pytest.fail("parsed again"))
    monkeypatch.setattr(loading.documents, "read_file", lambda *_, **__: pytest.fail("parsed again"))
    assert said("search", "non-sanction des victimes", "--json") == first


def test_a_second_check_of_one_draft_aligns_nothing(said: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ("check", "A/C.3/63/draft", "--base", "78/228", "--json")
    first = said(*arguments)
    assert '"verdict"' in first
    monkeypatch.setattr(checked_draft, "check_against", lambda *_, **__: pytest.fail("checked again"))
    assert said(*arguments) == first


def test_after_an_edit_of_one_paragraph_one_is_looked_up(
    said: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "draft.md"
    shutil.copy(CORPUS / "A-C3-63-draft-rev.md", draft)
    draft.write_text(draft.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    said("check", str(draft), "--base", "78/228", "--json")
    looked_up: list[str] = []
    real = checked_draft.similar
    monkeypatch.setattr(checked_draft, "similar", lambda i, text, code: looked_up.append(text) or real(i, text, code))
    text = draft.read_text(encoding="utf-8")
    draft.write_text(
        text.replace("*Prie* le Secrétaire général", "*Invite* le Secrétaire général", 1), encoding="utf-8"
    )
    said("check", str(draft), "--base", "78/228", "--json")
    assert len(looked_up) == 1
    assert "Invite le Secrétaire général" in looked_up[0]


def test_a_copy_of_an_adopted_text_is_held_against_the_text_of_the_corpus(said: Any, tmp_path: Path) -> None:
    copy = tmp_path / "working copy.md"
    text = (CORPUS / "E-RES-2017-18.md").read_text(encoding="utf-8")
    copy.write_text(text.replace("*Engage* tous les membres", "*Invite* tous les membres", 1), encoding="utf-8")
    (one,) = json.loads(said("check", str(copy), "--json"))["findings"]
    assert (one["rule"], one["words"], one["suggestion"]) == ("wording", "Invite", "Engage")
    assert "elle-même" not in said("check", str(copy))
    assert json.loads(said("check", "E/RES/2017/18", "--json"))["findings"] == []


def test_what_was_worked_into_an_adopted_text_is_held_against_that_text(said: Any, tmp_path: Path) -> None:
    asked, draft = tmp_path / "asked.txt", tmp_path / "draft.docx"
    asked.write_text("Supprimer le paragraphe 3.", encoding="utf-8")
    said("apply", "E/RES/2017/18", str(asked), "-o", str(draft))
    checked = json.loads(said("check", str(draft), "--json"))
    assert checked["base"] == "E/RES/2017/18"
    assert [finding["rule"] for finding in checked["findings"]] == ["open"], "and no number is wrong"
    assert "lui-même" not in said("check", str(draft))


@pytest.mark.parametrize(("ui", "words"), [("fr", "est plus ancien que sa base"), ("en", "is older than its base")])
def test_a_draft_older_than_its_base_is_not_asked_to_recall_it(said: Any, ui: str, words: str) -> None:
    found = json.loads(said("check", "A/C.3/63/draft", "--json"))
    assert found["base_choice"] == "later, none before"
    assert "recall" not in {one["rule"] for one in found["findings"]}
    assert {one["label_of"] for one in found["findings"] if one["rule"] == "gone"} == {"base"}
    assert {one["label_of"] for one in found["findings"] if one["rule"] == "wording"} == {"draft"}
    assert words in " ".join(said("check", "A/C.3/63/draft", "--ui", ui).split())


TEXT = """{organ}

Resolution adopted by the {organ} on {day}

{number}. Upkeep of footbridges

The {organ},

Recalling the report on footbridges,

1. Requests the Secretary-General to keep the footbridges in repair and to report on them;

2. Invites States to lend one another the tools that the repair of footbridges takes.
"""


def test_texts_of_two_organs_come_in_the_order_of_their_days(said: Any, tmp_path: Path) -> None:
    """A session of the Economic and Social Council is a year: 2017 is more than 72, and earlier."""
    files = []
    for organ, number, day in (
        ("General Assembly", "74/1", "18 December 2019"),
        ("General Assembly", "72/1", "19 December 2017"),
        ("Economic and Social Council", "2017/18", "6 July 2017"),
    ):
        files.append(tmp_path / f"{number.replace('/', '-')}.txt")
        files[-1].write_text(TEXT.format(organ=organ, number=number, day=day), encoding="utf-8")
    root = tmp_path / "corpus"
    assert main(["corpus", "add", *map(str, files), "--corpus", str(root), "--series", "bridges"]) == 0
    corpus = load(root)
    base = next(entry for entry in corpus.entries if entry.id == "A/RES/74/1")
    before = texts_before(corpus, documents_of(corpus, [base])[0])
    assert [text.id for text in before] == ["E/RES/2017/18", "A/RES/72/1"]


@pytest.mark.parametrize(
    ("titles", "kept"),
    [
        (("Upkeep of footbridges", "Safety of tunnels", "Upkeep of footbridges"), ["A/RES/70/1", "A/RES/74/1"]),
        (("Footbridges", "Safety of tunnels", "Upkeep of footbridges"), ["A/RES/70/1", "A/RES/72/1", "A/RES/74/1"]),
        (("Footbridges", "Old paths", "Old paths"), ["A/RES/70/1", "A/RES/72/1", "A/RES/74/1"]),
    ],
)
def test_a_text_of_another_title_among_those_of_its_own_is_no_earlier_text_of_a_series(
    titles: tuple[str, ...], kept: list[str], said: Any, tmp_path: Path
) -> None:
    days = (("70/1", "17 December 2015"), ("72/1", "19 December 2017"), ("74/1", "18 December 2019"))
    files = []
    for (number, day), title in zip(
        (*days, ("76/1", "16 December 2021")), (*titles, "Upkeep of footbridges"), strict=True
    ):
        files.append(tmp_path / f"{number.replace('/', '-')}.txt")
        text = TEXT.format(organ="General Assembly", number=number, day=day)
        files[-1].write_text(text.replace("Upkeep of footbridges", title), encoding="utf-8")
    root = tmp_path / "corpus"
    assert main(["corpus", "add", *map(str, files), "--corpus", str(root), "--series", "bridges"]) == 0
    corpus = load(root)
    base = next(entry for entry in corpus.entries if entry.id == "A/RES/76/1")
    assert [text.id for text in texts_before(corpus, documents_of(corpus, [base])[0])] == kept
