"""Which characters of a draft's paragraph are marks of negotiators, and not words of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.proposals import ProposalKind, authors_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.proposals import Proposal
    from lineage.documents.resolution import Paragraph

_BEFORE = re.compile(r"\[\s*(?P<names>[^\[\]():]{1,60}?)\s?:\s*")
_REMARK = re.compile(r"[\[(][^\[\]():]{1,60}:[^\[\]()]{1,400}[\])]")
_BEHIND = re.compile(r"\((?P<names>[^()\[\]]{2,60})\)")
_WORDS = re.compile(r"[\[(][^:]{1,100}:\s*")
"""What stands before the words of a change: "[oral amendment: "."""
_EITHER = re.compile(r"(?<=\])\s*/\s*(?=\[)")


def marks(paragraph: Paragraph, language: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `paragraph.text` that only negotiators write, as offsets, in order; they may overlap.

    "[", "]", "[EU: ", "(EU)" and remarks such as "[EU: delete]". The words that a bracket holds are no marks. A
    paragraph without proposals, so every one of an adopted text, has none.
    """
    text, found = paragraph.text, [part for p in paragraph.proposals for part in _of(p, language)]
    if not paragraph.proposals:
        return ()
    found += [match.span() for match in _BEHIND.finditer(text) if authors_in(match["names"], language)]
    found += [match.span() for match in _EITHER.finditer(text)]
    return tuple(sorted(set(found)))


def _of(proposal: Proposal, language: str) -> Iterator[tuple[int, int]]:
    """The marks of one proposal; tracked changes, bold and strike-through have none."""
    start, end, text = proposal.start, proposal.end, proposal.text
    if start == end:
        return
    if proposal.kind is ProposalKind.ORAL:
        said = _WORDS.match(text)
        yield start, start + said.end() if said else end
        if said:
            yield end - 1, end
        return
    if proposal.kind not in {ProposalKind.BRACKET, ProposalKind.INSERTION} and _REMARK.fullmatch(text):
        yield start, end
        return
    before = _BEFORE.match(text)
    if before and authors_in(before["names"], language):
        yield start, start + before.end()
    elif text.startswith("["):
        yield start, start + 1
    if text.endswith("]"):
        yield end - 1, end
