"""Reviews as the subject of a decision, with a light verb, by a timeline or a role; plans prolonged."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses

REVIEWS = {
    "en": [
        "Decides that, for the rest of the cycle, the sets of lamp goals to be reviewed in depth shall be:",
        "Decides that the themes to be examined at each forum on lamps shall be the following:",
        "Requests the Lamp Commission to advance technical reviews on the lamp index, and to present recommendations;",
        "Invites the Lamp Council to carry forward its comprehensive review of the Lamp Plan;",
        "Requests the Working Group to finalize the review of its lamps;",
        "Endorses the timeline for carrying out the fourth review and appraisal of the Lamp Plan of Action;",
        "Approves the modalities for the conduct of the midterm review of the Lamp Decade;",
        "In addition, a role in reviewing aspects of the present declaration should be envisaged for the Forum.",
        "Decides that a role in the review of the Lamp Plan shall be given to the Forum;",
        "Reaffirms the Lamp Pathway, and urges its speedy implementation, as well as effective follow-up and review;",
        "Decides to hold a meeting on the theme “Lamps: taking stock of the past for a better future”;",
        "Decides to convene a workshop dedicated to taking stock of the lamps;",
        "Decides to hold a half-day meeting in order to allow States to identify and reflect on the progress made;",
        "Requests the Committee, at its next session, to be held from 3 to 7 May, to examine and make recommendations;",
    ],
    "fr": [
        "Décide que, pour le reste du cycle, les objectifs relatifs aux phares à examiner seront les suivants :",
        "Prie la Commission des phares de faire avancer les évaluations techniques de l’indice des phares;",
        "Invite le Conseil à achever le bilan du Plan relatif aux phares;",
        "Souscrit au calendrier pour la conduite du quatrième examen et de l’évaluation du Plan relatif aux phares;",
        "Demande instamment son application rapide, ainsi que son suivi et son examen effectifs;",
        "Décide de tenir une réunion sur le thème « Phares : faire le bilan du passé »;",
        "Prie le Comité, à sa neuvième session, qui se tiendra du 3 au 7 mai, d’examiner le thème de la session;",
        "Approuve les modalités de l’examen à mi-parcours de la Décennie des phares;",
        "En outre, un rôle dans l’examen de la présente déclaration devrait être envisagé pour le Forum.",
    ],
}
NO_REVIEWS = {
    "en": [
        "Requests the Committee, at its fortieth session, to examine and report on ways to light ports;",
        "Requests the Committee, at its fortieth session, to consider and adopt its rules of procedure;",
        "Invites Member States, at the session, to examine and comment on the lamp theme;",
        "Decides that the recommendations to be considered shall be submitted in writing;",
        "Decides that the themes of the forum shall be the following:",
        "Requests the Committee to advance technical reviews of applications for lamps;",
        "Invites States to advance technical reviews on their lamps;",
        "Requests the Commission to advance the lighting of ports;",
        "Endorses the timeline for carrying out the lighting of ports;",
        "Approves the modalities for national reviews of the Lamp Plan;",
        "Endorses the timeline for the submission of reports on the Lamp Plan;",
        "A role in lighting the ports should be envisaged for the Forum.",
        "A role in reviewing national laws should be envisaged for States.",
    ],
    "fr": [
        "Prie le Comité, à sa quarantième session, d’examiner les moyens d’éclairer les ports;",
        "Décide que les recommandations à examiner seront communiquées par écrit;",
        "Décide que les thèmes du forum seront les suivants :",
        "Prie la Commission de faire avancer l’éclairage des ports;",
        "Invite les États à achever le bilan de leurs phares;",
        "Souscrit au calendrier pour l’éclairage des ports;",
        "Approuve les modalités des examens nationaux du Plan relatif aux phares;",
        "Un rôle dans l’éclairage des ports devrait être envisagé pour le Forum.",
    ],
}
ENDS = {
    "en": [
        (
            "Requests the Office to extend the two-year lamp communications strategy requested by the Council in "
            "paragraph 7 of its resolution 48/18 of 11 October 2021 until the end of 2025, to light the ports;"
        ),
        "Invites the Fund to prolong its lamp programme until 31 May 2031;",
    ],
    "fr": [
        (
            "Prie le Haut-Commissariat de prolonger la stratégie de communication des phares demandée par le Conseil "
            "au paragraphe 7 de sa résolution 48/18 du 11 octobre 2021 jusqu’à la fin de 2025;"
        ),
        "Invite le Fonds à prolonger son programme de phares jusqu’au 31 mai 2031;",
    ],
}
NO_ENDS = {
    "en": [
        "Requests the Office to extend support to the lamp strategy until the end of 2025;",
        "Requests the Office to carry out its lamp strategy until the end of 2025;",
        "Requests the Office to extend the lamp strategy to all ports;",
    ],
    "fr": [
        "Prie le Haut-Commissariat d’appliquer la stratégie relative aux phares jusqu’à la fin de 2025;",
        "Prie le Haut-Commissariat de prolonger la stratégie relative aux phares;",
    ],
}


@pytest.mark.parametrize(("language", "text", "reviewed"), cases(REVIEWS, NO_REVIEWS))
def test_review(language: str, text: str, *, reviewed: bool) -> None:
    assert any(mandate(one, language).review for one in clauses(text, language)) is reviewed


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(one, language).ends for one in clauses(text, language)) is ended
