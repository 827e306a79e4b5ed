"""Items of lists of every kind: what is asked of the subject of their chapeau, by whatever form of the verb."""

import pytest

from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.mandate_terms import Mandate
from lineage.commitments.mandates import mandate

from .phrases import cost_kinds, with_paragraphs

CHAPEAUX = {
    "modal": "Decides that the Lamp Conference should:",
    "modal, then a condition": "Decides that the Lamp Conference shall, within its mandate:",
    "request": "Requests the Lamp Committee:",
    "act that goes on": "Requests the Lamp Committee, in carrying out its mandate, to continue to:",
    "responsibilities": "Decides that the Lamp Commission shall be entrusted with the following responsibilities:",
    "means": "Decides that the Lamp Commission shall contribute to the Decade by:",
}
ACTS = ["To assess", "Assess", "Also assess", "Assessing"]


def read(chapeau: str, item: str, language: str = "en") -> Mandate | None:
    """The terms of an item, None where it is no commitment."""
    found = find_with_items(with_paragraphs({"OP1": chapeau, "OP1(a)": item}, language))
    return next((mandate(clause, language) for clause in found if clause.label == "OP1(a)"), None)


@pytest.mark.parametrize("chapeau", CHAPEAUX.values(), ids=CHAPEAUX)
@pytest.mark.parametrize("act", ACTS)
def test_a_verb_item_is_a_review_in_every_form_and_its_words_are_those_of_the_text(chapeau: str, act: str) -> None:
    item = f"{act} the progress made in the implementation of the Lamp Decade;"
    terms = read(chapeau, item)
    assert terms is not None
    assert terms.review is not None
    assert terms.review.words in item


@pytest.mark.parametrize(
    ("chapeau", "item"),
    [
        ("Decides that the secretariat of the Forum:", "Work within the system to support lamp makers;"),
        ("Requests the Secretary-General:", "Assisting the ports with their lamps;"),
        (
            "Requests the Secretary-General to streamline the tasks of the Mission as follows:",
            "Note the lamps, and act;",
        ),
        (
            "Decides that the Centre, under the leadership of its Director, shall be entrusted with these functions:",
            "To assist the Commission on Lamps in its work;",
        ),
        (
            "The Economic Commission for Lamps, acting for the Organization, shall, provided that no State objects:",
            "Initiate measures for concerted action on lamps;",
        ),
    ],
)
def test_a_verb_item_costs_what_its_chapeau_asks_of_an_office(chapeau: str, item: str) -> None:
    terms = read(chapeau, item)
    assert terms is not None
    assert [cost.kind for cost in terms.cost] == ["secretariat"]
    assert all(cost.words and cost.words in item for cost in terms.cost)


@pytest.mark.parametrize(
    ("chapeau", "item"),
    [
        ("Requests the Secretary-General to report on:", "Support for the ports and their lamps;"),
        ("Requests the Secretary-General to report on:", "Ensuring the safety of lamps;"),
        ("Requests the Secretary-General to submit a report, which would include:", "Information on lamps;"),
        ("Requests the Secretary-General to submit a report on:", "Focus of the ports;"),
        ("Calls upon States to protect ports, through:", "Work of the lamp makers;"),
    ],
)
def test_an_item_that_is_a_noun_belongs_to_its_chapeau(chapeau: str, item: str) -> None:
    assert read(chapeau, item) is None


@pytest.mark.parametrize(
    "chapeau",
    [
        "Recommends that the following activities be undertaken by the Secretary-General:",
        (
            "Decides that the secretariat shall be headed by the Executive Director, elected for four years, and who "
            "shall be entrusted with the following responsibilities:"
        ),
    ],
)
def test_whom_a_chapeau_names_last_is_who_acts(chapeau: str) -> None:
    terms = read(chapeau, "To coordinate the lamps of the ports;")
    assert terms is not None
    assert [cost.kind for cost in terms.cost] == ["secretariat"]


def test_what_an_office_is_told_to_have_done_costs_nothing() -> None:
    text = "Demands a cessation of hostilities and supports the efforts undertaken by the Secretary-General;"
    assert cost_kinds(text, "en") == []


def test_behind_a_modal_a_word_that_is_also_a_noun_is_a_verb() -> None:
    terms = read("Also decides that the mechanism shall:", "Report on its lamps every year to the Council;")
    assert terms is not None
    assert [cost.kind for cost in terms.cost] == ["reports"]


def test_items_of_states_cost_nothing() -> None:
    terms = read("Decides that States should:", "Assess the progress made in their lamps;")
    assert terms is not None
    assert not terms.cost


@pytest.mark.parametrize("chapeau", ["Décide que la Conférence des lampes doit :", "Prie le Comité des lampes :"])
@pytest.mark.parametrize("act", ["D'évaluer", "Évaluer"])
def test_a_french_item_is_a_review_with_and_without_its_link(chapeau: str, act: str) -> None:
    item = f"{act} les progrès accomplis dans l'application de la Décennie ;"
    terms = read(chapeau, item, "fr")
    assert terms is not None
    assert terms.review is not None
    assert terms.review.words in item
