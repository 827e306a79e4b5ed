"""Shares of a whole as percentages that add up, and inks that can be seen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineage.render import charts
from lineage.render.site import figures
from lineage.render.site.phrasing import PagePhrases
from lineage.render.site.shares import hundredths

DARK_PAPER = "#16171a"


def test_percentages_of_a_text_add_up() -> None:
    shares = {"63/194": 0.0712, "78/228": 0.7964, "64/293": 0.0466, "75/158": 0.0455, "2017/18": 0.0403}
    assert sum(round(100 * share) for share in shares.values()) == 101
    assert hundredths(shares) == {"63/194": 7, "78/228": 80, "64/293": 5, "75/158": 4, "2017/18": 4}


def test_less_than_one_percent_says_so_and_takes_nothing_from_the_others() -> None:
    said = PagePhrases("en").percents({"a": 0.996, "b": 0.004})
    assert [words.replace("\N{NARROW NO-BREAK SPACE}", " ") for words in said.values()] == ["100%", "< 1%"]


def test_what_is_told_as_one_part_is_rounded_as_one() -> None:
    """Five texts outside the series with 0.9 % each are a part of 4.5 %: rounded one by one it was "0%"."""
    shares = {"own": 0.955, **{f"outside {n}": 0.009 for n in range(5)}}
    material = SimpleNamespace(place={"own": 0}, shares={"own": shares})
    parts = figures.parts_by_age(material, PagePhrases("en"), "own")
    assert {origin: part.said for origin, part in parts.items()} in ({0: "95%", -1: "5%"}, {0: "96%", -1: "4%"})


def test_the_sum_of_two_parts_is_that_of_their_percentages() -> None:
    w, shares = PagePhrases("en"), {"within": 0.404, "elsewhere": 0.044, "new": 0.552}
    assert [w.percent(share) for share in shares.values()] == ["40%", "4%", "55%"], "one by one they were 99"
    assert [*w.percents(shares).values(), w.percent_of(shares, ("within", "elsewhere"))] == ["41%", "4%", "55%", "45%"]
    assert w.percent_of({"a": 0.006, "b": 0.006, "c": 0.988}, ("a", "b")) == "1%"


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=40))
def test_any_counts_are_shown_within_one_percent(counts: list[int]) -> None:
    shares = {str(n): count / sum(counts) for n, count in enumerate(counts)}
    found = hundredths(shares)
    assert all(abs(found[name] - 100 * share) <= 1 for name, share in shares.items())
    if min(shares.values()) >= 0.01:
        assert sum(found.values()) == 100


def luminance(ink: str) -> float:
    parts = [int(ink[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("count", [1, 2, 5, 11, 30])
def test_the_inks_of_all_ages_can_be_seen_on_a_dark_page(count: int) -> None:
    for at in range(count):
        lighter, darker = luminance(charts.lifted(at, count)), luminance(DARK_PAPER)
        assert (lighter + 0.05) / (darker + 0.05) >= 3, f"text {at} of {count}"
