"""The records of a corpus: what the manifest says, before any document is opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from lineage.documents.negotiated.readings import Reading
from lineage.documents.resolution import Status
from lineage.symbols import SymbolIndex, in_session, year_of_session

_EVIDENCE = re.compile(r"titles (\d{1,6}), recalled (\d{1,6}); \w+", re.ASCII)
ADOPTION_DAY = (12, 31)
DRAFT_DAY = (10, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text as the manifest lists it. A text without `file` is known to exist and is missing."""

    id: str
    """The symbol, or the name that the manifest gives to a text that prints none: "A/C.3/63/draft"."""
    symbol: str | None = None
    session: int | None = None
    adopted: date | None = None
    dated: date | None = None
    """Date that the document itself bears where it was not adopted, such as that of a draft."""
    organ: str = ""
    title: str = ""
    status: Status = Status.ADOPTED
    language: str = ""
    """ISO 639-1 code of the text; "" for a text that is missing in every language."""
    original: str = ""
    """ISO 639-1 code of the language in which the text was negotiated, where it is known."""
    file: str | None = None
    """Path inside the corpus, with forward slashes."""
    part: str = ""
    """Number of the text in its file, where that holds several: "2/CMA.1"; "" where it is the whole file."""
    sha256: str | None = None
    source: str = ""
    licence: str = ""
    series: str | None = None
    related: tuple[str, ...] = ()
    """Series the text belongs beside. A text with neither `series` nor `related` stands beside all of them."""
    recalled_by: str = ""
    """Id of the paragraph by which the text is known, where no person listed it: "A/RES/80/228#PP10"."""
    stands_for: str | None = None
    """Symbol of the adopted text whose place a draft takes in the series until that text is there."""

    @property
    def key(self) -> tuple[str, str]:
        """What is unique in a manifest: id and language."""
        return self.id, self.language

    @property
    def present(self) -> bool:
        """Whether the corpus has a file of the text."""
        return self.file is not None

    @property
    def draft(self) -> bool:
        """Whether the text is a proposal and no agreed language."""
        return self.status is Status.DRAFT

    @property
    def order(self) -> tuple[date, int, int, str]:
        """Sort key: date; where none is known, the end of the session's year (its autumn for a draft)."""
        session, number = session_and_number(self.symbol or self.id)
        session = session or self.session or 0
        return self.adopted or self.dated or _presumed(session, self.draft), session, number, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEvidence:
    """By what a series was found."""

    titles: int
    """Texts that have the title, or the agenda item, of another one."""
    recalled: int
    """Texts that recall another one, or are recalled."""

    @property
    def confidence(self) -> str:
        """ "sure" where titles and recall lists agree, else "check"."""
        return "sure" if self.titles and self.recalled else "check"

    @property
    def written(self) -> str:
        """The evidence as one line of the manifest: "titles 3, recalled 2; sure"."""
        return f"titles {self.titles}, recalled {self.recalled}; {self.confidence}"

    @staticmethod
    def read(text: str) -> SeriesEvidence | None:
        """What `written` gave; None for other words."""
        found = _EVIDENCE.fullmatch(text)
        return SeriesEvidence(titles=int(found[1]), recalled=int(found[2])) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A line of texts that replace each other over the years."""

    id: str
    title: str = ""
    entries: tuple[Entry, ...] = ()
    """Every entry that names the series, in date order: present and missing, drafts too, in all languages."""
    evidence: str = ""
    """By what the series was found, where no person made it: "titles 5, recalled 4; sure"."""


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """A manifest that has been read and found sound."""

    root: Path
    entries: tuple[Entry, ...] = ()
    """In date order; texts of one date by symbol, then by language."""
    series: tuple[Series, ...] = ()
    """In the order of the manifest."""
    reading: Reading | None = None
    """How the drafts of the corpus are read: without marks (None), or in one of their readings."""

    @cached_property
    def by_symbol(self) -> SymbolIndex[Entry]:
        """The texts that are there, in all languages, by their symbols."""
        return SymbolIndex((entry.symbol or entry.id, entry) for entry in self.entries if entry.present)


def session_and_number(symbol: str) -> tuple[int, int]:
    """Session (or year) and number in a symbol: A/RES/78/228 -> (78, 228); zeros where it has none."""
    found = in_session(symbol)
    return (found.session, found.number) if found else (0, 0)


def _presumed(session: int, draft: bool) -> date:
    """A place in the order for a text without a date: the General Assembly's session n opens in 1945 + n."""
    if session <= 0:
        return date.max
    year = year_of_session(session)
    return date(year, *(DRAFT_DAY if draft else ADOPTION_DAY)) if year <= date.max.year else date.max
