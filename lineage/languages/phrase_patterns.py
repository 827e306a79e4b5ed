"""Phrases of the tables as patterns over folded text.

To find them in a text as printed, search `fold_in_place` of it, whose offsets are those of the text: in the printed
words themselves "de la présente résolution" is never found.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from lineage.languages import LANGUAGES
from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.templates import spelled_out
from lineage.languages.text import fold_in_place


@lru_cache(maxsize=4_096)
def regex(pattern: str) -> re.Pattern[str]:
    """A pattern made of phrases, compiled once. `re` keeps 512, and the instructions of a paper need more: 502 of them
    took 24 s, with their patterns kept 15."""
    return re.compile(pattern)


@cache
def alternatives(language: str, *roles: str) -> str:
    """The phrases of these roles, the longest first; a pattern that never matches where there are none."""
    rows = table(language, "phrases", ("form", "role"))
    meant = (row["form"] for row in rows if row["role"] in roles)
    return any_of(frozenset(fold_in_place(form) for template in meant for form in spelled_out(template)))


def whole_phrase(language: str, *roles: str) -> re.Pattern[str]:
    """The phrases of these roles as whole words, to be looked for in folded text."""
    return regex(rf"(?<!\w)(?:{alternatives(language, *roles)})(?!\w)")


def list_gap(language: str) -> str:
    """What may stand between the members of a list, ", ", " and " or ", and ", as a pattern over folded text."""
    return rf"\s*,?\s*(?:{alternatives(language, 'list joint')})?\s*"


def led_by_article(language: str) -> str:
    """An article that may stand before a noun, as a pattern over folded text."""
    return rf"(?:(?:{alternatives(language, 'article')})[\s'])?"


@cache
def in_any_language(*roles: str) -> str:
    """The phrases of these roles in every language: a French mail is written on an English draft."""
    return "|".join(alternatives(language, *roles) for language in LANGUAGES)


@lru_cache(maxsize=512)
def any_of(folded: frozenset[str]) -> str:
    """One of the folded forms, the longest first, as a pattern; one that matches nothing for none."""
    return _branches(sorted(folded)) if folded else NEVER


def _branches(forms: list[str]) -> str:
    """Sorted forms as a pattern that tries longer ones first and has what several begin with once: 7,921 ways to say
    that the rest stays as it is took 0.5 s to compile."""
    found = []
    for _, alike in groupby(forms, key=lambda form: form[:1]):
        group = list(alike)
        begin = _common_beginning(group[0], group[-1])
        plain = re.escape(begin).replace(r"\ ", r"\s+")
        whole = begin == group[0]
        rest = _branches([form[len(begin) :] for form in group[whole:]])
        found.append(f"{plain}(?:{rest}){'?' if whole else ''}" if rest else plain)
    return "|".join(found)


def _common_beginning(one: str, other: str) -> str:
    unlike = (at for at, (letter, its) in enumerate(zip(one, other, strict=False)) if letter != its)
    return one[: next(unlike, min(len(one), len(other)))]


def paragraph_word(language: str, *, recitals: bool = True) -> str:
    """The words by which a text names paragraphs of its own ("paragraph", "alinéa") as a pattern over folded text;
    without `recitals` not those that count paragraphs of the preamble."""
    if recitals:
        return alternatives(language, "own paragraph")
    return any_of(phrases(language, "own paragraph") - phrases(language, "preambular place"))


def numbered_paragraph(language: str, *, recitals: bool = True) -> str:
    """A paragraph with its `number`, as a pattern over folded text."""
    return rf"(?:{paragraph_word(language, recitals=recitals)})\s(?P<number>\d{{1,3}})(?!\w)"
