"""Word (.docx): paragraphs, numbers of lists, notes, tables, tracked changes, comments, running titles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError
from lineage.sources.layout_tables import MOST_COLUMNS, cells_of, holds_text, in_role, is_layout, unrolled
from lineage.sources.limits import LIMITS, Limits
from lineage.sources.lines import Line, Run, Style
from lineage.sources.runs import broken, is_blank, merged
from lineage.sources.word.container import Container
from lineage.sources.word.inline import Atom, as_called, atoms, deleted_mark, mark_deleted, mark_inserted
from lineage.sources.word.list_numbers import Numbering, printed
from lineage.sources.word.styles import is_behind, outline, paragraph_style, sheet
from lineage.sources.word.wordprocessingml import attribute, child, children, number, tag, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element


_OWN_MARK = re.compile(r"([*†‡§]{1,4}|[^\W_]{1,3}(?!\w))")
_BROKEN = frozenset({"header", "footer", "masthead"})
"""Roles in which a forced line break parts two lines; elsewhere it only ends a printed line."""


class Changes(StrEnum):
    """How tracked changes are read."""

    ACCEPTED = "accepted"
    """Insertions and deletions are in the lines with their styles: the structure sets the deleted text apart."""
    ORIGINAL = "original"
    """The text before the changes: deletions without a style, no insertions."""


def read(
    data: bytes, name: str, limits: Limits = LIMITS, changes: Changes = Changes.ACCEPTED
) -> tuple[tuple[Line, ...], bool]:
    """The paragraphs of a Word file as lines, never broken over several.

    A line of a list has the printed number as its label. Notes follow the paragraph that calls them first, with
    their mark as label; a row of a table is one line, its cells separated by tabs; comments and running titles come
    with their role. Raises UnreadableError: no Word file, encrypted, damaged, over the limits.
    """
    return tuple(_WordDocument(Container(data, name, limits), changes).lines()), False


def read_original(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The paragraphs of a Word file as lines, as `read` gives them, before all tracked changes."""
    return read(data, name, limits, Changes.ORIGINAL)


@dataclass(slots=True)
class _Notes:
    """Notes of one kind: their elements by id, and the marks given so far."""

    elements: Mapping[str, Element]
    form: str
    start: int = 1
    marks: dict[str, str] = field(default_factory=dict)
    counted: int = 0

    def mark(self, identifier: str) -> str:
        """The mark of a note, counted at its first call; notes with a mark of their own do not count."""
        if identifier not in self.marks:
            self.marks[identifier] = printed(self.counted + self.start, self.form)
            self.counted += 1
        return self.marks[identifier]


class _WordDocument:
    """One document while it is read: the counters of lists and notes go on from paragraph to paragraph."""

    def __init__(self, container: Container, changes: Changes) -> None:
        main = next((part for kind, part in container.relations("").values() if kind == "officeDocument"), "")
        root = container.root(main)
        body = child(root, "body")
        if body is None:
            raise UnreadableError(f"{container.name}: no Word document in this container", "Give a .docx file.")
        self._body = body
        self._container = container
        self._relations = container.relations(main)
        self._styles = sheet(self._part("styles"))
        self._numbering = Numbering(self._part("numbering"), self._styles)
        self._changes = changes
        self._notes = {kind: self._notes_of(kind) for kind in ("footnote", "endnote")}
        self._started = False

    def lines(self) -> Iterator[Line]:
        """All lines, numbered."""
        for count, line in enumerate(self._all(), start=1):
            yield replace(line, number=count)

    def _all(self) -> Iterator[Line]:
        yield from self._furniture("header")
        yield from self._blocks(self._body, "")
        yield from self._furniture("footer")
        yield from self._comments()

    def _part(self, kind: str) -> Element | None:
        part = next((part for found, part in self._relations.values() if found == kind), None)
        return None if part is None else self._container.root(part)

    def _notes_of(self, kind: str) -> _Notes:
        elements = {
            attribute(note, "id"): note
            for note in children(self._part(f"{kind}s"), kind)
            if attribute(note, "type", "normal") == "normal"
        }
        basic = "decimal" if kind == "footnote" else "lowerRoman"
        settings = child(self._part("settings"), f"{kind}Pr")
        section = next(
            (p for s in self._body.iter() if tag(s) == "sectPr" and (p := child(s, f"{kind}Pr")) is not None), None
        )
        form = value(section, "numFmt") or value(settings, "numFmt") or basic
        start = value(section, "numStart") or value(settings, "numStart")
        return _Notes(elements=elements, form=form, start=number(start, 1))

    def _furniture(self, kind: str) -> Iterator[Line]:
        """Running titles of all sections, each part once."""
        seen: set[str] = set()
        for section in self._sections():
            for reference in children(section, f"{kind}Reference"):
                identifier = next((reference.get(key) for key in reference.attrib if str(key).endswith("}id")), None)
                _, part = self._relations.get(str(identifier), ("", ""))
                if part and part not in seen:
                    seen.add(part)
                    root = self._container.root(part)
                    yield from () if root is None else self._blocks(root, kind)

    def _sections(self) -> list[Element]:
        return [element for element in self._body.iter() if tag(element) == "sectPr"]

    def _comments(self) -> Iterator[Line]:
        for comment in children(self._part("comments"), "comment"):
            for line in self._blocks(comment, "comment"):
                yield replace(line, label=attribute(comment, "author"))

    def _blocks(self, parent: Element, role: str) -> Iterator[Line]:
        """Lines of the paragraphs and tables of a body, cell, note or running title."""
        waiting: list[Atom] = []
        for element in _flat(parent):
            if tag(element) == "tbl":
                yield from self._table(element, role)
                continue
            content = waiting + list(atoms(element, self._styles, paragraph_style(self._styles, element)))
            if self._runs_on(element, content[len(waiting) :]):
                waiting = [*content, *deleted_mark(element)]
                continue
            waiting = []
            yield from self._paragraph(element, content, role)
        if waiting:
            yield from self._written(waiting, role, "")

    def _runs_on(self, paragraph: Element, content: Sequence[Atom]) -> bool:
        """Whether the next paragraph goes on with this one. One deleted as a whole stays a paragraph, to be shown."""
        if self._changes is Changes.ORIGINAL:
            return mark_inserted(paragraph)
        return mark_deleted(paragraph) and not _is_gone(content)

    def _paragraph(self, paragraph: Element, content: list[Atom], role: str) -> Iterator[Line]:
        seen = [atom for atom in content if self._is_seen(atom)]
        if not any(atom.text.strip() or atom.note for atom in seen):
            yield from self._boxes(content, role)
            # a cell that is nothing but the number of its list, left of the paragraph
            if role == "table" and (label := self._numbering.label(paragraph)):
                yield Line(runs=(), number=0, role=role, label=label)
            return
        behind = not role and is_behind(self._styles, paragraph)
        label = "lineage" if behind else self._numbering.label(paragraph)
        role = "comment" if behind else role or self._role(paragraph, seen, label)
        yield from self._written(content, role, label or "")

    def _role(self, paragraph: Element, seen: list[Atom], label: str | None) -> str:
        self._started = True
        if outline(self._styles, paragraph):
            return "heading"
        if label is not None:
            return "list item"
        bold = all(Style.BOLD in atom.look.styles for atom in seen if atom.text.strip())
        return "heading" if bold else ""

    def _written(self, content: list[Atom], role: str, label: str) -> Iterator[Line]:
        """The line of a paragraph (several where it has forced breaks before the text begins), then its notes."""
        if hidden := [atom for atom in content if atom.look.hidden and atom.text.strip()]:
            yield Line(runs=merged(atom.run for atom in hidden), number=0, role="hidden")
        runs, called = self._runs(content)
        for index, part in enumerate(broken(runs, r"\n") if role in _BROKEN else broken(runs)):
            if not is_blank(part):
                yield Line(runs=merged(part), number=0, role=role, label="" if index else label)
        for kind, identifier in called:
            seen = content if self._changes is not Changes.ORIGINAL else []
            yield from as_called(self._note(kind, identifier), f"{kind} {identifier}", seen)
        yield from self._boxes(content, role)

    def _boxes(self, content: list[Atom], role: str) -> Iterator[Line]:
        for atom in content:
            if atom.box is not None:
                yield from self._blocks(atom.box, role)

    def _is_seen(self, atom: Atom) -> bool:
        inserted = self._changes is Changes.ORIGINAL and Style.INSERTED in atom.look.styles
        return atom.box is None and not atom.look.hidden and not inserted

    def _runs(self, content: Iterable[Atom]) -> tuple[list[Run], list[tuple[str, str]]]:
        """Runs of what is seen, and the notes called there for the first time."""
        runs: list[Run] = []
        called: list[tuple[str, str]] = []
        own = ""
        for atom in filter(self._is_seen, content):
            styles = atom.look.styles
            tracked = atom.revisions
            if self._changes is Changes.ORIGINAL:
                styles, tracked = styles - {Style.DELETED}, ()
            if not atom.note:
                own, marked = self._own_mark(own, atom, styles)
                runs += marked or [Run(text=atom.text, styles=styles, revisions=tracked)]
                continue
            kind, _, identifier = atom.note.partition(" ")
            notes = self._notes[kind]
            if identifier in notes.elements and identifier not in notes.marks:
                called.append((kind, identifier))
            if atom.custom:
                own = atom.note
                notes.marks.setdefault(identifier, "")
            else:
                runs.append(Run(text=notes.mark(identifier), styles=styles, revisions=tracked))
        return runs, called

    def _own_mark(self, note: str, atom: Atom, styles: frozenset[Style]) -> tuple[str, list[Run]]:
        """Where `note` waits for its own mark, which follows its call as characters: the note that still waits, and the
        runs of the atom, its mark raised. No runs where the atom holds no mark."""
        found = _OWN_MARK.match(atom.text) if note else None
        if found is None:
            return (note if not atom.text.strip() else ""), []
        kind, _, identifier = note.partition(" ")
        self._notes[kind].marks[identifier] = found[1]
        mark = Run(text=found[0], styles=styles | {Style.SUPERSCRIPT}, revisions=atom.revisions)
        rest = atom.text[found.end() :]
        return "", [mark, Run(text=rest, styles=styles, revisions=atom.revisions)] if rest else [mark]

    def _note(self, kind: str, identifier: str) -> Iterator[Line]:
        notes = self._notes[kind]
        parts = [line for line in self._blocks(notes.elements[identifier], "note") if line.role == "note"]
        if not parts:
            return
        runs = [run for part in parts for run in (*part.runs, Run(text=" "))]
        yield Line(runs=merged(runs), number=0, role="note", label=notes.marks[identifier])

    def _table(self, table: Element, role: str) -> Iterator[Line]:
        """A row of a table as one line. Tables before the first paragraph set the title page: a line a paragraph."""
        inner = role or "table"
        read = [list(self._cells(row, inner)) for row in _flat(table, ("tr",))]
        if not role and not self._started and not holds_text(read):
            inner, read = "masthead", in_role(read, "masthead")
        if inner == "table" and is_layout(read):
            yield from (line for row in read for line in unrolled(row))
            return
        for row in read:
            lines = [line for cell in row for line in cell]
            if inner != "table":
                yield from (replace(line, role=role) if line.role == inner else line for line in lines)
                continue
            runs = [run for line in lines if line.role == "table" for run in (*_labelled(line), Run(text="\t"))]
            if not is_blank(runs):
                yield Line(runs=merged(runs), number=0, role="table", cells=cells_of(row))
            yield from (line for line in lines if line.role != "table")

    def _cells(self, row: Element, role: str) -> Iterator[list[Line]]:
        for cell in _flat(row, ("tc",)):
            yield list(self._blocks(cell, role))
            over = number(value(cell, "tcPr", "gridSpan"), 1)
            yield from ([] for _ in range(min(over, MOST_COLUMNS) - 1))


def _is_gone(content: Sequence[Atom]) -> bool:
    """Whether a paragraph has words and all of them are deleted."""
    words = [atom for atom in content if atom.text.strip()]
    return bool(words) and all(Style.DELETED in atom.look.styles for atom in words)


def _labelled(line: Line) -> Iterator[Run]:
    if line.label:
        yield Run(text=f"{line.label} ")
    yield from line.runs


def _flat(parent: Element, wanted: tuple[str, ...] = ("p", "tbl")) -> Iterator[Element]:
    """The blocks below an element, through the wrappers that do not print (content controls, custom XML, changes)."""
    for element in parent:
        name = tag(element)
        if name in wanted:
            yield element
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "mc:AlternateContent", "mc:Choice"):
            yield from _flat(element, wanted)
