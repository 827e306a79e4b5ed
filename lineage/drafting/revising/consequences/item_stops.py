"""The stops of the items of a list: the last one ends as the last of the draft did, "(e) Means of implementation,",
those before it with a semicolon. Where the last item went, or another came behind it, they follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.drafting.revising.consequences.last_stops import restopped
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import DraftLine, Followed, Numbered

_ENDS = (",", ".")
LEAST_ITEMS = 2
"""Fewest items that make a list, with a last one and one before it."""


def with_item_stops(
    lines: Sequence[DraftLine], numbered: Sequence[Numbered], draft: Resolution
) -> tuple[list[DraftLine], list[Numbered], list[Followed]]:
    """The lines with the stops of items that are the last of their list now, or no longer are."""
    texts: dict[int, str] = {}
    for items in _lists(numbered):
        first = next((one.line for one in items if one.line.was), None)
        ended = _ended(first.was or "", draft) if first else None
        if ended:
            texts |= {id(one.line): _stopped(one.line, *ended, last=one is items[-1]) for one in items}
    return restopped(lines, numbered, texts)


def _lists(numbered: Sequence[Numbered]) -> list[list[Numbered]]:
    """The items of each list with one level: "PP6(a)" to "PP6(e)"."""
    found: dict[str, list[Numbered]] = {}
    for one in numbered:
        if one.label.count("(") == 1:
            found.setdefault(base_label(one.label), []).append(one)
    return list(found.values())


def _ended(label: str, draft: Resolution) -> tuple[str, str, str] | None:
    """The label of the last item of a list in the draft, its stop and that of those before it; None where these are not
    a comma or full stop behind semicolons."""
    stem = base_label(label)
    items = [p for p in draft.paragraphs if base_label(p.label) == stem and "(" in p.label]
    if len(items) < LEAST_ITEMS or any(p.label.count("(") > 1 for p in items):
        return None
    before = {p.text[len(p.text.rstrip(" ;")) :] for p in items[:-1]}
    stop = items[-1].text[-1:]
    semicolon = before.pop() if len(before) == 1 else ""
    return (items[-1].label, stop, semicolon) if stop in _ENDS and semicolon.strip() == ";" else None


def _stopped(line: DraftLine, ended: str, stop: str, semicolon: str, *, last: bool) -> str:
    """The text of an item with the stop of its place; one that stood there before keeps its own."""
    bare = line.text.rstrip(" ;,.")
    if last and line.was != ended:
        return f"{bare}{stop}"
    if not last and (line.was == ended or line.paragraph is None):
        return f"{bare}{semicolon}"
    return line.text
