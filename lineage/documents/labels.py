"""Blocks become labelled paragraphs: PP, OP and annex numbers, list items, sections, headings."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.documents import levels
from lineage.documents.annex_heads import annex_word, annexed_to
from lineage.documents.closing_lines import on_vote
from lineage.documents.evidence import (
    announces_declaration,
    announcing,
    articles_begin,
    bare_annex_begins,
    ends_like_clause,
    is_speaker,
    last_announcing,
    organ_follows,
    unnamed_annex_begins,
    verb_heading,
)
from lineage.documents.named_entries import (
    PART_HEADS,
    Naming,
    Position,
    ReadBlock,
    alternative_below,
    make_unique,
    numbered_parts,
    restarting_parts,
)
from lineage.documents.resolution import Kind
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_start
from lineage.languages.text import QUOTES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.negotiated.heads import Head


def name_all(
    entries: Sequence[ReadBlock], language: str, section: str = "", *, operative: bool = False
) -> list[Naming]:
    """Label, kind and number of every entry, or the reason why it is furniture; labels are unique.

    `section`: the letter of the section that the header ends with, "" for none. `operative`: there is no preamble.
    """
    namer = _Namer(entries, language, section, statement=operative)
    named = [namer.name(index) for index in range(len(entries))]
    make_unique(named, entries)
    return named


class _Namer:
    """Names entries in order; holds the state that the next name depends on."""

    def __init__(self, entries: Sequence[ReadBlock], language: str, section: str, *, statement: bool) -> None:
        self._language = language
        self._state = Position(section=section)
        body = list(takewhile(lambda entry: entry.kind != "annex", entries))
        self._sectioned = sum(1 for entry in body if entry.kind == "organ") > 1
        self._numbered_parts = numbered_parts(entries)
        self._first_number = next((e.mark.value for e in body if e.kind == "number" and e.mark), 0)
        self._restarting = restarting_parts(entries)
        self._entries = entries
        self._announcing = announcing(entries, language)
        self._announced = last_announcing(entries, self._announcing)
        self._part = 0
        self._numbered = 0 in self._numbered_parts
        self._statement = statement
        if statement:
            self._state.turn_operative()

    def name(self, index: int) -> Naming:
        """The name of the next entry, which stands at `index`."""
        entry = self._entries[index]
        self._part += entry.kind in PART_HEADS
        self._numbered = self._part in self._numbered_parts
        if self._state.part != "annex" and (named := self._by_evidence(entry, index)) is not None:
            return named
        if entry.head is not None and (entry.kind == "head" or self._state.head is None):
            self._state.head = entry.head
        if entry.kind == "heading":
            return self._heading(entry, index)
        if entry.kind == "closing":
            return Naming(reason="vote" if on_vote(entry.text, self._language) else "closing line")
        if entry.kind in {"organ", "annex"}:
            return self._organ() if entry.kind == "organ" else self._annex(entry.text)
        if self._state.part == "OP" and bare_annex_begins(self._entries, index, self._language):
            self._annex()
        bare = entry.kind == "number" and not entry.text and alternative_below(self._entries, index)
        names: dict[str, Callable[[ReadBlock], Naming]] = {
            "section": self._section,
            "number": self._bare_number if bare else self._number,
            "item": self._item,
            "bullet": self._item,
            "verb": self._verb,
            "head": lambda entry: Naming(reason="head of a proposal"),
        }
        return names.get(entry.kind, self._text)(entry)

    def _by_evidence(self, entry: ReadBlock, index: int) -> Naming | None:
        """The name of an entry of the body that its own first words do not give, None for others."""
        part = verb_heading(self._entries, index, self._language)
        if part is not None:
            self._state.counted = part == "preambular"
            if part == "operative":
                self._state.turn_operative()
            return self._state.unnumbered(Kind(part)) if entry.text.endswith(":") else self._heading_named(entry)
        if index in self._announcing and self._state.part == "PP":
            named = self._state.unnumbered(Kind.OPERATIVE)
            if index == self._announced[index]:
                self._state.counted = False
                self._state.turn_operative()
            return named
        if index >= self._announced[index] or entry.kind != "text" or self._state.part != "PP" or self._state.head:
            return None
        if is_speaker(entry.text, self._language):
            return Naming(reason="organ")
        formula = opening(entry.text, self._language)
        if formula is not None and formula.part == "operative" and not ends_like_clause(entry.text.rstrip(" :")):
            return self._state.unnumbered(Kind.OPERATIVE)
        return self._paragraph("PP", entry)

    def _organ(self) -> Naming:
        if self._state.part == "annex":
            return Naming(reason="organ")
        section = self._state.section
        self._state = Position(annexes=self._state.annexes, section=section if self._sectioned else "")
        return Naming(reason="organ")

    def _annex(self, head: str = "") -> Naming:
        annexes = self._state.annexes + 1
        titled = bool(head) and not annex_word(head, self._language) and not annexed_to(head, self._language)
        self._state = Position(part="annex", annexes=annexes, kind=Kind.ANNEX, titled=titled)
        return Naming(reason="annex head")

    def _section(self, entry: ReadBlock) -> Naming:
        if self._sectioned and self._state.part != "annex":
            self._state = Position(annexes=self._state.annexes, section=entry.mark.number if entry.mark else "")
            return Naming(reason="section head")
        return self._heading_named(entry)

    def _heading(self, entry: ReadBlock, index: int) -> Naming:
        state = self._state
        if state.part != "annex" and entry.mark and entry.mark.kind == "roman" and organ_follows(self._entries, index):
            # "I", "Footbridges", "The General Assembly,": a resolution in parts with a preamble each
            self._state = Position(annexes=state.annexes, section=entry.mark.number)
            return Naming(reason="section head")
        if state.part != "annex" and state.section and not state.base and organ_follows(self._entries, index):
            return Naming(reason="section head")
        treaty = state.part == "annex" and state.section and articles_begin(self._entries, index, self._language)
        if treaty or (state.part == "OP" and unnamed_annex_begins(self._entries, index, self._language)):
            self._annex(entry.text)  # or a second treaty in one annex: "Protocol on Ferries", "Article 1"
            return Naming(reason="annex title")
        if state.part == "annex" and not state.titled and not (entry.mark and entry.mark.kind in {"roman", "article"}):
            state.titled = True
            return Naming(reason="annex title")
        return self._heading_named(entry)

    def _heading_named(self, entry: ReadBlock) -> Naming:
        state = self._state
        state.titled, state.items = True, []
        mark = entry.mark
        self._enter_section(mark.number if mark else None, article=mark is not None and mark.kind == "article")
        number = entry.mark.number if entry.mark and not entry.whole else None
        prefix = state.annex_prefix if state.part == "annex" else "H."
        if entry.mark and entry.mark.kind == "roman":
            return Naming(label=prefix + entry.mark.number, kind=Kind.HEADING, number=number)
        state.counts["heading"] += 1
        prefix = f"{prefix}H." if state.part == "annex" else prefix
        return Naming(label=f"{prefix}{state.counts['heading']}", kind=Kind.HEADING, number=number)

    def _enter_section(self, number: str | None, *, article: bool) -> None:
        """Begin to count again where the paragraphs of this part do so under their numbered headings, and those of an
        annexed treaty under its articles: "article 5" has one paragraph or several."""
        state = self._state
        if number is not None and (self._part in self._restarting or (article and state.part == "annex")):
            state.restart(number)

    def _number(self, entry: ReadBlock) -> Naming:
        mark = entry.mark
        if mark is None:
            raise ValueError("a numbered block without its number")
        state = self._state
        if entry.beyond and state.last:
            return state.between(mark.number)
        # "1. Considering ...;" that begins a preamble, which "5. Recommends ..." ends
        formula = opening(entry.text, self._language)
        counts = not mark.value or mark.value == state.counts["PP"] + 1
        recital = counts and formula is not None and formula.part == "preambular"
        if state.part == "PP" and mark.part != "PP" and not state.counted and not recital:
            self._state.turn_operative()
        if mark.part == "OP" and state.part == "PP":
            self._state.turn_operative()
        part = mark.part if mark.part and state.part != "annex" else state.part
        # recitals "(1)", "(2)" below "vu le traité," count on from it
        below = part == "PP" and not mark.part and mark.place <= state.counts[part]
        state.counts[part] = state.counts[part] + 1 if below else mark.place
        number = mark.number if mark.value and not below else str(state.counts[part])
        return self._paragraph(part, entry, number.replace(" (", "("), mark.number)

    def _bare_number(self, entry: ReadBlock) -> Naming:
        """A number alone above its alternatives: "OP5", "Option 1", ..."""
        named = self._number(entry)
        self._state.base = self._state.last = named.label
        return Naming(reason="number of alternatives")

    def _alternative(self, entry: ReadBlock, kind: Head) -> Naming:
        """An unnumbered paragraph under "Alt 1": another wording of the paragraph before, or an option of one that the
        options alone make."""
        state = self._state
        again = state.base.startswith(f"{state.last} alt")
        fresh = kind.own and not again and not (self._numbered and state.part == "OP" and state.base)
        if fresh or not state.last or not state.last.startswith((state.part, "S", "A")):
            return self._paragraph(state.part, entry)
        base = state.last
        named = Naming(label=f"{base} {kind.alternative}", kind=state.kind, authors=kind.authors)
        state.base, state.items, state.head = named.label, [], None
        return named

    def _verb(self, entry: ReadBlock) -> Naming:
        """A verb that stands alone over its paragraphs: "resolves", "1 to ..."."""
        formula = opening(entry.text, self._language)
        if self._state.part == "PP" and formula is not None and formula.part == "operative":
            self._state.turn_operative()
        part = "annex PP" if self._state.part == "annex" else self._state.part
        return self._paragraph(part, entry)

    def _text(self, entry: ReadBlock) -> Naming:
        """A paragraph without a number."""
        state = self._state
        organ = organ_start(entry.text, self._language)
        formula = opening(entry.text[len(organ.phrase) if organ else 0 :].lstrip(" ,"), self._language)
        # "Looks forward to the climate summit ...," stands among the preambular paragraphs of A/RES/73/231
        clause = self._numbered and entry.text.rstrip().endswith(",")
        whole = bool(organ and entry.text.rstrip().endswith("."))  # "The Assembly, recalling .., decides to act."
        if state.part == "PP" and formula and (formula.part == "operative" or whole) and not clause:
            state.turn_operative()
        if state.head is not None and state.head.alternative and state.part != "annex":
            return self._alternative(entry, state.head)
        # "5." is the first number that is printed in UNEP/EA.4/RES.15: four are lost
        lost = state.counts["OP"] + 1 < self._first_number and not state.section and not clause
        first = formula is not None and (not state.counts["OP"] or (lost and formula.part == "operative"))
        below = state.part == "OP" and self._numbered and state.base and not first
        if below or (state.items and state.base and entry.text[:1].islower()):
            return self._after_number()
        if state.part == "annex":
            state.titled = True
            preambular = (formula is not None and formula.part == "preambular") or ends_like_clause(entry.text)
            part = "annex T" if state.section.isdigit() and not preambular else "annex PP"
            return self._paragraph(part, entry)
        if state.part == "PP" and formula is None and not ends_like_clause(entry.text):
            return self._state.unnumbered(Kind.TEXT)
        if state.part == "OP" and formula is None and self._numbered and not state.counts["OP"]:
            return self._state.unnumbered(Kind.OPERATIVE)
        return self._paragraph(state.part, entry)

    def _after_number(self) -> Naming:
        """An unnumbered paragraph that stands under a numbered one: OP5.1."""
        state = self._state
        authors = state.head.authors if state.head else ()
        state.items, state.head = [], None
        state.counts[state.base] += 1
        return Naming(label=f"{state.base}.{state.counts[state.base]}", kind=state.kind, authors=authors)

    def _paragraph(self, part: str, entry: ReadBlock, number: str = "", printed: str | None = None) -> Naming:
        """A paragraph of a part with its number, by default the next one."""
        state = self._state
        state.counts[part] += not number
        label = state.label(part, number or str(state.counts[part]))
        head, state.head, state.last = state.head, None, re.sub(r" alt(?: \d+)?$", "", label)
        if head is not None and head.alternative and " alt" not in label:
            label = f"{label} {head.alternative}"
        if part in {"PP", "OP"}:
            state.kind = Kind.PREAMBULAR if part == "PP" else Kind.OPERATIVE
        state.base, state.items, state.titled, state.lettered = label, [], True, ""
        own = not printed and not self._statement and entry.text[:1] not in QUOTES
        if part == "OP" and own and announces_declaration(entry.text, self._language):
            self._annex()
        return Naming(label=label, kind=state.kind, number=printed, authors=head.authors if head else ())

    def _item(self, entry: ReadBlock) -> Naming:
        state = self._state
        number = entry.mark.number if entry.mark and entry.kind == "item" else None
        if not state.base or (number and state.lettered and levels.follows(state.lettered, number)):
            state.base, state.items = "", []
            named, state.lettered = replace(self._text(entry), number=number), number or ""
            return named
        dotted = entry.mark is not None and entry.mark.printed.endswith(".")
        if state.head is not None and state.head.alternative and state.last:
            state.base, state.items, state.head = f"{state.last} {state.head.alternative}", [], None
        letters = levels.place(state.items, number, dotted=dotted) if number else levels.next_bullet(state.items)
        return Naming(label=state.base + letters, kind=state.kind, number=number)
