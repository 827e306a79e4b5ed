"""Sections of a draft and of its annexes, named as a whole or as the place of a paragraph."""

from __future__ import annotations

import pytest

from lineage.documents.papers.annex_places import is_annex
from lineage.drafting.revising.consequences.annex_numbers import section_labels
from lineage.drafting.revising.revisions import Consequence, Hindrance
from lineage.render.drafts.applied_revisions import report
from tests.drafting.revising import revise

ENGLISH = """Draft resolution

Harbours

The General Assembly,

1. Adopts the Plan of Action set out in the annex;

2. Remains seized.

Annex

Plan of Action

I. Inspection

1. Inspect all harbours.

2. Train the inspectors.

II. Repair

3. Repair what is broken.

4. Report on repairs.

III. Money

5. Find money.
"""
FRENCH = """Projet de résolution

Ports

L’Assemblée générale,

1. Adopte le Plan d’action figurant en annexe ;

2. Reste saisie.

Annexe

Plan d’action

I. Inspection

1. Inspecter tous les ports.

2. Former les inspecteurs.

II. Réparation

3. Réparer ce qui est cassé.

4. Rendre compte des réparations.

III. Argent

5. Trouver de l’argent.
"""
DRAFTS = {"en": ENGLISH, "fr": FRENCH}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In the annex, section II, delete paragraph 4."),
        ("en", "In section II of the annex, delete paragraph 4."),
        ("en", "In section II, delete paragraph 4."),
        ("en", "Section II, paragraph 4: delete."),
        ("en", "Delete paragraph 4 of section II of the annex."),
        ("en", "Annex, section II: delete paragraph 4."),
        ("fr", "À l’annexe, section II, supprimer le paragraphe 4."),
        ("fr", "Dans la section II de l’annexe, supprimer le paragraphe 4."),
        ("fr", "Section II, paragraphe 4 : supprimer."),
        ("fr", "À la section II, supprimer le paragraphe 4."),
    ],
)
def test_a_paragraph_of_a_section(language: str, said: str) -> None:
    found = revise(DRAFTS[language], language, said)
    assert [step.hindrance for step in found.steps if not step.follows] == [None]
    assert [line.was for line in found.lines if line.gone] == ["A.4"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Delete section II of the annex."),
        ("en", "In the annex, delete section II."),
        ("en", "Annex, section II: delete."),
        ("en", "Delete all of section II."),
        ("fr", "Supprimer la section II de l’annexe."),
        ("fr", "Annexe, section II : supprimer."),
        ("fr", "Supprimer toute la section II de l’annexe."),
    ],
)
def test_a_section_goes_with_its_heading_and_nothing_else(language: str, said: str) -> None:
    found = revise(DRAFTS[language], language, said)
    assert [line.was for line in found.lines if line.gone] == ["A.II", "A.3", "A.4"]
    assert [(one.label, one.follows) for one in found.steps if one.follows is Consequence.SECTION] == [
        ("A.III", Consequence.SECTION)
    ]


@pytest.mark.parametrize(
    ("language", "said", "new"),
    [
        ("en", "In section II of the annex, replace “broken” with “old”.", ("A.3", "Repair what is old.")),
        ("en", "In section II, insert “all” before “repairs”.", ("A.4", "Report on all repairs.")),
        ("en", "Annex, section II, add at the end a new paragraph: “Wait.”", ("A.5", "Wait.")),
        ("fr", "À la section II de l’annexe, remplacer « cassé » par « vieux ».", ("A.3", "Réparer ce qui est vieux.")),
        ("fr", "L’intitulé de la section II devient « Entretien ».", ("A.II", "Entretien")),
    ],
)
def test_words_of_a_section(language: str, said: str, new: tuple[str, str]) -> None:
    found = revise(DRAFTS[language], language, said)
    assert new in [(one.label, one.line.text) for one in found.numbered]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("In section II, paragraph 5, delete “money”.", Hindrance.NO_PARAGRAPH),
        ("Delete section VII of the annex.", Hindrance.NO_PARAGRAPH),
        ("Move section II of the annex after section III.", None),
        ("In section II, delete the second sentence.", None),
    ],
)
def test_what_is_no_section_or_no_change_of_one_is_named(said: str, why: Hindrance | None) -> None:
    found = revise(ENGLISH, "en", said)
    assert not any(step.done for step in found.steps)
    assert why is None or found.steps[0].hindrance is why
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]


def test_sections_of_the_draft_itself() -> None:
    draft = (
        ENGLISH.partition("Annex")[0]
        .replace("1. Adopts", "I\n\nMoney\n\n1. Adopts")
        .replace("2. Rem", "II\n\nTime\n\n2. Rem")
    )
    found = revise(draft, "en", "In section II, paragraph 2, replace “seized” with “alert”.")
    assert found.numbered[-1].line.text == "Remains alert."


BELOW = """Draft resolution

Harbours

The General Assembly,

C. Ships

1. Urges ships to be safe;

1. Large ships

2. Urges large ships to wait;

Small ships

3. Urges small ships to hurry;

D. Close

4. Remains seized.
"""


def test_a_section_goes_with_the_others_below_it() -> None:
    found = revise(BELOW, "en", "Delete section C.")
    assert [line.text for line in found.lines if not line.gone] == ["Close", "Remains seized."]


@pytest.mark.parametrize("said", ["Delete section 1.", "Delete section 2.", "Delete section 3."])
def test_a_section_that_ends_nowhere_and_a_heading_that_is_only_counted_stay(said: str) -> None:
    found = revise(BELOW, "en", said)
    assert [step.done for step in found.steps] == [False]
    assert not any(line.gone for line in found.lines)


def test_behind_a_letter_that_is_a_roman_number_comes_the_next_letter() -> None:
    order = ["A.A", "A.1", "A.C", "A.2", "A.X", "A.3", "A.D", "A.4"]
    assert section_labels("A.SC", order, order) == ["A.C", "A.2", "A.X", "A.3"]


def test_a_section_of_the_annex_is_not_the_annex() -> None:
    assert is_annex("annex i", "en", alone=True)
    assert not is_annex("annex, section ii", "en", alone=True)


LETTERED = """Draft resolution

Harbours

The General Assembly,

A. Inspection

1. Calls upon States to inspect all harbours;

2. Encourages States to train the inspectors;

B. Repair of harbours

3. Calls upon States to repair what is broken;

4. Requests the Secretary-General to report on repairs;

C. Money

5. Invites donors to find money;

D. Follow-up

6. Decides to remain seized of the matter.
"""


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("Delete section B.", ["H.2", "OP3", "OP4"]),
        ("Section C: delete.", ["H.C", "OP5"]),
        ("Delete sections B and C.", ["H.2", "OP3", "OP4", "H.C", "OP5"]),
        ("Delete sections B to D.", ["H.2", "OP3", "OP4", "H.C", "OP5", "H.3", "OP6"]),
        ("Sections A, C and D should be deleted.", ["H.1", "OP1", "OP2", "H.C", "OP5", "H.3", "OP6"]),
        ("In section B, delete paragraph 4.", ["OP4"]),
        ("Delete the heading of section B.", ["H.2"]),
    ],
)
def test_sections_with_letters_are_found_by_them(said: str, gone: list[str]) -> None:
    found = revise(LETTERED, "en", said)
    assert [step.hindrance for step in found.steps if not step.follows and step.hindrance] == []
    assert [line.was for line in found.lines if line.gone] == gone


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("In section B, replace “repairs” with “upkeep”.", "Requests the Secretary-General to report on upkeep;"),
        ("In section B, paragraph 4, delete “on repairs”.", "Requests the Secretary-General to report;"),
        ("The title of section B should read “Upkeep”.", "Upkeep"),
        ("Add a paragraph at the end of section B: “Thanks donors;”", "Thanks donors;"),
    ],
)
def test_words_of_a_section_with_a_letter(said: str, new: str) -> None:
    found = revise(LETTERED, "en", said)
    assert [step.hindrance for step in found.steps if not step.follows and step.hindrance] == []
    assert new in [one.line.text for one in found.numbered]


@pytest.mark.parametrize(
    "said",
    ["Delete section II.", "Delete section 2.", "Delete sections II and III.", "The title of section 2 becomes “M”."],
)
def test_a_section_with_a_letter_is_not_found_by_its_rank(said: str) -> None:
    found = revise(LETTERED, "en", said)
    assert {step.hindrance for step in found.steps} == {Hindrance.NO_PARAGRAPH}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Delete sections II and III of the annex."),
        ("en", "In the annex, delete sections II and III."),
        ("en", "Sections II–III of the annex: delete."),
        ("fr", "Supprimer les sections II et III de l’annexe."),
        ("fr", "Les sections II à III de l’annexe sont supprimées."),
    ],
)
def test_several_sections_go_together(language: str, said: str) -> None:
    found = revise(DRAFTS[language], language, said)
    assert [line.was for line in found.lines if line.gone] == ["A.II", "A.3", "A.4", "A.III", "A.5"]


def test_a_change_in_several_sections_is_told_for_each() -> None:
    found = revise(LETTERED, "en", "In sections B and C, replace “donors” with “States”.")
    assert [(step.label, step.hindrance) for step in found.steps] == [("H.2", Hindrance.NO_WORDS), ("H.C", None)]


def test_the_sheet_names_a_section_as_it_is_printed() -> None:
    sheet = report(revise(LETTERED, "en", "Delete section B.", "Delete section H."), "en", 100)
    assert "section B · Delete section B." in sheet.replace("\N{NO-BREAK SPACE}", " ")
    assert "section H · Delete section H." in sheet.replace("\N{NO-BREAK SPACE}", " ")


def test_a_section_with_a_letter_goes_in_french() -> None:
    draft = FRENCH.replace("I. Inspection", "A. Inspection").replace("III. Argent", "C. Argent")
    draft = draft.replace("II. Réparation", "B. Réparation")
    for said in ("Supprimer la section B de l’annexe.", "Les sections B et C de l’annexe sont supprimées."):
        found = revise(draft, "fr", said)
        assert [line.was for line in found.lines if line.gone][:3] == ["A.H.2", "A.3", "A.4"]
        assert [step.hindrance for step in found.steps if not step.follows and step.hindrance] == []
