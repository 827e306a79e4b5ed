"""Marks of notes that are taken out of a text."""

import pytest

from lineage.documents.calls import raised_calls, take_out
from lineage.documents.stretch import Stretch


@pytest.mark.parametrize(
    ("printed", "raised", "words"),
    [
        ("in a single conflict,10,11 and", (21, 26), "in a single conflict, and"),
        ("in a single conflict,10, 11", (21, 27), "in a single conflict,"),
        ("the Convention1, and", (14, 15), "the Convention, and"),
    ],
)
def test_what_parts_two_marks_is_no_word_of_the_text(printed: str, raised: tuple[int, int], words: str) -> None:
    text = Stretch(printed, raised=(raised,))
    clean, calls = take_out(text, raised_calls(text, {"1", "10", "11"}))
    assert clean.chars == words
    assert [call.mark for call in calls] == printed[raised[0] : raised[1]].replace(",", " ").split()


def test_a_comma_between_two_marks_that_is_not_raised_stays() -> None:
    text = Stretch("Fiji1, Chad2", raised=((4, 5), (11, 12)))
    assert take_out(text, raised_calls(text, {"1", "2"}))[0].chars == "Fiji, Chad"
