"""A redline that can be filed: every change between two texts tracked in the paragraphs of the base's own Word file.

Accept all gives the new text, reject all the base, even where the base already has changes by others. Styles, headers,
notes and numbering stay what they are. A paragraph in whose place another text stands is replaced whole.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from docx.oxml import OxmlElement

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked, signed
from lineage.languages import DEFAULT
from lineage.render.comparison.comparison_reading import View, segments
from lineage.render.word.change_marker import Marker, Signature
from lineage.render.word.comments import Margin
from lineage.render.word.letters import BodyLetters
from lineage.render.word.package import Package
from lineage.render.word.redline_looks import Models, RedlineLook, clean_properties, shell, typed_number
from lineage.render.word.redline_notes import NoteWriter, carried, standing_calls
from lineage.render.word.settings import track
from lineage.render.word.tracked_edits import Put, delete, inserted, joined, mark_paragraph, put, put_at
from lineage.sources.word.wordprocessingml import attribute, child, number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.resolution import Paragraph, Resolution

_Gone = tuple[range, tuple[str, ...]]
"""Offsets in the old text, and whose change it is."""


class BaseFile(NamedTuple):
    """The file that the changes are put into."""

    name: str
    data: bytes
    printed: Resolution
    """As the file prints it, marks of negotiators included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redline:
    """What is put into the base."""

    new: Resolution
    """The new text as it is printed, marks of negotiators included."""
    pairs: tuple[tuple[str, str], ...]
    """Old and new labels of paragraphs that are one paragraph, in both orders alike."""


def render(
    base: BaseFile, redline: Redline, signature: Signature, remark: Callable[[Paragraph], Sequence[str]] | None = None
) -> bytes:
    """The base with every change tracked. `remark` gives the lines of a comment on a paragraph of the new text, none
    for no comment. Raises UnreadableError where the words of the base do not stand in the file as they were read."""
    package = Package(base.data, base.name)
    writer = _RedlineWriter(package, base, redline, signature)
    writer.write()
    if remark is not None:
        writer.comment(remark)
    track(package)
    return package.data()


class _RedlineWriter:
    """Puts the changes into the open file, paragraph by paragraph."""

    def __init__(self, package: Package, base: BaseFile, redline: Redline, signature: Signature) -> None:
        body = child(package.document, "body")
        self._package, self._base, self._redline = package, base.printed, redline
        self._letters = BodyLetters(body if body is not None else package.document, base.name)
        self._places = self._letters.locate(base.printed.paragraphs)
        self._marker = Marker(signature, _highest(package.document))
        self._author = signature.author
        self._notes = NoteWriter(package, base.printed, redline.new, self._marker)
        texts = {p.label: p.text for p in base.printed.paragraphs}
        self._owners = {label: self._letters.owned(texts[label], own) for label, own in self._places.items()}
        self._homes: dict[str, Any] = {}
        """New label -> the Word paragraph that holds it."""

    def write(self) -> None:
        """All changes."""
        olds = {p.label: p for p in self._base.paragraphs if p.label in self._places}
        partner = {new: old for old, new in self._redline.pairs if old in olds}
        kept = set(partner.values())
        last = self._before_the_text()
        models = Models(olds.values())
        looks = {label: self._look(p) for label, p in olds.items()}
        order, reached = list(olds), 0
        index = {label: at for at, label in enumerate(order)}
        for new in self._redline.new.paragraphs:
            old = olds.get(partner.get(new.label, ""))
            end = index[old.label] if old is not None else len(order)
            while reached < end and (old is not None or order[reached] not in kept):
                models.passed(olds[order[reached]])
                last = self._paragraph_of(order[reached])  # what is taken out stands before what replaces it
                reached += 1
            if old is None:
                like = models.nearest(new)
                last = self._insert(new, last, olds[like], looks[like])
            else:
                models.passed(old)
                reached = max(reached, end + 1)
                self._change(old, new)
                last = self._paragraph_of(old.label)
            self._homes[new.label] = last
        self._delete([p for p in olds.values() if p.label not in kept])

    def comment(self, remark: Callable[[Paragraph], Sequence[str]]) -> None:
        """A comment at each paragraph of the new text that `remark` has lines for."""
        margin = Margin(self._package, self._author)
        for paragraph in self._redline.new.paragraphs:
            lines = remark(paragraph) if paragraph.label in self._homes else ()
            if lines:
                margin.at(self._homes[paragraph.label], lines)
        margin.close()

    def _paragraph_of(self, label: str) -> Any:
        return self._letters.all[self._places[label][-1]].paragraph

    def _before_the_text(self) -> Any:
        """The Word paragraph before the first one of the text, None where there is none."""
        first = self._letters.all[min(map(min, self._places.values()))].paragraph
        index = next(n for n, p in enumerate(self._letters.paragraphs) if p is first)
        return self._letters.paragraphs[index - 1] if index else None

    def _change(self, old: Paragraph, new: Paragraph) -> None:
        """The words of a paragraph that stays, its number and its notes."""
        own, places = self._owners[old.label], self._places[old.label]
        pieces = list(signed(segments(compare(old.text, new.text, self._base.language), View(ui=DEFAULT)), new))
        here = [p for p in range(places[0], places[-1] + 2) if self._is_call(p)]
        dead, calls = self._notes.compared(old, new, here, carried(pieces))
        puts, gone = self._planned(places, pieces, calls, standing_calls(old, new, here, dead))
        self._renumber(old, new)
        delete(self._letters, dead, self._marker)
        for offsets, authors in gone:
            delete(self._letters, [p for offset in offsets for p in own[offset]], self._marker, authors)
        for (offset, call), elements in reversed(joined(puts)):
            if call is None:
                put_at(self._letters, (old.text, own), offset, elements)
            else:
                put(self._letters, call, elements, behind=True)

    def _planned(
        self,
        places: Sequence[int],
        pieces: Sequence[Tracked],
        calls: dict[int, Any],
        standing: dict[tuple[int, int], int],
    ) -> tuple[list[Put], list[_Gone]]:
        """What is put into a paragraph and what is taken out of it."""
        puts: list[Put] = []
        gone: list[_Gone] = []
        at, there, cut = 0, 0, None
        for piece in pieces:
            if piece.operation is Operation.DELETE:
                gone.append((range(at, at + len(piece.text)), piece.authors))
                cut = at if cut is None else cut
                at += len(piece.text)
                continue
            if piece.operation is Operation.INSERT:
                look = self._letters.all[places[self._source(at, cut, len(places))]].run
                puts.append((at, standing.get((at, there)), self._with_calls(piece, there, look, calls)))
                there += len(piece.text)
                continue
            inside = [o for o in sorted(calls) if there < o <= there + len(piece.text)]
            puts += [(at + o - there, None, [calls.pop(o)]) for o in inside]
            at, there, cut = at + len(piece.text), there + len(piece.text), None
        return [*puts, *((at, None, [call]) for _, call in sorted(calls.items()))], gone

    def _with_calls(self, piece: Tracked, start: int, look: Any, calls: dict[int, Any]) -> list[Any]:
        """Words that are put in, with the calls of notes among them; `start` is their offset in the new text."""
        cuts = sorted({0, len(piece.text), *(o - start for o in calls if start < o <= start + len(piece.text))})
        found: list[Any] = []
        for first, last in pairwise(cuts):
            found.append(inserted(piece._replace(text=piece.text[first:last]), look, self._marker))
            if start + last in calls:
                found.append(calls.pop(start + last))
        return found

    def _is_call(self, place: int) -> bool:
        return place < len(self._letters.all) and bool(self._letters.all[place].note)

    @staticmethod
    def _source(at: int, cut: int | None, length: int) -> int:
        """The character whose look inserted words take: the first one that they replace, or the one before."""
        wanted = cut if cut is not None else max(0, at - 1)
        return min(wanted, length - 1)

    def _renumber(self, old: Paragraph, new: Paragraph) -> None:
        """A number that is typed, where it changes; one that Word counts is Word's."""
        if not old.number or not new.number or old.number == new.number:
            return
        lead = [p for p in self._letters.lead(self._places[old.label][0]) if self._letters.all[p].alive]
        typed = "".join(self._letters.all[p].text for p in lead)
        at = typed.find(old.number)
        if at < 0:
            return
        own = [p for p in lead if self._letters.all[p].text][at : at + len(old.number)]
        piece = Tracked(Operation.INSERT, new.number)
        element = inserted(piece, self._letters.all[own[0]].run, self._marker)
        delete(self._letters, own, self._marker)
        put(self._letters, own[-1], [element], behind=True)

    def _look(self, paragraph: Paragraph) -> RedlineLook:
        """How a paragraph of the base is set, before anything is changed."""
        places = self._places[paragraph.label]
        home = self._letters.all[places[0]].paragraph
        lead = self._letters.lead(places[0])
        typed = "".join(self._letters.all[p].text for p in lead if self._letters.all[p].alive)
        properties = child(home, "pPr")
        return RedlineLook(
            properties=copy.deepcopy(properties) if properties is not None else None,
            lead=typed if paragraph.number and paragraph.number in typed else "",
            lead_run=shell(self._letters.all[lead[0]].run) if lead else shell(self._letters.all[places[-1]].run),
            first=shell(self._letters.all[places[0]].run),
            rest=shell(self._letters.all[places[-1]].run),
        )

    def _insert(self, new: Paragraph, last: Any, like: Paragraph, look: RedlineLook) -> Any:
        """A new paragraph after `last`, set like one in the base."""
        paragraph = OxmlElement("w:p")
        if look.properties is not None:
            paragraph.append(clean_properties(look.properties))
        mark_paragraph(paragraph, Operation.INSERT, self._marker)
        typed = typed_number(new, like, look, self._base.language)
        if typed:
            paragraph.append(inserted(Tracked(Operation.INSERT, typed), look.lead_run, self._marker))
        opening = len(new.opening)
        calls = self._notes.called(new)
        cuts = sorted({0, opening, len(new.text), *(o for o in calls if o < len(new.text))})
        for start, end in pairwise(cuts):
            if start in calls:
                paragraph.append(calls[start])
            piece = Tracked(Operation.INSERT, new.text[start:end], new.authors)
            paragraph.append(inserted(piece, look.first if start < opening else look.rest, self._marker))
        if len(new.text) in calls:
            paragraph.append(calls[len(new.text)])
        if last is None:
            self._letters.paragraphs[0].addprevious(paragraph)
        else:
            last.addnext(paragraph)
        return paragraph

    def _delete(self, gone: Sequence[Paragraph]) -> None:
        """Paragraphs to take out: whole Word paragraphs where nothing else stands in them."""
        labels = {paragraph.label for paragraph in gone}
        held: dict[Any, set[str]] = {}
        """Word paragraph -> the paragraphs of the text that stand in it."""
        for label in self._places:
            for place in self._span(label):
                held.setdefault(self._letters.all[place].paragraph, set()).add(label)
        for paragraph in gone:
            span = self._span(paragraph.label)
            for home in dict.fromkeys(self._letters.all[place].paragraph for place in span):
                inside, whole = self._letters.of(home), held[home] <= labels
                delete(self._letters, inside if whole else [p for p in inside if p in span], self._marker)
                if whole and not _is_marked(home, "del"):
                    mark_paragraph(home, Operation.DELETE, self._marker)

    def _span(self, label: str) -> range:
        places = self._places[label]
        return range(places[0], places[-1] + 1)


def _is_marked(paragraph: Any, name: str) -> bool:
    return child(paragraph, "pPr", "rPr", name) is not None


def _highest(root: Any) -> int:
    """The highest number of a change or comment in the file."""
    return max((number(attribute(e, "id"), 0) for e in root.iter() if attribute(e, "id")), default=0)
