"""A second run over a fresh store: everything that was kept comes back, and gives the same."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from lineage.corpus.adding import Wishes, add_files
from lineage.pipeline import Analysis, Store, analyse, trace_series
from lineage.pipeline.codec import encode

CORPUS = Path(__file__).parents[2] / "corpus"
NOTHING: frozenset[str] = frozenset()
TEXT = """Résolution adoptée par l'Assemblée générale le 16 décembre {year}

{symbol}. Lutte contre la traite des personnes

L'Assemblée générale,

Rappelant ses résolutions antérieures sur la traite des personnes{note},

{verb} que la traite des personnes est un crime grave qui porte atteinte à la dignité humaine,

1. Prie instamment les États Membres d'appliquer{hedge} la présente résolution avant {deadline} ;

2. Prie le Secrétaire général de lui rendre compte à sa prochaine session de l'application de la présente résolution ;

3. Décide de rester saisie de la question.{foot}
"""
VERSIONS = (
    {"symbol": "70/1", "year": 2015, "verb": "Affirmant", "hedge": "", "deadline": 2017, "note": "", "foot": ""},
    {
        "symbol": "72/2",
        "year": 2017,
        "verb": "Réaffirmant",
        "hedge": ", selon qu'il conviendra,",
        "deadline": 2020,
        "note": "[^1]",
        "foot": "\n\n[^1]: Résolution 70/1.",
    },
    {"symbol": "74/3", "year": 2019, "verb": "Sachant", "hedge": "", "deadline": 2025, "note": "", "foot": ""},
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of three short texts of one series."""
    folder = tmp_path_factory.mktemp("small")
    files = []
    for version in VERSIONS:
        files.append(folder / f"{str(version['symbol']).replace('/', '-')}.md")
        files[-1].write_text(TEXT.format(**version), encoding="utf-8")
    add_files(folder / "corpus", tuple(files), Wishes(series="traite"))
    return folder / "corpus"


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
    assert {"document", "alignment", "terminology", "diffs", "clauses"} <= found
    assert again.traced.documents == first.traced.documents
    assert again.traced.alignments == first.traced.alignments
    assert (again.diffs, again.clauses, again.substitutions) == (first.diffs, first.clauses, first.substitutions)
    assert encode((again.traced.history, again.timeline)) == encode((first.traced.history, first.timeline))
    assert any(first.clauses.values())
    assert first.substitutions.terms
    assert any(document.footnotes for document in first.traced.documents.values())


def test_the_parts_of_an_alignment_come_back_too(kept: tuple[Analysis, Path]) -> None:
    first, folder = kept
    gone = list(folder.rglob("alignment-*.json"))
    assert len(gone) == len(first.traced.alignments)
    for path in gone:
        path.unlink()
    with watched(frozenset({"alignment"})) as found:
        again = trace_series(load(CORPUS), store=Store(root=folder))
    stored = {path.name.partition("-")[0] for path in folder.rglob("*.json")}
    assert found | {"terminology", "diffs", "clauses"} == stored
    assert again.alignments == first.traced.alignments


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_build_gives_the_same_pages_and_keeps_notes(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setitem(os.environ, "LINEAGE_CACHE", str(tmp_path / "store"))
    arguments = ["build", "--corpus", str(root), "--out", str(tmp_path / "o")]
    assert main(arguments) == 0
    first = content(tmp_path / "o")
    (tmp_path / "o" / "mynotes.txt").write_text("mine")
    with watched(NOTHING):
        assert main(arguments) == 0
    assert content(tmp_path / "o") == {**first, "mynotes.txt": b"mine"}
    assert capsys.readouterr().err == ""
