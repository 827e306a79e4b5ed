"""Tables, openings, phrases, detection."""

from datetime import date

import pytest

from lineage import languages
from lineage.languages.formulas import opening
from lineage.languages.phrases import annex_word, closing_line, find_date, ordinal, organ_line
from lineage.languages.tables import table

TABLES = (
    ("openings", ("form", "part"), ()),
    ("modifiers", ("form",), ()),
    ("months", ("name",), ()),
    ("ordinals", ("form",), ()),
    ("organs", ("name",), ("series", "further")),
    ("phrases", ("form", "role"), ()),
    ("hyphen_prefixes", ("form",), ()),
    ("joined_names", ("name",), ()),
    ("function_words", ("word",), ()),
)


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize(("name", "key", "optional"), TABLES)
def test_tables_load_with_sources(language: str, name: str, key: tuple[str, ...], optional: tuple[str, ...]) -> None:
    rows = table(language, name, key, optional)
    assert rows
    assert all(row["source"] for row in rows)


@pytest.mark.parametrize(
    ("language", "text", "expected", "part"),
    [
        (
            "fr",
            "Prenant note avec satisfaction en outre du travail",
            "Prenant note avec satisfaction en outre",
            "preambular",
        ),
        ("fr", "Prend également note avec satisfaction des", "Prend également note avec satisfaction", "operative"),
        ("fr", "Condamnant de nouveau énergiquement la", "Condamnant de nouveau énergiquement", "preambular"),
        ("fr", "CONDAMNANT la traite", "CONDAMNANT", "preambular"),
        ("fr", "Engage instamment de même les", "Engage instamment de même", "operative"),
        ("fr", "Exprime sa solidarité et sa compassion envers", "Exprime sa solidarité et sa compassion", "operative"),
        ("fr", "Appelant l’attention sur", "Appelant l’attention", "preambular"),
        ("en", "Also requests the Office", "Also requests", "operative"),
        ("en", "Taking note with appreciation also of", "Taking note with appreciation also", "preambular"),
        ("en", "Deeply concerned that", "Deeply concerned", "preambular"),
        ("en", "Strongly urges Governments", "Strongly urges", "operative"),
        ("en", "Bearing in mind that", "Bearing in mind", "preambular"),
    ],
)
def test_openings(language: str, text: str, expected: str, part: str) -> None:
    found = opening(text, language)
    assert found is not None
    assert (text[: found.end], found.part) == (expected, part)


@pytest.mark.parametrize("text", ["", "La traite", "The Office", "12. Recalling", "Strongly", "également"])
def test_no_opening(text: str) -> None:
    assert opening(text, "fr") is None
    assert opening(text, "en") is None


def test_detection() -> None:
    assert languages.detect("La traite des personnes et les droits de l'homme dans le monde") == "fr"
    assert languages.detect("Trafficking in persons and the rights of women in the world") == "en"
    assert languages.detect("") in languages.LANGUAGES


def test_organs_and_lines() -> None:
    organ = organ_line("L’ASSEMBLÉE GÉNÉRALE,", "fr")
    assert organ is not None
    assert (organ.name, organ.series) == ("Assemblée générale", "A")
    assert organ_line("L'Assemblée générale a adopté", "fr") is None
    assert annex_word("Annexe II", "fr")
    assert not annex_word("Annexe technique du rapport", "fr")
    assert closing_line("109 e séance plénière", "fr")
    assert closing_line("55th (resumed) plenary meeting", "en")
    assert closing_line("19 décembre 2023", "fr", dates=True)
    assert not closing_line("19 décembre 2023", "fr")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "adoptée le 1er mars 2024", date(2024, 3, 1)),
        ("en", "on 18 December 2025", date(2025, 12, 18)),
        ("fr", "le 31 février 2024", None),
        ("fr", "en 2024", None),
    ],
)
def test_dates(language: str, text: str, expected: date | None) -> None:
    assert find_date(text, language) == expected


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [("fr", "Soixante-dix-huitième", 78), ("fr", "quatre-vingtième", 80), ("fr", "soixante et onzième", 71)],
)
def test_ordinals(language: str, words: str, value: int) -> None:
    assert ordinal(words, language) == value
    assert ordinal("traite", language) is None
