"""The lines of a draft, of which some are merged, divided, moved or marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.spoken.spoken_ranks import DOWN, FIRST, LAST, UP
from lineage.drafting.revising import rearranging
from lineage.drafting.revising.draft_lines import DraftLines
from lineage.drafting.revising.marked_paragraphs import bracketed, kept
from lineage.drafting.revising.not_done import not_there, places_of
from lineage.drafting.revising.revisions import Consequence, Followed, Hindrance, Step, step_of
from lineage.drafting.revising.told_numbers import ranked
from lineage.drafting.revising.words.moved_sentences import cut_of, ends_with, moved_sentence, number_of
from lineage.drafting.revising.words.moved_words import exchanged_places

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction

_RANKS = frozenset({FIRST, LAST, UP, DOWN})


class RearrangedLines(DraftLines):
    """The lines of a draft, of which some are merged, divided, moved or marked."""

    def _rearrange(self, at: int, one: Instruction) -> Step:
        """Paragraphs that are merged, or paragraphs or words that change places."""
        if one.action is Action.SWAP and one.old and one.new and not one.others:
            text = exchanged_places(self.lines[at].text, one.old, one.new, self._language)
            if text is None:
                return step_of(one, Hindrance.NO_PLACE)
            self.lines[at] = replace(self.lines[at], text=text)
            return step_of(one, old=one.old, new=one.new)
        others = [place for label in one.others if (place := self._at(self._counted(label))) is not None]
        if len(others) < len(one.others) or not others:
            return step_of(one, Hindrance.NO_PARAGRAPH if one.others else Hindrance.NO_PLACE)
        if any(self.lines[place].gone for place in others):
            return step_of(one, Hindrance.GONE)
        old = "\n".join(self.lines[place].text for place in sorted({at, *others}))
        if one.action is Action.SWAP:
            found = rearranging.swapped(self.lines, at, others[0]) if len(others) == 1 else None
            return self._advance(one, found, Hindrance.NO_PLACE)
        lines = rearranging.merged(self.lines, at, others, one, self._language)
        step = self._advance(one, lines, Hindrance.NOTHING_NEW)
        return replace(step, old=old, new=self.lines[at].text) if step.done else step

    def _split(self, at: int, one: Instruction) -> Step:
        """A paragraph cut into two after or before words that are quoted; where these are all of the second half, only
        before the last words."""
        found = cut_of(self.lines[at].text, one)
        if len(found) != 1:
            return (
                not_there(one, self.lines, places_of(self.lines[at].text, found), one.anchor)
                if one.anchor
                else step_of(one, Hindrance.NO_PLACE)
            )
        if one.within and one.within == one.anchor and not ends_with(self.lines[at].text, one.within):
            return replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=one.within)
        lines = rearranging.divided(self.lines, at, found[0].start, one.new or "", self._language)
        step = self._advance(one, lines, Hindrance.NO_PLACE)
        return replace(step, old="", new=self.lines[at + 1].text) if step.done else step

    def _move(self, at: int, one: Instruction) -> Step:
        if one.place in _RANKS:
            return self._advance(one, ranked(self.lines, at, one.place, int(one.target or 1)), Hindrance.NO_PLACE)
        to = self._at(one.target) if one.target and one.place else None
        if to is None or to == at:
            return step_of(one, Hindrance.NO_PARAGRAPH if to is None and one.target else Hindrance.NO_PLACE)
        up = one.place == "before" or (one.place == "as" and to < at)
        if one.opened or self.lines[to].kind is not self.lines[at].kind:
            # "Takes note" would have to become "Taking note"
            lines = rearranging.under_other_words(self.lines, at, to, one.opened, self._language, before=up)
            return self._advance(one, lines, Hindrance.NOT_UNDERSTOOD)
        return self._advance(one, rearranging.moved(self.lines, at, to, before=up), Hindrance.NO_PLACE)

    def _move_sentence(self, at: int, one: Instruction) -> Step:
        """A sentence that moves, or changes places with another."""
        to = self._at(one.target) if one.target else at
        if to is None or self.lines[to].gone:
            return step_of(one, Hindrance.NO_PARAGRAPH if to is None else Hindrance.GONE)
        number = number_of(self.lines[at].text, one)
        return self._advance(one, moved_sentence(self.lines, at, to, one, number), Hindrance.NO_PLACE)

    def _mark(self, at: int, one: Instruction) -> Step:
        """A paragraph that stays, or brackets that come or go."""
        if one.action is Action.BRACKET and len(self._family(at)) > 1 and one.old is None:
            return step_of(one, Hindrance.NO_PLACE)
        line = self.lines[at]
        found = kept(line, one) if one.action is Action.KEEP else bracketed(line, one, self._language)
        if isinstance(found, Hindrance):
            return step_of(one, found)
        self.lines[at] = found.line
        self.told += [Followed(line.was or "", words, words, Consequence.TO_FILL) for words in found.to_fill]
        return step_of(one, old=line.text, new=found.line.text)
