"""What is negotiated in a paragraph of a draft: its state, who proposes it, its marks and every proposal in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.asides import asked, placed, quoted_in, said_before, sole, state_beside
from lineage.documents.negotiated.asked_in_remarks import note_of
from lineage.documents.negotiated.framing import groups
from lineage.documents.negotiated.groups import Group, Role
from lineage.documents.negotiated.heads import led
from lineage.documents.negotiated.marked_words import each_author, set_off, signed_looks, taken_out, without_looks
from lineage.documents.negotiated.names_in_brackets import NEAR
from lineage.documents.negotiated.paragraph_state import all_struck, at_edge, covers, merged, state_of, words_span
from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState, stated
from lineage.documents.negotiated.signing import (
    is_unsigned,
    named_behind,
    replaced_by,
    signs,
    signs_changes,
    signs_marks,
)
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.sources.lines import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.documents.blocks import Block
    from lineage.documents.negotiated.compilation_columns import Aside
    from lineage.documents.negotiated.proposals import Span
    from lineage.documents.stretch import Stretch

_EITHER = re.compile(r"(?<=[\]};])\s*/\s*(?=[\[{])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiated:
    """What a draft says of one of its paragraphs beside its words."""

    state: TextState | None = None
    """State of the paragraph as a whole; a bracket inside it is a state of its stretch."""
    authors: tuple[str, ...] = ()
    """Who proposes the paragraph as a whole."""
    marks: tuple[Span, ...] = ()
    """Stretches of the text that only negotiators write, in order, none touching the next."""
    proposals: tuple[Proposal, ...] = ()
    """In order of their offsets."""


NOTHING = Negotiated()


def _is_working_text(text: Stretch, language: str) -> bool:
    """Whether a paragraph shows by itself that it is being negotiated: tracked changes, or an author's remark."""
    if text.removed or any(style in {Style.INSERTED, Style.STRIKE} for _, _, style, _ in text.styled):
        return True
    found = groups(text.chars, language)
    owed = any(group.role is Role.STATE and group.authors for group in found)
    said = (group.asks or group.role in {Role.REMARK, Role.WORDS, Role.ORAL} for group in found)
    return owed or signs_marks(found, text) or any(said)


def shows_negotiation(texts: Sequence[Stretch], blocks: Sequence[Block], language: str) -> bool:
    """Whether the text shows by itself that it is being negotiated: tracked changes, remarks of authors, or labels
    that only negotiators print ("OP5", "3 bis", "5 alt")."""
    labelled = any(
        block.kind == "head" or block.beside or block.proposers or (block.mark and block.mark.proposed)
        for block in blocks
    )
    return labelled or any(_is_working_text(text, language) for text in texts) or any(map(_is_bracketed, blocks))


def _is_bracketed(block: Block) -> bool:
    """Whether a numbered paragraph stands in brackets as a whole: "[2. Requests a report;]"."""
    text = " ".join(part.chars for part in block.parts).strip()
    return block.kind == "number" and text[:1] == "[" and text.rstrip(" .;,")[-1:] == "]" and text.count("[") == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBeside:
    """What is known of a paragraph beside its printed text."""

    opening: int = 0
    """Length of the opening formula, which drafts set in bold as a matter of style."""
    label: str = ""
    """ "OP5 alt" is an option."""
    proposers: tuple[str, ...] = ()
    """Who is named above it."""
    beside: tuple[Aside, ...] = ()
    """What stands beside it in the columns of a compilation."""
    set_off: bool = False
    """Whether it is bold, underlined or coloured as a whole among paragraphs that are not: it is new."""


ALONE = KnownBeside()


def negotiated(text: Stretch, language: str, around: KnownBeside = ALONE) -> Negotiated:
    """What is negotiated in a paragraph of a draft."""
    tracked = [*set_off(text, around.opening, whole=around.set_off), *taken_out(text)]
    tracked = [replace(one, authors=each_author(one.authors, language)) for one in tracked]
    found = signed_looks(groups(text.chars, language), tracked, text.chars, language)
    option = led(text.chars, language)[0]
    marks = merged([*_marks(found, text.chars), (0, option)])
    words = words_span(text.chars, marks)
    pool, edges = _marked(found, tracked, text.chars, marks, words=words, language=language)
    named = tuple(dict.fromkeys([*around.proposers, *(author for group in edges for author in group.authors)]))
    authors = tuple(dict.fromkeys([*named, *_whole_authors(pool, words)]))
    pool += _whole(named, text.chars, marks, words)
    beside = (aside for aside in around.beside if aside.asks or note_of(aside.said, language))
    pool += (asked(aside, text.chars, language) for aside in beside)
    state = state_of(found, pool, words, text.chars)
    state = _state_beside(around.beside, language) or state_beside(state, pool, len(text)) if around.beside else state
    alternative = option or " alt" in around.label or any(group.state is TextState.OPTION for group in edges)
    if alternative and state in {None, TextState.OPEN}:
        state = TextState.OPTION
    if state is TextState.DELETED and authors and not all_struck(pool, words, text.chars):
        state = TextState.OPEN  # one wants what another would delete
    ordered = sorted(pool, key=lambda p: (p.start, p.end, p.kind.value))
    return Negotiated(
        state=state or (TextState.OPEN if named else None), authors=authors, marks=marks, proposals=tuple(ordered)
    )


def _marked(  # noqa: PLR0913 - a paragraph, and what was found in it
    found: Sequence[Group],
    tracked: Sequence[Proposal],
    text: str,
    marks: Sequence[Span],
    *,
    words: Span,
    language: str,
) -> tuple[list[Proposal], list[Group]]:
    """The proposals that marks in a paragraph make, and the names at its edges, which speak for all of it."""
    pool = [*tracked, *_of_groups(found, text, words, language)]
    behind = {id(one): group for one, group in named_behind(pool, found, text)}
    behind |= dict(replaced_by(pool, behind, text))
    pool = [replace(one, authors=behind[id(one)].authors) if id(one) in behind else one for one in pool]
    names = [one for one in found if one.role is Role.NAMES and all(one is not group for group in behind.values())]
    edges = [group for group in names if at_edge(group, words)]
    if last := signs_changes(pool, edges, words[1]):
        pool = [replace(one, authors=last) if is_unsigned(one) else one for one in pool]
        names = [group for group in names if group.start < words[1]]
        edges = [group for group in edges if group.start < words[1]]
    pool += [_position(group, text) for group in names if group not in edges]
    pool = list(without_looks([_filled(one, text, marks) for one in _without_doubles(pool)]))
    return [one for one in pool if one.new != "" or one.start == one.end], edges  # "[**agreed**]": a mark in bold


def _state_beside(beside: Sequence[Aside], language: str) -> TextState | None:
    """The state that the columns beside a paragraph give it, in nobody's name."""
    return next(filter(None, (stated(aside.said, language) for aside in beside if not aside.asks)), None)


def _marks(found: Iterable[Group], text: str) -> Iterator[Span]:
    for group in found:
        yield group.start, group.start + group.head
        if group.role is not Role.GAP and (group.closed or group.tail):
            yield group.end - group.closed - group.tail, group.end
    yield from (match.span() for match in _EITHER.finditer(text))


def _of_groups(found: Sequence[Group], text: str, words: Span, language: str) -> Iterator[Proposal]:
    for group in found:
        one = Proposal(kind=ProposalKind.BRACKET, start=group.start, end=group.end, text=text[group.start : group.end])
        if group.asks:
            inside = group.start + group.head, group.end - group.closed - group.tail
            of = inside if group.role is Role.ASKED else _target(group, found, text, words)
            asks = (replace(one, kind=ask.kind, authors=ask.authors, of=of) for ask in group.asks)
            yield from (_asked(one, ask.said, text, language) for one, ask in zip(asks, group.asks, strict=True))
        elif group.role is Role.WORDS:
            yield replace(one, kind=ProposalKind.INSERTION, authors=group.authors, state=group.state)
        elif group.role is Role.STATE and group.state is TextState.DELETED:
            yield replace(one, kind=ProposalKind.DELETION, of=_target(group, found, text, words))
        elif group.role is Role.PLAIN:
            yield replace(one, state=_state_behind(group, found, text))
        elif (group.role, group.state) in _SAYS:
            yield replace(one, kind=_SAYS[group.role, group.state], state=group.state, authors=group.authors)


_SAYS = {
    (Role.ORAL, None): ProposalKind.ORAL,
    (Role.OPTION, TextState.OPTION): ProposalKind.OPTION,
    (Role.STATE, TextState.PLACEHOLDER): ProposalKind.PLACEHOLDER,
    (Role.GAP, TextState.PLACEHOLDER): ProposalKind.PLACEHOLDER,
}


def _asked(proposal: Proposal, said: str, text: str, language: str) -> Proposal:
    """The proposal of a remark with the words that it gives: "add: and girls", "replace "all" by "some"."""
    quoted, remark = quoted_in(said), (proposal.start, proposal.end)
    if proposal.kind is ProposalKind.INSERTION:
        return _to_put_in(proposal, said, text, language)
    if proposal.kind is ProposalKind.DELETION and quoted:
        return replace(proposal, of=sole(quoted[0], text, remark))
    if proposal.kind is ProposalKind.DELETION and said:
        return replace(proposal, of=sole(said, text, remark) or proposal.of)
    if proposal.kind is not ProposalKind.REPLACEMENT:
        return proposal
    if len(quoted) > 1:
        return replace(proposal, new=quoted[1], of=sole(quoted[0], text, remark) or proposal.of)
    return replace(proposal, new=quoted[0] if quoted else said or None)


def _to_put_in(proposal: Proposal, said: str, text: str, language: str) -> Proposal:
    """The same for words to put in: where the remark stands, or beside the words that it names."""
    quoted = quoted_in(said)
    anchor = sole(quoted[1], text, (proposal.start, proposal.end)) if len(quoted) > 1 else None
    if anchor:
        return placed(proposal, quoted[0], anchor, before=said_before(said, language))
    place, _, words = said.partition(":")
    said = words.strip() if fold(place).strip() in phrases(language, "place end") else said  # "at the end: and girls"
    kind = proposal.kind if said or proposal.of else ProposalKind.POSITION  # "[EU: add]" says no words
    return replace(proposal, kind=kind, new=quoted[0] if quoted else said or None)


def _target(group: Group, found: Sequence[Group], text: str, words: Span) -> Span | None:
    """What a remark speaks of: the bracket that it follows, or the paragraph that it begins or ends."""
    before = [g for g in found if g.role in {Role.PLAIN, Role.WORDS, Role.ASKED, Role.OPTION} and g.end <= group.start]
    near = [g for g in before if not text[g.end : group.start].strip() and group.start - g.end <= NEAR]
    if near:
        return near[-1].start, near[-1].end
    around = [g for g in found if g.role is Role.PLAIN and g.open and signs(group, g)]  # "[all (US: delete)]"
    if around:
        return around[-1].start, around[-1].end
    return (0, len(text)) if words[1] and at_edge(group, words) else None


def _state_behind(group: Group, found: Sequence[Group], text: str) -> TextState:
    """State of a bracket: the one that a mark right after it names, else open."""
    behind = [g for g in found if g.role is Role.STATE and 0 <= g.start - group.end <= NEAR]
    named = [g.state for g in behind if g.state and not text[group.end : g.start].strip()]
    return named[0] if named else TextState.OPEN


def _position(group: Group, text: str) -> Proposal:
    """A name after words that nothing sets off: what its author wants is not said."""
    words = text[group.start : group.end]
    return Proposal(kind=ProposalKind.POSITION, start=group.start, end=group.end, text=words, authors=group.authors)


def _without_doubles(pool: Sequence[Proposal]) -> Iterator[Proposal]:
    """The proposals; a bracket around words that are bold or tracked anyhow is not a second one."""
    looks = {(p.start, p.end) for p in pool if p.kind in {ProposalKind.INSERTION, ProposalKind.DELETION}}
    for one in pool:
        if one.kind is not ProposalKind.BRACKET or (one.start, one.end) not in looks:
            yield one


def _filled(one: Proposal, text: str, marks: Sequence[Span]) -> Proposal:
    """The proposal with the words that it wants, and the state of its stretch: open unless told otherwise."""
    wanted = one.kind is ProposalKind.INSERTION or (
        one.kind in {ProposalKind.BRACKET, ProposalKind.OPTION} and one.authors
    )
    new = one.new
    if wanted and one.start < one.end and one.of is None and not (new and new != one.text):
        new = unmarked(text, one.start, one.end, marks)
        new = new if one.tracked else new.strip() if one.kind is not ProposalKind.INSERTION else new
    noted = one.kind in {ProposalKind.MOVE, ProposalKind.MERGE, ProposalKind.SPLIT} and not one.authors
    quiet = noted or one.kind in {ProposalKind.RETENTION, ProposalKind.ORAL, ProposalKind.POSITION}
    return replace(one, new=new, state=one.state or (None if quiet else TextState.OPEN))


def unmarked(text: str, start: int, end: int, marks: Sequence[Span]) -> str:
    """A stretch of a text without its marks."""
    inside = [(max(a, start), min(b, end)) for a, b in marks if a < end and b > start]
    edges = [start, *(edge for span in inside for edge in span), end]
    kept = "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return re.sub(r"\s{2,}", " ", re.sub(r"(?<!\s)\s+(?=[,.](?:\s|$))", "", kept) if inside else kept)


def _whole_authors(pool: Iterable[Proposal], words: Span) -> Iterator[str]:
    wanting = {ProposalKind.BRACKET, ProposalKind.INSERTION, ProposalKind.OPTION}
    for one in pool:
        if one.kind in wanting and covers(one, words):
            yield from one.authors


def _whole(authors: tuple[str, ...], text: str, marks: Sequence[Span], words: Span) -> Iterator[Proposal]:
    """The paragraph as a proposal of those who are named above, before or after it."""
    if authors and words[1]:
        new = unmarked(text, 0, len(text), marks).strip()
        yield Proposal(
            kind=ProposalKind.INSERTION,
            start=0,
            end=len(text),
            text=text,
            new=new,
            authors=authors,
            state=TextState.OPEN,
        )
