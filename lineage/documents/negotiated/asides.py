"""What a delegation asks for beside a paragraph, as a proposal: "delete", "add “all” before “States”", a wording."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState, leading_action
from lineage.languages.formulas import opening
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.negotiated.compilation_columns import Aside
    from lineage.documents.negotiated.proposals import Span

_QUOTED = re.compile(r"[\"“«]\s*(.+?)\s*[\"”»]|['‘](.+?)['’](?!\w)")
_LONGEST_REMARK = 5
"""Most words after the name of an action for it to be one: "support" begins a wording too."""


def asked(aside: Aside, text: str, language: str) -> Proposal:
    """The proposal of an aside on the paragraph `text`. Its own words are not printed there: it stands at the end, or
    where its words go; `of` is what it would change. What no rule reads is a position, and changes nothing."""
    whole = (0, len(text))
    action = leading_action(aside.said, language)
    quoted = quoted_in(aside.said)
    if action and (quoted or len(action[1].split()) <= _LONGEST_REMARK):
        return _acted(aside, action[0], quoted, text, language)
    if opening(aside.said.lstrip("[( "), language) is not None:
        return _proposal(aside, ProposalKind.REPLACEMENT, whole, new=aside.said.strip())
    return _proposal(aside, ProposalKind.POSITION, whole)


def _acted(aside: Aside, kind: ProposalKind, quoted: list[str], text: str, language: str) -> Proposal:
    whole = (0, len(text))
    places = [sole(words, text) for words in quoted]
    nowhere = (whole[1], whole[1])  # words that the paragraph does not have, or has twice
    if kind is ProposalKind.DELETION:
        return _proposal(aside, kind, (places[0] or nowhere) if places else whole)
    if kind is ProposalKind.REPLACEMENT and quoted:
        found = (places[0] or nowhere) if len(quoted) > 1 else whole
        return _proposal(aside, kind, found, new=quoted[-1])
    if kind is ProposalKind.INSERTION and len(quoted) > 1 and places[1]:
        return placed(_proposal(aside, kind, whole), quoted[0], places[1], before=said_before(aside.said, language))
    new = quoted[0] if quoted and kind is ProposalKind.INSERTION else None
    return _proposal(aside, kind, whole, new=new)


def said_before(said: str, language: str) -> bool:
    """Whether words are to go before others: "add “all” before “States”"."""
    return any(re.search(rf"\b{re.escape(word)}\b", fold(said)) for word in phrases(language, "place before"))


def placed(one: Proposal, new: str, anchor: Span, *, before: bool) -> Proposal:
    """The proposal with words that go before or behind those at `anchor`."""
    at = anchor[0] if before else anchor[1]
    words = f"{new} " if before else new if new[:1] in ",;." else f" {new}"
    return replace(one, kind=ProposalKind.INSERTION, start=at, end=at, new=words, of=(at, at), state=TextState.OPEN)


def _proposal(aside: Aside, kind: ProposalKind, of: Span | None, new: str | None = None) -> Proposal:
    end = of[1] if of else 0
    quiet = not aside.asks or kind in {ProposalKind.RETENTION, ProposalKind.POSITION}
    return Proposal(
        kind=kind,
        start=end,
        end=end,
        text=aside.printed,
        new=new,
        authors=aside.authors,
        state=None if quiet else TextState.OPEN,
        of=of,
    )


def quoted_in(said: str) -> list[str]:
    """The words that a remark quotes, in order."""
    return [next(filter(None, match.groups())) for match in _QUOTED.finditer(said)]


def sole(words: str, text: str, remark: Span = (0, 0)) -> Span | None:
    """Where words stand in a text, if they stand there once beside the remark in it that quotes them."""
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    places = [span for span in found if not remark[0] <= span[0] < remark[1]]
    return places[0] if len(places) == 1 else None


def state_beside(state: TextState | None, pool: Sequence[Proposal], length: int) -> TextState | None:
    """The state of a paragraph that columns speak of: open where one would delete it and another not, or would put
    another wording in its place."""
    asides = [one for one in pool if one.start == one.end and one.of is not None]
    if state is TextState.DELETED and any(one.kind is not ProposalKind.DELETION for one in asides):
        return TextState.OPEN
    other = any(one.kind is ProposalKind.REPLACEMENT and one.of == (0, length) for one in asides)
    return state or (TextState.OPEN if other else None)
