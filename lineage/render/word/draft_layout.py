"""A draft resolution as a Word file, laid out as the Secretariat lays drafts out: masthead, session, committee, agenda
item, sponsors, title, the organ, openings in italics, numbered paragraphs, footnotes; changes tracked.

The layout is that of drafts of the Main Committees (A/C.3/80/L.17). What the draft does not know yet stands in
brackets. The text speaks the language of the draft, not that of the reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from lineage.diff.edits import Operation
from lineage.documents.resolution import Kind
from lineage.render.catalogue import text
from lineage.render.citations import printed
from lineage.render.word.change_marker import Marker, Signature
from lineage.render.word.comment_marks import clear_of_first_notes
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout
from lineage.render.word.draft_page import SIZE, SMALL, WIDTH, border, put, set_up
from lineage.render.word.footnotes import FootnotePart
from lineage.render.word.numbering import DraftNumbering
from lineage.render.word.stable_file import stable
from lineage.render.word.storable_words import storable
from lineage.sources.word.styles import BEHIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INDENT, _STEP = Cm(2.2), Cm(1.1)
_DISTRIBUTED = Cm(12.8)
"""Where "Distr.: Limited" begins: right of "Economic and Social Council"."""


def render(layout: Layout, signature: Signature) -> bytes:
    """The draft as a .docx file. Changes stand under their authors, or under `signature`."""
    document = Document()
    set_up(document, layout, signature)
    marker = Marker(signature)
    setter = _Setter(document, layout, marker)
    _masthead(setter, layout)
    for block in layout.blocks:
        setter.aside(block) if block.aside else setter.block(block)
    setter.finish()
    clear_of_first_notes(document.element.body)
    return stable(document)


def _masthead(setter: _Setter, layout: Layout) -> None:
    _head(setter, layout)
    above = ((layout.session, True), (layout.committee, True), (layout.agenda_item, False), (layout.agenda_title, True))
    for words, bold in above:
        if words:
            setter.plain(words, bold=bold).paragraph_format.space_after = Pt(0)
    for lead in _leads(layout):
        sponsors = setter.plain(lead, bold=True, indent=_INDENT, right=_INDENT)
        sponsors.paragraph_format.space_before = Pt(14)
    _title(setter, layout)
    organ = setter.plain(layout.organ_line, italic=True, indent=_INDENT, right=_INDENT)
    organ.paragraph_format.first_line_indent = _STEP


def _head(setter: _Setter, layout: Layout) -> None:
    """The lines above the session: "United Nations", the organ, how the draft is distributed, day and languages."""
    say = layout.language
    symbol = "" if layout.name else layout.symbol
    distribution = "" if layout.name or layout.adopted else text(say, "layout.distribution")
    top = setter.plain(f"{text(say, 'layout.masthead')}\t{symbol}", size=Pt(11), indent=_INDENT)
    top.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    border(top, "bottom", 4)
    name = setter.plain(layout.organ, size=Pt(17), bold=True, indent=_INDENT)
    name.paragraph_format.line_spacing = Pt(20)
    name.paragraph_format.tab_stops.add_tab_stop(_DISTRIBUTED)
    name.add_run(f"\t{distribution}").font.size = SIZE
    for words in (layout.day, layout.original):
        line = setter.plain(f"\t{words}")
        line.paragraph_format.tab_stops.add_tab_stop(_DISTRIBUTED)
    border(line, "bottom", 12)
    line.paragraph_format.space_after = Pt(8)


def _title(setter: _Setter, layout: Layout) -> None:
    title = setter.plain(
        "" if layout.title_runs else layout.title, size=Pt(12), bold=True, indent=_INDENT, right=_INDENT
    )
    setter.runs(title, layout.title_runs, bold=True)
    for properties in title._p.iter(qn("w:rPr")):
        if properties.find(qn("w:sz")) is None:
            size = OxmlElement("w:sz")
            size.set(qn("w:val"), "24")
            properties.append(size)
    title.paragraph_format.line_spacing = Pt(15)
    title.paragraph_format.space_before = Pt(8)


def _leads(layout: Layout) -> Iterator[str]:
    """What the paper is: its name, or "Draft resolution"; whose the draft is, in either."""
    what = text(layout.language, "layout.draft_resolution")
    if layout.name:
        yield layout.name
    if layout.sponsors:
        yield f"{layout.sponsors}{what}"
    elif not layout.name and not layout.adopted:
        yield what.lstrip(": \N{NO-BREAK SPACE}").capitalize()


class _Setter:
    """Puts the paragraphs of a draft into a Word document, with their numbers and footnotes."""

    def __init__(self, document: Any, layout: Layout, marker: Marker) -> None:
        self._document = document
        self._marker = marker
        self._notes = FootnotePart(document, marker, _INDENT)
        self._numbering = DraftNumbering(document, _INDENT, _STEP, layout.language)
        self._layout = layout

    def plain(self, words: str, **shape: Any) -> Any:
        """A line of the masthead."""
        paragraph = self._document.add_paragraph()
        run = paragraph.add_run(words)
        run.bold, run.italic = shape.get("bold"), shape.get("italic")
        run.font.size = shape.get("size")
        paragraph.paragraph_format.left_indent = shape.get("indent")
        paragraph.paragraph_format.right_indent = shape.get("right")
        return paragraph

    def block(self, block: DraftBlock) -> None:
        """One paragraph of the text."""
        paragraph = self._document.add_paragraph()
        shape = paragraph.paragraph_format
        shape.left_indent = shape.right_indent = _INDENT
        if block.kind is Kind.HEADING:
            shape.keep_with_next = True
        else:
            shape.first_line_indent = _STEP
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        lead = self._number(paragraph, block)
        if lead and block.before and block.before != block.number:
            gone = lead.replace(block.number or "", block.before, 1)
            self.runs(
                paragraph,
                [DraftRun(Operation.DELETE, gone.rstrip("\t")), DraftRun(Operation.INSERT, lead.rstrip("\t"))],
            )
            self.runs(paragraph, [DraftRun(Operation.EQUAL, "\t")])
        elif lead:
            self.runs(paragraph, [DraftRun(block.whole, lead, authors=block.authors)], bold=block.kind is Kind.HEADING)
        self.runs(paragraph, block.runs, bold=block.kind is Kind.HEADING)
        if block.whole is not Operation.EQUAL:
            mark = OxmlElement("w:rPr")
            mark.append(self._marker.element(block.whole, block.authors))
            put(paragraph, mark, "w:rPr")
        for remark in block.remarks:
            _comment(self._document, paragraph, remark)

    def aside(self, block: DraftBlock) -> None:
        """A remark that is no paragraph of the draft: small and in italics, in a style of its own."""
        words, head = "".join(run.text for run in block.runs), any(run.bold for run in block.runs)
        paragraph = self.plain(words, size=SMALL, bold=head, italic=not head, indent=_INDENT + _STEP)
        paragraph.paragraph_format.keep_with_next = head
        paragraph.style = self._document.styles[BEHIND]
        paragraph.paragraph_format.right_indent = _INDENT

    def _number(self, paragraph: Any, block: DraftBlock) -> str:
        """Lets Word count the paragraph, or gives the number that is typed before it."""
        if block.number is None:
            if block.item == 0:
                self._numbering.chapeau()
            return ""
        if block.kind is Kind.OPERATIVE and self._layout.counted and self._numbering.counts(block.number, block.item):
            self._numbering.give(paragraph, block.item)
            return ""
        if block.kind is Kind.HEADING:
            return f"{block.number}.\t"
        paragraph.paragraph_format.tab_stops.add_tab_stop(_INDENT + _STEP * (max(1, block.item) + 1))
        if block.item:
            paragraph.paragraph_format.left_indent = _INDENT + _STEP * (block.item - 1)
        return printed(block.number, self._layout.language, item=block.item > 0) + "\t"

    def runs(self, paragraph: Any, runs: Iterable[DraftRun], *, bold: bool = False) -> None:
        """Words, changes and calls of footnotes, after what the paragraph has."""
        for run in runs:
            holder = paragraph._p
            if run.operation is not Operation.EQUAL:
                holder = self._marker.element(run.operation, run.authors, run.date)
                paragraph._p.append(holder)
            if run.note is not None:
                holder.append(self._notes.call(run.note))
            else:
                look = {"italic": run.italic, "bold": bold or run.bold, "strike": run.strike}
                holder.append(word_run(run.operation, run.text, **look))

    def finish(self) -> None:
        """Writes the footnotes."""
        self._notes.write()


def word_run(
    operation: Operation, words: str, *, italic: bool = False, bold: bool = False, strike: bool = False
) -> Any:
    """The w:r element of words; a tab in them is one of Word's."""
    run = OxmlElement("w:r")
    if italic or bold or strike:
        properties = OxmlElement("w:rPr")
        for name in [name for name, on in (("w:b", bold), ("w:i", italic), ("w:strike", strike)) if on]:
            properties.append(OxmlElement(name))
        run.append(properties)
    for index, part in enumerate(words.split("\t")):
        if index:
            run.append(OxmlElement("w:tab"))
        if part:
            element = OxmlElement("w:delText" if operation is Operation.DELETE else "w:t")
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            element.text = storable(part)
            run.append(element)
    return run


def _comment(document: Any, paragraph: Any, words: str) -> None:
    """A comment on a whole paragraph, without the time at which it was written."""
    said = "\n".join(storable(line) for line in words.split("\n"))
    comment = document.comments.add_comment(text=said, author="lineage", initials="L")
    element = comment._comment_elm
    for name in [name for name in element.attrib if name.endswith("}date")]:
        del element.attrib[name]
    start, end, reference = (
        OxmlElement(name) for name in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")
    )
    for one in (start, end, reference):
        one.set(qn("w:id"), str(comment.comment_id))
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(end)
    run = OxmlElement("w:r")
    run.append(reference)
    paragraph._p.append(run)
