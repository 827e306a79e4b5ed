"""Ends and reviews in the wordings of the Councils: bounds that count from another day, what is ended at once, reviews
behind an insertion, and items that are sentences. All sentences are invented."""

import pytest

from lineage.commitments.implied_clauses import find_with_items
from lineage.commitments.mandates import mandate

from .phrases import clauses, with_paragraphs

ENDS = {
    "en": [
        "Decides that all provisions of resolution 4001 (2031) shall be terminated;",
        "Decides to lift from the date of adoption of this resolution the port bans and asset freezes on Lampia;",
        "Decides that the meetings of the Lamp Committee shall cease forthwith;",
        "Takes note of the task team, and requests the full completion of its mandate by the end of 2034;",
        "Decides that on the date six years after Opening Day all obligations of Lampia shall lapse;",
        "Decides that the segment shall be held for a period not to exceed three days;",
        "Decides that the lamp segment shall take place during the first three days of the Congress;",
        "Recommends that the Board limit its annual sessions to two weeks;",
        "Requests the Office to keep its lamp advisers in the field throughout the next three years;",
        "Decides that the members elected this year will serve for the years 2031 and 2032;",
        "Decides that the term of the wardens of the lamp register shall continue to be four years;",
        "During the 12-year period, and as the harbour is cleared, Lampia will store no lamps there.",
        "Lampia is called upon not to sell such lamps until the date eight years after Opening Day.",
        "The Lamp Conference will be held in Port Example from 3 to 7 June 2031.",
        "The Committee shall elect its officers for a term of two years.",
        "Decides to terminate effective on the adoption of this resolution the functions of the lamp wardens;",
        "Requests the Mission to start the cessation of its operations and complete this process by 31 December 2033;",
        "On Closing Day, the provisions of this resolution would terminate.",
    ],
    "fr": [
        "Décide que toutes les dispositions de la résolution 4001 (2031) seront levées;",
        "Décide de lever, à compter de l'adoption de la présente résolution, les interdictions de voyage;",
        "Décide que les réunions du Comité des lampes cesseront immédiatement;",
        "Prend note de l'équipe et demande l'achèvement complet de son mandat d'ici à la fin de 2034;",
        "Décide que les obligations cesseront de s'appliquer à la date tombant six ans après le jour d'ouverture;",
        "Recommande au Conseil de limiter ses sessions annuelles à deux semaines;",
        "Prie le Bureau de maintenir ses conseillers tout au long des trois prochaines années;",
        "Décide que les membres élus siégeront pour les années 2031 et 2032;",
        "La Conférence se tiendra à Port-Exemple du 3 au 7 juin 2031.",
        "Le Comité élit son bureau pour un mandat de deux ans.",
    ],
}
NO_END = {
    "en": [
        "Decides that the measures shall be terminated once the Secretary-General reports that Lampia has complied;",
        "Decides that the Committee shall cease to be described as a working group;",
        "Requests the Secretary-General to report on the completion of the mandate by 1 June 2032;",
        "Urges States to close the lamp gap over the next five years;",
        "Decides to abolish the posts of two lamp wardens of the Mission;",
        "Invites Lampia to prepare its strategy during the four-year period between adoption and graduation;",
    ],
    "fr": [
        "Décide que les mesures seront levées dès que le Secrétaire général aura constaté que Lampia s'y conforme;",
        "Prie le Secrétaire général de rendre compte de l'achèvement du mandat le 1er juin 2032;",
        "Exhorte les États à combler l'écart au cours des cinq prochaines années;",
    ],
}
REVIEWS = {
    "en": [
        "The Lamp Forum is to monitor and assess the work of the Lamp Network;",
        "Requests the Office to provide an evaluation, no later than May 2032, of the logistical support to guards;",
        "Requests the Secretary-General to undertake regular, joint assessments of progress made in the port;",
        "Requests the Secretary-General to report in June, including a review of the troop and police levels;",
        "Expresses its readiness to consider adjustments to UNMISS force levels;",
        "Reaffirms its intention to keep the ceiling, and to consider any further troop reduction once calm returns;",
        "Requests the Office to initiate in close cooperation with the League a lessons learned exercise on the port;",
        "Encourages the Secretariat to assess the functions, structure and capacity of the Lamp Division;",
        "The Lamp Council shall, from time to time, make special reviews of the work of the Commission.",
        "Requests the Office to submit a report on lamps since 2014, and taking stock of the recommendations;",
        "Decides that the Working Group will meet for five days to examine the issues within its mandate;",
        "Requests the Office to organize a seminar in order to follow up on the implementation of the Plan;",
        "Requests the Secretary-General to review the lamp scales every five years;",
        "Requests the Office to submit, by 2033, a review with recommendations on the functioning of the Fund;",
        "Decides to continue to monitor the implementation of the lamp plan;",
        "Requests intergovernmental bodies to review their meeting entitlements;",
        "Invites the Secretary-General to commission a global study on the implementation of resolution 4001 (2031);",
        "Takes note of the strategy, and requests a review thereof to strengthen it;",
        "The Lamp Working Group will meet at least twice a year to examine the issues set out in its mandate.",
        "Affirms its readiness to consider changes, when appropriate, to the asset freeze;",
        "Further reaffirms its ongoing efforts to review lamp operations to ensure their efficiency;",
        "Not later than 2033, the Lamp Council shall make a special review of the work of the Commission.",
    ],
    "fr": [
        "Prie le Bureau de suivre et d'évaluer les travaux du réseau des lampes;",
        "Prie le Secrétaire général de fournir au Conseil une évaluation, d'ici à mai 2032, de l'appui logistique;",
        "Prie le Secrétaire général de réaliser des évaluations techniques conjointes des progrès accomplis;",
        "Prie le Secrétaire général de lui faire rapport, y compris un examen des effectifs militaires de la Mission;",
        "Se déclare disposé à envisager des ajustements du mandat de la Mission;",
        "Prie le Bureau d'engager en étroite coopération avec la Ligue des lampes un bilan de la transition;",
        "Encourage le Secrétariat à évaluer les fonctions, la structure et les capacités de la Division des lampes;",
        "Prie le Bureau de présenter un rapport sur les lampes faisant le point de la suite donnée à l'enquête;",
        "Prie le Secrétaire général de revoir le barème des lampes tous les cinq ans;",
        "Décide de continuer de suivre l'application du plan des lampes;",
        "Prie les organes intergouvernementaux de revoir leurs droits aux séances;",
        "Réaffirme les efforts qu'il déploie pour revoir les opérations de lampes;",
        "Se déclare disposé à envisager des modifications, s'il y a lieu, du gel des avoirs;",
    ],
}
NO_REVIEW = {
    "en": [
        "Expresses its readiness to consider additional measures;",
        "Urges States to monitor and assess the implementation of national laws;",
        "Requests the Office to convene a meeting in order to review the use and application of the principles;",
        "Welcomes the efforts of Lampia to review its lamp operations;",
        "Requests the High Commissioner to hold a workshop to take stock of developments;",
        "Requests the Secretary-General to report on the situation of lamps every five years;",
        "Requests States to review their lamp laws every five years;",
    ],
    "fr": [
        "Se déclare disposé à envisager des mesures supplémentaires;",
        "Exhorte les États à revoir leur législation tous les cinq ans;",
        "Prie le Secrétaire général de faire rapport sur les lampes tous les cinq ans;",
    ],
}


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), cases(ENDS))
def test_ends(language: str, text: str) -> None:
    assert any(mandate(clause, language).ends for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text"), cases(NO_END))
def test_ends_nothing(language: str, text: str) -> None:
    assert not any(mandate(clause, language).ends for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text"), cases(REVIEWS))
def test_reviews(language: str, text: str) -> None:
    assert any(mandate(clause, language).review for clause in clauses(text, language))


@pytest.mark.parametrize(("language", "text"), cases(NO_REVIEW))
def test_reviews_nothing(language: str, text: str) -> None:
    assert not any(mandate(clause, language).review for clause in clauses(text, language))


ITEMS = [
    ("en", "Decides:", "To dissolve the Committee on Lamps;", "ends"),
    ("fr", "Décide :", "De dissoudre le Comité des lampes;", "ends"),
    ("en", "Also decides:", "That the Fund shall be headed by a warden appointed for a term of four years;", "ends"),
    (
        "en",
        "Decides that, upon receipt of the report:",
        "The provisions of resolution 4001 (2031) shall be lifted;",
        "ends",
    ),
    (
        "en",
        "All States are to:",
        "Prevent the supply of lamps by such measures until the date five years after Opening Day;",
        "ends",
    ),
    ("en", "All States are to:", "For eight years after Opening Day, continue to freeze the funds;", "ends"),
    (
        "en",
        "Decides that the committee shall have the following functions:",
        "(i) To keep under review the activities of the lamp bodies;",
        "review",
    ),
    (
        "en",
        "Requests the Secretary-General to provide an independent review of the Mission, including:",
        "assessing the continued relevance of the tasks of the Mission;",
        "review",
    ),
    (
        "fr",
        "Décide également:",
        "Que le Fonds sera dirigé par une gardienne nommée pour un mandat de quatre ans;",
        "ends",
    ),
    (
        "fr",
        "Prie le Secrétaire général de présenter un examen indépendant de la Mission, notamment :",
        "en évaluant la pertinence des tâches de la Mission;",
        "review",
    ),
]


@pytest.mark.parametrize(("language", "chapeau", "item", "term"), ITEMS)
def test_items(language: str, chapeau: str, item: str, term: str) -> None:
    document = with_paragraphs({"OP1": chapeau, "OP1(a)": item}, language)
    found = [mandate(clause, language) for clause in find_with_items(document) if clause.label == "OP1(a)"]
    assert any(getattr(one, term) for one in found)


def test_a_noun_behind_a_colon_is_no_act() -> None:
    texts = {"OP1": "Decides to transfer the following:", "OP1(a)": "The lamps that will be sold;"}
    document = with_paragraphs(texts, "en")
    assert [clause.label for clause in find_with_items(document)] == ["OP1"]


def test_a_term_after_consultations_is_a_mandate() -> None:
    text = "Decides that the warden, to be appointed in close consultation with States, have a term of four years;"
    (found,) = clauses(text, "en")
    ends = mandate(found, "en").ends
    assert ends is not None
    assert ends.of == "mandate"
