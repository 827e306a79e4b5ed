"""What passed from line to line is one answer, whether it is asked of one paragraph first or with everything else."""

from pathlib import Path

from lineage.corpus import load
from lineage.pipeline import Analysis, Store, trace_series
from lineage.pipeline.word_origins import clauses_taken

ROOT = Path(__file__).parents[2]


def test_a_history_that_is_asked_first_finds_what_a_build_finds(kept: tuple[Analysis, Path], tmp_path: Path) -> None:
    """It reads the words as they are kept: those whose line leads out of the series were left out there."""
    corpus, store = load(ROOT / "corpus"), Store(root=tmp_path)
    traced = trace_series(corpus, store=store)
    asked_first = clauses_taken(corpus, traced, store=store)
    assert asked_first == kept[0].taken
    places = set(traced.resolutions)
    assert any(taking.first.split("#")[0] not in places for taking in asked_first)
