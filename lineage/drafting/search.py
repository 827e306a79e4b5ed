"""Agreed language found: the paragraphs of a corpus that hold the words of a query, or nearly.

Method: the rare words of the query choose passages of an index (see `lineage.drafting.index`), and these are ranked by
the weight of the query's words in the best window of a passage, so that a long paragraph does not win by its length,
and by their order (see `lineage.drafting.ranking`). Words count by their stems: "non-sanction" finds "ne soient pas
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
from lineage.documents.proposals import TextState
from lineage.documents.readings import proposers
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.index import CANDIDATES, PassageIndex
from lineage.drafting.passage import Document, Passage
from lineage.drafting.ranking import ranked, runs_in
from lineage.drafting.recurrence import Answer, Recurrence, first_in, recurrences, with_first
from lineage.errors import UsageError
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold, parts, run_of, stem, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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
class Match:
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
    matches: tuple[Match, ...]
    missing: tuple[str, ...]
    """Words of the query that the paragraph does not have."""
    state: TextState | None = None
    """How far the paragraph of a draft is agreed, or where that is not said the words found in it."""
    authors: tuple[str, ...] = ()
    """Who proposes the paragraph, or the words."""
    recurrence: Recurrence | None = None
    """Where its words stand besides; None of a hit that was not found by `search_index`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
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
    """Word of the query that no text has -> the word that it may be a misspelling of."""
    languages: tuple[str, ...] = ()
    """The languages that were searched."""


def search(
    resolutions: Sequence[Resolution],
    query: str,
    *,
    drafts: bool = False,
    limit: int = 20,
    config: SearchConfig = DEFAULT,
) -> Found:
    """The paragraphs of `resolutions` that hold `query`, at most `limit`; see `search_index`."""
    with index_of(resolutions) as index:
        return search_index(index, query, lambda key: resolutions[int(key)], drafts=drafts, limit=limit, config=config)


def index_of(resolutions: Sequence[Resolution]) -> PassageIndex:
    """An index in memory; the key of a document is its place in `resolutions`."""
    index = PassageIndex(None)
    dated = ((n, r, (r.adopted or r.dated or date.max).isoformat()) for n, r in enumerate(resolutions))
    index.update((), (indexed(r, str(n), f"{day} {n:09d}") for n, r, day in dated), {})
    return index


def indexed(document: Resolution, key: str, place: str, note: str = "") -> Document:
    """A document as it is put into the index: its paragraphs but for headings and empty ones."""
    return Document(
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
) -> Found:
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
    near = index.near(query, there)
    found = _best(index, query, phrases, near, config)
    runs = [run_of(phrase) for phrase in phrases]
    kept = [one for one in found if all(run in run_of(one.passage.text) for run in runs)]
    kept.sort(key=lambda one: (-one.exact, -one.score, one.passage.place))
    shown = [one for one in kept if drafts or not one.passage.draft]
    document = cache(document_of)
    hits = {one.passage.id: one for one in shown}
    groups = recurrences([Answer(one.passage, one.score, one.words if one.exact else "") for one in shown])
    of = {member.id: place for place, group in enumerate(groups) for member in group.members}
    first = cache(partial(first_in, index))
    told = cache(lambda place: with_first(first, groups[place]))

    def hit(one: _Candidate) -> Hit:
        return _hit(one, document(one.passage.document), told(of[one.passage.id]))

    return Found(
        query=query,
        hits=tuple(hit(one) for one in shown[:limit]),
        drafts_left_out=len(kept) - len(shown),
        heads=tuple(hit(hits[group.head.id]) for group in groups[:limit]),
        near={word: meant for code in reversed(there) for word, meant in near[code].items()},
        languages=there,
    )


class _Candidate(NamedTuple):
    passage: Passage
    score: float
    exact: bool
    words: str
    """The query, or the form of the name for which it stands."""


def _best(
    index: PassageIndex,
    query: str,
    phrases: Sequence[str],
    near: Mapping[str, Mapping[str, str]],
    config: SearchConfig,
) -> list[_Candidate]:
    """For each passage that holds enough of the query, or of another form of the name it consists of, the best form."""
    best: dict[tuple[str, str], _Candidate] = {}
    for language, nearest in near.items():
        meant = _meant(query, nearest)
        passages = index.ask(meant, language, phrases=phrases, limit=config.candidates)
        found = [_candidate(one.passage, one.score, query, meant) for one in ranked(meant, language, passages)]
        for one in (*found, *_under_other_names(index, query, language, config)):
            key = (one.passage.document, one.passage.label)
            if one.score >= config.floor and (key not in best or one.score > best[key].score):
                best[key] = one
    return list(best.values())


def _candidate(passage: Passage, score: float, form: str, words: str) -> _Candidate:
    exact = run_of(form) in run_of(passage.text)
    return _Candidate(passage, 1.0 if exact else min(score, _NOT_EXACT), exact, words)


def _under_other_names(index: PassageIndex, query: str, language: str, config: SearchConfig) -> Iterator[_Candidate]:
    """The passages that have another form of the name that the query is, whole: all forms are asked for at once."""
    forms = forms_of(query)[1:]
    for passage in index.holding(forms, language, limit=2 * config.candidates):
        run = run_of(passage.text)
        form = next((form for form in forms if run_of(form) in run), None)
        if form is not None:
            yield _Candidate(passage, 1.0, True, form)


def _meant(query: str, near: Mapping[str, str]) -> str:
    """The query with the words that are near to those that no text has."""
    return " ".join(near.get(part, part) for part in parts(query)) if near else query


def _checked(query: str, languages: Sequence[str], config: SearchConfig) -> None:
    if not any(character.isalnum() for character in query):
        raise UsageError(
            "the query has no word", 'Give a few words, such as: lineage search "non-sanction des victimes".'
        )
    if len(query) > config.longest_query:
        raise UsageError(
            f"the query has {len(query)} characters, {config.longest_query} at most",
            "Give a clause or a paragraph; a whole draft is for `lineage check`.",
        )
    asked = frozenset(parts(query))
    if any(asked <= _function_words(language) for language in languages):
        raise UsageError(
            f"the query has only words that every text has: {query}", "Add a word that says what it is about."
        )


@cache
def _function_words(language: str) -> frozenset[str]:
    if not has_table(language, "function_words"):
        return frozenset()
    return frozenset(fold(row["word"]) for row in table(language, "function_words", ("word",)))


def _hit(found: _Candidate, document: Resolution, recurrence: Recurrence) -> Hit:
    """The candidate with the words that match the query, and those that are missing."""
    text, language = found.passage.text, found.passage.language
    wanted = _stems_of(found.words, language)
    spans = [(span, stems(text[slice(*span)], language)) for span in tokens(text)]
    stands = runs_in(text, found.words) if found.exact else ()
    matches = tuple(
        Match(start=start, end=end, text=text[start:end])
        for (start, end), inside in spans
        if not wanted.keys().isdisjoint(inside) and (not stands or any(a <= start and end <= b for a, b in stands))
    )
    paragraph = next(p for p in document.paragraphs if p.label == found.passage.label)
    touched = [p for p in paragraph.proposals if p.state and any(p.start < m.end and m.start < p.end for m in matches)]
    names = (*proposers(paragraph), *(name for one in touched for name in one.authors))
    present = {one for _, inside in spans for one in inside}
    missing = tuple(word for one, word in wanted.items() if one not in present)
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
    )


def _stems_of(query: str, language: str) -> dict[str, str]:
    """Stem -> word of the query, for words that carry meaning: longer than three letters, or figures."""
    found = parts(query)
    kept = [part for part in found if len(part) > 3 or part.isdigit()] or list(found)
    return {stem(part, language): part for part in kept}
