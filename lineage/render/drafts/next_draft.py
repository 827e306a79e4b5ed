"""The next draft for the terminal, as Markdown with marks, and as JSON: what changes, and why."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from lineage.diff.edits import Operation
from lineage.documents.resolution import Kind, Status
from lineage.drafting.housekeeping.draft_changes import DraftChange
from lineage.drafting.housekeeping.note_pieces import note_pieces
from lineage.render.catalogue import has, language_of, text
from lineage.render.citations import place, short_name
from lineage.render.markdown_signs import literal
from lineage.render.wrapping import headed, wrapped
from lineage.sources.markdown import TEXT_ENDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.housekeeping.draft_changes import NextDraft, NoteChange, Reason

FORMAT = "lineage.draft/1"
_SHOWN = 60
"""Characters around a change that a list of changes shows."""


def to_json(draft: NextDraft, ui: str) -> dict[str, Any]:
    """Values for json.dumps: format lineage.draft/1; offsets into the base paragraph's text."""
    base = draft.base
    return {
        "format": FORMAT,
        "base": base.id,
        "base_status": base.status.value,
        "session": draft.session,
        "year": draft.year,
        "learnt_from": list(draft.earlier),
        "earlier_in": list(draft.elsewhere),
        "changes": [
            {
                "label": change.label,
                "start": change.start,
                "end": change.end,
                "old": change.old,
                "new": change.new,
                "reason": reason(change, ui),
                "rule": change.reason.value,
                "sure": change.sure,
                "placeholder": change.placeholder,
                "learnt_from": list(change.learnt),
            }
            for change in draft.changes
        ],
        "paragraphs": [
            {"label": p.label, "kind": p.kind.value, "number": p.number, "text": draft.text(p.label)}
            for p in base.paragraphs
        ],
        "footnotes": [{"mark": note.mark, "text": draft.note(note.mark)} for note in base.footnotes],
        "note_changes": [
            {
                "mark": note.mark,
                "old": note.old,
                "new": note.new,
                "reason": _rule(note.reason, ui),
                "placeholder": note.placeholder,
            }
            for note in draft.notes
        ],
    }


def reason(change: DraftChange, ui: str) -> str:
    """Why the words change, and from which paragraphs that is known."""
    if not change.learnt:
        return _rule(change.reason, ui)
    why = text(ui, f"draft.reason.{change.reason.value}")
    return text(ui, "draft.learnt", why=why, paragraphs=", ".join(map(short_name, change.learnt)))


def _rule(reason: Reason, ui: str) -> str:
    """The reason that a rule alone gives, in its own words where what earlier texts show has others."""
    own = f"draft.rule.{reason.value}"
    why = text(ui, own if has(ui, own) else f"draft.reason.{reason.value}")
    return text(ui, "draft.by_rule", why=why)


def report(draft: NextDraft, ui: str, width: int) -> str:
    """The list of changes, one paragraph after the other."""
    lines = headed(_title(draft, ui), "=", width)
    for sentence in _summary(draft, ui):
        lines += wrapped(sentence, width)
    for label, changes in groupby(draft.changes, key=lambda change: change.label):
        lines += ["", place(label, ui)]
        for change in changes:
            lines += wrapped(_marked(draft, change, ("[-", "-]"), ("[+", "+]")), width, first="  ", rest="  ")
            lines += wrapped(f"{_sureness(change, ui)} · {reason(change, ui)}", width, first="    ", rest="    ")
    for note in draft.notes:
        lines += ["", text(ui, "draft.note", mark=note.mark)]
        marked = "".join(_NOTE_MARKS[one.operation].format(one.text) for one in note_pieces(draft, note))
        lines += wrapped(marked, width, first="  ", rest="  ")
        lines += wrapped(f"{_sureness(note, ui)} · {_rule(note.reason, ui)}", width, first="    ", rest="    ")
    return "\n".join(lines) + "\n"


def markdown(draft: NextDraft, ui: str) -> str:
    """The whole draft with its changes marked, followed by the list of reasons."""
    base = draft.base
    lines = [f"# {literal(base.title)}", "", *(f"- {literal(s)}" for s in _summary(draft, ui))]
    lines += [f"- {text(ui, 'draft.marks_markdown')}", "", f"*{literal(opening_line(base))}*", ""]
    for paragraph in base.paragraphs:
        lines += [_paragraph(draft, paragraph), ""]
    lines += [f"[^{note.mark}]: {literal(draft.note(note.mark))}" for note in base.footnotes]
    lines += ["", TEXT_ENDS, "", f"## {text(ui, 'draft.reasons')}", ""]
    for change in draft.changes:
        marked = f"{_struck(change.old).strip()} " if change.old.strip() else ""
        put = _bold(change.new).strip() if change.new.strip() else ""
        lines.append(
            f"- {place(change.label, ui)}: {marked}{put} — {_sureness(change, ui)}; {literal(reason(change, ui))}"
        )
    for note in draft.notes:
        words = "".join(_NOTE_SIGNS[one.operation](one.text) for one in note_pieces(draft, note))
        why = f"{_sureness(note, ui)}; {literal(_rule(note.reason, ui))}"
        lines.append(f"- {text(ui, 'draft.note', mark=note.mark)}: {words} — {why}")
    return "\n".join(lines) + "\n"


def remarks(draft: NextDraft, label: str, ui: str) -> tuple[str, ...]:
    """Why the words of a paragraph change, a remark for each reason with the words that it gives; in front of the first
    paragraph's, that the base is not adopted."""
    said: dict[tuple[str, str], list[str]] = {}
    for change in draft.of(label):
        words = change.new.strip(" ,")
        if words:
            said.setdefault((_sureness(change, ui), reason(change, ui)), []).append(words)
    warned = _warning(draft, ui) if label == draft.base.paragraphs[0].label else ()
    why_each = (
        text(ui, "draft.remark", words=" · ".join(words), sureness=sureness, why=why)
        for (sureness, why), words in said.items()
    )
    return (*warned, *why_each)


def _warning(draft: NextDraft, ui: str) -> tuple[str, ...]:
    """What a reader must know of a base that was not adopted."""
    drafted = draft.base.status is Status.DRAFT
    return (text(ui, "compare.draft_warning", document=draft.base.id),) if drafted else ()


def opening_line(document: Resolution) -> str:
    """The organ as a document prints it before its preamble."""
    printed = [piece.text for piece in document.dropped if piece.reason == "organ"]
    return next((line for line in reversed(printed) if line.rstrip().endswith((",", ":"))), document.organ + ",")


def _paragraph(draft: NextDraft, paragraph: Paragraph) -> str:
    marks = {call.offset: f"[^{call.mark}]" for call in paragraph.calls}
    pieces, at = [], 0
    for change in draft.of(paragraph.label):
        pieces.append(_called(paragraph.text, at, change.start, marks))
        pieces += [] if change.old else [marks.pop(change.start, "")]  # "27 May 2023[^12] [and any since]"
        pieces += [_struck(change.old)] if change.old.strip() else []
        lead = " " if change.new[:1] == " " else ""
        pieces += [f"{lead}**{literal(change.new.strip())}**"] if change.new.strip() else []
        at = change.end
    pieces.append(_called(paragraph.text, at, len(paragraph.text) + 1, marks))
    words = "".join(pieces)
    if paragraph.kind is Kind.HEADING:
        return f"## {paragraph.number + '. ' if paragraph.number else ''}{words}"
    if paragraph.number is None:
        return words
    return f"({paragraph.number}) {words}" if "(" in paragraph.label else f"{paragraph.number}. {words}"


def _struck(words: str) -> str:
    """Words struck out; the spaces around them stay outside, or Markdown shows the signs."""
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{lead}~~{literal(words.strip())}~~{tail}"


def _bold(words: str) -> str:
    """Words put in, in the same way."""
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{lead}**{literal(words.strip())}**{tail}"


def _called(words: str, start: int, end: int, marks: dict[int, str]) -> str:
    """A stretch with the calls of footnotes in it, that at its end left out."""
    pieces, at = [], start
    for place_, mark in sorted(marks.items()):
        if start <= place_ < end:
            pieces += [literal(words[at:place_]), mark]
            at = place_
    return "".join((*pieces, literal(words[at:end])))


def _title(draft: NextDraft, ui: str) -> str:
    return text(ui, "draft.title", base=draft.base.id, session=draft.session)


def _summary(draft: NextDraft, ui: str) -> Iterator[str]:
    open_places = sum(change.placeholder for change in draft.changes) + sum(note.placeholder for note in draft.notes)
    yield from _warning(draft, ui)
    yield text(ui, "draft.count", count=len(draft.changes) + len(draft.notes), open=open_places)
    if draft.earlier:
        yield text(ui, "draft.from_series", texts=", ".join(draft.earlier))
    else:
        yield text(ui, "draft.from_tables")
    if draft.elsewhere:
        there = ", ".join(language_of(ui, code) for code in draft.elsewhere)
        yield text(ui, "draft.elsewhere", there=there, language=language_of(ui, draft.base.language))


def _sureness(change: DraftChange | NoteChange, ui: str) -> str:
    """How sure a change is: what a rule alone brings to a note is likely, as elsewhere."""
    sure = isinstance(change, DraftChange) and change.sure
    return text(ui, "draft.open" if change.placeholder else "draft.sure" if sure else "draft.likely")


def _marked(draft: NextDraft, change: DraftChange, gone: tuple[str, str], put: tuple[str, str]) -> str:
    paragraph = draft.base.paragraph(change.label)
    words = paragraph.text if paragraph else ""
    first = max(0, change.start - _SHOWN)
    lead = words[first : change.start]
    tail = words[change.end : change.end + _SHOWN]
    before = f"… {lead.partition(' ')[2]}" if first else lead
    after = f"{tail.rpartition(' ')[0]} …" if change.end + _SHOWN < len(words) else tail
    old = f"{gone[0]}{change.old}{gone[1]}" if change.old else ""
    new = f"{put[0]}{change.new}{put[1]}" if change.new else ""
    return f"{before}{old}{new}{after}"


_NOTE_MARKS = {Operation.EQUAL: "{}", Operation.DELETE: "[-{}-]", Operation.INSERT: "[+{}+]"}
_NOTE_SIGNS: Mapping[Operation, Callable[[str], str]] = {
    Operation.EQUAL: literal,
    Operation.DELETE: _struck,
    Operation.INSERT: _bold,
}
