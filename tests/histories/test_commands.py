"""`lineage history` and `lineage blame` on the French corpus: gaps and the draft told as they are."""

import json
import re
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.languages.text import fold

CORPUS = str(Path(__file__).parents[2] / "corpus")


@pytest.fixture(scope="module", autouse=True)
def store(tmp_path_factory: pytest.TempPathFactory) -> object:
    """One store for the module: the corpus is aligned once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINEAGE_CACHE", str(tmp_path_factory.mktemp("store")))
        yield


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main([*args, "--corpus", CORPUS])
    out, err = capsys.readouterr()
    return code, out, err


def test_history_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "history", "78/228", "OP1", "--json")
    form = json.loads(out)
    assert (code, err) == (0, "")
    assert form["thread"] == "A/C.3/63/draft#OP1"
    assert [(e["symbol"], e["label"], e["status"]) for e in form["entries"]] == [
        ("A/C.3/63/draft", "OP1", "draft"),
        ("A/RES/78/228", "OP1", "adopted"),
    ]
    assert "A/RES/63/194" in form["unknown"]
    assert "A/RES/63/194" not in form["absent"]
    assert form["entries"][1]["unseen"][0] == "A/RES/63/194"
    assert any(entry["symbol"] == "E/RES/2017/18" for entry in form["related"])


def test_history_in_words_says_draft_and_gap(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "history", "A/RES/78/228", "op1")
    assert code == 0
    assert "projet – non adopté" in out
    assert "Hors corpus, donc inconnu" in out
    assert "[-" in out
    assert "[+" in out


def test_history_speaks_english_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "history", "78/228", "PP9", "--ui", "en")
    assert "Not in the corpus, hence unknown" in out


def test_blame_tiles_every_paragraph(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "blame", "78/228", "--json")
    _, parsed, _ = run(capsys, "history", "78/228", "PP1", "--json")
    paragraphs = json.loads(out)["paragraphs"]
    first = json.loads(parsed)["entries"][-1]["text"]
    assert code == 0
    assert "".join(token["text"] for token in paragraphs[0]["tokens"]) == first
    for paragraph in paragraphs:
        ends = [0, *(token["end"] for token in paragraph["tokens"])]
        assert [token["start"] for token in paragraph["tokens"]] == ends[:-1]


def test_blame_names_the_origin_beside_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "blame", "78/228", "OP1")
    assert code == 0
    assert "A/C.3/63/draft OP1*" in out
    assert "78/228 OP1 " in out
    assert "\x1b[" not in out


def test_the_words_of_a_row_stand_together_where_they_come_from(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "blame", "78/228")
    rows: list[list[str]] = []
    for line in out.splitlines():
        if " | " in line:
            name, words = line.split(" | ", 1)
            rows += [[name.strip(" *"), words]] if name.strip() else []
            rows[-1][1] = words if name.strip() else f"{rows[-1][1]} {words}"
    _, parsed, _ = run(capsys, "parse", "A/C.3/63/draft", "--json")
    texts = {f"A/C.3/63/draft {p['label']}": heard(p["text"]) for p in json.loads(parsed)["paragraphs"]}
    drafted = [
        (texts[name], heard(re.split(r"\s+\((?:adopté )?d’abord", words)[0])) for name, words in rows if name in texts
    ]
    assert len(drafted) > 20
    assert [words for text, words in drafted if f" {words} " not in f" {text} "] == []


def heard(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def test_blame_of_a_text_beside_the_series_is_of_its_own_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`first` may name such a paragraph, and what is printed is an address."""
    code, out, _ = run(capsys, "blame", "A/RES/64/293, annexe, par. 43 a)", "--json")
    (paragraph,) = json.loads(out)["paragraphs"]
    assert code == 0
    assert {token["origin"] for token in paragraph["tokens"]} == {"A/RES/64/293#A.43(a)"}


def test_a_text_at_one_look(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "history", "78/228", "--json")
    form = json.loads(out)
    groups = ("new", "changed", "moved", "merged", "split", "kept")
    sorted_out = [item["label"] for name in groups for item in form[name]]
    assert len(sorted_out) == len(set(sorted_out)) > 80
    assert form["before"] == "A/C.3/63/draft"
    assert "A/RES/76/186" in form["unseen"]
    code, words, _ = run(capsys, "history", "78/228")
    assert code == 0
    assert "d’un coup d’œil" in words
    assert "Hors corpus entre les deux" in words


def test_the_same_call_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "history", "78/228", "OP5", "--json") == run(capsys, "history", "78/228", "OP5", "--json")


def test_a_paragraph_beside_the_series_has_no_thread_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "history", "E/RES/2017/18", "OP1", "--json")
    form = json.loads(out)
    assert code == 0
    assert form["thread"] is None
    assert any("A/RES/78/228#OP1" in item["similar_to"] for item in form["similar"])


@pytest.mark.parametrize(
    ("args", "expected", "words"),
    [
        (("history", "78/228", "OP99"), 2, "has no paragraph OP99"),
        (("history", "99/999", "OP1"), 4, "is not in the corpus"),
        (("history", "63/194", "OP1"), 4, "only a draft of it is there"),
        (("history", "78/228", "OP1", "--series", "none"), 4, "the series none is not in the corpus"),
    ],
)
def test_errors_are_two_lines(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], expected: int, words: str
) -> None:
    code, out, err = run(capsys, *args)
    assert (code, out) == (expected, "")
    assert words in err
    assert 1 <= len(err.strip().splitlines()) <= 2


def test_a_file_outside_the_corpus_has_no_history(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    source = next(Path(CORPUS).glob("**/*78-228*.md")).read_text(encoding="utf-8")
    other = tmp_path / "other.md"
    other.write_text(source.replace("78/228", "78/999"), encoding="utf-8")
    code, _, err = run(capsys, "history", str(other), "OP1")
    assert code == 4
    assert "lineage corpus add" in err


PRINTED = {
    "en": "Resolution adopted by the General Assembly on {day} December {year}\n\n{symbol}. Harbours\n\n"
    "The General Assembly,\n\n1. Urges Member States to dredge their harbours.\n",
    "fr": "Résolution adoptée par l'Assemblée générale le {day} décembre {year}\n\n{symbol}. Ports\n\n"
    "L'Assemblée générale,\n\n1. Exhorte les États Membres à draguer leurs ports.\n",
}


@pytest.fixture
def two_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A corpus of two English texts and a French one between them, and one that is nowhere."""
    rows = (("74/1", 10, 2019, "en"), ("76/2", 11, 2021, "fr"), ("78/3", 12, 2023, "en"))
    for symbol, day, year, language in rows:
        file = tmp_path / f"{year}.txt"
        file.write_text(PRINTED[language].format(symbol=symbol, day=day, year=year), encoding="utf-8")
        arguments = ["corpus", "add", str(file), "--series", "s", "--corpus", str(tmp_path / "c")]
        assert main([*arguments, "--lang", language]) == 0
    capsys.readouterr()
    return str(tmp_path / "c")


def test_a_text_that_is_there_in_another_language_is_said_to_be(
    two_languages: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {}
    for arguments in (["78/3", "OP1"], ["78/3"], ["78/3", "OP1", "--ui", "fr"], ["78/3", "OP1", "--json"]):
        assert main(["history", *arguments, "--corpus", two_languages]) == 0
        said[" ".join(arguments)] = " ".join(capsys.readouterr().out.split())
    assert "Not in the corpus, hence unknown: 76/2 (only in French)" in said["78/3 OP1"]
    assert "taken in a text that is not in the corpus: 76/2 (only in French)" in said["78/3 OP1"]
    assert "may be older: 76/2 (only in French)" in said["78/3"]
    assert "76/2 (seulement en français)" in said["78/3 OP1 --ui fr"]
    assert json.loads(said["78/3 OP1 --json"])["unknown"] == ["A/RES/76/2"]
    assert main(["blame", "78/3", "--corpus", two_languages]) == 0
    assert "Not in the corpus: 76/2 (only in French)." in capsys.readouterr().out
