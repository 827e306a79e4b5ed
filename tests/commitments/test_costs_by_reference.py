"""Costs of what is asked of him who was named before, of those who can give, in a list of reports; and what is none."""

import pytest

from .phrases import cost_kinds

COSTS = {
    "Requests the Secretary-General to provide full conference services to the Committee;": ["meetings", "secretariat"],
    "Requests the Secretary-General to establish a group of governmental experts;": ["secretariat", "new_body"],
    "Requests the following reports:": ["reports"],
    "Requests the Working Group to submit to the Assembly a compilation of the proposals;": ["reports"],
    "Invites the executive heads of participating United Nations system organizations to train;": ["secretariat"],
    "Decides to move the lamps, and towards this end requests the Secretary-General to buy oil;": ["secretariat"],
    "We reiterate our request to the Secretary-General to ensure the lighting of lamps;": ["secretariat"],
    "Reiterates with concern its request that the Secretary-General ensure the lighting of lamps;": ["secretariat"],
    "Notes the lamps, and reiterates the calls upon all United Nations entities to light them;": ["secretariat"],
    "Expresses its satisfaction to the Secretary-General for his support, and requests him to go on;": ["secretariat"],
    "Decides not to approve the proposal of the Secretary-General, and requests him to assist pilots;": ["secretariat"],
    "Welcomes the commitment of UN-Women, and encourages the Entity to support pilots;": ["secretariat"],
    "Calls upon those in a position to do so to make voluntary contributions to the Centre;": ["trust_fund"],
    "Thanks Governments, and encourages further contributions to the trust fund;": ["trust_fund"],
    "Decides to establish by 1 March 2031 a five-member Lamp Council;": ["new_body"],
    "Decides to convene the Special Committee in the first instance in February 2031.": ["meetings"],
    "Requests the Assembly to allocate adequate resources for lamps;": ["resources"],
    "Invites the Director-General of the World Health Organization to inspect lamps;": [],
    "Decides that the measures shall not prevent a payment, 10 working days prior to such authorization;": [],
    "Encourages States to contribute constructively to the ongoing work of the informal working group;": [],
    "Calls on the authorities to build courts as part of the extension of State authority;": [],
    "Decides to consider the issue of lamps, including those in the report of the Lamp Commission;": [],
}
COSTS_IN_FRENCH = {
    "Demande que lui soient présentés les rapports suivants:": ["reports"],
    "Prie le Groupe de travail de soumettre à l’Assemblée une compilation des propositions;": ["reports"],
    "Nous réitérons notre demande au Secrétaire général d’assurer l’éclairage des phares;": ["secretariat"],
    "Décide de ne pas approuver la proposition du Secrétaire général et le prie d’aider les pilotes;": ["secretariat"],
    "Se félicite de l’engagement d’ONU-Femmes, et encourage l’Entité à aider les pilotes;": ["secretariat"],
    "Engage ceux qui sont en mesure de le faire à verser des contributions volontaires au Centre;": ["trust_fund"],
    "Encourage le versement de nouvelles contributions au fonds d’affectation spéciale;": ["trust_fund"],
    "Invite le Directeur général de l’Organisation mondiale de la Santé à inspecter les phares;": [],
}


@pytest.mark.parametrize("text", COSTS)
def test_costs(text: str) -> None:
    assert cost_kinds(text, "en") == COSTS[text]


@pytest.mark.parametrize("text", COSTS_IN_FRENCH)
def test_costs_in_french(text: str) -> None:
    assert cost_kinds(text, "fr") == COSTS_IN_FRENCH[text]
