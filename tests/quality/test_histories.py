"""Floors for threads, events and word origins on small simulated series, with the links of the alignment engine."""

from functools import partial

import pytest

from benchmarks.histories import by_engine, measure, ours
from benchmarks.rates import SimulationConfig
from benchmarks.scoring import Count
from benchmarks.simulator import simulate, true_alignments
from tests.conftest import kept

SEEDS = (1, 2, 3)
SMALL = SimulationConfig(
    texts=6, smallest=30, largest=45, split=0.03, merge=0.03, promote=0.02, far=0.02, come_back=0.2
)


def total(links: object) -> dict[str, Count]:
    figures: dict[str, Count] = {}
    for seed in SEEDS:
        simulation = simulate(seed, SMALL)
        for name, count in measure(simulation, ours(simulation, links)).items():  # type: ignore[arg-type]
            figures[name] = figures.get(name, Count()) + count
    return figures


def simulated() -> dict[str, Count]:
    """With the links of the engine; the pages show these figures."""
    return kept("histories of simulated series", partial(total, by_engine))


@pytest.fixture(scope="module")
def engine() -> dict[str, Count]:
    return simulated()


@pytest.fixture(scope="module")
def truth() -> dict[str, Count]:
    return total(true_alignments)


def test_there_is_something_to_find(truth: dict[str, Count]) -> None:
    assert all(truth[name].true >= 10 for name in ("returned", "split", "merged", "moved"))


def test_threads_from_the_engine(engine: dict[str, Count]) -> None:
    assert engine["threads"].f1 >= 0.97


@pytest.mark.parametrize("event", ["returned", "split", "merged", "moved"])
def test_events_from_the_engine(engine: dict[str, Count], event: str) -> None:
    assert engine[event].precision >= 0.9
    assert engine[event].recall >= 0.9


def test_words_from_the_engine(engine: dict[str, Count]) -> None:
    assert engine["words"].recall >= 0.98


@pytest.mark.parametrize("event", ["returned", "split", "merged", "moved"])
def test_events_from_true_links(truth: dict[str, Count], event: str) -> None:
    assert truth["threads"].f1 >= 0.99
    assert truth[event].precision >= 0.97
    assert truth[event].recall >= 0.97
