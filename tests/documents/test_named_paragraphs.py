"""Lists and ranges of paragraphs, in the words of each language."""

from __future__ import annotations

import time

import pytest

from lineage.documents.papers.named_paragraphs import places_in


@pytest.mark.parametrize(
    ("language", "words", "labels"),
    [
        ("en", "in OPs 5, 6 and 8", ["OP5", "OP6", "OP8"]),
        ("en", "operative paragraphs 5 to 7", ["OP5", "OP6", "OP7"]),
        ("en", "paragraphs 5 through to 7 of the operative part, OP9–11", ["OP5", "OP6", "OP7", "OP9", "OP10", "OP11"]),
        ("en", "PP 2 until 4", ["PP2", "PP3", "PP4"]),
        ("en", "the 22nd preambular paragraph", ["PP22"]),
        ("fr", "aux OP 5 à 7", ["OP5", "OP6", "OP7"]),
        ("fr", "PP 2, 3 et 5", ["PP2", "PP3", "PP5"]),
        ("fr", "les OP2 jusqu'au 4", ["OP2", "OP3", "OP4"]),
        ("fr", "le 1er alinéa du préambule", ["PP1"]),
        ("fr", "le 3ème alinéa du préambule", ["PP3"]),
    ],
)
def test_numbers_are_joined_in_the_words_of_the_language(language: str, words: str, labels: list[str]) -> None:
    assert places_in(words, language) == labels


@pytest.mark.parametrize(
    ("language", "words", "labels"),
    [
        ("en", "the heading of section III of annex I and the heading of section II of annex II", ["A.III", "A2.II"]),
        (
            "fr",
            "le titre de la section III de l’annexe I et le titre de la section II de l’annexe II",
            ["A.III", "A2.II"],
        ),
        ("en", "in annex II, delete the heading of section III of the annex", ["A2.III"]),
        ("en", "in annex II, the heading of section III and the heading of section IV", ["A2.III", "A2.IV"]),
    ],
)
def test_each_heading_is_of_the_annex_that_is_named_with_it(language: str, words: str, labels: list[str]) -> None:
    assert places_in(words, language) == labels


@pytest.mark.parametrize(
    "words", ["OP 5, ", "the third preambular paragraph, ", "in the annex, section II, paragraph 5, "]
)
def test_a_line_full_of_places_takes_no_longer_than_its_length(words: str) -> None:
    started = time.process_time()
    assert places_in(words * 8_000, "en")
    assert time.process_time() - started < 4  # for half as many 2, 14 and 11 s once
