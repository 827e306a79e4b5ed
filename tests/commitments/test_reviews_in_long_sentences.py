"""Reviews behind an insertion, in a later clause of the organ, or asked for as the object of a verb; measures ended."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses

REVIEWS = {
    "en": [
        (
            "Agrees that the Committee, at its fortieth session, should consider the substantive items "
            "recommended at its thirty-ninth session;"
        ),
        (
            "Recognizes the need for States to share their charts of wrecks, and keeps under review the possibility of "
            "closing the strait;"
        ),
        "Calls upon all States to light their ports, and will keep the situation in the strait under close review;",
        (
            "Decides that the Lamp Forum under the auspices of the Council, without prejudice to the bright, "
            "dim and dark nature of the lamps, shall discuss a set of lamps at each session;"
        ),
        "Decides that the Commission shall examine one chapter of the Plan at every second session;",
        (
            "Decides that the Fund shall pay for all lamps, with the rates of payment, including those for oil, "
            "reviewed annually;"
        ),
        "Decides to apply the scheme, with the ceiling reviewed every two years;",
        "Urges the full and rapid implementation and the effective follow-up and review of the Lamp Agenda;",
        "Calls for effective follow-up and review of the commitments made at the Lamp Summit;",
        "Encourages the implementation and the regular evaluation of the Lamp Strategy;",
        (
            "Requests the Secretary-General to propose, at the ninetieth session, a thorough review of interpretation "
            "services;"
        ),
        "Requests the Secretariat to conduct a comprehensive review of conference services in all duty stations;",
    ],
    "fr": [
        (
            "Constate qu’il faut des cartes, décide de les partager, et garde à l’étude la possibilité de "
            "fermer le détroit;"
        ),
        "Demande à tous les États d’éclairer leurs ports, et gardera la situation du détroit à l’examen;",
        (
            "Décide que le Forum des phares, sans préjudice du caractère vif, faible ou intermittent des feux, "
            "débattra d’un groupe de phares à chaque session;"
        ),
        (
            "Décide que le Fonds paiera tous les phares, les taux, y compris ceux de l’huile, étant réexaminés chaque "
            "année;"
        ),
        "Demande instamment l’application rapide et le suivi et l’examen efficaces des objectifs relatifs aux phares;",
        "Encourage l’application et l’évaluation régulière de la Stratégie des phares;",
        (
            "Prie le Secrétaire général de proposer, à la quatre-vingt-dixième session, un examen approfondi "
            "des services de conférence;"
        ),
    ],
}
NO_REVIEWS = {
    "en": [
        (
            "Agrees that the Subcommittee, at its fortieth session, should consider the substantive items and "
            "reconvene the groups recommended by the Committee;"
        ),
        "Recognizes that the Office lights the ports, and keeps under review the state of its lamps;",
        "Notes the work of the Office, and keeps its lamps lit;",
        "Welcomes the work of States, which light their ports, and keep the lamps under review;",
        "Decides that the Commission shall discuss its methods of work at each session;",
        "Decides that the Committee shall elect its Chair at each session;",
        "Decides that the Council, at each session, shall be informed of the lamps that are lit;",
        "Calls upon States to light their ports in accordance with national laws reviewed annually;",
        "Urges States to take part in the follow-up and review of the Lamp Agenda;",
        "Urges the implementation of the Plan and the review of national laws on lamps;",
        "Urges the participation of Governments in the implementation and the review of the Lamp Agenda;",
        "Calls for the completion of the general review of quotas of the Lamp Bank;",
        "Recalls the implementation and the follow-up and review of the Lamp Agenda;",
        "Requests the Secretary-General to propose a comprehensive review of national lamp services;",
        "Requests the Secretary-General to propose ways to improve conference services;",
    ],
    "fr": [
        "Se félicite des travaux du Bureau, et garde à l’esprit l’état de ses phares;",
        "Note que le Bureau éclaire les ports, et garde à l’étude l’état de ses phares;",
        "Décide que la Commission examinera ses méthodes de travail à chaque session;",
        "Décide que le Comité élira son président à chaque session;",
        "Exhorte les États à participer au suivi et à l’examen du Programme des phares;",
        "Encourage l’application du Plan et l’examen des lois nationales sur les phares;",
        "Prie le Secrétaire général de proposer des moyens d’améliorer les services de conférence;",
    ],
}
ENDS = {
    "en": [
        (
            "The Lamp Union will terminate all provisions of its regulation that implement the oil sanctions, once the "
            "inspectors have reported;"
        ),
        "The Kingdom shall lift the embargo on lamp oil simultaneously with the inspection;",
    ],
    "fr": ["L’Union des phares lèvera toutes les sanctions relatives à l’huile, en même temps que l’inspection;"],
}
NO_ENDS = {
    "en": [
        "The Lamp Union will light all provisions of oil that the sanctions spare;",
        "The Kingdom shall cease the export of lamps;",
        "The States that suffer from the sanctions will terminate their leases;",
        "Notes that the Lamp Union will lift its sanctions;",
    ],
    "fr": [
        "L’Union des phares lèvera l’ancre;",
        "Note que l’Union des phares lèvera ses sanctions;",
    ],
}


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, language).review for one in clauses(text, language)) is reviewed


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(one, language).ends for one in clauses(text, language)) is ended
