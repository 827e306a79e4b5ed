"""Kinds that two fresh sets of paragraphs, and reading where no rule spoke, showed: who is asked, for what, of what."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds

REVIEWS = {
    "en": [
        "Requests the Secretary-General to submit reports which the Assembly will consider as a separate agenda item.",
        "Requests the Secretary-General to brief the Council every 60 days, and to keep this reporting under review;",
        "Decides to consider, before the end of its ninetieth session, the question of the lamps;",
        "Requests the Lamp Committee to review with the agencies during this time the efforts being made in the ports;",
        "Takes note of the lamps told of in the report, and decides to discuss them further;",
        "Reaffirms its decision, for the sake of the Register, to keep the scope of, and part in, it under review;",
        "Decides to convene a high-level event, at its ninetieth session, that will take stock of the achievements;",
        "Requests the regional commissions to facilitate the review and appraisal exercise at the regional level;",
        "Requests the Secretary-General to vigorously revisit the final cost projections of the project;",
        "Calls upon the funds and programmes to undertake evaluations and assessments of South-South cooperation;",
        "Encourages the funds and programmes to review, where necessary, their partnership policies;",
        "Requests the development system to assess, in the report, progress made in its support of ports;",
        "Requests the High Commissioner to prepare a written report that assesses progress and challenges;",
        "Requests the Office to prepare a stocktaking report on the participation of lamp makers;",
        "Encourages the Trust Fund to support a workshop reflecting on its achievements and its activities;",
        "Decides to convene a panel discussion focusing on the achievements of the lamp fund in its first ten years;",
    ],
    "fr": [
        "Prie le Secrétaire général de présenter des rapports que l’Assemblée examinera au titre d’un point distinct ;",
        "Prie le Secrétaire général de faire le point tous les 60 jours et de garder ce dispositif à l’examen ;",
        "Décide d’examiner, avant la fin de sa quatre-vingt-dixième session, la question des lampes ;",
        "Prend note des lampes dont parle le rapport, et décide de les examiner plus avant ;",
        "Réaffirme sa décision, aux fins du Registre, de garder la portée et l’emploi de celui-ci à l’étude ;",
        "Décide de tenir une manifestation de haut niveau, qui dressera le bilan des résultats obtenus ;",
        "Prie les commissions régionales de faciliter l’examen et l’évaluation au niveau régional ;",
        "Prie le Secrétaire général de revoir les projections finales de coût du projet ;",
        "Prie la Haute-Commissaire d’établir un rapport faisant le point des lampes ;",
        "Prie la Haute-Commissaire d’établir un rapport qui évalue les progrès et les difficultés ;",
    ],
}
NO_REVIEWS = {
    "en": [
        "Decides to consider, before the end of its ninetieth session, the modalities of the lamp conference;",
        "Requests the Secretary-General to keep the situation in the ports under review;",
        "Decides to continue to consider the contribution of lamps to the ports;",
        "Invites the President to convene a meeting to discuss the gaps of ports in the implementation of the Agenda;",
        "Encourages States to review, where necessary, their partnership policies;",
        "Requests the Secretary-General to revisit the ports;",
        "Requests the Lamp Committee to review with the agencies the efforts made by States;",
    ],
    "fr": [
        "Décide d’examiner, avant la fin de sa session, les modalités de la conférence des lampes ;",
        "Encourage les États à revoir leurs politiques de partenariat ;",
        "Prie le Secrétaire général de revoir les ports ;",
    ],
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
    "Emphasizes that all field missions shall be provided with adequate resources;": ["resources", "secretariat"],
    "Emphasizes that all ports shall be provided with adequate resources for their lamps;": [],
    "Emphasizes the need to maintain it, including through the provision of means by the Secretary-General;": [
        "secretariat"
    ],
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
