"""Terminology mined from comparisons: terms that consistently gave way to others, found, not listed.

Each replacement of up to LONGEST words a side in linked texts, alone or with its neighbour across one or two equal
words ("human trafficking" to "trafficking in persons"), is widened by equal words around it into candidate terms. A
candidate is accepted when it was seen in SEEN different wordings, in PARAGRAPHS paragraphs, and in LINES lines of
paragraphs that no link joins (a paragraph that was redrafted once, and carried through ten texts, is one: "problem" to
"crime" in two of them); when its sides meet as often by chance with a probability of at most SIGNIFICANCE
(hypergeometric tail over all replacements: Dunning 1993 for the question, the exact test for small counts); and when,
where it gave way, it did so in CONSISTENCY of its occurrences. Of nested candidates the one seen most is taken, and of
these the longest without further function words ("droits fondamentaux", not "fondamentaux"; "êtres humains", not
"traite des êtres humains").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.matching import Match, match
from lineage.diff.renamed_bodies import renamed
from lineage.diff.replaced_terms import (
    CONSISTENCY,
    LINES,
    NONE,
    PARAGRAPHS,
    SEEN,
    SIGNIFICANCE,
    Candidate,
    LinkedPair,
    Substitution,
    Substitutions,
    TextPair,
    lines,
    probabilities,
    replaced_words,
    whole_terms,
)
from lineage.diff.units import FUNCTION, PUNCTUATION, WORD, split
from lineage.diff.updates import mark
from lineage.languages.text import fold, tokens
from lineage.languages.vocabulary import vocabulary, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from lineage.diff.units import Unit
    from lineage.documents.resolution import Resolution
    from lineage.languages.vocabulary import Vocabulary, Words

__all__ = ["NONE", "LinkedPair", "Substitution", "Substitutions", "TextPair", "mine", "mine_documents"]

LONGEST = 5
"""Words of a replaced stretch, and words that it is widened by on each side at most 3."""
WIDEN = 3
NEIGHBOURS = 2


class _ReplacedUnits(NamedTuple):
    """Stretches of the two texts, by index of unit, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int


class _Read(NamedTuple):
    """A pair of texts, its units, and where they differ."""

    pair: TextPair
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    gaps: tuple[_ReplacedUnits, ...]


class _Sighting(NamedTuple):
    """One place where a candidate's old term stands, with the words around it."""

    pair: TextPair
    around: Words
    in_name: bool = False
    """Whether the term belongs to a name: "Conseil des droits de l'homme" keeps its words."""


def mine_documents(
    documents: Sequence[Resolution], language: str, pairs: Collection[tuple[int, int]] | None = None
) -> Substitutions:
    """The terminology of `documents` (in the order of their dates, all of `language`), over their counted links, or
    over those of `pairs` of their places alone."""
    from lineage.alignment import align_all

    texts = {p.id: p.text for document in documents for p in document.paragraphs}
    linked = [
        TextPair(f"{old}#{link.old}", f"{new}#{link.new}", texts[f"{old}#{link.old}"], texts[f"{new}#{link.new}"])
        for (old, new), alignment in align_all(documents, pairs=pairs).items()
        for link in alignment.counted()
    ]
    return mine(linked, language, documents)


def mine(pairs: Iterable[TextPair], language: str, documents: Sequence[Resolution] = ()) -> Substitutions:
    """The substitutions that hold over `pairs` of linked texts of `language`, and the names of bodies that were
    renamed in `documents` (in the order of their dates), most frequent first."""
    found = (*_replaced(pairs, language), *renamed(documents, language))
    kept = {(words(item.old), words(item.new)): item for item in reversed(found)}
    items = sorted(kept.values(), key=lambda item: (-item.count, item.old, item.new))
    return Substitutions(language=language, items=tuple(items))


def _replaced(pairs: Iterable[TextPair], language: str) -> Iterator[Substitution]:
    linked = tuple(pairs)
    line_of = lines(linked)
    read = [_read(pair, language) for pair in linked if pair.old != pair.new]
    seen, cores = _candidates(read, vocabulary(language))
    significance = probabilities(cores)
    items = []
    for candidate, sightings in sorted(seen.items()):
        chance = significance[replaced_words(candidate)]
        if _wordings(sightings) < SEEN or chance > SIGNIFICANCE:
            continue
        if len({line_of[sighting.pair.new_id] for sighting in sightings}) < LINES:
            continue
        item = _weighed(candidate, sightings, read, chance, _wordings(seen.get(candidate[::-1], ())))
        if item.consistency >= CONSISTENCY and len({s.pair.new_id for s in sightings}) >= PARAGRAPHS:
            items.append(item)
    yield from whole_terms(items, vocabulary(language))


def _read(pair: TextPair, language: str) -> _Read:
    old, new = split(pair.old, language), split(pair.new, language)
    runs, _ = match([unit.key for unit in old], [unit.key for unit in new])
    ends = (Match(0, 0, 0), *runs, Match(len(old), len(new), 0))
    gaps = (_ReplacedUnits(a.old + a.length, b.old, a.new + a.length, b.new) for a, b in pairwise(ends))
    return _Read(pair, old, new, tuple(gap for gap in gaps if gap.old < gap.old_end or gap.new < gap.new_end))


def _candidates(
    read: Sequence[_Read], known: Vocabulary
) -> tuple[dict[Candidate, list[_Sighting]], Counter[Candidate]]:
    """Candidates with their sightings, and how often each bare replacement was seen in different wordings."""
    seen: defaultdict[Candidate, list[_Sighting]] = defaultdict(list)
    cores: defaultdict[Candidate, set[Words]] = defaultdict(set)
    for text in read:
        for gap in _replacements(text):
            around = _around(text.old, gap.old, gap.old_end)
            cores[_words(text, gap)].add(around)
            for wide in _widened(text, gap):
                if _is_substitution(text, wide, known):
                    seen[_words(text, wide)].append(_Sighting(text.pair, around))
    return dict(seen), Counter({core: len(places) for core, places in cores.items()})


def _replacements(text: _Read) -> Iterator[_ReplacedUnits]:
    """Short replacements, and neighbours across one or two equal words read as one."""
    swapped = (
        _ReplacedUnits(one.old, other.old_end, one.new, other.new_end)
        for one, other in pairwise(text.gaps)
        if other.old - one.old_end <= NEIGHBOURS and (one.old == one.old_end) != (other.old == other.old_end)
    )
    for gap in (*text.gaps, *swapped):
        sizes = (gap.old_end - gap.old, gap.new_end - gap.new)
        if min(sizes) > 0 and max(sizes) <= LONGEST:
            yield gap


def _widened(text: _Read, gap: _ReplacedUnits) -> Iterator[_ReplacedUnits]:
    """The gap with up to WIDEN equal words on each side."""
    left = _equal(text.old[: gap.old][::-1], text.new[: gap.new][::-1])
    right = _equal(text.old[gap.old_end :], text.new[gap.new_end :])
    for before in range(left + 1):
        for after in range(right + 1):
            yield _ReplacedUnits(gap.old - before, gap.old_end + after, gap.new - before, gap.new_end + after)


def _equal(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """Number of equal units at the beginning of both, WIDEN at most."""
    pairs = list(zip(old[:WIDEN], new[:WIDEN], strict=False))
    return next((n for n, (a, b) in enumerate(pairs) if a.key != b.key), len(pairs))


def _words(text: _Read, gap: _ReplacedUnits) -> Candidate:
    old, new = text.old[gap.old : gap.old_end], text.new[gap.new : gap.new_end]
    return tuple(unit.key for unit in old), tuple(unit.key for unit in new)


def _around(units: Sequence[Unit], start: int, end: int) -> Words:
    return tuple(unit.key for unit in (*units[max(0, start - WIDEN) : start], *units[end : end + WIDEN]))


def _is_substitution(text: _Read, gap: _ReplacedUnits, known: Vocabulary) -> bool:
    """Whether both sides are terms that name the thing by other words: content words at both ends, no punctuation,
    nothing that time moves, no opening verb; and neither has all content words of the other, an ending or an adverb
    of sequence apart."""
    if not gap.old or not gap.new:
        return False
    contents = []
    for units, start, end in ((text.old, gap.old, gap.old_end), (text.new, gap.new, gap.new_end)):
        if units[start].kind != WORD or units[end - 1].kind != WORD:
            return False
        if any(units[at].kind == PUNCTUATION or mark(units, at, known) for at in range(start, end)):
            return False
        contents.append(_content(units[start:end], known))
    return not contents[0] <= contents[1] and not contents[1] <= contents[0]


def _content(units: Sequence[Unit], known: Vocabulary) -> frozenset[str]:
    keys = tuple(unit.key for unit in units)
    adverbs = {k for place in range(len(keys)) for k in range(place, place + known.adverb_at(keys, place))}
    return frozenset(unit.key.rstrip("sex") for k, unit in enumerate(units) if unit.kind == WORD and k not in adverbs)


def _weighed(
    candidate: Candidate, sightings: Sequence[_Sighting], read: Sequence[_Read], significance: float, back: int
) -> Substitution:
    documents = {s.pair.documents for s in sightings}
    left = [s for text in read if text.pair.documents in documents for s in _stays(text, candidate[0])]
    name = _printed(sightings, candidate[0], 0)
    is_name = name[:1].isupper()
    count, kept = _wordings(sightings), _wordings(s for s in left if is_name or not s.in_name)
    return Substitution(
        old=name,
        new=_printed(sightings, candidate[1], 1),
        count=count,
        kept=kept,
        back=back,
        consistency=(count + back) / (count + back + kept),
        significance=significance,
        places=_places(sightings),
        exceptions=_places(left),
    )


def _stays(text: _Read, term: Words) -> Iterator[_Sighting]:
    """Where a term of the old text is equal in the new one."""
    keys = tuple(unit.key for unit in text.old)
    for start in range(len(keys) - len(term) + 1):
        end = start + len(term)
        if keys[start:end] != term:
            continue
        if not any((gap.old < end and start < gap.old_end) or start < gap.old < end for gap in text.gaps):
            yield _Sighting(text.pair, _around(text.old, start, end), _follows_name(text.old, start))


def _follows_name(units: Sequence[Unit], start: int) -> bool:
    """Whether a term is printed with a capital, or follows a word with one that does not open the text."""
    if start and units[start].text[:1].isupper():
        return True
    before = [k for k in range(start) if units[k].kind != FUNCTION]
    return bool(before) and before[-1] > 0 and units[before[-1]].text[:1].isupper()


def _wordings(sightings: Iterable[_Sighting]) -> int:
    """In how many different wordings a term was seen."""
    return len({sighting.around for sighting in sightings})


def _printed(sightings: Sequence[_Sighting], term: Words, side: int) -> str:
    """The term as most of the texts print it."""
    forms: Counter[str] = Counter()
    for sighting in sightings:
        content = (sighting.pair.old, sighting.pair.new)[side]
        spans = [span for span in tokens(content) if not content[slice(*span)].isspace()]
        keys = tuple(fold(content[slice(*span)]) for span in spans)
        for start in range(len(keys) - len(term) + 1):
            if keys[start : start + len(term)] == term:
                forms[content[spans[start][0] : spans[start + len(term) - 1][1]]] += 1
    return max(sorted(forms), key=lambda form: (forms[form], form.islower())) if forms else " ".join(term)


def _places(sightings: Iterable[_Sighting]) -> tuple[LinkedPair, ...]:
    return tuple(dict.fromkeys(LinkedPair(old=s.pair.old_id, new=s.pair.new_id) for s in sightings))
