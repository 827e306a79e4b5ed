"""Printed characters with the two things a format says of them that the structure needs: raised and italic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.sources.lines import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.sources.lines import Run

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters, and the spans (start, end; end exclusive, in order) of them that stand raised or in italics."""

    chars: str = ""
    raised: Spans = ()
    italic: Spans = ()

    def __len__(self) -> int:
        return len(self.chars)

    def cut(self, start: int, end: int | None = None) -> Stretch:
        """The part from `start` to before `end` (default: the rest)."""
        stop = len(self.chars) if end is None else end
        return Stretch(self.chars[start:stop], _clip(self.raised, start, stop), _clip(self.italic, start, stop))

    def strip(self) -> Stretch:
        """Without white space at either end."""
        left = len(self.chars) - len(self.chars.lstrip())
        return self.cut(left, max(left, len(self.chars.rstrip())))

    def is_raised(self, start: int, end: int) -> bool:
        """Whether one raised span holds all characters from `start` to before `end`."""
        return any(left <= start and end <= right for left, right in self.raised)


def from_runs(runs: Iterable[Run]) -> Stretch:
    """The runs of one line as one stretch."""
    return join([_of_run(run) for run in runs])


def join(parts: Sequence[Stretch]) -> Stretch:
    """The parts one after the other, nothing between them; spans that touch become one."""
    offset, raised, italic = 0, list[tuple[int, int]](), list[tuple[int, int]]()
    for part in parts:
        _append(raised, part.raised, offset)
        _append(italic, part.italic, offset)
        offset += len(part.chars)
    return Stretch("".join(part.chars for part in parts), tuple(raised), tuple(italic))


def _of_run(run: Run) -> Stretch:
    whole = ((0, len(run.text)),) if run.text else ()
    return Stretch(
        run.text, whole if Style.SUPERSCRIPT in run.styles else (), whole if Style.ITALIC in run.styles else ()
    )


def _append(spans: list[tuple[int, int]], more: Spans, offset: int) -> None:
    for start, end in more:
        if spans and spans[-1][1] == start + offset:
            spans[-1] = (spans[-1][0], end + offset)
        else:
            spans.append((start + offset, end + offset))


def _clip(spans: Spans, start: int, stop: int) -> Spans:
    clipped = ((max(left, start) - start, min(right, stop) - start) for left, right in spans)
    return tuple((left, right) for left, right in clipped if left < right)
