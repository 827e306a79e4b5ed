"""What ends, what goes on without a last day, and which of several sessions is the last."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses, cost_kinds


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("en", "Members of the Board are elected for a term of three years.", "mandate"),
        ("en", "The Forum will be convened once a year, for a period of two days, to discuss lamps.", "meetings"),
        ("en", "Requests, for a renewable period of two years, the Office to light the ports;", "period"),
        ("en", "The sanctions shall remain in force until 31 December 2031.", "measures"),
        ("en", "The measures shall be valid for two years.", "measures"),
        ("en", "Decides to extend the measure described in paragraph 6 until 31 May 2031;", "measures"),
        (
            "en",
            "Decides that the programme of work of the Commission for its sixty-fifth to sixty-eighth sessions is set;",
            "meetings",
        ),
        (
            "en",
            "Decides further that the Council shall schedule three sessions a year, for a total duration of ten weeks;",
            "meetings",
        ),
        ("fr", "Les membres du Comité sont élus pour trois ans;", "mandate"),
        ("fr", "Les sanctions resteront en vigueur jusqu’au 31 décembre 2031.", "measures"),
        ("fr", "Les mesures seront valables pendant deux ans.", "measures"),
        ("fr", "Le Forum sera convoqué une fois par an pendant deux jours;", "meetings"),
    ],
)
def test_what_ends(language: str, text: str, of: str) -> None:
    assert [ends.of for one in clauses(text, language) if (ends := mandate(one, language).ends)] == [of]


@pytest.mark.parametrize(
    ("language", "text", "extends"),
    [
        ("en", "Decides to remove the temporal limitation on the continuation of the Lamp Office;", True),
        ("en", "Decides to continue the Office until the lamp problem is solved;", True),
        ("en", "Decides to remove the lamps from the Office;", False),
        ("fr", "Décide de supprimer la limitation dans le temps imposée au Haut-Commissariat;", True),
        ("fr", "Décide de maintenir le Haut-Commissariat jusqu’à ce que le problème soit réglé;", True),
        ("fr", "Décide de supprimer la limitation des lampes;", False),
    ],
)
def test_what_goes_on_without_a_last_day_is_extended(language: str, text: str, *, extends: bool) -> None:
    assert ("extension" in cost_kinds(text, language)) is extends


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Adopts the programme of work of the Board for its seventieth to seventy-second sessions;"),
        (
            "en",
            "Adopts the programme of work of the Board for its seventieth, seventy-first and seventy-second sessions;",
        ),
        ("fr", "Adopte le programme de travail pour ses soixante-dixième à soixante-douzième sessions;"),
    ],
)
def test_the_last_of_several_sessions_is_the_end(language: str, text: str) -> None:
    assert [ends.session for one in clauses(text, language) if (ends := mandate(one, language).ends)] == [72]
