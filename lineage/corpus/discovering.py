"""Series found in a heap of texts: those of one organ with one title, and those that recall each other.

Two texts are of one series where their titles have the same words that carry a subject, in whatever order and number,
or where the later one recalls the earlier among the texts of its own subject and their titles have most words in
common: a title that changes over the years is followed step by step. Titles that are merely alike are no evidence:
"Situation of human rights in Mali" and "... in Chad" differ by one word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lineage.corpus.citing import content_words
from lineage.corpus.recalled import recalled
from lineage.corpus.records import Corpus, Entry, Series
from lineage.documents.resolution import Resolution
from lineage.symbols import SymbolIndex, slug

_ALIKE = 0.5
"""Share of the words of two titles that both have, from which a recalled text is of the series: under it, texts on
one subject recall those on another ("the follow-up to the Conference")."""
_LONGEST_ID = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One series that was found, for people to change in the manifest."""

    id: str
    title: str
    members: tuple[tuple[str, str], ...]
    """Id and language of its texts, in date order."""
    by_title: int
    """Texts that have the title of another one."""
    by_recall: int
    """Texts that recall another one, or are recalled."""

    @property
    def evidence(self) -> str:
        """What the manifest says of it: "titles 5, recalled 4; sure"."""
        return f"titles {self.by_title}, recalled {self.by_recall}; {self.confidence}"

    @property
    def confidence(self) -> str:
        """ "sure" where titles and recall lists agree, else "check"."""
        return "sure" if self.by_title and self.by_recall else "check"


def discovered(corpus: Corpus, texts: Sequence[tuple[Entry, Resolution]]) -> tuple[Proposal, ...]:
    """The series of at least two texts among `texts` and the entries of `corpus`, in the order of their first text.

    A series that the corpus has keeps its id and what people put into it; two of them are never joined.
    """
    new = {entry.key for entry, _ in texts}
    entries = sorted(
        [*(e for e in corpus.entries if e.present and e.key not in new), *(e for e, _ in texts)], key=_order
    )
    documents = {entry.key: document for entry, document in texts}
    groups = _Groups(entries)
    by_title = _join_titles(groups, entries)
    by_recall = _join_recalled(groups, entries, documents)
    found, taken = [], {series.id for series in corpus.series}
    for members in groups.all():
        stated = next((entry.series for entry in members if entry.series), None)
        if len({entry.id for entry in members}) < 2 and stated is None:
            continue
        if not any(entry.key in new for entry in members):
            continue
        title = next((entry.title for entry in reversed(members) if entry.title and not entry.draft), members[-1].title)
        name = stated or _free(title, taken)
        taken.add(name)
        keys = tuple(entry.key for entry in members)
        found.append(
            Proposal(
                id=name,
                title=title,
                members=keys,
                by_title=len(by_title.intersection(keys)),
                by_recall=len(by_recall.intersection(keys)),
            )
        )
    return tuple(found)


def placed(entries: Iterable[Entry], proposals: Sequence[Proposal]) -> tuple[Entry, ...]:
    """The entries with the series that was found for them; a draft also with the adopted text of its session that it
    became. What a person stated stays."""
    entries = tuple(entries)
    series_of = {key: proposal for proposal in proposals for key in proposal.members}
    adopted: dict[tuple[str, int | None], str | None] = {
        (series_of[e.key].id, e.session): e.symbol for e in entries if e.key in series_of and not e.draft and e.session
    }
    return tuple(_placed(entry, series_of, adopted) for entry in entries)


def heads(proposals: Iterable[Proposal]) -> tuple[Series, ...]:
    """The series as the manifest names them."""
    return tuple(Series(id=one.id, title=one.title, evidence=one.evidence) for one in proposals)


def _placed(
    entry: Entry, series_of: Mapping[tuple[str, str], Proposal], adopted: Mapping[tuple[str, int | None], str | None]
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

    def join(self, one: int, other: int) -> bool:
        """Whether the two are of one group now."""
        first, second = sorted((self._root(one), self._root(other)))
        names = {self._series[first], self._series[second]} - {None}
        if len(names) > 1:
            return False
        self._parent[second] = first
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


def _join_titles(groups: _Groups, entries: Sequence[Entry]) -> set[tuple[str, str]]:
    first: dict[object, int] = {}
    joined: set[tuple[str, str]] = set()
    for place, entry in enumerate(entries):
        words = content_words(entry.title, entry.language)
        if not words or not entry.organ:
            continue
        other = first.setdefault((entry.language, entry.organ, words), place)
        if other != place and entries[other].id != entry.id and groups.join(other, place):
            joined |= {entries[other].key, entry.key}
    return joined


def _join_recalled(
    groups: _Groups, entries: Sequence[Entry], documents: Mapping[tuple[str, str], Resolution]
) -> set[tuple[str, str]]:
    known = SymbolIndex((entry.symbol or entry.id, place) for place, entry in enumerate(entries))
    joined: set[tuple[str, str]] = set()
    for place, entry in enumerate(entries):
        for text in recalled(documents[entry.key]) if entry.key in documents else ():
            for other in known.find(text.symbol):
                earlier = entries[other]
                fits = earlier.language == entry.language and earlier.organ == entry.organ and other != place
                if fits and _alike(earlier, entry) and groups.join(other, place):
                    joined |= {earlier.key, entry.key}
    return joined


def _alike(one: Entry, other: Entry) -> bool:
    words, others = (content_words(entry.title, entry.language) for entry in (one, other))
    return bool(words and others) and len(words & others) >= _ALIKE * len(words | others)


def _free(title: str, taken: set[str]) -> str:
    base = slug(title).lower()[:_LONGEST_ID].strip("-.") or "series"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def _order(entry: Entry) -> tuple[object, ...]:
    return (*entry.order, entry.language)
