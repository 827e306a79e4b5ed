"""Whose words a consolidated text has: for each of its paragraphs which words come from the base, which from which
paper, which from neither, and which words of the papers or of the base were lost.

The secretariat of the Climate Convention publishes such a table with a consolidated negotiating text
(FCCC/AWGLCA/2009/INF.2/Add.1). A word is traced to the base paragraph that its own became, then to the proposals on
that paragraph, then, in runs of three words or more, to proposals and base paragraphs elsewhere; those of a new
paragraph to the proposal that has most of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from lineage.alignment import align
from lineage.diff.longest_chain import rising
from lineage.drafting.proposals.shared_words import held, shared_blocks, word_spans
from lineage.drafting.proposals.source_losses import RUN, lost_words, moves_not_made, standing_words
from lineage.drafting.proposals.words_in_place import home_words, words_in_place
from lineage.languages.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal
    from lineage.drafting.proposals.source_losses import PaperWords

WORDING = 0.5
"""Share of the words of a paragraph above which it is a wording of one proposal: most of them."""


class WordsSource(StrEnum):
    """Where words come from."""

    BASE = "base"
    PAPER = "paper"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedRun:
    """A run of words of a consolidated paragraph with one origin."""

    start: int
    end: int
    """Offsets into the paragraph's text, end exclusive."""
    text: str
    origin: WordsSource
    labels: tuple[str, ...] = ()
    """Paragraphs of the compilation that have the words."""
    sources: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One paragraph of the consolidated text."""

    paragraph: Paragraph
    traced: tuple[TracedRun, ...]
    whole: str | None = None
    """Label of the base paragraph whose words these are, all of them and no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """A consolidated text with the origin of its words."""

    compilation: Compilation
    consolidated: Resolution
    rows: tuple[SourceRow, ...]
    lost: tuple[PaperWords, ...]
    """Words that it does not have, though a paper proposed them or nobody asked to take them out of the base."""
    standing: tuple[PaperWords, ...]
    """Words of the base that it has, though a paper asked to take them out."""
    not_moved: tuple[tuple[str, CompiledProposal], ...] = ()
    """Paragraphs of the base that stand elsewhere than a paper asked for."""

    @property
    def untouched(self) -> tuple[SourceRow, ...]:
        """The paragraphs of the base that stand word for word and in its order, whatever their numbers."""
        places = {one.label: at for at, one in enumerate(self.compilation.paragraphs)}
        kept = [(at, places[row.whole]) for at, row in enumerate(self.rows) if row.whole in places]
        return tuple(self.rows[at] for at, _ in rising(kept))

    def of_nobody(self) -> tuple[tuple[str, TracedRun], ...]:
        """The runs of words found neither in the base nor in a paper, by label."""
        return tuple(
            (row.paragraph.label, one) for row in self.rows for one in row.traced if one.origin is WordsSource.NOBODY
        )


class _SourceVoice(NamedTuple):
    """A text that words may come from."""

    label: str
    text: str
    proposal: CompiledProposal | None
    paragraph: CompiledParagraph


class _Rank(IntEnum):
    """Which voice has a word that several have: the first of these."""

    MADE = 0
    """A proposal that stands there as a whole, or of which the paragraph is a wording."""
    BASE = 1
    ASKED = 2
    """A proposal on the paragraph."""
    AROUND = 3
    """Words of the base beside a proposal that was made: "victims and survivors, and that"."""
    FAR = 4
    """Other paragraphs."""


class _VoicedRun(NamedTuple):
    """A run of words of the consolidated paragraph that a voice has."""

    start: int
    size: int
    rank: _Rank
    voice: _SourceVoice

    @property
    def places(self) -> range:
        """Places of its words in the consolidated paragraph."""
        return range(self.start, self.start + self.size)


def source_table(compilation: Compilation, consolidated: Resolution) -> SourceTable:
    """The origin of every word of `consolidated`, and what it lost. Raises UsageError for texts in two languages."""
    parents = _parents(compilation, consolidated)
    voices = list(_voices(compilation))
    return SourceTable(
        compilation=compilation,
        consolidated=consolidated,
        rows=tuple(_row(p, parents.get(p.label, ()), voices) for p in consolidated.paragraphs),
        lost=tuple(lost_words(compilation, consolidated, parents)),
        standing=tuple(standing_words(compilation, consolidated, parents)),
        not_moved=tuple(moves_not_made(compilation, consolidated, parents)),
    )


def _row(paragraph: Paragraph, parents: Sequence[str], voices: Sequence[_SourceVoice]) -> SourceRow:
    traced = tuple(_traced(paragraph, parents, voices))
    labels = {label for one in traced for label in one.labels if one.origin is WordsSource.BASE}
    same = (
        voice.label
        for voice in voices
        if voice.proposal is None and voice.label in labels and words(voice.text) == words(paragraph.text)
    )
    return SourceRow(paragraph=paragraph, traced=traced, whole=next(same, None))


def _parents(compilation: Compilation, consolidated: Resolution) -> dict[str, tuple[str, ...]]:
    """Consolidated paragraph -> the base paragraphs that it comes from."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for link in align(compilation.base, consolidated).followed():
        found[link.new].append(link.old)
    return {label: tuple(olds) for label, olds in found.items()}


def _voices(compilation: Compilation) -> Iterator[_SourceVoice]:
    for paragraph in compilation.paragraphs:
        if paragraph.text:
            yield _SourceVoice(paragraph.label, paragraph.text, None, paragraph)
        for proposal in paragraph.asked:
            if proposal.new.strip():
                yield _SourceVoice(paragraph.label, proposal.new, proposal, paragraph)


def _traced(paragraph: Paragraph, parents: Sequence[str], voices: Sequence[_SourceVoice]) -> Iterator[TracedRun]:
    """The paragraph in runs of one origin."""
    spans = word_spans(paragraph.text)
    owners: list[tuple[_SourceVoice, ...]] = [()] * len(spans)
    hits = list(_hits(paragraph, parents, voices))
    wordings = _wordings(hits, len(spans))

    def order(hit: _VoicedRun) -> tuple[_Rank, bool, int]:
        rank = _Rank.MADE if hit.voice in wordings else hit.rank
        return rank, hit.voice.proposal is not None, -hit.size

    hits.sort(key=lambda hit: (*order(hit), hit.start))
    for _, same in groupby(hits, key=order):
        level = list(same)
        free = {at for hit in level for at in hit.places if not owners[at]}
        for hit in level:
            for at in hit.places:
                if at in free and hit.voice not in owners[at]:
                    owners[at] = (*owners[at], hit.voice)
    at = 0
    for voices_of, run in groupby(owners):
        size = len(list(run))
        yield _run(paragraph.text, spans[at][0], spans[at + size - 1][1], voices_of)
        at += size


def _wordings(hits: Sequence[_VoicedRun], count: int) -> set[_SourceVoice]:
    """The proposals of which a paragraph of `count` words is a wording: they have most of it, and more than the base
    has where it comes from. Its words are theirs, though some stand in other paragraphs of the base too."""
    covered = defaultdict[_SourceVoice, set[int]](set)
    for hit in hits:
        covered[hit.voice].update(hit.places)
    base = max((len(places) for voice, places in covered.items() if voice.proposal is None), default=0)
    least = max(base, WORDING * count)
    return {voice for voice, places in covered.items() if voice.proposal is not None and len(places) > least}


def _hits(paragraph: Paragraph, parents: Sequence[str], voices: Sequence[_SourceVoice]) -> Iterator[_VoicedRun]:
    own = {word for _, _, word in word_spans(paragraph.text)}
    bases = {voice.label: voice for voice in voices if voice.proposal is None and voice.label in parents}
    known = {at for voice in bases.values() for at in held(paragraph.text, voice.text)}
    gained = frozenset(range(len(word_spans(paragraph.text)))) - known
    for voice in voices:
        near = bases.get(voice.label)
        if near is None and len(own & {word for _, _, word in word_spans(voice.text)}) < RUN:
            continue
        rank = _Rank.FAR if near is None else _Rank.BASE if voice.proposal is None else _Rank.ASKED
        for start, _, size in shared_blocks(paragraph.text, voice.text):
            if near or size >= RUN or size == len(word_spans(voice.text)):
                yield _VoicedRun(start, size, rank, voice)
        if near and voice.proposal:
            yield from _in_place(paragraph, voice, voice.proposal, near)
        elif voice.proposal and voice.paragraph.text is None:
            for at, _ in home_words(voice.text, paragraph.text, gained):
                yield _VoicedRun(at, 1, _Rank.ASKED, voice)


def _in_place(
    paragraph: Paragraph, voice: _SourceVoice, proposal: CompiledProposal, base: _SourceVoice
) -> Iterator[_VoicedRun]:
    """The words of a proposal in its place; those of the base around it, where it was made."""
    found = words_in_place(voice.paragraph, proposal, paragraph.text)
    for at, _ in found.held:
        yield _VoicedRun(at, 1, _Rank.MADE if found.whole else _Rank.ASKED, voice)
    for at in found.around if found.whole else ():
        yield _VoicedRun(at, 1, _Rank.AROUND, base)


def _run(text: str, start: int, end: int, voices: Sequence[_SourceVoice]) -> TracedRun:
    proposals = [voice.proposal for voice in voices if voice.proposal]
    origin = WordsSource.PAPER if proposals else WordsSource.BASE if voices else WordsSource.NOBODY
    return TracedRun(
        start=start,
        end=end,
        text=text[start:end],
        origin=origin,
        labels=tuple(dict.fromkeys(voice.label for voice in voices)),
        sources=tuple(dict.fromkeys(s for proposal in proposals for s in proposal.sources)),
        authors=tuple(dict.fromkeys(a for proposal in proposals for a in proposal.authors)),
    )
