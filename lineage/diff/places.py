"""What became of the places of two texts: which paragraphs were split, merged or moved. Decided only here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.alignment.config import DEFAULT
from lineage.alignment.links import Relation
from lineage.alignment.normalization import own_words, stems
from lineage.alignment.shared_runs import beyond, shared
from lineage.diff.longest_chain import rising
from lineage.documents.resolution import Kind
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.links import Link
    from lineage.documents.resolution import Resolution

FAR = 5
"""Paragraphs that kept their order and that one must have crossed to have moved within its part: a mere change of
number, or a swap of neighbours, is not a move."""

Pair = tuple[str, str]
"""Old label, new label."""


class Place(StrEnum):
    """What happened to the place of a paragraph. Listed by precedence for display."""

    MERGED = "merged"
    """It has words of more than one old paragraph."""
    SPLIT = "split"
    """An old paragraph that it comes from lives on in another one too."""
    TO_OPERATIVE = "moved to the operative part"
    TO_PREAMBLE = "moved to the preamble"
    TO_ANNEX = "moved to the annex"
    MOVED = "moved"
    """Far within its part."""

    @property
    def is_move(self) -> bool:
        """Whether it stands elsewhere than before."""
        return self not in {Place.MERGED, Place.SPLIT}


_PART = {Kind.OPERATIVE: Place.TO_OPERATIVE, Kind.PREAMBULAR: Place.TO_PREAMBLE, Kind.ANNEX: Place.TO_ANNEX}


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What a text took from an earlier one, paragraph by paragraph. A chapeau with its items is one paragraph."""

    descents: tuple[Link, ...]
    """The counted links that say where a paragraph comes from."""
    parents: Mapping[str, tuple[str, ...]]
    """New paragraph, without items -> old ones, without items, in the order of `descents`."""
    children: Mapping[str, tuple[str, ...]]
    """The reverse."""
    heirs: Mapping[str, str]
    """Old paragraph, without items -> that of its `children` which continues it first."""
    split: frozenset[str]
    """Old paragraphs, without items, of which a part stands in another one than the heir."""
    of_label: Mapping[str, tuple[Place, ...]]
    """New label, of an item too -> what happened to its place, () for most; only labels that come from somewhere."""
    of_link: Mapping[Pair, tuple[Place, ...]]
    """The same by the link that shows it."""

    @property
    def moved(self) -> frozenset[Pair]:
        """The pairs of paragraphs, without items, of which the new one stands elsewhere."""
        return frozenset(
            (base_label(old), base_label(new))
            for (old, new), places in self.of_link.items()
            if any(place.is_move for place in places)
        )


def places_of(
    old: Resolution,
    new: Resolution,
    links: Sequence[Link],
    unchanged: Collection[Pair],
    config: AlignmentConfig = DEFAULT,
) -> Places:
    """The places of `new` against `old`. `links` are the counted ones; `unchanged` those of them, by labels, over
    which no word changed, form aside. `config` is that of the alignment."""
    found = _descents(links, unchanged)
    kinds = tuple({p.label: p.kind for p in text.paragraphs} for text in (old, new))
    whole = _Graph.of(found, base_label, old, new, config)
    single = _Graph.of(found, str, old, new, config)
    far = _far(whole.chiefs.values(), kinds, (_order(old), _order(new)))
    by_link: dict[Pair, tuple[Place, ...]] = {}
    for link in found:
        graph, pair = (single, (link.old, link.new))
        if link.new == base_label(link.new):
            graph, pair = whole, (base_label(link.old), link.new)
        flags = graph.shape(pair)
        if graph.chiefs[pair[1]] is link:
            flags |= _moves(link, kinds, far)
        by_link[link.old, link.new] = tuple(place for place in Place if place in flags)
    return Places(
        descents=found,
        parents=whole.parents,
        children=whole.children,
        heirs=whole.heirs,
        split=frozenset(old for old, heir in whole.heirs.items() if Place.SPLIT in whole.shape((old, heir))),
        of_link=by_link,
        of_label=_by_label(by_link, whole),
    )


def _by_label(by_link: Mapping[Pair, tuple[Place, ...]], whole: _Graph) -> dict[str, tuple[Place, ...]]:
    flags: defaultdict[str, set[Place]] = defaultdict(set)
    for (_, new), places in by_link.items():
        flags[new] |= set(places)
    for label, parents in whole.parents.items():  # a paragraph of which the items alone come from somewhere
        if label not in flags:
            chief = whole.chiefs[label]
            moves = {place for place in by_link[chief.old, chief.new] if place.is_move}
            flags[label] = moves.union(*(whole.shape((parent, label)) for parent in parents))
    return {label: tuple(place for place in Place if place in found) for label, found in flags.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Graph:
    """Descents between labels of one kind: with their items, or without."""

    parents: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    chiefs: Mapping[str, Link]
    """New label -> the link that says most about where it comes from."""
    sources: Mapping[str, str]
    """New label -> the old one of that link."""
    heirs: Mapping[str, str]
    """Old label -> the new one that continues it first."""
    texts: tuple[Mapping[str, str], Mapping[str, str]]
    """Of the old and the new labels."""
    language: str
    config: AlignmentConfig

    @classmethod
    def of(
        cls,
        links: Sequence[Link],
        name: Callable[[str], str],
        old: Resolution,
        new: Resolution,
        config: AlignmentConfig,
    ) -> _Graph:
        pairs = [(name(link.old), name(link.new)) for link in links]
        chiefs = _chiefs(links, name)
        return cls(
            parents=_grouped((after, before) for before, after in pairs),
            children=_grouped(pairs),
            chiefs=chiefs,
            sources={label: name(link.old) for label, link in chiefs.items()},
            heirs=_heirs(links, chiefs, name),
            texts=(_texts(old, name), _texts(new, name)),
            language=new.language,
            config=config,
        )

    def shape(self, pair: Pair) -> set[Place]:
        """Whether the new end of a link is of several old ones, and whether the old one lives on in several. Words that
        the counterpart has too were repeated, unless one end has no counterpart: it is a part, whatever it shares. The
        heir that kept all of them was not split for it."""
        old, new = pair
        flags = {Place.MERGED} if any(self._gives(side, new) for side in self.parents[new]) else set()
        if new != self.heirs[old]:
            parted = self._takes(old, new)
        else:
            parted = any(self._takes(old, child) and self._gave_up(old, child) for child in self.children[old])
        return flags | ({Place.SPLIT} if parted else set())

    def _gives(self, old: str, new: str) -> bool:
        source, (before, after) = self.sources[new], self.texts
        alone = self.heirs[old] == new
        return old != source and (alone or self._more(after[new], before[old], before[source]))

    def _takes(self, old: str, new: str) -> bool:
        heir, (before, after) = self.heirs[old], self.texts
        alone = self.sources[new] == old
        return new != heir and (alone or self._more(before[old], after[new], after[heir]))

    def _gave_up(self, old: str, new: str) -> bool:
        """Whether the heir of `old` lacks what another paragraph took, or that one has it in other words."""
        texts = self.texts[0][old], self.texts[1][new], self.texts[1][self.heirs[old]]
        before, part, kept = (stems(text, self.language) for text in texts)
        return not shared(before, part) or len(beyond(before, part, [kept])) >= self.config.given

    def _more(self, text: str, other: str, known: str) -> bool:
        """Whether `other` shares a clause of `text` that `known` has not, more than names and dates. Where it shares
        none it is in other words."""
        here, there, kept = (stems(each, self.language) for each in (text, other, known))
        if not shared(here, there):
            return True
        places, tells = beyond(here, there, [kept]), own_words(text, self.language)
        return len(places) >= self.config.given and sum(tells[at] for at in places) > self.config.substance


def _texts(document: Resolution, name: Callable[[str], str]) -> dict[str, str]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for paragraph in document.paragraphs:
        found[name(paragraph.label)].append(paragraph.text)
    return {label: " ".join(texts) for label, texts in found.items()}


def _heirs(links: Sequence[Link], chiefs: Mapping[str, Link], name: Callable[[str], str]) -> dict[str, str]:
    """For every old label the new one that comes from it rather than from another, by the best link."""
    best: dict[str, tuple[tuple[object, ...], str]] = {}
    for link in links:
        old, new = name(link.old), name(link.new)
        weight = (name(chiefs[new].old) == old, *_weight(link))
        if old not in best or weight > best[old][0]:
            best[old] = (weight, new)
    return {old: new for old, (_, new) in best.items()}


def _descents(links: Sequence[Link], unchanged: Collection[Pair]) -> tuple[Link, ...]:
    """The links that say where a paragraph comes from. One that stands word for word in the other text takes nothing
    from a third that is like it, and gives it nothing: what they share was repeated. Unless that third has no other
    link: then its best one stays, so that nothing counts as new or gone against a counted link."""
    whole = [{link.new: link.old for link in links if (link.old, link.new) in unchanged}]
    whole.append({old: new for new, old in whole[0].items()})
    kept = [
        link
        for link in links
        if whole[0].get(link.new, link.old) == link.old and whole[1].get(link.old, link.new) == link.new
    ]
    for link in sorted(links, key=lambda link: -link.score):
        if all(link.old != other.old for other in kept) or all(link.new != other.new for other in kept):
            kept.append(link)
    return tuple(link for link in links if link in kept)


def _chiefs(links: Iterable[Link], name: Callable[[str], str]) -> dict[str, Link]:
    """For every new label the link to the paragraph that it mainly comes from: of the chapeau rather than of an item,
    a whole counterpart rather than a clause, the best score."""
    found: dict[str, Link] = {}
    for link in links:
        label = name(link.new)
        rival = found.get(label)
        if rival is None or _weight(link) > _weight(rival):
            found[label] = link
    return found


def _weight(link: Link) -> tuple[bool, bool, float]:
    return link.new == base_label(link.new), link.relation is not Relation.PARTIAL, link.score


def _moves(link: Link, kinds: tuple[Mapping[str, Kind], ...], far: Collection[Pair]) -> set[Place]:
    before, after = kinds[0][link.old], kinds[1][link.new]
    if Kind.TEXT in {before, after}:
        return set()
    if before is not after:
        return {_PART[after]} if after in _PART else set()
    return {Place.MOVED} if (base_label(link.old), base_label(link.new)) in far else set()


def _far(
    links: Iterable[Link], kinds: tuple[Mapping[str, Kind], ...], order: tuple[Mapping[str, int], ...]
) -> frozenset[Pair]:
    """The pairs of paragraphs, without items, that stay in their part and cross FAR of those that kept their order."""
    parts: defaultdict[Kind, dict[tuple[int, int], Pair]] = defaultdict(dict)
    for link in links:
        kind = kinds[1][link.new]
        if kinds[0][link.old] is kind and link.relation is not Relation.PARTIAL:
            pair = base_label(link.old), base_label(link.new)
            parts[kind][order[0][pair[0]], order[1][pair[1]]] = pair
    return frozenset(part[spot] for part in parts.values() for spot in strayed(list(part), FAR))


def strayed(spots: Sequence[tuple[int, int]], least: int) -> frozenset[tuple[int, int]]:
    """Those of `spots` (place in the old text, place in the new text) outside the longest order that both texts keep,
    which crossed `least` or more of those inside it; or of all, where fewer than that are inside, as in a text that was
    turned round."""
    kept = rising(sorted(spots))
    inside = frozenset(kept)
    crossed = kept if len(kept) >= least else spots
    return frozenset(
        (i, j) for i, j in spots if (i, j) not in inside and sum((a < i) != (b < j) for a, b in crossed) >= least
    )


def _order(document: Resolution) -> dict[str, int]:
    return {label: place for place, label in enumerate(dict.fromkeys(base_label(p.label) for p in document.paragraphs))}


def _grouped(pairs: Iterable[Pair]) -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in dict.fromkeys(pairs):
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
