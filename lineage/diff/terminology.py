"""Terminology mined from comparisons: terms that consistently gave way to others, found, not listed.

Method. Every linked pair of texts is compared. Each replacement of up to LONGEST words a side, alone or with
its neighbour across one or two equal words ("human trafficking" to "trafficking in persons"), is widened by
equal words around it into candidate terms that begin and end with a content word. A candidate stands when

- it was seen in SEEN different wordings (the words around it, so that a paragraph carried through ten texts
  counts once) and in PARAGRAPHS different paragraphs;
- replaced words meet as often by chance with a probability of at most SIGNIFICANCE (hypergeometric tail over
  all replacements: Dunning 1993 for the question, the exact test for the small counts of these corpora);
- in the pairs of documents in which it gave way, it did so in CONSISTENCY of its occurrences. Occurrences of the
  opposite are told: two drafting desks may hold to two renderings of one term.

Of nested candidates that stand, the one seen most is taken, and of these the longest without
further function words ("droits fondamentaux", not "fondamentaux"; "êtres humains", not "traite des êtres humains").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import comb
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.housekeeping import mark
from lineage.diff.matching import Match, match
from lineage.diff.terms import NONE, Place, Substitution, Substitutions, words
from lineage.diff.units import FUNCTION, PUNCTUATION, WORD, split
from lineage.diff.vocabulary import vocabulary
from lineage.languages.text import fold, tokens
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary
    from lineage.documents.resolution import Resolution

__all__ = ["NONE", "Place", "Substitution", "Substitutions", "TextPair", "mine", "mine_documents"]

LONGEST = 5
"""Words of a replaced stretch, and words that it is widened by on each side at most 3."""
WIDEN = 3
NEIGHBOURS = 2
SEEN = 3
PARAGRAPHS = 2
SIGNIFICANCE = 1e-4
CONSISTENCY = 0.6


class TextPair(NamedTuple):
    """Two linked texts."""

    old_id: str
    """Id of the older paragraph: A/RES/63/194#OP5."""
    new_id: str
    old: str
    new: str

    @property
    def documents(self) -> tuple[str, str]:
        """Ids of the two documents."""
        return split_id(self.old_id)[0], split_id(self.new_id)[0]


Words = tuple[str, ...]
Candidate = tuple[Words, Words]


class _Gap(NamedTuple):
    """Stretches of the two texts, by index of unit, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int


@dataclass(frozen=True, slots=True)
class _Read:
    """A pair of texts, its units, and where they differ."""

    pair: TextPair
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    gaps: tuple[_Gap, ...]


@dataclass(frozen=True, slots=True)
class _Sighting:
    """One place where a candidate's old term stands, with the words around it."""

    pair: TextPair
    around: Words
    in_name: bool = False
    """Whether the term belongs to a name: "Conseil des droits de l'homme" keeps its words."""


def mine_documents(documents: Sequence[Resolution], language: str) -> Substitutions:
    """The terminology of `documents` (in the order of their dates, all of `language`), over their counted links."""
    from lineage.alignment import align_all

    texts = {p.id: p.text for document in documents for p in document.paragraphs}
    pairs = [
        TextPair(f"{old}#{link.old}", f"{new}#{link.new}", texts[f"{old}#{link.old}"], texts[f"{new}#{link.new}"])
        for (old, new), alignment in align_all(documents).items()
        for link in alignment.counted()
    ]
    return mine(pairs, language)


def mine(pairs: Iterable[TextPair], language: str) -> Substitutions:
    """The substitutions that hold over `pairs` of linked texts of `language`, most frequent first."""
    read = [_read(pair, language) for pair in pairs if pair.old != pair.new]
    seen, cores = _candidates(read, language)
    significance = _significance(cores)
    items = []
    for candidate, sightings in sorted(seen.items()):
        if _wordings(sightings) < SEEN or significance[_core(candidate)] > SIGNIFICANCE:
            continue
        item = _weighed(
            candidate, sightings, read, significance[_core(candidate)], _wordings(seen.get(candidate[::-1], ()))
        )
        if item.consistency >= CONSISTENCY and len({s.pair.new_id for s in sightings}) >= PARAGRAPHS:
            items.append(item)
    kept = sorted(_whole_terms(items, vocabulary(language)), key=lambda item: (-item.count, item.old, item.new))
    return Substitutions(language=language, items=tuple(kept))


def _read(pair: TextPair, language: str) -> _Read:
    old, new = split(pair.old, language), split(pair.new, language)
    runs, _ = match([unit.key for unit in old], [unit.key for unit in new])
    gaps = []
    i = j = 0
    for run in (*runs, Match(len(old), len(new), 0)):
        if run.old > i or run.new > j:
            gaps.append(_Gap(i, run.old, j, run.new))
        i, j = run.old + run.length, run.new + run.length
    return _Read(pair, old, new, tuple(gaps))


def _candidates(read: Sequence[_Read], language: str) -> tuple[dict[Candidate, list[_Sighting]], Counter[Candidate]]:
    """Candidates with their sightings, and how often each bare replacement was seen in different wordings."""
    seen: defaultdict[Candidate, list[_Sighting]] = defaultdict(list)
    cores: defaultdict[Candidate, set[Words]] = defaultdict(set)
    vocabulary_ = vocabulary(language)
    for text in read:
        for gap in _replacements(text):
            around = _around(text.old, gap.old, gap.old_end)
            cores[_words(text, gap)].add(around)
            for wide in _widened(text, gap):
                if _is_substitution(text, wide, vocabulary_):
                    seen[_words(text, wide)].append(_Sighting(text.pair, around))
    return dict(seen), Counter({core: len(places) for core, places in cores.items()})


def _replacements(text: _Read) -> Iterator[_Gap]:
    """Short replacements, and neighbours across one or two equal words read as one."""
    for gap in text.gaps:
        yield from _short(gap)
    for one, other in pairwise(text.gaps):
        if other.old - one.old_end <= NEIGHBOURS:
            both = _Gap(one.old, other.old_end, one.new, other.new_end)
            if (one.old == one.old_end) != (other.old == other.old_end):
                yield from _short(both)


def _short(gap: _Gap) -> Iterator[_Gap]:
    sizes = (gap.old_end - gap.old, gap.new_end - gap.new)
    if min(sizes) > 0 and max(sizes) <= LONGEST:
        yield gap


def _widened(text: _Read, gap: _Gap) -> Iterator[_Gap]:
    """The gap with up to WIDEN equal words on each side."""
    left = _run_length(text.old, text.new, gap.old - 1, gap.new - 1, -1)
    right = _run_length(text.old, text.new, gap.old_end, gap.new_end, 1)
    for before in range(left + 1):
        for after in range(right + 1):
            yield _Gap(gap.old - before, gap.old_end + after, gap.new - before, gap.new_end + after)


def _run_length(old: Sequence[Unit], new: Sequence[Unit], i: int, j: int, step: int) -> int:
    size = 0
    while size < WIDEN and 0 <= i < len(old) and 0 <= j < len(new) and old[i].key == new[j].key:
        size, i, j = size + 1, i + step, j + step
    return size


def _words(text: _Read, gap: _Gap) -> Candidate:
    return (
        tuple(unit.key for unit in text.old[gap.old : gap.old_end]),
        tuple(unit.key for unit in text.new[gap.new : gap.new_end]),
    )


def _around(units: Sequence[Unit], start: int, end: int) -> Words:
    return tuple(unit.key for unit in (*units[max(0, start - WIDEN) : start], *units[end : end + WIDEN]))


def _is_term(units: Sequence[Unit], start: int, end: int, words: Vocabulary) -> bool:
    """Whether a stretch reads as a term: content words at both ends, no punctuation, nothing that time moves."""
    stretch = units[start:end]
    if not stretch or stretch[0].kind != WORD or stretch[-1].kind != WORD:
        return False
    return not any(unit.kind == PUNCTUATION or mark(units, start + k, words) for k, unit in enumerate(stretch))


def _is_substitution(text: _Read, gap: _Gap, words: Vocabulary) -> bool:
    """Whether both sides are terms that name the thing by other words: neither has all content words of the
    other, an ending or an adverb of sequence apart, and no opening verb is among them."""
    if not gap.old or not gap.new:
        return False
    sides = ((text.old, gap.old, gap.old_end), (text.new, gap.new, gap.new_end))
    if not all(_is_term(*side, words) for side in sides):
        return False
    one, other = (_content(units[start:end], words) for units, start, end in sides)
    return not one <= other and not other <= one


def _content(units: Sequence[Unit], words: Vocabulary) -> frozenset[str]:
    keys = tuple(unit.key for unit in units)
    adverbs = {k for place in range(len(keys)) for k in range(place, place + words.adverb_at(keys, place))}
    return frozenset(unit.key.rstrip("sex") for k, unit in enumerate(units) if unit.kind == WORD and k not in adverbs)


def _core(candidate: Candidate) -> Candidate:
    """A candidate without the words that both sides have at an end."""
    old, new = candidate
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = min(len(old), len(new)) - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return old[head : len(old) - tail], new[head : len(new) - tail]


def _significance(cores: Counter[Candidate]) -> defaultdict[Candidate, float]:
    """Probability, for each bare replacement, that its two sides meet as often when all are dealt out anew."""
    olds: Counter[Words] = Counter()
    news: Counter[Words] = Counter()
    joint: Counter[Candidate] = Counter()
    for core, count in cores.items():
        olds[core[0]] += count
        news[core[1]] += count
        joint[_core(core)] += count
    total = sum(cores.values())
    found: defaultdict[Candidate, float] = defaultdict(lambda: 1.0)
    for core, count in cores.items():
        tail = _tail(count, olds[core[0]], news[core[1]], total)
        found[_core(core)] = min(found[_core(core)], tail)
    return found


def _tail(joint: int, one: int, other: int, total: int) -> float:
    """P(at least `joint` of `other` draws hit `one` marked ones of `total`)."""
    ways = sum(comb(one, k) * comb(total - one, other - k) for k in range(joint, min(one, other) + 1))
    return ways / comb(total, other)


def _weighed(
    candidate: Candidate, sightings: Sequence[_Sighting], read: Sequence[_Read], significance: float, back: int
) -> Substitution:
    old, new = candidate
    documents = {s.pair.documents for s in sightings}
    stays = [s for text in read if text.pair.documents in documents for s in _stays(text, old)]
    name = _printed(sightings, old, 0)
    is_name = name[:1].isupper()
    count, kept = _wordings(sightings), _wordings(s for s in stays if is_name or not s.in_name)
    return Substitution(
        old=name,
        new=_printed(sightings, new, 1),
        count=count,
        kept=kept,
        back=back,
        consistency=(count + back) / (count + back + kept),
        significance=significance,
        places=_places(sightings),
        exceptions=_places(stays),
    )


def _wordings(sightings: Iterable[_Sighting]) -> int:
    """In how many different wordings a term was seen."""
    return len({sighting.around for sighting in sightings})


def _stays(text: _Read, term: Words) -> Iterator[_Sighting]:
    """Where a term of the old text is equal in the new one."""
    changed = [False] * len(text.old)
    for gap in text.gaps:
        changed[gap.old : gap.old_end] = [True] * (gap.old_end - gap.old)
    keys = tuple(unit.key for unit in text.old)
    for start in range(len(keys) - len(term) + 1):
        end = start + len(term)
        cut = any(changed[start:end]) or any(start < gap.old < end for gap in text.gaps)
        if keys[start:end] == term and not cut:
            yield _Sighting(text.pair, _around(text.old, start, end), _follows_name(text.old, start))


def _follows_name(units: Sequence[Unit], start: int) -> bool:
    """Whether a term is printed with a capital, or follows a word with one that does not open the text."""
    if start and units[start].text[:1].isupper():
        return True
    before = [k for k in range(start) if units[k].kind != FUNCTION]
    return bool(before) and before[-1] > 0 and units[before[-1]].text[:1].isupper()


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


def _places(sightings: Iterable[_Sighting]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(Place(old=s.pair.old_id, new=s.pair.new_id) for s in sightings))


def _whole_terms(items: Sequence[Substitution], known: Vocabulary) -> Iterator[Substitution]:
    """Of candidates that differ in the words around one replacement, the one seen most; of these the longest
    that no function word joins to it: an adjective's noun belongs to the term. Of two directions, the one seen
    more often."""
    chosen: dict[Candidate, Substitution] = {}
    for item in items:
        core = _core((words(item.old), words(item.new)))
        rival = chosen.get(core)
        if rival is None or _preference(item, known) > _preference(rival, known):
            chosen[core] = item
    for core, item in chosen.items():
        other = chosen.get(core[::-1])
        if other is None or (item.count, item.old) > (other.count, other.old):
            yield item


def _preference(item: Substitution, known: Vocabulary) -> tuple[int, int, int, str, str]:
    both = (*words(item.old), *words(item.new))
    joints = sum(word in known.function_words for word in both)
    return item.count, -joints, len(both), item.old, item.new
