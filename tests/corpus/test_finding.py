"""What a person types for a text: its symbol, a word for its kind before it, the bare number of the Council."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.corpus.finding import find
from lineage.corpus.manifest import load
from lineage.errors import NotInCorpusError

MANIFEST = """format = "lineage.corpus/1"
[[series]]
id = "s"
title = "Fisheries"
[[text]]
id = "A/RES/78/228"
symbol = "A/RES/78/228"
status = "adopted"
series = "s"
[[text]]
id = "S/RES/2749 (2024)"
symbol = "S/RES/2749 (2024)"
status = "adopted"
series = "s"
"""


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [
        ("78/228", "A/RES/78/228"),
        ("resolution 78/228", "A/RES/78/228"),
        ("Résolution A/RES/78/228", "A/RES/78/228"),
        ("2749", "S/RES/2749 (2024)"),
        ("résolution 2749 (2024)", "S/RES/2749 (2024)"),
        ("decision 78/228", None),
        ("2748", None),
        ("resolution", None),
    ],
)
def test_a_text_is_found_as_it_is_spoken_of(typed: str, symbol: str | None, tmp_path: Path) -> None:
    tmp_path.joinpath("manifest.toml").write_text(MANIFEST, encoding="utf-8")
    with pytest.raises(NotInCorpusError) as refused:
        find(load(tmp_path), typed)
    assert (f"{symbol} is known" in str(refused.value)) is bool(symbol)
