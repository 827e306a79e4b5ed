"""A line of many changes costs what it has in characters: twice the line, twice the work, whatever stands in it."""

from __future__ import annotations

import re

import pytest

from lineage.documents.papers import named_paragraphs
from lineage.documents.papers.quoted_words import masked
from lineage.documents.papers.reading import sentence_halves
from lineage.documents.papers.reading.instruction_lists import instructions_in
from lineage.drafting.revising.words.finding_words import Found
from lineage.drafting.revising.words.held_in_names import name_around
from lineage.languages.text import plain_in_place

LINES = {
    "stops": ("", "In OP3, replace “a” with “b”; "),
    "joined": ("", "delete “all” and "),
    "sides": ("In OP5 delete “b” ", "and after “a”, "),
    "places": ("Delete “a” ", "in OP5 "),
    "commas": ("In OP5 delete “a”, ", "OP5, "),
    "no words": ("Delete OP3 and ", "in OP5 delete all words and "),
    "passives": ("In OP5, ", "“a” is deleted and "),
    "notes": ("Delete ", "footnote 5 OP3 "),
    "arrows": ("", "OP4: “a” → “b”; "),
}
SIZE = 8_000


@pytest.mark.parametrize("name", LINES)
def test_twice_the_line_is_twice_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = {"halves": 0, "places": 0}
    cut, spans = sentence_halves.asking_sentence, named_paragraphs._place_spans

    def counted_cut(text: str, language: str) -> object:
        looked["halves"] += len(text)
        return cut(text, language)

    def counted_spans(key: str, language: str) -> object:
        looked["places"] += len(key)
        return spans(key, language)

    monkeypatch.setattr(sentence_halves, "asking_sentence", counted_cut)
    monkeypatch.setattr(named_paragraphs, "_place_spans", counted_spans)
    lead, unit = LINES[name]
    work = []
    for size in (SIZE, 2 * SIZE):
        looked.update(halves=0, places=0)
        instructions_in([lead + unit * (size // len(unit))], "en")
        work.append(dict(looked))
    assert work[0]["halves"] > 0
    assert work[0]["places"] >= SIZE
    for kind in looked:
        assert work[1][kind] <= 2.6 * work[0][kind]  # four times as much where each look is at all


def test_the_beginning_of_a_text_is_masked_as_in_the_whole() -> None:
    text = "In OP5, “a “b” c”, 'd' isn’t «e» „f“ and “open "
    for most in range(len(text) + 1):
        assert masked(text, most) == masked(text)[:most]


def test_a_long_paragraph_is_folded_once_for_all_places_of_its_words() -> None:
    words = "to report on all women and girls in the region, " * 400
    text = f"1. Requests the Office to act, {words};"
    plain_in_place.cache_clear()
    places = [match.start() for match in re.finditer("all women", text)]
    assert [name_around(text, Found(at, at + 9), "en") for at in places] == [""] * 400
    assert plain_in_place.cache_info().misses == 1
