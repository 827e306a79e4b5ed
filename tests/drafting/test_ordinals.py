"""Ordinals as the next draft writes them."""

import pytest

from lineage.drafting.ordinals import in_words


@pytest.mark.parametrize(
    ("value", "like", "language", "written"),
    [
        (121, "one hundred and twentieth", "en", "one hundred and twenty-first"),
        (154, "Cent cinquante-troisième", "fr", "Cent cinquante-quatrième"),
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
