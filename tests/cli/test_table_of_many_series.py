"""`lineage table` over a corpus of several series: what stands around them is looked through once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.corpus.adding import add_files
from lineage.corpus.candidates import Overrides
from lineage.pipeline.likeness import Likeness

SERIES = {"wells": ("71/1", "73/2"), "ports": ("71/3", "73/4"), "mills": ("71/5", "73/6")}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Three series of two texts, and two texts beside all of them."""

    def text(symbol: str, about: str) -> Path:
        path = tmp_path / f"{symbol.replace('/', '-')}.md"
        year = 1945 + int(symbol.partition("/")[0])
        path.write_text(
            f"Resolution adopted by the General Assembly on 16 December {year}\n\n{symbol}. The {about}\n\n"
            f"The General Assembly,\n\n1. Urges Member States to protect the rights of the child in the {about};\n\n"
            f"2. Decides to remain seized of the matter of the {about}.\n",
            encoding="utf-8",
        )
        return path

    folder = tmp_path / "corpus"
    for name, symbols in SERIES.items():
        add_files(folder, tuple(text(symbol, name) for symbol in symbols), Overrides(series=name))
    add_files(folder, (text("72/7", "lamps"), text("72/8", "kilns")), Overrides())
    return folder


def test_three_series_are_looked_around_once(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made: list[int] = []
    make = Likeness.__init__

    def counted(self: Likeness, pairs: dict[tuple[str, str], object]) -> None:
        made.append(len(pairs))
        make(self, pairs)  # type: ignore[arg-type]

    monkeypatch.setattr(Likeness, "__init__", counted)
    assert main(["table", "rights of the child", "--corpus", str(corpus), "--json"]) == 0
    lines = json.loads(capsys.readouterr().out)["lines"]
    assert sorted(line["begins"] for line in lines) == [
        *("A/RES/71/1#OP1", "A/RES/71/3#OP1", "A/RES/71/5#OP1"),
        *("A/RES/72/7#OP1", "A/RES/72/8#OP1"),
    ]
    assert made == [8]
