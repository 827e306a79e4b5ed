"""Names in brackets and parentheses of a draft: who proposes the words before or behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.negotiated.asked_in_remarks import all_asked
from lineage.documents.negotiated.delegations import attributed, is_short_for, named_authors, with_alternative
from lineage.documents.negotiated.groups import Role
from lineage.documents.negotiated.proposals import STANCES, TextState
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.documents.negotiated.groups import Group
    from lineage.documents.negotiated.proposals import Ask

NEAR = 2
"""Characters between words and the name after them."""


def names_of(group: Group, inner: str, text: str, language: str) -> bool:
    """ "(EU)" after words, "(EU, CANZ)" before a paragraph, "[Mexico, Brazil]" after a bracket."""
    inner, against = _and_against(inner.strip(), language)
    if not inner:
        return False
    behind = text[max(0, group.start - 1 - NEAR) : group.start].rstrip()
    bracketed = behind.endswith("]")
    first = not text[: group.start].strip(" [(")
    alt = with_alternative(inner, language) if first else ()
    known = alt or attributed(inner, language)
    if text[group.start : group.start + 1] == "[":
        guessed = named_authors(inner, language) if bracketed else ()
        guessed = guessed if len(guessed) > 1 or inner.isupper() or known else ()
        authors = guessed if bracketed else known if first or ends(text, group.end) else ()
    elif _after_a_place(text[: group.start], language) and not inner.isupper():
        return False
    else:
        authors = known
        if not known and (bracketed or _is_place_of_names(group, text, language, first=first)):
            authors = named_authors(inner, language)
            several = not bracketed or len(authors) > 1 or inner.isupper()
            authors = authors if several and speaks(authors, language) else ()
    # "the European Union (EU)" gives a short name, and "[the World Health Organization] (WHO)" too
    if not authors or (len(authors) == 1 and is_short_for(authors[0], text[: group.start].rstrip(" [("))):
        return False
    group.role, group.authors, group.head = Role.NAMES, authors, group.end - group.start
    group.asks = against
    group.state = TextState.OPTION if alt else None
    return True


def _and_against(inner: str, language: str) -> tuple[str, tuple[Ask, ...]]:
    """Names without what others hold of it, and this: "EU, Mexico; opposed by Egypt"."""
    first, sign, rest = inner.partition(";")
    said = all_asked(rest.strip(), language) if sign and attributed(first, language) else ()
    stances = bool(said) and all(ask.kind in STANCES for ask in said)
    return (first, said) if stances else (inner, ())


def speaks(authors: tuple[str, ...], language: str) -> bool:
    """Whether names that no table may know are written like names, and are not heads of notes ("Note", "New")."""
    return bool(authors) and all(
        name[:1].isupper() and fold(name) not in aside_words(language) and opening(name, language) is None
        for name in authors
    )


def ends(text: str, at: int) -> bool:
    """Whether nothing but stops stands from a place on."""
    return not text[at:].strip(" ;.,")


def aside_words(language: str) -> frozenset[str]:
    """The first words of what is noted beside a paragraph, "new", "moved", folded."""
    return frozenset(fold(row["form"]) for row in table(language, "aside_words", ("form",)))


def _after_a_place(before: str, language: str) -> bool:
    """Whether what stands in parentheses is the country of a town: "tenu à Kyoto (Japon)" names no author."""
    place = _place(language).search(before)
    words = f" {fold(before[: place.start()]).rstrip()}" if place else ""
    return any(words.endswith(f" {word}") for word in phrases(language, "before a place"))


@cache
def _place(language: str) -> re.Pattern[str]:
    """ "Kyoto ", "Buenos Aires ", "Charm el-Cheikh ": words with capitals, up to a parenthesis."""
    small = alternatives(language, "place particle").replace("'", "['’]")
    return re.compile(rf"(?:(?<=\s)(?:[^\W\d_a-zà-ÿ][\w'’-]*|(?:{small})\w+)\s){{1,4}}$")


def _is_place_of_names(group: Group, text: str, language: str, *, first: bool) -> bool:
    """Whether parentheses stand where only names do: before a paragraph, or after its last stop."""
    if first:
        return opening(text[group.end :].lstrip(" :"), language) is not None
    return not text[group.end :].strip(" .;") and text[: group.start].rstrip()[-1:] in {";", ".", ","}
