"""Findings about numbers of paragraphs and letters of items that leave one out or repeat one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import TextState
from lineage.documents.resolution import Kind
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.symbols import read_label, roman, roman_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.symbols import Label


def number_findings(draft: Resolution) -> Iterator[Finding]:
    """Operative paragraphs and lettered items whose numbers leave one out or repeat one. "23 bis" follows 23. What is
    struck out keeps its number or gives it to the next one: a proposal to strike out 3 leaves 2, 4 or 2, 3. After one
    that is amiss both counts go on, that of the printed number and the right one: "a, b, d, d, e" has one slip."""
    counts = _Counts()
    for paragraph in draft.paragraphs:
        yield from _of_paragraph(paragraph, counts)
    yield from _twice_in_annex(draft)


@dataclass(frozen=True, slots=True)
class _Counts:
    """How far the numbers have come, by the label of the paragraph that they stand in; "" for operative paragraphs."""

    last: dict[str, int] = field(default_factory=dict)
    slipped: dict[str, int] = field(default_factory=dict)
    """The right number of one that was amiss right before."""
    struck: Counter[str] = field(default_factory=Counter)
    """How many were struck out since the last one."""
    romans: set[str] = field(default_factory=set)
    """Where the items have Roman numbers."""


def _of_paragraph(paragraph: Paragraph, counts: _Counts) -> Iterator[Finding]:
    """What is amiss with the number of a paragraph, which is counted with it."""
    deleted = paragraph.state is TextState.DELETED
    if not deleted and (found := _doubled_number(paragraph, counts.last.get("", 0))):
        if counts.slipped.pop("", None) != counts.last[""] - 1:  # 31, 33, 33: the second is right
            counts.slipped[""] = counts.last[""]
            counts.last[""] += 1
            yield found
        return
    _take_place(paragraph, counts)
    read = _counted(paragraph)
    home = paragraph.label.rpartition("(")[0] if read and read.items else ""
    value = _value(paragraph, home, counts) if read else None
    if value is None:
        return
    if deleted:
        counts.struck[home] += 1
    else:
        yield from _amiss(paragraph, home, value, counts)


def _counted(paragraph: Paragraph) -> Label | None:
    """The label of an operative paragraph, or of an item, that has a number of its own in the count."""
    read = read_label(paragraph.label)
    if read is None or paragraph.number is None or read.put_between or read.alt:
        return None
    listed = paragraph.kind is Kind.PREAMBULAR and bool(read.items)
    return read if paragraph.kind is Kind.OPERATIVE or listed else None


def _take_place(paragraph: Paragraph, counts: _Counts) -> None:
    """Counts an alternative that stands for the paragraph of its number, which is not there: "4 alt" behind 3."""
    read, last = read_label(paragraph.label), counts.last.get("", 0)
    if read and read.alt and read.part == "OP" and not (read.items or read.suffix):
        value = int(read.number)
        if value in {last + 1, last + 1 + counts.struck[""]}:
            counts.last[""], counts.struck[""] = value, 0


def _value(paragraph: Paragraph, home: str, counts: _Counts) -> int | None:
    """The value of a number; items whose first one is "i" have Roman numbers."""
    number, item = paragraph.number or "", bool(home)
    if item and home not in counts.last and number.lower() == "i":
        counts.romans.add(home)
    return roman_value(number) or None if home in counts.romans else _count(number, item)


def _amiss(paragraph: Paragraph, home: str, value: int, counts: _Counts) -> Iterator[Finding]:
    """The finding on a number that does not follow the last one."""
    expected = counts.last.get(home, 0) + 1
    went_on = counts.slipped.pop(home, None) == value - 1
    right = value in {expected, expected + counts.struck[home]}
    if not right and not went_on and (home or counts.last):
        counts.slipped[home] = expected
        said = _said(expected, item=bool(home), in_roman=home in counts.romans)
        yield Finding(rule=Rule.NUMBER, label=paragraph.label, words=paragraph.number or "", suggestion=said)
    counts.last[home] = value
    counts.struck[home] = 0


def _said(value: int, *, item: bool, in_roman: bool) -> str:
    if in_roman:
        return roman(value)
    return chr(ord("a") + value - 1) if item else str(value)


def _doubled_number(paragraph: Paragraph, last: int) -> Finding | None:
    """A paragraph that has the number of the one before: such a number is read as part of its words."""
    printed = _printed(paragraph)
    outside = paragraph.kind not in {Kind.OPERATIVE, Kind.ANNEX} or "(" in paragraph.label
    if outside or printed is None or not last or int(printed[1]) != last:
        return None
    return Finding(
        rule=Rule.NUMBER,
        label=paragraph.label,
        words=printed[1],
        start=0,
        end=printed.end(1),
        suggestion=str(last + 1),
        kind="twice",
    )


def _printed(paragraph: Paragraph) -> re.Match[str] | None:
    """The number that stands in the words of a paragraph without one."""
    return re.match(r"(\d{1,3})\. ", paragraph.text) if paragraph.number is None else None


def _twice_in_annex(draft: Resolution) -> Iterator[Finding]:
    slipped = {one.label: one for one in _slipped_in_annex(draft)}
    yield from slipped.values()
    last = 0
    for paragraph in draft.paragraphs:
        if paragraph.kind is not Kind.ANNEX or "(" in paragraph.label:
            continue
        if paragraph.state is not TextState.DELETED and (found := _doubled_number(paragraph, last)):
            yield found
        printed = _printed(paragraph)
        number = printed[1] if printed else paragraph.number or ""
        if (slip := slipped.get(paragraph.label)) is not None:
            number = slip.suggestion  # 57, 59, 59: the second 59 is right
        last = int(number) if number.isdigit() else last


def _slipped_in_annex(draft: Resolution) -> Iterator[Finding]:
    """A number of an annex between two that leave room for another one (53, 45, 55), or the one behind such room (51,
    53, 54); sections may count anew."""
    counted = [(p, *place) for p in draft.paragraphs if p.kind is Kind.ANNEX and (place := _number_at(p))]
    for at, (paragraph, number, span) in enumerate(counted[1:-1]):
        (first, before, _), (last, after, _) = counted[at], counted[at + 2]
        between = after == before + 2 and number not in {1, 2, before, before + 1}  # a list may count anew
        behind = number == before + 2 and after == number + 1
        if (between or behind) and len({_section(p) for p in (first, paragraph, last)}) == 1:
            yield Finding(
                rule=Rule.NUMBER,
                label=paragraph.label,
                words=str(number),
                start=span[0],
                end=span[1],
                suggestion=str(before + 1),
            )


def _section(paragraph: Paragraph) -> tuple[int, str]:
    read = read_label(paragraph.label)
    return (read.annex, read.section) if read else (0, paragraph.label)


def _number_at(paragraph: Paragraph) -> tuple[int, tuple[int, int]] | None:
    """The number of a paragraph of an annex, and where it stands in its words; nowhere where it is told apart."""
    if "(" in paragraph.label:
        return None
    if printed := _printed(paragraph):
        return int(printed[1]), printed.span(1)
    return (int(paragraph.number), (0, 0)) if paragraph.number and paragraph.number.isdigit() else None


def _count(number: str, item: bool) -> int | None:
    if number.isdigit():
        return int(number)
    return ord(number) - ord("a") + 1 if item and len(number) == 1 and "a" <= number <= "z" else None
