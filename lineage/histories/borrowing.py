"""Similar language in texts outside the series: shown with its dates, with a direction only where they prove it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineage.alignment.links import Alignment
from lineage.documents.resolution import Resolution, Status
from lineage.histories.threads import BANDS, Event, Parent, ThreadEntry, parent_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Loans:
    """Links between paragraphs of the series and of related texts."""

    links: Mapping[str, tuple[tuple[str, Parent], ...]]
    """Paragraph id of the series -> (related paragraph id, the series' paragraph with relation, band and score)."""
    related: Mapping[str, tuple[Resolution, str, str]]
    """Related paragraph id -> its document, label and text."""
    earlier: frozenset[tuple[str, str]]
    """(paragraph of the series, related paragraph) where the related text bears the earlier date."""

    def first_seen(self, paragraph: str, new: bool) -> bool:
        """Whether a related text of an earlier date already has a new paragraph's language."""
        return new and any((paragraph, other) in self.earlier for other, _ in self.links.get(paragraph, ()))

    def entries(self, paragraphs: Sequence[str]) -> tuple[ThreadEntry, ...]:
        """One entry for each related paragraph that is linked to one of them, in the order of related texts."""
        found: dict[str, list[Parent]] = {}
        for paragraph in paragraphs:
            for other, link in self.links.get(paragraph, ()):
                found.setdefault(other, []).append(link)
        order = {name: i for i, name in enumerate(self.related)}
        return tuple(self._entry(name, tuple(found[name])) for name in sorted(found, key=order.__getitem__))

    def _entry(self, name: str, links: tuple[Parent, ...]) -> ThreadEntry:
        document, label, text = self.related[name]
        return ThreadEntry(
            paragraph=name,
            document=document.id,
            label=label,
            text=text,
            parents=links,
            events=(Event.BORROWED,),
            since=None,
            band=max((link.band for link in links), key=BANDS.index),
            draft=document.status is Status.DRAFT,
            adopted=document.adopted,
            dated=document.dated,
        )


def loans_of(
    resolutions: Sequence[Resolution], related: Sequence[Resolution], alignments: Mapping[tuple[str, str], Alignment]
) -> Loans:
    """The counted links between the series and related texts; an alignment may be given in either order."""
    links: dict[str, list[tuple[str, Parent]]] = {}
    earlier: set[tuple[str, str]] = set()
    for resolution in resolutions:
        for other in related:
            for own, foreign, link in _pairs(resolution.id, other.id, alignments):
                links.setdefault(own, []).append((foreign, link))
                if other.adopted and resolution.adopted and other.adopted < resolution.adopted:
                    earlier.add((own, foreign))
    texts = {p.id: (other, p.label, p.text) for other in related for p in other.paragraphs}
    return Loans(links={name: tuple(found) for name, found in links.items()}, related=texts, earlier=frozenset(earlier))


def _pairs(own: str, other: str, alignments: Mapping[tuple[str, str], Alignment]) -> list[tuple[str, str, Parent]]:
    found = []
    for old, new in ((other, own), (own, other)):
        alignment = alignments.get((old, new))
        for link in alignment.counted() if alignment else ():
            mine, theirs = (link.new, link.old) if new == own else (link.old, link.new)
            found.append((f"{own}#{mine}", f"{other}#{theirs}", parent_of(f"{own}#{mine}", link)))
    return found
