"""A compilation as one HTML file that works offline: what is open, or the whole text; filtered by author, state and
paragraph.

Words put in and taken out are <ins> and <del> with their authors in words: they read without colour and without script.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lineage.diff.edits import Operation
from lineage.documents.resolution import Kind
from lineage.drafting.proposals.compilation import CompiledParagraph
from lineage.render.catalogue import text
from lineage.render.compilation.compiled import (
    finding_lines,
    precedent_line,
    progress_lines,
    remarks,
    source_lines,
    state_of,
    wanted,
)
from lineage.render.compilation.compiled_pieces import pieces
from lineage.render.compilation.compiled_runs import runs
from lineage.render.framed_page import framed
from lineage.symbols import base_label, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.drafting.proposals.compilation import Compilation
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal
    from lineage.render.compilation.compiled_pieces import CompiledPiece
    from lineage.render.compilation.compiled_runs import OpenRun

STATES = ("open", "collision", "new", "deleted", "untouched")
"""States that a reader can ask for."""


def page(compilation: Compilation, ui: str) -> str:
    """The compilation as a page."""
    title = text(ui, "compiled.title", base=compilation.base.id)
    lines = "".join(f"<li>{escape(line)}</li>" for line in progress_lines(compilation, ui))
    told = runs(compilation.paragraphs)
    body = (
        f"<header>\n<h1>{escape(title)}</h1>\n"
        f'<p class=subject lang="{escape(compilation.base.language)}">{escape(compilation.base.title)}</p>\n'
        f"{_bar(compilation, ui)}<ul class=progress>{lines}</ul>\n{_about(compilation, ui)}"
        f"<p class=key>{escape(text(ui, 'compiled.key'))}</p>\n{_views(told, ui)}</header>\n"
        f"{_filters(compilation, ui)}"
        f'<main lang="{escape(compilation.base.language)}">\n{"".join(_parts(told, ui))}</main>\n'
    )
    return framed(title, body, ui)


def _bar(compilation: Compilation, ui: str) -> str:
    """How much of the base stands unchallenged, as a bar."""
    p = compilation.progress()
    label = escape(text(ui, "compiled.bar"))
    return f'<progress max="{max(p.words, 1)}" value="{p.words - p.open_words}" aria-label="{label}"></progress>\n'


def _about(compilation: Compilation, ui: str) -> str:
    sources = "".join(f"<li>{escape(line)}</li>" for line in source_lines(compilation, ui))
    found = "".join(f"<li>{escape(line)}</li>" for line in finding_lines(compilation, ui))
    noted = f"<h2>{escape(text(ui, 'compiled.findings'))}</h2>\n<ul class=findings>{found}</ul>\n" if found else ""
    return f"<h2>{escape(text(ui, 'compiled.sources'))}</h2>\n<ul>{sources}</ul>\n{noted}"


def _filters(compilation: Compilation, ui: str) -> str:
    """The form that the script uncovers."""
    names = dict.fromkeys(name for p in compilation.paragraphs for proposal in p.asked for name in proposal.authors)
    authors = [("", text(ui, "compiled.filter.everybody")), *((name, name) for name in sorted(names))]
    states = [("", text(ui, "compiled.filter.all")), *((s, text(ui, f"compiled.filter.{s}")) for s in STATES)]
    return (
        f'<form id="filters" role="search" aria-label="{escape(text(ui, "compiled.filter.label"))}" hidden>\n'
        f"{_choice('author', text(ui, 'compiled.filter.author'), authors)}"
        f"{_choice('state', text(ui, 'compiled.filter.state'), states)}"
        f'<label>{escape(text(ui, "compiled.filter.paragraph"))} <input name="find" type="search" '
        f'placeholder="OP5"></label>\n<output data-one="{escape(text(ui, "compiled.filter.shown.one"))}" '
        f'data-other="{escape(text(ui, "compiled.filter.shown.other"))}"></output>\n</form>\n'
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f'<option value="{escape(value)}">{escape(shown)}</option>' for value, shown in options)
    return f'<label>{escape(label)} <select name="{name}">{rows}</select></label>\n'


def _views(told: Sequence[OpenRun], ui: str) -> str:
    """The choice between what is open, which a page shows first, and the whole text; it needs no script."""
    open_only = [run for run in told if run.open]
    if not open_only or not any(run.labels for run in told if not run.open):
        return ""
    choices = "".join(
        f'<label><input type="radio" name="view" id="view-{name}"{checked}> '
        f"{escape(_counted(name, some, ui))}</label>\n"
        for name, checked, some in (("open", " checked", open_only), ("whole", "", told))
    )
    return f'<fieldset class="views"><legend>{escape(text(ui, "compiled.view.label"))}</legend>\n{choices}</fieldset>\n'


def _counted(view: str, some: Sequence[OpenRun], ui: str) -> str:
    """A view with its paragraphs: those of the base, and the new ones."""
    held = {label for run in some for label in run.labels}
    own = {base_label(p.label) for run in some for p in run.paragraphs if p.text is not None} & held
    said = text(ui, f"compiled.view.{view}", count=len(own))
    return text(ui, "compiled.view.new", paragraphs=said, count=len(held - own)) if held - own else said


def _parts(told: Sequence[OpenRun], ui: str) -> Iterator[str]:
    part: Kind | None = None
    for number, run in enumerate(told, 1):
        if run.part is not part and run.part is not None:
            part = run.part
            yield f'<h2 lang="{ui}">{escape(text(ui, f"compare.kind.{part.value}"))}</h2>\n'
        yield from _run_of_paragraphs(number, run, ui)


def _run_of_paragraphs(number: int, run: OpenRun, ui: str) -> Iterator[str]:
    """The paragraphs of a run; before those in which nothing is open a line that stands for them where they are not
    shown, and unfolds them."""
    if run.open:
        yield from (_paragraph(paragraph, ui) for paragraph in run.paragraphs)
        return
    if run.labels:
        ends = dict.fromkeys((run.labels[0], run.labels[-1]))
        named = text(ui, "citation.range", first=run.labels[0], last=run.labels[-1]) if len(ends) > 1 else run.labels[0]
        said = escape(text(ui, "compiled.closed", labels=named, count=len(run.labels)))
        yield f'<p class="stub" lang="{ui}"><label><input type="checkbox" id="run-{number}"> {said}</label></p>\n'
    shown = "".join(_paragraph(paragraph, ui) for paragraph in run.paragraphs)
    yield f'<div class="closed">\n{shown}</div>\n'


def _paragraph(paragraph: CompiledParagraph, ui: str) -> str:
    authors = dict.fromkeys(n for proposal in paragraph.asked for n in proposal.authors)
    states = " ".join(_states(paragraph))
    state = state_of(paragraph, ui)
    badge = f'<span class="state" lang="{ui}">{escape(state)}</span>' if state else ""
    words = "".join(_piece(piece, ui) for piece in pieces(paragraph))
    heading = " data-heading" if paragraph.kind is Kind.HEADING else ""
    return (
        f'<article id="{escape(slug(paragraph.label))}" class="{states}" data-label="{escape(paragraph.label)}" '
        f'data-state="{states}" data-who="{escape(_who(authors))}"{heading}>\n'
        f"<h3>{escape(paragraph.label)} {badge}</h3>\n<p class=text>{words}</p>\n"
        f"{_notes_below(paragraph, ui)}</article>\n"
    )


def _states(paragraph: CompiledParagraph) -> Iterator[str]:
    if paragraph.text is None:
        yield "new"
    if paragraph.collisions:
        yield "collision"
    yield paragraph.state.value if paragraph.state else "untouched"


def _who(names: Iterable[str]) -> str:
    return f"|{'|'.join(names)}|"


def _piece(piece: CompiledPiece, ui: str) -> str:
    if piece.operation is Operation.EQUAL or piece.is_space_taken_out:
        return escape(piece.text)
    tag, spoken = ("ins", "compare.added") if piece.operation is Operation.INSERT else ("del", "compare.removed")
    names = escape(", ".join(piece.authors))
    lead = f'<span class="spoken">[{escape(text(ui, spoken))}] </span>'
    words = escape(piece.text.rstrip())
    space = piece.text[len(piece.text.rstrip()) :]
    return (
        f'<{tag} data-who="{escape(_who(piece.authors))}">{lead}{words}<span class="by">{names}</span>{space}</{tag}>'
    )


def _notes_below(paragraph: CompiledParagraph, ui: str) -> str:
    """What is said below a paragraph: collisions, moves, and each proposal with its precedents."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in remarks(paragraph, ui))
    listed = "".join(_proposal(proposal, ui) for proposal in paragraph.proposals if proposal.precedents)
    told = f'<ul class="remarks">{lines}</ul>\n' if lines else ""
    summary = escape(text(ui, "compiled.precedents"))
    nearby = f"<details><summary>{summary}</summary><ul>{listed}</ul></details>\n" if listed else ""
    return f'<div class="said" lang="{ui}">{told}{nearby}</div>\n' if told or nearby else ""


def _proposal(proposal: CompiledProposal, ui: str) -> str:
    near = "".join(f"<li>{escape(precedent_line(one, ui))}</li>" for one in proposal.precedents)
    return f'<li data-who="{escape(_who(proposal.authors))}">{escape(wanted(proposal, ui))}<ul>{near}</ul></li>'
