"""Comments in the margin of somebody's own Word file, each at the words that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.diff.edits import Operation
from lineage.render.word.comment_marks import clear_of_first_notes
from lineage.render.word.storable_words import storable
from lineage.sources.word.wordprocessingml import attribute, child, number, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from lineage.render.word.letters import BodyLetters
    from lineage.render.word.package import Package

Line = str | tuple[tuple[Operation, str], ...]
"""A line of a comment: words, or words of both texts, of which those of one alone are struck out or underlined."""
_MARKS = {Operation.DELETE: ("strike", ""), Operation.INSERT: ("b", "u"), Operation.EQUAL: ("", "")}
"""What words look like: before and after their size, in the order of the standard."""
_SIZE = "18"
"""Half points of the letters of a comment; those of the body of a draft would fill the margin."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Margin:
    """Puts comments into a file."""

    def __init__(self, package: Package, author: str, language: str = "") -> None:
        self._package = package
        self._author = author
        self._language = language
        """Of the comments; "" for that of the file."""
        found = package.related("comments")
        self._new = found is None
        self._root = found if found is not None else etree.Element(self._name("comments"), nsmap={"w": package.space})
        self._next = max((number(attribute(one, "id"), -1) for one in self._root), default=-1) + 1
        self._first = self._next

    def note(self, letters: BodyLetters, start: int, end: int, lines: Sequence[Line]) -> None:
        """A comment at the letters from `start` to `end`, exclusive, of one Word paragraph or several."""
        if end < len(letters.all):
            letters.cut(end)
        letters.cut(start)
        first, last = letters.all[start], letters.all[max(start, end - 1)]
        before, behind = _outermost(first.run, first.paragraph), _outermost(last.run, last.paragraph)
        identifier = str(self._next)
        self._next += 1
        opened, closed = (self._element(f"commentRange{side}", id=identifier) for side in ("Start", "End"))
        call = self._element("r")
        call.append(self._element("commentReference", id=identifier))
        before.addprevious(opened)
        place = behind.getnext()
        while place is not None and tag(place) in {"commentRangeEnd", "r"} and _is_call(place):
            behind, place = place, place.getnext()
        behind.addnext(closed)
        _behind_notes(closed).addnext(call)
        self._root.append(self._comment(identifier, lines))

    def at(self, paragraph: Element, lines: Sequence[str]) -> None:
        """A comment at the end of a Word paragraph."""
        identifier = str(self._next)
        self._next += 1
        call = self._element("r")
        call.append(self._element("commentReference", id=identifier))
        first = next((e for e in paragraph if tag(e) != "pPr"), None)
        opened = self._element("commentRangeStart", id=identifier)
        paragraph.append(opened) if first is None else first.addprevious(opened)
        paragraph.append(self._element("commentRangeEnd", id=identifier))
        paragraph.append(call)
        self._root.append(self._comment(identifier, lines))

    def close(self) -> None:
        """Puts the part of the comments into the file where it had none; their marks leave its notes in order."""
        clear_of_first_notes(self._package.document, self._first)
        if self._new and len(self._root):
            self._package.add("comments", self._root)
            self._new = False

    def _comment(self, identifier: str, lines: Sequence[Line]) -> Element:
        comment = self._element("comment", id=identifier, author=self._author, initials=self._author[:1].upper())
        for line in lines:
            paragraph = self._element("p")
            for operation, said in ((Operation.EQUAL, line),) if isinstance(line, str) else line:
                paragraph.append(self._run(said, _MARKS[operation]))
            comment.append(paragraph)
        return comment

    def _run(self, said: str, marks: Sequence[str]) -> Element:
        run, looks, text = self._element("r"), self._element("rPr"), self._element("t")
        before, after = marks
        if before:
            looks.append(self._element(before))
        looks.append(self._element("sz", val=_SIZE))
        if after:
            looks.append(self._element(after, val="single"))
        if self._language:
            looks.append(self._element("lang", val=self._language))
        text.text = storable(said)
        text.set(_SPACE, "preserve")
        run.append(looks)
        run.append(text)
        return run

    def _element(self, name: str, **values: str) -> Element:
        element = etree.Element(self._name(name))
        for key, value in values.items():
            element.set(self._name(key), value)
        return element

    def _name(self, name: str) -> str:
        return f"{{{self._package.space}}}{name}"


def _outermost(run: Element, paragraph: Element) -> Element:
    """The child of the paragraph in which a run stands."""
    element = run
    while (parent := element.getparent()) is not None and parent is not paragraph:
        element = parent
    return element


def _behind_notes(closed: Element) -> Element:
    """The last note call of the paragraph behind the end of a comment, or that end: LibreOffice 7.4 mixes the notes up
    where the mark of a comment stands between two calls. What the comment is about is said by its range."""
    calls = [e for e in closed.itersiblings() if any(tag(one) == "footnoteReference" for one in e.iter())]
    return calls[-1] if calls else closed


def _is_call(element: Element) -> bool:
    return tag(element) == "commentRangeEnd" or child(element, "commentReference") is not None
