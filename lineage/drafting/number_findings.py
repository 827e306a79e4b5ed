"""Findings about numbers of paragraphs and letters of items that leave one out or repeat one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lineage.documents.proposals import TextState
from lineage.documents.resolution import Kind
from lineage.drafting.check_findings import Finding, Rule
from lineage.symbols import read_label, roman, roman_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Paragraph, Resolution


def number_findings(draft: Resolution) -> Iterator[Finding]:
    """Operative paragraphs and lettered items whose numbers leave one out or repeat one. "23 bis" follows 23. What is
    struck out keeps its number or gives it to the next one: a proposal to strike out 3 leaves 2, 4 or 2, 3. After one
    that is amiss both counts go on, that of the printed number and the right one: "a, b, d, d, e" has one slip."""
    last: dict[str, int] = {}
    slipped: dict[str, int] = {}
    struck: Counter[str] = Counter()
    romans: set[str] = set()
    for paragraph in draft.paragraphs:
        read = read_label(paragraph.label)
        if paragraph.state is not TextState.DELETED and (found := _doubled_number(paragraph, last.get("", 0))):
            if slipped.pop("", None) == last[""] - 1:
                continue  # 31, 33, 33: the second is right
            slipped[""] = last[""]
            last[""] += 1
            yield found
            continue
        listed = paragraph.kind is Kind.PREAMBULAR and read is not None and bool(read.items)
        counts = paragraph.kind is Kind.OPERATIVE or listed
        if not counts or read is None or paragraph.number is None or read.suffix or read.alt:
            continue
        home = paragraph.label.rpartition("(")[0] if read.items else ""
        if read.items and home not in last and paragraph.number.lower() == "i":
            romans.add(home)
        value = roman_value(paragraph.number) or None if home in romans else _count(paragraph.number, bool(read.items))
        if value is None:
            continue
        if paragraph.state is TextState.DELETED:
            struck[home] += 1
            continue
        expected = last.get(home, 0) + 1
        went_on = slipped.pop(home, None) == value - 1
        amiss = value not in {expected, expected + struck[home]} and (home or last) and not went_on
        if amiss:
            slipped[home] = expected
            yield Finding(
                rule=Rule.NUMBER,
                label=paragraph.label,
                words=paragraph.number,
                suggestion=_said(expected, item=bool(read.items), in_roman=home in romans),
            )
        last[home] = value
        struck[home] = 0
    yield from _twice_in_annex(draft)


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
    yield from _slipped_in_annex(draft)
    last = 0
    for paragraph in draft.paragraphs:
        if paragraph.kind is not Kind.ANNEX or "(" in paragraph.label:
            continue
        if paragraph.state is not TextState.DELETED and (found := _doubled_number(paragraph, last)):
            yield found
        printed = _printed(paragraph)
        number = printed[1] if printed else paragraph.number or ""
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
