"""Figures of the past that a draft has otherwise than the latest text, in words that are else the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineage.documents.negotiated.proposals import TextState
from lineage.documents.resolution import Footnote, NoteCall, Resolution, Status
from lineage.drafting.checking.agreement import Agreement, agreements
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.examination import findings
from lineage.drafting.checking.expected_facts import expected_facts, next_session
from lineage.render.drafts.draft_findings import findings_report
from lineage.render.drafts.draft_findings_forms import to_json
from tests.drafting.checking import check
from tests.drafting.test_check_findings import (
    AGREED_RECALL,
    BASE,
    CORAL,
    NETS,
    NEXT_REPORT,
    PORTS,
    RECALLS,
    REPORT,
    cited_in,
    document,
    draft,
    found_in,
)

MEETING = (
    "Takes note of the plan on herring that the Conference of Navigators adopted at its fifty-third session, held in "
    "Oslo from 21 to 23 June 2021, and of resolutions 70/900, 71/910 and 74/902 on coastal fishing,"
)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("71/910", "71/901", (Rule.RESOLUTION, "slip", "71/901", "71/910")),
        ("71/910 and 74/902", "71/901, 74/902 and 76/903", (Rule.RESOLUTION, "slip", "71/901", "71/910")),
        ("21 to 23 June", "20 to 23 June", (Rule.DATE, "changed", "20 to 23 June 2021", "21 to 23 June 2021")),
        ("fifty-third", "fifty-fourth", (Rule.SESSION, "changed", "fifty-fourth", "fifty-third")),
    ],
)
def test_a_figure_of_the_past_that_the_base_has_otherwise_is_told_and_not_agreed(
    right: str, wrong: str, told: tuple[Rule, str, str, str]
) -> None:
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (RECALLS, MEETING))
    text = draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, MEETING.replace(right, wrong)))
    done = check(text, base)
    found = findings(done, cited_in((base,)))
    assert [(one.rule, one.kind, one.words, one.suggestion) for one in found] == [told]
    assert "4 of 5" in findings_report(done, found, "en", 100)
    verdicts = {one["label"]: one["verdict"] for one in to_json(done, found, "en")["paragraphs"]}
    assert verdicts["PP2"] == "changed"


HELD = (
    "Takes note of the review of the plan on herring on the World Day of Herring, on 30 July, and welcomes the "
    "twentieth anniversary of the adoption of the plan on herring,"
)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("30 July", "31 July", [("31 July", "30 July", "stays")]),
        ("twentieth", "twenty-first", [("twenty-first", "twentieth", "stays")]),
        ("seventy-eighth session", "eightieth session", []),
        (
            "seventy-eighth session",
            "eighty-first session",
            [("at its eighty-first session", "at its eightieth session", "cycle")],
        ),
        ("seventy-eighth session", "[number of the session] session", []),
    ],
)
def test_a_figure_that_its_series_does_not_move_so_is_told_and_not_agreed(
    right: str, wrong: str, told: list[tuple[str, str, str]]
) -> None:
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (RECALLS, HELD))
    earlier = [
        document(
            f"A/RES/{session}/902",
            (PORTS, NETS, REPORT.replace("seventy-eighth", ordinal)),
            (RECALLS, HELD),
            session=session,
            adopted=date(session + 1945, 12, 16),
        )
        for session, ordinal in ((72, "seventy-fourth"), (74, "seventy-sixth"))
    ]
    asked, held = (words.replace(right, wrong) for words in (REPORT, HELD))
    asked = asked if right in REPORT else NEXT_REPORT
    text = replace(draft((PORTS, NETS, asked), (AGREED_RECALL, held)), session=None)
    done = check(text, base)
    session = next_session(text, base)
    assert session is not None
    found = findings(done, cited_in((base,)), expected=expected_facts(base, session, earlier))
    changed = [one for one in found if one.rule in {Rule.FACT, Rule.SESSION}]
    assert [(one.words, one.suggestion, one.kind) for one in changed] == told
    assert not any(one.sure for one in changed)
    facts = [one for one in found if one.rule is Rule.FACT]
    verdicts = {one["label"]: one["verdict"] for one in to_json(done, found, "en")["paragraphs"]}
    assert all(verdicts[one.label] == "changed" for one in facts)
    assert all(agreements(done, found)[one.label or ""] is Agreement.NONE for one in facts)


@pytest.mark.parametrize(("year", "told"), [(2016, []), (2018, ["2018"])])
@pytest.mark.parametrize(
    ("of", "symbol", "session", "later"),
    [
        ("General Assembly", "A/RES/76/903", 76, 77),
        ("Human Rights Council", "A/HRC/RES/49/9", 49, 52),  # three sessions a year
    ],
)
def test_a_year_that_moves_as_far_as_the_text_is_up_to_date(
    of: str, symbol: str, session: int, later: int, year: int, told: list[str]
) -> None:
    taught = "Notes that the museums of navigation taught the mending of nets on the coast in 2015;"
    base = document(symbol, (PORTS, NETS, taught), organ=of, session=session)
    text = document(
        f"A/C.2/{later}/L.9" if session == 76 else f"A/HRC/{later}/L.9",
        (PORTS, NETS, taught.replace("2015", str(year))),
        organ=of,
        session=later,
        adopted=None,
        status=Status.DRAFT,
    )
    found = findings(check(text, base), expected=expected_facts(base, later, ()))
    assert [one.words for one in found if one.rule is Rule.FACT] == told


@pytest.mark.parametrize(("year", "told"), [(2022, [("2022", "2024", "unmoved")]), (2024, [])])
def test_a_year_that_stays_where_the_series_moves_it_is_told(year: int, told: list[tuple[str, str, str]]) -> None:
    report = "Having examined the report of the Special Committee on the Mending of Nets for {},"

    def of_session(session: int) -> Resolution:
        words = (RECALLS, report.format(session + 1945))
        symbol = f"A/RES/{session}/90{session - 70}"
        return document(symbol, (PORTS, NETS), words, session=session, adopted=date(session + 1945, 12, 16))

    base, earlier = of_session(77), [of_session(73), of_session(75)]
    text = document(
        "A/C.2/79/L.9", (PORTS, NETS), (RECALLS, report.format(year)), session=79, adopted=None, status=Status.DRAFT
    )
    done = check(text, base)
    found = [one for one in findings(done, expected=expected_facts(base, 79, earlier)) if one.rule is Rule.FACT]
    assert [(one.words, one.suggestion, one.kind) for one in found] == told
    assert all(one.label == "PP2" and not one.sure for one in found)
    assert all("2024" in findings_report(done, found, ui, 100) for ui in ("en", "fr") if found)


def test_a_session_that_moves_on_with_its_days_is_up_to_date() -> None:
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (RECALLS, MEETING))
    later = MEETING.replace("fifty-third", "fifty-fifth").replace("June 2021", "June 2023")
    text = draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, later))
    assert findings(check(text, base), cited_in((base,))) == ()


def test_another_resolution_in_the_note_of_agreed_words_is_told() -> None:
    def noted(text: Resolution, note: str) -> Resolution:
        first, *rest = text.paragraphs
        first = replace(first, calls=(NoteCall(mark="1", offset=len(first.text)),))
        return replace(text, paragraphs=(first, *rest), footnotes=(Footnote(mark="1", text=note),))

    base = noted(BASE, "Resolution 75/7, annex.")
    done = check(noted(draft((PORTS, NETS, NEXT_REPORT)), "Resolution 75/8, annex."), base)
    found = findings(done, cited_in((base,)))
    assert [(one.label, one.kind, one.words, one.suggestion) for one in found] == [("PP1", "slip", "75/8", "75/7")]
    assert "3 of 4" in findings_report(done, found, "en", 100)


def test_a_term_before_the_session_of_an_undated_draft_has_passed() -> None:
    asked = "Decides to hold a meeting on herring before the end of {} with the museums of navigation;"
    for month, passed in (("July 2023", True), ("December 2023", False)):
        found = found_in(draft((PORTS, NETS, NEXT_REPORT, asked.format(month))))
        assert any(one.rule is Rule.SESSION and one.kind == "passed" for one in found) is passed


def test_a_report_in_another_rhythm_than_before_is_told_with_the_session_of_that_rhythm() -> None:
    (one,) = found_in(draft((PORTS, NETS, REPORT.replace("seventy-eighth", "seventy-ninth"))))
    assert (one.rule, one.kind, one.sure) == (Rule.SESSION, "cycle", False)
    assert one.suggestion == "at its eightieth session"


def test_a_struck_paragraph_takes_no_number() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    struck = replace(text.paragraphs[2], label="OP2.1", number=None, text=f"2. {CORAL}", state=TextState.DELETED)
    for state, told in ((TextState.DELETED, False), (None, True)):
        some = (*text.paragraphs[:3], replace(struck, state=state), *text.paragraphs[3:])
        found = found_in(replace(text, paragraphs=some))
        assert any(one.rule is Rule.NUMBER for one in found) is told


@pytest.mark.parametrize(("draft_has", "told"), [("sixty-sixth", ["back"]), ("sixty-eighth", [])])
def test_an_ordinal_that_goes_back_is_told(draft_has: str, told: list[str]) -> None:
    asked = "Agrees that the Committee, at its {} session, should consider the items on nets and reefs;"
    base = document("A/RES/76/903", (PORTS, asked.format("sixty-seventh"), REPORT))
    found = findings(check(draft((PORTS, asked.format(draft_has), NEXT_REPORT)), base))
    assert [one.kind for one in found if one.rule is Rule.FACT] == told
