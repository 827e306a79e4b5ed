"""Letters of the items of a list where some came or went: (e) is (d) where (d) was taken out."""

from __future__ import annotations

import string
from collections import Counter
from typing import TYPE_CHECKING

from lineage.languages.formulas import opening
from lineage.symbols import roman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.revising.revisions import DraftLine


def depth(line: DraftLine) -> int:
    """How deep a line stands below its chapeau: 0, 1 for (a), 2 for (i)."""
    return line.was.count("(") if line.was else line.depth


def depth_behind(lines: Sequence[DraftLine], at: int, end: int, texts: Sequence[str], language: str) -> int:
    """How deep new lines behind the one at `at` stand, whose own end before `end`: as it does, but for paragraphs of
    their own behind the last item of a list."""
    last = end == len(lines) or not depth(lines[end])
    return 0 if last and all(opening(text, language) for text in texts) else depth(lines[at])


class Letters:
    """Counts the items of the lists that changed, in their order; those of other lists keep their letters."""

    def __init__(self, lines: Sequence[DraftLine], *, keep: bool) -> None:
        self._stems: dict[int, str] = {}
        self._first: dict[str, str | None] = {}
        self._changed: set[str] = set()
        self._counts: Counter[str] = Counter()
        self._path: list[str] = []
        above = ""
        for line in lines:
            stem = _stem(line, above)
            self._stems[id(line)] = stem
            self._first.setdefault(stem, line.number)
            if depth(line) and not keep and (line.gone or line.paragraph is None):
                self._changed.add(stem)
            above = line.was or f"{stem}(new)"

    def of(self, line: DraftLine) -> tuple[str, str | None]:
        """What stands behind the label of its paragraph, "(d)", "(a)(ii)", and the letter that is printed."""
        stem, level = self._stems[id(line)], depth(line)
        self._counts[stem] += 1
        own = f"({(line.was or ')').rpartition('(')[2]}"  # "(b)", "(b) bis"
        first = self._first[stem]
        counted = _nth(first or "", self._counts[stem]) if stem in self._changed else ""
        self._path[level - 1 :] = [f"({counted})" if counted else own]
        printed = line.number if not counted or first is None else counted
        return "".join(self._path), printed


def _stem(line: DraftLine, above: str) -> str:
    """The label in the draft of what an item stands below; of a new one, by the line `above`."""
    if line.was:
        return line.was.rpartition("(")[0]
    base, *items = above.split("(")
    return "(".join([base, *items[: line.depth - 1]]) if line.depth else ""


def _nth(first: str, count: int) -> str:
    """The mark of the item of that number in a list that begins with `first`; "" for one of another kind."""
    if first == "a":
        turn, place = divmod(count - 1, len(string.ascii_lowercase))
        return string.ascii_lowercase[place] * (turn + 1)
    return {"i": roman(count), "1": str(count)}.get(first, "")
