"""Series found in a heap of real texts, held against what their recall lists prove. The figures of the whole archive
are those of `benchmarks/series_found.py`: 2,914 texts, recall 0.969, precision 0.983."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.archive import texts_of
from benchmarks.series_found import measure
from lineage.corpus.candidates import Overrides, read_all

SOURCE = Path(__file__).parents[3] / "shared" / "data" / "un-paragraphs-en.jsonl.gz"
SAMPLE = re.compile(r"A_RES_7\d_2[0-2]\d\.txt")
"""Ten sessions of the Second Committee: 168 texts."""
RECALL, PRECISION = 0.95, 0.98


@pytest.mark.skipif(not SOURCE.is_file(), reason="the archive of 3,064 texts is not beside the project")
def test_series_of_ten_sessions_are_found(tmp_path: Path) -> None:
    files = []
    for name, text in texts_of(SOURCE).items():
        if SAMPLE.fullmatch(name):
            files.append(tmp_path / name)
            files[-1].write_text(text, encoding="utf-8")
    candidates, _ = read_all(tmp_path, tuple(files), Overrides(), lambda stage, done, total: None)
    found = measure([(one.entry, one.document) for one in candidates])
    assert found.proved >= 10
    assert found.found >= 80
    assert found.recall >= RECALL, found.missed
    assert found.precision >= PRECISION, found.doubtful
