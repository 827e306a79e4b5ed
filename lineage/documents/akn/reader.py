"""Akoma Ntoso back to a resolution: the exact reverse of the writer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from lineage.documents.akn.schema import CHARACTER, akn, bare, own
from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.resolution import Dropped, Footnote, Kind, NoteCall, Paragraph, Resolution, Status
from lineage.errors import UnreadableError
from lineage.sources import xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_UNITS = frozenset({akn(name) for name in ("recital", "item", "paragraph", "point", "section")})
_ITEMS = frozenset({akn("item"), akn("point")})
_TEXTS = frozenset({akn(name) for name in ("p", "listIntroduction", "heading")})
_THROUGH = frozenset({akn(name) for name in ("content", "list", "intro", "blockList")})
_NOTES = frozenset({akn("authorialNote"), akn("note")})


def read(text: str | bytes, name: str = "Akoma Ntoso") -> Resolution:
    """The resolution that `write` gave as `text`; `name` says in messages what it is.

    Raises UnreadableError for anything else.
    """
    data = text.encode("utf-8") if isinstance(text, str) else text
    root = xml.parse(data, name, keep_instructions=True)
    statement = root.find(akn("statement"))
    record = root.find(f".//{own('record')}")
    if statement is None or record is None:
        raise UnreadableError(
            f"{name}: Akoma Ntoso, but no resolution written by this program", "Make it with lineage parse DOC --akn."
        )
    try:
        return _resolution(statement, record)
    except (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError) as error:
        raise UnreadableError(
            f"{name}: Akoma Ntoso not as this program writes it ({xml.first_line(error)})",
            "Make it again with lineage parse DOC --akn.",
        ) from error


def _date(preface: Element, event: str) -> date | None:
    found = preface.find(f".//{akn('docDate')}[@class='{event}']")
    return None if found is None else date.fromisoformat(str(found.attrib["date"]))


def _resolution(statement: Element, record: Element) -> Resolution:
    identity = statement.find(f".//{akn('FRBRWork')}/{akn('FRBRalias')}").attrib["value"]  # type: ignore[union-attr]
    preface = statement.find(akn("preface"))
    if preface is None:
        raise ValueError("no preface")
    session = preface.find(f".//{akn('session')}")
    symbol = preface.find(f".//{akn('docNumber')}")
    proposals, said = _proposals(record), _negotiated_by_place(record)
    return Resolution(
        id=str(identity),
        symbol=None if symbol is None else _plain(symbol),
        title=_required(preface, "docTitle"),
        organ=_required(preface, "docAuthority"),
        session=None if session is None else int(session.attrib["value"]),
        adopted=_date(preface, "adopted"),
        dated=_date(preface, "dated"),
        status=Status(_required(preface, "docStatus")),
        language=str(record.attrib["language"]),
        sponsors=tuple(_plain(element) for element in preface.iter(akn("docProponent"))),
        paragraphs=tuple(
            _paragraph(unit, str(identity), proposals.get(index, ()), said.get(index))
            for index, unit in enumerate(statement.iter(*_UNITS))
        ),
        footnotes=tuple(_footnotes(statement)),
        dropped=tuple(
            Dropped(reason=str(piece.attrib["reason"]), text=_plain(piece), page=_page(piece))
            for piece in record.iter(own("dropped"))
        ),
    )


def _required(preface: Element, name: str) -> str:
    element = preface.find(f".//{akn(name)}")
    if element is None:
        raise ValueError(f"no {name}")
    return _plain(element)


@dataclass(slots=True)
class _ParagraphText:
    """The text of a paragraph while it is read."""

    text: str = ""
    opening: str = ""
    calls: list[NoteCall] = field(default_factory=list)


def _proposals(record: Element) -> dict[int, tuple[Proposal, ...]]:
    """The proposals by the place of their paragraph in the document, from 0."""
    found: dict[int, tuple[Proposal, ...]] = {}
    for element in record.iter(own("proposal")):
        state, new = element.get("state"), element.find(own("new"))
        proposal = Proposal(
            kind=ProposalKind(str(element.attrib["kind"])),
            start=int(element.attrib["start"]),
            end=int(element.attrib["end"]),
            text=_plain(element[0]),
            new=None if new is None else _plain(new),
            authors=tuple(_plain(author) for author in element.iter(own("author"))),
            date=element.get("date"),
            state=TextState(state) if state else None,
            of=next(_spans(element.get("of", "")), None),
            moved=element.get("moved") == "true",
            tracked=element.get("tracked") == "true" or element.get("date") is not None,
        )
        place = int(element.attrib["paragraph"])
        found[place] = (*found.get(place, ()), proposal)
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Pairs of offsets as they are written: "0-1 5-9"."""
    for pair in text.split():
        start, _, end = pair.partition("-")
        yield int(start), int(end)


def _negotiated_by_place(record: Element) -> dict[int, Element]:
    """What is negotiated of each paragraph as a whole, by its place in the document, from 0."""
    return {int(element.attrib["paragraph"]): element for element in record.iter(own("negotiated"))}


def _paragraph(unit: Element, document: str, proposals: tuple[Proposal, ...], said: Element | None) -> Paragraph:
    number = unit.find(akn("num"))
    wording = _ParagraphText()
    _read_wording(_text_element(unit), wording)
    return Paragraph(
        document=document,
        label=str(unit.attrib["title"]),
        kind=Kind(str(unit.attrib["class"])),
        number=None if number is None else bare(_plain(number), item=unit.tag in _ITEMS),
        text=wording.text,
        opening=wording.opening,
        calls=tuple(wording.calls),
        proposals=proposals,
        state=TextState(str(said.get("state"))) if said is not None and said.get("state") else None,
        authors=() if said is None else tuple(_plain(author) for author in said.iter(own("author"))),
        marks=() if said is None else tuple(_spans(said.get("marks", ""))),
    )


def _text_element(unit: Element) -> Element:
    """The element that holds the wording of a unit itself, not of a unit below."""
    for element in unit:
        if element.tag in _TEXTS:
            return element
        if element.tag in _THROUGH:
            return _text_element(element)
    raise ValueError("a paragraph without text")


def _read_wording(element: Element, wording: _ParagraphText) -> None:
    wording.text += element.text or ""
    for child in element:
        if child.tag == akn("inline") and child.get("name") == "opening":
            wording.opening = str(child.get("title") or _plain(child))
            wording.text += _plain(child)
        elif child.tag in (akn("authorialNote"), akn("noteRef")):
            wording.calls.append(NoteCall(mark=str(child.attrib["marker"]), offset=len(wording.text)))
        else:
            wording.text += _instruction(child)
        wording.text += child.tail or ""


def _footnotes(statement: Element) -> Iterator[Footnote]:
    notes = sorted(statement.iter(*_NOTES), key=lambda note: int(str(note.attrib["eId"]).removeprefix("fn_")))
    for note in notes:
        texts = note.findall(akn("p"))
        resolved = _plain(texts[1]) if len(texts) > 1 else None
        yield Footnote(mark=str(note.attrib["marker"]), text=_plain(texts[0]), resolved=resolved)


def _page(element: Element) -> int | None:
    page = element.attrib.get("page")
    return None if page is None else int(page)


def _plain(element: Element) -> str:
    """The characters of an element that holds only text (and stand-ins of characters)."""
    return (element.text or "") + "".join(_instruction(child) + (child.tail or "") for child in element)


def _instruction(element: Element) -> str:
    """The character that a processing instruction stands for; "" for every other element."""
    if isinstance(element.tag, str) or getattr(element, "target", "") != CHARACTER:
        return ""
    character = chr(int(element.text or "", 16))
    if "\ud800" <= character <= "\udfff":
        raise ValueError("half a character")
    return character
