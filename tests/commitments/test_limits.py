"""Hedges, deadlines, reporting and means."""

import re

import pytest

from lineage.commitments.times import _openings, in_relative, session_number

from .phrases import clause, clauses


def hedges(text: str, language: str = "fr") -> list[str]:
    return [hedge.name for found in clauses(text, language) for hedge in found.hedges]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Exhorte les États à envisager d'adhérer à la Convention", ["envisager de"]),
        (
            "Prie le Secrétaire général d'agir dans la limite des ressources existantes",
            ["dans la limite des ressources existantes"],
        ),
        ("Encourage les États à agir, conformément à leur droit interne", ["conformément à leur droit interne"]),
        ("Demande aux États de continuer de s'employer à agir", ["s'employer à"]),
        ("Prie l'Office d'aider les pays qui en font la demande", ["qui en font la demande"]),
        ("Invite les États qui ne l'ont pas encore fait à verser des contributions volontaires", []),
        ("Invite les États à agir, conformément aux règles et procédures de l'Organisation", []),
        ("Salue les mesures prises dans les limites de leurs mandats respectifs", []),
        ("Invite les États à verser des dons à l'Office afin qu'il puisse aider les États qui la demandent", []),
    ],
)
def test_french_hedges(text: str, wanted: list[str]) -> None:
    assert hedges(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Urges States to consider ratifying the Convention", ["consider"]),
        ("Invites States to consider the recommendations of the Group", []),
        ("Encourages the parties to consider measures in support of the Protocol", ["consider"]),
        ("Invites organizations to join and consider co-chairing the Group", ["consider"]),
        ("Calls upon Governments to consider the recovery as an opportunity", []),
        (
            "Urges Governments, in accordance with their respective legal systems, to act",
            ["in accordance with their respective legal systems"],
        ),
        ("Invites States to give to the Office for the purpose of providing assistance to States upon request", []),
        ("Recalls its decision to meet, within existing resources, every four years", []),
        ("Looks forward to the launch, within existing resources, of the report", ["within existing resources"]),
        ("Requests the Office to cooperate with States as well as relevant organizations", []),
        (
            "Requests the Office, within its mandate and as appropriate, to assist States upon request",
            ["within its mandate", "as appropriate", "upon request"],
        ),
        (
            "Encourages States to act, consistent with domestic law, where appropriate",
            ["consistent with domestic law", "where appropriate"],
        ),
    ],
)
def test_english_hedges(text: str, wanted: list[str]) -> None:
    assert hedges(text, "en") == wanted


@pytest.mark.parametrize(
    ("text", "words", "year"),
    [
        (
            "Prie le Secrétaire général de lui présenter un rapport à sa soixante-dix-septième session",
            "à sa soixante-dix-septième session",
            2022,
        ),
        (
            "Décide de siéger à sa quatre-vingtième session, après le débat général et au plus tard en décembre 2025",
            "à sa quatre-vingtième session, après le débat général et au plus tard en décembre 2025",
            2025,
        ),
        (
            "Prie la Commission des stupéfiants d'agir à ses soixante-cinquième et soixante-sixième sessions",
            "à ses soixante-cinquième et soixante-sixième sessions",
            None,
        ),
        ("Exhorte les États à ratifier dans les meilleurs délais la Convention", "dans les meilleurs délais", None),
        ("Attend avec intérêt le prochain rapport, qui sera produit en 2024", "en 2024", 2024),
        (
            "Demande au Secrétaire général de lui écrire, au plus tard le 1er juin 2029",
            "au plus tard le 1er juin 2029",
            2029,
        ),
    ],
)
def test_deadlines(text: str, words: str, year: int | None) -> None:
    found = clause(text)
    assert found.deadline is not None
    assert (found.deadline.text, found.deadline_year) == (words, year)


@pytest.mark.parametrize(
    "text",
    [
        "Décide d'examiner les progrès tous les quatre ans, à compter de sa soixante-douzième session",
        "Prie l'Office d'appliquer la résolution adoptée le 4 mai 2024",
        "Demande à l'Office d'informer les États du plan que l'Initiative devra achever avant la fin du projet en 2029",
        "Rappelle la réunion tenue à sa soixante-seizième session",
        "Prie le Secrétaire général d'agir à titre prioritaire",
    ],
)
def test_no_deadline(text: str) -> None:
    assert clause(text).deadline is None


def test_english_deadlines() -> None:
    found = clause("Requests the Secretary-General to report to the General Assembly at its eightieth session", "en")
    assert (found.deadline_year, found.reporting) == (2025, True)
    found = clause(
        "Decides to meet at its seventy-sixth session, after the general debate, but no later than December 2027", "en"
    )
    assert found.deadline is not None
    assert (
        found.deadline.text == "at its seventy-sixth session, after the general debate, but no later than December 2027"
    )
    assert (
        clause(
            "Decides to designate 30 July as the World Day, to be observed every year beginning in 2029", "en"
        ).deadline
        is None
    )


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("soixante-dix-septieme", 77),
        ("quatre-vingtieme", 80),
        ("soixante et onzieme", 71),
        ("64", 64),
        ("eighty-second", None),
    ],
)
def test_session_words(words: str, number: int | None) -> None:
    assert session_number(words, "fr") == number


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Engage l'Office à tenir les États Membres informés du calendrier", "fr", True),
        (
            "Encourage les gouvernements à coopérer pour lancer des campagnes visant à informer les migrants",
            "fr",
            False,
        ),
        ("Invite les États à partager leurs connaissances", "fr", False),
        ("Prie l'Office d'inclure un chapitre dans l'un des rapports qu'il présente à l'Assemblée", "fr", True),
        ("Encourages Governments to inform migrants of the risks", "en", False),
        ("Requests the Office to keep Member States informed of its work", "en", True),
        ("Rappelle le rapport qu'il doit présenter à l'Assemblée", "fr", False),
    ],
)
def test_reporting(text: str, language: str, wanted: bool) -> None:
    assert clause(text, language).reporting is wanted


def test_means() -> None:
    assert clause("Invite les États à verser des contributions volontaires à l'Office").asks_means
    assert not clause("Invite les États à coopérer avec l'Office").asks_means


def test_a_clause_of_many_dates_is_read_once_for_what_its_dates_belong_to() -> None:
    text = "the report that the Office prepares by 1 March 2025, and will issue by 2 March 2025"
    flat = text + ", by 3 March 2025" * 200
    _openings.cache_clear()
    places = [match.start() for match in re.finditer("by ", flat)]
    assert [in_relative(flat, 0, place, "en") for place in places] == [True, *[False] * (len(places) - 1)]
    assert _openings.cache_info().misses == 1
