"""Names of bodies that were renamed, found without links: one name gives way to another in the same frame.

Method. A mention is a stretch that begins with a capital inside of a sentence: "Groupe interinstitutions de
coordination contre la traite". Two names are candidates when they differ in one word only, the words before it are
the same from the capital on (at least FRAME of the name), and both are seen, in two paragraphs of one text each, with
the same words after it: a frame on both sides, so that "Special Rapporteur on trafficking" and "Special Rapporteur
on violence" are two mandates and no renaming. A candidate stands when

- each name was seen in SEEN different wordings and in PARAGRAPHS paragraphs;
- the older name is in no later text, and the newer one in texts of at least two dates;
- CONSISTENCY of all mentions are the older name up to that date and the newer one after it; the others are exceptions;
- names dealt out over the texts anew fall so by chance with a probability of at most SIGNIFICANCE
  (hypergeometric tail, over all mentions in different wordings).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.terms import CONSISTENCY, PARAGRAPHS, SEEN, SIGNIFICANCE, Place, Substitution, tail
from lineage.diff.units import PUNCTUATION, WORD, split
from lineage.diff.updates import mark
from lineage.diff.vocabulary import Words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.diff.units import Unit
    from lineage.documents.resolution import Resolution

LONGEST_NAME = 8
"""Units of a name up to the word that may differ."""
FRAME = 0.6
"""Least share of the units of a name that both have before the word that differs."""
AFTER = 3
"""Units after that word that both names are seen with."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """One name where it stands."""

    document: int
    """Place of its document in the order of dates."""
    paragraph: str
    printed: str
    around: Words
    after: Words


class _Name(NamedTuple):
    """A name up to the word in which it may differ."""

    frame: Words
    word: str


def renamed(documents: Sequence[Resolution], language: str) -> tuple[Substitution, ...]:
    """The names that gave way to others over `documents` (in the order of their dates, all of `language`)."""
    frames: defaultdict[Words, dict[str, list[_Mention]]] = defaultdict(dict)
    for order, document in enumerate(documents):
        for paragraph in document.paragraphs:
            for name, mention in _mentions(order, paragraph.id, paragraph.text, language):
                frames[name.frame].setdefault(name.word, []).append(mention)
    found = []
    for _, names in sorted(frames.items()):
        often = {word: mentions for word, mentions in sorted(names.items()) if _is_seen(mentions)}
        for old, new in permutations(often, 2):
            if not _same_word(old, new) and _share_ending(often[old], often[new], language):
                found.append(_substitution(often[old], often[new]))
    return tuple(item for item in found if item is not None)


def _mentions(order: int, paragraph: str, text: str, language: str) -> Iterator[tuple[_Name, _Mention]]:
    units = split(text, language)
    for start in range(1, len(units)):
        if not _begins_name(units, start):
            continue
        for last in _ends(units, start, language):
            keys = tuple(unit.key for unit in units[start : last + 1])
            yield (
                _Name(keys[:-1], keys[-1]),
                _Mention(
                    document=order,
                    paragraph=paragraph,
                    printed=text[units[start].start : units[last].end],
                    around=tuple(u.key for u in (*units[max(0, start - AFTER) : start], *units[last + 1 : last + 4])),
                    after=tuple(u.key for u in units[last + 1 : last + 1 + AFTER]),
                ),
            )


def _begins_name(units: Sequence[Unit], start: int) -> bool:
    """A capital inside of a sentence, not itself inside of a name."""
    unit, before = units[start], units[start - 1]
    return (
        unit.kind == WORD and unit.text[0].isupper() and not before.text[0].isupper() and before.key not in {".", ";"}
    )


def _ends(units: Sequence[Unit], start: int, language: str) -> Iterator[int]:
    """The words after which a name of at least two content words may differ."""
    words = vocabulary(language)
    contents = 1
    for index in range(start + 1, min(len(units), start + LONGEST_NAME)):
        if units[index].kind == PUNCTUATION or mark(units, index, words):
            return
        contents += units[index].kind == WORD
        size = index - start + 1
        if units[index].kind == WORD and contents > 2 and size - 1 >= FRAME * size:
            yield index


def _is_seen(mentions: Sequence[_Mention]) -> bool:
    return len({m.around for m in mentions}) >= SEEN and len({m.paragraph for m in mentions}) >= PARAGRAPHS


def _share_ending(old: Sequence[_Mention], new: Sequence[_Mention], language: str) -> bool:
    """Whether both names are seen with the same words after them, one of content at least, each in two paragraphs of
    one text: what follows a name by chance is seldom said twice."""
    small = vocabulary(language).function_words
    endings = _endings(old) & _endings(new)
    return any(any(word not in small for word in after) for after in endings)


def _endings(mentions: Sequence[_Mention]) -> frozenset[Words]:
    places = {(m.document, m.after, m.paragraph) for m in mentions if len(m.after) == AFTER}
    counts = Counter((document, after) for document, after, _ in places)
    return frozenset(after for (_, after), count in counts.items() if count > 1)


def _same_word(old: str, new: str) -> bool:
    """Whether two words differ in their ending only: singular and plural are no new name."""
    return old.rstrip("sex") == new.rstrip("sex")


def _substitution(old: Sequence[_Mention], new: Sequence[_Mention]) -> Substitution | None:
    """`old` giving way to `new` after the date that fits best, None where it does not stand."""
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


def _places(old: Sequence[_Mention], new: Sequence[_Mention]) -> tuple[Place, ...]:
    """Each paragraph with the older name, with the first later one that has the newer name in the likeliest words."""
    places = []
    for mention in old:
        like = max(new, key=lambda other: len({*other.around} & {*mention.around}), default=mention)
        places.append(Place(old=mention.paragraph, new=like.paragraph))
    return tuple(dict.fromkeys(places))
