"""Whose words a consolidated text has, and the story of a draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.source_table import SourceTable, WordsSource, source_table
from lineage.render.compilation.source_table import terminal
from tests.drafting.papers import base_in, changed, compiled_mail, paper, write

REAL = Path(__file__).parents[2].parent / "shared" / "data" / "negotiation-en"
EU = changed(("Urges States", "Urges all coastal States"), ("every two years", "every year"))
US = changed(("support small", "support, on a voluntary basis, small"))


def table(folder: Path, consolidated: str) -> SourceTable:
    papers = [paper(write(folder, "EU.txt", EU)), paper(write(folder, "US.txt", US))]
    text = in_words(read_file(write(folder, "chair.txt", consolidated), document_id="chair"))
    return source_table(compile_proposals(base_in(folder), papers), text)


CHAIR = changed(
    ("Urges States", "Urges all coastal States"),
    ("support small", "support, on a voluntary basis, small"),
    ("convene a meeting", "convene urgently a meeting"),
    ("many fish stocks", "fish stocks"),
)


def test_every_word_has_its_origin(tmp_path: Path) -> None:
    found = table(tmp_path, CHAIR)
    words = {(row.paragraph.label, one.text): (one.origin, one.authors) for row in found.rows for one in row.traced}
    assert words["OP1", "all coastal"] == (WordsSource.PAPER, ("EU",))
    assert words["OP3", "on a voluntary basis"] == (WordsSource.PAPER, ("US",))
    assert words["OP2", "urgently"] == (WordsSource.NOBODY, ())
    assert words["OP5", "Decides to remain seized of the matter"] == (WordsSource.BASE, ())
    for row in found.rows:
        assert all(row.paragraph.text[one.start : one.end] == one.text for one in row.traced)


def test_a_new_paragraph_is_of_those_who_proposed_it_though_the_base_has_some_of_its_words(tmp_path: Path) -> None:
    new = "Invites donors to support a meeting of experts on fish stocks;"
    more = changed(
        ("3. Encourages", f"3. {new}\n\n4. Encourages"), ("4. Requests", "5. Requests"), ("5. Dec", "6. Dec")
    )
    compilation = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "EU.txt", more))])
    text = in_words(read_file(write(tmp_path, "chair.txt", more.replace("support a meeting", "support one meeting"))))
    row = next(row for row in source_table(compilation, text).rows if row.paragraph.label == "OP3")
    assert [(one.text, one.authors) for one in row.traced] == [
        ("Invites donors to support", ("EU",)),
        ("one", ()),
        ("meeting of experts on fish stocks", ("EU",)),
    ]


def test_what_was_lost_is_named_with_its_authors(tmp_path: Path) -> None:
    lost = [(one.label, one.words, one.authors) for one in table(tmp_path, CHAIR).lost]
    assert lost == [("PP2", "many", ()), ("OP1", "year", ("EU",))]


def test_what_stands_though_a_paper_asked_to_take_it_out_is_named(tmp_path: Path) -> None:
    asked = "EU:\nDelete OP3.\nIn PP2, delete “many”.\nIn OP1, replace “two years” by “one year”.\n"
    compilation = compiled_mail(tmp_path, asked, "EU.txt")
    text = changed(("every two years", "every two years and one year"))
    found = source_table(compilation, in_words(read_file(write(tmp_path, "chair.txt", text), document_id="chair")))
    told = [(one.label, one.words.split(",")[0], one.authors) for one in found.standing]
    assert told == [
        ("PP2", "many", ("EU",)),
        ("OP1", "two years", ("EU",)),
        ("OP3", "Encourages donors to support small island developing States", ("EU",)),
    ]
    gone = changed(("many fish stocks", "fish stocks"), ("every two years", "every year"))
    taken = source_table(compilation, in_words(read_file(write(tmp_path, "rev.txt", gone), document_id="rev")))
    assert [one.label for one in taken.standing] == ["OP3"]


def test_a_text_that_has_everything_lost_nobody(tmp_path: Path) -> None:
    whole = changed(
        ("Urges States", "Urges all coastal States"),
        ("every two years", "every year"),
        ("support small", "support, on a voluntary basis, small"),
    )
    found = table(tmp_path, whole)
    assert (found.lost, found.of_nobody()) == ((), ())


def test_words_moved_to_another_paragraph_are_found_there(tmp_path: Path) -> None:
    text = changed(("many fish stocks,", "many fish stocks, and the need for support on a voluntary basis,"))
    found = table(tmp_path, text)
    (one,) = (t for row in found.rows for t in row.traced if t.text == "on a voluntary basis")
    assert (one.authors, one.labels) == (("US",), ("OP3",))


def test_the_table_is_an_option_of_compile(tmp_path: Path, capsys: Any) -> None:
    names = [str(write(tmp_path, f"{n}.txt", t)) for n, t in (("base", changed()), ("EU", EU), ("US", US))]
    chair = str(write(tmp_path, "chair.txt", CHAIR))
    assert main(["compile", *names, "--source-table", chair, "--json", "--corpus", str(tmp_path)]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["format"] == "lineage.sources/1"
    assert form["nobody"] == [{"label": "OP2", "text": "urgently"}]
    for name in ("t.html", "t.md"):
        assert main(["compile", *names, "--source-table", chair, "-o", str(tmp_path / name)]) == 0
        assert "voluntary basis" in (tmp_path / name).read_text(encoding="utf-8")


def test_a_story_says_who_asked_for_what(tmp_path: Path, capsys: Any) -> None:
    draft, eu = write(tmp_path, "draft.txt", changed()), write(tmp_path, "EU.txt", EU)
    rev = write(
        tmp_path, "rev.txt", changed(("Urges States", "Urges all coastal States")).replace("L.90", "L.90/Rev.1")
    )
    final = write(tmp_path, "final.txt", CHAIR.replace("A/80/L.90", "A/RES/80/90"))
    command = ["story", str(draft), f"EU={eu}", str(rev), str(final), "--corpus", str(tmp_path)]
    assert main([*command, "--json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in form["stages"]] == ["A/80/L.90", "A/80/L.90/Rev.1", "A/RES/80/90"]
    (change,) = form["steps"][0]["changes"]
    assert (change["label"], change["new"].strip(), change["authors"]) == ("OP1", "all coastal", ["EU"])
    assert form["steps"][0]["outcome"]["not taken"] == 1
    assert all(one["authors"] == [] for one in form["steps"][1]["changes"])
    assert len(form["steps"][1]["changes"]) == 3
    for name in ("s.html", "s.md"):
        assert main([*command, "-o", str(tmp_path / name)]) == 0
        assert "all coastal" in (tmp_path / name).read_text(encoding="utf-8")


def test_a_list_of_revisions_is_a_paper_of_the_story(tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path, "draft.txt", changed())
    asked = write(tmp_path, "EU.txt", 'In OP1, replace "Urges States" by "Urges all coastal States".\n')
    final = write(tmp_path, "final.txt", changed(("Urges States", "Urges all coastal States")).replace("L.90", "L.91"))
    assert main(["story", str(draft), str(asked), str(final), "--json"]) == 0
    (step,) = json.loads(capsys.readouterr().out)["steps"]
    assert [one["authors"] for one in step["changes"]] == [["EU"]]
    assert main(["story", str(asked), str(draft)]) == 3
    assert "no paragraph of a resolution" in capsys.readouterr().err


@pytest.mark.skipif(not REAL.is_dir(), reason="the real drafts are not here")
def test_story_of_a_real_amendment(capsys: Any) -> None:
    names = [str(REAL / f"{name}.pdf") for name in ("A_C.3_80_L.2", "A_C.3_80_L.56", "A_RES_80_192")]
    assert main(["story", *names, "--json"]) == 0
    (step,) = json.loads(capsys.readouterr().out)["steps"]
    (new,) = (one for one in step["changes"] if not one["form"] and one["authors"])
    assert new["new"].startswith("Notes with alarm")
    assert "Ukraine" in new["authors"]


def test_what_is_touched_is_listed_and_the_rest_is_counted(tmp_path: Path) -> None:
    found = table(tmp_path, CHAIR)
    blocks = terminal(found, "en").split("\n\n")
    heads = [block.split("\n")[0] for block in blocks]
    whole = {row.paragraph.label for row in found.rows if row.whole}
    assert {"PP1", "OP5"} <= whole
    assert whole.isdisjoint(heads)
    assert {row.paragraph.label for row in found.rows} - whole <= set(heads)
    assert f"{len(whole)} paragraphs stand word for word as in the base and are not listed." in heads
    assert "word for word" not in next(block for block in blocks if block.startswith("PP2"))


def test_a_paragraph_that_stands_elsewhere_is_listed_and_one_with_another_number_is_not(tmp_path: Path) -> None:
    lines = CHAIR.split("\n\n")
    first = next(at for at, line in enumerate(lines) if line.startswith("1. "))
    new = "0. Welcomes the work on nets that the host country has done in the north;"
    shifted = _numbered([*lines[:first], new, *lines[first:]], first)
    found = table(tmp_path, shifted)
    assert "OP6" in {row.paragraph.label for row in found.untouched}
    moved = _numbered([*lines[:first], lines[-1], *lines[first:-1]], first)
    found = table(tmp_path, moved)
    assert [row.paragraph.label for row in found.rows if row.whole and row not in found.untouched] == ["OP1"]
    assert "\n\nOP1\n  OP5 of the base, word for word\n\n" in terminal(found, "en")


def _numbered(lines: list[str], first: int) -> str:
    numbered = (f"{at}. {line.partition('. ')[2]}" for at, line in enumerate(lines[first:], 1))
    return "\n\n".join([*lines[:first], *numbered])


def mailed(folder: Path, asked: str, chair: str) -> SourceTable:
    compilation = compiled_mail(folder, asked, "EU.txt")
    return source_table(compilation, in_words(read_file(write(folder, "chair.txt", chair), document_id="chair")))


def test_words_that_the_base_has_anyway_do_not_keep_a_proposal(tmp_path: Path) -> None:
    asked = "EU:\nIn OP1, after “fleets” insert “a meeting of experts”.\nIn OP2, after “convene” insert “experts to”.\n"
    found = mailed(tmp_path, asked, changed())
    assert [(one.label, one.words) for one in found.lost] == [("OP1", "a meeting of experts"), ("OP2", "experts to")]
    placed = mailed(tmp_path, asked, changed(("their fleets", "their fleets a meeting of experts")))
    assert [(one.label, one.words) for one in placed.lost] == [("OP2", "experts to")]


def test_a_joint_that_stands_twice_is_of_nobody_only_where_nobody_has_it(tmp_path: Path) -> None:
    base = changed(("fleets every", "fleets, and on harbours, every"))
    eu = base.replace("fleets, and on", "fleets and ports, and on")
    compilation = compile_proposals(
        in_words(read_file(write(tmp_path, "base2.txt", base))), [paper(write(tmp_path, "EU.txt", eu))]
    )
    chair = eu.replace("every two years", "every year")
    found = source_table(compilation, in_words(read_file(write(tmp_path, "chair.txt", chair), document_id="chair")))
    assert [one.text for _, one in found.of_nobody()] == ["year"]
    runs = [(one.text, one.authors) for row in found.rows for one in row.traced if one.authors]
    assert runs == [("and ports", ("EU",))]


def test_a_new_paragraph_in_another_order_of_words_is_of_those_who_proposed_it(tmp_path: Path) -> None:
    asked = "EU:\nNew OP2 bis: “Encourages ports to publish catches broken down by age, sex and weight;”\n"
    new = "3. Encourages ports to publish catches broken down by sex, age and weight, as appropriate;\n\n"
    chair = changed(("3. Encourages", f"{new}4. Encourages"), ("4. Requests", "5. Requests"), ("5. Dec", "6. Dec"))
    found = mailed(tmp_path, asked, chair)
    assert found.lost == ()
    assert [one.text for _, one in found.of_nobody()] == ["as appropriate"]


def test_moves_not_made_and_what_could_not_be_followed_are_named(tmp_path: Path, capsys: Any) -> None:
    asked = "EU:\nMove OP4 to after OP1.\nIn OP1, replace “whales” by “sharks”.\n"
    found = mailed(tmp_path, asked, changed())
    assert [(label, wish.after) for label, wish in found.not_moved] == [("OP4", "OP1")]
    told = terminal(found, "en")
    assert "1 change that a paper asks for could not be followed" in told
    assert "OP4 · EU: move after OP1" in told
    assert "whales" in told.split("To be noted")[1]
    base, chair = write(tmp_path, "base.txt", changed()), tmp_path / "chair.txt"
    command = ["compile", str(base), str(tmp_path / "EU.txt"), "--source-table", str(chair), "--json"]
    assert main([*command, "--corpus", str(tmp_path)]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["moves"] == [{"label": "OP4", "after": "OP1", "sources": ["EU"], "authors": ["EU"]}]
    assert "not applied" in [one["problem"] for one in form["findings"]]
