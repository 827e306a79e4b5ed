"""Citations, anniversaries and titles that cannot be right by themselves, in both languages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.drafting.checking.check_findings import Finding
from lineage.drafting.checking.cited import NOTHING, Adopted, Citable, cited_by, resolution_findings
from lineage.drafting.checking.counted_years import anniversary_findings
from lineage.drafting.checking.days_to_come import day_to_come_findings
from lineage.drafting.checking.number_findings import number_findings
from lineage.drafting.checking.numbers_in_order import NumberedDays
from lineage.drafting.checking.odd_citations import odd_citation_findings
from lineage.sources import read_bytes

HEADS = {"en": "A/C.3/81/L.5\n\nBridges\n\nThe {},\n\n", "fr": "A/C.3/81/L.5\n\nPonts\n\n{},\n\n"}
FOREST = "Recalling United Nations Environment Assembly resolutions 6/4 of 1 March 2024 and 6/6 of 1 March 2024,\n\n"
PACT = Citable(texts={"79/1": Adopted(id="A/RES/79/1", title="The Pact for the Future", day=date(2024, 9, 22))})


def text_of(language: str, words: str, organ: str = "") -> Resolution:
    organ = organ or {"en": "Economic and Social Council", "fr": "Le Conseil économique et social"}[language]
    return parse(read_bytes((HEADS[language].format(organ) + words).encode(), Path("x.txt")), language=language)


def kinds(found: object) -> list[tuple[str, str]]:
    assert not isinstance(found, Finding)
    return [(one.words, one.kind) for one in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "Recalling its resolution 2022/33 of 26 July 2023,", ["year"]),
        ("en", "Recalling its resolution 2023/33 of 26 July 2023,", []),
        ("en", "Recalling its resolution 2023/3 of 7 December 2022,", []),  # the session of 2023 opened in July 2022
        ("en", "Recalling its resolution 2003/3 of 7 December 2002,", ["year"]),
        ("en", "Recalling Human Rights Council resolution 54/42 of 4 April 2023,", ["council"]),
        ("en", "Recalling Human Rights Council resolution 52/42 of 4 April 2023,", []),
        ("en", "Recalling Human Rights Council resolution 43/38 of 22 June 2020,", []),  # resumed
        ("en", "Recalling Human Rights Council resolution S-31/1 of 24 August 2021,", []),
        (
            "en",
            "Recalling Council resolution 52/28 and Assembly resolution 77/226 of 15 December 2022,",
            [],
        ),
        ("en", "Noting Security Council resolution 1593 (2005), on 5 August 2024 renewed,", []),
        (
            "fr",
            "Rappelant la résolution 2008/33 du Conseil économique et social, en date du 5 juillet 2009,",
            ["year"],
        ),
        ("fr", "Rappelant la résolution 2008/33 du Conseil économique et social, en date du 25 juillet 2008,", []),
        ("fr", "Rappelant la résolution 54/42 du Conseil des droits de l’homme, en date du 4 avril 2023,", ["council"]),
        ("fr", "Rappelant la résolution 52/42 du Conseil des droits de l’homme, en date du 4 avril 2023,", []),
        ("fr", "Rappelant la résolution S-21/1 du Conseil des droits de l’homme, en date du 23 juillet 2014,", []),
        ("fr", "Rappelant la décision 54/42 du Conseil des droits de l’homme, en date du 4 avril 2023,", []),
        ("en", "Recalling its resolution 60/251 on the Human Rights Council, of 15 March 2006,", []),
        ("en", "Recalling its resolution 60/251 on the Human Rights Council, dated 15 March 2006,", []),
        ("en", "Recalling resolution 54/42 of the Human Rights Council, of 4 April 2023,", ["council"]),
        ("en", "Recalling resolution 54/42 on the Human Rights Council, of 4 April 2023,", []),
        (
            "fr",
            "Rappelant la 60/251, portant création du Conseil des droits de l’homme, en date du 15 mars 2006,",
            [],
        ),
        ("en", "Noting the accounts for the budget period 2022/23, as at 30 June 2024,", []),
        ("en", "Noting the accounts for the budget period 2022/2023, as at 30 June 2024,", []),
        ("en", "Noting the accounts of the period 2008/09 as of 31 March 2010,", []),
        ("en", "Noting the accounts of the period 1999/00 as of 31 March 2010,", []),
        ("en", "Noting the accounts of the period 2022/23 on 30 June 2024,", []),
        ("en", "Noting the mandate extended in resolution 2182 (2014) until 15 November 2019,", []),
        ("en", "Noting the mandate under resolution 2579 (2021), as of 3 December 2023,", []),
        ("en", "Recalling resolution 1979 (2011) adopted on 27 April 2012,", ["year"]),
        ("en", "Recalling resolution 2428 (2018) of 9 April 2019,", ["year"]),
        ("en", "Welcoming the report submitted pursuant to resolution 2428 (2018) of 9 April 2019,", []),
        ("en", "Welcoming the report submitted pursuant to resolution 2428 (2018) of 9 April 2017,", ["year"]),
        ("fr", "Saluant le rapport établi en application de la résolution 2428 (2018) du 9 avril 2019,", []),
        ("fr", "Notant le mandat fixé par la résolution 2182 (2014) jusqu’au 15 novembre 2019,", []),
        ("en", "Recalling its resolution 2022/23 of 26 July 2023,", ["year"]),
        ("fr", "Notant les comptes de l’exercice 2022/23, au 30 juin 2024,", []),
        ("fr", "Rappelant sa résolution 2022/23 du 26 juillet 2023,", ["year"]),
    ],
)
def test_a_day_that_a_number_cannot_have(language: str, words: str, told: list[str]) -> None:
    assert [kind for _, kind in kinds(resolution_findings(text_of(language, words), NOTHING))] == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("78/120 of 19 December 2023", ["order"]),
        ("78/122 of 5 December 2023", ["order"]),
        ("78/120 of 7 December 2023", []),
        ("78/122 of 8 December 2023", []),
        ("77/120 of 19 December 2022", []),
        ("54/120 of 19 December 2023", []),
    ],
)
def test_the_assembly_numbers_its_resolutions_as_it_adopts_them(words: str, told: list[str]) -> None:
    known = Citable(
        numbered=NumberedDays([("A/RES/78/121", date(2023, 12, 8)), ("A/RES/54/121", None), ("X", date.max)])
    )
    text = text_of("en", f"Recalling its resolution {words},", "General Assembly")
    assert [kind for _, kind in kinds(resolution_findings(text, known))] == told


OUTCOME = "Recalling its resolution 73/291 of 15 April 2019, the outcome of the {} High-level Conference on Ports,"


@pytest.mark.parametrize(
    ("said", "others", "told"),
    [
        ("third", ["second"], [("third", "second")]),
        ("second", ["second"], []),
        ("third", ["second", "third"], []),
        ("third", [], []),
    ],
)
def test_an_ordinal_that_all_texts_have_otherwise(said: str, others: list[str], told: list[tuple[str, str]]) -> None:
    texts = [(f"A/RES/75/{n}", OUTCOME.format(one), "en") for n, one in enumerate(others, start=1)]
    text = text_of("en", OUTCOME.format(said), "General Assembly")
    found = resolution_findings(text, cited_by(texts, []))
    assert [(one.words, one.suggestion) for one in found if one.kind == "said"] == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The Pact of the Future", ["title"]),
        ("The Pact for the Future", []),
        ("Pact for the Future", []),
        ("The Pact for the Future: and its annexes", []),
        ("Oceans and the law of the sea", ["title"]),
    ],
)
def test_a_title_that_is_nearly_right_is_told(words: str, told: list[str]) -> None:
    said = f"Recalling resolution 79/1 of 22 September 2024, entitled “{words}”,"
    assert [kind for _, kind in kinds(resolution_findings(text_of("en", said), PACT))] == told


@pytest.mark.parametrize(
    ("language", "words", "right"),
    [
        ("en", "Noting that 2025 marks the twentieth anniversary of resolution 1325 (2000),", "twenty-fifth"),
        ("en", "Noting that 2025 marks the 25th anniversary of resolution 1325 (2000) on 31 October,", None),
        (
            "en",
            "Noting the fifth anniversary of 2250 (2015), the twentieth anniversary of 1325 (2000),",
            None,
        ),
        ("en", "Noting in 2025 the thirtieth anniversary of the Programme of Action for Youth to the Year 2000,", None),
        (
            "en",
            "Noting the 2023 report on preparations for the eightieth anniversary of the end of the war on 8 May 1945,",
            None,
        ),
        (
            "en",
            "Noting the launch in 2024 of the campaign for the thirtieth anniversary of resolution 1325 (2000),",
            None,
        ),
        ("en", "Noting the campaign begun in 2024 for the thirtieth anniversary of resolution 1325 (2000),", None),
        ("en", "Noting the celebration in 2025 of the seventieth anniversary of the end on 8 May 1945,", "eightieth"),
        ("en", "Celebrating in 2095 the fiftieth anniversary of the end on 8 May 1945,", "one hundred and fiftieth"),
        ("en", "Celebrating in 2095 the one hundred and fiftieth anniversary of the end on 8 May 1945,", None),
        ("fr", "Célébrant en 2025 le 70e anniversaire de la fin de la guerre, le 8 mai 1945,", None),
        ("fr", "Célébrant en 2025 le 70e anniversaire de la paix signée le 1er mai 1945,", "80e"),
        (
            "fr",
            "Notant la célébration, en 2025, du vingtième anniversaire de la paix signée le 1er mai 2000,",
            "vingt-cinquième",
        ),
        ("fr", "Notant que 2025 marque le vingtième anniversaire de la résolution 1325 (2000),", "vingt-cinquième"),
        ("fr", "Notant que 2025 marque le vingt-cinquième anniversaire de la résolution 1325 (2000),", None),
    ],
)
def test_an_anniversary_is_as_old_as_the_years_around_it(language: str, words: str, right: str | None) -> None:
    found = list(anniversary_findings(text_of(language, words)))
    assert [(one.suggestion, one.kind) for one in found] == ([(right, "anniversary")] if right else [])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Recalling resolution 78/79 of 7 December 2023,\n\n1. Notes the report pursuant to resolution 78/97;",
            [("78/97", "digits")],
        ),
        ("Recalling resolution 78/79 of 7 December 2023,\n\n1. Notes the report pursuant to resolution 78/79;", []),
        (
            FOREST + "1. Welcomes United Nations Environment Assembly resolution 6/5 of 1 March 2022;",
            [("6/5 of 1 March 2022", "far off")],
        ),
        (
            FOREST + "1. Welcomes Human Rights Council resolution 6/5 of 1 March 2022;",
            [],
        ),
    ],
)
def test_a_citation_that_the_draft_shows_to_be_a_slip(words: str, told: list[tuple[str, str]]) -> None:
    assert kinds(odd_citation_findings(text_of("en", words), frozenset())) == told


@pytest.mark.parametrize(
    ("numbers", "told"), [((53, 45, 55), ["45"]), ((51, 53, 54), ["53"]), ((53, 54, 55), []), ((53, 1, 2), [])]
)
@pytest.mark.parametrize(("language", "annex"), [("en", "Annex"), ("fr", "Annexe")])
def test_a_number_of_an_annex_between_two_that_leave_room(
    language: str, annex: str, numbers: tuple[int, ...], told: list[str]
) -> None:
    rule, adopts = {
        "en": ("Boats of kind {} are counted in every port of the delta.", "Adopts the rules of the annex."),
        "fr": ("Les bateaux de la catégorie {} sont comptés dans chaque port.", "Adopte les règles de l’annexe."),
    }[language]
    items = "\n\n".join(f"{number}. {rule.format(number)}" for number in numbers)
    found = number_findings(text_of(language, f"1. {adopts}\n\n{annex}\n\n{items}\n"))
    assert [one.words for one in found if one.label and one.label.startswith("A.")] == told


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "Recalling the meeting held in Addis Ababa on 30 and 31 January 2030,", True),
        ("en", "Recalling the meeting held in Addis Ababa on 30 and 31 January 2026,", False),
        ("en", "Noting the meeting that will be held at United Nations Headquarters on 30 January 2030,", False),
        (
            "en",
            "Noting what was adopted in Lisbon, a meeting to be held on 30 January 2030,",
            False,
        ),
        ("fr", "Rappelant la réunion tenue à Addis-Abeba les 30 et 31 janvier 2030,", True),
        ("fr", "Rappelant la réunion tenue à Addis-Abeba les 30 et 31 janvier 2026,", False),
        ("fr", "Notant que la réunion sera tenue à Addis-Abeba les 30 et 31 janvier 2030,", False),
    ],
)
def test_what_is_told_as_past_is_not_to_come(language: str, words: str, told: bool) -> None:
    organ = {"en": "General Assembly", "fr": "L’Assemblée générale"}[language]
    said = text_of(language, words, organ)
    on = replace(said, session=80, organ={"en": organ, "fr": "Assemblée générale"}[language])
    assert [kind for _, kind in kinds(day_to_come_findings(on))] == (["to come"] if told else [])
