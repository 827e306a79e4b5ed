"""Slips in counts, lists, dates and addressees of a draft, each told once and where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineage.documents.resolution import Footnote, Kind, NoteCall, Paragraph, Resolution, Status
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.examination import findings
from lineage.drafting.checking.number_findings import number_findings
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
    document,
    draft,
    found_in,
)


def lettered(letters: str) -> Resolution:
    """A draft whose second paragraph has items with these letters."""
    text = draft((PORTS, NETS, NEXT_REPORT))
    head = text.paragraphs[2]
    items = tuple(
        replace(head, label=f"OP2({letter}){'.1' if letter in letters[:at] else ''}", number=letter, text=f"Item {at};")
        for at, letter in enumerate(letters)
    )
    return replace(text, paragraphs=(*text.paragraphs[:3], *items, *text.paragraphs[3:]))


def test_items_may_be_counted_in_roman_numbers() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    head = text.paragraphs[2]

    def told(*numbers: str) -> list[tuple[str, str]]:
        items = (replace(head, label=f"OP2({n})", number=n, text=f"Nets of kind {n};") for n in numbers)
        found = found_in(replace(text, paragraphs=(*text.paragraphs[:3], *items, *text.paragraphs[3:])))
        return [(one.words, one.suggestion) for one in found if one.rule is Rule.NUMBER]

    assert told("i", "ii", "iii", "iv", "v") == []
    assert told("i", "ii", "iv", "v") == [("iv", "iii")]


@pytest.mark.parametrize(
    ("letters", "told"),
    [("abcd", []), ("abdde", ["d"]), ("abbc", ["b"]), ("abce", ["e"]), ("abdefg", ["d"]), ("acdb", ["c", "b"])],
)
def test_a_slip_in_a_count_is_told_once_whichever_way_the_count_goes_on(letters: str, told: list[str]) -> None:
    found = found_in(lettered(letters))
    assert [one.words for one in found if one.rule is Rule.NUMBER] == told


def test_a_number_that_runs_on_past_a_slip_is_right() -> None:
    text = draft((PORTS, NETS, CORAL, NEXT_REPORT))
    first, second, third, last = text.paragraphs[1:]
    slip = replace(second, label="OP3", number="3")
    third = replace(third, label="OP3.1", number=None, text=f"3. {third.text}")
    found = found_in(replace(text, paragraphs=(text.paragraphs[0], first, slip, third, last)))
    assert [(one.label, one.suggestion) for one in found if one.rule is Rule.NUMBER] == [("OP3", "2")]


def test_a_note_that_is_called_twice_is_told_once() -> None:
    notes = (Footnote(mark="1", text="Resolution 70/1."),)
    calls = (NoteCall(mark="1", offset=4),)
    twice = [replace(p, calls=calls) for p in BASE.paragraphs[1:3]]
    base = replace(BASE, paragraphs=(BASE.paragraphs[0], *twice, BASE.paragraphs[3]), footnotes=notes)
    text = draft((PORTS, NETS, NEXT_REPORT))
    again = [replace(p, calls=calls) for p in text.paragraphs[1:3]]
    wrong = (Footnote(mark="1", text="Resolution 70/2."),)
    text = replace(text, paragraphs=(text.paragraphs[0], *again, text.paragraphs[3]), footnotes=wrong)
    assert [(one.label, one.words) for one in findings(check(text, base)) if one.kind == "slip"] == [("OP1", "70/2")]


def test_an_office_of_no_table_is_somebody_who_is_asked() -> None:
    words = "Invites the executive heads of participating United Nations system organizations to implement the plan;"
    assert Rule.ADDRESSEE not in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, words)))}
    nobody = "Invites, in this regard, to implement the plan of the executive heads of the organizations;"
    assert Rule.ADDRESSEE in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, nobody)))}


def test_work_that_is_told_in_a_report_ends_with_it() -> None:
    words = "Requests the Secretary-General to include, in the context of his next report, information on nets;"
    assert Rule.NO_END not in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, words)))}
    lasting = "Requests the Secretariat to maintain a list of nets and circulate it before the meetings;"
    assert Rule.NO_END in {one.rule for one in found_in(draft((PORTS, NETS, NEXT_REPORT, lasting)))}


def test_of_two_dates_the_one_that_the_base_has_is_not_doubted() -> None:
    opened = "Recalling the Conference on Coastal Fishing and Drift Nets, held in Rome on 12 October 2014,"
    again = "Notes the Conference on Coastal Fishing and Drift Nets, held in Rome on 12 October 2014;"
    base = document("A/RES/76/903", (PORTS, again, REPORT), (RECALLS, opened))
    wrong = draft((PORTS, again, NEXT_REPORT), (AGREED_RECALL, opened.replace("2014", "2015")))
    found = findings(check(wrong, base))
    assert [(one.label, one.kind) for one in found if one.rule is Rule.DATE] == [("PP2", "changed")]


LISTS = (
    "Recalling Security Council resolutions 1754 (2007) of 30 April 2007, 1783 (2007) of 31 October 2007, 1813 (2008)"
)


@pytest.mark.parametrize(
    ("words", "kind", "suggestion"),
    [
        ("1754 (2007) of 30 April 2008", "year", ""),
        ("1754 (2007) of 30 June 2007", "day", "30 April 2007"),
        ("1745 (2007) of 30 April 2007", "slip", "1754 (2007)"),
        ("1754 (2008) of 30 April 2008", "slip", "1754 (2007)"),
    ],
)
def test_a_resolution_of_the_security_council_with_another_date_or_number_is_told(
    words: str, kind: str, suggestion: str
) -> None:
    was = f"{LISTS} of 30 April 2008 and 1871 (2009) of 30 April 2009 on nets,"
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (RECALLS, was))
    now = (
        was.replace("1754 (2007) of 30 April 2007", words)
        .replace(" and 1871 (2009) of 30 April 2009", "")
        .replace("1783 (2007)", "1871 (2009) of 30 April 2009, 1783 (2007)")
    )
    found = findings(check(draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, now)), base))
    told = [(one.kind, one.suggestion) for one in found if one.rule is Rule.RESOLUTION]
    assert (kind, suggestion) in told


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("1 (2001), 3 (2003), 4 (2004) and 5 (2005)", 1),
        ("2 (2002), 3 (2003), 4 (2004) and 5 (2005)", 0),  # the list rolled on
        ("3 (2003), 4 (2004), 5 (2005) and 6 (2006)", 0),
        ("1 (2001), 2 (2002), 3 (2003), 4 (2004) and 5 (2005)", 0),
    ],
)
def test_one_between_two_of_a_list_that_went_on_is_left_out(now: str, left: int) -> None:
    was = "Recalling Security Council resolutions 1 (2001), 2 (2002), 3 (2003) and 4 (2004) on drift nets,"
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (RECALLS, was))
    words = was.replace("1 (2001), 2 (2002), 3 (2003) and 4 (2004)", now)
    found = findings(check(draft((PORTS, NETS, NEXT_REPORT), (AGREED_RECALL, words)), base))
    assert sum(one.kind == "left out" for one in found) == left


def test_a_text_not_recalled_is_told_at_the_list_with_the_latest_text_before_it() -> None:
    treaties = "Recalling its resolutions 23 (I) of 10 February 1946 and 75/902 of 15 December 2020,"
    languages = (
        "Recalling also its resolutions 71/328 of 11 September 2017 and 73/346 of 16 September 2019, which reaffirm"
    )
    base = document("A/RES/76/903", (PORTS, NETS, REPORT), (treaties, languages))
    opened = [replace(p, opening="Recalling") for p in base.paragraphs[:2]]
    base = replace(base, paragraphs=(*opened, *base.paragraphs[2:]))
    text = draft((PORTS, NETS, NEXT_REPORT), (treaties, languages))
    told = [(one.label, one.sure) for one in findings(check(text, base)) if one.rule is Rule.RECALL]
    assert told == [("PP1", False)]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Requests the Secretary-General to keep a register of the vessels", True),
        ("Reiterates its request to the Secretary-General to keep a register of the vessels", False),
    ],
)
def test_what_is_asked_again_is_no_new_request(asked: str, told: bool) -> None:
    found = found_in(draft((PORTS, NETS, f"{asked};", NEXT_REPORT)))
    assert any(one.rule is Rule.NO_END for one in found) is told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("and urges it to count its nets", False),
        ("and urges to count its nets", True),
        ("calls upon to count its nets, and invites States to help", True),
        ("calls upon them to count its nets, and invites States to help", False),
        ("and encourages to count its nets", True),
        ("and encourages the counting of nets", False),
    ],
)
def test_a_pronoun_is_somebody(asked: str, told: bool) -> None:
    found = found_in(draft((PORTS, NETS, f"Notes the will of the port authorities of Lisbon, {asked};", NEXT_REPORT)))
    assert any(one.rule is Rule.ADDRESSEE for one in found) is told


def test_the_third_adverb_behind_none_is_told() -> None:
    preamble = (
        AGREED_RECALL,
        "Stressing the worth of drift nets to coastal States,",
        "Stressing further the worth of trawlers to landlocked States,",
    )
    found = found_in(draft((PORTS, NETS, NEXT_REPORT), preamble))
    assert [one.suggestion for one in found if one.rule is Rule.SEQUENCE] == ["Stressing also"]


def test_days_that_share_their_year_are_no_other_days() -> None:
    text = "Welcomes the meetings on herring held in Lisbon on {}, and their outcome for all coastal States;"
    base = document("A/RES/76/903", (PORTS, text.format("23 February 2021, 17 November 2021"), REPORT))
    on = draft((PORTS, text.format("23 February and 17 November 2021"), NEXT_REPORT))
    assert Rule.FACT not in {one.rule for one in findings(check(on, base))}


def test_the_list_of_a_series_that_says_no_theme_goes_on() -> None:
    """As in 78/248: "section XI of its resolution 55/258 of 14 June 2001 and its resolutions ..."."""
    lists = (
        "Recalling section XI of its resolution 55/258 of 14 June 2001 and its resolutions 72/256 of 24 December 2017, "
        "73/276 of 22 December 2018, 74/258 of 27 December 2019 and 75/248 of 31 December 2020,"
    )
    base = document("A/RES/76/903", (PORTS, REPORT), (lists,), title="Administration of harbours")
    told = findings(check(draft((PORTS, NEXT_REPORT), (lists,)), base))
    assert [(one.label, one.suggestion) for one in told if one.rule is Rule.RECALL] == [("PP1", "76/903")]
    goes_on = lists.replace(" and 75/248 of 31", ", 75/248 of 31").replace(
        "2020,", "2020 and 76/903 of 16 December 2021,"
    )
    told = findings(check(draft((PORTS, NEXT_REPORT), (goes_on,)), base))
    assert Rule.RECALL not in {one.rule for one in told}


@pytest.mark.parametrize(("year", "told"), [(2024, ["own"]), (2023, ["passed"]), (2025, [])])
def test_a_session_of_a_year_is_that_of_the_draft(year: int, told: list[str]) -> None:
    base = document("E/RES/2023/33", (PORTS, NETS), organ="Economic and Social Council", session=2023)
    asked = f"Requests the Secretary-General to report on stocks to the Council at its {year} session;"
    on = replace(
        document("E/2024/L.9", (PORTS, NETS, asked), organ="Economic and Social Council", session=2024, adopted=None),
        status=Status.DRAFT,
    )
    assert [one.kind for one in findings(check(on, base)) if one.rule is Rule.SESSION] == told


def test_a_slip_in_the_count_of_an_annex_is_told_once() -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    head = replace(text.paragraphs[1], kind=Kind.ANNEX)

    def numbered(label: str, number: str | None, words: str) -> Paragraph:
        return replace(head, label=label, number=number, text=words)

    annex = (
        numbered("A.57", "57", "To inspect boats;"),
        numbered("A.59", "59", "To inspect nets;"),
        numbered("A.PP2", None, "59. To inspect ports;"),
        numbered("A.60", "60", "To inspect reefs;"),
    )
    found = found_in(replace(text, paragraphs=(*text.paragraphs, *annex)))
    assert [(one.label, one.suggestion) for one in found if one.rule is Rule.NUMBER] == [("A.59", "58")]


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("OP1", "OP2", "OP3 alt", "OP4"), []),
        (("OP1", "OP2", "OP2 alt", "OP3"), []),
        (("OP1", "OP2", "OP3", "OP3 alt", "OP3 alt 2", "OP4"), []),
        (("OP1", "OP2", "OP4 alt", "OP5"), [("5", "3")]),
        (("OP1", "OP2 bis", "OP3"), [("3", "2")]),
    ],
)
def test_an_alternative_may_stand_for_the_paragraph_of_its_number(
    labels: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    text = draft((PORTS, NETS, NEXT_REPORT))
    paragraphs = tuple(
        replace(text.paragraphs[2], label=label, number=label.removeprefix("OP"), text=f"Invites ports to try {label};")
        for label in labels
    )
    found = number_findings(replace(text, paragraphs=(*text.paragraphs[:1], *paragraphs)))
    assert [(one.words, one.suggestion) for one in found] == told
