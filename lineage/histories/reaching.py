"""Lines that seem to begin too late: whether their later paragraphs, taken together, lead to an older one.

The first paragraph of a line may share too few words with its origin for a link of its own, while most of its later
ones are linked with it. The text right before is left out: there the comparison of the two texts has the say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from lineage.alignment.links import Alignment, Band
from lineage.histories.config import HistoryConfig
from lineage.histories.threads import Parent, parent_of

MOST = 2 / 3
"""Share of the paragraphs of a line that have to be linked with one older line."""
NEARLY = 0.75
"""Share of the strongest sum of links from which a later paragraph of that line is the origin instead."""

Stations = Sequence[tuple[int, str]]
"""(position of the text, paragraph id), in the order of the texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderParagraph:
    """The older paragraph from which a line descends."""

    position: int
    """Of its text in the series."""
    thread: int
    parent: Parent
    """With the strongest of the links that lead there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leads:
    """What leads from the texts to earlier ones: looked up once, as every line needs its own."""

    counted: Mapping[str, Sequence[tuple[int, Parent]]]
    """Paragraph id -> (position of an earlier text, a paragraph there that is linked with it)."""
    faint: frozenset[tuple[str, str]]
    """(paragraph id, its counterpart in an earlier text) where the link is too weak to count: nobody rejected it, and
    no other paragraph of either text has a better claim."""


def leads_of(documents: Sequence[str], alignments: Mapping[tuple[str, str], Alignment]) -> Leads:
    """The links of all texts by their newer paragraph."""
    counted: defaultdict[str, list[tuple[int, Parent]]] = defaultdict(list)
    faint: set[tuple[str, str]] = set()
    for position, newer in enumerate(documents):
        for earlier, older in enumerate(documents[:position]):
            alignment = alignments.get((older, newer))
            for link in alignment.followed() if alignment else ():
                counted[f"{newer}#{link.new}"].append((earlier, parent_of(f"{older}#{link.old}", link)))
            for link in alignment.links if alignment else ():
                if not link.counts and link.ruling is None and link.evidence.passed == "assigned":
                    faint.add((f"{newer}#{link.new}", f"{older}#{link.old}"))
    return Leads(counted=counted, faint=frozenset(faint))


def older_origin(
    line: Stations,
    leads: Leads,
    line_of: Mapping[str, int],
    are_kin: Callable[[str, str], bool],
    config: HistoryConfig,
) -> OlderParagraph | None:
    """The older paragraph to whose line most of the paragraphs of a line are linked, and together strongly: the latest
    to which the links are nearly the strongest; None where there is none.

    `line_of` has the number of the line of every paragraph id, `are_kin` says whether an older paragraph and a newer
    one share wording of their own.
    """
    start = line[0][0]
    found: defaultdict[int, dict[str, list[tuple[int, str, Parent]]]] = defaultdict(dict)
    for _, paragraph in line:
        for earlier, parent in leads.counted.get(paragraph, ()):
            if earlier < start:
                by_name = found[line_of[parent.paragraph]]
                by_name.setdefault(parent.paragraph, []).append((earlier, paragraph, parent))
    borne = [by for by in found.values() if _bears(line, by, leads, are_kin, config)]
    if not borne:
        return None
    sums = {name: sum(parent.score for *_, parent in some) for by in borne for name, some in by.items()}
    near = [some for by in borne for name, some in by.items() if sums[name] >= NEARLY * max(sums.values())]
    links = max(near, key=lambda some: (some[0][0], sum(parent.score for *_, parent in some)))
    position, _, parent = max(links, key=lambda one: one[2].score)
    return OlderParagraph(position=position, thread=line_of[parent.paragraph], parent=parent)


def on_the_way(
    origin: OlderParagraph,
    line: Stations,
    leads: Leads,
    line_of: Mapping[str, int],
    parents: Mapping[str, Collection[str]],
) -> OlderParagraph:
    """The origin, or a paragraph in between that itself comes from there and is linked with the first of the line.
    `parents` are the ids of every paragraph's own."""
    start, first = line[0]
    nearer = [
        (position, parent)
        for position, parent in leads.counted.get(first, ())
        if origin.position < position < start - 1 and origin.parent.paragraph in parents.get(parent.paragraph, ())
    ]
    if not nearer:
        return origin
    position, parent = max(nearer, key=lambda one: (one[0], one[1].score))
    return OlderParagraph(position=position, thread=line_of[parent.paragraph], parent=parent)


def _sum(start: int, links: Mapping[str, Sequence[tuple[int, str, Parent]]], config: HistoryConfig) -> float:
    """The sum of the best score of each paragraph of the line, less for each text between."""
    best: dict[str, float] = {}
    for some in links.values():
        for earlier, paragraph, parent in some:
            weight = parent.score * config.distance ** (start - earlier - 1)
            best[paragraph] = max(best.get(paragraph, 0.0), weight)
    return sum(best.values())


def _bears(
    line: Stations,
    links: Mapping[str, Sequence[tuple[int, str, Parent]]],
    leads: Leads,
    are_kin: Callable[[str, str], bool],
    config: HistoryConfig,
) -> bool:
    """Whether they are evidence enough. The line's first paragraph must share wording of its own, or be the counterpart
    by a link that is too weak to count: what a later one took in when two became one says nothing about the
    beginning. A link of its own that is to check for all its score rests on names, as those of its heirs do."""
    start, first = line[0]
    linked = {paragraph for some in links.values() for _, paragraph, _ in some}
    if len(linked) < MOST * len(line) or _sum(start, links, config) < config.borne_out:
        return False
    if any((first, old) in leads.faint for old in links):
        return True
    own = [parent for some in links.values() for _, paragraph, parent in some if paragraph == first]
    if any(parent.band is Band.CHECK and parent.score >= config.contradicted for parent in own):
        return False
    return any(are_kin(old, first) for old in links)
