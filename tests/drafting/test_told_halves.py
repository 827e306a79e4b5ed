"""Paragraphs split by what is said of their second half."""

from __future__ import annotations

import pytest

from tests.drafting.revising import revise

ENGLISH = """Draft resolution

Harbours

The General Assembly,

Noting the state of harbours, and recognizing the work of donors,

1. Requests all States to report on their harbours, and invites donors to help;

2. Remains seized.
"""
FRENCH = """Projet de résolution

Ports

L’Assemblée générale,

Notant l’état des ports, et sachant gré aux donateurs de leur travail,

1. Prie tous les États de faire rapport sur leurs ports, et invite les donateurs à les aider ;

2. Reste saisie.
"""


@pytest.mark.parametrize(
    "said",
    [
        "In OP1, “and invites donors ...” becomes a separate paragraph.",
        "In OP1, “and invites donors ...” should stand as a separate paragraph.",
        "The second half of OP1, from “invites donors”, becomes OP1 bis.",
        "The second half of OP1 (“and invites donors...”) becomes OP2.",
        "OP1: “and invites donors” onwards becomes OP2.",
        "OP1: make the second part, beginning with “invites donors”, a new OP2.",
        "In OP1, the part starting with “and invites” should stand as a separate paragraph.",
        "From “invites donors” onward, OP1 becomes OP1 bis.",
        "Split OP1: the second half, from “invites donors”, becomes OP1 bis.",
        "In OP1, put “and invites donors to help” into a separate paragraph.",
        "In OP1, move “and invites donors to help” to a new paragraph.",
    ],
)
def test_a_second_half_becomes_a_paragraph(said: str) -> None:
    found = revise(ENGLISH, "en", said)
    assert all(step.done for step in found.steps)
    assert [one.line.text for one in found.numbered][1:] == [
        "Requests all States to report on their harbours;",
        "Invites donors to help;",
        "Remains seized.",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Au paragraphe 1, « et invite les donateurs ... » devient un paragraphe distinct.",
        "La seconde partie du paragraphe 1, à partir de « invite les donateurs », devient le paragraphe 1 bis.",
        "La deuxième moitié du paragraphe 1, qui commence par « et invite », devient un nouveau paragraphe.",
        "Au paragraphe 1, faire de « et invite les donateurs ... » un paragraphe distinct.",
        "Paragraphe 1 : à partir de « et invite les donateurs », nouveau paragraphe.",
    ],
)
def test_a_second_half_becomes_a_paragraph_in_french(said: str) -> None:
    found = revise(FRENCH, "fr", said)
    assert all(step.done for step in found.steps)
    assert [one.line.text for one in found.numbered][1:3] == [
        "Prie tous les États de faire rapport sur leurs ports ;",
        "Invite les donateurs à les aider ;",
    ]


def test_a_second_half_of_the_preamble() -> None:
    found = revise(ENGLISH, "en", "In PP1, “and recognizing the work ...” should be a separate preambular paragraph.")
    assert [one.line.text for one in found.numbered][:2] == [
        "Noting the state of harbours,",
        "Recognizing the work of donors,",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The second half of OP1, from “invites donors”, becomes OP5.",
        "The second half of OP1, from “thanks donors”, becomes OP1 bis.",
        "In OP1, “and invites ... donors” becomes a separate paragraph.",
        "Half of OP1, from “invites donors”, may become OP1 bis.",
    ],
)
def test_no_paragraph_is_split_where_it_is_not_clear(said: str) -> None:
    found = revise(ENGLISH, "en", said)
    assert not any(step.done for step in found.steps)
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The second half of OP1 goes, from “and invites” on."),
        ("en", "In OP1, the last part goes, from “and invites donors” onwards."),
        ("fr", "La seconde partie du paragraphe 1 est supprimée, à partir de « et invite »."),
    ],
)
def test_a_second_half_goes(language: str, said: str) -> None:
    found = revise({"en": ENGLISH, "fr": FRENCH}[language], language, said)
    text = {one.label: one.line.text for one in found.numbered}["OP1"]
    assert text in {
        "Requests all States to report on their harbours;",
        "Prie tous les États de faire rapport sur leurs ports ;",
    }


@pytest.mark.parametrize(
    ("draft", "language", "said"),
    [
        (ENGLISH, "en", "The second half of OP1 becomes OP2."),
        (ENGLISH, "en", "In OP1, the last clause becomes OP2."),
        (FRENCH, "fr", "La seconde moitié du paragraphe 1 devient le paragraphe 2."),
        (FRENCH, "fr", "Au paragraphe 1, la dernière phrase devient le paragraphe 2."),
    ],
)
def test_a_paragraph_does_not_move_for_a_half_whose_words_are_not_told(draft: str, language: str, said: str) -> None:
    found = revise(draft, language, said)
    assert [step.done for step in found.steps] == [False]
    assert [one.line.text for one in found.numbered] == [one.line.text for one in revise(draft, language).numbered]


@pytest.mark.parametrize(
    ("said", "done", "now"),
    [
        ("In OP1, replace “States” with “ports”, and “all” before it is deleted.", True, "Requests ports to report"),
        ("In OP1, delete “States” and “all” before it.", True, "Requests to report"),
        ("In OP1, insert “ports” after “States”, and “all” before it.", False, "Requests all States to report"),
    ],
)
def test_words_beside_others_have_their_own_verb_or_go_with_them(said: str, done: bool, now: str) -> None:
    found = revise(ENGLISH, "en", said)
    assert {step.done for step in found.steps if not step.follows} == {done}
    assert found.numbered[1].line.text.startswith(now)


def test_french_words_beside_others_have_their_own_verb() -> None:
    said = "Au paragraphe 1, insérer « ports » après « États », et « tous » avant lui."
    assert not any(step.done for step in revise(FRENCH, "fr", said).steps)


@pytest.mark.parametrize(
    ("draft", "language", "said"),
    [
        (ENGLISH, "en", "In OP1, “and invites donors” becomes a separate paragraph."),
        (ENGLISH, "en", "In OP1, “all” becomes OP2."),
        (ENGLISH, "en", "In OP1, move “report on” to a new paragraph."),
        (FRENCH, "fr", "Au paragraphe 1, « et invite les donateurs » devient un paragraphe distinct."),
    ],
)
def test_words_that_are_to_be_a_paragraph_take_none_behind_them_along(draft: str, language: str, said: str) -> None:
    found = revise(draft, language, said)
    assert not any(step.done for step in found.steps)
    assert [one.line.text for one in found.numbered] == [one.line.text for one in revise(draft, language).numbered]


@pytest.mark.parametrize(
    ("draft", "language", "said"),
    [
        (ENGLISH, "en", "Delete either “all” in OP1 or OP2."),
        (ENGLISH, "en", "Either delete “all” in OP1, or delete OP2."),
        (FRENCH, "fr", "Supprimer soit « tous » au paragraphe 1, soit le paragraphe 2."),
        (FRENCH, "fr", "Soit supprimer « tous » au paragraphe 1, soit supprimer le paragraphe 2."),
    ],
)
def test_of_two_changes_of_which_one_is_to_be_chosen_none_is_made(draft: str, language: str, said: str) -> None:
    assert not any(step.done for step in revise(draft, language, said).steps)
