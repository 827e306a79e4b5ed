"""Dates in words, in the orders in which a language writes them."""

from datetime import date

import pytest

from lineage.languages.dates import dates_in, days_of_months, find_date, is_date


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "until 15 July 2025", date(2025, 7, 15)),
        ("en", "until July 15, 2025", date(2025, 7, 15)),
        ("en", "as of June 30 2023", date(2023, 6, 30)),
        ("en", "by May 3rd, 2027", date(2027, 5, 3)),
        ("en", "see paragraph 15, 2025", None),
        ("en", "until July 2025", None),
        ("fr", "jusqu’au 15 juillet 2025", date(2025, 7, 15)),
        ("fr", "juillet 15, 2025", None),
    ],
)
def test_the_day(language: str, text: str, day: date | None) -> None:
    assert find_date(text, language) == day


def test_days_of_both_orders_come_as_printed() -> None:
    text = "from July 15, 2025 to 3 May 2026, and on August 1, 2026"
    assert dates_in(text, "en") == ["July 15, 2025", "3 May 2026", "August 1, 2026"]


@pytest.mark.parametrize(
    ("language", "text", "all_date"),
    [
        ("en", "19 december 1967", True),
        ("en", "december 19, 1967", True),
        ("en", "december 19th, 1967", True),
        ("en", "paragraphs 19, 1967", False),
        ("en", "20 members 1967", False),
        ("en", "19 december 1967, new york", False),
        ("fr", "1er mars 2024", True),
        ("fr", "decembre 19, 1967", False),
    ],
)
def test_a_line_that_is_all_date(language: str, text: str, all_date: bool) -> None:
    assert is_date(text, language) == all_date


def test_a_list_of_days_has_no_more_than_a_month() -> None:
    found = days_of_months("en").search(f"{'1, ' * 40}1 may 2025")
    assert found
    assert found["days"].count("1") == 31


def test_the_days_of_a_month_in_both_orders() -> None:
    text = "july 15, 2025; 28 and 29 june 2026; 1er mars 2024; decembre 19, 1967"
    kept = ("days", "month", "year", "after", "month_after", "year_after")
    found = {
        code: [[one[name] for name in kept] for one in days_of_months(code).finditer(text)] for code in ("en", "fr")
    }
    assert found["en"] == [
        [None, None, None, "15", "july", "2025"],
        ["28 and 29", "june", "2026", None, None, None],
    ]
    assert found["fr"] == [["1er", "mars", "2024", None, None, None], [None, "decembre", None, None, None, None]]
