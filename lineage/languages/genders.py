"""Articles beside a noun that a change brings: whether they fit it, as far as that is known."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.tables import has_table, table

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARTICLE, _ENDING, _EITHER = "article", "ending", "either"
_BEFORE_VOWEL, _BEFORE_CONSONANT = "article before vowel", "article before consonant"


def doubtful(text: str, at: int, draft: str, language: str, *, other: bool) -> str:
    """The article before the word at `at` together with it, where nothing says that they fit: "la trafic"; "" where
    they do. `other`: the word stands in place of another one, so that its gender counts, which `draft` or its ending
    may tell."""
    forms = _forms(language)
    found = re.search(r"(?<![\w’'])[^\W\d_]+(?:\s|[’'])$", text[:at])
    word = re.match(r"[^\W\d_][\w-]*", text[at:])
    article = found[0].strip().replace("'", "’").lower() if found else ""
    if found is None or word is None or article not in forms:
        return ""
    kind, gender = forms[article]
    vowel = re.fullmatch(_vowel(language), word[0], re.IGNORECASE) is not None
    wrong = kind == (_BEFORE_CONSONANT if vowel else _BEFORE_VOWEL)
    if wrong or not other or gender == _EITHER:
        return f"{found[0]}{word[0]}" if wrong else ""
    known = _genders(word[0], draft, language)
    return "" if known and known <= {gender, _EITHER} else f"{found[0]}{word[0]}"


def _genders(word: str, draft: str, language: str) -> set[str]:
    """The genders that a noun has beside its articles in a draft, or by its ending."""
    beside = re.finditer(rf"(?<![\w’'])([^\W\d_]+)\s{re.escape(word)}(?!\w)", draft, re.IGNORECASE)
    said = {_forms(language)[article][1] for match in beside if (article := match[1].lower()) in _forms(language)}
    return said or {gender for ending, gender in _endings(language).items() if word.endswith(ending)}


@cache
def _forms(language: str) -> Mapping[str, tuple[str, str]]:
    """Kind and gender of each article."""
    return {row["form"]: (row["kind"], row["gender"]) for row in _rows(language) if row["kind"].startswith(_ARTICLE)}


@cache
def _endings(language: str) -> Mapping[str, str]:
    return {row["form"]: row["gender"] for row in _rows(language) if row["kind"] == _ENDING}


@cache
def _vowel(language: str) -> str:
    return next((row["form"] for row in _rows(language) if row["kind"] == "vowel"), "")


def _rows(language: str) -> tuple[Mapping[str, str], ...]:
    return table(language, "genders", ("form", "kind")) if has_table(language, "genders") else ()
