"""`lineage corpus add` as a person sees it: what it says of the texts that it took in."""

from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.symbols import slug

FRENCH = """Résolution adoptée par l'Assemblée générale le 16 décembre 2021

76/186. Lutte contre la traite des personnes

L'Assemblée générale,

1. Prie instamment les États Membres d'appliquer la présente résolution ;
"""
ENGLISH = """Resolution adopted by the General Assembly on {day} December {year}

{symbol}. Countering trafficking in persons

The General Assembly,

1. Urges Member States to implement the present resolution;
"""


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, ...]:
    places = tuple(tmp_path / name for name in ("en-78.txt", "fr-76.txt", "en-74.txt"))
    places[0].write_text(ENGLISH.format(day=19, year=2023, symbol="78/228"), encoding="utf-8")
    places[1].write_text(FRENCH, encoding="utf-8")
    places[2].write_text(ENGLISH.format(day=18, year=2019, symbol="74/176"), encoding="utf-8")
    return places


def test_a_whole_series_in_one_line_in_any_order(tmp_path: Path, texts: tuple[Path, ...], capsys: Any) -> None:
    corpus = ["--corpus", str(tmp_path / "corpus"), "--series", "traffic"]
    assert main(["corpus", "add", *map(str, texts), *corpus]) == 0
    said = capsys.readouterr()
    assert [line.split()[0] for line in said.out.splitlines()] == ["A/RES/78/228", "A/RES/76/186", "A/RES/74/176"]
    assert said.err == "note: the series traffic is followed in en; in another language alone: A/RES/76/186 (fr)\n"
    assert main(["corpus", "add", str(texts[0]), *corpus]) == 0
    assert capsys.readouterr().out.rstrip().endswith("already there")


def test_a_text_with_a_title_like_no_other_of_its_series_is_named(
    tmp_path: Path, texts: tuple[Path, ...], capsys: Any
) -> None:
    other = ENGLISH.format(day=18, year=2018, symbol="73/25").replace(
        "Countering trafficking in persons", "Road safety"
    )
    texts[1].write_text(other.format(day=18, year=2018, symbol="73/25"), encoding="utf-8")
    corpus = ["--corpus", str(tmp_path / "corpus"), "--series", "traffic"]
    assert main(["corpus", "add", *map(str, texts), *corpus]) == 0
    said = capsys.readouterr().err
    assert said == "note: A/RES/73/25: no other text of the series traffic has a title like “Road safety”\n"
    assert main(["corpus", "check", "--corpus", str(tmp_path / "corpus")]) == 0
    assert "a title like “Road safety”" in " ".join(capsys.readouterr().out.split())


def test_an_empty_name_is_not_the_folder_one_stands_in(
    tmp_path: Path, texts: tuple[Path, ...], capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(texts[0].parent)
    assert main(["corpus", "add", "", "--corpus", "corpus"]) == 2
    assert "the name is empty" in capsys.readouterr().err
    assert not (tmp_path / "corpus").exists()


def test_titles_that_show_no_series_are_said_to_show_none(tmp_path: Path, capsys: Any) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "one.txt").write_text(ENGLISH.format(day=19, year=2023, symbol="78/228"), encoding="utf-8")
    (texts / "two.txt").write_text(FRENCH, encoding="utf-8")
    corpus = ["--corpus", str(tmp_path / "corpus"), "--ui", "en"]
    assert main(["corpus", "add", str(texts), "--discover", *corpus]) == 0
    assert "show no series. To make one: lineage corpus add FILE --series ID" in capsys.readouterr().err
    assert main(["build", "--all", "--out", str(tmp_path / "out"), *corpus]) == 3
    assert "or make one: lineage corpus add FILE... --series ID" in capsys.readouterr().err


def test_a_symbol_that_the_text_does_not_bear_is_said(tmp_path: Path, capsys: Any) -> None:
    one = tmp_path / "one.txt"
    one.write_text(ENGLISH.format(day=19, year=2023, symbol="78/228"), encoding="utf-8")
    for listed, said in (("A/RES/79/999", True), ("78/228", False)):
        command = ["corpus", "add", str(one), "--corpus", str(tmp_path / slug(listed)), "--symbol", listed]
        assert main([*command, "--ui", "en"]) == 0
        shown = capsys.readouterr().out
        assert ("the text bears the symbol A/RES/78/228; it is listed as A/RES/79/999" in shown) is said


def test_a_file_name_with_a_line_break_is_refused_before_anything_is_written(tmp_path: Path, capsys: Any) -> None:
    odd = tmp_path / "new\nline.txt"
    odd.write_text(ENGLISH.format(day=19, year=2023, symbol="78/228"), encoding="utf-8")
    assert main(["corpus", "add", str(odd), "--corpus", str(tmp_path / "corpus"), "--ui", "en"]) == 3
    said = "lineage: new?line.txt: the name of the file has signs that are not printed\n"
    assert capsys.readouterr().err == f"{said}Give the file another name.\n"
    assert not (tmp_path / "corpus").exists()
