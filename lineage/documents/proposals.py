"""What a draft proposes inside of a paragraph: brackets, who proposes, additions and deletions.

The marks stay in the text, which is what is printed; a proposal says what a stretch of it is. Delegates write
`[text]` for what is not agreed, `[EU: delete]`, `[US: reserve]` or `(retain: BLR)` for a position, `(EU)` behind
what the author proposes, bold or a tracked insertion for new text, strike-through or a tracked deletion for the
text to go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold
from lineage.sources.lines import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.documents.stretch import Stretch


class ProposalKind(StrEnum):
    """What is proposed."""

    BRACKET = "bracket"
    """Not agreed, without more."""
    INSERTION = "insertion"
    DELETION = "deletion"
    RETENTION = "retention"
    RESERVATION = "reservation"
    REPLACEMENT = "replacement"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    ORAL = "oral"
    """Changed orally at a meeting; the mark does not say how: "[as orally revised]"."""
    POSITION = "position"
    """An author's remark that no table knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposal in a paragraph of a draft."""

    kind: ProposalKind
    start: int
    """Offsets into the paragraph's text, from 0, end exclusive. Equal for text that tracked changes took out."""
    end: int
    text: str
    """The stretch as printed, or the text that was taken out."""
    authors: tuple[str, ...] = ()
    """As written: "EU", "BLR"; empty where none is named."""


_SPLIT = re.compile(r"\s*[,/&+;]\s*")
_AND = re.compile(r"\s+(?:et|and)\s+")
_REMARK = re.compile(r"[\[(](?P<first>[^\[\]():]{1,60}?)\s?:\s*(?P<second>[^\[\]()]{1,400})[\])]")
_NAMES = re.compile(r"\((?P<names>[^()\[\]]{2,60})\)")
_REFERENCE = re.compile(
    r"[A-Z]{1,3}/[\w.()/-]+"
    r"|sur la base d|on the (?:report|recommendation) of|sans renvoi|without reference|sic\b|…|\.{3}",
    re.IGNORECASE,
)
"""Brackets of the text itself: "[A/73/12 (Part I)]", "[sur la base du rapport ...]", "[sic]"."""
_ANY_BRACKET = re.compile(r"[\[(](?P<words>[^\[\]()]{4,200})[\])]")
_NEAR = 2
"""Characters between a proposal and the author behind it."""


def is_working_text(text: Stretch, language: str) -> bool:
    """Whether a paragraph shows by itself that it is being negotiated: tracked changes, or an author's remark."""
    tracked = any(style is Style.INSERTED for *_, style in text.styled)
    remarks = (*_remarks(text.chars, language), *_oral(text.chars, language))
    return tracked or bool(text.removed) or bool(remarks)


def find_proposals(text: Stretch, language: str, opening: int = 0) -> tuple[Proposal, ...]:
    """The proposals in a paragraph of a draft, in order of their offsets.

    `opening` is the length of the opening formula, which drafts set in bold as a matter of style.
    """
    oral = [*_oral(text.chars, language)]
    places = {(p.start, p.end) for p in oral}
    said = [p for p in _remarks(text.chars, language) if (p.start, p.end) not in places]
    found = [*_looks(text, opening), *_removed(text), *oral, *said, *_brackets(text.chars)]
    remarks = {(p.start, p.end) for p in found if p.authors} | places
    kept = [p for p in found if p.kind is not ProposalKind.BRACKET or (p.start, p.end) not in remarks]
    named = [_with_author(proposal, text.chars, language) for proposal in kept]
    return tuple(sorted(named, key=lambda p: (p.start, p.end, p.kind.value, p.text)))


def _looks(text: Stretch, opening: int) -> Iterator[Proposal]:
    for start, end, style in text.styled:
        words = text.chars[start:end]
        if not words.strip() or (style is Style.BOLD and end <= opening):
            continue
        kind = ProposalKind.DELETION if style is Style.STRIKE else ProposalKind.INSERTION
        yield Proposal(kind=kind, start=start, end=end, text=words)


def _removed(text: Stretch) -> Iterator[Proposal]:
    for offset, words in text.removed:
        yield Proposal(kind=ProposalKind.DELETION, start=offset, end=offset, text=" ".join(words.split()))


def _remarks(text: str, language: str) -> Iterator[Proposal]:
    """`[EU: delete]` and `(retain: BLR)`; `[EU: all forms of]` proposes the words behind the colon."""
    for match in _REMARK.finditer(text):
        first, second = match["first"].strip(), match["second"].strip()
        authors, said = authors_in(first, language), second
        if not authors:
            authors, said = authors_in(second, language), first
        if authors:
            yield Proposal(
                kind=_action(said, language) or (ProposalKind.INSERTION if said == second else ProposalKind.POSITION),
                start=match.start(),
                end=match.end(),
                text=match[0],
                authors=authors,
            )


def _oral(text: str, language: str) -> Iterator[Proposal]:
    """`[as orally revised]`, `(oral amendment: all persons)`."""
    for match in _ANY_BRACKET.finditer(text):
        if is_oral(match["words"], language):
            yield Proposal(kind=ProposalKind.ORAL, start=match.start(), end=match.end(), text=match[0])


def is_oral(text: str, language: str) -> bool:
    """Whether words begin by saying that something was changed orally: "As orally revised", "Oral amendments"."""
    key = fold(text).lstrip("[(*- ,")
    begun = (phrase for phrase in phrases(language, "oral") if key.startswith(phrase))
    return any(not key[len(phrase) : len(phrase) + 1].isalnum() for phrase in begun)


def named_action(text: str, language: str) -> ProposalKind | None:
    """The first action that an instruction names, wherever it stands: "In OP5, replace ...", None for none."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    tries = (" ".join(words[at : at + count]) for at in range(len(words)) for count in (4, 3, 2, 1))
    return next((found for words in tries if (found := _actions(language).get(words))), None)


def _brackets(text: str) -> Iterator[Proposal]:
    """Pairs of square brackets; one that opens or closes in another paragraph reaches to the end of this one."""
    waiting: list[int] = []
    for index, character in enumerate(text):
        if character == "[":
            waiting.append(index)
        elif character == "]":
            start = waiting.pop() if waiting else 0
            yield from _bracket(text, start, index + 1)
    for start in waiting:
        yield from _bracket(text, start, len(text))


def _bracket(text: str, start: int, end: int) -> Iterator[Proposal]:
    words = text[start:end]
    if not _REFERENCE.match(words.strip("[] ")):
        yield Proposal(kind=ProposalKind.BRACKET, start=start, end=end, text=words)


def _with_author(proposal: Proposal, text: str, language: str) -> Proposal:
    """The proposal with the authors that stand in parentheses right behind it, or at the end of its brackets."""
    if proposal.authors:
        return proposal
    match = _NAMES.search(text, proposal.end)
    if match is None or match.start() > proposal.end + _NEAR:
        inside = list(_NAMES.finditer(proposal.text))
        match = inside[-1] if inside and inside[-1].end() >= len(proposal.text) - _NEAR else None
    authors = authors_in(match["names"], language) if match else ()
    return replace(proposal, authors=authors) if authors else proposal


def authors_in(text: str, language: str) -> tuple[str, ...]:
    """The delegations that `text` lists and nothing else: "EU, BLR" gives both; "the EU" or "WHO" none."""
    known = _delegations(language)
    parts = _SPLIT.split(text.strip())
    # "Trinidad and Tobago" is one delegation, "EU and BLR" are two
    names = tuple(name for part in parts for name in ((part,) if part in known else _AND.split(part)))
    return names if all(name in known for name in names) else ()


def _action(said: str, language: str) -> ProposalKind | None:
    """What the first words of a remark ask for, None for words that no table knows."""
    words = fold(said).split()
    actions = _actions(language)
    return next((actions[key] for count in (3, 2, 1) if (key := " ".join(words[:count])) in actions), None)


@cache
def _delegations(language: str) -> frozenset[str]:
    return frozenset(row["form"] for row in table(language, "delegations", ("form",)))


@cache
def _actions(language: str) -> Mapping[str, ProposalKind]:
    rows = table(language, "proposal_actions", ("form",))
    return {fold(row["form"]): ProposalKind(row["kind"]) for row in rows}
