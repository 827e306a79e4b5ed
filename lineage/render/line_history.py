"""A thread's line and word origins as plain text. Nothing depends on colour, though a terminal may shade it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.histories.line import Station, absences, introduction, lacked, nothing_before, stations, unknown
from lineage.histories.listed_items import ItemStops
from lineage.histories.resemblance import lookalikes
from lineage.histories.threads import Event
from lineage.histories.transferred_clauses import by_end, older_places
from lineage.render.blame_text import ReportSetting
from lineage.render.catalogue import date_in_words, language_of, text
from lineage.render.citations import short_name
from lineage.render.items_below import items_said
from lineage.render.wrapping import shortened, wrapped
from lineage.symbols import short_symbol, split_id

if TYPE_CHECKING:
    from lineage.histories.latest import Latest
    from lineage.histories.threads import History, Thread, ThreadEntry
    from lineage.histories.transferred_clauses import Taking
    from lineage.series.other_language import OtherStop

_NAMED = 2
"""Paragraphs of other texts that are named beside a new one, as on the overview."""
_LEAST_WORDS = 20
"""Columns of a paragraph's first words at a glance, however much stands behind them."""


def history_report(history: History, thread: Thread, paragraph: str, language: str, setting: ReportSetting) -> str:
    """Every station of a thread, one below the other, with the words that changed between them."""
    ui = setting.ui
    head = (
        text(ui, "history.title", place=short_name(paragraph)),
        text(ui, "history.thread", thread=thread.id),
        text(ui, "history.marks"),
    )
    blocks = ["\n".join(row for line in head for row in wrapped(line, setting.width))]
    above, items = None, ItemStops(history)
    for stop in stations(history, thread):
        lines = _head(history, thread, stop, setting)
        words = [_words(stop.entry, above, language, ui)] if stop.present else []
        words += [said] if stop.present and (said := items_said(items.of(stop.entry), stop.entry, ui)) else []
        blocks.append("\n".join([*lines, *_indented(words, setting.width)]))
        above = stop if stop.present else above
    ends = (_gaps(history, thread, setting), _similar(thread, ui, setting.width))
    blocks += ["\n".join(lines) for lines in ends if lines]
    return "\n\n".join(blocks)


def _when(entry: ThreadEntry, ui: str) -> str:
    day = entry.adopted or entry.dated
    return date_in_words(ui, day) if day else text(ui, "history.undated")


def _head(history: History, thread: Thread, stop: Station, setting: ReportSetting) -> list[str]:
    ui, width = setting.ui, setting.width
    names = ", ".join(text(ui, f"history.event.{event.value}") for event in stop.events)
    if not stop.present:
        near = _resembling(history, stop.entry.paragraph, stop.document, ui)
        return [f"{short_symbol(stop.document)}  {names}", *_indented([_gone(stop, setting), *near], width)]
    entry = stop.entry
    if Event.INTRODUCED in stop.events:
        names = text(ui, f"history.event.{introduction(history, entry)}")
    when = _when(entry, ui)
    draft = f", {text(ui, 'history.draft')}" if entry.draft else ""
    lines = wrapped(f"{short_name(entry.paragraph)}  ({when}{draft})  {names}", width, rest="  ")
    notes = [*_notes(history, stop, setting), *_passages(entry.paragraph, setting)]
    if stop.thread != thread.id:
        merged = stop.event is Event.MERGED
        key = "history.merged_into" if merged else "history.before_split"
        notes.insert(0, text(ui, key, place=short_name(entry.paragraph), thread=stop.thread))
    return [*lines, *_indented(notes, width)]


def _notes(history: History, stop: Station, setting: ReportSetting) -> list[str]:
    """What is known of the step: where from, how sure, between which texts."""
    ui, entry, notes = setting.ui, stop.entry, []
    unseen = setting.unseen(entry.unseen)
    if entry.since is not None:
        key = "returned" if Event.RETURNED in entry.events else "since"
        notes.append(
            text(
                ui,
                f"history.{key}_unseen" if unseen else f"history.{key}",
                before=short_symbol(entry.since),
                names=_lacked(history, stop),
                document=short_symbol(entry.document),
                unseen=unseen,
            )
        )
    elif nothing_before(history, entry):
        notes.append(text(ui, "history.first"))
    elif unseen:
        notes.append(text(ui, "history.step_unseen", unseen=unseen))
    notes += [
        *_other_language(setting.others.get(entry.paragraph), ui),
        *_resembling(history, entry.paragraph, None, ui),
    ]
    if entry.parents:
        parents = ", ".join(short_name(parent.paragraph) for parent in entry.parents)
        notes.append(f"{text(ui, 'history.from', parents=parents)}  ({_link(entry, ui)})")
    return notes


def _other_language(stop: OtherStop | None, ui: str) -> list[str]:
    """What the other language did at a stop, where it is not what this one did."""
    if stop is None or not stop.one_language:
        return []
    key = "history.translation_only" if stop.translation_only else "history.other_only"
    named = language_of(ui, stop.language)
    return [text(ui, key, language=named, place=short_name(stop.since), words=stop.text)]


def _passages(paragraph: str, setting: ReportSetting) -> list[str]:
    """A line for each clause that came here from another line, or went from here to one."""
    took, gave = by_end(setting.clauses)
    lines = [_passage("taken", taking, taking.last, setting.ui) for taking in took.get(paragraph, ())]
    return [*lines, *(_passage("given", taking, taking.paragraph, setting.ui) for taking in gave.get(paragraph, ()))]


def _passage(end: str, taking: Taking, other: str, ui: str) -> str:
    said = text(
        ui,
        f"history.{end}.{taking.transfer.name.lower()}",
        count=taking.words,
        place=short_name(other),
        document=short_symbol(split_id(taking.paragraph)[0]),
    )
    older = text(ui, "history.first_in", place=short_name(taking.first)) if end == "taken" else ""
    where = f"{said}{older if taking.first != other else ''}"
    return text(ui, "history.clause", where=where, words=taking.text)


def _link(entry: ThreadEntry, ui: str) -> str:
    """How sure the links of a paragraph are, and which of them a person made or confirmed."""
    band = text(ui, "history.link", band=text(ui, f"band.{entry.band.value}"))
    decided = [short_name(parent.paragraph) for parent in entry.parents if parent.decided]
    if not decided:
        return band
    if len(decided) == len(entry.parents):
        return f"{band}, {text(ui, 'history.decided')}"
    return f"{band}, {text(ui, 'history.decided_some', names=', '.join(decided))}"


def _lacked(history: History, stop: Station) -> str:
    thread = history.thread(stop.thread)
    order = [document.id for document in history.documents]
    return ", ".join(map(short_symbol, lacked(order, thread, stop.entry))) if thread else ""


def _resembling(history: History, paragraph: str, document: str | None, ui: str) -> list[str]:
    """A line for each paragraph that a counted link joins with this one and no line does, of one document or of all."""
    return [
        text(ui, "history.resembles", place=short_name(other.paragraph), band=text(ui, f"band.{other.band.value}"))
        for other in lookalikes(history.threads).get(paragraph, ())
        if document in {None, other.document}
    ]


def _gone(stop: Station, setting: ReportSetting) -> str:
    unseen = setting.unseen(stop.unseen)
    return text(
        setting.ui,
        "history.gone_unseen" if unseen else "history.gone",
        before=short_symbol(stop.entry.document),
        document=short_symbol(stop.document),
        unseen=unseen,
    )


def _words(entry: ThreadEntry, above: Station | None, language: str, ui: str) -> str:
    if above is None:
        return entry.text
    if above.entry.text == entry.text:
        return text(ui, "history.kept")
    pieces = []
    for edit in compare(above.entry.text, entry.text, language).edits:
        words = edit.text
        if edit.operation is Operation.INSERT and words.strip():
            words = f"[+{words}+]"
        elif edit.operation is Operation.DELETE:
            words = f"[-{words}-]" if words.strip() else ""
        pieces.append(words)
    return "".join(pieces)


def _indented(lines: Sequence[str], width: int) -> list[str]:
    return [row for line in lines for row in wrapped(line, width, first="    ", rest="    ")]


def _gaps(history: History, thread: Thread, setting: ReportSetting) -> list[str]:
    ui, lines = setting.ui, []
    absent = absences(history, thread)
    if absent:
        into = dict(thread.into)
        names = [
            text(ui, "history.absent_in", document=short_symbol(name), place=short_name(into[name]))
            if name in into
            else short_symbol(name)
            for name in absent
        ]
        lines.append(text(ui, "history.absent", names=", ".join(names)))
    missing = unknown(history, thread)
    if missing:
        lines.append(text(ui, "history.unknown", names=setting.unseen(missing)))
    if history.near is not None:
        lines.append(text(ui, "history.bounded", near=history.near))
    return [row for line in lines for row in wrapped(line, setting.width)]


def _similar(thread: Thread, ui: str, width: int) -> list[str]:
    if not thread.related:
        return []
    return [
        *wrapped(text(ui, "history.similar"), width),
        *(line for entry in thread.related for line in _similar_entry(entry, ui, width)),
    ]


def _similar_entry(entry: ThreadEntry, ui: str, width: int) -> list[str]:
    when = _when(entry, ui)
    draft = f", {text(ui, 'history.draft')}" if entry.draft else ""
    beside = ", ".join(short_name(parent.paragraph) for parent in entry.parents)
    return wrapped(
        f"{short_name(entry.paragraph)}  ({when}{draft})  ~ {beside}  ({_link(entry, ui)})",
        width,
        first="  ",
        rest="      ",
    )


def latest_report(view: Latest, setting: ReportSetting) -> str:
    """A text at a glance: its paragraphs by what became of them, each with its first words."""
    ui, width = setting.ui, setting.width
    where = "" if view.before else "first."
    before = short_symbol(view.before) if view.before else ""
    title = text(ui, f"history.latest.{where}title", document=short_symbol(view.document), before=before)
    blocks = ["\n".join(wrapped(title, width))]
    if view.unseen:
        unseen = text(ui, f"history.latest.{where}unseen", unseen=setting.unseen(view.unseen))
        blocks.append("\n".join(wrapped(unseen, width)))
    if view.near is not None:
        blocks.append("\n".join(wrapped(text(ui, "history.bounded", near=view.near), width)))
    told = ("new", "returned", "changed", "moved", "merged", "split", "gone", "kept")
    took, _ = by_end(setting.clauses)
    for name in told if view.before else ("not_known",):
        entries: tuple[ThreadEntry, ...] = getattr(view, name)
        lines = [text(ui, f"history.latest.{name}", count=len(entries))]
        for entry in entries if name != "kept" else ():
            stood = _stood(took.get(entry.paragraph, ()), view.similar.get(entry.paragraph, ()), ui)
            lines.append(_brief(entry, name, stood if name in {"new", "returned"} else "", setting))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _stood(took: Sequence[Taking], similar: Sequence[str], ui: str) -> str:
    """Where words of a paragraph that is new in its series stood before, else where similar language stands."""
    older = [text(ui, "history.older", count=n, place=short_name(first)) for first, n in older_places(took)]
    if older or not similar:
        return ", ".join(older)
    return text(ui, "history.near", names=", ".join(map(short_name, similar[:_NAMED])))


def _brief(entry: ThreadEntry, name: str, stood: str, setting: ReportSetting) -> str:
    """One line, which begins with the first words; `stood`: where its words are too."""
    ui, width = setting.ui, setting.width
    events = ", ".join(text(ui, f"history.event.{event.value}") for event in entry.events)
    if name == "changed" and entry.events == (Event.KEPT,):  # 72/195 PP8: of its items two changed, its chapeau did not
        events = text(ui, "history.items.changed")
    said = f"  [{events}]" if name in {"changed", "moved", "merged", "split"} else f"  [{stood}]" if stood else ""
    origin = (
        f" ← {', '.join(short_name(p.paragraph) for p in entry.parents)}" if entry.parents and name != "gone" else ""
    )
    lead = f"  {entry.label:<9}"
    words = shortened(entry.text, max(_LEAST_WORDS, width - len(lead) - len(origin) - len(said)))
    return "\n".join(wrapped(f"{words}{origin}{said}", width, first=lead, rest=" " * len(lead)))


def nowhere_report(paragraph: str, threads: Sequence[tuple[Thread, ThreadEntry]], ui: str) -> str:
    """A paragraph of a text outside the series, with what the series has like it."""
    if not threads:
        return text(ui, "history.none", place=short_name(paragraph))
    lines = [text(ui, "history.nowhere", place=short_name(paragraph))]
    for thread, entry in threads:
        band = text(ui, f"band.{entry.band.value}")
        lines.append(f"  {', '.join(short_name(p.paragraph) for p in entry.parents)}  ({thread.id}; {band})")
    return "\n".join(lines)
