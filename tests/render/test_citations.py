"""Citations as delegates write them, in both languages of the interface."""

from __future__ import annotations

import pytest

from lineage.render.citations import cite, place

CASES = [
    ("OP12", "par. 12", "para. 12"),
    ("PP9(a)", "préambule, al. 9 a)", "preamble, para. 9 (a)"),
    ("A.43(a)", "annexe, par. 43 a)", "annex, para. 43 (a)"),
    ("A.PP1", "annexe, chapeau", "annex, chapeau"),
    ("A.IV", "annexe, section IV", "annex, section IV"),
    ("OP3 bis", "par. 3 bis", "para. 3 bis"),
    ("something else", "something else", "something else"),
]


@pytest.mark.parametrize(("label", "french", "english"), CASES)
def test_place(label: str, french: str, english: str) -> None:
    assert place(label, "fr").replace("\N{NO-BREAK SPACE}", " ") == french
    assert place(label, "en") == english


def test_a_cited_draft_says_that_it_is_one() -> None:
    assert cite("A/C.3/63/draft", "OP2", "fr", draft=True) == "A/C.3/63/draft, par. 2 (projet – non adopté)"
    assert cite("A/RES/78/228", "OP2", "en") == "A/RES/78/228, para. 2"
