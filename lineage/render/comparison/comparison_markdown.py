"""Comparisons in Markdown: **added** and ~~removed~~, which survive copying as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.edits import Operation
from lineage.documents.resolution import Kind
from lineage.render.catalogue import text
from lineage.render.comparison.comparison_header import introduction
from lineage.render.comparison.comparison_reading import (
    Segment,
    fact_lines,
    headline,
    hint_line,
    item_line,
    link_line,
    nothing,
    shown,
    source_segments,
    whole,
)
from lineage.render.comparison.note_lines import note_lines
from lineage.render.comparison.one_language import stretch_lines
from lineage.render.markdown_signs import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.diff.comparison import ComparedParagraph, Comparison, LinkedDiff, Row
    from lineage.render.comparison.comparison_reading import View

_MARKS = {Operation.INSERT: "**", Operation.DELETE: "~~"}
_NOTHING = "<!-- -->"


def render(comparison: Comparison, view: View) -> str:
    """The comparison as a Markdown document."""
    title = text(view.ui, "compare.file", old=comparison.old.id, new=comparison.new.id)
    lines = [f"# {title}", ""]
    marks = text(view.ui, "compare.marks_markdown")
    told = introduction(comparison, view, "compare.marks_markdown")
    lines += [f"- {line if line == marks else literal(line)}" for line in told]
    rows = shown(comparison, view)
    if not rows:
        lines += ["", nothing(view)]
    part: Kind | None = None
    for row in rows:
        if row.kind is not part and row.kind is not Kind.HEADING:
            part = row.kind
            lines += ["", f"## {text(view.ui, f'compare.kind.{part.value}')}"]
        lines += _row(row, view)
    return "\n".join(lines) + "\n"


def marked(pieces: Iterable[Segment]) -> str:
    """Runs with their marks. White space stands outside the marks; where a mark would stand between a letter and
    punctuation, where Markdown would not read it as one, an empty comment stands there too."""
    out = ""
    ends_in_sign = False
    for piece in pieces:
        mark = _MARKS.get(piece.operation, "")
        body = piece.text.strip() if mark else piece.text
        head, tail = _around(piece.text, body)
        if ends_in_sign and not mark and body[:1].isalnum():
            out += _NOTHING
        if mark and not head and body and not body[0].isalnum() and out[-1:].isalnum():
            out += _NOTHING
        out += f"{head}{mark}{literal(body)}{mark}{tail}" if mark and body else literal(piece.text)
        ends_in_sign = bool(mark and body and not tail and not body[-1].isalnum())
    return out


def _around(content: str, body: str) -> tuple[str, str]:
    head = content[: content.index(body)] if body else content
    return head, content[len(head) + len(body) :]


def _row(row: Row, view: View) -> Iterator[str]:
    yield from ("", f"### {literal(headline(row, view))}")
    for entry in row.entries:
        yield from _entry(entry, row, view)


def _entry(entry: ComparedParagraph, row: Row, view: View) -> Iterator[str]:
    if head := item_line(entry, row, view):
        yield from ("", f"#### {literal(head)}")
    if not entry.links:
        yield from ("", marked([whole(entry)]))
    for linked in entry.links:
        yield from _linked(entry, linked, view)
    for lead, pieces in note_lines(entry.notes, view):
        yield from ("", f"> *{literal(lead)}* {marked(pieces)}")
    hint = hint_line(entry, view)
    if hint:
        yield from ("", f"*{literal(hint)}*")


def _linked(entry: ComparedParagraph, linked: LinkedDiff, view: View) -> Iterator[str]:
    yield from ("", f"*{literal(link_line(linked, view))}*")
    yield from ("", marked(source_segments(entry, linked, view)))
    if facts := [*fact_lines(linked, view), *stretch_lines(linked, view.ui)]:
        yield ""
        yield from (f"- {literal(fact)}" for fact in facts)
