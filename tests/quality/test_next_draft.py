"""What `lineage draft` foresees of real texts whose next text is known: floors that the method must hold.

Three sessions: ten series; of the 24 paragraphs that moved one has a meeting that was held for the first time in two
years. Same title: one in sixteen steps; two sessions apart, with figures of the year. Session 80: the half whose errors
were read first, and the other; of the latter two of 20 are held against commas and an "and". What is wrong there states
nothing that the next text does not have.
"""

import pytest

from benchmarks import next_draft, next_draft_session_80
from benchmarks.next_draft import Case, measured, shares

pytestmark = pytest.mark.skipif(not next_draft.SHARED.is_dir(), reason="the texts of ../shared/data are not there")


def test_ten_series_of_three_sessions() -> None:
    cases = list(next_draft.three_sessions())
    found = shares(measured(cases)[0])
    assert found["right"] >= 0.95
    assert found["wrong"] == 0
    assert found["touched"] == 0
    alone = shares(measured([Case(case.base, (), case.following) for case in cases])[0])
    assert alone["right"] >= 0.95
    assert alone["wrong"] == 0
    assert alone["touched"] <= 0.005


def test_each_step_of_a_series_of_twenty_years() -> None:
    found = shares(measured(list(next_draft.trafficking()))[0])
    assert found["right"] >= 0.75
    assert found["wrong"] <= 0.05
    assert found["touched"] <= 0.005


def test_series_of_one_title() -> None:
    found = shares(measured(list(next_draft.titles(every=16)))[0])
    assert found["right"] >= 0.83
    assert found["wrong"] <= 0.025
    assert found["touched"] <= 0.005


def test_steps_to_the_texts_of_session_80() -> None:
    found = shares(measured(list(next_draft_session_80.session_80(held_out=False)))[0])
    assert found["right"] >= 0.84
    assert found["wrong"] == 0
    assert found["touched"] <= 0.008
    later, outcomes = measured(list(next_draft_session_80.session_80(held_out=True)))
    assert shares(later)["right"] >= 0.9
    assert shares(later)["wrong"] <= 0.1
    assert all(one.wrong_by_signs and not one.states_another for one in outcomes if one.name == "wrong")
    assert shares(later)["touched"] <= 0.004
