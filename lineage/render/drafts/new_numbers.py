"""The paragraphs of a revised draft that have another number now, those that moved by one step together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.render.catalogue import text
from lineage.render.citations import annex_of, number, place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revising.revisions import Application

Pair = tuple[str, str]


def new_numbers(application: Application, ui: str) -> list[str]:
    """The old and the new numbers, one line for each run of paragraphs: "paras. 14 to 51 → 13 to 50"."""
    told = [(old, new) for old, new in application.labels.items() if old != new]
    own = [pair for pair in told if "(" not in pair[0]]
    return [_line(run, ui) for run in _runs(own)] + [_line([pair], ui) for pair in told if _is_other_item(pair)]


def _is_other_item(pair: Pair) -> bool:
    """Whether an item has another letter, its chapeau aside."""
    old, new = (label.partition("(")[2] for label in pair)
    return old != new


def _runs(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs in runs of numbers that follow each other, old and new ones."""
    runs: list[list[Pair]] = []
    for before, pair in pairwise([("", ""), *pairs]):
        follows = all(_follows(one, other) for one, other in zip(before, pair, strict=True))
        if runs and follows:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _follows(one: str, other: str) -> bool:
    return one[:2] == other[:2] and one[2:].isdigit() and other[2:].isdigit() and int(one[2:]) + 1 == int(other[2:])


def _line(run: Sequence[Pair], ui: str) -> str:
    first, last = run[0], run[-1]
    if first == last:
        return text(ui, "apply.number", place=place(first[0], ui), now=number(first[1], ui))
    key = "apply.preambular_numbers" if first[0].startswith("PP") else "apply.operative_numbers"
    old, new = (_range(a, b, len(run), ui) for a, b in zip(first, last, strict=True))
    line, annex = text(ui, key, old=old, new=new), annex_of(first[0], ui)
    return f"{annex}, {line}" if annex else line


def _range(first: str, last: str, count: int, ui: str) -> str:
    values = {"first": number(first, ui), "last": number(last, ui)}
    return text(ui, "apply.pair", **values) if count == 2 else text(ui, "apply.range", **values)
