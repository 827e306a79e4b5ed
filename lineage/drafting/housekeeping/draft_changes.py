"""The records of a next draft: what is changed in the last text, why, and what that was learnt from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.housekeeping.slots import Slot

LAST_YEAR = 2100
"""In which a session may open that a draft is made for."""


class Reason(StrEnum):
    """Why words are brought up to date."""

    SESSION = "session"
    """The session of the organ itself moves with the session of the draft."""
    COUNT = "count"
    """An ordinal of another body moves as it did at the step before."""
    UNCOUNTED = "uncounted"
    """An ordinal that moved before, by no step that holds, or that is listed with one."""
    ANNIVERSARY = "anniversary"
    """An anniversary, or the session that marks one: they go together, or with the year in which both fall."""
    YEAR = "year"
    OTHER_YEAR = "other_year"
    """A year that will be another one; which is not known."""
    LIST = "list"
    """The last text joins the list of recalled resolutions."""
    LATEST = "latest"
    """The last text takes the place of its predecessor: "the most recent of which was"."""
    EITHER = "either"
    """The last text joins its predecessor or takes its place."""
    ANSWER = "answer"
    """What is said of the predecessor is now said of the last text: "submitted pursuant to resolution 77/125"."""
    PARAGRAPH = "paragraph"
    """A paragraph of the predecessor that is cited has another number in the last text."""
    NUMBERING = "numbering"
    """Numbers of the text's own paragraphs, which follow those that come and go."""
    SISTER = "sister"
    """A resolution of another series moved at the step before; which one follows is not known."""
    GROWN = "grown"
    """A list that took in a text of the last two years at the step before, of whatever series."""
    REMADE = "remade"
    """A list that lost texts and took in others, or a pair of which no earlier text tells how it moves."""
    RECENT = "recent"
    """A text, a day or a session of the last years that another may follow, where no earlier text is known."""
    RENEWED = "renewed"
    """A text that is renewed at set intervals."""
    DECISION = "decision"
    DATE = "date"
    DUE = "due"
    """By the dates that stood here the next one falls due before the draft."""
    PASSED = "passed"
    """An event of the session to come, which will be past."""
    ADOPTED = "adopted"
    """When a decision was adopted, which its first words say."""
    MISDATED = "misdated"
    """A text cannot have been adopted on the day that the last text gives."""
    SYMBOL = "symbol"
    RECORDS = "records"
    """The yearly report of a body, which keeps its number."""
    DATED = "dated"
    """A document of the year of its text, which the text before has for its own year."""
    FIGURE = "figure"
    STATISTIC = "statistic"
    """A figure, or its year, beside one that moves."""
    BESIDE = "beside"
    """A count, a day or a symbol beside a place that moves."""
    FRESH = "fresh"
    """A figure of one of the last years, which the next text will have newer."""


Found = tuple[str, Reason, bool]
"""What a place becomes, why, and whether that is sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChange:
    """One stretch of a paragraph of the last text that the draft words differently."""

    label: str
    start: int
    end: int
    """Offsets into the paragraph's text; equal where words are put in."""
    old: str
    new: str
    reason: Reason
    sure: bool
    """True where the step before moved the same place in the same way; a placeholder never is."""
    learnt: tuple[str, ...] = ()
    """Ids of the earlier paragraphs that show how the place moves; empty where a table alone says so."""

    @property
    def placeholder(self) -> bool:
        """Whether the new words say what is to be put there."""
        return "[" in self.new


def slot_change(  # noqa: PLR0913 - what a change says beside its place
    paragraph: Paragraph, slot: Slot, new: str, reason: Reason, *, sure: bool = False, learnt: tuple[str, ...] = ()
) -> DraftChange:
    """The change that puts `new` in the place of a slot of the paragraph; the rest as in `DraftChange`."""
    return DraftChange(
        label=paragraph.label,
        start=slot.start,
        end=slot.end,
        old=slot.text,
        new=new,
        reason=reason,
        sure=sure,
        learnt=learnt,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteChange:
    """One footnote whose document is that of the last text's session, or whose list of texts goes on."""

    mark: str
    old: str
    new: str
    reason: Reason

    @property
    def placeholder(self) -> bool:
        """Whether the new words say what is to be put there."""
        return self.new.count("[") > self.old.count("[")


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDraft:
    """The next draft of a series."""

    base: Resolution
    session: int
    year: int
    earlier: tuple[str, ...]
    """Ids of the earlier texts from which the movement was learnt, in date order."""
    changes: tuple[DraftChange, ...]
    """In the order of the paragraphs, none overlapping another."""
    notes: tuple[NoteChange, ...]
    elsewhere: tuple[str, ...] = ()
    """Other languages in which earlier texts are there that the language of the base lacks."""

    def of(self, label: str) -> tuple[DraftChange, ...]:
        """The changes of one paragraph, in order."""
        return tuple(change for change in self.changes if change.label == label)

    def text(self, label: str) -> str:
        """The words of a paragraph with every change made. Raises KeyError for a label that the base does not have."""
        paragraph = self.base.paragraph(label)
        if paragraph is None:
            raise KeyError(label)
        return changed(paragraph.text, self.of(label))

    def note(self, mark: str) -> str:
        """The words of a footnote with its change made; "" for a mark that the base does not have."""
        later = next((note.new for note in self.notes if note.mark == mark), None)
        return later or next((note.text for note in self.base.footnotes if note.mark == mark), "")


def changed(text: str, changes: Sequence[DraftChange]) -> str:
    """A text with changes made that stand in order and do not overlap."""
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.start], change.new]
        at = change.end
    return "".join((*pieces, text[at:]))
