"""What the Security Council, the Economic and Social Council and the Human Rights Council say in their own forms:
bodies with a standing task, sanctions committees and whom they work through, support for a mission up to a day, "UN"
for the United Nations."""

import pytest

from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds, with_paragraphs

REVIEWS = {
    "en": [
        "Reaffirms that the Lamp Commission continues to have the primary responsibility for the review of the Summit;",
        (
            "Reaffirms that the Lamp Commission, as a functional commission, will continue to have the primary "
            "responsibility for the follow-up to and review of the further implementation of the commitments;"
        ),
        "Reaffirms that the Lamp Council has the central role in reviewing progress made in the ports;",
        (
            "Requests the Secretary-General to implement the mechanism, taking into account the findings of an "
            "independent review of its application to be reported to the Council by 31 July 2031;"
        ),
        "Requests the Secretary-General to review regularly the conditions required for the drawdown of the Mission;",
        "Requests the Secretary-General to facilitate, as necessary, a re-evaluation of the mission mandate;",
    ],
    "fr": [
        (
            "Réaffirme que la Commission des lampes, organe de concertation, continue d’assumer la responsabilité "
            "principale du suivi et de l’examen des textes issus du Sommet;"
        ),
        "Réaffirme que le Conseil des lampes a le rôle central d’examiner les progrès des ports;",
    ],
}
NO_REVIEWS = {
    "en": [
        "Reaffirms that Governments have the primary responsibility for follow-up and review;",
        "Notes that the Lamp Commission has the primary responsibility for the review of the Summit;",
        "Requests the Secretary-General to review the conditions of the lamps required for the Mission;",
        "Directs the Committee to review its internal guidelines on lamps;",
    ],
    "fr": [
        "Réaffirme que les États ont la responsabilité principale du suivi et de l’examen des lampes;",
        "Note que la Commission des lampes assume la responsabilité principale de l’examen du Sommet;",
    ],
}
ENDS = {
    "en": [
        "Encourages donors to continue supporting AMISOM until its planned exit by 31 December 2031;",
        "Encourages Member States to support ATMIS until the end of the transition by 31 December 2031;",
        "Decides to authorize, for the duration of UNLAM’s liquidation, the retention of a guard unit;",
        "Expresses its intention, informed by conditions there, to terminate UNLAM’s mandate by 31 October 2031;",
        "Expresses its readiness to extend the mandate of the Panel until 31 October 2031;",
    ],
}
NO_ENDS = {
    "en": [
        "Encourages Member States to support the lamps until the departure of the ships by 31 December 2031;",
        "Requests the Secretary-General to protect civilians for the duration of the port’s siege;",
        "Notes the intention of the Union to terminate its mandate by 31 October 2031;",
        "Expresses its intention to extend its thanks to the Panel, appointed until 31 October 2031, in person;",
    ],
}


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, language).review for one in clauses(text, language)) is reviewed


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(one, language).ends for one in clauses(text, language)) is ended


COSTS = {
    "Reiterates its intention to convene a high-level review of the lamps in 2031;": ["meetings"],
    "Calls for further transparent and inclusive consultations with Member States on the lamps;": ["meetings"],
    "Calls for further inclusive consultations with the owners of lamps;": [],
    "Calls upon the international community to consider additional funding for the Lamp Response Plan;": ["trust_fund"],
    "Calls upon States to provide additional funding for lamps;": [],
    "Calls upon all States to ensure that the Agency receives predictable and sufficient funding;": ["trust_fund"],
    "Calls upon all States to ensure that the lamps receive sufficient funding;": [],
    "Calls for the diversification of the donor base to provide the necessary funding for the ports;": ["trust_fund"],
    "Requests the Monitoring Team to circulate every six months a list of lamps;": ["reports"],
    "Requests the Committee to transmit its evaluations to the States for publication and dissemination;": ["reports"],
    "Requests the Committee to make yearly progress reports;": ["reports"],
    "Requests the Committee to read lamp statements, weighing each report to find out its use;": [],
    "Requests the Chair to submit the list to Member States for consideration on a non-objection basis;": [],
    "Decides that the Committee, through the Secretariat, will acknowledge receipt of the request;": ["secretariat"],
    "Decides that the Committee, through its Chair, will acknowledge receipt of the request;": [],
    "Stresses the responsibility of United Nations peacekeeping missions to follow up on resolutions;": ["secretariat"],
    "Stresses the responsibility of States to follow up on resolutions;": [],
    "Requests relevant UN entities to support the ports;": ["secretariat"],
    "Encourages Member States and relevant UN entities and other organizations to light the ports;": ["secretariat"],
    "Encourages relevant parts of the UN system to light the ports;": ["secretariat"],
    "Encourages the un-lit ports to light up;": [],
    "Requests the African Union, in coordination with its partners, to report to the Security Council;": ["reports"],
    "Invites the AU to update the Security Council within six months on its lamps;": ["reports"],
    "Invites the African Union to report to its members;": [],
    "Authorizes the deployment of UNLAM for a period of twelve months;": ["missions"],
    "Requests the executive heads of specialized agencies and other United Nations system entities to light it;": [
        "secretariat"
    ],
    "Requests the International Security Assistance Force, in carrying out its mandate, to light ports;": ["missions"],
    "Calls upon AMISOM to open the ports to the Panel;": ["missions"],
    "Calls upon the armed forces of the island to open the ports;": [],
    "Requests the Committee to compile the various reports on lamps;": ["reports"],
    "Reaffirms that UNLAM may confiscate lamps in the area;": ["secretariat"],
    "Reaffirms that the pilots may confiscate lamps in the area;": [],
    "Decides that UNLAM’s mandate is designed to advance a three-year vision;": ["missions"],
    "Decides that the mandate of UNLAM shall initially focus on lamps:": ["missions"],
    "Decides that the mandate of the Committee shall initially focus on lamps:": [],
    "Decides that the Focal Point may receive requests;": ["secretariat"],
    "Decides that the petitioner may receive requests;": [],
    "Calls upon Member States to contribute personnel, equipment and other means to AMISOM;": ["resources"],
    "Calls upon Member States to provide their personnel with lamps to read;": [],
    "Decides to transmit to the Committee the records of its proceedings on lamps;": [],
    "Requests the specialized agencies to concert with the Committee on their work;": ["secretariat"],
    "Encourages the specialized agencies, regional organizations and others to talk to the pilots;": [],
    "Decides to devote adequate time in its programme of work to lamps;": ["meetings"],
    "The outcome of the session will be a concise Chair’s summary of lamps.": ["reports"],
    "The outcome of the session will be good.": [],
    "Invites the United Nations country-level task force to consider including in its reports the lamps;": [
        "reports",
        "secretariat",
    ],
    "Requests the Secretary-General to ensure that ports have plans which include assessments of lamps;": [
        "secretariat"
    ],
    "Requests the Secretary-General to strengthen AMIS;": ["missions", "secretariat"],
    "Calls on UNMISS to establish with the UN Country Team rules for lamps;": ["secretariat"],
    "Then, the Ombudsperson, aided by the Monitoring Team, as appropriate, shall present the Report.": ["reports"],
    "Encourages the Peacebuilding Commission to consider options for regular exchanges with pilots;": ["meetings"],
    "Encourages the Peacebuilding Commission to consider the exchanges of pilots;": [],
    "Recommends that the stationing of the Force shall be for a period of three months;": ["missions"],
    "Authorises, for a period of a year, the Member States of the African Union to light the ports;": ["missions"],
    "Reiterates its invitation to countries in a position to do so to contribute extrabudgetary resources;": [
        "trust_fund"
    ],
}


@pytest.mark.parametrize(("text", "kinds"), COSTS.items())
def test_costs(text: str, kinds: list[str]) -> None:
    assert cost_kinds(text, "en") == kinds


@pytest.mark.parametrize(
    ("language", "chapeau", "item", "kinds"),
    [
        (
            "en",
            "Authorizes UNLAM to perform the following tasks, in coordination with it;",
            "Monitor the lamps;",
            ["missions"],
        ),
        (
            "en",
            "Decides that the mandate of UNLAM shall include the following tasks:",
            "Lighting of lamps;",
            ["missions"],
        ),
        ("en", "Further decides that UNLAM should undertake the following tasks:", "Lighting of lamps;", ["missions"]),
        (
            "en",
            "Decides that UNLAM shall have the following mandate, and requests the Secretary-General to inform it;",
            "To light lamps;",
            ["missions"],
        ),
        (
            "en",
            "Decides that UNLAM shall have the following mandate:",
            "Monitor and report the impacts of lamps;",
            ["reports", "missions"],
        ),
        (
            "en",
            "Decides to extend UNLAM’s mandate for a period of 12 months as follows:",
            "To light lamps;",
            ["missions"],
        ),
        (
            "en",
            "Decides that the mandate of UNLAM shall include the following tasks in order, and stresses that oil is:",
            "Light lamps;",
            ["missions"],
        ),
        ("en", "Requests that the Special Representative, on request, shall:", "Light lamps;", ["secretariat"]),
        ("en", "Decides further that the Secretariat shall:", "Inspect the lamps;", ["secretariat"]),
        ("en", "Decides further that the parties shall:", "Inspect the lamps;", []),
        (
            "en",
            "Calls upon the United Nations system to continue its work on lamps, including by:",
            "Training pilots;",
            ["secretariat"],
        ),
        ("en", "Calls upon States to continue their work on lamps, including by:", "Training pilots;", []),
        (
            "fr",
            "Décide que le mandat de la MINUSCA comprendra les tâches suivantes, et prie le Groupe de l’informer :",
            "Éclairer;",
            ["missions"],
        ),
        ("en", "Authorizes the deployment of AMISOM to contribute to:", "The lighting of lamps;", ["missions"]),
        ("en", "Authorizes the Panel to perform the following tasks:", "Monitor the lamps;", []),
        ("en", "Decides that UNLAM shall be composed of:", "Five pilots;", []),
        (
            "fr",
            "Autorise la MONUSCO, en coopération avec les ports, à s’acquitter des tâches suivantes :",
            "Surveillance des lampes;",
            ["missions"],
        ),
        ("fr", "Décide que le mandat de la MINUSCA comprendra les tâches suivantes :", "Éclairer;", ["missions"]),
        ("fr", "Décide que le mandat du Groupe comprendra les tâches suivantes :", "Éclairer;", []),
    ],
)
def test_an_item_of_the_tasks_of_a_mission_is_one(language: str, chapeau: str, item: str, kinds: list[str]) -> None:
    resolution = with_paragraphs({"OP1": chapeau, "OP1(a)": item}, language)
    items = [clause for clause in find_with_items(resolution) if clause.label == "OP1(a)"]
    assert [cost.kind for clause in items for cost in mandate(clause, language).cost] == kinds


@pytest.mark.parametrize(
    ("chapeau", "item", "kinds"),
    [
        (
            "Decides that the Lamp Conference:",
            "Shall be held in Spain, and that the Conference shall be held in 2031;",
            ["meetings"],
        ),
        ("In addition to these tasks, the Focal Point will:", "Propose changes to lamps;", ["secretariat"]),
        (
            "Requests the Secretariat to start the following activities in the ports:",
            "Lighting lamps;",
            ["secretariat"],
        ),
        ("Requests the Secretariat to report on:", "Lamps;", []),
    ],
)
def test_an_item_says_what_is_to_be_done(chapeau: str, item: str, kinds: list[str]) -> None:
    resolution = with_paragraphs({"OP1": chapeau, "OP1(a)": item}, "en")
    items = [clause for clause in find_with_items(resolution) if clause.label == "OP1(a)"]
    assert [cost.kind for clause in items for cost in mandate(clause, "en").cost] == kinds
