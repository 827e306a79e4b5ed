"""Comparisons as a Word document with tracked changes: accept them all and the new text stands, reject them all
and the old text stands, each paragraph in its own order."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from lineage.diff.comparison import State
from lineage.diff.edits import Operation
from lineage.diff.longest_chain import rising
from lineage.diff.note_changes import compare_notes, notes_of, unless_unknown
from lineage.render.catalogue import text
from lineage.render.comparison_header import introduction
from lineage.render.comparison_reading import Segment, View, headline, link_line, segments
from lineage.render.docx_changes import Marker, Signature, Tracked, signed
from lineage.render.note_lines import SEPARATOR, note_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from lineage.diff.comparison import Comparison, Entry, LinkedDiff, Row
    from lineage.documents.resolution import Paragraph

_WIDTHS = (Cm(4), Cm(13))
_PAGE, _MARGIN = (Cm(21), Cm(29.7)), Cm(2)
"""A4; what the margins leave is what the two columns take."""
_FIRST_ZIP_DAY = (1980, 1, 1, 0, 0, 0)


class _Line(NamedTuple):
    """One row of the table: a label with what is known of the paragraph, and its runs."""

    label: str
    remark: str
    pieces: tuple[Tracked, ...]
    whole: Operation
    """INSERT or DELETE where the whole row comes or goes."""


def render(comparison: Comparison, view: View, signature: Signature | None = None) -> bytes:
    """The comparison as a .docx file. Every change of every class is tracked and every paragraph is there, or rejecting
    would not give back the old text; where the view asks for less, the document says that it has all.

    Changes that a draft ascribes to somebody stand under that name and day, all others under `signature`, by default
    that of the product on the day of the newer text."""
    document = Document()
    whole = View(ui=view.ui)
    mine = signature or Signature(author=text(view.ui, "compare.author"), date=_day(comparison))
    _set_up(document, comparison, whole, mine)
    document.add_heading(text(view.ui, "compare.title"), level=1)
    sentences = introduction(comparison, whole, "compare.marks_docx")
    narrower = (text(view.ui, "compare.docx_whole"),) if view != whole else ()
    for sentence in (*sentences, *narrower):
        document.add_paragraph(sentence, style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.style = "Table Grid"
    for cell, key in zip(table.rows[0].cells, ("compare.paragraph", "compare.text"), strict=True):
        cell.paragraphs[0].add_run(text(view.ui, key)).bold = True
    _repeat_header(table.rows[0])
    marker = Marker(mine)
    for line in _lines(comparison, whole):
        _write(table.add_row(), line, marker)
    _set_widths(table)
    return stable(document)


def _day(comparison: Comparison) -> str | None:
    """The day that the newer text bears, None where it bears none."""
    day = comparison.new.adopted or comparison.new.dated
    return f"{day.isoformat()}T00:00:00Z" if day else None


def _set_up(document: Any, comparison: Comparison, view: View, signature: Signature) -> None:
    properties = document.core_properties
    title = text(view.ui, "compare.file", old=comparison.old.id, new=comparison.new.id)
    properties.title, properties.author, properties.language = title, signature.author, view.ui
    properties.comments = ""
    day = datetime.fromisoformat(signature.date) if signature.date else None
    if day is not None:
        properties.created = properties.modified = day.replace(tzinfo=None)
    else:
        for name in ("dcterms:created", "dcterms:modified"):
            for element in properties._element.findall(qn(name)):
                properties._element.remove(element)
    set_page(document, comparison.new.language)


def set_page(document: Any, language: str) -> None:
    """A4, the size of the text, and its language, so that Word does not mark every word as wrong."""
    section, normal = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    normal.font.size = Pt(10.5)
    spelling = OxmlElement("w:lang")
    spelling.set(qn("w:val"), language)
    normal.element.get_or_add_rPr().append(spelling)


def _lines(comparison: Comparison, view: View) -> Iterator[_Line]:
    """The rows of the table. Only paragraphs in the common order are compared in place: the others are taken out
    where they stood and put in where they stand, so that both texts keep their order, each with its notes."""
    in_place = _in_place(comparison)
    writer = _Writer(comparison, view, frozenset(old for old, _ in in_place))
    olds = iter(_old_paragraphs(comparison))
    carried = {new: old for old, new in in_place}
    for row, entry in _new_entries(comparison):
        old = carried.get(entry.paragraph.label)
        if old is not None:
            yield from writer.removed_before(old, olds)
        yield _line(row, entry, old, view)
        yield from writer.notes(old, entry.paragraph.label)
    yield from writer.removed_before(None, olds)


def _old_paragraphs(comparison: Comparison) -> list[Paragraph]:
    """The paragraphs of the old text that the rows speak of: all, or those of the one paragraph asked for."""
    entries = [entry for row in comparison.rows for entry in row.entries]
    labels = {linked.link.old for entry in entries for linked in entry.links}
    labels |= {entry.paragraph.label for entry in entries if entry.gone}
    return [p for p in comparison.old.paragraphs if p.label in labels]


def _new_entries(comparison: Comparison) -> Iterator[tuple[Row, Entry]]:
    for row in comparison.rows:
        for entry in row.entries:
            if not entry.gone:
                yield row, entry


def _in_place(comparison: Comparison) -> list[tuple[str, str]]:
    """Pairs (old label, new label) of best sources in the longest common order, each label once."""
    olds = [p.label for p in comparison.old.paragraphs]
    news = [p.label for p in comparison.new.paragraphs]
    best: dict[str, LinkedDiff] = {}
    for _, entry in _new_entries(comparison):
        for linked in entry.links[:1]:
            rival = best.get(linked.link.old)
            if rival is None or linked.link.score > rival.link.score:
                best[linked.link.old] = linked
    places = sorted((olds.index(old), news.index(linked.link.new)) for old, linked in best.items())
    return [(olds[i], news[j]) for i, j in rising(places)]


class _Writer:
    """Makes the rows of paragraphs that are taken out, and those of footnotes."""

    def __init__(self, comparison: Comparison, view: View, in_place: frozenset[str]) -> None:
        self._view = view
        self._in_place = in_place
        self._goes_to = _destinations(comparison)
        self._language = comparison.new.language
        self._old_notes, self._new_notes = notes_of(comparison.old), notes_of(comparison.new)

    def removed_before(self, stop: str | None, olds: Iterator[Paragraph]) -> Iterator[_Line]:
        """Old paragraphs up to the one labelled `stop` that are not compared in place."""
        for paragraph in olds:
            if paragraph.label == stop:
                return
            if paragraph.label not in self._in_place:
                targets = self._goes_to.get(paragraph.label)
                gone = text(self._view.ui, f"compare.state.{State.GONE.value}")
                piece = Tracked(Operation.DELETE, paragraph.text)
                remark = f"→ {', '.join(targets)}" if targets else gone
                yield _Line(paragraph.label, remark, (piece,), Operation.DELETE)
                yield from self.notes(paragraph.label, None)

    def notes(self, old: str | None, new: str | None) -> Iterator[_Line]:
        """The footnotes of a paragraph compared in place, or of one that is taken out or put in."""
        before = self._old_notes.get(old, ()) if old else ()
        after = self._new_notes.get(new, ()) if new else ()
        notes = unless_unknown(compare_notes(before, after, self._language), self._old_notes, self._new_notes)
        for lead, pieces in note_lines(notes, self._view):
            operations = {piece.operation for piece in pieces if piece.text != SEPARATOR}
            whole = operations.pop() if len(operations) == 1 else Operation.EQUAL
            kept = [Tracked(piece.operation, piece.text) for piece in pieces]
            tracked = kept if whole is Operation.EQUAL else [piece._replace(operation=whole) for piece in kept]
            yield _Line(lead, "", tuple(tracked), whole)


def _destinations(comparison: Comparison) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for _, entry in _new_entries(comparison):
        for linked in entry.links:
            found.setdefault(linked.link.old, []).append(linked.link.new)
    return found


def _line(row: Row, entry: Entry, old: str | None, view: View) -> _Line:
    label = entry.paragraph.label
    in_place = next((linked for linked in entry.links if linked.link.old == old), None)
    remark = headline(row, view).removeprefix(label).lstrip(" ·") if label == row.label else ""
    if in_place is not None:
        known = link_line(in_place, view)
        runs = tuple(signed(segments(in_place.diff, view), in_place.new))
        return _Line(label, "\n".join(filter(None, (remark, known))), runs, Operation.EQUAL)
    known = "\n".join(link_line(linked, view) for linked in entry.links)
    whole = Segment(Operation.INSERT, entry.paragraph.text, None)
    runs = tuple(signed([whole], entry.paragraph))
    return _Line(label, "\n".join(filter(None, (remark, known))), runs, Operation.INSERT)


def _write(row: Any, line: _Line, marker: Marker) -> None:
    label, body = (cell.paragraphs[0] for cell in row.cells)
    remarks = [Tracked(line.whole, line.label)]
    remarks += [Tracked(line.whole, f"\n{remark}") for remark in line.remark.split("\n") if remark]
    _runs(label, remarks, marker)
    for run in label._p.iter(qn("w:r")):
        _small(run, bold=run is next(label._p.iter(qn("w:r"))))
    _runs(body, line.pieces, marker)
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    if line.whole is not Operation.EQUAL:
        row._tr.get_or_add_trPr().append(marker.element(line.whole))
        for paragraph in (label, body):
            _mark_paragraph(paragraph, line.whole, marker)


def _runs(paragraph: Any, pieces: Iterable[Tracked], marker: Marker) -> None:
    for piece in pieces:
        holder = paragraph._p
        if piece.operation is not Operation.EQUAL:
            holder = marker.element(piece.operation, piece.authors, piece.date)
            paragraph._p.append(holder)
        holder.append(_run(piece))


def _run(piece: Tracked) -> Any:
    run = OxmlElement("w:r")
    content = piece.text
    if content.startswith("\n"):
        run.append(OxmlElement("w:br"))
        content = content[1:]
    element = OxmlElement("w:delText" if piece.operation is Operation.DELETE else "w:t")
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = "".join(c for c in content if c.isprintable() or c in "\u00a0\u202f\u00ad")
    run.append(element)
    return run


def _small(run: Any, *, bold: bool) -> None:
    properties = run.get_or_add_rPr()
    if bold:
        properties.append(OxmlElement("w:b"))
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), "18" if bold else "15")
    properties.append(size)


def _mark_paragraph(paragraph: Any, operation: Operation, marker: Marker) -> None:
    """Track the end of a paragraph, so that rejecting or accepting leaves no empty one."""
    properties = paragraph._p.get_or_add_pPr()
    mark = OxmlElement("w:rPr")
    mark.append(marker.element(operation))
    properties.append(mark)


def _set_widths(table: Any) -> None:
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _repeat_header(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def stable(document: Any) -> bytes:
    """The file with one date on every part: the same comparison gives the same bytes."""
    written, stable = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(stable, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, _FIRST_ZIP_DAY)
            part.compress_type = ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return stable.getvalue()
