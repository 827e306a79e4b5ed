"""What became of each proposal: taken, reworded, elsewhere, not taken."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lineage.alignment import align
from lineage.alignment.links import Alignment
from lineage.cli.app import main
from lineage.diff.comparison import compare_documents
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.documents.resolution import Resolution, Status
from lineage.drafting.json_form import outcome_json
from lineage.drafting.proposals import judging, pairing
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.judging import outcome_of
from lineage.drafting.proposals.outcome import Fate, Outcome
from lineage.drafting.proposals.story import Stage, story_of
from lineage.render.compilation.outcome import csv_table, markdown, page, terminal
from tests.drafting.papers import BASE, base_in, changed, paper, write

REAL = Path(__file__).parents[2].parent / "shared" / "data" / "negotiation-en"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the real drafts are not here")


def outcome(folder: Path, proposal: str, adopted: str) -> Outcome:
    compilation = compile_proposals(base_in(folder), [paper(write(folder, "EU.txt", proposal))])
    text = in_words(read_file(write(folder, "adopted.txt", adopted), document_id="adopted"))
    return outcome_of(compilation, text)


def fates(folder: Path, proposal: str, adopted: str) -> list[Fate]:
    return [one.fate for one in outcome(folder, proposal, adopted).results]


INSERTED = ("Urges States", "Urges all States")
REPLACED = ("every two years", "every single year without delay")
LONG = "3. Welcomes the work of regional fisheries bodies and arrangements;\n\n4. Encourages"
ADDED = (("3. Encourages", LONG), ("4. Requests", "5. Requests"), ("5. Decides", "6. Decides"))


@pytest.mark.parametrize(
    ("proposal", "adopted", "fate"),
    [
        ([INSERTED], [INSERTED], Fate.TAKEN),
        ([INSERTED], [("Urges States", "Strongly urges all States")], Fate.TAKEN),
        ([INSERTED], [], Fate.NOT_TAKEN),
        ([("to convene a", "to convene, a")], [], Fate.NOT_TAKEN),
        ([("to convene a", "to convene, a")], [("to convene a", "to convene, a")], Fate.TAKEN),
        ([INSERTED], [("support small", "support all small")], Fate.NOT_TAKEN),
        ([REPLACED], [("every two years", "every single year with no delay")], Fate.REWORDED),
        ([REPLACED], [("every two years", "every five months")], Fate.NOT_TAKEN),
        ([(" of experts", "")], [(" of experts", "")], Fate.TAKEN),
        ([(" of experts", "")], [], Fate.NOT_TAKEN),
        (ADDED, ADDED, Fate.TAKEN),
        (ADDED, [], Fate.NOT_TAKEN),
        (
            ADDED,
            [("developing States", f"developing States, and w{LONG[4:-16]}")],
            Fate.ELSEWHERE,
        ),
    ],
)  # fmt: skip
def test_fates(tmp_path: Path, proposal: list[tuple[str, str]], adopted: list[tuple[str, str]], fate: Fate) -> None:
    assert fates(tmp_path, changed(*proposal), changed(*adopted)) == [fate]


def test_words_that_came_to_another_paragraph_are_elsewhere(tmp_path: Path) -> None:
    proposal = changed(("every two years", "every two years, with the help of the Food and Agriculture Organization"))
    adopted = changed(
        ("at its eighty", "prepared with the help of the Food and Agriculture Organization, at its eighty")
    )
    (result,) = outcome(tmp_path, proposal, adopted).results
    assert result.fate is Fate.ELSEWHERE or result.where == ()
    proposal = changed(("every two years", "with the help of the Food and Agriculture Organization every two years"))
    (result,) = outcome(tmp_path, proposal, adopted).results
    assert (result.fate, result.where) == (Fate.ELSEWHERE, ("A/80/L.90#OP4",))


def test_a_place_that_was_changed_otherwise_shows_its_words(tmp_path: Path) -> None:
    (result,) = outcome(
        tmp_path, changed(("every two years", "every year")), changed(("two years", "four years"))
    ).results
    assert (result.fate, result.now) == (Fate.NOT_TAKEN, "four years")


def test_without_a_base_each_paragraph_of_the_draft_is_a_proposal(tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path, "draft.txt", changed())
    adopted = write(tmp_path, "adopted.txt", changed(INSERTED, ("small island developing", "poor")))
    assert main(["outcome", str(draft), str(adopted), "--json", "--corpus", str(tmp_path)]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["format"] == "lineage.outcome/1"
    assert {one["label"]: one["fate"] for one in form["proposals"]} == {
        "PP1": "taken", "PP2": "taken", "OP1": "reworded", "OP2": "taken", "OP3": "reworded", "OP4": "taken",
        "OP5": "taken",
    }  # fmt: skip


@real
@pytest.mark.parametrize(
    ("amendment", "draft", "adopted", "fate"),
    [
        ("A_80_L.35", "A_80_L.27", "A_RES_80_111", "not taken"),
        ("A_C.3_80_L.56", "A_C.3_80_L.2", "A_RES_80_192", "taken"),
    ],
)
def test_real_amendments(capsys: Any, amendment: str, draft: str, adopted: str, fate: str) -> None:
    names = [str(REAL / f"{name}.pdf") for name in (amendment, adopted, draft)]
    assert main(["outcome", *names[:2], "--base", names[2], "--json"]) == 0
    assert {one["fate"] for one in json.loads(capsys.readouterr().out)["proposals"]} == {fate}


def test_a_reservation_and_what_could_not_be_followed_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = (
        "- Delete paragraph 3.\n- If the others agree, delete paragraph 2.\n"
        "- In OP4, replace “eighty-second” with “eighty-first”.\n"
        "We reserve our position on the second preambular paragraph.\n"
    )
    paths = [write(tmp_path, n, t) for n, t in (("Japan.txt", mail), ("adopted.txt", BASE), ("base.txt", BASE))]
    call = ["outcome", *map(str, paths[:2]), "--base", str(paths[2]), "--ui", "en"]
    for form in ("terminal", "markdown", "html", "csv", "json"):
        assert main([*call, "--format", form]) == 0
        said = " ".join(capsys.readouterr().out.split())
        assert "We reserve our position on the second preambular paragraph." in said
        assert "If the others agree, delete paragraph 2." in said
    assert main(call) == 0
    assert "still: “eighty-second”" in capsys.readouterr().out


def test_a_bracket_is_named_beside_the_proposals(tmp_path: Path) -> None:
    found = outcome(tmp_path, "PP2 Deeply concerned at the [decline] of many fish stocks,\n", BASE)
    assert found.results == ()
    assert [(label, wish.said) for label, wish in found.reserved()] == [("PP2", "[decline]")]


def test_a_reservation_of_two_papers_names_both(tmp_path: Path) -> None:
    bracket = "PP2 Deeply concerned at the [decline] of many fish stocks,\n"
    papers = [paper(write(tmp_path, name, bracket)) for name in ("EU.txt", "US.txt")]
    text = in_words(read_file(write(tmp_path, "adopted.txt", BASE), document_id="adopted"))
    found = outcome_of(compile_proposals(base_in(tmp_path), papers), text)
    assert csv_table(found).splitlines()[1].startswith("EU; US,")


@pytest.mark.parametrize(
    ("words", "authors"),
    [
        ("and to protect the rights of small-scale fishers", ("EU",)),
        ("and to protect the rights of women and small-scale fishers", ("EU",)),
        ("and to publish what each of their vessels lands", ()),
    ],
)
def test_the_story_names_whose_words_stand_elsewhere(words: str, authors: tuple[str, ...], tmp_path: Path) -> None:
    new = "4. Urges States to protect the rights of small-scale fishers;\n\n5. Requests"
    asked = paper(write(tmp_path, "EU.txt", changed(("4. Requests", new), ("5. Decides", "6. Decides"))))
    path = write(tmp_path, "later.txt", changed(("every two years;", f"every two years, {words};")))
    later = in_words(read_file(path, document_id="later"))
    (step,) = story_of([Stage(text=base_in(tmp_path), papers=(asked,)), Stage(text=later)]).steps
    assert step.outcome is not None
    assert [one.fate is Fate.ELSEWHERE for one in step.outcome.results] == [bool(authors)]
    assert [(one.label, one.authors) for one in step.changes] == [("OP1", authors)]


def test_a_change_in_other_words_is_not_told_as_his_who_asked_for_it(tmp_path: Path) -> None:
    asked = paper(write(tmp_path, "EU.txt", changed(("every two years;", "every two years, also at the local level;"))))
    path = write(tmp_path, "later.txt", changed(("every two years;", "every two years, also at the lowest level;")))
    later = in_words(read_file(path, document_id="later"))
    (step,) = story_of([Stage(text=base_in(tmp_path), papers=(asked,)), Stage(text=later)]).steps
    (one,) = step.changes
    assert (one.authors, one.whose, [wish.authors for wish in one.near]) == ((), (), [("EU",)])


def test_the_story_calls_form_what_the_comparison_calls_so(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "later.txt",
        changed(
            ("2. Invites", "2. Also invites"),
            ("small island developing", "small-island developing"),
            ("fleets", "boats"),
        ),
    )
    later = in_words(read_file(path, document_id="later"))
    (step,) = story_of([Stage(text=base_in(tmp_path)), Stage(text=later)]).steps
    assert [(one.label, one.is_form) for one in step.changes] == [("OP1", False), ("OP2", True), ("OP3", True)]


@real
@pytest.mark.parametrize(
    ("draft", "adopted", "form"),
    [
        ("A_C.2_80_L.21.pdf", "A_RES_80_125.pdf", 8),  # 9 with "also" of a paragraph that was merged into another
        ("A_C.2_80_L.6.pdf", "A_RES_80_151.pdf", 11),  # 9 without those of paragraphs that were merged and split
    ],
)
def test_the_story_counts_changes_of_form_as_diff_does(draft: str, adopted: str, form: int) -> None:
    old, new = (in_words(read_file(REAL / name)) for name in (draft, adopted))
    (step,) = story_of([Stage(text=old), Stage(text=new)]).steps
    assert step.form == form == compare_documents(old, new, align(old, new)).counts()["changes"]["form"]


def test_a_long_clause_of_a_new_paragraph_in_another_is_elsewhere(tmp_path: Path) -> None:
    clause = "that all crews of fishing vessels have access to legal aid"
    new = f"4. Calls upon States to ensure by next year {clause} free of charge;\n\n5. Requests"
    asked = paper(write(tmp_path, "EU.txt", changed(("4. Requests", new), ("5. Decides", "6. Decides"))))
    path = write(tmp_path, "later.txt", changed(("every two years;", f"every two years, and {clause};")))
    later = in_words(read_file(path, document_id="later"))
    (step,) = story_of([Stage(text=base_in(tmp_path), papers=(asked,)), Stage(text=later)]).steps
    assert step.outcome is not None
    assert [one.fate for one in step.outcome.results] == [Fate.ELSEWHERE]
    assert [(one.label, one.authors) for one in step.changes] == [("OP1", ("EU",))]


def test_a_stop_for_a_word_is_taken_only_where_the_word_is_gone(tmp_path: Path) -> None:
    asked = changed(("report on their", "report, their"))
    for there, fate in ((changed(), Fate.NOT_TAKEN), (asked, Fate.TAKEN)):
        assert fates(tmp_path, asked, there) == [fate]


@pytest.mark.parametrize(
    ("put", "day", "fate"),
    [
        ("", date(2014, 12, 5), Fate.UNKNOWN),
        ("", date(2025, 12, 5), Fate.TAKEN),
        (" of pilots", date(2014, 12, 5), Fate.UNKNOWN),
        (" of pilots", date(2025, 12, 5), Fate.NOT_TAKEN),
    ],
)
def test_an_older_text_that_never_had_a_paragraph_neither_took_nor_refused_its_change(
    put: str, day: date, fate: Fate, tmp_path: Path
) -> None:
    asked = changed((" of experts", put))
    compilation = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "EU.txt", asked))])
    words = changed(("2. Invites the Secretary-General to convene a meeting of experts on fish stocks;\n\n", ""))
    text = in_words(read_file(write(tmp_path, "adopted.txt", words), document_id="adopted"))
    found = outcome_of(compilation, replace(text, adopted=day))
    assert [one.fate for one in found.results] == [fate]
    assert ("is older than the draft" in terminal(found, "en")) is (fate is Fate.UNKNOWN)


def test_a_reworded_new_paragraph_shows_the_adopted_words_and_how_sure_the_link_is(tmp_path: Path) -> None:
    there = LONG.replace("regional fisheries bodies", "all regional bodies")
    (one,) = outcome(tmp_path, changed(*ADDED), changed(("3. Encourages", there), *ADDED[1:])).results
    assert (one.fate, one.now) == (Fate.REWORDED, "Welcomes the work of all regional bodies and arrangements;")
    assert one.band is not None


@pytest.mark.parametrize(("day", "fate"), [(date(2014, 12, 5), Fate.UNKNOWN), (date(2025, 12, 5), Fate.NOT_TAKEN)])
def test_an_older_text_did_not_refuse_a_new_paragraph(day: date, fate: Fate, tmp_path: Path) -> None:
    compilation = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "EU.txt", changed(*ADDED)))])
    text = in_words(read_file(write(tmp_path, "adopted.txt", changed()), document_id="adopted"))
    found = outcome_of(compilation, replace(text, adopted=day))
    assert [one.fate for one in found.results] == [fate]


@pytest.mark.parametrize(("session", "fate"), [(79, Fate.UNKNOWN), (80, Fate.NOT_TAKEN)])
def test_a_text_of_an_earlier_session_did_not_refuse_a_new_paragraph(session: int, fate: Fate, tmp_path: Path) -> None:
    base = replace(base_in(tmp_path), session=80, adopted=None, dated=None)
    compilation = compile_proposals(base, [paper(write(tmp_path, "EU.txt", changed(*ADDED)))])
    text = in_words(read_file(write(tmp_path, "adopted.txt", changed()), document_id="adopted"))
    found = outcome_of(compilation, replace(text, adopted=None, session=session))
    assert [one.fate for one in found.results] == [fate]


@pytest.mark.parametrize(("day", "fate"), [(date(2014, 12, 5), Fate.UNKNOWN), (date(2025, 12, 5), Fate.TAKEN)])
def test_an_older_text_did_not_take_out_what_it_never_had(day: date, fate: Fate, tmp_path: Path) -> None:
    asked = changed((" of experts", ""))
    compilation = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "EU.txt", asked))])
    text = in_words(read_file(write(tmp_path, "adopted.txt", asked), document_id="adopted"))
    assert [one.fate for one in outcome_of(compilation, replace(text, adopted=day)).results] == [fate]


def test_the_table_has_the_band_and_whether_the_text_is_older(tmp_path: Path) -> None:
    there = changed(("3. Encourages", LONG.replace("regional fisheries bodies", "all regional bodies")), *ADDED[1:])
    found = outcome(tmp_path, changed(*ADDED), there)
    (row,) = csv.DictReader(io.StringIO(csv_table(found)))
    assert (row["band"], row["older"]) == (found.results[0].band, "false")


def test_a_mail_alone_asks_for_the_text_that_it_is_about(tmp_path: Path, capsys: Any) -> None:
    mail = tmp_path / "mexico.txt"
    mail.write_text(
        "Chers collègues,\n\nMexique : au paragraphe 3, remplacer « prie » par « invite ».\n\nAna\n", encoding="utf-8"
    )
    assert main(["outcome", str(mail), "78/228", "--corpus", "corpus"]) == 3
    assert "--base" in capsys.readouterr().err


def test_an_older_text_did_not_refuse_words_of_a_paragraph_that_it_has(tmp_path: Path) -> None:
    compilation = compile_proposals(base_in(tmp_path), [paper(write(tmp_path, "EU.txt", changed(INSERTED)))])
    text = in_words(read_file(write(tmp_path, "adopted.txt", changed()), document_id="adopted"))
    found = outcome_of(compilation, replace(text, adopted=date(2014, 12, 5)))
    assert [one.fate for one in found.results] == [Fate.UNKNOWN]


def test_a_text_that_has_nothing_of_the_papers_shows_no_fate(tmp_path: Path, capsys: Any) -> None:
    mail = write(
        tmp_path,
        "EU.md",
        "OP3 Calls upon all States to fund ~~new~~ **old** harbours (EU);\n\nOP4 (EU) ~~Urges all~~\n",
    )
    other = write(tmp_path, "adopted.txt", changed())
    assert main(["outcome", str(mail), str(other), "--json", "--corpus", str(tmp_path)]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["apart"]
    assert {one["fate"] for one in form["proposals"]} == {"not known"}


def test_the_bracket_of_a_placeholder_is_not_taken_by_a_text_that_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.docx"
    assert main(["draft", "78/228", "--session", "80", "-o", str(draft)]) == 0
    assert main(["outcome", str(draft), "78/228", "--json"]) == 0
    results = json.loads(capsys.readouterr().out)["proposals"]
    assert "[" in [one["new"].strip() for one in results]
    assert {one["fate"] for one in results} == {Fate.UNKNOWN.value}


def test_base_and_adopted_text_are_aligned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def counting(old: Resolution, new: Resolution, **given: Any) -> Alignment:
        seen.append(new.id)
        return align(old, new, **given)

    for module in (judging, pairing):
        monkeypatch.setattr(module, "align", counting)
    more = "".join(f"{n}. Invites harbour {n} to count its boats;\n\n" for n in range(5, 12))
    text = changed(("5. Decides", f"{more}12. Decides"))
    base, eu = (write(tmp_path, name, words) for name, words in (("base.txt", text), ("EU.txt", f"{text}\n")))
    adopted = write(tmp_path, "adopted.txt", text.replace("donors", "all donors"))
    given = ["outcome", str(eu), str(adopted), "--base", str(base), "--corpus", str(tmp_path / "none"), "--json"]
    assert main(given) == 0
    assert len(seen) == 2  # the paper, and the adopted text


@pytest.mark.parametrize(("adopted", "fate"), [([], Fate.NOT_TAKEN), ([("2030 Agenda,", "2030 Agenda")], Fate.TAKEN)])
def test_a_sign_that_is_to_go_and_stays_was_not_taken(
    adopted: list[tuple[str, str]], fate: Fate, tmp_path: Path
) -> None:
    assert fates(tmp_path, changed(("2030 Agenda,", "2030 Agenda")), changed(*adopted)) == [fate]


@real
def test_what_became_of_an_amendment_that_was_reworded_and_of_one_that_was_taken(tmp_path: Path) -> None:
    """The Russian Federation on A/C.6/80/L.14, whose words came back in others in 80/169, and on A/80/L.18, whose
    paragraph stayed in 80/112; eight States on A/C.3/80/L.2, who have theirs in 80/192."""
    found = {}
    for amendment, draft, text in (
        ("A_C.6_80_L.24", "A_C.6_80_L.14", "A_RES_80_169"),
        ("A_80_L.20", "A_80_L.18", "A_RES_80_112"),
        ("A_C.3_80_L.56", "A_C.3_80_L.2", "A_RES_80_192"),
    ):
        files = [str(REAL / f"{name}.pdf") for name in (amendment, text, draft)]
        out = tmp_path / "out.json"
        given = [*files[:2], "--base", files[2], "--corpus", str(tmp_path), "--json", "-o", str(out)]
        assert main(["outcome", *given]) == 0
        found[amendment] = [
            (one["label"], one["fate"]) for one in json.loads(out.read_text(encoding="utf-8"))["proposals"]
        ]
    assert found == {
        "A_C.6_80_L.24": [("OP2", "reworded")],
        "A_80_L.20": [("OP9", "not taken")],
        "A_C.3_80_L.56": [("OP3 bis", "taken")],
    }


def test_a_text_that_is_a_draft_is_never_shown_as_adopted(tmp_path: Path) -> None:
    found = outcome(tmp_path, changed(INSERTED), changed(INSERTED))
    drafted = replace(found, adopted=replace(found.adopted, status=Status.DRAFT))
    whole = replace(found, adopted=replace(found.adopted, status=Status.ADOPTED))
    for shown in (terminal, markdown, page):
        assert "is a draft – not adopted" in shown(drafted, "en")
        assert "not adopted" not in shown(whole, "en")
        assert "adopted text" not in shown(drafted, "en")
    assert [outcome_json(one)["status"] for one in (drafted, whole)] == ["draft", "adopted"]
