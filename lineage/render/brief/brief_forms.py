"""The brief as text, Markdown and HTML: the same lines on one page. Its Word file: word/brief."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from lineage.render.catalogue import text
from lineage.render.framed_page import asset, page
from lineage.render.markdown_signs import literal
from lineage.render.wrapping import WIDTH, headed, wrapped

if TYPE_CHECKING:
    from lineage.render.brief.brief_page import Brief, Section


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
    """The page as Markdown: a heading for each section, and each line with its citation."""
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


def to_html(brief: Brief) -> str:
    """The page as one HTML file without any other resource, to be read or printed on one sheet."""
    parts = [f"<h1>{html.escape(brief.title)}</h1>", *(f"<p>{html.escape(words)}</p>" for words in brief.lead)]
    for section in brief.sections:
        rows = [f"<li>{html.escape(i.words)} <cite>[{html.escape(i.citation)}]</cite></li>" for i in section.items]
        rows += [f'<li class="more">{html.escape(words)}</li>' for words in behind(section, brief)]
        parts.append(f"<section><h2>{html.escape(section.title)}</h2><ul>{''.join(rows)}</ul></section>")
    parts.append(f"<footer>{''.join(f'<p>{html.escape(words)}</p>' for words in brief.foot)}</footer>")
    body = "<main>\n" + "\n".join(parts) + "</main>\n"
    return page(brief.title, body, brief.language, asset("brief/brief.css"))


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
