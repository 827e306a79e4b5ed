"""Texts of many bodies, invented in their forms: each file in bodies/ has a title, an input, and what is expected of it
(`organ`, `adopted`, then `LABEL | kind | text` for every paragraph), and is read so from every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage import documents
from lineage.documents import akn
from lineage.documents.doubts import Doubt, doubts
from lineage.documents.resolution import Kind, Resolution
from tests.documents.formats import SUFFIXES, written

BODIES = sorted((Path(__file__).parent / "bodies").glob("*.txt"))


def parts(path: Path) -> tuple[str, list[str]]:
    _, _, rest = path.read_text(encoding="utf-8").partition("=== input\n")
    given, _, expected = rest.partition("=== expected\n")
    return given, expected.splitlines()


def read(path: Path, suffix: str, folder: Path) -> Resolution:
    file = folder / f"text{suffix}"
    file.write_bytes(written(parts(path)[0], suffix))
    return documents.read_file(file)


def described(resolution: Resolution) -> list[str]:
    head = [f"organ | {resolution.organ}", f"adopted | {resolution.adopted}"]
    return [*head, *(f"{one.label} | {one.kind.value} | {one.text}" for one in resolution.paragraphs)]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("path", BODIES, ids=lambda path: path.stem)
def test_a_body_is_read_so_from_every_format(path: Path, suffix: str, tmp_path: Path) -> None:
    found = read(path, suffix, tmp_path)
    assert described(found) == parts(path)[1]
    assert akn.read(akn.write(found)) == found


def test_what_is_neither_has_a_doubt(tmp_path: Path) -> None:
    path = next(path for path in BODIES if path.stem == "12-unknown-opening")
    found = read(path, ".txt", tmp_path)
    assert [one.label for one in found.paragraphs if one.kind is Kind.TEXT] == ["T1"]
    assert [(one.kind, one.place) for one in doubts(found)] == [(Doubt.OPENING_UNKNOWN, "T1")]


def test_a_declaration_with_an_annex(tmp_path: Path) -> None:
    given = (Path(__file__).parent / "field" / "31-declaration-annex" / "in.txt").read_text(encoding="utf-8")
    for suffix in SUFFIXES:
        file = tmp_path / f"in{suffix}"
        file.write_bytes(written(given, suffix))
        found = documents.read_file(file)
        labels = [one.label for one in found.paragraphs if one.kind is not Kind.HEADING]
        assert labels == ["OP1", "OP2", "OP3", "A.PP1", "A.1", "A.2"], suffix
