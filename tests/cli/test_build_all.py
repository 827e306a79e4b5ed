"""`build --all`: every series, an entrance, and what could not be built."""

from __future__ import annotations

import os
import shutil
import signal
from multiprocessing import active_children
from typing import TYPE_CHECKING, Any

import pytest

from lineage.cli.app import main
from lineage.cli.build_all import build_all
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from tests.conftest import TEXT, VERSIONS, content

if TYPE_CHECKING:
    from pathlib import Path

STRANGE = """A/RES/80/99
Resolution adopted by the General Assembly on 17 December 2025

80/99. Lighthouses

The General Assembly,

1. Calls upon keepers to light every lamp before nightfall;
"""


def test_every_series_has_its_pages_and_the_entrance_leads_to_them(
    small_corpus: Path, tmp_path: Path, capsys: Any
) -> None:
    corpus, out = shutil.copytree(small_corpus, tmp_path / "corpus"), tmp_path / "site"
    other = tmp_path / "other.md"
    other.write_text(TEXT.format(**{**VERSIONS[0], "symbol": "71/9", "year": 2016}), encoding="utf-8")
    add_files(corpus, (other,), Overrides(series="autre"))
    arguments = ["build", "--all", "--corpus", str(corpus), "--out", str(out), "--jobs", "1"]
    assert main(arguments) == 0
    entrance = (out / "index.html").read_text(encoding="utf-8")
    for name in ("traite", "autre"):
        assert f'href="series/{name}/index.html"' in entrance
        assert (out / "series" / name / "index.html").is_file()
    times = {path: path.stat().st_mtime_ns for path in (out / "series").rglob("*.html")}
    shutil.copytree(out / "series" / "autre", out / "series" / "gone")
    (corpus / "74-3.md").write_text("changed", encoding="utf-8")
    assert main(arguments) == 1, "the series with a spoilt text is named, the other is there"
    assert "traite" in capsys.readouterr().err
    assert {path: path.stat().st_mtime_ns for path in (out / "series").rglob("*.html")} == times
    assert not (out / "series" / "gone").exists(), "a series that the corpus no longer has goes"


def test_a_text_that_nothing_rests_on_leaves_the_pages_and_an_unreadable_one_is_named(
    small_corpus: Path, tmp_path: Path, capsys: Any, monkeypatch: Any
) -> None:
    corpus, out = shutil.copytree(small_corpus, tmp_path / "corpus"), tmp_path / "site"
    other = tmp_path / "other.md"
    other.write_text(TEXT.format(**{**VERSIONS[0], "symbol": "71/9", "year": 2016}), encoding="utf-8")
    add_files(corpus, (other,), Overrides(series="autre"))
    monkeypatch.setenv("LINEAGE_CACHE", str(tmp_path / "store"))
    arguments = ["build", "--all", "--corpus", str(corpus), "--out", str(out), "--jobs", "1"]
    assert main(arguments) == 0
    times = {path: path.stat().st_mtime_ns for path in (out / "series").rglob("*.html")}
    strange = tmp_path / "strange.txt"
    strange.write_text(STRANGE, encoding="utf-8")
    add_files(corpus, (strange,), Overrides())
    with monkeypatch.context() as patch:
        patch.setattr("lineage.pipeline.series_pages._built", _never)
        assert main(arguments) == 0
    capsys.readouterr()
    (corpus / "strange.txt").write_text("spoilt", encoding="utf-8")
    assert main(arguments) == 1
    assert "A/RES/80/99" in capsys.readouterr().err
    assert {path: path.stat().st_mtime_ns for path in (out / "series").rglob("*.html")} == times


def test_pages_that_would_show_the_same_are_not_written_again(
    small_corpus: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setenv("LINEAGE_CACHE", str(tmp_path / "store"))
    arguments = ["build", "--corpus", str(small_corpus), "--out", str(tmp_path / "site")]
    assert main(arguments) == 0
    monkeypatch.setattr("lineage.pipeline.unchanged.sources", lambda *_: "other texts")
    monkeypatch.setattr("lineage.pipeline.unchanged.what_matters", lambda *_: "texts that might matter")
    monkeypatch.setattr("lineage.render.site.write", lambda *_: (_ for _ in ()).throw(AssertionError("written again")))
    assert main(arguments) == 0


def _never(*_: object) -> None:
    raise AssertionError("built again")


@pytest.fixture(scope="module")
def three(small_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """A corpus of three series, and its pages as one process writes them."""
    folder = tmp_path_factory.mktemp("three")
    corpus = shutil.copytree(small_corpus, folder / "corpus")
    for number, name in enumerate(("autre", "tierce"), start=8):
        text = folder / f"{name}.md"
        text.write_text(TEXT.format(**{**VERSIONS[0], "symbol": f"71/{number}", "year": 2016}), encoding="utf-8")
        add_files(corpus, (text,), Overrides(series=name))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINEAGE_CACHE", str(folder / "store"))
        assert main(["build", "--all", "--corpus", str(corpus), "--out", str(folder / "site"), "--jobs", "1"]) == 0
    return corpus, content(folder / "site")


def test_a_cluster_writes_the_same_bytes_as_one_process(
    three: tuple[Path, dict[str, bytes]], tmp_path: Path, monkeypatch: Any
) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra [cluster] is not installed")
    corpus, expected = three
    monkeypatch.setenv("LINEAGE_CACHE", str(tmp_path / "store"))
    arguments = ["build", "--all", "--corpus", str(corpus), "--out", str(tmp_path / "site"), "--cluster"]
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        assert main([*arguments, cluster.scheduler_address]) == 0
    assert len(expected) > 50
    assert content(tmp_path / "site") == expected


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_two_processes_that_are_killed_in_the_middle_leave_no_trace(
    three: tuple[Path, dict[str, bytes]], tmp_path: Path, monkeypatch: Any
) -> None:
    corpus, expected = three
    monkeypatch.setenv("LINEAGE_CACHE", str(tmp_path / "store"))
    killed: list[int] = []

    def kill(stage: str, done: int, total: int) -> None:
        if stage == "series" and not killed:
            killed.extend(worker.pid or 0 for worker in active_children())
            for process in killed:
                os.kill(process, signal.SIGKILL)

    outcomes, _ = build_all(tmp_path / "site", corpus, None, None, jobs=2, cluster=None, progress=kill)
    assert [one.fault for one in outcomes] == ["", "", ""]
    assert killed
    assert content(tmp_path / "site") == expected


def test_no_page_leads_to_a_series_that_could_not_be_built(
    small_corpus: Path, tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.setenv("LINEAGE_CACHE", str(tmp_path / "store"))
    corpus, out = shutil.copytree(small_corpus, tmp_path / "corpus"), tmp_path / "site"
    other = tmp_path / "other.md"
    other.write_text(TEXT.format(**{**VERSIONS[0], "symbol": "76/9", "year": 2021}), encoding="utf-8")
    add_files(corpus, (other,), Overrides(series="autre"))
    spoilt = corpus / "74-3.md"
    whole = spoilt.read_bytes()
    spoilt.write_bytes(b"spoilt")

    def built() -> tuple[str, bool]:
        outcomes, _ = build_all(out, corpus, None, None, jobs=1, cluster=None, progress=lambda *_: None)
        pages = (page.read_text(encoding="utf-8") for page in (out / "series" / "autre").rglob("*.html"))
        return outcomes[0].fault, any("../traite/" in page for page in pages)

    fault, linked = built()
    assert (fault != "", linked) == (True, False)
    spoilt.write_bytes(whole)
    assert built() == ("", True)
    spoilt.write_bytes(b"spoilt")
    fault, linked = built()
    assert (fault != "", linked) == (True, True), "the pages of the build before are there"


def test_options_that_do_not_go_together_are_refused(small_corpus: Path) -> None:
    assert main(["build", "--all", "--series", "traite", "--corpus", str(small_corpus)]) == 2
    assert main(["build", "--jobs", "2", "--corpus", str(small_corpus)]) == 2
