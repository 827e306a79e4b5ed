"""Pages of one file: they hold their style and script within themselves, and may load nothing else."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from lineage.render.unbroken import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable


def framed(title: str, body: str, ui: str) -> str:
    """A page with the style and the script of the reports on a compilation; `body` is HTML, `title` plain words."""
    return page(title, body, ui, asset("compilation/compiled.css"), asset("compilation/compiled.js"))


def page(title: str, body: str, ui: str, style: str, script: str = "") -> str:
    """A whole page in language `ui` with this style sheet, and a script where it has one."""
    run = f"<script>{script}</script>\n" if script else ""
    return unbroken(
        f'<!DOCTYPE html>\n<html lang="{escape(ui)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy([script] if script else [], style)}">\n'
        f'<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}"
        f"{run}</body>\n</html>\n"
    )


def policy(scripts: Iterable[str], style: str) -> str:
    """The content security policy that allows these scripts and this style, by their hashes, and nothing from outside
    (w3.org/TR/CSP3)."""
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def asset(name: str) -> str:
    """A style sheet or a script of a report: "brief/brief.css"."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
