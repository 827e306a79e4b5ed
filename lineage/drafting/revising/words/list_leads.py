"""The words that lead the items of a list, articles and prepositions: "des" in "des femmes et des enfants"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.languages.phrase_patterns import regex
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARTICLE, _PREPOSITION = "article", "preposition"


def role_of(word: str, language: str) -> str:
    """Whether a word is an article or a preposition; "" for others."""
    role = vocabulary(language).function_words.get(fold_in_place(word), "")
    return role if role in {_ARTICLE, _PREPOSITION} else ""


@cache
def leading(language: str) -> re.Pattern[str]:
    """Articles and prepositions before a word of folded text, each with its space."""
    forms = [word for word, role in vocabulary(language).function_words.items() if role in {_ARTICLE, _PREPOSITION}]
    said = (re.escape(form) + ("" if form.endswith("'") else r"\s") for form in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(said, key=lambda form: (-len(form), form))) or '(?!)'})+")


def lead_before(flat: str, language: str) -> str:
    """The articles and prepositions that folded words end with; "" for none."""
    found = regex(rf"{leading(language).pattern}$").search(flat)
    return found[0] if found else ""


def kind_of(words: str, language: str) -> str:
    """What words begin with: "article", "participle", the preposition or conjunction itself ("de" for "du" and "des"),
    or "" for a word of its own."""
    first = re.match(r"[^\W\d_]+(?:'|(?![\w-]))", words)
    if first is None:
        return ""
    own = languages.language(language)
    whole = own.elisions.get(first[0]) or _whole(language).get(first[0], first[0])
    role = vocabulary(language).function_words.get(fold_in_place(whole), "")
    if own.is_participle(first[0]) and not role:
        return "participle"
    return _ARTICLE if role == _ARTICLE else whole if role else ""


@cache
def _whole(language: str) -> Mapping[str, str]:
    """The preposition that runs together with an article: "de" of "du" and "des"."""
    if not has_table(language, "contractions"):
        return {}
    rows = table(language, "contractions", ("words", "contracted"))
    pairs = ((fold_in_place(row["contracted"]), fold_in_place(row["words"]).split()) for row in rows)
    return {short: words[0] for short, words in pairs if len(words) > 1}


def contracting(language: str) -> frozenset[str]:
    """The prepositions that run together with articles, "de" and "à", which are said again before each noun."""
    return frozenset(_whole(language).values())
