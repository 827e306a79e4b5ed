"""Reports and meetings that a text asks for, and those that it only names on its way."""

import pytest

from lineage.commitments.clauses import Part
from lineage.commitments.implied_clauses import find_implied
from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds, with_paragraphs

REPORTS = {
    "en": [
        "Requests the Secretary-General to include the lamps in his report;",
        "Requests the Secretary-General to arrange for the printing each year, in English and French, of documents;",
        "Decides that the High Commissioner shall make an annual oral report to the Council;",
        "Requests the Committee to furnish an annual report to the Council;",
        "Requests the Chairman, in periodic reports to the Council, to provide progress reports on lamps;",
        "Requests the Lamp Panel to study lamps and to make suggestions to the Assembly;",
        "Requests the Bureau of the Commission to improve communication by circulating the minutes of its meetings;",
        "Requests the Special Rapporteur to consider including in his reports information on lamps;",
        "Recommends that their reports continue to include information on lamps;",
        "Recommends that future reports of the Commission contain data on lamps;",
        "Decides that the date for submission of the outline of the programme budget shall be 15 August;",
        "Requests the Joint Inspection Unit to submit the complete results of the review before the end of 2031;",
        "Requests the High Commissioner to support the Commission, and to submit a report on the lamps;",
    ],
    "fr": [
        "Prie le Secrétaire général d’organiser l’impression, chaque année, en anglais et en français, des documents;",
        "Décide que le Haut-Commissaire fera chaque année un rapport oral au Conseil;",
        "Prie le Groupe d’experts d’étudier les lampes et de faire des suggestions à l’Assemblée;",
        "Prie le Bureau de la Commission de distribuer les procès-verbaux de ses séances;",
        "Encourage le Rapporteur spécial à continuer de faire figurer dans ses rapports des données sur les lampes;",
        "Recommande que leurs rapports continuent de comporter des informations sur les lampes;",
        "Décide que la date de présentation de l’esquisse du budget sera le 15 août;",
        "Prie le Corps commun d’inspection de soumettre les résultats complets de l’examen avant la fin de 2031;",
    ],
}
NO_REPORTS = {
    "en": [
        "Urges United Nations entities to submit details for inclusion in the report of the Secretary-General;",
        (
            "Requests the High Commissioner to support the Commission of Inquiry, to enable it to continue to "
            "investigate and to submit its report;"
        ),
        (
            "Decides to consider at its fortieth session the question of lamps, on the basis of the reports to be "
            "submitted by the Lamp Committee and the Port Committee;"
        ),
        "Decides that the lamps shall make a difference to the reports;",
        "Invites the Chairs of the Main Committees to brief the Working Group on lamps;",
        "Decides to discuss, at its ninth session, how best to present these data, including through a report;",
        "Requests the Joint Commission to provide its recommendations to the Council;",
        "Requests the Secretary-General to provide the Special Rapporteur with all the information and resources;",
        "Decides that the date for submission of applications by States shall be 15 August;",
        "Encourages States to consider including in their reports information on lamps;",
    ],
    "fr": [
        (
            "Engage les entités des Nations Unies à communiquer des précisions pour qu’elles soient incorporées dans "
            "le rapport du Secrétaire général sur les lampes;"
        ),
        (
            "Prie le Haut-Commissaire d’aider la Commission d’enquête pour lui permettre de poursuivre ses enquêtes et "
            "de présenter son rapport;"
        ),
        "Décide d’examiner à sa quarantième session les lampes sur la base des rapports que présentera le Comité;",
        "Décide d’examiner à sa session la meilleure façon de présenter ces données, y compris dans un rapport;",
        "Prie la Commission conjointe de présenter au Conseil ses recommandations;",
        "Prie le Secrétaire général de fournir au Rapporteur toutes les informations et ressources nécessaires;",
    ],
}


@pytest.mark.parametrize(("language", "text", "asked"), cases(REPORTS, NO_REPORTS))
def test_report(language: str, text: str, *, asked: bool) -> None:
    assert ("reports" in cost_kinds(text, language)) is asked


@pytest.mark.parametrize(
    ("language", "text", "kind", "costs"),
    [
        ("en", "Encourages donor countries to provide the necessary funds to rebuild the ports;", "trust_fund", True),
        ("en", "Encourages donors to deliver swiftly on their pledges;", "trust_fund", True),
        ("en", "Encourages donors to rebuild the necessary ports;", "trust_fund", False),
        ("en", "Encourages donors to fund accordingly the multi-partner fund for lamps;", "trust_fund", True),
        ("fr", "Engage les donateurs à financer le fonds de secours;", "trust_fund", True),
        ("en", "Requests the Institute, within its mandate, to continue to assist the ports;", "secretariat", True),
        ("fr", "Prie l’Institut de continuer d’aider les ports;", "secretariat", True),
        ("en", "Requests INSTRAW to assist the ports;", "secretariat", True),
        ("en", "Invites the Lamp Research Institute to assist the ports;", "secretariat", False),
        (
            "en",
            "Agrees that conditions are not appropriate for the deployment of a United Nations peacekeeping mission;",
            "missions",
            False,
        ),
        (
            "en",
            "Decides to convene a meeting of the Assembly, which shall be funded within existing resources;",
            "resources",
            False,
        ),
        (
            "fr",
            "Engage les donateurs à fournir les fonds nécessaires à la reconstruction des phares;",
            "trust_fund",
            True,
        ),
        ("fr", "Invite les pays donateurs à honorer sans tarder leurs annonces de contributions;", "trust_fund", True),
        ("fr", "Engage les donateurs à reconstruire les phares nécessaires;", "trust_fund", False),
        (
            "en",
            "Invites UNESCO to act as a platform, including through a Lamp Forum, to be held every four years;",
            "meetings",
            True,
        ),
        ("en", "Invites UNESCO to act as a platform, including through the Lamp Forum;", "meetings", False),
        (
            "en",
            "Requests the Secretary-General to keep the documents relating to future sessions of the Commission;",
            "meetings",
            False,
        ),
        (
            "fr",
            "Invite l’UNESCO à échanger, notamment par l’intermédiaire d’un forum des lampes, qui se tiendra en 2031;",
            "meetings",
            True,
        ),
        (
            "en",
            "Recognizes the roles of the United Nations and the banks, and encourages them to support the ports;",
            "secretariat",
            True,
        ),
        ("en", "Recognizes the roles of the banks, and encourages them to support the ports;", "secretariat", False),
        (
            "en",
            "Welcomes the dialogue initiated by the Secretariat, and calls for the continuation of this dialogue;",
            "secretariat",
            True,
        ),
        (
            "en",
            "Welcomes the dialogue initiated by the ports, and calls for the continuation of this dialogue;",
            "secretariat",
            False,
        ),
        (
            "fr",
            "Salue les rôles de l’Organisation des Nations Unies et des banques, et les engage à appuyer les ports;",
            "secretariat",
            True,
        ),
    ],
)
def test_cost(language: str, text: str, kind: str, *, costs: bool) -> None:
    assert (kind in cost_kinds(text, language)) is costs


REVIEWS = {
    "en": [
        "Requests the Joint Inspection Unit to submit the complete results of the review before the end of 2031;",
        "Encourages the political forum to devote sufficient attention to these discussions;",
        "Invites the Lamp Committee to devote time at its future meetings to continuing to address lamps;",
        "Affirms that due consideration should continue to be given to lamps at the meetings of the political forum;",
    ],
    "fr": [
        "Prie le Corps commun d’inspection de soumettre les résultats complets de l’examen avant la fin de 2031;",
        "Engage le forum politique à consacrer suffisamment de temps à ces débats;",
    ],
}
NO_REVIEWS = {
    "en": [
        "Requests the Council to continue to give special attention to violations of rights;",
        "Encourages States to give due consideration to lamps;",
        "Affirms that due consideration should be given to lamps by States;",
    ],
    "fr": ["Engage les États à consacrer suffisamment de temps à ces lampes;"],
}


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, language).review for one in clauses(text, language)) is reviewed


@pytest.mark.parametrize(
    ("language", "chapeau", "item"),
    [
        ("en", "Decides to appoint an expert on lamps:", "(a) To gather information, and to study trends;"),
        ("fr", "Décide de nommer un expert des lampes chargé:", "a) De réunir des données et d’étudier les tendances;"),
    ],
)
def test_a_study_among_the_tasks_of_a_mandate_costs(language: str, chapeau: str, item: str) -> None:
    text = with_paragraphs({"OP1": chapeau, "OP1(a)": item}, language)
    (found,) = find_implied(text)
    assert found.part is Part.ITEM
    assert "studies" in [one.kind for one in mandate(found, language).cost]
