"""Tables, openings, phrases, detection."""

from datetime import date

import pytest

from lineage import languages
from lineage.documents.annex_heads import annex_word
from lineage.documents.closing_lines import closing_line
from lineage.languages.dates import find_date
from lineage.languages.formulas import formulas, opening
from lineage.languages.number_words import ordinal
from lineage.languages.organs import organ_line
from lineage.languages.tables import table
from lineage.languages.text import fold

TABLES = (
    ("formulas", ("form",), ("lemma", "verb", "relation")),
    ("adverbs", ("form",), ("not_after", "not_before", "beside_verb")),
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


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_formula_stands_once_and_says_whole_what_it_is(language: str) -> None:
    rows = formulas(language)
    parts = {(fold(row["form"]), row["part"]) for row in rows}
    assert len(parts) == len({form for form, _ in parts}), "one form, accents aside, in two parts"
    assert {row["part"] for row in rows} <= {"preambular", "operative", "annex"}
    assert {row[column] for row in rows for column in ("opens", "event")} == {"yes", "no"}
    assert all(bool(row["verb"]) == bool(row["relation"]) for row in rows)
    useless = [r["form"] for r in rows if not (r["lemma"] or r["verb"] or r["opens"] == "yes" or r["event"] == "yes")]
    assert useless == []
    verbs = {row["lemma"] for row in table(language, "verbs", ("lemma",))}
    assert {row["lemma"] for row in rows if row["lemma"] and row["part"] == "operative"} == verbs


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_formula_has_its_form_in_both_parts(language: str) -> None:
    """ "Rappelant" of the preamble is "rappelle" of the operative part, so that a paragraph may move between them."""
    parts: dict[str, set[str]] = {}
    for row in formulas(language):
        if row["relation"] == "same verb":
            parts.setdefault(row["verb"], set()).add(row["part"])
    assert [verb for verb, known in parts.items() if not known >= {"preambular", "operative"}] == []


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_an_adverb_stands_once_with_one_role(language: str) -> None:
    rows = table(language, "adverbs", ("form",), ("not_after", "not_before", "beside_verb"))
    assert len({fold(row["form"]) for row in rows}) == len(rows)
    roles = {"sequence", "iteration", "connective", "intensifier", "contested", "stance"}
    assert {row["role"] for row in rows} <= roles
    uses = ("in_formula", "in_clause", "in_series")
    assert all({row[use] for use in uses} in ({"yes"}, {"yes", "no"}) for row in rows), "an adverb without a use"
    conditions = ("not_after", "not_before", "beside_verb")
    assert all(row["in_series"] == "yes" for row in rows if any(row[condition] for condition in conditions))


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
        ("en", "on 15 of December of 2022", date(2022, 12, 15)),
        ("fr", "le 15 of décembre 2022", None),
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
