"""What became of proposals as one HTML file that works offline."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lineage.render.catalogue import text
from lineage.render.citations import place
from lineage.render.compiled_page import framed
from lineage.render.outcome import asked, count_lines, key, now, places, title

if TYPE_CHECKING:
    from lineage.drafting.outcome import Outcome, Result


def page(outcome: Outcome, ui: str) -> str:
    """The counts, then a row a proposal."""
    columns = ("place", "asked", "fate", "where")
    heads = "".join(f"<th scope=col>{escape(text(ui, f'outcome.column.{name}'))}</th>" for name in columns)
    told = "".join(f"<li>{escape(line)}</li>" for line in count_lines(outcome, ui))
    rows = "".join(_row(one, ui) for one in outcome.results)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    none = f"<p>{escape(text(ui, 'outcome.none'))}</p>"
    body = (
        f"<header>\n<h1>{escape(title(outcome, ui))}</h1>\n<p class=subject>{escape(outcome.adopted.title)}</p>\n"
        f"<ul>{told}</ul>\n</header>\n<main>\n<div class=scroll>{table if rows else none}</div>\n</main>\n"
    )
    return framed(title(outcome, ui), body, ui)


def _row(one: Result, ui: str) -> str:
    fate = escape(text(ui, f"outcome.fate.{key(one.fate)}"))
    found = "<br>".join(escape(line) for line in (places(one, ui), now(one, ui)) if line)
    return (
        f"<tr><td><strong>{escape(place(one.label, ui))}</strong></td><td>{escape(asked(one, ui))}</td>"
        f'<td class="fate-{key(one.fate)}">{fate}</td><td>{found}</td></tr>\n'
    )
