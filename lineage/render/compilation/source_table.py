"""A source table as lines of a terminal, as Markdown and as a page: whose words a paragraph has, what was lost."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.source_table import WordsSource
from lineage.render.catalogue import text
from lineage.render.compilation.compiled import finding_lines, wanted
from lineage.render.framed_page import framed
from lineage.render.markdown_signs import literal
from lineage.render.wrapping import WIDTH, headed, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.caveats import Caveat
    from lineage.drafting.proposals.source_losses import PaperWords
    from lineage.drafting.proposals.source_table import SourceRow, SourceTable, TracedRun

SHOWN = 120
"""Characters of a run of words."""


class _WordsOfOne(NamedTuple):
    """Words of a paragraph with their origin."""

    words: str
    whose: str


def title(table: SourceTable, ui: str) -> str:
    """The title of the table."""
    return text(ui, "sources.title", consolidated=table.consolidated.id, base=table.compilation.base.id)


def summary(table: SourceTable, ui: str) -> list[str]:
    """What the table proves, as sentences."""
    lost = [one for one in table.lost if one.sources]
    silent = len(table.lost) - len(lost)
    return [
        text(ui, "sources.nobody", count=len(table.of_nobody())),
        text(ui, "sources.lost", count=len(lost)),
        text(ui, "sources.base_lost", count=silent),
        text(ui, "sources.standing", count=len(table.standing)),
        *([text(ui, "sources.moves", count=len(table.not_moved))] if table.not_moved else []),
        *([text(ui, "sources.not_read", count=unread)] if (unread := len(_unread(table))) else []),
    ]


def _unread(table: SourceTable) -> list[Caveat]:
    """What papers ask for that stands in no proposal: the table says nothing of it."""
    asked = {Caution.NOT_APPLIED, Caution.NOT_REBASED}
    return [one for one in table.compilation.findings if one.problem in asked]


def _lines(row: SourceRow, ui: str) -> list[_WordsOfOne]:
    """The words of a paragraph by origin; one that is all of the base is one line."""
    if row.whole:
        return [_WordsOfOne("", text(ui, "sources.all_base", label=row.whole))]
    return [_WordsOfOne(shortened(one.text, SHOWN), _whose(one, ui)) for one in row.traced]


def _whose(one: TracedRun, ui: str) -> str:
    labels = ", ".join(one.labels)
    if one.origin is WordsSource.NOBODY:
        return text(ui, "sources.of_nobody")
    if one.origin is WordsSource.BASE:
        return text(ui, "sources.of_base", labels=labels)
    return text(ui, "sources.of_paper", names=", ".join(one.authors), papers=", ".join(one.sources), labels=labels)


def _lost(one: PaperWords, ui: str) -> str:
    told = shortened(one.words, SHOWN)
    if not one.sources:
        return text(ui, "sources.lost_base", label=one.label, words=told)
    names, papers = ", ".join(one.authors), ", ".join(one.sources)
    return text(ui, "sources.lost_paper", label=one.label, words=told, names=names, papers=papers)


def _chapters(table: SourceTable, ui: str) -> list[tuple[str, list[str]]]:
    """What follows the table, each with its heading: what was lost, what stands against a proposal, and what of the
    papers stands in no proposal, as instructions that cannot be followed."""
    found = [
        (text(ui, "sources.lost_head"), [_lost(one, ui) for one in table.lost]),
        (text(ui, "sources.standing_head"), [_lost(one, ui) for one in table.standing]),
        (text(ui, "sources.moves_head"), [f"{label} · {wanted(proposal, ui)}" for label, proposal in table.not_moved]),
        (text(ui, "compiled.findings"), finding_lines(table.compilation, ui)),
    ]
    return [(head, told) for head, told in found if told]


def terminal(table: SourceTable, ui: str, width: int = WIDTH) -> str:
    """The table, the paragraphs in which nothing was touched as their number alone, then what was lost."""
    lines = headed(title(table, ui), "═", width)
    for line in summary(table, ui):
        lines += wrapped(line, width)
    untouched = {id(row) for row in table.untouched}
    for row in [row for row in table.rows if id(row) not in untouched]:
        lines += ["", row.paragraph.label]
        for one in _lines(row, ui):
            told = text(ui, "sources.line", words=one.words, whose=one.whose) if one.words else one.whose
            lines += wrapped(told, width, first="  ", rest="    ")
    if untouched:
        lines += ["", *wrapped(text(ui, "sources.untouched", count=len(untouched)), width)]
    for head, items in _chapters(table, ui):
        lines += ["", head]
        for item in items:
            lines += wrapped(item, width, first="  – ", rest="    ")
    return "\n".join(lines)


def markdown(table: SourceTable, ui: str) -> str:
    """One row for each run of words."""
    lines = [f"# {literal(title(table, ui))}", "", *(f"- {literal(line)}" for line in summary(table, ui)), ""]
    heads = [text(ui, f"sources.column.{name}") for name in ("paragraph", "words", "whose")]
    lines += [f"| {' | '.join(heads)} |", "|---|---|---|"]
    for row in table.rows:
        for line in _lines(row, ui):
            run = line.words or shortened(row.paragraph.text, SHOWN)
            lines.append(f"| {' | '.join(literal(cell) for cell in (row.paragraph.label, run, line.whose))} |")
    for head, items in _chapters(table, ui):
        lines += ["", f"## {head}", "", *(f"- {literal(item)}" for item in items)]
    return "\n".join(lines)


def page(table: SourceTable, ui: str) -> str:
    """The table as one HTML file that works offline."""
    told = "".join(f"<li>{escape(line)}</li>" for line in summary(table, ui))
    heads = "".join(
        f"<th scope=col>{escape(text(ui, f'sources.column.{name}'))}</th>" for name in ("paragraph", "words", "whose")
    )
    after = "".join(
        f"<h2>{escape(head)}</h2>\n<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>\n"
        for head, items in _chapters(table, ui)
    )
    body = (
        f"<header>\n<h1>{escape(title(table, ui))}</h1>\n<ul>{told}</ul>\n</header>\n<main>\n"
        f"<div class=scroll><table class=fates><thead><tr>{heads}</tr></thead>"
        f"<tbody>{''.join(_rows(table, ui))}</tbody></table></div>\n"
        f"{after}</main>\n"
    )
    return framed(title(table, ui), body, ui)


def _rows(table: SourceTable, ui: str) -> Iterator[str]:
    for row in table.rows:
        for line in _lines(row, ui):
            run = escape(line.words or row.paragraph.text)
            language = escape(table.consolidated.language)
            yield (
                f"<tr><td><strong>{escape(row.paragraph.label)}</strong></td>"
                f'<td lang="{language}">{run}</td><td>{escape(line.whose)}</td></tr>\n'
            )
