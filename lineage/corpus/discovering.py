"""Series found in a heap of texts: those of one organ with one title, and those that recall each other.

Two texts are of one series where their titles have the same words that carry a subject, in whatever order and number,
or where the later one recalls the earlier among the texts of its own subject and their titles have most words in
common: a title that changes over the years is followed step by step. Titles that are merely alike are no evidence:
"Situation of human rights in Mali" and "... in Chad" differ by one word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lineage.corpus.citing import agenda_item, content_words, untitled_words
from lineage.corpus.recalled import Recalled, recalled
from lineage.corpus.records import Corpus, Entry, Series, SeriesEvidence
from lineage.documents.resolution import Resolution
from lineage.symbols import SymbolIndex, slug

_TITLED = 0.4
"""Share of the words of two titles that both have, from which a text that another recalls under its own title is of the
series; under it, what is recalled is a treaty or a conference on the subject."""
_NAMED = 0.65
"""The same where the text recalls it under the title that it had."""
_SAME = 0.75
"""The same where it does not say under which title: "Situation in the Syrian Arab Republic" is recalled by "Situation
of human rights in the Syrian Arab Republic"."""
_LONGEST_ID = 60

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSeries:
    """One series that was found, for people to change in the manifest."""

    id: str
    title: str
    members: tuple[tuple[str, str], ...]
    """Id and language of its texts, in date order."""
    evidence: SeriesEvidence


def discovered(corpus: Corpus, texts: Sequence[tuple[Entry, Resolution]]) -> tuple[FoundSeries, ...]:
    """The series of at least two texts among `texts` and the entries of `corpus`, in the order of their first text.

    A series that the corpus has keeps its id and what people put into it; two of them are never joined.
    """
    new = {entry.key for entry, _ in texts}
    entries = sorted(
        [*(e for e in corpus.entries if e.present and e.key not in new), *(e for e, _ in texts)], key=_order
    )
    documents = {entry.key: document for entry, document in texts}
    groups = _Groups(entries)
    by_title = _join_titles(groups, entries, documents, {series.id: series.title for series in corpus.series})
    by_recall = _join_recalled(groups, entries, documents)
    known = {series.id: SeriesEvidence.read(series.evidence) for series in corpus.series}
    found, taken = [], set(known)
    for members in groups.all():
        stated = next((entry.series for entry in members if entry.series), None)
        if len({entry.id for entry in members}) < 2 and stated is None:
            continue
        if not any(entry.key in new for entry in members):
            continue
        title = _title_of(members, documents)
        name = stated or _free(title, taken)
        taken.add(name)
        keys = tuple(entry.key for entry in members)
        found.append(
            FoundSeries(
                id=name,
                title=title,
                members=keys,
                evidence=_evidence(keys, by_title, by_recall, known.get(name)),
            )
        )
    return tuple(found)


def _title_of(members: Sequence[Entry], documents: Mapping[Key, Resolution]) -> str:
    """The title of the last adopted text; the agenda item where that says no subject."""
    last = next((entry for entry in reversed(members) if entry.title and not entry.draft), members[-1])
    said = content_words(last.title, last.language) - untitled_words(last.organ, last.language)
    return last.title if said or last.key not in documents else agenda_item(documents[last.key]) or last.title


def _evidence(
    keys: Sequence[Key], by_title: Collection[Key], by_recall: Collection[Key], before: SeriesEvidence | None
) -> SeriesEvidence:
    """The evidence of the texts `keys`; recall lists of texts that came earlier have been counted `before`."""
    recalled = sum(key in by_recall for key in keys) + (before.recalled if before else 0)
    return SeriesEvidence(titles=sum(key in by_title for key in keys), recalled=min(recalled, len(keys)))


def placed(entries: Iterable[Entry], proposals: Sequence[FoundSeries]) -> tuple[Entry, ...]:
    """The entries with the series that was found for them; a draft also with the adopted text of its session that it
    became. What a person stated stays."""
    entries = tuple(entries)
    series_of = {key: proposal for proposal in proposals for key in proposal.members}
    adopted: dict[tuple[str, int | None], str | None] = {
        (series_of[e.key].id, e.session): e.symbol for e in entries if e.key in series_of and not e.draft and e.session
    }
    return tuple(_placed(entry, series_of, adopted) for entry in entries)


def heads(proposals: Iterable[FoundSeries]) -> tuple[Series, ...]:
    """The series as the manifest names them."""
    return tuple(Series(id=one.id, title=one.title, evidence=one.evidence.written) for one in proposals)


def _placed(
    entry: Entry, series_of: Mapping[tuple[str, str], FoundSeries], adopted: Mapping[tuple[str, int | None], str | None]
) -> Entry:
    proposal = series_of.get(entry.key)
    if proposal is None or entry.series is not None or entry.related:
        return entry
    became = adopted.get((proposal.id, entry.session)) if entry.draft else None
    return replace(entry, series=proposal.id, stands_for=entry.stands_for or became)


class _Groups:
    """Entries joined to groups; a group has one stated series at most."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._parent = list(range(len(entries)))
        self._series = [entry.series for entry in entries]
        self._years = [{year} if (year := _year(entry)) else set() for entry in entries]

    def join(self, one: int, other: int, *, apart: bool = False) -> bool:
        """Whether the two are of one group now; `apart`: but for groups that both have texts in two years or more. A
        title that is changed does not come back: "Situation of human rights in Myanmar" and "... of Rohingya Muslims
        and other minorities in Myanmar" recall each other, and stand beside each other year by year."""
        first, second = sorted((self._root(one), self._root(other)))
        if first == second:
            return True
        names = {self._series[first], self._series[second]} - {None}
        if len(names) > 1 or (apart and len(self._years[first] & self._years[second]) > 1):
            return False
        self._parent[second] = first
        self._years[first] |= self._years[second]
        self._series[first] = next(iter(names), None)
        return True

    def all(self) -> list[list[Entry]]:
        """The groups, each in the order of the entries."""
        found: dict[int, list[Entry]] = {}
        for place, entry in enumerate(self._entries):
            found.setdefault(self._root(place), []).append(entry)
        return list(found.values())

    def _root(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place


def _join_titles(
    groups: _Groups, entries: Sequence[Entry], documents: Mapping[Key, Resolution], titles: Mapping[str, str]
) -> set[Key]:
    """`titles` are those of the series of the corpus, by id: what a text without a subject in its title goes by."""
    first: dict[object, int] = {}
    joined: set[Key] = set()
    for place, entry in enumerate(entries):
        words = subject(entry, documents.get(entry.key), titles.get(entry.series or "", ""))
        if not words or not entry.organ:
            continue
        other = first.setdefault((entry.language, entry.organ, words), place)
        if other != place and entries[other].id != entry.id and groups.join(other, place):
            joined |= {entries[other].key, entry.key}
    return joined


def subject(entry: Entry, document: Resolution | None = None, series: str = "") -> frozenset[str]:
    """The words of the title that carry a subject; of a text without any, "Statement by the President of the Security
    Council", those of its agenda item, or of the `series` that it is in."""
    words = content_words(entry.title, entry.language)
    if words - untitled_words(entry.organ, entry.language):
        return words
    item = agenda_item(document) if document is not None else series
    return content_words(item, entry.language) if words else frozenset()


def _join_recalled(groups: _Groups, entries: Sequence[Entry], documents: Mapping[Key, Resolution]) -> set[Key]:
    known = SymbolIndex((entry.symbol or entry.id, place) for place, entry in enumerate(entries))
    joined: set[Key] = set()
    for place, entry in enumerate(entries):
        for text in recalled(documents[entry.key]) if entry.key in documents else ():
            for other in known.find(text.symbol):
                earlier = entries[other]
                fits = earlier.language == entry.language and earlier.organ == entry.organ and other != place
                if fits and _follows(earlier, entry, text) and groups.join(other, place, apart=True):
                    joined |= {earlier.key, entry.key}
    return joined


def _follows(earlier: Entry, entry: Entry, text: Recalled) -> bool:
    """Whether a text that another recalls is of one series with it, by their titles and by what it is recalled for."""
    words, others = (content_words(one.title, one.language) for one in (entry, earlier))
    if not words or not others:
        return False
    alike = len(words & others) / len(words | others)
    return alike >= (_TITLED if words <= text.about else _NAMED if others <= text.about else _SAME)


def _year(entry: Entry) -> int | None:
    day = None if entry.draft else entry.adopted
    return day.year if day else None


def id_of_title(title: str) -> str:
    """The id of a series after its title, of whole words: "reducing-nuclear-danger"; "" for a title without any."""
    whole = slug(title).lower()
    if len(whole) > _LONGEST_ID:
        whole = whole[: _LONGEST_ID + 1].rpartition("-")[0] or whole[:_LONGEST_ID]
    return whole.strip("-.")


def _free(title: str, taken: set[str]) -> str:
    base = id_of_title(title) or "series"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def _order(entry: Entry) -> tuple[object, ...]:
    return (*entry.order, entry.language)
