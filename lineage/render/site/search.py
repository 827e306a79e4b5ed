"""Search without a server: the inverted index made with the pages, and the page that asks it.

The index is one script that sets `LINEAGE_SEARCH`. `texts`: every text; `paragraphs`: for each
[text, place, citation, wording, link, lineage link, part], and the wording in the other language where it is there;
`terms`: stem to the numbers of its paragraphs as gaps in base 36; `stems`: for each language the words whose stem
differs from them, with it; `rules`: how words are cut; `small`: words that are marked beside another one alone.
Words are those of `lineage.languages.text.parts`; the script cuts what is typed by the same rules.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lineage.commitments.addressee_names import short_names
from lineage.documents.resolution import Kind
from lineage.languages.tables import has_table
from lineage.languages.text import parts, script_rules, stem
from lineage.languages.vocabulary import vocabulary
from lineage.render.site import addresses
from lineage.render.site.commitment_pages import Option
from lineage.render.site.pages import Page
from lineage.render.site.parts import part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases

_PARTS = ("preamble", "operative", "text", "annex")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def index(paragraphs: Sequence[Sequence[tuple[str, str]]]) -> dict[str, str]:
    """Stem to the numbers of the paragraphs (each in one language or two) that have it: gaps in base 36, separated by
    spaces."""
    postings: dict[str, list[int]] = {}
    for number, wordings in enumerate(paragraphs):
        for found in sorted({stem(part, language) for text, language in wordings for part in parts(text)}):
            postings.setdefault(found, []).append(number)
    return {found: _packed(numbers) for found, numbers in sorted(postings.items())}


def stems_of(texts: Sequence[tuple[str, str]]) -> dict[str, dict[str, str]]:
    """For each language the words of `texts` that are not their own stem, with it."""
    found: dict[str, dict[str, str]] = {language: {} for language in sorted({language for _, language in texts})}
    for text, language in texts:
        found[language].update((part, root) for part in parts(text) if (root := stem(part, language)) != part)
    return {language: dict(sorted(words.items())) for language, words in found.items()}


def _packed(numbers: list[int]) -> str:
    gaps = [b - a for a, b in zip([0, *numbers], numbers, strict=False)]
    return " ".join(_base36(gap) for gap in gaps)


def _base36(value: int) -> str:
    digits = _DIGITS[value % 36]
    while value := value // 36:
        digits = _DIGITS[value % 36] + digits
    return digits


def script(m: Material, w: PagePhrases) -> str:
    """The index as a script. Every `<` is escaped, so that it may stand inside a page."""
    slots = [s for s in (*reversed(m.observed), *m.related) if s.id in m.resolutions]
    texts = [
        {
            "name": w.name(s),
            "draft": s.is_draft,
            "lang": m.resolutions[s.id].language,
            "order": s.adopted.toordinal() if s.adopted else 0,
            "said": w("punct.dot").join(filter(None, (w.day(s.adopted), w("draft.short") if s.is_draft else ""))),
        }
        for s in slots
    ]
    shown = [
        (number, s, p)
        for number, s in enumerate(slots)
        for p in m.resolutions[s.id].paragraphs
        if p.kind is not Kind.HEADING
    ]
    wordings = [_wordings(m, p) for _, _, p in shown]
    data = {
        "other": m.other_language,
        "texts": texts,
        "paragraphs": [[number, *_row(m, w, s, p)] for number, s, p in shown],
        "terms": index(wordings),
        "stems": stems_of([wording for row in wordings for wording in row]),
        "rules": script_rules(),
        "small": _small_words(m),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.LINEAGE_SEARCH = {safe};\n"


def _small_words(m: Material) -> list[str]:
    """The words that say nothing by themselves, in the languages of the texts: "of", "de"."""
    known = [code for code in (m.language, m.other_language) if has_table(code, "function_words")]
    return sorted({word for code in known for word in vocabulary(code).function_words})


def _row(m: Material, w: PagePhrases, slot: SeriesPlace, paragraph: Paragraph) -> tuple[str, ...]:
    """What is shown of a paragraph that was found; see the head of this module."""
    there = paragraph.id in m.other_texts
    return (
        w.place(paragraph.label),
        w.cite(paragraph.id, slot),
        paragraph.text,
        addresses.paragraph_place(paragraph.id),
        addresses.thread_page(m.thread_of[paragraph.id]) if paragraph.id in m.thread_of else "",
        part_of(paragraph),
        *((m.other_texts[paragraph.id],) if there else ()),
    )


def _wordings(m: Material, paragraph: Paragraph) -> list[tuple[str, str]]:
    """A paragraph as it is searched, in the language that is read and in the other one, each with its language."""
    texts = [(paragraph.text, m.language_of(paragraph.document))]
    texts += [(m.other_texts[paragraph.id], m.other_language)] if paragraph.id in m.other_texts else []
    return [(_with_short_names(text), language) for text, language in texts]


def _with_short_names(text: str) -> str:
    """The text with the short names of the bodies that it names in full, so that "UNODC" and "ONUDC" find them."""
    return " ".join((text, *short_names(text)))


def page(m: Material, w: PagePhrases) -> Page:
    """The page with the field and the filters."""
    slots = [s for s in (*reversed(m.observed), *m.related) if s.id in m.resolutions]
    shown = [p for s in slots for p in m.resolutions[s.id].paragraphs if p.kind is not Kind.HEADING]
    there = {"preamble", "operative", "annex", *map(part_of, shown)}
    context = {
        "lead": w("search.lead", count=w.number(len(shown)), texts=len(slots)),
        "lang": m.language,
        "texts": [Option(value=str(i), title=w.name(s)) for i, s in enumerate(slots)],
        "parts_of_texts": [Option(value=part, title=w(f"part.{part}")) for part in _PARTS if part in there],
        "words": {name: w(f"search.{name}") for name in ("none", "one", "many", "wordings", "cut", "drafts")},
    }
    return Page(
        path=addresses.SEARCH,
        template="search.html.j2",
        title=w("search.title"),
        section="search",
        context=context,
        scripts=("search-data.js", "search.js", "site.js"),
    )
