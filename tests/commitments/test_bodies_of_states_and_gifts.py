"""What a body of States does anyway, what givers are asked for, and other kinds that two fresh sets showed."""

import pytest

from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds, with_paragraphs

COSTS = {
    "en": {
        "Requests the Committee, at its ninth session, to examine and make recommendations on lamps;": [],
        "Requests the Lamp Commission to consider ways and means and to submit its recommendations;": [],
        "Requests the Forum, on that basis, to submit recommendations to the Council;": [],
        "Requests the Committee to submit a report with recommendations to the Council;": ["reports"],
        "Requests the Advisory Committee to submit recommendations to the Council;": ["reports"],
        "Requests the International Law Commission to make recommendations;": ["reports"],
        "Requests the Committee on the Rights of the Child to make recommendations;": ["reports"],
        "Invites the executive boards of the United Nations funds and programmes to consider lamps;": [],
        "Invites the United Nations funds and programmes to consider lamps;": ["secretariat"],
        "Directs the Committee to provide updates on lamps;": ["reports"],
        "Directs any Committee member that has requested more time to provide updates on lamps;": [],
        "Invites the President of the General Assembly to consider hosting, in 2031, a debate on lamps;": ["meetings"],
        "Invites the Lamp Board to consider, with Governments, the feasibility of a list of lamps;": ["studies"],
        "Invites States to consider the feasibility of a list of lamps;": [],
        "Encourages the Chair to conduct follow-up meetings on lamps;": ["meetings"],
        "Calls upon existing donors to maintain and step up their contributions;": ["trust_fund"],
        "Calls upon existing donors to maintain and step up their lamps;": [],
        "Encourages new donors to help by providing the necessary funding to the Lamp Mission;": ["trust_fund"],
        "Calls upon States to consider dedicated funding for the Lamp Partnership;": ["resources"],
        "Calls upon States to consider dedicated funding for national lamp programmes;": [],
        "Thanks the States that have made contributions to the Fund, and invites other parties to do likewise;": [
            "trust_fund"
        ],
        "Commends the States that have signed the Convention, and invites other parties to do likewise;": [],
        "Requests the African Union to maintain AMISOM’s deployment in the ports;": ["missions"],
        "Requests the States to maintain the deployment of lamps in the ports;": [],
        "Welcomes the reports of the Secretariat, and encourages the continued strengthening of such reporting;": [
            "secretariat"
        ],
        "Welcomes the reports of States, and encourages the continued strengthening of such reporting;": [],
        "Invites the affiliated institutes to submit statements outlining their programmes of work;": ["reports"],
        "Reaffirms that lamp work is to be pursued by the Secretary-General in two ways;": ["secretariat"],
        "Reaffirms that lamp work is to be pursued by States in two ways;": [],
        "The Council may convene special sessions to address lamps.": ["meetings"],
        "The Council may address lamps.": [],
        "Invite States to light lamps, and request the Secretary-General to assist them;": ["secretariat"],
        "Recognize the need for lamps, and request the Secretary-General to assist States;": ["secretariat"],
        "Invite States to light lamps, and request help for them;": [],
        "Recognize the need for lamps, and in this regard request the Secretary-General to help;": ["secretariat"],
        "Recognize the need for lamps, and in this regard request help for States;": [],
        "Stresses its support for lamps and asks the Secretary-General to go on lighting them;": ["secretariat"],
        "Stresses its support for lamps and the asks of their makers;": [],
        "Requests the Coordinator to light lamps in full cooperation with ports;": ["secretariat"],
        "Resolves to strengthen the capacity of the Office of the High Commissioner;": ["secretariat"],
        "Resolves to strengthen the capacity of ports;": [],
        "Calls upon the lamp and port organizations of the United Nations system, and Governments, to light lamps;": [
            "secretariat"
        ],
        "Calls upon the lamp and port organizations of the region, and Governments, to light lamps;": [],
        "Requests, in this regard, that future reporting on lamps tell them apart;": ["reports"],
        "Requests that future reports of States on lamps tell them apart;": [],
        "Decides to consider lamps through not more than two interactive expert panels;": ["meetings"],
        "Requests the Lamp Panel to undertake an evaluation of lamps for submission to the Assembly;": ["reports"],
        "Requests the Lamp Panel to consider the evaluation of lamps;": [],
        "Requests, without setting a precedent, that the report on lamps be an update;": ["reports"],
        "Requests the Office to prepare and submit a study on lamps;": ["studies", "secretariat"],
        "Requests the Office to submit an analytical study to the Council;": ["studies", "secretariat"],
        "Requests the Office to transmit the study prepared by experts;": ["reports", "secretariat"],
        "Requests the Office to include a section on lamps within its reporting;": ["reports", "secretariat"],
        "Decides that the summaries of the plenary meetings are useful;": [],
        "Decides to allocate three days of its session to lamps;": ["meetings"],
        "Decides to establish an inter-agency task force;": ["new_body"],
    },
    "fr": {
        "Prie le Comité d’examiner les lampes et de formuler des recommandations ;": [],
        "Prie la Commission des lampes de présenter ses recommandations ;": [],
        "Prie le Comité de présenter un rapport et ses recommandations ;": ["reports"],
        "Prie la Commission du droit international de formuler des recommandations ;": ["reports"],
        "Prie le Comité des droits de l’enfant de formuler des recommandations ;": ["reports"],
        "Prie le Comité de formuler des suggestions ;": [],
        "Demande aux donateurs de maintenir et d’accroître leurs contributions ;": ["trust_fund"],
        "Remercie les États qui ont contribué au Fonds, et invite les autres parties à faire de même ;": ["trust_fund"],
        "Félicite les États qui ont signé la Convention, et invite les autres parties à faire de même ;": [],
        "Prie l’Union africaine de maintenir le déploiement de l’AMISOM dans les ports ;": ["missions"],
        "Prie les États de maintenir le déploiement de lampes dans les ports ;": [],
        "Se félicite des rapports du Secrétariat, et encourage la poursuite du renforcement de ces rapports ;": [
            "secretariat"
        ],
        "Invite les instituts affiliés à présenter des exposés présentant leurs programmes de travail ;": ["reports"],
        "Réaffirme que ces activités doivent être menées par le Secrétaire général ;": ["secretariat"],
        "Réaffirme que ces activités doivent être menées par les États ;": [],
        "Le Conseil peut convoquer des sessions extraordinaires.": ["meetings"],
        "Invitons les États à allumer des lampes, et prions le Secrétaire général de les aider ;": ["secretariat"],
        "Constatons que les lampes manquent, et, à cet égard, prions le Secrétaire général d’aider ;": ["secretariat"],
        "Décide de renforcer, pour deux ans, les capacités du Haut-Commissariat ;": ["secretariat"],
        "Décide de renforcer, pour deux ans, les capacités des ports ;": [],
        "Prie le Haut-Commissariat d’établir et de présenter une étude sur les lampes ;": ["studies", "secretariat"],
        "Prie le Haut-Commissariat de faire figurer une section sur les lampes dans ses textes ;": [
            "reports",
            "secretariat",
        ],
    },
}
REVIEWS = {
    "en": [
        "Decides that the review theme of the seventieth session shall be lamps;",
        "An item entitled “Lamps” shall be included in the provisional agenda of the ninetieth session.",
        "Requests the Office to include in its report an assessment of the impact of the work of the Commission;",
        "Encourages United Nations organizations to assist in facilitating the review and appraisal process;",
        "The Lamp Commission shall also monitor and review the implementation of the Programme of Action.",
    ],
    "fr": [
        "Prie le Secrétaire général de donner une évaluation de l’effet des travaux de la Commission ;",
        "Encourage les organismes des Nations Unies à aider en facilitant l’examen et l’évaluation ;",
    ],
}
NO_REVIEWS = {
    "en": [
        "Expresses its willingness to work with the Government to extend the mandate of the Lamp Mission;",
        "Decides that the outcome of the discussion on the review theme will be a summary by the Chair;",
        "Requests the Office to include in its report an assessment of the impact of lamps on ports;",
        "Encourages States to assist in facilitating the national review and appraisal process;",
    ],
    "fr": ["Prie le Secrétaire général de donner dans son rapport une évaluation de l’effet des lampes ;"],
}
ENDS = {
    "en": ["Endorses the proposal to establish a secretariat for the initial period of the biennium 2030-2031;"],
    "fr": ["Décide de créer le Centre pour la période initiale de l’exercice biennal 2030-2031 ;"],
}
NO_ENDS = {
    "en": ["Approves the programme budget for the biennium 2030-2031;"],
    "fr": ["Approuve le budget-programme pour l’exercice biennal 2030-2031 ;"],
}
TASKS = [
    ("en", "To monitor and review progress on the effective implementation of the programme of the Decade;", True),
    ("en", "To monitor and evaluate progress in the number of lamps;", False),
    ("en", "Shall follow up and review progress in the implementation of all the outcomes of the summits;", True),
    ("fr", "De suivre et d’examiner les progrès accomplis dans l’application du programme de la Décennie ;", True),
    ("fr", "De suivre le nombre de lampes ;", False),
]
CHAPEAUX = {
    "en": "Decides to establish the Lamp Forum, with the following mandate:",
    "fr": "Décide de créer le Forum des lampes, qui aura le mandat suivant :",
}


@pytest.mark.parametrize(("body", "reviewed"), [("Commission", True), ("States", False)])
def test_task_of_a_body_that_only_the_chapeau_names(body: str, *, reviewed: bool) -> None:
    texts = {"OP1": f"Recommends that the {body}:", "OP1(a)": "Keep under review the lighting of lamps;"}
    items = [clause for clause in find_with_items(with_paragraphs(texts, "en")) if clause.label == "OP1(a)"]
    assert any(mandate(item, "en").review for item in items) is reviewed


@pytest.mark.parametrize(("language", "text"), [(language, text) for language in COSTS for text in COSTS[language]])
def test_costs(language: str, text: str) -> None:
    assert sorted(cost_kinds(text, language)) == sorted(COSTS[language][text])


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(clause, language).review for clause in clauses(text, language)) is reviewed


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(clause, language).ends for clause in clauses(text, language)) is ended


@pytest.mark.parametrize(("language", "task", "reviewed"), TASKS)
def test_task_of_a_new_body(language: str, task: str, *, reviewed: bool) -> None:
    texts = with_paragraphs({"OP1": CHAPEAUX[language], "OP1(a)": task}, language)
    items = [clause for clause in find_with_items(texts) if clause.label == "OP1(a)"]
    assert any(mandate(item, language).review for item in items) is reviewed
