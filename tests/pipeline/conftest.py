import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from lineage.corpus import load
from lineage.pipeline import Analysis, Store, analyse
from tests.conftest import once

ROOT = Path(__file__).parents[2]
Build = Callable[[str, str, Path], None]


@pytest.fixture(scope="session")
def build() -> Build:
    """Runs `lineage build` on the project's corpus in a process of its own, with a seed and a store."""

    def run(seed: str, store: str, out: Path) -> None:
        command = [sys.executable, "-m", "lineage", "build", "--corpus", str(ROOT / "corpus"), "--out", str(out)]
        settings = {**os.environ, "PYTHONHASHSEED": seed, "LINEAGE_CACHE": store, "TZ": f"UTC-{seed}"}
        subprocess.run(command, check=True, cwd=out.parent, env=settings, capture_output=True)

    return run


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Analysis, Path]:
    """The analysis of the project's corpus, worked out afresh, and the store that it was kept in."""
    folder = tmp_path_factory.mktemp("kept")
    return analyse(load(ROOT / "corpus"), store=Store(root=folder)), folder


@pytest.fixture(scope="session")
def pages(shared: Path, own_store: Path, build: Build) -> Path:
    """The pages of the project's corpus, built once for the run with its store."""
    return once(shared / "sample-pages", partial(build, "1", str(own_store)))
