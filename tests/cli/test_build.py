"""`lineage build`: what a failure or a kill leaves behind."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from lineage.cli.app import main
from tests.conftest import content

WAITING = """
import signal, sys, time
from lineage.cli.app import main
import lineage.render.site as site

def wait(analysis, folder, *rest, **more):
    (folder / "index.html").write_text("half a page")
    print("at work", flush=True)
    time.sleep(3600)

signal.signal(signal.SIGINT, signal.default_int_handler)
site.write = wait
sys.exit(main())
"""


OTHER = ("--ui", "fr")
"""The pages there are in English: from the same, nothing would be written."""


class Built(NamedTuple):
    """One build: its folder, the command line that made it, what it said."""

    out: Path
    arguments: list[str]
    done: subprocess.CompletedProcess[str]


PROCESS = [sys.executable, "-m", "lineage"]


def line(corpus: Path, out: Path) -> list[str]:
    return ["build", "--corpus", str(corpus), "--out", str(out)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, small_corpus: Path) -> Built:
    out = tmp_path_factory.mktemp("build") / "pages"
    arguments = line(small_corpus, out)
    done = subprocess.run([*PROCESS, *arguments, "--timings"], capture_output=True, text=True, check=True)
    return Built(out, arguments, done)


def test_it_says_what_it_did_and_where_to_look(built: Built) -> None:
    out, _, done = built
    assert done.stdout.splitlines()[-1].endswith("pages/index.html")
    assert (out / "index.html").is_file()
    stages = [line.split("  ")[0].strip() for line in done.stderr.splitlines()]
    assert {"reading", "alignment", "histories", "diff", "commitments", "pages", "in all"} <= set(stages)


def test_a_full_disk_leaves_the_last_pages(
    built: Built, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(analysis: object, folder: Path, *rest: object) -> None:
        (folder / "index.html").write_text("half a page")
        raise OSError(errno.ENOSPC, "No space left on device", str(folder / "charts.svg"))

    out = built.out
    before, around = content(out), sorted(out.parent.iterdir())
    monkeypatch.setattr("lineage.render.site.write", full)
    assert main([*built.arguments, *OTHER]) == 3
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 2
    assert "plus de place sur le disque" in said
    assert "Traceback" not in said
    assert content(out) == before
    assert sorted(out.parent.iterdir()) == around


@pytest.mark.parametrize("sign", ["SIGKILL", "SIGTERM", "SIGINT"])
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_kill_in_mid_build_leaves_the_last_pages(built: Built, sign: str) -> None:
    before = content(built.out)
    arguments = [sys.executable, "-c", WAITING, *built.arguments, *OTHER]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        process.send_signal(getattr(signal, sign))
        _, said = process.communicate()
    assert process.returncode == (-signal.SIGKILL if sign == "SIGKILL" else 130)
    assert "Traceback" not in said
    assert content(built.out) == before


def test_pages_made_from_the_same_are_not_made_again(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    page = built.out / "index.html"
    before, times = content(built.out), {path: path.stat().st_mtime_ns for path in built.out.rglob("*.html")}
    assert main([*built.arguments, "--timings"]) == 0
    assert capsys.readouterr().out == built.done.stdout
    assert {path: path.stat().st_mtime_ns for path in built.out.rglob("*.html")} == times
    page.write_text("spoilt", encoding="utf-8")
    assert main(built.arguments) == 0
    assert content(built.out) == before, "a page that was changed is put right"
    others = [path for path in times if path != page]
    assert all(path.stat().st_mtime_ns == times[path] for path in others), "and the others stay as they were"


def test_the_next_build_clears_up_and_gives_the_same_pages(built: Built) -> None:
    out = built.out
    before = content(out)
    assert main(built.arguments) == 0
    assert content(out) == before
    assert [path.name for path in out.parent.iterdir()] == ["pages"]


def test_an_address_of_an_earlier_build_leads_to_its_words_in_all_later_ones(built: Built, tmp_path: Path) -> None:
    """As after a better reading of a text, which gave a paragraph another label."""
    out = tmp_path / "pages"
    shutil.copytree(built.out, out)
    facts = json.loads((out / "build.json").read_text(encoding="utf-8"))
    pages = facts["addresses"]["pages"]
    pages["A/RES/70/1#OP9"], pages["A/RES/70/1#OP1"] = pages["A/RES/70/1#OP1"], pages["A/RES/70/1#OP2"]
    (out / "build.json").write_text(json.dumps(facts), encoding="utf-8")
    arguments = [*built.arguments[:-1], str(out)]
    assert main(arguments) == 0
    once = content(out)
    moved = once["lineage/A-RES-70-1-OP9.html"].decode()
    assert 'url=A-RES-70-1-OP1.html"' in moved
    assert "A-RES-70-1-OP2.html" in once["lineage/A-RES-70-1-OP1.html"].decode().partition('class="stable"')[2]
    assert main(arguments) == 0
    assert content(out) == once


@pytest.mark.parametrize(
    "said", [{"pages": [1]}, [], {"pages": {"../../x#y": [], "": ["0"]}, "paragraphs": {"a": "b"}}]
)
def test_a_build_that_says_nothing_sensible_of_addresses_is_no_hindrance(
    built: Built, tmp_path: Path, said: object
) -> None:
    out = tmp_path / "pages"
    shutil.copytree(built.out, out)
    facts = json.loads((out / "build.json").read_text(encoding="utf-8"))
    (out / "build.json").write_text(json.dumps({**facts, "addresses": said}), encoding="utf-8")
    assert main([*built.arguments[:-1], str(out)]) == 0
    assert {**content(out), "build.json": b""} == {**content(built.out), "build.json": b""}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_is_really_full(tmp_path: Path, small_corpus: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("a tmpfs cannot be mounted here")
    try:
        done = subprocess.run(
            [*PROCESS, *line(small_corpus, disk / "pages")], capture_output=True, text=True, check=False
        )
        assert done.returncode == 3
        assert "No space left on device" in done.stderr
        assert len(done.stderr.splitlines()) == 2
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)
