"""A change in the whole text with its title, in one part of it, or in the title alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.instructions import TITLE, Action, Instruction
from lineage.documents.resolution import Kind
from lineage.drafting.finding_words import Found, everywhere, find, goes_on, put_in
from lineage.drafting.meant_words import is_hedge
from lineage.drafting.revisions import Hindrance, Line, Step, not_there, step_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = {Kind.PREAMBULAR: "PP", Kind.OPERATIVE: "OP"}
_PUTS = frozenset({Action.REPLACE, Action.INSERT, Action.ADD})


def throughout(one: Instruction, lines: Sequence[Line], title: str, language: str) -> tuple[Step, list[Line], str]:
    """What became of an instruction that names no paragraph, the lines and the title."""
    if one.label == TITLE and one.action in _PUTS and one.new and one.old is None:
        step, title = _of_title(one, lines, title)
        return step, list(lines), title
    new = "" if one.action is Action.DELETE else one.new
    if one.action not in {Action.REPLACE, Action.DELETE} or one.old is None or new is None:
        return step_of(one, Hindrance.NO_PLACE), list(lines), title
    out, count, aside = list(lines), 0, is_hedge(one.old, language)
    for place, line in enumerate(lines):
        if one.label != TITLE and _PARTS.get(line.kind, "").startswith(one.label) and not line.gone:
            text, times = everywhere(line.text, one.old, new, aside=aside)
            out[place], count = replace(line, text=text), count + times
    if one.label in {"", TITLE}:
        title, times = everywhere(title, one.old, new)
        count += times
    return (step_of(one, old=one.old, new=new) if count else step_of(one, Hindrance.NO_WORDS)), out, title


def _of_title(one: Instruction, lines: Sequence[Line], title: str) -> tuple[Step, str]:
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
        return not_there(one, lines, found, one.anchor), title
    after = one.place == "after"
    title = title if after else goes_on(title, found[0], one.anchor)
    return step_of(one, old="", new=new), put_in(title, found[0], new, after=after)
