"""Nothing is lost, whatever the format: every printed character is in a paragraph, a note or a named piece."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read
from lineage.sources.lines import Source
from tests.documents.reading import real
from tests.sources.pdf_writer import Word, write
from tests.sources.test_docx import LEVELS, listed, p, package, r

SHARED = Path(__file__).parents[3] / "shared" / "data" / "pdf-en"


def printed(source: Source) -> Counter[str]:
    """Every character of the lines and of their labels but white space."""
    return Counter("".join("".join(f"{line.label}{line.text}".split()) for line in source.lines))


def kept(document: Resolution) -> Counter[str]:
    """Every character that the resolution holds but white space."""
    parts = [piece.text for piece in document.dropped]
    parts += [f"{note.mark}{note.text}" for note in document.footnotes]
    for paragraph in document.paragraphs:
        parts += [paragraph.number or "", paragraph.text, *(call.mark for call in paragraph.calls)]
    return Counter("".join("".join(part.split()) for part in parts))


def lost(path: Path) -> Counter[str]:
    """Letters and figures of the source that the resolution lacks."""
    source, resolution = real(path)
    missing = printed(source) - kept(resolution)
    return Counter({character: count for character, count in missing.items() if character.isalnum()})


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real PDF files are not at ../shared/data/pdf-en")
@pytest.mark.parametrize("path", sorted(SHARED.glob("*.pdf")), ids=lambda path: path.stem)
def test_real_pdf(path: Path) -> None:
    assert lost(path) == Counter()


def test_word_with_everything(tmp_path: Path) -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p(r("Resolution 70/1."))}</w:footnote>'
    comment = f'<w:comment w:id="1" w:author="EU">{p(r("No."))}</w:comment>'
    table = f"<w:tbl><w:tr><w:tc>{p(r('Fiji'))}</w:tc><w:tc>{p(r('0.003'))}</w:tc></w:tr></w:tbl>"
    deleted = '<w:del w:id="2" w:author="US"><w:r><w:delText>some </w:delText></w:r></w:del>'
    body = p(r("A/RES/90/1")) + p(r("90/1. Fish", "<w:b/>")) + p(r("The General Assembly,"))
    body += p(r("Recalling its resolution") + call + r(",")) + p(r("Requests ") + deleted + r("States:"), listed(0))
    body += p(r("To report;"), listed(1)) + table + p(r("Decides to rest.") + r(" job", "<w:vanish/>"), listed(0))
    path = tmp_path / "a.docx"
    path.write_bytes(package(body, {"footnotes": note, "comments": comment, "numbering": LEVELS}))
    assert lost(path) == Counter()
    dropped = {(piece.reason, piece.text) for piece in parse(read(path)).dropped}
    assert {("comment", "EU: No."), ("hidden text", "job"), ("deleted in tracked changes", "some")} <= dropped


def test_pdf_with_furniture_notes_and_a_table(tmp_path: Path) -> None:
    first = [Word(60, 733, "A/RES/90/1"), Word(147, 600, "The General Assembly,"), Word(147, 582, "Recalling it")]
    first += [
        Word(196, 585.5, "1", 6.5),
        Word(200, 582, ","),
        Word(147, 564, "1. Decides:"),
        Word(99, 120, "______", 9),
    ]
    first += [Word(123, 546, "Fiji"), Word(400, 546, "0.003"), Word(123, 534, "Chad"), Word(400, 534, "0.001")]
    first += [Word(117, 108, "1", 5.5), Word(123, 105, "Resolution 70/1.", 8.5), Word(60, 38, "25-20946 (E)", 7)]
    path = tmp_path / "a.pdf"
    path.write_bytes(write([first]))
    assert lost(path) == Counter()
