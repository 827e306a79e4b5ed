"""What the comparison knows about a language: its tables, ready for matching. All words are folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.diff.terms import words
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.languages.tables import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverb:
    """An adverb of sequence, and where it is one: "de même", but not in "faire de même" or "de même que"."""

    words: tuple[str, ...]
    not_after: frozenset[str]
    not_before: frozenset[str]
    beside_verb: bool
    """Whether it is one only next to an opening verb: "further requests", not "further efforts"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words of a language that the comparison treats apart."""

    language: str
    function_words: Mapping[str, str]
    """Folded word -> article, preposition, conjunction or pronoun."""
    adverbs: tuple[Adverb, ...]
    """Adverbs of sequence: they change whenever a neighbour comes or goes."""
    adverb_beginnings: frozenset[str]
    """First words of the adverbs."""
    verbs: Mapping[tuple[str, ...], str]
    """Folded words of a formula -> key of the verb that it is a form of, or of the English verb it renders."""
    rendered: frozenset[str]
    """The keys in `verbs` of English verbs that several formulas render."""
    roles: Mapping[str, frozenset[str]]
    """Role (event, reference, chair, deadline) -> folded words."""
    months: frozenset[str]
    ordinals: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of the ordinals of several words -> all that begin so, the longest first."""

    def adverb_at(self, keys: Sequence[str], place: int) -> int:
        """Number of words of the adverb of sequence that begins at `place` of folded words, 0 for none."""
        if keys[place] not in self.adverb_beginnings:
            return 0
        return next((len(a.words) for a in self.adverbs if self._is_adverb(a, keys, place)), 0)

    def _is_adverb(self, adverb: Adverb, keys: Sequence[str], place: int) -> bool:
        end = place + len(adverb.words)
        if keys[place] != adverb.words[0] or tuple(keys[place:end]) != adverb.words:
            return False
        before, after = keys[place - 1] if place else "", keys[end] if end < len(keys) else ""
        if before in adverb.not_after or after in adverb.not_before:
            return False
        return not adverb.beside_verb or self._is_verb(before) or self._is_verb(after)

    def _is_verb(self, key: str) -> bool:
        return key.startswith("verb:") or (key,) in self.verbs


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of `language` ("fr", "en"). Raises TableError for a language without tables."""
    housekeeping = table(language, "housekeeping", ("word", "role"))
    adverbs = table(language, "sequence_adverbs", ("adverb",), ("not_after", "not_before", "beside_verb"))
    verbs = table(language, "equivalences", ("form",))
    roles = sorted({row["role"] for row in housekeeping})
    return Vocabulary(
        language=language,
        function_words=MappingProxyType(
            {fold(row["word"]): row["role"] for row in table(language, "function_words", ("word",))}
        ),
        adverbs=tuple(_adverb(row) for row in adverbs),
        adverb_beginnings=frozenset(words(row["adverb"])[0] for row in adverbs),
        verbs=MappingProxyType({words(row["form"]): f"verb:{row['verb']}" for row in verbs}),
        rendered=frozenset(f"verb:{row['verb']}" for row in verbs if row["relation"] == "same English verb"),
        roles=MappingProxyType(
            {role: frozenset(fold(row["word"]) for row in housekeeping if row["role"] == role) for role in roles}
        ),
        months=frozenset(fold(row["name"]) for row in table(language, "months", ("name",))),
        ordinals=MappingProxyType(_long_ordinals(table(language, "ordinals", ("form",)))),
    )


def _long_ordinals(rows: Sequence[Row]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The ordinals of several words in a table, and those up to 199, made like that of 102: "cent" with each."""
    forms = {words(row["form"]): int(row["number"]) for row in rows}
    hundred = next((form[:-1] for form, number in forms.items() if number == 102), ())
    made = {hundred + form for form, number in forms.items() if number < 100} if hundred else set()
    long = sorted((form for form in forms.keys() | made if len(form) > 1), key=lambda form: (-len(form), form))
    return {first: tuple(form for form in long if form[0] == first) for first in sorted({form[0] for form in long})}


def _adverb(row: Row) -> Adverb:
    return Adverb(
        words=words(row["adverb"]),
        not_after=frozenset(filter(None, map(fold, row["not_after"].split("|")))),
        not_before=frozenset(filter(None, map(fold, row["not_before"].split("|")))),
        beside_verb=row["beside_verb"] == "yes",
    )
