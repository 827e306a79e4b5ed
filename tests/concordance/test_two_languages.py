"""A corpus with texts in two languages: the one that is read, and the witness."""

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.alignment.twins import Fault, twins
from lineage.cli.app import main
from lineage.corpus import load, series_of
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.pipeline.around import Around
from lineage.pipeline.store import NO_STORE
from lineage.pipeline.unchanged import sources, what_matters
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


LATER = "A/RES/88/12"


def later(language: str) -> str:
    """The next text of the series: other figures, another day."""
    changed = version(language).replace("86/301", "88/12").replace("2031", "2033")
    return changed.replace("47 countries", "52 countries").replace("47 pays", "52 pays")


@pytest.fixture
def two_texts(corpus: Path, tmp_path: Path) -> Path:
    """Both texts in both languages."""
    for language in ("fr", "en"):
        add(corpus, tmp_path, later(language), LATER, language)
    return corpus


def add(root: Path, tmp_path: Path, words: str, symbol: str, language: str, *more: str) -> None:
    path = tmp_path / f"{symbol.replace('/', '-')}-{language}.md"
    path.write_text(words, encoding="utf-8")
    arguments = ["--symbol", symbol, "--lang", language, "--corpus", str(root)]
    assert main(["corpus", "add", str(path), *arguments, *more]) == 0


def heard(root: Path, capsys: Any) -> dict[str, str | None]:
    """For each link of the French texts, by the newer label, the language that is heard of it."""
    capsys.readouterr()
    assert main(["align", SYMBOL, LATER, "--lang", "fr", "--json", "--corpus", str(root)]) == 0
    links = json.loads(capsys.readouterr().out)["links"]
    return {
        link["new"]: link["evidence"].get("witness", {}).get("language") for link in links if link["band"] != "weak"
    }


def in_spanish(root: Path, symbol: str, name: str) -> None:
    """Enter the English text of a symbol once more, as one in Spanish; its file stands for the third language."""
    manifest = root / "manifest.toml"
    head, *entries = manifest.read_text(encoding="utf-8").split("[[text]]")
    english = next(one for one in entries if f'"{symbol}"' in one and 'language = "en"' in one)
    file = next(line for line in english.splitlines() if line.startswith("file"))
    (root / name).write_bytes((root / file.split('"')[1]).read_bytes())
    spanish = english.replace('language = "en"', 'language = "es"').replace(file, f'file = "{name}"')
    manifest.write_text("[[text]]".join((head, *entries, spanish)), encoding="utf-8")


def test_of_three_languages_one_is_heard_and_none_mixed(two_texts: Path, capsys: Any) -> None:
    in_spanish(two_texts, LATER, "later-es.md")
    assert set(heard(two_texts, capsys).values()) == {"en"}
    in_spanish(two_texts, SYMBOL, "first-es.md")
    assert set(heard(two_texts, capsys).values()) == {"en"}
    assert problems(two_texts, capsys) == []


def test_texts_of_two_series_are_compared_with_the_words_of_the_other_language(
    corpus: Path, tmp_path: Path, capsys: Any
) -> None:
    for language in ("fr", "en"):
        add(corpus, tmp_path, later(language), LATER, language, "--series", "wells")
    capsys.readouterr()
    assert main(["diff", SYMBOL, LATER, "--lang", "fr", "--json", "--corpus", str(corpus)]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    links = [link for row in rows for entry in row["entries"] for link in entry["links"]]
    assert {link["other"]["language"] for link in links} == {"en"}


def test_a_version_of_another_document_is_heard_of_no_link(two_texts: Path, tmp_path: Path, capsys: Any) -> None:
    put(two_texts, OTHER.replace("84/300", "86/301").replace("12 June 2030", "18 December 2031"), tmp_path)
    assert set(heard(two_texts, capsys).values()) == {None}


def test_half_a_version_is_heard_of_what_it_has(two_texts: Path, tmp_path: Path, capsys: Any) -> None:
    preamble, operative = paragraphs("en")
    put(two_texts, text("en", preamble, operative[:2]), tmp_path)
    told = heard(two_texts, capsys)
    there = {*(f"PP{n}" for n in range(1, len(preamble) + 1)), "OP1", "OP2"}
    assert {label for label, language in told.items() if language} == there
    assert set(told) > there


def test_a_version_with_other_numbers_is_heard_by_its_words(two_texts: Path, tmp_path: Path, capsys: Any) -> None:
    preamble, operative = paragraphs("en")
    added = [*operative[:2], "Welcomes the establishment of the water museum in Samarkand;", *operative[2:]]
    put(two_texts, text("en", preamble, added), tmp_path)
    assert [one["finding"] for one in problems(two_texts, capsys)] == ["version with other numbers"]
    assert set(heard(two_texts, capsys).values()) == {"en"}


def test_a_draft_against_a_text_that_is_there_in_another_language_alone_is_refused(tmp_path: Path, capsys: Any) -> None:
    root = tmp_path / "english"
    add(root, tmp_path, version("en"), SYMBOL, "en")
    draft = tmp_path / "draft.md"
    draft.write_text(later("fr"), encoding="utf-8")
    for command in ("align", "diff", "brief"):
        assert main([command, SYMBOL, str(draft), "--corpus", str(root)]) == 2
        assert "lineage corpus add" in capsys.readouterr().err


def test_a_version_that_is_added_or_taken_away_makes_the_pages_anew(tmp_path: Path) -> None:
    root = tmp_path / "pages"
    add(root, tmp_path, version("fr"), SYMBOL, "fr")
    alone, before = made_from(root), (root / "manifest.toml").read_bytes()
    add(root, tmp_path, version("en"), SYMBOL, "en")
    assert "" not in alone
    assert not set(made_from(root)) & {*alone, ""}
    (root / "manifest.toml").write_bytes(before)
    assert made_from(root) == alone


def made_from(root: Path) -> tuple[str, str]:
    corpus = load(root)
    around = Around(corpus, "fr", NO_STORE)
    return sources(around, series_of(corpus, None)), what_matters(around, series_of(corpus, None), {})
