"""A change in the whole text with its title, in one part of it, or in the title alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.instructions import ANNEX, TITLE, Instruction
from lineage.documents.papers.quoted_stretches import QuotedStretch, Reach
from lineage.documents.papers.quoted_words import masked
from lineage.documents.papers.unread_words import names_line
from lineage.documents.resolution import Kind
from lineage.drafting.revising.marked_paragraphs import all_lifted
from lineage.drafting.revising.not_done import not_there, places_of
from lineage.drafting.revising.revisions import DraftLine, Followed, Hindrance, Step, step_of
from lineage.drafting.revising.words.exchanged_words import exchanged
from lineage.drafting.revising.words.finding_words import Found, find, goes_on, put_in, put_over, taken_out
from lineage.drafting.revising.words.hedged_words import is_hedge
from lineage.languages.phrase_patterns import regex
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}
_FIRST = f"{ANNEX}."
"""The beginning of the labels of an only annex."""
_PUTS = frozenset({Action.REPLACE, Action.INSERT, Action.ADD})


class Throughout(NamedTuple):
    """What became of an instruction that names no paragraph, the lines, the title, and what else is to be told."""

    step: Step
    lines: list[DraftLine]
    title: str
    told: list[Followed]


def throughout(one: Instruction, lines: Sequence[DraftLine], title: str, language: str) -> Throughout:
    """Does an instruction that names no paragraph."""
    if one.action is Action.UNBRACKET and one.old is None and one.label != TITLE:
        lifted = all_lifted(lines, one, language)
        if isinstance(lifted, Hindrance):
            return Throughout(step_of(one, lifted), list(lines), title, [])
        return Throughout(step_of(one), lifted[0], title, lifted[1])
    if one.label == TITLE and one.action in _PUTS and one.new and one.old is None:
        step, title = _of_title(one, lines, title)
        return Throughout(step, list(lines), title, [])
    if one.label == ANNEX and one.action is Action.DELETE and one.old is None:
        return _without_annex(one, lines, title)
    new = "" if one.action is Action.DELETE else one.new
    if one.action not in {Action.REPLACE, Action.DELETE} or one.old is None or new is None:
        return Throughout(step_of(one, Hindrance.NO_PLACE), list(lines), title, [])
    return _exchanged_words(one, (one.old, new), lines, title, language)


def _exchanged_words(
    one: Instruction, pair: tuple[str, str], lines: Sequence[DraftLine], title: str, language: str
) -> Throughout:
    """Words that go, or that others take the place of, "" for none, wherever they stand: `pair` are both."""
    old, new = pair
    heading = DraftLine(was=TITLE, kind=Kind.HEADING, number=None, text=title, paragraph=None)
    out = [heading, *lines]
    meant = [
        place
        for place, line in enumerate(out)
        if (one.label in {"", TITLE} if place == 0 else _is_in(line, one.label)) and not line.gone
    ]
    if (stopped := _without_place(one, out)) is not None:
        return Throughout(stopped, list(lines), title, [])
    once = (one.label == TITLE and len(find(title, old)) == 1) or _tells_place(one, language)
    whole = one if once else replace(one, stretch=QuotedStretch(every=True))
    out_of = partial(taken_out, language=language, aside=is_hedge(old, language))
    change = (lambda text, found: put_over(text, found, new)) if new else out_of
    step, out, told = exchanged(out, meant, whole, change, language)
    return Throughout(replace(step, instruction=one.text), out[1:], out[0].text, told)


def _without_place(one: Instruction, lines: Sequence[DraftLine]) -> Step | None:
    """The step of an instruction whose words stand among others that the draft does not have, or are told by where they
    begin or end in a paragraph, "delete all after “ships”", which it does not name; None for others."""
    if one.within and not any(find(line.text, one.within) for line in lines):
        return replace(step_of(one, Hindrance.NOT_IN_DRAFT), unclear=one.within)
    reaches = one.head or one.stretch.reach is not Reach.WORDS or one.stretch.until or one.stretch.words
    return step_of(one, Hindrance.NO_PLACE) if reaches else None


def _tells_place(one: Instruction, language: str) -> bool:
    """Whether the words are told by a sentence, by how often they stood before or by a line of the page: they go where
    one place fits, and not throughout."""
    told = one.stretch.part or one.stretch.time
    return bool(told) or names_line(fold(masked(one.text)), language, far=True)


def _is_in(line: DraftLine, label: str) -> bool:
    """Whether a line belongs to the part that is named, "" for all."""
    if label == ANNEX:
        return (line.was or "").startswith(_FIRST)
    return label != TITLE and _PARTS.get(line.kind, "").startswith(label)


def _without_annex(one: Instruction, lines: Sequence[DraftLine], title: str) -> Throughout:
    """The lines without the annex; one of several annexes has to be told."""
    own = [line for line in lines if (line.was or "").startswith(_FIRST)]
    several = any(regex(rf"{ANNEX}\d").match(line.was or "") for line in lines)
    if several or not own:
        return Throughout(step_of(one, Hindrance.NO_PLACE), list(lines), title, [])
    out = [replace(line, gone=True) if line in own else line for line in lines]
    return Throughout(step_of(one, old="\n".join(line.text for line in own), new=""), out, title, [])


def _of_title(one: Instruction, lines: Sequence[DraftLine], title: str) -> tuple[Step, str]:
    """A title that is replaced as a whole, or has words put beside others."""
    new = one.new or ""
    if one.action is Action.REPLACE:
        return step_of(one, old=title, new=new), new
    if one.anchor is None and one.place in {"start", "end"}:
        edge = Found(0, len(title))
        return step_of(one, old="", new=new), put_in(title, edge, new, after=one.place == "end")
    if one.anchor is None:
        return step_of(one, Hindrance.NO_PLACE), title
    found = find(title, one.anchor)
    if len(found) != 1:
        return not_there(one, lines, places_of(title, found), one.anchor), title
    after = one.place == "after"
    title = title if after else goes_on(title, found[0], one.anchor)
    return step_of(one, old="", new=new), put_in(title, found[0], new, after=after)
