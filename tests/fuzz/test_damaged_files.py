"""Damaged and hostile files of every format end in a resolution or in one clear line, never in anything else.

A small run stands in the test suite; `nox -s fuzz` asks for 10,000 files of each format by LINEAGE_FUZZ_FILES, for
LINEAGE_FUZZ_SECONDS at most, and holds each file to the 20 seconds that a person waits.
"""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineage import documents, sources
from lineage.documents import akn
from lineage.errors import UnreadableError
from tests.fuzz.mutations import mutated
from tests.sources.pdf_writer import Word, write
from tests.sources.test_docx import LEVELS, listed, p, package, r

PATIENCE = 20.0
"""Seconds."""
LINES = (
    "Resolution adopted by the General Assembly on 1 December 2030",
    "The General Assembly,",
    "Recalling its resolution 70/1 of 25 September 2015 on all the fish in the deep waters of the oceans,",
    "Noting with concern the report of the Secretary-General on the same question, which it has read,",
    "1. Requests the Secretary-General to submit a report on the question at its next session;",
    "2. Decides to remain seized of the matter.",
)


def _pdf() -> bytes:
    page = [Word(147, 600 - 18 * number, line) for number, line in enumerate(LINES)]
    return write(
        [[*page, Word(60, 37, "25-20946 (E)")], [Word(60, 733, "A/RES/85/1", 8.5), Word(123, 709, "goes on.")]]
    )


def _word() -> bytes:
    note = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>Resolution 70/1.</w:t></w:r></w:p></w:footnote>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = "".join(p(r(line) + (call if number == 2 else "")) for number, line in enumerate(LINES))
    table = f"<w:tbl><w:tr><w:tc>{p(r('Fiji'))}</w:tc><w:tc>{p(r('0.003'))}</w:tc></w:tr></w:tbl>"
    return package(body + p(r("item"), listed(1)) + table, {"footnotes": note, "numbering": LEVELS})


def _html() -> bytes:
    return (
        "<!DOCTYPE html><meta charset=utf-8><ol>" + "".join(f"<p><i>{x[:9]}</i>{x[9:]}</p>" for x in LINES)
    ).encode()


def _in_parts(data: bytes, seed: int) -> bytes:
    """A Word file that is whole as a container, one of its parts damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        parts = {name: container.read(name) for name in container.namelist()}
    name = sorted(parts)[seed % len(parts)]
    parts[name] = mutated(parts[name], seed)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for part, content in parts.items():
            container.writestr(part, content)
    return out.getvalue()


def _damaged(form: str, seed: int) -> bytes:
    match form:
        case "pdf":
            return mutated(_pdf(), seed)
        case "docx":
            return _in_parts(_word(), seed) if seed % 2 else mutated(_word(), seed)
        case "html":
            return mutated(_html(), seed)
        case _:
            return mutated("\n\n".join(LINES).encode(), seed)


FORMS = ("pdf", "docx", "html", "md", "txt")


def _read(form: str, data: bytes, folder: Path) -> None:
    """Reads the file as a command does; anything but a resolution or a clear line is a failure."""
    path = folder / f"file.{form}"
    path.write_bytes(data)
    said = ""
    try:
        documents.parse(sources.read(path))
    except UnreadableError as error:
        said = f"{error.what} {error.hint} {error.exit_code}"
    assert not said or said.endswith(" 3")
    assert "\n" not in said


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_files_can_be_read(form: str, tmp_path: Path) -> None:
    data = {"pdf": _pdf, "docx": _word, "html": _html}.get(form, lambda: "\n\n".join(LINES).encode())()
    path = tmp_path / f"file.{form}"
    path.write_bytes(data)
    labels = [paragraph.label for paragraph in documents.parse(sources.read(path)).paragraphs]
    assert labels[:4] == ["PP1", "PP2", "OP1", "OP2"]


@pytest.mark.parametrize("form", FORMS)
def test_damaged_files_end_in_one_clear_line(form: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp(form)

    @settings(max_examples=40, deadline=None)
    @given(st.integers(0, 10**9))
    def law(seed: int) -> None:
        _read(form, _damaged(form, seed), folder)

    law()
    assert [path.name for path in folder.iterdir()] == [f"file.{form}"]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_damaged_akoma_ntoso_ends_in_one_clear_line(seed: int) -> None:
    whole = akn.write(documents.parse(_source()))
    said = ""
    try:
        akn.read(mutated(whole.encode(), seed).decode("utf-8", "replace"))
    except UnreadableError as error:
        said = error.what
    assert "\n" not in said


def _source() -> sources.Source:
    from lineage.sources.lines import Line, Run

    lines = tuple(Line(runs=(Run(text=line),), number=number) for number, line in enumerate(LINES, 1))
    return sources.Source(name="x", sha256="0", lines=lines, wrapped=False)


@pytest.mark.skipif("LINEAGE_FUZZ_FILES" not in os.environ, reason="the long run is nox -s fuzz")
@pytest.mark.parametrize("form", FORMS)
def test_ten_thousand_damaged_files(form: str, tmp_path: Path) -> None:
    end = time.monotonic() + float(os.environ.get("LINEAGE_FUZZ_SECONDS", "600"))
    count = 0
    for seed in range(int(os.environ["LINEAGE_FUZZ_FILES"])):
        started = time.monotonic()
        _read(form, _damaged(form, seed), tmp_path)
        assert time.monotonic() - started < PATIENCE, f"seed {seed}"
        count += 1
        if time.monotonic() > end:
            break
    assert count
