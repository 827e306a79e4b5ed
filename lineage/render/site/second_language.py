"""The other language beside the one that is read: what pages show of it, and say of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.render.catalogue import language_of
from lineage.render.site import markup
from lineage.render.site.paired import NOTHING
from lineage.render.wrapping import first_words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases
    from lineage.series.other_language import OtherStop


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherView:
    """The other language of a page or of one paragraph."""

    lang: str
    name: str
    """Of the language, in the language of the interface: "English"."""
    own: str
    """Of the language that is read."""
    own_lang: str
    label: str = ""
    """What it did, in words."""
    html: Markup = NOTHING
    """Its text, what it changed since the stop before marked."""
    alone: bool = False
    """Whether one of the two languages alone changed."""


def other_named(m: Material, w: PagePhrases, documents: Sequence[str]) -> OtherView | None:
    """The other language where all these texts are there in it."""
    if not m.other_language or not all(m.has_other(name) for name in documents):
        return None
    return _view(m, w, m.other_language)


def opening_of(m: Material, paragraph: str, text: str, words: int = 14) -> str:
    """The first words of a paragraph (by its id), in both languages where the other version has it."""
    own, other = first_words(text, words), m.other_texts.get(paragraph)
    return markup.in_both(own, first_words(other, words), m.other_language) if other else own


def title_of(m: Material, document: str, title: str) -> str:
    """The title of a text, in both languages where it is there in both."""
    other = m.other_titles.get(document)
    return markup.in_both(title, other, m.other_language) if other else title


def two_languages(m: Material, w: PagePhrases) -> OtherView | None:
    """The languages between which a reader of the texts may choose."""
    return _view(m, w, m.other_language) if m.other_language else None


def _view(m: Material, w: PagePhrases, language: str) -> OtherView:
    return OtherView(
        lang=language, name=language_of(w.ui, language), own=language_of(w.ui, m.language), own_lang=m.language
    )


def other_at(m: Material, w: PagePhrases, paragraph: str) -> OtherView | None:
    """A stop of a line in the other language, with what that did since the stop before."""
    stop = m.other_stops.get(paragraph)
    if stop is None:
        return None
    words = markup.diffed(stop.diff) if stop.diff else markup.escaped(stop.text)
    return replace(_view(m, w, stop.language), label=_summary(m, w, stop), html=words, alone=stop.one_language)


def _summary(m: Material, w: PagePhrases, stop: OtherStop) -> str:
    named = language_of(w.ui, stop.language)
    if stop.translation_only:
        document, _ = split_id(stop.since)
        return w("other.translation_only", language=named, place=w.cite(stop.since, m.slot_of.get(document)))
    if stop.other_only:
        return w("other.other_only", language=named)
    return w("other.version", language=named)
