"""A resolution as Akoma Ntoso: statement with preface, preamble and recitals, body, annexes as attachments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.documents.akn.arranging import parts, trees
from lineage.documents.akn.characters import clean, indent, put
from lineage.documents.akn.names import (
    AKN,
    LANGUAGES,
    OWN,
    SOURCE,
    UNKNOWN_DATE,
    akn,
    decorated,
    own,
)
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
    return _Writer(resolution).document()


class _Writer:
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
        self._preface(statement)
        preamble, body, annexes = parts(resolution.paragraphs)
        self._preamble(statement, preamble)
        self._body(etree.SubElement(statement, akn("mainBody")), body)
        self._conclusions(statement)
        self._attachments(statement, annexes)
        self._meta(meta)
        indent(root, 0)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"

    def _meta(self, meta: Element) -> None:
        """Written last: only then it is known which notes no paragraph calls."""
        self._identification(meta, "")
        references = etree.SubElement(meta, akn("references"), source=SOURCE)
        _tlc(references, "TLCOrganization", "lineage", "lineage")
        _tlc(references, "TLCOrganization", "organ", self._resolution.organ or "United Nations")
        left = [index for indexes in self._unplaced.values() for index in indexes]
        if left:
            notes = etree.SubElement(meta, akn("notes"), source=SOURCE)
            for index in sorted(left):
                note = self._resolution.footnotes[index]
                element = etree.SubElement(notes, akn("note"), eId=f"fn_{index + 1}", marker=clean(note.mark))
                _note_text(element, note)
        self._proprietary(etree.SubElement(meta, akn("proprietary"), source=SOURCE))

    def _identification(self, meta: Element, component: str) -> None:
        resolution = self._resolution
        identification = etree.SubElement(meta, akn("identification"), source=SOURCE)
        work = f"/akn/un/statement/deliberation/{slug(resolution.id) or 'document'}"
        language = LANGUAGES.get(resolution.language, "und")
        adopted = resolution.adopted.isoformat() if resolution.adopted else UNKNOWN_DATE
        levels = (
            ("FRBRWork", work),
            ("FRBRExpression", f"{work}/{language}@"),
            ("FRBRManifestation", f"{work}/{language}@.xml"),
        )
        for name, uri in levels:
            level = etree.SubElement(identification, akn(name))
            _value(level, "FRBRthis", f"{uri}/!{component or 'main'}")
            _value(level, "FRBRuri", uri)
            if name == "FRBRWork" and not component:
                etree.SubElement(level, akn("FRBRalias"), name="id", value=clean(resolution.id))
            event = "adopted" if resolution.adopted else "unknown"
            etree.SubElement(level, akn("FRBRdate"), date=adopted, name=event)
            etree.SubElement(level, akn("FRBRauthor"), href="#organ" if name == "FRBRWork" else SOURCE)
            self._level_details(level, name, language)

    def _level_details(self, level: Element, name: str, language: str) -> None:
        if name == "FRBRWork":
            _value(level, "FRBRcountry", "un")
            _value(level, "FRBRsubtype", "deliberation")
            if self._resolution.symbol:
                _value(level, "FRBRnumber", self._resolution.symbol)
        elif name == "FRBRExpression":
            etree.SubElement(level, akn("FRBRlanguage"), language=language)
        else:
            _value(level, "FRBRformat", "application/akn+xml")

    def _proprietary(self, parent: Element) -> None:
        resolution = self._resolution
        record = etree.SubElement(parent, own("record"), language=clean(resolution.language))
        for piece in resolution.dropped:
            put(etree.SubElement(record, own("dropped"), reason=clean(piece.reason)), piece.text)
        for index, paragraph in enumerate(resolution.paragraphs):
            for proposal in paragraph.proposals:
                element = etree.SubElement(record, own("proposal"), paragraph=str(index), kind=proposal.kind.value)
                element.set("start", str(proposal.start))
                element.set("end", str(proposal.end))
                put(etree.SubElement(element, own("text")), proposal.text)
                for author in proposal.authors:
                    put(etree.SubElement(element, own("author")), author)

    def _preface(self, statement: Element) -> None:
        resolution = self._resolution
        preface = etree.SubElement(statement, akn("preface"))
        put(_inline(preface, "docTitle"), resolution.title)
        if resolution.symbol is not None:
            put(_inline(preface, "docNumber"), resolution.symbol)
        put(_inline(preface, "docAuthority"), resolution.organ)
        if resolution.session is not None:
            session = _inline(preface, "session")
            session.set("value", str(resolution.session))
            session.text = str(resolution.session)
        for event, day in (("adopted", resolution.adopted), ("dated", resolution.dated)):
            if day is not None:
                date = _inline(preface, "docDate")
                date.set("class", event)
                date.set("date", day.isoformat())
                date.text = day.isoformat()
        put(_inline(preface, "docStatus"), resolution.status.value)
        for sponsor in resolution.sponsors:
            put(_inline(preface, "docProponent"), sponsor)

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
            self._identification(etree.SubElement(document, akn("meta")), f"annex_{number}")
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


def _inline(preface: Element, name: str) -> Element:
    return etree.SubElement(etree.SubElement(preface, akn("p")), akn(name))


def _value(parent: Element, name: str, value: str) -> None:
    etree.SubElement(parent, akn(name), value=clean(value))


def _tlc(parent: Element, name: str, identifier: str, shown: str) -> None:
    etree.SubElement(parent, akn(name), eId=identifier, href=f"/ontology/{identifier}", showAs=clean(shown))
