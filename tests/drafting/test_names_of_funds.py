"""Funds, rapporteurs and reports keep their names when a word changes all over a text."""

import pytest

from lineage.drafting.revising.words.finding_words import Found
from lineage.drafting.revising.words.held_in_names import name_around


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        (
            "en",
            "contribute to the voluntary trust fund for victims of trafficking in persons",
            "trafficking in persons",
        ),
        (
            "en",
            "the Special Rapporteur on contemporary forms of slavery and trafficking in persons",
            "trafficking in persons",
        ),
        ("fr", "prend note du Rapport mondial sur la traite des personnes", "la traite des personnes"),
        (
            "fr",
            "la Rapporteuse spéciale sur les formes contemporaines d'esclavage et la traite des personnes",
            "la traite des personnes",
        ),
    ],
)
def test_what_a_name_ends_with_is_part_of_it(language: str, text: str, word: str) -> None:
    at = text.index(word)
    assert name_around(text, Found(at, at + len(word)), language).endswith(word)


@pytest.mark.parametrize(
    "text",
    ["the work of rapporteurs and of all who combat trafficking in persons", "their report on trafficking in persons"],
)
def test_words_beside_no_name_are_free(text: str) -> None:
    at = text.index("trafficking")
    assert name_around(text, Found(at, len(text)), "en") == ""
