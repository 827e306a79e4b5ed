"""Commands killed at any moment and stores damaged anywhere: what people have stays whole, and the next run is right.

A few rounds stand in the test suite; `nox -s reliability` asks for more by LINEAGE_RELIABILITY_ROUNDS, for
LINEAGE_RELIABILITY_SECONDS a trial at most, and prints the figures that docs/methods/reliability.md states.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lineage.corpus import load
from lineage.pipeline.database import FILE
from tests.conftest import content

ROUNDS = int(os.environ.get("LINEAGE_RELIABILITY_ROUNDS", "2"))
SECONDS = float(os.environ.get("LINEAGE_RELIABILITY_SECONDS", "10"))


def seeds() -> Iterator[int]:
    """The seeds of a trial, in order, while there is time."""
    end = time.monotonic() + SECONDS
    for seed in range(ROUNDS):
        if time.monotonic() > end:
            return
        yield seed


def started(arguments: list[str], store: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-m", "lineage", *arguments], text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env={**os.environ, "LINEAGE_CACHE": str(store)})  # fmt: skip


def done(arguments: list[str], store: Path) -> tuple[int, str]:
    process = started(arguments, store)
    errors = process.communicate()[1]
    return process.returncode, errors


def killed(arguments: list[str], store: Path, seconds: float) -> bool:
    """Whether the kill came before the end."""
    process = started(arguments, store)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate()
    return process.returncode < 0


@pytest.fixture(scope="module")
def first(small_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A build in "pages" with its store in "store", and how long it took."""
    folder = tmp_path_factory.mktemp("first")
    began = time.monotonic()
    assert done(["build", "--corpus", str(small_corpus), "--out", str(folder / "pages")], folder / "store") == (0, "")
    return folder, time.monotonic() - began


@pytest.fixture
def built(
    first: tuple[Path, float], small_corpus: Path, tmp_path: Path
) -> tuple[list[str], Path, dict[str, bytes], float]:
    """The command that builds, its output, what that holds, and how long it took."""
    folder, length = first
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    arguments = ["build", "--corpus", str(small_corpus), "--out", str(tmp_path / "pages")]
    return arguments, tmp_path / "pages", content(tmp_path / "pages"), length


def test_a_build_killed_at_any_moment_leaves_whole_pages(
    built: tuple[list[str], Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    arguments, out, pages, length = built
    starts = hits = 0
    for seed in seeds():
        moment = random.Random(seed).uniform(0.3, 1.1) * length  # noqa: S311
        shutil.rmtree(tmp_path / "store")  # with it, an unchanged build ends before it can be killed: 0 of 62 were
        hits += killed(arguments, tmp_path / "store", moment)
        starts += 1
        assert content(out) == pages, f"seed {seed}"
    assert done(arguments, tmp_path / "store") == (0, "")
    assert content(out) == pages
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages", "store"]
    print(f"builds killed: {hits} of {starts} starts, 0 failed")  # noqa: T201


def test_a_text_added_by_a_killed_command_is_there_or_is_not(small_corpus: Path, tmp_path: Path) -> None:
    starts = hits = 0
    for seed in seeds():
        root = tmp_path / str(seed)
        arguments = [
            "corpus",
            "add",
            *map(str, sorted(small_corpus.glob("*.md"))),
            "--corpus",
            str(root),
            "--series",
            "s",
        ]
        hits += killed(arguments, tmp_path / "store", random.Random(seed).uniform(0.2, 1.5))  # noqa: S311
        starts += 1
        if (root / "manifest.toml").is_file():
            assert len(load(root).entries) == 3, f"seed {seed}"
        assert done(arguments, tmp_path / "store")[0] == 0
        assert {path.name for path in root.iterdir() if not path.name.startswith(".")} == {
            "manifest.toml", *(entry.file for entry in load(root).entries)
        }  # fmt: skip
    print(f"adds killed: {hits} of {starts} starts, 0 failed")  # noqa: T201


def test_bits_turned_in_the_store_turn_none_in_the_pages(
    built: tuple[list[str], Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    arguments, out, pages, _ = built
    whole = shutil.copytree(tmp_path / "store", tmp_path / "whole")
    said = trials = 0
    for seed in seeds():
        chance = random.Random(seed)  # noqa: S311
        shutil.rmtree(tmp_path / "store")
        shutil.copytree(whole, tmp_path / "store")
        data = bytearray((whole / FILE).read_bytes())
        for _ in range(48):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        (tmp_path / "store" / FILE).write_bytes(data)
        code, errors = done(arguments, tmp_path / "store")
        assert code == 0, f"seed {seed}: {errors}"
        assert content(out) == pages, f"seed {seed}"
        assert errors.count("\n") <= 1
        said += bool(errors)
        trials += 1
    print(f"stores with 48 bits turned: {trials}, {said} said so, 0 wrong pages")  # noqa: T201
