"""Instructions below headings that give their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineage.cli.papers import open_papers
from lineage.documents.papers.amendments import amendment_in, revisions_in
from lineage.documents.papers.reading.instruction_heads import heading
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.sources import read
from tests.drafting.papers import base_in, write

if TYPE_CHECKING:
    from pathlib import Path

LIST = """Operative paragraph 3
After the word "donors", add "and banks".

2. Operative paragraph 4

Delete the paragraph.

Preamble
Replace "fish" with "tuna".
{more}"""
FRENCH = """Paragraphe 13 du dispositif
Supprimer le paragraphe.

Huitième alinéa du préambule
Remplacer « a » par « b ».
"""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Operative paragraph 9", "en"),
        ("2. Operative paragraphs 9 and 10", "en"),
        ("**OP9 bis**", "en"),
        ("New operative paragraph 37 bis", "en"),
        ("The eighth preambular paragraph:", "en"),
        ("Title", "en"),
        ("Paragraphe 13 du dispositif", "fr"),
        ("Huitième alinéa du préambule", "fr"),
    ],
)
def test_a_place_alone_on_its_line_is_a_heading(text: str, language: str) -> None:
    assert heading(text, language)


@pytest.mark.parametrize(
    "text",
    ["Delete the last preambular paragraph.", "“Noting the sea,”", "Delete OP9.", "PP1 bis (new): “Noting the sea,”"],
)
def test_a_line_that_asks_or_quotes_is_none(text: str) -> None:
    assert not heading(text, "en")


def test_what_stands_below_a_heading_is_of_its_place(tmp_path: Path) -> None:
    found, left = revisions_in(read(write(tmp_path, "list.txt", LIST.format(more=""))), "en")
    assert [(one.label, one.action.value) for one in found] == [("OP3", "add"), ("OP4", "delete"), ("PP", "replace")]
    assert found[1].text == "Delete the paragraph."
    assert left == ()
    found, left = revisions_in(read(write(tmp_path, "liste.txt", FRENCH)), "fr")
    assert [(one.label, one.action.value) for one in found] == [("OP13", "delete"), ("PP8", "replace")]
    assert left == ()


def test_what_is_not_read_below_a_heading_is_named_with_it(tmp_path: Path) -> None:
    more = "\nOperative paragraph 5\nStreamline.\n"
    listed = read(write(tmp_path, "list.txt", LIST.format(more=more)))
    assert revisions_in(listed, "en")[1] == ("Operative paragraph 5", "Streamline.")
    text = f"Fiji: amendments to draft resolution A/C.3/82/L.10\n\n{LIST.format(more=more)}"
    paper = amendment_in(read(write(tmp_path, "paper.txt", text)))
    assert paper is not None
    assert [one.label for one in paper.instructions] == ["OP3", "OP4", "PP"]
    assert paper.unread == ("Operative paragraph 5", "Streamline.")


def test_a_paper_of_headings_is_compiled_in_the_name_of_its_title(tmp_path: Path) -> None:
    text = "Egypt: amendments to the draft resolution\n\nOperative paragraph 4\nDelete the paragraph.\n"
    base = base_in(tmp_path)
    papers, _ = open_papers([str(write(tmp_path, "paper.txt", text))], base, tmp_path)
    found = compile_proposals(base, papers)
    asked = [(one.label, proposal.authors, proposal.whole) for one in found.paragraphs for proposal in one.proposals]
    assert asked == [("OP4", ("Egypt",), True)]


@pytest.mark.parametrize(
    ("language", "listed", "labels"),
    [
        ("en", "Annex\nIn paragraph 5, delete “a”.\nOperative part\nIn paragraph 2, delete “c”.\n", ["A.5", "OP2"]),
        ("en", "Annex, section II\n1. Paragraph 5: delete\n", ["A.SII.5"]),
        ("en", "Annex\nIn paragraph 5 of annex II, delete “a”.\n", ["A2.5"]),
        (
            "fr",
            "Annexe\n1. Au paragraphe 5, supprimer « a ».\nDispositif\n2. Supprimer le paragraphe 3.\n",
            ["A.5", "OP3"],
        ),
    ],
)
def test_what_stands_below_the_heading_of_an_annex_is_said_of_it(
    language: str, listed: str, labels: list[str], tmp_path: Path
) -> None:
    instructions, left = revisions_in(read(write(tmp_path, "revisions.txt", listed)), language)
    assert ([one.label for one in instructions], left) == (labels, ())
