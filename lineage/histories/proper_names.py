"""Names of bodies, treaties and dates in a paragraph, told by how the texts of a series themselves write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lineage.documents.resolution import Kind, Resolution
from lineage.histories.words import plain_word
from lineage.languages.text import fold, pieces

CAPITALS = 9
"""Times that a word of a name stands with a capital for every time without, openings of paragraphs aside."""
BETWEEN = 3
"""Small words within a name, at most: "Convention on the Rights of the Child"."""


def words_of_names(texts: Iterable[Resolution]) -> frozenset[str]:
    """The words that the texts write with a capital, as runs have them. None in a script without capitals."""
    written = Counter[str]()
    for text in texts:
        for paragraph in text.paragraphs:
            if paragraph.kind is not Kind.HEADING:
                found = pieces(paragraph.text)
                written.update(found)
                written.subtract(next(([piece] for piece in found if piece[0].isalnum()), ()))
    capital, small = Counter[str](), Counter[str]()
    for piece, times in written.items():
        if times and piece[0].isalnum():
            word = plain_word(fold(piece))
            capital[word] += times * piece[0].isupper()
            small[word] += times * piece[0].islower()
    return frozenset(word for word, times in capital.items() if times and times >= CAPITALS * small[word])


def in_names(found: Sequence[str], names: frozenset[str]) -> frozenset[int]:
    """Which of the folded words `found` belong to a name: those of `names`, figures, and the few small ones between."""
    told = [i for i, word in enumerate(found) if plain_word(word) in names or any(map(str.isdigit, word))]
    between = (i for one, other in pairwise(told) if other - one <= BETWEEN + 1 for i in range(one, other))
    return frozenset(told).union(between)
