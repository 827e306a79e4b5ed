"""Who of the United Nations is asked, told by its place in the sentence, and what that costs."""

import pytest

from .phrases import cost_kinds

WORK = [
    "Requests that the Food Agency and the Division for Ports of the Secretariat further publicize the lamps;",
    "Reiterates its request that all States, relevant United Nations bodies and other organizations report lamps;",
    "Requests that, in the implementation of the review, UNSMIL explores all avenues;",
    (
        "Decides that, for this purpose, the Department of Ports, through its Lamp Unit, and the regional commissions, "
        "within their mandates, should support the preparations;"
    ),
    (
        "Decides that the Department of Ports and the Office of the High Representative for Lamps, Ports of "
        "the Secretariat, within their respective mandates, should continue to act as interim secretariat;"
    ),
    "Calls for the Office and other relevant agencies to continue to provide timely support;",
    "Calls in this regard for the continued support of UNODC and other entities in assisting States;",
    "Encourages the continuing efforts of the Office of Lamps in this regard;",
    "Encourages UNISFA’s efforts to light the ports;",
    "Urges the full implementation by Member States and United Nations entities of the compact;",
    "Requests continued efforts to improve the performance of personnel of the United Nations system;",
    "Encourages the enhancement of technical expertise within United Nations country teams;",
    "Encourages the provision of assistance to ports by relevant United Nations agencies;",
    (
        "Renews its encouragement to the international community, the entities of the United Nations system and "
        "others to support the conference;"
    ),
    "Reaffirms the requests contained in resolution 67/226 to the United Nations development system to light ports;",
    "Emphasizes the need for peace operations to engage in planning;",
    "Decides that assessments should be prepared by country offices and other components of the United Nations system;",
    "Invites UN-Oceans to continue to collaborate with the Lamp Commission;",
    "Calls upon the country teams to strengthen such coordination;",
    "Calls upon the entities of the development system to improve their support;",
    "Calls upon the funds, programmes and agencies that have not done so to undertake evaluations of lamps;",
    "Requests the United Nations Institute for Lamps to carry out courses;",
    "Requests the Forum secretariat:",
    "Urges all States, in particular those able to do so, as well as the United Nations system, to light the ports;",
    "Urges the organizations of the United Nations system that have not yet given assistance to do so soon;",
    "Further requests UNSOM’s support in this regard;",
    "Requests all concerned United Nations entities to support the pilots;",
    "Calls for more effective support for developing countries, including from the United Nations system;",
    "Governments, civil society and the United Nations system should light the ports;",
    "All relevant entities of the United Nations system should continue to light the ports;",
    "Requests that interns be enlisted for the lamps of the Library;",
    (
        "Stresses that, in line with its mandate, the Office of the High Representative for Lamps, Ports and Piers "
        "should continue to ensure the follow-up;"
    ),
    "Affirms that United Nations peacekeeping and special political missions should light ports;",
    "Urges States to act, and equally encourages United Nations entities to continue to light ports;",
    "Continues to request the Secretary-General to light ports;",
    "Encourages the United Nations Lamp Impact to facilitate exchanges;",
    "Decides that the Entity shall provide support to pilots;",
    "Calls for measures to enhance health support, including to establish standards for peacekeeping operations;",
    "Reiterates the mandate contained in resolution 67/226 that the United Nations system make increased use of lamps;",
    "Requests the United Nations High Commissioner for Human Rights:",
]
"""Each is work of the Secretariat or of the system."""

KINDS = {
    "Calls upon the Secretary-General to ensure the expedited publication of the Lamp Series;": [
        "reports",
        "secretariat",
    ],
    "Decides that the mandate of UNAMID shall, in pursuit of its priorities, include the tasks of pilots;": [
        "missions"
    ],
    "Encourages the designation of a resident coordinator on a permanent basis;": ["posts", "secretariat"],
    "Governments and civil society should light the ports;": [],
    "Requests that all States be informed of the lamps;": [],
    "Decides to accord it additional time to finalize the study;": ["studies"],
    "Encourages the continued practice of informal consultations between the two committees;": ["meetings"],
    "Underlines that the translation of official documents must be provided in all required languages;": [
        "reports",
        "secretariat",
    ],
    "Stresses the need to update the Summary of Practice of the Depositary;": ["reports", "secretariat"],
    "Stresses the need for States to update their national guidelines on lamps;": [],
    "Decides to establish four stand-alone divisions for ports;": ["new_body"],
    "A trust fund shall be established to help pilots;": ["trust_fund", "new_body"],
    "The fund shall be established in the port;": [],
    "Requests the Panel to continue to give recommendations to the Committee on lamps;": ["reports"],
    "Encourages the Committee to give due consideration to the recommendations;": [],
    "Stresses that the Office for Lamps shall not go on;": [],
    "Reiterates its previous requests to the Special Rapporteur to report on lamps in her next report;": ["reports"],
    "Calls upon all donors to strengthen their efforts to meet the anticipated needs of the Agency;": ["trust_fund"],
    "Requests the Secretary-General to include analysis of the human resources action plans in his report;": [
        "reports",
        "secretariat",
    ],
    "Encourages the United Nations Forum on Lamps to facilitate exchanges;": [],
    "Decides that the Entity shall be located in the port;": [],
    "Requests the fact-finding mission to present an oral update on its work;": ["reports"],
    "Encourages the fact-finding mission to give due regard to lamps;": [],
    "Requests that States inform the Committee and the Secretary-General;": [],
    "Recommends that all States intensify their efforts through the organizations of the United Nations system;": [],
    "Decides that the meetings of the Committee and the Secretariat should be open to all;": [],
    "Decides that UNAMID’s role shall be to guide pilots;": [],
    "Also decides that the United Nations Lamp Tribunal shall be operational as of 1 July 2039;": [],
    "Calls for the prompt implementation of the memorandum signed by the Office and the Government;": [],
    "Calls upon Member States hosting United Nations peacekeeping operations to prosecute attackers;": [],
    "Invites those members of the Forum that are in a position to do so to provide voluntary contributions to the "
    "Forum trust fund;": ["trust_fund"],
    "Authorizes MONUSCO, through its civilian component, to contribute to the following tasks;": ["missions"],
    "Decides that the mandate of UNMIS in Harbour shall be to support the agreement;": ["missions"],
    "Decides to provide sufficient funding for the resident coordinator system, as follows:": ["resources"],
    "Decides that CTED will continue to operate for the period ending 31 December 2035;": ["secretariat", "extension"],
    "Requests that future proposals on the abolition of posts be accompanied by information on their merits;": [
        "reports",
        "secretariat",
    ],
    "Requests a briefing by the Secretariat on lamps;": ["reports", "secretariat"],
    "Decides to establish an Assistance Fund to assist ports;": ["trust_fund"],
    "Encourages the continued conduct of the two organizations’ secretariat-to-secretariat meeting;": ["meetings"],
}


@pytest.mark.parametrize("text", WORK)
def test_work_of_the_system(text: str) -> None:
    assert cost_kinds(text, "en") == ["secretariat"]


@pytest.mark.parametrize("text", KINDS)
def test_kinds(text: str) -> None:
    assert cost_kinds(text, "en") == KINDS[text]
