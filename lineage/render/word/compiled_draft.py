"""A compilation as a Word file in the layout of a draft resolution: changes tracked under their authors, with comments,
or in bold and struck with attributions, as the Secretariat compiles them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents.resolution import Kind
from lineage.languages.formulas import opening as opening_in
from lineage.render.catalogue import text
from lineage.render.compilation.compiled import (
    collision_lines,
    finding_lines,
    precedent_lines,
    progress_lines,
    remarks,
    source_lines,
)
from lineage.render.compilation.compiled_pieces import pieces
from lineage.render.drafts.next_draft import opening_line
from lineage.render.word.change_marker import Signature
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout
from lineage.render.word.draft_layout import render
from lineage.render.word.masthead import printed
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph
    from lineage.render.compilation.compiled_pieces import CompiledPiece

Notes = list[tuple[int, DraftRun]]
"""Calls of footnotes with their offsets into the base paragraph."""


class _Shape(NamedTuple):
    """How changes are set."""

    tracked: bool
    ui: str
    language: str
    """Of the text: the attributions are words of it."""


def tracked(compilation: Compilation, ui: str) -> bytes:
    """The base with every proposal as a tracked change of its authors; what is said of a paragraph is a comment. Behind
    the text stand the papers with their authors, and what was set aside."""
    return _file(compilation, _Shape(tracked=True, ui=ui, language=compilation.base.language))


def marked(compilation: Compilation, ui: str) -> bytes:
    """The base with words put in in bold, "[EU: all]", and words taken out struck, each with its authors; what is said
    of a paragraph stands below it. Behind the text stands what `tracked` has there."""
    return _file(compilation, _Shape(tracked=False, ui=ui, language=compilation.base.language))


def _file(compilation: Compilation, shape: _Shape) -> bytes:
    title = text(shape.ui, "compiled.title", base=compilation.base.id)
    return render(_layout(compilation, shape), Signature(author=title))


def _layout(compilation: Compilation, shape: _Shape) -> Layout:
    base = compilation.base
    return Layout(
        language=base.language,
        symbol="",
        name=text(base.language, "compiled.title", base=base.id),
        organ=base.organ,
        day="",
        session=printed(base, "session"),
        original="",
        committee=printed(base, "committee"),
        agenda_item=printed(base, "agenda item"),
        agenda_title=printed(base, "agenda title"),
        sponsors=", ".join(base.sponsors),
        title=base.title,
        organ_line=opening_line(base),
        blocks=tuple(_blocks(compilation, shape)),
        counted=False,
    )


def _blocks(compilation: Compilation, shape: _Shape) -> Iterator[DraftBlock]:
    originals = {p.label: p for p in compilation.base.paragraphs}
    notes = {note.mark: note.text for note in compilation.base.footnotes}
    heads = _annex_heads(compilation)
    annex = 0
    for paragraph in compilation.paragraphs:
        found = read_label(paragraph.label)
        if found and found.annex > annex:
            annex = found.annex
            yield from (_heading(line) for line in next(heads, ()))
        original = originals.get(paragraph.label)
        calls = _calls(original, notes) if original else []
        said = tuple(_comment_lines(paragraph, shape.ui))
        yield _block(paragraph, original, calls, _comments(paragraph, said, shape.ui) if shape.tracked else (), shape)
        if not shape.tracked:
            yield from (_remark(line) for line in said)
    yield from _account(compilation, shape.ui)


def _annex_heads(compilation: Compilation) -> Iterator[list[str]]:
    """What the base prints over each of its annexes: "Annex", "Plan of action"."""
    heads: list[list[str]] = []
    for piece in compilation.base.dropped:
        if piece.reason == "annex head":
            heads.append([piece.text])
        elif piece.reason == "annex title" and heads:
            heads[-1].append(piece.text)
    return iter(heads)


def _heading(line: str) -> DraftBlock:
    return DraftBlock(kind=Kind.HEADING, number=None, item=0, runs=(DraftRun(Operation.EQUAL, line),))


def _comment_lines(paragraph: CompiledParagraph, ui: str) -> Iterator[str]:
    yield from remarks(paragraph, ui)
    yield from precedent_lines(paragraph, ui)


def _comments(paragraph: CompiledParagraph, said: Sequence[str], ui: str) -> tuple[str, ...]:
    """The lines of a paragraph, all its collisions in one comment."""
    collisions = collision_lines(paragraph, ui)
    together = ("\n".join(collisions),) if collisions else ()
    return (*together, *(line for line in said if line not in collisions))


def _account(compilation: Compilation, ui: str) -> Iterator[DraftBlock]:
    """What stands behind the text, under heads in bold: how far it is, whose papers, what is to be noted."""
    parts = (
        ("compiled.progress", progress_lines(compilation, ui)),
        ("compiled.sources", source_lines(compilation, ui)),
        ("compiled.findings", finding_lines(compilation, ui)),
    )
    for head, lines in parts:
        if lines:
            yield _remark(text(ui, head), bold=True)
        yield from (_remark(line) for line in lines)


def _remark(line: str, *, bold: bool = False) -> DraftBlock:
    run = DraftRun(Operation.EQUAL, line, bold=bold)
    return DraftBlock(kind=Kind.PREAMBULAR, number=None, item=0, runs=(run,), aside=True)


def _calls(paragraph: Paragraph, notes: Mapping[str, str]) -> Notes:
    return [
        (call.offset, DraftRun(Operation.EQUAL, "", note=(Tracked(Operation.EQUAL, notes.get(call.mark, call.mark)),)))
        for call in paragraph.calls
    ]


def _block(
    paragraph: CompiledParagraph, original: Paragraph | None, calls: Notes, said: tuple[str, ...], shape: _Shape
) -> DraftBlock:
    new = paragraph.text is None
    gone = next((w for w in paragraph.proposals if w.whole and not w.new), None)
    whole = Operation.INSERT if new else Operation.DELETE if gone and len(paragraph.proposals) == 1 else Operation.EQUAL
    authors = tuple(dict.fromkeys(name for proposal in paragraph.proposals for name in proposal.authors))
    label = read_label(paragraph.label)
    return DraftBlock(
        kind=paragraph.kind,
        number=original.number if original else _number(paragraph),
        item=len(label.items) if label else 0,
        runs=tuple(_runs(paragraph, calls, len(original.opening) if original else 0, shape)),
        whole=whole if shape.tracked else Operation.EQUAL,
        authors=authors if whole is not Operation.EQUAL else (),
        remarks=said,
    )


def _number(paragraph: CompiledParagraph) -> str | None:
    """The number of a new paragraph: "2 bis"; None in the preamble, where none is printed."""
    label = read_label(paragraph.label)
    if label is None or (label.part == "PP" and not label.items):
        return None
    if label.items:
        return label.items[-1]
    return " ".join(filter(None, (label.number, label.suffix, label.alt)))


def _runs(paragraph: CompiledParagraph, calls: Notes, opening: int, shape: _Shape) -> Iterator[DraftRun]:
    """The stretches of a paragraph with the calls of footnotes at their places in the base; its opening in italics."""
    at, left = 0, list(calls)
    for piece in pieces(paragraph):
        if piece.operation is Operation.INSERT:
            formula = opening_in(piece.text, shape.language) if paragraph.text is None and shape.tracked else None
            first = formula.end if formula else 0
            yield from _come(piece._replace(text=piece.text[:first]), shape, italic=True) if first else ()
            yield from _come(piece._replace(text=piece.text[first:]), shape, italic=at < opening)
            continue
        end = at + len(piece.text)
        cuts = sorted({at, end, *(c for c in (opening, *(place for place, _ in left)) if at < c < end)})
        for first, last in pairwise(cuts):
            while left and left[0][0] <= first:
                yield left.pop(0)[1]
            yield from _stay(piece, piece.text[first - at : last - at], shape, italic=first < opening, ends=last == end)
        at = end
    yield from (run for _, run in left)


def _come(piece: CompiledPiece, shape: _Shape, *, italic: bool) -> Iterator[DraftRun]:
    if shape.tracked:
        yield DraftRun(Operation.INSERT, piece.text, italic, authors=piece.authors, date=piece.date)
        return
    words = piece.text.strip()
    lead, tail = (" " if piece.text[:1].isspace() else ""), (" " if piece.text[-1:].isspace() else "")
    yield DraftRun(Operation.EQUAL, f"{lead}[{', '.join(piece.authors)}: {words}]{tail}", italic, bold=True)


def _stay(piece: CompiledPiece, words: str, shape: _Shape, *, italic: bool, ends: bool) -> Iterator[DraftRun]:
    gone = piece.operation is Operation.DELETE
    if not shape.tracked and piece.is_space_taken_out:
        yield DraftRun(Operation.EQUAL, words, italic)
        return
    if shape.tracked or not gone:
        yield DraftRun(piece.operation, words, italic, authors=piece.authors, date=piece.date)
        return
    kept = words.rstrip() if ends else words
    yield DraftRun(Operation.EQUAL, kept, italic, strike=True)
    if ends:
        names = ", ".join(piece.authors)
        space = words[len(kept) :]
        yield DraftRun(Operation.EQUAL, f" [{names}: {text(shape.language, 'compiled.delete')}]{space}", bold=True)
