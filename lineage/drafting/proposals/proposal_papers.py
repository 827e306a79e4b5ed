"""The records of a paper with proposals: the paper, what it asks for in the base, and what it adds."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.compilation_columns import BESIDE
from lineage.documents.negotiated.delegations import delegation
from lineage.documents.negotiated.readings import read
from lineage.documents.papers.mails.asking_delegations import names_alone
from lineage.documents.papers.mails.mail import REASON as MAIL
from lineage.documents.resolution import Kind
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.compilation import CompiledSource
from lineage.drafting.proposals.compiled_proposals import CompiledProposal
from lineage.drafting.proposals.persons import is_open
from lineage.languages import with_others
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.documents.negotiated.proposals import Proposal, TextState
    from lineage.documents.resolution import Paragraph, Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper as it was opened."""

    id: str
    file: str
    document: Resolution
    """With its marks."""
    authors: tuple[str, ...]
    """Whose words they are where the paper itself names nobody."""
    form: str = ""
    """amendment; "" where the paper is a text."""
    persons: tuple[str, ...] = ()
    """Whose names Word gave to tracked changes that are told in the name of `authors`."""
    findings: tuple[Caveat, ...] = ()
    """What was found when it was opened."""

    @property
    def marked(self) -> bool:
        """Whether it marks its changes."""
        return any(not one.to_fill for p in self.document.paragraphs for one in p.proposals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A paragraph that a paper has and the base does not."""

    paragraph: Paragraph
    """As the paper has it."""
    after: str | None
    """Label of the base paragraph that it follows, None at the very start."""
    proposals: tuple[CompiledProposal, ...]
    contested: tuple[CompiledProposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What one paper asks for."""

    source: CompiledSource
    proposals: dict[str, list[CompiledProposal]] = field(default_factory=dict)
    """By label of the base."""
    contested: dict[str, list[CompiledProposal]] = field(default_factory=dict)
    sign_forms: dict[str, list[CompiledProposal]] = field(default_factory=dict)
    states: dict[str, TextState] = field(default_factory=dict)
    additions: list[Addition] = field(default_factory=list)
    findings: list[Caveat] = field(default_factory=list)
    numbers: list[tuple[str, str, str]] = field(default_factory=list)
    """Of an excerpt: label of a numbered paragraph, the one of the base that it changes, and its words."""


def source_of(paper: Paper, *, excerpt: bool, rebased: bool) -> CompiledSource:
    """The record of a paper: whose it is, in which form."""
    paragraphs = paper.document.paragraphs
    found = (name for p in paragraphs for who in (p.authors, *(one.authors for one in p.proposals)) for name in who)
    named = (*paper.authors, *found) if is_open(paper.authors, paper.persons) else found
    named = (name for name in named if name not in paper.persons)
    return CompiledSource(
        id=paper.id,
        file=paper.file,
        authors=tuple(dict.fromkeys(named)) or paper.authors,
        form=paper.form or ("marked" if paper.marked else "plain"),
        excerpt=excerpt,
        rebased=rebased,
        persons=paper.persons,
    )


def with_all_voices(found: Submission, language: str) -> Submission:
    """What a paper asks for, its source with all in whose name it asks: a mail of several may name nobody for one."""
    known = {delegation(name, language) for name in (*found.source.authors, *found.source.persons)}
    proposals = (*found.proposals.values(), *(one.proposals for one in found.additions))
    names = dict.fromkeys(name for ws in proposals for proposal in ws for name in proposal.authors)
    more = tuple(name for name in names if delegation(name, language) not in known)
    return replace(found, source=replace(found.source, authors=(*found.source.authors, *more)))


def is_remark(paragraph: Paragraph) -> bool:
    """Whether a paragraph of an excerpt is not part of the text: "Best regards," under the last proposal."""
    found = read_label(paragraph.label)
    return paragraph.kind is Kind.HEADING or (found is not None and bool(found.below) and paragraph.number is None)


def is_comment(paragraph: Paragraph, there: Paragraph | None) -> bool:
    """Whether a mail says something of a paragraph by its number, and not how it is to read: "OP3: This paragraph is
    important for us." `there` is the paragraph of the base under that number."""
    opened = there is not None and bool(there.opening) and "(" not in paragraph.label
    return opened and not paragraph.opening and not paragraph.proposals


def named_in(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Who asks for the changes among proposals."""
    return tuple(dict.fromkeys(name for one in proposals if one.edits for name in one.authors))


def is_asked_alone(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but what is asked for beside its number."""
    printed = read(paragraph, lambda _: False).text or read(paragraph, lambda _: True).text
    return not printed and (bool(paragraph.proposals) or paragraph.state is not None)


_ABOVE = frozenset({MAIL, "title", "header", "sponsors", "report", "committee", "session"})
"""Reasons under which words stand above the paragraphs of a mail."""


def _is_name_of(paper: Paper, line: str, language: str) -> bool:
    """Whether a line says no more than whose the paper is."""
    own = {delegation(name, tongue) for name in paper.authors for tongue in with_others(language)}
    names = names_alone(line, language)
    return bool(names) and all(any(delegation(n, t) in own for t in with_others(language)) for n in names)


_MARGIN = "comment"
"""Reason under which comments in the margin of a Word file are set apart, each with its author."""


def words_around(paper: Paper, base: Resolution, *, excerpt: bool) -> Iterator[str]:
    """The words around the text of a paper: the letter of a mail in one, but for a line that is its author's name, each
    comment in nobody's name, and those in the margin that the base does not have."""
    document = paper.document
    letter = _ABOVE if excerpt and not document.organ else {MAIL}
    told = {one.new for one in paper.findings if one.problem is Caution.SENDER}
    around = [p.text for p in document.dropped if p.reason in letter and p.text not in told]
    said = [line for line in around if not _is_name_of(paper, line, base.language)]
    yield from [" / ".join(said)] if said else []
    known = {piece.text for piece in base.dropped if piece.reason == _MARGIN}
    yield from (
        piece.text
        for piece in document.dropped
        if piece.reason == BESIDE or (piece.reason == _MARGIN and piece.text not in known)
    )
