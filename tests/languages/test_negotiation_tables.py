"""Tables of drafts: marks with their state, delegations with their spellings, actions of amendment papers."""

from __future__ import annotations

from collections import Counter

import pytest

from lineage.documents.negotiated.delegations import authors_in, delegation
from lineage.documents.negotiated.proposals import TextState, stated
from lineage.languages.tables import table
from lineage.languages.templates import spelled_out
from lineage.languages.text import fold


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_mark_of_the_table_has_its_state(language: str) -> None:
    rows = table(language, "negotiation_states", ("form",))
    assert len(rows) >= 40
    for row in rows:
        form = row["form"].replace("#", "2")
        assert stated(form, language) is TextState(row["state"]), form


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Agreed ad ref (12 November)", TextState.AD_REF),
        ("AGREED", TextState.AGREED),
        ("Placeholder for the preamble", TextState.PLACEHOLDER),
        ("Option B", TextState.OPTION),
        ("agreed that States report", None),
        ("the text", None),
    ],
)
def test_what_a_mark_says(words: str, state: TextState | None) -> None:
    assert stated(words, "en") is state


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["negotiation_states", "proposal_actions"])
def test_no_form_stands_twice_as_it_is_looked_for(name: str, language: str) -> None:
    forms = Counter(fold(row["form"]).strip(" .;,*-") for row in table(language, name, ("form",)))
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_words_that_are_read_one_by_one_are_single_words(language: str) -> None:
    roles = {"said", "asks", "front", "against", "line", "before asking"}
    rows = [row["form"] for row in table(language, "instruction_words", ("role", "form")) if row["role"] in roles]
    assert len(rows) > 100
    assert [form for form in rows if not fold(form).isalnum()] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_action_is_known(language: str) -> None:
    tables = (("amendment_actions", ("form",)), ("amendment_verbs", ("form", "kind")))
    assert {row["action"] for name, key in tables for row in table(language, name, key)} == {
        "replace",
        "insert",
        "delete",
        "add",
        "move",
        "renumber",
        "merge",
        "swap",
        "split",
        "become",
        "bracket",
        "unbracket",
        "keep",
        "restore",
        "accept",
    }


def test_one_delegation_by_its_spellings() -> None:
    assert authors_in("G77 and China, EU and Trinidad and Tobago", "en") == (
        "G77 and China",
        "EU",
        "Trinidad and Tobago",
    )
    assert {delegation(name, "en") for name in ("G77", "G-77", "G77 and China")} == {"Group of 77 and China"}
    assert delegation("USA", "fr") == delegation("États-Unis", "fr") == "États-Unis"
    assert delegation("Freedonia", "en") == "Freedonia"


def test_a_name_in_capitals_is_the_name() -> None:
    assert authors_in("MEXICO AND NORWAY", "en") == ("MEXICO", "NORWAY")
    assert (delegation("MEXICO", "en"), delegation("us", "en"), authors_in("WHO", "en")) == ("Mexico", "us", ())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_phrase_is_spelled_out_by_two_rows_of_a_role(language: str) -> None:
    rows = table(language, "phrases", ("form", "role"))
    found = Counter((row["role"], fold(form)) for row in rows for form in spelled_out(row["form"]))
    assert [each for each, count in found.items() if count > 1] == []


def test_a_template_is_every_phrase_that_it_says() -> None:
    assert spelled_out("at {the} end {of}") == ("at end", "at end of", "at the end", "at the end of")
    assert spelled_out("[new|further] item") == ("new item", "further item")
    assert spelled_out("suivi{e|s} de") == ("suivi de", "suivie de", "suivis de")
    assert spelled_out("in fine") == ("in fine",)
