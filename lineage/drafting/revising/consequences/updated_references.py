"""References of a text to its own paragraphs, brought up to date after these came, went and moved."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.drafting.revising.revisions import Consequence, Followed
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place
from lineage.symbols import is_numbered_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.cross_references import Reference
    from lineage.drafting.revising.revisions import DraftLine, Numbered


class Moved(NamedTuple):
    """What became of the paragraphs of a part of the text, and of their items: "14" is "13", "10(e)" is "10(d)"."""

    now: dict[str, str]
    gone: frozenset[str]
    """Those that were taken out, by the numbers of the draft."""
    new: frozenset[str]
    """Those that were put in, by their numbers now."""


def moved_numbers(lines: Sequence[DraftLine], numbered: Sequence[Numbered], part: str) -> Moved:
    """What became of the numbers of a part: "OP" the operative one, "A." the annex."""
    own = [one for one in numbered if is_numbered_in(one.label, part)]
    were = [line for line in lines if line.was and is_numbered_in(line.was, part)]
    size = len(part)
    now = {one.line.was[size:]: one.label[size:] for one in own if one.line.was}
    now |= {line.was[size:]: now[line.into[size:]] for line in were if line.was and line.into[size:] in now}
    gone = (line.was[size:] for line in were if line.gone and line.was and not line.into)
    return Moved(now, frozenset(gone), frozenset(one.label[size:] for one in own if one.line.paragraph is None))


def updated(text: str, reference: Reference, moved: Moved, language: str) -> tuple[str, list[Followed]]:
    """The numbers of a reference as they are now, and what is to be told of them."""
    told: list[Followed] = []
    cited, old = text[reference.start : reference.end], text[slice(*reference.listed)]
    found = list(_cited(language).finditer(fold_in_place(old)))
    new = old
    for one in reversed(found):
        new = f"{new[: one.start()]}{_now(one, old, moved)}{new[one.end() :]}"
    if lost := [number for one in found for number in _lost(one, moved)]:
        told.append(Followed("", cited, cited.replace(old, new, 1), Consequence.CITES_GONE, tuple(lost)))
    if any(one["last"] and _is_other(one, moved) for one in found):
        words = cited.replace(old, new, 1)
        told.append(Followed("", words, words, Consequence.RANGE))
    if new != old:
        told.append(Followed("", old, new, Consequence.NUMBER))
    return new, told


@cache
def _cited(language: str) -> re.Pattern[str]:
    """One number with the letter behind it, or a range of numbers: "10 (d)", "15 to 19"."""
    reach = rf"(?P<reach>\s(?:{alternatives(language, 'ordinal range')})\s|[-–])"
    return re.compile(rf"(?P<number>\d{{1,3}})(?:{reach}(?P<last>\d{{1,3}})|\s?\(?(?P<letter>[a-z])\))?")


def _members(one: re.Match[str]) -> list[str]:
    return [str(number) for number in range(int(one["number"]), int(one["last"]) + 1)]


def _edges(one: re.Match[str], moved: Moved) -> tuple[str, str] | None:
    """The first and last number of a range now, of those that stand; None where fewer than two do, or they changed
    sides."""
    stand = [number for number in _members(one) if number not in moved.gone]
    edges = [moved.now.get(number, number) for number in (stand[:1] + stand[-1:] if len(stand) > 1 else [])]
    rise = len(edges) > 1 and all(edge.isdigit() for edge in edges) and int(edges[0]) < int(edges[1])
    return (edges[0], edges[1]) if rise else None


def _now(one: re.Match[str], listed: str, moved: Moved) -> str:
    """What is cited in numbers as they are now; one that is gone as it is."""
    said, number = listed[slice(*one.span())], one["number"]
    if one["last"]:
        edges = _edges(one, moved)
        return f"{edges[0]}{listed[slice(*one.span('reach'))]}{edges[1]}" if edges else said
    if number in moved.gone:
        return said
    behind, letter = said[len(number) :], one["letter"]
    if letter:
        item = f"{number}({letter})"
        behind = behind.replace(letter, moved.now.get(item, item).partition("(")[2].rstrip(")"), 1)
    return f"{moved.now.get(number, number)}{behind}"


def _lost(one: re.Match[str], moved: Moved) -> list[str]:
    """What a citation still names though it was taken out: of a range that closes up nothing."""
    if one["last"]:
        return [] if _edges(one, moved) else [number for number in _members(one) if number in moved.gone]
    item = f"{one['number']}({one['letter']})"
    return [one[0]] if moved.gone & {one["number"], item} else []


def _is_other(one: re.Match[str], moved: Moved) -> bool:
    """Whether a range is not what it was: it has new paragraphs, or others, or lost one that stands elsewhere now."""
    edges = _edges(one, moved)
    if edges is None:
        return not moved.gone.intersection(_members(one))
    held = {str(number) for number in range(int(edges[0]), int(edges[1]) + 1)}
    return held != {moved.now.get(number, number) for number in _members(one) if number not in moved.gone}
