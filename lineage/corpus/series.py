"""A series in one language: its texts, its gaps, the texts beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.corpus.records import Corpus, Entry, Series
from lineage.errors import NotInCorpusError
from lineage.languages import DEFAULT
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable


def series_of(corpus: Corpus, series_id: str | None = None) -> Series:
    """The series of that id, or the first one. Raises NotInCorpusError naming those that are there."""
    if series_id is None and corpus.series:
        return corpus.series[0]
    for series in corpus.series:
        if series.id == series_id:
            return series
    names = ", ".join(series.id for series in corpus.series) or "none"
    asked = f"the series {series_id} is not in the corpus" if series_id else "the corpus has no series"
    raise NotInCorpusError(f"{asked}; there: {names}", "Make one: lineage corpus add FILE... --series ID")


def is_named(entry: Entry) -> bool:
    """Whether a person put the text into a series or beside one."""
    return entry.series is not None or bool(entry.related)


def languages(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """Languages of the texts that are there, the one with most texts first, then by the alphabet."""
    counts = Counter(entry.language for entry in entries if entry.present)
    return tuple(sorted(counts, key=lambda language: (-counts[language], language)))


def on_its_own(corpus: Corpus, name: str) -> Corpus:
    """The corpus with one more series, which has the text of that id alone: all others stand beside it."""
    entries = tuple(replace(entry, series=name) if entry.id == name else entry for entry in corpus.entries)
    own = tuple(entry for entry in entries if entry.id == name)
    series = Series(id=name, title=own[0].title if own else "", entries=own)
    return replace(corpus, entries=entries, series=(*corpus.series, series))


def main_language(corpus: Corpus, series: Series) -> str:
    """The language in which most texts of the series are there, of equals that of most texts of the corpus; that of the
    corpus where the series has none; else "en"."""
    own = Counter(entry.language for entry in series.entries if entry.present)
    there = languages(corpus.entries)
    return min(there, key=lambda language: (-own[language], there.index(language)), default=DEFAULT)


def members(series: Series, language: str) -> tuple[Entry, ...]:
    """The texts of the series that are there in `language`, in date order.

    A draft that stands for an adopted text is among them as long as that text is not there.
    """
    there = tuple(entry for entry in series.entries if entry.present and entry.language == language)
    return tuple(entry for entry in there if not superseded(entry, there))


def gaps(series: Series, language: str) -> tuple[Entry, ...]:
    """The texts of the series that are not there in `language`, one entry per id, in date order.

    The adopted text for which a draft stands is among them: it has not been observed.
    """
    there = {entry.id for entry in series.entries if entry.present and entry.language == language}
    missing: dict[str, Entry] = {}
    for entry in series.entries:
        if entry.id not in there and not entry.draft:
            missing.setdefault(entry.id, entry)
    return tuple(missing.values())


def in_other_languages(series: Series, language: str) -> tuple[Entry, ...]:
    """The texts of the series that are not there in `language` and are in another one, in date order."""
    return tuple(entry for entry in gaps(series, language) if entry.present)


def languages_of_gaps(series: Series, language: str) -> dict[str, tuple[str, ...]]:
    """For every gap in `language` that is there in others: its id and these, by the alphabet."""
    missing = {entry.id for entry in gaps(series, language)}
    found: dict[str, list[str]] = {}
    for entry in series.entries:
        if entry.present and entry.id in missing:
            found.setdefault(entry.id, []).append(entry.language)
    return {name: tuple(sorted(languages)) for name, languages in found.items()}


def related(corpus: Corpus, series: Series, language: str) -> tuple[Entry, ...]:
    """The texts in `language` that stand beside the series, in date order; superseded drafts of it too."""
    inside = {entry.key for entry in members(series, language)}
    return tuple(
        entry
        for entry in corpus.entries
        if entry.present and entry.language == language and entry.key not in inside and _beside(entry, series)
    )


def _beside(entry: Entry, series: Series) -> bool:
    if entry.series is not None:
        return entry.series == series.id
    return series.id in entry.related or not entry.related


def superseded(entry: Entry, beside: Iterable[Entry]) -> bool:
    """Whether the adopted text for which a draft stands is there in its language, among those `beside` it."""
    wanted = entry.stands_for
    if not entry.draft or wanted is None:
        return False
    there = (other for other in beside if other.present and not other.draft and other.language == entry.language)
    return any(same_symbol(other.id, wanted) for other in there)
