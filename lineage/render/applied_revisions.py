"""A draft with revisions worked in: the sheet of what was done, and JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from lineage.documents.quoted_words import QUOTED
from lineage.drafting.printed_lines import print_of
from lineage.drafting.revisions import LEFT, Hindrance
from lineage.render.catalogue import text
from lineage.render.citations import place
from lineage.render.wrapping import headed, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineage.drafting.revisions import Application, Step

FORMAT = "lineage.application/1"
_SHOWN = 300
_WORDS = 80


def to_json(application: Application, ui: str) -> dict[str, Any]:
    """Values for json.dumps: format lineage.application/1. `was` is the label that a paragraph had in the draft,
    `printed` its text with the marks of negotiators; `followed` are numbers and sequence adverbs that the instructions
    did not name, `to_look_at` what is left to the reader: words that stay in a name, articles that may not fit."""
    return {
        "format": FORMAT,
        "draft": application.draft.id,
        "title": application.title,
        "steps": [
            {
                "instruction": step.instruction,
                "label": step.label,
                "done": step.done,
                "reason": reason(step, ui) or None,
                "hindrance": step.hindrance.value if step.hindrance else None,
                "old": step.old,
                "new": step.new,
            }
            for step in application.steps
            if step.follows is None
        ],
        "followed": [
            {"label": step.label, "of": step.follows.value, "old": step.old, "new": step.new}
            for step in application.steps
            if step.follows is not None and step.follows not in LEFT
        ],
        "to_look_at": [
            {"label": s.label, "of": s.follows.value, "words": s.old, "now": s.new, "reason": reason(s, ui)}
            for s in application.steps
            if s.follows in LEFT
        ],
        "paragraphs": [
            {
                "label": one.label,
                "was": one.line.was,
                "number": one.number,
                "text": one.line.text,
                "printed": print_of(one.line, application.draft.language),
            }
            for one in application.numbered
        ],
    }


def reason(step: Step, ui: str) -> str:
    """Why an instruction was not done; of what followed from them, what it was; "" for what was done."""
    if step.follows is not None:
        return text(ui, f"apply.follows.{step.follows.value.replace(' ', '_')}", old=_bare(step.old), new=step.new)
    if step.hindrance is None:
        return ""
    why = text(ui, f"apply.hindrance.{step.hindrance.value.replace(' ', '_')}")
    more = _details(step, ui)
    return f"{why} ({more})" if more else why


def _bare(words: str | None) -> str:
    """Words without quotation marks of their own around them: the sheet has its own."""
    quoted = QUOTED.fullmatch(words or "")
    return (words or "")[1:-1].strip() if quoted else words or ""


def _details(step: Step, ui: str) -> str:
    """What is said beside a hindrance: the words that no rule reads, the name, the number, the other place."""
    quoted = step.unclear or (step.place if step.hindrance is Hindrance.IN_NAME else "")
    if quoted:
        return text(ui, "apply.unclear", words=shortened(" ".join(quoted.split()), _WORDS))
    if step.hindrance is Hindrance.NUMBERED:
        return place(step.place, ui)
    if step.hindrance is Hindrance.SEVERAL:
        return text(ui, "apply.times", count=int(step.place))
    return text(ui, "apply.elsewhere", place=place(step.place, ui)) if step.place else ""


def remarks(application: Application, label: str, ui: str) -> tuple[str, ...]:
    """What is to be looked at in a paragraph, as lines of a comment in its margin."""
    return tuple(reason(step, ui) for step in application.steps if step.follows in LEFT and step.label == label)


def other_draft(ui: str, amends: str, draft: str) -> str:
    """A warning that an amendment paper is to another draft."""
    return text(ui, "apply.other_draft", amends=amends, draft=draft)


def _as_made(steps: Sequence[Step]) -> list[list[Step]]:
    """The steps of each instruction as it was made: "replace “a” with “b” and delete “c”" is one of two steps."""
    asked = [step for step in steps if step.follows is None]
    return [list(parts) for _, parts in groupby(asked, key=lambda step: step.instruction)]


def _once_each(steps: Sequence[Step], cut: Collection[str]) -> list[Step]:
    """The steps, of an instruction whose steps went alike in one paragraph only the first."""
    seen: dict[object, Step] = {}
    for at, step in enumerate(steps):
        alike = step.instruction and step.instruction not in cut
        seen.setdefault((step.label, step.instruction, step.hindrance) if alike else at, step)
    return list(seen.values())


def _part(step: Step, ui: str) -> str:
    """The words of one step of an instruction of which another step went otherwise."""
    said = shortened(" ".join(step.instruction.split()), _SHOWN)
    return text(ui, "apply.part", said=said, words=step.old or step.new or "")


def report(application: Application, ui: str, width: int) -> str:
    """The sheet: what could not be done first, then what is to be looked at, then what was done."""
    asked = _as_made(application.steps)
    done = sum(all(step.done for step in parts) for parts in asked)
    lines = headed(text(ui, "apply.title", draft=application.draft.id), "=", width)
    lines += wrapped(text(ui, "apply.count", count=len(asked), done=done), width)
    partly = sum(any(step.done for step in parts) for parts in asked) - done
    lines += wrapped(text(ui, "apply.partly", count=partly), width) if partly else []
    cut = {step.instruction for parts in asked for step in parts if len({one.done for one in parts}) > 1}
    looked = [step for step in application.steps if step.follows in LEFT]
    for key, wanted in (("apply.not_done", False), ("apply.to_look_at", None), ("apply.done", True)):
        steps = looked if wanted is None else [s for s in application.steps if s.done is wanted and s not in looked]
        if steps:
            lines += ["", text(ui, key)]
        for step in _once_each(steps, cut):
            where = place(step.label, ui) if step.label else text(ui, "apply.whole")
            said = shortened(" ".join(step.instruction.split()), _SHOWN) or reason(step, ui)
            said = _part(step, ui) if step.instruction in cut else said
            lines += wrapped(f"{where} · {said}", width, first="  ", rest="    ")
            if not step.done:
                lines += wrapped(reason(step, ui), width, first="    → ", rest="      ")
    return "\n".join(lines) + "\n"
