"""Facts of the past in a next draft: events, lists of days, anniversaries, texts named with their titles, notes."""

from functools import partial
from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.drafting.housekeeping.draft_changes import Reason
from lineage.drafting.housekeeping.events import has_facts
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.slots import tokens
from lineage.sources import read_bytes
from tests.drafting.bridges import drafted as of_bridges

drafted = partial(of_bridges, part="PP2", last=79)


@pytest.mark.parametrize(
    ("language", "events", "expected"),
    [
        (
            "en",
            "Welcoming the {} seminar on “{}”, held in {} and hosted by the Government of {} from {}, as an event",
            "Welcoming the [name, theme, place, host and dates of the event in 2025], as an event,",
        ),
        (
            "fr",
            "Se félicitant du séminaire « {0} {1} », tenu à {2} et accueilli par {3} {4}, qui a permis d’agir",
            "Se félicitant du séminaire [nom, thème, lieu, hôte et dates de l’événement en 2025], qui a permis d’agir,",
        ),
    ],
)
def test_an_event_that_was_another_at_each_step_is_asked_for_whole(language: str, events: str, expected: str) -> None:
    days = (
        ("24 to 26 May 2022", "14 to 16 May 2023", "21 to 23 May 2024")
        if language == "en"
        else ("du 24 au 26 mai 2022", "du 14 au 16 mai 2023", "du 21 au 23 mai 2024")
    )
    facts = (
        ("Pacific", "Innovation first", "Bali", "Indonesia"),
        ("Caribbean", "Local voices", "Caracas", "Venezuela"),
        ("Pacific", "Pathways ahead", "Dili", "Timor-Leste"),
    )
    draft = drafted(*(events.format(*fact, day) for fact, day in zip(facts, days, strict=True)), language=language)
    assert draft.text("PP2") == expected


@pytest.mark.parametrize(
    ("language", "listed", "room"),
    [
        ("en", ("22 October 2019", "12 October 2021", "3 May 2022", "30 October 2023"), " and {}[and any later date]"),
        (
            "fr",
            ("22 octobre 2019", "12 octobre 2021", "3 mai 2022", "30 octobre 2023"),
            " et {}[et toute date ultérieure]",
        ),
    ],
)
def test_days_to_which_one_was_added_stay(language: str, listed: tuple[str, ...], room: str) -> None:
    said, joint = (
        ("Welcoming the meetings held on", "and")
        if language == "en"
        else ("Se félicitant des réunions tenues les", "et")
    )
    before = f"{said} {', '.join(listed[:2])} {joint} {listed[2]}"
    now = f"{said} {', '.join(listed[:3])} {joint} {listed[3]}"
    asked = room.split("[")[1]
    assert drafted(before, now, language=language).text("PP2") == f"{said} {', '.join(listed)} [{asked},"


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Recalling that in 2025 it will celebrate the eightieth anniversary of victory", None),
        ("fr", "Rappelant qu'elle célébrera en 2025 le quatre-vingtième anniversaire de la victoire", None),
        (
            "en",
            "Recalling that its seventy-ninth session marks the eightieth anniversary",
            "Recalling that its [number of the session] session marks the [number of the anniversary] anniversary",
        ),
        (
            "fr",
            "Rappelant que sa soixante-dix-neuvième session coïncide avec le quatre-vingtième anniversaire",
            "Rappelant que sa [numéro de la session] session coïncide avec le [numéro de l’anniversaire] anniversaire",
        ),
    ],
)
def test_an_anniversary_keeps_its_year_and_is_open_with_its_session(
    language: str, words: str, expected: str | None
) -> None:
    assert drafted(words, language=language).text("PP2") == f"{expected or words},"


def test_an_anniversary_moves_with_its_year() -> None:
    said = "Noting that {} marks the {} anniversary of the Bridge Charter"
    draft = drafted(said.format(2023, "seventy-eighth"), said.format(2024, "seventy-ninth"))
    assert draft.text("PP2") == said.format(2025, "eightieth") + ","


def test_an_anniversary_is_told_as_one() -> None:
    marked = drafted("Recalling that its seventy-ninth session marks the eightieth anniversary")
    assert [c.reason for c in marked.changes if "anniversary" in c.new] == [Reason.ANNIVERSARY]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "en",
            "Recalling resolution 32/1 of 27 May 2024, entitled “Bridges”",
            "Recalling [resolution or resolutions that followed 32/1], entitled “Bridges”,",
        ),
        (
            "fr",
            "Vu la résolution 32/1 du 27 mai 2024, intitulée « Ponts »",
            "Vu [la résolution ou les résolutions qui ont suivi la 32/1], intitulée « Ponts »,",
        ),
    ],
)
def test_a_text_that_followed_one_with_a_title_is_asked_for_under_it(language: str, words: str, expected: str) -> None:
    assert drafted(words, language=language).text("PP2") == expected


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ("held in Dili and hosted by Timor-Leste on 3 May 2024", True),
        ("held in Dili on 3 May 2024", True),
        ("held in New Delhi on 3 May 2024", True),
        ("held in the United Republic of Tanzania, in Arusha, on 3 May 2024", True),
        ("held in United Arab Emirates on 3 May 2024", True),
        ("held at United Nations Headquarters in New York on 3 May 2024", False),
        ("held at Headquarters on 3 May 2024", False),
        ("held on 3 May 2024", False),
    ],
)
def test_the_day_of_an_event_with_its_place_stays(words: str, stays: bool) -> None:
    said = f"Welcomes the forum on bridges {words}"
    assert (of_bridges(said, last=79).text("OP1") == f"{said};") is stays


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("tenu à New Delhi le 3 mai 2024", True),
        ("tenu à New York le 3 mai 2024", False),
        ("tenu au Siège le 3 mai 2024", False),
    ],
)
def test_a_seat_is_read_whole_in_french(words: str, told: bool) -> None:
    day = next(token.slot for token in tokens(words, "fr") if token.slot)
    assert has_facts(words, day, "fr") is told


@pytest.mark.parametrize(
    ("newest", "later"), [("77/9", "76/8 [and 77/9, with any others since]"), ("76/9", "76/8 and 76/9")]
)
def test_a_note_that_lists_recent_texts_has_room_for_others(newest: str, later: str) -> None:
    note = f"[^1]: Resolutions 70/3, 76/8 and {newest}."
    head = "A/RES/79/5\n\nResolution adopted by the General Assembly on 2 December 2024\n\nThe General Assembly,"
    words = f"{head}\n\nRecalling its resolutions on bridges,[^1]\n\n{note}\n"
    base = parse(read_bytes(words.encode(), Path("text.md")), document_id="A/RES/79/5")
    assert next_draft(base, 80).note("1") == f"Resolutions 70/3, {later}."


@pytest.mark.parametrize(
    ("language", "held"),
    [
        (
            "en",
            "Welcomes the meeting held pursuant to its resolution {} of 2 December {}, at which engineers underlined",
        ),
        (
            "fr",
            "Salue la réunion tenue en application de sa résolution {} du 2 décembre {}, au cours de laquelle on dit",
        ),
    ],
)
def test_an_event_was_not_held_under_the_text_that_tells_of_it(language: str, held: str) -> None:
    texts = [held.format(f"{session}/{session - 73}", session + 1945) for session in (77, 78)]
    for known in (texts, texts[1:]):
        draft = of_bridges(*known, part="OP1", last=79, language=language)
        assert f"78/5 {'of' if language == 'en' else 'du'} 2 " in draft.text("OP1")
    report = "Takes note of the report submitted pursuant to its resolution {} of 2 December {}"
    asked = (report.format("77/4", 2022), report.format("78/5", 2023))
    assert "79/6 of 2 December 2024" in of_bridges(*asked, part="OP1", last=79).text("OP1")
