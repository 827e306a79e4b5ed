"""What goes on below the items of a list belongs to their chapeau and is a paragraph of its own."""

from __future__ import annotations

from lineage.documents import parse
from lineage.sources.lines import Line, Run, Source

HEAD = ("The General Assembly,", "Recalling the following:", "(a) The first;", "(b) The second,")


def labels(*texts: str) -> list[tuple[str, str]]:
    lines = tuple(Line(runs=(Run(text=text),), number=number, page=1) for number, text in enumerate(texts, 1))
    found = parse(Source(name="x.pdf", sha256="0", lines=lines, wrapped=False))
    return [(paragraph.label, paragraph.text) for paragraph in found.paragraphs]


def test_in_the_operative_part() -> None:
    items = ("(a) To report;", "(b) To rest;", "and to consider why;")
    found = labels(*HEAD[:1], "Recalling it,", "1. Requests States:", *items, "2. Decides.")
    assert found[1:] == [
        ("OP1", "Requests States:"),
        ("OP1(a)", "To report;"),
        ("OP1(b)", "To rest;"),
        ("OP1.1", "and to consider why;"),
        ("OP2", "Decides."),
    ]


def test_in_the_preamble() -> None:
    found = labels(*HEAD, "as well as the third,", "Noting the report,", "1. Requests a report.")
    assert [label for label, _ in found] == ["PP1", "PP1(a)", "PP1(b)", "PP1.1", "PP2", "OP1"]


def test_an_item_that_was_cut_is_put_together() -> None:
    found = labels(*HEAD[:3], "(b) The second and", "the third,", "1. Requests a report.")
    assert [text for _, text in found][2] == "The second and the third,"
