"""References that are to go or to come, told by what they are to, without quotation marks."""

from __future__ import annotations

import pytest

from lineage.drafting.revising.revisions import Consequence, Hindrance
from lineage.render.drafts.applied_revisions import report
from tests.drafting.revising import revise

ENGLISH = """Draft resolution

Harbours

The General Assembly,

1. Stresses the implementation of the 2030 Agenda for Sustainable Development and the Sendai Framework 2015–2030;

2. Calls upon States, donors, as well as civil society, to give momentum towards the implementation of the Doha Plan;

3. Welcomes the importance of the Harbour Summit, held in Doha, and of networks, nets and boats.
"""
FRENCH = """Projet de résolution

Ports

L’Assemblée générale,

1. Invite les États, les donateurs, ainsi que la société civile, à participer à la mise en œuvre du Plan de Doha ;

2. Les encourage à verser des contributions au Fonds.
"""
DRAFTS = {"en": ENGLISH, "fr": FRENCH}


@pytest.mark.parametrize(
    ("language", "said", "left"),
    [
        ("en", "In OP1, delete the reference to the Sendai Framework.", "the 2030 Agenda for Sustainable Development;"),
        ("en", "In OP1, delete the reference to the 2030 Agenda.", "implementation of the Sendai Framework 2015–2030;"),
        ("en", "Delete the reference to the Sendai Framework in OP1.", "the 2030 Agenda for Sustainable Development;"),
        ("en", "OP2: delete the reference to civil society.", "States as well as donors"),
        ("en", "OP3: delete the mention of nets.", "and of networks and boats."),
        ("en", "In OP3 delete the reference to boats.", "and of networks and nets."),
        ("fr", "Au paragraphe 1, supprimer la mention de la société civile.", "les États ainsi que les donateurs"),
    ],
)
def test_a_reference_goes_with_its_joint(language: str, said: str, left: str) -> None:
    found = revise(DRAFTS[language], language, said)
    assert [step.hindrance for step in found.steps if not step.follows] == [None]
    assert any(left in one.line.text for one in found.numbered), [one.line.text for one in found.numbered]


@pytest.mark.parametrize(
    ("language", "said", "why"),
    [
        ("en", "In OP2, delete the reference to the Doha Plan.", Hindrance.GOVERNED),
        ("en", "In OP3, delete the reference to the Harbour Summit.", Hindrance.GOVERNED),
        ("en", "In OP1, delete the reference to Sustainable Development.", Hindrance.GOVERNED),
        ("en", "In OP3, delete the reference to the Rome Statute.", Hindrance.NO_WORDS),
        ("en", "In OP2, add a reference to the Sendai Framework.", Hindrance.NOTHING_NEW),
        ("en", "In OP2, add a reference to the Sendai Framework after “Doha Plan”.", Hindrance.NOTHING_NEW),
        ("fr", "Au paragraphe 1, supprimer la référence au Plan de Doha.", Hindrance.GOVERNED),
        ("fr", "Au paragraphe 2, supprimer la référence au Fonds.", Hindrance.GOVERNED),
        ("fr", "Au paragraphe 1, ajouter une référence au Programme 2030.", Hindrance.NOTHING_NEW),
    ],
)
def test_what_would_leave_words_alone_or_has_none_is_named(language: str, said: str, why: Hindrance) -> None:
    found = revise(DRAFTS[language], language, said)
    assert [step.hindrance for step in found.steps] == [why]
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]


def test_the_sheet_says_what_governs_a_reference() -> None:
    sheet = report(revise(ENGLISH, "en", "In OP2, delete the reference to the Doha Plan."), "en", 300)
    assert "would stand alone: say what is to go with them (“the implementation of the Doha Plan”)" in sheet


def test_a_preposition_that_quoted_words_leave_alone_is_to_be_looked_at() -> None:
    found = revise(ENGLISH, "en", "In OP2, delete “the Doha Plan”.")
    assert [(step.old, step.follows) for step in found.steps if step.follows] == [
        ("implementation of", Consequence.ALONE)
    ]
