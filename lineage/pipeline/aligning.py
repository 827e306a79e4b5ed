"""The texts of a series, and the links between them, each worked out once for the same texts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from lineage.alignment.links import Alignment
from lineage.corpus.reading import checked_bytes, document_of, key_of
from lineage.documents.resolution import Resolution
from lineage.pipeline.store import Store, digest

if TYPE_CHECKING:
    from lineage.alignment.review import Decision
    from lineage.alignment.twins import Twins
    from lineage.corpus.records import Corpus, Entry

Progress = Callable[[str, int, int], None]
"""Called with the stage at work, the steps done and the steps in all."""
Versions = Mapping[str, "Twins"]
"""By the id of a document its version in another language."""


def read_stored(
    corpus: Corpus, entry: Entry, store: Store, *, as_printed: bool = False, marked: bool = False
) -> Resolution:
    """The document of an entry as `lineage.corpus.read_document` gives it, parsed once for the same bytes and entry."""
    data = checked_bytes(corpus, entry)
    key = (*key_of(data, corpus, entry), *((as_printed, marked) if as_printed or marked else ()))
    return store.get(
        "document",
        Resolution,
        key,
        lambda: document_of(data, corpus, entry, as_printed=as_printed, marked=marked),
    )


def versions_of(corpus: Corpus, documents: Sequence[Resolution], store: Store) -> dict[str, Twins]:
    """The versions in another language of those documents that have one that can be read."""
    from lineage.alignment.witnesses import witnesses

    return witnesses(corpus, documents, read=lambda there, entry: read_stored(there, entry, store))


def align_stored(  # noqa: PLR0913, PLR0917
    old: Resolution,
    new: Resolution,
    context: Sequence[Resolution],
    decisions: Sequence[Decision],
    versions: Versions,
    store: Store,
) -> Alignment:
    """`lineage.alignment.align`, worked out once for the same texts, versions and decisions."""
    from lineage.alignment.config import DEFAULT

    def work() -> Alignment:
        from lineage.alignment import align

        return align(old, new, context=context, config=DEFAULT, decisions=decisions, witnesses=versions)

    heard = tuple(versions[text.id].other for text in (old, *context, new) if text.id in versions)
    return store.get("alignment of two", Alignment, (DEFAULT, old, new, tuple(context), tuple(decisions), heard), work)


def align_series(  # noqa: PLR0913, PLR0917
    corpus: Corpus,
    documents: Iterable[Resolution],
    named: Collection[str],
    versions: Versions,
    store: Store,
    progress: Progress,
) -> dict[tuple[str, str], Alignment]:
    """The alignments of every two documents, older first, of which one at least is `named` (ids): of the series, or put
    beside it by a person. It does not rest on how two others are linked.

    Each is kept by the two texts, those between them, their `versions`, and the decisions of reviewers, so that a text
    that is added costs the pairs that it stands in or between.
    """
    from lineage.alignment import align_all
    from lineage.alignment.config import DEFAULT

    wanted, decisions = tuple(documents), decisions_of(corpus)
    heard = (versions[text.id].other for text in wanted if text.id in versions)
    digests = {(text.id, text.language): digest(text) for text in (*wanted, *heard)}
    pairs = {pair for pair in combinations(range(len(wanted)), 2) if any(wanted[place].id in named for place in pair)}
    steps = 2 * len(pairs)
    done = 0

    def keep(stage: str, hint: Any, texts: Sequence[Resolution], work: Callable[[], Any]) -> Any:
        nonlocal done
        settings = (DEFAULT, decisions) if stage == "alignment" else (DEFAULT,)
        found = store.get(stage, hint, (*settings, *(digests[text.id, text.language] for text in texts)), work)
        done += 1
        progress("alignment", done, steps + 1)
        return found

    progress("alignment", 0, steps + 1)
    found = align_all(wanted, pairs=pairs, config=DEFAULT, decisions=decisions, keep=keep, witnesses=versions)
    progress("alignment", steps + 1, steps + 1)
    return found


def decisions_of(corpus: Corpus) -> tuple[Decision, ...]:
    """What reviewers decided about links of this corpus."""
    from lineage.alignment.review import load_decisions

    return load_decisions(corpus.root)
