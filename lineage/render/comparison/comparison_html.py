"""Comparisons in HTML: fragments for the pages of a site, and one self-contained document.

Additions and deletions are <ins> and <del> with words for screen readers, bold and underlined, or struck:
they read without colour, on screen and on paper. Everything that comes from a text is escaped.
"""

from __future__ import annotations

from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.diff.comparison import State
from lineage.diff.edits import ChangeClass, Operation
from lineage.documents.resolution import Kind
from lineage.render import framed_page
from lineage.render.catalogue import text
from lineage.render.comparison.comparison_header import introduction
from lineage.render.comparison.comparison_reading import (
    Segment,
    evidence,
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
from lineage.render.comparison.one_language import stretch_lines, stretch_titles
from lineage.symbols import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lineage.diff.comparison import ComparedParagraph, Comparison, LinkedDiff, Row
    from lineage.diff.edits import Change
    from lineage.render.comparison.comparison_reading import View

_TAGS = {Operation.INSERT: ("ins", "added"), Operation.DELETE: ("del", "removed")}
_FILTERED = tuple(each for each in ChangeClass if each is not ChangeClass.SUBSTANCE)


def marked(pieces: Iterable[Segment], ui: str, alone: Mapping[Change, str] = MappingProxyType({})) -> str:
    """Runs as phrasing content; the class and evidence of a change stand in `class` and `title`, and what is said of
    it in `alone`."""
    return "".join(_run(piece, ui, alone) for piece in pieces)


def style() -> str:
    """The style sheet that the fragments need, in light, dark and print."""
    return framed_page.asset("comparison/comparison.css")


def row(one: Row, view: View) -> str:
    """One row of a comparison as a <section> with its heading, links, runs and evidence."""
    heading = f"<h3>{escape(headline(one, view))}</h3>"
    body = "".join(part for entry in one.entries for part in _entry(entry, one, view))
    name = f"{'gone-' if one.state is State.GONE else ''}{slug(one.label)}"
    return f'<section id="{escape(name)}" class="row state-{one.state.value}">{heading}{body}</section>\n'


def page(comparison: Comparison, view: View) -> str:
    """The comparison as one HTML document: no script, nothing fetched, readable in black and white."""
    ui = view.ui
    title = text(ui, "compare.file", old=comparison.old.id, new=comparison.new.id)
    sentences = "".join(f"<li>{escape(line)}</li>" for line in introduction(comparison, view, "compare.marks_html"))
    body = (
        f"<header>\n<h1>{escape(title)}</h1>\n<ul>{sentences}</ul>\n</header>\n"
        f'<main lang="{escape(comparison.new.language)}">\n{_filters(view)}{"".join(_parts(comparison, view))}</main>\n'
    )
    return framed_page.page(title, body, ui, style())


def _filters(view: View) -> str:
    """Check boxes that unmark a class of change, by style alone; they precede what they act on."""
    ui = view.ui
    boxes = "".join(
        f'<input type="checkbox" id="hide-{each.value}" class="filter">'
        f'<label for="hide-{each.value}" lang="{ui}">{escape(text(ui, f"compare.class.{each.value}"))}</label>\n'
        for each in _FILTERED
        if each in view.classes
    )
    legend = f'<span class="legend" lang="{ui}">{escape(text(ui, "compare.filter"))}</span>\n'
    return f"{legend}{boxes}" if boxes else ""


def _parts(comparison: Comparison, view: View) -> Iterator[str]:
    part: Kind | None = None
    rows = shown(comparison, view)
    if not rows:
        yield f"<p>{escape(nothing(view))}</p>\n"
    for one in rows:
        if one.kind is not part and one.kind is not Kind.HEADING:
            part = one.kind
            yield f'<h2 lang="{view.ui}">{escape(text(view.ui, f"compare.kind.{part.value}"))}</h2>\n'
        yield row(one, view)


def _entry(entry: ComparedParagraph, one: Row, view: View) -> Iterator[str]:
    if head := item_line(entry, one, view):
        yield f"<h4>{escape(head)}</h4>"
    if not entry.links:
        yield f'<p class="text">{marked([whole(entry)], view.ui)}</p>'
    for linked in entry.links:
        yield from _linked(entry, linked, view)
    for lead, pieces in note_lines(entry.notes, view):
        yield f'<p class="note"><span class="lead">{escape(lead)}</span> {marked(pieces, view.ui)}</p>'
    hint = hint_line(entry, view)
    if hint:
        yield f'<p class="hint" lang="{view.ui}">{escape(hint)}</p>'


def _linked(entry: ComparedParagraph, linked: LinkedDiff, view: View) -> Iterator[str]:
    band = linked.link.band.value
    yield f'<p class="link band-{band}" lang="{view.ui}">{escape(link_line(linked, view))}</p>'
    pieces = source_segments(entry, linked, view)
    yield f'<p class="text">{marked(pieces, view.ui, stretch_titles(linked, view.ui))}</p>'
    if facts := [*fact_lines(linked, view), *stretch_lines(linked, view.ui)]:
        yield f'<ul class="facts" lang="{view.ui}">{"".join(f"<li>{escape(fact)}</li>" for fact in facts)}</ul>'


def _run(piece: Segment, ui: str, alone: Mapping[Change, str]) -> str:
    if piece.operation is Operation.EQUAL:
        return escape(piece.text)
    tag, key = _TAGS[piece.operation]
    spoken = f'<span class="spoken">[{escape(text(ui, f"compare.{key}"))}] </span>'
    if piece.change is None:
        return f"<{tag}>{spoken}{escape(piece.text)}</{tag}>"
    kind, title = piece.change.change_class.value, escape(evidence(piece.change, ui))
    if piece.change in alone:
        kind, title = f"{kind} alone", f"{title}. {escape(alone[piece.change])}"
    return f'<{tag} class="{kind}" title="{title}">{spoken}{escape(piece.text)}</{tag}>'
