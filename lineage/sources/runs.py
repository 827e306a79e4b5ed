"""Runs put together: what every reader does with the pieces that its format gives it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.sources.lines import Line, Run, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def merged(pieces: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of one style as one run, white space at both ends off and never inside a raised run."""
    out: list[Run] = []
    for piece in _lowered(pieces):
        if out and (out[-1].styles, out[-1].revisions) == (piece.styles, piece.revisions):
            out[-1] = replace(piece, text=out[-1].text + piece.text)
        elif piece.text:
            out.append(piece)
    if out:
        out[0] = replace(out[0], text=out[0].text.lstrip())
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(run for run in out if run.text)


def broken(pieces: Iterable[Run], gap: str = r"\n\s*\n") -> list[list[Run]]:
    """Runs cut where `gap` matches in their characters; by default where two forced breaks (U+000A) follow each
    other, which is how many pages part paragraphs."""
    pieces = list(pieces)
    cuts = [match.span() for match in re.finditer(gap, "".join(piece.text for piece in pieces))]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), None]
    return [list(between(pieces, start, end)) for start, end in zip(starts, ends, strict=True)]


def between(pieces: Iterable[Run], start: int, end: int | None) -> Iterator[Run]:
    """The runs of the characters from `start` to `end`, or to the end of all."""
    offset = 0
    for piece in pieces:
        stop = len(piece.text) if end is None else max(0, end - offset)
        text = piece.text[max(0, start - offset) : stop]
        if text:
            yield replace(piece, text=text)
        offset += len(piece.text)


def before_changes(line: Line) -> Line:
    """The line without what was inserted, and with what was deleted like all other text."""
    kept = (run for run in line.runs if Style.INSERTED not in run.styles)
    cells = tuple(tuple(map(before_changes, cell)) for cell in line.cells)
    return replace(line, runs=merged(_untracked(run) for run in kept), cells=cells)


def _untracked(run: Run) -> Run:
    return replace(run, styles=run.styles - {Style.DELETED}, revisions=())


def is_blank(pieces: Iterable[Run]) -> bool:
    """Whether nothing is printed."""
    return not any(piece.text.strip() for piece in pieces)


def _lowered(pieces: Iterable[Run]) -> Iterator[Run]:
    """Raised runs without the white space around them, which becomes a run of its own."""
    for piece in pieces:
        text = piece.text.strip()
        if Style.SUPERSCRIPT not in piece.styles or text == piece.text:
            yield piece
            continue
        level = replace(piece, styles=piece.styles - {Style.SUPERSCRIPT})
        before, _, after = piece.text.partition(text) if text else (piece.text, "", "")
        yield from (replace(level, text=before), replace(piece, text=text), replace(level, text=after))
