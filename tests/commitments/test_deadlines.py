"""Dates that decide: every form of a deadline, a period or an end, and what holds a date and sets none."""

import pytest

from .phrases import clause, names

FRENCH = {
    "le 1er mars 2037": 2037,
    "le 1 mars 2037": 2037,
    "le premier mars 2037": 2037,
    "au plus tard le 31/12/2037": 2037,
    "avant le 31.12.2037": 2037,
    "d'ici 2040": 2040,
    "d'ici à l'horizon 2040": 2040,
    "d'ici la mi-2038": 2038,
    "dans un délai de six mois": None,
    "sous trois mois": None,
    "dans les 90 jours": None,
    "au cours du premier trimestre de 2037": 2037,
    "dès que possible": None,
    "pour le 30 juin 2037": 2037,
    "jusqu'au 31 juillet 2037": 2037,
    "jusqu'à la fin de 2038": 2038,
    "jusqu'en 2039": 2039,
    "pour une période de trois ans": None,
    "dans les trente jours": None,
    "avant le 1er septembre 2037": 2037,
    "d'ici la fin de l'année": None,
    "dans trois ans au plus tard": None,
    "pour un mandat initial de deux ans": None,
    "pas plus tard que le 1er mars 2037": 2037,
    "à la date du 1er juin 2037 au plus tard": 2037,
    "au cours des deux prochaines années": None,
    "à temps pour sa prochaine session": None,
    "en 2037 et 2038": 2038,
    "entre 2037 et 2040": 2040,
    "d'ici l'an 2040": 2040,
    "dans un délai de trente (30) jours": None,
}
ENGLISH = {
    "by 31/12/2037": 2037,
    "on or before 1 March 2037": 2037,
    "no later than March 1, 2037": 2037,
    "by mid-2038": 2038,
    "within a period of six months": None,
    "within thirty days": None,
    "until 31 July 2037": 2037,
    "for a period of three years": None,
    "for a further period of one year, until 31 March 2037": 2037,
    "through 2038": 2038,
    "by COP 40": None,
    "before the end of the year": None,
    "in two years": None,
    "for a two-year term": None,
    "prior to 1 March 2037": 2037,
    "between 2037 and 2040": 2040,
    "within 30 (thirty) days": None,
    "in time for its next session": None,
}
NONE_FR = (
    "tous les deux ans",
    "dans un délai raisonnable",
    "en temps voulu",
    "avant l'expiration du mandat",
    "à compter du 1er janvier 2037",
)
NONE_EN = ("in due course", "before the expiry of the mandate", "from 1 January 2037", "as at 31 December 2036")


@pytest.mark.parametrize("words", FRENCH)
def test_french(words: str) -> None:
    found = clause(f"Prie le Secrétaire général d'achever les travaux {words} ;")
    assert (found.deadline.text if found.deadline else None, found.deadline_year) == (words, FRENCH[words])


@pytest.mark.parametrize("words", ENGLISH)
def test_english(words: str) -> None:
    found = clause(f"Requests the Secretary-General to complete the work {words};", "en")
    assert (found.deadline.text if found.deadline else None, found.deadline_year) == (words, ENGLISH[words])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Invite les États à adhérer à la Convention avant la fin de 2037", "avant la fin de 2037"),
        ("Invite les États qui ne l'ont pas encore fait à adhérer au Protocole d'ici à 2038", "d'ici à 2038"),
        ("Décide de proroger le mandat de douze mois", "de douze mois"),
    ],
)
def test_a_name_before_the_date_or_the_period(text: str, words: str) -> None:
    found = clause(f"{text} ;").deadline
    assert found is not None
    assert found.text == words


@pytest.mark.parametrize("words", NONE_FR)
def test_no_deadline_in_french(words: str) -> None:
    assert clause(f"Prie le Secrétaire général d'achever les travaux {words} ;").deadline is None


@pytest.mark.parametrize("words", NONE_EN)
def test_no_deadline_in_english(words: str) -> None:
    assert clause(f"Requests the Secretary-General to complete the work {words};", "en").deadline is None


OBJECTS_EN = {
    "Invites the Commission and the High Representative to act": ["Commission", "High Representative"],
    "Requests the Director-General and the regional directors to report": ["Director-General", "regional directors"],
    "Urges the Government of Alpha and the parties to the conflict in Beta to act": [
        "Government of Alpha",
        "parties to the conflict in Beta",
    ],
    "Urges, once again, all States to act": ["States"],
    "Calls on both the Government and the armed groups to act": ["Governments", "armed groups"],
    "INVITES THE COMMISSION AND THE HIGH REPRESENTATIVE to act": ["Commission", "High Representative"],
    "Requests the Executive Director and Parties to act": ["Executive Director", "Parties"],
    "Urges the Commission as well as the Council to act": ["Commission", "Council"],
    "Calls upon those States whose nationals are concerned to act": ["States"],
    "Requests, recalling its resolution 60/1, the Secretary-General to act": ["Secretary-General"],
    "Requests, bearing in mind the needs of small States, the Secretary-General and the Executive Director to act": [
        "Secretary-General",
        "Executive Director",
    ],
    "Requests the Director-General and the Regional Directors to act": ["Director-General", "Regional Directors"],
    "Requests the Secretary-General, acting through the Office, to act": ["Secretary-General"],
    "Requests the Secretary-General, in cooperation with the Office, to act": ["Secretary-General"],
}
OBJECTS_FR = {
    "Invite la Commission et la Haute Représentante à agir": ["Commission", "Haut Représentant"],
    "Prie la Directrice générale :": ["Directrice générale"],
    "Prie la Commission ainsi que le Conseil d'agir": ["Commission", "Conseil"],
    "Exhorte le Gouvernement de transition et les groupes armés à agir": [
        "Gouvernement de transition",
        "groupes armés",
    ],
    "Prie le Directeur général et les directeurs régionaux d'agir": ["Directeur général", "directeurs régionaux"],
    "Exhorte, une fois encore, tous les États à agir": ["États"],
    "Demande à ceux des États dont les navires pêchent d'agir": ["États"],
    "Prie, rappelant sa résolution 60/1, le Secrétaire général d'agir": ["Secrétaire général"],
    "Prie le Gouvernement d'Alpha et les parties au conflit en Bêta d'agir": [
        "Gouvernement d'Alpha",
        "parties au conflit en Bêta",
    ],
    "Prie le Secrétaire général, agissant par l'intermédiaire de l'Office, d'agir": ["Secrétaire général"],
}


@pytest.mark.parametrize("text", OBJECTS_EN)
def test_objects_in_english(text: str) -> None:
    assert names(clause(text, "en")) == OBJECTS_EN[text]


@pytest.mark.parametrize("text", OBJECTS_FR)
def test_objects_in_french(text: str) -> None:
    assert names(clause(text)) == OBJECTS_FR[text]


def test_one_date_for_two_verbs() -> None:
    from .phrases import clauses

    first, second = clauses(
        "Requests the Secretary-General, and invites Member States, to report by 1 March 2037", "en"
    )
    assert first.deadline == second.deadline is not None


def test_an_agenda_of_a_session_is_a_deadline_in_both_languages() -> None:
    french = clause("Décide d'inscrire à l'ordre du jour provisoire de sa quatre-vingtième session la question;")
    english = clause("Decides to include the item in the provisional agenda of its eightieth session;", "en")
    assert french.deadline_year == english.deadline_year == 2025
