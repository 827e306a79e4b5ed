"""Printed characters with what a format says of them that the structure needs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from lineage.sources.lines import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.sources.lines import Run

Spans = tuple[tuple[int, int], ...]
Styled = tuple[tuple[int, int, Style], ...]
Removed = tuple[tuple[int, str], ...]

# U+200E between the number and the verb of OP6 in A/RES/76/242, U+200D after the hyphen of "Non-Proliferation" in 76/70
# Control characters could steer a terminal: "\x1b[31m"; those that are white space (tab, "\x1c" to "\x1f") end as one
# Joiners between letters of scripts that join shape them ("می\u200cخواهد"), and put signs together: they are printed
_INVISIBLE = re.compile(
    "(?!(?<=[^\x00-\u024f\u2000-\u206f])[\u200c\u200d][^\x00-\u024f\u2000-\u206f])"
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|\u00ad+(?!\u00ad*$)"
)
_PROPOSED = (Style.BOLD, Style.STRIKE, Style.INSERTED)
"""Styles by which drafts show what is proposed."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters, and what is said of them: spans (start, end; end exclusive, in order) that stand raised or in
    italics, spans in the styles of proposals, and text that tracked changes have taken out (offset, text)."""

    chars: str = ""
    raised: Spans = ()
    italic: Spans = ()
    styled: Styled = ()
    removed: Removed = ()

    def __len__(self) -> int:
        return len(self.chars)

    def cut(self, start: int, end: int | None = None) -> Stretch:
        """The part from `start` to before `end` (default: the rest)."""
        stop = len(self.chars) if end is None else end
        last = stop + 1 if stop >= len(self.chars) else stop
        return Stretch(
            self.chars[start:stop],
            _clip(self.raised, start, stop),
            _clip(self.italic, start, stop),
            tuple((*span, style) for a, b, style in self.styled for span in _clip(((a, b),), start, stop)),
            tuple((offset - start, text) for offset, text in self.removed if start <= offset < last),
        )

    def strip(self) -> Stretch:
        """Without white space at either end."""
        left = len(self.chars) - len(self.chars.lstrip())
        right = max(left, len(self.chars.rstrip()))
        inside = tuple((min(max(offset, left), right) - left, text) for offset, text in self.removed)
        return replace(self.cut(left, right), removed=inside)


def visible(text: Stretch) -> tuple[Stretch, str]:
    """`text` without the characters that print nothing (control characters, joiners, marks of direction, soft hyphens
    inside of a word), and these. A soft hyphen at the end is printed: it stays."""
    found = list(_INVISIBLE.finditer(text.chars))
    if not found:
        return text, ""
    parts, at = list[Stretch](), 0
    for match in found:
        parts.append(text.cut(at, match.start()))
        at = match.end()
    return join([*parts, text.cut(at)]), "".join(match[0] for match in found)


def from_runs(runs: Iterable[Run]) -> Stretch:
    """The runs of one line as one stretch; text deleted in tracked changes is no part of its characters."""
    return join([_of_run(run) for run in runs])


def join(parts: Sequence[Stretch]) -> Stretch:
    """The parts one after the other, nothing between them; spans that touch become one."""
    offset, raised, italic = 0, list[tuple[int, int]](), list[tuple[int, int]]()
    styled: dict[Style, list[tuple[int, int]]] = {}
    removed: list[tuple[int, str]] = []
    for part in parts:
        _append(raised, part.raised, offset)
        _append(italic, part.italic, offset)
        for start, end, style in part.styled:
            _append(styled.setdefault(style, []), ((start, end),), offset)
        removed += [(at + offset, text) for at, text in part.removed]
        offset += len(part.chars)
    spans = sorted((start, end, style) for style, found in styled.items() for start, end in found)
    return Stretch("".join(part.chars for part in parts), tuple(raised), tuple(italic), tuple(spans), tuple(removed))


def _of_run(run: Run) -> Stretch:
    if Style.DELETED in run.styles:
        return Stretch(removed=((0, run.text),)) if run.text.strip() else Stretch()
    whole = ((0, len(run.text)),) if run.text else ()
    return Stretch(
        run.text,
        whole if Style.SUPERSCRIPT in run.styles else (),
        whole if Style.ITALIC in run.styles else (),
        tuple((*span, style) for style in _PROPOSED if style in run.styles for span in whole),
    )


def _append(spans: list[tuple[int, int]], more: Spans, offset: int) -> None:
    for start, end in more:
        if spans and spans[-1][1] == start + offset:
            spans[-1] = (spans[-1][0], end + offset)
        else:
            spans.append((start + offset, end + offset))


def _clip(spans: Spans, start: int, stop: int) -> Spans:
    if not spans:
        return ()
    first = bisect_right(spans, start, key=itemgetter(1))
    last = bisect_left(spans, stop, lo=first, key=itemgetter(0))
    return tuple((max(left, start) - start, min(right, stop) - start) for left, right in spans[first:last])
