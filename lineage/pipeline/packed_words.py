"""The words of paragraphs with their origins and first places, as they are kept: a run of words of one origin is one
record, a tenth of the bytes of its tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, repeat
from typing import TYPE_CHECKING

from lineage.histories.threads import Token
from lineage.histories.words import Spans, worded
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.histories.dated_words import EarlierPlace
    from lineage.histories.words import WordOrigin


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedRun:
    """Tokens of a paragraph, one after the other, with the same origin and first place."""

    tokens: int
    origin: str
    absent: Spans
    adopted: str
    taken: str
    telling: bool


Packed = dict[str, tuple[PackedRun, ...]]
"""The runs of the paragraphs of a text, by label."""


def packed(sources: Iterable[WordOrigin], firsts: Iterable[EarlierPlace]) -> tuple[PackedRun, ...]:
    """The tokens of a paragraph, from the origin of each and its first place elsewhere."""
    told = ((source[:3], taken) for source, taken in zip(sources, firsts, strict=True))
    return tuple(
        PackedRun(
            tokens=sum(1 for _ in run),
            origin=origin,
            absent=absent,
            adopted=adopted,
            taken=taken.paragraph,
            telling=taken.telling,
        )
        for ((origin, absent, adopted), taken), run in groupby(told)
    )


def unpacked(text: str, runs: Sequence[PackedRun], order: Sequence[str]) -> tuple[Token, ...]:
    """The tokens of a paragraph with this text; `order` are the ids of the texts of its series."""
    ends = ((run, tuple(name for first, end in run.absent for name in order[first:end])) for run in runs)
    sources = chain.from_iterable(repeat(one, one[0].tokens) for one in ends)
    return tuple(
        Token(
            text=text[start:end],
            start=start,
            end=end,
            origin=run.origin,
            absent=absent,
            adopted=run.adopted,
            taken=run.taken,
            telling=run.telling,
        )
        for (start, end), (run, absent) in zip(worded(text).spans, sources, strict=False)
    )


class TakenWords(Mapping[str, tuple[Token, ...]]):
    """The tokens of those paragraphs of a series into which words came that are older elsewhere, or that a line leads
    out of the series, by their ids, unpacked one by one: of 2,615 texts all together are gigabytes."""

    def __init__(self, series: Mapping[str, Resolution], kept: Mapping[str, Packed]) -> None:
        """`series` and `kept` are its texts, and their runs, by their ids."""
        self._order = tuple(series)
        self._there = {
            paragraph.id: (paragraph.text, kept[name][paragraph.label])
            for name, text in series.items()
            for paragraph in text.paragraphs
            if any(_came_in(run, paragraph.id, series) for run in kept[name][paragraph.label])
        }

    def __getitem__(self, name: str) -> tuple[Token, ...]:
        return unpacked(*self._there[name], self._order)

    def __iter__(self) -> Iterator[str]:
        return iter(self._there)

    def __len__(self) -> int:
        return len(self._there)


def _came_in(run: PackedRun, paragraph: str, series: Mapping[str, Resolution]) -> bool:
    """Whether words of a paragraph were put in here and are older elsewhere, or come from a text outside the series."""
    return split_id(run.origin)[0] not in series or bool(run.taken and run.origin == paragraph)
