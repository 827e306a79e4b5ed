"""French words that run together where a change brings them side by side, and only there."""

from __future__ import annotations

import re

import pytest

from lineage.languages.contractions import run_together
from lineage.languages.genders import doubtful, words_of
from lineage.languages.tables import table


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("l’examen de la question à sa", "l’examen de le rapport à sa", "l’examen du rapport à sa"),
        ("protéger de la faim", "protéger de les effets", "protéger des effets"),
        ("verser à la Caisse", "verser à le Fonds", "verser au Fonds"),
        ("Demande à tous les États", "Demande à les États", "Demande aux États"),
        ("la part de femmes", "la part de États", "la part d’États"),
        ("par le Conseil", "par le accès", "par l’accès"),
        ("De la question", "De le rapport", "Du rapport"),
        ("l'examen de la question", "l'examen de le accès", "l'examen de l'accès"),
        ("l’examen de la question", "l’examen de le calendrier", "l’examen du calendrier"),
        ("à la fin", "à le premier alinéa", "au premier alinéa"),
        ("Engage l'Office à agir", "Engage l'Haut-Commissariat à agir", "Engage le Haut-Commissariat à agir"),
        ("les travaux de l’Office", "les travaux de l’Haut-Commissariat", "les travaux du Haut-Commissariat"),
        ("confiés à l’Office", "confiés à l’Haut-Commissariat", "confiés au Haut-Commissariat"),
        ("par l’Autorité", "par l’Haute Autorité", "par la Haute Autorité"),
        ("de l’augmentation", "de l’hausse", "de la hausse"),
        ("d’abus", "d’harcèlement", "de harcèlement"),
        ("qu’il", "qu’huit États", "que huit États"),
        ("par l’Office", "par l’Programme", "par le Programme"),
    ],
)
def test_words_run_together_at_the_seam(old: str, new: str, expected: str) -> None:
    assert run_together(old, new, "fr").text == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("afin de la protéger", "afin de le protéger"),
        ("à la dixième session", "à la onzième session"),
        ("de dix ans", "de onze ans"),
        ("lorsque dix États", "lorsque onze États"),
        ("en vue de les aider", "en vue de les soutenir"),
        ("« de le rapport » et la question", "« de le rapport » et le sujet"),
    ],
)
def test_pronouns_and_words_beside_the_change_stay(old: str, new: str) -> None:
    assert run_together(old, new, "fr") == (new, ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("the list in annex A", "the list in annex A annually", "the list in annex A annually"),
        ("hepatitis A virus", "hepatitis A infections", "hepatitis A infections"),
        ("A new plan", "A annual plan", "An annual plan"),
        ("It ends. A new plan", "It ends. A annual plan", "It ends. An annual plan"),
        ("a new plan", "a annual plan", "an annual plan"),
    ],
)
def test_a_capital_is_an_article_at_the_start_of_a_sentence_only(old: str, new: str, expected: str) -> None:
    assert run_together(old, new, "en").text == expected


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_a_row_names_stands_in_the_table_of_genders(language: str) -> None:
    for row in table(language, "contractions", ("words", "contracted")):
        for kind, gender in re.findall(r"\{([a-z]+)(?: ([a-z]+))?\}", row["followed_by"]):
            assert words_of(kind, language, gender or None) != "(?:(?!))"


def test_a_language_without_the_table_changes_nothing() -> None:
    assert run_together("of the matter", "of le matter", "en") == ("of le matter", ())


def test_what_ran_together_is_told() -> None:
    found = run_together("l’examen de la question", "l’examen de le rapport", "fr")
    assert found.pairs == (("de le", "du"),)


@pytest.mark.parametrize(
    ("text", "old", "doubt"),
    [
        ("la hausse", "part", ""),
        ("l’hausse", "part", "l’hausse"),
        ("le hausse", "part", "le hausse"),
        ("le programme", "plan", ""),
        ("la programme", "part", "la programme"),
        ("la heure", "part", "la heure"),
    ],
)
def test_an_article_is_doubted_by_the_same_table(text: str, old: str, doubt: str) -> None:
    noun = text.replace("’", " ").rpartition(" ")[2]
    assert doubtful(text, len(text) - len(noun), "", "fr", old=old) == doubt
