"""What an Akoma Ntoso document says of itself: identification, references, preface, what the model has no place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.documents.akn.characters import clean, put
from lineage.documents.akn.schema import SOURCE, UNKNOWN_DATE, akn, own
from lineage.languages.tables import codes
from lineage.symbols import slug

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph, Resolution


def identification(resolution: Resolution, meta: Element, component: str) -> None:
    """Work, expression and manifestation of the document, or of its annex `component`."""
    element = etree.SubElement(meta, akn("identification"), source=SOURCE)
    work = f"/akn/un/statement/deliberation/{slug(resolution.id) or 'document'}"
    language = codes()[resolution.language]["code3"] if resolution.language in codes() else "und"
    adopted = resolution.adopted.isoformat() if resolution.adopted else UNKNOWN_DATE
    levels = (
        ("FRBRWork", work),
        ("FRBRExpression", f"{work}/{language}@"),
        ("FRBRManifestation", f"{work}/{language}@.xml"),
    )
    for name, uri in levels:
        level = etree.SubElement(element, akn(name))
        _value(level, "FRBRthis", f"{uri}/!{component or 'main'}")
        _value(level, "FRBRuri", uri)
        if name == "FRBRWork" and not component:
            etree.SubElement(level, akn("FRBRalias"), name="id", value=clean(resolution.id))
        event = "adopted" if resolution.adopted else "unknown"
        etree.SubElement(level, akn("FRBRdate"), date=adopted, name=event)
        etree.SubElement(level, akn("FRBRauthor"), href="#organ" if name == "FRBRWork" else SOURCE)
        _level_details(resolution, level, name, language)


def references(resolution: Resolution, meta: Element) -> None:
    """Who speaks, and who has written the file."""
    element = etree.SubElement(meta, akn("references"), source=SOURCE)
    _tlc(element, "lineage", "lineage")
    _tlc(element, "organ", resolution.organ or "United Nations")


def proprietary(resolution: Resolution, parent: Element) -> None:
    """What has no place in the model: page furniture, and the state of proposals."""
    record = etree.SubElement(parent, own("record"), language=clean(resolution.language))
    for piece in resolution.dropped:
        element = etree.SubElement(record, own("dropped"), reason=clean(piece.reason))
        if piece.page is not None:
            element.set("page", str(piece.page))
        put(element, piece.text)
    for index, paragraph in enumerate(resolution.paragraphs):
        _negotiated(paragraph, record, str(index))


def _negotiated(paragraph: Paragraph, record: Element, place: str) -> None:
    if paragraph.state is not None or paragraph.authors or paragraph.marks:
        element = etree.SubElement(record, own("negotiated"), paragraph=place)
        element.set("state", paragraph.state.value if paragraph.state else "")
        element.set("marks", " ".join(f"{start}-{end}" for start, end in paragraph.marks))
        for author in paragraph.authors:
            put(etree.SubElement(element, own("author")), author)
    for proposal in paragraph.proposals:
        _proposal(proposal, etree.SubElement(record, own("proposal"), paragraph=place))


def _proposal(proposal: Proposal, element: Element) -> None:
    told = {
        "kind": proposal.kind.value,
        "start": str(proposal.start),
        "end": str(proposal.end),
        "date": clean(proposal.date or ""),
        "state": proposal.state.value if proposal.state else "",
        "of": "{}-{}".format(*proposal.of) if proposal.of else "",
        "moved": "true" if proposal.moved else "",
        "tracked": "true" if proposal.tracked else "",
    }
    for name, value in told.items():
        if value:
            element.set(name, value)
    put(etree.SubElement(element, own("text")), proposal.text)
    if proposal.new is not None:
        put(etree.SubElement(element, own("new")), proposal.new)
    for author in proposal.authors:
        put(etree.SubElement(element, own("author")), author)


def preface(resolution: Resolution, statement: Element) -> None:
    """What stands above the text: title, symbol, organ, session, dates, status, sponsors."""
    element = etree.SubElement(statement, akn("preface"))
    put(_inline(element, "docTitle"), resolution.title)
    if resolution.symbol is not None:
        put(_inline(element, "docNumber"), resolution.symbol)
    put(_inline(element, "docAuthority"), resolution.organ)
    if resolution.session is not None:
        session = _inline(element, "session")
        session.set("value", str(resolution.session))
        session.text = str(resolution.session)
    for event, day in (("adopted", resolution.adopted), ("dated", resolution.dated)):
        if day is not None:
            date = _inline(element, "docDate")
            date.set("class", event)
            date.set("date", day.isoformat())
            date.text = day.isoformat()
    put(_inline(element, "docStatus"), resolution.status.value)
    for sponsor in resolution.sponsors:
        put(_inline(element, "docProponent"), sponsor)


def _level_details(resolution: Resolution, level: Element, name: str, language: str) -> None:
    if name == "FRBRWork":
        _value(level, "FRBRcountry", "un")
        _value(level, "FRBRsubtype", "deliberation")
        if resolution.symbol:
            _value(level, "FRBRnumber", resolution.symbol)
    elif name == "FRBRExpression":
        etree.SubElement(level, akn("FRBRlanguage"), language=language)
    else:
        _value(level, "FRBRformat", "application/akn+xml")


def _inline(preface: Element, name: str) -> Element:
    return etree.SubElement(etree.SubElement(preface, akn("p")), akn(name))


def _value(parent: Element, name: str, value: str) -> None:
    etree.SubElement(parent, akn(name), value=clean(value))


def _tlc(parent: Element, identifier: str, shown: str) -> None:
    href = f"/ontology/{identifier}"
    etree.SubElement(parent, akn("TLCOrganization"), eId=identifier, href=href, showAs=clean(shown))
