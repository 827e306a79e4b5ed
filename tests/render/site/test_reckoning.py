"""Counts by links and by threads: where they differ, both pages say so and name the places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineage.render.site.material import Material
from lineage.render.site.reckoning import explained, reckon
from lineage.render.site.wording import Wording
from tests.render.site.series import DRAFT, LAST, MIDDLE, TEXTS, alignment, material


def apart() -> Material:
    """PP2 of the last text is linked with OP1 of the text before, although it starts a thread of its own."""
    m = material()
    linked = alignment(MIDDLE, LAST, [("PP1", "PP1"), ("OP1", "OP1"), ("PP1", "PP2"), ("OP1", "OP2")], TEXTS)
    return replace(m, alignments={**m.alignments, (MIDDLE, LAST): linked})


def test_both_counts_of_a_pair() -> None:
    m = apart()
    found = reckon(m, Wording("fr"), m.slot_of[MIDDLE], m.slot_of[LAST])
    assert found.come == {"PP2", "PP2(a)"}
    assert found.added == {"PP2(a)"}
    assert not found.agrees


@pytest.mark.parametrize(("on", "number"), [("overview", "1 apparu "), ("compare", "2 apparus ")])
def test_each_page_tells_the_numbers_of_the_other(on: str, number: str) -> None:
    m = apart()
    said = explained(m, Wording("fr"), m.slot_of[MIDDLE], m.slot_of[LAST], on=on)
    assert number in said
    assert "63/3, préambule, al. 2" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_texts_that_are_no_neighbours_have_one_count() -> None:
    m = apart()
    assert not explained(m, Wording("fr"), m.slot_of[DRAFT], m.slot_of[LAST], on="compare")


def test_nothing_is_said_where_the_counts_agree() -> None:
    m = material()
    linked = alignment(MIDDLE, LAST, [("PP1", "PP1"), ("OP1", "OP1"), ("OP1", "OP2")], TEXTS)
    m = replace(m, alignments={**m.alignments, (MIDDLE, LAST): linked})
    assert not explained(m, Wording("en"), m.slot_of[MIDDLE], m.slot_of[LAST], on="overview")
