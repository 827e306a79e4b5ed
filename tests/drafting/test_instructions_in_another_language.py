"""Instructions in another language than the draft: an English mail on a French text, and the other way round."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lineage.cli.app import main
from lineage.documents.papers.mails.mixed_papers import is_instruction

if TYPE_CHECKING:
    from pathlib import Path

FRENCH = """Projet de résolution

Fonds

L'Assemblée générale,

Rappelant sa résolution 72/1 du 1er mai 2017,

1. Demande aux gouvernements de contribuer généreusement au Fonds ;

2. Exprime sa gratitude au Groupe de travail ;

3. Prie le Secrétaire général de faire rapport.
"""
ENGLISH = """Draft resolution

Fund

The General Assembly,

Recalling its resolution 72/1 of 1 May 2017,

1. Calls upon all donors to contribute generously to the Fund;

2. Expresses its appreciation for the work of the unit;

3. Requests the Secretary-General to report.
"""
IN_ENGLISH = """Dear colleagues,

Please find below the proposals of Japan on the French text.

In OP1, replace "gouvernements" with "États".
Delete OP2.
New OP3 bis: "Encourage les donateurs à contribuer au Fonds;"
"""
IN_FRENCH = """Au paragraphe 1, remplacer « donors » par « States ».
Supprimer le paragraphe 2.
Nouveau paragraphe 3 bis : « Encourages donors to contribute to the Fund; »
"""


@pytest.fixture(params=[(FRENCH, IN_ENGLISH), (ENGLISH, IN_FRENCH)], ids=["English on French", "French on English"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    paths = [tmp_path / "draft.txt", tmp_path / "Japan.txt"]
    for path, text in zip(paths, request.param, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_apply_does_them(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["apply", *files, "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    assert [(one["label"], one["done"]) for one in steps[:3]] == [("OP1", True), ("OP2", True), ("OP3 bis", True)]


def test_compile_reads_them_under_the_name_of_who_asks(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", *files, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    wanted = {p["label"]: [w["authors"] for w in p["proposals"]] for p in found["paragraphs"] if p["proposals"]}
    assert set(wanted) == {"OP1", "OP2", "OP3 bis"}
    assert all(authors in (["Japan"], ["Japon"]) for several in wanted.values() for authors in several)


def test_a_list_may_mix_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, listed = tmp_path / "draft.txt", tmp_path / "mixed.txt"
    draft.write_text(FRENCH, encoding="utf-8")
    listed.write_text("Supprimer le paragraphe 2.\nDelete OP3.\nУдалить пункт 1.\n", encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "--json"]) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    assert [one["label"] for one in steps if one["done"]][:2] == ["OP2", "OP3"]
    assert "Удалить пункт 1." in [one["instruction"] for one in steps if not one["done"]]


def test_a_paragraph_is_no_instruction_for_a_word_of_the_other_language() -> None:
    assert not is_instruction("OP5 Invite les États à mettre en place un mécanisme au paragraphe 3 ;", "fr")


def test_a_file_without_a_letter_is_not_in_another_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, empty = tmp_path / "draft.txt", tmp_path / "empty.txt"
    draft.write_text(FRENCH, encoding="utf-8")
    empty.write_text("\n\n \t\n\u200b\n", encoding="utf-8")
    assert main(["compile", str(draft), str(empty), "--ui", "en"]) == 3
    said = capsys.readouterr().err
    assert "no proposal is found" in said
    assert "language" not in said
