"""What became of each proposal in the adopted text: taken, reworded, elsewhere, not taken, with places.

A change is looked for in the paragraphs that the alignment links to its own: it is made in the base, and what it puts
in must stand in the adopted wording, at that place; what it takes out must be gone there. Only then is it looked for in
the rest of the text, as a run of words that the base did not have. A place that was changed in other words is not
called a rewording of the proposal; the words there now are given.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.alignment import align
from lineage.corpus.assembly_sessions import is_older
from lineage.diff import compare
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.resolution import Paragraph, Resolution
from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, applied
from lineage.drafting.proposals.kept_words import common, kept, runs, sign_stays, words_now
from lineage.drafting.proposals.outcome import Fate, JudgedProposal, Outcome, is_judged
from lineage.drafting.proposals.source_losses import stands_behind
from lineage.languages.text import run_of, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.links import Link
    from lineage.alignment.twins import Twins
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal

HALF = 0.5
"""Least share of the words of a proposal that a rewording keeps."""
RUN = 4
"""Words of the shortest run that is looked for in other paragraphs: three stand in many by chance."""
CLAUSE = 8
"""Words of the shortest run that is a clause of a proposal: "that victims have access to free legal aid"."""


def outcome_of(compilation: Compilation, adopted: Resolution, links: Sequence[Link] | None = None) -> Outcome:
    """What became of the proposals of `compilation` in `adopted`. Reserves and brackets are not proposals of words.

    `links` are those from the base to `adopted`, where they are known.
    """
    known = links_of(compilation.base, adopted) if links is None else links
    judge = _Judge(compilation, adopted, known)
    results = tuple(
        judge.result(paragraph, proposal)
        for paragraph in compilation.paragraphs
        for proposal in paragraph.proposals
        if is_judged(proposal)
    )
    return Outcome(compilation=compilation, adopted=adopted, results=results, apart=bool(results) and judge.apart)


def _puts_in_bracket(proposal: CompiledProposal, targets: Sequence[Paragraph]) -> bool:
    """Whether a proposal is a bracket, as that of a placeholder, which no target has: that is no matter of form."""
    sign = proposal.new.strip()
    return not proposal.old and sign in {"[", "]"} and not any(sign in one.text for one in targets)


class _Judge:
    """Finds the fate of one proposal after the other."""

    def __init__(self, compilation: Compilation, adopted: Resolution, links: Sequence[Link]) -> None:
        self._compilation, self._base, self._adopted = compilation, compilation.base, adopted
        self._older = is_older(adopted, self._base)
        self._texts = {p.label: p for p in adopted.paragraphs}
        self._children = _children(links)
        self._parents: defaultdict[str, list[str]] = defaultdict(list)
        for old, news in self._children.items():
            for new in news:
                self._parents[new].append(old)

    def result(self, paragraph: CompiledParagraph, proposal: CompiledProposal) -> JudgedProposal:
        """One proposal with its fate."""
        found = self._judged(paragraph, proposal)
        if (found.fate is Fate.NOT_TAKEN and self._older) or (self.apart and found.fate is not Fate.ELSEWHERE):
            found = replace(found, fate=Fate.UNKNOWN)
        return replace(found, where=tuple(f"{self._adopted.id}#{label}" for label in found.where))

    @cached_property
    def apart(self) -> bool:
        """Whether nothing links the papers to the adopted text: no paragraph of their base, or none of theirs."""
        links = self._children.values() if self._base.paragraphs else self._links_of_new.values()
        return not any(links)

    def _judged(self, paragraph: CompiledParagraph, proposal: CompiledProposal) -> JudgedProposal:
        if proposal.kind is ProposalKind.MOVE:
            return self._move(paragraph, proposal)
        if paragraph.text is None:
            return self._addition(paragraph, proposal)
        targets = [self._texts[label] for label in self._children.get(paragraph.label, ())]
        if not targets:
            return self._elsewhere(paragraph, proposal) or self._without_counterpart(paragraph, proposal)
        best = max((_in_place(paragraph, proposal, t, self._base.language) for t in targets), key=_rank)
        if _puts_in_bracket(proposal, targets):
            best = replace(best, fate=Fate.NOT_TAKEN)
        if self._older and best.fate is Fate.TAKEN and not words(proposal.new) and words(proposal.old):
            return replace(best, fate=Fate.UNKNOWN)  # it never had these words
        if best.fate is not Fate.NOT_TAKEN:
            return best
        return self._elsewhere(paragraph, proposal) or best

    def _without_counterpart(self, paragraph: CompiledParagraph, proposal: CompiledProposal) -> JudgedProposal:
        """A change in a paragraph that the adopted text has not got: it is gone, or an older text never had it."""
        fate = Fate.UNKNOWN if self._older else Fate.NOT_TAKEN if proposal.new.strip() else Fate.TAKEN
        return JudgedProposal(label=paragraph.label, proposal=proposal, fate=fate)

    def _move(self, paragraph: CompiledParagraph, proposal: CompiledProposal) -> JudgedProposal:
        own = self._children.get(paragraph.label, ())
        before = self._children.get(proposal.after, ()) if proposal.after else None
        taken = stands_behind(own, before, list(self._texts))
        fate = Fate.TAKEN if taken else Fate.NOT_TAKEN
        return JudgedProposal(label=paragraph.label, proposal=proposal, fate=fate, where=tuple(own))

    @cached_property
    def _links_of_new(self) -> dict[str, list[Link]]:
        """New wording -> its links to adopted paragraphs."""
        wanted = dict.fromkeys(
            (w.new, p.kind) for p in self._compilation.paragraphs if p.text is None for w in p.proposals
        )
        paragraphs = tuple(
            Paragraph(document="proposed", label=f"OP{i}", kind=kind, number=str(i), text=new, opening="")
            for i, (new, kind) in enumerate(wanted, 1)
        )
        text = replace(self._base, id="proposed", symbol=None, paragraphs=paragraphs, footnotes=(), dropped=())
        found: defaultdict[str, list[Link]] = defaultdict(list)
        if paragraphs:
            for link in align(text, self._adopted).followed():
                found[paragraphs[int(link.old[2:]) - 1].text].append(link)
        return found

    def _addition(self, paragraph: CompiledParagraph, proposal: CompiledProposal) -> JudgedProposal:
        """A new paragraph: one that the base did not have, or words in one that it had."""
        best: JudgedProposal | None = None
        for link in self._links_of_new.get(proposal.new, ()):
            parents = [p.text for p in self._base.paragraphs if p.label in self._parents.get(link.new, ())]
            found = _as_new(paragraph, proposal, self._texts[link.new], parents, self._base.language)
            found = replace(found, band=link.band)
            best = max((one for one in (best, found) if one), key=_rank)
        if best is not None and best.fate is not Fate.NOT_TAKEN:
            return best
        return self._elsewhere(paragraph, proposal) or JudgedProposal(
            label=paragraph.label, proposal=proposal, fate=Fate.NOT_TAKEN
        )

    def _elsewhere(self, paragraph: CompiledParagraph, proposal: CompiledProposal) -> JudgedProposal | None:
        """The words as one run in a paragraph of the adopted text, where the base did not have them."""
        run = run_of(proposal.new)
        if len(words(proposal.new)) < RUN or any(run in run_of(p.text) for p in self._base.paragraphs):
            return None
        where = tuple(p.label for p in self._adopted.paragraphs if run in run_of(p.text))
        where = where or tuple(p.label for p in self._adopted.paragraphs if self._has_clause(p, proposal))
        return (
            JudgedProposal(label=paragraph.label, proposal=proposal, fate=Fate.ELSEWHERE, where=where)
            if where
            else None
        )

    @cached_property
    def _clauses(self) -> dict[tuple[str, ...], set[str]]:
        """Every run of the words of a clause in the adopted text, with the paragraphs that have it."""
        found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for p in self._adopted.paragraphs:
            for run in runs(words(p.text), CLAUSE):
                found[run].add(p.label)
        return found

    def _has_clause(self, there: Paragraph, proposal: CompiledProposal) -> bool:
        """Whether a long clause of a proposal stands in an adopted paragraph: eight words on end, four of them beyond
        what the base has on end."""
        if not any(there.label in self._clauses.get(run, ()) for run in runs(words(proposal.new), CLAUSE)):
            return False
        clause = common(words(proposal.new), words(there.text))
        known = [f" {' '.join(run)} " for run in runs(clause, len(clause) - RUN + 1)]
        return not any(run in run_of(p.text) for p in self._base.paragraphs for run in known)


def links_of(
    base: Resolution, adopted: Resolution, versions: Mapping[str, Twins] = MappingProxyType({})
) -> Sequence[Link]:
    """The links from a base, which may have no paragraph, to the adopted text. `versions` are those of both in another
    language, by the id of the text: they speak for links."""
    return align(base, adopted, witnesses=versions).followed() if base.paragraphs else ()


def _children(links: Sequence[Link]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        found[link.old].append(link.new)
    return found


def _rank(result: JudgedProposal) -> int:
    return -list(Fate).index(result.fate)


def _in_place(
    paragraph: CompiledParagraph, proposal: CompiledProposal, target: Paragraph, language: str
) -> JudgedProposal:
    """The fate of a change in one paragraph that its own became."""
    if words(proposal.new) or not words(proposal.old):  # "," for "and" shows in that "and" is gone
        wanted = applied(paragraph.base, [proposal])
        diff = compare(wanted, target.text, language)
        start, end = proposal.start, proposal.start + len(proposal.new)
        share, whole = kept(diff, wanted, start, end)
        if not words(proposal.new) and sign_stays(paragraph.base, target.text, proposal.start, proposal.end):
            share, whole = 0.0, False
        fate = Fate.TAKEN if whole else Fate.REWORDED if share >= HALF else Fate.NOT_TAKEN
    else:
        share, whole = kept(
            compare(paragraph.base, target.text, language), paragraph.base, proposal.start, proposal.end
        )
        fate = Fate.TAKEN if share == 0 else Fate.REWORDED if share <= HALF else Fate.NOT_TAKEN
    now = words_now(compare(paragraph.base, target.text, language), paragraph.base, proposal.start, proposal.end)
    return JudgedProposal(label=paragraph.label, proposal=proposal, fate=fate, where=(target.label,), now=now)


def _as_new(
    paragraph: CompiledParagraph, proposal: CompiledProposal, target: Paragraph, parents: Sequence[str], language: str
) -> JudgedProposal:
    """The fate of a new paragraph in one of the adopted text, of which the base may have had a part."""
    share, whole = kept(compare(proposal.new, target.text, language), proposal.new, 0, len(proposal.new))
    if parents:
        own = [word for word in words(proposal.new) if word not in {w for text in parents for w in words(text)}]
        there = set(words(target.text))
        gained = sum(word in there for word in own) / len(own) if own else 0.0
        fate = Fate.ELSEWHERE if gained >= HALF else Fate.NOT_TAKEN
    else:
        fate = Fate.TAKEN if whole and share == 1 else Fate.REWORDED if share >= HALF else Fate.NOT_TAKEN
    return JudgedProposal(label=paragraph.label, proposal=proposal, fate=fate, where=(target.label,), now=target.text)
