"""Costs of paragraphs of the Councils, a sentence a kind, as an audit of silent paragraphs found them missing."""

import pytest

from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.mandates import mandate

from .phrases import cost_kinds, with_paragraphs

SENTENCES = {
    "en": {
        # whom a text asks, behind names of no table
        "Requests the Lamp Union, and the United Nations as appropriate, to ensure that lamps burn;": ["secretariat"],
        "Requests UNMISS, within existing means, member states, and relevant parties to light ports;": ["secretariat"],
        "Requests CTED, in coordination with other bodies, INTERPOL, and the private sector, to collect lamps;": [
            "secretariat"
        ],
        "Requests the Lamp Union, and the owners as appropriate, to ensure that lamps burn;": [],
        "Invites the United Nations Educational, Scientific and Cultural Organization to light ports;": [],
        "Requests United Nations peacekeeping operations to talk to the pilots;": ["secretariat"],
        "Requests, for a renewable period of two years, the Office of the High Commissioner to light it;": [
            "secretariat"
        ],
        "Recommends that the executive heads of specialized agencies and other organizations of the United Nations "
        "system formulate, with the pilots, plans;": ["secretariat"],
        "Underscores that UNMISS’s police component should focus on lamps;": ["secretariat"],
        "Stresses that, when assisting States, upon their request, in planning, the United Nations system should "
        "have a vision;": ["secretariat"],
        "Stresses that, when assisting States, upon their request, in planning, the pilots should have a vision;": [],
        # by whom something is to be done
        "Recommends that the following activities be undertaken by the Secretary-General:": ["secretariat"],
        "Recommends that the following activities be undertaken by the pilots:": [],
        "Recommends that the Assembly act on the proposals to be made by the Secretary-General;": [],
        "Requests the joint development by the Government and the United Nations of a plan for lamps;": ["secretariat"],
        "Requests the joint development by the Government and the pilots of a plan for lamps;": [],
        "Recommends better communication between the United Nations and regional unions;": ["secretariat"],
        "Reiterates the request in section IV of resolution 61/9 that the Secretary-General count lamps;": [
            "secretariat"
        ],
        "Welcomes the support given by the United Nations to it, and encourages the continuation of this support;": [
            "secretariat"
        ],
        "Welcomes the support given by the Union to pilots, and encourages the continuation of this support;": [],
        "Stresses the need for the continued presence in ports of UNMISS;": ["secretariat"],
        "Stresses the need for the continued presence in ports of pilots;": [],
        # tasks of missions
        "Decides that in the first phase of its transition UNLAM will complete the transfer of lamps;": ["missions"],
        "Decides that the strategic priorities of UNLAM are to contribute to light;": ["missions"],
        "Decides that the strategic priorities of the Union are to contribute to light;": [],
        "Authorizes MONUC to seize the lamps;": ["missions"],
        "Decides that the United Nations monitoring mechanism shall be deployed;": ["missions"],
        "Recommends the creation, with the consent of the Government, of a United Nations Lamp Force;": ["missions"],
        # what bodies write
        "Directs the Committee to make accessible on its website a narrative summary of reasons;": ["reports"],
        "Directs the Committee to make its expertise available to States for reports;": [],
        "Requests the Committee to identify lamps, with a view to preparing a technical reference guide;": ["reports"],
        "Directs the Committee to assist States by issuing notices on lamps;": ["reports"],
        "Decides that the Committee should submit an annual programme of work to the Council;": ["reports"],
        "Requests the Commission to decide on its programme of work;": [],
        "Requests the Monitoring Team to provide an overview of the lamps on a periodic basis;": ["reports"],
        "Decides that the outcome of the debate will be in the form of a summary by the Chair;": ["reports"],
        "Reaffirms that the Monitoring Team should circulate to the Committee every six months a list of lamps;": [
            "reports"
        ],
        "Reaffirms that the Monitoring Team should light the lamps of the Committee every six months;": [],
        "Requests SAMIDRC to report to the Security Council on its lamps;": ["reports"],
        "Upon completion of the period, the Ombudsperson, shall draft and circulate to it a Report;": ["reports"],
        "Invites the Collaborative Partnership on Forests to report to the Forum at its session;": [
            "reports",
            "secretariat",
        ],
        # meetings
        "Urges the Committee to conduct, with the group of experts, regular meetings open to all;": ["meetings"],
        "Decides that the Chair of the Group may call informal intersessional consultations;": ["meetings"],
        "Encourages the Bureau of the Commission to continue to propose interactive dialogues;": ["meetings"],
        "Encourages the Bureau of the Commission to continue to propose lamps;": [],
        "The Working Group will meet at least twice a year to examine lamps.": ["meetings"],
        "The Working Group will meet the needs of the pilots.": [],
        "Decides that the consideration of lamps shall be through not more than two panel discussions;": ["meetings"],
        # bodies, staff and money
        "Invites the members of the Partnership to consider seconding staff to the Forum secretariat;": ["posts"],
        "Recommends that the General Assembly establish a forum on lamps;": ["new_body"],
        "Recommends that the General Assembly establish a day of lamps;": [],
        "Decides to establish immediately an appropriate mechanism to look at lamps;": ["new_body"],
        "Calls for the establishment and operation of the Office of the Register of Lamps;": ["new_body"],
        "Recommends that, if necessary, extrabudgetary resources be provided for lamps;": ["resources"],
        # a body in small letters
        "The focal point shall convey all messages to the Committee.": ["secretariat"],
        "The petitioner shall convey all messages to the Committee.": [],
    },
    "fr": {
        "Prie l’Union africaine et, s’il y a lieu, l’Organisation des Nations Unies d’allumer les lampes ;": [
            "secretariat"
        ],
        "Prie l’Union africaine et, s’il y a lieu, les pilotes d’allumer les lampes ;": [],
        "Recommande que les activités ci-après soient entreprises par le Secrétaire général ;": ["secretariat"],
        "Recommande que les activités ci-après soient entreprises par les pilotes ;": [],
        "Demande l’élaboration par le Gouvernement et l’Organisation des Nations Unies d’un plan ;": ["secretariat"],
        "Recommande une meilleure communication entre l’Organisation des Nations Unies et les unions ;": [
            "secretariat"
        ],
        "Décide que les priorités stratégiques de la MONUSCO sont d’allumer les lampes ;": ["missions"],
        "Décide que le mécanisme de surveillance des Nations Unies sera déployé sans délai ;": ["missions"],
        "Recommande la création, avec l’accord du Gouvernement, d’une force de maintien de la paix ;": ["missions"],
        "Charge le Comité de rendre accessibles sur son site Web les résumés des motifs ;": ["reports"],
        "Prie le Comité d’élaborer un guide de référence technique sur les lampes ;": ["reports"],
        "Décide que le Comité devra soumettre un programme annuel de travail au Conseil ;": ["reports"],
        "Décide que les conclusions seront présentées sous la forme d’un résumé de la présidence ;": ["reports"],
        "Prie l’Équipe de surveillance de présenter périodiquement un aperçu des lampes ;": ["reports"],
        "Réaffirme que l’Équipe de surveillance doit présenter tous les six mois une liste de lampes ;": ["reports"],
        "Réaffirme que l’Équipe de surveillance doit allumer les lampes ;": [],
        "Décide que le Président du Groupe de travail pourra tenir des consultations intersessions ;": ["meetings"],
        "Prie le Comité de tenir, avec le Groupe d’experts, des réunions publiques ;": ["meetings"],
        "Invite le Comité à proposer des ateliers d’experts ;": ["meetings"],
        "Recommande à l’Assemblée générale de créer une instance des pilotes ;": ["new_body"],
        "Recommande que des ressources extrabudgétaires soient fournies pour les lampes ;": ["resources"],
    },
}


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [(language, text, kinds) for language, texts in SENTENCES.items() for text, kinds in texts.items()],
)
def test_costs(language: str, text: str, kinds: list[str]) -> None:
    assert cost_kinds(text, language) == kinds


ITEMS = [
    # an act behind its conditions
    ("en", "Requests the Forum secretariat:", "Within existing means, to train the pilots;", ["secretariat"]),
    ("en", "Authorizes UNLAM to:", "without prejudice to the duties of others, to protect pilots;", ["missions"]),
    # a verb without "to"
    ("en", "Requests the Secretary-General to change the tasks as follows:", "Assist the pilots;", ["secretariat"]),
    ("en", "Requests the Secretary-General to report on lamps, including:", "Assistance to the pilots;", []),
    ("en", "Requests the Secretary-General to report on lamps, including:", "Support for the pilots;", []),
    # "-ing" is an act where nothing is to be told
    (
        "en",
        "Requests UNMISS to focus on the following priorities:",
        "Providing support to the pilots in ports;",
        ["secretariat"],
    ),
    ("en", "Requests the Secretary-General to support the ports:", "By widening the base of funds;", ["secretariat"]),
    ("en", "Requests the Secretary-General to report on:", "Ensuring the safety of pilots;", []),
    ("en", "Requests the Office to assist, under a national plan, in the areas of:", "Drafting laws;", ["secretariat"]),
    ("en", "Requests the Secretary-General to support the ports:", "Training courses;", []),
    # the chapeau only names who is to act, or whom the items name
    ("en", "Decides that the secretariat of the Forum:", "To service the Forum;", ["secretariat"]),
    ("en", "Decides that the members of the Forum:", "To service the Forum;", []),
    ("en", "Invites:", "United Nations regional commissions to light ports;", ["secretariat"]),
    ("en", "Invites:", "Member States to light ports;", []),
    ("en", "Decides:", "Also to request the High Commissioner, based on the talks, to light ports;", ["secretariat"]),
    # what a new body is to write
    (
        "en",
        "Decides to extend the mandate of the Lamp Commission, as follows:",
        "To watch and report on lamps;",
        ["reports"],
    ),
    ("en", "Decides to extend the mandate of the Lamp Commission, as follows:", "To watch lamps on report;", []),
    ("en", "Further decides:", "That the Bureau of the Forum should prepare and submit the zero draft;", ["reports"]),
    ("en", "The United Nations system should, upon request, support States in:", "Lighting ports;", ["secretariat"]),
    (
        "fr",
        "Décide de proroger le mandat de la Commission, à savoir :",
        "De suivre et de faire rapport sur les lampes ;",
        ["reports"],
    ),
    ("fr", "Prie le secrétariat du Forum :", "Dans la limite de ses moyens, de former des pilotes ;", ["secretariat"]),
    ("fr", "Prie le Secrétaire général d’appuyer les ports :", "En élargissant la base des fonds ;", ["secretariat"]),
    ("fr", "Prie le Secrétaire général de faire rapport sur :", "En Afrique, les ports ;", []),
    ("fr", "Décide que le secrétariat du Forum :", "De former des pilotes ;", ["secretariat"]),
    ("fr", "Invite :", "Les organismes des Nations Unies à former des pilotes ;", ["secretariat"]),
    ("fr", "Invite :", "Les États Membres à former des pilotes ;", []),
]


@pytest.mark.parametrize(("language", "chapeau", "item", "kinds"), ITEMS)
def test_costs_of_items(language: str, chapeau: str, item: str, kinds: list[str]) -> None:
    text = with_paragraphs({"OP1": chapeau, "OP1(a)": item}, language)
    found = [cost.kind for one in find_with_items(text) if one.label != "OP1" for cost in mandate(one, language).cost]
    assert found == kinds
