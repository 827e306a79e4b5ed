"""Who looks again, at what and when: the forms of a review, mostly in wordings that no text has, and what is none."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses

REVIEWS = [
    "Decides to review the implementation of the present resolution at its eighty-fifth session;",
    "Decides to examine the question of lamps every four years;",
    "Decides to hold a debate on the progress made in lighting at its next session;",
    "Decides to convene in 2030 a high-level meeting to review the implementation of the Lamp Declaration;",
    "Decides to conduct a midterm review of the Lamp Decade in 2028;",
    "Decides to undertake a comprehensive review of the Lamp Strategy no later than 2031;",
    "Decides to take up the matter again at its resumed session;",
    "Decides to revert to the issue of lamps in the context of the proposed programme budget for 2030;",
    "Decides to return to this matter at its forty-first session;",
    "Decides to follow up on the implementation of the Lamp Programme in 2029;",
    "Decides to assess the functioning of the Lamp Forum in 2030;",
    "Decides to evaluate the pilot phase at the end of 2029;",
    "Decides to appraise the results of the Lamp Year at its seventieth session;",
    "Decides to take stock of the progress made in 2030;",
    "Decides to keep the situation under close review;",
    "Decides to keep the item on its agenda;",
    "Decides to include in the provisional agenda of its ninetieth session the item on lamps;",
    "Decides to inscribe on the agenda of its next session an item on lamps;",
    "Decides to place the question of lamps on its agenda on a biennial basis;",
    "Decides to retain the item on the list of matters of which it is seized;",
    "Decides to remain actively seized of the matter;",
    "Decides to monitor the progress made in the implementation of the present resolution at its annual session;",
    "Decides to deliberate further on this question at its sixtieth session;",
    "Decides to continue its deliberations on the matter at its sixtieth session;",
    "Decides to consider this question at a later date;",
    "Decides to consider the report at its next regular session;",
    "Decides to discuss the issue of lamps at its organizational session in 2030;",
    "Decides to address the question of the size of the Board at its next annual meeting;",
    "Decides that the Council shall review the status of the Lamp Fund in five years;",
    "Decides that the Commission shall review progress every two years;",
    "Decides that the Forum shall conduct regular reviews, starting in 2030, on the follow-up to commitments;",
    "Decides that the Council should hold annual ministerial reviews as part of its high-level segment;",
    "Decides that a midterm review will be held in 2029;",
    "Decides that the mandate will be reviewed after two years;",
    "Decides that these arrangements will be reassessed at its seventy-ninth session;",
    "Decides that the measures shall be kept under continuous review;",
    "Decides that the present arrangements be reconsidered in the light of experience;",
    "Decides that the effectiveness of the Panel be evaluated before the expiry of its mandate;",
    "Decides that the question of lamps should be taken up by the Second Committee at the eightieth session;",
    "Decides that an item on lamps shall be included in the provisional agenda of its ninety-first session;",
    "Decides that the matter shall be considered further at the sixty-sixth session;",
    "Decides that the high-level segment will include a stocktaking of the implementation of the Agenda;",
    "Decides that the theme of lamps shall be reviewed by the Commission in 2031;",
    "Decides that the Working Group shall at its next session continue to discuss the matter of lamps;",
    "Decides that the implementation of the Plan shall be the subject of a review in 2032;",
    "Decides that the Committee shall have on its agenda a standing item on lamps;",
    "Decides to devote one plenary meeting to the consideration of lamps at its ninetieth session;",
    "Decides to dedicate a one-day meeting to reviewing the progress achieved;",
    "Decides to hold a one-day high-level review of the Lamp Agenda in 2033;",
    "Decides to hold, during its high-level week, a stocktaking event on lamps;",
    "Decides to extend the mandate until 30 June 2030, and to review it by that date;",
    "Decides to review, by 31 March 2031, the need for the measures;",
    "Decides to review regularly the designations;",
    "Decides to review the situation in the light of the report of the Secretary-General;",
    "Decides to undertake, at its ninetieth session, an examination of the working methods of the Board;",
    "Decides to carry out an in-depth examination of the issue of lamps at its next session;",
    "Decides to consider the possible renewal of the mandate in June 2030;",
    "Decides to consider, in the light of the report, whether to extend the mandate;",
    "Decides to consider at its next session the outcome of the study;",
    "Decides to postpone consideration of the draft resolution until its next session;",
    "Decides to defer its decision on the membership to its resumed session;",
    "Decides to complete its consideration of the statute at its ninetieth session;",
    "Decides to begin consideration of the matter at its forty-first session;",
    "Decides to resume its discussion of lamps in 2030;",
    "Decides to hold a general discussion on lamps at its forty-second session;",
    "Decides to hold an annual discussion on the implementation of the Declaration;",
    "Decides to hold a thematic debate to assess the implementation of the Lamp Plan;",
    "Requests the Council to keep the implementation of the present resolution under review;",
    "Requests the Commission to review annually the progress made;",
    "Requests the Commission to conduct periodic reviews of the progress attained in this field;",
    "Requests the Committee to consider the matter at its next session;",
    "Requests the Committee to examine, at its fiftieth session, the modalities of cooperation;",
    "Requests the Committee to follow up on the implementation of the above decision;",
    "Requests the Committee to evaluate the impact of the measures imposed;",
    "Requests the Committee to reconsider the listing criteria;",
    "Requests the Committee on Conferences to review the calendar of meetings;",
    "Requests the Board to undertake an evaluation of the Institute by 2030;",
    "Requests the Executive Board to review the arrangements at its annual session;",
    "Invites the governing bodies of the funds to review progress in their annual sessions;",
    (
        "Invites the Economic and Social Council to consider the implementation of the Lamp Agenda in its "
        "high-level segment;"
    ),
    "Invites the Commission to include in its programme of work a review of the Plan;",
    "Invites the General Assembly to review the status of lamps in 2030;",
    "Invites the Economic and Social Council to consider reviewing the capacity of the commissions;",
    "Invites the high-level political forum to take stock of progress;",
    "Requests the Working Group to continue its deliberations on lamps;",
    "Requests the Subcommittee to take up the question of lamps at its fifty-first session;",
    "Requests the Secretary-General to commission an independent evaluation of the Mission;",
    "Requests the Secretary-General to conduct a strategic review of the Office;",
    "Requests the Secretary-General to undertake a review of the implementation of the mandate by the end of 2030;",
    "Requests the Secretary-General to evaluate the effectiveness of the pilot project;",
    "Requests the Secretary-General to carry out an assessment of the impact of the Programme;",
    "Requests the Secretary-General to provide, through an independent review, an assessment of the Force;",
    "Requests the Secretary-General to produce a review of the implementation of mandates across missions;",
    "Requests the Office of Internal Oversight Services to evaluate the Department;",
    "Requests the Office of Internal Oversight Services to conduct a review of the Fund;",
    "Requests the Secretary-General to submit a report evaluating the results of the Decade;",
    "Requests the Secretary-General to submit a report which shall evaluate the achievements of the Programme;",
    "Requests the Joint Inspection Unit to review the functioning of the Office;",
    (
        "Requests the organizations of the system to undertake sectoral appraisals on the implementation of the "
        "Programme of Action;"
    ),
    (
        "Invites the executive boards to integrate evaluations of the implementation of the policy review into "
        "the evaluations of their plans;"
    ),
    "Recommends that the General Assembly review the arrangements at its ninetieth session;",
    "Recommends that the item be considered at the next session;",
    "Recommends that the Commission undertake a review of its methods of work;",
    "Recommends to the General Assembly that it consider lamps at its ninetieth session;",
    "Expresses its intention to review the mandate in the light of the report;",
    "Expresses its intention to revisit the matter should the situation not improve;",
    "Underlines the intention of the Council to revisit the mandates of the Commission;",
    "Affirms that it shall keep the situation under continuous review;",
    "Affirms that it will be prepared to review the appropriateness of the measures;",
    "Reaffirms its readiness to review the embargo when conditions are met;",
    "Stresses that embargoes should have provisions for regular review of the measures;",
    "Stresses the need for regular review of the mandate by the Council;",
    "Undertakes to review the mandate at the end of the period;",
    "We request the President to convene a meeting to take stock of the implementation of the Declaration;",
    "We decide to hold a review in 2031 to assess the progress made;",
    "We commit to reviewing the progress made in implementing the present declaration in 2029;",
    "We resolve to reconvene in 2030 to assess the implementation of our commitments;",
    "The Assembly shall review the Statute in ten years;",
    "The Commission shall review the implementation of the Programme at its annual session;",
    "The Council will examine the reports at its substantive session;",
    "The mandate shall be reviewed by the Council every three years;",
    "The present guidelines shall be reviewed periodically;",
    "The Board shall keep the programme under review;",
    "A review of the Plan should be undertaken in 2030;",
    "Follow-up and review should be undertaken at the global level;",
    "Implementation of the Plan will be reviewed at the tenth session of the Forum;",
    "The Forum should provide for regular review of progress;",
    "The Plan of Action shall be evaluated in 2030;",
    "Requests that the matter be taken up again at the next session;",
    "Requests the President of the Council to place the matter on the agenda of the next session;",
    "Calls for a global stocktaking of the Lamp Agenda in 2030;",
    "Calls upon the Council to assess the implementation of the Plan at its next session;",
    "Agrees to meet in 2030 to review the progress made;",
    "Agrees that the Committee should continue to consider, at its sixtieth session, the item on lamps;",
    "Agrees that a review of the arrangement be held in 2030;",
    "Endorses the recommendation that the Commission review the Programme in 2030;",
    "Approves the terms of reference of the midterm review of the Plan, to be conducted in 2030;",
    "Urges the Council to dedicate more time to its review of the reports of its subsidiary bodies;",
    "Directs the Committee to undertake a review of all names on the list;",
    "Decides to consider the graduation of Lampland at a later date;",
    "Decides to consider further the requests contained in the report;",
    "Decides that the Committee shall examine the petitions at its annual session;",
    "Decides that progress shall be reviewed on the occasion of the tenth anniversary of the Declaration;",
    "Requests the Commission to assess, at its sixtieth session, the implementation of the Plan;",
    "Requests the Council to monitor and review the implementation of the Agenda;",
    "Decides to hold consultations in 2030 to take stock of the implementation of the Plan;",
    "Requests the President of the General Assembly to convene, in 2029, a stocktaking event on lamps;",
    (
        "Requests the President of the General Assembly to hold an interactive dialogue to review the "
        "implementation of the Decade;"
    ),
    (
        "Requests the President of the Council to organize a meeting to follow up on the implementation of the "
        "Declaration;"
    ),
    "Invites the Conference to review at its next session the effectiveness of the Protocol;",
    "Requests the Secretary-General to initiate the preparatory process for the midterm review of the Decade;",
    "Requests the Secretary-General to initiate an evaluation of the pilot programme;",
    "Requests the Secretary-General to undertake a lessons learned exercise on the Mission's drawdown;",
    "Decides to maintain the measures under review, including their suspension;",
    "Decides to examine the status of the Fund annually;",
    "Decides to continue consideration of this item at its next session on the basis of the report;",
    "Decides to discuss at its next session follow-up to the present resolution;",
    (
        "Invites all governing bodies to ensure that the tasks assigned to them are carried out, and that "
        "continuous reviews are undertaken of their programmes;"
    ),
    (
        "Decides that the forum, consistent with its character, shall provide guidance, follow up and review "
        "progress in lighting, and have a focused agenda;"
    ),
    (
        "Requests the Working Group to submit a report to the Council at its fiftieth session, reviewing the work "
        "it has carried out;"
    ),
    "Recommends that the matter be addressed at the substantive session of the Council;",
    (
        "Requests the Secretary-General to ensure that this matter is fully addressed at the substantive session "
        "of the Council in 2034;"
    ),
    (
        "Decides to include the item entitled “Economic and social repercussions of the long darkness on the "
        "living conditions of the people of the islands, including the northern islands, and of the people of the "
        "coast” in the agenda of its 2034 session;"
    ),
    (
        "Reiterates that the Council is committed to monitoring improvements in order to review the embargo when "
        "all conditions are met;"
    ),
    "The Chair of the Committee shall place the request on the Committee’s agenda for consideration;",
    "The next comprehensive review of progress achieved in lighting will take place in the year 2032;",
]
NO_REVIEWS = [
    "Requests the Secretary-General to keep the staffing situation under review;",
    "Urges States to review their legislation on lamps;",
    "Urges States to undertake a review of their national plans;",
    "Encourages Governments to evaluate their policies regularly;",
    "Encourages Parties to the Convention to conduct reviews of their lamps;",
    "Requests the Secretary-General to submit a report to the Assembly at its ninetieth session;",
    "Requests the Secretary-General to submit a report for consideration by the Council at its next session;",
    "Takes note of the review of the Programme;",
    "Recalls its decision to review the arrangements in 2030;",
    "Welcomes the decision of the Council to keep the matter under review;",
    "Calls upon States parties to participate actively in the Review Conference;",
    "Invites States to contribute to the midterm review;",
    "Requests the Secretary-General to take into account the results of the review;",
    "Requests the Secretary-General to implement the recommendations of the strategic review;",
    "Requests the Committee to submit its report to the Assembly at its next session;",
    "Decides to adopt the agenda of its session;",
    "Decides to hold an annual debate on lamps;",
    "Requests the Office to evaluate the needs of countries;",
    "Requests the Secretary-General to strengthen the evaluation function;",
    "Encourages the Office to support States in reviewing their laws;",
    "Calls upon the parties to consider the proposals at their next meeting;",
    "Decides to consider ways to strengthen lamps;",
    "Requests the Council to consider establishing a fund;",
    "Requests the Committee to consider the needs of developing countries when planning its work;",
    "Invites the Secretary-General to examine the possibility of holding a meeting;",
    "Stresses the importance of monitoring and review;",
    "Encourages the use of evaluation in programming;",
    (
        "Requests the Special Rapporteur to examine the situation of lamps and to report to the Council at its "
        "next session;"
    ),
    "Requests the Commission to contribute to the review of the Goals;",
    "Urges the Government to reconsider its decision;",
    "Requests the Secretary-General to review the staffing requirements;",
    "Requests the Secretary-General to address the question of lamps in his report;",
    "Requests all organizations to follow up on the recommendations;",
    "Requests the Secretary-General to follow up on the implementation of the recommendations;",
    "Decides to continue to give attention to lamps;",
    "Calls for an independent judicial review of detentions;",
    "Requests the Committee to continue to identify and review technical guidelines;",
    "Encourages the treaty bodies to continue to review good practices;",
    "Invites the Assembly to consider the recommendations of the Council with a view to adopting them;",
    "Decides that the Council shall elect its officers at its first session;",
    "Requests the Secretary-General to include in his report an assessment of the needs;",
    "Requests the Mission to assess the security situation;",
    "Requests the Secretary-General to discuss the issue with the host country;",
    "Encourages the Forum to discuss new technologies;",
    "Decides to consider the item directly in plenary meeting;",
    "Requests the working group to meet in 2030 to consider the draft convention;",
    "Urges donors to review their aid;",
    "Decides that the review shall be funded from voluntary contributions;",
    "Requests the Department to seek evaluation of the quality of its services;",
    "Decides to convene a conference to address the crisis;",
    "Reaffirms that the Forum has the central role in overseeing follow-up and review;",
    (
        "Invites the Assembly to establish a working group to follow up on the issues and to submit a report on "
        "its progress;"
    ),
    "Requests the Statistical Commission to refine indicators to assess the implementation of commitments;",
    "Declares its resolve to monitor closely any situation of darkness;",
    (
        "Decides to continue to give consideration, as appropriate, to the contribution of lamps in the review "
        "framework of the Agenda;"
    ),
    (
        "Invites the commissions to provide input on the issues to be addressed in the coordination segment of "
        "the session;"
    ),
    "Requests the Secretary-General, in consultation with the Commission, to review the expertise available to it;",
    (
        "Requests the Secretariat to continue convening meetings of the working group to follow up on the "
        "implementation of the protocol;"
    ),
    "National plans should be reviewed by Governments every two years;",
    "The policies of States will be evaluated in 2030;",
    "A report on the review shall be prepared;",
]


@pytest.mark.parametrize(("text", "reviewed"), [(t, True) for t in REVIEWS] + [(t, False) for t in NO_REVIEWS])
def test_review(text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, "en").review for one in clauses(text, "en")) is reviewed
