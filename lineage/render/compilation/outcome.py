"""What became of proposals, as lines of a terminal, as Markdown, CSV and one HTML page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.documents.resolution import Status
from lineage.drafting.proposals.outcome import Fate
from lineage.render.catalogue import text
from lineage.render.citations import cite_all, place, places
from lineage.render.compilation.compiled import finding_lines, wanted
from lineage.render.data_frames import frame, to_csv
from lineage.render.framed_page import framed
from lineage.render.markdown_signs import literal
from lineage.render.wrapping import WIDTH, headed, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.caveats import Caveat
    from lineage.drafting.proposals.outcome import JudgedProposal, Outcome


COLUMNS = ("source", "authors", "label", "kind", "old", "new", "fate", "where", "now", "band", "older")
SHOWN = 200
"""Characters of the words that stand in the place of a proposal."""


def count_lines(outcome: Outcome, ui: str) -> list[str]:
    """How many proposals had each fate, one line per fate that occurs; in front, that the text is a draft where it is
    one: what stands there is not adopted."""
    counts = outcome.counts()
    drafted = outcome.adopted.status is Status.DRAFT
    warned = [text(ui, "compare.draft_warning", document=outcome.adopted.id)] if drafted else []
    return warned + [text(ui, f"outcome.count.{key(fate)}", count=counts[fate]) for fate in Fate if counts[fate]]


def _heads(outcome: Outcome, ui: str) -> list[str]:
    """The heads of the columns of a table."""
    columns = ("place", "asked", "fate", "where")
    return [text(ui, f"outcome.column.{name}", adopted=outcome.adopted.id) for name in columns]


def key(fate: Fate) -> str:
    """The fate in the catalogue."""
    return fate.value.replace(" ", "_")


def asked(result: JudgedProposal, ui: str, *, whole: bool = False) -> str:
    """What was asked for, in words."""
    return wanted(result.proposal, ui, whole=whole)


def shown_at(result: JudgedProposal, ui: str, *, named: bool = False) -> str:
    """Where it stands in the adopted text, with a link that is not sure named so; "" for nowhere. `named`: the text is
    named above."""
    where = places(result.places, ui) if named else cite_all(result.where, ui)
    unsure = where and result.band and result.band is not Band.SURE and result.fate is not Fate.NOT_TAKEN
    return f"{where} ({text(ui, 'check.unsure')})" if unsure else where


def now(result: JudgedProposal, ui: str, *, whole: bool = False) -> str:
    """The words that stand there now, where the proposal was not taken as it was; "" for none."""
    if not result.now or result.fate not in {Fate.REWORDED, Fate.NOT_TAKEN}:
        return ""
    words = result.now if whole else shortened(result.now, SHOWN)
    return text(ui, "outcome.still" if result.still else "outcome.now", words=words)


def noted(outcome: Outcome, ui: str) -> list[str]:
    """What the papers say that no text can take up: findings, reservations, brackets."""
    said = (
        (label, ", ".join(proposal.authors), proposal.said) for label, proposal in outcome.reserved() if proposal.said
    )
    older = [text(ui, "outcome.older", adopted=outcome.adopted.id)] if outcome.older else []
    apart = [text(ui, "outcome.apart", adopted=outcome.adopted.id)] if outcome.apart else []
    return (
        older
        + apart
        + finding_lines(outcome.compilation, ui)
        + [f"{place(label, ui)} · {text(ui, 'compiled.said', names=names, words=what)}" for label, names, what in said]
    )


def title(outcome: Outcome, ui: str) -> str:
    """The title of the report."""
    return text(ui, "outcome.title", adopted=outcome.adopted.id)


def terminal(outcome: Outcome, ui: str, width: int = WIDTH) -> str:
    """The counts, then each proposal with its fate and place."""
    lines = headed(title(outcome, ui), "═", width)
    for line in count_lines(outcome, ui):
        lines += wrapped(line, width)
    lines += [] if outcome.results else [text(ui, "outcome.none")]
    for one in outcome.results:
        lines += ["", *_result(one, ui, width)]
    more = noted(outcome, ui)
    lines += ["", text(ui, "compiled.findings")] if more else []
    for line in more:
        lines += wrapped(line, width, first="  ! ", rest="    ")
    return "\n".join(lines)


def _result(one: JudgedProposal, ui: str, width: int) -> Iterator[str]:
    fate = text(ui, f"outcome.fate.{key(one.fate)}")
    where = shown_at(one, ui)
    yield from wrapped(f"{one.label} · {fate}{f' · {where}' if where else ''}", width, rest="    ")
    yield from wrapped(asked(one, ui), width, first="  ", rest="    ")
    yield from wrapped(now(one, ui), width, first="  ", rest="    ")


def markdown(outcome: Outcome, ui: str) -> str:
    """A table, one row per proposal."""
    lines = [f"# {literal(title(outcome, ui))}", "", *(f"- {literal(line)}" for line in count_lines(outcome, ui)), ""]
    lines += [f"| {' | '.join(map(literal, _heads(outcome, ui)))} |", "|---|---|---|---|"]
    for one in outcome.results:
        fate = text(ui, f"outcome.fate.{key(one.fate)}")
        where = " ".join(filter(None, (shown_at(one, ui), now(one, ui))))
        cells = (place(one.label, ui), asked(one, ui), fate, where)
        lines.append(f"| {' | '.join(literal(cell) for cell in cells)} |")
    more = noted(outcome, ui)
    lines += ["", f"## {text(ui, 'compiled.findings')}", "", *(f"- {literal(line)}" for line in more)] if more else []
    return "\n".join(lines)


def csv_table(outcome: Outcome) -> str:
    """One row per proposal, then one per finding of a paper, whose kind is "finding" and whose fate its problem; the
    names of the columns are those of the JSON form."""
    rows = [
        (
            "; ".join(one.proposal.sources),
            "; ".join(one.proposal.authors),
            one.label,
            one.proposal.kind.value,
            one.proposal.old,
            one.proposal.new,
            one.fate.value,
            "; ".join(one.where),
            one.now,
            one.band.value if one.band else "",
        )
        for one in outcome.results
    ]
    rows += [
        (
            "; ".join(proposal.sources),
            "; ".join(proposal.authors),
            label,
            proposal.kind.value,
            "",
            proposal.said,
            "",
            "",
            "",
            "",
        )
        for label, proposal in outcome.reserved()
        if proposal.said
    ]
    rows += [
        (one.source, "", one.label, "finding", one.old, one.new, one.problem.value, one.other, _counted(one), "")
        for one in outcome.compilation.findings
    ]
    older = str(outcome.older).lower()
    return to_csv(frame(COLUMNS, [(*row, older) for row in rows]))


def _counted(one: Caveat) -> str:
    return f"{one.held}/{one.counted}" if one.counted else ""


def page(outcome: Outcome, ui: str) -> str:
    """The counts, then a row a proposal."""
    heads = "".join(f"<th scope=col>{escape(name)}</th>" for name in _heads(outcome, ui))
    told = "".join(f"<li>{escape(line)}</li>" for line in count_lines(outcome, ui))
    rows = "".join(_row(one, ui) for one in outcome.results)
    table = f"<table class=fates><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    none = f"<p>{escape(text(ui, 'outcome.none'))}</p>"
    items = "".join(f"<li>{escape(line)}</li>" for line in noted(outcome, ui))
    more = f"<h2>{escape(text(ui, 'compiled.findings'))}</h2>\n<ul class=findings>{items}</ul>\n" if items else ""
    body = (
        f"<header>\n<h1>{escape(title(outcome, ui))}</h1>\n"
        f'<p class=subject lang="{escape(outcome.adopted.language)}">{escape(outcome.adopted.title)}</p>\n'
        f"<ul class=progress>{told}</ul>\n</header>\n"
        f"<main>\n<div class=scroll>{table if rows else none}</div>\n{more}</main>\n"
    )
    return framed(title(outcome, ui), body, ui)


def _row(one: JudgedProposal, ui: str) -> str:
    fate = escape(text(ui, f"outcome.fate.{key(one.fate)}"))
    found = "<br>".join(_cell(line) for line in (shown_at(one, ui, named=True), now(one, ui, whole=True)) if line)
    return (
        f"<tr><td><strong>{escape(place(one.label, ui))}</strong></td><td>{_cell(asked(one, ui, whole=True))}</td>"
        f'<td class="fate-{key(one.fate)}">{fate}</td><td>{found}</td></tr>\n'
    )


def _cell(words: str) -> str:
    """Words for a page, whose "..." never stands alone in a line."""
    return escape(words.replace(" …", "\N{NO-BREAK SPACE}…"))
