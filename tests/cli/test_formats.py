"""One way to choose the form of a report, in every command; the older flags are short for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli import app
from lineage.cli.app import main
from lineage.cli.formats import chosen
from lineage.errors import UsageError
from lineage.render.workbook import workbook

CORPUS = str(Path(__file__).parents[2] / "corpus")
REPORTS = (
    ("parse", "78/228"),
    ("align", "64/293", "78/228"),
    ("diff", "64/293", "78/228"),
    ("history", "78/228", "par. 5"),
    ("blame", "78/228", "par. 5"),
    ("commitments", "78/228"),
    ("search", "victimes"),
    ("review", "78/228"),
    ("corpus", "list"),
    ("corpus", "check"),
)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: str) -> str:
        assert main([*arguments, "--corpus", CORPUS]) in {0, 1}
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize("arguments", REPORTS, ids=" ".join)
def test_the_flag_is_short_for_the_format(said: Any, arguments: tuple[str, ...]) -> None:
    by_format = said(*arguments, "--format", "json")
    assert by_format == said(*arguments, "--json")
    assert json.loads(by_format)["format"].startswith("lineage.")


@pytest.mark.parametrize("arguments", REPORTS, ids=" ".join)
def test_a_form_that_a_command_does_not_have_is_refused(capsys: Any, arguments: tuple[str, ...]) -> None:
    assert main([*arguments, "--format", "nonsense", "--corpus", CORPUS]) == 2
    assert "terminal, " in capsys.readouterr().err


def test_the_other_flags_are_formats_too(said: Any) -> None:
    assert said("parse", "78/228", "--akn") == said("parse", "78/228", "--format", "akn")
    assert said("commitments", "78/228", "--csv") == said("commitments", "78/228", "--format", "csv")


def test_the_ending_of_the_file_tells_the_form() -> None:
    forms = ("terminal", "html", "docx", "json")
    assert chosen(None, forms, {}, Path("a.HTML")) == "html"
    assert chosen("json", forms, {}, Path("a.html")) == "json"
    assert chosen(None, forms, {"json": True}, Path("a.json")) == "json"
    for given, flags, name in (("html", {}, "a.docx"), ("docx", {}, "a.html"), (None, {"json": True}, "a.docx")):
        with pytest.raises(UsageError, match=r"writes no \.\w+ file"):
            chosen(given, forms, flags, Path(name))
    assert chosen(None, forms, {}, Path("a.htm")) == "html"
    assert chosen(None, ("terminal", "json", "akn"), {}, Path("a.xml")) == "akn"
    assert chosen(None, forms, {}, Path("a.txt")) == chosen(None, forms, {}, Path("a.md")) == "terminal"
    with pytest.raises(UsageError, match=r"no \.pdf file"):
        chosen(None, forms, {}, Path("a.pdf"))
    with pytest.raises(UsageError, match=r"no \.docx file"):
        chosen(None, ("terminal", "json"), {}, Path("a.docx"))
    for ending in ("csv", "ics", "xml", "zip"):
        with pytest.raises(UsageError, match=rf"no \.{ending} file") as refused:
            chosen(None, forms, {}, Path(f"a.{ending}"))
        assert refused.value.hint == "It writes .docx, .html, .json, .txt."
    with pytest.raises(UsageError, match="--json and --format html"):
        chosen("html", forms, {"json": True}, None)
    with pytest.raises(UsageError, match="Name a file"):
        chosen("docx", forms, {}, None)


def test_a_list_of_links_is_that_of_a_text_or_a_pair(said: Any) -> None:
    every = json.loads(said("review", "--limit", "0", "--json"))["links"]
    of_text = json.loads(said("review", "78/228", "--limit", "0", "--json"))["links"]
    of_pair = json.loads(said("review", "list", "64/293", "78/228", "--limit", "0", "--json"))["links"]
    ids = "A/RES/78/228#"
    assert of_text == [link for link in every if ids in link["old"] + link["new"]]
    assert of_pair == [link for link in of_text if link["old"].startswith("A/RES/64/293#")]
    doubt = [abs(link["score"] - 0.5) for link in of_text]
    assert doubt == sorted(doubt)


def test_three_texts_are_no_pair(capsys: Any) -> None:
    assert main(["review", "78/228", "64/293", "75/158", "--corpus", CORPUS]) == 2


def _commands() -> dict[str, Any]:
    rows = [row for row in (*app.COMMANDS, *app.CORPUS_COMMANDS) if row.name != "corpus"]
    return {f"{row.module}": app._load(row) for row in rows}


@pytest.mark.parametrize("name", sorted(_commands()))
def test_options_are_spelt_alike_in_every_command(name: str) -> None:
    options = {spelt: one for one in _commands()[name].params for spelt in one.opts}
    files = [spelt for spelt in ("-o", "--out", "--output") if spelt in options]
    assert len(files) in {0, 3}
    if "--format" in options:
        forms = options["--format"].help.split(";")[0].split(", ")
        short = {form for form in ("json", "csv", "ics", "akn") if f"--{form}" in options}
        assert short == set(forms) - {"terminal", "markdown", "html", "docx", "xlsx"}
        assert "-o" in options


@pytest.mark.parametrize("arguments", [("table", "victimes"), ("check", "A/C.3/63/draft"), ("search", "victimes")])
def test_csv_is_short_for_its_format(said: Any, arguments: tuple[str, ...]) -> None:
    assert said(*arguments, "--csv") == said(*arguments, "--format", "csv")


def test_a_brief_says_as_json_what_it_says_as_text(said: Any) -> None:
    arguments = ("brief", "A/C.3/63/draft", "78/228")
    told = json.loads(said(*arguments, "--json"))
    assert told["format"] == "lineage.brief/1"
    printed = " ".join(said(*arguments).split())
    lines = [line for section in told["sections"] for line in section["lines"]]
    assert len(lines) > 10
    assert all(" ".join(words.split()) in printed for words in (*told["lead"], *(line["words"] for line in lines)))


@pytest.mark.parametrize(
    "arguments",
    [("search", "victimes"), ("table", "victimes"), ("commitments", "78/228"), ("commitments",), ("check", "78/228")],
    ids=" ".join,
)
def test_a_command_that_writes_csv_writes_the_same_rows_as_a_workbook(
    said: Any, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    file = tmp_path / "rows.xlsx"
    said(*arguments, "-o", str(file))
    assert file.read_bytes() == workbook(said(*arguments, "--csv"))


def test_a_workbook_is_not_written_to_the_terminal(capsys: Any) -> None:
    assert main(["table", "victimes", "--format", "xlsx", "--corpus", CORPUS]) == 2
    assert "-o" in capsys.readouterr().err
