"""Facts of the past in a next draft: events, lists of days, anniversaries, texts named with their titles, notes."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.housekeeping.draft_changes import NextDraft, Reason
from lineage.drafting.housekeeping.events import has_facts
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.drafting.housekeeping.slots import tokens
from lineage.sources import read_bytes

EN = "Resolution adopted by the General Assembly on 2 December {year}\n\nThe upkeep of bridges\n\nThe General Assembly,"
FR = "Résolution adoptée par l'Assemblée générale le 2 décembre {year}\n\nEntretien des ponts\n\nL'Assemblée générale,"


def bridges(head: str, session: int, words: str, rest: str = "") -> Resolution:
    name = f"A/RES/{session}/5"
    told = f"{name}\n\n{head.format(year=1945 + session)}\n\n{words},\n\n{rest}\n"
    return parse(read_bytes(told.encode(), Path("text.txt")), document_id=name)


def drafted(head: str, *words: str) -> NextDraft:
    """The draft for session 80 that follows these wordings of a preambular paragraph, the oldest first."""
    *earlier, base = (bridges(head, 80 - len(words) + at, one) for at, one in enumerate(words))
    return next_draft(base, 80, earlier=earlier)


@pytest.mark.parametrize(
    ("head", "events", "expected"),
    [
        (
            EN,
            "Welcoming the {} seminar on “{}”, held in {} and hosted by the Government of {} from {}, as an event",
            "Welcoming the [name, theme, place, host and dates of the event in 2025], as an event,",
        ),
        (
            FR,
            "Se félicitant du séminaire « {0} {1} », tenu à {2} et accueilli par {3} {4}, qui a permis d’agir",
            "Se félicitant du séminaire [nom, thème, lieu, hôte et dates de l’événement en 2025], qui a permis d’agir,",
        ),
    ],
)
def test_an_event_that_was_another_at_each_step_is_asked_for_whole(head: str, events: str, expected: str) -> None:
    days = (
        ("24 to 26 May 2022", "14 to 16 May 2023", "21 to 23 May 2024")
        if head is EN
        else ("du 24 au 26 mai 2022", "du 14 au 16 mai 2023", "du 21 au 23 mai 2024")
    )
    facts = (
        ("Pacific", "Innovation first", "Bali", "Indonesia"),
        ("Caribbean", "Local voices", "Caracas", "Venezuela"),
        ("Pacific", "Pathways ahead", "Dili", "Timor-Leste"),
    )
    draft = drafted(head, *(events.format(*fact, day) for fact, day in zip(facts, days, strict=True)))
    assert draft.text("PP1") == expected


@pytest.mark.parametrize(
    ("head", "listed", "room"),
    [
        (EN, ("22 October 2019", "12 October 2021", "3 May 2022", "30 October 2023"), " and {}[and any later date]"),
        (
            FR,
            ("22 octobre 2019", "12 octobre 2021", "3 mai 2022", "30 octobre 2023"),
            " et {}[et toute date ultérieure]",
        ),
    ],
)
def test_days_to_which_one_was_added_stay(head: str, listed: tuple[str, ...], room: str) -> None:
    said, joint = (
        ("Welcoming the meetings held on", "and") if head is EN else ("Se félicitant des réunions tenues les", "et")
    )
    before = f"{said} {', '.join(listed[:2])} {joint} {listed[2]}"
    now = f"{said} {', '.join(listed[:3])} {joint} {listed[3]}"
    asked = room.split("[")[1]
    assert drafted(head, before, now).text("PP1") == f"{said} {', '.join(listed)} [{asked},"


@pytest.mark.parametrize(
    ("head", "words", "expected"),
    [
        (EN, "Recalling that in 2025 it will celebrate the eightieth anniversary of victory", None),
        (FR, "Rappelant qu'elle célébrera en 2025 le quatre-vingtième anniversaire de la victoire", None),
        (
            EN,
            "Recalling that its seventy-ninth session marks the eightieth anniversary",
            "Recalling that its [number of the session] session marks the [number of the anniversary] anniversary",
        ),
        (
            FR,
            "Rappelant que sa soixante-dix-neuvième session coïncide avec le quatre-vingtième anniversaire",
            "Rappelant que sa [numéro de la session] session coïncide avec le [numéro de l’anniversaire] anniversaire",
        ),
    ],
)
def test_an_anniversary_keeps_its_year_and_is_open_with_its_session(
    head: str, words: str, expected: str | None
) -> None:
    assert drafted(head, words).text("PP1") == f"{expected or words},"


def test_an_anniversary_moves_with_its_year() -> None:
    said = "Noting that {} marks the {} anniversary of the Bridge Charter"
    draft = drafted(EN, said.format(2023, "seventy-eighth"), said.format(2024, "seventy-ninth"))
    assert draft.text("PP1") == said.format(2025, "eightieth") + ","


def test_an_anniversary_is_told_as_one() -> None:
    marked = drafted(EN, "Recalling that its seventy-ninth session marks the eightieth anniversary")
    assert [c.reason for c in marked.changes if "anniversary" in c.new] == [Reason.ANNIVERSARY]


@pytest.mark.parametrize(
    ("head", "words", "expected"),
    [
        (
            EN,
            "Recalling resolution 32/1 of 27 May 2024, entitled “Bridges”",
            "Recalling [resolution or resolutions that followed 32/1], entitled “Bridges”,",
        ),
        (
            FR,
            "Vu la résolution 32/1 du 27 mai 2024, intitulée « Ponts »",
            "Vu [la résolution ou les résolutions qui ont suivi la 32/1], intitulée « Ponts »,",
        ),
    ],
)
def test_a_text_that_followed_one_with_a_title_is_asked_for_under_it(head: str, words: str, expected: str) -> None:
    assert drafted(head, words).text("PP1") == expected


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
    draft = next_draft(bridges(EN, 79, "Recalling the Charter", f"1. {said};"), 80)
    assert (draft.text("OP1") == f"{said};") is stays


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
    words = f"{EN.format(year=2024)}\n\nRecalling its resolutions on bridges,[^1]\n\n{note}\n"
    base = parse(read_bytes(f"A/RES/79/5\n\n{words}".encode(), Path("text.md")), document_id="A/RES/79/5")
    assert next_draft(base, 80).note("1") == f"Resolutions 70/3, {later}."
