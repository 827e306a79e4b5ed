"""Addressees that no table knows, found by the parse: nouns coordinated with those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clauses import Addressee
from lineage.commitments.spans import span
from lineage.languages import spacy_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.commitments.clauses import Span
    from lineage.commitments.spans import Passage
    from lineage.languages.spacy_models import Word


def coordinated(passage: Passage, known: Sequence[Addressee], starts: Iterable[int]) -> tuple[Addressee, ...]:
    """Names as printed for the nouns at `starts` that the parse coordinates with a known addressee.

    `passage` is the object of the verb, `starts` offsets where a coordinated noun group begins after its
    determiners. "aux gouvernements, à la communauté internationale et à toutes les autres organisations": the last one
    is an addressee; in "la Rapporteuse spéciale sur la traite, en particulier les femmes et les enfants" the women
    are not: their head is the trafficking. Nothing without a model.
    """
    places = [start for start in starts if not any(a.span.start <= start < a.span.end for a in known)]
    if not places or not known or not spacy_models.has_model(passage.language):
        return ()
    words = spacy_models.parse(passage.text, passage.language)
    heads = {i for i, word in enumerate(words) for a in known if a.span.start <= word.start < a.span.end}
    found = [
        _named(passage.text, words, i, passage.end) for i in range(len(words)) if _is_head(words, i, places, heads)
    ]
    return tuple(Addressee(name=name.text, span=name, known=False) for name in found if name.text)


def _is_head(words: Sequence[Word], index: int, places: Sequence[int], heads: set[int]) -> bool:
    word = words[index]
    if word.start not in places or word.pos not in {"NOUN", "PROPN"} or word.dep != "conj":
        return False
    return word.head in heads and words[word.head].pos in {"NOUN", "PROPN"}


def _named(text: str, words: Sequence[Word], index: int, end: int) -> Span:
    """The noun with the adjectives right after it."""
    stop = words[index].end
    for word in words[index + 1 :]:
        if word.start >= end or word.dep != "amod" or word.head != index:
            break
        stop = word.end
    return span(text, words[index].start, stop)
