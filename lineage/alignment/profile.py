"""A document as arrays of word codes: what the signals are computed from."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from lineage.alignment.normalization import named, stems
from lineage.documents.resolution import Kind
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from lineage.documents.resolution import Paragraph, Resolution

PARTS = {Kind.PREAMBULAR: 0, Kind.OPERATIVE: 1, Kind.ANNEX: 2, Kind.HEADING: 3, Kind.TEXT: 4}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """The paragraphs of one document that are aligned: all but headings, in printed order."""

    paragraphs: tuple[Paragraph, ...]
    language: str
    words: tuple[NDArray[np.int64], ...]
    """For each paragraph the codes of its stems, in order; at least one."""
    names: tuple[NDArray[np.bool_], ...]
    """For each paragraph which of these words are parts of names."""
    parts: NDArray[np.int8]
    """Part of the document: preamble 0, operative part 1, annex 2, text that is neither 4."""
    items: NDArray[np.bool_]
    """Whether the paragraph is an item of a list."""

    def __len__(self) -> int:
        return len(self.paragraphs)

    def subset(self, rows: Sequence[int]) -> Profile:
        """The profile of the paragraphs at `rows`, in that order."""
        index = np.asarray(rows, dtype=np.int64)
        return Profile(
            paragraphs=tuple(self.paragraphs[row] for row in rows),
            language=self.language,
            words=tuple(self.words[row] for row in rows),
            names=tuple(self.names[row] for row in rows),
            parts=self.parts[index],
            items=self.items[index],
        )


@lru_cache(maxsize=128)
def profile(resolution: Resolution) -> Profile:
    """The profile of a document."""
    paragraphs = _aligned(resolution)
    return Profile(
        paragraphs=paragraphs,
        language=resolution.language,
        words=word_codes(resolution),
        names=tuple(np.array(named(p.text, resolution.language) or (False,), dtype=np.bool_) for p in paragraphs),
        parts=np.array([PARTS[p.kind] for p in paragraphs], dtype=np.int8),
        items=np.array([base_label(p.label) != p.label for p in paragraphs], dtype=np.bool_),
    )


def word_codes(resolution: Resolution) -> tuple[NDArray[np.int64], ...]:
    """The `words` of the profile of a document by themselves: its names take as long again."""
    return tuple(_codes(p.text, resolution.language) for p in _aligned(resolution))


def _aligned(resolution: Resolution) -> tuple[Paragraph, ...]:
    return tuple(p for p in resolution.paragraphs if p.kind is not Kind.HEADING)


@lru_cache(maxsize=16384)
def _codes(text: str, language: str) -> NDArray[np.int64]:
    return np.array([_code(stem) for stem in stems(text, language)] or [0], dtype=np.int64)


@lru_cache(maxsize=65536)
def _code(stem: str) -> int:
    """A number that is the same in every process: Python's own hash is not."""
    return zlib.crc32(stem.encode())
