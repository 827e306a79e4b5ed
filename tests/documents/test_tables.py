"""A table is one paragraph of text, whatever its cells look like."""

from __future__ import annotations

from lineage.documents import parse
from lineage.sources.lines import Line, Run, Source


def test_rows_are_one_paragraph_under_the_number_before() -> None:
    texts = ("The General Assembly,", "Recalling it,", "1. Adopts the scale:", "A 1", "B 2", "(c) 3", "2. Decides.")
    roles = ("", "", "", "table", "table", "table", "")
    lines = tuple(
        Line(runs=(Run(text=text),), number=number, role=role)
        for number, (text, role) in enumerate(zip(texts, roles, strict=True), 1)
    )
    found = parse(Source(name="x.docx", sha256="0", lines=lines, wrapped=False))
    assert [(paragraph.label, paragraph.text) for paragraph in found.paragraphs] == [
        ("PP1", "Recalling it,"),
        ("OP1", "Adopts the scale:"),
        ("OP1.1", "A 1 B 2 (c) 3"),
        ("OP2", "Decides."),
    ]
