"""What a series recycles: its words by where they stood before, its longest lines, its mandates. One record a series,
from which the page of a whole corpus is made."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from lineage.commitments.clock import figures
from lineage.documents.resolution import Kind
from lineage.histories.line import entries, nothing_before, unknown
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.corpus.records import Entry
    from lineage.histories.threads import Thread, ThreadEntry, Token
    from lineage.series.analysis import Analysis, Traced

FORMAT = "lineage.recycled/1"
RECYCLED = "data/recycled.json"
"""Where the record lies in the folder of the series' pages."""
LONGEST = 10
"""Lines of a series that the record has."""
SHARED = 20
"""Passages from texts outside the series that the record has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWords:
    """The words of one text of a series. `words` is the sum of the four that follow; all five are None where the text
    is missing."""

    document: str
    organ: str
    year: int | None
    draft: bool = False
    words: int | None = None
    within: int | None = None
    """Words that an earlier text of the series had."""
    elsewhere: int | None = None
    """Words that came to the series with this text, and that another text of the corpus had before."""
    new: int | None = None
    """Words that no earlier text of the corpus has."""
    unknown: int | None = None
    """Words that no earlier text of the corpus has, but one that is missing, or older than all, may have had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LongLine:
    """A line of paragraphs that stands long. Drafts do not count for its ends."""

    thread: str
    opening: str
    first: str
    """Id of the first adopted text that has it; it may be older where that is the first one observed."""
    last: str
    years: tuple[int, int]
    """In which they were adopted."""
    texts: int
    missing: int
    """Texts of the series after its first one that are missing."""
    open_before: bool
    """Whether the series has nothing before its first text."""
    stands: bool
    """Whether the newest text has it."""

    @property
    def rank(self) -> tuple[int, int]:
        """To sort by: the one that stands longest first; of those as long, the one in most texts."""
        return (self.years[0] - self.years[1], -self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWords:
    """Words of a paragraph that stood first in a text outside the series."""

    paragraph: str
    thread: str
    first: str
    """Paragraph id."""
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recycled:
    """The record of one series in one language."""

    language: str
    texts: tuple[TextWords, ...]
    """In date order; the missing ones too."""
    lines: tuple[LongLine, ...]
    """Those that stand longest, the longest first."""
    newest: str
    """Id of the newest text at hand, whose mandates are counted."""
    newer_missing: tuple[str, ...]
    """Texts after it that are missing."""
    mandates: int
    unlimited: int
    """Mandates without an end or a review of their own."""
    base: str | None
    """Id of the text from which growth since 2020 is counted; None where there is none."""
    shared: tuple[SharedWords, ...]
    """The longest first."""


def recycled(analysis: Analysis) -> Recycled:
    """The record of a series, from the origins of its words, its lines and its commitments."""
    traced = analysis.traced
    counted = figures(analysis.timeline, traced.resolutions)
    order = sorted((*traced.members, *traced.gaps), key=lambda entry: entry.order)
    newest = traced.members[-1].id
    words = dict(counted.words)
    stations = {e.paragraph: e for thread in traced.history.threads for e in thread.entries}
    return Recycled(
        language=traced.language,
        texts=tuple(_text(analysis, entry, words, stations) for entry in order),
        lines=_longest(traced),
        newest=newest,
        newer_missing=tuple(e.id for e in traced.gaps if e.order > traced.members[-1].order),
        mandates=len(counted.standing),
        unlimited=len(counted.unlimited),
        base=counted.base,
        shared=_shared(analysis),
    )


def _text(analysis: Analysis, entry: Entry, words: Mapping[str, int], stations: Mapping[str, ThreadEntry]) -> TextWords:
    day = entry.adopted or entry.dated
    year = day.year if day else None
    if entry.id not in words:
        return TextWords(document=entry.id, organ=entry.organ, year=year)
    found: Counter[str] = Counter()
    for paragraph in analysis.traced.resolutions[entry.id].paragraphs:
        if paragraph.kind is not Kind.HEADING:
            station = stations[paragraph.id]
            found.update(_source(analysis, station, token) for token in _words(analysis, paragraph.id))
    return TextWords(
        document=entry.id,
        organ=entry.organ,
        year=year,
        draft=entry.draft,
        words=words[entry.id],
        within=found["within"],
        elsewhere=found["elsewhere"],
        new=found["new"],
        unknown=found["unknown"],
    )


def _words(analysis: Analysis, paragraph: str) -> list[Token]:
    return [token for token in analysis.origins.get(paragraph, ()) if any(map(str.isalnum, token.text))]


def _source(analysis: Analysis, station: ThreadEntry, token: Token) -> str:
    own = analysis.traced.resolutions
    for name in (split_id(token.origin)[0], split_id(token.first)[0]):
        if name != station.document:
            return "within" if name in own else "elsewhere"
    if station.unseen or nothing_before(analysis.traced.history, station):
        return "unknown"
    return "new"


def _longest(traced: Traced) -> tuple[LongLine, ...]:
    found = [line for thread in traced.history.threads if (line := _line(traced, thread))]
    return tuple(sorted(found, key=lambda line: (*line.rank, line.thread))[:LONGEST])


def _line(traced: Traced, thread: Thread) -> LongLine | None:
    """The line of a thread; None for a heading, and where fewer than two adopted texts of known date have it."""
    there = [entry for entry in entries(traced.history, thread) if not entry.draft and entry.adopted]
    documents = list(dict.fromkeys(entry.document for entry in there))
    if len(documents) < 2:
        return None
    last = traced.paragraph(there[-1].paragraph)
    if last is None or last.kind is Kind.HEADING:
        return None
    days = [entry.adopted.year for entry in (there[0], there[-1]) if entry.adopted]
    return LongLine(
        thread=thread.id,
        opening=last.text,
        first=documents[0],
        last=documents[-1],
        years=(days[0], days[-1]),
        texts=len(documents),
        missing=len(unknown(traced.history, thread)),
        open_before=documents[0] == traced.history.documents[0].id,
        stands=documents[-1] == traced.history.documents[-1].id,
    )


def _shared(analysis: Analysis) -> tuple[SharedWords, ...]:
    history = analysis.traced.history
    counts: Counter[tuple[str, str]] = Counter()
    for text in analysis.traced.resolutions.values():
        for paragraph in text.paragraphs:
            for token in _words(analysis, paragraph.id):
                other = split_id(token.taken)[0] if token.taken and token.telling else ""
                if other and other not in analysis.traced.resolutions and _is_new_here(token, text.id):
                    counts[paragraph.id, token.taken] += 1
    order = sorted(counts, key=lambda pair: (-counts[pair], pair))[:SHARED]
    return tuple(
        SharedWords(paragraph=one, thread=history.thread_of[one], first=first, words=counts[one, first])
        for one, first in order
    )


def _is_new_here(token: Token, document: str) -> bool:
    """Whether the word came to its line with this text: later texts only keep it."""
    return split_id(token.origin)[0] == document


def recycled_json(record: Recycled) -> dict[str, Any]:
    """The record as it stands beside the pages of its series."""
    return {"format": FORMAT, **asdict(record)}


def recycled_of(form: Mapping[str, Any]) -> Recycled:
    """The record that `recycled_json` gave. Raises KeyError, TypeError or ValueError for any other form."""
    if form["format"] != FORMAT:
        raise ValueError(form["format"])
    return Recycled(
        language=form["language"],
        texts=tuple(TextWords(**one) for one in form["texts"]),
        lines=tuple(LongLine(**{**one, "years": tuple(one["years"])}) for one in form["lines"]),
        newest=form["newest"],
        newer_missing=tuple(form["newer_missing"]),
        mandates=form["mandates"],
        unlimited=form["unlimited"],
        base=form["base"],
        shared=tuple(SharedWords(**one) for one in form["shared"]),
    )
