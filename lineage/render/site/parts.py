"""The parts of a text as the pages name them: preamble, operative, text, annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph

_OF_KIND = {
    Kind.PREAMBULAR: "preamble",
    Kind.OPERATIVE: "operative",
    Kind.TEXT: "text",
    Kind.ANNEX: "annex",
}


def part_of(paragraph: Paragraph) -> str:
    """The part that a paragraph stands in; "" for a heading outside annexes, whose place alone tells."""
    return "annex" if paragraph.label.startswith("A") else _OF_KIND.get(paragraph.kind, "")


def parts_of(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The part of every paragraph of a text, by id. A heading ("II. Inspection") stands in that of the paragraph below
    it, at the end of a text in that of the one above."""
    found = {paragraph.id: part_of(paragraph) for paragraph in paragraphs}
    for order in (list(reversed(found)), list(found)):
        near = ""
        for name in order:
            near = found[name] = found[name] or near
    return found
