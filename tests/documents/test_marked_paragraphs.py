"""A hundred paragraphs as compilations mark them, each with what it says, written before the rules were tried on it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lineage.documents.file_reading import read_data
from lineage.documents.negotiated.delegations import delegation
from lineage.documents.negotiated.readings import base
from lineage.drafting.proposals.asking import keys_of, words_of

if TYPE_CHECKING:
    from lineage.documents.resolution import Paragraph

ROWS = tomllib.loads(Path(__file__).with_name("marked_paragraphs.toml").read_text(encoding="utf-8"))["paragraph"]
HEADS = {
    "en": "A/C.3/80/L.7\n\nThe General Assembly,\n\n1. Notes the report;\n\n",
    "fr": "A/C.3/80/L.7\n\nL’Assemblée générale,\n\n1. Note le rapport ;\n\n",
}
RIGHT = 95
"""Least number that is read as it was meant; 79 when they were first read."""


def paragraph(row: dict[str, Any]) -> Paragraph:
    text = f"{HEADS[row['language']]}{row['text']}\n".encode()
    return read_data(text, Path("draft.md"), language=row["language"]).paragraphs[-1]


def is_right(row: dict[str, Any]) -> bool:
    found, language = paragraph(row), row["language"]
    alone = {
        key: words_of(found, key, language)
        for one in found.proposals
        for key, authors in keys_of(one, language).items()
        if authors
    }
    named = {delegation(name, language) for one in found.proposals for name in one.authors}
    named |= {delegation(name, language) for name in found.authors}
    meant = {delegation(name, language): words for name, words in row["alone"].items()}
    said = {delegation(name, language) for name in row["said"]}
    words = base(found) == row["base"] and all(alone.get(name) == text for name, text in meant.items())
    return words and named == {*meant, *said}


def test_nearly_all_are_read_as_they_were_meant() -> None:
    assert len(ROWS) == 100
    assert sum(map(is_right, ROWS)) >= RIGHT


def test_no_name_is_lost_and_none_invented() -> None:
    for row in ROWS:
        found = paragraph(row)
        names = [name for one in found.proposals for name in one.authors]
        meant = {delegation(name, row["language"]) for name in (*row["alone"], *row["said"])}
        assert {delegation(name, row["language"]) for name in (*names, *found.authors)} == meant, row["text"]
