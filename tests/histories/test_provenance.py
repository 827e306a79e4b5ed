"""Matching words in order and elsewhere."""

from hypothesis import given
from hypothesis import strategies as st

from lineage.histories.provenance import elsewhere, in_order

WORDS = st.lists(st.sampled_from(["the", "of", "sea", "and", "ship", "crew", "sails", "at", "dawn"]), max_size=24)


def never(_: object) -> bool:
    return False


@given(WORDS, WORDS)
def test_matches_are_equal_words_in_order(new: list[str], old: list[str]) -> None:
    end, other = 0, 0
    for start, place, length in in_order(new, old, never):
        assert new[start : start + length] == old[place : place + length]
        if length:
            assert start >= end
            assert place >= other
            end, other = start + length, place + length


@given(WORDS)
def test_the_same_words_match_whole(words: list[str]) -> None:
    assert sum(length for _, _, length in in_order(words, words, never)) == len(words)


def test_a_stray_common_word_between_changes_is_given_up() -> None:
    old, new = (
        ["crew", "of", "old", "ships", "of", "war", "sails"],
        ["crew", "near", "big", "towns", "of", "stone", "walls", "sails"],
    )
    kept = {
        new[i] for start, _, n in in_order(new, old, lambda run: list(run) == ["of"]) for i in range(start, start + n)
    }
    assert kept == {"crew", "sails"}


@given(WORDS, WORDS)
def test_a_word_is_found_elsewhere_once(new: list[str], old: list[str]) -> None:
    free, used = set(range(len(new))), set()
    seen: list[int] = []
    for start, place, length in elsewhere(new, free, old, used, lambda run: len(run) >= 2):
        assert new[start : start + length] == old[place : place + length]
        seen.extend(range(place, place + length))
    assert len(seen) == len(set(seen))
    assert set(seen) == used


def test_a_run_put_in_begins_with_the_words_that_repeat() -> None:
    old = ["asks", "them", "to", "mark", "the", "shoals", "and", "to", "light", "the", "beacons"]
    new = [
        "asks",
        "them",
        "to",
        "mark",
        "the",
        "shoals",
        "and",
        "to",
        "map",
        "the",
        "reefs",
        "and",
        "to",
        "light",
        "the",
        "beacons",
    ]
    kept = {i for start, _, n in in_order(new, old, never) for i in range(start, start + n)}
    assert [new[i] for i in range(len(new)) if i not in kept] == ["and", "to", "map", "the", "reefs"]
