"""Tracked changes in the runs of somebody's own file: words taken out and put in, everything around them untouched."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lineage.diff.edits import Operation
from lineage.render.word.storable_words import storable
from lineage.sources.word.wordprocessingml import child, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.diff.signed_changes import Tracked
    from lineage.render.word.change_marker import Marker
    from lineage.render.word.letters import BodyLetters

_CHANGES = frozenset({"ins", "del", "moveTo", "moveFrom"})
_OWN = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Put = tuple[int, int | None, list[Any]]
"""Offset in the old text, the note call that stays there, if any, and the elements that come."""


def delete(letters: BodyLetters, places: Iterable[int], marker: Marker, authors: Sequence[str] = ()) -> None:
    """Tracks letters as deleted. In words that somebody else put in, the deletion stands within the insertion."""
    inside = letters.with_fields({place for place in places if letters.all[place].alive})
    wanted = sorted(inside)
    for place in wanted:
        if place + 1 not in inside and place + 1 < len(letters.all):
            letters.cut(place + 1)
        if place - 1 not in inside:
            letters.cut(place)
    runs = list(dict.fromkeys(letters.all[place].run for place in wanted))
    holder: Any = None
    for run in runs:
        home = run.getparent()
        if home is None or tag(home) == "del":
            continue
        if holder is None or holder.getnext() is not run:
            holder = marker.element(Operation.DELETE, tuple(authors))
            run.addprevious(holder)
        holder.append(run)
        _as_deleted(run)
    for place in wanted:
        letters.all[place].alive = False
    for field in dict.fromkeys(f for run in runs for f in run.iterancestors(qn("w:fldSimple"))):
        if not any(one.alive and one.text and field in one.run.iterancestors() for one in letters.all):
            _spelled_out(field, marker, tuple(authors))


def _spelled_out(field: Any, marker: Marker, authors: tuple[str, ...]) -> None:
    """A field in one element, whose words are deleted, as runs that are deleted with them."""
    code = OxmlElement("w:delInstrText")
    code.text = field.get(qn("w:instr")) or ""
    code.set(_SPACE, "preserve")
    lead = marker.element(Operation.DELETE, authors)
    lead.extend(_field_run(part) for part in (_field_sign("begin"), code, _field_sign("separate")))
    tail = marker.element(Operation.DELETE, authors)
    tail.append(_field_run(_field_sign("end")))
    field.addprevious(lead)
    for element in list(field):
        if tag(element) != "fldData":
            field.addprevious(element)
    field.addprevious(tail)
    field.getparent().remove(field)


def _field_sign(kind: str) -> Any:
    sign = OxmlElement("w:fldChar")
    sign.set(qn("w:fldCharType"), kind)
    return sign


def _field_run(content: Any) -> Any:
    run = OxmlElement("w:r")
    run.append(content)
    return run


def _as_deleted(run: Any) -> None:
    for node in run:
        if tag(node) in {"t", "instrText"}:
            node.tag = qn("w:delText" if tag(node) == "t" else "w:delInstrText")


def inserted(piece: Tracked, look: Any, marker: Marker) -> Any:
    """A w:ins element with the words of a piece in the look of a run."""
    holder = marker.element(Operation.INSERT, piece.authors, piece.date)
    holder.append(run_of(piece.text, look))
    return holder


def run_of(text: str, look: Any) -> Any:
    """A run in the look of another one; tabs in the words are Word's."""
    run = OxmlElement("w:r")
    properties = plain_look(look)
    if properties is not None:
        run.append(properties)
    for index, part in enumerate(text.split("\t")):
        if index:
            run.append(OxmlElement("w:tab"))
        if part:
            element = OxmlElement("w:t")
            element.set(_SPACE, "preserve")
            element.text = storable(part)
            run.append(element)
    return run


def plain_look(run: Any) -> Any:
    """The properties of a run without its own changes; None for none."""
    properties = child(run, "rPr") if run is not None else None
    if properties is None:
        return None
    properties = copy.deepcopy(properties)
    for element in [element for element in properties if tag(element) in _OWN]:
        properties.remove(element)
    return properties


def put(letters: BodyLetters, place: int, elements: Sequence[Any], *, behind: bool) -> None:
    """Puts elements before or after a letter, outside every change that it stands in."""
    if behind:
        if place + 1 < len(letters.all) and letters.all[place + 1].run is letters.all[place].run:
            letters.cut(place + 1)
    else:
        letters.cut(place)
    anchor = letters.all[place].run
    while (parent := anchor.getparent()) is not None and tag(parent) in _CHANGES:
        _split(parent, anchor, behind=behind)
        anchor = parent if behind or parent.index(anchor) == 0 else anchor
        if tag(anchor) not in _CHANGES:
            break
    for element in elements:
        if behind:
            anchor.addnext(element)
            anchor = element
        else:
            anchor.addprevious(element)


def put_at(letters: BodyLetters, owned: tuple[str, list[list[int]]], offset: int, elements: Sequence[Any]) -> None:
    """Puts elements at an offset of a paragraph's text, given with the letters of each of its characters: right after
    the word before it, else right before what follows."""
    text, own = owned
    if offset and own[offset - 1] and not text[offset - 1].isspace():
        put(letters, own[offset - 1][-1], elements, behind=True)
    elif offset < len(own) and own[offset]:
        put(letters, own[offset][0], elements, behind=False)
    else:
        before = next(own[o][-1] for o in range(min(offset, len(own)) - 1, -1, -1) if own[o])
        put(letters, before, elements, behind=True)


def _split(change: Any, at: Any, *, behind: bool) -> None:
    """Cuts a change so that `at` is the last of it, or the first."""
    children = list(change)
    index = children.index(at) + (1 if behind else 0)
    part = children[index:] if behind else children[:index]
    if not part:
        return
    other = OxmlElement(f"w:{tag(change)}")
    for name, value in change.attrib.items():
        other.set(name, value)
    for element in part:
        other.append(element)
    if behind:
        change.addnext(other)
    else:
        change.addprevious(other)


def mark_paragraph(paragraph: Any, operation: Operation, marker: Marker) -> None:
    """Tracks the end of a paragraph, so that accepting or rejecting leaves no empty one."""
    properties = child(paragraph, "pPr")
    if properties is None:
        properties = OxmlElement("w:pPr")
        paragraph.insert(0, properties)
    look = child(properties, "rPr")
    if look is None:
        look = OxmlElement("w:rPr")
        tail = next((e for e in properties if tag(e) in {"sectPr", "pPrChange"}), None)
        properties.append(look) if tail is None else tail.addprevious(look)
    order = [e for e in look if tag(e) == "ins"]
    element = marker.element(operation)
    order[-1].addnext(element) if order else look.insert(0, element)


def joined(puts: Sequence[Put]) -> list[tuple[tuple[int, int | None], list[Any]]]:
    """What is put at one place, together in its order, that behind a note call that stays after what stands before
    it."""
    found: dict[tuple[int, int | None], list[Any]] = {}
    for offset, call, elements in puts:
        found.setdefault((offset, call), []).extend(elements)
    return sorted(found.items(), key=lambda one: (one[0][0], one[0][1] is not None))
