"""A counted link that no line follows is named from both ends."""

from pathlib import Path

import pytest

from lineage.alignment.links import Band
from lineage.corpus import load
from lineage.histories.resemblance import lookalikes
from lineage.pipeline import Traced, trace_series

OLD, NEW = "A/C.3/63/draft#PP5", "A/RES/78/228#PP2"


@pytest.fixture(scope="module")
def traced() -> Traced:
    return trace_series(load(Path(__file__).parents[2] / "corpus"))


def test_both_ends_name_the_other(traced: Traced) -> None:
    near = lookalikes(traced.history.threads)
    assert [(other.paragraph, other.band) for other in near[NEW]] == [(OLD, Band.CHECK)]
    assert [(other.paragraph, other.document) for other in near[OLD]] == [(NEW, "A/RES/78/228")]


def test_no_counted_link_between_two_texts_of_a_series_is_passed_over_in_silence(traced: Traced) -> None:
    near = lookalikes(traced.history.threads)
    entries = {entry.paragraph: entry for thread in traced.history.threads for entry in thread.entries}
    for link in traced.alignments["A/C.3/63/draft", "A/RES/78/228"].counted():
        entry, old = entries[f"A/RES/78/228#{link.new}"], f"A/C.3/63/draft#{link.old}"
        named = {parent.paragraph for parent in entry.parents} | {o.paragraph for o in near.get(entry.paragraph, ())}
        assert entry.parents or old in named
