"""The lines of a draft while it is worked on, with its title and its footnotes, found by the labels of the draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.drafting.revising import rearranging
from lineage.drafting.revising.consequences.annex_numbers import as_printed, in_section
from lineage.drafting.revising.revisions import DraftLine, Followed, Hindrance, Step, step_of
from lineage.drafting.revising.words.exchanged_words import exchanged
from lineage.drafting.revising.words.finding_words import find

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.words.finding_words import Found


class DraftLines:
    """The lines of a draft, its title and its notes."""

    def __init__(self, draft: Resolution, printed: Resolution | None = None) -> None:
        self._language = draft.language
        self.title = draft.title
        self.told: list[Followed] = []
        self._section: list[int] = []
        """Places of the lines of the section that an instruction is for as a whole."""
        self.notes = {note.mark: note.text for note in draft.footnotes}
        self._order = [p.label for p in draft.paragraphs]
        self._marked = printed is not None and any(p.marks or p.proposals for p in printed.paragraphs)
        shown = {p.label: p for p in printed.paragraphs} if printed else {}
        self.lines = [
            DraftLine(was=p.label, kind=p.kind, number=p.number, text=p.text, paragraph=p, printed=shown.get(p.label))
            for p in draft.paragraphs
        ]
        self._printed = as_printed(self.lines)
        """The labels of the draft, headings under the number that is printed."""

    @property
    def rearranged(self) -> bool:
        """Whether paragraphs came or went."""
        return any(line.was is None or line.gone for line in self.lines)

    def stem(self, label: str) -> str:
        """The paragraph behind which one of a number that the draft has not goes: OP5 for "OP5 bis"."""
        return rearranging.before_number(label, self._order)

    def is_new(self, label: str) -> bool:
        """Whether a label is of a number that only new paragraphs have, behind one that the draft has: "OP5 bis"."""
        stem = self.stem(label)
        return stem not in {"", label} and self._at(label) is None and self._at(stem) is not None

    def _has(self, words: str) -> bool:
        """Whether words stand anywhere now."""
        standing = (line.text for line in self.lines if not line.gone)
        return any(find(text, words) for text in (*standing, self.title, *self.notes.values()))

    def _spaced(self, new: str) -> str:
        """A sign that comes, with the space before it that the draft has: "budget ;" in French."""
        return f" {new}" if new in {";", ":"} and any(line.text.endswith(" ;") for line in self.lines) else new

    def _at(self, label: str) -> int | None:
        return next((i for i, line in enumerate(self.lines) if line.was == label), None)

    def _counted(self, label: str) -> str:
        found = in_section(rearranging.from_the_end(label, self._order), self._order, self._printed)
        plain = re.sub(r"(?<=\.)PP(?=\d)", "", found)  # "l'alinéa 43 c) de l'annexe"
        return plain if found not in self._order and plain in self._order else found

    def _family(self, at: int) -> range:
        return rearranging.family(self.lines, at)

    def _advance(self, one: Instruction, lines: list[DraftLine] | None, hindrance: Hindrance) -> Step:
        if lines is None:
            return step_of(one, hindrance)
        self.lines = lines
        return step_of(one)

    def _words(self, at: int, one: Instruction, change: Callable[[str, Found], str]) -> Step:
        """Changes words of a paragraph, or of one of its items where they stand there alone."""
        places = self._section or ([at] if one.head else self._family(at))
        step, self.lines, told = exchanged(self.lines, places, one, change, self._language)
        self.told += told
        return step
