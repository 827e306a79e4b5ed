"""Several papers on one base become one compilation: equal proposals joined, collisions found, new paragraphs named.

New paragraphs take the label of the one that they follow with bis, ter, quater; one before the first of its part is
PP0 or OP0, as delegates call it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.documents.negotiated.delegations import delegation
from lineage.documents.negotiated.placeholders import placeholders
from lineage.documents.negotiated.proposals import ProposalKind, TextState
from lineage.documents.negotiated.readings import proposed
from lineage.documents.resolution import Kind
from lineage.drafting.proposals.asking import VARIANT
from lineage.drafting.proposals.caveats import Caution, Caveat
from lineage.drafting.proposals.collisions import colliding
from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, CompiledSource
from lineage.drafting.proposals.compiled_proposals import CompiledProposal
from lineage.drafting.proposals.lost_notes import without_notes
from lineage.drafting.proposals.one_name import with_one_name
from lineage.drafting.proposals.own_numbers import other_numbers
from lineage.drafting.proposals.proposal_papers import Addition, Paper, Submission
from lineage.drafting.proposals.submissions import submitted
from lineage.symbols import ORDINAL_SUFFIXES, base_label, read_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution


def compile_proposals(base: Resolution, papers: Sequence[Paper], older: Sequence[Resolution] = ()) -> Compilation:
    """All that `papers` propose on `base`; `older` are earlier texts that some of them may rest on.

    Raises UsageError for texts in two languages, UnreadableError for a whole text that rests on another base.
    """
    found = [submitted(base, paper, older) for paper in papers]
    paragraphs = tuple(_in_order(base, found))
    findings = [one for submission in found for one in submission.findings]
    findings += _without_change(found)
    findings += without_notes(base, papers, found)
    findings += other_numbers(base, found, paragraphs)
    findings += _contradictions(paragraphs, base.language)
    sources = tuple(one.source for one in found)
    return with_one_name(Compilation(base=base, sources=sources, paragraphs=paragraphs, findings=tuple(findings)))


def _in_order(base: Resolution, found: Sequence[Submission]) -> Iterator[CompiledParagraph]:
    """The paragraphs of the base, each followed by the new ones that go there."""
    places = _places(base, found)
    naming = _NewLabels(base)
    yield from naming.named(None, places[None], base.language)
    for paragraph in base.paragraphs:
        label = paragraph.label
        proposals = joined([w for one in found for w in one.proposals.get(label, ())], base.language)
        contested = tuple(w for one in found for w in one.contested.get(label, ()))
        said = next((one.states[label] for one in found if label in one.states), None)
        yield CompiledParagraph(
            label=label,
            kind=paragraph.kind,
            text=paragraph.text,
            state=_state(proposals, contested, said or paragraph.state),
            proposals=tuple(replace(proposal, fills=_fills(proposal, paragraph)) for proposal in proposals),
            collisions=colliding(proposals, paragraph.text),
            contested=contested,
            sign_forms=joined([w for one in found for w in one.sign_forms.get(label, ())], base.language),
        )
        yield from naming.named(label, places[label], base.language)


def _fills(proposal: CompiledProposal, paragraph: Paragraph) -> bool:
    return bool(proposal.new) and any(
        proposal.start <= start and end <= proposal.end for start, end in placeholders(paragraph)
    )


def _state(
    proposals: Sequence[CompiledProposal], contested: Sequence[CompiledProposal], said: TextState | None
) -> TextState | None:
    """Open where anything is asked for, proposed for deletion where nothing but that is; else what the papers say."""
    if proposals and all(proposal.whole and not proposal.new for proposal in proposals):
        return TextState.DELETED
    return TextState.OPEN if proposals or contested else said


def joined(proposals: Iterable[CompiledProposal], language: str) -> tuple[CompiledProposal, ...]:
    """The proposals in the order of their places, equal ones of several sources made one."""
    found: dict[tuple[object, ...], CompiledProposal] = {}
    for proposal in proposals:
        key = (proposal.kind, proposal.start, proposal.end, proposal.new, proposal.said, proposal.after, proposal.whole)
        other = found.get(key)
        found[key] = proposal if other is None else _merged_proposal(other, proposal, language)
    return tuple(sorted(found.values(), key=lambda proposal: (proposal.start, proposal.end)))


def _merged_proposal(one: CompiledProposal, other: CompiledProposal, language: str) -> CompiledProposal:
    authors: dict[str, str] = {}
    for name in (*one.authors, *other.authors):
        authors.setdefault(delegation(name, language), name)
    sources = tuple(dict.fromkeys((*one.sources, *other.sources)))
    persons = tuple(dict.fromkeys((*one.persons, *other.persons)))
    return replace(one, sources=sources, authors=tuple(authors.values()), persons=persons, date=one.date or other.date)


Place = tuple[Addition, Submission]


def _places(base: Resolution, found: Sequence[Submission]) -> defaultdict[str | None, list[Place]]:
    """The new paragraphs by the base paragraph that they follow. One that is not an item goes after the last item of a
    list, not into it."""
    last = {base_label(p.label): p.label for p in base.paragraphs}
    places: defaultdict[str | None, list[Place]] = defaultdict(list)
    for submission in found:
        for addition in submission.additions:
            after = addition.after
            between = _is_below(addition.paragraph.label) and bool(_items(after or "")) and after not in last.values()
            if after is not None and not _items(addition.paragraph.label) and not between:
                after = last[base_label(after)]
            places[after].append((addition, submission))
    return places


def _is_below(label: str) -> bool:
    """Whether a paragraph has no number and stands below one that has: OP1.1, as between two items of a list."""
    found = read_label(label)
    return found is not None and bool(found.below)


def _items(label: str) -> tuple[str, ...]:
    found = read_label(label)
    return found.items if found else ()


@dataclass(slots=True)
class _New:
    """A new paragraph while its wordings are gathered."""

    first: Addition
    proposals: list[CompiledProposal]
    contested: list[CompiledProposal]
    sources: set[str]

    def takes(self, addition: Addition, source: str) -> bool:
        """Whether an addition of another source is a wording of this paragraph."""
        if source in self.sources or bool(_items(addition.paragraph.label)) != bool(_items(self.first.paragraph.label)):
            return False
        ours = [proposal.new for proposal in (*self.proposals, *self.contested) if proposal.new]
        theirs = [proposal.new for proposal in (*addition.proposals, *addition.contested) if proposal.new]
        return any(fuzz.ratio(a, b) >= VARIANT for a in ours for b in theirs)


class _NewLabels:
    """Gives new paragraphs their labels, none twice."""

    def __init__(self, base: Resolution) -> None:
        self._used = {p.label for p in base.paragraphs}
        self._last = {base_label(p.label): p.label for p in base.paragraphs}
        self._chapeaux: dict[tuple[str, str], str] = {}

    def named(self, after: str | None, places: Sequence[Place], language: str) -> Iterator[CompiledParagraph]:
        """The new paragraphs that follow `after`, in the order of the papers, wordings of one paragraph together."""
        gathered: list[_New] = []
        for addition, submission in places:
            source = submission.source.id
            same = next((one for one in gathered if one.takes(addition, source)), None)
            if same is None:
                gathered.append(_New(addition, [*addition.proposals], [*addition.contested], {source}))
            else:
                same.proposals += addition.proposals
                same.contested += addition.contested
                same.sources.add(source)
        before = after
        for one in gathered:
            label = self._label(one, after)
            proposals = joined(one.proposals, language)
            yield CompiledParagraph(
                label=label,
                kind=one.first.paragraph.kind,
                text=None,
                after=before,
                state=TextState.OPEN,
                proposals=proposals,
                collisions=colliding(proposals),
                contested=tuple(one.contested),
            )
            before = label

    def _label(self, new: _New, after: str | None) -> str:
        own = new.first.paragraph.label
        source = sorted(new.sources)[0]
        between = _is_below(own) and after is not None and after != self._last.get(base_label(after))
        named = after if between and _items(after or "") else None
        label = self._free(named or (self._item(own, after, source) if _items(own) else self._whole(own, after)))
        self._used.add(label)
        if not _items(own):
            self._chapeaux.update({(one, own): label for one in new.sources})
        return label

    def _item(self, own: str, after: str | None, source: str) -> str:
        chapeau = self._chapeaux.get((source, base_label(own)))
        letters = own[len(base_label(own)) :].strip()
        if chapeau is not None:
            return f"{chapeau}{letters}"
        return after if after and _items(after) else f"{base_label(after or own)}{letters}"

    @staticmethod
    def _whole(own: str, after: str | None) -> str:
        """The label that a new paragraph takes its name from: the one before it, or number 0 where it opens its
        part."""
        mine, before = read_label(own), read_label(base_label(after)) if after else None
        if mine is None or mine.part == "H" or mine.alt:  # "PP2 alt" is another wording of PP2
            return own
        part = own[: own.index(mine.part) + len(mine.part)] if mine.part else own.split(".", maxsplit=1)[0] + "."
        if before is None or before.part != mine.part or before.annex != mine.annex:
            return f"{part}0"
        return base_label(after or own)

    def _free(self, label: str) -> str:
        """The label itself where it is free, else with the first Latin suffix that is."""
        if label not in self._used:
            return label
        stem, _, suffix = label.rpartition(" ")
        if suffix not in ORDINAL_SUFFIXES:
            stem, suffix = label, ""
        at = ORDINAL_SUFFIXES.index(suffix) + 1 if suffix else 0
        named = (f"{stem} {one}" for one in ORDINAL_SUFFIXES[at:])
        found = next((one for one in named if one not in self._used), None)
        return found or next(one for n in range(11, 10_000) if (one := f"{stem} {n}") not in self._used)


def _without_change(found: Sequence[Submission]) -> Iterator[Caveat]:
    """The sources without a proposal; of the parts of one author in one file, none where any has one."""
    asking = {(one.source.file, name) for one in found if _asks(one) for name in one.source.authors}
    for one in found:
        if not _asks(one) and asking.isdisjoint((one.source.file, name) for name in one.source.authors):
            yield Caveat(source=one.source.id, problem=Caution.NO_CHANGE)


def _asks(one: Submission) -> bool:
    proposals = any((*one.proposals.values(), *one.contested.values()))
    unplaced = any(f.problem in {Caution.NOT_REBASED, Caution.NOT_APPLIED} for f in one.findings)
    return proposals or bool(one.additions) or unplaced


def _contradictions(paragraphs: Sequence[CompiledParagraph], language: str) -> Iterator[Caveat]:
    """Where two sources of one author want different words in one place."""
    for paragraph in paragraphs:
        for i, j in paragraph.collisions:
            one, other = paragraph.proposals[i], paragraph.proposals[j]
            names = {delegation(name, language) for name in one.authors}
            if names & {delegation(name, language) for name in other.authors}:
                yield Caveat(
                    source=one.sources[0],
                    problem=Caution.CONTRADICTION,
                    label=paragraph.label,
                    old=one.new or one.old,
                    new=other.new or other.old,
                    other=other.sources[0],
                    proposals=(one, other),
                )


def whole_paragraphs(papers: Sequence[Paper], nothing: Resolution) -> Compilation:
    """Papers of which no base is known: every paragraph is a proposal. `nothing` is a text without paragraphs that
    gives them its id and language."""
    found: list[CompiledParagraph] = []
    for paper in papers:
        for one in paper.document.paragraphs:
            words = proposed(one)
            authors = one.authors or paper.authors
            proposal = CompiledProposal(
                sources=(paper.id,),
                authors=authors,
                kind=ProposalKind.INSERTION,
                start=0,
                end=0,
                old="",
                new=words,
                whole=True,
            )
            if words and one.kind is not Kind.HEADING:
                found.append(CompiledParagraph(label=one.label, kind=one.kind, text=None, proposals=(proposal,)))
    sources = tuple(
        CompiledSource(id=paper.id, file=paper.file, authors=paper.authors, form=paper.form or "plain")
        for paper in papers
    )
    return Compilation(base=nothing, sources=sources, paragraphs=tuple(found))
