"""The page of a brief: its records, and how much of it an A4 page holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lineage.render.catalogue import text
from lineage.symbols import label_key

PAGE, LINE = 71, 112
"""Lines of an A4 page in the type of the brief, and characters of a line: measured on the printed HTML and Word forms,
whose widest type holds 73 lines of 115."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line: what, and where it stands."""

    words: str
    citation: str
    label: str
    """The label by which it is named where there is no room for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its lines."""

    title: str
    items: tuple[Item, ...]
    leads: bool = False
    """Whether its lines are placed before those of the other sections, on half of the page at most."""
    more: str = ""
    """The paragraphs for which the page has no room, by their labels; "" where there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The page."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    language: str
    """Language of the interface."""


def fitted(brief: Brief) -> Brief:
    """The brief with the sentences that one page holds; the others are named by their labels, so that the lists still
    have what the headings count. The sections take turns, each with its next sentence that there is room for; what
    leads has its own first."""
    room = PAGE - 3 - sum(map(_lines, (*brief.lead, *brief.foot)))
    room -= sum(2 + _lines(", ".join(item.label for item in section.items)) for section in brief.sections)
    chosen = [_leading(section, room // 2) for section in brief.sections]
    room -= sum(_lines(_line(s.items[place])) for s, kept in zip(brief.sections, chosen, strict=True) for place in kept)
    for turn in range(max((len(section.items) for section in brief.sections), default=0)):
        for section, kept in zip(brief.sections, chosen, strict=True):
            if turn < len(section.items) and turn not in kept:
                lines = _lines(_line(section.items[turn]))
                if lines <= room:
                    kept.add(turn)
                    room -= lines
    sections = tuple(_cut(s, kept, brief.language) for s, kept in zip(brief.sections, chosen, strict=True))
    return replace(brief, sections=sections)


def _leading(section: Section, room: int) -> set[int]:
    """Which lines of a leading section fit into its own share of the page, by place."""
    kept = set[int]()
    for place, item in enumerate(section.items if section.leads else ()):
        if (lines := _lines(_line(item))) <= room:
            kept.add(place)
            room -= lines
    return kept


def _line(item: Item) -> str:
    return f"{item.words} [{item.citation}]"


def _lines(words: str) -> int:
    return -(-len(words) // LINE)


def _cut(section: Section, kept: set[int], ui: str) -> Section:
    left = sorted((item.label for place, item in enumerate(section.items) if place not in kept), key=label_key)
    items = tuple(item for place, item in enumerate(section.items) if place in kept)
    more = text(ui, "brief.more", count=len(left), labels=", ".join(left)) if left else ""
    return replace(section, items=items, more=more)
