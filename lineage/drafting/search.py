"""Agreed language found: the paragraphs of a corpus that hold the words of a query, or nearly.

Method: a query is looked for in windows of a paragraph, so that a long paragraph does not win by its length. The
score is the share of the query, measured in character 3-5-grams of folded text weighted by inverse document
frequency, that stands in the best window: "non-sanction" finds "ne soient pas sanctionnées", accents and
elisions do not count, and words that every paragraph has weigh next to nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lineage.commitments.names import forms_of
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.errors import UsageError
from lineage.languages.text import fold, parts, stem, stems, tokens, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTED = re.compile(r'["“«]\s*([^"”»]+?)\s*["”»]')


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchConfig:
    """Thresholds of the search, echoed in its output."""

    window: int = 40
    """Words in a window: nine in ten stretches between commas of the French corpus have 26 words or fewer."""
    floor: float = 0.35
    """Least share of the query that a window must hold: under it, hits share stock phrases only."""
    longest_query: int = 20_000
    """Characters of a query at most: the longest operative paragraph of the French corpus has 1,290."""


DEFAULT = SearchConfig()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A word of the text that answers to a word of the query: offsets into the paragraph's text."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a query."""

    query: str
    hits: tuple[Hit, ...]
    """Best first; equals in the order of the documents given."""
    drafts_left_out: int
    """Hits in drafts that were not shown: a draft is no agreed language."""


def search(
    resolutions: Sequence[Resolution],
    query: str,
    *,
    drafts: bool = False,
    limit: int = 20,
    config: SearchConfig = DEFAULT,
) -> Found:
    """The paragraphs of `resolutions` that hold `query`, at most `limit`.

    A part of the query in quotation marks must stand in the paragraph to the word. The name of a body is found in
    all its forms, short, long and of the other language. Headings are not searched. Raises UsageError for a query
    without a word.
    """
    _checked(query, config)
    units = [(r, p) for r in resolutions for p in r.paragraphs if p.kind is not Kind.HEADING and p.text]
    phrases = [_run(phrase) for phrase in _QUOTED.findall(query)]
    ranked = sorted(_best(units, query, config), key=lambda one: (-one.exact, -one.score))
    kept = [one for one in ranked if all(phrase in _run(one.paragraph.text) for phrase in phrases)]
    shown = [one for one in kept if drafts or one.document.status is Status.ADOPTED]
    hits = tuple(_hit(one) for one in shown[:limit])
    return Found(query=query, hits=hits, drafts_left_out=len(kept) - len(shown))


class _Candidate(NamedTuple):
    document: Resolution
    paragraph: Paragraph
    score: float
    exact: bool
    words: str
    """The query, or the form of the name for which it stands."""


def _candidate(unit: tuple[Resolution, Paragraph], wanted: str, score: float) -> _Candidate:
    document, paragraph = unit
    exact = _run(wanted) in _run(paragraph.text)
    return _Candidate(document, paragraph, 1.0 if exact else min(score, 0.999), exact, wanted)


def _run(text: str) -> str:
    """The words of `text` in one line with a space at both ends: it contains runs of words, and no part of a word."""
    return f" {' '.join(words(text))} "


def _shares_a_word(found: _Candidate) -> bool:
    """Whether a word of the query stands in the paragraph: "organ" and "organized" share letters alone."""
    language = found.document.language
    return not _stems_of(found.words, language).keys().isdisjoint(stems(found.paragraph.text, language))


def _best(units: Sequence[tuple[Resolution, Paragraph]], query: str, config: SearchConfig) -> list[_Candidate]:
    """For each paragraph that holds enough of the query, or of another form of the name that it is, the best form."""
    texts = [paragraph.text for _, paragraph in units]
    best: dict[int, _Candidate] = {}
    for form in forms_of(query) or (query,):
        for place, score in enumerate(_scores(texts, form, config)):
            if score < config.floor:
                continue
            found = _candidate(units[place], form, score)
            better = place not in best or found.score > best[place].score
            if better and (found.exact or _shares_a_word(found)):
                best[place] = found
    return [best[place] for place in sorted(best)]


def _checked(query: str, config: SearchConfig) -> None:
    if not any(character.isalnum() for character in query):
        raise UsageError(
            "the query has no word", 'Give a few words, such as: lineage search "non-sanction des victimes".'
        )
    if len(query) > config.longest_query:
        raise UsageError(
            f"the query has {len(query)} characters, {config.longest_query} at most",
            "Give a clause or a paragraph; a whole draft is for `lineage check`.",
        )


def _scores(texts: Sequence[str], query: str, config: SearchConfig) -> list[float]:
    """For each text, the best share of the query's weight in one of its windows."""
    if not texts:
        return []
    from lineage.drafting.grams import shares

    windows = [(owner, window) for owner, text in enumerate(texts) for window in _windows(fold(text), config.window)]
    best = [0.0] * len(texts)
    for (owner, _), share in zip(windows, shares([window for _, window in windows], fold(query)).tolist(), strict=True):
        best[owner] = max(best[owner], share)
    return best


def _windows(text: str, size: int) -> list[list[str]]:
    """Runs of `size` words that overlap by half."""
    cut = text.split()
    last = max(len(cut) - size, 0)
    starts = sorted({*range(0, last, max(size // 2, 1)), last})
    return [cut[start : start + size] for start in starts]


def _hit(found: _Candidate) -> Hit:
    """The candidate with the words that answer to the query, and those that are not there."""
    text, language = found.paragraph.text, found.document.language
    wanted = _stems_of(found.words, language)
    spans = [(span, stems(text[slice(*span)], language)) for span in tokens(text)]
    matches = tuple(
        Match(start=start, end=end, text=text[start:end])
        for (start, end), inside in spans
        if not wanted.keys().isdisjoint(inside)
    )
    present = {one for _, inside in spans for one in inside}
    missing = tuple(word for one, word in wanted.items() if one not in present)
    return Hit(
        paragraph=found.paragraph,
        document=found.document,
        score=found.score,
        exact=found.exact,
        matches=matches,
        missing=missing,
    )


def _stems_of(query: str, language: str) -> dict[str, str]:
    """Stem -> word of the query, for words that carry meaning: longer than three letters, or figures."""
    found = parts(query)
    kept = [part for part in found if len(part) > 3 or part.isdigit()] or list(found)
    return {stem(part, language): part for part in kept}
