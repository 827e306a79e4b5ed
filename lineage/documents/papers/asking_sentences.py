"""A sentence that may ask for several things, looked at once for all ways to cut it into halves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import QUOTED, around, fold_places
from lineage.languages.phrase_patterns import alternatives, regex

if TYPE_CHECKING:
    from lineage.documents.papers.annex_places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingSentence:
    """A sentence and what stands where in it."""

    text: str
    said: str
    around: str
    quotes: tuple[tuple[int, int], ...]
    places: tuple[Place, ...]
    asked: tuple[int, ...]
    """Where words ask for something."""

    def named(self, start: int, end: int) -> list[str]:
        """The labels of the places between two offsets."""
        spans = self.places[bisect_left(self.places, start, key=lambda place: place[0][0]) :]
        within = takewhile(lambda place: place[0][0] < end, spans)
        return [label for (_, until), labels in within if until <= end for label in labels]

    def names(self, start: int, end: int) -> bool:
        """Whether a place stands between two offsets."""
        first = bisect_left(self.places, start, key=lambda place: place[0][0])
        return first < len(self.places) and self.places[first][0][1] <= end

    def quotes_before(self, at: int) -> int:
        """How many quotations end before an offset."""
        return bisect_right(self.quotes, at, key=lambda quote: quote[1])


@lru_cache(maxsize=8)
def asking_sentence(text: str, language: str) -> AskingSentence:
    """A sentence with what is to be known of it."""
    said = fold_places(text)
    asked = regex(rf"(?<!\w)(?:{asking_words(language)})(?!\w)").finditer(said)
    return AskingSentence(
        text=text,
        said=said,
        around=around(text),
        quotes=tuple(match.span() for match in QUOTED.finditer(text)),
        places=tuple(place_spans(said, language)),
        asked=tuple(match.start() for match in asked),
    )


@cache
def asking_words(language: str) -> str:
    """The words that ask for something, as a pattern, the longest first."""
    return asking(language, *(action for action in Action if action is not Action.RENUMBER))


def without_lead(head: str, role: str, language: str) -> str:
    """A sentence without the phrase of a role that stands right before what asks for something: "“a” is deleted" for
    "“a” is no longer needed and is deleted"."""
    lead = rf"(?<!\w)(?:{alternatives(language, role)})\s(?=(?:{asking(language)})(?!\w))"
    found = regex(lead).search(fold_places(head))
    return f"{head[: found.start()]}{head[found.end() :]}" if found else head


def half_joint(language: str) -> str:
    """What joins two halves of a sentence, ", and " or " and, ", as a pattern over folded text."""
    return rf"[,;]?\s(?:{alternatives(language, 'list joint', 'clause joint')}),?\s"
