"""Forms in which delegations ask for a change, beside the plain ones."""

from __future__ import annotations

import pytest

from lineage.drafting.revising.revisions import Application
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft resolution

Training

The General Assembly,

Recalling its resolutions 72/1 of 1 May 2017, 74/2 of 1 May 2019 and 76/3 of 1 May 2021,

1. Takes note, in this regard, that the trust fund helps States, with the best interest of the child in mind, and notes
that the centre trains judges;

2. Welcomes the work of the unit, and notably the dissemination of materials in Arabic and other languages that helped;

3. Calls upon Member States to train for the benefit of future generations;

4. Invites the bodies, in their mandates, to act:

(a) To train judges;

(b) To train police;
""",
    "fr": """Projet de résolution

Formation

L’Assemblée générale,

Rappelant ses résolutions 72/1 du 1er mai 2017, 74/2 du 1er mai 2019 et 76/3 du 1er mai 2021,

1. Prend note des réunions tenues les 22 et 23 novembre 2021, et prie le gestionnaire du fonds de contributions
volontaires d’alimenter le fonds ;

2. Salue les travaux de la section, et notamment la diffusion de documents en arabe et en d’autres langues ;

3. Demande aux États Membres d’agir pour les générations futures ;

4. Invite les organismes, dans leurs mandats :

a) À former les juges ;

b) À former la police ;
""",
}


def revised(language: str, said: str) -> Application:
    return revise(DRAFTS[language], language, said)


@pytest.mark.parametrize(
    ("language", "said", "label", "words"),
    [
        ("en", "We suggest deleting OP2 altogether.", "OP2", "Calls upon Member States"),
        ("fr", "Nous proposons de supprimer entièrement le paragraphe 2.", "OP2", "Demande aux États Membres"),
        ("en", "We propose inserting “all” before “Member States” in OP3.", "OP3", "upon all Member States"),
        ("en", "OP1: “Takes note” should read “Takes note with appreciation”.", "OP1", "appreciation, in this regard"),
        ("en", "In PP1, delete “and”.", "PP1", "74/2 of 1 May 2019, 76/3 of 1 May 2021,"),
        ("fr", "Au premier alinéa, supprimer « et ».", "PP1", "74/2 du 1er mai 2019, 76/3 du 1er mai 2021,"),
        (
            "en",
            "In OP2, delete “, and notably” up to and including “other languages”.",
            "OP2",
            "Welcomes the work of the unit that helped;",
        ),
        (
            "fr",
            "Au paragraphe 2, supprimer « , et notamment » jusqu’à « d’autres langues ».",
            "OP2",
            "Salue les travaux de la section ;",
        ),
        (
            "en",
            "In OP1, please delete “with the best interest of the child in mind,” as it is dealt with in PP1.",
            "OP1",
            "helps States, and notes",
        ),
        (
            "fr",
            "Au paragraphe 2, supprimer « de la section » car elle est citée au paragraphe 1.",
            "OP2",
            "Salue les travaux, et notamment",
        ),
        (
            "en",
            "In OP3, after “future generations”, insert a comma followed by the words “including girls”.",
            "OP3",
            "of future generations, including girls;",
        ),
        (
            "fr",
            "Au paragraphe 3, après « générations futures », ajouter une virgule suivie des mots « filles comprises ».",
            "OP3",
            "pour les générations futures, filles comprises ;",
        ),
        (
            "en",
            "OP1: the phrase beginning with “and notes that” until the end should become a separate paragraph.",
            "OP2",
            "Notes that the centre trains judges;",
        ),
        (
            "fr",
            "Au paragraphe 1, les dates « 22 et 23 novembre 2021 » sont à remplacer par « 1er et 2 mai 2022 ».",
            "OP1",
            "tenues les 1er et 2 mai 2022,",
        ),
        (
            "fr",
            "Au paragraphe 1, remplacer partout « fonds » par « Fonds ».",
            "OP1",
            "du Fonds de contributions volontaires d’alimenter le Fonds ;",
        ),
        (
            "en",
            "In OP2, after “and notably”, delete everything up to “that helped”.",
            "OP2",
            "and notably that helped;",
        ),
        (
            "fr",
            "Au paragraphe 2, après « et notamment », supprimer tout jusqu’à « en arabe ».",
            "OP2",
            "et notamment en arabe",
        ),
        ("en", "In OP2, delete “and notably” and everything that follows.", "OP2", "the work of the unit;"),
        (
            "fr",
            "Au paragraphe 2, supprimer le passage allant de « et notamment » à « documents ».",
            "OP2",
            "de la section en arabe",
        ),
        (
            "en",
            "OP2 should begin with “Notes with interest the work”.",
            "OP2",
            "Notes with interest the work of the unit",
        ),
        (
            "fr",
            "Le paragraphe 1 devrait commencer par « Salue les réunions ».",
            "OP1",
            "Salue les réunions tenues les 22 et 23 novembre",
        ),
        ("fr", "Supprimer le paragraphe 4 et ses alinéas.", "OP3", "Demande aux États Membres"),
    ],
)
def test_what_is_asked_for_is_done(language: str, said: str, label: str, words: str) -> None:
    found = revised(language, said)
    assert all(step.done for step in found.steps)
    assert words in next(one.line.text for one in found.numbered if one.label == label)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In OP1, delete “in this regard”, as it is in OP2, and move OP3."),
        ("fr", "Au paragraphe 2, supprimer « de la section » car elle est citée au paragraphe 1, et déplacer OP3."),
        ("en", "The first part of OP1, up to “in this regard”, to be deleted."),
        ("en", "Replace “judges” with “courts” throughout, in line with OP2, except in OP4."),
        ("en", "Replace “judges” with “courts” throughout, in line with the Charter, but not in the preamble."),
        ("en", "In OP1, delete “in this regard”, as this is dealt with in OP2, unless Mexico objects."),
        ("en", "In OP1, delete “in this regard” for consistency, unless Mexico objects."),
        ("en", "In OP1, delete “in this regard”, because it was not agreed, subject to the approval of Mexico."),
        ("en", "In OP1, delete “in this regard” in line with the proposal, provided that Mexico agrees."),
        (
            "fr",
            "Remplacer « juges » par « magistrats » partout, par souci de cohérence avec OP2, sauf au paragraphe 4.",
        ),
        (
            "fr",
            "Au paragraphe 2, supprimer « de la section », car elle est citée au paragraphe 1, si le Mexique accepte.",
        ),
        (
            "fr",
            "Au paragraphe 2, supprimer « de la section » par souci de clarté, sous réserve de l’accord du Mexique.",
        ),
        (
            "fr",
            "Au paragraphe 2, supprimer « de la section » par souci de clarté, à moins que le Mexique ne s’y oppose.",
        ),
        ("fr", "Au paragraphe 2, supprimer « de la section » par souci de clarté, s’il le faut."),
    ],
)
def test_what_is_only_half_read_is_named(language: str, said: str) -> None:
    assert any(not step.done for step in revised(language, said).steps)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Replace “judges” with “courts” throughout, in line with OP2."),
        ("en", "In OP1, delete “in this regard”, as this is dealt with in OP2, which is not agreed."),
        ("en", "In OP1, delete “in this regard” for consistency with the rest."),
        ("fr", "Au paragraphe 2, supprimer « de la section », car elle est citée au paragraphe 1."),
        ("fr", "Au paragraphe 2, supprimer « de la section » par souci de clarté."),
    ],
)
def test_a_reason_without_an_exception_stops_nothing(language: str, said: str) -> None:
    steps = [step for step in revised(language, said).steps if step.instruction]
    assert [step.done for step in steps] == [True] * len(steps)
    assert steps


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("en", "Replace the chapeau of OP4 with: “Asks the bodies:”", "Asks the bodies:"),
        ("en", "Replace OP4 with: “Asks the bodies:”", "Asks the bodies:"),
        ("en", "In the chapeau of OP4, delete “, in their mandates,”.", "Invites the bodies to act:"),
        ("fr", "Remplacer le chapeau du paragraphe 4 par : « Prie les organismes : »", "Prie les organismes :"),
    ],
)
def test_a_chapeau_keeps_its_items(language: str, said: str, words: str) -> None:
    found = revised(language, said)
    texts = {one.label: one.line.text for one in found.numbered}
    assert texts["OP4"] == words
    assert {"OP4(a)", "OP4(b)"} <= set(texts)


def test_a_chapeau_is_not_taken_out_from_above_its_items() -> None:
    assert [step.done for step in revised("en", "Delete the chapeau of OP4.").steps] == [False]
