"""A corpus with texts in two languages: the one that is read, and the witness."""

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.alignment.twins import Fault, twins
from lineage.cli.app import main
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read_bytes
from tests.concordance.versions import paragraphs, text, version

SYMBOL = "A/RES/86/301"
OTHER = """Resolution adopted by the General Assembly on 12 June 2030

84/300. Safety of bridges

The General Assembly,

Recalling its resolution 79/15 of 3 March 2025 on roads,

Alarmed by the collapse of 61 bridges in 2028,

1. Invites engineers to inspect every bridge once in 5 years;

2. Decides to return to the question at its eighty-fifth session.
"""


def read(words: str, name: str = "text.md") -> Resolution:
    return parse(read_bytes(words.encode(), Path(name)))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for language in ("fr", "en"):
        path = tmp_path / f"{language}.md"
        path.write_text(version(language), encoding="utf-8")
    root = tmp_path / "corpus"
    assert main(["corpus", "add", str(tmp_path / "fr.md"), str(tmp_path / "en.md"), "--corpus", str(root)]) == 0
    return root


def problems(root: Path, capsys: Any) -> list[dict[str, Any]]:
    capsys.readouterr()
    main(["corpus", "check", "--json", "--corpus", str(root)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["problems"]
    return [problem for problem in found if "version" in problem["finding"]]


def put(root: Path, words: str, tmp_path: Path, *more: str) -> None:
    """Take `words` into the corpus in the place of the English version."""
    path = tmp_path / "other.md"
    path.write_text(words, encoding="utf-8")
    main(["corpus", "add", str(path), "--corpus", str(root), "--lang", "en", "--symbol", SYMBOL, *more])


@pytest.mark.parametrize(("lang", "word"), [("fr", "Rappelant"), ("en", "Recalling")])
def test_lang_chooses_the_version_that_is_read(corpus: Path, lang: str, word: str, capsys: Any) -> None:
    capsys.readouterr()
    assert main(["parse", SYMBOL, "--lang", lang, "--json", "--corpus", str(corpus)]) == 0
    assert json.loads(capsys.readouterr().out)["paragraphs"][0]["text"].startswith(word)


def test_two_versions_of_one_text_go_together_label_by_label(corpus: Path, capsys: Any) -> None:
    both = twins(read(version("fr")), read(version("en")))
    assert both.fault is None
    assert [match.own for match in both.matches] == [match.other for match in both.matches]
    assert not both.own_alone
    assert problems(corpus, capsys) == []


def test_a_paragraph_more_is_matched_by_its_words() -> None:
    preamble, operative = paragraphs("en")
    added = [*operative[:2], "Welcomes the establishment of the water museum in Samarkand;", *operative[2:]]
    both = twins(read(version("fr")), read(text("en", preamble, added)))
    assert both.fault is None
    assert both.other_alone == ("OP3",)
    assert {match.own: match.other for match in both.matches}["OP5"] == "OP6"


def test_two_paragraphs_joined_in_one_version_are_both_found_there() -> None:
    preamble, operative = paragraphs("en")
    joined = f"{operative[4].rstrip(' ;')}, and also {operative[5][:1].lower()}{operative[5][1:]}"
    both = twins(read(version("fr")), read(text("en", preamble, [*operative[:4], joined, *operative[6:]])))
    held = [match for match in both.matches if match.other == "OP5"]
    assert [match.own for match in held] == ["OP5", "OP6"]
    assert all(match.joined for match in held)


def test_a_version_of_another_document_is_named_and_speaks_for_nothing(
    corpus: Path, tmp_path: Path, capsys: Any
) -> None:
    assert twins(read(version("fr")), read(OTHER)).fault is Fault.OTHER_DOCUMENT
    put(corpus, OTHER.replace("84/300", "86/301").replace("12 June 2030", "18 December 2031"), tmp_path)
    assert "not of one document" in capsys.readouterr().err
    found = problems(corpus, capsys)
    assert [(one["finding"], one["severity"]) for one in found] == [("version of another document", "wrong")]


def test_half_a_version_is_named_and_speaks_for_what_it_has(corpus: Path, tmp_path: Path, capsys: Any) -> None:
    preamble, operative = paragraphs("en")
    half = text("en", preamble, operative[:2])
    both = twins(read(version("fr")), read(half))
    assert both.fault is Fault.HALF
    assert set(both.others()) == {*(f"PP{n}" for n in range(1, 7)), "OP1", "OP2"}
    put(corpus, half, tmp_path)
    assert [one["finding"] for one in problems(corpus, capsys)] == ["version of half the text"]


def test_a_draft_is_no_version_of_an_adopted_text(corpus: Path, tmp_path: Path, capsys: Any) -> None:
    manifest = corpus / "manifest.toml"
    before, english, after = manifest.read_text(encoding="utf-8").partition('language = "en"')
    head, status, tail = before.rpartition('status = "adopted"')
    assert status
    manifest.write_text(head + 'status = "draft"' + tail + english + after, encoding="utf-8")
    found = problems(corpus, capsys)
    assert [one["finding"] for one in found] == ["draft against an adopted version"]


def test_a_draft_in_one_language_is_held_against_the_version_in_it(corpus: Path, tmp_path: Path, capsys: Any) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(version("en").replace("47 countries", "52 countries"), encoding="utf-8")
    capsys.readouterr()
    for arguments in (["diff", SYMBOL, str(draft)], ["align", SYMBOL, str(draft)]):
        assert main([*arguments, "--corpus", str(corpus), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)


def test_two_files_in_two_languages_are_refused_with_the_way_out(tmp_path: Path, capsys: Any) -> None:
    for language in ("fr", "en"):
        (tmp_path / f"{language}.md").write_text(version(language), encoding="utf-8")
    files = [str(tmp_path / "fr.md"), str(tmp_path / "en.md")]
    for command in ("diff", "align", "brief"):
        assert main([command, *files, "--corpus", str(tmp_path)]) == 2
        said = capsys.readouterr().err
        assert "is in fr" in said
        assert "lineage corpus add" in said
