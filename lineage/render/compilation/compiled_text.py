"""A compilation as lines of a terminal, as Markdown, and as the page of `compiled_page`. Nothing depends on colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.edits import Operation
from lineage.documents.resolution import Kind
from lineage.render.catalogue import spaced, text
from lineage.render.compilation.compiled import (
    finding_lines,
    headline,
    precedent_lines,
    progress_lines,
    remarks,
    source_lines,
    touched,
)
from lineage.render.compilation.compiled_page import page
from lineage.render.compilation.compiled_pieces import pieces
from lineage.render.compilation.compiled_runs import parts
from lineage.render.markdown_signs import literal
from lineage.render.wrapping import WIDTH, headed, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph
    from lineage.render.compilation.compiled_pieces import CompiledPiece

__all__ = ["markdown", "page", "terminal"]

_SIGNS = {Operation.INSERT: "+", Operation.DELETE: "-"}


def terminal(compilation: Compilation, ui: str, width: int = WIDTH) -> str:
    """Sources, what is open, and every paragraph in which anything is asked for."""
    lines = headed(text(ui, "compiled.title", base=compilation.base.id), "═", width)
    for line in progress_lines(compilation, ui):
        lines += wrapped(line, width)
    lines += ["", text(ui, "compiled.sources")]
    for paper in source_lines(compilation, ui):
        lines += wrapped(paper, width, first="  ", rest="      ")
    lines += _findings(compilation, ui, width)
    lines += ["", *wrapped(text(ui, "compiled.marks"), width)]
    for paragraph in touched(compilation):
        lines += ["", *_paragraph(paragraph, ui, width)]
    return "\n".join(lines)


def _findings(compilation: Compilation, ui: str, width: int) -> Iterator[str]:
    if compilation.findings:
        yield from ("", text(ui, "compiled.findings"))
    for line in finding_lines(compilation, ui):
        yield from wrapped(line, width, first="  ! ", rest="    ")


def _paragraph(paragraph: CompiledParagraph, ui: str, width: int) -> Iterator[str]:
    yield headline(paragraph, ui)
    words = "".join(_signed(piece, ui) for piece in pieces(paragraph))
    yield from wrapped(words, width, first="  ", rest="  ")
    for remark in remarks(paragraph, ui):
        yield from wrapped(remark, width, first="  – ", rest="    ")
    for line in precedent_lines(paragraph, ui):
        yield from wrapped(line, width, first="  = ", rest="    ")


def _signed(piece: CompiledPiece, ui: str) -> str:
    if piece.operation is Operation.EQUAL or piece.is_space_taken_out:
        return piece.text
    sign = _SIGNS[piece.operation]
    inside = piece.text.strip()
    lead, tail = _space(piece.text)
    return f"{lead}[{', '.join(piece.authors)}{spaced(ui, ':')} {sign}{inside}{sign}]{tail}"


def _space(words: str) -> tuple[str, str]:
    """The white space before and after the words."""
    return words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :] if words.strip() else ""


def markdown(compilation: Compilation, ui: str) -> str:
    """The whole text, words put in bold and words taken out struck, each with its authors; then the sources."""
    lines = [f"# {literal(text(ui, 'compiled.title', base=compilation.base.id))}", ""]
    lines += [f"- {literal(line)}" for line in progress_lines(compilation, ui)]
    lines += ["", f"## {text(ui, 'compiled.sources')}", ""]
    lines += [f"- {literal(line)}" for line in source_lines(compilation, ui)]
    if compilation.findings:
        lines += ["", f"## {text(ui, 'compiled.findings')}", ""]
        lines += [f"- {literal(line)}" for line in finding_lines(compilation, ui)]
    part: Kind | None = None
    for paragraph, own in zip(compilation.paragraphs, parts(compilation.paragraphs), strict=True):
        if own is not part and own is not None:
            part = own
            lines += ["", f"## {text(ui, f'compare.kind.{part.value}')}"]
        lines += ["", f"**{literal(headline(paragraph, ui))}**", "", _marked(paragraph)]
        said = [*remarks(paragraph, ui), *precedent_lines(paragraph, ui)]
        lines += ["", *(f"- {literal(line)}" for line in said)] if said else []
    return "\n".join(lines)


def _marked(paragraph: CompiledParagraph) -> str:
    return "".join(_in_marks(piece) for piece in pieces(paragraph))


def _in_marks(piece: CompiledPiece) -> str:
    words = literal(piece.text.strip())
    if piece.operation is Operation.EQUAL or not words:
        return literal(piece.text)
    lead, tail = _space(piece.text)
    names = literal(", ".join(piece.authors))
    if piece.operation is Operation.INSERT:
        return f"{lead}**\\[{names}: {words}\\]**{tail}"
    return f"{lead}~~{words}~~ \\[{names}\\]{tail}"
