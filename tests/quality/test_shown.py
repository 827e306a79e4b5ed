"""The figures that the pages show are never above what the same labels give."""

import pytest

from benchmarks.labels import Score, score
from lineage.alignment.links import Band
from lineage.render.site.measures import Measure, measures
from tests.quality.test_alignment import aligned, counted
from tests.quality.test_commitments import ENGLISH, figures
from tests.quality.test_histories import simulated

SETS = {
    "fr_two": "alignment-fr",
    "fr_second": "alignment-second-fr",
    "en_two": "alignment-en",
    "en_second": "alignment-second-en",
    "en_one": "alignment-read-en",
    "en_held_out": "alignment-held-out-en",
}
BANDS = {"sure": Band.SURE, "check": Band.CHECK, "weak": Band.WEAK}
EVENTS = ("returned", "split", "merged", "moved")


def shown(*names: str) -> list[Measure]:
    return [m for m in measures() if m.name in names]


def identity(measure: object) -> str:
    return f"{measure.name}-{measure.basis}" if isinstance(measure, Measure) else ""


@pytest.mark.parametrize("measure", shown("links"), ids=identity)
def test_links(measure: Measure) -> None:
    found = sum((score(counted(alignment), labels) for alignment, labels in aligned(SETS[measure.basis])), Score())
    assert measure.value <= found.f1
    assert measure.count == found.right + found.missed
    assert measure.source.endswith(f"/{SETS[measure.basis]}.jsonl")


@pytest.mark.parametrize("measure", shown(*BANDS), ids=identity)
def test_bands(measure: Measure) -> None:
    found = Score()
    for alignment, labels in (pair for name in SETS.values() for pair in aligned(name)):
        found += score([(k.old, k.new) for k in alignment.links if k.band is BANDS[measure.name]], labels)
    assert measure.value <= found.precision
    assert found.right + found.wrong == measure.count


@pytest.mark.parametrize("measure", shown("clauses", "addressees", "hedges", "reporting"), ids=identity)
def test_commitments(measure: Measure) -> None:
    if measure.basis.startswith("en") and not ENGLISH.is_dir():
        pytest.skip("the English texts are not here")
    assert measure.value <= figures(measure.source.rsplit("/", 1)[-1])[measure.name]


def test_histories() -> None:
    counts = simulated()
    found = {
        "threads": counts["threads"].f1,
        "events": min(min(counts[e].precision, counts[e].recall) for e in EVENTS),
        "words": counts["words"].recall,
    }
    above = {m.name: found[m.name] for m in shown(*found) if m.value > found[m.name]}
    assert above == {}


def test_every_figure_is_held() -> None:
    held = {"links", *BANDS, "clauses", "addressees", "hedges", "reporting", "threads", "events", "words"}
    assert {m.name for m in measures()} == held
