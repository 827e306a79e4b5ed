"""Search without a server: the inverted index made with the pages, and the page that asks it.

The index is one script that sets `LINEAGE_SEARCH`. `texts`: every text; `paragraphs`: for each
[text, place, citation, wording, link, lineage link, part]; `terms`: folded word to the numbers of its
paragraphs as gaps in base 36. Words are runs of letters and digits (a symbol such as 64/293 is one word); accents,
case, ligatures and apostrophes are folded, elided articles (l', d', qu') are no words.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from lineage.commitments.names import short_names
from lineage.documents.resolution import Kind
from lineage.render.site import addresses
from lineage.render.site.clauses import Option
from lineage.render.site.pages import Page
from lineage.render.site.texts import part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.render.site.material import Material
    from lineage.render.site.wording import Wording

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:/\d+)*")
_ELIDED = frozenset(("l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"))
_APOSTROPHES = ("'", "’", "ʼ")
_PARTS = ("preamble", "operative", "annex")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def folded(text: str) -> str:
    """A text as it is matched: no accents, no case, plain apostrophes and ligatures."""
    flat = "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f")
    return flat.replace("’", "'").replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae").lower()


def words(text: str) -> list[str]:
    """The folded words of a text, in order, without elided articles."""
    found = []
    for match in _WORD.finditer(text):
        word = folded(match[0])
        if word in _ELIDED and text[match.end() : match.end() + 1] in _APOSTROPHES:
            continue
        found.append(word)
    return found


def index(texts: Sequence[str]) -> dict[str, str]:
    """Folded word to the numbers of the texts that have it: gaps in base 36, parted by spaces, words in order."""
    postings: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in sorted(set(words(text))):
            postings.setdefault(word, []).append(number)
    return {word: _packed(numbers) for word, numbers in sorted(postings.items())}


def _packed(numbers: list[int]) -> str:
    gaps = [b - a for a, b in zip([0, *numbers], numbers, strict=False)]
    return " ".join(_base36(gap) for gap in gaps)


def _base36(value: int) -> str:
    digits = _DIGITS[value % 36]
    while value := value // 36:
        digits = _DIGITS[value % 36] + digits
    return digits


def script(m: Material, w: Wording) -> str:
    """The index as a script. Every `<` is escaped, so that it may stand inside a page."""
    slots = [s for s in (*reversed(m.observed), *m.related) if s.id in m.resolutions]
    texts = [
        {
            "name": w.name(s),
            "draft": s.is_draft,
            "lang": m.resolutions[s.id].language,
            "order": s.adopted.toordinal() if s.adopted else 0,
            "said": " · ".join(part for part in (w.day(s.adopted), w("draft.short") if s.is_draft else "") if part),
        }
        for s in slots
    ]
    rows = [
        [
            number,
            w.place(p.label),
            w.cite(p.id, s),
            p.text,
            addresses.paragraph_place(p.id),
            addresses.thread_page(m.thread_of[p.id]) if p.id in m.thread_of else "",
            part_of(p),
        ]
        for number, s in enumerate(slots)
        for p in m.resolutions[s.id].paragraphs
        if p.kind is not Kind.HEADING
    ]
    data = {"texts": texts, "paragraphs": rows, "terms": index([_with_short_names(str(row[3])) for row in rows])}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.LINEAGE_SEARCH = {safe};\n"


def _with_short_names(text: str) -> str:
    """The text with the short names of the bodies that it names in full, so that "UNODC" and "ONUDC" find them."""
    return " ".join((text, *short_names(text)))


def page(m: Material, w: Wording) -> Page:
    """The page with the field and the filters."""
    slots = [s for s in (*reversed(m.observed), *m.related) if s.id in m.resolutions]
    count = sum(p.kind is not Kind.HEADING for s in slots for p in m.resolutions[s.id].paragraphs)
    context = {
        "lead": w("search.lead", count=w.number(count), texts=len(slots)),
        "lang": m.language,
        "texts": [Option(value=str(i), title=w.name(s)) for i, s in enumerate(slots)],
        "parts_of_texts": [Option(value=part, title=w(f"part.{part}")) for part in _PARTS],
        "words": {name: w(f"search.{name}") for name in ("none", "one", "many", "cut", "drafts")},
    }
    return Page(
        path=addresses.SEARCH,
        template="search.html.j2",
        title=w("search.title"),
        section="search",
        context=context,
        scripts=("search-data.js", "search.js", "site.js"),
    )
