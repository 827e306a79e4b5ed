"""A paper with proposals: what its authors ask for in each paragraph of the base, and which paragraphs they add.

A paper that marks its changes says itself which text it changes: its base reading is compared with the base, and
differences are named, not ascribed to its authors. A paper without marks is compared with the base word by word, or
with the older text that it rests on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.edits import Wording
from lineage.documents.negotiated.proposals import ProposalKind, TextState
from lineage.documents.negotiated.readings import Reading, base, in_reading, proposed
from lineage.drafting.alterations import Alteration, Rebase
from lineage.drafting.proposals.asking import AskedChange, Authors, asked_as_new, asked_by, in_base
from lineage.drafting.proposals.carried_words import carry
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.common_ground import few_found, refuse_other_base
from lineage.drafting.proposals.compiled_proposals import CompiledProposal
from lineage.drafting.proposals.own_marks import brackets_in, rewordings_in, without_marks_of
from lineage.drafting.proposals.own_numbers import place_by_number
from lineage.drafting.proposals.pairing import excerpt_of, nearest, pair, pair_through
from lineage.drafting.proposals.paragraph_ends import with_ends
from lineage.drafting.proposals.proposal_papers import (
    Addition,
    Paper,
    Submission,
    is_asked_alone,
    is_comment,
    is_remark,
    named_in,
    source_of,
    with_all_voices,
    words_around,
)
from lineage.drafting.proposals.sign_forms import is_of_signs, signs_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution

_FORM = frozenset({Wording.VERBATIM, Wording.FORM})


def submitted(base_text: Resolution, paper: Paper, older: Sequence[Resolution] = ()) -> Submission:
    """What `paper` asks for in `base_text`; `older` are earlier texts that it may rest on. Raises UsageError for texts
    in two languages, UnreadableError for a whole text on another base."""
    marked = brackets_in(base_text, without_marks_of(base_text, paper.document))
    own = rewordings_in(base_text, with_ends(base_text, marked))
    return _PaperReader(base_text, replace(paper, document=own), older).read()


class _PaperReader:
    """Reads one paper, paragraph by paragraph."""

    def __init__(self, base_text: Resolution, paper: Paper, older: Sequence[Resolution]) -> None:
        self._base, self._paper = base_text, paper
        self._texts = {p.label: p for p in base_text.paragraphs}
        self._marked = paper.marked
        self._own = in_reading(paper.document, Reading.BASE, counted=False)
        self._ground = base_text if self._marked or not older else nearest(self._own, (base_text, *older))
        self._grounds = {p.label: p for p in reversed(self._ground.paragraphs)}
        self._pairs = self._on_ground = pair(self._ground, self._own)
        if self._ground is not base_text:
            self._pairs = pair_through(self._on_ground, self._ground, base_text)
        held = {*self._pairs.to_base.values()}
        news = base_text.paragraphs if self._ground is not base_text else ()
        self._news = {p.text for p in news if p.text and p.label not in held}  # put in or parted since by others
        excerpt = excerpt_of(self._ground, self._own, self._on_ground)
        self.out = Submission(source=source_of(paper, excerpt=excerpt, rebased=self._ground is not base_text))
        self._silent: set[str] = set()

    def read(self) -> Submission:
        """All that the paper asks for."""
        refuse_other_base(self._paper, self._own, self._ground, self._base, self._on_ground)
        if self.out.source.excerpt:
            self._find(Caution.EXCERPT)
        previous: str | None = None
        for paragraph in self._paper.document.paragraphs:
            label = self._pairs.to_base.get(paragraph.label)
            if label is None:
                self._unpaired(paragraph, previous)
                continue
            self._change(paragraph, self._texts[label], previous)
            if self.out.source.excerpt and paragraph.number is not None:
                self.out.numbers.append((paragraph.label, label, proposed(paragraph)))
            previous = label
        few = few_found(self._paper, self._own, self._ground, self._on_ground, self._silent)
        self.out.findings[:0] = [*self._paper.findings, *few]
        for words in words_around(self._paper, self._base, excerpt=self.out.source.excerpt):
            self._find(Caution.REMARK, new=words)
        self._missing()
        carry(self.out, self._base.language)
        self._outside()
        return with_all_voices(self.out, self._base.language)

    def _change(self, paragraph: Paragraph, target: Paragraph, previous: str | None) -> None:
        old = self._old_words(paragraph, target)
        rebase = Rebase(old, target.text, self._base.language)
        asked = asked_by(paragraph, old, self._base.language)
        if old != target.text:
            self._name_difference(paragraph, target, old)
        taken = [replace(one, authors=one.authors or paragraph.authors) for one in asked.taken]
        if not self._marks(paragraph):
            taken = [replace(one, change=part) for one in taken for part in signs_apart(one.change)]
        signs = [] if self._marks(paragraph) else [one for one in taken if is_of_signs(one.change)]
        proposals = [proposal for one in taken if one not in signs and (proposal := self._placed(one, rebase, target))]
        set_otherwise = (self._edit(one, place, target.text) for one in signs if (place := rebase.moved(one.change)))
        self.out.sign_forms.setdefault(target.label, []).extend(set_otherwise)
        if paragraph.label in self._pairs.moved and proposed(paragraph) and not self.out.source.excerpt:
            proposals.append(replace(self._proposal(ProposalKind.MOVE), after=previous))
        self.out.proposals.setdefault(target.label, []).extend((*proposals, *self._remarks(paragraph, target, old)))
        contested = (self._edit(one, one.change, target.text) for one in asked.contested)
        self.out.contested.setdefault(target.label, []).extend(contested)
        if paragraph.state:
            self.out.states[target.label] = paragraph.state

    def _old_words(self, paragraph: Paragraph, target: Paragraph) -> str:
        """The words that the paper changes: those that it marks as the base, those of the older text, or the base's."""
        if self._marks(paragraph):
            return base(paragraph)
        older = self._grounds.get(self._on_ground.to_base[paragraph.label])
        return older.text if older else target.text

    def _marks(self, paragraph: Paragraph) -> bool:
        """Whether the paper marks what it changes in a paragraph; a mail may do so in some only."""
        return self._marked and (any(p.edits for p in paragraph.proposals) or not self.out.source.excerpt)

    def _name_difference(self, paragraph: Paragraph, target: Paragraph, old: str) -> None:
        if self._marks(paragraph) and compare(target.text, old, self._base.language).wording not in _FORM:
            self._find(Caution.OTHER_BASE, target.label, target.text, old)

    def _placed(self, one: AskedChange, rebase: Rebase, target: Paragraph) -> CompiledProposal | None:
        if rebase.is_made(one.change):
            return None
        place = rebase.moved(one.change)
        if place is None:
            self._find(Caution.NOT_REBASED, target.label, one.change.old, one.change.new, authors=one.authors)
            return None
        return self._edit(one, place, target.text)

    def _edit(self, one: AskedChange, change: Alteration, text: str) -> CompiledProposal:
        kind = ProposalKind.REPLACEMENT if change.old and change.new else ProposalKind.INSERTION
        return replace(
            self._proposal(kind if change.new else ProposalKind.DELETION, one.authors, one.persons),
            start=change.start,
            end=change.end,
            old=change.old,
            new=change.new,
            whole=bool(text) and change.old == text and not change.new,
            date=one.date,
            against=one.against,
        )

    def _proposal(self, kind: ProposalKind, authors: Authors = (), persons: Authors = ()) -> CompiledProposal:
        """A proposal of this paper, of those who ask for it or else of whose paper it is, still without words."""
        sources, whose = (self._paper.id,), authors or self._paper.authors
        return CompiledProposal(sources=sources, authors=whose, persons=persons, kind=kind)

    def _remarks(self, paragraph: Paragraph, target: Paragraph, old: str) -> Iterator[CompiledProposal]:
        """What is said of words without changing them: a reservation, a bracket, "[US: retain]"."""
        for one in paragraph.proposals:
            if not (one.edits or one.to_fill):
                place = in_base(paragraph, one) if old == target.text else 0
                asked = self._proposal(one.kind, one.authors or paragraph.authors)
                yield replace(asked, start=place, end=place, said=one.text, date=one.date)

    def _unpaired(self, paragraph: Paragraph, previous: str | None) -> None:
        if proposed(paragraph) in self._news:
            return
        if self.out.source.excerpt and paragraph.label in self._texts and is_asked_alone(paragraph):
            self._asked_of(paragraph, self._texts[paragraph.label])
            return
        older = self._grounds.get(self._on_ground.to_base.get(paragraph.label, ""))
        old = base(paragraph) if self._marks(paragraph) else older.text if older else ""
        if old:
            self._not_in_base(paragraph, old, proposed(paragraph))
            return
        said = self.out.source.excerpt and is_comment(paragraph, self._texts.get(paragraph.label))
        if said or paragraph.state is TextState.PLACEHOLDER or (self.out.source.excerpt and is_remark(paragraph)):
            self._silent.add(paragraph.label)
            self._find(Caution.REMARK, new=f"{paragraph.label}: {paragraph.text}" if said else paragraph.text)
            return
        self._added(paragraph, previous)

    def _added(self, paragraph: Paragraph, previous: str | None) -> None:
        """A paragraph that the base does not have, or the second part of one that was split."""
        split = self._pairs.split_from.get(paragraph.label)
        kind = ProposalKind.SPLIT if split else ProposalKind.INSERTION
        proposals = [
            replace(
                self._proposal(kind, one.authors, one.persons),
                new=one.change.new,
                date=one.date,
                whole=True,
                related=split,
            )
            for one in asked_as_new(paragraph, self._base.language)
        ]
        self.out.additions.append(
            Addition(
                paragraph=paragraph,
                after=place_by_number(self._base, paragraph, previous) if self.out.source.excerpt else previous,
                proposals=(*proposals, *self._remarks(paragraph, paragraph, "")),
            )
        )

    def _asked_of(self, paragraph: Paragraph, target: Paragraph) -> None:
        """What is said of a paragraph whose words are not repeated: "OP3 [EU: delete]", "OP43: reserve (US)"."""
        if paragraph.state and not paragraph.proposals:  # "OP4: agreed ad ref"
            self.out.states[target.label] = paragraph.state
        for one in paragraph.proposals:
            asked = self._proposal(one.kind, one.authors)
            if one.kind is ProposalKind.DELETION:
                asked = replace(asked, end=len(target.text), old=target.text, whole=True)
            else:
                asked = replace(asked, said=one.text)
            self.out.proposals.setdefault(target.label, []).append(asked)

    def _not_in_base(self, paragraph: Paragraph, old: str, new: str) -> None:
        """A paragraph of the text that the paper changes, and the base does not have."""
        self._find(Caution.OTHER_BASE, paragraph.label, new=old)
        if new != old:
            self._find(Caution.NOT_REBASED, paragraph.label, old, new, authors=named_in(paragraph.proposals))

    def _missing(self) -> None:
        """The paragraphs of the base that the paper does not have."""
        if self.out.source.excerpt:
            return
        held = set(self._pairs.to_base.values())
        asked = {proposed(p) for p in self._paper.document.paragraphs if p.label not in self._pairs.to_base}
        for paragraph in (p for p in self._base.paragraphs if p.label not in held):
            if paragraph.text in self._news and paragraph.text in asked:
                continue
            seen = self._as_seen(paragraph)
            if seen is None:
                self._find(Caution.OTHER_BASE, paragraph.label, old=paragraph.text)
            elif compare(seen.text, paragraph.text, self._base.language).wording not in _FORM:
                self._find(Caution.NOT_REBASED, paragraph.label, old=seen.text)
            else:
                self._left_out(paragraph)

    def _left_out(self, paragraph: Paragraph) -> None:
        text, into = paragraph.text, self._pairs.merged_into.get(paragraph.label)
        kind = ProposalKind.MERGE if into else ProposalKind.DELETION
        proposal = replace(self._proposal(kind), end=len(text), old=text, whole=True, related=into)
        self.out.proposals.setdefault(paragraph.label, []).append(proposal)

    def _as_seen(self, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph of the base as a paper without marks knew it; None where it did not have it."""
        if self._marked or self._ground is self._base:
            return None if self._marked else paragraph
        return self._grounds.get(self._pairs.older.get(paragraph.label, ""))

    def _outside(self) -> None:
        """What the paper has beside its paragraphs: another title, footnotes of its own."""
        own, known = self._paper.document, {n.text for text in (self._base, self._ground) for n in text.footnotes}
        if own.title and self._base.title and own.title != self._base.title and not self.out.source.excerpt:
            self._find(Caution.TITLE, old=self._base.title, new=own.title)
        for note in own.footnotes:
            if note.text not in known:
                self._find(Caution.NOTE, new=f"{note.mark} {note.text}", authors=named_in(note.proposals))

    def _find(self, problem: Caution, label: str = "", old: str = "", new: str = "", authors: Authors = ()) -> None:
        told = Caveat(source=self._paper.id, problem=problem, label=label, old=old, new=new)
        self.out.findings.append(told if authors == self._paper.authors else replace(told, authors=authors))
