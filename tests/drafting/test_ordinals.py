"""Ordinals as the next draft writes them."""

import pytest

from lineage.drafting.ordinals import in_words
from lineage.drafting.slots import tokens


@pytest.mark.parametrize(
    ("value", "like", "language", "written"),
    [
        (121, "one hundred and twentieth", "en", "one hundred and twenty-first"),
        (154, "Cent cinquante-troisième", "fr", "Cent cinquante-quatrième"),
        (155, "one hundred and fifty-fourth", "en", "one hundred and fifty-fifth"),
        (201, "Two hundredth", "en", "Two hundred and first"),
        (201, "deux centième", "fr", "deux cent unième"),
        (221, "deux cent vingtième", "fr", "deux cent vingt et unième"),
        (121, "120th", "en", "121st"),
        (221, "220th", "en", "221st"),
        (301, "300th", "en", "301st"),
        (311, "310th", "en", "311th"),
        (201, "200e", "fr", "201e"),
        (2, "1re", "fr", "2e"),
        (58, "57ème", "fr", "58ème"),
        (301, "three hundredth", "en", None),
    ],
)
def test_an_ordinal_is_written_as_the_one_before_it(value: int, like: str, language: str, written: str | None) -> None:
    assert in_words(value, like, language) == written


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("at its one hundred and fifty-fourth session", "en", 154),
        ("the One hundred and fifty\N{NON-BREAKING HYPHEN}fourth session", "en", 154),
        ("at its one hundred eightieth session", "en", 180),
        ("at its two hundredth session", "en", 200),
        ("à sa cent cinquante-quatrième session", "fr", 154),
        ("à sa deux cent vingt et unième session", "fr", 221),
        ("à sa quatre\N{NON-BREAKING HYPHEN}vingt\N{NON-BREAKING HYPHEN}dixième session", "fr", 90),
    ],
)
def test_an_ordinal_of_several_words_is_one_place(text: str, language: str, value: int) -> None:
    assert [token.slot.value for token in tokens(text, language) if token.slot] == [value]
