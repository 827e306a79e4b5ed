"""What the newer text cites by its number goes on there, where it goes on nowhere else."""

from collections.abc import Callable

import pytest

from lineage.alignment import align
from lineage.alignment.cited_paragraphs import cited_paragraphs
from lineage.alignment.decisions import Decision, Verdict
from lineage.alignment.links import Band
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]


@pytest.mark.parametrize(("language", "text", "found"), [
    ("en", "Recalls paragraph 57 of its resolution 62/228, and urges", [("62/228", "OP57")]),
    ("en", "contained in paragraph 67 (a) of its resolution 62/228,", [("62/228", "OP67(a)")]),
    ("en", "in paragraph 4 of General Assembly resolution A/RES/70/1", [("a/res/70/1", "OP4")]),
    ("en", "paragraph 8 of resolution 1973 (2011) and", [("1973 (2011)", "OP8")]),
    ("en", "paragraphs 34 to 39 of its resolution 68/147", []),
    ("en", "paragraph 12 of the report of the Advisory Committee on resolution 62/228", []),
    ("en", "paragraph 66 above", []),
    ("fr", "la demande figurant au paragraphe 50 de sa résolution 58/14,", [("58/14", "OP50")]),
    ("fr", "visée à l'alinéa a) du paragraphe 67 de la résolution 62/228", [("62/228", "OP67")]),
])  # fmt: skip
def test_single_paragraphs_of_another_text_are_read(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert list(cited_paragraphs(text, language)) == found


LAMPS = "Requests the keepers to mend the lamps of every reef before the autumn storms;"
BUOYS = "Invites the pilots to paint their buoys in the colours of the harbour and to number them;"
RECALLED = "Recalls paragraph 2 of its resolution 62/228, and takes note of what was done in that regard in Bergen;"


def test_what_is_recalled_by_its_number_is_neither_dropped_nor_new(document: Make) -> None:
    old = document("A/RES/62/228", [], [LAMPS, BUOYS])
    found = align(old, document("A/RES/63/253", [], [LAMPS, RECALLED]))
    link = next(link for link in found.counted() if link.new == "OP2")
    assert (link.old, link.band, link.evidence.passed) == ("OP2", Band.CHECK, "cited")
    assert (found.dropped, found.added) == ((), ())


@pytest.mark.parametrize(("name", "new"), [
    ("A/RES/61/228", [LAMPS, RECALLED]),  # another text
    ("A/RES/62/228", [LAMPS, BUOYS, RECALLED]),  # it goes on by itself
])  # fmt: skip
def test_a_citation_alone_links_nothing(document: Make, name: str, new: list[str]) -> None:
    found = align(document(name, [], [LAMPS, BUOYS]), document("A/RES/63/253", [], new))
    assert found.added == (f"OP{len(new)}",)


def test_a_reviewer_may_reject_it(document: Make) -> None:
    no = Decision(
        old="A/RES/62/228#OP2",
        new="A/RES/63/253#OP2",
        verdict=Verdict.REJECT,
        author="A",
        date="2026-01-02",
        reason="no",
    )
    old = document("A/RES/62/228", [], [LAMPS, BUOYS])
    assert align(old, document("A/RES/63/253", [], [LAMPS, RECALLED]), decisions=[no]).added == ("OP2",)
