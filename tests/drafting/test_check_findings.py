"""The findings of a checked draft: only what is not agreed, not up to date, or does not add up, each with its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.agreed_language.search import index_of
from lineage.drafting.checking.agreement import Agreement, agreements
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.cited import Adopted, Citable, cited_by, number_of
from lineage.drafting.checking.examination import findings
from lineage.drafting.checking.similar import first_place
from lineage.render.drafts.draft_findings import findings_report
from lineage.render.drafts.draft_findings_forms import to_html, to_json, to_table
from tests.drafting.checking import check

RECALLS = "Recalling its resolutions 72/901 of 19 December 2017 and 74/902 of 18 December 2019 on coastal fishing,"
PORTS = (
    "Invites fishing ports to keep a register of the vessels that land their catch there, and to publish it every year;"
)
NETS = "Calls upon coastal States to train inspectors to check the drift nets of all vessels under their flag;"
REPORT = (
    "Requests the Secretary-General to submit to the General Assembly at its seventy-eighth session a report on stocks;"
)
CORAL = (
    "Stresses that coral reefs shelter the spawning grounds of a quarter of all known marine species in warm waters;"
)
HERRING = "Encourages museums of navigation to lend their models of trawlers to schools in landlocked towns;"


def document(
    name: str, operative: tuple[str, ...], preamble: tuple[str, ...] = (RECALLS,), **known: object
) -> Resolution:
    parts = [(f"PP{n}", Kind.PREAMBULAR, None, text) for n, text in enumerate(preamble, 1)]
    parts += [(f"OP{n}", Kind.OPERATIVE, str(n), text) for n, text in enumerate(operative, 1)]
    paragraphs = tuple(
        Paragraph(document=name, label=label, kind=kind, number=number, text=text, opening="")
        for label, kind, number, text in parts
    )
    values: dict[str, object] = {
        "id": name,
        "symbol": name,
        "title": "Coastal fishing",
        "organ": "General Assembly",
        "session": 76,
        "adopted": date(2021, 12, 16),
        "status": Status.ADOPTED,
        "language": "en",
        "paragraphs": paragraphs,
    }
    return Resolution(**{**values, **known})  # type: ignore[arg-type]


BASE = document("A/RES/76/903", (PORTS, NETS, REPORT))
AGREED_RECALL = RECALLS.replace(
    " and 74/902 of 18 December 2019", ", 74/902 of 18 December 2019 and 76/903 of 16 December 2021"
)


def draft(operative: tuple[str, ...], preamble: tuple[str, ...] = (AGREED_RECALL,)) -> Resolution:
    return document("A/C.2/78/L.9", operative, preamble, session=78, adopted=None, status=Status.DRAFT)


def cited_in(texts: tuple[Resolution, ...]) -> Citable:
    return cited_by(
        ((one.id, p.text, one.language) for one in texts for p in one.paragraphs),
        ((number_of(one.symbol), Adopted(id=one.id, title=one.title, day=one.adopted)) for one in texts if one.symbol),
    )


def found_in(text: Resolution, *others: Resolution) -> tuple[Finding, ...]:
    return findings(check(text, BASE, others), cited_in((BASE, *others)))


def rules(found: tuple[Finding, ...]) -> list[tuple[str | None, Rule]]:
    return [(one.label, one.rule) for one in found]


NEXT_REPORT = REPORT.replace("seventy-eighth", "eightieth")


def test_a_draft_brought_up_to_date_has_no_finding() -> None:
    assert found_in(draft((PORTS, NETS, NEXT_REPORT))) == ()


def test_changed_words_stand_in_their_context_with_the_agreed_ones() -> None:
    (one,) = found_in(draft((PORTS, NETS.replace("all vessels", "some vessels"), NEXT_REPORT)))
    assert (one.label, one.rule, one.words, one.suggestion) == ("OP2", Rule.WORDING, "some", "all")
    assert one.precedent == "A/RES/76/903#OP2"
    shown = "".join(piece.text for piece in one.context)
    assert "drift nets of" in shown
    assert "vessels under" in shown


def test_changes_far_apart_are_two_findings() -> None:
    text = NETS.replace("Calls upon", "Urges").replace("their flag", "any flag")
    assert rules(found_in(draft((PORTS, text, NEXT_REPORT)))) == [("OP2", Rule.WORDING), ("OP2", Rule.WORDING)]


def test_another_text_in_the_place_of_a_paragraph_is_new_and_the_old_one_gone() -> None:
    found = found_in(draft((PORTS, HERRING, NEXT_REPORT)))
    assert ("OP2", Rule.NEW) in rules(found)
    assert [one.precedent for one in found if one.rule is Rule.GONE] == ["A/RES/76/903#OP2"]


def test_language_of_another_text_is_agreed_word_for_word_and_told_in_other_words() -> None:
    other = document("A/RES/75/904", (CORAL,), ())
    assert found_in(draft((PORTS, NETS, NEXT_REPORT, CORAL)), other) == ()
    (one,) = found_in(draft((PORTS, NETS, NEXT_REPORT, CORAL.replace("a quarter", "one third"))), other)
    assert (one.rule, one.precedent) == (Rule.ELSEWHERE, "A/RES/75/904#OP1")


def test_an_earlier_wording_is_told_as_one() -> None:
    earlier = NETS.replace("all vessels", "fishing vessels")
    other = document("A/RES/74/902", (earlier,), ())
    (one,) = found_in(draft((PORTS, earlier, NEXT_REPORT)), other)
    assert (one.rule, one.precedent, one.suggestion) == (Rule.OLDER, "A/RES/74/902#OP1", NETS)


def test_the_text_that_the_draft_follows_must_be_recalled() -> None:
    (one,) = found_in(draft((PORTS, NETS, NEXT_REPORT), (RECALLS,)))
    assert (one.label, one.rule, one.suggestion, one.day) == ("PP1", Rule.RECALL, "76/903", date(2021, 12, 16))


def test_the_session_of_the_last_report_is_not_that_of_the_next() -> None:
    (same,) = found_in(draft((PORTS, NETS, REPORT)))
    assert (same.label, same.rule, same.sure) == ("OP3", Rule.SESSION, False)
    (past,) = found_in(draft((PORTS, NETS, REPORT.replace("seventy-eighth", "seventy-fifth"))))
    assert (past.rule, past.sure) == (Rule.SESSION, True)


def test_a_resolution_with_another_date_is_told_with_its_own() -> None:
    wrong = AGREED_RECALL.replace("16 December 2021", "17 December 2021")
    (one,) = [o for o in found_in(draft((PORTS, NETS, NEXT_REPORT), (wrong,))) if o.rule is Rule.RESOLUTION]
    assert (one.words, one.suggestion) == ("76/903 of 17 December 2021", "76/903 of 16 December 2021")
    assert (one.day, one.sure) == (date(2021, 12, 16), True)


def test_a_date_that_one_other_text_contradicts_is_told_with_that_text() -> None:
    wrong = AGREED_RECALL.replace("18 December 2019", "19 December 2019")
    (one,) = [o for o in found_in(draft((PORTS, NETS, NEXT_REPORT), (wrong,))) if o.rule is Rule.RESOLUTION]
    assert (one.words, one.suggestion) == ("74/902 of 19 December 2019", "74/902 of 18 December 2019")
    assert (one.day, one.precedent, one.sure) == (date(2019, 12, 18), "A/RES/76/903", False)
    checked = check(draft((PORTS, NETS, NEXT_REPORT), (wrong,)), BASE)
    report = findings_report(checked, (one,), "en", 200).replace("\N{NO-BREAK SPACE}", " ")
    assert "“74/902 of 19 December 2019”: in A/RES/76/903 the date is 18 December 2019." in report


HELD = (
    "Recalling its meeting on herring in Lisbon, which the General Assembly opened on 13 May 2014, at its {} session,"
)
REAFFIRMS = tuple(
    f"Reaffirming{also} the rules on {what} that coastal States adopted in Lisbon,"
    for also, what in (("", "drift nets"), (" also", "trawlers"), (" further", "reefs"))
)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("72/901 of 19 December 2017 and 74/902 of 18 December 2019", "74/902 of 18 December 2019"),
        ("72/901 of 19 December 2017 and 74/902", "72/901 of 19 December 2017 and 74/920"),
        ("at its sixty-eighth session", "at its sixty-ninth session"),
        ("Reaffirming further the rules", "Reaffirming also the rules"),
        ("paragraph 2 above", "paragraph 1 above"),
    ],
)
def test_a_suggestion_put_in_the_place_of_the_words_makes_the_text_right(right: str, wrong: str) -> None:
    keep = "Requests the keepers of harbours to note the names of the vessels inspected in line with paragraph 1 above;"
    preamble = (RECALLS, HELD.format("sixty-eighth"), *REAFFIRMS)
    base = document("A/RES/76/903", (NETS, keep, REPORT), preamble)
    text = draft((PORTS, NETS, keep.replace("paragraph 1", "paragraph 2"), NEXT_REPORT), preamble)
    edited = [replace(p, text=p.text.replace(right, wrong)) for p in text.paragraphs]
    (at,) = [n for n, p in enumerate(edited) if p.text != text.paragraphs[n].text]
    found = findings(check(replace(text, paragraphs=tuple(edited)), base), cited_in((base,)))
    (one,) = [o for o in found if o.label == edited[at].label and o.rule not in {Rule.RECALL, Rule.WORDING}]
    said = edited[at].text
    assert said[one.start : one.end] == one.words
    assert said[: one.start] + one.suggestion + said[one.end :] == text.paragraphs[at].text


def test_numbers_that_do_not_run_are_told_and_bis_follows() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    skipped = replace(text.paragraphs[3], label="OP5", number="5")
    found = found_in(replace(text, paragraphs=(*text.paragraphs[:3], skipped)))
    assert [(one.label, one.suggestion) for one in found if one.rule is Rule.NUMBER] == [("OP5", "3")]
    bis = replace(text.paragraphs[2], label="OP2 bis", number="2 bis", text=CORAL)
    found = found_in(replace(text, paragraphs=(*text.paragraphs[:3], bis, text.paragraphs[3])))
    assert Rule.NUMBER not in {one.rule for one in found}


def test_a_reference_to_no_paragraph_of_the_draft_is_told() -> None:
    text = PORTS.replace("every year", "as set out in paragraph 9 above")
    found = [one for one in found_in(draft((text, NETS, NEXT_REPORT))) if one.rule is Rule.REFERENCE]
    assert [one.words for one in found] == ["paragraph 9 above"]
    assert [one.kind for one in found] == ["none"]
    elsewhere = PORTS.replace("every year", "as set out in paragraph 9 of resolution 76/903")
    assert Rule.REFERENCE not in {one.rule for one in found_in(draft((elsewhere, NETS, NEXT_REPORT)))}


def test_numbers_that_follow_a_new_paragraph_are_no_other_wording() -> None:
    asked = "Requests the Secretary-General to report on the registers and inspectors of paragraphs {} and {} above;"
    base = document("A/RES/76/903", (PORTS, NETS, asked.format(1, 2)))

    def told(first: int, second: int) -> list[Rule]:
        text = draft((CORAL, PORTS, NETS, asked.format(first, second)))
        return [one.rule for one in findings(check(text, base, ()), cited_in((base,))) if one.label == "OP4"]

    assert Rule.WORDING not in told(2, 3)
    assert Rule.WORDING in told(2, 1)


def test_a_new_request_can_cost_and_has_no_end() -> None:
    asks = "Requests the Secretary-General to convene, in each region, a meeting of the keepers of such registers;"
    found = {one.rule: one for one in found_in(draft((PORTS, NETS, NEXT_REPORT, asks)))}
    assert found[Rule.COST].cost == "meetings"
    assert Rule.NO_END in found
    assert not {Rule.COST, Rule.NO_END} & {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT)))}
    again = "Requests the Secretary-General to arrange every year a meeting of the keepers of such registers;"
    assert Rule.NO_END in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, again)))}


def test_what_the_draft_marks_as_open_is_told_with_its_authors() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    at = PORTS.index(words := "every year")
    bracket = Proposal(
        kind=ProposalKind.BRACKET, start=at, end=at + len(words), text=words, authors=("EU",), state=TextState.OPEN
    )
    marked = replace(text.paragraphs[1], proposals=(bracket,))
    text = replace(text, paragraphs=(text.paragraphs[0], marked, *text.paragraphs[2:]))
    (one,) = found_in(text)
    assert (one.label, one.rule, one.words, one.authors) == ("OP1", Rule.OPEN, words, ("EU",))
    assert agreements(check(text, BASE, ()), (one,))["OP1"] is Agreement.NONE


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_every_form_has_every_finding(ui: str) -> None:
    text = draft((PORTS, NETS.replace("all", "<some>"), REPORT, HERRING), (RECALLS,))
    checked = check(text, BASE)
    found = findings(checked, cited_in((BASE,)))
    assert {one.rule for one in found} >= {Rule.WORDING, Rule.NEW, Rule.RECALL, Rule.SESSION}
    assert [row["rule"] for row in to_json(checked, found, ui)["findings"]] == [one.rule.value for one in found]
    assert len(to_table(checked, found, ui).splitlines()) == len(found) + 1
    page = to_html(checked, found, ui)
    assert page.count("<article") == len(found)
    assert "<some>" not in page
    report = findings_report(checked, found, ui, 80)
    assert "{+<some>+}" in report
    assert "1.00" not in report
    assert max(map(len, report.splitlines())) <= 80


def test_nothing_found_is_said() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    assert "Nothing found" in findings_report(check(text, BASE), (), "en")


def test_the_agreed_words_of_a_finding_have_their_first_place() -> None:
    older = document("A/RES/70/900", (NETS,), (), session=70, adopted=date(2015, 12, 16))
    changed = draft((PORTS, NETS.replace("all vessels", "some vessels")))
    texts = (older, BASE)
    with index_of(texts) as index:
        checked = check(changed, BASE, texts)
        found = findings(checked, cited_in(texts), first_in=lambda words: first_place(index, words, "en"))
    assert [(one.rule, one.first) for one in found] == [
        (Rule.WORDING, "A/RES/70/900#OP1"),
        (Rule.GONE, "A/RES/76/903#OP3"),
    ]
    assert "these words first in A/RES/70/900" in findings_report(checked, found, "en")
    assert to_json(checked, found, "en")["findings"][0]["first"] == "A/RES/70/900#OP1"


def test_an_adopted_text_held_against_itself_is_quiet() -> None:
    checked = check(replace(BASE, status=Status.DRAFT), BASE)
    assert findings(checked, cited_in((BASE,))) == ()
    assert "is an adopted text of the corpus" in findings_report(checked, (), "en")


def test_a_recall_list_that_names_no_text_of_late_makes_the_finding_unsure() -> None:
    decades = "Recalling its resolutions 66/901 of 19 December 2011 and 70/902 of 18 December 2015 on coastal fishing,"
    base = document("A/RES/76/903", (PORTS, NETS), (decades,))
    (one,) = findings(check(draft((PORTS, NETS), (decades,)), base), cited_in((base,)))
    assert (one.rule, one.sure) == (Rule.RECALL, False)
    assert findings(check(draft((PORTS, NETS), (CORAL,)), document("A/RES/76/903", (PORTS, NETS), (CORAL,)))) == ()


ASKED_AGAIN = (
    "Notes the efforts of ports, and requests the Secretary-General to report to the General Assembly at its "
    "eighty-second session on the implementation of the present resolution;"
)
WHOLE_REPORT = NEXT_REPORT.replace("a report on stocks", "a report on the implementation of the present resolution")


def test_a_report_on_the_whole_that_is_asked_twice_is_told_with_the_other_paragraph() -> None:
    base = document(
        "A/RES/76/903", (PORTS, NETS, REPORT.replace("stocks", "the implementation of the present resolution"))
    )
    found = findings(check(draft((PORTS, NETS, ASKED_AGAIN, WHOLE_REPORT)), base), cited_in((base,)))
    assert [(o.label, o.other, o.kind) for o in found if o.rule is Rule.TWICE] == [("OP4", "OP3", "asked")]
    once = findings(check(draft((PORTS, NETS, WHOLE_REPORT)), base), cited_in((base,)))
    assert Rule.TWICE not in {one.rule for one in once}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Calls upon coastal States to end the ban on drift nets declared on 1 February 2021;", Rule.SESSION),
        (
            "Urges coastal States to set a goal at the twenty-ninth session of the Conference of the Parties;",
            Rule.SESSION,
        ),
        ("Urges coastal States to take part in the eighth session of the Global Platform on Herring;", Rule.SESSION),
        ("Calls upon the Secretariat to keep a register of drift nets;", Rule.NO_END),
        ("Requests the Secretary-General to provide the above-mentioned meeting with all services;", Rule.NO_END),
        ("Invites coastal States to make voluntary contributions to the trust fund for harbours;", Rule.COST),
        ("Encourages further efforts for the protection of reefs;", Rule.ADDRESSEE),
        ("Calls for institutions to develop more flexible ways of counting herring;", Rule.ADDRESSEE),
    ],
)
def test_what_is_no_fault_is_not_told(words: str, rule: Rule) -> None:
    assert rule not in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, words)))}


def test_a_day_of_something_still_to_be_held_has_passed() -> None:
    words = "Requests the Secretary-General to submit a list of nets by 1 February 2019;"
    assert Rule.SESSION in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, words)))}


def test_a_draft_that_recalls_a_later_text_of_the_series_follows_that_one() -> None:
    later = AGREED_RECALL.replace("76/903 of 16 December 2021", "77/911 of 15 December 2022")
    assert Rule.RECALL not in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT), (later,)))}


def test_the_mark_of_a_note_that_a_text_prints_as_a_figure_is_no_word() -> None:
    marked = PORTS.replace("vessels that", "vessels,7 that")
    assert found_in(draft((marked, NETS, NEXT_REPORT))) == ()


def test_a_resolution_with_a_day_of_another_session_is_told() -> None:
    cites = "Recalling its resolution 71/905 of 19 December 2018 on the counting of herring in northern waters,"
    found = found_in(draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, cites)))
    assert [(one.words, one.kind) for one in found if one.rule is Rule.RESOLUTION] == [
        ("71/905 of 19 December 2018", "session")
    ]
    right = cites.replace("71/905", "73/905")
    assert Rule.RESOLUTION not in {
        one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, right)))
    }


def test_the_wrong_date_is_told_where_it_stands_and_not_where_the_number_stands_alone() -> None:
    cites = (
        "Bearing in mind resolution 76/903 and nets, and recalling its resolution 76/903 of 6 December 2021 on fishing,"
    )
    (one,) = [
        o for o in found_in(draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, cites))) if o.rule is Rule.RESOLUTION
    ]
    assert (one.words, one.suggestion) == ("76/903 of 6 December 2021", "76/903 of 16 December 2021")


def test_a_reference_to_several_paragraphs_of_which_one_is_missing_is_told() -> None:
    text = PORTS.replace("every year", "as set out in paragraphs 2 and 9 above")
    found = found_in(draft((text, NETS, NEXT_REPORT)))
    assert [one.words for one in found if one.rule is Rule.REFERENCE] == ["paragraphs 2 and 9 above"]


def test_a_number_that_stands_twice_is_told_at_its_second_paragraph() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    doubled = replace(text.paragraphs[3], label="OP2.1", number=None, text=f"2. {NEXT_REPORT}")
    found = found_in(replace(text, paragraphs=(*text.paragraphs[:3], doubled)))
    assert [(one.label, one.kind, one.suggestion) for one in found if one.rule is Rule.NUMBER] == [
        ("OP2.1", "twice", "3")
    ]


def test_a_list_that_went_on_and_lost_one_of_its_middle_is_told() -> None:
    preamble = (
        RECALLS.replace("72/901 of 19 December 2017", "70/900 of 17 December 2015, 72/901 of 19 December 2017"),
    )
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), preamble)
    text = AGREED_RECALL.replace("72/901 of 19 December 2017", "70/900 of 17 December 2015")
    found = findings(check(draft((PORTS, NETS, NEXT_REPORT), (text,)), base), cited_in((base,)))
    (one,) = [one for one in found if one.rule is Rule.RESOLUTION]
    assert (one.kind, "72/901" in one.suggestion) == ("left out", True)


def test_the_latest_of_a_list_that_gave_way_to_the_one_after_it_is_not_left_out() -> None:
    latest = "Recalling its resolution 50/905 of 20 December 1995 and later ones, the latest being {},"
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (latest.format("resolution 74/902 of 18 December 2019"),))
    text = draft((PORTS, NETS, NEXT_REPORT), (latest.format("resolution 76/903 of 16 December 2021"),))
    assert Rule.RESOLUTION not in {one.rule for one in findings(check(text, base), cited_in((base,)))}
