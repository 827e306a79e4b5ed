"""Several acts in one file are read apart, each under its own numbers, or refused by name."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lineage import documents
from lineage.cli.app import main
from lineage.documents.json_form import to_json
from lineage.documents.several import SeveralTextsError
from lineage.errors import UnreadableError
from tests.documents.reading import of_text

TWO = Path(__file__).parent / "field" / "26-two-decisions-one-file" / "in.txt"


def test_a_file_of_two_decisions_is_refused_where_one_is_wanted() -> None:
    with pytest.raises(SeveralTextsError, match=r"2 texts: 1/CMA\.1, 2/CMA\.1") as refusal:
        documents.read_file(TWO)
    assert "--part 1/CMA.1" in refusal.value.hint
    assert main(["align", str(TWO), str(TWO)]) == 3


def test_each_decision_is_read_with_its_own_numbers() -> None:
    first, second = (documents.read_file(TWO, part=number) for number in ("1/CMA.1", "2"))
    assert (first.symbol, first.title) == ("1/CMA.1", "Matters relating to the implementation of the Paris Agreement")
    assert [paragraph.label for paragraph in first.paragraphs] == ["PP1", "PP2", "OP1", "OP2"]
    assert (second.symbol, second.title, second.adopted) == ("2/CMA.1", "Rules of procedure", date(2016, 11, 18))
    assert [paragraph.label for paragraph in second.paragraphs] == ["PP1", "OP1", "OP2"]
    held = " ".join(piece.text for piece in second.dropped if piece.reason == "another text")
    assert held.startswith("FCCC/PA/CMA/2016/3/Add.1 ")
    assert "oversee the implementation of the work programme;" in held


def test_parse_lists_all_texts_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(TWO), "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values["format"] == "lineage.resolutions/1"
    assert [one["id"] for one in values["documents"]] == ["1/CMA.1", "2/CMA.1"]
    assert main(["parse", str(TWO), "--part", "2/CMA.1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "2/CMA.1"


VOLUME = """A/RES/217 (III)

toutes les mesures voulues ;

216 (III). Question du règlement intérieur

L'Assemblée générale,

Décide d'ajourner la question.

217 (III). Droits de l'homme

L'Assemblée générale,

Considérant que la reconnaissance de la dignité est le fondement de la paix,

1. Proclame la présente Déclaration ;

2. Invite les États Membres à la publier.
"""


def test_the_symbol_of_a_page_says_which_text_is_meant(tmp_path: Path) -> None:
    read = of_text(VOLUME, ".txt", tmp_path)
    assert read.title == "Droits de l'homme"
    assert [paragraph.label for paragraph in read.paragraphs] == ["PP1", "OP1", "OP2"]
    reading = to_json(read)["reading"]
    assert reading["outcome"] == "doubts"
    assert {doubt["place"] for doubt in reading["doubts"]} == {"another text"}


def test_a_text_without_doubts_says_so(tmp_path: Path) -> None:
    text = (
        "A/RES/91/5\n\n91/5. Islands\n\nThe General Assembly,\n\nRecalling it,\n\n1. Requests a report;\n\n{n}. Ends.\n"
    )
    assert to_json(of_text(text.format(n=2), ".txt", tmp_path))["reading"] == {"outcome": "read", "doubts": []}


def test_a_number_that_is_missing_is_a_doubt(tmp_path: Path) -> None:
    text = "A/RES/91/5\n\n91/5. Islands\n\nThe General Assembly,\n\n1. Requests a report;\n\n3. Decides to meet.\n"
    (doubt,) = to_json(of_text(text, ".txt", tmp_path))["reading"]["doubts"]
    assert (doubt["kind"], doubt["place"]) == ("number missing", "OP3")


def test_a_corpus_says_how_a_text_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "in.txt"
    file.write_text(
        "A/RES/91/5\n\n91/5. Islands\n\nThe General Assembly,\n\n1. Requests a report;\n\n3. Decides to meet.\n",
        encoding="utf-8",
    )
    assert main(["corpus", "add", str(file), "--corpus", str(tmp_path / "corpus"), "--ui", "en"]) == 0
    assert "read with doubts: a number is missing" in capsys.readouterr().out


ENGLISH = "Trafficking in persons\n\nThe General Assembly,\n\nRecalling its aims,\n\n1. Urges States to act;\n\n"
FRENCH = "Traite des personnes\n\nL’Assemblée générale,\n\nRappelant ses buts,\n\n1. Exhorte les États à agir ;\n\n"


@pytest.mark.parametrize("texts", [(ENGLISH, FRENCH), (FRENCH, ENGLISH)])
def test_texts_in_two_languages_one_under_the_other_are_refused(texts: tuple[str, str], tmp_path: Path) -> None:
    (file := tmp_path / "both.txt").write_text("".join(texts), encoding="utf-8")
    with pytest.raises(UnreadableError, match="two languages"):
        documents.read_file(file)
    assert main(["check", str(file)]) == 3
    for text in texts:
        file.write_text(text, encoding="utf-8")
        assert len(documents.read_file(file).paragraphs) == 2


FISH = "Fish\n\nThe General Assembly,\n\nRecalling its aims,\n\n1. Urges States to act;\n\n2. Decides to meet.\n\n"
BIRDS = "Birds\n\nThe General Assembly,\n\nRecalling its aims,\n\n1. Invites States to watch;\n\n2. Decides to rest.\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"A/C.3/80/L.9\n\n{FISH}United Nations A/C.3/80/L.10\n\n{BIRDS}", ("A/C.3/80/L.9", "A/C.3/80/L.10")),
        (f"A/C.3/80/L.9\n\n{FISH}Annex\n\nA list.\n\nA/C.3/80/L.10\n\n{BIRDS}", ("A/C.3/80/L.9", "A/C.3/80/L.10")),
        (FISH + BIRDS, ("Fish", "Birds")),
        (FISH + BIRDS.replace("Birds", "A sky for birds"), ("Fish", "A sky for birds")),
    ],
)
def test_drafts_without_a_number_are_told_apart(text: str, names: tuple[str, ...], tmp_path: Path) -> None:
    (file := tmp_path / "both.txt").write_text(text, encoding="utf-8")
    with pytest.raises(SeveralTextsError) as refusal:
        documents.read_file(file)
    assert refusal.value.numbers == names
    assert main(["check", str(file)]) == 3
    second = documents.read_file(file, part="2")
    assert [(p.label, p.text) for p in second.paragraphs][1:] == [
        ("OP1", "Invites States to watch;"), ("OP2", "Decides to rest."),
    ]  # fmt: skip


def test_an_annexed_text_in_which_the_organ_speaks_again_is_no_second_draft(tmp_path: Path) -> None:
    declaration = BIRDS.replace("Birds", "Annex\n\nDeclaration on Birds")
    read = of_text(f"A/C.3/80/L.9\n\n{FISH}{declaration}", ".txt", tmp_path)
    assert [p.label for p in read.paragraphs][:3] == ["PP1", "OP1", "OP2"]
    read = of_text(f"A/C.3/80/L.9\n\n{FISH}A/C.3/80/L.9\n\nAnnex\n\n{BIRDS}", ".txt", tmp_path)
    assert len(read.paragraphs) > 4
