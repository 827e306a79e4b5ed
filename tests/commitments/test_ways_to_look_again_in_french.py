"""The forms of a review, and what only looks like one, in French."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses

REVIEWS = [
    "Décide d’examiner l’application de la présente résolution à sa quatre-vingt-cinquième session;",
    "Décide d’examiner la question des lampes tous les quatre ans;",
    "Décide de tenir à sa prochaine session un débat sur les progrès accomplis;",
    "Décide de convoquer en 2030 une réunion de haut niveau chargée d’examiner l’application de la Déclaration;",
    "Décide de procéder à un examen à mi-parcours de la Décennie en 2028;",
    "Décide de reprendre l’examen de cette question à sa prochaine session;",
    "Décide de revenir sur la question des lampes dans le cadre du projet de budget-programme pour 2030;",
    "Décide de suivre l’application du Programme en 2029;",
    "Décide d’évaluer le fonctionnement du Forum en 2030;",
    "Décide de faire le point des progrès accomplis en 2030;",
    "Décide de faire le bilan de la phase pilote à la fin de 2029;",
    "Décide de rester activement saisi de la question;",
    "Décide de garder la situation à l’étude;",
    "Décide de garder la question à l’examen;",
    (
        "Décide d’inscrire à l’ordre du jour provisoire de sa quatre-vingt-dixième session une question intitulée "
        "« Lampes »;"
    ),
    "Décide de maintenir la question à son ordre du jour;",
    "Décide de poursuivre ses délibérations sur la question à sa soixantième session;",
    "Décide d’examiner cette question à une date ultérieure;",
    "Décide d’étudier chaque année l’état du Fonds;",
    "Décide d’aborder la question des lampes à sa session d’organisation de 2030;",
    "Décide que le Conseil examinera l’état du Fonds dans cinq ans;",
    "Décide que la Commission fera le point des progrès tous les deux ans;",
    "Décide que le Forum procédera à des examens réguliers à compter de 2030;",
    "Décide que le Conseil devrait tenir des examens ministériels annuels;",
    "Décide que le mandat sera réexaminé au bout de deux ans;",
    "Décide que ces arrangements seront revus à sa soixante-dix-neuvième session;",
    "Décide que les mesures seront constamment réexaminées;",
    "Décide que la question sera examinée de nouveau à sa soixante-sixième session;",
    "Décide que l’application du Plan fera l’objet d’un examen en 2032;",
    "Décide que les dispositifs seront évalués avant l’expiration du mandat;",
    "Décide d’entreprendre, à sa quatre-vingt-dixième session, l’examen des méthodes de travail du Conseil;",
    "Décide de procéder à une étude approfondie de la question à sa prochaine session;",
    "Décide d’examiner en juin 2030 l’opportunité de proroger le mandat;",
    "Décide de différer sa décision sur la composition jusqu’à la reprise de sa session;",
    "Décide d’achever l’examen du statut à sa quatre-vingt-dixième session;",
    "Décide de commencer l’examen de la question à sa quarante et unième session;",
    "Décide de tenir un débat général sur les lampes à sa quarante-deuxième session;",
    "Décide de consacrer une séance plénière à l’examen des lampes;",
    "Décide de reporter à sa prochaine session l’examen du projet;",
    "Prie le Conseil de suivre l’application de la présente résolution;",
    "Prie la Commission d’examiner chaque année les progrès accomplis;",
    "Prie la Commission de procéder périodiquement à l’examen des progrès accomplis dans ce domaine;",
    "Prie le Comité d’examiner la question à sa prochaine session;",
    "Prie le Comité d’évaluer l’effet des mesures imposées;",
    "Prie le Comité de revoir les critères d’inscription;",
    "Prie le Comité des conférences de revoir le calendrier des réunions;",
    "Prie le Conseil d’administration de procéder à une évaluation de l’Institut d’ici à 2030;",
    "Invite les organes directeurs des fonds à faire le point des progrès à leurs sessions annuelles;",
    "Invite la Commission à inscrire à son programme de travail l’examen du Plan;",
    "Invite l’Assemblée générale à faire en 2030 le point de la situation des lampes;",
    "Invite le Conseil économique et social à envisager de revoir les capacités des commissions;",
    "Invite le forum politique à faire le bilan des progrès;",
    "Prie le Groupe de travail de poursuivre ses délibérations sur les lampes;",
    "Prie le Secrétaire général de faire réaliser une évaluation indépendante de la Mission;",
    "Prie le Secrétaire général de procéder à un examen stratégique du Bureau;",
    "Prie le Secrétaire général de procéder à une évaluation de l’effet du Programme;",
    "Prie le Secrétaire général de présenter un rapport évaluant les résultats de la Décennie;",
    "Prie le Bureau des services de contrôle interne d’évaluer le Département;",
    "Recommande que la question soit examinée à la prochaine session;",
    "Recommande que la Commission procède à un examen de ses méthodes de travail;",
    "Recommande à l’Assemblée générale de revoir le dispositif à sa quatre-vingt-dixième session;",
    "Déclare son intention de revoir le mandat à la lumière du rapport;",
    "Souligne l’intention du Conseil de réexaminer le mandat de la Commission;",
    "Affirme qu’il suivra en permanence l’évolution de la situation;",
    "Souligne que les embargos devraient être assortis de dispositions prévoyant leur réexamen périodique;",
    "S’engage à faire le point des progrès accomplis en 2029;",
    "Le mandat sera réexaminé par le Conseil tous les trois ans;",
    "Les présentes directives seront revues périodiquement;",
    "Un examen du Plan devrait être effectué en 2030;",
    "Demande que soit dressé en 2030 un bilan mondial du Programme des lampes;",
    "Convient que le dispositif fera l’objet d’un examen en 2030;",
    "Engage le Conseil à consacrer plus de temps à l’examen des rapports;",
    "Décide d’examiner plus avant les demandes figurant dans le rapport;",
    (
        "Prie le Président de l’Assemblée générale d’organiser en 2029 une réunion consacrée au bilan de "
        "l’application du Plan;"
    ),
    (
        "Prie le Président de l’Assemblée générale d’organiser un dialogue pour faire le point sur l’application "
        "de la Décennie;"
    ),
    "Décide de suivre l’application des décisions susmentionnées;",
]
NO_REVIEWS = [
    "Prie le Secrétaire général de suivre la situation du personnel;",
    "Demande instamment aux États de revoir leur législation;",
    "Engage les gouvernements à évaluer régulièrement leurs politiques;",
    "Prie le Secrétaire général de lui présenter un rapport à sa quatre-vingt-dixième session;",
    "Prie le Secrétaire général de présenter un rapport au Conseil pour examen à sa prochaine session;",
    "Prend note de l’examen du Programme;",
    "Rappelle sa décision de revoir le dispositif en 2030;",
    "Invite les États à participer à la Conférence d’examen;",
    "Prie le Secrétaire général de tenir compte des résultats de l’examen;",
    "Prie le Secrétaire général d’appliquer les recommandations issues de l’examen stratégique;",
    "Prie le Comité de présenter son rapport à l’Assemblée à sa prochaine session;",
    "Décide d’adopter l’ordre du jour de sa session;",
    "Prie le Haut-Commissariat d’évaluer les besoins des pays;",
    "Engage le Bureau à aider les États à revoir leur législation;",
    "Décide d’étudier les moyens de renforcer les lampes;",
    "Prie le Conseil d’envisager de créer un fonds;",
    "Invite le Secrétaire général à étudier la possibilité de tenir une réunion;",
    "Souligne l’importance du suivi et de l’évaluation;",
    "Prie le Rapporteur spécial d’examiner la situation et de faire rapport au Conseil à sa prochaine session;",
    "Prie la Commission de contribuer à l’examen des objectifs;",
    "Demande au Gouvernement de reconsidérer sa décision;",
    "Prie le Secrétaire général de donner suite aux recommandations;",
    "Décide de continuer à prêter attention aux lampes;",
    "Prie la Mission d’évaluer les conditions de sécurité;",
    "Décide de convoquer une conférence pour faire face à la crise;",
    "Réaffirme que le forum joue le rôle central dans le suivi et l’examen;",
    "Prie le Comité d’étudier les besoins des pays en développement;",
    "Invite le Conseil à élaborer un programme d’action;",
]


@pytest.mark.parametrize(("text", "reviewed"), [(t, True) for t in REVIEWS] + [(t, False) for t in NO_REVIEWS])
def test_review(text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, "fr").review for one in clauses(text, "fr")) is reviewed
