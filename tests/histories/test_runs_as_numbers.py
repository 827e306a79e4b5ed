"""Runs of words as numbers: sorted, counted by their holders, taken apart by paragraph."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lineage.histories.word_runs import distinct, grams, holders, part_of, run_words, runs_of_document

from .woven import document

NUMBERS = st.lists(st.integers(0, 9) | st.just(2**64 - 1), max_size=12)


@given(NUMBERS)
def test_numbers_are_sorted_and_each_is_there_once(found: list[int]) -> None:
    assert distinct(np.array(found, dtype=np.uint64)).tolist() == sorted(set(found))


@given(st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4)), max_size=8), max_size=4))
def test_a_run_has_as_many_holders_as_different_ones_have_it(texts: list[list[tuple[int, int]]]) -> None:
    pairs = {pair for text in texts for pair in text}
    runs, counts = holders(
        [np.array([run for run, _ in text], dtype=np.uint64) for text in texts],
        [np.array([owner for _, owner in text], dtype=np.int64) for text in texts],
    )
    wanted = sorted({run for run, _ in pairs})
    assert runs.tolist() == wanted
    assert counts.tolist() == [sum(run == one for one, _ in pairs) for run in wanted]


def test_the_runs_of_some_paragraphs_are_those_that_these_have() -> None:
    texts = {f"OP{i}": f"Urges the keepers of pier {i} to trim each lantern nightly" for i in range(4)}
    runs = runs_of_document(document("A/RES/61/180", texts))
    part = part_of(runs, {"A/RES/61/180#OP1", "A/RES/61/180#OP3"})
    assert part.labels == ("OP1", "OP3")
    wanted = [number for label in part.labels for number in grams(run_words(texts[label])).tolist()]
    assert part.grams.tolist() == wanted
    assert part_of(runs, ()).grams.tolist() == []
