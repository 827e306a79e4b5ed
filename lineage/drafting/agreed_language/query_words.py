"""The words that a query asks for: by their stems, with those that it negates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lineage.languages.phrases import phrases
from lineage.languages.tables import has_table
from lineage.languages.text import fold, parts, stem, stems, tokens
from lineage.languages.vocabulary import vocabulary

_BEFORE = 8
"""Words before a negated one in which the negation stands: "ne fassent l'objet de poursuites ou de sanctions"."""


@dataclass(frozen=True, slots=True)
class QueryWords:
    """The words of a query that carry meaning: longer than three letters, or figures; all where there are none."""

    said: Mapping[str, str]
    """Stem -> the word; of a negated one with its negation: "non-sanction"."""
    negated: frozenset[str]
    """Stems that answer only where a text negates them too: "sanctions" is the contrary of "non-sanction"."""


@cache
def unnegated(query: str, language: str) -> str:
    """The query without its negative prefixes, which other negations of a text stand for."""
    if not query_words(query, language).negated:
        return query
    return " ".join(part for part in parts(query) if part not in _of_role("negative prefix", language))


class HeldWords(NamedTuple):
    """What a text has of the words of a query."""

    spans: tuple[tuple[int, int], ...]
    """Its words that answer, with the negations before them: offsets, end exclusive."""
    stems: frozenset[str]


@cache
def query_words(query: str, language: str) -> QueryWords:
    """The words of `query` by their stems in `language`."""
    found = parts(query)
    prefixes = _of_role("negative prefix", language)
    kept = [part for part in found if len(part) > 3 or part.isdigit()] or list(found)
    negated = {b: f"{a}-{b}" for a, b in pairwise(found) if a in prefixes and b in kept}
    return QueryWords(
        said={stem(part, language): negated.get(part, part) for part in kept},
        negated=frozenset(stem(part, language) for part in negated),
    )


def held(text: str, asked: QueryWords, language: str) -> HeldWords:
    """The words of `text` that answer."""
    negations = _of_role("negation", language)
    before: list[tuple[tuple[int, int], bool]] = []
    spans: set[tuple[int, int]] = set()
    there: set[str] = set()
    for start, end in tokens(text):
        own = stems(text[start:end], language)
        if not own:
            continue
        negates = not negations.isdisjoint(parts(text[start:end]) or (fold(text[start:end]).rstrip("'"),))
        for one in asked.said.keys() & set(own):
            near = [span for span, negating in before[-_BEFORE:] if negating]
            if one in asked.negated and not (near or negates):
                continue
            spans |= {(start, end), *(near[-1:] if one in asked.negated and not negates else ())}
            there.add(one)
        before.append(((start, end), negates))
    return HeldWords(tuple(sorted(spans)), frozenset(there))


def answering(text: str, asked: QueryWords, language: str) -> float:
    """Share of the words of a query that a text does not say the contrary of."""
    if not asked.negated:
        return 1.0
    contrary = asked.negated - held(text, asked, language).stems
    return 1.0 - len(contrary) / len(asked.said)


def _of_role(role: str, language: str) -> frozenset[str]:
    return phrases(language, role) if has_table(language, "phrases") else frozenset()


@cache
def function_words(language: str) -> frozenset[str]:
    """The words of a language that every text has, folded."""
    if not has_table(language, "function_words"):
        return frozenset()
    return frozenset(vocabulary(language).function_words)
