"""The commitments of texts and of a series, kept by what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clauses import Clause, Part
from lineage.corpus.series import is_named
from lineage.pipeline.store import digest_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.commitments.timeline import Timeline
    from lineage.documents.resolution import Resolution
    from lineage.pipeline.store import Store
    from lineage.series.analysis import Traced
    from lineage.workers import Progress


def clauses_in(document: Resolution, store: Store) -> tuple[Clause, ...]:
    """The operative commitments of a text, kept by the text."""

    def work() -> tuple[Clause, ...]:
        from lineage.commitments import find_clauses

        return find_clauses(document)

    return store.get("clauses", tuple[Clause, ...], (digest_of(document),), work)


def implied_in(document: Resolution, store: Store) -> tuple[Clause, ...]:
    """The implied commitments of a text, kept by the text."""

    def work() -> tuple[Clause, ...]:
        from lineage.commitments import find_implied

        return find_implied(document)

    return store.get("implied", tuple[Clause, ...], (digest_of(document),), work)


def with_items_in(document: Resolution, store: Store) -> tuple[Clause, ...]:
    """The operative commitments of a text with the items that go on with them, in printed order."""
    from lineage.commitments.implied_clauses import with_items

    return with_items(document, clauses_in(document, store), implied_in(document, store))


def stated_in(document: Resolution, operative: Sequence[Clause], store: Store) -> tuple[Clause, ...]:
    """The operative and implied commitments of a text and those of its preamble, kept by the text."""

    def work() -> tuple[Clause, ...]:
        from lineage.commitments.balance import all_clauses

        return all_clauses(document, operative, implied_in(document, store))

    return store.get("stated", tuple[Clause, ...], (digest_of(document),), work)


def clauses_of(
    traced: Traced, store: Store, progress: Progress
) -> tuple[dict[str, tuple[Clause, ...]], dict[str, tuple[Clause, ...]]]:
    """The commitments of the texts of the series and of those that a person named beside it, with the items that go on
    with them, and the same with all that are `stated`, each kept by its text. What other texts ask does not concern the
    series."""
    named = {entry.id for entry in traced.beside if is_named(entry)}
    documents = {**traced.resolutions, **{name: text for name, text in traced.related.items() if name in named}}
    found, stated = {}, {}
    for done, (name, document) in enumerate(documents.items()):
        progress("commitments", done, len(documents))
        stated[name] = stated_in(document, clauses_in(document, store), store)
        found[name] = tuple(clause for clause in stated[name] if clause.part in {Part.OPERATIVE, Part.ITEM})
    progress("commitments", len(documents), len(documents))
    return found, stated


def timeline_of(traced: Traced, clauses: Mapping[str, tuple[Clause, ...]], store: Store) -> Timeline:
    """The commitments of the series followed from text to text."""
    from lineage.commitments.timeline import Timeline

    def work() -> Timeline:
        from lineage.commitments.tracking import build

        own = {name: clauses[name] for name in traced.resolutions}
        return build(traced.history, own, traced.language, traced.alignments)

    return store.get("timeline", Timeline, (traced.rests_on,), work)
