"""Lengths and last days beside the plain extension of a mandate: terms of office, periods for which something is asked,
bodies that are discontinued, limits in time that are lifted."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses, cost_kinds

ENDS = {
    "en": [
        "He shall be appointed for four years and shall be eligible for reappointment;",
        "Each member of the Lamp Group shall serve for one year, commencing on 1 April;",
        "Members of the Board are elected for a term of three years.",
        "The judges hold office for a non-renewable period of seven years.",
        "The Forum will be convened once a year, for a period of two days, to discuss lamps.",
        "Requests, for a renewable period of two years, the Office to light the ports;",
        "Invites the elected members to observe all meetings for a period of three months;",
        "Urges the United Nations system to support the ports, and to extend that support until 2035;",
        (
            "Urges Member States to observe the Lamp Truce throughout the period from the seventh day before the start "
            "of the Games until the seventh day following their end;"
        ),
        (
            "Authorizes forces of the region, from the commencement of the activities of MINUSCA until the end of "
            "MINUSCA’s mandate, to use all necessary means;"
        ),
        "Decides that the Conference on Lamps and the Group of Experts on Ports shall be discontinued;",
        "Decides to discontinue the Lamp Committee;",
        "Decides to continue the Informal Process for the next year;",
        "Requests the Secretary-General to convene the sessions of the committee in 2031 from 28 March to 8 April;",
        (
            "Requests the Secretary-General to support the convening of a fourth meeting of the Process for eight "
            "meetings in 2031;"
        ),
        "Decides that the duration of the terms of members of the board shall continue to be two years;",
        "Encourages United Nations organizations to extend benefits to the ports for a maximum of three years;",
        "Decides that the programme of work of the Lamp Committee for its sixty-fifth to sixty-eighth sessions is:",
        "Decides that the term of the members of the Board will be in a two-year rotation;",
        "The term of the representatives will be in a two-year rotation.",
        "The term of office of members of the Board shall be three years.",
        "The duration of the mandate shall be two years.",
        "The term of office of the judges shall be twelve years.",
        "The Forum will be convened once a year, for a period of fifteen days, to discuss lamps.",
        "Within a month, the Ombudsperson shall facilitate a two-month period of engagement on the lamps.",
        "Invites the Secretary-General to consider extending the function of the Envoy for Lamps for the Lamp Decade;",
    ],
    "fr": [
        "Les membres du Comité sont élus pour trois ans;",
        "Les membres exercent leurs fonctions à titre personnel pour un mandat de quatre ans;",
        "Le Forum sera convoqué une fois par an pendant deux jours;",
        "La durée du mandat des juges est de douze ans;",
        "Le Forum sera convoqué une fois par an pendant quinze jours;",
        "Prie le Haut-Commissariat, pour une période renouvelable de deux ans, d’éclairer les ports;",
        "Engage les organismes des Nations Unies à prolonger cet appui jusqu’en 2035;",
        (
            "Demande aux États d’observer la trêve pendant toute la période allant du septième jour précédant "
            "l’ouverture des Jeux au septième jour suivant leur clôture;"
        ),
        "Autorise les forces à appuyer la Mission jusqu’à la fin du mandat de la Mission;",
        "Décide que la Conférence des lampes et son groupe d’experts seront supprimés;",
        "Décide de poursuivre le Processus consultatif pour l’année à venir;",
        "Prie le Secrétaire général de convoquer les sessions du comité du 28 mars au 8 avril;",
        "Prie le Secrétaire général d’appuyer la tenue de la quatrième réunion du Processus pendant huit séances;",
        "Décide que la durée du mandat des membres restera de deux ans;",
        "Décide que le programme de travail du Comité pour ses soixante-cinquième à soixante-huitième sessions sera :",
        "Décide que les membres du Bureau siègent selon un roulement de deux ans;",
        "La durée du mandat des membres est de trois ans.",
        "Le mandat du Président sera de deux ans.",
        "Prie le Secrétariat d’ouvrir une période de dialogue de deux mois;",
    ],
}
NO_ENDS = {
    "en": [
        "He shall be appointed by the Secretary-General.",
        "Members shall be elected within two months.",
        "The Forum will be held in Geneva in 2031.",
        "Calls upon the ports to investigate within a period of three months;",
        "Calls upon States to use detention for the shortest appropriate period of time;",
        "Decides that the lamps shall be continued;",
        "The Lamp Convention shall remain in force.",
        "Encourages the Committee to note the events held from 28 March to 8 April;",
        "Requests the Committee to consider the lamps for the next report;",
        "Requests the Secretary-General to discontinue the practice of assigning staff to the Committee;",
        "Encourages States to assist the port until such time as its people return in safety;",
        "Decides to remove the temporal limitation on the continuation of the Lamp Office;",
        "Decides to adopt the programme of work of the Lamp Committee for its sixty-fifth session;",
        "Terms of office shall be determined by the Board.",
        "The terms of the agreement will be two months old.",
        "Requests the Secretary-General to present, within a two-month period, the lamps;",
        "Invites the Secretary-General to consider the function of the Envoy for the Lamp Decade;",
        "Agrees that conditions are not appropriate for the deployment of a mission until 2031 at the earliest;",
    ],
    "fr": [
        "Décide d’adopter le programme de travail du Comité pour sa soixante-cinquième session;",
        "Le mandat du Comité est de réunir les ports.",
        "Le Haut-Commissaire est nommé par l’Assemblée;",
        "Les membres sont élus dans un délai de deux mois;",
        "Le Forum sera convoqué à Genève en 2031;",
        "Les lampes s’appliqueront aux ports.",
        "Encourage les ports à rester ouverts du 28 mars au 8 avril;",
        "Demande aux États d’aider le port jusqu’à ce que ses habitants y reviennent;",
    ],
}


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(one, language).ends for one in clauses(text, language)) is ended


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
