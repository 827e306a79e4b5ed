"""What the newer text cites by its number goes on there, where it goes on nowhere else."""

from collections.abc import Callable

import pytest

from lineage.alignment import align
from lineage.alignment.cited_paragraphs import cited_paragraphs
from lineage.alignment.decisions import Decision, ReviewDecision
from lineage.alignment.links import Band
from lineage.documents.resolution import Resolution

Make = Callable[..., Resolution]


@pytest.mark.parametrize(("language", "text", "found"), [
    ("en", "Recalls paragraph 57 of its resolution 62/228, and urges", [("62/228", "OP57")]),
    ("en", "contained in paragraph 67 (a) of its resolution 62/228,", [("62/228", "OP67(a)")]),
    ("en", "in subparagraph (a) of paragraph 67 of its resolution 62/228,", [("62/228", "OP67(a)")]),
    ("en", "in paragraph 4 of General Assembly resolution A/RES/70/1", [("a/res/70/1", "OP4")]),
    ("en", "paragraph 8 of resolution 1973 (2011) and", [("1973 (2011)", "OP8")]),
    ("en", "paragraphs 34 to 39 of its resolution 68/147", []),
    ("en", "paragraph 12 of the report of the Advisory Committee on resolution 62/228", []),
    ("en", "paragraph 66 above", []),
    ("en", "Recalls preambular paragraph 5 of its resolution 62/228", []),
    ("en", "Recalls paragraph 5 of the preamble, resolution 62/228", []),
    ("en", "Recalls paragraph 5, preamble of resolution 62/228", []),
    ("fr", "la demande figurant au paragraphe 50 de sa résolution 58/14,", [("58/14", "OP50")]),
    ("fr", "visée à l'alinéa a) du paragraphe 67 de la résolution 62/228", [("62/228", "OP67(a)")]),
    ("fr", "Rappelle l'alinéa 5 de sa résolution 62/228", []),
    ("fr", "Rappelle le paragraphe 5 du préambule de résolution 62/228", []),
])  # fmt: skip
def test_single_paragraphs_of_another_text_are_read(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.symbol, one.label) for one in cited_paragraphs(text, language)] == found


@pytest.mark.parametrize(("language", "text", "recalled"), [
    ("en", "Recalls paragraph 57 of its resolution 62/228, and urges", True),
    ("en", "Also takes note with appreciation of paragraph 2 of its resolution 62/228;", True),
    ("en", "Recalls the provisions of paragraph 2 of its resolution 62/228;", True),
    ("en", "Reaffirms the requests contained in paragraph 50 of its resolution 58/14, and invites", True),
    ("en", "Recalls its request to the keepers, contained in paragraph 67 (a) of its resolution 62/228, to", True),
    ("en", "Reiterates its request to the keepers, contained in paragraph 2 of its resolution 62/228, to report", True),
    ("en", "Welcomes the report submitted pursuant to paragraph 2 of its resolution 62/228;", False),
    ("en", "Welcomes the implementation of paragraph 42 of resolution 69/321;", False),
    ("en", "Recalls that reports referred to in paragraph 1 (c) of its resolution 59/272 are open;", False),
    ("en", "Requests the keepers to take the measures contained in paragraph 2 of its resolution 62/228;", False),
    ("en", "Recalls the lamps, and stresses its request contained in paragraph 2 of its resolution 62/228;", False),
    ("en", "Lamps, and paragraph 2 of its resolution 62/228", False),
    ("fr", "Rappelle le paragraphe 57 de sa résolution 62/228, et demande", True),
    ("fr", "Prend note du paragraphe 57 de sa résolution 62/228 ;", True),
    ("fr", "Rappelle également l’alinéa a) du paragraphe 67 de sa résolution 62/228 ;", True),
    ("fr", "Réaffirme les demandes figurant au paragraphe 50 de sa résolution 58/14, et invite", True),
    ("fr", "Rappelle l’invitation faite à l’alinéa a) du paragraphe 67 de sa résolution 62/228 ;", True),
    ("fr", "Se félicite du rapport présenté en application du paragraphe 2 de sa résolution 62/228 ;", False),
    ("fr", "Rappelle les mesures figurant au paragraphe 2 de sa résolution 62/228 ;", False),
])  # fmt: skip
def test_what_the_opening_verb_speaks_of_is_recalled(language: str, text: str, recalled: bool) -> None:
    assert [one.recalled for one in cited_paragraphs(text, language)] == [recalled]


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


SHARED = "Notes paragraph 2 of its resolution 62/228, and asks the smiths of Tromsø for bells;"
BOTH = "Recalls paragraph 2 of its resolution 62/228 and paragraph 3 of its resolution 62/228, on what is said there;"
REPORT = "Welcomes the report that was submitted in Bergen pursuant to paragraph 2 of its resolution 62/228;"
BELLS = "Encourages fishing villages to ring bells in fog;"


@pytest.mark.parametrize(("new", "dropped"), [
    ([LAMPS, RECALLED, SHARED], ("OP2", "OP3")),  # two recall the same
    ([LAMPS, BOTH], ("OP2", "OP3")),  # one recalls two
    ([LAMPS, REPORT], ("OP2", "OP3")),  # a report is no paragraph
    ([LAMPS, REPORT, RECALLED], ("OP2", "OP3")),
])  # fmt: skip
def test_what_is_cited_twice_or_in_passing_goes_on_nowhere(
    document: Make, new: list[str], dropped: tuple[str, ...]
) -> None:
    found = align(document("A/RES/62/228", [], [LAMPS, BUOYS, BELLS]), document("A/RES/63/253", [], new))
    assert found.dropped == dropped
    assert found.added == tuple(f"OP{place}" for place in range(2, len(new) + 1))


def test_a_reviewer_may_reject_it(document: Make) -> None:
    no = Decision(
        old="A/RES/62/228#OP2",
        new="A/RES/63/253#OP2",
        verdict=ReviewDecision.REJECT,
        author="A",
        date="2026-01-02",
        reason="no",
    )
    old = document("A/RES/62/228", [], [LAMPS, BUOYS])
    assert align(old, document("A/RES/63/253", [], [LAMPS, RECALLED]), decisions=[no]).added == ("OP2",)
