"""The language in which a header says that the text was written."""

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.particulars import printed_original
from lineage.languages.tables import table
from lineage.sources import read
from tests.documents.reading import of_text

FRENCH = """Distr. limitée
10 novembre 2008
Français
Original : {name}

Loutres

L'Assemblée générale,

Rappelant sa résolution 55/25,

1. Prie instamment les États Membres d'appliquer la présente résolution ;

2. Décide de rester saisie de la question.
"""
ENGLISH = """Distr.: Limited
10 November 2008
Original: {name}

Otters

The General Assembly,

Recalling its resolution 55/25,

1. Urges Member States to implement the present resolution;

2. Decides to remain seized of the matter.
"""


@pytest.mark.parametrize(
    ("page", "name", "code"),
    [
        (FRENCH, "anglais", "en"),
        (FRENCH, "espagnol/anglais", "es"),
        (ENGLISH, "French", "fr"),
        (ENGLISH, "ENGLISH", "en"),
        (FRENCH, "klingon", None),
    ],
)
def test_the_header_names_the_language(tmp_path: Path, page: str, name: str, code: str | None) -> None:
    assert printed_original(of_text(page.format(name=name), ".txt", tmp_path)) == code


def test_a_header_without_it_names_none(tmp_path: Path) -> None:
    assert printed_original(of_text(FRENCH.replace("Original : {name}\n", ""), ".txt", tmp_path)) is None


def test_the_draft_of_the_corpus_prints_it() -> None:
    draft = Path(__file__).parents[2] / "corpus" / "A-C3-63-draft-rev.md"
    assert printed_original(parse(read(draft))) == "en"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_table_has_the_six_official_languages(language: str) -> None:
    codes = {row["code"] for row in table(language, "language_names", ("name",))}
    assert codes == {"ar", "en", "es", "fr", "ru", "zh"}
