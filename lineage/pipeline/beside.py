"""Which texts that stand beside a series, and that nobody named for it, are worth aligning with it.

A corpus may hold thousands of texts that stand beside every series. Those that share rare words with one of its texts
are read, aligned and shown; of all others only the pairs of neighbouring words are looked at, which are kept by text.
Measured with eleven texts on trafficking in persons and 195 drawn at random from all organs: eight texts on the same
subject have a likeness of 0.128 to 0.274; below 0.04 hardly a paragraph in twenty has a counterpart.
"""

from __future__ import annotations

from base64 import b85decode, b85encode
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from lineage.alignment.candidate_pairs import likeness, pairs_of_words
from lineage.corpus.loading import checked_bytes, document_of, key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from lineage.corpus.records import Corpus, Entry
    from lineage.pipeline.store import Store

KEEP = 15
"""Likeliest texts for each text of a series."""
FLOOR = 0.04


def worth_reading(
    corpus: Corpus, own: Sequence[Entry], beside: Sequence[Entry], store: Store, also: Collection[str] = ()
) -> tuple[Entry, ...]:
    """Those of `beside` that a person named for a series, whose ids are in `also`, or that are like a text of `own`;
    in their order."""
    open_ones = [entry for entry in beside if not is_named(entry) and entry.id not in also]
    if not open_ones:
        return tuple(beside)
    near = likeness([word_pairs(corpus, entry, store) for entry in (*own, *open_ones)], len(own))
    found: set[tuple[str, str]] = set()
    for row in near:
        others = row[len(own) :]
        best = np.argsort(-others, kind="stable")[:KEEP]
        found |= {open_ones[int(place)].key for place in best if others[place] >= FLOOR}
    left_out = {entry.key for entry in open_ones} - found
    return tuple(entry for entry in beside if entry.key not in left_out)


def is_named(entry: Entry) -> bool:
    """Whether a person put the text into a series or beside one."""
    return entry.series is not None or bool(entry.related)


def word_pairs(corpus: Corpus, entry: Entry, store: Store) -> NDArray[np.uint32]:
    """The pairs of neighbouring words of a text as sorted numbers, each once; worked out once for the same bytes."""
    data = checked_bytes(corpus, entry)
    packed = store.get("word pairs", str, key_of(data, corpus, entry), partial(_packed, data, corpus, entry))
    return np.frombuffer(b85decode(packed), dtype="<u4")


def _packed(data: bytes, corpus: Corpus, entry: Entry) -> str:
    return b85encode(pairs_of_words(document_of(data, corpus, entry)).astype("<u4").tobytes()).decode()
