"""Commitments followed through a series: along the threads of their paragraphs, then along every counted link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.commitments.clause_changes import FactKind, compare
from lineage.commitments.clause_matching import DEFAULT, ClauseMatch, MatchConfig, match, paragraph_of
from lineage.commitments.clauses import Part
from lineage.commitments.counterparts import NOWHERE, Counterparts
from lineage.commitments.find import Context, clauses_of
from lineage.commitments.outcomes import Whereabouts, asks_on, outcome_of, reports_done, taken_up
from lineage.commitments.timeline import CommitmentLine, StepStatus, Timeline, TimelineStep
from lineage.documents.resolution import Kind, Paragraph
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.alignment.links import Alignment
    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause
    from lineage.histories.threads import History, ThreadEntry


@dataclass(slots=True, kw_only=True)
class _Open:
    """A line while it is being followed."""

    first: str
    clause: Clause
    steps: list[TimelineStep]
    split_from: str | None = None
    ended: bool = False


def build(
    history: History,
    clauses: Mapping[str, Sequence[Clause]],
    language: str,
    alignments: Mapping[tuple[str, str], Alignment] | None = None,
    config: MatchConfig = DEFAULT,
) -> Timeline:
    """Follow the clauses of every observed text to the next ones.

    `clauses`: the operative clauses of every text by document id. A clause is the same commitment as one of a
    paragraph that its own comes from, by verb, addressees and action. Where a paragraph went into the preamble,
    its commitment is followed there. What no thread continues is looked for where the counted links of `alignments`
    (by older and newer id) lead: nothing is dropped where one leads on. A text that is missing is NOT_OBSERVED, and
    what happened over it is open.
    """
    follower = _Follower(history, clauses, language, config, alignments or {})
    for index in range(len(history.documents)):
        follower.step(index)
    return follower.timeline()


class _Follower:
    """The lines so far. State, because every text is read against the lines that are open when it comes."""

    def __init__(
        self,
        history: History,
        clauses: Mapping[str, Sequence[Clause]],
        language: str,
        config: MatchConfig,
        alignments: Mapping[tuple[str, str], Alignment],
    ) -> None:
        self.history, self.language, self.config = history, language, config
        self.alignments = alignments
        self.own = clauses
        self.entries = {entry.paragraph: entry for thread in history.threads for entry in thread.entries}
        self.by_document: dict[str, list[ThreadEntry]] = defaultdict(list)
        for entry in self.entries.values():
            self.by_document[entry.document].append(entry)
        self.texts = {entry.paragraph: entry.text for entry in self.entries.values()}
        self.around = NOWHERE
        self.lines: list[_Open] = []

    def step(self, index: int) -> None:
        document = self.history.documents[index]
        links = {entry.paragraph: tuple(p.paragraph for p in entry.parents) for entry in self.by_document[document.id]}
        beside = self._linked(document.id, links)
        self.around = Counterparts(texts=self.texts, sources=beside)
        here = self._clauses(document.id, beside)
        open_lines = {line.clause.id: line for line in self.lines}
        found = match([line.clause for line in self.lines], here, links, self.language, self.config)
        kept = [pair for pair in found.pairs if not reports_done(pair.new, pair.old, self.language)]
        left = [line.clause for line in self.lines if line.clause.id not in {pair.old.id for pair in kept}]
        free = [clause for clause in here if clause.id not in {pair.new.id for pair in kept}]
        more = taken_up(left, free, beside, self.language, self.config)
        pairs = {pair.new.id: pair for pair in (*kept, *more)}
        split = {item.new.id: item for item in found.split}
        for clause in here:
            self._place(clause, pairs.get(clause.id), split.get(clause.id), open_lines)
        self._missing(index, here, {item.old.id: item.new for item in found.absorbed}, beside)

    def _linked(self, document: str, threads: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
        """For every paragraph of the text, those a thread or counted link joins with it, if lines stood there last."""
        wanted = {paragraph_of(line.clause) for line in self.lines}
        found = {new: [old for old in sources if old in wanted] for new, sources in threads.items()}
        for before in dict.fromkeys(line.clause.document for line in self.lines):
            alignment = self.alignments.get((before, document))
            for link in alignment.counted() if alignment else ():
                if (old := f"{before}#{link.old}") in wanted:
                    found.setdefault(f"{document}#{link.new}", []).append(old)
        return {new: tuple(dict.fromkeys(sources)) for new, sources in found.items() if sources}

    def _clauses(self, document: str, beside: Mapping[str, Sequence[str]]) -> list[Clause]:
        """Operative clauses, and those of preambular paragraphs that come from operative ones."""
        found = list(self.own.get(document, ()))
        for entry in self.by_document[document]:
            if entry.label.startswith("PP") and entry.paragraph in beside:
                found.extend(_preambular(entry, self.language))
        return found

    def _place(
        self, clause: Clause, pair: ClauseMatch | None, split: ClauseMatch | None, open_lines: Mapping[str, _Open]
    ) -> None:
        if pair is None:
            if clause.part is Part.PREAMBULAR:
                return
            source = split.old if split else None
            status = StepStatus.CHANGED if source else StepStatus.ADDED
            facts = compare(source, clause, self.language, self.around) if source else ()
            step = self._step(clause, status, facts, (source.id,) if source else ())
            self.lines.append(
                _Open(first=clause.id, clause=clause, steps=[step], split_from=source.id if source else None)
            )
            return
        line = open_lines[pair.old.id]
        facts = compare(pair.old, clause, self.language, self.around)
        line.steps.append(self._step(clause, self._continued(line, facts), facts, (pair.old.id,)))
        line.clause, line.ended = clause, False

    def _continued(self, line: _Open, facts: Sequence[Fact]) -> StepStatus:
        if line.ended:
            return StepStatus.RETURNED
        if any(fact.kind is FactKind.PERMANENT for fact in facts):
            return StepStatus.PERMANENT
        return StepStatus.CHANGED if any(fact.counts for fact in facts) else StepStatus.KEPT

    def _step(
        self, clause: Clause, status: StepStatus, facts: tuple[Fact, ...], parents: tuple[str, ...]
    ) -> TimelineStep:
        entry = self.entries.get(paragraph_of(clause))
        threads = {parent.paragraph for parent in entry.parents} if entry else set()
        aside = bool(parents) and not threads.intersection(name.rpartition("/")[0] for name in parents)
        return TimelineStep(
            document=clause.document,
            status=status,
            clause=clause,
            facts=facts,
            parents=parents,
            unseen=entry.unseen if entry else (),
            draft=bool(entry and entry.draft),
            other=paragraph_of(clause) if aside else None,
        )

    def _missing(
        self,
        index: int,
        here: Sequence[Clause],
        absorbed: Mapping[str, Clause],
        beside: Mapping[str, Sequence[str]],
    ) -> None:
        """What became of the lines that this text does not continue."""
        document = self.history.documents[index]
        for line in self.lines:
            if line.steps[-1].document == document.id:
                continue
            onward = [new for new, sources in beside.items() if paragraph_of(line.clause) in sources]
            found = outcome_of(line.clause, here, absorbed.get(line.clause.id), onward, self.language)
            if line.ended and (line.steps[-1].status is not StepStatus.DROPPED or not asks_on(found)):
                continue
            line.steps.append(self._lost(index, found))
            line.ended = True

    def _lost(self, index: int, found: Whereabouts) -> TimelineStep:
        document = self.history.documents[index]
        return TimelineStep(
            document=document.id,
            status=found.status,
            clause=found.clause,
            unseen=self._unseen(index),
            draft=document.draft,
            other=found.paragraph,
        )

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
            years=self._years(),
            near=self.history.near,
        )

    def _years(self) -> dict[str, int]:
        found: dict[str, int] = {}
        last = None
        for document in self.history.documents:
            entries = self.by_document[document.id]
            day = document.adopted or next((entry.dated for entry in entries if entry.dated), None)
            last = day.year if day else last
            if last is not None:
                found[document.id] = last
        return found

    def _order(self) -> tuple[str, ...]:
        found: list[str] = []
        for index, document in enumerate(self.history.documents):
            found.extend(symbol for symbol, before in self.history.places if before == index)
            found.append(document.id)
        found.extend(symbol for symbol, before in self.history.places if before >= len(self.history.documents))
        return tuple(dict.fromkeys((*found, *(s for s in self.history.unknown if s not in found))))

    def _line(self, line: _Open, order: Sequence[str]) -> CommitmentLine:
        """The line with a station for every missing text after its beginning."""
        place = {name: index for index, name in enumerate(order)}
        first = place[line.steps[0].document]
        missing = [
            TimelineStep(document=symbol, status=StepStatus.NOT_OBSERVED)
            for symbol in self.history.unknown
            if place[symbol] > first
        ]
        steps = sorted((*line.steps, *missing), key=lambda step: place[step.document])
        thread = self.history.thread_of.get(paragraph_of(line.clause), "")
        return CommitmentLine(id=line.first, thread=thread, steps=tuple(steps), split_from=line.split_from)


def _preambular(entry: ThreadEntry, language: str) -> tuple[Clause, ...]:
    """The clauses of a preambular paragraph; one of them at least, so that what moved there can be followed."""
    document, label = split_id(entry.paragraph)
    paragraph = Paragraph(
        document=document, label=label, kind=Kind.PREAMBULAR, number=None, text=entry.text, opening=""
    )
    about = Context(document=document, language=language, assembly=True, year=None, before=())
    return tuple(replace(clause, part=Part.PREAMBULAR) for clause in clauses_of(paragraph, about, Part.PREAMBULAR))
