"""The lines of a draft, on which instructions are done one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.instructions import ANNEX, TITLE, Instruction
from lineage.documents.papers.named_notes import NOTE
from lineage.documents.papers.quoted_stretches import WORDS, Reach
from lineage.drafting.revising import rearranging
from lineage.drafting.revising.consequences.annex_numbers import section_labels, section_number
from lineage.drafting.revising.marked_paragraphs import words_in_brackets
from lineage.drafting.revising.moved_notes import whole_note
from lineage.drafting.revising.not_done import one_of_several, unread
from lineage.drafting.revising.printed_lines import loses_mark
from lineage.drafting.revising.rearranged_lines import RearrangedLines
from lineage.drafting.revising.revisions import DraftLine, Hindrance, Step, step_of
from lineage.drafting.revising.sections import is_section, without_section
from lineage.drafting.revising.throughout import throughout
from lineage.drafting.revising.whole_notes import with_note
from lineage.drafting.revising.words.as_meant import as_meant
from lineage.drafting.revising.words.exchanged_words import draft_of, in_its_letters
from lineage.drafting.revising.words.finding_words import (
    STOPS,
    given_words,
    put_over,
    taken_out,
    without_stars,
)
from lineage.drafting.revising.words.hedged_words import is_hedge
from lineage.drafting.revising.words.meant_words import is_whole, stretch_out
from lineage.drafting.revising.words.moved_sentences import number_of
from lineage.drafting.revising.words.moved_words import (
    as_it_comes,
    at_edge,
    elsewhere_in_list,
    ends_bare,
    leaves_list,
    list_to_look_at,
)
from lineage.drafting.revising.words.note_words import in_note
from lineage.drafting.revising.words.told_values import told_values
from lineage.drafting.revising.words.words_beside import behind, in_front
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_ON_WORDS = frozenset({Action.DELETE, Action.REPLACE, Action.INSERT, Action.ADD})
_NOT_HERE = {Action.RENUMBER: None, Action.RESTORE: Hindrance.OTHER_TEXT, Action.ACCEPT: Hindrance.OTHER_TEXT}
"""What is done elsewhere, or cannot be done: numbers are recounted in any case."""


class Work(RearrangedLines):
    """The lines of a draft, on which instructions are done one after the other."""

    def do(self, one: Instruction) -> Step:
        """Does one instruction, or says why not."""
        before, told = list(self.lines), list(self.told)
        stopped = one.unclear or one.absent
        step = unread(one, self._language) if stopped else self._do(one)
        if step.done and one.action is Action.MOVE and self.lines == before:
            return step_of(one, Hindrance.STANDS)
        if self._marked and step.done and any(loses_mark(line, self._language) for line in self.lines):
            self.lines, self.told = before, told
            return step_of(one, Hindrance.MARKED)
        if step.done and one.gives and not self._has(one.gives):
            self.lines, self.told = before, told
            return replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=one.gives)
        return step

    def _do(self, one: Instruction) -> Step:
        if one.action in _NOT_HERE:
            return step_of(one, _NOT_HERE[one.action])
        one = replace(one, new=self._spaced(without_stars(one.new)) if one.new else one.new)
        if one.label in {"", TITLE, "PP", "OP", ANNEX}:
            step, self.lines, self.title, told = throughout(one, self.lines, self.title, self._language)
            self.told += told
            return step
        return self._in_note(one) if one.label.startswith(NOTE) else self._in_paragraph(one)

    def _in_note(self, one: Instruction) -> Step:
        """Does an instruction for a footnote."""
        whole = whole_note(one, self.notes, self.lines, self._language)
        return in_note(one, self.notes, self.lines, self._on_line) if whole is None else self._advance_noted(one, whole)

    def _in_paragraph(self, one: Instruction) -> Step:
        """Does an instruction for a paragraph, or for a new one."""
        if one.paragraphs and "-" in one.label:  # "a new last preambular paragraph"
            one = replace(one, place=one.place or "after")
        if one.place == "as" and one.target.endswith("-1") and one.label[:2] != one.target[:2]:
            one = replace(one, place="after")  # "moved to the preamble as the last preambular paragraph"
        one = replace(one, label=self._counted(one.label), target=self._counted(one.target))
        if section := section_labels(one.label, self._order, self._printed):
            return self._in_section(section, one)
        at = self._at(one.label)
        if at is None and rearranging.is_new_number(one):
            one = replace(one, action=Action.INSERT, place="", paragraphs=tuple((one.new or "").split("\n")))
        numbered = not one.place or (one.place == "end" and at is None)  # "at the end, a new OP6: “...”"
        if one.paragraphs and one.action in {Action.INSERT, Action.ADD} and numbered and not one.noted:
            return self._under_number(at, one)
        if at is None or self.lines[at].gone:
            return step_of(one, Hindrance.NO_PARAGRAPH if at is None else Hindrance.GONE)
        if one.noted:
            return self._advance_noted(one, with_note(one, self.lines, at, self._language))
        one = as_meant(self.lines[at].text, one, self._language)
        why = Hindrance.GOVERNED if one.action is Action.DELETE else Hindrance.NOT_UNDERSTOOD
        unclear = replace(step_of(one, why), unclear=one.unclear)
        return unclear if one.unclear else self._ways(one)(at, one)

    def _in_section(self, labels: Sequence[str], one: Instruction) -> Step:
        """Does an instruction for a whole section: it goes, words change in it, or a paragraph comes at its end."""
        own = [place for place, line in enumerate(self.lines) if line.was in labels and not line.gone]
        if not own:
            return step_of(one, Hindrance.GONE)
        if not is_section(self.lines, own, section_number(one.label)):
            return step_of(one, Hindrance.NO_PARAGRAPH)
        one = replace(one, label=self.lines[own[0]].was or one.label)
        if one.action in {Action.INSERT, Action.ADD} and one.paragraphs and one.place == "end" and one.anchor is None:
            return self._insert(own[-1], replace(one, place="after"))
        if one.action is Action.DELETE and one.old is None and one.stretch == WORDS:
            old = "\n".join(self.lines[place].text for place in own)
            self.lines, told = without_section(self.lines, own)
            self.told += told
            return step_of(one, old=old, new="")
        words = one.old if one.action in {Action.DELETE, Action.REPLACE} else one.anchor
        if one.action not in _ON_WORDS or not words or one.stretch.part:
            return step_of(one, Hindrance.NOT_UNDERSTOOD)
        self._section = own
        step = self._ways(one)(own[0], one)
        self._section = []
        return step

    def _advance_noted(self, one: Instruction, found: Step | list[DraftLine]) -> Step:
        """Takes the lines with a footnote that came or went, or the step that says why it does not."""
        if isinstance(found, Step):
            return found
        self.lines = found
        return step_of(one, new=one.new)

    def _on_line(self, line: DraftLine, one: Instruction) -> tuple[Step, DraftLine]:
        """Does an instruction on a line that stands outside the draft."""
        lines, self.lines = self.lines, [line]
        step = self._ways(one)(0, one)
        line, self.lines = self.lines[0], lines
        return step, line

    def _ways(self, one: Instruction) -> Callable[[int, Instruction], Step]:
        """What does an action on a paragraph."""
        ways = {
            Action.MERGE: self._rearrange,
            Action.SWAP: self._rearrange if one.old is not None or not one.stretch.part else self._move_sentence,
            Action.DELETE: self._delete,
            Action.REPLACE: self._replace,
            Action.MOVE: self._ways_to_move(one),
            Action.SPLIT: self._split,
            Action.KEEP: self._mark,
            Action.BRACKET: self._mark,
            Action.UNBRACKET: self._mark,
        }
        return ways.get(one.action, self._insert)

    def _ways_to_move(self, one: Instruction) -> Callable[[int, Instruction], Step]:
        """What moves a paragraph, a sentence or words."""
        at = self._at(one.label)
        if at is not None and number_of(self.lines[at].text, one):
            return self._move_sentence
        return self._move_words if one.old is not None else self._move

    def _under_number(self, at: int | None, one: Instruction) -> Step:
        """A new paragraph that says which number it is to have: 5, before the present 5; 7 bis, after 7; the next one,
        at the end."""
        place = "before"
        named = read_label(one.label)
        if "(" in one.label or " alt" in one.label:
            return self._new_item(at, one)
        if at is None and named is not None:
            at, place = self._at(rearranging.before_number(one.label, self._order)), "after"
        if at is None:
            return step_of(one, Hindrance.NO_PARAGRAPH)
        return self._insert(at, replace(one, place=place))

    def _new_item(self, at: int | None, one: Instruction) -> Step:
        """A new item, (c) behind (b) or before the present (c), or a new alternative behind its paragraph."""
        if at is not None and "(" in one.label:
            return self._insert(at, replace(one, place="before"))
        text = given_words(one.new or "")
        lines = rearranging.with_item(self.lines, one.label, text) if at is None and text else None
        return replace(self._advance(one, lines, Hindrance.NO_PARAGRAPH), new=text)

    def _delete(self, at: int, one: Instruction) -> Step:
        if one.stretch.reach is Reach.BRACKETED:
            held = [held for place in self._family(at) for held in words_in_brackets(self.lines[place])]
            if len(held) != 1:
                return one_of_several(one, held)
            return self._delete(at, replace(one, old=held[0], stretch=WORDS))
        headless = one.head and one.old is None and len(self._family(at)) > 1
        if one.old == "" or headless:  # "In OP4, delete the reference to donors", items without their chapeau
            return step_of(one, Hindrance.NOT_UNDERSTOOD)
        if one.stretch != replace(WORDS, every=one.stretch.every, time=one.stretch.time):
            return self._words(at, one, lambda text, found: stretch_out(text, found, one, self._language))
        if one.old is None:
            old = self.lines[at].text
            for place in self._family(at):
                self.lines[place] = replace(self.lines[place], gone=True)
            return step_of(one, old=old, new="")
        aside = is_hedge(one.old, self._language)
        return self._words(at, one, lambda text, found: taken_out(text, found, self._language, aside=aside))

    def _replace(self, at: int, one: Instruction) -> Step:
        if one.target:
            other = self._at(one.target)
            if other is None or self.lines[other].gone:
                return step_of(one, Hindrance.NO_PARAGRAPH if other is None else Hindrance.GONE)
            return self._advance(one, rearranging.in_its_place(self.lines, at, other), Hindrance.NO_PLACE)
        if one.new is None:
            return step_of(one, Hindrance.NOTHING_NEW)
        if rearranging.is_of_verb(self.lines[at].text, one, self._language):
            lines = rearranging.with_verb(self.lines, at, one.new, self._language)
            return self._advance(one, lines, Hindrance.NO_WORDS)
        values = told_values(self.lines[at].text, one.stretch.reach, self._language)
        if values is not None:
            if len(values) != 1:
                return one_of_several(one, values)
            one = replace(one, old=values[0], stretch=WORDS)
        return self._exchange(at, one, one.new or "")

    def _exchange(self, at: int, one: Instruction, wanted: str) -> Step:
        """Words of a paragraph, or all of it, in other words."""
        if one.old is not None or one.stretch.part or one.stretch.words:
            to_end = one.stretch.reach in {Reach.FROM, Reach.AFTER} and not one.stretch.until
            new = wanted.rstrip(f" {STOPS}") if one.old is None or to_end else wanted
            old, language = one.old or "", self._language
            return self._words(
                at,
                replace(one, new=new),
                lambda text, found: put_over(text, found, in_its_letters(text, found, old, new, language)),
            )
        texts = [given_words(words) for words in wanted.split("\n")]
        old = self.lines[at].text
        if not is_whole(texts[0], old, self._language):
            return step_of(one, Hindrance.NOT_UNDERSTOOD)
        keeps_items = one.head or (len(texts) == 1 and texts[0].endswith(":"))
        self.lines = rearranging.in_other_words(self.lines, at, texts, self._language, keeps_items=keeps_items)
        return step_of(one, old=old, new="\n".join(texts))

    def _insert(self, at: int, one: Instruction) -> Step:
        if (new := one.new) is None:
            return step_of(one, Hindrance.NOTHING_NEW)
        if one.anchor is not None or one.stretch.part:
            after = one.place in {"after", "end"}
            draft, language, one = draft_of(self.lines), self._language, replace(one, old=one.anchor)
            if after:
                return self._words(at, one, lambda text, found: behind(text, found, new, language, one))
            return self._words(at, one, lambda text, found: in_front(text, found, one, draft, language))
        if one.paragraphs or one.place in {"after", "before"}:
            texts = [given_words(words) for words in new.split("\n")]
            self.lines = rearranging.with_new(self.lines, at, texts, self._language, before=one.place == "before")
            return step_of(one, old=None, new="\n".join(texts))
        if not one.place:
            return step_of(one, Hindrance.NO_PLACE)
        text = at_edge(self.lines[at].text, one.place, new, self._language)
        self.lines[at] = replace(self.lines[at], text=text)
        return step_of(one, old="", new=new)

    def _move_words(self, at: int, one: Instruction) -> Step:
        """Words that move to another place, in their paragraph or another one."""
        to = self._at(one.target)
        if to is None or self.lines[to].gone:
            return step_of(one, Hindrance.NO_PARAGRAPH if to is None else Hindrance.GONE)
        if not (one.place in {"start", "end"} or (one.place in {"after", "before"} and one.anchor)):
            return step_of(one, Hindrance.NO_PLACE)
        before, words = list(self.lines), one.old or ""
        if one.place in {"after", "before"} and not self._has(words):  # "put “and partners” after “donors”"
            come = replace(one, action=Action.INSERT, label=one.target, target="", old=None, new=self._spaced(words))
            return self._insert(to, come)
        if at == to and (mended := elsewhere_in_list(before[at].text, one, self._language)):
            self.lines[at] = replace(before[at], text=mended.text)
            self.told += list_to_look_at(self.lines[at], before[at].text) if mended.unclear else []
            return step_of(one, old=words, new=words)
        bare = one.place in {"start", "end"} and ends_bare(before[at].text, one, self._language)
        stops = replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=words)
        out = stops if bare else self._delete(at, replace(one, anchor=None))
        signed = as_it_comes(one, before[at].text, self._language)
        come = replace(one, action=Action.INSERT, label=one.target, old=None, new=signed)
        step = self._insert(to, come) if out.done else out
        if not step.done:
            self.lines = before
            return replace(step, label=one.label if step is out else one.target)
        if signed == words and leaves_list(before[at].text, one, self._language):
            self.told += list_to_look_at(self.lines[to], before[to].text)
        return step_of(one, old=words, new=words)
