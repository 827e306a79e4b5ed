"""One document in several formats gives the same paragraphs; divided words are mended where the text knows them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read

from .pdf_writer import Word, write
from .test_docx import p, package, r

ROWS = (
    ("L'Assemblée générale,",),
    ("Rappelant sa résolution sur la traite, la prostitution et le bien-être des enfants dans", "la sous-région,"),
    ("1. Prie le Secrétaire général de lui présenter un rapport sur la prosti-", "tution et le bien-"),
    ("2. Décide de rester saisie de la question.",),
)
AFTER = "être des enfants ;"


def rows() -> list[Sequence[str]]:
    return [*ROWS[:2], (*ROWS[2], AFTER), ROWS[3]]


def pdf() -> bytes:
    words, y = [], 700
    for paragraph in rows():
        for index, row in enumerate(paragraph):
            words.append(Word(123 if index else 147, y, row))
            y -= 12
        y -= 6
    return write([words])


def word() -> bytes:
    whole = [
        " ".join(row).replace("prosti- tution", "prostitution").replace("bien- être", "bien-être") for row in rows()
    ]
    return package("".join(p(r(text)) for text in whole))


def html() -> bytes:
    texts = [
        " ".join(row).replace("prosti- tution", "prostitution").replace("bien- être", "bien-être") for row in rows()
    ]
    return ("<!DOCTYPE html><meta charset=utf-8>" + "".join(f"<p>{text}</p>" for text in texts)).encode()


def test_pdf_word_and_html_agree(tmp_path: Path) -> None:
    def read_as(name: str, data: bytes) -> Resolution:
        path = tmp_path / name
        path.write_bytes(data)
        return parse(read(path), document_id="x")

    found = [read_as("a.pdf", pdf()), read_as("a.docx", word()), read_as("a.html", html())]
    shown = [[(q.label, q.kind, q.text) for q in resolution.paragraphs] for resolution in found]
    assert shown[0] == shown[1] == shown[2]
    assert [label for label, _, _ in shown[0]] == ["PP1", "OP1", "OP2"]
    assert "la prostitution et le bien-être des enfants ;" in shown[0][1][2]
