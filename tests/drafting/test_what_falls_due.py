"""What comes again in a next draft: left open where it falls due before the draft, untouched where it does not."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Footnote
from lineage.drafting.housekeeping.draft_changes import NextDraft
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.errors import UsageError
from lineage.sources import read_bytes
from tests.drafting.bridges import bridges
from tests.drafting.bridges import drafted as of_bridges

drafted = partial(of_bridges, part="PP2", last=79)


def second(draft: NextDraft) -> str:
    return draft.text("PP2").rstrip(",")


@pytest.mark.parametrize(
    ("before", "now", "then"),
    [
        ("3 May 2023", "4 May 2024", "[date in 2025]"),
        ("4 August 2023", "21 October 2024", "[date in 2025]"),
        ("24 September 2019", "18 September 2023", "18 September 2023"),
        ("6 to 15 June 2024", "6 to 16 June 2024", "6 to 16 June 2024"),
    ],
    ids=["every year", "late in its year", "every fourth year", "put right"],
)
def test_a_date_is_left_open_where_it_falls_due(before: str, now: str, then: str) -> None:
    said = "Welcoming the summit of mayors on the upkeep of old stone bridges, held in Oslo on {}"
    assert second(drafted(said.format(before), said.format(now))) == said.format(then)


def test_a_resolution_of_another_body_is_followed_where_its_dates_say_so() -> None:
    said = "Recalling Human Rights Council resolution {} on people who live below bridges"
    due = drafted(said.format("43/6 of 20 June 2021"), said.format("52/7 of 4 April 2023"))
    assert second(due) == said.format("[symbol of the resolution]")
    early = drafted(said.format("43/6 of 20 June 2018"), said.format("52/7 of 4 April 2023"))
    assert second(early) == said.format("52/7 of 4 April 2023")


def test_a_list_of_another_body_grows_where_its_dates_say_so() -> None:
    said = "Recalling Human Rights Council resolutions {} on people who live below bridges"
    listed = "17/13 of 17 June 2016, 26/3 of 26 June 2019 and 35/19 of 22 June 2022"
    longer = "17/13 of 17 June 2016, 26/3 of 26 June 2019 [and 35/19 of 22 June 2022, with any others since]"
    assert second(drafted(said.format(listed), said.format(listed))) == said.format(longer)
    seldom = listed.replace("2019", "2015")
    assert second(drafted(said.format(seldom), said.format(seldom))) == said.format(seldom)


def test_a_count_without_a_word_for_what_meets_waits_for_a_second_step() -> None:
    said = "Noting that the {} review of the upkeep of old stone bridges went well"
    assert second(drafted(said.format("third"), said.format("fourth"))) == said.format("fourth")
    twice = drafted(said.format("second"), said.format("third"), said.format("fourth"))
    assert second(twice) == said.format("fifth")


def test_a_decision_is_never_taken_for_the_last_text() -> None:
    said = "Recalling that the committee on bridges was called by its decision {} to meet"
    draft = drafted(said.format("76/3"), said.format("77/4"), said.format("78/5"))
    assert second(draft) == said.format("[symbol of the decision]")


def test_the_figures_of_one_statistic_are_left_open_together() -> None:
    said = "Noting that {} million people cross old bridges each day, 84 per cent of them in towns, in {}"
    draft = drafted(said.format("7", "2021"), said.format("8", "2021"))
    opened = said.replace("84", "[figure]")
    assert second(draft) == opened.format("[figure]", "[year]")


def test_a_figure_that_had_settled_stays() -> None:
    said = "Noting that {} engineers look after the old stone bridges of the region"
    settled = drafted(*(said.format(figure) for figure in ("8", "8", "8", "9")))
    assert second(settled) == said.format("9")
    renewed = drafted(*(said.format(figure) for figure in ("7", "8", "8", "9")))
    assert second(renewed) == said.format("[figure]")
    each = drafted(*(said.format(figure) for figure in ("8", "9", "9")))
    assert second(each) == said.format("[figure]")


def test_a_year_that_joined_a_list_stays() -> None:
    said = "Recalling the congresses on the upkeep of old stone bridges held in {}"
    draft = drafted(said.format("2011, 2016 and 2021"), said.format("2011, 2016, 2021 and 2024"))
    assert second(draft) == said.format("2011, 2016, 2021 and 2024")


def test_the_second_text_of_a_series_may_be_replaced_or_joined() -> None:
    said = "Welcoming the new bridges"
    first = bridges(78, recalled=[77], PP2=said)
    unrecalled = "The General Assembly,\n\nWelcoming the new bridges,\n\n1. Decides to remain seized.\n"
    head = "A/RES/78/5\n\nResolution adopted by the General Assembly on 2 December 2023\n\nThe upkeep of bridges\n\n"
    opening = parse(read_bytes((head + unrecalled).encode(), Path("text.txt")), document_id="A/RES/78/5")
    last = bridges(79, recalled=[78], PP2=said)
    replaced = "resolution 79/6 of 2 December 2024 on the upkeep"
    room = replaced.replace(" on", ", or resolutions 78/5 of 2 December 2023 and 79/6 of 2 December 2024] on")
    for earlier, words in (((opening,), f"[{room}"), ((first,), replaced), ((), replaced)):
        assert next_draft(last, 80, earlier=earlier).text("PP1").startswith(f"Recalling its {words}")


def test_a_date_of_adoption_that_cannot_be_is_left_open() -> None:
    said = "Recalling its resolutions {}76/3 of 1 December 2107 and 78/5 of 2 December 2023 on the upkeep of bridges"
    draft = drafted(said.format("74/1 of 3 December 2019, "))
    assert draft.base.adopted == date(2024, 12, 2)
    assert "76/3 of [date of adoption], 78/5 of 2 December 2023 [and 79/6 of 2 December 2024, with" in second(draft)
    assert second(drafted(said.format(""))).startswith("Recalling its resolutions [symbols of the resolutions] on")


@pytest.mark.parametrize(
    ("words", "room"),
    [
        ("Looking forward to the summit of mayors on old stone bridges, to be held in Oslo from {}", "dates"),
        ("Looking forward to the summit of mayors on old stone bridges, to be held in Oslo on {}", "date"),
        ("Noting the budget for the repair of old stone bridges in the year {}", "year"),
    ],
)
def test_what_is_to_come_will_be_past_where_the_place_did_not_stand(words: str, room: str) -> None:
    ahead, later = {
        "dates": ("3 to 5 May 2025", "3 to 5 May 2027"),
        "date": ("3 May 2025", "3 May 2027"),
        "year": ("2025", "2030"),
    }[room]
    assert second(drafted("Noting the state of roads", words.format(ahead))) == words.format(f"[{room}]")
    assert second(drafted("Noting the state of roads", words.format(later))) == words.format(later)
    assert second(drafted(words.format(ahead), words.format(ahead))) == words.format(ahead)


def test_a_year_that_begins_a_name_stays() -> None:
    said = "Noting initiatives such as the {} International Year of old stone bridges"
    assert second(drafted("Noting the state of roads", said.format(2025))) == said.format(2025)
    yearly = "Looking forward to the {} Bridge Forum in Oslo, where old stone will be the theme"
    assert second(drafted("Noting the state of roads", yearly.format(2025))) == yearly.format("[year]")


@pytest.mark.parametrize(
    ("before", "now", "then"),
    [
        ("2021–2022", "2023–2024", "[year]–[year]"),
        ("2020–2023", "2024–2027", "2024–2027"),
        ("2022–2024", "2023–2025", "2023–2025"),
    ],
)
def test_a_period_that_followed_another_is_open_once_it_is_over(before: str, now: str, then: str) -> None:
    said = "Noting the budget for the repair of old stone bridges in the period {}"
    draft = drafted(said.format(before), said.format(now))
    assert second(draft) == said.format(then)


def test_a_period_that_begins_next_year_is_no_event() -> None:
    said = "Noting the decade of old stone bridges, 2025–2034, and what it is to bring to those who walk"
    assert second(drafted("Noting the state of roads", said)) == said


def test_the_count_of_an_event_is_open_with_its_day() -> None:
    said = "Welcoming the {} Builders of Bridges (ABB) of all Nations Forum, held on {}"
    draft = drafted(said.format("ninth", "3 May 2022"), said.format("tenth", "4 May 2024"), session=81)
    assert second(draft) == said.format("[number of the Forum]", "[date in 2026]")


def test_a_count_keeps_step_with_the_year_beside_it() -> None:
    said = "Noting the {} observance by the Organization of the Day of Old Stone Bridges, in {}"
    assert second(drafted(said.format("third", 2023), said.format("fourth", 2024))) == said.format("fifth", 2025)
    still = said.replace("in {}", "since {}")
    assert second(drafted(still.format("third", 2001), still.format("fourth", 2001))) == still.format("fourth", 2001)


def test_a_quarter_of_a_year_is_open_with_the_figure_of_it() -> None:
    said = "Noting that repairs cost {} per cent of the budget of all cities in the {} quarter of {}"
    assert second(drafted(said.format(6.1, "second", 2023), said.format(6.3, "third", 2024))) == said.format(
        "[figure]", "[figure]", "[year]"
    )


def test_a_list_that_grew_by_two_has_room_for_two() -> None:
    said = "Recalling also its resolutions {} on the upkeep of old bridges"
    had = "75/2 of 7 December 2020, 76/3 of 1 December 2021"
    before = bridges(77, PP2=said.format(had.replace(", ", " and ")))
    base = bridges(79, PP2=said.format(f"{had}, 77/4 of 2 December 2022 and 78/8 of 3 December 2023"))
    now = "77/4 of 2 December 2022, 78/8 of 3 December 2023 [and 79/6 of 2 December 2024, with any others since]"
    assert second(next_draft(base, 81, earlier=[before])) == said.format(f"{had}, {now}")


def test_numbers_of_own_paragraphs_are_open_in_a_paragraph_that_moves() -> None:
    said = "Looking forward to the report to be submitted at its {} session on paragraphs 5, 7 and 9 above"
    draft = drafted(said.format("eightieth"), said.format("eighty-first"))
    assert second(draft) == said.format("eighty-second").replace("5, 7 and 9", "[numbers of the paragraphs]")
    assert second(drafted(said.format("tenth"), said.format("tenth"))) == said.format("tenth")


def test_a_deadline_stands_though_it_will_be_past() -> None:
    said = "Recalling the aim to mend all old stone bridges by {} and what mayors are to do for it"
    assert second(drafted("Noting the state of roads", said.format(2025))) == said.format(2025)


def test_the_year_of_a_report_with_a_title_stands() -> None:
    said = "Taking note of The State of Bridges {}: Old Stones, New Roads, by the Bridge Committee"
    assert second(drafted(said.format(2023), said.format(2024))) == said.format(2024)


@pytest.mark.parametrize("mark", ["n°", "nº", "N°", "no", "numéro"])
def test_a_yearly_report_keeps_its_number_in_every_language(mark: str) -> None:
    words = "Prenant note du rapport du Comité des ponts1"
    note = "Documents officiels de l’Assemblée générale, soixante-dix-neuvième session, Supplément n° 23 (A/79/23)."
    note = note.replace("n°", mark)
    older, base = (replace(bridges(session, PP2=words), language="fr") for session in (78, 79))
    draft = next_draft(replace(base, footnotes=(Footnote(mark="1", text=note),)), 80, earlier=[older])
    assert draft.note("1") == note.replace("soixante-dix-neuvième", "quatre-vingtième").replace("A/79/23", "A/80/23")


def test_a_note_is_of_one_session_and_a_yearly_report_keeps_its_number() -> None:
    words = "Taking note of the report of the Bridge Committee1"
    note = "Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 23 (A/79/23)"
    base = replace(
        bridges(79, PP2=words), footnotes=(Footnote(mark="1", text=f"{note}."), Footnote(mark="2", text="A/79/9."))
    )
    draft = next_draft(base, 80, earlier=[bridges(78, PP2=words)])
    assert draft.note("1") == f"{note}.".replace("Seventy-ninth", "Eightieth").replace("A/79/23", "A/80/23")
    assert draft.note("2") == "[A/80/...]."
    assert [note.placeholder for note in draft.notes] == [False, True]


@pytest.mark.parametrize(
    ("before", "now", "next_one"),
    [
        ("A/AC.9/2023/3.", "A/AC.9/2024/3.", "A/AC.9/2025/3."),
        ("See A/AC.9/2020/3.", "A/AC.9/2024/3.", "A/AC.9/2024/3."),
        ("A/AC.9/2023/2.", "A/AC.9/2024/3.", "A/AC.9/2024/3."),
        ("E/2023/23, sect. 2023.", "E/2024/23, sect. 2024.", "E/2025/23, sect. 2025."),
        ("Resolution 70/1.", "Resolution 70/1.", "Resolution 70/1."),
    ],
)
def test_a_note_of_the_year_of_each_text_moves_with_the_year(before: str, now: str, next_one: str) -> None:
    words = "Taking note of the working paper1"
    older, base = (
        replace(bridges(session, PP2=words), footnotes=(Footnote(mark="1", text=note),))
        for session, note in ((78, before), (79, now))
    )
    assert next_draft(base, 80, earlier=[older]).note("1") == next_one


def test_a_session_of_another_century_is_refused() -> None:
    with pytest.raises(UsageError, match="would open in 2245"):
        drafted("Noting the state of roads", "Noting the state of roads", session=300)


def test_a_session_does_not_open_before_that_of_the_last_text() -> None:
    base = bridges(79, PP2="Noting the state of roads")
    with pytest.raises(UsageError, match=r"session 80 cannot open in 1950: that of .* opened in 2024"):
        next_draft(base, 80, year=1950)
    assert next_draft(base, 80, year=2025).year == 2025


def test_after_many_sessions_no_number_is_guessed() -> None:
    said = "Recalling resolution {} on people who live below bridges"
    draft = drafted(said.format("77/70 of 4 June 2023"), said.format("78/71 of 4 June 2024"), session=86)
    assert "[symbol of the resolution]" in second(draft)
    assert "[85/" not in second(draft)


def test_what_begins_with_a_year_and_a_period_with_any_hyphen_stand() -> None:
    for words in (
        "the decade of bridges that begins on 1 January 2025",
        "the decade of bridges, 2025\N{MINUS SIGN}2034",
    ):
        said = f"Noting with satisfaction {words}, and what it is to bring to those who walk"
        assert second(drafted("Noting the state of roads", said)) == said


def test_the_number_of_a_goal_is_no_figure() -> None:
    said = "Noting Sustainable Development Goals {} and {} on bridges, and that {} bridges fell"
    draft = drafted(said.format(1, 1, 40), said.format(1, 2, 50))
    assert second(draft) == said.format(1, 2, "[figure]")


def test_figures_of_the_last_year_are_renewed_and_projections_are_not() -> None:
    said = "Noting that 12 per cent of all bridges fell in 2023"
    assert (
        second(drafted("Noting the state of roads", said))
        == "Noting that [figure] per cent of all bridges fell in [year]"
    )
    far = "Noting that between 2023 and 2040 the number of bridges is to grow by 12 per cent"
    assert second(drafted("Noting the state of roads", far)) == far


def test_a_text_that_may_have_come_between_has_room() -> None:
    said = "Recalling also its resolutions {} on the upkeep of old bridges"
    had = "76/3 of 1 December 2021, 77/4 of 2 December 2022"
    draft = drafted(
        said.format(had.replace(", ", " and ")), said.format(f"{had} and 78/5 of 2 December 2023"), session=81
    )
    now = "78/5 of 2 December 2023 [and 79/6 of 2 December 2024, with any others since]"
    assert second(draft) == said.format(f"{had}, {now}")


def test_three_sessions_of_the_human_rights_council_are_one_year() -> None:
    head = "Resolution adopted by the Human Rights Council on {}\n\n{}. Bridges\n\nThe Human Rights Council,\n\n"
    said = "Noting the report on old stone bridges for the year {},\n\n1. Decides to return to it at its {} session.\n"
    texts = [
        parse(read_bytes((head + said).format(day, name, *place).encode(), Path("t.txt")), document_id=name)
        for name, day, place in (
            ("52/4", "4 April 2023", ("2023", "fifty-fifth")),
            ("55/6", "5 April 2024", ("2024", "fifty-eighth")),
        )
    ]
    draft = next_draft(texts[1], 58, earlier=texts[:1])
    assert draft.year == 2025
    assert draft.text("OP1") == "Decides to return to it at its sixty-first session."
