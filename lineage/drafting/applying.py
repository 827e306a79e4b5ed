"""Oral revisions, or an amendment paper, worked into a draft: each instruction done, or named with its reason.

An instruction names paragraphs by the numbers that they have in the draft as printed, whatever the instructions before
it put in or took out; so each paragraph keeps that label until all are done, and only then are numbers recounted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.instructions import TITLE, Action, Instruction
from lineage.documents.resolution import Kind
from lineage.drafting.finding_words import Found, everywhere, find, put_in, taken_out
from lineage.drafting.rearranging import family, merged, swapped, with_item
from lineage.drafting.renumbering import renumbered
from lineage.drafting.revisions import Application, Consequence, Hindrance, Line, Step
from lineage.drafting.sequence import in_sequence
from lineage.languages.formulas import opening
from lineage.languages.tables import table
from lineage.symbols import base_label, read_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revisions import Followed

_NUMBER = re.compile(r"(?:\d{1,3}(?:\s(?:bis|ter|quater))?\.|\(?[a-z]{1,4}\))\s+")
_STARS = re.compile(r"(?<=\w)\*+")
"""Calls of the paper's own notes."""
_STOPS = ".;,:"
_PARTS = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}


def applied(draft: Resolution, instructions: Sequence[Instruction], leftovers: Sequence[str] = ()) -> Application:
    """`draft` with `instructions` done in their order, its numbers recounted, its references and sequence adverbs in
    order; `leftovers` are lines of the paper that no rule understands."""
    done = revised(draft, instructions)
    lines, adverbs = in_sequence(done.lines, draft)
    lines, numbered, references = renumbered(lines, draft.language)
    labels = {id(one.line): one.label for one in numbered}
    return replace(
        done,
        lines=tuple(lines),
        numbered=tuple(numbered),
        steps=(
            *done.steps,
            *(
                Step(instruction=line, label="", done=False, hindrance=Hindrance.NOT_UNDERSTOOD, old=None, new=None)
                for line in leftovers
            ),
            *(_consequence(one, Consequence.NUMBER) for one in references),
            *(
                _consequence(one._replace(label=labels[id(lines[place])]), Consequence.ADVERB)
                for place, one in adverbs.items()
            ),
        ),
    )


def revised(draft: Resolution, instructions: Sequence[Instruction]) -> Application:
    """`draft` with `instructions` done in their order; lines keep the labels of the draft. Those for the whole text
    come last: the others quote the draft ("Chornobyl" in A/80/L.35); one that quotes words as they are then follows."""
    work = _Work(draft)
    steps: dict[int, Step] = {}
    for place, one in sorted(enumerate(instructions), key=lambda item: not item[1].label):
        steps[place] = work.do(one)
    for place, step in steps.items():
        if step.hindrance is Hindrance.NO_WORDS:
            steps[place] = work.do(instructions[place])
    done = tuple(steps[place] for place in sorted(steps))
    return Application(draft=draft, title=work.title, steps=done, lines=tuple(work.lines), numbered=())


def _consequence(one: Followed, follows: Consequence) -> Step:
    return Step(instruction="", label=one.label, done=True, old=one.old, new=one.new, follows=follows)


class _Work:
    """The lines of a draft, on which instructions are done one after the other."""

    def __init__(self, draft: Resolution) -> None:
        self._language = draft.language
        self.title = draft.title
        self.lines = [
            Line(was=p.label, kind=p.kind, number=p.number, text=p.text, paragraph=p) for p in draft.paragraphs
        ]

    def do(self, one: Instruction) -> Step:
        """Does one instruction, or says why not."""
        if one.action is Action.RENUMBER:  # numbers are recounted in any case
            return _step(one)
        one = replace(one, new=_STARS.sub("", one.new) if one.new else one.new)
        if one.label in {"", TITLE, "PP", "OP"}:
            return self._throughout(one)
        if one.paragraphs and "-" in one.label:  # "a new last preambular paragraph"
            one = replace(one, place=one.place or "after")
        one = replace(one, label=self._counted(one.label), target=self._counted(one.target))
        at = self._at(one.label)
        if one.paragraphs and one.action in {Action.INSERT, Action.ADD} and not one.place:
            return self._under_number(at, one)
        if at is None or self.lines[at].gone:
            return _step(one, Hindrance.NO_PARAGRAPH if at is None else Hindrance.GONE)
        if one.action in {Action.MERGE, Action.SWAP}:
            return self._rearrange(at, one)
        ways = {Action.DELETE: self._delete, Action.REPLACE: self._replace, Action.MOVE: self._move}
        return ways.get(one.action, self._insert)(at, one)

    def _at(self, label: str) -> int | None:
        return next((i for i, line in enumerate(self.lines) if line.was == label), None)

    def _counted(self, label: str) -> str:
        """The label of a paragraph that is counted from the end: "PP-1"."""
        part, sign, number = label.partition("-")
        if not sign or not number.isdigit() or part not in {"PP", "OP"}:
            return label
        own = [line.was for line in self.lines if line.was and line.was.startswith(part) and "(" not in line.was]
        return own[-int(number)] if 0 < int(number) <= len(own) else label

    def _under_number(self, at: int | None, one: Instruction) -> Step:
        """A new paragraph that says which number it is to have: 5, before the present 5; 7 bis, after 7; the next one,
        at the end."""
        place = "before"
        named = read_label(one.label)
        if "(" in one.label:
            return self._new_item(at, one)
        if at is None and named is not None:
            stem = one.label.partition("(")[0].partition(" ")[0]
            part, number = stem[:2], stem[2:]
            earlier = stem if named.suffix or named.alt else f"{part}{int(number) - 1}" if number.isdigit() else ""
            at, place = self._at(earlier), "after"
            if at is not None and not (named.suffix or named.alt) and self._counted(f"{part}-1") != earlier:
                at = None
        if at is None:
            return _step(one, Hindrance.NO_PARAGRAPH)
        return self._insert(at, replace(one, place=place))

    def _new_item(self, at: int | None, one: Instruction) -> Step:
        """A new item below its chapeau, behind the one of the letter before: (c) behind (b)."""
        text = _bare(one.new or "")
        lines = with_item(self.lines, one.label, text) if at is None and text else None
        return replace(self._advance(one, lines, Hindrance.NO_PARAGRAPH), new=text)

    def _family(self, at: int) -> range:
        return family(self.lines, at)

    def _rearrange(self, at: int, one: Instruction) -> Step:
        """Paragraphs that are merged, or change places."""
        others = [place for label in one.others if (place := self._at(self._counted(label))) is not None]
        if len(others) < len(one.others) or not others:
            return _step(one, Hindrance.NO_PARAGRAPH if one.others else Hindrance.NO_PLACE)
        if any(self.lines[place].gone for place in others):
            return _step(one, Hindrance.GONE)
        old = "\n".join(self.lines[place].text for place in sorted({at, *others}))
        if one.action is Action.SWAP:
            found = swapped(self.lines, at, others[0]) if len(others) == 1 else None
            return self._advance(one, found, Hindrance.NO_PLACE)
        wording = _bare(one.new) if one.new else None
        step = self._advance(one, merged(self.lines, at, others, wording, self._language), Hindrance.NOTHING_NEW)
        return replace(step, old=old, new=self.lines[at].text) if step.done else step

    def _advance(self, one: Instruction, lines: list[Line] | None, hindrance: Hindrance) -> Step:
        if lines is None:
            return _step(one, hindrance)
        self.lines = lines
        return _step(one)

    def _delete(self, at: int, one: Instruction) -> Step:
        if one.old == "":  # "In OP4, delete the reference to donors"
            return _step(one, Hindrance.NOT_UNDERSTOOD)
        if one.old is None:
            old = self.lines[at].text
            for place in self._family(at):
                self.lines[place] = replace(self.lines[place], gone=True)
            return _step(one, old=old, new="")
        aside = _is_hedge(one.old, self._language)
        return self._words(at, one, lambda text, found: taken_out(text, found, aside=aside), "")

    def _replace(self, at: int, one: Instruction) -> Step:
        if one.new is None:
            return _step(one, Hindrance.NOTHING_NEW)
        if one.old is not None:
            new = one.new
            return self._words(at, one, lambda text, found: text[: found.start] + new + text[found.end :], new)
        texts = [_bare(words) for words in one.new.split("\n")]
        old = self.lines[at].text
        for place in list(self._family(at))[1:]:
            self.lines[place] = replace(self.lines[place], gone=True)
        self.lines[at] = replace(self.lines[at], text=texts[0])
        self._put(self._family(at)[-1] + 1, texts[1:], self.lines[at].kind)
        return _step(one, old=old, new="\n".join(texts))

    def _insert(self, at: int, one: Instruction) -> Step:
        if one.new is None:
            return _step(one, Hindrance.NOTHING_NEW)
        new = one.new
        if one.anchor is not None:
            after = one.place == "after"
            return self._words(
                at, replace(one, old=one.anchor), lambda text, found: put_in(text, found, new, after=after), new
            )
        if one.paragraphs or one.place in {"after", "before"}:
            texts = [_bare(words) for words in new.split("\n")]
            place = at if one.place == "before" else self._family(at)[-1] + 1
            self._put(place, texts, self.lines[at].kind)
            return _step(one, old=None, new="\n".join(texts))
        text = self.lines[at].text
        if one.place == "start":
            formula = opening(text, self._language)
            text = f"{text[:1].lower()}{text[1:]}" if formula and formula.end else text
            self.lines[at] = replace(self.lines[at], text=put_in(text, Found(0, 0), new, after=False))
            return _step(one, old="", new=new)
        end = len(text.rstrip(_STOPS + " "))
        self.lines[at] = replace(self.lines[at], text=put_in(text, Found(0, end), new, after=True))
        return _step(one, old="", new=new)

    def _put(self, place: int, texts: Sequence[str], kind: Kind) -> None:
        numbered = kind is not Kind.PREAMBULAR
        lines = [Line(was=None, kind=kind, number="" if numbered else None, text=t, paragraph=None) for t in texts]
        # what an earlier instruction put there stays first
        while place < len(self.lines) and self.lines[place].was is None:
            place += 1
        self.lines[place:place] = lines

    def _move(self, at: int, one: Instruction) -> Step:
        if one.new:
            return _step(one, Hindrance.NOT_UNDERSTOOD)  # words, not a paragraph
        to = self._at(one.target) if one.target and one.place else None
        if to is None or to == at:
            return _step(one, Hindrance.NO_PARAGRAPH if to is None and one.target else Hindrance.NO_PLACE)
        up = one.place == "before" or (one.place == "as" and to < at)
        family = self._family(at)
        moved = [self.lines[place] for place in family]
        target = self.lines[to]
        self.lines = [line for place, line in enumerate(self.lines) if place not in family]
        place = self.lines.index(target)
        insert = place if up else self._family(place)[-1] + 1
        self.lines[insert:insert] = moved
        return _step(one)

    def _words(self, at: int, one: Instruction, change: Callable[[str, Found], str], new: str) -> Step:
        """Changes words of a paragraph, or of one of its items where they stand there alone."""
        old = one.old or ""
        places = [(place, found) for place in self._family(at) for found in find(self.lines[place].text, old)]
        if len(places) == 1:
            place, found = places[0]
            text = self.lines[place].text
            self.lines[place] = replace(self.lines[place], text=change(text, found))
            gone = "" if one.action in {Action.INSERT, Action.ADD} else text[found.start : found.end]
            return _step(one, old=gone, new=new)
        if places:
            return replace(_step(one, Hindrance.SEVERAL), place=str(len(places)))
        elsewhere = [line.was for line in self.lines if line.was and not line.gone and find(line.text, old)]
        return replace(_step(one, Hindrance.NO_WORDS), place=base_label(elsewhere[0]) if len(elsewhere) == 1 else "")

    def _throughout(self, one: Instruction) -> Step:
        """A change in the whole text with its title, in one part, or in the title alone."""
        if one.label == TITLE and one.action is Action.REPLACE and one.old is None and one.new:
            old, self.title = self.title, one.new
            return _step(one, old=old, new=one.new)
        new = "" if one.action is Action.DELETE else one.new
        if one.action not in {Action.REPLACE, Action.DELETE} or one.old is None or new is None:
            return _step(one, Hindrance.NO_PLACE)
        count = 0
        for place, line in enumerate(self.lines):
            if one.label != TITLE and _PARTS.get(line.kind, "").startswith(one.label) and not line.gone:
                text, times = everywhere(line.text, one.old, new)
                self.lines[place], count = replace(line, text=text), count + times
        if one.label in {"", TITLE}:
            self.title, times = everywhere(self.title, one.old, new)
            count += times
        if not count:
            return _step(one, Hindrance.NO_WORDS)
        return _step(one, old=one.old, new=new)


def _is_hedge(words: str, language: str) -> bool:
    rows = table(language, "hedges", ("pattern",), ("name",))
    return any(re.fullmatch(row["pattern"], words.strip(), re.IGNORECASE) for row in rows)


def _step(
    one: Instruction, hindrance: Hindrance | None = None, *, old: str | None = None, new: str | None = None
) -> Step:
    wanted = (one.old or one.anchor, one.new) if hindrance else (old, new)
    return Step(
        instruction=one.text,
        label=one.label,
        done=hindrance is None,
        hindrance=hindrance,
        old=wanted[0],
        new=wanted[1],
    )


def _bare(words: str) -> str:
    """A new paragraph without the number that the paper gives it: numbers are recounted."""
    return _NUMBER.sub("", words.strip(), count=1)
