"""The words of a paragraph put together from the stretches that are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineage.documents.negotiated.proposals import Proposal

_STOPS, _APART = frozenset(",;:.)"), frozenset(";:")
"""Those before which no space may stand at a seam, and those of them before which French sets one."""
SUFFIX = 3
"""Letters that an author puts behind another's word to write one of his own; fewer end that word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposedWords:
    """The words of a paragraph in one reading, and where they stand in print."""

    text: str
    places: tuple[int, ...]
    """For every character of `text` its offset into the printed text; of a word that is not printed, where it stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRun:
    """Characters that all stand under the same proposals."""

    text: str
    place: int
    printed: bool = True
    mark: bool = False
    comes: tuple[Proposal, ...] = ()
    """Insertions that bring it in."""
    goes: tuple[Proposal, ...] = ()

    @property
    def authors(self) -> frozenset[str]:
        """Who puts it in or takes it out."""
        return frozenset(name for one in (*self.comes, *self.goes) for name in one.authors)


class Composed:
    """Words while they are put together."""

    def __init__(self) -> None:
        self._letters: list[str] = []
        self._places: list[int] = []
        self._hidden = ""
        self._before: ProposedRun | None = None
        self._gap = False

    def add(self, part: ProposedRun) -> None:
        """Words that are read."""
        text, at = part.text, 0
        before = self._letters[-1] if self._letters else ""
        # at a seam: no double space, none before a stop, none after an opening bracket; "][" parts two words
        if not before or (before.isspace() or (before in "([" and self._hidden)):
            at = len(text) - len(text.lstrip())
        if at == len(text):
            return
        if self._hidden and text[at] == "," and self._last() == ",":
            # "States, [as appropriate], to" without its bracket
            rest = text[at + 1 :].lstrip() if before.isspace() else text[at + 1 :]
            at = len(text) - len(rest)
            if at == len(text):
                return
        if self._hidden and before.isspace() and text[at] in _STOPS:
            self._trim(text[:at] or (self._hidden[-1] if text[at] in _APART else ""))
        elif not part.printed and part.comes and before.isspace() and text[at] in ",.":  # "[EU: add: , and all]"
            self._trim("")
        elif text[at].isalnum() and self._runs_into(before, part, text[at:]):
            self._letters.append(" ")
            self._places.append(part.place)
        self._letters.extend(text[at:])
        place, end = part.place, len(text)
        self._places.extend(range(place + at, place + end) if part.printed else [place] * (end - at))
        self._hidden, self._gap, self._before = "", False, part

    def _last(self) -> str:
        """The last character that is not white space."""
        return next((letter for letter in reversed(self._letters) if not letter.isspace()), "")

    def skip(self, part: ProposedRun) -> None:
        """Marks, or words that are not read."""
        self._hidden += part.text or " "
        self._gap = self._gap or (bool(part.comes) and not part.mark and any(map(str.isspace, part.text)))

    def words(self) -> ComposedWords:
        """What was put together, without white space at its end."""
        while self._letters and self._letters[-1].isspace():
            self._letters.pop()
            self._places.pop()
        return ComposedWords(text="".join(self._letters), places=tuple(self._places))

    def _parts_words(self) -> bool:
        """Whether marks part two words that no space does: "[all][some]", "all[EU: some]"; "State[s]" is one word."""
        return ":" in self._hidden or "[" in self._hidden.partition("]")[2]

    def _runs_into(self, before: str, part: ProposedRun, words: str) -> bool:
        """Whether words would run into what stands before them, a word or "[EU: ..;" of another wording."""
        if before == ";":
            return self._parts_words()
        return before.isalnum() and (self._parts_words() or self._meets_another(part, words))

    def _meets_another(self, part: ProposedRun, words: str) -> bool:
        """Whether words of one author would run into those of another: "eightieth" struck out by Mexico, "eighty-first"
        put in behind it by the EU. Up to two letters mend a word: "girl", "s"."""
        one = self._before
        if one is None or not (one.comes or part.comes):
            return False
        whole = len(words) >= SUFFIX and words[:SUFFIX].isalnum()
        others = bool(one.authors and part.authors) and one.authors.isdisjoint(part.authors)
        return (self._gap or others) and (whole or not part.comes)

    def _trim(self, space: str) -> None:
        """Takes away the space before a stop, unless the text itself sets one there ("rapport ;" in French), as after
        the words that are not read."""
        if not space.isspace():
            self._letters.pop()
            self._places.pop()
