"""The records of all stages for one series in one language, and which pairs of texts are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineage.alignment.links import Alignment
from lineage.commitments.clauses import Clause
from lineage.corpus.records import Entry, Series
from lineage.corpus.series import languages_of_gaps
from lineage.diff.comparison import Comparison
from lineage.diff.edits import ParagraphDiff
from lineage.documents.resolution import Paragraph, Resolution
from lineage.histories.threads import History, Token
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.alignment.decisions import Decision
    from lineage.alignment.twins import Twins
    from lineage.commitments.timeline import Timeline
    from lineage.diff.replaced_terms import Substitutions
    from lineage.drafting.proposals.story import Story
    from lineage.histories.transferred_clauses import Taking


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A series up to its threads: what histories and word origins need."""

    series: Series
    language: str
    members: tuple[Entry, ...]
    """The texts of the series that are there, in date order; a draft where it stands in."""
    gaps: tuple[Entry, ...]
    """The texts of the series that are not there in this language, in date order."""
    beside: tuple[Entry, ...]
    """The related texts that are read for the series, in date order: those named for it, and those like its own."""
    resolutions: Mapping[str, Resolution]
    """The documents of `members` by id, in date order."""
    related: Mapping[str, Resolution]
    """The documents of `beside` by id, in date order."""
    alignments: Mapping[tuple[str, str], Alignment]
    """For every two documents of which one at least belongs to the series: (older id, newer id)."""
    history: History
    witnesses: Mapping[str, Twins] = field(default_factory=dict)
    """The documents that are there in another language too, by id, with that version."""
    rests_on: str
    """A hash of all that links and threads depend on: the texts, their order and versions, which of them are of the
    series, which are missing, the decisions of reviewers."""

    @property
    def elsewhere(self) -> dict[str, tuple[str, ...]]:
        """The other languages in which the corpus has the text of a gap, by its id."""
        return languages_of_gaps(self.series, self.language)

    @property
    def documents(self) -> dict[str, Resolution]:
        """The documents of the series, then the related ones, by id."""
        return {**self.resolutions, **self.related}

    def paragraph(self, paragraph_id: str) -> Paragraph | None:
        """The paragraph of that id in any of the documents, or None."""
        name, label = split_id(paragraph_id)
        document = self.documents.get(name)
        return document.paragraph(label) if document else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything that is known about a series in one language; what the pages are made from."""

    traced: Traced
    origins: Mapping[str, tuple[Token, ...]]
    """Paragraph id to the tokens of its text, each with its origin."""
    diffs: Mapping[tuple[str, str], ParagraphDiff]
    """(older paragraph id, newer paragraph id) for every link of the alignments, weak ones too."""
    comparisons: Mapping[tuple[str, str], Comparison]
    """(older id, newer id) for every two texts that are shown side by side: the account of the pair, which every report
    and page shows."""
    clauses: Mapping[str, tuple[Clause, ...]]
    """Document id to its commitments, in the order of the text; those of documents named beside the series too."""
    stated: Mapping[str, tuple[Clause, ...]]
    """The same with those of the preamble and those that are implied."""
    timeline: Timeline
    """The commitments of the series over its texts."""
    substitutions: Substitutions
    """Terms that gave way to others, mined from all linked pairs."""
    decisions: tuple[Decision, ...]
    """What reviewers decided about links."""
    taken: tuple[Taking, ...] = ()
    """Clauses that left one line of the series and are now in another, and those that other texts had before."""
    stories: tuple[Story, ...] = ()
    """The ways from drafts to adopted texts of the series, by date of the adopted text."""


ALL_PAIRS = 14
"""Up to so many texts every pair has a page: 91 pages of about 100 kB."""

SIDE_BY_SIDE = 300
"""Most texts that pages lay beside each other: each page of a lineage has a column for every text, so that pages grow
with their square. 300 texts have some 5,000 lineages."""

LINKS_WORTH_A_PAGE = 3
"""A related text with fewer links to a text of the series has no page with it: the lineage pages say it all."""


def shown_pairs(traced: Traced) -> tuple[tuple[str, str], ...]:
    """(older id, newer id): all of the series up to `ALL_PAIRS` texts, beyond that neighbours and the newest with every
    earlier one; a related text with the newest of the series."""
    place = {name: at for at, name in enumerate(traced.resolutions)}
    return tuple(pair for pair in traced.alignments if _is_shown(traced, place, *pair))


def _is_shown(traced: Traced, place: Mapping[str, int], old: str, new: str) -> bool:
    last = len(place) - 1
    if old in place and new in place:
        return last < ALL_PAIRS or place[new] - place[old] == 1 or place[new] == last
    if last not in {place.get(old), place.get(new)}:
        return False
    return len(traced.alignments[old, new].counted()) >= LINKS_WORTH_A_PAGE
