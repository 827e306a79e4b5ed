"""The records of a compilation: one base, the proposals of several sources on it, and where they collide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.negotiated.proposals import TextState
from lineage.documents.resolution import Kind
from lineage.languages.text import how_many_words
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.proposals.caveats import Caveat
    from lineage.drafting.proposals.compiled_proposals import AgreedWords, CompiledProposal

_SETTLED = frozenset({None, TextState.AGREED, TextState.AD_REF})


class SharedPrecedent(NamedTuple):
    """A precedent, with the authors of all proposals that have its words."""

    precedent: AgreedWords
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledParagraph:
    """A paragraph of the base, or a new one, with all that is proposed in it."""

    label: str
    kind: Kind
    text: str | None
    """Words of the base; None for a new paragraph."""
    after: str | None = None
    """Of a new paragraph: the label that it follows, None for the very start."""
    state: TextState | None = None
    proposals: tuple[CompiledProposal, ...] = ()
    """In the order of their offsets."""
    collisions: tuple[tuple[int, int], ...] = ()
    """Places in `proposals` of two that cannot both be made."""
    contested: tuple[CompiledProposal, ...] = ()
    """What one author of a source asks for and another one of the same source takes out again: not in that
    source's own text."""
    sign_forms: tuple[CompiledProposal, ...] = ()
    """Signs that a source sets otherwise, asked for by nobody: they belong to that source's own text alone."""
    nearest: tuple[SharedPrecedent, ...] = ()
    """The nearest precedent of each proposal, each place once."""

    @property
    def asked(self) -> tuple[CompiledProposal, ...]:
        """All that somebody asks for, also what another author of the same source takes out again."""
        return (*self.proposals, *self.contested)

    def changes_of(self, source: str) -> list[CompiledProposal]:
        """What makes the words of one source out of those of the base, its signs with them."""
        return [proposal for proposal in (*self.proposals, *self.sign_forms) if source in proposal.sources]

    @property
    def is_open(self) -> bool:
        """Whether there is something to negotiate in it: not in words that are agreed, be it ad referendum, and that
        nobody asks to change."""
        return bool(self.asked) or self.text is None or self.state not in _SETTLED

    @property
    def base(self) -> str:
        """The words of the base, "" where it has none."""
        return self.text or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledSource:
    """One paper with proposals."""

    id: str
    file: str
    authors: tuple[str, ...]
    form: str
    """marked, plain or amendment."""
    excerpt: bool = False
    """Whether it speaks of some paragraphs only."""
    rebased: bool = False
    """Whether it changes an older text than the base."""
    persons: tuple[str, ...] = ()
    """Who held the pen, where Word names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilation:
    """All proposals on one base."""

    base: Resolution
    sources: tuple[CompiledSource, ...]
    paragraphs: tuple[CompiledParagraph, ...]
    """In the order of the base, new ones where they go."""
    findings: tuple[Caveat, ...] = ()

    def progress(self) -> Progress:
        """How much of the text is open."""
        return Progress.of(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a text is; a chapeau counts with its items as one paragraph, and headings are not counted."""

    paragraphs: int
    """Of the base."""
    untouched: int
    """Of them, those in which nobody asks for anything; a reservation or a bracket leaves words open too."""
    new: int
    """Paragraphs that are proposed."""
    proposals: int
    collisions: int
    words: int
    """Of the base, counted as everywhere: "l'action" has two."""
    open_words: int
    """Of them, those that a proposal takes out or replaces."""
    added: int
    """Words that proposals put in, or in the place of others."""

    @classmethod
    def of(cls, compilation: Compilation) -> Progress:
        """Counted over the paragraphs of `compilation`."""
        counted = [p for p in compilation.paragraphs if p.kind is not Kind.HEADING]
        old = [p for p in counted if p.text is not None]
        whole = {base_label(p.label) for p in old}
        asked = {base_label(p.label) for p in counted if p.asked}  # a new item is asked for in its chapeau
        return cls(
            paragraphs=len(whole),
            untouched=len(whole - asked),
            new=len({base_label(p.label) for p in counted} - whole),
            proposals=sum(len(p.proposals) for p in compilation.paragraphs),
            collisions=sum(len(p.collisions) for p in compilation.paragraphs),
            words=sum(how_many_words(p.base) for p in old),
            open_words=sum(_touched(p) for p in old),
            added=sum(how_many_words(w.new) for p in compilation.paragraphs for w in p.proposals if w.edits),
        )


def _touched(paragraph: CompiledParagraph) -> int:
    """Words of the base paragraph that a proposal takes out."""
    gone = {at for proposal in paragraph.proposals for at in range(proposal.start, proposal.end) if proposal.edits}
    kept = "".join(" " if at in gone else letter for at, letter in enumerate(paragraph.base))
    return how_many_words(paragraph.base) - how_many_words(kept)


def applied(text: str, proposals: Iterable[CompiledProposal]) -> str:
    """`text` with the changes made. They must not overlap; several insertions at one place stand in their order.

    Raises ValueError where the text lacks the words that a change takes out.
    """
    pieces, at = [], 0
    for proposal in sorted(proposals, key=lambda one: (one.start, one.end)):
        if proposal.start < at or text[proposal.start : proposal.end] != proposal.old:
            raise ValueError(f"{proposal.old!r} does not stand at {proposal.start}")
        pieces += [text[at : proposal.start], proposal.new]
        at = proposal.end
    return "".join([*pieces, text[at:]])


def paragraph_of(base: Paragraph) -> CompiledParagraph:
    """A paragraph of the base in which nothing is proposed yet."""
    return CompiledParagraph(label=base.label, kind=base.kind, text=base.text, state=base.state)
