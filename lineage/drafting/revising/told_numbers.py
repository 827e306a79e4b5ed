"""Paragraphs in the places that the numbers told give them: "OP5 becomes OP2, and OP2 becomes OP5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.spoken.spoken_ranks import DOWN, FIRST, LAST, UP
from lineage.drafting.revising.rearranging import family, moved

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.drafting.revising.revisions import DraftLine

_PLACE = re.compile(r"(?P<series>PP|OP|A\d*\.(?:S\w+\.)?|.+\((?=[a-z]\)$))(?P<place>\d+|[a-z])\)?")


def arranged(lines: Sequence[DraftLine], wanted: Mapping[str, str]) -> list[DraftLine] | None:
    """The lines with each paragraph of `wanted`, label in the draft -> label to come, at its place among those of its
    series, the others in their order around them. None where two want one place, or one is not there."""
    out = list(lines)
    told = {label: (_place(label), _place(target)) for label, target in wanted.items()}
    if any(not own[0] or own[0] != place[0] for own, place in told.values()):
        return None
    for series in dict.fromkeys(own[0] for own, _ in told.values()):
        places = {label: place[1] for label, (own, place) in told.items() if own[0] == series}
        own = [at for at, line in enumerate(out) if line.was and not line.gone and _place(line.was)[0] == series]
        groups = [[out[each] for each in family(out, at)] for at in own]
        order = _ordered([group[0].was or "" for group in groups], places)
        if order is None:
            return None
        out = _put(out, own, groups, order)
    return out


def ranked(lines: Sequence[DraftLine], at: int, way: str, count: int) -> list[DraftLine] | None:
    """The lines with a paragraph as the first or last of its series, or `count` places up or down; None where it is
    there already, or there are not as many."""
    series = _place(lines[at].was or "")[0]
    own = [place for place, line in enumerate(lines) if not line.gone and _place(line.was or "")[0] == series]
    if not series or at not in own:
        return None
    now = own.index(at)
    to = {FIRST: 0, LAST: len(own) - 1, UP: now - count, DOWN: now + count}[way]
    if to == now or not 0 <= to < len(own):
        return None
    return moved(lines, at, own[to], before=to < now)


def _place(label: str) -> tuple[str, int]:
    """The series of a label and its place there, from 0: "OP5" is ("OP", 4), "OP3(b)" is ("OP3(", 1)."""
    found = _PLACE.fullmatch(label)
    if found is None:
        return "", -1
    place = found["place"]
    return found["series"], int(place) - 1 if place.isdigit() else ord(place) - ord("a")


def _ordered(labels: Sequence[str], places: Mapping[str, int]) -> list[int] | None:
    """The old places of labels in their new order."""
    taken = {place: label for label, place in places.items()}
    if len(taken) < len(places) or not {*places} <= {*labels} or not {*taken} <= {*range(len(labels))}:
        return None
    others = iter([at for at, label in enumerate(labels) if label not in places])
    return [labels.index(taken[at]) if at in taken else next(others) for at in range(len(labels))]


def _put(
    lines: list[DraftLine], own: Sequence[int], groups: Sequence[list[DraftLine]], order: Sequence[int]
) -> list[DraftLine]:
    """The lines with the paragraphs at `own`, each with its items, in another order; what stands between them stays."""
    out: list[DraftLine] = []
    end = 0
    for at, group, which in zip(own, groups, order, strict=True):
        out += [*lines[end:at], *groups[which]]
        end = at + len(group)
    return [*out, *lines[end:]]
