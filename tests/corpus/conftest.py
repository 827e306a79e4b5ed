from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomlkit

Write = Callable[..., Path]


@pytest.fixture
def manifest(tmp_path: Path) -> Write:
    """Writes the manifest of a corpus with the series "s" and the given texts; gives the folder."""

    def write(*texts: dict[str, Any], series: tuple[str, ...] = ("s",)) -> Path:
        root = tmp_path / "corpus"
        root.mkdir(exist_ok=True)
        heads = [{"id": name, "title": f"The {name} series"} for name in series]
        tables = {"format": "lineage.corpus/1", "series": heads, "text": list(texts)}
        (root / "manifest.toml").write_text(tomlkit.dumps(tables), encoding="utf-8")
        return root

    return write


@pytest.fixture
def project_corpus() -> Path:
    return Path(__file__).parents[2] / "corpus"
