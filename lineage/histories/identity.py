"""Stable names of threads: fingerprints of paragraphs, and where the addresses of earlier builds lead now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lineage.histories.threads import History
from lineage.languages.text import fold
from lineage.symbols import split_id


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that stay the same when spelling conventions, spaces or labels change."""
    return hashlib.sha256(fold(text).strip().encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The addresses that earlier builds gave out, with the words that stood there."""

    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For every thread id that ever had a page: the fingerprints of its first paragraph, the last one at the end."""
    paragraphs: Mapping[str, str] = field(default_factory=dict)
    """For every other paragraph id, which leads to the page of its thread: the fingerprint of its words."""


def addresses_after(history: History, before: Addresses) -> Addresses:
    """The addresses after a build of this history, those of the builds before it included."""
    prints = {e.paragraph: fingerprint(e.text) for thread in history.threads for e in thread.entries}
    pages = dict(before.pages)
    for thread in history.threads:
        now = prints[thread.id]
        pages[thread.id] = (*(one for one in pages.get(thread.id, ()) if one != now), now)
    paragraphs = {name: print_ for name, print_ in {**before.paragraphs, **prints}.items() if name not in pages}
    return Addresses(pages=pages, paragraphs=paragraphs)


def with_addresses(history: History, before: Addresses) -> History:
    """The history with the addresses of earlier builds: `redirects` has where they lead now, `former` what pages that
    are now about something else were about before."""
    gone = {name: print_ for name, print_ in before.paragraphs.items() if name not in history.thread_of}
    moved = redirects({name: prints[-1] for name, prints in before.pages.items() if prints}, history)
    taken = {thread.id for thread in history.threads}
    led = {**history.redirects, **redirects(gone, history), **moved}
    return replace(
        history,
        redirects={name: found for name, found in led.items() if name not in taken},
        former=_former(before, history),
    )


def redirects(before: Mapping[str, str], history: History) -> dict[str, str]:
    """Where the addresses of earlier builds lead now: old thread or paragraph id -> present thread id.

    `before` has the fingerprint of every id. An id whose paragraph still has the same words stays. Where a label now
    names other words, as when a parser improves, the id leads to the thread with the old words, or where the document
    no longer has these, to the one with the label. Where the document itself is gone, as a draft that the adopted text
    replaced, it leads to the first thread with the same words.
    """
    find = _finder(history)
    result: dict[str, str] = {}
    for old, old_print in sorted(before.items()):
        same_words = find(old, old_print)
        holder = history.thread_of.get(old)
        found = holder if holder in same_words or not same_words else same_words[0]
        if found is not None and found != old:
            result[old] = found
    return result


def _finder(history: History) -> Callable[[str, str], list[str]]:
    """A function from (paragraph id, fingerprint) to the threads with these words, in its document if that exists."""
    documents = {document.id for document in history.documents}
    by_print: dict[tuple[str, str], list[str]] = {}
    for thread in history.threads:
        for entry in thread.entries:
            for document in (entry.document, ""):
                by_print.setdefault((document, fingerprint(entry.text)), []).append(thread.id)

    def find(name: str, print_: str) -> list[str]:
        document, _ = split_id(name)
        return by_print.get((document if document in documents else "", print_), [])

    return find


def _former(before: Addresses, history: History) -> dict[str, str]:
    """For every thread whose id once named other words: the thread that has the latest of these now."""
    find = _finder(history)
    result: dict[str, str] = {}
    for thread in history.threads:
        now = fingerprint(thread.entries[0].text)
        for print_ in before.pages.get(thread.id, ()):
            others = find(thread.id, print_)
            if print_ != now and others and thread.id not in others:
                result[thread.id] = others[0]
    return result
