"""Formulas and adverbs of a language: two tables, and which words at the start of a paragraph say what it is.

formulas.csv has a row for each form ("réitérant sa demande"): the part it belongs to, whether it opens a paragraph, the
verb of verbs.csv that it is a form of, the verb that it equals across parts and translations, and whether it points to
an event. adverbs.csv has a row for each adverb: its role, and whether it may stand in an opening formula, beside the
verb of a clause, and in a series of paragraphs where it comes and goes with its neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from lineage.languages.tables import table
from lineage.languages.text import each_token, fold

if TYPE_CHECKING:
    from lineage.languages.tables import Row

Part = Literal["preambular", "operative"]

_HEAD = 400
"""Characters of a paragraph that are looked at: the longest formula with its modifiers measures 90."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A formula found at the start of a text."""

    part: Part
    """Where a paragraph that starts so belongs."""
    end: int
    """Offset in the text just after the formula with its modifiers ("Prenant note avec satisfaction en outre")."""


@dataclass(slots=True)
class _Node:
    """One step in the tree of folded words; `part` where a formula ends here."""

    next: dict[str, _Node] = field(default_factory=dict)
    part: Part | None = None


def formulas(language: str) -> tuple[Row, ...]:
    """Rows of formulas.csv, those of one verb together. Raises TableError where one is blank or stands twice."""
    return table(language, "formulas", ("form",), ("lemma", "verb", "relation"))


def adverbs(language: str, use: Literal["in_formula", "in_clause", "in_series"]) -> tuple[Row, ...]:
    """Rows of adverbs.csv with that use. Raises TableError where one is blank or stands twice."""
    rows = table(language, "adverbs", ("form",), ("not_after", "not_before", "beside_verb"))
    return tuple(row for row in rows if row[use] == "yes")


def opening(text: str, language: str) -> Opening | None:
    """The longest opening formula at the very start of `text`, modifiers before, inside and after it included;
    None where the table of `language` has none. Case and accents do not matter."""
    return _opening(text[:_HEAD], language)


@lru_cache(maxsize=4_096)  # reading and checking a draft ask for that of a paragraph some ten times
def _opening(head: str, language: str) -> Opening | None:
    words = _words(head)
    node, found, at = _tree(language), None, 0
    while at < len(words):
        skip = _modifier(words, at, language)
        step = node.next.get(words[at][0])
        if step is None and not skip:
            break
        if step is None:
            if found is not None and not node.next:
                found = Opening(part=found.part, end=words[at + skip - 1][1])
            at += skip
            continue
        node, at = step, at + 1
        if node.part is not None:
            found = Opening(part=node.part, end=words[at - 1][1])
    return _with_modifiers(found, words, language)


def _with_modifiers(found: Opening | None, words: list[tuple[str, int]], language: str) -> Opening | None:
    """The opening with the modifiers that follow it directly."""
    if found is None:
        return None
    at = next((i + 1 for i, (_, end) in enumerate(words) if end == found.end), len(words))
    while at < len(words) and (skip := _modifier(words, at, language)):
        at += skip
        found = Opening(part=found.part, end=words[at - 1][1])
    return found


def _words(text: str) -> list[tuple[str, int]]:
    """Folded words of `text` with the offset of their end; ends before the first mark that no formula holds."""
    words: list[tuple[str, int]] = []
    for start, end in each_token(text):
        token = text[start:end]
        if token.isspace():
            continue
        if not token[0].isalpha():
            break
        words.append((fold(token), end))
    return words


def _modifier(words: list[tuple[str, int]], at: int, language: str) -> int:
    """Number of words of the longest modifier at `at`, 0 where there is none."""
    longest = 0
    for form in _modifiers(language).get(words[at][0], ()):
        if len(form) > longest and tuple(word for word, _ in words[at : at + len(form)]) == form:
            longest = len(form)
    return longest


@cache
def _tree(language: str) -> _Node:
    root = _Node()
    for row in formulas(language):
        if row["opens"] != "yes":
            continue
        node = root
        for word, _ in _words(row["form"]):
            node = node.next.setdefault(word, _Node())
        node.part = "preambular" if row["part"] == "preambular" else "operative"
    return root


@cache
def _modifiers(language: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    forms: dict[str, list[tuple[str, ...]]] = {}
    for row in adverbs(language, "in_formula"):
        form = tuple(word for word, _ in _words(row["form"]))
        forms.setdefault(form[0], []).append(form)
    return {first: tuple(many) for first, many in forms.items()}
