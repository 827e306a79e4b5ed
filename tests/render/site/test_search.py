"""The inverted index: what is a word, which words are one, how numbers are packed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lineage.languages.text import parts, stem
from lineage.render.site.search import index, stems_of


def unpacked(packed: str) -> list[int]:
    numbers, last = [], 0
    for gap in packed.split(" "):
        last += int(gap, 36)
        numbers.append(last)
    return numbers


@given(st.lists(st.text(alphabet="abcé' ", max_size=12), max_size=60))
def test_every_word_leads_to_exactly_its_texts(texts: list[str]) -> None:
    found = {word: unpacked(packed) for word, packed in index([[(text, "fr")] for text in texts]).items()}
    wanted: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in {stem(part, "fr") for part in parts(text)}:
            wanted.setdefault(word, []).append(number)
    assert found == wanted


def test_the_script_is_given_the_stem_of_every_word_that_is_not_its_own() -> None:
    texts = [("Organized crime and the organs of the Organization", "en"), ("les organes de l'Organisation", "fr")]
    found = stems_of(texts)
    assert found["en"]["organized"] == found["en"]["organization"] == "organiz"
    assert found["en"]["organs"] == found["fr"]["organes"] == "organ"
    assert "crime" not in found["en"] or found["en"]["crime"] != "crime"
    assert set(index([[text] for text in texts])) >= {"organ", "organiz", "organis"}
