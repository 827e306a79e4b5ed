"""Oral revisions, or an amendment paper, worked into a draft: each instruction done, or named with its reason.

An instruction names paragraphs by the numbers that they have in the draft as printed, whatever the instructions before
it put in or took out; so each paragraph keeps that label until all are done, and only then are numbers counted anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.documents.instructions import Action, Instruction
from lineage.documents.oral import places_in
from lineage.documents.resolution import Kind
from lineage.drafting.finding_words import Found, find, put_in, taken_out
from lineage.drafting.renumbering import Numbered, renumbered
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.resolution import Paragraph, Resolution

_NUMBER = re.compile(r"(?:\d{1,3}(?:\s(?:bis|ter|quater))?\.|\([a-z]{1,4}\))\s+")
_STARS = re.compile(r"(?<=\w)\*+")
"""Calls of the paper's own notes."""
_STOPS = ".;,:"


class Hindrance(StrEnum):
    """Why an instruction cannot be applied."""

    NO_PARAGRAPH = "no paragraph"
    """The draft has no such paragraph."""
    GONE = "gone"
    """An instruction before it took the paragraph out."""
    NO_WORDS = "no words"
    """The words to be changed do not stand there."""
    SEVERAL = "several"
    """They stand there more than once."""
    NO_PLACE = "no place"
    """It does not say where."""
    NOTHING_NEW = "nothing new"
    """It does not say what is to be put in."""
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of the draft while it is worked on."""

    was: str | None
    """Its label in the draft; None for a new one."""
    kind: Kind
    number: str | None
    text: str
    paragraph: Paragraph | None
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of one instruction."""

    instruction: str
    label: str
    done: bool
    hindrance: Hindrance | None = None
    place: str = ""
    """Another paragraph in which the words stand, or how often they stand there."""
    old: str | None = None
    new: str | None = None
    reference: bool = False
    """Whether it is no instruction, but a number of a paragraph that followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A draft with its revisions worked in."""

    draft: Resolution
    title: str
    steps: tuple[Step, ...]
    lines: tuple[Line, ...]
    """In the new order, those taken out at their place."""
    numbered: tuple[Numbered, ...]
    """Label and number of each line that stands, in the same order."""


def applied(draft: Resolution, instructions: Sequence[Instruction], leftovers: Sequence[str] = ()) -> Application:
    """`draft` with `instructions` done in their order; `leftovers` are lines of the paper that no rule understands."""
    work = _Work(draft)
    steps = [work.do(one) for one in instructions]
    steps += [
        Step(instruction=line, label="", done=False, hindrance=Hindrance.NOT_UNDERSTOOD, old=None, new=None)
        for line in leftovers
    ]
    lines, numbered, followed = renumbered(work.lines, draft.language)
    steps += [
        Step(instruction="", label=label, done=True, old=old, new=new, reference=True) for label, old, new in followed
    ]
    return Application(draft=draft, title=work.title, steps=tuple(steps), lines=tuple(lines), numbered=tuple(numbered))


class _Work:
    """The lines of a draft, on which instructions are done one after the other."""

    def __init__(self, draft: Resolution) -> None:
        self._language = draft.language
        self.title = draft.title
        self.lines = [
            Line(was=p.label, kind=p.kind, number=p.number, text=p.text, paragraph=p) for p in draft.paragraphs
        ]
        self._everywhere: list[tuple[str, str]] = []

    def do(self, one: Instruction) -> Step:
        """Does one instruction, or says why not."""
        if one.action is Action.RENUMBER:
            return _step(one)  # numbers are counted anew in any case
        one = replace(one, new=_STARS.sub("", one.new) if one.new else one.new)
        if not one.label:
            return self._throughout(one)
        at = self._at(one.label)
        if at is None or self.lines[at].gone:
            return _step(one, Hindrance.NO_PARAGRAPH if at is None else Hindrance.GONE)
        ways = {Action.DELETE: self._delete, Action.REPLACE: self._replace, Action.MOVE: self._move}
        return ways.get(one.action, self._insert)(at, one)

    def _at(self, label: str) -> int | None:
        return next((i for i, line in enumerate(self.lines) if line.was == label), None)

    def _family(self, at: int) -> range:
        """A paragraph with its lettered items."""
        label = self.lines[at].was or ""
        end = at + 1
        while end < len(self.lines) and (self.lines[end].was or "").startswith(f"{label}("):
            end += 1
        return range(at, end)

    def _delete(self, at: int, one: Instruction) -> Step:
        if one.old is None:
            old = self.lines[at].text
            for place in self._family(at):
                self.lines[place] = replace(self.lines[place], gone=True)
            return _step(one, old=old, new="")
        return self._words(at, one, taken_out, "")

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
        if one.place or one.paragraphs:
            texts = [_bare(words) for words in new.split("\n")]
            place = at if one.place == "before" else self._family(at)[-1] + 1
            self._put(place, texts, self.lines[at].kind)
            return _step(one, old=None, new="\n".join(texts))
        text = self.lines[at].text
        end = len(text.rstrip(_STOPS + " "))
        self.lines[at] = replace(self.lines[at], text=put_in(text, Found(0, end), new, after=True))
        return _step(one, old="", new=new)

    def _put(self, place: int, texts: Sequence[str], kind: Kind) -> None:
        numbered = kind is not Kind.PREAMBULAR
        lines = [Line(was=None, kind=kind, number="" if numbered else None, text=t, paragraph=None) for t in texts]
        # what was put there by an instruction before stays first
        while place < len(self.lines) and self.lines[place].was is None:
            place += 1
        self.lines[place:place] = lines

    def _move(self, at: int, one: Instruction) -> Step:
        named = [label for label in places_in(one.text, self._language) if label != one.label]
        to = self._at(named[0]) if named and one.place else None
        if to is None:
            return _step(one, Hindrance.NO_PLACE)
        family = self._family(at)
        moved = [self.lines[place] for place in family]
        target = self.lines[to]
        self.lines = [line for place, line in enumerate(self.lines) if place not in family]
        place = self.lines.index(target)
        insert = place if one.place == "before" else self._family(place)[-1] + 1
        self.lines[insert:insert] = moved
        return _step(one, old=None, new=None)

    def _words(self, at: int, one: Instruction, change: Callable[[str, Found], str], new: str) -> Step:
        """Changes words of a paragraph, or of one of its items where they stand there alone."""
        old = one.old or ""
        for wanted in dict.fromkeys((old, self._as_now(old))):
            places = [(place, found) for place in self._family(at) for found in find(self.lines[place].text, wanted)]
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

    def _as_now(self, words: str) -> str:
        """Words as they stand after what was replaced throughout the text."""
        for old, new in self._everywhere:
            words = words.replace(old, new)
        return words

    def _throughout(self, one: Instruction) -> Step:
        """A replacement in the whole text, its title included."""
        if one.action is not Action.REPLACE or one.old is None or one.new is None:
            return _step(one, Hindrance.NO_PLACE)
        count = 0
        for place, line in enumerate(self.lines):
            text, times = _everywhere(line.text, one.old, one.new)
            self.lines[place], count = replace(line, text=text), count + times
        self.title, times = _everywhere(self.title, one.old, one.new)
        if not count + times:
            return _step(one, Hindrance.NO_WORDS)
        self._everywhere.append((one.old, one.new))
        return _step(one, old=one.old, new=one.new)


def _everywhere(text: str, old: str, new: str) -> tuple[str, int]:
    found = find(text, old)
    for one in reversed(found):
        text = text[: one.start] + new + text[one.end :]
    return text, len(found)


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
    """A new paragraph without the number that the paper gives it: numbers are counted."""
    return _NUMBER.sub("", words.strip(), count=1)
