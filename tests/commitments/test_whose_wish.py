"""What is asked by way of another: a noun in place of a verb, somebody else's call, work that a body already does."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses, cost_kinds, names

COSTS = {
    "Requests the Secretary-General to apprise the General Assembly of that information at its ninetieth session;": [
        "reports",
        "secretariat",
    ],
    "Requests the Secretary-General to entrust the Lamp Office with submitting terms to the Assembly;": [
        "reports",
        "secretariat",
    ],
    "Invites the Secretary-General to support this work by offering relevant recommendations;": [
        "reports",
        "secretariat",
    ],
    "Invites the Independent Expert to study and present concrete measures that States can adopt;": [
        "reports",
        "studies",
    ],
    "Invites the Association of Lamp States to submit to the Assembly a report on the progress made;": ["reports"],
    "Requests the Secretary-General to provide such services as may be required for the Conference;": [
        "meetings",
        "secretariat",
    ],
    "Recommends the continuation of such briefings;": ["meetings"],
    "Urges the rapid disbursement of donor pledges;": ["trust_fund"],
    "Requests that the apportionment of expenses be updated in 2033;": ["secretariat"],
    "Supports the request of the Lamp Committee to the Secretary-General that he provide a progress report;": [
        "reports",
        "secretariat",
    ],
    "Encourages Member States to continue to contribute to the work of the Lamp Working Group;": [],
    "Urges the Secretariat to endeavour to avoid holding informal meetings without interpretation;": ["secretariat"],
    "Requests the mandate holder to hold consultations with all stakeholders;": [],
    "Requests the Secretary-General to transmit to the Conference all documents relating to its consideration;": [
        "secretariat"
    ],
    "Requests the Secretary-General to ensure that future budget submissions place emphasis on lamps;": ["secretariat"],
    "Requests the Secretary-General to include in his review the human resources functions;": ["secretariat"],
    "Decides to consider in plenary meeting at its ninetieth session an agenda item on lamps;": [],
    "Requests the Secretary-General to make provisions for the sessions of the Conference in his programme budget;": [
        "meetings",
        "resources",
        "secretariat",
    ],
    "Invites Member States to consider making financial resources available to their voluntary funds;": ["trust_fund"],
    "Decides that the focus of each of the meetings will be informed by the stated themes;": [],
    "Requests that the Secretary-General reports to the Council every three months on lamps;": [
        "reports",
        "secretariat",
    ],
    "Requests that the aforementioned action plan be submitted before the end of its session;": [
        "reports",
        "secretariat",
    ],
    "Requests the Secretary-General, in the elaboration of his report on lamps, to consider the results of it;": [
        "secretariat"
    ],
    "Requests the Secretary-General to provide the Expert and the Board with the assistance and resources needed;": [
        "resources",
        "secretariat",
    ],
    "Recommends that the Assembly submit the reports of the High Commissioner to the relevant bodies;": [],
    "Invites the United Nations system to provide the funding necessary to keep the lamps lit;": [
        "resources",
        "secretariat",
    ],
    "Requests the Secretary-General to provide the Expert with all the staff and resources required;": [
        "posts",
        "resources",
        "secretariat",
    ],
    "Decides that the Lamp Mission shall monitor the agreement;": ["missions"],
    "Decides that MONUSCO shall continue to protect the port;": ["missions"],
    "Requests MONUSCO to protect the port;": ["secretariat"],
    "Recommends that a high-level meeting on improving lamps be held in 2031;": ["meetings"],
    "Requests the Coordinator of the Second Decade to consult pilots;": ["secretariat"],
    "Decides that the Secretary-General and MONUSCO should cooperate;": ["secretariat"],
    "Invites Member States to provide voluntary substantial financial support to the Mechanism;": ["trust_fund"],
    "Invites interested Member States to organize regional and national meetings to discuss lamps;": ["meetings"],
}
FRENCH_COSTS = {
    "Demande que le plan d'action susmentionné soit présenté avant la fin de sa session;": ["reports", "secretariat"],
    "Invite les États Membres à organiser des réunions régionales sur les ports;": ["meetings"],
    "Prie le Secrétaire général de charger le Bureau de lui présenter des propositions sur les ports;": [
        "reports",
        "secretariat",
    ],
    "Recommande la poursuite de ces réunions d'information;": ["meetings"],
    "Engage les États à contribuer aux travaux du Groupe de travail sur les ports;": [],
}
REVIEWS = {
    "Expresses its willingness to work with States on the further extension of the mandate of the Mission;": "en",
    "Requests the Lamp Commission, at its ninth session, to include lighthouses in the discussions on its theme;": "en",
    "Requests the Security Council to consider, as soon as possible after 1 June 2031, the question of lamps;": "en",
    "Expresses its willingness to consider mandating the Mission to monitor the lamps;": "en",
    "Decides to suspend the limit, pending a decision by the Assembly at its ninetieth session;": "en",
    "Decides that the report shall also be submitted to the Security Council for an annual debate;": "en",
    "Decides to include in its annual agenda the item entitled “Lamps”;": "en",
    "Stresses the need for continued close monitoring by the Special Committee of the situation of the lamps;": "en",
    "Décide d'inscrire à son ordre du jour annuel la question des ports;": "fr",
}
NOT_ASKED = [
    "Reiterates the call of the Secretary-General for a global halt to lamps;",
    "Urges the granting of unhindered access to all mandate holders and to the relevant United Nations agencies;",
    "Encourages continued permission to sail;",
]


@pytest.mark.parametrize("text", COSTS)
def test_costs(text: str) -> None:
    assert sorted(cost_kinds(text, "en")) == sorted(COSTS[text])


@pytest.mark.parametrize("text", FRENCH_COSTS)
def test_costs_in_french(text: str) -> None:
    assert sorted(cost_kinds(text, "fr")) == sorted(FRENCH_COSTS[text])


@pytest.mark.parametrize("text", REVIEWS)
def test_reviews(text: str) -> None:
    assert any(mandate(one, REVIEWS[text]).review for one in clauses(text, REVIEWS[text]))


@pytest.mark.parametrize("text", NOT_ASKED)
def test_who_calls_and_who_gains_is_not_who_is_asked(text: str) -> None:
    assert [name for one in clauses(text, "en") for name in names(one)] == []


@pytest.mark.parametrize("going", ["pursuit", "continuation"])
def test_work_of_the_organization_that_is_to_go_on(going: str) -> None:
    text = f"Welcomes the support of the United Nations system, and encourages the {going} of these activities;"
    assert cost_kinds(text, "en") == ["secretariat"]


def test_the_request_of_another_keeps_whom_it_was_made_to() -> None:
    (one,) = clauses("Reiterates the request of the Assembly to the Secretary-General to report on lamps;", "en")
    assert names(one) == ["Secretary-General"]


def test_a_mission_is_somebody_and_what_is_permitted_is_not() -> None:
    (one,) = clauses("Encourages the joint lamp mission to paint buoys;", "en")
    assert names(one) == ["joint lamp mission"]
