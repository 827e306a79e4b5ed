"""Places whose steps are uneven, of another series, or of what was done once: what a next draft makes of them."""

import pytest

from lineage.drafting.housekeeping.next_draft import next_draft
from tests.drafting import bridges


def drafted(*words: str, part: str = "OP1") -> str:
    """The paragraph of the draft of session 79 that follows one at each session."""
    return bridges.drafted(*words, part=part).text(part).rstrip(";,")


def test_sessions_that_are_listed_and_all_open_leave_their_number_open() -> None:
    said = "Takes note of the reports of the Working Group on its {}, on the upkeep of bridges"
    before, now = (
        said.format("twentieth and twenty-third sessions"),
        said.format("twenty-fourth and twenty-fifth sessions"),
    )
    assert drafted(before, now) == said.format("[numbers of the sessions]")


def test_years_of_sessions_are_open_as_one() -> None:
    said = "Welcomes the discussions at the segment for bridges of the {} of the Economic and Social Council"
    before, now = said.format("2019 and 2020 sessions"), said.format("2022 and 2023 sessions")
    assert drafted(before, now) == said.format("[years of the sessions]")


def test_a_count_of_which_two_were_listed_before_is_not_counted_on() -> None:
    said = "Takes note of the {} of the Expert Mechanism on Bridges, and of its work on roads"
    words = said.format("seventh and eighth sessions"), said.format("ninth session")
    assert drafted(*words) == said.format("[number of the session] session")
    assert drafted(said.format("eighth session"), words[1]) == said.format("tenth session")


def test_what_is_held_each_year_falls_due_each_year() -> None:
    said = "Recalls the {} annual forum on the upkeep of bridges, held in New York on {}, and its summary"
    words = said.format("fourth", "14 and 15 May 2021"), said.format("sixth", "4 and 5 May 2023")
    assert drafted(*words) == said.format("[number of the forum]", "[dates in 2024]")


def test_a_list_of_another_series_does_not_take_in_the_last_text() -> None:
    other = "Recalling also its resolutions 75/9 of 7 December 2020, 76/9 of 1 December 2021{} on the upkeep of roads"
    before = other.format("").replace(", 76/9", " and 76/9")
    now = other.format(" and 77/9 of 2 December 2022")
    draft = drafted(before, now, part="PP2")
    assert draft == other.format(", 77/9 of 2 December 2022 [and 78/... of ... December 2023]")


def test_a_session_that_a_recalled_resolution_named_stays_with_it() -> None:
    said = "Recalls resolution 77/99 of 6 June 2023 on roads, in which it decided to go on at its seventy-ninth session"
    assert drafted("Decides to go on with its work", said) == said
    asked = "Requests the Secretary-General to report on bridges at its seventy-ninth session"
    assert drafted("Decides to go on with its work", asked) == asked.replace("seventy-ninth", "eightieth")


@pytest.mark.parametrize(
    ("recalled", "room"),
    [
        ("resolution 77/30 of 8 December 2022 on roads", "[resolution or resolutions that followed 77/30] on roads"),
        ("resolution 77/300 of 28 July 2023 on roads", None),
        ("resolution 74/30 of 8 December 2019 on roads", None),
        ("resolution 77/30 of 8 December 2022, entitled “Roads”", None),
    ],
)
def test_a_resolution_of_a_series_that_is_recalled_for_the_first_time_is_open(recalled: str, room: str | None) -> None:
    said = f"Recalling also its {recalled}"
    draft = drafted("Mindful of bridges", said, part="PP2")
    assert draft == f"Recalling also its {room or recalled}"


def test_the_whole_of_which_a_part_moves_is_open_with_it() -> None:
    said = "Notes that {} out of 19 bridges were closed for repair, and that roads were open"
    assert drafted(said.format(12), said.format(14)) == said.format("[figure]").replace("19", "[figure]")


def test_a_share_that_stood_at_two_steps_stands_beside_one_that_moves() -> None:
    said = "Notes that {} million people cross bridges, of whom {} million use roads"
    assert drafted(said.format(5, 4), said.format(6, 4), said.format(7, 4)) == said.format("[figure]", 4)
    assert drafted(said.format(6, 4), said.format(7, 4)) == said.format("[figure]", "[figure]")


def test_the_predecessor_is_the_text_before_and_not_the_last_that_is_recalled() -> None:
    recalled = "Recalling also its resolution 77/300 of 28 July 2023 on roads"
    said = "Recalls its resolution {} and its previous resolutions on bridges"
    before, last = (
        bridges.bridges(at, PP2=recalled, OP1=said.format(cited)) for at, cited in ((77, "76/3"), (78, "77/4"))
    )
    assert next_draft(last, 79, earlier=[before]).text("OP1") == said.format("78/5") + ";"


def test_numbers_of_paragraphs_of_a_resolution_that_stays_stay() -> None:
    said = "Reaffirms paragraphs 80 to 90 and {} of resolution 61/105 on the upkeep of roads and bridges"
    assert drafted(said.format(95), said.format(99)) == said.format(99)
    own = "Decides that paragraph {} shall not apply to roads and bridges"
    assert drafted(own.format(5), own.format(6)) == own.format("[number of the paragraph]")


def test_a_list_that_takes_in_a_text_in_ten_years_has_room_when_it_falls_due() -> None:
    said = "Reaffirms its resolutions 55/146 of 8 December 2000 {} on the upkeep of roads and bridges"
    before, now = (
        said.format("and 65/119 of 10 December 2010"),
        said.format("65/119 of 10 December 2010 and 77/123 of 10 December 2022").replace("2000 65", "2000, 65"),
    )
    assert drafted(before, now) == now
