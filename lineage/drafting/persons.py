"""Who holds the pen: Word names a person, or its user, where a delegation speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.delegations import is_known

if TYPE_CHECKING:
    from lineage.documents.proposals import Proposal
    from lineage.documents.resolution import Paragraph, Resolution


def in_name_of(authors: tuple[str, ...], document: Resolution) -> tuple[Resolution, tuple[str, ...]]:
    """The document with its tracked changes in the name of the delegations that it is of, and the persons whose names
    Word gave them; a delegation that Word names stays."""
    found: dict[str, None] = {}

    def known(name: str, one: Proposal) -> bool:
        person = one.date is not None and not is_known(name, document.language)
        if person:
            found[name] = None
        return not person

    def named(one: Proposal) -> Proposal:
        kept = [name for name in one.authors if known(name, one)]
        return one if len(kept) == len(one.authors) else replace(one, authors=tuple(dict.fromkeys((*authors, *kept))))

    def spoken(paragraph: Paragraph) -> Paragraph:
        proposals = tuple(named(one) for one in paragraph.proposals)
        whole = tuple(dict.fromkeys(n for name in paragraph.authors for n in (authors if name in found else (name,))))
        return replace(paragraph, proposals=proposals, authors=whole)

    paragraphs = tuple(spoken(paragraph) for paragraph in document.paragraphs)
    return (replace(document, paragraphs=paragraphs) if found else document), tuple(found)
