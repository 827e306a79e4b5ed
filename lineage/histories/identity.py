"""Names of threads that stay: fingerprints of first paragraphs, and redirects from names published before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from lineage.histories.threads import History
from lineage.languages.text import fold
from lineage.symbols import split_id


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that stay when spelling conventions, spaces or labels change."""
    return hashlib.sha256(fold(text).strip().encode()).hexdigest()[:16]


def redirects(published: Mapping[str, str], history: History) -> dict[str, str]:
    """Where the threads published before are now: old thread id -> present thread id.

    `published` has the fingerprint of every thread id that pages or notes may name (the `fingerprints` of an earlier
    history). An id whose first paragraph has still the same words stays. Where a label came to name other words, as
    when a parser improves, the thread with the old words is meant; where these are nowhere, the one that has the label.
    """
    by_print: dict[str, list[str]] = {}
    for thread in history.threads:
        for entry in thread.entries:
            by_print.setdefault(f"{entry.document} {fingerprint(entry.text)}", []).append(thread.id)
    result: dict[str, str] = {}
    for old, old_print in sorted(published.items()):
        document, _ = split_id(old)
        same_words = by_print.get(f"{document} {old_print}", [])
        holder = history.thread_of.get(old)
        found = holder if holder in same_words or not same_words else same_words[0]
        if found is not None and found != old:
            result[old] = found
    return result
