"""The records of a draft with revisions worked in: its lines, and what became of each instruction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.resolution import Footnote, Kind, Paragraph, Resolution


class Hindrance(StrEnum):
    """Why an instruction cannot be applied."""

    NO_PARAGRAPH = "no paragraph"
    """The draft has no such paragraph."""
    GONE = "gone"
    """An instruction before it took the paragraph out."""
    NOT_IN_DRAFT = "not in draft"
    """The words that are quoted as its place are not in the draft."""
    NO_NOTE = "no note"
    """The draft, or the paragraph, has no such footnote."""
    NO_WORDS = "no words"
    """The words to be changed do not stand there."""
    SEVERAL = "several"
    """They stand there more than once."""
    NO_PLACE = "no place"
    """It does not say where."""
    NOTHING_NEW = "nothing new"
    """It does not say what is to be put in."""
    STANDS = "stands already"
    """The paragraph has these words already."""
    NUMBERED = "numbered"
    """After all of them the paragraph has another number."""
    OTHER_TEXT = "other text"
    """It names words that stand in another text, or are nowhere written."""
    IN_NAME = "in name"
    """They stand there in a name only, which an instruction for all such words does not mean."""
    MARKED = "marked"
    """The words reach over a mark of negotiators: the change would take a bracket or a name away."""
    NO_BRACKETS = "no brackets"
    """No brackets stand around the words, or in the paragraph."""
    TO_FILL = "to fill"
    """The brackets hold words that are still to come: "81/... of ... December 2026"."""
    GOVERNED = "governed"
    """Other words go with those that are to go, and would stand there alone."""
    TOGETHER = "together"
    """Another step of the same merger cannot be done, and a half of it would lose words."""
    NO_END = "no end"
    """The paragraph is to end with words that it does not have: no rule knows what they are to replace."""
    NOTHING_BEHIND = "nothing behind"
    """Nothing stands behind the words behind which all is to go."""
    NOT_UNDERSTOOD = "not understood"
    ASKS_NOTHING = "asks nothing"
    """A line that only explains: "This reflects agreed language"."""


class Consequence(StrEnum):
    """What follows in a draft from the instructions that were done."""

    NUMBER = "number"
    """A reference to a paragraph that has another number now."""
    ADVERB = "adverb"
    """ "also" or "further" where paragraphs of one verb came or went."""
    CONTRACTION = "contraction"
    """Words that run together where a change brings them side by side: "du" for "de le"."""
    JOINT = "joint"
    """ "and" before the item that is the last of a list now."""
    NUMBERED = "numbered"
    """A paragraph that has another number now."""
    SIDE = "side"
    """ "above" where the paragraph stands below now."""
    NAME = "name"
    """Words that stay because they stand in a name."""
    STANDS = "stands already"
    """A place that had the new words already, and stays."""
    LIST = "list"
    """Words of which no rule knows how they are joined to the list around them."""
    ALONE = "alone"
    """A preposition whose noun was taken out."""
    ARTICLE = "article"
    """An article beside a noun that it may not fit."""
    CONSTRUCTION = "construction"
    """A verb that wants other words behind it: "Demande aux États de", "Engage les États à"."""
    MIXED = "mixed"
    """ "above" of several paragraphs, of which not all stand there now."""
    STOP = "stop"
    """The stop of a paragraph that is the last one now, or no longer is."""
    NO_VERB = "no verb"
    """A new paragraph that begins with none."""
    OPENED = "opened"
    """An opening that an instruction gave with an adverb, though no paragraph of its verb stands above."""
    REPEATED = "repeated"
    """An opening that an instruction gave without an adverb, though a paragraph of its verb stands right above."""
    CITES_GONE = "cites gone"
    """A reference to a paragraph that was taken out."""
    RANGE = "range"
    """A reference from one paragraph to another that has others between its ends now."""
    TO_FILL = "to fill"
    """A placeholder that keeps its brackets where others were lifted."""
    NOTE = "note"
    """A footnote that went with its words."""
    NOTE_STAYS = "note stays"
    """A footnote that stands behind other words now."""
    NOTE_IBID = "note ibid"
    """A footnote that says "Ibid." of one that went."""
    SECTION = "section"
    """The number of the section behind one that was taken out, which stays."""
    NOTE_PARTED = "note parted"
    """A footnote that says "Ibid." and stands behind another one now."""


LEFT = frozenset(
    {
        Consequence.NAME,
        Consequence.STANDS,
        Consequence.LIST,
        Consequence.ALONE,
        Consequence.ARTICLE,
        Consequence.CONSTRUCTION,
        Consequence.MIXED,
        Consequence.CITES_GONE,
        Consequence.RANGE,
        Consequence.TO_FILL,
        Consequence.NOTE_STAYS,
        Consequence.NOTE_IBID,
        Consequence.NOTE_PARTED,
        Consequence.SECTION,
        Consequence.NO_VERB,
        Consequence.OPENED,
        Consequence.REPEATED,
    }
)
"""Those that change no words, and are to be looked at."""


_ENDS = " ;.,:"
"""What a paragraph ends in goes by its place."""


class NewNote(NamedTuple):
    """A footnote that is put into a paragraph, or came into it with its words."""

    words: str
    of: str
    """The words of the paragraph when it was put there."""
    offset: int
    """Where its call stands in them."""
    mark: str = ""
    """The mark that it has in the draft; "" for a new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """One paragraph of the draft while it is worked on."""

    was: str | None
    """Its label in the draft; None for a new one."""
    kind: Kind
    number: str | None
    text: str
    paragraph: Paragraph | None
    printed: Paragraph | None = None
    """The paragraph with the marks of negotiators, as the draft prints it; None where that is not known."""
    gone: bool = False
    into: str = ""
    """Label in the draft of the paragraph that it was merged into."""
    depth: int = 0
    """Of a new line, how deep it stands below its chapeau: 1 for an item (a)."""
    struck: frozenset[str] = frozenset()
    """Marks of the footnotes that go though their words stay."""
    new_notes: tuple[NewNote, ...] = ()


class Occurrence(NamedTuple):
    """One of the places in a paragraph where words stand that stand there more than once."""

    time: int
    """Which of the times it is that they stand there, from 1: "the second “women”"."""
    words: str
    """They and what stands around them."""
    label: str = ""
    """The paragraph, where they stand in its items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of one instruction."""

    instruction: str
    label: str
    done: bool
    hindrance: Hindrance | None = None
    place: str = ""
    """Another paragraph in which the words stand, the number that it has, the name that holds them."""
    places: tuple[Occurrence, ...] = ()
    """Where the words stand that stand there more than once."""
    unclear: str = ""
    """Of an instruction that is not understood: the words that no rule reads."""
    old: str | None = None
    new: str | None = None
    follows: Consequence | None = None
    """What followed from the instructions; None for an instruction itself."""
    lost: tuple[str, ...] = ()
    """Numbers of paragraphs that are cited and were taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A draft with its revisions worked in."""

    draft: Resolution
    title: str
    steps: tuple[Step, ...]
    lines: tuple[DraftLine, ...]
    """In the new order, those taken out at their place."""
    printed: Resolution | None = None
    """The draft with the marks of negotiators; None where it was read without."""
    numbered: tuple[Numbered, ...]
    """Label and number of each line that stands, in the same order."""
    notes: tuple[Footnote, ...] = ()
    """The footnotes of the draft that stand, with the words of those that were changed."""
    told: tuple[Followed, ...] = ()
    """What the changes of words brought with them, by the labels of the draft."""

    @property
    def labels(self) -> dict[str, str]:
        """Label in the draft -> label now, of the paragraphs that stand."""
        return {one.line.was: one.label for one in self.numbered if one.line.was}

    def label_now(self, step: Step) -> str:
        """The label now of the paragraph of an instruction, also of one that it put in, by its words: "33 bis" is 33
        where 5 went; "" of one that does not stand."""
        if step.label in self.labels or not (step.done and step.new):
            return self.labels.get(step.label, "")
        words = step.new.rstrip(_ENDS)
        put_in = [one.label for one in self.numbered if one.line.was is None and one.line.text.rstrip(_ENDS) == words]
        return put_in[0] if len(put_in) == 1 else ""


class Numbered(NamedTuple):
    """Where a line stands in the new text."""

    label: str
    number: str | None
    line: DraftLine


class Followed(NamedTuple):
    """Words of a paragraph that follow the instructions, or that are to be looked at."""

    label: str
    old: str
    new: str
    of: Consequence
    lost: tuple[str, ...] = ()
    """Numbers of paragraphs that are cited and were taken out."""


def step_of(
    one: Instruction, hindrance: Hindrance | None = None, *, old: str | None = None, new: str | None = None
) -> Step:
    """The step of an instruction that is done, with the words that went and came, or of one that a hindrance stops."""
    wanted = (one.old or one.anchor, one.new) if hindrance else (old, new)
    return Step(
        instruction=one.text,
        label=one.label,
        done=hindrance is None,
        hindrance=hindrance,
        old=wanted[0],
        new=wanted[1],
    )
