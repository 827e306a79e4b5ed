"""Where a text says that it will look again, and where it sets a last day: the kinds that whole series are read for."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses

REVIEWS = [
    "Invites the Assembly to continue to monitor the implementation of it on an annual basis under its item;",
    "Requests the Secretary-General to conduct a strategic review of MONUSCO;",
    "Requests the Secretary-General to include a review of progress in the implementation of its resolution 1325;",
    "Requests the Secretary-General to submit an external evaluation of the oversight system;",
    "Expresses its intent to make a decision on the extension of its application in time;",
    "Expresses its intention to request the Mission to commission an independent strategic review;",
    "Requests the Office to prepare a report in which it evaluates the activities of the Trust Fund;",
    "Requests the Security Council to consider the composition, mandate and working methods of the Lamp Board;",
    "Requests the Lamp Working Group, during the seventy-eighth session, to examine whether its mandate remains fit;",
    "Requests the General Assembly to continue to review, on an annual basis, the progress made towards the goals;",
    "Invites the executive boards to review annually, including through their joint meeting, progress on lamps;",
    "Directs the Lamp Committee to periodically review, as appropriate, the role, efficiency and effectiveness of it;",
    "Directs the Committee to conduct an annual review of all names on the List;",
    "Directs the Committee to complete this review by 30 June 2031;",
    "Requests the Commission to accord sufficient time at its third session to reviewing the preparations;",
    "Requests the Special Committee to continue to examine this question and to report thereon;",
    "Decides that at its ninth session the Commission will undertake a review and appraisal of the Plan;",
    "Decides that the Commission shall keep its methods of work under review;",
    "Decides to conduct by 31 December 2033 an interim review;",
    "Also decides to carry out, at its sixty-fifth session, a review of the statutes;",
    "Decides to consider the impact of the implementation of pilot projects on lamps;",
    "Decides to hold a two-day meeting of the Assembly to discuss the effective implementation of the Lamp Agenda;",
    "Requests the President to convene a one-day meeting in New York to assess progress on the implementation of it;",
    (
        "Encourages the convening of a dialogue with donors in order to regularly review and follow-up on the "
        "implementation of this;"
    ),
    "Requests the Secretary-General to evaluate the impact of the implementation of the new system of contracts;",
    "Requests the Secretary-General to conduct an evaluation through the Office of the implementation of it;",
    "Requests the Secretary-General to prepare a report to assess progress in the implementation of the Decade;",
    "Invites the Secretary-General to review the regulations giving effect to that article;",
    "Requests that a comprehensive review on the following elements be presented to the Assembly;",
    "Reiterates its intention to convene a High-level Review in 2035;",
]
NO_REVIEWS = [
    "Expresses its intention to hold meetings with pilots;",
    "Requests the Office to prepare a report that values the Trust Fund;",
    "Calls for action in line with the declaration of the high-level meeting to review progress made on lamps;",
    "Requests the Secretary-General to report with possible options to review the regulations;",
    "Decides that the Conference on the Midterm Comprehensive Review shall be preceded by visits;",
    "Requests the Secretary-General to convene pilots to discuss lamps;",
    "Decides to conduct by 31 December 2033 a census;",
]
ENDS = [
    "Decides to dissolve the Lamp Governing Council as a subsidiary organ and to replace it;",
    "Endorses the recommendation of the Redesign Panel to abolish the Panels on Lamps;",
    "Decides to convene the Conference in New York for one week in 2021;",
    "Decides to dissolve the Lamp Fund as of the date of adoption of the present resolution;",
    "Decides to lift the trial period effective from 2023;",
    "Decides to dissolve the Lamp Board as of 2031;",
    "Requests the Assembly to limit the tenure of the Lamp Experts to four years;",
    "Requests the Secretary-General to convene the meeting in New York during the week of 14 to 18 June 2031;",
    "Requests the Secretary-General to provide a logistical support package to the Force until 1 June 2029;",
    (
        "Decides that all prohibitions related to trade with the Port and the sale of lamps to the Port established "
        "by resolution 661 and by the relevant resolutions that followed it in the years after, including the "
        "resolutions on pilots and on their lamps, shall no longer apply;"
    ),
    "Decides to close the Lamp Office by 31 December 2030;",
    "Decides that the Mission shall be withdrawn by 31 December 2031;",
    "Decides to discontinue the Programme at the end of 2030;",
    "Decides that the Committee shall cease to exist;",
    "Decides to proclaim the decade beginning on 1 January 2031 the Lamp Decade;",
    "Decides to elect three members for a term beginning on 1 January 2031 and ending on 31 December 2033;",
    "Extends the mandate of the Mission to 31 October 2031;",
]
NO_ENDS = [
    "Decides that the Board shall not abolish the lamps of the port;",
    "Requests the Secretary-General to discontinue the practice of assigning staff to the Committee;",
    "Authorizes the withdrawal of up to 2000 military personnel from the Mission;",
    "Decides that deliveries to the Force require approval, submitted at least five working days in advance;",
    (
        "Encourages the Organization to contribute within its mandate to the discussions at the Summit, to be held "
        "from 30 June to 3 July 2025;"
    ),
    "Reaffirms its decision, in accordance with its resolution 71/222 on the Decade for Lamps, 2018–2028, to light it;",
    "Approves the amount, taking into account the balance for the period from 2008 to 2012;",
    "Approves the amount, after taking into account the balance of 11 dollars for the period from 2008 to 2012;",
    "Decides to convene the Conference on the Objectives of the Decade for Lamps, 2018–2028, in New York;",
    "Recalls its decision to defer the review, and decides to further defer it until its seventy-sixth session;",
    "Decides that pilots should act in accordance with the medium-term plan for the period 1998-2001;",
    "Endorses the Political Declaration of the Midterm Review of the Programme for the Decade 2011–2020;",
    "Requests the Secretary-General to withdraw the proposal by 31 December 2030;",
    "Encourages close cooperation by 31 December 2030;",
    "Decides that the group shall hold its first meeting before 30 June 2031;",
]


@pytest.mark.parametrize(("text", "reviewed"), [(t, True) for t in REVIEWS] + [(t, False) for t in NO_REVIEWS])
def test_review(text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, "en").review for one in clauses(text, "en")) is reviewed


@pytest.mark.parametrize(("text", "ended"), [(t, True) for t in ENDS] + [(t, False) for t in NO_ENDS])
def test_end(text: str, *, ended: bool) -> None:
    assert any(mandate(one, "en").ends for one in clauses(text, "en")) is ended


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Décide de fermer le Bureau d’ici au 31 décembre 2030;", True),
        ("Décide que la Mission sera retirée au plus tard le 31 décembre 2031;", True),
        ("Décide que les membres exerceront un mandat de trois ans;", True),
        ("Décide de tenir une réunion d’une journée le 3 juin 2031;", False),
        ("Prie le Secrétaire général de retirer sa proposition d’ici au 31 décembre 2030;", False),
    ],
)
def test_end_in_french(text: str, *, ended: bool) -> None:
    assert any(mandate(one, "fr").ends for one in clauses(text, "fr")) is ended
