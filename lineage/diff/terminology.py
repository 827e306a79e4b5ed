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

Names of bodies that were renamed in paragraphs that no link joins are found besides (`lineage.diff.names`).

Of nested candidates that stand, the one seen most is taken, and of these the longest without
further function words ("droits fondamentaux", not "fondamentaux"; "êtres humains", not "traite des êtres humains").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from lineage.diff.candidates import Candidate, Read, Sighting, TextPair, candidates, core_of, read_pair, stays
from lineage.diff.names import renamed
from lineage.diff.terms import (
    CONSISTENCY,
    NONE,
    PARAGRAPHS,
    SEEN,
    SIGNIFICANCE,
    Place,
    Substitution,
    Substitutions,
    tail,
)
from lineage.diff.vocabulary import vocabulary, words
from lineage.languages.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.diff.vocabulary import Vocabulary, Words
    from lineage.documents.resolution import Resolution

__all__ = ["NONE", "Place", "Substitution", "Substitutions", "TextPair", "mine", "mine_documents"]


def mine_documents(documents: Sequence[Resolution], language: str) -> Substitutions:
    """The terminology of `documents` (in the order of their dates, all of `language`), over their counted links."""
    from lineage.alignment import align_all

    texts = {p.id: p.text for document in documents for p in document.paragraphs}
    pairs = [
        TextPair(f"{old}#{link.old}", f"{new}#{link.new}", texts[f"{old}#{link.old}"], texts[f"{new}#{link.new}"])
        for (old, new), alignment in align_all(documents).items()
        for link in alignment.counted()
    ]
    return mine(pairs, language, documents)


def mine(pairs: Iterable[TextPair], language: str, documents: Sequence[Resolution] = ()) -> Substitutions:
    """The substitutions that hold over `pairs` of linked texts of `language`, and the names of bodies that were
    renamed in `documents` (in the order of their dates), most frequent first."""
    found = (*_replaced(pairs, language), *renamed(documents, language))
    kept = {(words(item.old), words(item.new)): item for item in reversed(found)}
    items = sorted(kept.values(), key=lambda item: (-item.count, item.old, item.new))
    return Substitutions(language=language, items=tuple(items))


def _replaced(pairs: Iterable[TextPair], language: str) -> Iterator[Substitution]:
    read = [read_pair(pair, language) for pair in pairs if pair.old != pair.new]
    seen, cores = candidates(read, language)
    significance = _significance(cores)
    items = []
    for candidate, sightings in sorted(seen.items()):
        chance = significance[core_of(candidate)]
        if _wordings(sightings) < SEEN or chance > SIGNIFICANCE:
            continue
        item = _weighed(candidate, sightings, read, chance, _wordings(seen.get(candidate[::-1], ())))
        if item.consistency >= CONSISTENCY and len({s.pair.new_id for s in sightings}) >= PARAGRAPHS:
            items.append(item)
    yield from _whole_terms(items, vocabulary(language))


def _significance(cores: Counter[Candidate]) -> defaultdict[Candidate, float]:
    """Probability, for each bare replacement, that its two sides meet as often when all are dealt out anew."""
    olds: Counter[Words] = Counter()
    news: Counter[Words] = Counter()
    joint: Counter[Candidate] = Counter()
    for core, count in cores.items():
        olds[core[0]] += count
        news[core[1]] += count
        joint[core_of(core)] += count
    total = sum(cores.values())
    found: defaultdict[Candidate, float] = defaultdict(lambda: 1.0)
    for core, count in cores.items():
        chance = tail(count, olds[core[0]], news[core[1]], total)
        found[core_of(core)] = min(found[core_of(core)], chance)
    return found


def _weighed(
    candidate: Candidate, sightings: Sequence[Sighting], read: Sequence[Read], significance: float, back: int
) -> Substitution:
    old, new = candidate
    documents = {s.pair.documents for s in sightings}
    left = [s for text in read if text.pair.documents in documents for s in stays(text, old)]
    name = _printed(sightings, old, 0)
    is_name = name[:1].isupper()
    count, kept = _wordings(sightings), _wordings(s for s in left if is_name or not s.in_name)
    return Substitution(
        old=name,
        new=_printed(sightings, new, 1),
        count=count,
        kept=kept,
        back=back,
        consistency=(count + back) / (count + back + kept),
        significance=significance,
        places=_places(sightings),
        exceptions=_places(left),
    )


def _wordings(sightings: Iterable[Sighting]) -> int:
    """In how many different wordings a term was seen."""
    return len({sighting.around for sighting in sightings})


def _printed(sightings: Sequence[Sighting], term: Words, side: int) -> str:
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


def _places(sightings: Iterable[Sighting]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(Place(old=s.pair.old_id, new=s.pair.new_id) for s in sightings))


def _whole_terms(items: Sequence[Substitution], known: Vocabulary) -> Iterator[Substitution]:
    """Of candidates that differ in the words around one replacement, the one seen most; of these the longest
    that no function word joins to it: an adjective's noun belongs to the term. Of two directions, the one seen
    more often."""
    chosen: dict[Candidate, Substitution] = {}
    for item in items:
        core = core_of((words(item.old), words(item.new)))
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
