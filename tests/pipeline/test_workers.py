"""Steps give the same in this process, in others, and on a cluster; a worker that is lost costs time alone."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from lineage.errors import NetworkError
from lineage.pipeline.workers import each


def squared(number: int) -> int:
    return number * number


def killed_once(mark: str) -> str:
    """The first process that is given this kills itself."""
    path = Path(mark)
    if not path.exists():
        path.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def test_one_process_and_two_give_the_same() -> None:
    counts: list[int] = []
    assert each(squared, range(5), jobs=1, done=counts.append) == [0, 1, 4, 9, 16]
    assert counts == [1, 2, 3, 4, 5]
    assert each(squared, range(5), jobs=2) == [0, 1, 4, 9, 16]


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_worker_that_is_killed_is_no_harm(tmp_path: Path) -> None:
    marks = [str(tmp_path / name) for name in ("a", "b", "c")]
    Path(marks[1]).touch()
    Path(marks[2]).touch()
    assert each(killed_once, marks, jobs=2) == ["a", "b", "c"]


def test_a_cluster_of_two_gives_the_same() -> None:
    distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        assert each(squared, range(5), cluster=cluster.scheduler_address) == [0, 1, 4, 9, 16]


def test_a_cluster_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    monkeypatch.setattr("lineage.pipeline.workers._PATIENCE", "1s")
    with pytest.raises(NetworkError, match="no scheduler answers"):
        each(squared, range(2), cluster="tcp://127.0.0.1:9")
