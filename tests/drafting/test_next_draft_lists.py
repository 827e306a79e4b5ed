"""Lists of a next draft, decisions as last texts, and what a placeholder asks for in French."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.housekeeping.draft_changes import Reason
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.sources import read_bytes
from tests.drafting.bridges import drafted


def read(words: str, name: str = "text") -> Resolution:
    return parse(read_bytes(words.encode(), Path("text.txt")), document_id=name)


def test_a_pair_of_the_last_two_texts_keeps_two() -> None:
    said = "Requests a report on what is done to implement resolutions {} and the present resolution"
    draft = drafted(said.format("75/2 and 76/3"), said.format("76/3 and 77/4"))
    assert draft.text("OP1") == said.format("77/4 and 78/5") + ";"


def test_a_pair_with_dates_that_lost_its_first_once_says_both() -> None:
    said = "Reaffirms its resolutions {} on the upkeep of bridges"
    draft = drafted(
        said.format("75/2 of 7 December 2020 and 76/3 of 1 December 2021"),
        said.format("76/3 of 1 December 2021 and 77/4 of 2 December 2022"),
    )
    room = "[resolutions, with or without 76/3 of 1 December 2021,]"
    assert f"its {room} 77/4 of 2 December 2022 and 78/5 of 2 December 2023 on the" in draft.text("OP1")


@pytest.mark.parametrize(
    ("before", "now", "room"),
    [
        (
            "74/1 of 3 December 2019, 75/2 of 7 December 2020 and 76/3 of 1 December 2021",
            "74/1 of 3 December 2019 and 77/4 of 2 December 2022",
            (
                "[all or some of 74/1 of 3 December 2019, "
                "77/4 of 2 December 2022 and 78/5 of 2 December 2023, with any others since]"
            ),
        ),
        (
            "70/2 of 7 December 2015 and 76/3 of 1 December 2021",
            "71/2 of 7 December 2016 and 77/4 of 2 December 2022",
            (
                "[all or some of 71/2 of 7 December 2016, "
                "77/4 of 2 December 2022 and 78/5 of 2 December 2023, with any others since]"
            ),
        ),
        (
            "72/2 of 7 December 2017, 73/2 of 3 December 2018, 74/1 of 3 December 2019 and 75/2 of 7 December 2020",
            "74/1 of 3 December 2019, 75/2 of 7 December 2020 and 77/4 of 2 December 2022",
            "74/1 of 3 December 2019, 75/2 of 7 December 2020, 77/4 of 2 December 2022 and 78/5 of 2 December 2023",
        ),
    ],
)
def test_a_list_that_lost_more_than_it_kept_is_open(before: str, now: str, room: str) -> None:
    said = "Reaffirms its resolutions {} on the upkeep of bridges"
    assert drafted(said.format(before), said.format(now)).text("OP1") == f"{said.format(room)};"


def test_a_list_goes_on_behind_texts_that_share_a_date() -> None:
    said = "Reaffirms its resolutions {} on the upkeep of bridges"
    draft = drafted(
        said.format("74/1 of 3 December 2019 and 76/2 and 76/3 of 1 December 2021"),
        said.format("74/1 of 3 December 2019, 76/2 and 76/3 of 1 December 2021 and 77/4 of 2 December 2022"),
    )
    joined = "[and 78/5 of 2 December 2023, with any others since]"
    assert f"76/2 and 76/3 of 1 December 2021, 77/4 of 2 December 2022 {joined}" in draft.text("OP1")
    words = said.format("76/3 of 1 December 2021 and 77/3 and 77/4 of 2 December 2022")
    draft = drafted(said.format("76/3 of 1 December 2021"), words)
    assert f"76/3 of 1 December 2021, 77/3 and 77/4 of 2 December 2022 {joined}" in draft.text("OP1")


def test_a_list_that_took_in_two_long_ago_takes_in_the_last_text() -> None:
    said = "Reaffirms its resolutions {} on the upkeep of bridges"
    two, since = (
        "70/3 of 1 December 2015, 70/9 of 7 December 2015",
        [f"{71 + n}/4 of 2 December {2016 + n}" for n in range(7)],
    )
    draft = drafted(*(said.format(f"{', '.join([two, *since[:n]])} and {since[n]}") for n in (5, 6)))
    assert f"{since[5]}, {since[6]} and 78/5 of 2 December 2023 on" in draft.text("OP1")


def test_after_two_steps_of_the_series_the_last_text_is_not_taken_for_the_latest() -> None:
    said = "Takes note of the report submitted pursuant to its resolution {} of 2 December {}"
    one, other = said.format("76/3", 2021), said.format("77/4", 2022)
    assert drafted(one, other).text("OP1") == said.format("78/5", 2023) + ";"
    later = drafted(one, other, session=80)
    assert "pursuant to its resolution [symbol of the resolution];" in later.text("OP1")
    assert "77/4 of 2 December 2022 [and 78/5 of 2 December 2023, with any others since] on" in later.text("PP1")
    assert "2022 [and 78/5 of 2 December 2023, with any others since] on" in drafted(one, other, session=81).text("PP1")


def alone(words: str) -> str:
    """An operative paragraph in the draft that follows a text of which no earlier one is there."""
    return drafted(words).text("OP1").rstrip(";")


@pytest.mark.parametrize(
    ("said", "room"),
    [
        ("Recalls the 2023 forum of mayors", "Recalls the [year] forum of mayors"),
        ("Recalls the 2021 declaration of mayors", "Recalls the 2021 declaration of mayors"),
        ("Welcomes the fifth annual forum of mayors", "Welcomes the [number of the forum] annual forum of mayors"),
        ("Welcomes the fifth conference of mayors", "Welcomes the fifth conference of mayors"),
        ("Decides on the budget for the years 2024 and 2025", "Decides on the budget for the years [year] and [year]"),
        (
            "Requests a report at its seventy-ninth session on the theme of the sixteenth meeting of mayors",
            "Requests a report at its eightieth session on the theme of the [number of the meeting] meeting of mayors",
        ),
        (
            "Notes that the work went on, as mandated in its resolution 77/9",
            "Notes that the work went on, as mandated in its resolution [symbol of the resolution]",
        ),
    ],
)
def test_what_rules_alone_leave_open(said: str, room: str) -> None:
    assert alone(said) == room


def test_a_number_of_people_is_renewed_though_it_stood() -> None:
    said = "Notes with concern that 1.3 billion people cross unsafe bridges"
    assert drafted(said, said).text("OP1") == said.replace("1.3", "[figure]") + ";"
    money = "Notes that 1.3 billion dollars were spent on bridges"
    assert drafted(money, money).of("OP1") == ()


COUNCIL = """S/RES/{number} ({year})

Resolution {number} ({year})

Adopted by the Security Council at its 9461st meeting, on 30 October {year}

The Security Council,

Recalling its previous resolutions on bridges,

1. Decides to extend the mandate of the Mission until 31 October {until};

2. Requests the Secretary-General to report every six months.
"""


def test_after_a_resolution_of_the_security_council_the_session_is_a_year() -> None:
    older, later = (
        read(COUNCIL.format(number=number, year=year, until=year + 1), f"S/RES/{number} ({year})")
        for number, year in ((2656, 2022), (2702, 2023))
    )
    draft = next_draft(later, 2024, earlier=(older,))
    assert draft.text("OP1").endswith("until [date in 2025];")
    assert draft.of("OP2") == ()


DECIDED = """A/DEC/78/547

78/547. Report on footbridges

At its 50th plenary meeting, on 19 December 2023, the General Assembly, recalling its decisions 76/540 of 16 December \
2021 and 77/545 of 15 December 2022 and its resolution 77/12 of 7 December 2022:

(a) Took note of the report submitted pursuant to its decision 77/545;

(b) Decided to include in the provisional agenda of its seventy-ninth session the item entitled "Footbridges".
"""


def test_a_decision_follows_decisions() -> None:
    draft = next_draft(read(DECIDED), 79)
    assert draft.text("OP1").startswith("At its [number of the meeting] plenary meeting, on [date of adoption], the")
    assert "77/545 of 15 December 2022 and 78/547 of 19 December 2023 and its resolution 77/12" in draft.text("OP1")
    assert draft.text("OP1(a)").endswith("pursuant to its decision 78/547;")
    assert "agenda of its eightieth session" in draft.text("OP1(b)")


def test_a_decision_that_moved_beside_a_resolution() -> None:
    older = DECIDED.replace("78/547", "77/545").replace("50th", "49th").replace("19 December 2023", "15 December 2022")
    older = older.replace(" and 77/545 of 15 December 2022", "").replace("77/12 of 7 December 2022", "76/11 of 2021")
    draft = next_draft(read(DECIDED), 79, earlier=(read(older),))
    assert "and its resolution [symbol of the resolution]:" in draft.text("OP1")


@pytest.mark.parametrize(
    ("said", "room"),
    [
        ("du quatorzième Congrès des ponts, tenu à Kyoto du 7 au 12 mars", "du [numéro du Congrès] Congrès"),
        ("de la troisième édition du salon, tenue à Oslo le 3 mai", "de la [numéro de l’édition] édition"),
        ("du deuxième Forum des ponts, tenu à Oslo le 3 mai", "du [numéro du Forum] Forum"),
        ("de la septième réunion du Groupe, tenue à Oslo le 3 mai", "de la [numéro de la réunion] réunion"),
    ],
)
def test_in_french_a_placeholder_agrees_with_its_noun(said: str, room: str) -> None:
    words = (
        "Résolution adoptée par l'Assemblée générale le 19 décembre 2023\n\n78/228. Entretien des ponts\n\n"
        f"L'Assemblée générale,\n\n1. Attend avec intérêt la tenue {said} 2024 ;\n"
    )
    assert room in next_draft(read(words, "A/RES/78/228"), 79).text("OP1")


def test_in_french_the_day_of_a_text_stands() -> None:
    words = (
        "Résolution adoptée par l'Assemblée générale le 19 décembre 2023\n\n78/228. Entretien des ponts\n\n"
        "L'Assemblée générale,\n\n1. Salue la résolution 77/8 du Conseil, en date du 4 mai 2023, concernant la réunion "
        "qui doit se tenir le 27 septembre 2024 ;\n"
    )
    assert "en date du 4 mai 2023, concernant" in next_draft(read(words, "A/RES/78/228"), 79).text("OP1")


def council(number: int, year: int, *paragraphs: str) -> Resolution:
    head = f"S/RES/{number} ({year})\n\nAdopted by the Security Council on 10 July {year}\n\nThe Security Council,"
    return read("\n\n".join((head, *paragraphs)), f"S/RES/{number} ({year})")


def test_a_list_of_the_security_council_takes_in_the_last_text() -> None:
    said = "Recalling its resolutions {} on bridges,"
    older = council(
        2656, 2022, said.format("2600 (2020) and 2612 (2021)"), "1. Decides to remain seized of the matter."
    )
    later = council(2702, 2023, said.format("2600 (2020), 2612 (2021) and 2656 (2022)"), "1. Decides to remain seized.")
    now = "2600 (2020), 2612 (2021), 2656 (2022) and 2702 (2023)"
    assert next_draft(later, 2024, earlier=(older,)).text("PP1") == said.format(now)


def test_what_is_asked_for_under_a_resolution_of_the_security_council_stays() -> None:
    recalled = "Recalling its resolution 2656 (2022),"
    asked = "1. Requests the Panel to report on bridges pursuant to resolution 2656 (2022);"
    extended = "2. Decides to extend until 14 July 2024 the mandate of the Panel pursuant to resolution 2656 (2022)."
    draft = next_draft(council(2702, 2023, recalled, asked, extended), 2024)
    assert draft.of("OP1") == ()
    assert "until [date] the mandate of the Panel pursuant to resolution 2702 (2023)" in draft.text("OP2")


def test_the_day_of_a_resolution_of_the_security_council_stays() -> None:
    said = "Recalling Security Council resolution 2286 (2016) of 3 May 2016 on the upkeep of bridges"
    assert drafted(said, said).of("OP1") == ()


@pytest.mark.parametrize(
    ("words", "draft"),
    [
        ("Recalls resolution 76/9 of 7 December 2023", "Recalls [resolution or resolutions that followed 76/9]"),
        ("Recalls resolution 66/9 of 7 December 2011", "Recalls resolution 66/9 of 7 December 2011"),
        ("Reaffirms resolution 70/1 of 25 September 2023", "Reaffirms resolution 70/1 of 25 September 2023"),
        (
            "Recalls resolutions 74/9 of 7 December 2019 and 76/9 of 7 December 2022",
            (
                "Recalls resolutions "
                "[all or some of 74/9 of 7 December 2019 and 76/9 of 7 December 2022, with any others since]"
            ),
        ),
        (
            "Recalls resolutions 70/9 of 7 May 2016, 74/9 of 7 December 2019 and 75/9 of 7 December 2020",
            (
                "Recalls resolutions 70/9 of 7 May 2016, 74/9 of 7 December 2019 "
                "[and 75/9 of 7 December 2020, with any others since]"
            ),
        ),
        (
            "Recalls resolutions 74/9 of 7 December 2019 and 75/9 of 7 December 2020",
            "Recalls resolutions 74/9 of 7 December 2019 and 75/9 of 7 December 2020",
        ),
        ("Notes that 151 million children worked in 2022", "Notes that 151 million children worked in 2022"),
        ("Welcomes the forum held on 3 May 2023", "Welcomes the forum held on [date]"),
        ("Welcomes the forum held on 3 May 2021", "Welcomes the forum held on 3 May 2021"),
        (
            "Requests a report to the Commission at its fortieth session",
            "Requests a report to the Commission at its [number of the session] session",
        ),
        ("Recalls the tenth special session", "Recalls the tenth special session"),
    ],
)
def test_where_no_earlier_text_is_known_what_is_recent_is_left_open(words: str, draft: str) -> None:
    assert drafted(words).text("OP1") == f"{draft};"


def test_the_day_and_the_symbol_of_one_document_are_open_together() -> None:
    said = "Takes note of the report of the Secretary-General of {} ({}) on bridges"
    draft = drafted(said.format("3 May 2022", "S/2022/133"), said.format("4 May 2023", "S/2023/144"))
    assert draft.text("OP1").startswith("Takes note of the report of the Secretary-General of [date in 2024] ([S/")


def test_a_text_of_the_human_rights_council_looks_ahead_to_the_assembly_by_the_year() -> None:
    words = (
        "Requests a report to the Human Rights Council at its fifty-fourth session and to the General Assembly at its"
    )
    base = read(
        "A/HRC/RES/51/9\n\nResolution adopted by the Human Rights Council on 6 October 2022\n\nThe upkeep of "
        "bridges\n\n"
        f"The Human Rights Council,\n\nMindful of bridges,\n\n1. {words} seventy-eighth session;",
        "A/HRC/RES/51/9",
    )
    later = (
        "Requests a report to the Human Rights Council at its fifty-seventh session and to the General Assembly at its"
    )
    assert next_draft(base, 54).text("OP1") == f"{later} seventy-ninth session;"


@pytest.mark.parametrize(
    ("words", "draft"),
    [
        (
            "Reaffirming resolution 71/243 of 21 December 2016 on operational activities",
            (
                "Reaffirming [resolution 75/233 of 21 December 2020, or resolutions 71/243 of 21 December 2016 and "
                "75/233 of 21 December 2020] on operational activities"
            ),
        ),
        ("Guided by resolution 75/233 of 21 December 2020", "Guided by resolution 75/233 of 21 December 2020"),
        (
            "Welcomes the seventh review of the Strategy, in resolution 75/291 of 30 June 2021",
            (
                "Welcomes the [number of the review] review of the Strategy, in [resolution 77/298 of 22 June 2023, "
                "or resolutions 75/291 of 30 June 2021 and 77/298 of 22 June 2023]"
            ),
        ),
    ],
)
def test_what_is_renewed_at_set_intervals_is_the_one_in_force(words: str, draft: str) -> None:
    assert drafted(words, words).text("OP1") == f"{draft};"


@pytest.mark.parametrize(
    ("before", "now", "draft"),
    [
        (
            "2504 (2020) and 2533 (2020)",
            "2504 (2020), 2533 (2020) and 2640 (2022)",
            "2504 (2020), 2533 (2020) [and 2640 (2022), with any others since]",
        ),
        (
            "75/8 of 3 May 2022",
            "77/4 of 2 December 2022 and 77/8 of 3 May 2023",
            "[symbols of the resolutions]",
        ),
        ("2504 (2010) and 2533 (2010)", "2504 (2010), 2533 (2010) and 2540 (2018)", None),
    ],
)
def test_a_list_that_took_in_a_recent_text_has_room_for_others(before: str, now: str, draft: str | None) -> None:
    said = "Reaffirms the goals of the policy for roads, as set out in resolutions {}, on the upkeep of roads"
    assert drafted(said.format(before), said.format(now)).text("OP1") == said.format(draft or now) + ";"


def test_far_paragraphs_of_the_text_itself_are_open_where_the_series_is_known() -> None:
    said = "Decides to review the measures set out in paragraph 2 above and the procedure set out in paragraph 27 above"
    room = "[number of the paragraph]"
    assert drafted(said, said).text("OP1") == said.replace("2 a", f"{room} a").replace("27 a", f"{room} a") + ";"
    assert drafted(said.replace("27", "7"), said.replace("27", "7")).of("OP1") == ()
    assert drafted(said).of("OP1") == ()


def test_a_list_that_took_in_a_recent_text_is_told_as_such() -> None:
    said = "Recalls resolutions {} on rivers;\n\n2. Takes note of resolution 77/9 of 7 December 2022 on rivers"
    first = said.format("60/1 and 70/9")
    (room,) = drafted(first, first, said.format("60/1, 70/9 and 77/9")).of("OP1")
    assert (room.old, room.new) == (" and 77/9", " [and 77/9, with any others since]")
    assert room.reason is Reason.GROWN


def test_the_last_text_enters_one_list_of_a_paragraph() -> None:
    said = "Reaffirms its resolutions {} and all its previous ones, as well as its resolution {} on bridges"
    first = "72/1 of 4 December 2017"
    draft = drafted(
        said.format(f"{first} and 74/1 of 3 December 2019", "76/3 of 1 December 2021"),
        said.format(f"{first}, 74/1 of 3 December 2019 and 76/3 of 1 December 2021", "77/4 of 2 December 2022"),
    )
    last = "78/5 of 2 December 2023"
    both = f"[resolution {last}, or resolutions 77/4 of 2 December 2022 and {last}]"
    assert f"2021 and all its previous ones, as well as its {both} on" in draft.text("OP1")
