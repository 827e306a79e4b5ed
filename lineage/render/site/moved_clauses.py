"""Clauses that left one line and are now in another: on the pages of both, and one page that shows them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.histories.transferred_clauses import Transfer
from lineage.render.site import addresses
from lineage.render.site.pages import Page, short_cite, short_name
from lineage.render.site.thread_views import KindView, PassageRow, PassageView
from lineage.render.site.views import HomeView
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.histories.transferred_clauses import Taking
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases


def passages(m: Material, w: PagePhrases, paragraph: str) -> tuple[PassageView, ...]:
    """What came to a paragraph from other lines, then what went from it to others."""
    into, out = m.passages
    taken = [_view(m, w, taking, "taken", taking.first) for taking in into.get(paragraph, ())]
    return (*taken, *(_view(m, w, taking, "given", taking.paragraph) for taking in out.get(paragraph, ())))


def page(m: Material, w: PagePhrases) -> Page:
    """All clauses of the series that moved, the newest first."""
    newest = sorted(m.taken, key=lambda one: -m.place.get(split_id(one.paragraph)[0], -1))
    rows = tuple(_row(m, w, taking) for taking in newest)
    known = {taking.transfer for taking in newest}
    kinds = tuple(_kind(w, transfer) for transfer in Transfer if transfer in known)
    lead = w("wandered.lead", count=len(rows)) if rows else w("wandered.none")
    context = {"rows": rows, "kinds": kinds, "lead": lead}
    title = w("wandered.title")
    return Page(path=addresses.WANDERED, template="wandered.html.j2", title=title, section="threads", context=context)


def _kind(w: PagePhrases, transfer: Transfer) -> KindView:
    name = transfer.name.lower()
    return KindView(name=w(f"passage.{name}"), means=w(f"wandered.means.{name}"))


def _view(m: Material, w: PagePhrases, taking: Taking, end: str, other: str) -> PassageView:
    return PassageView(
        event=w(f"passage.{taking.transfer.name.lower()}"),
        said=w(f"passage.{end}", count=taking.words, text=short_name(m, w, split_id(taking.paragraph)[0])),
        cite=short_cite(m, w, other),
        href=_place(m, other),
        text=taking.text,
        lang=m.language_of(split_id(taking.paragraph)[0]),
        home=home(m, other),
    )


def home(m: Material, paragraph: str) -> HomeView | None:
    """The place of a paragraph on the pages of its own series, for one of a text outside this series."""
    pages = m.site.homes.get(split_id(paragraph)[0])
    return HomeView(title=pages.title, href=pages.href(addresses.paragraph_place(paragraph))) if pages else None


def _row(m: Material, w: PagePhrases, taking: Taking) -> PassageRow:
    return PassageRow(
        event=w(f"passage.{taking.transfer.name.lower()}"),
        cite=short_cite(m, w, taking.paragraph),
        href=_place(m, taking.paragraph),
        first=short_cite(m, w, taking.first),
        first_href=_place(m, taking.first),
        other=w("wandered.also" if taking.transfer is Transfer.SHARED else "wandered.last"),
        last=short_cite(m, w, taking.last) if taking.last != taking.first else "",
        last_href=_place(m, taking.last),
        words=str(taking.words),
        text=taking.text,
        lang=m.language_of(split_id(taking.paragraph)[0]),
    )


def _place(m: Material, paragraph: str) -> str:
    """Its stop on the page of its line; without one, its place in its text, here or on the pages of its own series; ""
    where no pages have the text."""
    thread = m.thread_of.get(paragraph)
    if thread is not None:
        return f"{addresses.thread_page(thread)}#{addresses.anchor(paragraph)}"
    if m.paragraph(paragraph):
        return addresses.paragraph_place(paragraph)
    there = home(m, paragraph)
    return there.href if there else ""
