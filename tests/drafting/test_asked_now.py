"""Who asks for a change now, in front of an instruction; what nobody asks for is not done."""

from __future__ import annotations

import pytest

from tests.drafting.test_instructions import ENGLISH, FRENCH, made


@pytest.mark.parametrize(
    "told",
    [
        "Nobody asked to delete OP2.",
        "Nobody proposes to delete OP2.",
        "The Chair refused to delete OP2.",
        "Last year we agreed to delete OP2.",
        "Mexico used to ask to delete OP2.",
        "We hoped to delete OP2.",
        "We were going to delete OP2.",
        "Mexico threatened to delete OP2.",
        "The EU had asked to delete OP2.",
        'The beginning of OP2 becomes "Invites".',
        "Delete OP1 and following.",
        "Delete OP1 et seq.",
        "Superseded: delete OP2.",
    ],
)
def test_what_nobody_asks_for_now_is_not_done(told: str) -> None:
    assert made(ENGLISH, told, "en") == ["!not understood"]


@pytest.mark.parametrize(
    "told",
    [
        "Le Mexique avait demandé de supprimer le paragraphe 2.",
        "Personne ne souhaite supprimer le paragraphe 2.",
        "L'an dernier, nous avions proposé de supprimer le paragraphe 2.",
        "Le début du paragraphe 2 devient « Prie instamment ».",
        "Le mot introductif du paragraphe 2 devient « Prie instamment ».",
        "La fin du paragraphe 2 devient « Prie instamment ».",
        "Supprimer les paragraphes 1 et suivants.",
        "Dès que le Mexique en convient, supprimer le paragraphe 2.",
        "Exemple : supprimer le paragraphe 2.",
    ],
)
def test_what_nobody_asks_for_now_is_not_done_in_french(told: str) -> None:
    assert made(FRENCH, told, "fr") == ["!not understood"]


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("Mexico proposes to delete OP2.", "en"),
        ("The representative of Mexico, on behalf of the Group of 77 and China, requests to delete OP2.", "en"),
        ("My delegation would like to delete OP2.", "en"),
        ("Le Mexique demande de supprimer le paragraphe 2.", "fr"),
        ("La délégation des États-Unis propose de supprimer le paragraphe 2.", "fr"),
        ("Au nom du Groupe des 77 et de la Chine, nous proposons de supprimer le paragraphe 2.", "fr"),
        ("L'Union européenne souhaite supprimer le paragraphe 2.", "fr"),
        ("La République dominicaine voudrait supprimer le paragraphe 2.", "fr"),
    ],
)
def test_who_asks_may_stand_in_front(told: str, language: str) -> None:
    assert "-OP2" in made(ENGLISH if language == "en" else FRENCH, told, language)


def test_a_reservation_put_at_the_end_with_its_comma_stands_aside() -> None:
    told = 'At the end of OP2, add "as appropriate,".'
    assert any(words.endswith(", as appropriate;") for words in made(ENGLISH, told, "en"))
