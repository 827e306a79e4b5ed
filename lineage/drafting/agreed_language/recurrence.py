"""One wording as the texts of a corpus repeat it: where it stands, in which text first, how often, and by which body.

Two paragraphs are one wording repeated where most words of the one stand in the other in the same order; what was
reworded step by step is followed from text to text. Paragraphs of drafts are kept apart from adopted ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from lineage.histories.words import plain_word
from lineage.languages.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lineage.drafting.agreed_language.index import PassageIndex
    from lineage.drafting.agreed_language.passage import IndexedParagraph

    FirstIn = Callable[[str, str], IndexedParagraph | None]

ALIKE = 0.6
"""Share of the words of two paragraphs that stand in both in one order, from which they are one wording. Of 484 steps
from one text to the next in the lines of the eleven on trafficking in persons 89 % have it, of 29,633 pairs of
paragraphs of different lines 0.02 %; at 0.5 it is 92 % and 0.08 %, at 0.7 84 % and 0.003 %."""
LOOKED_FOR = 8
"""Words in a row that are asked for."""
NEARLY = 0.05
"""Scores that differ by less answer equally well."""


class AnsweringPassage(NamedTuple):
    """A paragraph that matches a query."""

    passage: IndexedParagraph
    score: float
    exact: str
    """The words of the query where it has them to the word, else ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """One wording with the paragraphs that have it, or nearly."""

    head: IndexedParagraph
    """The newest of those that answer best."""
    members: tuple[IndexedParagraph, ...]
    """All that answer, the newest first."""
    wording: str
    """The words of the query, where the head has them to the word, else all words of the head."""
    exact: bool
    """Whether the head has the words of the query to the word."""
    score: float
    first: IndexedParagraph | None = None
    """The earliest adopted paragraph of the corpus with `wording`, once `with_first` has looked for it; None where no
    adopted text has it."""

    @property
    def times(self) -> int:
        """Adopted texts that have it."""
        return len(self.texts)

    @property
    def texts(self) -> tuple[str, ...]:
        """Ids of the adopted texts that have it, the oldest first."""
        return tuple(dict.fromkeys(p.name for p in reversed(self.members) if not p.draft))

    @property
    def bodies(self) -> Mapping[str, int]:
        """Body -> how many of its texts have it, the most first."""
        counted = Counter(organ for organ, _ in {(p.organ, p.name) for p in self.members if not p.draft})
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    @property
    def newer(self) -> IndexedParagraph | None:
        """A paragraph newer than the head, in other words; None where the head is the newest."""
        return self.members[0] if self.members[0] is not self.head else None


def recurrences(answers: Sequence[AnsweringPassage]) -> tuple[Recurrence, ...]:
    """The answers to a query by wording: adopted ones before drafts, exact words first, then the better answer, then
    what was adopted more often, then what was adopted last."""
    found = [_recurrence(group) for group in _groups(answers)]
    by_date = sorted(found, key=lambda one: one.head.place, reverse=True)
    return tuple(sorted(by_date, key=lambda one: (one.head.draft, not one.exact, -round(one.score, 1), -one.times)))


def with_first(find: FirstIn, one: Recurrence) -> Recurrence:
    """A recurrence with the paragraph in which its wording first stood: apart, since of up to 200 a query shows 20."""
    return replace(one, first=find(one.wording, one.head.language))


def _recurrence(group: Sequence[AnsweringPassage]) -> Recurrence:
    best = max(answer.score for answer in group)
    exact = any(answer.exact for answer in group)
    leading = [a for a in group if (bool(a.exact) if exact else a.score >= best - NEARLY)]
    head = max(leading, key=lambda answer: answer.passage.place)
    members = sorted((answer.passage for answer in group), key=lambda p: p.place, reverse=True)
    wording = head.exact or head.passage.text
    return Recurrence(head=head.passage, members=tuple(members), wording=wording, exact=exact, score=best)


def first_in(index: PassageIndex, wording: str, language: str) -> IndexedParagraph | None:
    """The earliest adopted paragraph that has a wording to the word, accents, case and the hyphens of compounds aside,
    as the runs of `blame` have it; None where none has."""
    run = _plain(wording)
    asked = (index.in_date_order(words, language) for words in _telling(wording))
    found = (next((p for p in passages if run in _plain(p.text)), None) for passages in asked)
    return min(filter(None, found), key=lambda passage: passage.place, default=None)


def _plain(text: str) -> str:
    """The words of a text in one line, a space at both ends: "socio-economic" as "socioeconomic"."""
    return f" {' '.join(map(plain_word, words(text)))} "


def _telling(wording: str) -> list[str]:
    """The eight words in a row with most letters, of each half of a long wording: asking for all words of a paragraph
    takes three times as long, and of a compound that another text writes with a hyphen the index knows nothing."""
    said = wording.split()
    half = len(said) // 2
    parts = [said[:half], said[half:]] if half >= LOOKED_FOR else [said]
    return [_longest(part) for part in parts]


def _longest(said: Sequence[str]) -> str:
    begins = range(max(1, len(said) - LOOKED_FOR + 1))
    return " ".join(max((said[at : at + LOOKED_FOR] for at in begins), key=lambda some: sum(map(len, some))))


def _groups(answers: Sequence[AnsweringPassage]) -> Iterable[list[AnsweringPassage]]:
    """Answers of one language, adopted or not, whose words are alike, or alike to those of one that is."""
    apart: dict[tuple[str, bool], list[AnsweringPassage]] = {}
    for answer in answers:
        apart.setdefault((answer.passage.language, answer.passage.draft), []).append(answer)
    for some in apart.values():
        groups: dict[int, list[AnsweringPassage]] = {}
        for answer, group in zip(some, _components(some), strict=True):
            groups.setdefault(group, []).append(answer)
        yield from groups.values()


def _components(answers: Sequence[AnsweringPassage]) -> Sequence[int]:
    """For each answer the number of its group."""
    numbers: dict[str, str] = {}
    texts = [
        "".join(numbers.setdefault(w, chr(0x10000 + len(numbers))) for w in words(a.passage.text)) for a in answers
    ]
    found: dict[int, int] = {}
    for least in range(len(texts)):
        waiting = [least]
        while waiting:
            at = waiting.pop()
            if at not in found:
                found[at] = least
                near = process.extract_iter(texts[at], texts, scorer=Indel.normalized_similarity)
                waiting += [other for _, score, other in near if score >= ALIKE and other not in found]
    return [found[at] for at in range(len(texts))]
