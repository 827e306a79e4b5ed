"""Where no line of a page may end: in front of the marks that a language sets apart with a space, and behind "«".

Documents print a space there that may break: lines began with ";" ("décembre 2025 ;"). The characters stay as printed,
in spans whose class `nowrap` every style sheet has.
"""

from __future__ import annotations

import re

from lineage import languages
from lineage.languages import language
from lineage.render.wrapping import APART

_OUTSIDE = re.compile(r"<(script|style|title|select|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
_LANGUAGE = re.compile(r'\blang="(\w+)"')


def unbroken(html: str) -> str:
    """A page with these spaces in spans that keep their line, where it names a language that sets marks apart."""
    known = {code for code in _LANGUAGE.findall(html) if code in languages.LANGUAGES}
    if not any(language(code).typography.before_mark for code in known):
        return html
    parts, at = [], 0
    for outside in _OUTSIDE.finditer(html):
        parts += [_held(html[at : outside.start()]), outside[0]]
        at = outside.end()
    return "".join([*parts, _held(html[at:])])


def _held(words: str) -> str:
    return APART.sub(r'<span class="nowrap">\g<0></span>', words)
