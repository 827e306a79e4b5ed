"""One text in every format that is read, its paragraphs parted by blank lines: text file, Markdown, HTML, Word, PDF."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Sequence

from tests.sources.pdf_writer import Word, write
from tests.sources.test_docx import p, package, r

SUFFIXES = (".txt", ".md", ".html", ".docx", ".pdf")
_WIDTH = 78
"""Characters of a line in 10 points between the margins of a page."""
_FIRST, _TOP, _BOTTOM = 580, 720, 72
"""Where the text begins on the first page, below the masthead, and on the others; where a page ends."""


def written(text: str, suffix: str) -> bytes:
    """`text` in the format of `suffix`. A paragraph of two lines is two lines in PDF, two paragraphs elsewhere."""
    if suffix in {".txt", ".md"}:
        return text.encode()
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    lines = [line for block in blocks for line in block]
    if suffix == ".html":
        body = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
        return f"<!DOCTYPE html><meta charset=utf-8><title>x</title>\n{body}".encode()
    if suffix == ".docx":
        return package("".join(p(r(html.escape(line, quote=False))) for line in lines))
    return _pdf(blocks)


def _pdf(blocks: Sequence[Sequence[str]]) -> bytes:
    pages: list[list[Word]] = [[]]
    y = _FIRST
    for block in blocks:
        rows = [row for line in block for row in textwrap.wrap(line, _WIDTH)]
        if y - 12 * len(rows) < _BOTTOM:
            pages.append([])
            y = _TOP
        for index, row in enumerate(rows):
            pages[-1].append(Word(123 if index else 147, y, row))
            y -= 12
        y -= 6
    return write(pages)
