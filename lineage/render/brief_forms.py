"""The brief as text, Markdown, HTML and a Word file: the same lines on one page."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Cm, Pt

from lineage.render.catalogue import text
from lineage.render.docx import set_page, stable
from lineage.render.wrapping import WIDTH, headed, wrapped

if TYPE_CHECKING:
    from typing import Any

    from lineage.render.brief import Brief, Section


def to_text(brief: Brief, width: int = WIDTH) -> str:
    """The page for a terminal."""
    lead = [line for words in brief.lead for line in wrapped(words, width)]
    blocks = ["\n".join([*headed(brief.title, "═", width), *lead])]
    for section in brief.sections:
        lines = headed(section.title, "─", width)
        for item in section.items:
            lines += wrapped(f"• {item.words}", width, rest="  ")
            lines += wrapped(f"  [{item.citation}]", width, rest="   ")
        lines += [line for words in _behind(section, brief) for line in wrapped(words, width, first="  ", rest="  ")]
        blocks.append("\n".join(lines))
    blocks.append("\n".join(line for words in brief.foot for line in wrapped(words, width)))
    return "\n\n".join(blocks)


def to_markdown(brief: Brief) -> str:
    """The page as Markdown."""
    lines = [f"# {brief.title}", "", *[f"{words}  " for words in brief.lead], ""]
    for section in brief.sections:
        lines += [f"## {section.title}", ""]
        lines += [f"- {_escaped(item.words)} **[{_escaped(item.citation)}]**" for item in section.items]
        lines += [f"- *{_escaped(words)}*" for words in _behind(section, brief)]
        lines.append("")
    return "\n".join([*lines, *[f"*{words}*  " for words in brief.foot]])


def _behind(section: Section, brief: Brief) -> list[str]:
    """What stands behind the lines of a section: that there are none, or those without room."""
    if section.more:
        return [section.more]
    return [] if section.items else [text(brief.language, "brief.nothing")]


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\*_`[]<>" else letter for letter in words)


_STYLE = (
    "body{font:11pt/1.35 Georgia,'Times New Roman',serif;max-width:50em;margin:1.5em auto;padding:0 1em;color:#111;"
    "background:#fff}h1{font-size:1.35em;margin:0 0 .3em}h2{font-size:1.05em;margin:.8em 0 .2em;"
    "border-bottom:1px solid #777}ul{margin:.2em 0;padding-left:1.1em}li{margin:.2em 0}"
    "cite{font-style:normal;font-weight:bold;font-size:.92em}.more{list-style:none;margin-left:-1.1em;color:#444}"
    "footer{margin-top:.8em;border-top:1px solid #777;font-size:.9em}p{margin:.15em 0}"
    "@media print{body{font-size:8.8pt;line-height:1.2;margin:0;max-width:none;padding:0}h2{margin:.55em 0 .15em}"
    "li{margin:.1em 0}@page{size:A4;margin:12mm 13mm}}"
)


def to_html(brief: Brief) -> str:
    """The page as one HTML file without any other resource, to be read or printed on one sheet."""
    parts = [f"<h1>{html.escape(brief.title)}</h1>", *(f"<p>{html.escape(words)}</p>" for words in brief.lead)]
    for section in brief.sections:
        rows = [f"<li>{html.escape(i.words)} <cite>[{html.escape(i.citation)}]</cite></li>" for i in section.items]
        rows += [f'<li class="more">{html.escape(words)}</li>' for words in _behind(section, brief)]
        parts.append(f"<section><h2>{html.escape(section.title)}</h2><ul>{''.join(rows)}</ul></section>")
    parts.append(f"<footer>{''.join(f'<p>{html.escape(words)}</p>' for words in brief.foot)}</footer>")
    return (
        f'<!doctype html>\n<html lang="{brief.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{html.escape(brief.title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<main>" + "\n".join(parts) + "</main>\n</body></html>\n"
    )


def to_docx(brief: Brief) -> bytes:
    """The page as a Word file on A4, to be edited; the same brief gives the same bytes."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = brief.title, "", ""
    properties.created = properties.modified = properties.created.replace(
        year=1970, month=1, day=1, hour=0, minute=0, second=0
    )
    set_page(document, brief.language)
    section, normal = document.sections[0], document.styles["Normal"]
    section.top_margin = section.bottom_margin = section.left_margin = section.right_margin = Cm(1.3)
    normal.font.name, normal.font.size = "Times New Roman", Pt(9)
    normal.paragraph_format.space_after = Pt(1)
    normal.paragraph_format.line_spacing = 1.0
    title = _line(document, brief.title).runs[0]
    title.bold, title.font.size = True, Pt(13)
    for words in brief.lead:
        _line(document, words)
    for part in brief.sections:
        heading = document.add_heading(level=2)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(5), Pt(1)
        run = heading.add_run(part.title)
        run.font.size, run.font.name = Pt(10), "Times New Roman"
        for item in part.items:
            line = _line(document, f"{item.words} ", style="List Bullet")
            line.add_run(f"[{item.citation}]").bold = True
        for words in _behind(part, brief):
            _line(document, words)
    for words in brief.foot:
        _line(document, words).runs[0].italic = True
    return stable(document)


def _line(document: Any, words: str, *, style: str | None = None) -> Any:
    line = document.add_paragraph(style=style)
    line.paragraph_format.space_after = Pt(1)
    line.add_run(words)
    return line
