"""Paragraphs that are named by an ordinal: from the beginning of its first word on, however long the words are."""

import pytest

from lineage.documents.papers.paragraph_numbers import counted

WORDS = "in the third preambular paragraph"


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("", [["PP3"]]),
        (f"{'a' * 100_000} ", [["PP3"]]),  # tried from each of its letters, it took more than 100 seconds
        ("x", []),
    ],
    ids=["alone", "behind a long word", "within a word"],
)
def test_an_ordinal_begins_where_a_word_begins(before: str, found: list[list[str]]) -> None:
    said = f"{before}third preambular paragraph" if before == "x" else f"{before}{WORDS}"
    assert [labels for _, _, labels in counted(said, "preambular place", "PP", "en")] == found
