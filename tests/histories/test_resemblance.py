"""A counted link that no line follows is named from both ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from lineage.alignment.links import Band
from lineage.corpus import load
from lineage.histories import trace
from lineage.histories.resemblance import lookalikes
from lineage.histories.threads import Parent
from lineage.pipeline import Traced, trace_series

from .woven import document

OLD, NEW = "A/C.3/63/draft#PP5", "A/RES/78/228#PP2"


@pytest.fixture(scope="module")
def traced() -> Traced:
    return trace_series(load(Path(__file__).parents[2] / "corpus"))


def test_both_ends_of_a_link_over_missing_texts_name_the_other() -> None:
    parent = Parent(paragraph="A/RES/61/180#OP1", relation="same", band=Band.CHECK, score=0.5)
    one = trace([document("A/RES/61/180", {"OP1": "Counts gulls"})], {}).threads[0]
    two = trace([document("A/RES/64/178", {"OP2": "Counts geese"})], {}).threads[0]
    near = lookalikes([one, replace(two, entries=(replace(two.entries[0], resembles=(parent,)),))])
    assert [(other.paragraph, other.band) for other in near["A/RES/64/178#OP2"]] == [("A/RES/61/180#OP1", Band.CHECK)]
    assert [(other.paragraph, other.document) for other in near["A/RES/61/180#OP1"]] == [
        ("A/RES/64/178#OP2", "A/RES/64/178")
    ]


def test_every_counted_link_between_neighbours_is_followed(traced: Traced) -> None:
    entries = {entry.paragraph: entry for thread in traced.history.threads for entry in thread.entries}
    for link in traced.alignments["A/C.3/63/draft", "A/RES/78/228"].counted():
        entry = entries[f"A/RES/78/228#{link.new}"]
        assert f"A/C.3/63/draft#{link.old}" in {parent.paragraph for parent in entry.parents}
    assert entries[NEW].parents[0].paragraph == OLD
