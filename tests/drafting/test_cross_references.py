"""References of a text to its own paragraphs, in both languages, as they follow what comes and goes."""

import re
import time

import pytest

from lineage.drafting.cross_references import own_references
from lineage.drafting.revising.revisions import Consequence
from lineage.drafting.revising.words.hedged_words import is_hedge
from lineage.languages.phrase_patterns import alternatives
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft

Bridges

The General Assembly,

1. Welcomes the report;

2. Requests a study;

3. Decides to consider the study requested in {};
""",
    "fr": """Projet

Ponts

L’Assemblée générale,

1. Salue le rapport ;

2. Demande une étude ;

3. Décide d’examiner l’étude demandée {} ;
""",
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "visée au paragraphe 3 de la présente résolution", [("paragraphe 3 de la présente résolution", ("3",))]),
        (
            "fr",
            "Décide que les paragraphes 3 et 5 à 7 ci\N{NON-BREAKING HYPHEN}dessus",
            [("paragraphes 3 et 5 à 7 ci\N{NON-BREAKING HYPHEN}dessus", ("3", "5", "7"))],
        ),
        ("fr", "au paragraphe 3 de sa résolution 78/228", []),
        ("en", "operative paragraph 15 and OP 17 below", [("operative paragraph 15 and OP 17 below", ("15", "17"))]),
        (
            "en",
            "of the present resolution, in particular paragraphs 15 and 19 thereof",
            [("paragraphs 15 and 19 thereof", ("15", "19"))],
        ),
        ("en", "of the present resolution and of resolution 70/1, in particular paragraph 5 thereof", []),
        ("en", "of the present resolution and the Political Declaration, in particular paragraph 5 thereof", []),
        ("en", "its resolution 70/1, in particular paragraph 5 thereof", []),
        (
            "en",
            "in paragraphs 5, 12 and 14 above and in paragraph 3 (a) of the present resolution",
            [
                ("paragraphs 5, 12 and 14 above", ("5", "12", "14")),
                ("paragraph 3 (a) of the present resolution", ("3",)),
            ],
        ),
        ("en", "paragraph 5 of resolution 75/158, as recalled above", []),
        ("en", "in paragraphs 3, 5 or 7 above", [("paragraphs 3, 5 or 7 above", ("3", "5", "7"))]),
        (
            "en",
            "paragraphs 3 and 5, as well as 7 of this resolution",
            [("paragraphs 3 and 5, as well as 7 of this resolution", ("3", "5", "7"))],
        ),
        ("en", "in paragraph 3 or in paragraph 7 above", [("paragraph 3 or in paragraph 7 above", ("3", "7"))]),
        ("en", "in paragraph 3 of resolution 70/1 or in paragraph 7 above", [("paragraph 7 above", ("7",))]),
        ("fr", "aux paragraphes 3, 5 ou 7 ci-dessus", [("paragraphes 3, 5 ou 7 ci-dessus", ("3", "5", "7"))]),
        (
            "fr",
            "au paragraphe 3 ou au paragraphe 7 ci-dessus",
            [("paragraphe 3 ou au paragraphe 7 ci-dessus", ("3", "7"))],
        ),
    ],
)
def test_a_text_names_its_own_paragraphs(language: str, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(text[one.start : one.end], one.numbers) for one in own_references(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "cited", "now"),
    [
        ("fr", "au paragraphe 2 de la présente résolution", "au paragraphe 1 de la présente résolution"),
        ("fr", "au paragraphe 2 ci-dessus", "au paragraphe 1 ci-dessus"),
        ("en", "paragraph 2 of the present resolution", "paragraph 1 of the present resolution"),
        ("en", "paragraph 2 above", "paragraph 1 above"),
    ],
)
def test_a_reference_follows_its_paragraph(language: str, cited: str, now: str) -> None:
    said = {"en": "Delete OP1.", "fr": "Supprimer le paragraphe 1."}[language]
    found = revise(DRAFTS[language].format(cited), language, said)
    assert now in found.numbered[-1].line.text
    assert [(one.old, one.new) for one in found.steps if one.follows is Consequence.NUMBER] == [("2", "1")]


def test_an_annex_has_numbers_of_its_own() -> None:
    annex = "Annex\n\nRules\n\n1. Members meet.\n\n2. Members vote.\n\n3. Members act on {}.\n"
    text = DRAFTS["en"].format("paragraph 2 above") + "\n" + annex.format("paragraph 2 above")
    found = revise(text, "en", "Delete OP1.")
    assert "act on paragraph 2 above" in found.numbered[-1].line.text
    assert "requested in paragraph 1 above" in found.numbered[1].line.text


@pytest.mark.parametrize("words", ["paragraphs 5 to 7, ", "the present resolution, paragraphs 5 and 9 thereof, "])
def test_a_text_full_of_numbers_takes_no_longer_than_its_length(words: str) -> None:
    started = time.process_time()
    named = list(own_references(words * 6_000, "en"))
    assert len(named) == (6_000 if "thereof" in words else 0)
    assert time.process_time() - started < 4  # 15 s each once


def test_phrases_are_found_with_their_accents_and_apostrophes() -> None:
    assert is_hedge("selon qu’il convient", "fr")
    assert is_hedge("le cas échéant", "fr")
    assert re.fullmatch(alternatives("fr", "own place"), "de la presente  resolution")
    assert alternatives("fr", "no such role") == "(?!)"
