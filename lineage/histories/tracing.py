"""Links of every text to all earlier ones -> threads with their events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lineage.alignment.links import Alignment, Band
from lineage.alignment.names_alone import told
from lineage.diff.places import Places
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.histories.borrowing import Loans, loans_of
from lineage.histories.claims import claims_of
from lineage.histories.config import DEFAULT, HistoryConfig
from lineage.histories.descent import Descent
from lineage.histories.holders import Holders
from lineage.histories.identity import fingerprint
from lineage.histories.parentage import Earlier, descents
from lineage.histories.reaching import OlderParagraph, leads_of, older_origin, on_the_way
from lineage.histories.series_order import check, place_of_unknown
from lineage.histories.shared import Words, own_share
from lineage.histories.steps import Compare, TextStep, compare_wordings, events_of, places_between, worded
from lineage.histories.threads import BANDS, Event, History, SeriesDocument, Thread, ThreadEntry
from lineage.languages.text import words


def trace(  # noqa: PLR0913
    resolutions: Sequence[Resolution],
    alignments: Mapping[tuple[str, str], Alignment],
    *,
    unknown: Sequence[str] = (),
    related: Sequence[Resolution] = (),
    config: HistoryConfig = DEFAULT,
    compare: Compare = compare_wordings,
    near: int | None = None,
) -> History:
    """The threads of a series.

    `resolutions` are its texts in date order, `alignments` the links of every pair (older id, newer id), and of
    pairs with `related` texts outside the series, in either order; a missing pair counts as having no links. `unknown`
    are the symbols of texts of the series that the corpus lacks. `compare` says what a step did to wordings; `near`, of
    a very long series, how many texts before each were compared with it. A text added at the end changes nothing of
    what was traced before it. Raises UnreadableError where the texts make no
    series.
    """
    check(resolutions)
    loom = _Loom(resolutions, alignments, place_of_unknown(resolutions, unknown), config, near)
    loans = loans_of(resolutions, related, alignments)
    for position in range(len(resolutions)):
        loom.weave(position, compare, loans)
    loom.reach_back(compare)
    return loom.history(loans)


@dataclass(slots=True)
class _GrowingThread:
    """A thread while it is woven."""

    stations: list[tuple[int, str]]
    entries: list[ThreadEntry]
    into: dict[int, str]
    """Position of a text -> paragraph of another thread that holds this one's wording there."""


class _Loom:
    """The threads of a series while its texts are taken in, one after the other."""

    def __init__(
        self,
        resolutions: Sequence[Resolution],
        alignments: Mapping[tuple[str, str], Alignment],
        unknown: Sequence[tuple[str, int]],
        config: HistoryConfig,
        near: int | None,
    ) -> None:
        self.resolutions = resolutions
        self.alignments = alignments
        self.unknown = unknown
        self.config = config
        self.near = near
        self.documents = [resolution.id for resolution in resolutions]
        self.lines: list[_GrowingThread] = []
        self.line_of: dict[str, int] = {}
        self.paragraphs: dict[str, Paragraph] = {}
        self.words = Words(resolutions, config)
        self.holders = Holders(resolutions, config.run, words)
        self.hosted: defaultdict[int, dict[int, str]] = defaultdict(dict)

    def weave(self, position: int, compare: Compare, loans: Loans) -> None:
        """Takes in one text."""
        resolution = self.resolutions[position]
        texts = {p.label: p.text for p in resolution.paragraphs}
        own = self.words.of_text(resolution.id)
        claims = claims_of(
            self.documents[: position + 1],
            self.alignments,
            lambda number: self.lines[number].stations,
            self.line_of,
            self.config,
        )
        places = {before: self._places(before, position, compare) for before in self._recent(position)}
        earlier = Earlier(
            words=self.words,
            alone=lambda run, thread: self._is_alone(run, thread, position),
            hosts=self.hosted[position - 1],
            kin=self._kin(places),
            heirs=self._heirs(places),
            recent=frozenset(places),
            told=lambda label, old: self._told(self.paragraphs[old].text, texts[label]),
        )
        found = descents(position, own, claims, earlier, self.config)
        for paragraph in resolution.paragraphs:
            self.paragraphs[paragraph.id] = paragraph
        events = events_of(self._step(position, found, places.get(position - 1)), compare)
        for paragraph in resolution.paragraphs:
            more = (Event.BORROWED,) if loans.first_seen(paragraph.id, found[paragraph.label].main is None) else ()
            entry = self._entry(position, paragraph, found[paragraph.label], events[paragraph.label] + more)
            self._attach(position, entry, found[paragraph.label])
        self._follow_hosts(position, found)

    def _is_alone(self, run: Sequence[str], thread: int, position: int) -> bool:
        """Whether no other thread had a run of words before the text at `position`."""
        return all(place >= position or self.line_of[name] == thread for name, place in self.holders.of(run))

    def _recent(self, position: int) -> tuple[int, ...]:
        """Positions of the text before, and where that is a draft, of the last adopted one."""
        before = range(position - 1, -1, -1)
        adopted = next((i for i in before if self.resolutions[i].status is Status.ADOPTED), None)
        return tuple(dict.fromkeys(i for i in (*before[:1], adopted) if i is not None))

    def _places(self, before: int, position: int, compare: Compare) -> Places:
        old, new = self.resolutions[before], self.resolutions[position]
        return places_between(old, new, self.alignments.get((old.id, new.id)), compare)

    def _kin(self, places: Mapping[int, Places]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for before, there in places.items():
            for link in there.descents:
                found.setdefault(link.new, []).append(f"{self.documents[before]}#{link.old}")
        return found

    def _heirs(self, places: Mapping[int, Places]) -> dict[str, str]:
        pairs = [(before, old, heir) for before, there in places.items() for old, heir in there.heirs.items()]
        return {f"{self.documents[before]}#{old}": heir for before, old, heir in pairs}

    def _step(self, position: int, found: Mapping[str, Descent], places: Places | None) -> TextStep:
        return TextStep(
            position=position,
            places=places,
            paragraphs=self.paragraphs,
            own=self.resolutions[position].paragraphs,
            descents=found,
            adopted=[resolution.status is Status.ADOPTED for resolution in self.resolutions],
            gone_into=self.hosted[position - 1],
            language=self.resolutions[position].language,
        )

    def _entry(self, position: int, paragraph: Paragraph, descent: Descent, events: tuple[Event, ...]) -> ThreadEntry:
        resolution = self.resolutions[position]
        parents = descent.parents
        claim = descent.main or (descent.sides[0] if descent.sides else None)
        start = claim.nearest[0] if claim else position - 1
        absent = position > 0 and (claim is None or Event.RETURNED in events)
        return ThreadEntry(
            paragraph=paragraph.id,
            document=resolution.id,
            label=paragraph.label,
            text=paragraph.text,
            parents=parents,
            events=events,
            since=self.documents[position - 1] if absent else None,
            band=min((parent.band for parent in parents), key=BANDS.index, default=self._band_of_new(position)),
            unseen=tuple(symbol for symbol, before in self.unknown if start < before <= position),
            draft=resolution.status is Status.DRAFT,
            adopted=resolution.adopted,
            dated=resolution.dated,
            resembles=tuple(claim.nearest[1] for claim in descent.echoes) if not parents else (),
        )

    def _band_of_new(self, position: int) -> Band:
        """How sure it is that what no link leads to is new: an earlier text that was not compared may have it."""
        return Band.SURE if self.near is None or position <= self.near else Band.CHECK

    def _attach(self, position: int, entry: ThreadEntry, descent: Descent) -> None:
        if descent.main is None:
            self.lines.append(_GrowingThread([], [], {}))
            number = len(self.lines) - 1
        else:
            number = descent.main.thread
        self.lines[number].stations.append((position, entry.paragraph))
        self.lines[number].entries.append(entry)
        self.line_of[entry.paragraph] = number

    def _follow_hosts(self, position: int, found: Mapping[str, Descent]) -> None:
        """Notes for threads without a paragraph here whether another thread's paragraph holds their wording."""
        here = {self.line_of[paragraph.id]: paragraph.id for paragraph in self.resolutions[position].paragraphs}
        hosted = self.hosted[position]
        for label, descent in found.items():
            for side in descent.sides if descent.main else ():
                if side.thread not in here:
                    hosted.setdefault(side.thread, f"{self.documents[position]}#{label}")
        for number, host in self.hosted[position - 1].items():
            heir = here.get(self.line_of[host])
            if heir is not None and number not in here:
                hosted.setdefault(number, heir)
        for number, paragraph in hosted.items():
            self.lines[number].into[position] = paragraph

    def reach_back(self, compare: Compare) -> None:
        """Gives the lines that begin after the first text the older origin that all their paragraphs speak for."""
        leads = leads_of(self.documents, self.alignments)
        entries = [entry for line in self.lines for entry in line.entries]
        parents = {entry.paragraph: [parent.paragraph for parent in entry.parents] for entry in entries}
        for number, line in enumerate(self.lines):
            position, first = line.stations[0]
            if not position or line.entries[0].parents or self.paragraphs[first].kind is Kind.HEADING:
                continue
            origin = older_origin(line.stations, leads, self.line_of, self._are_kin, self.config)
            if origin is None or origin.thread == number or origin.position == position - 1:
                continue
            origin = on_the_way(origin, line.stations, leads, self.line_of, parents)
            older = self.lines[origin.thread]
            ended = older.stations[-1][1] == origin.parent.paragraph and not older.into
            line.entries[0] = self._descended(position, line.entries[0], origin, compare, split=not ended)
            if ended:
                older.stations += line.stations
                older.entries += line.entries
                older.into |= line.into
                for _, paragraph in line.stations:
                    self.line_of[paragraph] = origin.thread
                line.stations, line.entries = [], []
        self.lines = [line for line in self.lines if line.entries]

    def _told(self, old: str, new: str) -> int:
        return len(told(old, new, self.resolutions[0].language))

    def _are_kin(self, old: str, new: str) -> bool:
        if own_share(self.words[new], self.words[old]) < self.config.own_share:
            return False
        return self._told(self.paragraphs[old].text, self.paragraphs[new].text) >= self.config.back_words

    def _descended(
        self, position: int, entry: ThreadEntry, origin: OlderParagraph, compare: Compare, *, split: bool
    ) -> ThreadEntry:
        old, new = self.paragraphs[origin.parent.paragraph], self.paragraphs[entry.paragraph]
        adopted = (text.status is Status.ADOPTED for text in self.resolutions[origin.position + 1 : position])
        absent = any(adopted)
        events = {worded(old.text, new.text, origin.parent, compare, self.resolutions[position].language)}
        events |= {Event.RETURNED} if absent else {Event.SPLIT} if split else set()
        events |= {Event.MOVED} if old.kind is not new.kind else set()
        return replace(
            entry,
            parents=(origin.parent.to_check,),
            events=tuple(event for event in Event if event in events),
            since=self.documents[position - 1] if absent else None,
            band=origin.parent.to_check.band,
            unseen=tuple(symbol for symbol, before in self.unknown if origin.position < before <= position),
            resembles=(),
        )

    def history(self, loans: Loans) -> History:
        """What has been woven."""
        threads = tuple(self._thread(line, loans) for line in self.lines)
        thread_of = {entry.paragraph: thread.id for thread in threads for entry in thread.entries}
        return History(
            documents=tuple(
                SeriesDocument(id=r.id, adopted=r.adopted, draft=r.status is Status.DRAFT) for r in self.resolutions
            ),
            unknown=tuple(symbol for symbol, _ in self.unknown),
            places=tuple(self.unknown),
            threads=threads,
            thread_of=thread_of,
            redirects={paragraph: thread for paragraph, thread in thread_of.items() if paragraph != thread},
            fingerprints={thread.id: fingerprint(thread.entries[0].text) for thread in threads},
            near=self.near,
        )

    def _thread(self, line: _GrowingThread, loans: Loans) -> Thread:
        return Thread(
            id=line.entries[0].paragraph,
            entries=tuple(line.entries),
            into=tuple((self.documents[i], name) for i, name in sorted(line.into.items())),
            related=loans.entries([paragraph for _, paragraph in line.stations]),
        )
