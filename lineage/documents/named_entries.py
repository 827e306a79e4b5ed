"""What blocks are labelled from, and what they turn out to be."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineage.documents.negotiated.framing import core
from lineage.documents.negotiated.heads import head_of, led
from lineage.documents.resolution import Dropped, Kind
from lineage.symbols import ORDINAL_SUFFIXES, unique_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.blocks import Block
    from lineage.documents.enumerators import Mark
    from lineage.documents.negotiated.heads import Head
    from lineage.documents.stretch import Stretch


@dataclass(slots=True)
class ReadBlock:
    """A block with its text put together, as the labels see it."""

    kind: str
    """Kind of the block."""
    mark: Mark | None
    text: str
    whole: bool = True
    """Whether the text is all that is printed: of a heading without its number it is not."""
    head: Head | None = None
    """What a line above a paragraph says of it, or the paragraph itself at its start: "Option 2: ..."."""
    beyond: bool = False
    """Whether it is put in under a number that another paragraph keeps."""
    struck: bool = False
    """Whether all of it is struck out."""
    inside: bool = False
    """Whether its number counts again from a 1 without a heading, inside a count that may go on."""

    @property
    def yields(self) -> tuple[bool, bool]:
        """Sort key of those that have one number: the first of them keeps it."""
        return self.struck, self.inside


@dataclass(slots=True)
class Naming:
    """What an entry turns out to be: a paragraph (label and kind) or furniture (reason)."""

    label: str = ""
    kind: Kind | None = None
    number: str | None = None
    reason: str = ""
    authors: tuple[str, ...] = ()
    """Who proposes it, where a line above it says so."""


@dataclass(slots=True)
class Position:
    """Where in the document the next entry stands."""

    part: str = "PP"
    """PP, OP or annex."""
    annexes: int = 0
    section: str = ""
    """Letter or Roman number of the section whose paragraphs are counted on their own."""
    counts: Counter[str] = field(default_factory=Counter)
    base: str = ""
    """Label of the last numbered paragraph or chapeau."""
    kind: Kind = Kind.PREAMBULAR
    items: list[tuple[str, str]] = field(default_factory=list)
    """Open list levels, outermost first, as `levels` keeps them."""
    counted: bool = False
    """Whether the preambular paragraphs have numbers: they stand under a verb that is a heading."""
    lettered: str = ""
    """Letter of the paragraph before, where letters take the place of numbers: "a) Recalling ...", "b) Aware ..."."""
    titled: bool = False
    """Whether the annex has begun to speak: before that, lines without punctuation are its title."""
    head: Head | None = None
    """What the line above says of the next paragraph."""
    last: str = ""
    """Label of the last paragraph that is not an item, without its alternative."""

    def turn_operative(self) -> None:
        """From here on paragraphs are operative."""
        self.part, self.kind = "OP", Kind.OPERATIVE

    @property
    def annex_prefix(self) -> str:
        """What begins the labels of an annex: "A.", of the second "A2."."""
        return "A." if self.annexes <= 1 else f"A{self.annexes}."

    def label(self, part: str, number: str) -> str:
        """The label of a paragraph: "SB.OP3", "A2.PP1"."""
        section = f"S{self.section}." if self.section else ""
        annex = self.annex_prefix if part.startswith("annex") else ""
        return f"{annex}{section}{part.removeprefix('annex').strip()}{number}"

    def unnumbered(self, kind: Kind) -> Naming:
        """Text without a number that nobody counts among the preambular or operative paragraphs: T1."""
        self.counts["T"] += 1
        label = self.label("T", str(self.counts["T"]))
        self.base, self.items, self.kind = (label if kind is Kind.TEXT else ""), [], kind
        return Naming(label=label, kind=kind)

    def between(self, number: str) -> Naming:
        """A paragraph put in under a number that another one has: bis, ter of the one before it."""
        stem = re.sub(rf" (?:{'|'.join(ORDINAL_SUFFIXES)})$", "", self.last)
        place = self.counts[f"{stem} bis"]
        suffix = ORDINAL_SUFFIXES[place] if place < len(ORDINAL_SUFFIXES) else str(place + 2)
        self.counts[f"{stem} bis"] += 1
        self.base, self.items, self.head = f"{stem} {suffix}", [], None
        return Naming(label=self.base, kind=self.kind, number=number)

    def restart(self, section: str) -> None:
        """Begin to count again, in a section of that number."""
        self.section = section
        for part in ("PP", "OP", "T", "annex", "annex PP", "annex T"):
            self.counts[part] = 0
        if self.part == "OP":
            self.part, self.kind = "PP", Kind.PREAMBULAR


def entry_of(block: Block, text: str, language: str, *, whole: bool, draft: bool) -> ReadBlock:
    """The entry of a block with its text; that of a draft without the marks before and after its words."""
    if not draft:
        return ReadBlock(block.kind, block.mark, text, whole, inside=block.inside)
    if block.kind == "head":
        return ReadBlock(block.kind, block.mark, text, whole, head_of(text, language))
    head, words = led(text, language)[1], core(text, language)
    return ReadBlock(block.kind, block.mark, words, whole, head, block.beyond, block.struck, block.inside)


PART_HEADS = frozenset({"organ", "annex"})


def restarting_parts(entries: Sequence[ReadBlock]) -> frozenset[int]:
    """The parts of a document (0 before the first organ or annex head, 1 after it, ...) in which the paragraphs
    count from 1 again under a numbered heading."""
    part, headed, restarts = 0, False, Counter[int]()
    for entry in entries:
        if entry.kind in PART_HEADS:
            part, headed = part + 1, False
        elif entry.kind in {"heading", "section"} and entry.mark is not None:
            headed = True
        elif entry.kind == "number" and entry.mark is not None and entry.mark.value == 1 and headed:
            restarts[part] += 1
            headed = False
    return frozenset(part for part, count in restarts.items() if count > 1)


def numbered_parts(entries: Sequence[ReadBlock]) -> frozenset[int]:
    """The parts, counted likewise, that have numbered paragraphs."""
    part, found = 0, set[int]()
    for entry in entries:
        part += entry.kind in PART_HEADS
        if entry.kind == "number":
            found.add(part)
    return frozenset(found)


def alternative_below(entries: Sequence[ReadBlock], index: int) -> bool:
    """Whether the next line says that an alternative begins: the number before it is that of all of them."""
    below = entries[index + 1].head if index + 1 < len(entries) else None
    return below is not None and bool(below.alternative)


def make_unique(named: Sequence[Naming], entries: Sequence[ReadBlock]) -> None:
    """Where a document prints a number twice, the later paragraph gets the next free place under the first:
    OP5, OP5.1. One that is struck out gives its number to the one that stays, one that counts again inside the count of
    others to the one among them."""
    both = [(name, entry.yields) for name, entry in zip(named, entries, strict=True) if name.label]
    ordered = [name for name, _ in sorted(both, key=lambda one: one[1])]
    for name, label in zip(ordered, unique_labels(name.label for name in ordered), strict=True):
        name.label = label


def set_aside(whole: Sequence[Stretch], named: Sequence[Naming]) -> list[Dropped]:
    """The texts that are not paragraphs, each with its reason."""
    return [
        Dropped(reason=name.reason, text=text.chars)
        for text, name in zip(whole, named, strict=True)
        if name.kind is None and text.chars
    ]


def punctuation(blocks: Sequence[Block], named: Sequence[Naming], hyphens: str) -> list[Dropped]:
    """What is printed around numbers and letters, and hyphens of broken words: in no text, but in the source."""
    points = [_around(block, name) for block, name in zip(blocks, named, strict=True) if block.mark]
    dropped = [Dropped(reason="number punctuation", text=" ".join(filter(None, points)))] if any(points) else []
    return dropped + ([Dropped(reason="line-end hyphen", text=" ".join(hyphens))] if hyphens else [])


def _around(block: Block, name: Naming) -> str:
    """The mark of a block without the characters that are its number: the point, the brackets, a bullet, "OP"."""
    if block.mark is None or (name.number is None and block.kind in {"heading", "section"}):
        return ""
    rest = block.mark.printed
    for word in (name.number or "").split():
        at = rest.lower().find(word.lower())
        rest = rest[: max(at, 0)] + rest[at + len(word) :] if at >= 0 else rest
    return "".join(rest.split())
