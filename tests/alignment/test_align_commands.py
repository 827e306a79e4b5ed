"""`lineage align` and `lineage review` on two small files and on a small corpus."""

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main

HEAD = """Resolution adopted by the General Assembly on {date}

{symbol}. Improving the coordination of efforts against trafficking in persons

The General Assembly,

Recalling its resolution 61/180 of 20 December 2006 on improving the coordination of efforts,

{middle}

1. Urges Member States that have not yet done so to consider ratifying the Convention;

2. {last}
"""
OLD = HEAD.format(
    symbol="63/194", date="18 December 2008", last="Invites donors to provide voluntary contributions to the Office;",
    middle="Recognizing the need to shelter victims of trafficking and to train police officers,",
)  # fmt: skip
NEW = HEAD.format(
    symbol="64/178", date="18 December 2009", last="Requests the Secretary-General to submit a report.",
    middle="Recognizing the urgent need to shelter all victims of trafficking and to train border guards,",
)  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, content in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    root = tmp_path / "corpus"
    files = [str(tmp_path / "old.txt"), str(tmp_path / "new.txt")]
    assert main(["corpus", "add", *files, "--series", "traffic", "--corpus", str(root)]) == 0
    capsys.readouterr()
    return root


def run(capsys: Any, *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_align_prints_the_json_form_with_wording_and_movements(corpus: Path, capsys: Any) -> None:
    code, out, _ = run(capsys, "align", "63/194", "64/178", "--corpus", str(corpus), "--json")
    form = json.loads(out)
    links = {(link["old"], link["new"]): link for link in form["links"]}
    assert code == 0
    assert form["format"] == "lineage.alignment/1"
    assert (form["old"], form["new"]) == ("A/RES/63/194", "A/RES/64/178")
    assert links["PP1", "PP1"]["band"] == "sure"
    assert links["PP1", "PP1"]["wording"] == "verbatim"
    assert links["PP2", "PP2"]["wording"] != "verbatim"
    assert links["OP1", "OP1"]["movements"] == []
    assert form["dropped"] == form["added"] == ["OP2"]


@pytest.mark.parametrize(("ui", "words"), [("fr", "mot pour mot"), ("en", "verbatim")])
def test_align_speaks_both_languages(corpus: Path, capsys: Any, ui: str, words: str) -> None:
    code, out, _ = run(capsys, "align", "63/194", "64/178", "--corpus", str(corpus), "--ui", ui)
    assert code == 0
    assert words in out


def test_align_of_two_files_needs_no_corpus(corpus: Path, capsys: Any) -> None:
    files = [str(corpus.parent / "old.txt"), str(corpus.parent / "new.txt")]
    code, out, _ = run(capsys, "align", *files, "--corpus", str(corpus.parent / "nowhere"), "--json")
    assert code == 0
    assert json.loads(out)["dropped"] == ["OP2"]


def test_a_decision_is_written_shown_and_wins(corpus: Path, capsys: Any) -> None:
    why = ("--author", "A. Reader", "--date", "2026-03-01", "--reason", "another need", "--corpus", str(corpus))
    assert run(capsys, "review", "reject", "63/194#pp2", "64/178#PP2", *why)[0] == 0
    _, out, _ = run(capsys, "align", "63/194", "64/178", "--corpus", str(corpus), "--json")
    link = next(link for link in json.loads(out)["links"] if link["old"] == "PP2")
    assert (link["ruling"], link["band"]) == ("rejected", "weak")
    _, out, _ = run(capsys, "review", "decisions", "--corpus", str(corpus), "--json")
    form = json.loads(out)
    assert [d["reason"] for d in form["decisions"]] == ["another need"]
    assert form["stale"] == []


def test_a_link_that_was_found_can_be_confirmed_even_after_it_was_rejected(corpus: Path, capsys: Any) -> None:
    why = ("--author", "A. Reader", "--date", "2026-03-01", "--reason", "same need", "--corpus", str(corpus))
    for verdict in ("reject", "confirm"):
        assert run(capsys, "review", verdict, "63/194#PP2", "64/178#PP2", *why)[0] == 0
    assert (corpus / "review.toml").read_text(encoding="utf-8").count('verdict = "confirm"') == 1


def test_a_decision_wins_in_a_brief_too(corpus: Path, capsys: Any) -> None:
    brief = ("brief", "63/194", "64/178", "--ui", "en", "--corpus", str(corpus))
    why = ("--author", "A. Reader", "--date", "2026-03-01", "--reason", "another need", "--corpus", str(corpus))
    before = run(capsys, *brief)[1]
    assert run(capsys, "review", "reject", "63/194#OP1", "64/178#OP1", *why)[0] == 0
    after = run(capsys, *brief)[1]
    assert before.count("consider ratifying") < after.count("consider ratifying")


def test_review_lists_what_is_to_check_with_both_texts(corpus: Path, capsys: Any) -> None:
    code, out, _ = run(capsys, "review", "--corpus", str(corpus), "--json")
    form = json.loads(out)
    assert code == 0
    assert form["to_check"] == len(form["links"])
    assert all(link["old_text"] and link["new_text"] and link["band"] == "check" for link in form["links"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("review", "confirm", "63/194#PP1"), "a decision needs OLD and NEW, --author, --date, --reason"),
        (
            ("review", "force", "63/194#PP1", "63/194#PP2", "--author", "a", "--date", "d", "--reason", "r"),
            "both paragraphs are of one document",
        ),
        (
            ("review", "force", "63/194", "64/178#PP2", "--author", "a", "--date", "d", "--reason", "r"),
            "63/194 is not a paragraph",
        ),
        (
            ("review", "confirm", "64/178#PP2", "63/194#PP2", "--author", "a", "--date", "d", "--reason", "r"),
            "lineage review confirm A/RES/63/194#PP2 A/RES/64/178#PP2",
        ),
        (
            ("review", "confirm", "63/194#PP2", "64/178#OP2", "--author", "a", "--date", "d", "--reason", "r"),
            "To make one: lineage review force A/RES/63/194#PP2 A/RES/64/178#OP2",
        ),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(
    corpus: Path, capsys: Any, arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run(capsys, *arguments, "--corpus", str(corpus))
    assert (code, out) == (2, "")
    assert message in err
    assert not (corpus / "review.toml").exists()
