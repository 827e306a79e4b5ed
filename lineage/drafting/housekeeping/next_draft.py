"""The next draft of a series: the last text with its housekeeping brought up to date, and nothing else touched."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.housekeeping import (
    anniversaries,
    decision_base,
    events,
    list_rules,
    lists,
    moves,
    numbers_to_fill,
    ordinals,
    settled,
    together,
    whose_session,
)
from lineage.drafting.housekeeping.draft_changes import LAST_YEAR, DraftChange, NextDraft, NoteChange, Reason
from lineage.drafting.housekeeping.list_edits import USUAL, joined, newest, open_ended
from lineage.drafting.housekeeping.past import STEPS, Steps
from lineage.drafting.housekeeping.setting import in_its_year, word, year_of
from lineage.drafting.housekeeping.setting import setting as setting_of
from lineage.drafting.housekeeping.slots import SlotKind, tokens
from lineage.errors import UsageError
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.alignment.twins import Twins
    from lineage.documents.resolution import Footnote, Paragraph, Resolution
    from lineage.drafting.housekeeping.past import Before
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_DOCUMENT = re.compile(r"(?P<lead>A(?:/C\.\d)?/)(?P<session>\d{2})/\d{1,4}(?:/(?:Add|Rev|Corr)\.\d{1,2})*")
_REPLACED = frozenset({Reason.RECENT, Reason.EITHER, Reason.ANSWER, Reason.LATEST})
"""Why another resolution may stand in the place of one."""


def next_draft(  # noqa: PLR0913
    base: Resolution,
    session: int,
    *,
    year: int | None = None,
    earlier: Sequence[Resolution] = (),
    versions: Mapping[str, Twins] = MappingProxyType({}),
    steps: Steps | None = None,
) -> NextDraft:
    """The draft that follows `base` at `session`.

    `earlier` are the texts of the series before `base` that are there, in date order and in its language: how they
    moved is how the draft moves. `year` is the year in which the session opens, by default as many years after the
    last text as there are sessions between; of the Security Council the session is the year. `versions` are those of
    `base` and `earlier` in another language, by the id of the text; `steps` the alignments of all these, where they are
    known. Raises UsageError where the session does not come after that of `base`, or `year` lies before its year.
    """
    base, earlier = in_its_year(base), [in_its_year(text) for text in earlier]
    _refuse_no_later(base, session)
    setting = setting_of(base, session, year, earlier, settled.beside_others(base))
    _refuse_no_year(base, setting, year)
    if setting.predecessor is None:
        setting = replace(setting, predecessor=list_rules.predecessor(base, setting.sessions))
    steps = steps or Steps(base, earlier, versions)
    changes: list[DraftChange] = []
    for paragraph in base.paragraphs:
        if paragraph.kind is not Kind.HEADING:
            changes += _of_paragraph(paragraph, steps, setting)
    return NextDraft(
        base=base,
        session=session,
        year=year_of(base) + setting.years,
        earlier=tuple(text.id for text in earlier[-STEPS:]),
        changes=tuple(changes),
        notes=tuple(change for note in base.footnotes for change in _note(note, setting, earlier)),
    )


def _refuse_no_later(base: Resolution, session: int) -> None:
    """Raises UsageError where the session does not come after that of the last text."""
    if base.session is None:
        raise UsageError(
            f"{base.id}: does not say of which session it is", "Give a text that does, or add it to a corpus."
        )
    if session <= base.session:
        raise UsageError(
            f"session {session} does not come after session {base.session} of {base.id}",
            "Give a later one to --session.",
        )


def _refuse_no_year(base: Resolution, setting: Setting, year: int | None) -> None:
    """Raises UsageError where the session would open before that of the last text, or in no year of four figures."""
    if setting.years < 0:
        raise UsageError(
            f"session {setting.session} cannot open in {year}: that of {base.id} opened in {year_of(base)}",
            f"Give a year from {year_of(base)} on to --year, or leave it out.",
        )
    if year_of(base) + setting.years > LAST_YEAR:
        raise UsageError(
            f"session {setting.session} would open in {year_of(base) + setting.years}",
            f"Give the session of the draft to --session, such as {setting.base_session + 1}.",
        )


def _of_paragraph(paragraph: Paragraph, steps: Steps, setting: Setting) -> list[DraftChange]:
    past = steps.past(paragraph)
    all_slots = [token.slot for token in tokens(paragraph.text, setting.language) if token.slot]
    slots = [slot for slot in all_slots if not _dates_a_text(paragraph.text, slot, setting.language)]
    found = list(decision_base.adoption(paragraph, slots, setting))
    for slot in slots:
        before = past.slots.get(slot.start, ())
        if slot.kind is SlotKind.TEXTS and not _stands(paragraph, slot, before, setting):
            for change in lists.moved(paragraph, slot, before, setting):
                found += _cited_paragraphs(paragraph, slot, change, steps, setting)
                found.append(change)
        elif slot.kind is not SlotKind.TEXTS:
            change_ = moves.moved(paragraph, slot, past, setting)
            found += [change_] if change_ else []
    found = settled.with_their_texts(paragraph, slots, found, setting.language)
    found = lists.once(paragraph, slots, found, setting)
    found = ordinals.in_step(paragraph, slots, found, setting)
    found = together.moved(paragraph, slots, found, past, setting)
    found = anniversaries.in_step(paragraph, slots, found, setting)
    found = events.as_whole(paragraph, slots, found, past, setting)
    found = ordinals.with_days(paragraph, slots, found)
    return _apart(numbers_to_fill.opened(paragraph, found, past, setting.language, alone=setting.alone))


def _stands(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> bool:
    """Whether a resolution is a fact of the past, and no earlier text of the series had another one in its place."""
    replaced = any(one.slot.text != slot.text for one in before)
    if list_rules.is_of_event(paragraph.text, slot, setting.language):
        return True
    answers = list_rules.is_pursuant(paragraph.text, slot, setting.language)
    alone = sum(bool(t.slot and t.slot.cited) for t in tokens(paragraph.text, setting.language)) == 1
    own = alone and [one.name for one in slot.cited] == [setting.predecessor]
    return not replaced and not answers and settled.is_settled(paragraph.text, slot, setting.language, own=own)


def _dates_a_text(text: str, slot: Slot, language: str) -> bool:
    """Whether a day is that of a text named before it: "la résolution 71/287 ..., en date du 4 mai 2017"."""
    said = fold(text[: slot.start]).rstrip()
    return slot.kind is SlotKind.DATE and any(said.endswith(f" {form}") for form in phrases(language, "date of a text"))


def _apart(changes: Sequence[DraftChange]) -> list[DraftChange]:
    """The changes in order; of two that overlap the one that begins first."""
    kept: list[DraftChange] = []
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _cited_paragraphs(
    paragraph: Paragraph, slot: Slot, change: DraftChange, steps: Steps, setting: Setting
) -> Iterator[DraftChange]:
    """The numbers of the paragraphs of the predecessor that are cited, as the last text has them: "paragraph 5 of its
    resolution 78/44", "paragraphs 29 to 31 of its resolution 71/177"; room where nothing tells which they are."""
    if change.reason not in _REPLACED or len(slot.cited) > 1:
        return
    for start, end in settled.paragraphs_of(paragraph.text, slot, setting.language):
        listed = paragraph.text[start:end]
        numbers = re.findall(r"\d+", listed)
        known = not change.placeholder and all(_renumbered(one, steps) for one in numbers)
        new = f"[{word(setting.language, 'paragraph' if listed.isdigit() else 'paragraphs')}]"
        if known:
            new = re.sub(r"\d+", lambda found: _renumbered(found[0], steps), listed)
        if new != listed:
            yield DraftChange(
                label=paragraph.label,
                start=start,
                end=end,
                old=listed,
                new=new,
                reason=Reason.PARAGRAPH,
                sure=False,
                learnt=tuple(filter(None, (steps.in_predecessor(f"OP{one}") for one in numbers))) if known else (),
            )


def _renumbered(number: str, steps: Steps) -> str:
    """The number in the last text of an operative paragraph of its predecessor; "" where it has none."""
    label = steps.later(f"OP{number}") or ""
    return label[2:] if label.startswith("OP") and label[2:].isdigit() else ""


def _note(note: Footnote, setting: Setting, earlier: Sequence[Resolution]) -> Iterator[NoteChange]:
    """Room for the document of the session to come in a note that names one of the last text's session; the yearly
    report of a body has its number."""
    new = _with_records(note.text, setting)
    new = _DOCUMENT.sub(lambda found: _later(found, setting), new)
    new = _with_session(new, setting) if new != note.text else new
    if new != note.text:
        change = NoteChange(mark=note.mark, old=note.text, new=new, reason=Reason.SYMBOL)
        yield change if change.placeholder else replace(change, reason=Reason.RECORDS)
        return
    if later := _of_its_year(note.text, setting, earlier):
        yield NoteChange(mark=note.mark, old=note.text, new=later, reason=Reason.DATED)
        return
    more, reason = _with_later(note.text, setting, earlier)
    if more != note.text:
        yield NoteChange(mark=note.mark, old=note.text, new=more, reason=reason)


def _of_its_year(text: str, setting: Setting, earlier: Sequence[Resolution]) -> str:
    """A note whose document is of the year of each text, for the year to come: "A/AC.109/2025/3" in A/RES/80/92, of
    2024 in 79/101 and of 2023 in 78/88; "" for others."""
    now, before = year_of(setting.base), year_of(earlier[-1]) if earlier else 0
    stood = re.sub(rf"\b{now}\b", str(before), text)
    if f"/{now}/" not in text or not before or all(note.text != stood for note in earlier[-1].footnotes):
        return ""
    return re.sub(rf"\b{now}\b", str(now + setting.years), text)


def _with_later(text: str, setting: Setting, earlier: Sequence[Resolution]) -> tuple[str, Reason]:
    """A note that lists resolutions up to the last years with the last text, or room for others, unless the text before
    has that list: "Resolutions 73/146, 76/158 and 77/194"; and why."""
    reason = Reason.RECENT
    stood = any(note.text == text for one in earlier[-1:] for note in one.footnotes)
    slots = [token.slot for token in tokens(text, setting.language) if token.slot and len(token.slot.cited) > 2]
    for slot in reversed(slots if not stood else []):
        last = newest(slot.cited)
        if setting.base_session - last.session > max(USUAL, setting.years) or last.session > setting.base_session:
            continue
        joins = last.name == setting.predecessor
        reason = Reason.LIST if joins else reason
        edits = joined(text, slot, setting.cited(""), setting) if joins else open_ended(text, slot, setting)
        for edit in reversed(edits):
            text = f"{text[: edit.start]}{edit.new}{text[edit.end :]}"
    return text, reason


@cache
def _records(language: str) -> re.Pattern[str]:
    """The yearly report of a body in the Official Records, which keeps its number, over folded text: "Supplement No. 23
    (A/79/23)"."""
    mark = alternatives(language, "number mark")
    return re.compile(
        rf"\b(?:{mark})\s(?P<number>\d{{1,3}})(?:,\s[\w.\s]{{1,12}})?\s\(a/(?P<session>\d{{2}})/(?P=number)(?!\w)"
    )


def _with_records(text: str, setting: Setting) -> str:
    for found in reversed([*_records(setting.language).finditer(fold_in_place(text))]):
        if int(found["session"]) == setting.base_session:
            start, end = found.span("session")
            text = f"{text[:start]}{setting.session}{text[end:]}"
    return text


def _with_session(text: str, setting: Setting) -> str:
    """A note whose document is of the session to come, the session before it too: "Seventy-ninth Session, ..."."""
    slots = [token.slot for token in tokens(text, setting.language) if token.slot]
    for slot in reversed([one for one in slots if one.kind is SlotKind.ORDINAL and one.value == setting.base_session]):
        new = ordinals.in_words(setting.session, slot.text, setting.language)
        if new and whose_session.is_session(text, slot, setting.language):
            text = f"{text[: slot.start]}{new}{text[slot.end :]}"
    return text


def _later(found: re.Match[str], setting: Setting) -> str:
    if int(found["session"]) != setting.base_session:
        return found[0]
    return f"[{found['lead']}{setting.session}/...]"
