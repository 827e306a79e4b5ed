"""What became of each proposal in the adopted text: taken, reworded, elsewhere, not taken, with places.

A change is looked for in the paragraphs that the alignment links to its own: it is made in the base, and what it puts
in must stand in the adopted wording, at that place; what it takes out must be gone there. Only then is it looked for in
the rest of the text, as a run of words that the base did not have. A place that was changed in other words is not
called a rewording of the proposal; the words there now are given.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
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
from lineage.drafting.proposals.source_losses import stands_behind
from lineage.drafting.proposals.wishes import Wish
from lineage.languages.text import run_of, words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.links import Band, Link
    from lineage.alignment.twins import Twins

HALF = 0.5
"""Least share of the words of a proposal that a rewording keeps."""
RUN = 4
"""Words of the shortest run that is looked for in other paragraphs: three stand in many by chance."""
CLAUSE = 8
"""Words of the shortest run that is a clause of a proposal: "that victims have access to free legal aid"."""


class Fate(StrEnum):
    """What became of a proposal."""

    TAKEN = "taken"
    """Its words stand in its place, form aside, or the words that it takes out are gone."""
    REWORDED = "reworded"
    """Half of its words or more."""
    ELSEWHERE = "elsewhere"
    """Its words, or a long clause of them, stand in another paragraph, where the base did not have them."""
    NOT_TAKEN = "not taken"
    UNKNOWN = "not known"
    """The adopted text is older than the base, and never refused what it has not, or has nothing of the papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedProposal:
    """One proposal with its fate."""

    label: str
    wish: Wish
    fate: Fate
    where: tuple[str, ...] = ()
    """Ids of the adopted paragraphs that show it; for one that was not taken, those that its paragraph became."""
    now: str = ""
    """What stands in its place now."""
    band: Band | None = None
    """Of a new paragraph, how sure the link is to the one that shows it."""

    @property
    def places(self) -> tuple[str, ...]:
        """The labels of these paragraphs."""
        return tuple(split_id(one)[1] for one in self.where)

    @property
    def still(self) -> bool:
        """Whether that is what stood there before."""
        return words(self.now) == words(self.wish.old)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The proposals of some papers in an adopted text."""

    compilation: Compilation
    adopted: Resolution
    results: tuple[JudgedProposal, ...]
    """In the order of the base."""
    apart: bool = False
    """Whether the adopted text has no paragraph of what the papers show of their base, or none of theirs."""

    def reserved(self) -> list[tuple[str, Wish]]:
        """What is said of a paragraph without changing it, a reservation or a bracket, with its label: no text can take
        it."""
        return [(p.label, wish) for p in self.compilation.paragraphs for wish in p.wishes if not _is_judged(wish)]

    @property
    def older(self) -> bool:
        """Whether the adopted text is older than the draft on which the proposals are made."""
        return is_older(self.adopted, self.compilation.base)

    def counts(self) -> dict[Fate, int]:
        """How many proposals had each fate."""
        return {fate: sum(one.fate is fate for one in self.results) for fate in Fate}


def outcome_of(compilation: Compilation, adopted: Resolution, links: Sequence[Link] | None = None) -> Outcome:
    """What became of the proposals of `compilation` in `adopted`. Reserves and brackets are not proposals of words.

    `links` are those from the base to `adopted`, where they are known.
    """
    known = links_of(compilation.base, adopted) if links is None else links
    judge = _Judge(compilation, adopted, known)
    results = tuple(
        judge.result(paragraph, wish)
        for paragraph in compilation.paragraphs
        for wish in paragraph.wishes
        if _is_judged(wish)
    )
    return Outcome(compilation=compilation, adopted=adopted, results=results, apart=bool(results) and judge.apart)


def _is_judged(wish: Wish) -> bool:
    return wish.edits or (wish.kind is ProposalKind.MOVE and not wish.said)


def _puts_in_bracket(wish: Wish, targets: Sequence[Paragraph]) -> bool:
    """Whether a proposal is a bracket, as that of a placeholder, which no target has: that is no matter of form."""
    sign = wish.new.strip()
    return not wish.old and sign in {"[", "]"} and not any(sign in one.text for one in targets)


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

    def result(self, paragraph: CompiledParagraph, wish: Wish) -> JudgedProposal:
        """One proposal with its fate."""
        found = self._judged(paragraph, wish)
        if (found.fate is Fate.NOT_TAKEN and self._older) or (self.apart and found.fate is not Fate.ELSEWHERE):
            found = replace(found, fate=Fate.UNKNOWN)
        return replace(found, where=tuple(f"{self._adopted.id}#{label}" for label in found.where))

    @cached_property
    def apart(self) -> bool:
        """Whether nothing links the papers to the adopted text: no paragraph of their base, or none of theirs."""
        links = self._children.values() if self._base.paragraphs else self._links_of_new.values()
        return not any(links)

    def _judged(self, paragraph: CompiledParagraph, wish: Wish) -> JudgedProposal:
        if wish.kind is ProposalKind.MOVE:
            return self._move(paragraph, wish)
        if paragraph.text is None:
            return self._addition(paragraph, wish)
        targets = [self._texts[label] for label in self._children.get(paragraph.label, ())]
        if not targets:
            return self._elsewhere(paragraph, wish) or self._without_counterpart(paragraph, wish)
        best = max((_in_place(paragraph, wish, t, self._base.language) for t in targets), key=_rank)
        if _puts_in_bracket(wish, targets):
            best = replace(best, fate=Fate.NOT_TAKEN)
        if self._older and best.fate is Fate.TAKEN and not words(wish.new) and words(wish.old):
            return replace(best, fate=Fate.UNKNOWN)  # it never had these words
        if best.fate is not Fate.NOT_TAKEN:
            return best
        return self._elsewhere(paragraph, wish) or best

    def _without_counterpart(self, paragraph: CompiledParagraph, wish: Wish) -> JudgedProposal:
        """A change in a paragraph that the adopted text has not got: it is gone, or an older text never had it."""
        fate = Fate.UNKNOWN if self._older else Fate.NOT_TAKEN if wish.new.strip() else Fate.TAKEN
        return JudgedProposal(label=paragraph.label, wish=wish, fate=fate)

    def _move(self, paragraph: CompiledParagraph, wish: Wish) -> JudgedProposal:
        own = self._children.get(paragraph.label, ())
        before = self._children.get(wish.after, ()) if wish.after else None
        taken = stands_behind(own, before, list(self._texts))
        fate = Fate.TAKEN if taken else Fate.NOT_TAKEN
        return JudgedProposal(label=paragraph.label, wish=wish, fate=fate, where=tuple(own))

    @cached_property
    def _links_of_new(self) -> dict[str, list[Link]]:
        """New wording -> its links to adopted paragraphs."""
        wanted = dict.fromkeys(
            (w.new, p.kind) for p in self._compilation.paragraphs if p.text is None for w in p.wishes
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

    def _addition(self, paragraph: CompiledParagraph, wish: Wish) -> JudgedProposal:
        """A new paragraph: one that the base did not have, or words in one that it had."""
        best: JudgedProposal | None = None
        for link in self._links_of_new.get(wish.new, ()):
            parents = [p.text for p in self._base.paragraphs if p.label in self._parents.get(link.new, ())]
            found = _as_new(paragraph, wish, self._texts[link.new], parents, self._base.language)
            found = replace(found, band=link.band)
            best = max((one for one in (best, found) if one), key=_rank)
        if best is not None and best.fate is not Fate.NOT_TAKEN:
            return best
        return self._elsewhere(paragraph, wish) or JudgedProposal(label=paragraph.label, wish=wish, fate=Fate.NOT_TAKEN)

    def _elsewhere(self, paragraph: CompiledParagraph, wish: Wish) -> JudgedProposal | None:
        """The words as one run in a paragraph of the adopted text, where the base did not have them."""
        run = run_of(wish.new)
        if len(words(wish.new)) < RUN or any(run in run_of(p.text) for p in self._base.paragraphs):
            return None
        where = tuple(p.label for p in self._adopted.paragraphs if run in run_of(p.text))
        where = where or tuple(p.label for p in self._adopted.paragraphs if self._has_clause(p, wish))
        return JudgedProposal(label=paragraph.label, wish=wish, fate=Fate.ELSEWHERE, where=where) if where else None

    @cached_property
    def _clauses(self) -> dict[tuple[str, ...], set[str]]:
        """Every run of the words of a clause in the adopted text, with the paragraphs that have it."""
        found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for p in self._adopted.paragraphs:
            for run in runs(words(p.text), CLAUSE):
                found[run].add(p.label)
        return found

    def _has_clause(self, there: Paragraph, wish: Wish) -> bool:
        """Whether a long clause of a proposal stands in an adopted paragraph: eight words on end, four of them beyond
        what the base has on end."""
        if not any(there.label in self._clauses.get(run, ()) for run in runs(words(wish.new), CLAUSE)):
            return False
        clause = common(words(wish.new), words(there.text))
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


def _in_place(paragraph: CompiledParagraph, wish: Wish, target: Paragraph, language: str) -> JudgedProposal:
    """The fate of a change in one paragraph that its own became."""
    if words(wish.new) or not words(wish.old):  # "," for "and" shows in that "and" is gone
        wanted = applied(paragraph.base, [wish])
        diff = compare(wanted, target.text, language)
        start, end = wish.start, wish.start + len(wish.new)
        share, whole = kept(diff, wanted, start, end)
        if not words(wish.new) and sign_stays(paragraph.base, target.text, wish.start, wish.end):
            share, whole = 0.0, False
        fate = Fate.TAKEN if whole else Fate.REWORDED if share >= HALF else Fate.NOT_TAKEN
    else:
        share, whole = kept(compare(paragraph.base, target.text, language), paragraph.base, wish.start, wish.end)
        fate = Fate.TAKEN if share == 0 else Fate.REWORDED if share <= HALF else Fate.NOT_TAKEN
    now = words_now(compare(paragraph.base, target.text, language), paragraph.base, wish.start, wish.end)
    return JudgedProposal(label=paragraph.label, wish=wish, fate=fate, where=(target.label,), now=now)


def _as_new(
    paragraph: CompiledParagraph, wish: Wish, target: Paragraph, parents: Sequence[str], language: str
) -> JudgedProposal:
    """The fate of a new paragraph in one of the adopted text, of which the base may have had a part."""
    share, whole = kept(compare(wish.new, target.text, language), wish.new, 0, len(wish.new))
    if parents:
        own = [word for word in words(wish.new) if word not in {w for text in parents for w in words(text)}]
        there = set(words(target.text))
        gained = sum(word in there for word in own) / len(own) if own else 0.0
        fate = Fate.ELSEWHERE if gained >= HALF else Fate.NOT_TAKEN
    else:
        fate = Fate.TAKEN if whole and share == 1 else Fate.REWORDED if share >= HALF else Fate.NOT_TAKEN
    return JudgedProposal(label=paragraph.label, wish=wish, fate=fate, where=(target.label,), now=target.text)
