"""Steps give the same in this process, in others, and on a cluster; a worker that is lost costs time alone."""

from __future__ import annotations

import os
from copy import copy
from importlib import import_module
from pathlib import Path

import pytest

from lineage.documents.several import SeveralTextsError
from lineage.errors import NetworkError, NotInCorpusError
from lineage.symbols import roman
from lineage.workers import each

STEPS = """
import os, signal
from pathlib import Path

def killed_once(mark):
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Path(mark).name
"""
NUMBERS = [1, 2, 3, 4, 9]
ROMAN = ["i", "ii", "iii", "iv", "ix"]


def test_one_process_and_two_give_the_same() -> None:
    counts: list[int] = []
    assert each(roman, NUMBERS, jobs=1, done=counts.append) == ROMAN
    assert counts == [1, 2, 3, 4, 5]
    assert each(roman, NUMBERS, jobs=2) == ROMAN


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_worker_that_is_killed_is_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "killing_steps.py").write_text(STEPS)
    monkeypatch.syspath_prepend(str(tmp_path))
    killed_once = import_module("killing_steps").killed_once
    marks = [str(tmp_path / name) for name in ("a", "b", "c")]
    for mark in marks[1:]:
        Path(mark).touch()
    assert each(killed_once, marks, jobs=2) == ["a", "b", "c"]


def test_a_cluster_of_two_gives_the_same() -> None:
    distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        assert each(roman, NUMBERS, cluster=cluster.scheduler_address) == ROMAN


def test_a_cluster_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    monkeypatch.setattr("lineage.workers._PATIENCE", "1s")
    with pytest.raises(NetworkError, match="no scheduler answers"):
        each(roman, NUMBERS, cluster="tcp://127.0.0.1:9")


def test_a_refusal_comes_back_from_another_process_as_it_was() -> None:
    refusals = [SeveralTextsError("report.docx", ("78/1", "78/2")), NotInCorpusError("not there", "Add it.")]
    back = each(copy, refusals, jobs=2)
    assert [(type(one), str(one), vars(one)) for one in back] == [(type(one), str(one), vars(one)) for one in refusals]
