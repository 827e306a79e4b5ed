"""One page: where it lies, its template, what it shows; and the frame that all pages share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.histories.line import introduction, nothing_before
from lineage.histories.threads import Event
from lineage.render.catalogue import language_of
from lineage.render.site import addresses
from lineage.render.site.second_language import two_languages
from lineage.render.site.views import Point
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lineage.histories.threads import ThreadEntry
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.second_language import OtherView


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page to be written."""

    path: str
    """Its place in the folder, separated by slashes."""
    template: str
    title: str
    section: str
    """The entry of the navigation it belongs to."""
    context: Mapping[str, object]
    scripts: tuple[str, ...] = ("site.js",)


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem:
    """One entry of the navigation."""

    title: str
    target: str
    current: bool
    exact: bool


def navigation(w: PagePhrases, page: Page) -> tuple[NavItem, ...]:
    """The navigation as it stands on `page`."""
    return tuple(
        NavItem(title=w(f"nav.{name}"), target=target, current=page.section == name, exact=page.path == target)
        for name, target in addresses.SECTIONS
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLanguage:
    """A page in another language of the interface."""

    code: str
    name: str
    """Of the language, in itself: "English"."""
    said: str
    """What the link does, in that language."""
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands on every page."""

    series_title: str
    corpus_line: str
    language_line: str
    two: OtherView | None
    """The languages of the texts, where they are there in two."""
    entrance: str
    """The page that leads to all series; "" where this one stands alone."""


def frame(m: Material, w: PagePhrases) -> Frame:
    """The lines at the foot of every page: which texts, which are missing, drafts, the language."""
    return Frame(
        series_title=m.title,
        corpus_line=corpus_line(m, w),
        language_line=language_line(m, w),
        two=two_languages(m, w),
        entrance=m.site.entrance,
    )


def corpus_line(m: Material, w: PagePhrases) -> str:
    """What the corpus holds, in one or two sentences."""
    adopted = [s for s in m.observed if not s.is_draft]
    drafts = [s for s in m.observed if s.is_draft]
    missing = missing_texts(m)
    parts = [_held(w, adopted, missing)]
    if drafts:
        parts.append(w("corpus.drafts", count=len(drafts), names=join(w, [w.short(s) for s in drafts])))
    if missing:
        parts.append(w("corpus.missing", count=len(missing), names=_names(w, missing, m.observed)))
    if m.history.near is not None:
        parts.append(w.of("history.bounded", near=m.history.near))
    return " ".join(parts)


MANY = 12
"""Texts that a sentence names one by one; of more it names the first and the last, where no other stands between."""


def _names(w: PagePhrases, texts: Sequence[SeriesPlace], others: Sequence[SeriesPlace]) -> str:
    days = [s.adopted for s in texts if s.adopted]
    whole = len(texts) > MANY and len(days) == len(texts)
    if whole and not any(s.adopted is None or days[0] <= s.adopted <= days[-1] for s in others):
        return w("corpus.run", first=w.short(texts[0]), last=w.short(texts[-1]))
    return join(w, [w.short(s) for s in texts])


def missing_texts(m: Material) -> list[SeriesPlace]:
    """The adopted texts that are known of and not at hand, in time; those without a date last."""
    return sorted((*(s for s in m.slots if not s.known), *m.replaced), key=lambda s: str(s.adopted))


def _held(w: PagePhrases, adopted: list[SeriesPlace], missing: list[SeriesPlace]) -> str:
    """How many of the known adopted texts are at hand; a draft is never one of them, whatever it stands for."""
    names = _names(w, adopted, missing)
    if not adopted:
        return w("corpus.none")
    if not missing:
        return w("corpus.all", count=len(adopted), names=names)
    return w("corpus.texts", count=len(adopted), all=len(adopted) + len(missing), names=names)


def language_line(m: Material, w: PagePhrases) -> str:
    """In which language the texts stand here and in which they were negotiated."""
    language = language_of(w.ui, m.language)
    original = next((s.original_language for s in m.observed if s.original_language), None)
    if original and original != m.language:
        names = join(w, [w.short(s) for s in m.observed if s.original_language == original])
        return w("corpus.translated", language=language, original=language_of(w.ui, original), names=names)
    return w("corpus.language", language=language)


def join(w: PagePhrases, names: list[str]) -> str:
    """A list in prose: "a, b et c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {w('punct.and')} {names[-1]}"


def strip(  # noqa: PLR0913
    m: Material,
    w: PagePhrases,
    *,
    present: Collection[str] | None = None,
    hrefs: Mapping[str, str] | None = None,
    here: str = "",
    rel: addresses.From,
) -> tuple[Point, ...]:
    """The series in time for the page at `rel`. `present` are the texts in which a thread stands (None: all)."""

    def href(slot: SeriesPlace) -> str:
        if not slot.known:
            return ""
        if hrefs is not None:
            return hrefs.get(slot.id, "")
        return rel.to(addresses.text_page(slot.id))

    return tuple(
        Point(
            session=session_of(slot),
            year=w.year(slot.adopted),
            name=w.short(slot),
            state=(state := state_of(slot, present)),
            said=w(f"strip.{state}"),
            href=href(slot),
            here=slot.id == here,
        )
        for slot in m.slots
    )


def between(m: Material, old: SeriesPlace, new: SeriesPlace) -> list[SeriesPlace]:
    """The texts that are known to lie between two others in time and are not observed."""
    if old not in m.slots or new not in m.slots:
        return []
    inside = [s for s in m.slots[m.slots.index(old) + 1 : m.slots.index(new)] if not s.known]
    stood_for = [s for s in m.replaced if _before(old, s) and _before(s, new)]
    return sorted((*inside, *stood_for), key=lambda s: str(s.adopted))


def _before(one: SeriesPlace, other: SeriesPlace) -> bool:
    return one.adopted is not None and other.adopted is not None and one.adopted < other.adopted


def event_title(m: Material, w: PagePhrases, entry: ThreadEntry, event: Event) -> str:
    """What happened, in a word. An introduction says no more than the texts at hand can tell."""
    return w(f"event.{introduction(m.history, entry) if event is Event.INTRODUCED else event.value}")


def event_name(m: Material, entry: ThreadEntry, event: Event) -> str:
    """The event as the style sheet calls it: "first" where nothing can be said of what was before."""
    return "first" if event is Event.INTRODUCED and nothing_before(m.history, entry) else event.value


def short_name(m: Material, w: PagePhrases, document: str) -> str:
    """The short name of a text by its id, which stands for a text that the pages do not know."""
    return w.short(m.slot_of[document]) if document in m.slot_of else document


def short_cite(m: Material, w: PagePhrases, paragraph: str) -> str:
    """ "78/228, par. 12": the short name of the text and the place in it."""
    document, label = split_id(paragraph)
    return f"{short_name(m, w, document)}, {w.place(label)}"


def session_of(slot: SeriesPlace) -> str:
    """The session of a text as it is written in short, or the text's name where none is known."""
    return str(slot.session) if slot.session else slot.short


def state_of(slot: SeriesPlace, present: Collection[str] | None) -> str:
    """Whether a text has a thread: present, draft, absent, unknown."""
    if not slot.known:
        return "unknown"
    if present is not None and slot.id not in present:
        return "absent"
    return "draft" if slot.is_draft else "present"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLink:
    """A link with its words."""

    name: str
    href: str
