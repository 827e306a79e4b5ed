"""A second run over a fresh store: everything that was kept comes back, and gives the same."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from lineage.pipeline import Analysis, Store, analyse, compare_within, trace_series
from lineage.pipeline.codec import encode
from lineage.pipeline.database import FILE
from tests.conftest import content

CORPUS = Path(__file__).parents[2] / "corpus"
NOTHING: frozenset[str] = frozenset()


@contextmanager
def watched(only: frozenset[str]) -> Iterator[set[str]]:
    """Gives the stages that ask the store; a result that is not found is a failure, but for the stages `only`."""
    stages: set[str] = set()
    real: Callable[..., Any] = Store.get

    def get(self: Store, stage: str, hint: Any, inputs: Any, work: Callable[[], Any]) -> Any:
        stages.add(stage)
        return real(self, stage, hint, inputs, work if stage in only else lambda: pytest.fail(f"{stage} was not kept"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "get", get)
        yield stages


def test_whatever_is_kept_comes_back_equal(kept: tuple[Analysis, Path]) -> None:
    first, folder = kept
    with watched(NOTHING) as found:
        again = analyse(load(CORPUS), store=Store(root=folder))
    assert {"document", "alignment", "history", "terminology", "diffs", "clauses", "stated", "timeline"} <= found
    assert again.traced.documents == first.traced.documents
    assert again.traced.alignments == first.traced.alignments
    assert (again.diffs, again.clauses, again.substitutions) == (first.diffs, first.clauses, first.substitutions)
    assert encode((again.traced.history, again.timeline)) == encode((first.traced.history, first.timeline))
    assert (again.stated, again.origins, again.taken) == (first.stated, first.origins, first.taken)
    assert first.taken
    assert any(first.clauses.values())
    assert first.substitutions.terms
    assert any(document.footnotes for document in first.traced.documents.values())


def test_the_parts_of_an_alignment_come_back_too(kept: tuple[Analysis, Path]) -> None:
    first, folder = kept
    Store(root=folder).close()
    with closing(sqlite3.connect(folder / FILE)) as connection:
        stored = {stage for (stage,) in connection.execute("SELECT DISTINCT stage FROM results")}
        gone = connection.execute("DELETE FROM results WHERE stage = 'alignment'").rowcount
        connection.commit()
    assert gone == len(first.traced.alignments)
    with watched(frozenset({"alignment"})) as found:
        again = trace_series(load(CORPUS), store=Store(root=folder))
        assert "alignment" not in found  # the history is kept: no link is read
        assert again.alignments == first.traced.alignments
    others = {"wordings", "terminology", "diffs", "clauses", "implied", "stated", "timeline", "runs", "origins"}
    assert found | others | {"firsts", "words", "words of names", "clauses taken"} == stored


def test_a_comparison_comes_back_equal(kept: tuple[Analysis, Path]) -> None:
    first, folder = kept
    store = Store(root=folder)
    for old, new in first.comparisons:
        compare_within(first.traced, old, new, store=store)
    with watched(NOTHING):
        again = {pair: compare_within(first.traced, *pair, store=store) for pair in first.comparisons}
    assert again == dict(first.comparisons)


def test_a_second_build_gives_the_same_pages_and_keeps_notes(
    small_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setitem(os.environ, "LINEAGE_CACHE", str(tmp_path / "store"))
    arguments = ["build", "--corpus", str(small_corpus), "--out", str(tmp_path / "o")]
    assert main(arguments) == 0
    first = content(tmp_path / "o")
    (tmp_path / "o" / "mynotes.txt").write_text("mine")
    with watched(NOTHING):
        assert main(arguments) == 0
    assert content(tmp_path / "o") == {**first, "mynotes.txt": b"mine"}
    assert capsys.readouterr().err == ""
