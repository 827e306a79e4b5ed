"""A resolution as Akoma Ntoso: statement with preface, preamble and recitals, body, annexes as attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.documents.akn.characters import clean, indent, put
from lineage.documents.akn.describing import identification, preface, proprietary, references
from lineage.documents.akn.schema import AKN, OWN, SOURCE, akn, annex_prefix, decorated, parent_label
from lineage.documents.resolution import Kind, Status
from lineage.symbols import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from lineage.documents.resolution import Footnote, Paragraph, Resolution

_NAMESPACES = {None: AKN, "lineage": OWN}


def write(resolution: Resolution) -> str:
    """The resolution as an XML document (Akoma Ntoso 3.0, AKN4UN), valid against the official schema.

    Recitals hold the preambular paragraphs, paragraphs the operative ones, an attachment each annex; labels are in
    `title`, notes stand at their first call. What has no place in the model (page furniture, the state of
    proposals) is in `proprietary`, so that `read` gives an equal resolution.
    """
    return _AknWriter(resolution).document()


class _AknWriter:
    """Holds what is handed out once in a document: identifiers and notes."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._used: set[str] = set()
        self._unplaced: dict[str, list[int]] = {}
        self._placed: dict[str, str] = {}
        for index, note in enumerate(resolution.footnotes):
            self._unplaced.setdefault(note.mark, []).append(index)

    def document(self) -> str:
        """The whole document."""
        resolution = self._resolution
        root = etree.Element(akn("akomaNtoso"), nsmap=_NAMESPACES)  # type: ignore[arg-type]
        name = "resolutionDraft" if resolution.status is Status.DRAFT else "resolution"
        statement = etree.SubElement(root, akn("statement"), name=name, contains="singleVersion")
        meta = etree.SubElement(statement, akn("meta"))
        preface(resolution, statement)
        preamble, body, annexes = parts(resolution.paragraphs)
        self._preamble(statement, preamble)
        self._body(etree.SubElement(statement, akn("mainBody")), body)
        self._conclusions(statement)
        self._attachments(statement, annexes)
        self._meta(meta)
        indent(root, 0)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"

    def _meta(self, meta: Element) -> None:
        """Written last: only then is it known which notes no paragraph calls."""
        identification(self._resolution, meta, "")
        references(self._resolution, meta)
        left = [index for indexes in self._unplaced.values() for index in indexes]
        if left:
            notes = etree.SubElement(meta, akn("notes"), source=SOURCE)
            for index in sorted(left):
                note = self._resolution.footnotes[index]
                element = etree.SubElement(notes, akn("note"), eId=f"fn_{index + 1}", marker=clean(note.mark))
                _note_text(element, note)
        proprietary(self._resolution, etree.SubElement(meta, akn("proprietary"), source=SOURCE))

    def _preamble(self, statement: Element, paragraphs: Sequence[Paragraph]) -> None:
        organ = next((piece.text for piece in self._resolution.dropped if piece.reason == "organ"), "")
        if not paragraphs and not organ:
            return
        preamble = etree.SubElement(statement, akn("preamble"))
        if organ:
            formula = etree.SubElement(preamble, akn("formula"), name="enactingFormula")
            put(etree.SubElement(formula, akn("p")), organ)
        if paragraphs:
            recitals = etree.SubElement(preamble, akn("recitals"), eId=self._id("recitals"))
            for chapeau, items in trees(paragraphs):
                self._recital(recitals, chapeau, items)

    def _recital(self, recitals: Element, paragraph: Paragraph, items: Sequence[Paragraph]) -> None:
        recital = self._element(recitals, "recital", paragraph, "rec")
        if not items:
            self._text(etree.SubElement(recital, akn("p")), paragraph)
            return
        self._block_list(recital, paragraph, items)

    def _block_list(self, parent: Element, paragraph: Paragraph, items: Sequence[Paragraph]) -> None:
        listing = etree.SubElement(parent, akn("blockList"), eId=self._id(f"{parent.get('eId')}__list_1"))
        self._text(etree.SubElement(listing, akn("listIntroduction")), paragraph)
        for item, below in trees(items):
            element = self._element(listing, "item", item, f"{listing.get('eId')}__item")
            if below:
                self._block_list(element, item, below)
            else:
                self._text(etree.SubElement(element, akn("p")), item)

    def _body(self, body: Element, paragraphs: Sequence[Paragraph]) -> None:
        home = body
        for paragraph, items in trees(paragraphs):
            if paragraph.kind is Kind.HEADING:
                home = self._element(body, "section", paragraph, "sec")
                self._text(etree.SubElement(home, akn("heading")), paragraph)
                for item, below in trees(items):
                    self._paragraph(home, item, below, "paragraph", "para")
            else:
                self._paragraph(home, paragraph, items, "paragraph", "para")
        if not len(body):
            etree.SubElement(body, akn("p"))

    def _paragraph(
        self, parent: Element, paragraph: Paragraph, items: Sequence[Paragraph], name: str, prefix: str
    ) -> None:
        element = self._element(parent, name, paragraph, prefix)
        if not items:
            self._text(_p(element, "content"), paragraph)
            return
        listing = etree.SubElement(element, akn("list"), eId=self._id(f"{element.get('eId')}__list_1"))
        self._text(_p(listing, "intro"), paragraph)
        for item, below in trees(items):
            self._paragraph(listing, item, below, "point", f"{listing.get('eId')}__point")

    def _conclusions(self, statement: Element) -> None:
        closing = [piece.text for piece in self._resolution.dropped if piece.reason == "closing line"]
        if closing:
            conclusions = etree.SubElement(statement, akn("conclusions"))
            for text in closing:
                put(etree.SubElement(conclusions, akn("p")), text)

    def _attachments(self, statement: Element, annexes: Sequence[Sequence[Paragraph]]) -> None:
        if not annexes:
            return
        attachments = etree.SubElement(statement, akn("attachments"))
        for number, paragraphs in enumerate(annexes, start=1):
            attachment = etree.SubElement(attachments, akn("attachment"), eId=self._id(f"att_{number}"))
            document = etree.SubElement(attachment, akn("doc"), name="annex", contains="singleVersion")
            identification(self._resolution, etree.SubElement(document, akn("meta")), f"annex_{number}")
            self._body(etree.SubElement(document, akn("mainBody")), paragraphs)

    def _element(self, parent: Element, name: str, paragraph: Paragraph, prefix: str) -> Element:
        """The element of a paragraph with identifier, label, kind and number."""
        place = paragraph.number or paragraph.label
        element = etree.SubElement(parent, akn(name))
        element.set("eId", self._id(f"{prefix}_{slug(place) or 'x'}"))
        element.set("class", paragraph.kind.value)
        element.set("title", clean(paragraph.label))
        if paragraph.number is not None:
            item = name in ("item", "point")
            put(etree.SubElement(element, akn("num")), decorated(paragraph.number, item=item))
        return element

    def _id(self, wanted: str) -> str:
        """An identifier that no element has yet."""
        found, count = wanted, 1
        while found in self._used:
            count += 1
            found = f"{wanted}_{count}"
        self._used.add(found)
        return found

    def _text(self, element: Element, paragraph: Paragraph) -> None:
        """The wording with its opening marked and its notes at their calls."""
        text, opening = paragraph.text, paragraph.opening
        start = 0
        if opening:
            inner = etree.SubElement(element, akn("inline"), name="opening")
            if text.startswith(opening) and not any(call.offset < len(opening) for call in paragraph.calls):
                put(inner, opening)
                start = len(opening)
            else:
                inner.set("title", clean(opening))
        for call in paragraph.calls:
            put(element, text[start : call.offset])
            self._call(element, call.mark)
            start = max(start, call.offset)
        put(element, text[start:])

    def _call(self, element: Element, mark: str) -> None:
        waiting = self._unplaced.get(mark, [])
        if not waiting:
            reference = self._placed.get(mark, "fn_unknown")
            etree.SubElement(element, akn("noteRef"), marker=clean(mark), href=f"#{reference}")
            return
        index = waiting.pop(0)
        self._placed[mark] = f"fn_{index + 1}"
        note = etree.SubElement(
            element, akn("authorialNote"), eId=f"fn_{index + 1}", marker=clean(mark), placement="bottom"
        )
        _note_text(note, self._resolution.footnotes[index])


def _note_text(element: Element, note: Footnote) -> None:
    put(etree.SubElement(element, akn("p")), note.text)
    if note.resolved is not None:
        resolved = etree.SubElement(element, akn("p"))
        resolved.set("class", "resolved")
        put(resolved, note.resolved)


def _p(parent: Element, name: str) -> Element:
    return etree.SubElement(etree.SubElement(parent, akn(name)), akn("p"))


def parts(
    paragraphs: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], Sequence[Paragraph], list[Sequence[Paragraph]]]:
    """Preamble, body, annexes: cuts of one sequence, so that reading them in order gives it back."""
    first = next((i for i, p in enumerate(paragraphs) if p.kind is not Kind.PREAMBULAR), len(paragraphs))
    end = next((i for i, p in enumerate(paragraphs) if i >= first and annex_prefix(p.label)), len(paragraphs))
    annexes: list[Sequence[Paragraph]] = []
    start = end
    for index in range(end + 1, len(paragraphs) + 1):
        if index == len(paragraphs) or _other_annex(paragraphs[index - 1], paragraphs[index]):
            annexes.append(paragraphs[start:index])
            start = index
    return paragraphs[:first], paragraphs[first:end], annexes


def _other_annex(before: Paragraph, after: Paragraph) -> bool:
    return bool(annex_prefix(after.label)) and annex_prefix(after.label) != annex_prefix(before.label)


def trees(paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, list[Paragraph]]]:
    """Every paragraph with the items that follow it directly, to whatever depth, of its own kind."""
    trees: list[tuple[Paragraph, list[Paragraph]]] = []
    for paragraph in paragraphs:
        if trees and paragraph.kind is trees[-1][0].kind and _is_below(trees[-1][0].label, paragraph.label):
            trees[-1][1].append(paragraph)
        else:
            trees.append((paragraph, []))
    return trees


def _is_below(chapeau: str, label: str) -> bool:
    above = parent_label(label)
    while above is not None and above != chapeau:
        above = parent_label(above)
    return above is not None
