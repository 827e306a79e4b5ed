"""Words that stand side by side here and apart where they come from are told apart."""

from __future__ import annotations

import pytest

from lineage.histories.words import adjacent_runs

SOURCE = "Decides to mark the eightieth anniversary at the seventy-ninth session, and to mark the day."


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("the eightieth session", ["the eightieth", "session"]),
        ("Mark the day", ["Mark the day"]),
        ("session, and", ["session, and"]),
        ("to mark the eightieth day", ["to mark the eightieth", "day"]),
        ("gulls mark nets the", ["gulls", "mark", "nets", "the"]),
        ("session and to mark the session", ["session and to mark the", "session"]),
        (",", [","]),
    ],
)
def test_a_run_is_cut_where_its_words_stand_apart(words: str, runs: list[str]) -> None:
    assert list(adjacent_runs(words, SOURCE)) == runs


def test_a_run_may_stand_at_a_later_place_than_its_first_words() -> None:
    assert list(adjacent_runs("of the of the sea", "of the coast, of the of the land and of the of the sea")) == [
        "of the of the sea"
    ]


def test_an_elided_word_at_the_end_is_the_word_that_it_is_before_another() -> None:
    assert list(adjacent_runs("qu'il importe d'", "Réaffirmant qu'il importe d'aider les pilotes")) == [
        "qu'il importe d'"
    ]
