"""All pages of a series in one file, to send by mail: pages in templates, styles and scripts inside, no other file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from markupsafe import escape

from lineage.render.framed_page import policy
from lineage.render.site import addresses, composing
from lineage.render.site.figures import draw
from lineage.render.site.pages import frame
from lineage.render.site.phrasing import PagePhrases
from lineage.render.site.search import script as search_script

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.render.site.material import Material
    from lineage.render.site.pages import Page

_MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.S)
_POLICY = re.compile(r'content="default-src[^"]*"')
_ASSET_LINKS = re.compile(r'<link rel="stylesheet"[^>]*>\s*|<script src="[^"]*"[^>]*></script>\s*')
SCRIPTS = ("theme.js", "view.js", "copy.js", "site.js", "compare.js", "search.js", "single.js")


def write_single(m: Material, out: Path, ui: str) -> None:
    """Write `out`/index.html, which holds every page, in language `ui`."""
    w = PagePhrases(ui)
    environment = composing.environment_for(w)
    shared = frame(m, w)
    pages = list(composing.all_pages(m, w, draw(m, w), ()))
    rendered = {page.path: composing.html(environment, shared, page, w) for page in pages}
    templates = "".join(_template(page, rendered[page.path], w) for page in pages)
    scripts = {name: composing.asset(name) for name in SCRIPTS}
    scripts = {"theme.js": scripts.pop("theme.js"), "search-data.js": search_script(m, w), **scripts}
    style = composing.asset("site.css") + composing.spoken_marks() + composing.inks(m)
    text = _framed(rendered[addresses.OVERVIEW], style, scripts, templates + _moved(m))
    out.joinpath("index.html").write_text(_named_links(text), encoding="utf-8", newline="\n")


def _template(page: Page, html: str, w: PagePhrases) -> str:
    found = _MAIN.search(html)
    content = found[1] if found else ""
    title = escape(f"{page.title} – {w('site.name')}")
    css = f"page-{page.template.split('.', 1)[0]}"
    return (
        f'<template data-page="{escape(page.path)}" data-title="{title}" data-css="{css}" '
        f'data-section="{page.section}">{content}</template>\n'
    )


def _moved(m: Material) -> str:
    """Addresses that threads once had, as data for the script."""
    pairs = {
        addresses.thread_page(old): addresses.thread_page(new)
        for old, new in sorted(m.history.redirects.items())
        if new in m.thread
    }
    text = json.dumps(pairs, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="moved">{text}</script>\n'


def _framed(overview: str, style: str, scripts: dict[str, str], store: str) -> str:
    """The overview's page with everything inside, allowed by hash and nothing else."""
    allowed = policy(scripts.values(), style)
    text = _ASSET_LINKS.sub("", overview)
    text = _POLICY.sub(lambda _: f'content="{allowed}"', text, count=1)
    head = f"<style>{style}</style>\n<script>{scripts['theme.js']}</script>\n</head>"
    text = text.replace("</head>", head, 1)
    tail = "".join(f"<script>{body}</script>\n" for name, body in scripts.items() if name != "theme.js")
    before, _, after = text.rpartition("</body>")
    return f"{before}{store}{tail}</body>{after}"


def _named_links(text: str) -> str:
    """Navigation links told apart by their section, so that the script can mark the current one."""
    for name, target in addresses.SECTIONS:
        text = text.replace(f'<a href="{target}"', f'<a data-target data-section="{name}" href="{target}"')
    return text
