"""The line of a meeting closes a resolution, and the number of the meeting is read off that line."""

import pytest

from lineage.documents import meetings
from lineage.documents.closing_lines import closing_line
from lineage.languages.text import folded_line


@pytest.mark.parametrize(
    ("line", "language", "number"),
    [
        ("28th meeting", "en", 28),
        ("83rd (resumed) plenary meeting", "en", 83),
        ("50e séance plénière", "fr", 50),
        ("Thirty-first plenary meeting", "en", 31),
        ("Septième séance plénière, 20 mai 2025", "fr", 7),
    ],
)
def test_the_line_of_a_meeting_has_its_number(line: str, language: str, number: int) -> None:
    folded = folded_line(line)
    found = meetings.in_figures(language).match(folded)
    named = int(found["number"]) if found else next(meetings.in_words(folded, language))[0]
    assert closing_line(line, language)
    assert named == number


@pytest.mark.parametrize("line", ["First meeting", "28 members of the meeting", "The first meeting will last a day"])
def test_other_words_on_a_meeting_close_nothing(line: str) -> None:
    assert not closing_line(line, "en")
