"""The pages of compared pairs, and the matrix of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.diff.comparison_rows import State
from lineage.diff.edits import ChangeClass
from lineage.documents.resolution import Kind
from lineage.render.site import addresses
from lineage.render.site.balances import balance_of
from lineage.render.site.pages import Page, between
from lineage.render.site.pair_rows import Pair, rows
from lineage.render.site.paired import STATES, PairCell, state_count
from lineage.render.site.second_language import opening_of, other_named, title_of
from lineage.render.site.views import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.views import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class PairSide:
    """One of the two texts."""

    name: str
    href: str
    date: str
    title: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One count with its words."""

    event: str
    count: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassCount:
    """A class of change with the number of its changes."""

    kind: str
    title: str
    means: str
    """What belongs to the class."""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One line of the matrix: a text against every earlier one."""

    name: str
    cells: tuple[PairCell | None, ...]


def pair_pages(m: Material, w: PagePhrases) -> Iterator[Page]:
    """One page for every pair of texts that was aligned."""
    for old, new in m.comparisons:
        yield _page(m, w, Pair(m, w, old, new))


def _page(m: Material, w: PagePhrases, pair: Pair) -> Page:
    old, new = m.slot_of[pair.old], m.slot_of[pair.new]
    context = {
        "old": _side(m, w, old),
        "new": _side(m, w, new),
        "lead": _lead(m, w, old, new),
        "banners": [
            w.draft_words(s) if s.stands_for else f"{w.name(s)} – {w.draft_words(s)}" for s in (old, new) if s.is_draft
        ],
        "tally": _tally(w, pair),
        "classes": _classes(w, pair),
        "rows": rows(pair),
        "other": other_named(m, w, (pair.old, pair.new)),
        "alone": sum(one.one_language or one.stretches_alone for row in pair.comparison.rows for one in row.best_links),
        "cite_old": lambda label: w.cite(f"{pair.old}#{label}", old),
        "cite_new": lambda label: w.cite(f"{pair.new}#{label}", new),
        "balance": balance_of(m, w, old, new),
        "weak": _weak(m, w, pair),
        "others": _others(m, w, old, new),
    }
    title = f"{w.short(old)} → {w.short(new)}"
    return Page(
        path=addresses.pair_page(pair.old, pair.new),
        template="compare.html.j2",
        title=title,
        section="compare",
        context=context,
        scripts=("site.js", "compare.js"),
    )


def _side(m: Material, w: PagePhrases, slot: SeriesPlace) -> PairSide:
    resolution = m.resolutions[slot.id]
    return PairSide(
        name=w.name(slot),
        href=addresses.text_page(slot.id),
        date=w.day(slot.adopted),
        title=title_of(m, slot.id, resolution.title or slot.title),
        lang=resolution.language,
    )


def _lead(m: Material, w: PagePhrases, old: SeriesPlace, new: SeriesPlace) -> str:
    if old.id not in m.age or new.id not in m.age:
        return w("compare.lead_related")
    missing = between(m, old, new)
    lead = w("compare.lead")
    if missing:
        lead += " " + w("compare.between", count=len(missing), names=", ".join(w.short(s) for s in missing))
    return lead


def _tally(w: PagePhrases, pair: Pair) -> tuple[Tally, ...]:
    """What became of the paragraphs: as many as the comparison counts."""
    came, went = ("come", "away") if pair.is_open else ("added", "dropped")
    keys = {State.NEW: f"compare.{came}", State.GONE: f"compare.{went}"}
    found = ((state, event, state_count(pair.comparison, state)) for state, event in STATES.items())
    return tuple(
        Tally(event=event, count=count, title=w(keys.get(state, f"glance.{event}"), count=count))
        for state, event, count in found
        if count
    )


def _classes(w: PagePhrases, pair: Pair) -> tuple[ClassCount, ...]:
    total = pair.comparison.changes()
    return tuple(
        ClassCount(kind=k.value, title=w(f"class.{k.value}"), means=w(f"class_words.{k.value}"), count=total[k])
        for k in ChangeClass
    )


def _weak(m: Material, w: PagePhrases, pair: Pair) -> tuple[Ref, ...]:
    found = []
    for link in m.alignments[pair.old, pair.new].links:
        if link.counts:
            continue
        paragraph = m.paragraph(f"{pair.new}#{link.new}")
        decision = m.decision(f"{pair.old}#{link.old}", f"{pair.new}#{link.new}") if link.ruling else None
        found.append(
            Ref(
                place=f"{link.old} → {link.new}",
                href=addresses.paragraph_place(f"{pair.new}#{link.new}"),
                opening=opening_of(m, paragraph.id, paragraph.text) if paragraph else "",
                lang=m.resolutions[pair.new].language,
                remark=(w.decided(decision) if decision else w("compare.score", score=w.decimal(link.score))),
            )
        )
    return tuple(found)


def _others(m: Material, w: PagePhrases, old: SeriesPlace, new: SeriesPlace) -> tuple[Ref, ...]:
    """The comparison before and the one after, where the two are texts of the series."""
    if old.id not in m.age or new.id not in m.age:
        return ()
    at, to = m.age[old.id], m.age[new.id]
    found = []
    for one, other, key in ((at - 1, at, "compare.earlier"), (to, to + 1, "compare.later")):
        if one < 0 or other >= len(m.observed):
            continue
        first, second = m.observed[one], m.observed[other]
        if (first.id, second.id) in m.comparisons:
            found.append(
                Ref(
                    place=f"{w.short(first)} → {w.short(second)}",
                    href=addresses.pair_page(first.id, second.id),
                    opening="",
                    lang="",
                    remark=w(key),
                )
            )
    return tuple(found)


def list_page(m: Material, w: PagePhrases, figure: Figure | None) -> Page:
    """The matrix of all pairs of the series, then the pairs with related texts."""
    order = m.observed
    columns = [w.short(s) for s in order[:-1]]
    matrix = tuple(
        MatrixRow(
            name=w.short(new), cells=tuple(_cell(m, w, old, new) if o < n else None for o, old in enumerate(order[:-1]))
        )
        for n, new in enumerate(order)
        if n
    )
    related = tuple(
        Ref(
            place=f"{w.short(m.slot_of[old])} → {w.short(m.slot_of[new])}",
            href=addresses.pair_page(old, new),
            opening="",
            lang="",
            remark=w("comparisons.links", count=len(m.alignments[old, new].counted())),
        )
        for old, new in m.comparisons
        if not (old in m.age and new in m.age)
    )
    filled = sum(cell is not None for row in matrix for cell in row.cells)
    sparse = len(order) > WIDE and filled < len(order) * len(columns) / 6
    context = {
        "columns": columns,
        "matrix": () if sparse else matrix,
        "listed": _listed(m, w) if sparse else (),
        "related": related,
        "figure": figure,
    }
    return Page(
        path=addresses.COMPARISONS,
        template="comparisons.html.j2",
        title=w("comparisons.title"),
        section="compare",
        context=context,
    )


WIDE = 16
"""Texts from which a matrix is a list, where less than a third of its cells are filled: of a series of 60 texts each is
compared with the one before, and the newest with all."""


def _listed(m: Material, w: PagePhrases) -> tuple[Ref, ...]:
    """The pairs of the series, the newest first."""
    found = []
    for old, new in m.comparisons:
        first, second = m.slot_of[old], m.slot_of[new]
        cell = _cell(m, w, first, second) if old in m.age and new in m.age else None
        if cell is not None:
            place, remark = f"{w.short(first)} → {w.short(second)}", w("comparisons.shared", share=cell.share)
            ref = Ref(place=place, href=cell.href, opening="", lang="", remark=remark)
            found.append((m.age[new], m.age[old], ref))
    return tuple(ref for _, _, ref in sorted(found, key=lambda one: one[:2], reverse=True))


def _cell(m: Material, w: PagePhrases, old: SeriesPlace, new: SeriesPlace) -> PairCell | None:
    if (old.id, new.id) not in m.comparisons:
        return None
    found = m.alignments[old.id, new.id]
    paragraphs = [p for p in m.resolutions[new.id].paragraphs if p.kind is not Kind.HEADING]
    linked = {link.new for link in found.counted()}
    share = len(linked) / max(1, len(paragraphs))
    return PairCell(
        href=addresses.pair_page(old.id, new.id),
        said=w("comparisons.cell", old=w.short(old), new=w.short(new), share=w.percent(share)),
        share=w.percent(share),
        level=min(4, int(share * 5)),
    )
