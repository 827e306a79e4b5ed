"""Oral revisions, or an amendment paper, worked into a draft: each instruction done, or named with its reason.

An instruction names paragraphs by the numbers that they have in the draft as printed, whatever the instructions before
it put in or took out; so each paragraph keeps that label until all are done, and only then are numbers recounted: not
in a draft that is numbered bis and alt, in which all know the paragraphs by these numbers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.explaining_lines import explains
from lineage.documents.papers.instructions import TITLE, Instruction
from lineage.documents.papers.named_notes import NOTE
from lineage.documents.papers.spoken.told_paragraphs import in_draft
from lineage.drafting.revising.consequences.constructions import broken, verbless
from lineage.drafting.revising.consequences.item_stops import with_item_stops
from lineage.drafting.revising.consequences.last_stops import with_stops
from lineage.drafting.revising.consequences.note_calls import told_of_notes
from lineage.drafting.revising.consequences.renumbering import counted, renumbered, with_bis
from lineage.drafting.revising.consequences.sequence import in_sequence
from lineage.drafting.revising.moved_notes import with_number
from lineage.drafting.revising.revisions import Application, Consequence, Followed, Hindrance, Numbered, Step, step_of
from lineage.drafting.revising.told_numbers import arranged
from lineage.drafting.revising.worked_lines import Work

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Resolution

_LAST = {Action.BECOME: 2, Action.RENUMBER: 2}


def applied(
    draft: Resolution,
    instructions: Sequence[Instruction],
    leftovers: Sequence[str] = (),
    *,
    printed: Resolution | None = None,
) -> Application:
    """`draft` with `instructions` done in their order, its numbers recounted, its references and sequence adverbs in
    order; `leftovers` are lines of the paper that no rule understands, or that only explain. `printed` is the draft
    with the marks of negotiators, which stay; without it brackets cannot be put or lifted."""
    done = revised(draft, instructions, printed)
    lines, adverbs = in_sequence(done.lines, draft)
    keep = with_bis(done.lines) if not _recounts(instructions) else frozenset()
    lines, numbered, references = renumbered(lines, draft, keep=keep)
    lines, numbered, stops = with_stops(lines, numbered, draft)
    lines, numbered, of_items = with_item_stops(lines, numbered, draft)
    done = replace(done, lines=tuple(lines), numbered=tuple(numbered))
    labels = {id(one.line): one.label for one in numbered}
    now = done.labels | {TITLE: TITLE}
    told = dict.fromkeys(done.told)
    return replace(
        done,
        steps=(
            *done.steps,
            *(_left(line, draft.language) for line in leftovers),
            *(_consequence(one._replace(label=now[one.label])) for one in told if one.label in now),
            *_other_numbers(numbered),
            *map(_consequence, references),
            *map(_consequence, told_of_notes(lines, numbered, draft, draft.language)),
            *map(_consequence, (*broken(numbered, draft.language), *verbless(numbered, draft.language))),
            *(_consequence(one._replace(label=labels[id(lines[place])])) for place, one in adverbs.items()),
            *map(_consequence, (*stops, *of_items)),
        ),
    )


def _left(line: str, language: str) -> Step:
    why = Hindrance.ASKS_NOTHING if explains(line, language) else Hindrance.NOT_UNDERSTOOD
    return Step(instruction=line, label="", done=False, hindrance=why)


def revised(draft: Resolution, instructions: Sequence[Instruction], printed: Resolution | None = None) -> Application:
    """`draft` with `instructions` done in their order; lines keep the labels of the draft. Those for the whole text
    come last but for the numbers: the others quote the draft ("Chornobyl" in A/80/L.35); one that quotes words as they
    are then follows. Of a merger told by its steps all are done or none."""
    instructions = in_draft(instructions, draft)
    done = _revised(draft, instructions, printed, {})
    failed = {one.text for one, step in zip(instructions, done.steps, strict=True) if one.together and not step.done}
    if not failed:
        return done
    pairs = enumerate(zip(instructions, done.steps, strict=True))
    held = {
        place: step_of(one, Hindrance.TOGETHER) if step.done else step
        for place, (one, step) in pairs
        if one.together and one.text in failed
    }
    return _revised(draft, instructions, printed, held)


def _revised(
    draft: Resolution, instructions: Sequence[Instruction], printed: Resolution | None, held: Mapping[int, Step]
) -> Application:
    """The same without the instructions at the places of `held`, which have these steps."""
    work = Work(draft, printed)
    steps = dict(held)
    order = sorted(enumerate(instructions), key=lambda item: _LAST.get(item[1].action, int(not item[1].label)))
    order = [(place, one) for place, one in order if place not in held]
    told = [
        one
        for place, one in enumerate(instructions)
        if place not in held and one.target and one.action in _LAST and not (one.unclear or one.label.startswith(NOTE))
    ]
    put: frozenset[str] = frozenset()
    for place, one in order:
        put = _arrange(work, told) if one in told[:1] else put
        if one in told and (one.label in put or _wanted_twice(one, told)):
            steps[place] = step_of(one, None if one.label in put else Hindrance.NUMBERED)
            continue
        steps[place] = _numbered(work, one, draft.language) if one.target and one.action in _LAST else work.do(one)
    for place, step in steps.items():
        if place not in held and step.hindrance is Hindrance.NO_WORDS:
            steps[place] = work.do(instructions[place])
    done = tuple(steps[place] for place in sorted(steps))
    lines = tuple(work.lines)
    moved = {note.mark for line in lines for note in line.new_notes}
    struck = {mark for line in lines for mark in line.struck} - moved
    return Application(
        draft=draft,
        title=work.title,
        steps=done,
        lines=lines,
        printed=printed,
        numbered=(),
        notes=tuple(replace(note, text=work.notes[note.mark]) for note in draft.footnotes if note.mark not in struck),
        told=tuple(work.told),
    )


def _wanted_twice(one: Instruction, told: Sequence[Instruction]) -> bool:
    """Whether two paragraphs are to have one number."""
    return any(other.target == one.target and other.label != one.label for other in told)


def _arrange(work: Work, told: Sequence[Instruction]) -> frozenset[str]:
    """Puts paragraphs where the numbers told want them, unless they have them by what came, went or moved; the labels
    of those that it put there."""
    wanted = {one.label: one.target for one in told}
    if work.rearranged or len(wanted) < len(told) or all(_label(work, label) == now for label, now in wanted.items()):
        return frozenset()
    lines = arranged(work.lines, wanted)
    if lines is None or lines == work.lines:
        return frozenset()
    work.lines = lines
    return frozenset(wanted)


def _numbered(work: Work, one: Instruction, language: str) -> Step:
    """What becomes of "OP7 becomes OP8": it has that number after all that came and went; where nothing did, it moves
    there; else it is named with the number that it has."""
    if one.label.startswith(NOTE):
        return with_number(one, work.lines, language)
    if one.unclear or not any(line.was == one.label and not line.gone for line in work.lines):
        return work.do(one)
    if work.is_new(one.target):  # "PP33 to become PP29 bis", "renumber PP33 as PP29 bis"
        return work.do(replace(one, action=Action.MOVE, place="after", target=work.stem(one.target)))
    if one.action is Action.BECOME and not work.rearranged and _label(work, one.label) != one.target:
        return work.do(replace(one, action=Action.MOVE, place="as"))
    now = _label(work, one.label)
    fits = now == one.target
    return Step(
        instruction=one.text,
        label=one.label,
        done=fits,
        hindrance=None if fits else Hindrance.NUMBERED,
        place="" if fits else now,
    )


def _recounts(instructions: Sequence[Instruction]) -> bool:
    """Whether the numbers are to be counted anew: "and renumber the paragraphs"."""
    return any(one.action is Action.RENUMBER and not one.target for one in instructions)


def _label(work: Work, label: str) -> str:
    numbered = counted(work.lines, keep=with_bis(work.lines))
    return next((one.label for one in numbered if one.line.was == label), "")


def _other_numbers(numbered: Sequence[Numbered]) -> list[Step]:
    """The paragraphs of the draft that have another number now."""
    told = [
        Followed(one.label, one.line.number, one.number, Consequence.NUMBERED)
        for one in numbered
        if one.line.paragraph and one.line.number and one.number and one.number != one.line.number
    ]
    return [_consequence(one) for one in told]


def _consequence(one: Followed) -> Step:
    return Step(instruction="", label=one.label, done=True, old=one.old, new=one.new, follows=one.of, lost=one.lost)
