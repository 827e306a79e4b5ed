"""Long quotations are short gaps to a search, and what is found stands where it stood."""

from __future__ import annotations

import re

import pytest

from lineage.documents.papers.quoted_words import around
from lineage.documents.papers.short_gaps import shortened, span_in

FORMS = (r"\s*¤\s*by\s*¤\s*", r"(?<!\w)from\s*¤\s*until\s*¤", r"until", r"¤\s*$", r"^omit", r"\s+until\s", r"never")


@pytest.mark.parametrize("size", [1, 40, 98, 99, 100, 101, 102, 250, 1_000])
@pytest.mark.parametrize("form", FORMS)
def test_what_is_found_stands_where_it_stood(form: str, size: int) -> None:
    words = "w" * size
    for said in (f"omit from “{words}” until “{words}”", f"“{words}” by “{words * 2}” until “b”", f"until “{words}”"):
        plain = re.search(form, around(said))
        assert span_in(around(said), form) == (plain.span() if plain else None)


def test_the_length_of_a_quotation_is_no_work() -> None:
    searched = [len(shortened(around(f"replace “{'w' * size}” by “{'v' * size}”"))[0]) for size in (1_000, 40_000)]
    assert searched[0] == searched[1] < 300
