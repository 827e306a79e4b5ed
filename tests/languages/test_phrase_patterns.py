"""Phrases as one pattern: it has what they begin with once, and finds what each of them would."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrase_patterns import any_of

LETTERS = st.text(alphabet="ab '.", min_size=1, max_size=6).map(lambda form: " ".join(form.split())).filter(bool)
"""Forms as the tables have them, with single blanks between words: of " " and "  a" either may be found first."""


def one_by_one(forms: frozenset[str]) -> str:
    """The plainest such pattern: the longest first."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)


@given(st.frozensets(LETTERS, min_size=1, max_size=12), st.text(alphabet="ab '.", max_size=60))
def test_it_finds_what_the_forms_one_by_one_would(forms: frozenset[str], text: str) -> None:
    for form in ("(?:{})", r"(?<!\w)(?:{})(?!\w)", "(?:{})a"):
        plain, joined = (re.compile(form.format(words)) for words in (one_by_one(forms), any_of(forms)))
        assert [match.span() for match in joined.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_what_several_begin_with_stands_in_it_once() -> None:
    forms = frozenset(f"the rest of the {noun} stays as it is" for noun in ("text", "paragraph", "draft"))
    assert any_of(forms).count("rest") == 1
    assert any_of(frozenset()) == NEVER
