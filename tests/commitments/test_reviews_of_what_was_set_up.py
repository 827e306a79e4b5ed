"""A review of what a body set up, by whomever it is asked, and a matter to which a body comes back."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses

REVIEWS = [
    (
        "Requests the Secretary-General, after consulting the Port Authority, to carry out and submit to the Assembly, "
        "by 1 April 2035, an independent strategic review of the Lamp Office;"
    ),
    "Requests the Secretary-General to conduct a comprehensive review of the management of the Department of Lamps;",
    "Requests the Secretary-General to review the existing arrangements for lamps;",
    "Requests the Secretary-General to entrust the Office of Internal Oversight Services with reviewing the structure;",
    "Directs the Monitoring Team to review the Committee’s procedures for granting exemptions;",
    "Directs the Committee to review these listings to decide whether they remain appropriate;",
    "Requests the Committee, in accordance with its mandate, to review and make recommendations on the criteria;",
    "Requests that the Bureau of the Lamp Commission review, assess and report on the progress made in lighting;",
    "Calls for a further comprehensive review of United Nations lampkeeping mechanisms in 2035;",
    "Decides that the support will be continually assessed and reviewed according to the progress made;",
    "Decides that an evaluation of its modalities shall be carried out by the General Assembly;",
    (
        "Decides that the linkage is to continue, the arrangements to be reviewed by both the General Assembly and the "
        "Conference no later than 31 December 2036;"
    ),
    "Decides to convene, not later than 2037, a special session for the purpose of an overall review of the Agenda;",
    "Decides to conduct, in conjunction, the reviews of its resolutions 72/305 and 72/306;",
    "Decides that, at its seventy-first session, in 2037, the Commission should further review its methods of work;",
    "Decides to give its full consideration to the subject matter at its eightieth session;",
    "Decides to defer until its forty-sixth session consideration of the report on lamps;",
    (
        "Requests the Secretary-General to submit a report containing a comprehensive assessment of the "
        "implementation of all aspects of the present resolution;"
    ),
    "Invites the General Assembly to remain seized of all work on lamps;",
    "Requests the Committee to review each entry on the list on a regular basis;",
    "Decides to come back to this question no later than 2031;",
    "Decides to keep this arrangement under periodic review;",
    (
        "Reiterates its invitation to countries in a position to do so to contribute resources for the accelerated "
        "implementation of these evaluations;"
    ),
    (
        "Recommends that the organizations of the United Nations system continue to review, at the meetings of their "
        "governing bodies, the implementation of resolution 1514 (XV);"
    ),
    "Requests the Office on Drugs and Crime to continue its review of the model treaty;",
    (
        "The outcome of the session will be a report. In consideration of its programme of work for the period "
        "2032–2034 at its sixteenth session, the Forum will take it into account."
    ),
    "Requests the Working Group to finalize its consideration of the criteria;",
    "Requests the Secretary-General to conduct a review on how to use existing posts;",
    "Requests the Panel of Experts to assess the effect and performance of these investments;",
    "Expresses its readiness to consider further steps of the gradual withdrawal of the mission;",
    "Decides that the mandate shall be subject to a review in 2030;",
    "Requests the Board to reconsider the fees;",
    "Requests the Commission to continue its consideration of lamps;",
    "Requests the Lamp Audit Committee to examine the effectiveness of the Lamp Office;",
    "Requests the Secretary-General to conduct a lessons-learned exercise on the Mission;",
    "Requests the Secretary-General to assess the implementation of the present resolution;",
    "Expresses its intention to examine this question after the report;",
    "Expresses its intention to assess the situation within six months;",
    "Stresses that the Council should keep the mandate under review;",
    "Undertakes to review the mandate every two years;",
    "Recommends that the Assembly review the arrangements;",
    "Approves the holding of a review of the Programme in 2030;",
    "Decides that a special session be devoted to a review of the Programme;",
    "We request the Assembly to review progress in 2031;",
    "Requests that the Lamp Action Plan be reviewed and updated on a biennial basis;",
    "Decides to further defer the review until its seventy-sixth session;",
    "Affirms its commitment to consider and decide on the independent study at its sixty-ninth session;",
    (
        "Recommends that the specialized agencies of the United Nations system continue to undertake, at the regular "
        "meetings of their governing bodies, a review of the implementation of it;"
    ),
    "We encourage the regional commissions to undertake biennial regional reviews on the Programme of Action;",
    "Expresses its intention to meet, following receipt of the assessment, to review the appropriateness of it;",
    "Underlines the need to keep the situation in all areas of the port under review;",
    (
        "Emphasizes that the General Assembly and its Main Committees, at the ninetieth session, in consultation with "
        "States, should continue their consideration of lamps;"
    ),
    "Decides to consider the proposal in the context of the proposed programme budget for the biennium 2030–2031;",
    "Decides to continue to consider the report of the Board on lamps in the context of the report of the Fund;",
    "Decides to consider the question of lamps again, following consideration thereof by the Council;",
    "Decides to follow up on the implementation of the present resolution under the item entitled “Lamps”;",
    "Decides to continue early in 2031 its examination of other recommendations on lamps;",
    "Decides to further assess during the eighty-ninth session of the General Assembly the lighting of lamps;",
    "Requests the Special Committee to continue the examination of the question of the Lamp Islands;",
    "Requests the Committee for Lamps at its thirty-eighth session to review the new narrative;",
    "Directs the Committee to review whether these listings remain appropriate;",
    "Requests each functional commission to examine its methods of work;",
    "Invites the Lamp Commission to give consideration to the issue of lamps in a timely manner;",
    "Invites the Lamp Commission to consider the outcomes of that debate;",
    "Calls upon the Lamp Committee to consider, as a matter of priority, the implementation of the present resolution;",
    "Invites the Lamp Congress to consider the safeguards within the framework of the item of its agenda;",
    "Decides that the Fifth Committee will consider the report of the Lamp Committee, under the agenda item on it;",
    "Decides that the Lamp Commission, during the discussion at its third session, will give due consideration to it;",
    "Decides that the Brigade will be withdrawn and that the Council will consider the continued presence of it;",
    "Stresses that the General Assembly will review the lamp reform at its ninetieth session;",
    "Decides to include the topic “Lamps” under the sub-item entitled “Light” at its ninetieth session;",
    "Requests the Committee to include items in the agendas of its future sessions on lamps;",
    "Decides to devote one plenary meeting at its ninetieth session to the consideration of the outcome of the Year;",
    "Decides to dedicate a specific meeting to lamps, including an assessment of progress over the previous year;",
    "Requests the President of the General Assembly to convene a global stocktaking in 2031;",
    "Decides to extend the ceiling and calls for a strategic review to reassess the effectiveness of the Lamp Force;",
    "Decides to devote adequate time in its programme of work to discussion of lamps in poor countries;",
    "Requests the Commission to organize, in 2031, discussions on the progress made in the implementation of it;",
    "Requests the Secretary-General to conduct, by 1 April 2031, an assessment of progress made on the benchmarks;",
    "Requests the Secretary-General to conduct a technical assessment regarding the arms embargo;",
    "Affirms its intention to consider the report in a timely manner;",
    "Expresses its intention to monitor closely the implementation of this resolution;",
    "Undertakes to keep situations of darkness under close review;",
    "We accordingly request the General Assembly to hold a meeting on the overall review of the implementation of it;",
    "Recommends that a meeting on lamps be held in 2031, with a view to assessing the progress made in lighting them;",
    "Requests the executive boards to assess the progress achieved in the area of lamps;",
    "Calls upon the governing bodies to include the issue of lamps in their agendas;",
    "Requests the Lamp Office to organize, with Governments and the like, a review of progress made during the Decade;",
    "Requests the Lamp Commission to review the scope and parameters of the night allowance;",
    "Requests the governing bodies to review such support to the implementation of the Lamp Programme;",
    (
        "Encourages Governments to undertake reviews of the progress achieved and the constraints faced therein in the "
        "implementation of the Programme of Action at all levels;"
    ),
]
NO_REVIEWS = [
    "Expresses its intention to meet to receive and discuss his briefings;",
    "Expresses its intention to hold informal consultations once a year on the work of the Committee;",
    "Urges States to undertake reviews of their laws on lamps in line with the Programme of Action;",
    "Encourages Governments to review such laws on lamps as are out of date;",
    "Invites the Council to consider including the question of lamps at one of its forthcoming sessions;",
    "Requests the Commission to support States to assess the progress made in lighting lamps;",
    "Authorizes the group to continue its work with a view to reporting to the Commission at its tenth session;",
    "Decides that members shall be reviewed under the universal periodic review mechanism during their term;",
    "Decides to establish a Committee to review the organizational and substantive preparations for the Conference;",
    "Decides to establish one post for the task required to conduct the comprehensive review of the package;",
    "Requests the Secretary-General to submit proposals at its sixty-fifth session to review the lamp mechanism;",
    "Invites the special procedures of the Council to continue to give due consideration to the situation of lamps;",
    "Decides to give due consideration to the issue of lamps in its tasks;",
    "Decides to consider lamps as part of its mandate;",
    "Requests the Secretary-General to submit to the Conference a report on the ten-year review of the Lamp Programme;",
    "Requests the Secretary-General to review the credits in the Lamp Fund;",
    "Requests the Secretary-General to review the composition of its vehicle fleets for the Office;",
    "Requests the Secretary-General to continue to review and optimize the composition of the mission vehicle fleets;",
    "Requests the Secretary-General, in order to evaluate the implementation of the resolution, to publish lamps;",
    "Invites organizations of the system to review the implementation of the recommendations of the Lamp Unit;",
    "Calls upon United Nations organizations to periodically review the methodologies for lamp indicators;",
    "Calls upon States to review the mandates of their lamp offices;",
    "Welcomes its commitment to completing a midterm review of the implementation of recommendations;",
    "Reaffirms its commitment to the vision of the ten-year review of the Lamp Summit;",
    "Requests the Commission to support the work of the Lamp Commission in its review of the implementation of it;",
    "Decides to consider, before the end of the seventy-seventh session, the modalities of the Lamp Conference;",
    "Decides that such evaluation should be completed within a limit of thirty days;",
    "Invites the international community to keep the issue of lamps on the agenda of development policies;",
    "Looks forward to reviewing the mandate;",
    "Requests the Lamp Committee to continue its consideration of ways and means of lighting;",
    "Requests the Secretary-General to submit a report, with a view to assessing the impact of the present resolution;",
    "Commits to review national lamp laws;",
    "Requests that national lamp laws be reviewed by States;",
    "Stresses that the lamps should be reviewed;",
]


@pytest.mark.parametrize(("text", "reviewed"), [(t, True) for t in REVIEWS] + [(t, False) for t in NO_REVIEWS])
def test_review(text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, "en").review for one in clauses(text, "en")) is reviewed
