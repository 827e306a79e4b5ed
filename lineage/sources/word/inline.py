"""Inline content of a Word paragraph: its characters with their look, note references and tracked changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.sources.lines import PARAGRAPH_END, Revision, Run, Style
from lineage.sources.word.styles import PLAIN, Look, Sheet, look, proposed_look
from lineage.sources.word.wordprocessingml import attribute, child, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from lineage.sources.lines import Line

INSERTIONS = frozenset({"ins", "moveTo"})
DELETIONS = frozenset({"del", "moveFrom"})
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "", "ptab": "\t"}
SKIPPED = frozenset({"pPr", "rPr", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "mc:Fallback", "rt"})
"""Elements of a paragraph that hold no printed words."""
_BOXES = frozenset({"txbxContent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """Characters of one look, or a reference to a note, or a text box."""

    text: str = ""
    look: Look = PLAIN
    note: str = ""
    """Id of the note that is called here, with its kind before it: "footnote 12"."""
    custom: bool = False
    """Whether the note's mark is its own, not counted: it then follows as characters."""
    revisions: tuple[Revision, ...] = ()
    """Tracked changes that the characters stand in, the outermost first."""
    box: Element | None = None

    @property
    def run(self) -> Run:
        """The characters as a run."""
        return Run(text=self.text, styles=self.look.styles, revisions=self.revisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class _RunContext:
    style: str
    revisions: tuple[Revision, ...] = ()
    linked: bool = False
    """Inside of a hyperlink, whose colour and line say nothing."""


def atoms(paragraph: Element, styles: Sheet, style: str) -> Iterator[Atom]:
    """The content of a paragraph in order, insertions and deletions with their style."""
    yield from _children(paragraph, styles, _RunContext(style=style))


def _children(parent: Element, styles: Sheet, context: _RunContext) -> Iterator[Atom]:
    for element in parent:
        name = tag(element)
        if name in SKIPPED:
            continue
        if name == "r":
            yield from _run(element, styles, context)
        elif name in INSERTIONS or name in DELETIONS:
            yield from _children(element, styles, _changed(element, name, context))
        elif name == "hyperlink":
            yield from _children(element, styles, replace(context, linked=True))
        elif name == "m:t":
            yield Atom(text=element.text or "", look=look(styles, context.style, None))
        elif name in _BOXES:
            yield Atom(box=element)
        else:
            yield from _children(element, styles, context)


def _changed(element: Element, name: str, context: _RunContext) -> _RunContext:
    revision = Revision(
        style=Style.DELETED if name in DELETIONS else Style.INSERTED,
        author=" ".join(attribute(element, "author").split()),
        date=attribute(element, "date").strip(),
        moved=name in {"moveFrom", "moveTo"},
    )
    return replace(context, revisions=(*context.revisions, revision))


def _run(run: Element, styles: Sheet, context: _RunContext) -> Iterator[Atom]:
    shape, tracked = look(styles, context.style, run), context.revisions
    own = frozenset() if context.linked else proposed_look(run)
    shape = Look(styles=shape.styles | own | {revision.style for revision in tracked}, hidden=shape.hidden)
    for element in run:
        name = tag(element)
        if name in ("t", "delText"):
            yield Atom(text=element.text or "", look=shape, revisions=tracked)
        elif name in _CHARACTERS:
            yield Atom(text=_CHARACTERS[name], look=shape, revisions=tracked)
        elif name == "sym":
            yield Atom(text=_symbol(attribute(element, "char")), look=shape, revisions=tracked)
        elif name in ("footnoteReference", "endnoteReference"):
            yield replace(_reference(element, name.removesuffix("Reference"), shape), revisions=tracked)
        elif name not in SKIPPED:
            yield from _children(element, styles, context)


def _reference(element: Element, kind: str, shape: Look) -> Atom:
    custom = switch_attribute(element, "customMarkFollows")
    raised = Look(styles=shape.styles | {Style.SUPERSCRIPT}, hidden=shape.hidden)
    return Atom(note=f"{kind} {attribute(element, 'id')}", look=raised, custom=custom)


def switch_attribute(element: Element, name: str) -> bool:
    """Whether an attribute that is on or off is on."""
    return attribute(element, name, "0") not in ("0", "false", "off", "")


def _symbol(code: str) -> str:
    """A character of a symbol font; Word puts their codes into the private area F000 to F0FF."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(point & 0xFF, "•") if 0xF000 <= point <= 0xF0FF else chr(point) if point < 0xD800 else ""


_SYMBOLS = {
    0x2D: "−",
    0xB0: "°",
    0xB3: "≥",
    0xA3: "≤",
    0xB1: "±",
    0xB4: "×",
    0x6D: "µ",
    0xB7: "•",
    0xD2: "®",
    0xD3: "©",
}
"""Of the font Symbol, what documents of the organization use; everything else is a bullet."""


def mark_deleted(paragraph: Element) -> bool:
    """Whether the end of the paragraph is a tracked deletion: accepted, it runs into the next one."""
    properties = child(paragraph, "pPr", "rPr")
    return child(properties, "del") is not None or child(properties, "moveFrom") is not None


def deleted_mark(paragraph: Element) -> Iterator[Atom]:
    """The end of a paragraph that tracked changes delete, as deleted characters: who joins it with the next one."""
    properties = child(paragraph, "pPr", "rPr")
    for name in sorted(DELETIONS):
        element = child(properties, name)
        if element is not None:
            changed = _changed(element, name, _RunContext(style="")).revisions
            yield Atom(text=PARAGRAPH_END, look=Look(styles=frozenset({Style.DELETED})), revisions=changed)


def mark_inserted(paragraph: Element) -> bool:
    """Whether the end of the paragraph is a tracked insertion: originally, it ran into the next one."""
    properties = child(paragraph, "pPr", "rPr")
    return child(properties, "ins") is not None or child(properties, "moveTo") is not None


def as_called(note: Iterable[Line], called: str, content: Iterable[Atom]) -> Iterator[Line]:
    """The lines of a note, which goes with its call where tracked changes take that out."""
    gone = any(atom.note == called and Style.DELETED in atom.look.styles for atom in content)
    yield from (replace(line, role="deleted note") if gone else line for line in note)
