"""Kinds that two fresh sets of paragraphs showed: who is asked, for what, of what."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds

REVIEWS = {
    "en": [
        "Requests the Secretary-General to submit reports which the Assembly will consider as a separate agenda item.",
        "Requests the Secretary-General to brief the Council every 60 days, and to keep this reporting under review;",
        "Decides to consider, before the end of its ninetieth session, the question of the lamps;",
        "Requests the Lamp Committee to review with the agencies during this time the efforts being made in the ports;",
        "Decides to convene a panel discussion focusing on the achievements of the lamp fund in its first ten years;",
    ],
    "fr": [
        "Prie le Secrétaire général de présenter des rapports que l’Assemblée examinera au titre d’un point distinct ;",
        "Prie le Secrétaire général de faire le point tous les 60 jours et de garder ce dispositif à l’examen ;",
        "Décide d’examiner, avant la fin de sa quatre-vingt-dixième session, la question des lampes ;",
    ],
}
NO_REVIEWS = {
    "en": [
        "Decides to consider, before the end of its ninetieth session, the modalities of the lamp conference;",
        "Requests the Secretary-General to keep the situation in the ports under review;",
        "Requests the Lamp Committee to review with the agencies the efforts made by States;",
    ],
    "fr": ["Décide d’examiner, avant la fin de sa session, les modalités de la conférence des lampes ;"],
}
ENDS = {
    "en": ["Oxide will be sold to other States. For 15 years, the State will not build plants for it."],
    "fr": ["L’oxyde sera vendu à d’autres États. Pendant 15 ans, l’État ne construira pas d’usines."],
}
NO_ENDS = {
    "en": ["Oxide was sold to other States. For 15 years, the State did not build plants for it."],
    "fr": ["L’oxyde a été vendu. Pendant 15 ans, l’État n’a pas construit d’usines."],
}
COSTS = {
    "Recommends that co-operation should exist between the United Nations Fund and the Port;": ["secretariat"],
    "Emphasizes the necessity of sustained contributions so that the Fund can release resources;": ["trust_fund"],
    "Emphasizes the necessity of sustained efforts of lamp makers;": [],
    "Approves the statute of the Lamp Commission as set out in the annex;": ["new_body"],
    "Approves the amended statute of the Lamp Commission;": [],
    "Decides to include the Lamp Trust Fund in the same Pledging Conference;": ["trust_fund"],
    "Invites all countries to support lamp makers through, inter alia, these funds;": ["trust_fund"],
    "Invites Member States to provide timely and adequate resources, including through the United Nations;": [
        "resources"
    ],
    "Considers that it would be desirable for the Secretary-General to engage the necessary staff;": [
        "posts",
        "secretariat",
    ],
    "Considers that it would be desirable for States to engage the necessary staff;": [],
    "Encourages all agencies that have not already done so to develop lamp plans;": ["secretariat"],
    "Decides to review the lamps, with a view to taking a decision on the establishment of a committee;": [],
    "Directs the Committee to transmit to the Lamp Committee all listing submissions that were pending;": [],
    "Requests the Secretary-General to invite States to contribute to the Fund;": [
        "trust_fund",
        "secretariat",
    ],
    "Requests the funds and programmes to start reporting annually to the Council;": ["reports", "secretariat"],
    "Encourages the work and the deployment, as appropriate, of lamp advisers;": ["posts"],
    "Requests the Secretary-General to appoint an international committee of three experts;": [
        "posts",
        "secretariat",
        "new_body",
    ],
    "The Secretariat will, however, have the option not to publish a text belonging to these categories:": [],
}


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(clause, language).review for clause in clauses(text, language)) is reviewed


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(clause, language).ends for clause in clauses(text, language)) is ended


FRENCH_COSTS = {
    "Souligne la nécessité de contributions soutenues pour que le Fonds dispose de ressources ;": ["trust_fund"],
    "Approuve le statut de la Commission des lampes, qui figure en annexe ;": ["new_body"],
    "Invite les États à appuyer les lampes par l’intermédiaire, notamment, de ces fonds ;": ["trust_fund"],
    "Prie le Secrétaire général d’inviter les États à contribuer au Fonds ;": [
        "trust_fund",
        "secretariat",
    ],
    "Décide d’examiner les lampes, en vue de se prononcer sur la création d’un comité ;": [],
}


@pytest.mark.parametrize(("text", "kinds"), FRENCH_COSTS.items())
def test_costs_in_french(text: str, kinds: list[str]) -> None:
    assert sorted(cost_kinds(text, "fr")) == sorted(kinds)


@pytest.mark.parametrize(("text", "kinds"), COSTS.items())
def test_costs(text: str, kinds: list[str]) -> None:
    assert sorted(cost_kinds(text, "en")) == sorted(kinds)
