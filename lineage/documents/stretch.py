"""Printed characters with what a format says of them that the structure needs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from lineage.sources.lines import Revision, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.sources.lines import Run

Spans = tuple[tuple[int, int], ...]
Styled = tuple[tuple[int, int, Style, tuple[Revision, ...]], ...]
Removed = tuple[tuple[int, str, tuple[Revision, ...]], ...]

# U+200E between the number and the verb of OP6 in A/RES/76/242, U+200D after the hyphen of "Non-Proliferation" in 76/70
# Control characters could steer a terminal: "\x1b[31m"; those that are white space (tab, "\x1c" to "\x1f") end as one
# Joiners between letters of scripts that join shape them ("می\u200cخواهد"), and put signs together: they are printed
_INVISIBLE = re.compile(
    "(?!(?<=[^\x00-\u024f\u2000-\u206f])[\u200c\u200d][^\x00-\u024f\u2000-\u206f])"
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|\u00ad+(?!\u00ad*$)"
)
_NUMBER_ALONE = re.compile(r"(?:[\[(]*(?:(?:PP|OP)\s?)?(?:\d{1,4}|[a-z]{1,3})(?:\s\w{3,6})?[.)\]:]+)?", re.IGNORECASE)
_PROPOSED = (Style.BOLD, Style.STRIKE, Style.UNDERLINED, Style.COLOURED, Style.INSERTED)
"""Styles by which drafts show what is proposed."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters, and what is said of them: spans (start, end; end exclusive, in order) that stand raised or in
    italics, spans in the styles of proposals with their tracked changes, and text that tracked changes have taken out
    (offset, text as it stood, changes)."""

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
            tuple((*span, *how) for a, b, *how in self.styled for span in _clip(((a, b),), start, stop)),  # type: ignore[misc]
            tuple((offset - start, *what) for offset, *what in self.removed if start <= offset < last),  # type: ignore[misc]
        )

    def strip(self) -> Stretch:
        """Without white space at either end; what parted words that were taken out there from the others goes with
        them: "Reaffirming that " before "the Plan was adopted:" struck out."""
        left = len(self.chars) - len(self.chars.lstrip())
        right = max(left, len(self.chars.rstrip()))
        places = [offset for offset, _, _ in self.removed]
        inside = list[tuple[int, str, tuple[Revision, ...]]]()
        for at, (offset, text, changes) in enumerate(self.removed):
            behind = left < right < offset and offset not in places[:at] and text[:1].isprintable()
            before = offset < left < right and offset not in places[at + 1 :] and text[-1:].isprintable()
            said = f"{' ' if behind else ''}{text}{' ' if before else ''}"
            inside.append((min(max(offset, left), right) - left, said, changes))
        return replace(self.cut(left, right), removed=tuple(inside))

    def without(self, spans: Sequence[tuple[int, int]], filling: str = "") -> Stretch:
        """The text with each of `spans` (in order) replaced by `filling`. What was taken out inside one stays, after
        the filling."""
        parts, at = list[Stretch](), 0
        for start, end in spans:
            inside = tuple((len(filling), *what) for offset, *what in self.removed if start <= offset < end)
            parts += [self.cut(at, start), Stretch(filling, removed=inside)]  # type: ignore[arg-type]
            at = end
        return join([*parts, self.cut(at)])


def visible(text: Stretch) -> tuple[Stretch, str]:
    """`text` without the characters that print nothing (control characters, joiners, marks of direction, soft hyphens
    inside a word), and these. A soft hyphen at the end is printed: it stays."""
    if text.chars.isprintable():
        return text, ""
    found = list(_INVISIBLE.finditer(text.chars))
    if not found:
        return text, ""
    return text.without([match.span() for match in found]), "".join(match[0] for match in found)


def from_runs(runs: Iterable[Run]) -> Stretch:
    """The runs of one line as one stretch. Text deleted in tracked changes is not part of its characters, unless the
    line has no other, its number aside: then it is a paragraph struck through as a whole."""
    runs = list(runs)
    kept = "".join(run.text for run in runs if Style.DELETED not in run.styles)
    whole = any(run.text.strip() for run in runs) and _NUMBER_ALONE.fullmatch(kept.strip()) is not None
    return join([_of_run(run, struck=whole) for run in runs])


def join(parts: Sequence[Stretch]) -> Stretch:
    """The parts one after the other, nothing between them; spans that touch become one."""
    offset, raised, italic = 0, list[tuple[int, int]](), list[tuple[int, int]]()
    styled: dict[tuple[Style, tuple[Revision, ...]], list[tuple[int, int]]] = {}
    removed: list[tuple[int, str, tuple[Revision, ...]]] = []
    for part in parts:
        _append(raised, part.raised, offset)
        _append(italic, part.italic, offset)
        for start, end, style, changes in part.styled:
            _append(styled.setdefault((style, changes), []), ((start, end),), offset)
        removed += [(at + offset, text, revisions) for at, text, revisions in part.removed]
        offset += len(part.chars)
    spans = [(start, end, *how) for how, found in styled.items() for start, end in found]
    spans.sort(key=lambda span: span[:3])
    return Stretch("".join(part.chars for part in parts), tuple(raised), tuple(italic), tuple(spans), tuple(removed))


def _of_run(run: Run, *, struck: bool) -> Stretch:
    deleted = Style.DELETED in run.styles
    if deleted and Style.SUPERSCRIPT in run.styles and run.text.strip().isdigit():
        return Stretch()  # the call of a footnote is no word
    if deleted and not struck:
        return Stretch(removed=((0, run.text, run.revisions),)) if run.text else Stretch()
    styles = (run.styles | {Style.STRIKE}) - {Style.INSERTED} if deleted else run.styles
    whole = ((0, len(run.text)),) if run.text else ()
    return Stretch(
        run.text,
        whole if Style.SUPERSCRIPT in run.styles else (),
        whole if Style.ITALIC in run.styles else (),
        tuple((*span, style, _revisions(run, style)) for style in _PROPOSED if style in styles for span in whole),
    )


def _revisions(run: Run, style: Style) -> tuple[Revision, ...]:
    """The tracked changes of a run, beside the style that comes from them."""
    return run.revisions if style in {Style.INSERTED, Style.STRIKE} else ()


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
