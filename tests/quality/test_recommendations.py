"""Preambular against operative in recommendations of twenty bodies, invented in their layouts and labelled by hand.

A line of a file is a paragraph of the document behind its label: p preambular, o operative, - neither (title, heading,
name of the body).
"""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineage import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted((Path(__file__).parent / "labels" / "recommendations-fr").glob("*.txt"))
FLOOR = {"whole": 0.99, "wrapped": 0.97}
"""Macro-F1; the best of nine systems on 92 French recommendations of one body reaches 0.936."""
NUMBER = re.compile(r"^(?:\(?[\w]{1,4}[.)°]|[\d.]+\.|-|\d)\s+(?:\(1\) )?")
KIND = {"p": "preambular", "o": "operative"}


def pairs(file: Path, folder: Path, form: str) -> Iterator[tuple[str, str]]:
    """Label and kind found of every labelled line; "" for a line that stands in no paragraph."""
    rows = [line.partition(" ") for line in file.read_text(encoding="utf-8").splitlines()]
    text = folder / file.name
    lines = [row[2] if form == "whole" else textwrap.fill(row[2], 78) for row in rows]
    text.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    read = documents.read_file(text)
    for label, _, line in rows:
        words = NUMBER.sub("", line, count=1)[:40]
        if label in KIND:
            yield KIND[label], next((one.kind.value for one in read.paragraphs if words in one.text), "")


def f1(found: list[tuple[str, str]], kind: str) -> float:
    right = sum(label == kind == read for label, read in found)
    return 2 * right / sum((label == kind) + (read == kind) for label, read in found)


@pytest.mark.parametrize("form", FLOOR)
def test_preambular_and_operative_are_told_apart(form: str, tmp_path: Path) -> None:
    found = [pair for file in FILES for pair in pairs(file, tmp_path, form)]
    assert (len(FILES), len(found)) == (20, 196)
    macro = sum(f1(found, kind) for kind in KIND.values()) / len(KIND)
    assert macro >= FLOOR[form], [pair for pair in found if pair[0] != pair[1]]
