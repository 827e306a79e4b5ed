"""Every form of an addressee's name, in all languages: UNODC, ONUDC, "Office on Drugs and Crime", "Office on Drugs"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import organizations
from lineage.commitments.patterns import compile_pattern, rows_of
from lineage.languages import LANGUAGES
from lineage.languages.tables import has_table
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.commitments.clauses import Addressee

_LOOK = re.compile(r"\(\?[=!<][^()]*(?:\([^()]*\)[^()]*)*\)")
_OPTIONAL = re.compile(r"\(\?:([^()]*)\)[?*]")
_GROUP = re.compile(r"\(\?:([^()|]*)[^()]*\)")

_TELLING = r"[^\W_]{4,}"
"""A word that says who is meant: "Office", not "des"."""
_LIKE = 0.75
"""Likeness of letters that a slip of the pen leaves: "UNOCD" for "UNODC" has 0.8, "Parlement" for "gouvernements" 0.64.
"""
LEAST_WORDS = 3
"""Fewest words of a partial name that a search takes for the name: two ("human rights") are as often no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAddressee:
    """An addressee as a reader names it."""

    words: str
    """As given, as plain text."""
    names: frozenset[str]
    """Canonical names, in every language, of which the words are a form or part of one."""

    def fits(self, addressee: Addressee) -> bool:
        """Whether an addressee is the one that is meant, by its canonical name or by its words as printed."""
        printed = (addressee.name, addressee.span.text)
        return addressee.name in self.names or any(_contains(fold_in_place(text), self.words) for text in printed)


@cache
def wanted(words: str) -> NamedAddressee:
    """What a reader means by `words`: a name, a short name, or the beginning of words of either."""
    flat = fold_in_place(words).strip()
    found = {name for name, pattern, forms in _all_known() if pattern.fullmatch(flat) or _part_of(flat, name, forms)}
    return NamedAddressee(words=flat, names=frozenset(_in_every_language(found)))


def _part_of(flat: str, name: str, forms: Sequence[str]) -> bool:
    """Whether a word is part of a canonical name or begins a form: "secretaire" is not his Representative."""
    if _contains(fold_in_place(name), flat):
        return True
    some = [fold_in_place(form) for form in forms]
    return any(form.startswith(flat) or (" " in flat and _contains(form, flat)) for form in some)


def forms_of(words: str) -> tuple[str, ...]:
    """All wordings of the body that `words` name, the given one first; () for words that name none, or several.

    Three words and more may be part of its name: "Office on Drugs".
    """
    flat = fold_in_place(words).strip()
    exact = {name for name, pattern, _ in _all_known() if pattern.fullmatch(flat) or fold_in_place(name) == flat}
    found = _in_every_language(exact) or (wanted(words).names if len(flat.split()) >= LEAST_WORDS else set())
    if len({_pivot(name) for name in found}) != 1:
        return ()
    rows = [(name, forms) for name, _, forms in _all_known() if name in found]
    known = [form for name, forms in rows for form in forms if not _points_back(form, name)]
    return tuple(dict.fromkeys((words, *known)))


def _points_back(form: str, name: str) -> bool:
    """Whether a form names a body only where its name stands before: "members of the Group"."""
    own = set(name.split())
    capital = [word for word in form.split() if word[:1].isupper()]
    return form[:1].islower() and len(capital) == 1 and set(capital) < own and not set(form.split()) <= own


def short_names(text: str) -> tuple[str, ...]:
    """The short names, in every language, of the bodies that a text names in full: "UNODC", "ONUDC"."""
    flat = fold_in_place(text)
    return tuple(dict.fromkeys(name for form, names in _abbreviated() if form in flat for name in names))


@cache
def _abbreviated() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For every long wording, as plain text, the short names of the same body."""
    found = []
    for form, name in ((form, name) for name, _, forms in _all_known() for form in forms):
        short = tuple(other for other in sorted(_in_every_language((name,))) if other.isupper() and " " not in other)
        if short and len(form.split()) >= LEAST_WORDS:
            found.append((fold_in_place(form), short))
    return tuple(dict.fromkeys(found))


def near(words: str, there: Iterable[str]) -> tuple[str, ...]:
    """The names out of `there` that may be meant by `words`, three at most: a form of theirs has nearly its letters, or
    nearly all its words. "Interpol" is near to no "international organizations", "European Commission" to no "High
    Commissioner"."""
    flat = fold_in_place(words)
    names = list(there)
    forms = {fold_in_place(form): name for name in names for form in forms_of(name)}
    forms |= {fold_in_place(name): name for name in names}
    parts = re.findall(_TELLING, flat)
    worded = [name for key, name in forms.items() if parts and all(_has_word(key, part) for part in parts)]
    close = [forms[key] for key in get_close_matches(flat, list(forms), 3, _LIKE)]
    return tuple(dict.fromkeys((*close, *worded)))[:3]


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text, or one with a slip in it, or that begins with it."""
    own = [one for one in re.findall(_TELLING, text) if len(one) >= len(word) - 2]  # "inter" is no "Interpol"
    return any(one.startswith(word) for one in own) or bool(get_close_matches(word, own, 1, _LIKE))


def _contains(text: str, words: str) -> bool:
    """Whether `words` stand in `text` from the beginning of a word on."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}", text) is not None


@cache
def _all_known() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    """`_known` of all languages."""
    return tuple(known for language in LANGUAGES for known in _known(language))


@cache
def _known(language: str) -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    """Canonical name, pattern and literal wordings of every row of the table of addressees."""
    rows = rows_of(language, "addressees", ("variant",))
    found = [
        (row["canonical"], pattern, _literal(row["variant"], pattern))
        for row in rows
        for pattern in (compile_pattern(row["variant"], f"{language}/addressees.csv"),)
    ]
    found += [
        (word.canonical, re.compile(re.escape(fold_in_place(word.canonical))), (word.canonical,))
        for word in organizations(language)
        if word.canonical
    ]
    return tuple(found)


def _literal(pattern: str, whole: re.Pattern[str]) -> tuple[str, ...]:
    """The wordings that a pattern stands for, with its optional words and without; the first of alternatives. What is
    cut out of an inner alternative ("on trafficking in persons") is none."""
    bare = _LOOK.sub("", pattern)
    both = (_all(_OPTIONAL, "", bare), _all(_OPTIONAL, r"\1", bare))
    words = [form for text in both for form in _all(_GROUP, r"\1", text).split("|")]
    # "Governments?" stands for "Government" here, and a class of letters for nothing
    clean = (re.sub(r"\w\?|\[[^]]*\][+*?]*|[\\()?*+]", "", form).strip() for form in words)
    return tuple(dict.fromkeys(form for form in clean if whole.fullmatch(fold_in_place(form))))


def _all(pattern: re.Pattern[str], to: str, text: str) -> str:
    before = ""
    while before != text:
        before, text = text, pattern.sub(to, text)
    return text


@cache
def _english(language: str) -> dict[str, str]:
    if not has_table(language, "english_names"):
        return {}
    rows = rows_of(language, "english_names", ("name",))
    return {row["name"]: row["english"] for row in rows}


def _pivot(name: str) -> str:
    return next((table[name] for table in map(_english, LANGUAGES) if name in table), name)


def in_english(name: str) -> str | None:
    """The English form of a canonical name, by which language versions are compared; None where no other language has
    the name, so that nothing can be said about it there."""
    rendered = {english for table in map(_english, LANGUAGES) for english in table.values()}
    pivot = _pivot(name)
    return pivot if pivot in rendered else None


def renderings(english: str, language: str) -> tuple[str, ...]:
    """The canonical names of a language for an English one; the English one where the language has no table of them."""
    return tuple(name for name, rendered in _english(language).items() if rendered == english) or (english,)


def _in_every_language(names: Iterable[str]) -> set[str]:
    """The names with those that render them in the other languages."""
    tables = [_english(language) for language in LANGUAGES]
    english = set(names) | {table[name] for table in tables for name in names if name in table}
    return english | {name for table in tables for name, rendered in table.items() if rendered in english}
