"""What holds for all tests: no deadlines, one store for the run, one thread a library."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")

settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture(scope="session", autouse=True)
def own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store of finished work of this run only: the user's is neither read nor written."""
    root = tmp_path_factory.getbasetemp() / "store"
    before = os.environ.get("LINEAGE_CACHE")
    os.environ["LINEAGE_CACHE"] = str(root)
    yield root
    if before is None:
        del os.environ["LINEAGE_CACHE"]
    else:
        os.environ["LINEAGE_CACHE"] = before
