"""How long a mandate has run: since when, in how many texts, with how many of its first words, until when.

The two figures of the initiative UN80 are given for any series: the words of each text, and the mandates that stand
in its newest text without an end or a review.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING

from lineage.commitments.chapeaux import told_once
from lineage.commitments.lexicon import ASKED
from lineage.commitments.mandate_terms import ITEM
from lineage.commitments.mandates import mandate
from lineage.commitments.timeline import OWN
from lineage.documents.resolution import Kind, Status
from lineage.languages.text import fold, how_many_words, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandate_terms import Mandate
    from lineage.commitments.timeline import CommitmentLine, Timeline
    from lineage.documents.resolution import Resolution


BASE_YEAR = 2020
"""UN80 counts the growth of words from this year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The run of one commitment through the texts observed."""

    since: str
    """Id of the first text that has it."""
    or_before: bool
    """Whether it may be older: `since` is the first text observed, or texts of the series are missing before it."""
    last: str
    """Id of the newest text that has it."""
    times: int
    """Texts that have it."""
    drafts: int = 0
    """How many of them are drafts."""
    since_draft: bool = False
    """Whether the first of them is one."""
    words_kept: float
    """Share of the words of its first wording that the last one has, in their order, from 0 to 1."""
    words_added: int
    """Words of the last wording that the first one does not have."""
    terms: Mandate
    """End, review and cost in its last wording."""
    cost_since: tuple[str, ...] = ()
    """For each cost of these terms, the id of the first text in which the commitment had one of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What UN80 counts, for one series."""

    words: tuple[tuple[str, int], ...]
    """Words of every text observed, by id, in order; notes and furniture are not words of it."""
    standing: tuple[CommitmentLine, ...]
    """Lines that ask or decide something in the newest text; a list is counted once, by its chapeau, or by its items
    where the chapeau asks nothing without them."""
    unlimited: tuple[CommitmentLine, ...]
    """Those of them without an end or a review, of their own or of one of their items."""
    item: Clause | None
    """The clause by which the newest text as a whole comes back: its item is put on an agenda, or it remains seized."""
    base: str | None = None
    """Id of the last adopted text observed up to `BASE_YEAR`, None where none is older or none is newer."""
    drafts: frozenset[str] = frozenset()
    """Ids of the texts observed that are drafts."""

    @property
    def limited(self) -> tuple[CommitmentLine, ...]:
        """The standing lines that have an end or a review."""
        without = {line.id for line in self.unlimited}
        return tuple(line for line in self.standing if line.id not in without)

    @property
    def percent_unlimited(self) -> int | None:
        """How many per cent of the standing lines are `unlimited`; None where none stands."""
        return share_unlimited(len(self.unlimited), len(self.standing))

    @property
    def base_growth(self) -> int | None:
        """By how many per cent words grew since the text `base`; None without one."""
        return base_growth(self.words, self.drafts, self.base)

    @property
    def adopted(self) -> tuple[tuple[str, int], ...]:
        """The words of the adopted texts, of which growth is told; of all texts where none is adopted."""
        return adopted_words(self.words, self.drafts)


def clock(line: CommitmentLine, language: str, earliest: str) -> Clock:
    """The clock of a line, read off its own stations; `earliest` is the id of the first text observed."""
    first, last = line.clauses[0], line.last
    terms = mandate(last, language)
    kinds = {clause.document: {item.kind for item in mandate(clause, language).cost} for clause in line.clauses}
    kept, added = _kept(first.span.text, last.span.text)
    held = {step.document for step in line.steps if step.status in OWN}
    drafts = {step.document for step in line.steps if step.status in OWN and step.draft}
    return Clock(
        since=first.document,
        or_before=first.document == earliest
        or any(step.unseen for step in line.steps if step.document == first.document),
        last=last.document,
        times=len(held),
        drafts=len(drafts),
        since_draft=first.document in drafts,
        words_kept=kept,
        words_added=added,
        terms=terms,
        cost_since=tuple(next(name for name, had in kinds.items() if item.kind in had) for item in terms.cost),
    )


def figures(timeline: Timeline, documents: Mapping[str, Resolution]) -> Figures:
    """The figures of a series; every line counted can be cited by its newest clause."""
    return figures_of_lines(timeline.lines, timeline.documents, timeline.language, documents)


def figures_of_lines(
    lines: Sequence[CommitmentLine], order: Sequence[str], language: str, documents: Mapping[str, Resolution]
) -> Figures:
    """The figures of a series from its lines and the ids of its texts that are at hand, in date order."""
    newest = order[-1] if order else ""
    there = [line for line in lines if line.last.document == newest and line.last.kind in ASKED]
    under = told_once([line.last for line in there], language)
    standing = tuple(line for line in there if line.last.id in under)
    terms = {line.last.id: mandate(line.last, language) for line in there}
    limited = {name for name, some in under.items() if any(_is_limited(terms[clause.id]) for clause in some)}
    texts = [documents[name] for name in order if name in documents]
    drafts = frozenset(text.id for text in texts if text.status is Status.DRAFT)
    return Figures(
        words=tuple((text.id, word_count(text)) for text in texts),
        standing=standing,
        unlimited=tuple(line for line in standing if line.last.id not in limited),
        item=next((line.last for line in there if _comes_back(terms[line.last.id])), None),
        base=_base([text for text in texts if text.id not in drafts]),
        drafts=drafts,
    )


def _is_limited(terms: Mandate) -> bool:
    return terms.ends is not None or terms.review is not None


def _comes_back(terms: Mandate) -> bool:
    return terms.review is not None and terms.review.of == ITEM


def _base(texts: Sequence[Resolution]) -> str | None:
    days = {text.id: text.adopted or text.dated for text in texts}
    until = [name for name, day in days.items() if day and day.year <= BASE_YEAR]
    return until[-1] if until and until[-1] != texts[-1].id else None


def adopted_words(words: Sequence[tuple[str, int]], drafts: Collection[str]) -> tuple[tuple[str, int], ...]:
    """The ids and words of the texts that are no drafts; of all texts where each is one."""
    return tuple(one for one in words if one[0] not in drafts) or tuple(words)


def series_growth(words: Sequence[tuple[str, int]], drafts: Collection[str]) -> int | None:
    """By how many per cent the last of `adopted_words` is longer than the first; None where they are one text."""
    counted = adopted_words(words, drafts)
    return growth(counted[0][1], counted[-1][1]) if len(counted) > 1 else None


def share_unlimited(unlimited: int, mandates: int) -> int | None:
    """How many per cent of the mandates of a text have neither an end nor a review; None where it has none."""
    return whole_percent(unlimited, mandates) if mandates else None


def base_growth(words: Sequence[tuple[str, int]], drafts: Collection[str], base: str | None) -> int | None:
    """By how many per cent the last of `adopted_words` is longer than the text `base`; None without one."""
    return None if base is None else growth(dict(words)[base], adopted_words(words, drafts)[-1][1])


def whole_percent(part: float, all_of: float) -> int:
    """A share as whole per cent, of which 0 and 100 say none and all: 199 of 200 are 99 %, not 100 %."""
    if part in {0, all_of}:
        return 100 if part else 0
    return min(99, max(1, _nearest(100 * part / all_of)))


def growth(before: int, after: int) -> int | None:
    """By how many per cent a text has more words than an earlier one; None where that has none."""
    return _nearest(100 * (after - before) / before) if before else None


def _nearest(value: float) -> int:
    """The nearest whole number, of two the higher one: `round` makes 62 of 62.5, and 64 of 63.5."""
    return floor(value + 0.5)


def word_count(document: Resolution) -> int:
    """The words of a text, its headings and notes apart; an elided article is one: "l'action" has two."""
    counted = (p.text for p in document.paragraphs if p.kind is not Kind.HEADING)
    return sum(map(how_many_words, counted))


def _kept(first: str, last: str) -> tuple[float, int]:
    old, new = _folded(first), _folded(last)
    same = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return round(same / len(old), 3) if old else 1.0, len(new) - same


@lru_cache(maxsize=4096)
def _folded(text: str) -> Sequence[str]:
    return tuple(fold(text[start:end]) for start, end in tokens(text) if any(c.isalnum() for c in text[start:end]))
