"""A compilation page opens on what is open: whole paragraphs, with the headings above them; the rest stands by name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineage.documents.negotiated.proposals import ProposalKind, TextState
from lineage.documents.resolution import Kind
from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, CompiledSource
from lineage.drafting.proposals.compiled_proposals import CompiledProposal
from lineage.render.compilation import compiled_page
from lineage.render.compilation.compiled_runs import parts, runs
from tests.drafting.papers import base_in

if TYPE_CHECKING:
    from pathlib import Path

ASKED = CompiledProposal(
    sources=("a",), authors=("EU",), kind=ProposalKind.INSERTION, start=0, end=0, old="", new="All "
)
KINDS = {"P": Kind.PREAMBULAR, "O": Kind.OPERATIVE, "A": Kind.ANNEX}


def paragraph(
    label: str, *proposals: CompiledProposal, state: TextState | None = None, new: bool = False
) -> CompiledParagraph:
    kind = Kind.HEADING if label.startswith(("H.", "A.I", "A.V")) else KINDS[label[0]]
    return CompiledParagraph(label=label, kind=kind, text=None if new else "States", state=state, proposals=proposals)


def told(*paragraphs: CompiledParagraph) -> list[tuple[bool, tuple[str, ...]]]:
    return [(run.open, tuple(p.label for p in run.paragraphs)) for run in runs(paragraphs)]


def test_a_chapeau_is_open_with_all_its_items() -> None:
    labels = ("PP1", "PP2", "PP2(a)", "PP2(b)", "PP3")
    held = [paragraph(label, *([ASKED] if label == "PP2(b)" else [])) for label in labels]
    assert told(*held) == [(False, ("PP1",)), (True, ("PP2", "PP2(a)", "PP2(b)")), (False, ("PP3",))]


@pytest.mark.parametrize(
    ("state", "is_open"),
    [
        (None, False),
        (TextState.AGREED, False),
        (TextState.AD_REF, False),
        (TextState.OPEN, True),
        (TextState.PLACEHOLDER, True),
        (TextState.OPTION, True),
        (TextState.DELETED, True),
    ],
)
def test_brackets_of_the_base_are_open_too(state: TextState | None, is_open: bool) -> None:
    assert told(paragraph("OP1", state=state)) == [(is_open, ("OP1",))]


def test_parts_are_runs_of_their_own() -> None:
    assert told(paragraph("PP1"), paragraph("OP1"), paragraph("A.1")) == [
        (False, ("PP1",)),
        (False, ("OP1",)),
        (False, ("A.1",)),
    ]


def test_a_heading_is_open_where_something_below_it_is() -> None:
    held = (
        paragraph("A.I"), paragraph("A.1"), paragraph("A.II"), paragraph("A.III"), paragraph("A.2"),
        paragraph("A.3", new=True), paragraph("A.IV"), paragraph("A.4"),
    )  # fmt: skip
    assert told(*held) == [
        (False, ("A.I", "A.1")),
        (True, ("A.II", "A.III")),
        (False, ("A.2",)),
        (True, ("A.3",)),
        (False, ("A.IV", "A.4")),
    ]


def test_a_heading_stands_in_the_part_of_the_paragraph_below_it() -> None:
    held = (paragraph("H.I"), paragraph("OP1", ASKED), paragraph("A.I"), paragraph("A.1"), paragraph("A.II"))
    assert parts(held) == [Kind.OPERATIVE, Kind.OPERATIVE, Kind.ANNEX, Kind.ANNEX, Kind.ANNEX]
    assert told(*held) == [(True, ("H.I", "OP1")), (False, ("A.I", "A.1", "A.II"))]
    assert parts(held[:1]) == [None]


def compilation(tmp_path: Path, *paragraphs: CompiledParagraph) -> Compilation:
    source = CompiledSource(id="a", file="a.txt", authors=("EU",), form="plain")
    return Compilation(base=base_in(tmp_path), sources=(source,), paragraphs=paragraphs)


def test_the_page_counts_both_views_and_names_what_it_folds(tmp_path: Path) -> None:
    held = (
        paragraph("PP1"), paragraph("PP2"), paragraph("PP2(a)"), paragraph("OP1", ASKED), paragraph("OP2"),
        paragraph("OP2 bis", ASKED, new=True),
    )  # fmt: skip
    page = compiled_page.page(compilation(tmp_path, *held), "en")
    labels = [re.sub("<[^>]*>", "", found).strip() for found in re.findall("<label>.*?</label>", page)]
    assert labels[:2] == ["what is open: 1 paragraph and 1 new", "the whole text: 4 paragraphs and 1 new"]
    assert "PP1 to PP2: no change asked for in 2 paragraphs" in labels
    assert "OP2: no change asked for" in labels
    assert len(re.findall("<article ", page)) == len(held)


def test_there_is_nothing_to_choose_where_all_is_open_or_nothing_is(tmp_path: Path) -> None:
    for held in ((paragraph("OP1"), paragraph("OP2")), (paragraph("OP1", ASKED), paragraph("OP2", ASKED))):
        assert 'id="view-open"' not in compiled_page.page(compilation(tmp_path, *held), "en")


def test_an_item_that_is_asked_for_touches_its_paragraph(tmp_path: Path) -> None:
    item = replace(paragraph("OP1(b)", ASKED, new=True), after="OP1(a)")
    found = compilation(tmp_path, paragraph("OP1"), paragraph("OP1(a)"), item, paragraph("OP2")).progress()
    assert (found.paragraphs, found.untouched, found.new) == (2, 1, 0)
