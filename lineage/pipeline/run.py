"""The stages in their order, each kept in the store by what it depends on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from hashlib import sha256
from itertools import combinations
from typing import TYPE_CHECKING, Any

from lineage.alignment.links import Alignment
from lineage.commitments.clauses import Clause
from lineage.corpus import gaps, main_language, members, related, series_of
from lineage.corpus.reading import checked_bytes, document_of
from lineage.diff.edits import ParagraphDiff, Wording
from lineage.documents.resolution import Resolution
from lineage.errors import NotInCorpusError, UnreadableError
from lineage.pipeline.around import Around
from lineage.pipeline.beside import is_named
from lineage.pipeline.store import NO_STORE, Store, digest
from lineage.series.analysis import Analysis, Traced
from lineage.series.pairs import shown_pairs

if TYPE_CHECKING:
    from lineage.alignment.review import Decision
    from lineage.alignment.twins import Twins
    from lineage.commitments.timeline import Timeline
    from lineage.corpus.records import Corpus, Entry, Series
    from lineage.diff.comparison import Comparison
    from lineage.diff.terminology import TextPair
    from lineage.diff.terms import Substitutions
    from lineage.histories.identity import Addresses
    from lineage.histories.steps import Wordings

Progress = Callable[[str, int, int], None]
"""Called with the stage at work, the steps done and the steps in all."""

Pair = tuple[str, str]


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def trace_series(  # noqa: PLR0913
    corpus: Corpus,
    series_id: str | None = None,
    language: str | None = None,
    *,
    store: Store = NO_STORE,
    progress: Progress = _silent,
    also: Collection[str] = (),
    around: Around | None = None,
) -> Traced:
    """The threads of a series in one language, and the links they rest on.

    The series is the first one where `series_id` is None, the language the one with most texts. Of the texts that stand
    beside all series those are read that are like one of its texts, and those whose ids are in `also`; `around` is what
    is known of them, where several series of a corpus are traced. Raises NotInCorpusError where the series has no text
    in that language, UnreadableError for a text that cannot be read.
    """
    from lineage.histories import trace

    series = series_of(corpus, series_id)
    language = language or main_language(corpus, series)
    own, others_there = _texts(corpus, series, language)
    known = around or Around(corpus, language, store)
    beside = known.worth_reading(own, others_there, also)
    documents = _read(corpus, (*own, *beside), store, progress)
    resolutions = {entry.id: documents[entry.id] for entry in own}
    others = {entry.id: documents[entry.id] for entry in beside}
    missing = gaps(series, language)
    in_order = [documents[entry.id] for entry in sorted((*own, *beside), key=lambda entry: entry.order)]
    named = {entry.id for entry in (*own, *beside) if is_named(entry)}
    alignments = _align(corpus, in_order, named, store, progress)
    progress("histories", 0, 1)
    history = trace(
        tuple(resolutions.values()),
        alignments,
        unknown=tuple(entry.id for entry in missing),
        related=tuple(others.values()),
        compare=partial(_wordings, store),
    )
    progress("histories", 1, 1)
    return Traced(
        series=series,
        language=language,
        members=own,
        gaps=missing,
        beside=beside,
        resolutions=resolutions,
        related=others,
        alignments=alignments,
        history=history,
        witnesses=_witnesses(corpus, in_order, store),
    )


def _witnesses(corpus: Corpus, documents: Sequence[Resolution], store: Store) -> dict[str, Twins]:
    """The versions in another language of those documents that have one that can be read."""
    from lineage.alignment.witnesses import witnesses

    with suppress(UnreadableError, NotInCorpusError):
        return witnesses(corpus, documents, read=lambda there, entry: read_stored(there, entry, store))
    return {}


def analyse(  # noqa: PLR0913
    corpus: Corpus,
    series_id: str | None = None,
    language: str | None = None,
    *,
    store: Store = NO_STORE,
    progress: Progress = _silent,
    around: Around | None = None,
) -> Analysis:
    """Everything about a series in one language: `trace_series`, then diffs, word origins and commitments."""
    from lineage.pipeline.firsts import clauses_taken, word_origins

    traced = trace_series(corpus, series_id, language, store=store, progress=progress, around=around)
    progress("origins", 0, 1)
    tokens = word_origins(corpus, traced, store=store, around=around)
    substitutions = _terminology(traced, store, progress)
    diffs = _diffs(traced, substitutions, store, progress)
    clauses, stated = _clauses(traced, store, progress)
    return Analysis(
        traced=traced,
        origins=tokens,
        substitutions=substitutions,
        diffs=diffs,
        comparisons={pair: _comparison(traced, pair, substitutions, diffs) for pair in shown_pairs(traced)},
        clauses=clauses,
        stated=stated,
        timeline=_timeline(traced, clauses),
        decisions=decisions_of(corpus),
        taken=clauses_taken(traced, tokens),
    )


def compare_pair(
    corpus: Corpus, old: Resolution, new: Resolution, *, store: Store = NO_STORE, progress: Progress = _silent
) -> Comparison | None:
    """The comparison of two texts of one series as its pages have it: with the links, the decisions and the terms that
    the whole series shows. None where no series has both, or one of its other texts cannot be read."""
    names = {old.id, new.id}
    found = [entry for entry in corpus.entries if entry.present and entry.id in names]
    wanted = dict.fromkeys(name for entry in found for name in (entry.series, *entry.related) if name)
    for name in wanted:
        with suppress(UnreadableError, NotInCorpusError):
            traced = trace_series(corpus, name, new.language, store=store, progress=progress)
            documents = traced.documents
            if (old.id, new.id) in traced.alignments and documents[old.id] == old and documents[new.id] == new:
                return compare_within(traced, old.id, new.id, store=store, progress=progress)
    return None


def compare_within(
    traced: Traced, old: str, new: str, *, store: Store = NO_STORE, progress: Progress = _silent
) -> Comparison:
    """The comparison of two texts of a traced series, by their ids, the older first, with the terms of the series."""
    return _comparison(traced, (old, new), _terminology(traced, store, progress), {})


def _comparison(
    traced: Traced, pair: Pair, substitutions: Substitutions, known: Mapping[Pair, ParagraphDiff]
) -> Comparison:
    from lineage.diff.comparison import compare_documents
    from lineage.diff.witnessed import with_witness

    old, new = (traced.documents[name] for name in pair)
    found = compare_documents(old, new, traced.alignments[pair], substitutions, known)
    return with_witness(found, *(traced.witnesses.get(name) for name in pair))


def readdressed(analysis: Analysis, before: Addresses) -> Analysis:
    """The analysis with the addresses of earlier builds: its threads are found where those had them."""
    from lineage.histories.identity import with_addresses

    history = with_addresses(analysis.traced.history, before)
    return replace(analysis, traced=replace(analysis.traced, history=history))


def _texts(corpus: Corpus, series: Series, language: str) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    own = members(series, language)
    if not own:
        raise NotInCorpusError(
            f"the series {series.id} has no text in language {language}",
            "Choose with --lang, or add texts: lineage corpus add FILE... --series " + series.id,
        )
    return own, related(corpus, series, language)


def _read(corpus: Corpus, entries: Iterable[Entry], store: Store, progress: Progress) -> dict[str, Resolution]:
    """The documents by id. The key of a stored one is its bytes and what the manifest says of it."""
    wanted = tuple(entries)
    documents = {}
    for done, entry in enumerate(wanted):
        progress("reading", done, len(wanted))
        documents[entry.id] = read_stored(corpus, entry, store)
    progress("reading", len(wanted), len(wanted))
    return documents


def read_stored(
    corpus: Corpus, entry: Entry, store: Store, *, as_printed: bool = False, marked: bool = False
) -> Resolution:
    """The document of an entry as `lineage.corpus.read_document` gives it, parsed once for the same bytes and entry."""
    data = checked_bytes(corpus, entry)
    key = (sha256(data).hexdigest(), entry, *((as_printed, marked) if as_printed or marked else ()))
    return store.get(
        "document",
        Resolution,
        key,
        lambda: document_of(data, corpus, entry, as_printed=as_printed, marked=marked),
    )


def align_stored(
    old: Resolution,
    new: Resolution,
    context: Sequence[Resolution],
    decisions: Sequence[Decision],
    store: Store,
) -> Alignment:
    """`lineage.alignment.align`, worked out once for the same texts and decisions."""
    from lineage.alignment.config import DEFAULT

    def work() -> Alignment:
        from lineage.alignment import align

        return align(old, new, context=context, config=DEFAULT, decisions=decisions)

    return store.get("alignment of two", Alignment, (DEFAULT, old, new, tuple(context), tuple(decisions)), work)


def _wordings(store: Store, pairs: Wordings, language: str) -> tuple[Wording, ...]:
    """What happened to the wordings of one step, kept by them: after one more text, those of the last step are new."""
    from lineage.histories.wording import compare_wordings

    return store.get("wordings", tuple[Wording, ...], (pairs, language), partial(compare_wordings, pairs, language))


def _align(
    corpus: Corpus, documents: Iterable[Resolution], named: Collection[str], store: Store, progress: Progress
) -> dict[Pair, Alignment]:
    """The alignments of every two documents, older first, of which one at least is `named` (ids): of the series, or put
    beside it by a person. It does not rest on how two others are linked.

    Each is kept by the two texts, those between them, and the decisions of reviewers, so that a text that is added
    costs the pairs that it stands in or between.
    """
    from lineage.alignment import align_all
    from lineage.alignment.config import DEFAULT

    wanted, decisions = tuple(documents), decisions_of(corpus)
    digests = {text.id: digest(text) for text in wanted}
    pairs = {pair for pair in combinations(range(len(wanted)), 2) if any(wanted[place].id in named for place in pair)}
    steps = 2 * len(pairs)
    done = 0

    def keep(stage: str, hint: Any, texts: Sequence[Resolution], work: Callable[[], Any]) -> Any:
        nonlocal done
        settings = (DEFAULT, decisions) if stage == "alignment" else (DEFAULT,)
        found = store.get(stage, hint, (*settings, *(digests[text.id] for text in texts)), work)
        done += 1
        progress("alignment", done, steps + 1)
        return found

    progress("alignment", 0, steps + 1)
    found = align_all(wanted, pairs=pairs, config=DEFAULT, decisions=decisions, keep=keep)
    progress("alignment", steps + 1, steps + 1)
    return found


def decisions_of(corpus: Corpus) -> tuple[Decision, ...]:
    """What reviewers decided about links of this corpus."""
    from lineage.alignment.review import load_decisions

    return load_decisions(corpus.root)


def _linked_texts(traced: Traced, *, weak: bool) -> tuple[TextPair, ...]:
    """The two paragraphs of every counted link, and of every weak one too where `weak` says so."""
    from lineage.diff.terminology import TextPair

    texts = {p.id: p.text for document in traced.documents.values() for p in document.paragraphs}
    return tuple(
        TextPair(one, other, texts[one], texts[other])
        for (old, new), alignment in traced.alignments.items()
        for one, other in (
            (f"{old}#{link.old}", f"{new}#{link.new}") for link in alignment.links if weak or link.counts
        )
    )


def _terminology(traced: Traced, store: Store, progress: Progress) -> Substitutions:
    """The terms that gave way to others over all counted links, and the bodies that were renamed."""
    from lineage.diff.terminology import mine
    from lineage.diff.terms import Substitutions

    pairs, language = _linked_texts(traced, weak=False), traced.language
    in_order = sorted((*traced.members, *traced.beside), key=lambda entry: entry.order)
    texts = tuple(traced.documents[entry.id] for entry in in_order)
    progress("terminology", 0, 1)
    key = (pairs, texts, language)
    found = store.get("terminology", Substitutions, key, lambda: mine(pairs, language, texts))
    progress("terminology", 1, 1)
    return found


def _diffs(traced: Traced, substitutions: Substitutions, store: Store, progress: Progress) -> dict[Pair, ParagraphDiff]:
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


def _clauses(
    traced: Traced, store: Store, progress: Progress
) -> tuple[dict[str, tuple[Clause, ...]], dict[str, tuple[Clause, ...]]]:
    """The commitments of the texts of the series and of those that a person named beside it, and the same with those
    that are `stated`, each kept by its text. What other texts ask is no matter of the series."""
    from lineage.commitments import find_clauses
    from lineage.commitments.balance import all_clauses

    named = {entry.id for entry in traced.beside if is_named(entry)}
    documents = {**traced.resolutions, **{name: text for name, text in traced.related.items() if name in named}}
    found, stated = {}, {}
    for done, (name, document) in enumerate(documents.items()):
        progress("commitments", done, len(documents))
        found[name] = store.get("clauses", tuple[Clause, ...], (document,), partial(find_clauses, document))
        work = partial(all_clauses, document, found[name])
        stated[name] = store.get("stated", tuple[Clause, ...], (document,), work)
    progress("commitments", len(documents), len(documents))
    return found, stated


def _timeline(traced: Traced, clauses: Mapping[str, tuple[Clause, ...]]) -> Timeline:
    from lineage.commitments.following import build

    own = {name: clauses[name] for name in traced.resolutions}
    return build(traced.history, own, traced.language, traced.alignments)
