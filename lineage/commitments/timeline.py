"""Commitments followed through a series: along the threads of their paragraphs, across splits and mergers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.commitments.changes import Fact, compare
from lineage.commitments.clauses import Clause, Part
from lineage.commitments.events import fulfilments
from lineage.commitments.find import Context, clauses_of
from lineage.commitments.matching import DEFAULT, Match, MatchConfig, match, paragraph_of
from lineage.documents.resolution import Kind, Paragraph
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.histories.threads import Entry, History


class Status(StrEnum):
    """What became of a commitment in one text."""

    ADDED = "added"
    KEPT = "kept"
    CHANGED = "changed"
    DROPPED = "dropped"
    RETURNED = "returned"
    ABSORBED = "absorbed"
    FULFILLED = "fulfilled"
    NOT_OBSERVED = "not_observed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One text as a station of a commitment."""

    document: str
    """Id of the text; for NOT_OBSERVED the symbol of the missing one."""
    status: Status
    clause: Clause | None = None
    """The clause there; for ABSORBED the one it went into, for FULFILLED the one that tells it; None for none."""
    facts: tuple[Fact, ...] = ()
    """What changed against the clauses it comes from."""
    parents: tuple[str, ...] = ()
    """Ids of the clauses it comes from."""
    unseen: tuple[str, ...] = ()
    """Missing texts in which the step may have been taken: nothing is dated closer than that."""
    draft: bool = False
    """Whether the text is a draft: never agreed language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One commitment through the texts of a series."""

    id: str
    """Id of its first clause."""
    thread: str
    """Thread of the paragraph where it stands, or last stood."""
    steps: tuple[Step, ...]
    """In the order of the series, missing texts included."""
    split_from: str | None = None
    """Id of the clause of another line from which it was split off."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its own clauses, oldest first."""
        own = {Status.ADDED, Status.KEPT, Status.CHANGED, Status.RETURNED}
        return tuple(step.clause for step in self.steps if step.clause is not None and step.status in own)

    @property
    def last(self) -> Clause:
        """Its newest clause."""
        return self.clauses[-1]

    @property
    def status(self) -> Status:
        """What became of it in the last observed text."""
        return next(step.status for step in reversed(self.steps) if step.status is not Status.NOT_OBSERVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The commitments of a series."""

    language: str
    documents: tuple[str, ...]
    """Ids of the observed texts, in order."""
    drafts: frozenset[str]
    unknown: tuple[str, ...]
    """Symbols of the texts that are not in the corpus."""
    order: tuple[str, ...]
    """Observed and missing texts in one order."""
    lines: tuple[Line, ...]
    """In the order of their first clauses."""


@dataclass(slots=True, kw_only=True)
class _Open:
    """A line while it is being followed."""

    first: str
    clause: Clause
    steps: list[Step]
    split_from: str | None = None
    ended: bool = False


def build(
    history: History, clauses: Mapping[str, Sequence[Clause]], language: str, config: MatchConfig = DEFAULT
) -> Timeline:
    """Follow the clauses of every observed text to the next ones.

    `clauses`: the operative clauses of every text by document id. A clause is the same commitment as one of a
    paragraph that its own comes from, by verb, addressees and action. Where a paragraph went into the preamble,
    its commitment is followed there. A text that is missing is NOT_OBSERVED, and what happened over it is open.
    """
    follower = _Follower(history, clauses, language, config)
    for index in range(len(history.documents)):
        follower.step(index)
    return follower.timeline()


class _Follower:
    """The lines so far. State, because every text is read against the lines that are open when it comes."""

    def __init__(
        self, history: History, clauses: Mapping[str, Sequence[Clause]], language: str, config: MatchConfig
    ) -> None:
        self.history, self.language, self.config = history, language, config
        self.own = clauses
        self.entries = {entry.paragraph: entry for thread in history.threads for entry in thread.entries}
        self.by_document: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            self.by_document[entry.document].append(entry)
        self.lines: list[_Open] = []

    def step(self, index: int) -> None:
        document = self.history.documents[index]
        here = self._clauses(document.id)
        links = {entry.paragraph: tuple(p.paragraph for p in entry.parents) for entry in self.by_document[document.id]}
        open_lines = {line.clause.id: line for line in self.lines}
        found = match([line.clause for line in self.lines], here, links, self.language, self.config)
        pairs = {pair.new.id: pair for pair in found.pairs}
        split = {item.new.id: item for item in found.split}
        told = fulfilments([p.clause for p in self.lines if not p.ended], here, self.language)
        for clause in here:
            self._place(clause, pairs.get(clause.id), split.get(clause.id), open_lines)
        self._missing(document.id, index, found.absorbed, told)

    def _clauses(self, document: str) -> list[Clause]:
        """Operative clauses, and those of preambular paragraphs that come from operative ones."""
        found = list(self.own.get(document, ()))
        known = {paragraph_of(line.clause) for line in self.lines}
        for entry in self.by_document[document]:
            if entry.label.startswith("PP") and any(parent.paragraph in known for parent in entry.parents):
                found.extend(_preambular(entry, self.language))
        return found

    def _place(self, clause: Clause, pair: Match | None, split: Match | None, open_lines: Mapping[str, _Open]) -> None:
        if pair is None:
            if clause.part is Part.PREAMBULAR:
                return
            source = split.old if split else None
            status = Status.CHANGED if source else Status.ADDED
            facts = compare(source, clause, self.language) if source else ()
            step = self._step(clause, status, facts, (source.id,) if source else ())
            self.lines.append(
                _Open(first=clause.id, clause=clause, steps=[step], split_from=source.id if source else None)
            )
            return
        line = open_lines[pair.old.id]
        facts = compare(pair.old, clause, self.language)
        changed = any(fact.counts for fact in facts)
        status = Status.RETURNED if line.ended else Status.CHANGED if changed else Status.KEPT
        line.steps.append(self._step(clause, status, facts, (pair.old.id,)))
        line.clause, line.ended = clause, False

    def _step(self, clause: Clause, status: Status, facts: tuple[Fact, ...], parents: tuple[str, ...]) -> Step:
        entry = self.entries.get(paragraph_of(clause))
        return Step(
            document=clause.document,
            status=status,
            clause=clause,
            facts=facts,
            parents=parents,
            unseen=entry.unseen if entry else (),
            draft=bool(entry and entry.draft),
        )

    def _missing(self, document: str, index: int, absorbed: Sequence[Match], told: Mapping[str, Clause]) -> None:
        """What became of the lines that this text does not continue."""
        taken = {item.old.id: item.new for item in absorbed}
        unseen = self._unseen(index)
        draft = self.history.documents[index].draft
        for line in self.lines:
            if line.ended or line.steps[-1].document == document:
                continue
            into = taken.get(line.clause.id)
            proof = told.get(line.clause.id)
            status = Status.FULFILLED if proof else Status.ABSORBED if into else Status.DROPPED
            line.steps.append(Step(document=document, status=status, clause=proof or into, unseen=unseen, draft=draft))
            line.ended = True

    def _unseen(self, index: int) -> tuple[str, ...]:
        """Missing texts between this document and the one before it."""
        return tuple(symbol for symbol, before in self.history.places if before == index and index > 0)

    def timeline(self) -> Timeline:
        order = self._order()
        return Timeline(
            language=self.language,
            documents=tuple(document.id for document in self.history.documents),
            drafts=frozenset(document.id for document in self.history.documents if document.draft),
            unknown=self.history.unknown,
            order=order,
            lines=tuple(self._line(line, order) for line in self.lines),
        )

    def _order(self) -> tuple[str, ...]:
        found: list[str] = []
        for index, document in enumerate(self.history.documents):
            found.extend(symbol for symbol, before in self.history.places if before == index)
            found.append(document.id)
        found.extend(symbol for symbol, before in self.history.places if before >= len(self.history.documents))
        return tuple(dict.fromkeys((*found, *(s for s in self.history.unknown if s not in found))))

    def _line(self, line: _Open, order: Sequence[str]) -> Line:
        """The line with a station for every missing text after its beginning."""
        place = {name: index for index, name in enumerate(order)}
        first = place[line.steps[0].document]
        missing = [
            Step(document=symbol, status=Status.NOT_OBSERVED)
            for symbol in self.history.unknown
            if place[symbol] > first
        ]
        steps = sorted((*line.steps, *missing), key=lambda step: place[step.document])
        thread = self.history.thread_of.get(paragraph_of(line.clause), "")
        return Line(id=line.first, thread=thread, steps=tuple(steps), split_from=line.split_from)


def _preambular(entry: Entry, language: str) -> tuple[Clause, ...]:
    """The clauses of a preambular paragraph; one of them at least, so that what moved there can be followed."""
    document, label = split_id(entry.paragraph)
    paragraph = Paragraph(
        document=document, label=label, kind=Kind.PREAMBULAR, number=None, text=entry.text, opening=""
    )
    about = Context(document=document, language=language, assembly=True, year=None, before="")
    return tuple(replace(clause, part=Part.PREAMBULAR) for clause in clauses_of(paragraph, about, Part.PREAMBULAR))
