"""A next draft says nothing of the past that no text says: names, numbers of laws, deadlines and statements beside an
event stay, and what may be so is asked for."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.drafting.housekeeping.next_draft import next_draft
from lineage.sources import read_bytes
from tests.drafting import bridges


def drafted(before: str | None, now: str) -> str:
    """The operative paragraph of the draft of session 79; without an earlier text where `before` is None."""
    return bridges.drafted(*filter(None, (before, now))).text("OP1").rstrip(";")


@pytest.mark.parametrize(
    ("before", "now", "draft"),
    [
        (
            "Notes the talks on the Road Convention, welcomes the workshop held in Rome on 3 May 2022",
            "Notes the talks on the Lake Convention, welcomes the workshop held in Paris on 3 May 2023",
            "Notes the talks on the Lake Convention, welcomes the workshop held in [place, host and dates in 2024]",
        ),
        (
            "Notes the second session of the Road Forum, held in Rome on 3 May 2022",
            "Notes the second session of the Lake Forum, held in Paris on 3 May 2023",
            "Notes the second session of the [name, theme, place, host and dates of the event in 2024]",
        ),
        (
            "Notes the theme of 2022 for bridges, and the plan to repair all of them by 2022",
            "Notes the theme of 2023 for bridges, and the plan to repair all of them by 2023",
            "Notes the theme of 2024 for bridges, and the plan to repair all of them by 2024",
        ),
        (
            "Notes the theme of 2022 for bridges, and the plan to repair all of them",
            "Notes the theme of 2023 for bridges, and the plan to repair all of them by 2023",
            "Notes the theme of 2024 for bridges, and the plan to repair all of them by 2023",
        ),
        (
            "Notes articles 124A and 136A of it",
            "Notes articles 124A and 138A of it",
            "Notes articles 124A and 138A of it",
        ),
        (
            "Recalls paragraphs 29 to 31 of its resolution 76/3",
            "Recalls paragraphs 29 to 31 of its resolution 77/4",
            "Recalls paragraphs [numbers of the paragraphs] of its resolution 78/5",
        ),
        (
            None,
            "Recalls paragraph 11 of its resolution 77/9 of 7 December 2022",
            "Recalls paragraph [number of the paragraph] of its [resolution or resolutions that followed 77/9]",
        ),
        (
            None,
            "Extends the mandate set out in its resolution 77/4",
            "Extends the mandate set out in its resolution 77/4",
        ),
    ],
)
def test_what_a_draft_says_is_said_or_asked_for(before: str | None, now: str, draft: str) -> None:
    assert drafted(before, now) == draft


def test_a_day_of_what_comes_twice_a_year_is_asked_for_without_its_year() -> None:
    said = "Welcomes the meeting held from {}"
    made = drafted(said.format("2 to 20 September 2022"), said.format("2 to 20 March 2023"))
    assert made == said.format("[dates]")


@pytest.mark.parametrize("behind", [", of the Convention", ""])
def test_a_paragraph_of_an_article_is_none_of_the_text(behind: str) -> None:
    said = f"Requests him to convene, in accordance with article 12, paragraph 1{behind}, a meeting at its {{}} session"
    assert "article 12, paragraph 1" in drafted(said.format("seventy-eighth"), said.format("seventy-ninth"))


def test_a_paragraph_with_a_decimal_is_none_of_the_text() -> None:
    said = "Notes the report to its {} session, in accordance with paragraph 11.3 of annex III to the Convention"
    assert drafted(said.format("seventy-eighth"), said.format("seventy-ninth")) == said.format("eightieth")


@pytest.mark.parametrize(
    ("now", "draft"),
    [
        (
            "Rappelle le paragraphe 11 de sa résolution 77/9 du 7 décembre 2022",
            "Rappelle le paragraphe [numéro du paragraphe] de [sa résolution ou ses résolutions qui ont suivi la 77/9]",
        ),
        (
            "Proroge le mandat défini dans sa résolution 77/4",
            "Proroge le mandat défini dans sa résolution 77/4",
        ),
        (
            "Rappelle ses résolutions 75/9 du 3 mai 2020 et 77/9 du 3 mai 2022",
            (
                "Rappelle ses résolutions "
                "[tout ou partie de 75/9 du 3 mai 2020 et 77/9 du 3 mai 2022, avec celles adoptées depuis]"
            ),
        ),
        (
            "Rappelle ses résolutions 70/9 du 3 mai 2015, 75/9 du 3 mai 2020 et 77/9 du 3 mai 2022",
            (
                "Rappelle ses résolutions 70/9 du 3 mai 2015, 75/9 du 3 mai 2020 "
                "[et 77/9 du 3 mai 2022, avec celles qui l’ont suivie]"
            ),
        ),
    ],
)
def test_what_is_asked_for_in_french(now: str, draft: str) -> None:
    assert bridges.drafted(now, language="fr").text("OP1").rstrip("; ") == draft


@pytest.mark.parametrize(
    ("answers", "draft"),
    [
        ("resolution 77/4", "resolution 78/5"),
        ("resolution 77/4 and of that submitted pursuant to resolution 77/9", "[symbol of the resolution]"),
    ],
)
def test_what_a_text_without_a_list_answers_to_is_the_text_before_it(answers: str, draft: str) -> None:
    """Reducing nuclear danger recalls none of its texts: "submitted pursuant to paragraph 5 of its resolution 78/44"
    in A/RES/79/33 is 79/33 in the next. Two such are no answer."""
    words = f"Takes note of the report submitted pursuant to its {answers}"
    said = "A/RES/78/5\n\nResolution adopted by the General Assembly on 2 December 2023\n\nBridges\n\n"
    text = f"{said}The General Assembly,\n\nMindful of bridges,\n\n1. {words};\n\n2. Decides to go on.\n"
    base = parse(read_bytes(text.encode(), Path("text.txt")), document_id="A/RES/78/5")
    assert next_draft(base, 79).text("OP1").rstrip(";").endswith(draft)
