"""Placeholders in the words of a draft, to be filled: "at its [number of the session] session", "on [date]", "[...]".

What a draft made here asks for is known by the words of its own tables (`draft_words.csv`); what delegations write for
the same by the states that are called placeholder (`negotiation_states.csv`): "[date]", "[XX]", "[to be completed]". A
gap is part of the words, brackets included, and so is a reference that the text prints in brackets; any other bracket
holds words that are not agreed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.negotiated.asked_in_remarks import authored_state
from lineage.documents.negotiated.proposals import TextState, stated
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lineage.documents.resolution import Paragraph

_OF_TEXT = frozenset({"singular", "plural", "second", "third", "adverb in front", "clitic"})
"""Roles of `draft_words.csv` that are words of a text; the others say what a placeholder asks for."""
_LONGEST = 300
"""Characters of the longest placeholder that is looked for."""
_BLANK = re.compile(r"\.{3,}|[_x]{2,}|[_. ]{3,}")
_OPEN_SYMBOL = r"\S{0,20}/\.{3}(?:\s(?:\.{3}|[\w.]{1,15})){0,5}|\.{3}\s(?:\w{1,15}\s){0,3}(?:19|20)\d\d"
""" "A/80/...", "78/... du ... décembre 2023", "... December 2025", folded."""


def is_blank(inner: str) -> bool:
    """Whether nothing but a blank stands in brackets: "...", "XX", "____"."""
    return len(inner) <= _LONGEST and _BLANK.fullmatch(fold(inner).strip() or inner) is not None


def is_reference(inner: str) -> bool:
    """Whether brackets that begin so are those of a printed text: "[A/73/12 (Part I)]", "[sur la base du rapport ...]",
    "[sic]"."""
    return _reference().match(inner) is not None


@cache
def _reference() -> re.Pattern[str]:
    words = in_any_language("printed bracket").replace("'", "['’]")
    return re.compile(rf"[A-Z]{{1,3}}/(?=\S*\d)(?!\S*\s?:)[\w.()/-]+|(?:{words})\b", re.IGNORECASE)


def is_asked_for(inner: str, language: str) -> bool:
    """Whether what stands in brackets says, in the words of a draft made here, what is to be put there."""
    return len(inner) <= _LONGEST and _asked(language).fullmatch(fold(inner).strip()) is not None


def is_to_fill(inner: str, before: str, language: str) -> bool:
    """Whether what stands in brackets behind the words `before` is to be filled. What delegations leave open is a
    remark on the paragraph where it stands before or after all of its words: "[TBC] Requests a report;"."""
    if is_asked_for(inner, language) or _is_to_name(inner, before, language):
        return True
    edge = not before.strip(" [({") or before.rstrip()[-1:] in {";", ".", ":"}
    owed = is_blank(inner) or (":" not in inner and stated(inner, language) is TextState.PLACEHOLDER)
    return owed and not edge and authored_state(inner, language) is None


def _is_to_name(inner: str, before: str, language: str) -> bool:
    """Whether brackets say what is to be named behind a preposition: "in [city]", "in [city], [country]". As a word of
    the text it may be one that is not agreed: "each [country]"."""
    if fold(inner).strip() not in phrases(language, "to be named"):
        return False
    said = fold(before).rstrip()
    leads = phrases(language, "before what is to be named")
    return said.endswith(("]", "],")) or any(said.endswith(f" {lead}") for lead in leads)


def placeholders(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Where the placeholders of a paragraph stand in its text, brackets included, in order."""
    for one in paragraph.proposals:
        if one.to_fill:
            yield one.start, one.end


@cache
def _asked(language: str) -> re.Pattern[str]:
    rows = table(language, "draft_words", ("role", "form"))
    forms = {fold(row["form"]) for row in rows if row["role"] not in _OF_TEXT}
    gatherings = (*languages.language(language).gatherings.split("|"), *phrases(language, "gathering"))
    numbers = {fold(row["form"]) for row in rows if row["role"] in {"singular", "plural"}}
    values = {
        r"\{year\}": r"(?:19|20)\d\d",
        r"\{noun\}": rf"(?:{'|'.join(map(fold, gatherings))})\w*",
        r"\{text\}": r"(?=\D{0,12}\d)[^\[\]]{1,120}",
        r"\{later\}": r"(?=\D{0,12}\d)[^\[\]]{1,60}",
        r"\{one\}": _either(numbers),
        r"\{all\}": _either(numbers),
    }
    asked = "|".join(sorted(_filled(re.escape(form), values) for form in forms))
    joints = _either(phrases(language, "list joint"))
    return re.compile(rf"(?:{joints}\s)?(?:{asked}|{_OPEN_SYMBOL})")


def _filled(form: str, values: Mapping[str, str]) -> str:
    for name, pattern in values.items():
        form = form.replace(name, pattern)
    return form


def _either(forms: Iterable[str]) -> str:
    return rf"(?:{'|'.join(sorted(map(re.escape, forms)))})"
