"""Who submits a draft, and its title: what stands above the text of an L-document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.documents.resolution import Resolution
from lineage.documents.sponsors import sponsors_in
from tests.documents.reading import of_text, real_text

SHARED = Path(__file__).parents[3] / "shared" / "data" / "negotiation-en"
HEAD = "A/C.2/80/L.9\n\nEightieth session\nAgenda item 16 (e)\nMacroeconomic policy questions: {item}\n\n"
BODY = "\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to act.\n"


def draft(lines: str, folder: Path) -> Resolution:
    return of_text(f"{HEAD.format(item='finance')}{lines}\n\nFish of the deep{BODY}", ".txt", folder)


@pytest.mark.parametrize(
    ("lines", "sponsors"),
    [
        ("Iraq:* draft resolution", ("Iraq",)),
        ("Egypt, Ghana and\nState of Palestine:** draft resolution", ("Egypt", "Ghana", "State of Palestine")),
        ("Bosnia and Herzegovina and Peru:\ndraft resolution", ("Bosnia and Herzegovina", "Peru")),
        (
            "Iraq (on behalf of the Group of 77 and China):* revised draft resolution",
            ("Iraq (on behalf of the Group of 77 and China)",),
        ),
        (
            "Draft resolution submitted by the Vice-Chair of the Committee,\nAna Ruiz (Peru), on the\nbasis of talks",
            ("Vice-Chair of the Committee, Ana Ruiz (Peru)",),
        ),
        ("Draft resolution submitted by the President of the General Assembly", ("President of the General Assembly",)),
    ],
)
def test_sponsors_and_title(lines: str, sponsors: tuple[str, ...], tmp_path: Path) -> None:
    found = draft(lines, tmp_path)
    assert found.sponsors == sponsors
    assert found.title == "Fish of the deep"


def test_a_line_that_says_draft_resolution_is_no_title(tmp_path: Path) -> None:
    assert draft("Draft resolution", tmp_path).title == "Fish of the deep"


def test_states_that_submit_a_draft() -> None:
    assert sponsors_in("Draft resolution submitted by Chile and Norway", "en") == ("Chile", "Norway")
    assert sponsors_in("Projet de résolution présenté par le Chili, l'Égypte et la Norvège", "fr") == (
        "Chili",
        "Égypte",
        "Norvège",
    )


def test_french() -> None:
    assert sponsors_in("Égypte, au nom du Groupe africain, et Pérou :* projet de résolution", "fr") == (
        "Égypte, au nom du Groupe africain",
        "Pérou",
    )
    assert sponsors_in("Projet de résolution déposé par la Présidente de la Commission", "fr") == (
        "Présidente de la Commission",
    )


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real drafts are not at ../shared/data/negotiation-en")
def test_real_drafts_have_the_titles_of_the_texts_adopted_from_them() -> None:
    pairs = json.loads((SHARED / "index.json").read_text())["drafts"]
    titles = [
        [real_text(SHARED / f"{pair[which]}.pdf").title.rstrip("* ") for which in ("draft", "adopted")]
        for pair in pairs
    ]
    assert [pair for pair in titles if pair[0] != pair[1]] == []


def test_a_place_to_be_filled_in_is_no_sponsor() -> None:
    assert sponsors_in("[sponsors]: draft resolution", "en") == ()
    assert sponsors_in("[auteurs] : projet de résolution", "fr") == ()
