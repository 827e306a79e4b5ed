"""The tables of a language that comparisons of words use, ready for matching. All words are folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.languages.formulas import adverbs, formulas
from lineage.languages.number_words import hundreds
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.languages.tables import Row

OPENING = 3
"""Words in which the opening of a clause begins: "Also taking note with appreciation"."""
Words = tuple[str, ...]
"""Folded words."""


def words(term: str) -> Words:
    """Folded words of a term."""
    return tuple(fold(term[start:end]) for start, end in tokens(term) if not term[start:end].isspace())


@dataclass(frozen=True, slots=True, kw_only=True)
class Adverb:
    """An adverb of sequence, and where it is one: "de même", but not in "faire de même" or "de même que"."""

    words: Words
    not_after: frozenset[str]
    not_before: frozenset[str]
    beside_verb: bool
    """Whether it is one only next to an opening verb: "further requests", not "further efforts"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Two endings of one word that agrees with another: "publié", "publiée"."""

    form: str
    other: str
    not_words: frozenset[str]


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
    adverb_words: frozenset[str]
    """All words of the adverbs."""
    verbs: Mapping[Words, str]
    """Folded words of a formula -> key of the verb that it is a form of, or of the English verb it renders."""
    rendered: frozenset[str]
    """The keys in `verbs` of English verbs that several formulas render."""
    governing: Mapping[str, tuple[tuple[Words, bool], ...]]
    """First word -> formulas that govern a clause, longest first, each with whether it decides or asks."""
    roles: Mapping[str, frozenset[str]]
    """Role (event, reference, chair, deadline, end, start, ...) -> folded words."""
    timed: re.Pattern[str]
    """Words that say when an event is: named group `future` ("to be held") or `past` ("held"), in folded text."""
    months: frozenset[str]
    ordinals: Mapping[str, tuple[Words, ...]]
    """First word of the ordinals of several words -> all that begin so, the longest first."""
    agreements: frozenset[frozenset[str]]
    """Pairs of words that differ by agreement only: "is", "are"."""
    endings: tuple[Ending, ...]

    def role(self, name: str) -> frozenset[str]:
        """The words of a role; none where the language has no such words."""
        return self.roles.get(name, frozenset())

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
        opening = self.function_words.get(after) == "preposition" and self._ends_formula(keys[:place])
        beside = self._is_verb(before) or self._is_verb(after) or opening
        return beside or not adverb.beside_verb

    def _ends_formula(self, keys: Sequence[str]) -> bool:
        """Whether the words end with an opening: "Taking note with appreciation [further] of"."""
        plain = tuple(key.removeprefix("verb:") for key in keys)
        found = ((at, form) for at, key in enumerate(plain[:OPENING]) for form, _ in self.governing.get(key, ()))
        return any(plain[at:] == form for at, form in found)

    def _is_verb(self, key: str) -> bool:
        return key.startswith("verb:") or (key,) in self.verbs

    def agree(self, one: str, other: str) -> bool:
        """Whether two printed words are one word in two genders, or one verb in two numbers. A noun in singular and
        plural is not an agreement: one and several are not the same."""
        if frozenset({fold(one), fold(other)}) in self.agreements:
            return True
        short, long = sorted((one.casefold(), other.casefold()), key=len)
        return any(
            short.endswith(e.form)
            and long == short[: len(short) - len(e.form)] + e.other
            and fold(short) not in e.not_words
            for e in self.endings
        )


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of `language` ("fr", "en"). Raises TableError for a language without tables."""
    housekeeping = table(language, "housekeeping", ("word", "role"))
    in_series = adverbs(language, "in_series")
    verbs = [row for row in formulas(language) if row["verb"]]
    agreement = table(language, "agreement", ("form", "other"), ("not",)) if has_table(language, "agreement") else ()
    roles = {
        role: frozenset(fold(row["word"]) for row in housekeeping if row["role"] == role)
        for role in sorted({row["role"] for row in housekeeping})
    }
    return Vocabulary(
        language=language,
        function_words=MappingProxyType(
            {fold(row["word"]): row["role"] for row in table(language, "function_words", ("word",))}
        ),
        adverbs=tuple(_adverb(row) for row in in_series),
        adverb_beginnings=frozenset(words(row["form"])[0] for row in in_series),
        adverb_words=frozenset(word for row in in_series for word in words(row["form"])),
        verbs=MappingProxyType({words(row["form"]): f"verb:{row['verb']}" for row in verbs}),
        rendered=frozenset(f"verb:{row['verb']}" for row in verbs if row["relation"] == "same English verb"),
        governing=MappingProxyType(_governing(language)),
        roles=MappingProxyType(roles),
        timed=_timed(roles.get("future", ()), roles.get("past", ())),
        months=frozenset(fold(row["name"]) for row in table(language, "months", ("name",))),
        ordinals=MappingProxyType(_long_ordinals(language)),
        agreements=frozenset(
            frozenset({fold(row["form"]), fold(row["other"])}) for row in agreement if row["kind"] == "word"
        ),
        endings=tuple(
            Ending(form=row["form"], other=row["other"], not_words=frozenset(map(fold, row["not"].split("|"))))
            for row in agreement
            if row["kind"] == "ending"
        ),
    )


def _governing(language: str) -> dict[str, tuple[tuple[Words, bool], ...]]:
    """The verbs of clauses by their first word. Only finite forms decide: "deciding" in a preamble gives a reason."""
    deciding = {
        row["lemma"]
        for row in table(language, "verbs", ("lemma",))
        if row["directive"] == "yes" or row["kind"] == "decision"
    }
    found = {
        words(row["form"]): row["part"] == "operative" and row["lemma"] in deciding
        for row in formulas(language)
        if row["lemma"]
    }
    longest = sorted(found.items(), key=lambda item: (-len(item[0]), item[0]))
    return {first: tuple(item for item in longest if item[0][0] == first) for first in sorted({f[0] for f in found})}


def _timed(future: Iterable[str], past: Iterable[str]) -> re.Pattern[str]:
    groups = []
    for name, some in (("future", future), ("past", past)):
        longest = sorted(some, key=lambda word: (-len(word), word))
        groups.append(rf"(?P<{name}>{'|'.join(map(re.escape, longest)) or '(?!)'})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")


def _long_ordinals(language: str) -> dict[str, tuple[Words, ...]]:
    """The ordinals of several words in the table, and those above a hundred: "cent" with each."""
    forms = {words(row["form"]): int(row["number"]) for row in table(language, "ordinals", ("form",))}
    made = {words(h) + form for h, _ in hundreds(language) for form, number in forms.items() if number < 100}
    long = sorted((form for form in forms.keys() | made if len(form) > 1), key=lambda form: (-len(form), form))
    return {first: tuple(form for form in long if form[0] == first) for first in sorted({form[0] for form in long})}


def _adverb(row: Row) -> Adverb:
    return Adverb(
        words=words(row["form"]),
        not_after=frozenset(filter(None, map(fold, row["not_after"].split("|")))),
        not_before=frozenset(filter(None, map(fold, row["not_before"].split("|")))),
        beside_verb=row["beside_verb"] == "yes",
    )
