"""Agreed language found: the paragraphs of a corpus that hold the words of a query, or nearly.

Method: the rare words of the query choose passages of an index (see `index`), and these are ranked by
the weight of the query's words in the best window of a passage, so that a long paragraph does not win by its length,
and by their order (see `ranking`). Words count by their stems: "non-sanction" finds "ne soient pas
sanctionnées", accents and elisions do not count, and words that every paragraph has weigh next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from lineage.commitments.addressee_names import forms_of
from lineage.documents.negotiated.proposals import TextState
from lineage.documents.negotiated.readings import proposers
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.agreed_language import misspellings
from lineage.drafting.agreed_language.index import CANDIDATES, PassageIndex
from lineage.drafting.agreed_language.passage import IndexedDocument, IndexedParagraph
from lineage.drafting.agreed_language.query_words import answering, function_words, held, query_words, unnegated
from lineage.drafting.agreed_language.ranking import ranked, runs_in
from lineage.drafting.agreed_language.recurrence import AnsweringPassage, Recurrence, first_in, recurrences, with_first
from lineage.errors import UsageError
from lineage.languages.text import parts, run_of, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

_QUOTED = re.compile(r'["“«]\s*([^"”»]+?)\s*["”»]')
_NOT_EXACT = 0.999
"""Best score of a passage that does not have the words of the query as one run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchConfig:
    """Thresholds of the search, echoed in its output."""

    candidates: int = CANDIDATES
    """Passages that are chosen by rare words and ranked."""
    floor: float = 0.35
    """Least score of a hit: under it, hits share stock phrases only."""
    longest_query: int = 20_000
    """Characters of a query at most: the longest operative paragraph of the French corpus has 1,290."""


DEFAULT = SearchConfig()


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryMatch:
    """A word of the text that matches a word of the query: offsets into the paragraph's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One paragraph that holds the query, or nearly."""

    paragraph: Paragraph
    document: Resolution
    score: float
    """Share of the query found, from 0 to 1; 1 for its exact words."""
    exact: bool
    """Whether the words of the query stand in the paragraph as one run, accents and case aside."""
    matches: tuple[QueryMatch, ...]
    missing: tuple[str, ...]
    """Words of the query that the paragraph does not have."""
    state: TextState | None = None
    """How far the paragraph of a draft is agreed, or where that is not said the words found in it."""
    authors: tuple[str, ...] = ()
    """Who proposes the paragraph, or the words."""
    recurrence: Recurrence | None = None
    """Where its words stand besides; None of a hit that was not found by `search_index`."""
    words: str = ""
    """What was looked for in it: the query, words near to its own, or another form of the name that it is."""
    first: IndexedParagraph | None = None
    """The earliest adopted paragraph of the corpus with the words of the query, where this one has them to the word,
    else with all its own words; None where no adopted text has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """The answer to a query."""

    query: str
    hits: tuple[Hit, ...]
    """Best first; equals in date order."""
    drafts_left_out: int
    """Hits in drafts that were not shown: a draft is not agreed language."""
    heads: tuple[Hit, ...] = ()
    """One hit for each recurrence, the newest of those that answer best: adopted before proposed, the exact words
    first, then the better answer, then what was adopted more often, then what was adopted last."""
    near: Mapping[str, str] = field(default_factory=dict)
    """Word of the query that no text has -> the word that it may be a misspelling of, which was looked for."""
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word of the query that no text has and in place of which nothing was looked for -> words somewhat like it."""
    languages: tuple[str, ...] = ()
    """The languages that were searched."""


def search(
    resolutions: Sequence[Resolution],
    query: str,
    *,
    drafts: bool = False,
    limit: int = 20,
    config: SearchConfig = DEFAULT,
) -> SearchAnswer:
    """The paragraphs of `resolutions` that hold `query`, at most `limit`; see `search_index`."""
    with index_of(resolutions) as index:
        return search_index(index, query, lambda key: resolutions[int(key)], drafts=drafts, limit=limit, config=config)


def index_of(resolutions: Sequence[Resolution]) -> PassageIndex:
    """An index in memory; the key of a document is its place in `resolutions`."""
    index = PassageIndex(None)
    dated = ((n, r, (r.adopted or r.dated or date.max).isoformat()) for n, r in enumerate(resolutions))
    index.update((), (indexed(r, str(n), f"{day} {n:09d}") for n, r, day in dated), {})
    return index


def indexed(document: Resolution, key: str, place: str, note: str = "") -> IndexedDocument:
    """A document as it is put into the index: its paragraphs but for headings and empty ones."""
    return IndexedDocument(
        key=key,
        name=document.id,
        organ=document.organ,
        note=note,
        language=document.language,
        draft=document.status is not Status.ADOPTED,
        place=place,
        paragraphs=[(p.label, p.text) for p in document.paragraphs if p.kind is not Kind.HEADING and p.text],
    )


def search_index(  # noqa: PLR0913
    index: PassageIndex,
    query: str,
    document_of: Callable[[str], Resolution],
    *,
    languages: Sequence[str] | None = None,
    drafts: bool = False,
    limit: int = 20,
    config: SearchConfig = DEFAULT,
) -> SearchAnswer:
    """The paragraphs of an index that hold `query`, at most `limit`, in all languages or in `languages`, and as many
    recurrences.

    A part of the query in quotation marks must stand in the paragraph to the word. The name of a body is found in
    all its forms, short, long and of the other language. A word that no text has is looked for as the nearest one.
    Headings are not searched. `document_of` gives the document of a key. Raises UsageError for a query without a word,
    or of words that every text has.
    """
    there = tuple(code for code in index.languages() if languages is None or code in languages)
    _checked(query, there, config)
    phrases = tuple(_QUOTED.findall(query))
    unseen = misspellings.unseen(index, query, there)
    near = misspellings.meant(index, unseen, there)
    unknown = misspellings.unknown(index, unseen, near)
    found = _best(index, query, phrases, near, unknown, config)
    runs = [run_of(phrase) for phrase in phrases]
    kept = [one for one in found if all(run in run_of(one.passage.text) for run in runs)]
    kept.sort(key=lambda one: (-one.exact, -one.score, one.passage.place))
    shown = [one for one in kept if drafts or not one.passage.draft]
    document = cache(document_of)
    hits = {one.passage.id: one for one in shown}
    groups = recurrences([AnsweringPassage(one.passage, one.score, one.words if one.exact else "") for one in shown])
    of = {member.id: place for place, group in enumerate(groups) for member in group.members}
    first = cache(partial(first_in, index))
    told = cache(lambda place: with_first(first, groups[place]))

    def hit(one: _ScoredParagraph) -> Hit:
        group = told(of[one.passage.id])
        own = first(one.words if one.exact else one.passage.text, one.passage.language)
        return _hit(one, document(one.passage.document), group, own)

    return SearchAnswer(
        query=query,
        hits=tuple(hit(one) for one in shown[:limit]),
        drafts_left_out=len(kept) - len(shown),
        heads=tuple(hit(hits[group.head.id]) for group in groups[:limit]),
        near={word: meant for code in reversed(there) for word, meant in near[code].items()},
        unknown={} if any(one.exact for one in shown) else unknown,
        languages=there,
    )


class _ScoredParagraph(NamedTuple):
    passage: IndexedParagraph
    score: float
    exact: bool
    words: str
    """The query, or the form of the name for which it stands."""


def _best(  # noqa: PLR0913, PLR0917
    index: PassageIndex,
    query: str,
    phrases: Sequence[str],
    near: Mapping[str, Mapping[str, str]],
    unknown: Collection[str],
    config: SearchConfig,
) -> list[_ScoredParagraph]:
    """For each passage that holds enough of the query, or of another form of the name it consists of, the best form;
    enough of those words of the query that any text has."""
    best: dict[tuple[str, str], _ScoredParagraph] = {}
    for language, nearest in near.items():
        meant = _meant(query, nearest)
        asked = unnegated(meant, language)
        passages = index.ask(asked, language, phrases=phrases, limit=config.candidates)
        found = [_candidate(one.passage, one.score, query, meant) for one in ranked(asked, language, passages)]
        known = passages.share({stem(word, language) for word in parts(asked) if word not in unknown})
        for one in (*found, *_under_other_names(index, query, language, config)):
            key = (one.passage.document, one.passage.label)
            if one.score >= config.floor * known and (key not in best or one.score > best[key].score):
                best[key] = one
    return list(best.values())


def _candidate(passage: IndexedParagraph, score: float, form: str, words: str) -> _ScoredParagraph:
    exact = run_of(form) in run_of(passage.text)
    share = answering(passage.text, query_words(words, passage.language), passage.language)
    return _ScoredParagraph(passage, 1.0 if exact else min(score, _NOT_EXACT) * share, exact, words)


def _under_other_names(
    index: PassageIndex, query: str, language: str, config: SearchConfig
) -> Iterator[_ScoredParagraph]:
    """The passages that have another form of the name that the query is, whole: all forms are asked for at once."""
    forms = forms_of(query)[1:]
    for passage in index.holding(forms, language, limit=2 * config.candidates):
        run = run_of(passage.text)
        form = next((form for form in forms if run_of(form) in run), None)
        if form is not None:
            yield _ScoredParagraph(passage, 1.0, True, form)


def _meant(query: str, near: Mapping[str, str]) -> str:
    """The query with the words that are near to those that no text has."""
    return " ".join(near.get(part, part) for part in parts(query)) if near else query


def _checked(query: str, languages: Sequence[str], config: SearchConfig) -> None:
    if not any(character.isalnum() for character in query):
        raise UsageError("the query has no word", 'Give a few words, such as: lineage search "victims of trafficking".')
    if len(query) > config.longest_query:
        raise UsageError(
            f"the query has {len(query)} characters, {config.longest_query} at most",
            "Give a clause or a paragraph; a whole draft is for `lineage check`.",
        )
    asked = frozenset(parts(query))
    if any(asked <= function_words(language) for language in languages):
        raise UsageError(
            f"the query has only words that every text has: {query}", "Add a word that says what it is about."
        )


def matched(text: str, words: str, language: str) -> tuple[tuple[QueryMatch, ...], tuple[str, ...]]:
    """The words of a text that answer `words`, of one that has them as a run those of the run, and what is missing."""
    asked = query_words(words, language)
    there = held(text, asked, language)
    stands = runs_in(text, words)
    matches = tuple(
        QueryMatch(start=start, end=end, text=text[start:end])
        for start, end in there.spans
        if not stands or any(a <= start and end <= b for a, b in stands)
    )
    return matches, tuple(word for one, word in asked.said.items() if one not in there.stems)


def _hit(found: _ScoredParagraph, document: Resolution, recurrence: Recurrence, first: IndexedParagraph | None) -> Hit:
    """The candidate with the words that match the query, and those that are missing."""
    matches, missing = matched(found.passage.text, found.words, found.passage.language)
    paragraph = next(p for p in document.paragraphs if p.label == found.passage.label)
    touched = [p for p in paragraph.proposals if p.state and any(p.start < m.end and m.start < p.end for m in matches)]
    names = (*proposers(paragraph), *(name for one in touched for name in one.authors))
    return Hit(
        paragraph=paragraph,
        document=document,
        score=found.score,
        exact=found.exact,
        matches=matches,
        missing=missing,
        state=paragraph.state or next((one.state for one in touched), None),
        authors=tuple(dict.fromkeys(names)),
        recurrence=recurrence,
        words=found.words,
        first=first,
    )
