"""A checked draft as findings: only what is not agreed, what is not up to date, what does not add up.

Each finding names its rule; docs/check.md says what every rule looks at, and what it cannot see.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lineage.diff.edits import Operation
from lineage.documents.negotiated.proposals import TextState


class Rule(StrEnum):
    """What a finding is about, in the order in which findings are summed up."""

    WORDING = "wording"
    """Words of a paragraph differ in substance from its counterpart in the latest adopted text."""
    OLDER = "older"
    """The paragraph stands word for word in another adopted text; the latest one has it in other words."""
    NEW = "new"
    """No adopted text of the corpus has the paragraph, or one like it."""
    ELSEWHERE = "elsewhere"
    """Not in the latest adopted text; another one has it in other words."""
    OPEN = "open"
    """Words or a paragraph that the draft itself marks as open, proposed, or proposed for deletion."""
    GONE = "gone"
    """A paragraph of the latest adopted text that the draft does not have."""
    TO_COMPLETE = "to-complete"
    """A placeholder that is still to be filled."""
    RECALL = "recall"
    """The preamble does not recall the latest adopted text."""
    SESSION = "session"
    """Something is asked for at a session, or by a year, that has passed or that is that of the last text."""
    NUMBER = "number"
    """Numbers of paragraphs that do not run."""
    REFERENCE = "reference"
    """A reference to a paragraph of the draft that is not there, or that has another number now."""
    RESOLUTION = "resolution"
    """A resolution is cited with another date or title than it has."""
    DATE = "date"
    """A date that is another one elsewhere in the draft, behind the same words."""
    FACT = "fact"
    """A day, a year or an ordinal that the latest text has otherwise, and that its series does not move so."""
    TWICE = "twice"
    """A paragraph that stands in the draft already."""
    SEQUENCE = "sequence"
    """An opening whose adverb does not follow that of the paragraph before."""
    NOTE = "note"
    """A mark of a note without the note, or a note without its mark."""
    LONE = "lone"
    """A bracket, a parenthesis or a quotation mark without the one that closes, or opens, it."""
    TYPO = "typo"
    """Words twice in a row, a form that does not go with the next word, a name written almost as another one."""
    TERM = "term"
    """A term that the draft uses two ways."""
    ADDRESSEE = "addressee"
    """A request that asks nobody."""
    NO_END = "no-end"
    """A new request to the Secretariat without an end, a date or a review."""
    COST = "cost"
    """Something new that can cost (rule 153 of the General Assembly)."""


AGREED = frozenset({Rule.WORDING, Rule.OLDER, Rule.NEW, Rule.ELSEWHERE, Rule.OPEN, Rule.GONE})
"""Rules about what is agreed; the others are about what is up to date and what adds up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextPiece:
    """Words of a finding in their context: of both texts, of the draft alone (INSERT), of the agreed text (DELETE)."""

    operation: Operation
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a delegate should look at."""

    rule: Rule
    label: str | None
    """Paragraph of the draft; of what is gone, the paragraph of the adopted text; None for the draft as a whole."""
    words: str
    """The words of the draft that it is about; of what is gone, the words of the adopted text."""
    start: int = 0
    end: int = 0
    """Where the words stand in the paragraph's text, from 0, end exclusive; equal for no stretch of it."""
    suggestion: str = ""
    """Words that would be agreed, up to date or right in the place of `words`; of a text to be recalled, its number,
    which joins what is there; "" where only its author can say."""
    other: str | None = None
    """Label of the other paragraph of the draft that it is about: the one that has the same words, or another date."""
    asked: str = ""
    """Of a cost, what the precedent asks of the same addressee."""
    precedent: str | None = None
    """Id of the adopted paragraph, or text, that it is compared with."""
    first: str | None = None
    """Id of the earliest adopted paragraph of the corpus that has the adopted words beside it; None where there are no
    such words."""
    sure: bool = True
    """False where the counterpart is to be checked by eye, or where the draft does not say enough to be certain."""
    context: tuple[ContextPiece, ...] = ()
    """The words with those around them, and those of the precedent."""
    state: TextState | None = None
    """How far the draft says that they are agreed."""
    authors: tuple[str, ...] = ()
    """Who proposes them, as written."""
    day: date | None = None
    """Date of the adopted text that is suggested, or that a citation should have."""
    kind: str = ""
    """Which of several things its rule found; docs/check.md lists them."""
    cost: str = ""
    """What kind of cost."""
    covers: tuple[str, ...] = ()
    """Labels of the other paragraphs that it is about: those of an annex or section that is new as a whole, or gone."""
    stood: tuple[str, ...] = ()
    """Of a fact, what stands in its place in the latest text, then in the earlier ones, the nearest first."""
