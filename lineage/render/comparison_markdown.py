"""Comparisons in Markdown: **added** and ~~removed~~, which survive copying as plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.diff.comparison import State
from lineage.diff.edits import ChangeClass, Operation
from lineage.documents.resolution import Kind
from lineage.render.catalogue import text
from lineage.render.comparison_header import introduction
from lineage.render.comparison_reading import (
    Segment,
    evidence,
    headline,
    hint_line,
    link_line,
    nothing,
    shown,
    source_segments,
)
from lineage.render.note_lines import note_lines
from lineage.render.one_language import stretch_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.diff.comparison import Comparison, Entry, LinkedDiff, Row
    from lineage.render.comparison_reading import View

_MARKS = {Operation.INSERT: "**", Operation.DELETE: "~~"}
_LITERAL = re.compile(r"([\\`*_~\[\]<>|&#])")
_LIST_START = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-+])(?=\s)")
_NOTHING = "<!-- -->"


def render(comparison: Comparison, view: View) -> str:
    """The comparison as a Markdown document."""
    title = text(view.ui, "compare.file", old=comparison.old.id, new=comparison.new.id)
    lines = [f"# {title}", ""]
    marks = text(view.ui, "compare.marks_markdown")
    told = introduction(comparison, view, "compare.marks_markdown")
    lines += [f"- {line if line == marks else escape(line)}" for line in told]
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


def escape(content: str) -> str:
    """`content` with the characters that Markdown would read as its own marks written literally."""
    safe = _LITERAL.sub(r"\\\1", content)
    return _LIST_START.sub(lambda m: f"{m[1]}{m[2]}\\{m[3]}" if m[2] else f"{m[4]}\\{m[5]}", safe)


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
        out += f"{head}{mark}{_inner(body)}{mark}{tail}" if mark and body else escape(piece.text)
        ends_in_sign = bool(mark and body and not tail and not body[-1].isalnum())
    return out


def _around(content: str, body: str) -> tuple[str, str]:
    head = content[: content.index(body)] if body else content
    return head, content[len(head) + len(body) :]


def _inner(body: str) -> str:
    return _LITERAL.sub(r"\\\1", body)


def _row(row: Row, view: View) -> Iterator[str]:
    yield from ("", f"### {escape(headline(row, view))}")
    for entry in row.entries:
        yield from _entry(entry, row, view)


def _entry(entry: Entry, row: Row, view: View) -> Iterator[str]:
    if entry.paragraph.label != row.label:
        lost = f" · {text(view.ui, 'compare.lost_item')}" if entry.gone and row.state is not State.GONE else ""
        yield from ("", f"#### {escape(entry.paragraph.label)}{lost}")
    if not entry.links:
        operation = Operation.DELETE if entry.gone else Operation.INSERT
        yield from ("", marked([Segment(operation, entry.paragraph.text, None)]))
    for linked in entry.links:
        yield from _linked(entry, linked, view)
    for lead, pieces in note_lines(entry.notes, view):
        yield from ("", f"> *{escape(lead)}* {marked(pieces)}")
    hint = hint_line(entry, view)
    if hint:
        yield from ("", f"*{escape(hint)}*")


def _linked(entry: Entry, linked: LinkedDiff, view: View) -> Iterator[str]:
    yield from ("", f"*{escape(link_line(linked, view))}*")
    yield from ("", marked(source_segments(entry, linked, view)))
    told = [c for c in linked.diff.changes if c.change_class in view.classes - {ChangeClass.SUBSTANCE}]
    facts = dict.fromkeys((*(evidence(change, view.ui) for change in told), *stretch_lines(linked, view.ui)))
    if facts:
        yield ""
        yield from (f"- {escape(fact)}" for fact in facts)
