"""Far moves within a part."""

from hypothesis import given
from hypothesis import strategies as st

from lineage.histories.moves import far_moves


def test_one_that_crossed_many_moved() -> None:
    assert far_moves([7, 0, 1, 2, 3, 4, 5, 6], 5) == {0}
    assert far_moves([0, 2, 3, 4, 5, 6, 7, 1], 5) == {7}


def test_neighbours_that_changed_places_did_not() -> None:
    assert far_moves([1, 0, 3, 2, 5, 4, 7, 6], 2) == frozenset()


@given(st.integers(min_value=0, max_value=40))
def test_the_same_order_has_no_move(size: int) -> None:
    assert far_moves(range(size), 1) == frozenset()


@given(st.permutations(list(range(12))))
def test_what_did_not_move_keeps_its_order(places: list[int]) -> None:
    moved = far_moves(places, 1)
    left = [place for i, place in enumerate(places) if i not in moved]
    assert left == sorted(left)
