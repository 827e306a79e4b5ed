"""New words beside others: as an item of their list, "women, girls and boys", or in front of the first of a paragraph,
"Strongly encourages" where “strongly” comes before “Encourages”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.quoted_wholes import is_sentence
from lineage.drafting.revising.words.finding_words import goes_on, put_in
from lineage.drafting.revising.words.list_additions import as_item
from lineage.drafting.revising.words.whole_sentences import behind as sentence_behind
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import regex

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction
    from lineage.drafting.revising.words.finding_words import Found


def behind(text: str, found: Found, new: str, language: str, one: Instruction) -> str:
    """A text with the `new` words of an instruction behind a stretch."""
    if one.stretch.until and _parts(text, found, one.stretch.until):
        bare = new[:1].isalnum() and new[-1:].isalnum()
        new, found = (f", {new}", found) if bare else (new, _behind_comma(found, new))
    if is_sentence(new) and (after := sentence_behind(text, found.end, new)):
        return after
    item = as_item(text, found, new, language, after=True)
    return item.text if item and (one.listed or not item.unclear) else put_in(text, found, new, after=True)


def _parts(text: str, found: Found, until: str) -> bool:
    """Whether a comma alone parts a stretch from the words `until` behind it."""
    comma = re.match(r",\s+", text[found.end :])
    return comma is not None and text[found.end + comma.end() :].lower().startswith(until.lower())


def _behind_comma(found: Found, new: str) -> Found:
    """A stretch with the comma behind it, where the new words bring theirs for what follows: "the media," between
    "civil society" and "academic institutions"."""
    return found._replace(end=found.end + 1) if new.endswith(",") and new[:1].isalnum() else found


def in_front(text: str, found: Found, one: Instruction, draft: str, language: str) -> str:
    """A text with the new words of an instruction before a stretch; `draft` are the words of the whole draft."""
    item = as_item(text, found, one.new or "", language, after=False)
    if item is not None and not item.unclear:
        return item.text
    quoted, new = one.anchor or "", one.new or ""
    small = found.start == 0 and _is_common(text, draft, language)
    text = goes_on(text, found, text[:1].lower() if small else quoted)
    return put_in(text, found, f"{new[:1].upper()}{new[1:]}" if small else new, after=False)


def _is_common(text: str, draft: str, language: str) -> bool:
    """Whether the first word of a paragraph is no name: it opens it as a verb, or stands in small letters elsewhere."""
    first = re.match(r"\w+", text)
    if opening(text, language) is not None:
        return True
    return first is not None and regex(rf"(?<!\w){re.escape(first[0].lower())}(?!\w)").search(draft) is not None
