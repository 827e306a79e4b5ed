"""The records of a concordance: what one language version says and the other does not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What was compared."""

    STRUCTURE = "structure"
    """A paragraph or item that one version lacks, joins to another, or numbers otherwise."""
    FIGURES = "figures"
    SYMBOLS = "symbols"
    DATES = "dates"
    NOTES = "notes"
    ADDRESSEE = "addressee"
    HEDGE = "hedge"
    VERB = "verb"
    NAMES = "names"
    WORDING = "wording"
    """Words that changed in one version and not in the other; between two texts only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedWords:
    """Words of a paragraph: offsets into its text, from 0, end exclusive."""

    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence:
    """One thing in which two versions of a paragraph do not agree."""

    label: str
    """Label in the version that is read, or in the other where that alone has the paragraph."""
    rule: Aspect
    own: QuotedWords | None
    """What the version that is read says; None where it says nothing of it."""
    other: QuotedWords | None
    changed: str = ""
    """Between two texts: the language that changed; "" else."""
    was: str = ""
    """The words that the changed stretch replaces."""

    @property
    def words(self) -> tuple[str, str]:
        """Both stretches as printed, "" where there is none."""
        return (self.own.text if self.own else "", self.other.text if self.other else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """Two versions of one document, or of the changes between two."""

    document: str
    before: str | None
    """Id of the older text where changes were compared, else None."""
    languages: tuple[str, str]
    """That of the version that is read, then the other."""
    paragraphs: int
    """Paragraphs of the version that is read, headings left out."""
    findings: tuple[Divergence, ...]
    """In the order of the text."""
