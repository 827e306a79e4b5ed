"""Who holds the pen: Word names a person, or its user, where a delegation speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph, Resolution


def in_name_of(authors: tuple[str, ...], document: Resolution) -> tuple[Resolution, tuple[str, ...]]:
    """The document with its tracked changes in the name of the delegation that it is of, and the persons whose names
    Word gave them; a delegation that Word names stays. Of several persons who write for several delegations nobody
    says who speaks for which: their changes stay their own."""
    persons = tuple(dict.fromkeys(name for p in document.paragraphs for name in _persons(p, document.language)))
    if not persons or is_open(authors, persons):
        return document, persons
    paragraphs = tuple(_spoken(p, authors, persons) for p in document.paragraphs)
    return replace(document, paragraphs=paragraphs), persons


def is_open(authors: tuple[str, ...], persons: tuple[str, ...]) -> bool:
    """Whether it is a question which of several persons writes for which of several delegations."""
    return len(authors) > 1 and len(persons) > 1


def _persons(paragraph: Paragraph, language: str) -> Iterator[str]:
    tracked = (one for one in paragraph.proposals if one.tracked)
    return (name for one in tracked for name in one.authors if not is_known(name, language))


def _spoken(paragraph: Paragraph, authors: tuple[str, ...], persons: tuple[str, ...]) -> Paragraph:
    def named(one: Proposal) -> Proposal:
        kept = tuple(name for name in one.authors if name not in persons)
        signed = one.tracked and len(kept) < len(one.authors)
        own = tuple(name for name in one.authors if name in persons)
        return replace(one, authors=tuple(dict.fromkeys((*authors, *kept))), persons=own) if signed else one

    whole = dict.fromkeys(n for name in paragraph.authors for n in (authors if name in persons else (name,)))
    return replace(paragraph, proposals=tuple(map(named, paragraph.proposals)), authors=tuple(whole))
