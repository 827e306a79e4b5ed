"""The record of a draft that was checked: where the language of each of its paragraphs stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lineage.documents.resolution import Paragraph, Resolution
from lineage.drafting.checking.similar import Precedent


class Verdict(StrEnum):
    """Where the language of a draft paragraph stands. A fact about texts, not about law."""

    AGREED = "agreed"
    """Word for word in the latest adopted text, form aside."""
    UPDATED = "updated"
    """As in the latest adopted text but for dates, symbols, sessions or terminology."""
    CHANGED = "changed"
    """Has a counterpart in the latest adopted text, in other words."""
    ELSEWHERE = "elsewhere"
    """No counterpart there; similar language in another adopted text."""
    NEW = "new"
    """No similar language in any adopted text of the corpus."""


class BaseChoice(StrEnum):
    """Where the base stands in time, where the corpus has adopted texts of its series that are later than the draft."""

    LAST_BEFORE = "last before the draft"
    """The last of its series before the draft that the corpus holds."""
    NONE_BEFORE = "later, none before"
    """It is later than the draft; the corpus holds no earlier one of its series."""
    NAMED_LATER = "later, as named"
    """It was named and is later than the draft; unless named, an earlier text is taken."""
    ONE_BEFORE = "later, one before"
    """It is later than the draft and is taken for its likeness or its name; the corpus holds an earlier one of its
    series."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedParagraph:
    """One paragraph of the draft with what was found for it."""

    paragraph: Paragraph
    verdict: Verdict
    base: tuple[Precedent, ...]
    """Counterparts in the latest adopted text, best first."""
    precedents: tuple[Precedent, ...]
    """Similar language in the other adopted texts, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A draft against a base text and the other adopted texts."""

    draft: Resolution
    base: Resolution | None
    """The text that it follows; None of a draft on a theme that no text of the corpus has."""
    compared: tuple[str, ...]
    """Ids of all adopted texts that were looked at, the base, if any, first; none where the corpus holds none in the
    language of the draft: then nothing is known of what is agreed."""
    paragraphs: tuple[CheckedParagraph, ...]
    """In the order of the draft; headings are left out."""
    gone: tuple[Paragraph, ...]
    """Paragraphs of the base that the draft has no counterpart for."""
    choice: BaseChoice | None = None
    """None where the base is earlier than the draft, and no text of its series is later or one is nearer to it."""

    @property
    def before(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the base, none where there is no base."""
        return self.base.paragraphs if self.base else ()

    @property
    def is_its_base(self) -> bool:
        """Whether the draft is its base itself: the same words under the same labels, and no proposal."""
        draft, base = ([(p.label, p.text) for p in some] for some in (self.draft.paragraphs, self.before))
        return draft == base and not any(p.state or p.proposals for p in self.draft.paragraphs)
