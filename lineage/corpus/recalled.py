"""Texts of a series that other texts of it recall: "its resolutions 61/180 of 20 December 2006 and 63/194 of 18
December 2008 on improving the coordination of efforts against trafficking in persons". What a series is known to have
and the corpus lacks must not be told as if it had never been."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from lineage.corpus.records import Entry
from lineage.documents.resolution import Kind
from lineage.languages.phrases import find_date, organs, phrases
from lineage.languages.text import fold
from lineage.symbols import FIRST_SESSION_YEAR, SymbolIndex, split_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.corpus.records import Corpus
    from lineage.documents.resolution import Resolution

_ITEM = re.compile(
    r"(?<![\w/])(?P<session>\d{1,4})/(?P<number>\d{1,4})\s\w{1,3}\s(?P<day>\d{1,2}\w{0,2}\s[^\W\d_]+\s\d{4})"
)
_BETWEEN = re.compile(r",?\s?(?:\w{1,3}\s)?")
"""What stands between two resolutions of a list: ", ", " and ", " et "."""
_AFTER_TITLE = re.compile(r"\D{0,70}")
"""What stands between the title and the latest text: " in their entirety, the most recent of which is resolution "."""
_BEFORE_TITLE = re.compile(r"\D{0,25}")
"""What stands between the list and the title: " on ", " sur l'", ", intitulees « "."""
_SHORTEST_TITLE = 3
"""Words that a title must have to tell one series from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A resolution that a text recalls under its own title."""

    symbol: str
    session: int
    adopted: date
    organ: str
    by: str
    """Id of the paragraph that recalls it: "A/RES/80/228#PP10"."""


def recalled(document: Resolution) -> tuple[Recalled, ...]:
    """The resolutions of its own organ and title that the preamble of `document` recalls with their dates, in order.

    Only the list right before the title counts, or what is called the latest right after it; a resolution whose date
    does not fit its session is of another organ and is left out. Nothing where the document has no title, or an organ
    without symbols of its own.
    """
    prefix = next((o.series for o in organs(document.language) if o.name == document.organ), "")
    title = fold(" ".join(document.title.split())).rstrip(" .*")
    if not prefix or len(title.split()) < _SHORTEST_TITLE:
        return ()
    found: dict[str, Recalled] = {}
    for paragraph in document.paragraphs:
        if paragraph.kind is Kind.PREAMBULAR:
            for session, number, day in _listed(fold(paragraph.text), title, document.language):
                symbol = f"{prefix}/RES/{session}/{number}"
                found.setdefault(
                    symbol, Recalled(symbol=symbol, session=session, adopted=day, organ=document.organ, by=paragraph.id)
                )
    return tuple(sorted(found.values(), key=lambda text: (text.adopted, text.symbol)))


def _listed(text: str, title: str, language: str) -> Iterator[tuple[int, int, date]]:
    """Session, number and date of each resolution in the list at `title`; both texts folded."""
    start = text.find(title)
    if start < 0:
        return
    items = [*_before(text, start), *_latest(text, start + len(title), language)]
    for item in items:
        session, day = int(item["session"]), find_date(item["day"], language)
        if day is not None and _fits(session, day):
            yield session, int(item["number"]), day


def _before(text: str, end: int) -> Iterator[re.Match[str]]:
    """The list that ends at `end`, from its last resolution to its first."""
    gap = _BEFORE_TITLE
    for item in reversed(list(_ITEM.finditer(text, 0, end))):
        if not gap.fullmatch(text, item.end(), end):
            return
        yield item
        end, gap = item.start(), _BETWEEN


def _latest(text: str, start: int, language: str) -> Iterator[re.Match[str]]:
    """The resolution that is called the most recent one right after `start`."""
    item = _ITEM.search(text, start)
    if item and _AFTER_TITLE.fullmatch(text, start, item.start()):
        words = text[start : item.start()]
        if any(phrase in words for phrase in phrases(language, "latest")):
            yield item


def _fits(session: int, day: date) -> bool:
    """Whether a date lies in a session: that of a year, or the General Assembly's, which opens in 1945 + its number."""
    if session >= FIRST_SESSION_YEAR:
        return day.year == session
    return 0 <= day.year - FIRST_SESSION_YEAR - session <= 1


def missing(corpus: Corpus, texts: Iterable[tuple[Entry, Resolution]]) -> tuple[Entry, ...]:
    """Entries for what `texts` of a series recall and neither they nor `corpus` have, in the order of their dates."""
    texts = tuple(texts)
    known = SymbolIndex((entry.symbol or entry.id, entry) for entry in (*corpus.entries, *(e for e, _ in texts)))
    found: dict[str, Entry] = {}
    for text, entry in _all_recalled(texts):
        if not known.find(text.symbol):
            found.setdefault(text.symbol, _entry(text, entry))
    return tuple(found.values())


def recalled_earlier(corpus: Corpus, texts: Iterable[tuple[Entry, Resolution]]) -> tuple[Entry, ...]:
    """Entries of missing texts that one of `texts` recalls and is older than the one that the entry names: whichever
    text is taken in first, the manifest names the oldest."""
    known = SymbolIndex((entry.symbol or entry.id, entry) for entry in corpus.entries)
    orders = {entry.id: entry for entry in corpus.entries}
    found: dict[str, Entry] = {}
    for text, entry in _all_recalled(texts):
        for other in known.find(text.symbol):
            by = orders.get(split_id(other.recalled_by)[0])
            if not other.present and by is not None and entry.order < by.order:
                title = entry.title if other.title == by.title else other.title
                found.setdefault(text.symbol, replace(other, recalled_by=text.by, title=title))
    return tuple(found.values())


def _all_recalled(texts: Iterable[tuple[Entry, Resolution]]) -> Iterator[tuple[Recalled, Entry]]:
    """What each text of a series recalls, and the text, the oldest text first."""
    for entry, document in sorted(texts, key=lambda text: text[0].order):
        for text in recalled(document) if entry.series else ():
            yield text, entry


def _entry(text: Recalled, by: Entry) -> Entry:
    return Entry(
        id=text.symbol,
        symbol=text.symbol,
        session=text.session,
        adopted=text.adopted,
        organ=text.organ,
        title=by.title,
        recalled_by=text.by,
        series=by.series,
    )
