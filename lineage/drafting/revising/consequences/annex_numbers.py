"""Numbers of the paragraphs of an annex where some came or went: 12 is 11 where 11 was taken out."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lineage.symbols import ORDINAL_SUFFIXES, read_label, roman, roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revising.revisions import DraftLine

_NUMBERED = re.compile(r"(?P<part>A\d*\.(?:S\w+\.)?)(?P<number>\d+)(?P<rest>.*)")
_BELOW = re.compile(r"(?:\.\d+)*")
_SECTIONED = re.compile(r"(?P<annex>(?:A\d*\.)?)S(?P<section>[IVX\d]+|[A-Z])(?:\.(?P<rest>.+))?")


def in_section(label: str, order: Sequence[str]) -> str:
    """A label as the draft has it, which may number the sections of an annex in one run: A.SII.27 is A.27 where that
    stands below the heading A.II. `order` are the labels of the draft."""
    annexed = label.replace("H.", "A.", 1) if label.startswith("H.") else label  # the heading of an annex alone
    if annexed != label and annexed in order and not any(one.startswith("H.") for one in order):
        return annexed
    found = _SECTIONED.fullmatch(label)
    if label in order or found is None or not found["rest"]:
        return label
    heading, below = _below(found, order)
    annex = heading[: -len(found["section"])].removeprefix("H.")
    plain = f"{annex}{found['rest'].removeprefix('OP') if annex else found['rest']}"
    stem = plain.partition("(")[0].partition(" ")[0]
    return plain if heading and stem in below else label


def section_labels(label: str, order: Sequence[str]) -> list[str]:
    """The labels of a section that is named as a whole, its heading first; none for another label."""
    found = _SECTIONED.fullmatch(label)
    if found is None or found["rest"]:
        return []
    heading, below = _below(found, order)
    part = f"{found['annex']}S{found['section']}."
    return [heading, *below] if heading else [one for one in order if one.startswith(part)]


def section_number(label: str) -> str:
    """The number of the section that a label names as a whole: "III" of "A.SIII"."""
    found = _SECTIONED.fullmatch(label)
    return found["section"] if found else ""


def _below(section: re.Match[str], order: Sequence[str]) -> tuple[str, list[str]]:
    """The heading of a section and the labels below it, in the annex where the draft itself has no sections; "" and
    none for one that is not there."""
    own = [f"{section['annex']}{section['section']}"] if section["annex"] else [f"H.{section['section']}"]
    annexed = not section["annex"] and not any(one.startswith("H.") for one in order)
    heading = next((one for one in [*own, *([f"A.{section['section']}"] if annexed else [])] if one in order), "")
    below = order[order.index(heading) + 1 :] if heading else []
    following = {f"{heading[: -len(section['section'])]}{number}" for number in next_numbers(section["section"])}
    end = next((at for at, one in enumerate(below) if one in following), -1)
    if end < 0:
        ends = (at for at, one in enumerate(below) if _is_heading(one) or _is_annexed(one) != _is_annexed(heading))
        end = next(ends, len(below))
    return heading, list(below[:end])


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
