"""The records of a comparison of two documents: every paragraph once, with its links and what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from lineage.alignment.links import Link
from lineage.diff.edits import Change, ChangeClass, ParagraphDiff
from lineage.diff.negotiation_states import StateChange, counted
from lineage.diff.note_changes import NoteDiff
from lineage.diff.places import Place
from lineage.diff.replaced_terms import Substitutions
from lineage.documents.resolution import Kind, Paragraph, Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable


class State(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    """One counterpart, verbatim or different in form only."""
    CHANGED = "changed"
    """One counterpart with other words."""
    MOVED = "moved"
    """One counterpart in another part of the document, or out of its order."""
    MERGED = "merged"
    """One of several old paragraphs in one new paragraph."""
    SPLIT = "split"
    """One old paragraph in several new ones."""
    NEW = "new"
    GONE = "gone"


class OtherWording(StrEnum):
    """What happened to the wording of a link, or of a stretch of it, in the other language."""

    SAME = "same"
    ALIKE = "alike"
    """Other in form only."""
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one language did where the other changed a stretch of a paragraph."""

    wording: OtherWording
    old: tuple[int, int]
    """Its changes that answer; where none does, its words that render those of the change, else all from the word
    before it to that after it. Offsets into its old text, end exclusive."""
    new: tuple[int, int]

    @property
    def is_kept(self) -> bool:
        """Whether it kept its words there: the change was made in one language alone."""
        return self.wording is OtherWording.SAME


Answers = tuple[Answer | None, ...]
"""One for each change of a comparison, in its order; None where nothing is proved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherVersion:
    """The two paragraphs of a link in another language."""

    language: str
    """ISO 639-1."""
    old: str
    new: str
    diff: ParagraphDiff
    wording: OtherWording
    there: Answers = ()
    """What this language did at each change of the one that is read."""
    here: Answers = ()
    """What the one that is read did at each change of this one."""

    @property
    def changes_alone(self) -> tuple[tuple[Change, Answer], ...]:
        """The changes of this language that the one that is read has not made, with its words there."""
        return _alone(self.diff, self.here)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDiff:
    """One counted link and the comparison of its two texts."""

    link: Link
    old: Paragraph
    new: Paragraph
    diff: ParagraphDiff
    states: tuple[StateChange, ...] = ()
    """What changed of the state of the paragraph in the negotiation, and of stretches of it."""
    other: OtherVersion | None = None
    """The same link in the other language; None where a version lacks one of the paragraphs, or holds more in it."""

    @property
    def translation_only(self) -> bool:
        """Whether words changed here and none in the other language."""
        return self.diff.reworded and self.other is not None and self.other.wording is OtherWording.SAME

    @property
    def other_only(self) -> bool:
        """Whether words changed in the other language and none here."""
        return not self.diff.reworded and self.other is not None and self.other.wording is OtherWording.CHANGED

    @property
    def one_language(self) -> bool:
        """Whether words changed in one of the two languages alone."""
        return self.translation_only or self.other_only

    @property
    def changes_alone(self) -> tuple[tuple[Change, Answer], ...]:
        """The changes of words that the other language has not made, each with its words there."""
        return _alone(self.diff, self.other.there) if self.other else ()

    @property
    def stretches_alone(self) -> bool:
        """Whether a stretch changed in one of the two languages alone, where more of the paragraph changed in both."""
        return not self.one_language and bool(self.changes_alone or (self.other and self.other.changes_alone))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of its words, then those of its state."""
        return (*self.diff.changes, *counted(self.states))

    @property
    def crosses(self) -> bool:
        """Whether the text went from one part of the document to another: preamble, operative part, annex."""
        return self.old.kind is not self.new.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedParagraph:
    """One paragraph, chapeau or lettered item: of the new text, or of the old text where it is gone."""

    paragraph: Paragraph
    gone: bool
    """True for a paragraph of the old text that no counted link carries on."""
    links: tuple[LinkedDiff, ...]
    """Counted links to the old text, best first; empty where it is new or gone."""
    hints: tuple[Link, ...]
    """Weak links: shown, never counted."""
    notes: tuple[NoteDiff, ...] = ()
    """Its footnotes, against those of all the paragraphs that it is linked to: first its own, then what is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One paragraph as negotiators count them: a chapeau with its items is one."""

    label: str
    """PP9: without items. Of the new text, or of the old one where it is gone."""
    kind: Kind
    state: State
    sources: tuple[str, ...]
    """Labels, without items, of the old paragraphs that it comes from, in their order."""
    shared_with: tuple[str, ...]
    """For a split: the other new paragraphs, without items, that come from the same old one."""
    entries: tuple[ComparedParagraph, ...]
    places: tuple[Place, ...] = ()
    """All that happened to its place; the state is the first of them."""

    @property
    def gained(self) -> int:
        """Paragraphs and items in it that come from nowhere."""
        return sum(not entry.gone and not entry.links for entry in self.entries)

    @property
    def lost(self) -> int:
        """Paragraphs and items of the old text in it that went nowhere."""
        return sum(entry.gone for entry in self.entries)

    @property
    def best_links(self) -> tuple[LinkedDiff, ...]:
        """The link of each entry with its best source."""
        return tuple(entry.links[0] for entry in self.entries if entry.links)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Changes against the best source of each entry; a chapeau or item that is new or gone in a paragraph that
        goes on is one change of substance."""
        return tuple(c for entry in self.entries for c in self._changes(entry))

    def _changes(self, entry: ComparedParagraph) -> tuple[Change, ...]:
        if entry.links:
            return entry.links[0].changes
        return (_whole(entry),) if self.sources else ()


def _alone(diff: ParagraphDiff, answers: Answers) -> tuple[tuple[Change, Answer], ...]:
    pairs = zip(diff.changes, answers, strict=False)
    return tuple((change, one) for change, one in pairs if one is not None and one.is_kept)


def _whole(entry: ComparedParagraph) -> Change:
    """The change that a whole paragraph makes, put in or taken out."""
    content = entry.paragraph.text
    old, new = (content, "") if entry.gone else ("", content)
    return Change(
        old=old,
        new=new,
        old_start=0,
        old_end=len(old),
        new_start=0,
        new_end=len(new),
        change_class=ChangeClass.SUBSTANCE,
        evidence="removed" if entry.gone else "added",
    )


Tally = dict[Kind, dict[State, int]]
"""Number of paragraphs, a chapeau with its items as one, by part and state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A comparison of two documents."""

    old: Resolution
    new: Resolution
    rows: tuple[Row, ...]
    """In the order of the new text; what is gone stands after what preceded it."""
    old_tally: Tally
    """What became of the paragraphs of the old text; the sum is their number."""
    new_tally: Tally
    """Where the paragraphs of the new text come from; the sum is their number."""
    substitutions: Substitutions
    witness: str | None = None
    """Language of the other version of both texts; None where one is not there in another language."""

    def changes(self) -> Counter[ChangeClass]:
        """Number of changes of each class. The words of a paragraph are counted against its best source; a paragraph
        that is new or gone is one change of substance, and so is an item that a list gained or lost. Headings are not
        counted."""
        rows = [row for row in self.rows if row.kind is not Kind.HEADING]
        found = Counter(change.change_class for row in rows for change in row.changes)
        found[ChangeClass.SUBSTANCE] += sum(not row.sources for row in rows)
        return +found

    def counts(self) -> dict[str, Any]:
        """What any report counts, as plain values: paragraphs of both texts by part and state, items that lists gained
        and lost, changes by class."""
        rows = [row for row in self.rows if row.kind is not Kind.HEADING and row.sources]
        changes = self.changes()
        return {
            "old": _plain(self.old_tally),
            "new": _plain(self.new_tally),
            "items": {"new": sum(row.gained for row in rows), "gone": sum(row.lost for row in rows)},
            "changes": {each.value: changes[each] for each in ChangeClass},
            **(self._alone() if self.witness else {}),
        }

    def _alone(self) -> dict[str, int]:
        """Number of paragraphs and items whose words changed in this language alone, against their best source, and of
        the stretches of the others that did."""
        entries = [entry for row in self.rows if row.kind is not Kind.HEADING for entry in row.entries]
        links = [entry.links[0] for entry in entries if entry.links]
        return {
            "translation_only": sum(linked.translation_only for linked in links),
            "translation_only_stretches": sum(
                len(linked.changes_alone) for linked in links if not linked.translation_only
            ),
        }


def _plain(tally: Tally) -> dict[str, dict[str, int]]:
    return {kind.value: {state.value: count for state, count in states.items()} for kind, states in tally.items()}


def tally(states: Iterable[tuple[Kind, State]]) -> Tally:
    """The numbers of `states` by part; headings are not counted."""
    counts = Counter(states)
    return {
        kind: {state: counts[kind, state] for state in State if counts[kind, state]}
        for kind in Kind
        if kind is not Kind.HEADING and any(counts[kind, state] for state in State)
    }
