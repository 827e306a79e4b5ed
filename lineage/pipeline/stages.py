"""Each stage, with the key under which its finished work is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from lineage.alignment.links import Alignment
from lineage.corpus import members, related
from lineage.corpus.loading import checked_bytes, document_of, key_of, with_manifest
from lineage.diff.edits import ParagraphDiff, Wording
from lineage.documents.resolution import Resolution
from lineage.errors import NotInCorpusError
from lineage.pipeline.compared import aligned_pairs
from lineage.pipeline.store import Store, digest, digest_of
from lineage.series.analysis import Traced

if TYPE_CHECKING:
    from lineage.alignment.decisions import Decision
    from lineage.alignment.twins import Twins
    from lineage.corpus.records import Corpus, Entry, Series
    from lineage.diff.replaced_terms import Substitutions
    from lineage.diff.term_mining import TextPair
    from lineage.histories.steps import Wordings
    from lineage.pipeline.around import Around
    from lineage.workers import Progress


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


Pair = tuple[str, str]


def witnesses_of(corpus: Corpus, documents: Sequence[Resolution], store: Store) -> dict[str, Twins]:
    """The versions in another language of those documents that have one that can be read."""
    own = {text.language for text in documents}
    if all(entry.language in own for entry in corpus.entries if entry.present):
        return {}
    if all(entry.language == text.language for text in documents for entry in corpus.by_symbol.find(text.id)):
        return {}  # what reads versions waits for numpy
    from lineage.alignment.witnesses import witnesses

    return witnesses(corpus, documents, read=lambda there, entry: read_stored(there, entry, store))


def texts_of(corpus: Corpus, series: Series, language: str) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The texts of the series and those beside it."""
    own = members(series, language)
    if not own:
        raise NotInCorpusError(
            f"the series {series.id} has no text in language {language}",
            "Choose with --lang, or add texts: lineage corpus add FILE... --series " + series.id,
        )
    return own, related(corpus, series, language)


def read_texts(
    corpus: Corpus, entries: Iterable[Entry], store: Store, progress: Progress, around: Around | None = None
) -> dict[str, Resolution]:
    """The documents by id. The key of a stored one is its bytes and what the manifest says of it."""
    wanted = tuple(entries)
    documents = {}
    for done, entry in enumerate(wanted):
        progress("reading", done, len(wanted))
        known = around is not None and entry.key in around.keys
        documents[entry.id] = around.document(entry) if around and known else read_stored(corpus, entry, store)
    progress("reading", len(wanted), len(wanted))
    return documents


def read_stored(corpus: Corpus, entry: Entry, store: Store, *, marked: bool = False) -> Resolution:
    """The document of an entry as `lineage.corpus.read_document` gives it, parsed once for the same bytes and entry;
    `marked` leaves the marks of negotiators in its text."""
    return with_manifest(printed_stored(corpus, entry, store, marked=marked), entry)


def printed_stored(corpus: Corpus, entry: Entry, store: Store, *, marked: bool = False) -> Resolution:
    """The document of an entry as printed, parsed once for the same bytes; of what the manifest states only the id."""
    data = checked_bytes(corpus, entry)
    key = (*key_of(data, corpus, entry), *(("marked",) if marked else ()))
    work = partial(document_of, data, corpus, entry, as_printed=True, marked=marked)
    return store.get("document", Resolution, key, work)


def align_stored(  # noqa: PLR0913, PLR0917
    old: Resolution,
    new: Resolution,
    context: Sequence[Resolution],
    decisions: Sequence[Decision],
    versions: Mapping[str, Twins],
    store: Store,
) -> Alignment:
    """`lineage.alignment.align`, worked out once for the same texts, `versions` in another language and decisions."""
    from lineage.alignment.config import DEFAULT

    def work() -> Alignment:
        from lineage.alignment import align

        return align(old, new, context=context, config=DEFAULT, decisions=decisions, witnesses=versions)

    heard = tuple(versions[text.id].other for text in (old, *context, new) if text.id in versions)
    return store.get("alignment of two", Alignment, (DEFAULT, old, new, tuple(context), tuple(decisions), heard), work)


def wordings_of(store: Store, pairs: Wordings, language: str) -> tuple[Wording, ...]:
    """What happened to the wordings of one step, kept by them: after one more text, those of the last step are new."""
    from lineage.histories.steps import compare_wordings

    return store.get("wordings", tuple[Wording, ...], (pairs, language), partial(compare_wordings, pairs, language))


def links_rest_on(
    corpus: Corpus,
    documents: Iterable[Resolution],
    named: Collection[str],
    versions: Mapping[str, Twins],
    *more: object,
) -> str:
    """A hash of all that `align_texts` depends on, and of `more`."""
    texts = tuple(documents)
    heard = [digest_of(versions[text.id].other) for text in texts if text.id in versions]
    return digest(
        [digest_of(text) for text in texts], [text.id in named for text in texts], heard, decisions_of(corpus), *more
    )


def align_texts(  # noqa: PLR0913, PLR0917
    corpus: Corpus,
    documents: Iterable[Resolution],
    named: Collection[str],
    series: Collection[str],
    versions: Mapping[str, Twins],
    store: Store,
    progress: Progress,
) -> dict[Pair, Alignment]:
    """The alignments of the `aligned_pairs`, of which one at least is `named` (ids): of the series, or put beside it by
    a person. How two others are linked plays no part. `series`: ids of those that follow each other.

    Each is kept by the two texts, those between them, their `versions` in another language, and the decisions of
    reviewers, so that a text that is added costs the pairs that it stands in or between.
    """
    from lineage.alignment import align_all
    from lineage.alignment.config import DEFAULT

    wanted, decisions = tuple(documents), decisions_of(corpus)
    heard = (versions[text.id].other for text in wanted if text.id in versions)
    digests = {(text.id, text.language): digest_of(text) for text in (*wanted, *heard)}
    pairs = aligned_pairs(wanted, named, series, decisions, store)
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
    found = align_all(
        wanted, pairs=pairs, config=DEFAULT, decisions=decisions, keep=keep, witnesses=versions, series=series
    )
    progress("alignment", steps + 1, steps + 1)
    return found


def decisions_of(corpus: Corpus) -> tuple[Decision, ...]:
    """What reviewers decided about links of this corpus."""
    from lineage.alignment.decisions import load_decisions

    return load_decisions(corpus.root)


def _linked_texts(traced: Traced, *, weak: bool) -> tuple[TextPair, ...]:
    """The two paragraphs of every counted link, and of every weak one too where `weak` says so."""
    from lineage.diff.term_mining import TextPair

    texts = {p.id: p.text for document in traced.documents.values() for p in document.paragraphs}
    return tuple(
        TextPair(one, other, texts[one], texts[other])
        for (old, new), alignment in traced.alignments.items()
        for one, other in (
            (f"{old}#{link.old}", f"{new}#{link.new}") for link in alignment.links if weak or link.counts
        )
    )


def terminology_of(traced: Traced, store: Store, progress: Progress) -> Substitutions:
    """The terms that gave way to others over all counted links, and the bodies that were renamed."""
    from lineage.diff.replaced_terms import Substitutions

    def work() -> Substitutions:
        from lineage.diff.term_mining import mine

        in_order = sorted((*traced.members, *traced.beside), key=lambda entry: entry.order)
        texts = tuple(traced.documents[entry.id] for entry in in_order)
        return mine(_linked_texts(traced, weak=False), traced.language, texts)

    progress("terminology", 0, 1)
    found = store.get("terminology", Substitutions, (traced.rests_on,), work)
    progress("terminology", 1, 1)
    return found


def diffs_of(
    traced: Traced, substitutions: Substitutions, store: Store, progress: Progress
) -> dict[Pair, ParagraphDiff]:
    """The word diff of every link; the same two wordings are compared once."""
    terms = tuple(sorted(substitutions.terms.items()))
    by_documents: dict[Pair, dict[tuple[str, str], None]] = {}
    pairs = _linked_texts(traced, weak=True)
    for pair in pairs:
        by_documents.setdefault(pair.documents, {})[pair.old, pair.new] = None
    found: dict[tuple[str, str], ParagraphDiff] = {}
    for done, wordings in enumerate(by_documents.values()):
        progress("diff", done, len(by_documents))
        new = tuple(wording for wording in wordings if wording not in found)
        work = partial(_compared, new, traced.language, substitutions)
        diffs = store.get("diffs", tuple[ParagraphDiff, ...], (new, traced.language, terms), work)
        found.update(zip(new, diffs, strict=True))
    progress("diff", len(by_documents), len(by_documents))
    return {(pair.old_id, pair.new_id): found[pair.old, pair.new] for pair in pairs}


def _compared(
    wordings: tuple[tuple[str, str], ...], language: str, substitutions: Substitutions
) -> tuple[ParagraphDiff, ...]:
    from lineage.diff import compare

    return tuple(compare(old, new, language, substitutions) for old, new in wordings)
