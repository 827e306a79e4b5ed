"""An amendment paper as text to look through: what it amends, who submits it, each instruction with place and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render.catalogue import date_in_words, text
from lineage.render.wrapping import WIDTH, headed, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.papers.amendments import Amendment
    from lineage.documents.papers.instructions import Instruction

_INDENT = 12


def amendment_report(paper: Amendment, ui: str, width: int = WIDTH) -> str:
    """The paper as lines of at most `width` columns."""
    lines = headed(text(ui, "reading.amendment", id=paper.id, amends=paper.amends), "═", width)
    lines += wrapped(paper.title, width) if paper.title else []
    if paper.sponsors:
        lines += wrapped(text(ui, "reading.sponsors", names=", ".join(paper.sponsors)), width)
    if paper.dated:
        lines.append(date_in_words(ui, paper.dated))
    lines += wrapped(text(ui, "reading.amendment_count", count=len(paper.instructions)), width)
    for one in paper.instructions:
        lines += ["", *_instruction(one, ui, width)]
    return "\n".join(lines)


def _instruction(one: Instruction, ui: str, width: int) -> Iterator[str]:
    label = one.label or text(ui, "reading.whole_text")
    place = text(ui, f"reading.place.{one.place}") if one.place and one.paragraphs else ""
    head = " ".join(filter(None, (place, label)))
    yield from wrapped(f"{head} · {text(ui, f'reading.action.{one.action.value}')}", width)
    indent = " " * 4
    for key, words in (("old", one.old), ("anchor", one.anchor), ("new", one.new)):
        if words:
            first = f"{indent}{text(ui, f'reading.words.{key}')} "
            yield from wrapped(words.replace("\n", " / "), width, first=first, rest=" " * _INDENT)
    if not (one.old or one.new):
        yield from wrapped(one.text, width, first=indent, rest=" " * _INDENT)
