"""What the Security Council, the Economic and Social Council and the Human Rights Council say in their own forms:
bodies with a standing task, sanctions committees and whom they work through, support for a mission up to a day, "UN"
for the United Nations."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds

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
}
NO_REVIEWS = {
    "en": [
        "Reaffirms that Governments have the primary responsibility for follow-up and review;",
        "Notes that the Lamp Commission has the primary responsibility for the review of the Summit;",
        "Requests the Secretary-General to review the conditions of the lamps required for the Mission;",
        "Directs the Committee to review its internal guidelines on lamps;",
    ],
}
ENDS = {
    "en": [
        "Encourages donors to continue supporting AMISOM until its planned exit by 31 December 2031;",
        "Encourages Member States to support ATMIS until the end of the transition by 31 December 2031;",
        "Decides to authorize, for the duration of UNLAM’s liquidation, the retention of a guard unit;",
    ],
}
NO_ENDS = {
    "en": [
        "Encourages Member States to support the lamps until the departure of the ships by 31 December 2031;",
        "Requests the Secretary-General to protect civilians for the duration of the port’s siege;",
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
}


@pytest.mark.parametrize(("text", "kinds"), COSTS.items())
def test_costs(text: str, kinds: list[str]) -> None:
    assert cost_kinds(text, "en") == kinds
