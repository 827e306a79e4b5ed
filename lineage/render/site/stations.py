"""The stops of a lineage page: each text with its marks against the one before, and the stretches without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.alignment.links import Band
from lineage.diff.note_changes import NoteState, compare_notes, moved
from lineage.histories.line import lacked
from lineage.render.catalogue import text as catalogued
from lineage.render.citations import cite
from lineage.render.items_below import items_said
from lineage.render.site import addresses, markup
from lineage.render.site.commitment_pages import clause_view
from lineage.render.site.moved_clauses import passages
from lineage.render.site.pages import event_name, event_title
from lineage.render.site.second_language import other_at
from lineage.render.site.thread_views import ParentView, StationView
from lineage.render.site.views import NoteView
from lineage.symbols import split_id

if TYPE_CHECKING:
    from markupsafe import Markup

    from lineage.diff.note_changes import NoteDiff
    from lineage.histories.threads import Parent, Thread, ThreadEntry
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases


def stations(m: Material, w: PagePhrases, thread: Thread) -> tuple[StationView, ...]:
    """All stops of a line in time, from its first text, before a split too, to the end of the series."""
    entries: dict[str, list[ThreadEntry]] = {}
    for entry in m.line[thread.id]:
        entries.setdefault(entry.document, []).append(entry)
    views: list[StationView] = []
    run: list[SeriesPlace] = []
    started = False
    for slot in m.slots:
        here = entries.get(slot.id, [])
        started = started or bool(here)
        if not started:
            continue
        if run and (here or run[-1].known != slot.known):
            views.append(_gap(m, w, thread, run))
            run = []
        if here:
            views.extend(_station(m, w, slot, entry) for entry in here)
        else:
            run.append(slot)
    if run:
        views.append(_gap(m, w, thread, run))
    return tuple(views)


def _gap(m: Material, w: PagePhrases, thread: Thread, run: list[SeriesPlace]) -> StationView:
    kind = "absent" if run[0].known else "unknown"
    into = dict(thread.into)
    years = sorted({w.year(s.adopted) for s in run})
    names = ", ".join(w.short(s) for s in run)
    went = next((into[s.id] for s in run if s.id in into), "")
    if went:
        document, label = split_id(went)
        place = cite(document, label, w.ui, draft=m.slot_of[document].is_draft)
        said = w("thread.went_into", place=place)
    else:
        said = w(f"thread.gap_{kind}", count=len(run))
        near = [_near(m, w, entry.paragraph, {slot.id for slot in run}) for entry in m.line[thread.id]]
        said = " ".join([said, *filter(None, near)])
    return StationView(
        kind=kind, year=years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}", name=names, said=said
    )


def _near(m: Material, w: PagePhrases, paragraph: str, documents: set[str]) -> str:
    """The paragraphs of `documents` that a counted link joins with this one and no line does, "" for none."""
    others = [other for other in m.lookalikes.get(paragraph, ()) if other.document in documents]
    places = [f"{w.cite(o.paragraph, m.slot_of.get(o.document))}, {w.maybe('band', o.band.value)}" for o in others]
    return w("thread.resembles", places=", ".join(places)) if places else ""


def _station(m: Material, w: PagePhrases, slot: SeriesPlace, entry: ThreadEntry) -> StationView:
    parents = entry.likeliest
    against = next((p for p in parents if m.paragraph(p.paragraph)), None)
    paragraph = m.paragraph(entry.paragraph)
    anchor = addresses.anchor(entry.paragraph)
    if against and paragraph:
        text = markup.diffed(m.diff(against.paragraph, entry.paragraph))
    else:
        text = markup.escaped(entry.text)
    return StationView(
        kind="text",
        year=w.year(slot.adopted),
        name=w.name(slot),
        said="",
        date=w.day(slot.adopted),
        draft=w.draft_words(slot),
        lang=m.language_of(entry.document),
        anchor=anchor,
        place=w.place(entry.label),
        cite=w.cite(entry.paragraph, slot),
        href=addresses.paragraph_place(entry.paragraph),
        events=tuple((event_name(m, entry, e), event_title(m, w, entry, e)) for e in entry.events),
        band=entry.band.value,
        band_title=w(f"band.{entry.band.value}"),
        since=_since(m, w, slot, entry),
        text=text,
        against=_against(m, w, entry, against),
        parents=tuple(_parent(m, w, entry, p, shown=p is against) for p in parents),
        pair=_pair(m, entry, against),
        clauses=tuple(clause_view(m, w, c, 0) for c in m.clauses.get(entry.paragraph, ())),
        notes=_notes(m, w, entry, against),
        passages=passages(m, w, entry.paragraph),
        items=items_said(m.items.of(entry), entry, w.ui),
        other=other_at(m, w, entry.paragraph),
    )


def _notes(m: Material, w: PagePhrases, entry: ThreadEntry, against: Parent | None) -> tuple[NoteView, ...]:
    """The footnotes with content of their own, with what became of them since the text that the marks compare with."""
    own = m.notes.get(entry.document, {})
    document, label = split_id(against.paragraph) if against else ("", "")
    other = m.notes.get(document, {})
    found = compare_notes(other.get(label, ()), own.get(entry.label, ()), m.language)
    told = moved(found, other, own) if against else found
    shown = [n for n in told if not n.is_reference and (n.new or n.state is NoteState.GONE)]
    return tuple(_note(w, entry, n, compared=bool(against)) for n in shown)


def _note(w: PagePhrases, entry: ThreadEntry, note: NoteDiff, *, compared: bool) -> NoteView:
    said = ", ".join(w.place(label) for label in note.elsewhere)
    state = catalogued(w.ui, f"compare.note_state.{note.state.value}", labels=said) if compared else ""
    return NoteView(
        id="",
        back="",
        mark=note.new.mark if note.new else "",
        text=_note_text(note, compared=compared),
        resolved="",
        href=addresses.paragraph_place(entry.paragraph),
        state=state,
    )


def _note_text(note: NoteDiff, *, compared: bool) -> Markup:
    if note.diff is not None:
        return markup.diffed(note.diff)
    if note.new is None:
        return markup.whole(note.old.wording if note.old else "", "del")
    return markup.whole(note.new.wording, "ins" if compared and note.state is NoteState.NEW else None)


def _since(m: Material, w: PagePhrases, slot: SeriesPlace, entry: ThreadEntry) -> str:
    said = _away(m, w, slot, entry)
    near = _near(m, w, entry.paragraph, set(m.slot_of)) if said else ""
    return f"{said}. {near}" if near else said


def _away(m: Material, w: PagePhrases, slot: SeriesPlace, entry: ThreadEntry) -> str:
    before = m.slot_of.get(entry.since) if entry.since else None
    if before is None:
        return ""
    names = lacked([s.id for s in m.observed], m.thread[m.thread_of[entry.paragraph]], entry)
    absent = w("thread.after", old=", ".join(w.short(m.slot_of[name]) for name in names))
    if not entry.unseen:
        return absent
    between = w("thread.between_unseen", old=w.short(before), new=w.short(slot))
    return f"{absent}, {between}" if len(names) > 1 else between


def _against(m: Material, w: PagePhrases, entry: ThreadEntry, parent: Parent | None) -> str:
    if parent is None:
        return w("thread.first_text") if not entry.parents else ""
    changed = m.diff(parent.paragraph, entry.paragraph)
    cited = w.cite(parent.paragraph, m.slot_of.get(split_id(parent.paragraph)[0]))
    key = "thread.verbatim" if not changed.changes else "thread.against"
    unseen = " " + w("thread.unseen", count=len(entry.unseen)) if entry.unseen else ""
    return w(key, citation=cited) + unseen


def _pair(m: Material, entry: ThreadEntry, parent: Parent | None) -> str:
    document = split_id(parent.paragraph)[0] if parent else ""
    if (document, entry.document) not in m.comparisons:
        return ""
    return f"{addresses.pair_page(document, entry.document)}#{addresses.anchor(entry.label)}"


def _parent(m: Material, w: PagePhrases, entry: ThreadEntry, parent: Parent, *, shown: bool) -> ParentView:
    document, _ = split_id(parent.paragraph)
    known = m.paragraph(parent.paragraph) is not None
    diff = m.diff(parent.paragraph, entry.paragraph) if known else None
    decided = w.decided(m.decision(parent.paragraph, entry.paragraph))
    return ParentView(
        cite=w.cite(parent.paragraph, m.slot_of.get(document)),
        href=addresses.paragraph_place(parent.paragraph) if known else "",
        relation=w.maybe("relation", str(parent.relation)),
        band=parent.band.value,
        band_title=w(f"band.{parent.band.value}"),
        score=w("compare.score", score=w.decimal(parent.score)) if parent.band is not Band.SURE else "",
        plain=shown and not decided and parent.band is Band.SURE and str(parent.relation) == "same",
        pair=_pair(m, entry, parent),
        diff=markup.diffed(diff) if diff and not shown else None,
        wording=w.maybe("wording", diff.wording.value) if diff else "",
        lang=m.language_of(document),
        shown=shown,
        decided=decided,
    )
