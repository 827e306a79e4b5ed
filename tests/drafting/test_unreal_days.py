"""Days that no calendar has, spans that end before they begin or are not as long as is said, lists with more items than
are counted, budgets of past years, a list of recalled texts with a gap."""

from __future__ import annotations

import pytest

from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.examination import findings
from tests.drafting.checking import check, text_of

NOTES = {"en": "1. Notes the bridges of the delta;", "fr": "1. Prend note des ponts du delta ;"}


def found(draft: str, base: str, language: str = "en") -> list[Finding]:
    texts = text_of("A/C.2/80/L.5", draft, language), text_of("A/RES/79/170", base, language)
    return list(findings(check(*texts)))


def told(draft: str, *rules: Rule, base: str = "", language: str = "en") -> list[tuple[str, str, str]]:
    some = found(draft, base or NOTES[language], language)
    return [(one.kind, one.words, one.suggestion) for one in some if one.rule in rules]


@pytest.mark.parametrize(
    ("language", "words", "right"),
    [
        ("en", "held in Lima on 30 and 31 June 2025", [("no day", "30 and 31 June 2025")]),
        ("en", "held in Lima on 29 February 2025", [("no day", "29 February 2025")]),
        ("en", "held in Lima on 29 February 2024", []),
        ("en", "in accordance with rule 48 may", []),
        ("en", "held from 23 to 12 July 2025", [("backwards", "23 to 12 July 2025")]),
        ("en", "held from 12 to 23 July 2025", []),
        ("en", "held from 9 July to 28 June 2025", [("backwards", "9 July to 28 June 2025")]),
        ("en", "held from 28 December 2024 to 9 January 2025", []),
        ("en", "held from 28 December to 5 January 2026", []),
        ("en", "covering the period from 1 July to 30 June 2026", []),
        ("en", "covering the insurance period from 1 July to 30 June", []),
        ("en", "held on 9 and 10 November and 8 November 2023, respectively", []),
        ("fr", "tenue à Lima les 30 et 31 juin 2025", [("no day", "30 et 31 juin 2025")]),
        ("fr", "tenue du 23 au 12 juillet 2025", [("backwards", "23 au 12 juillet 2025")]),
        ("fr", "tenue du 28 juin au 9 juillet 2025", []),
        ("fr", "tenue du 28 décembre au 5 janvier 2026", []),
    ],
)
def test_a_day_that_no_calendar_has_is_told(language: str, words: str, right: list[tuple[str, str]]) -> None:
    said = {"en": f"Noting the seminar on nets {words},", "fr": f"Notant que la réunion sur les filets {words},"}
    some = told(f"{said[language]}\n\n{NOTES[language]}", Rule.DATE, language=language)
    assert [(kind, said) for kind, said, _ in some] == right


def test_the_days_of_the_latest_text_are_told_with_it() -> None:
    base = f"Recalling the seminar on nets, held in Lima on 21 and 22 May 2024,\n\n{NOTES['en']}"
    some = found(base.replace("21 and 22 May", "30 and 31 June"), base)
    assert [(one.rule, one.kind, one.suggestion, one.precedent, one.sure) for one in some] == [
        (Rule.DATE, "no day there", "21 and 22 May 2024", "A/RES/79/170#PP1", True)
    ]
    other = base.replace("held in Lima on 21 and 22 May 2024", "held in Quito from 30 to 31 June 2024")
    assert [one.kind for one in found(other, base) if one.rule is Rule.DATE] == ["no day"]
    same = base.replace("21 and 22 May", "30 and 31 June")
    assert not [one for one in found(same, same) if one.rule is Rule.DATE]


@pytest.mark.parametrize(
    ("language", "words", "right"),
    [
        ("en", "for the 10-year period from 1 January 2026 to 31 December 2036", ["11"]),
        ("en", "for the 10-year period from 1 January 2026 to 31 December 2035", []),
        ("en", "for the 10-year period from 22 March 2018 to 22 March 2028", []),
        ("en", "for a period of three years, from 1 January 2019 to 31 December 2022", ["4"]),
        ("en", "for a period of four years from 2022 to 2025", []),
        ("en", "for a period of three years from 1 March 2024 to 30 June 2026", []),
        ("en", "for three consecutive years, in 2023 and 2024", ["2"]),
        ("en", "for three consecutive years, 2022–2024", []),
        ("en", "for thirty-two consecutive years, 1990–2021", []),
        ("en", "for the twenty-five-year period from 1990 to 2014", []),
        ("en", "for the 1.5-year period from 2023 to 2024", []),
        ("en", "for a term of two years from 1 January 2027 to 31 December 2029", ["3"]),
        ("en", "for a three-year term of office beginning on 1 January 2027 and ending", []),
        ("en", "for a three-year term beginning on 1 January 2027 until 31 December 2029", []),
        ("en", "for terms of three years beginning on 1 January 2027 until 31 December 2028", ["2"]),
        ("fr", "pendant une période de trois ans allant du 1er janvier 2025 au 31 décembre 2028", ["4"]),
        ("fr", "pendant une période de trois ans allant du 1er janvier 2025 au 31 décembre 2027", []),
        ("fr", "pour un mandat de deux ans allant du 1er janvier 2027 au 31 décembre 2029", ["3"]),
        ("fr", "pour un mandat de trois ans du 1er janvier 2027 au 31 décembre 2029", []),
        ("fr", "pendant trois années consécutives, en 2023 et 2024", ["2"]),
        ("fr", "pendant trente-deux années consécutives, 1990–2021", []),
    ],
)
def test_a_period_that_is_not_as_long_as_is_said_is_told(language: str, words: str, right: list[str]) -> None:
    said = {"en": f"Noting that the nets were mended {words},", "fr": f"Notant que les filets ont été réparés {words},"}
    some = told(f"{said[language]}\n\n{NOTES[language]}", Rule.DATE, language=language)
    assert [(kind, right) for kind, _, right in some] == [("span", one) for one in right]


LISTED = {
    "en": ("Reaffirming that the programme has {} priority areas, as follows:", "the nets of district {}"),
    "fr": ("Réaffirmant que le programme comporte les {} domaines suivants :", "les filets du district {}"),
}


@pytest.mark.parametrize(
    ("language", "count", "right"),
    [("en", "four", ["five"]), ("en", "five", []), ("fr", "quatre", ["cinq"]), ("fr", "cinq", [])],
)
def test_a_list_with_more_items_than_are_counted_is_told(language: str, count: str, right: list[str]) -> None:
    chapeau, item = LISTED[language]
    mark = {"en": "({})", "fr": "{})"}[language]
    items = [f"{mark.format(letter)} {item.format(letter.upper())}" for letter in "abcde"]
    words = "\n\n".join([chapeau.format(count), *(f"{one}{';' if n < 4 else ','}" for n, one in enumerate(items))])
    some = told(f"{words}\n\n{NOTES[language]}", Rule.NUMBER, language=language)
    assert some == [("items", count, one) for one in right]


@pytest.mark.parametrize(("year", "passed"), [(2024, True), (2025, True), (2026, False), (2027, False)])
def test_a_budget_of_a_past_year_is_not_proposed_any_more(year: int, passed: bool) -> None:
    budget = f"proposed programme budget for {year}"
    asked = f"2. Requests the Secretary-General to submit a proposal on nets in the context of the {budget};"
    some = told(f"{NOTES['en']}\n\n{asked}", Rule.SESSION)
    assert [one for one in some if one[1] == budget] == ([("passed", budget, "")] if passed else [])


SERIES = "Recalling its resolutions 76/218 of 17 December 2021, 77/179 of 14 December 2022{}, on bridges,\n\n"


@pytest.mark.parametrize(
    ("then", "now", "right"),
    [
        (" and 78/164 of 19 December 2023", " and 79/170 of 18 December 2025", 1),
        (" and 78/164 of 19 December 2023", ", 78/164 of 19 December 2023 and 79/170 of 18 December 2025", 0),
        (" and 75/3 of 19 December 2020", " and 79/170 of 18 December 2025", 0),
    ],
)
def test_a_list_of_every_text_has_the_one_before_the_latest(then: str, now: str, right: int) -> None:
    some = told(SERIES.format(now) + NOTES["en"], Rule.RESOLUTION, base=SERIES.format(then) + NOTES["en"])
    assert [kind for kind, _, _ in some if kind == "left out"] == ["left out"] * right


def test_a_day_that_has_passed_is_told_once_beside_a_session() -> None:
    asked = (
        "2. Requests the Secretary-General to submit to the General Assembly at its eighty-first session, {}a report;"
    )
    some = told(f"{NOTES['en']}\n\n{asked.format('by 1 March 2025, ')}", Rule.SESSION)
    assert [kind for kind, _, _ in some] == ["passed"]


def test_only_the_words_of_a_session_are_told_with_the_day_beside_it() -> None:
    words = "Recalling the request to the experts to speak to the Assembly at its seventieth session, on 27 May 2017,"
    some = told(f"{words}\n\n{NOTES['en']}", Rule.SESSION)
    assert some == [("year", "its seventieth session", "its seventy-first session")]
