"""The reviews of test_reviews_of_what_was_set_up, and tasks of missions, in French."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses

REVIEWS = [
    "Prie la Commission de revoir la portée et les paramètres de l’indemnité de nuit;",
    "Engage les gouvernements à procéder à des examens des progrès accomplis dans l’exécution du Programme d’action;",
    (
        "Prie le Secrétaire général de réaliser et de soumettre à l’Assemblée, d’ici au 1er avril 2035, un examen "
        "stratégique indépendant du Bureau des phares et de son fonctionnement;"
    ),
    "Prie le Secrétaire général de procéder à un examen approfondi de la gestion du Département des phares;",
    "Prie le Secrétaire général de revoir les arrangements existants relatifs aux phares;",
    "Prie le Secrétaire général de charger le Bureau des services de contrôle interne d’examiner la structure;",
    "Charge le Comité d’examiner ces inscriptions pour décider si elles restent justifiées;",
    "Charge le Comité de réexaminer régulièrement chaque nom inscrit sur la Liste;",
    "Invite le Conseil de sécurité à examiner la composition, le mandat et les méthodes de travail du Comité;",
    "Décide que cet appui sera constamment évalué et réexaminé en fonction des progrès accomplis;",
    "Décide qu’une évaluation de ses modalités sera effectuée par l’Assemblée générale;",
    "Décide que les arrangements seront réexaminés par l’Assemblée générale au plus tard le 31 décembre 2036;",
    "Décide de convoquer en 2037 une session extraordinaire aux fins de l’examen d’Action 21;",
    "Décide qu’à sa soixante et onzième session, en 2037, la Commission devrait réexaminer ses méthodes de travail;",
    "Décide de reporter à sa quarante-sixième session l’examen du rapport sur les phares;",
    "Décide que le mandat fera l’objet d’un réexamen en 2030;",
    "Recommande que l’Assemblée réexamine les arrangements;",
    "Prie le Comité de reconsidérer les droits;",
    "Prie la Commission de poursuivre l’examen de la question des phares;",
    "Prie le Secrétaire général d’évaluer l’application de la présente résolution;",
    "Souligne que le Conseil devrait garder le mandat à l’examen;",
    "Décide qu’une session extraordinaire sera consacrée à un examen du Programme;",
    "Approuve la tenue d’un examen du Programme en 2030;",
    "Décide de continuer d’examiner la question conformément à son programme de travail;",
    (
        "Prie le Secrétaire général de présenter un rapport contenant une évaluation complète de l’application de la "
        "présente résolution;"
    ),
    "Invite l’Assemblée générale à rester saisie de tous les travaux sur les phares;",
    "Demande une nouvelle évaluation d’ensemble du fonctionnement des mécanismes de l’Organisation en 2035;",
    "Déclare son intention de se réunir, après réception de l’évaluation, pour réexaminer le bien-fondé des mesures;",
    "Souligne la nécessité de garder la situation dans le port à l’examen;",
    (
        "Souligne que l’Assemblée générale et ses grandes commissions, à la quatre-vingt-dixième session, devraient "
        "poursuivre l’examen de la question des phares;"
    ),
    "Décide d’examiner la proposition dans le cadre du projet de budget-programme pour l’exercice biennal 2030-2031;",
    "Décide que les mesures seront arrêtées à l’occasion de son examen du rapport sur les phares;",
    "Décide d’examiner de nouveau la question;",
    (
        "Décide d’assurer le suivi de l’application de la présente résolution au titre de la question intitulée « "
        "Phares »;"
    ),
    "Décide de poursuivre, au début de 2031, son examen des autres recommandations;",
    "Prie le Comité spécial de poursuivre l’examen du rapport sur les îles;",
    "Charge le Comité de déterminer si ces inscriptions demeurent justifiées;",
    "Prie chaque commission technique d’examiner ses méthodes de travail;",
    "Invite la Commission de la condition de la femme à accorder toute l’attention voulue à la question des phares;",
    "Invite la Commission à examiner les conclusions de ce débat;",
    "Demande au Comité d’examiner, à titre prioritaire, l’application de la présente résolution;",
    (
        "Décide que la Cinquième Commission examinera le rapport du Comité au titre du point de l’ordre du jour "
        "sur les phares;"
    ),
    "Décide que la Commission, à sa trente-cinquième session, accordera l’attention voulue au rapport du Congrès;",
    "Souligne que l’Assemblée générale réexaminera la réforme des phares à sa soixante-deuxième session;",
    "Décide d’inscrire la question intitulée « Phares » au titre du point sur la lumière;",
    "Décide de consacrer une séance plénière, à sa soixante-cinquième session, à l’examen des résultats de l’Année;",
    "Prie le Président de l’Assemblée générale d’organiser un bilan mondial en 2031;",
    "Décide de maintenir le plafond et demande un examen stratégique visant à réévaluer l’efficacité de la Force;",
    "Décide de consacrer suffisamment de temps, dans son programme de travail, à l’examen des phares;",
    "Prie la Commission d’organiser des débats de fond sur les progrès accomplis dans la mise en œuvre du Plan;",
    (
        "Prie le Secrétaire général de procéder, d’ici au 15 avril 2031, à une évaluation des progrès accomplis "
        "au regard des objectifs;"
    ),
    "Prie le Secrétaire général de réaliser une évaluation technique concernant l’embargo sur les armes;",
    "Affirme son intention d’examiner ce rapport sans tarder;",
    "Déclare son intention de suivre de près l’application de la présente résolution;",
    "Recommande qu’une réunion soit tenue en 2031 en vue d’évaluer les progrès accomplis en matière de phares;",
    "Prie la Commission d’évaluer les progrès accomplis en matière de phares;",
    "Déclare son intention de tenir des consultations officieuses chaque année sur les travaux du Comité;",
]
NO_REVIEWS = [
    "Déclare son intention de se réunir pour recevoir et examiner ses exposés;",
    "Décide de créer un Comité chargé d’examiner les questions d’organisation de la Conférence;",
    "Prie le Secrétaire général de présenter des propositions visant à revoir le dispositif relatif aux phares;",
    "Décide d’accorder l’attention voulue à la question des phares dans ses travaux;",
    "Invite les titulaires de mandat à continuer d’accorder une attention particulière à la situation des phares;",
    "Prie le Secrétaire général de présenter à la Conférence un rapport sur l’examen décennal du Programme;",
    "Prie le Secrétaire général de revoir les besoins en phares;",
    "Demande aux États de revoir les mandats de leurs bureaux des phares;",
    "Invite les organisations à revoir leurs brochures;",
    "Se félicite de son intention de mener à bien l’examen à mi-parcours de l’application des recommandations;",
    "Demande au Groupe d’experts d’évaluer l’efficacité des mesures de contrôle prises dans la région;",
    "Souligne que les phares devraient être revus;",
]
COSTS = {
    "Décide que la MONUSCO continuera de protéger le port;": ["missions"],
    "Décide que la Mission devra surveiller l’accord;": ["missions"],
    "Prie la MONUSCO de protéger le port;": ["secretariat"],
    "Recommande qu’une réunion de haut niveau sur les phares soit tenue en 2031;": ["meetings"],
}


@pytest.mark.parametrize(("text", "reviewed"), [(t, True) for t in REVIEWS] + [(t, False) for t in NO_REVIEWS])
def test_review(text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, "fr").review for one in clauses(text, "fr")) is reviewed


@pytest.mark.parametrize("text", COSTS)
def test_costs(text: str) -> None:
    assert [cost.kind for one in clauses(text, "fr") for cost in mandate(one, "fr").cost] == COSTS[text]
