"""The tables of a language as compiled, checked records: verbs, addressees, hedges and the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.commitments.patterns import compile_pattern, free_pattern, number, one_of, rows_of
from lineage.errors import TableError
from lineage.languages import rules
from lineage.languages.clause_grammar import NEVER
from lineage.languages.dates import month_first
from lineage.languages.formulas import adverbs, formulas
from lineage.languages.tables import table
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.languages.tables import Row

UNKNOWN = "unknown"
"""Kind of a verb that no table has."""

ASKED = frozenset({"request", "urge", "call", "engage", "invite", "encourage", "decision", UNKNOWN})
"""Kinds that ask or decide something, as far as the tables know: what a timeline shows unless told otherwise."""

KINDS = (
    "request",
    "urge",
    "call",
    "engage",
    "invite",
    "encourage",
    "decision",
    "welcome",
    "note",
    "recall",
    "stress",
    "express",
    "recognize",
)
"""Kinds of operative verbs, as readers label them."""

UNDERTAKE = "undertake"
"""Kind of an act that States take on themselves in an annexed plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One row of verbs.csv with its forms in formulas.csv."""

    lemma: str
    finite: tuple[str, ...]
    """Third-person forms of the operative part, as plain text."""
    participle: tuple[str, ...]
    """Forms of the preamble."""
    kind: str
    directive: bool
    family: frozenset[str]
    """The English verbs it renders; several where the rendering is ambiguous."""
    force: float
    """Place on the scale of directive force, 0 to 10. A device to sort by, never shown as a judgement."""
    government: str
    """How the addressee hangs on it: direct, indirect (with à/aux, or "to"), none."""
    link: str
    """The word that opens what is asked: à, de, to, none."""
    middle: str
    """Whether it may open a clause inside a paragraph: yes, no, or parse (only where the parse agrees)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One row of addressees.csv."""

    pattern: re.Pattern[str]
    canonical: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """One row of hedges.csv."""

    pattern: re.Pattern[str]
    name: str
    """Canonical wording; "" where the words as printed are the name."""
    effect: str
    counted: bool
    """False for words that only look like a hedge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationWord:
    """One row of organization_words.csv."""

    word: str
    role: str
    """head ("organizations"), modifier ("regional"), or minor: named only where no modifier is."""
    canonical: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Everything the tables of one language say about commitments."""

    language: str
    verbs: tuple[Verb, ...]
    names: tuple[Name, ...]
    qualifiers: tuple[Qualifier, ...]
    organizations: tuple[OrganizationWord, ...]
    adverbs: tuple[str, ...]
    """Words that may stand beside a verb, longest first, as plain text."""
    connectives: tuple[str, ...]
    """Those of them that tie the clause to the one before ("à cet égard") and are not part of its verb."""
    loose: tuple[str, ...]
    """Those that only number or tie clauses ("également", "therefore")."""
    intensifiers: tuple[str, ...]
    contested: tuple[str, ...]
    """Those of them whose presence is negotiated ("pleinement"): a change of one is a fact."""
    reporting: tuple[re.Pattern[str], ...]
    resources: tuple[re.Pattern[str], ...]
    deadlines: tuple[re.Pattern[str], ...]
    """Expressions of a date, a session or haste."""
    not_deadlines: tuple[re.Pattern[str], ...]
    """Expressions that hold a date and set none: the past, recurrence, the name of a budget."""

    def verb(self, lemma: str) -> Verb | None:
        """The entry of a lemma, or None."""
        return next((verb for verb in self.verbs if verb.lemma == lemma), None)


def verb_of_no_table(lemma: str, kind: str, *, family: frozenset[str] = frozenset(), force: float = 0) -> Verb:
    """A verb as it stands in a text, of which the tables say nothing."""
    return Verb(
        lemma=lemma,
        finite=(lemma,),
        participle=(),
        kind=kind,
        directive=False,
        family=family,
        force=force,
        government="none",
        link="none",
        middle="yes",
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of `language`. Raises TableError naming table and row where one is wrong."""
    beside = [(row["role"], fold_in_place(row["form"])) for row in adverbs(language, "in_clause")]
    return Lexicon(
        language=language,
        verbs=_verbs(language),
        names=_names(language),
        qualifiers=_qualifiers(language),
        organizations=organizations(language),
        adverbs=_longest([form for _, form in beside]),
        connectives=_longest([form for role, form in beside if role == "connective" and " " in form]),
        loose=_longest([form for role, form in beside if role in {"sequence", "connective"}]),
        intensifiers=_longest([form for role, form in beside if role in {"intensifier", "contested"}]),
        contested=_longest([form for role, form in beside if role == "contested"]),
        reporting=_patterns(language, "reporting"),
        resources=_patterns(language, "resources"),
        deadlines=_times(language, "deadline"),
        not_deadlines=_times(language, "other"),
    )


@cache
def organizations(language: str) -> tuple[OrganizationWord, ...]:
    """The words of which names of groups of organizations are made: a search needs them, and no verb."""
    return tuple(
        OrganizationWord(word=fold_in_place(row["word"]), role=row["role"], canonical=row["canonical"])
        for row in rows_of(language, "organization_words", ("word",), ("canonical",))
    )


@cache
def grammar(language: str, role: str) -> str:
    """The rows of clause_grammar.csv with that role, as one group of alternatives over plain text; "(?!)" for none."""
    rows = [row for row in rows_of(language, "clause_grammar", ("role", "pattern")) if row["role"] == role]
    joined = "|".join(fold_in_place(with_dates(row["pattern"], language)) for row in rows)
    return free_pattern(f"(?:{joined})", f"{language}/clause_grammar.csv, role {role}").pattern if rows else "(?!)"


def _verbs(language: str) -> tuple[Verb, ...]:
    """The verbs with their forms. Raises TableError for a verb without a form and for a form of no verb."""
    forms: dict[str, dict[str, list[str]]] = {}
    for row in formulas(language):
        if row["lemma"]:
            forms.setdefault(row["lemma"], {}).setdefault(row["part"], []).append(row["form"])
    rows = rows_of(language, "verbs", ("lemma",))
    place = f"{language}/verbs.csv, line"
    verbs = [
        read_verb(row, forms.pop(row["lemma"], {}), f"{place} {line}", rules(language).links)
        for line, row in enumerate(rows, 2)
    ]
    if forms:
        raise TableError(f"{language}/formulas.csv: no verb {next(iter(forms))} in verbs.csv", "Add its row there.")
    return tuple(verbs)


def read_verb(row: Row, forms: Mapping[str, Sequence[str]], place: str, links: Sequence[str]) -> Verb:
    """The record of one row of verbs.csv; `forms` are its forms by part, `links` the words that may open what is asked.

    Raises TableError, with `place`, for a value outside its column's list.
    """
    one_of(row["kind"], KINDS, place, "kind")
    one_of(row["directive"], ("yes", "no"), place, "directive")
    one_of(row["government"], ("direct", "indirect", "none"), place, "government")
    one_of(row["link"], (*links, "none"), place, "link")
    one_of(row["middle"], ("yes", "parse", "no"), place, "middle")
    if not forms.get("operative"):
        raise TableError(f"{place}: {row['lemma']} has no operative form", "Add one to formulas.csv, with this lemma.")
    return Verb(
        lemma=row["lemma"],
        finite=tuple(map(fold_in_place, forms["operative"])),
        participle=tuple(map(fold_in_place, forms.get("preambular", ()))),
        kind=row["kind"],
        directive=row["directive"] == "yes",
        family=frozenset(row["family"].split("|")),
        force=number(row["force"], place),
        government=row["government"],
        link=row["link"],
        middle=row["middle"],
    )


def _names(language: str) -> tuple[Name, ...]:
    rows = rows_of(language, "addressees", ("variant",))
    return tuple(
        Name(
            pattern=compile_pattern(row["variant"], f"{language}/addressees.csv, line {line}"),
            canonical=row["canonical"],
        )
        for line, row in enumerate(rows, 2)
    )


def _qualifiers(language: str) -> tuple[Qualifier, ...]:
    rows = rows_of(language, "hedges", ("pattern",), ("name",))
    return tuple(
        Qualifier(
            pattern=compile_pattern(row["pattern"], f"{language}/hedges.csv, line {line}"),
            name=row["name"],
            effect=row["effect"],
            counted=row["counted"] == "in",
        )
        for line, row in enumerate(rows, 2)
    )


def _patterns(language: str, name: str) -> tuple[re.Pattern[str], ...]:
    rows = rows_of(language, name, ("pattern",))
    return tuple(
        free_pattern(row["pattern"], f"{language}/{name}.csv, line {line}") for line, row in enumerate(rows, 2)
    )


def _times(language: str, role: str) -> tuple[re.Pattern[str], ...]:
    rows = rows_of(language, "deadlines", ("pattern",))
    return tuple(
        compile_pattern(with_dates(row["pattern"], language), f"{language}/deadlines.csv, line {line}")
        for line, row in enumerate(rows, 2)
        if row["role"] == role
    )


def with_dates(pattern: str, language: str) -> str:
    """A pattern of a table with what {month}, {year}, {date}, {day} and {number} stand for in its language."""
    for name, value in _dates(language).items():
        pattern = pattern.replace(name, value)
    return pattern


@cache
def _dates(language: str) -> dict[str, str]:
    months = "|".join(fold_in_place(row["name"]) for row in table(language, "months", ("name",)))
    own = languages.language(language)
    rows = rows_of(language, "deadlines", ("pattern",))
    said = {role: "|".join(row["pattern"] for row in rows if row["role"] == role) for role in ("day", "number")}
    month_and_day = month_first(language, f"(?:{months})", r"\d{1,2}", r"(?:19|20)\d\d")  # "until July 15, 2025"
    return {
        "{month}": f"(?:{months})",
        "{year}": r"(?:19|20)\d\d(?![-–\d/])",
        "{date}": rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|{month_and_day})",
        "{day}": rf"(?:\d{{1,2}}(?:{own.ordinal_endings})?(?:[- ](?:{own.day_ranges}) \d{{1,2}})?"
        rf"|{said['day'] or NEVER})",
        "{number}": f"(?:{said['number'] or NEVER})",
    }


def _longest(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
