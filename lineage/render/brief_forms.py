"""The brief as text, Markdown and HTML: the same lines on one page. Its Word file: word/brief."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from lineage.render.catalogue import text
from lineage.render.framed_page import page
from lineage.render.markdown_signs import literal
from lineage.render.unbroken import STYLE
from lineage.render.wrapping import WIDTH, headed, wrapped

if TYPE_CHECKING:
    from lineage.render.brief_page import Brief, Section


def to_text(brief: Brief, width: int = WIDTH) -> str:
    """The page for a terminal."""
    lead = [line for words in brief.lead for line in wrapped(words, width)]
    blocks = ["\n".join([*headed(brief.title, "═", width), *lead])]
    for section in brief.sections:
        lines = headed(section.title, "─", width)
        for item in section.items:
            lines += wrapped(f"• {item.words}", width, rest="  ")
            lines += wrapped(f"  [{item.citation}]", width, rest="   ")
        lines += [line for words in behind(section, brief) for line in wrapped(words, width, first="  ", rest="  ")]
        blocks.append("\n".join(lines))
    blocks.append("\n".join(line for words in brief.foot for line in wrapped(words, width)))
    return "\n\n".join(blocks)


def to_markdown(brief: Brief) -> str:
    """The page as Markdown."""
    lines = [f"# {literal(brief.title)}", "", *[f"{literal(words)}  " for words in brief.lead], ""]
    for section in brief.sections:
        lines += [f"## {literal(section.title)}", ""]
        lines += [f"- {literal(item.words)} **[{literal(item.citation)}]**" for item in section.items]
        lines += [f"- *{literal(words)}*" for words in behind(section, brief)]
        lines.append("")
    return "\n".join([*lines, *[f"*{literal(words)}*  " for words in brief.foot]])


def behind(section: Section, brief: Brief) -> list[str]:
    """What follows the lines of a section: that there are none, or those without room."""
    if section.more:
        return [section.more]
    return [] if section.items else [text(brief.language, "brief.nothing")]


_STYLE = (
    ":root{color-scheme:light dark;--ink:#1d1c1a;--soft:#5b5750;--line:#777;--page:#fdfcfa}"
    "@media screen and (prefers-color-scheme:dark){:root{--ink:#e9e6df;--soft:#aaa69d;--line:#6a6a6a;--page:#16171a}}"
    "body{font:11pt/1.35 Georgia,'Times New Roman',serif;max-width:50em;margin:1.5em auto;padding:0 1em;"
    "color:var(--ink);background:var(--page)}h1{font-size:1.35em;margin:0 0 .3em}"
    "h2{font-size:1.05em;margin:.8em 0 .2em;border-bottom:1px solid var(--line)}"
    "ul{margin:.2em 0;padding-left:1.1em}li{margin:.2em 0}"
    "cite{font-style:normal;font-size:.92em;color:var(--soft);display:inline-block}"
    ".more{list-style:none;margin-left:-1.1em;color:var(--soft)}"
    "footer{margin-top:.8em;border-top:1px solid var(--line);font-size:.9em}p{margin:.15em 0}"
    "@media print{:root{--page:#fff}cite{display:inline}"
    "body{font-size:8.8pt;line-height:1.2;margin:0;max-width:none;padding:0}"
    "h2{margin:.55em 0 .15em}"
    "li{margin:.1em 0}@page{size:A4;margin:12mm 13mm}}"
)


def to_html(brief: Brief) -> str:
    """The page as one HTML file without any other resource, to be read or printed on one sheet."""
    parts = [f"<h1>{html.escape(brief.title)}</h1>", *(f"<p>{html.escape(words)}</p>" for words in brief.lead)]
    for section in brief.sections:
        rows = [f"<li>{html.escape(i.words)} <cite>[{html.escape(i.citation)}]</cite></li>" for i in section.items]
        rows += [f'<li class="more">{html.escape(words)}</li>' for words in behind(section, brief)]
        parts.append(f"<section><h2>{html.escape(section.title)}</h2><ul>{''.join(rows)}</ul></section>")
    parts.append(f"<footer>{''.join(f'<p>{html.escape(words)}</p>' for words in brief.foot)}</footer>")
    body = "<main>\n" + "\n".join(parts) + "</main>\n"
    return page(brief.title, body, brief.language, f"{_STYLE}{STYLE}")


def to_json(brief: Brief) -> dict[str, object]:
    """The page as `brief --json` prints it."""
    return {
        "format": "lineage.brief/1",
        "title": brief.title,
        "lead": list(brief.lead),
        "sections": [
            {
                "title": section.title,
                "lines": [
                    {"label": item.label, "words": item.words, "citation": item.citation} for item in section.items
                ],
                "more": section.more,
            }
            for section in brief.sections
        ],
        "foot": list(brief.foot),
    }
