"""Numbers of the paragraphs of an annex where some came or went: 12 is 11 where 11 was taken out."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lineage.documents.papers.annex_places import SECTION
from lineage.documents.resolution import Kind
from lineage.symbols import ORDINAL_SUFFIXES, read_label, roman, roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revising.revisions import DraftLine

_NUMBERED = re.compile(r"(?P<part>A\d*\.(?:S\w+\.)?)(?P<number>\d+)(?P<rest>.*)")
_HEADING = re.compile(r"(?P<part>A\d*\.|H\.)(?:H\.)?(?:\d+|[IVXLCDM]+|[A-Z])")
_HEADING_END = re.compile(r"[^.]+$")
_BELOW = re.compile(r"(?:\.\d+)*")
_SECTIONED = re.compile(r"(?P<annex>(?:A\d*\.)?)S(?P<section>[IVX\d]+|[A-Z])(?:\.(?P<rest>.+))?")


def as_printed(lines: Sequence[DraftLine]) -> list[str]:
    """The labels of the lines, headings under the number that is printed: H.B for the second, "B. Repair"."""
    return [_printed(line) for line in lines if line.was]


def _printed(line: DraftLine) -> str:
    own = _HEADING.fullmatch(line.was or "") if line.kind is Kind.HEADING and line.number else None
    if own is None or (own["part"] != "H." and (line.number or "").isdigit()):  # A.1 is the first paragraph of an annex
        return line.was or ""
    return f"{own['part']}{line.number}"


def in_section(label: str, order: Sequence[str], printed: Sequence[str]) -> str:
    """A label as the draft has it, which may number the sections of an annex in one run: A.SII.27 is A.27 where that
    stands below the heading A.II, and may count its headings: H.B is H.2. `order` are the labels of the draft,
    `printed` as of `as_printed`."""
    annexed = label.replace("H.", "A.", 1) if label.startswith("H.") else label  # the heading of an annex alone
    if annexed != label and annexed in printed and not any(one.startswith("H.") for one in order):
        return order[printed.index(annexed)]
    if label in printed:
        return order[printed.index(label)]
    found = _SECTIONED.fullmatch(label)
    if label in order and label.startswith("H."):
        return f"{SECTION}{label.removeprefix('H.')}"  # "the title of section 2" where that is B
    if label in order or found is None or not found["rest"]:
        return label
    at, end = _below(found, printed)
    annex = _HEADING_END.sub("", printed[at]).removeprefix("H.") if at >= 0 else ""
    plain = f"{annex}{found['rest'].removeprefix('OP') if annex else found['rest']}"
    stem = plain.partition("(")[0].partition(" ")[0]
    return plain if at >= 0 and stem in order[at + 1 : end] else label


def section_labels(label: str, order: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The labels of a section that is named as a whole, its heading first; none for another label."""
    found = _SECTIONED.fullmatch(label)
    if found is None or found["rest"]:
        return []
    at, end = _below(found, printed)
    part = f"{found['annex']}{SECTION}{found['section']}."
    return list(order[at:end]) if at >= 0 else [one for one in order if one.startswith(part)]


def section_number(label: str) -> str:
    """The number of the section that a label names as a whole: "III" of "A.SIII"."""
    found = _SECTIONED.fullmatch(label)
    return found["section"] if found else ""


def _below(section: re.Match[str], printed: Sequence[str]) -> tuple[int, int]:
    """Where the heading of a section stands and where the section ends, in the annex where the draft itself has no
    sections; -1 for one that is not there."""
    own = [f"{section['annex']}{section['section']}"] if section["annex"] else [f"H.{section['section']}"]
    annexed = not section["annex"] and not any(one.startswith("H.") for one in printed)
    wanted = [*own, *([f"A.{section['section']}"] if annexed else [])]
    heading = next((one for one in wanted if one in printed), "")
    if not heading:
        return -1, -1
    at = printed.index(heading)
    following = {f"{heading[: -len(section['section'])]}{number}" for number in next_numbers(section["section"])}
    rest = range(at + 1, len(printed))
    ends = [each for each in rest if printed[each] in following]
    ends = ends or [
        each for each in rest if _is_heading(printed[each]) or _is_annexed(printed[each]) != _is_annexed(heading)
    ]
    return at, next(iter(ends), len(printed))


def next_numbers(number: str) -> tuple[str, ...]:
    """What the section behind one may be numbered: "10" behind "9"; behind "C", a hundred too, "CI" or "D"."""
    if number.isdigit():
        return (str(int(number) + 1),)
    value = roman_value(number.lower())
    return (*((roman(value + 1).upper(),) if value else ()), *((chr(ord(number) + 1),) if len(number) == 1 else ()))


def _is_annexed(label: str) -> bool:
    read = read_label(label)
    return read is not None and read.annex > 0


def _is_heading(label: str) -> bool:
    read = read_label(label)
    annexed = read is not None and read.annex > 0 and not (read.part or read.number.isdigit())
    return annexed or (read is not None and read.part == "H")


class AnnexNumbers:
    """Counts the paragraphs of the annexes, each run of numbers for itself; those of a run to which nothing came and
    from which nothing went, or that is not counted one by one, keep theirs, and a new one there is bis."""

    def __init__(self, lines: Sequence[DraftLine]) -> None:
        self._parts: dict[int, str] = {}
        numbers: dict[str, list[int]] = {}
        changed: set[str] = set()
        part = ""
        for line in lines:
            found = _NUMBERED.fullmatch(line.was or "")
            if found and not found["rest"]:
                part = found["part"]
                numbers.setdefault(part, []).append(int(found["number"]))
            if not found and line.was is not None:
                continue
            self._parts[id(line)] = part
            if not (found and found["rest"]) and (line.gone or line.was is None):
                changed.add(part)
        self._first = {each: own[0] for each, own in numbers.items() if own == list(range(own[0], own[0] + len(own)))}
        self._changed = changed & set(self._first)
        self._counts: Counter[str] = Counter()
        self._taken = {line.was for line in lines if line.was}
        self._last = ""

    def of(self, line: DraftLine) -> tuple[str, str | None] | None:
        """The label of a line that is no item, and the number that is printed; None for one that is numbered in another
        way."""
        part = self._parts.get(id(line), "")
        found = _NUMBERED.fullmatch(line.was or "")
        if line.was is not None and (found is None or not _BELOW.fullmatch(found["rest"])):
            return None
        if found and found["rest"].startswith("."):  # A.43.1, without a number below A.43
            return f"{self._last}{found['rest']}", line.number
        if part in self._changed:
            value = str(self._first[part] + self._counts[part])
            self._counts[part] += 1
            self._last = f"{part}{value}"
            return self._last, value
        if line.was is None:
            stem = self._last.partition(" ")[0]
            self._last = next(free for suffix in ORDINAL_SUFFIXES if (free := f"{stem} {suffix}") not in self._taken)
            self._taken.add(self._last)
            return self._last, self._last.rpartition(".")[2]
        self._last = line.was
        return line.was, line.number
