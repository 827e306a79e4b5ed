"""Sections of a draft and of its annexes, named as a whole or as the place of a paragraph."""

from __future__ import annotations

import pytest

from lineage.documents.papers.annex_places import is_annex
from lineage.drafting.revising.consequences.annex_numbers import section_labels
from lineage.drafting.revising.revisions import Consequence, Hindrance
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


@pytest.mark.parametrize("said", ["Delete section C.", "Delete section 1.", "Delete section 2.", "Delete section 3."])
def test_a_section_with_others_below_it_and_a_heading_that_is_only_counted_stay(said: str) -> None:
    found = revise(BELOW, "en", said)
    assert [step.done for step in found.steps] == [False]
    assert not any(line.gone for line in found.lines)


def test_behind_a_letter_that_is_a_roman_number_comes_the_next_letter() -> None:
    order = ["A.A", "A.1", "A.C", "A.2", "A.X", "A.3", "A.D", "A.4"]
    assert section_labels("A.SC", order) == ["A.C", "A.2", "A.X", "A.3"]


def test_a_section_of_the_annex_is_not_the_annex() -> None:
    assert is_annex("annex i", "en", alone=True)
    assert not is_annex("annex, section ii", "en", alone=True)
