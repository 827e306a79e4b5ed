"""Names of bodies that were renamed, found without links: one name gives way to another in the same frame.

A mention begins with a capital inside a sentence: "Groupe interinstitutions de coordination contre la traite". Two
names are candidates when they differ in one word, the words before it are the same (at least FRAME of the name), and
both are seen, in two paragraphs of one text each, with the same words after it: "Special Rapporteur on trafficking"
and "on violence" are two mandates and no renaming. A candidate is accepted when each name was seen in SEEN wordings and
PARAGRAPHS paragraphs; when the older name is in no text after the newer one stands alone, in two texts at least; and
when CONSISTENCY of all mentions fit this, by chance with a probability of at most SIGNIFICANCE (hypergeometric tail).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.replaced_terms import CONSISTENCY, PARAGRAPHS, SEEN, SIGNIFICANCE, LinkedPair, Substitution, tail
from lineage.diff.units import PUNCTUATION, WORD, split
from lineage.diff.updates import mark
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.diff.units import Unit
    from lineage.documents.resolution import Resolution
    from lineage.languages.vocabulary import Words

LONGEST_NAME = 8
"""Units of a name up to the word that may differ."""
FRAME = 0.6
"""Least share of the units of a name that both have before the word that differs."""
AFTER = 3
"""Units after that word that both names are seen with."""


class _Mention(NamedTuple):
    """One name, up to the word in which it may differ, where it stands."""

    document: int
    """Place of its document in the order of dates."""
    paragraph: str
    printed: str
    name: Words
    around: Words
    after: Words


def renamed(documents: Sequence[Resolution], language: str) -> tuple[Substitution, ...]:
    """The names that gave way to others over `documents` (in the order of their dates, all of `language`)."""
    frames: defaultdict[Words, dict[str, list[_Mention]]] = defaultdict(dict)
    for order, document in enumerate(documents):
        for paragraph in document.paragraphs:
            for mention in _mentions(order, paragraph.id, paragraph.text, language):
                *frame, word = mention.name
                frames[tuple(frame)].setdefault(word, []).append(mention)
    found = []
    for _, names in sorted(frames.items()):
        often = {word: mentions for word, mentions in sorted(names.items()) if _is_seen(mentions)}
        for old, new in permutations(often, 2):
            endings = _endings(often[old]) & _endings(often[new])
            told = any(word not in vocabulary(language).function_words for after in endings for word in after)
            if told and old.rstrip("sex") != new.rstrip("sex"):
                found.append(_substitution(often[old], often[new]))
    return tuple(item for item in found if item is not None)


def _mentions(order: int, paragraph: str, text: str, language: str) -> Iterator[_Mention]:
    units = split(text, language)
    keys = tuple(unit.key for unit in units)
    for start in range(1, len(units)):
        if not _begins_name(units, start):
            continue
        for end in _ends(units, start, language):
            yield _Mention(
                document=order,
                paragraph=paragraph,
                printed=text[units[start].start : units[end - 1].end],
                name=keys[start:end],
                around=(*keys[max(0, start - AFTER) : start], *keys[end : end + AFTER]),
                after=keys[end : end + AFTER],
            )


def _begins_name(units: Sequence[Unit], start: int) -> bool:
    """A capital inside a sentence, not itself inside a name."""
    unit, before = units[start], units[start - 1]
    return (
        unit.kind == WORD and unit.text[0].isupper() and not before.text[0].isupper() and before.key not in {".", ";"}
    )


def _ends(units: Sequence[Unit], start: int, language: str) -> Iterator[int]:
    """Where a name of at least two content words may end, after the word in which it may differ."""
    contents = 1
    for index in range(start + 1, min(len(units), start + LONGEST_NAME)):
        if units[index].kind == PUNCTUATION or mark(units, index, vocabulary(language)):
            return
        contents += units[index].kind == WORD
        size = index - start + 1
        if units[index].kind == WORD and contents > 2 and size - 1 >= FRAME * size:
            yield index + 1


def _is_seen(mentions: Sequence[_Mention]) -> bool:
    return len({m.around for m in mentions}) >= SEEN and len({m.paragraph for m in mentions}) >= PARAGRAPHS


def _endings(mentions: Sequence[_Mention]) -> frozenset[Words]:
    """The words after a name that two paragraphs of one text have: what follows by chance is seldom said twice."""
    places = {(m.document, m.after, m.paragraph) for m in mentions if len(m.after) == AFTER}
    counts = Counter((document, after) for document, after, _ in places)
    return frozenset(after for (_, after), count in counts.items() if count > 1)


def _substitution(old: Sequence[_Mention], new: Sequence[_Mention]) -> Substitution | None:
    """`old` giving way to `new` after the date that fits best, None where it is not accepted."""
    olds, news = _wordings(old), _wordings(new)
    last = max(order for order, _ in olds)
    later = [m for m in news if m[0] > last]
    if len({order for order, _ in later}) < 2:
        return None
    total = len(olds) + len(news)
    consistency = (len(olds) + len(later)) / total
    chance = tail(len(later), len(news), len(later), total)
    if consistency < CONSISTENCY or chance > SIGNIFICANCE:
        return None
    return Substitution(
        old=_printed(old),
        new=_printed(new),
        count=len(olds),
        kept=len(news) - len(later),
        back=0,
        consistency=consistency,
        significance=chance,
        places=_places(old, [m for m in new if m.document > last]),
        exceptions=_places([m for m in new if m.document <= last], []),
        renaming=True,
    )


def _wordings(mentions: Iterable[_Mention]) -> frozenset[tuple[int, Words]]:
    """Mentions in different wordings: one carried word for word through many texts counts at its first date."""
    first: dict[Words, int] = {}
    for mention in mentions:
        first.setdefault(mention.around, mention.document)
    return frozenset((order, around) for around, order in first.items())


def _printed(mentions: Sequence[_Mention]) -> str:
    forms = [mention.printed for mention in mentions]
    return max(sorted(set(forms)), key=forms.count)


def _places(old: Sequence[_Mention], new: Sequence[_Mention]) -> tuple[LinkedPair, ...]:
    """Each paragraph with the older name, with the first later one that has the newer name in the likeliest words."""
    places = []
    for mention in old:
        like = max(new, key=lambda other: len({*other.around} & {*mention.around}), default=mention)
        places.append(LinkedPair(old=mention.paragraph, new=like.paragraph))
    return tuple(dict.fromkeys(places))
