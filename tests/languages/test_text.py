from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage import languages
from lineage.languages.text import fold, how_many_words, parts, shared_ends, stem, stems, tokens
from lineage.languages.text import words as folded_words


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text) if not text[start:end].isspace()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ÉTATS MEMBRES", "états membres"),
        ("Etats", "États"),
        ("l’être", "l'etre"),
        ("mise en œuvre", "Mise en oeuvre"),
        ("nº 29", "n° 29"),
        ("no 29", "n° 29"),
        ("traite \n des\u00a0personnes", "traite des personnes"),
        ("«\u00a0Traite\u00a0»", '" traite "'),
        ("ﬁn", "fin"),
        ("2012–2013", "2012-2013"),
        ("pré\u00advenir", "prevenir"),
    ],
)
def test_fold_makes_equal_what_only_spelling_tells_apart(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_a_space_apart_from_nothing() -> None:
    assert fold(" ") == " "
    assert fold("") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'Assemblée qu’elle", ["l'", "Assemblée", "qu’", "elle"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("women's rights", ["women's", "rights"]),
        ("résolution 64/293, du", ["résolution", "64/293", ",", "du"]),
        ("A/C.3/63/L.9/Rev.1.", ["A/C.3/63/L.9/Rev.1", "."]),
        ("sous-régionales;", ["sous-régionales", ";"]),
        ("COVID-19, 2012-2013", ["COVID-19", ",", "2012-2013"]),
        ("cible 8.7, $62,300", ["cible", "8.7", ",", "$", "62,300"]),
        ("(n° 182)", ["(", "n", "°", "182", ")"]),
        ("« Traite »", ["«", "Traite", "»"]),
        ("L’ÉTAT", ["L’", "ÉTAT"]),
        ("e\u0301tat", ["e\u0301tat"]),
    ],
)
def test_tokens_are_the_words_a_reader_sees(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_words_are_cut_one_way_and_stems_and_searched_parts_come_of_them() -> None:
    text = "La résolution 64/293, la main-d’œuvre, la COVID-19 et l’Assemblée, aujourd’hui"
    assert folded_words(text) == (
        "la", "resolution", "64/293", "la", "main-d'oeuvre", "la", "covid-19", "et", "l'", "assemblee", "aujourd'hui",
    )  # fmt: skip
    assert stems("la main-d’œuvre de la COVID-19", "fr") == ("la", "main", "d", "oeuvr", "de", "la", "covid", "19")
    assert parts("l’Assemblée, la main-d’œuvre") == ("assemblee", "la", "main", "oeuvre")
    assert parts("main d’œuvre") == ("main", "oeuvre")


def test_a_stem_tells_an_organ_from_an_organization() -> None:
    assert {stem(word, "en") for word in ("organ", "organs")} == {"organ"}
    assert {stem(word, "en") for word in ("organized", "organization", "organizations")} == {"organiz"}
    assert stem("64/293", "en") == "64/293"
    assert stem("organismos", "xx") == "organismos"


@given(st.text())
def test_tokens_tile_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in tokens(text)) == text
    assert all(start < end for start, end in tokens(text))


@given(st.text())
def test_fold_is_settled_after_one_application(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("language", "word", "plural", "participle"),
    [
        ("en", "ports", True, False),
        ("en", "women", True, False),
        ("en", "progress", False, False),
        ("en", "status", False, False),
        ("en", "ensuring", False, True),
        ("fr", "bureaux", True, False),
        ("fr", "États", True, False),
        ("fr", "agissant", False, True),
        ("fr", "port", False, False),
    ],
)
def test_plurals_and_participles_are_told_by_their_language(
    language: str, word: str, plural: bool, participle: bool
) -> None:
    own = languages.language(language)
    assert (own.is_plural(word), own.is_participle(word)) == (plural, participle)


def test_what_two_texts_share_at_both_ends_counts_once() -> None:
    assert shared_ends("aa", "aaa") == (2, 0)
    assert shared_ends(["of", "all", "women"], ["of", "some", "women"]) == (1, 1)
    assert shared_ends("", "a") == (0, 0)


@pytest.mark.parametrize(
    ("text", "count"), [("l'action", 2), ("la Convention (n° 143)", 4), ("Nord – Sud", 2), ("64/293", 1), ("", 0)]
)
def test_signs_are_no_words(text: str, count: int) -> None:
    assert how_many_words(text) == count
