"""The JSON forms of a line, of a text at a glance, and of word origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from lineage.histories.config import DEFAULT
from lineage.histories.latest import Latest
from lineage.histories.line import Station, absences, nothing_before, stations, unknown
from lineage.histories.listed_items import ItemStop, ItemStops
from lineage.histories.resemblance import Lookalike, lookalikes
from lineage.histories.threads import Event, History, Thread, ThreadEntry, Token
from lineage.histories.transferred_clauses import Taking, by_end
from lineage.symbols import split_id

HISTORY_FORMAT = "lineage.history/1"
LATEST_FORMAT = "lineage.latest/1"
BLAME_FORMAT = "lineage.blame/1"


def history_json(
    history: History,
    thread: Thread,
    clauses: Sequence[Taking] = (),
    *,
    others: Mapping[str, Mapping[str, Any]] = {},
) -> dict[str, Any]:
    """One thread with all its stops, absences and similar language elsewhere; at each stop the `clauses` that it took
    from other lines and gave to them, and from `others` what the other language did there."""
    near = lookalikes(history.threads)
    took, gave = by_end(clauses)
    items = ItemStops(history)

    def beside(stop: Station) -> dict[str, Any]:
        if not stop.present:
            return _resembling(stop, near)
        below = [_item(item) for item in items.of(stop.entry)]
        return {**_passages(stop, took, gave), **others.get(stop.entry.paragraph, {}), "items": below}

    return {
        "format": HISTORY_FORMAT,
        "thread": thread.id,
        "entries": [{**_station(stop, history), **beside(stop)} for stop in stations(history, thread)],
        "absent": list(absences(history, thread)),
        "unknown": list(unknown(history, thread)),
        "into": [{"symbol": document, "paragraph": paragraph} for document, paragraph in thread.into],
        "related": [_related(entry) for entry in thread.related],
        "documents": [
            {"symbol": d.id, "adopted": d.adopted.isoformat() if d.adopted else None, "status": _status(d.draft)}
            for d in history.documents
        ],
        "fingerprint": history.fingerprints.get(thread.id),
        "config": asdict(DEFAULT),
        **compared_json(history.near),
    }


def compared_json(near: int | None) -> dict[str, Any]:
    """Of a very long series, how many texts before it each was compared with; nothing where every two were."""
    return {} if near is None else {"compared": {"near": near}}


def line_json(history: History, thread: Thread) -> dict[str, Any]:
    """One thread in short: its newest paragraph, and the symbol, label and events of each stop of `history_json`: where
    there is room for one an update is "reworded". The last stop of a line that was merged is a paragraph of another
    line."""
    stops = (_station(stop, history) for stop in stations(history, thread))
    entries = [{name: stop[name] for name in ("symbol", "label", "event", "events")} for stop in stops]
    return {"thread": thread.id, "newest": thread.entries[-1].paragraph, "entries": entries}


def nowhere_json(paragraph: str, beside: Sequence[tuple[Thread, ThreadEntry]]) -> dict[str, Any]:
    """The form of a paragraph outside the series, which has no thread in it: similar language is listed."""
    similar = [
        {"thread": thread.id, "similar_to": [p.paragraph for p in entry.parents], "band": entry.band.value}
        for thread, entry in beside
    ]
    return {
        "format": HISTORY_FORMAT,
        "thread": None,
        "paragraph": paragraph,
        "entries": [],
        "absent": [],
        "unknown": [],
        "similar": similar,
    }


def _station(stop: Station, history: History) -> dict[str, Any]:
    entry = stop.entry
    here = {"label": entry.label, "text": entry.text, "from": [parent.paragraph for parent in entry.parents]}
    gone = {"label": None, "text": "", "from": [entry.paragraph]}
    return {
        "symbol": stop.document,
        **(here if stop.present else gone),
        "event": stop.event.value,
        "events": [event.value for event in stop.events],
        "before": "not known" if stop.present and nothing_before(history, entry) else None,
        "band": entry.band.value,
        "thread": stop.thread,
        "since": entry.since if stop.present else entry.document,
        "unseen": list(stop.unseen),
        "adopted": entry.adopted.isoformat() if entry.adopted and stop.present else None,
        "dated": entry.dated.isoformat() if entry.dated and stop.present else None,
        "status": _status(entry.draft) if stop.present else None,
        "resembles": [asdict(parent) for parent in entry.resembles] if stop.present else [],
        "parents": [asdict(parent) for parent in entry.parents] if stop.present else [],
    }


def _item(item: ItemStop) -> dict[str, Any]:
    gone = item.events == (Event.DROPPED,)
    return {
        "label": None if gone else split_id(item.paragraph)[1],
        "events": [event.value for event in item.events],
        "from": [item.paragraph] if gone else list(item.sources),
    }


def _resembling(stop: Station, near: Mapping[str, Sequence[Lookalike]]) -> dict[str, Any]:
    """In a text that lacks the line: its paragraphs that a counted link, though no line, joins with the last one."""
    there = (other for other in near.get(stop.entry.paragraph, ()) if other.document == stop.document)
    return {"resembles": [{"paragraph": other.paragraph, "band": other.band.value} for other in there]}


def _passages(
    stop: Station, took: Mapping[str, Sequence[Taking]], gave: Mapping[str, Sequence[Taking]]
) -> dict[str, Any]:
    """The clauses that came here from another line, and those that went from here to another one."""
    name = stop.entry.paragraph
    return {
        "taken": [taking_json(taking) for taking in took.get(name, ())],
        "given": [taking_json(taking) for taking in gave.get(name, ())],
    }


def taking_json(taking: Taking) -> dict[str, Any]:
    """A clause at both its ends."""
    return {
        "paragraph": taking.paragraph,
        "event": taking.transfer.value,
        "first": taking.first,
        "last": taking.last,
        "words": taking.words,
        "text": taking.text,
    }


def _related(entry: ThreadEntry) -> dict[str, Any]:
    return {
        "symbol": entry.document,
        "label": entry.label,
        "text": entry.text,
        "similar_to": [parent.paragraph for parent in entry.parents],
        "event": entry.events[0].value,
        "band": entry.band.value,
        "adopted": entry.adopted.isoformat() if entry.adopted else None,
        "dated": entry.dated.isoformat() if entry.dated else None,
        "status": _status(entry.draft),
    }


def _status(draft: bool) -> str:
    return "draft" if draft else "adopted"


def latest_json(view: Latest, clauses: Sequence[Taking] = ()) -> dict[str, Any]:
    """A text at a glance: what is new (and of that returned) with those of the `clauses` that it took and what is like
    it in other texts, changed, moved, merged, split and kept by label, and what of the text before is gone; of the
    first text of the corpus what is not known to be any of these."""
    took, _ = by_end(clauses)
    new = {
        entry.paragraph: {
            **_brief(entry),
            "taken": [taking_json(taking) for taking in took.get(entry.paragraph, ())],
            "similar": list(view.similar.get(entry.paragraph, ())),
        }
        for entry in view.new
    }
    return {
        "format": LATEST_FORMAT,
        "symbol": view.document,
        "before": view.before,
        "unseen": list(view.unseen),
        "new": list(new.values()),
        "returned": [new[entry.paragraph] for entry in view.returned],
        "changed": [_brief(entry) for entry in view.changed],
        "moved": [_brief(entry) for entry in view.moved],
        "merged": [_brief(entry) for entry in view.merged],
        "split": [_brief(entry) for entry in view.split],
        "kept": [_brief(entry) for entry in view.kept],
        "gone": [entry.paragraph for entry in view.gone],
        "not_known": [_brief(entry) for entry in view.not_known],
        **compared_json(view.near),
    }


def _brief(entry: ThreadEntry) -> dict[str, Any]:
    parents = [parent.paragraph for parent in entry.parents]
    return {"label": entry.label, "from": parents, "events": [event.value for event in entry.events]}


def blame_json(
    document: str,
    labels: Sequence[str],
    tokens: Mapping[str, Sequence[Token]],
    *,
    translated: Mapping[str, Any] = {},
    near: int | None = None,
) -> dict[str, Any]:
    """The tokens of the paragraphs `labels` of a document; `origin` is the paragraph in which a word first appears in
    its line, `first` the earliest adopted one of the corpus that has it there or has its run of words. A word that came
    in at a step of `translated` is a translator's: the other language kept its words there. `near` is that of the
    history."""
    return {
        "format": BLAME_FORMAT,
        "document": document,
        "paragraphs": [
            {"label": label, "tokens": [_token(token, translated) for token in tokens[f"{document}#{label}"]]}
            for label in labels
        ],
        "config": asdict(DEFAULT),
        **compared_json(near),
    }


def _token(token: Token, translated: Mapping[str, Any]) -> dict[str, Any]:
    form: dict[str, Any] = {
        "text": token.text,
        "start": token.start,
        "end": token.end,
        "origin": token.origin,
        "first": token.first,
    }
    if token.origin in translated and not token.taken:
        form |= {"translation_only": True, "other": translated[token.origin]}
    return {**form, "absent": list(token.absent)} if token.absent else form
