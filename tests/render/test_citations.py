"""Citations as delegates write them, in both languages of the interface."""

from __future__ import annotations

import pytest

from lineage.render.citations import cite, cite_all, place, places, printed, short_name

CASES = [
    ("OP12", "par. 12", "para. 12"),
    ("PP9(a)", "préambule, al. 9 a)", "preamble, para. 9 (a)"),
    ("A.43(a)", "annexe, par. 43 a)", "annex, para. 43 (a)"),
    ("A.PP2", "annexe, chapeau 2", "annex, chapeau 2"),
    ("A2.12", "annexe II, par. 12", "annex II, para. 12"),
    ("SB.OP1", "section B, par. 1", "section B, para. 1"),
    ("A.SII.3", "annexe, section II, par. 3", "annex, section II, para. 3"),
    ("A.S5.1", "annexe, article 5, par. 1", "annex, article 5, para. 1"),
    ("H.I", "section I", "section I"),
    ("A.H.2", "annexe, intertitre 2", "annex, heading 2"),
    ("OP5.1", "par. 5, al. 1", "para. 5, subpara. 1"),
    ("OP5 alt", "par. 5 alt", "para. 5 alt"),
    ("OP5(a)(ii)", "par. 5 a) ii)", "para. 5 (a) (ii)"),
    ("PP9(1)", "préambule, al. 9 1)", "preamble, para. 9 (1)"),
    ("A.IV", "annexe, section IV", "annex, section IV"),
    ("OP3 bis", "par. 3 bis", "para. 3 bis"),
    ("something else", "something else", "something else"),
]


@pytest.mark.parametrize(("label", "french", "english"), CASES)
def test_place(label: str, french: str, english: str) -> None:
    assert place(label, "fr").replace("\N{NO-BREAK SPACE}", " ") == french
    assert place(label, "en").replace("\N{NO-BREAK SPACE}", " ") == english


def test_places_that_follow_each_other_are_a_run() -> None:
    labels = ["PP2", "OP1", "OP2", "OP3", "OP6", "OP7", "OP9(a)", "OP10", "A.1"]
    said = "preamble, para. 2; paras. 1 to 3, 6, 7; para. 9 (a); para. 10; annex, para. 1"
    assert places(labels, "en").replace("\N{NO-BREAK SPACE}", " ") == said
    french = places(labels[1:4], "fr").replace("\N{NO-BREAK SPACE}", " ")
    assert french == "par. 1 à 3"


def test_a_document_of_several_places_is_named_once() -> None:
    cited = cite_all(["A/RES/78/228#PP6", "A/RES/78/228#OP1", "A/RES/78/228#OP2", "A/RES/75/158#OP4"], "fr")
    plain = cited.replace("\N{NO-BREAK SPACE}", " ")
    assert plain == "A/RES/78/228, préambule, al. 6 ; par. 1, 2 ; A/RES/75/158, par. 4"
    assert cite_all([], "fr") == ""


def test_a_number_stays_with_its_word() -> None:
    assert place("OP12", "fr") == "par.\N{NO-BREAK SPACE}12"
    assert place("PP9(a)", "en") == "preamble, para.\N{NO-BREAK SPACE}9\N{NO-BREAK SPACE}(a)"


def test_a_cited_draft_says_that_it_is_one() -> None:
    assert (
        cite("A/C.3/63/draft", "OP2", "fr", draft=True)
        == "A/C.3/63/draft, par.\N{NO-BREAK SPACE}2 (projet – non adopté)"
    )
    assert cite("A/RES/78/228", "OP2", "en") == "A/RES/78/228, para.\N{NO-BREAK SPACE}2"


def test_the_short_form_is_symbol_and_label() -> None:
    assert short_name("A/RES/78/228#PP9(a)") == "78/228 PP9(a)"
    assert short_name("A/C.3/63/draft#OP1") == "A/C.3/63/draft OP1"


def test_a_number_is_printed_as_the_language_of_the_text_prints_it() -> None:
    assert [printed("a", code, item=True) for code in ("en", "fr", "xx")] == ["(a)", "a)", "(a)"]
    assert printed("33", "fr", item=False) == "33."
