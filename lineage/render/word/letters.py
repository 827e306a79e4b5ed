"""The letters of a Word file, each with the run it stands in: where a stretch of a paragraph's text is in the file.

A paragraph's text has one space between words, no number, no note marks. So it is found by its letters alone, white
space aside, in the order of the file.
"""

from __future__ import annotations

import copy
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from lineage.documents.negotiated.proposals import TextState
from lineage.errors import UnreadableError
from lineage.sources.word.inline import DELETIONS, SKIPPED
from lineage.sources.word.wordprocessingml import attribute, child, tag

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lxml.etree import _Element as Element

    from lineage.documents.resolution import Paragraph

_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_LEAD = 12
"""Letters of a number before a paragraph's text: "(viii)", "23 bis."."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Letter:
    """One character, or something else in a run: a note call, a picture, a field."""

    text: str
    run: Element
    node: Element
    index: int
    """Place in the text of `node`; 0 for nodes without text."""
    paragraph: Element
    alive: bool
    """False within a tracked deletion."""
    note: str = ""
    """Id of the footnote that is called here."""


@dataclass(frozen=True, slots=True)
class _Keys:
    """The letters of a file as they are compared."""

    keys: str
    places: list[int]
    """For each key the place of its letter."""
    first: list[int]
    """For each paragraph the place of its first letter among the keys."""

    @classmethod
    def of(cls, letters: Sequence[Letter], starts: Sequence[int], *, struck: bool) -> _Keys:
        """Of the letters that are printed, or also of those within tracked deletions."""
        keyed = [(key, at) for at, one in enumerate(letters) if (one.alive or struck) and (key := _key(one.text))]
        places = [place for _, place in keyed]
        return cls("".join(key for key, _ in keyed), places, [bisect_left(places, start) for start in starts])

    def find(self, keys: str, start: int) -> int:
        """Where words stand among the keys from the letter at `start` on: first at the head of a paragraph after its
        number, else from where we are; -1 for nowhere."""
        at = bisect_left(self.places, start)
        place = first = self.keys.find(keys, at)
        while place >= 0:
            index = bisect_left(self.first, place + 1) - 1
            if place == at or place - self.first[index] <= _LEAD:
                return place
            place = self.keys.find(keys, place + 1)
        return first

    def spread(self, text: str, at: int) -> list[int]:
        """For each character of a text the place of its letter, the first at key `at`; a space belongs to the gap
        before the next letter."""
        found: list[int] = []
        for letter in text:
            found.append(self.places[min(at, len(self.places) - 1)])
            at += len(_key(letter))
        return found


class BodyLetters:
    """All letters of the body of a document, or of one of its notes."""

    def __init__(self, body: Element, name: str) -> None:
        self._name = name
        self.all: list[Letter] = []
        self.paragraphs: list[Element] = []
        self._starts: list[int] = []
        """For each paragraph the place of its first letter."""
        for paragraph in _paragraphs(body):
            self.paragraphs.append(paragraph)
            self._starts.append(len(self.all))
            self.all += _letters(paragraph, paragraph, alive=True)
        self._printed = _Keys.of(self.all, self._starts, struck=False)
        self._whole = _Keys.of(self.all, self._starts, struck=True)

    def locate(self, paragraphs: Sequence[Paragraph]) -> dict[str, list[int]]:
        """Label -> for each character of the text the place of its letter; a space has that of the letter after it.

        Raises UnreadableError where the words of a paragraph are not in the file.
        """
        found: dict[str, list[int]] = {}
        at = 0
        for paragraph in paragraphs:
            keys = "".join(map(_key, paragraph.text))
            if not keys:
                continue
            pools = (self._whole, self._printed) if paragraph.state is TextState.DELETED else (self._printed,)
            tries = ((one, one.find(keys, at)) for one in pools)
            home, place = next((one for one in tries if one[1] >= 0), (self._printed, -1))
            if place < 0:
                raise UnreadableError(
                    f"{self._name}: the words of {paragraph.label} do not stand in the file as they were read",
                    "Save the file again from a word processor.",
                )
            found[paragraph.label] = home.spread(paragraph.text, place)
            at = home.places[place + len(keys) - 1] + 1
        return found

    def holds(self, text: str) -> bool:
        """Whether all the words here are these, a number or mark before them aside."""
        keys = "".join(map(_key, text))
        return bool(keys) and self._printed.keys.endswith(keys) and len(self._printed.keys) - len(keys) <= _LEAD

    def owned(self, text: str, places: Sequence[int]) -> list[list[int]]:
        """For each character of a paragraph's text the letters that print it, white space included."""
        own: list[list[int]] = [[] for _ in text]
        keyed = {places[offset]: offset for offset, letter in enumerate(text) if _key(letter)}
        at = -1
        for place in range(min(keyed), max(keyed) + 1):
            one = self.all[place]
            if place in keyed:
                at = keyed[place]
                own[at].append(place)
            elif one.alive and one.text:
                gap = at + 1 if one.text.isspace() and at + 1 < len(text) and text[at + 1].isspace() else at
                own[gap].append(place)
        return own

    def of(self, paragraph: Element) -> range:
        """The places of the letters of a Word paragraph."""
        at = self._index[paragraph]
        return range(self._starts[at], self._starts[at + 1] if at + 1 < len(self._starts) else len(self.all))

    @cached_property
    def _index(self) -> dict[Element, int]:
        return {paragraph: at for at, paragraph in enumerate(self.paragraphs)}

    def lead(self, place: int) -> list[int]:
        """The letters of the same Word paragraph before a letter: its number, as it is typed."""
        return list(range(self.of(self.all[place].paragraph).start, place))

    def with_fields(self, places: Collection[int]) -> set[int]:
        """The places with those of the fields all of whose words are among them: a cross-reference goes with its
        number, or Word would write that again."""
        found = set(places)
        first, last = min(found, default=0), max(found, default=-1)
        for start, end in self._fields:
            if end < first or last < start:
                continue
            words = {at for at in range(start, end + 1) if self.all[at].alive and self.all[at].text}
            if words and words <= found:
                found.update(at for at in range(start, end + 1) if self.all[at].alive)
        return found

    @cached_property
    def _fields(self) -> list[tuple[int, int]]:
        """First and last place of the fields that begin and end in one paragraph, inner ones first."""
        found: list[tuple[int, int]] = []
        begun: list[int] = []
        for place, one in enumerate(self.all):
            kind = attribute(one.node, "fldCharType") if tag(one.node) == "fldChar" else None
            if kind == "begin":
                begun.append(place)
            elif kind == "end" and begun:
                start = begun.pop()
                if self.all[start].paragraph is one.paragraph:
                    found.append((start, place))
        return found

    def cut(self, place: int) -> None:
        """Makes the letter at `place` the first of a run."""
        one = self.all[place]
        if one.index:
            self._cut_node(place)
        run = one.run
        nodes = list(run)
        if all(tag(node) == "rPr" for node in nodes[: nodes.index(one.node)]):
            return
        new = _like(run)
        properties = child(run, "rPr")
        if properties is not None:
            new.append(copy.deepcopy(properties))
        for node in nodes[nodes.index(one.node) :]:
            new.append(node)
        run.addnext(new)
        for at in range(place, len(self.all)):
            if self.all[at].run is not run:
                break
            self.all[at].run = new

    def _cut_node(self, place: int) -> None:
        one = self.all[place]
        node, index = one.node, one.index
        new = _like(node)
        text = node.text or ""
        node.text, new.text = text[:index], text[index:]
        for part in (node, new):
            part.set(_SPACE, "preserve")
        node.addnext(new)
        for at in range(place, len(self.all)):
            other = self.all[at]
            if other.node is not node:
                break
            other.node, other.index = new, other.index - index


def _like(element: Element) -> Element:
    """An empty element with the name and the attributes of another one."""
    new = etree.Element(element.tag)
    for name, value in element.attrib.items():
        new.set(name, value)
    return new


def _key(text: str) -> str:
    """A character as it is compared: without accent; nothing for white space, marks and what does not print."""
    if not text or text.isspace():
        return ""
    kept = [c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) not in {"Mn", "Cf"}]
    return kept[0] if kept else ""


def _paragraphs(parent: Element) -> Iterator[Element]:
    """The paragraphs below an element in their order, without those in text boxes."""
    for element in parent:
        name = tag(element)
        if name == "p":
            yield element
        elif name not in {"pPr", "txbxContent", "mc:Fallback", "sectPr"}:
            yield from _paragraphs(element)


def _letters(parent: Element, paragraph: Element, *, alive: bool) -> Iterator[Letter]:
    for element in parent:
        name = tag(element)
        if name == "r":
            yield from _of_run(element, paragraph, alive=alive and not _is_hidden(element))
        elif name not in SKIPPED and name != "txbxContent":
            yield from _letters(element, paragraph, alive=alive and name not in DELETIONS)


def _is_hidden(run: Element) -> bool:
    return child(run, "rPr", "vanish") is not None


def _of_run(run: Element, paragraph: Element, *, alive: bool) -> Iterator[Letter]:
    for node in run:
        name = tag(node)
        if name == "rPr":
            continue
        if name in {"t", "delText"}:
            for index, letter in enumerate(node.text or ""):
                yield Letter(letter, run, node, index, paragraph, alive and name == "t")
        elif name in _CHARACTERS:
            yield Letter(_CHARACTERS[name], run, node, 0, paragraph, alive)
        elif name == "footnoteReference":
            identifier = next((str(v) for k, v in node.attrib.items() if str(k).endswith("}id")), "")
            yield Letter("", run, node, 0, paragraph, alive, identifier)
        else:
            yield Letter("", run, node, 0, paragraph, alive)
