"""The inverted index: what is a word, what is folded, how numbers are packed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineage.render.site.search import folded, index, words


def unpacked(packed: str) -> list[int]:
    numbers, last = [], 0
    for gap in packed.split(" "):
        last += int(gap, 36)
        numbers.append(last)
    return numbers


def test_accents_case_ligatures_and_elisions_are_folded() -> None:
    assert words("L’Œuvre d'Égalité, qu'elle soutient") == ["oeuvre", "egalite", "elle", "soutient"]


def test_a_symbol_is_one_word() -> None:
    assert words("sa résolution 64/293 du 30") == ["sa", "resolution", "64/293", "du", "30"]


def test_a_letter_without_apostrophe_stays_a_word() -> None:
    assert words("alinéa d) du") == ["alinea", "d", "du"]


@given(st.lists(st.text(alphabet="abcé' ", max_size=12), max_size=60))
def test_every_word_leads_to_exactly_its_texts(texts: list[str]) -> None:
    found = {word: unpacked(packed) for word, packed in index(texts).items()}
    wanted: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in set(words(text)):
            wanted.setdefault(word, []).append(number)
    assert found == wanted


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
