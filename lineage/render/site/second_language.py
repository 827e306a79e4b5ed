"""The other language beside the one that is read: what pages show of it, and say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.catalogue import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import Wording
    from lineage.series.other_language import OtherStop


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherView:
    """The other language of a page or of one paragraph."""

    lang: str
    label: str
    """The words that ask for it, or that say what it did."""
    text: str = ""
    alone: bool = False
    """Whether one of the two languages alone changed."""


def other_named(m: Material, w: Wording, documents: Sequence[str]) -> OtherView | None:
    """The other language where all these texts are there in it, with the words that ask for it."""
    if not m.other_language or not all(m.has_other(name) for name in documents):
        return None
    return OtherView(lang=m.other_language, label=w("other.show", language=language_of(w.ui, m.other_language)))


def other_at(m: Material, w: Wording, paragraph: str) -> OtherView | None:
    """A stop of a line in the other language, with what that did since the stop before."""
    stop = m.other_stops.get(paragraph)
    if stop is None:
        return None
    return OtherView(lang=stop.language, label=_summary(m, w, stop), text=stop.text, alone=stop.one_language)


def _summary(m: Material, w: Wording, stop: OtherStop) -> str:
    named = language_of(w.ui, stop.language)
    if stop.translation_only:
        document = stop.since.partition("#")[0]
        return w("other.translation_only", language=named, place=w.cite(stop.since, m.slot_of.get(document)))
    if stop.other_only:
        return w("other.other_only", language=named)
    return w("other.version", language=named)
