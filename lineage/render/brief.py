"""The one-page brief for a head of delegation: gains, losses, deadlines, open language; every line cited."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.balance import Balance, Finding, Side
from lineage.commitments.find import find_clauses
from lineage.documents.resolution import Status
from lineage.languages import language
from lineage.render.catalogue import spaced, text
from lineage.render.citations import cite
from lineage.render.facts import say, summary
from lineage.render.reading import standing
from lineage.render.wrapping import WIDTH, headed, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.documents.resolution import Resolution

AT_MOST = 5
"""Findings of each side: the page is one page."""

_WORDS = 170
"""Characters of a commitment on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line: what, and where it stands."""

    words: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its lines."""

    title: str
    items: tuple[Item, ...]
    more: str = ""
    """What is said of lines that the page has no room for, or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The page."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]
    language: str
    """Language of the interface."""


def compose(old: Resolution, new: Resolution, found: Balance, unseen: Sequence[str], ui: str) -> Brief:
    """The page for two texts. `unseen`: symbols of the texts between them that are not in the corpus."""
    clauses = find_clauses(new)
    drafts = frozenset(document.id for document in (old, new) if document.status is Status.DRAFT)
    return Brief(
        title=text(ui, "brief.title", old=old.id, new=new.id),
        lead=(_balance(found, ui), *_cautions((old.id, new.id), drafts, unseen, ui)),
        sections=(
            _side("gains", found.findings(Side.GAIN, new.language), found, drafts, ui),
            _side("losses", found.findings(Side.LOSS, new.language), found, drafts, ui),
            _deadlines(clauses, drafts, ui),
            _open(clauses, drafts, ui),
            *_negotiated(clauses, drafts, ui),
        ),
        foot=tuple(_foot(new, ui)),
        language=ui,
    )


def _balance(found: Balance, ui: str) -> str:
    changed = sum(item.changed for item in found.both)
    counts = {"changed": changed, "kept": len(found.both) - changed}
    return text(ui, "brief.lead", gained=len(found.gained), lost=len(found.lost), **counts)


def _cautions(names: Sequence[str], drafts: frozenset[str], unseen: Sequence[str], ui: str) -> Iterator[str]:
    """Which of the texts is a draft, and which texts between them are not there."""
    yield from (text(ui, "brief.draft", name=name) for name in names if name in drafts)
    if unseen:
        yield text(ui, "brief.unseen", names=", ".join(unseen))


def _foot(document: Resolution, ui: str) -> Iterator[str]:
    yield text(ui, "brief.legal" if document.id.startswith("A/") else "brief.legal_other")
    if not language(document.language).original:
        yield text(ui, "brief.language")
    yield text(ui, "brief.judge")


def _side(name: str, findings: Sequence[Finding], found: Balance, drafts: frozenset[str], ui: str) -> Section:
    return _section(name, [_finding(item, found, drafts, ui) for item in findings], ui)


def _section(name: str, items: Sequence[Item], ui: str) -> Section:
    rest = len(items) - AT_MOST
    return Section(
        title=text(ui, f"brief.{name}"),
        items=tuple(items[:AT_MOST]),
        more=text(ui, "brief.more", count=rest) if rest > 0 else "",
    )


def _finding(item: Finding, found: Balance, drafts: frozenset[str], ui: str) -> Item:
    clause = item.new or item.old
    if clause is None:
        raise ValueError("a finding needs a clause")
    words = _said(clause, ui)
    if item.facts:
        told = f"{spaced(ui, ';')} ".join(say(fact, ui) for fact in item.facts)
        words = f"{told} — {words}"
    return Item(words=words, citation=_citation(item, found, drafts, ui))


def _citation(item: Finding, found: Balance, drafts: frozenset[str], ui: str) -> str:
    old = _cited(item.old, drafts, ui) if item.old else ""
    new = _cited(item.new, drafts, ui) if item.new else ""
    if old and new:
        return text(ui, "brief.from", new=new, old=old)
    # "new" would say more than two texts can tell
    return (
        f"{new} ({text(ui, 'brief.gone', name=found.old)})"
        if new
        else f"{old} ({text(ui, 'brief.gone', name=found.new)})"
    )


def _cited(clause: Clause, drafts: frozenset[str], ui: str) -> str:
    return cite(clause.document, clause.label, ui, draft=clause.document in drafts)


def _said(clause: Clause, ui: str) -> str:
    words = shortened(summary(clause, ui), _WORDS)
    open_ = f" [{standing(clause.state, clause.proposed_by, ui)}]" if clause.state or clause.proposed_by else ""
    return words[:1].upper() + words[1:] + open_


def _negotiated(clauses: Sequence[Clause], drafts: frozenset[str], ui: str) -> Iterator[Section]:
    """What the newer text asks that is not agreed, with its state and who proposes it; no section where all is."""
    items = [Item(words=_said(c, ui), citation=_cited(c, drafts, ui)) for c in clauses if c.state]
    if items:
        yield _section("negotiated", items, ui)


def _deadlines(clauses: Sequence[Clause], drafts: frozenset[str], ui: str) -> Section:
    dated = sorted((c for c in clauses if c.deadline), key=lambda c: c.deadline_year or 9999)
    items = [
        Item(
            words=f"{clause.deadline.text if clause.deadline else ''}{_year(clause)} — {_said(clause, ui)}",
            citation=_cited(clause, drafts, ui),
        )
        for clause in dated
    ]
    return _section("deadlines", items, ui)


def _year(clause: Clause) -> str:
    year = str(clause.deadline_year or "")
    return f" ({year})" if year and clause.deadline and year not in clause.deadline.text else ""


def _open(clauses: Sequence[Clause], drafts: frozenset[str], ui: str) -> Section:
    hedged = sorted((c for c in clauses if c.hedges), key=lambda c: -len(c.hedges))
    items = []
    for clause in hedged:
        names = dict.fromkeys(hedge.span.text for hedge in clause.hedges)
        quoted = ", ".join(text(ui, "commitments.quote", words=name) for name in names)
        items.append(Item(words=f"{quoted} — {_said(clause, ui)}", citation=_cited(clause, drafts, ui)))
    return _section("open", items, ui)


def to_text(brief: Brief, width: int = WIDTH) -> str:
    """The page for a terminal."""
    lead = [line for words in brief.lead for line in wrapped(words, width)]
    blocks = ["\n".join([*headed(brief.title, "═", width), *lead])]
    for section in brief.sections:
        lines = headed(section.title, "─", width)
        for item in section.items:
            lines += wrapped(f"• {item.words}", width, rest="  ")
            lines += wrapped(f"  [{item.citation}]", width, rest="   ")
        if not section.items:
            lines.append(text(brief.language, "brief.nothing"))
        if section.more:
            lines.append(f"  {section.more}")
        blocks.append("\n".join(lines))
    blocks.append("\n".join(line for words in brief.foot for line in wrapped(words, width)))
    return "\n\n".join(blocks)


def to_markdown(brief: Brief) -> str:
    """The page as Markdown."""
    lines = [f"# {brief.title}", "", *[f"{words}  " for words in brief.lead], ""]
    for section in brief.sections:
        lines += [f"## {section.title}", ""]
        lines += [f"- {_escaped(item.words)} **[{_escaped(item.citation)}]**" for item in section.items]
        if not section.items:
            lines.append(text(brief.language, "brief.nothing"))
        if section.more:
            lines.append(f"- *{section.more}*")
        lines.append("")
    return "\n".join([*lines, *[f"*{words}*  " for words in brief.foot]])


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\*_`[]<>" else letter for letter in words)


_STYLE = (
    "body{font:11pt/1.35 Georgia,'Times New Roman',serif;max-width:46em;margin:1.5em auto;padding:0 1em;color:#111}"
    "h1{font-size:1.35em;margin:0 0 .4em}h2{font-size:1.05em;margin:1em 0 .3em;border-bottom:1px solid #777}"
    "ul{margin:.2em 0;padding-left:1.2em}li{margin:.25em 0}cite{font-style:normal;font-weight:bold;white-space:normal}"
    "footer{margin-top:1em;border-top:1px solid #777;font-size:.9em}p{margin:.2em 0}"
    "@media print{body{font-size:8.6pt;line-height:1.22;margin:0;max-width:none;padding:0}h2{margin:.7em 0 .2em}"
    "li{margin:.12em 0}@page{size:A4;margin:12mm}}"
)


def to_html(brief: Brief) -> str:
    """The page as one HTML file without any other resource, to be read or printed on one sheet."""
    parts = [f"<h1>{html.escape(brief.title)}</h1>", *(f"<p>{html.escape(words)}</p>" for words in brief.lead)]
    for section in brief.sections:
        rows = [f"<li>{html.escape(i.words)} <cite>[{html.escape(i.citation)}]</cite></li>" for i in section.items]
        rows += [f"<li>{html.escape(section.more)}</li>"] if section.more else []
        body = f"<ul>{''.join(rows)}</ul>" if rows else f"<p>{html.escape(text(brief.language, 'brief.nothing'))}</p>"
        parts.append(f"<section><h2>{html.escape(section.title)}</h2>{body}</section>")
    parts.append(f"<footer>{''.join(f'<p>{html.escape(words)}</p>' for words in brief.foot)}</footer>")
    return (
        f'<!doctype html>\n<html lang="{brief.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{html.escape(brief.title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<main>" + "\n".join(parts) + "</main>\n</body></html>\n"
    )
