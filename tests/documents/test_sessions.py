"""The number of a session, as headers print it."""

import pytest

from lineage.documents.sessions import session_number


@pytest.mark.parametrize(
    ("line", "language", "number"),
    [
        ("78th session", "en", 78),
        ("Seventy-eighth session", "en", 78),
        ("78e session", "fr", 78),
        ("78ème session", "fr", 78),
        ("78ᵉ session", "fr", 78),
        ("Soixante-dix-huitième session", "fr", 78),
        ("Session de 2017", "fr", None),
        ("Agenda item 78", "en", None),
    ],
)
def test_a_session_has_its_number_in_words_or_figures(line: str, language: str, number: int | None) -> None:
    assert session_number(line, language) == number
