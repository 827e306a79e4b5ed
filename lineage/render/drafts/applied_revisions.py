"""A draft with revisions worked in: the sheet of what was done, and JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from lineage.documents.papers.instructions import TITLE
from lineage.documents.papers.named_notes import NOTE, mark_and_paragraph
from lineage.documents.papers.quoted_words import QUOTED
from lineage.documents.resolution import Kind
from lineage.drafting.revising.amended import as_printed
from lineage.drafting.revising.consequences.annex_numbers import section_number
from lineage.drafting.revising.printed_lines import print_of
from lineage.drafting.revising.revisions import LEFT, Consequence, Hindrance
from lineage.render.catalogue import text
from lineage.render.citations import annex_of, number, place
from lineage.render.drafts.new_numbers import new_numbers
from lineage.render.wrapping import headed, shortened, wrapped

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lineage.drafting.revising.revisions import Application, Step

FORMAT = "lineage.application/1"
_SHOWN = 300
_WORDS = 80
_MOST = 6
"""Places shown of words that stand in a paragraph more than once."""
_PARTS = frozenset({"PP", "OP"})


def to_json(application: Application, ui: str, quoted: Sequence[str] = ()) -> dict[str, Any]:
    """Values for json.dumps: format lineage.application/1. `was` is the label that a paragraph had in the draft,
    `printed` its text with the marks of negotiators; `followed` are numbers and sequence adverbs that the instructions
    did not name, `to_look_at` what is left to the reader: words that stay in a name, articles that may not fit. `label`
    of a step is that of the draft, `now_label` the one that it has come to; of what followed, `label` is that of the
    new text and `was` that of the draft. `quoted` are the lines of an older mail, which is not worked in."""
    was = {new: old for old, new in application.labels.items()}
    asked = [step for step in application.steps if step.follows is None]
    followed = [step for step in application.steps if step.follows is not None and step.follows not in LEFT]
    looked = [step for step in application.steps if step.follows in LEFT]
    return {
        "format": FORMAT,
        "draft": application.draft.id,
        "title": application.title,
        "steps": [_asked(step, application.label_now(step), ui) for step in asked],
        "followed": [_followed(step, was) | {"old": step.old, "new": step.new} for step in followed],
        "to_look_at": [_followed(step, was) | _words(step) | {"reason": reason(step, ui)} for step in looked],
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
        "footnotes": _footnotes(application),
        "quoted": list(quoted),
    }


def _footnotes(application: Application) -> list[dict[str, Any]]:
    """The footnotes that the new text calls, in its order."""
    new, _ = as_printed(application)
    words = {note.mark: note.text for note in new.footnotes}
    return [{"mark": mark, "text": words.get(mark), "label": p.label} for p in new.paragraphs for mark in p.notes]


def _asked(step: Step, now: str, ui: str) -> dict[str, Any]:
    return {
        "instruction": step.instruction,
        "label": step.label,
        "now_label": now or None,
        "done": step.done,
        "reason": reason(step, ui) or None,
        "places": [{"time": one.time, "words": one.words, "label": one.label or step.label} for one in step.places],
        "hindrance": step.hindrance.value if step.hindrance else None,
        "old": step.old,
        "new": step.new,
    }


def _followed(step: Step, was: Mapping[str, str]) -> dict[str, Any]:
    return {"label": step.label, "was": was.get(step.label), "of": step.follows.value if step.follows else None}


def _words(step: Step) -> dict[str, Any]:
    """The words to look at, those that are there now, and the numbers that they cite of what is gone."""
    return {"words": step.old, "now": step.new, "lost": list(step.lost)}


def reason(step: Step, ui: str) -> str:
    """Why an instruction was not done; of what followed from them, what it was; "" for what was done."""
    if step.follows is not None:
        key = f"apply.follows.{step.follows.value.replace(' ', '_')}"
        return text(ui, key, old=_bare(step.old), new=step.new, lost=", ".join(step.lost))
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
        return _note(step.place, ui) if step.place.startswith(NOTE) else place(step.place, ui)
    if step.hindrance is Hindrance.SEVERAL:
        return _places(step, ui)
    return text(ui, "apply.elsewhere", place=place(step.place, ui)) if step.place else ""


def _places(step: Step, ui: str) -> str:
    """How often words stand there, where, and how to say which are meant."""
    shown = [
        text(ui, "apply.one_place", time=one.time, words=one.words, of=_item(one.label, step.label, ui))
        for one in step.places[:_MOST]
    ]
    more = [text(ui, "apply.more_places", count=len(step.places) - _MOST)] if len(step.places) > _MOST else []
    return text(ui, "apply.places", count=len(step.places), places="; ".join([*shown, *more]))


def _item(label: str, paragraph: str, ui: str) -> str:
    """The item in which words stand, where that is not the paragraph that is named: "para. 3 (b), "."""
    return f"{place(label, ui)}, " if label not in {"", paragraph} else ""


def remarks(application: Application, label: str, ui: str) -> tuple[str, ...]:
    """What is to be looked at in a paragraph, as lines of a comment in its margin."""
    return tuple(reason(step, ui) for step in application.steps if step.follows in LEFT and step.label == label)


def other_draft(ui: str, amends: str, draft: str) -> str:
    """A warning that an amendment paper is to another draft."""
    return text(ui, "apply.other_draft", amends=amends, draft=draft)


def quoted_mail(ui: str, lines: Sequence[str], proposing: Sequence[str]) -> str:
    """A warning that an older mail stands below the revisions, with its first words, and the lines of it that ask for
    something."""
    warned = text(ui, "apply.quoted", count=len(lines), words=shortened(" ".join(lines), _WORDS))
    return "\n".join([warned, *(f"  · {shortened(one, _SHOWN)}" for one in proposing)])


def _as_made(steps: Sequence[Step]) -> list[list[Step]]:
    """The steps of each instruction as it was made: "replace “a” with “b” and delete “c”" is one of two steps."""
    asked = [step for step in steps if step.follows is None]
    return [list(parts) for _, parts in groupby(asked, key=lambda step: step.instruction)]


def _once_each(steps: Sequence[Step], cut: Collection[str]) -> list[Step]:
    """The steps; where all steps of an instruction in one paragraph ended alike, the first of them."""
    seen: dict[object, Step] = {}
    for at, step in enumerate(steps):
        alike = step.instruction and step.instruction not in cut
        seen.setdefault((step.label, step.instruction, step.hindrance) if alike else at, step)
    return list(seen.values())


def _part(step: Step, ui: str) -> str:
    """The words of one step where another step of the same instruction ended differently."""
    said = shortened(" ".join(step.instruction.split()), _SHOWN)
    return text(ui, "apply.part", said=said, words=step.old or step.new or "")


def report(application: Application, ui: str, width: int) -> str:
    """The sheet: what could not be done first, then what is to be looked at, then what was done; at the end the
    paragraphs that have another number now. Elsewhere a paragraph has the number of the draft, with the new one behind
    it."""
    asked = _as_made(application.steps)
    done = sum(all(step.done for step in parts) for parts in asked)
    lines = headed(text(ui, "apply.title", draft=application.draft.id), "=", width)
    lines += wrapped(text(ui, "apply.count", count=len(asked), done=done), width)
    partly = sum(any(step.done for step in parts) for parts in asked) - done
    lines += wrapped(text(ui, "apply.partly", count=partly), width) if partly else []
    cut = {step.instruction for parts in asked for step in parts if len({one.done for one in parts}) > 1}
    told = [step for step in application.steps if step.follows is not Consequence.NUMBERED]
    looked = [step for step in told if step.follows in LEFT]
    for key, wanted in (("apply.not_done", False), ("apply.to_look_at", None), ("apply.done", True)):
        steps = looked if wanted is None else [s for s in told if s.done is wanted and s not in looked]
        lines += ["", text(ui, key)] if steps else []
        for step in _once_each(steps, cut):
            said = shortened(" ".join(step.instruction.split()), _SHOWN) or reason(step, ui)
            said = _part(step, ui) if step.instruction in cut else said
            lines += wrapped(f"{_where(step, application, ui)} · {said}", width, first="  ", rest="    ")
            if not step.done:
                lines += wrapped(reason(step, ui), width, first="    → ", rest="      ")
    numbers = new_numbers(application, ui)
    lines += ["", text(ui, "apply.numbers")] if numbers else []
    return (
        "\n".join([*lines, *(line for one in numbers for line in wrapped(one, width, first="  ", rest="    "))]) + "\n"
    )


def _where(step: Step, application: Application, ui: str) -> str:
    """The paragraph of a step: "para. 12 (now 13)", "new para. 14"."""
    if not step.label:
        return text(ui, "apply.whole")
    if step.label.startswith(NOTE):
        return _note(step.label, ui)
    if section := _section(step.label, application, ui):
        return section
    if step.label in _PARTS:
        return text(ui, "apply.preamble") if step.label == "PP" else text(ui, "apply.operative")
    if step.follows is None:
        was, label = step.label, application.label_now(step) or step.label
    else:
        label = step.label
        was = next((old for old, new in application.labels.items() if new == label), "")
    if not was and step.label != TITLE:
        return text(ui, "apply.new", place=place(label, ui))
    renumbered = was and label != was
    return text(ui, "apply.now", place=place(was, ui), now=number(label, ui)) if renumbered else place(label, ui)


def _section(label: str, application: Application, ui: str) -> str:
    """A section by the number that is printed, "section B" of H.2; "" for other labels and headings without one."""
    headings = {p.label: p.number or "" for p in application.draft.paragraphs if p.kind is Kind.HEADING}
    number = headings.get(label, "") or section_number(label)
    annex = label.partition(".")[0] + "." if label.startswith("A") else ""
    return annex_of(f"{annex}S{number}.1", ui) if number and not number.isdigit() else ""


def _note(label: str, ui: str) -> str:
    """A footnote by its mark, or by the paragraph that calls it: "footnote 3"."""
    mark, paragraph = mark_and_paragraph(label)
    return text(ui, "apply.note", of=place(paragraph, ui) if mark.startswith("(") else mark or place(paragraph, ui))
