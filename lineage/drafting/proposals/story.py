"""The story of a draft: its stages from the first text to the adopted one, what changed at each, and by whom where it
is known.

Between two stages the change of words is found as for any paper. Who asked for it is known where a paper of that stage,
an amendment or a text with marks, has a proposal that the next text took.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.alignment import align
from lineage.diff import compare
from lineage.diff.comparison import compare_documents
from lineage.diff.edits import ChangeClass, Wording
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.judging import HALF, RUN, outcome_of
from lineage.drafting.proposals.outcome import Fate, Outcome
from lineage.drafting.proposals.proposal_papers import Paper
from lineage.languages.text import letters, run_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal

_THEIRS = frozenset({Fate.TAKEN, Fate.REWORDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A text of the story, with the papers that were made on it."""

    text: Resolution
    """In words."""
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """One change from a stage to the next."""

    label: str
    """Paragraph of the earlier text; of a new one, where it came in."""
    proposal: CompiledProposal
    """The change, as if the later text proposed it."""
    authors: tuple[str, ...] = ()
    """Who had asked for it, in these words or, elsewhere, in most of them; () where no paper tells."""
    near: tuple[CompiledProposal, ...] = ()
    """What was asked for there, or taken from elsewhere, in other words."""
    papers: tuple[str, ...] = ()
    is_form: bool = False
    """Whether it is one of form, as `diff` calls it: typography, or an adverb of sequence ("Also invites")."""

    @property
    def whose(self) -> tuple[str, ...]:
        """Those whose very words it has."""
        others = {name for one in self.near for name in one.authors}
        return tuple(name for name in self.authors if name not in others)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStep:
    """From one stage to the next."""

    old: Resolution
    new: Resolution
    compilation: Compilation
    """The later text as a paper on the earlier one."""
    changes: tuple[StoryChange, ...]
    outcome: Outcome | None
    """What became of the papers of the stage; None where there are none."""
    form: int
    """Changes of form, as `diff` counts them: against the best source of a paragraph, also beside changed words."""

    def of_words(self) -> tuple[StoryChange, ...]:
        """The changes without those of form."""
        return tuple(one for one in self.changes if not one.is_form)

    @property
    def told(self) -> int:
        """The changes of words of which a paper tells who asked for them, be it in other words."""
        return sum(bool(one.authors or one.near) for one in self.of_words())


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All stages."""

    stages: tuple[Stage, ...]
    steps: tuple[StoryStep, ...]


def story_of(stages: Sequence[Stage]) -> Story:
    """The story of `stages`, oldest first. Raises UsageError for texts in two languages, UnreadableError for a text
    that has nothing of the one before it."""
    steps = tuple(_step(one, other.text) for one, other in pairwise(stages))
    return Story(stages=tuple(stages), steps=steps)


def _step(stage: Stage, new: Resolution) -> StoryStep:
    compilation = compile_proposals(stage.text, [Paper(id=new.id, file=new.id, document=new, authors=(new.id,))])
    outcome = outcome_of(compile_proposals(stage.text, stage.papers), new) if stage.papers else None
    changes = tuple(_changes(compilation, outcome))
    form = compare_documents(stage.text, new, align(stage.text, new)).changes()[ChangeClass.FORM]
    return StoryStep(old=stage.text, new=new, compilation=compilation, changes=changes, outcome=outcome, form=form)


def _changes(compilation: Compilation, outcome: Outcome | None) -> Iterator[StoryChange]:
    asked: defaultdict[str, list[CompiledProposal]] = defaultdict(list)
    for result in outcome.results if outcome else ():
        if result.fate in _THEIRS:
            asked[result.label].append(result.proposal)
    elsewhere = list(_elsewhere(outcome)) if outcome else []
    for paragraph in compilation.paragraphs:
        for proposal in paragraph.proposals:
            theirs = [one for one in _candidates(paragraph, asked) if _same_place(proposal, one)]
            came = [one for one, there in elsewhere if one not in theirs and _came_from(proposal, one, there)]
            own = [one for one in theirs if _in_his_words(proposal, one)] + came
            theirs += came
            yield StoryChange(
                label=paragraph.label,
                proposal=proposal,
                authors=tuple(dict.fromkeys(name for one in own for name in one.authors)),
                near=tuple(one for one in theirs if not _in_his_words(proposal, one)),
                papers=tuple(dict.fromkeys(source for one in theirs for source in one.sources)),
                is_form=_is_form(proposal, paragraph.text, compilation.base.language),
            )


def _is_form(proposal: CompiledProposal, text: str | None, language: str) -> bool:
    """Whether a change is one of form: of signs and spaces, as two ways to print one text ("non-discrimination"), or
    as `diff` classes it in its paragraph `text`."""
    if not proposal.edits or proposal.whole or text is None:
        return False
    if letters(proposal.old) == letters(proposal.new):
        return True
    changed = text[: proposal.start] + proposal.new + text[proposal.end :]
    return compare(text, changed, language).wording is Wording.FORM


def _candidates(paragraph: CompiledParagraph, asked: dict[str, list[CompiledProposal]]) -> list[CompiledProposal]:
    """The proposals that were taken in a paragraph; for a new one, all new paragraphs that were."""
    if paragraph.text is not None:
        return asked.get(paragraph.label, [])
    return [proposal for proposals in asked.values() for proposal in proposals if proposal.whole and proposal.new]


def _same_place(change: CompiledProposal, asked: CompiledProposal) -> bool:
    """Whether a change of the text is one that was asked for: it touches the same words, or puts in the same."""
    if change.whole and change.new:
        return asked.whole and bool(asked.new) and _shares(change.new, asked.new)
    return change.start <= asked.end and asked.start <= change.end and asked.edits


def _elsewhere(outcome: Outcome) -> Iterator[tuple[CompiledProposal, list[str]]]:
    """The proposals whose words stand in another paragraph, with the words of each paragraph that has them."""
    texts = {p.id: p.text for p in outcome.adopted.paragraphs}
    for one in outcome.results:
        if one.fate is Fate.ELSEWHERE:
            yield one.proposal, [texts[place] for place in one.where if place in texts]


def _came_from(change: CompiledProposal, asked: CompiledProposal, there: Sequence[str]) -> bool:
    """Whether a change puts in words of a proposal that stand elsewhere: half of its own or more, a run among them."""
    new, wanted = words(change.new), words(asked.new)
    if len(new) < RUN or not any(run_of(change.new) in run_of(text) for text in there):
        return False
    runs = [one.size for one in SequenceMatcher(None, new, wanted, autojunk=False).get_matching_blocks()]
    return max(runs) >= RUN and sum(runs) >= HALF * len(new)


def _in_his_words(change: CompiledProposal, asked: CompiledProposal) -> bool:
    """Whether all words of a change are those of a proposal, a connective in front of a clause aside; "at the local
    level" is not told as whose who wrote "locally"."""
    new, wanted = words(change.new), words(asked.new)
    if not new or not wanted:
        return bool(new) is bool(wanted)
    blocks = SequenceMatcher(None, new, wanted, autojunk=False).get_matching_blocks()
    shared = {at for one in blocks for at in range(one.a, one.a + one.size)}
    least = set(range(1 if len(new) > RUN else 0, len(new)))
    return least <= shared


def _shares(one: str, other: str) -> bool:
    mine, theirs = set(one.split()), set(other.split())
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))
