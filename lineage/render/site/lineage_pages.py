"""The lineage pages: one per thread, with its texts one below the other, and the list of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.histories.line import absences, unknown
from lineage.render.site import addresses, markup
from lineage.render.site.moved_clauses import home
from lineage.render.site.pages import Page, short_cite, short_name, strip
from lineage.render.site.second_language import opening_of
from lineage.render.site.shares import origin_shares
from lineage.render.site.stations import stations
from lineage.render.site.texts import ages
from lineage.render.site.thread_views import Relative, ThreadRow
from lineage.render.site.views import Ref
from lineage.symbols import label_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from markupsafe import Markup

    from lineage.histories.threads import Thread, ThreadEntry
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.views import AgeView


RELATIVES = 4
"""Similar passages shown in full, the surest first; the others are links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestWording:
    """The last wording of a thread with the age of its words."""

    name: str
    lang: str
    html: Markup
    ages: tuple[AgeView, ...]


def latest(thread: Thread) -> ThreadEntry:
    """The station that names a thread: its first paragraph in its last text."""
    last = thread.entries[-1].document
    return min((e for e in thread.entries if e.document == last), key=lambda e: label_key(e.label))


def in_order(m: Material) -> list[Thread]:
    """Threads as a reader looks for them: those of the last text in its order, then those that ended earlier."""

    def key(thread: Thread) -> tuple[int, tuple[int, int, int, int, str]]:
        entry = latest(thread)
        return (-m.age.get(entry.document, -1), label_key(entry.label))

    return sorted((t for t in m.threads if t.entries), key=key)


def list_page(m: Material, w: PagePhrases) -> Page:
    """The page that lists every thread."""
    order = in_order(m)
    newest = m.observed[-1].id if m.observed else ""
    rows = tuple(_row(m, w, thread, i, newest) for i, thread in enumerate(order))
    context = {
        "rows": rows,
        "states": sorted({point.state for row in rows for point in row.points}),
        "lead": w("threads.lead", count=len(rows), alive=sum(r.alive for r in rows), text=short_name(m, w, newest)),
    }
    return Page(
        path=addresses.THREADS, template="threads.html.j2", title=w("threads.title"), section="threads", context=context
    )


def _row(m: Material, w: PagePhrases, thread: Thread, order: int, newest: str) -> ThreadRow:
    entry = latest(thread)
    line = m.line[thread.id]
    present = {e.document for e in line}
    first, last = line[0].document, entry.document
    return ThreadRow(
        href=addresses.thread_page(thread.id),
        opening=opening_of(m, entry.paragraph, entry.text, 18),
        lang=m.language_of(entry.document),
        place=short_cite(m, w, entry.paragraph),
        first=short_name(m, w, first) if first == last else f"{short_name(m, w, first)} → {short_name(m, w, last)}",
        count=str(len(present) - _drafts(m, present)),
        order=order,
        alive=newest in present,
        points=strip(m, w, present=present, hrefs={}, rel=addresses.From(addresses.THREADS)),
    )


def thread_pages(m: Material, w: PagePhrases) -> Iterator[Page]:
    """One page for every thread."""
    order = in_order(m)
    for i, thread in enumerate(order):
        before = order[i - 1] if i else None
        after = order[i + 1] if i + 1 < len(order) else None
        yield _page(m, w, thread, before, after)


def _page(m: Material, w: PagePhrases, thread: Thread, before: Thread | None, after: Thread | None) -> Page:
    path = addresses.thread_page(thread.id)
    entry = latest(thread)
    near = sorted(
        thread.related, key=lambda e: (list(Band).index(e.band), -max((p.score for p in e.parents), default=0))
    )
    present = {e.document: f"#{addresses.anchor(e.paragraph)}" for e in reversed(m.line[thread.id])}
    context = {
        "place": short_cite(m, w, entry.paragraph),
        "opening": opening_of(m, entry.paragraph, entry.text),
        "lang": m.language_of(entry.document),
        "lead": _lead(m, w, thread),
        "points": strip(m, w, present=present, hrefs=present, rel=addresses.From(path)),
        "stations": stations(m, w, thread),
        "words": _words(m, w, entry),
        "relatives": tuple(_relative(m, w, thread, e) for e in near[:RELATIVES]),
        "more_relatives": tuple(_relative_ref(m, w, e) for e in near[RELATIVES:]),
        "previous": _ref(m, w, before),
        "next": _ref(m, w, after),
        "thread_id": thread.id,
        "former": _ref(m, w, m.thread.get(m.history.former.get(thread.id, ""))),
    }
    title = f"{short_cite(m, w, entry.paragraph)} – {w('thread.word')}"
    return Page(path=path, template="thread.html.j2", title=title, section="threads", context=context)


def _lead(m: Material, w: PagePhrases, thread: Thread) -> str:
    """Where it was first seen, in how many texts it is, and what is not known."""
    line = m.line[thread.id]
    documents = list(dict.fromkeys(e.document for e in line))
    first = m.slot_of[documents[0]]
    entry = line[0]
    parts = []
    before = m.slot_of.get(entry.since) if entry.since else None
    if before and entry.unseen:
        parts.append(
            w("thread.first_between", old=_year(w, m, before.id), new=_year(w, m, first.id), count=len(entry.unseen))
        )
    elif before or m.age.get(first.id):
        parts.append(w("thread.first_in", text=_year(w, m, first.id)))
    else:
        parts.append(w("thread.first_observed", text=_year(w, m, first.id)))
    parts.append(_present_in(m, w, documents))
    absent, missing = absences(m.history, thread), unknown(m.history, thread)
    if absent:
        parts.append(w("thread.absent_from", count=len(absent), names=_names(m, w, absent)))
    if missing:
        parts.append(w("thread.unknown_in", count=len(missing)))
    return " ".join(parts)


def _present_in(m: Material, w: PagePhrases, documents: Sequence[str]) -> str:
    """The observed texts that have the paragraph, drafts apart: no draft is agreed language."""
    drafts = _drafts(m, documents)
    adopted = len(documents) - drafts
    if not drafts:
        return w("thread.present_in", count=adopted)
    return w("thread.present_in_both" if adopted else "thread.present_in_drafts", texts=adopted, count=drafts)


def _drafts(m: Material, documents: Collection[str]) -> int:
    return sum(m.slot_of[name].is_draft for name in documents)


def _year(w: PagePhrases, m: Material, document: str) -> str:
    slot = m.slot_of[document]
    return f"{w.short(slot)} ({w.year(slot.adopted)})"


def _names(m: Material, w: PagePhrases, documents: tuple[str, ...]) -> str:
    return ", ".join(short_name(m, w, d) for d in documents)


def _words(m: Material, w: PagePhrases, entry: ThreadEntry) -> LatestWording | None:
    paragraph, tokens = m.paragraph(entry.paragraph), m.origins.get(entry.paragraph, ())
    shares = origin_shares(tokens, m.age)
    if paragraph is None or len(shares) < 2:
        return None
    plain = markup.by_age(markup.without_calls(paragraph), tokens, m.place, "")
    return LatestWording(
        name=short_cite(m, w, entry.paragraph),
        lang=m.language_of(entry.document),
        html=plain,
        ages=ages(m, w, shares, entry.document),
    )


def _relative(m: Material, w: PagePhrases, thread: Thread, entry: ThreadEntry) -> Relative:
    slot = m.slot_of.get(entry.document)
    near, text = _likeness(m, thread, entry)
    return Relative(
        cite=w.cite(entry.paragraph, slot),
        href=addresses.paragraph_place(entry.paragraph),
        date=w.day(slot.adopted) if slot else "",
        text=text,
        band=entry.band.value,
        band_title=w(f"band.{entry.band.value}"),
        said=w("thread.compared_with", citation=short_cite(m, w, near.paragraph)) if near else "",
        lang=m.language_of(entry.document),
        home=home(m, entry.paragraph),
    )


def _relative_ref(m: Material, w: PagePhrases, entry: ThreadEntry) -> Ref:
    return Ref(
        place=w.cite(entry.paragraph, m.slot_of.get(entry.document)),
        href=addresses.paragraph_place(entry.paragraph),
        opening=opening_of(m, entry.paragraph, entry.text, 8),
        lang=m.language_of(entry.document),
    )


def _likeness(m: Material, thread: Thread, entry: ThreadEntry) -> tuple[ThreadEntry | None, Markup]:
    """The newest station that a similar paragraph elsewhere was compared with, and its text with what is alike."""
    for station in reversed(thread.entries):
        if m.compared(station.paragraph, entry.paragraph):
            return station, markup.shared(m.diff(station.paragraph, entry.paragraph), "new")
        if m.compared(entry.paragraph, station.paragraph):
            return station, markup.shared(m.diff(entry.paragraph, station.paragraph), "old")
    return None, markup.escaped(entry.text)


def _ref(m: Material, w: PagePhrases, thread: Thread | None) -> Ref | None:
    if thread is None:
        return None
    entry = latest(thread)
    return Ref(
        place=short_cite(m, w, entry.paragraph),
        href=addresses.thread_page(thread.id),
        opening=opening_of(m, entry.paragraph, entry.text, 8),
        lang=m.language_of(entry.document),
    )
