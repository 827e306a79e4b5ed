"""Nouns that an instruction puts in the plural or singular: the determiner in front follows where its form is sure, and
nothing is done where another word would have to."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.papers.instructions import has
from lineage.documents.papers.quoted_words import quotations
from lineage.drafting.revising.words.finding_words import find
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.documents.papers.instructions import Instruction

_BEFORE = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]+['’]?)\s?$")
_FAR = 2
"""Words between a determiner and its noun, at most: "a final and full report" is named."""


def in_other_number(text: str, one: Instruction, language: str) -> Instruction:
    """An instruction that puts a noun in another number, with its determiner; unclear where a word around it would no
    longer fit: "all States" in the singular. Others as they are."""
    told = any(has(one.text, role, language) for role in ("to plural", "to singular"))
    old, new = (one.old or "").split(), (one.new or "").split()
    if not told or not old or len(old) != len(new) or old[:-1] != new[:-1]:
        return one
    own = languages.language(language)
    plural = next((each for each in (True, False) if own.in_number(old[-1], plural=each) == new[-1]), None)
    found = find(text, one.old or "")
    given = any(words == one.new for _, words in quotations(one.text))  # "singular, i.e. “challenge”"
    if plural is None or len(found) != 1 or given:
        return one
    end = found[0].end
    start = end - len(old[-1])
    if not _stands_free(text[end:], plural, language):
        return replace(one, unclear=" ".join([new[-1], *text[end:].split()[:1]]))
    head = _determined(text[:start], plural, language)
    if head is None:
        return replace(one, unclear=" ".join([*text[:start].split()[-1:], new[-1]]))
    at, lead = head
    return replace(one, old=text[at:end], new=f"{lead}{new[-1]}") if at < start else one


def _stands_free(behind: str, plural: bool, language: str) -> bool:
    """Whether the word behind a noun cannot be its verb, nor an adjective that agrees with it: a sign, a preposition or
    the like."""
    found = re.match(r"\s*([^\W\d_]+['’]?)", behind)
    if found is None or re.match(r"\s*[,;:.)]", behind):
        return True
    word = fold_in_place(found[1]).lower()
    joints = phrases(language, "list joint") | phrases(language, "item joint")
    if word in vocabulary(language).function_words or word in joints:
        return True
    verbs = {form for row in table(language, "agreement", ("form",), ("not",)) for form in (row["form"], row["other"])}
    own = languages.language(language)
    return own.nouns_alone and word not in verbs and not (plural and own.is_plural(word))


def _determined(before: str, plural: bool, language: str) -> tuple[int, str] | None:
    """Where the words begin that go with a noun in another number, and what stands there then; None where the
    determiner has no such form. Nothing changes where there is none."""
    at, between, small = len(before), "", vocabulary(language).function_words
    reach = _FAR if languages.language(language).nouns_alone else 0  # "un rapport final" agrees
    for _ in range(reach + 1):
        word = _BEFORE.search(before[:at])
        key = fold_in_place(word["word"]).lower() if word else ""
        if word is None or key in _determiners(language):
            break
        if key in small or not reach:
            return (len(before), "") if key in small else None
        at, between = word.start(), before[word.start() :]
    else:
        return len(before), ""
    if word is None:
        return len(before), ""
    lead = _other_form(key, plural, language)
    if lead is None or lead == key:
        return None if lead is None else (len(before), "")
    words = f"{lead} {between}".lstrip()
    large = before[word.start()].isupper()
    return word.start(), f"{words[:1].upper()}{words[1:]}" if large else words


def _other_form(key: str, plural: bool, language: str) -> str | None:
    """A determiner before a noun in this number: itself where it fits, "" for "a" before a plural; None where it has no
    such form, or not one that is sure."""
    number, other = _determiners(language)[key]
    if number == "any" or (number == "several") is plural:
        return key
    if not plural or (not other and key not in phrases(language, "indefinite article")):
        return None
    return other


@cache
def _determiners(language: str) -> Mapping[str, tuple[str, str]]:
    """Number and plural of each determiner, folded."""
    rows = table(language, "determiners", ("form",), ("plural",))
    return {fold_in_place(row["form"]).lower(): (row["number"], row["plural"]) for row in rows}
