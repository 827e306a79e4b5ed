"""The public face: what it lists is there, its examples run, and importing it loads nothing heavy."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import lineage
from lineage import api

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", api.__all__)
def test_every_example_runs(name: str, small_corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small_corpus.parent if name == "build" else ROOT)
    finder = doctest.DocTestFinder(recurse=False)
    (found,) = finder.find(getattr(api, name), name, globs=vars(api))
    assert found.examples
    assert doctest.DocTestRunner().run(found).failed == 0


def test_every_name_is_there_and_listed_in_the_documentation() -> None:
    listed = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    for name in lineage.__all__:
        assert getattr(lineage, name).__doc__, name
        assert f"`{name}" in listed, name
    with pytest.raises(AttributeError, match="no attribute 'alignement'"):
        lineage.alignement  # noqa: B018


def test_importing_the_package_loads_no_stage() -> None:
    code = "import sys, lineage; print(*sorted(n for n in sys.modules if n.startswith('lineage.')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_what_nothing_shows_as_adopted_is_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text("The General Assembly,\n\n1. Invites ports to keep a register of vessels;\n", encoding="utf-8")
    assert lineage.read(path).status == "draft"
    assert lineage.read(path, draft=False).status == "adopted"


def test_results_become_tables_in_one_call() -> None:
    old, new = (lineage.read(ROOT / "corpus" / name) for name in ("A-RES-64-293.txt", "A-RES-78-228.md"))
    comparison = lineage.compare(old, new)
    changes = lineage.frame(comparison)
    assert len(lineage.frame(new)) == len(new.paragraphs)
    assert len(lineage.frame(lineage.align(old, new))) == len(lineage.align(old, new).links)
    assert {"old", "new", "class", "evidence"} <= set(changes.columns)
    assert len(changes) > 0
    clauses = lineage.find_clauses(new)
    assert lineage.frame(clauses)["id"].tolist() == [clause.id for clause in clauses]
    history = lineage.trace([old, new])
    assert len(lineage.frame(history)) == sum(len(thread.entries) for thread in history.threads)
