"""What the pages are made from: the records of all stages for one series, gathered once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage import diff
from lineage.commitments.clock import figures_of_lines
from lineage.commitments.timeline import OWN
from lineage.diff.note_changes import notes_of
from lineage.documents.resolution import Paragraph, Resolution, Status
from lineage.histories.line import entries
from lineage.histories.listed_items import ItemStops
from lineage.histories.resemblance import lookalikes
from lineage.histories.transferred_clauses import by_end
from lineage.render.site.shares import origin_shares
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lineage.alignment.decisions import Decision
    from lineage.alignment.links import Alignment
    from lineage.commitments.clauses import Clause
    from lineage.commitments.clock import Figures
    from lineage.commitments.timeline import CommitmentLine, TimelineStep
    from lineage.diff.comparison import Comparison
    from lineage.diff.edits import ParagraphDiff
    from lineage.diff.note_changes import Note
    from lineage.diff.replaced_terms import Substitution
    from lineage.drafting.proposals.story import Story
    from lineage.histories.resemblance import Lookalike
    from lineage.histories.threads import History, Thread, ThreadEntry, Token
    from lineage.histories.transferred_clauses import Taking
    from lineage.series.other_language import OtherStop


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPlace:
    """One text of the series or of its relatives, whether it stands in the corpus or is only known to exist."""

    id: str
    """Document id; for a text that is not there, the symbol that is known of it."""
    symbol: str | None
    title: str
    organ: str
    session: int | None
    adopted: date | None
    """The day of adoption, else the one that a draft bears."""
    status: Status
    language: str
    known: bool
    """Whether the text stands in the corpus."""
    stands_for: str | None = None
    """Symbol of the adopted text that a draft is of."""
    in_place: bool = True
    """Whether the draft takes that text's place, as the corpus lacks it."""
    original_language: str | None = None
    file: str = ""
    sha256: str = ""
    source: str = ""
    licence: str = ""

    @property
    def short(self) -> str:
        """The name that delegates say: 78/228; a draft keeps its id."""
        return short_symbol(self.symbol or self.id)

    @property
    def is_draft(self) -> bool:
        """Whether the text that stands here is not agreed language."""
        return self.status is Status.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The pages of another series, built together with these."""

    title: str
    place: str
    """Their folder, seen from the overview of these: "../trafficking"."""

    def href(self, page: str) -> str:
        """The address of one of them."""
        return f"{self.place}/{page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the pages of a series stand among, where all series are built together."""

    entrance: str = ""
    """The page that leads to all series, seen from the overview; "" where this series stands alone."""
    homes: Mapping[str, Home] = field(default_factory=lambda: MappingProxyType({}))
    """By document id: the pages of its own series, for texts outside this one."""


ALONE = Site()


@dataclass(frozen=True, kw_only=True)
class Material:
    """The records of one series. Mappings keep the order in which things are shown."""

    series: str
    title: str
    language: str
    slots: tuple[SeriesPlace, ...]
    """The texts of the series in time, known and unknown."""
    related: tuple[SeriesPlace, ...]
    resolutions: Mapping[str, Resolution]
    alignments: Mapping[tuple[str, str], Alignment]
    diffs: Mapping[tuple[str, str], ParagraphDiff]
    """By (older paragraph id, newer paragraph id)."""
    comparisons: Mapping[tuple[str, str], Comparison]
    """The account of every two texts that have a page, by (older id, newer id)."""
    history: History
    origins: Mapping[str, tuple[Token, ...]]
    clauses: Mapping[str, tuple[Clause, ...]]
    """Commitments by paragraph id."""
    stated: Mapping[str, tuple[Clause, ...]]
    """The same with those of the preamble and those that are implied, by document id."""
    taken: tuple[Taking, ...] = ()
    """Clauses that left one line and are now in another."""
    lines: tuple[CommitmentLine, ...] = ()
    """Commitments through the series."""
    substitutions: tuple[Substitution, ...] = ()
    decisions: tuple[Decision, ...] = ()
    stories: tuple[Story, ...] = ()
    """The ways from drafts to adopted texts, by date of the adopted text."""
    replaced: tuple[SeriesPlace, ...] = ()
    """Adopted texts that are missing and in whose place a draft stands in `slots`."""
    other_language: str = ""
    """Language of the other versions of texts at hand; "" where no text has one."""
    other_texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By paragraph id: the paragraph in the other language, where that version has it alone."""
    other_titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By id of a text: its title in the other language."""
    other_stops: Mapping[str, OtherStop] = field(default_factory=lambda: MappingProxyType({}))
    """By paragraph id: what the other language did there since the stop before of its line."""
    site: Site = ALONE
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Thresholds of the method as they were used."""

    def has_other(self, document: str) -> bool:
        """Whether a text is there in the other language too."""
        return any(p.id in self.other_texts for p in self.resolutions[document].paragraphs)

    def language_of(self, document: str) -> str:
        """The language of a text at hand, of others that of the series."""
        return self.resolutions[document].language if document in self.resolutions else self.language

    @property
    def threads(self) -> tuple[Thread, ...]:
        """The threads of the series."""
        return self.history.threads

    @property
    def thread_of(self) -> Mapping[str, str]:
        """Thread id of every paragraph id."""
        return self.history.thread_of

    @cached_property
    def figures(self) -> Figures:
        """What UN80 counts, for this series."""
        return figures_of_lines(self.lines, [slot.id for slot in self.observed], self.language, self.resolutions)

    @cached_property
    def paragraphs(self) -> Mapping[str, Paragraph]:
        """Every paragraph of the texts at hand, by id."""
        return MappingProxyType({p.id: p for r in self.resolutions.values() for p in r.paragraphs})

    @cached_property
    def slot_of(self) -> Mapping[str, SeriesPlace]:
        """Every text, known or not, by id."""
        return MappingProxyType({s.id: s for s in (*self.slots, *self.related)})

    @cached_property
    def notes(self) -> Mapping[str, Mapping[str, tuple[Note, ...]]]:
        """The footnotes of every text at hand, by document id and label of the paragraph that calls them."""
        return MappingProxyType({d: notes_of(r) for d, r in self.resolutions.items()})

    @cached_property
    def lookalikes(self) -> Mapping[str, tuple[Lookalike, ...]]:
        """By paragraph id: the paragraphs that a counted link joins with it and no line does."""
        return MappingProxyType(lookalikes(self.threads))

    @cached_property
    def items(self) -> ItemStops:
        """The items below the paragraphs of all lines."""
        return ItemStops(self.history)

    @cached_property
    def passages(self) -> tuple[Mapping[str, tuple[Taking, ...]], Mapping[str, tuple[Taking, ...]]]:
        """The clauses that moved, by the paragraph that they came to, and by those that had them first and last."""
        into, out = by_end(self.taken)
        return MappingProxyType(into), MappingProxyType(out)

    @cached_property
    def observed(self) -> tuple[SeriesPlace, ...]:
        """The texts of the series that stand in the corpus, in time."""
        return tuple(s for s in self.slots if s.known)

    @cached_property
    def age(self) -> Mapping[str, int]:
        """Place of every observed text of the series in time, from 0."""
        return MappingProxyType({s.id: i for i, s in enumerate(self.observed)})

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Place of every text of the series in time, known or not, from 0: the one that pictures and inks go by."""
        return MappingProxyType({s.id: i for i, s in enumerate(self.slots)})

    @cached_property
    def _decided(self) -> Mapping[frozenset[str], Decision]:
        return MappingProxyType({frozenset((d.old, d.new)): d for d in self.decisions})

    def decision(self, one: str, other: str) -> Decision | None:
        """What a reviewer decided about two paragraphs, by id, whichever is the older; None without a decision."""
        return self._decided.get(frozenset((one, other)))

    @cached_property
    def thread(self) -> Mapping[str, Thread]:
        """Threads by id."""
        return MappingProxyType({t.id: t for t in self.threads})

    @cached_property
    def line(self) -> Mapping[str, tuple[ThreadEntry, ...]]:
        """The paragraphs of every line as it is told, from before a split on, by thread id."""
        return MappingProxyType({t.id: entries(self.history, t) for t in self.threads})

    @cached_property
    def entry(self) -> Mapping[str, ThreadEntry]:
        """The station of every paragraph that is in a thread, by paragraph id."""
        return MappingProxyType({e.paragraph: e for t in self.threads for e in t.entries})

    @cached_property
    def steps(self) -> Mapping[str, TimelineStep]:
        """The station of every commitment that has a line, by clause id."""
        return MappingProxyType(
            {s.clause.id: s for line in self.lines for s in line.steps if s.clause and s.status in OWN}
        )

    @cached_property
    def last_of(self) -> Mapping[str, CommitmentLine]:
        """The line whose newest clause it is, by clause id."""
        return MappingProxyType({line.last.id: line for line in self.lines})

    @cached_property
    def shares(self) -> Mapping[str, Mapping[str, float]]:
        """By id of a text at hand: the share of its words that each text brought in, as `origin_shares` says it."""
        tokens = {d: (t for p in r.paragraphs for t in self.origins.get(p.id, ())) for d, r in self.resolutions.items()}
        return MappingProxyType({document: origin_shares(said, self.age) for document, said in tokens.items()})

    @cached_property
    def _compared(self) -> dict[tuple[str, str], ParagraphDiff]:
        return dict(self.diffs)

    def diff(self, old: str, new: str) -> ParagraphDiff:
        """The word diff of two paragraphs, by id; made when no stage has made it yet."""
        found = self._compared.get((old, new))
        if found is None:
            one, other = self.paragraphs[old], self.paragraphs[new]
            language = self.resolutions[other.document].language
            found = self._compared[old, new] = diff.compare(one.text, other.text, language)
        return found

    def compared(self, old: str, new: str) -> bool:
        """Whether a stage has compared these two paragraphs."""
        return (old, new) in self.diffs

    def paragraph(self, paragraph_id: str) -> Paragraph | None:
        """The paragraph of that id, or None."""
        return self.paragraphs.get(paragraph_id)
