"""A long name for a short one, and the other way round, which is no other wording where both texts have both names.

"The 2030 Agenda" and "the 2030 Agenda for Sustainable Development", "High Commissioner" and "United Nations High
Commissioner for Human Rights", "COVID-19" and "coronavirus disease (COVID-19)".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import Change
    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.checked import Check

_ALONE, _WHOLE, _OTHER = "alone", "in the long name", "in another name"
"""How a text uses a short name."""
_NAMED = r"(?:[A-ZÀ-Þ]|\d)[\w’'‐‑-]*"
"""A word of a name: "Agenda", "2030", "COVID-19"."""
_LONGEST = 16
"""Words of the longest name that is looked for; 4,000 characters of "A A A" took 0.2 s without a bound."""
_BEFORE = re.compile(rf"(?<![\w’'‐‑-])(?:{_NAMED} ){{1,{_LONGEST}}}$")
_BEHIND = re.compile(rf"{_NAMED}(?: {_NAMED})*")
_SPELT_OUT = re.compile(rf"([\w’'‐‑ -]+) \(({_NAMED})\)")
"""A name with its abbreviation behind it."""


def without_short_names(changes: Sequence[Change], now: str, was: str, check: Check) -> list[Change]:
    """The changes but those that put a short name for a long one, or a long one for a short one, where the text with
    the short one has both, and neither text has it for another name. `now` and `was` are the texts of the two
    paragraphs."""
    if check.base is None or not changes:
        return list(changes)
    texts, language = (_words_of(check.draft), _words_of(check.base)), check.draft.language
    told: list[Change] = []
    at = 0
    while at < len(changes):
        group = next((n for n in (2, 1) if _is_a_name(changes[at : at + n], now, was, texts, language)), 0)
        told += changes[at : at + 1] if not group else ()
        at += max(1, group)
    return told


def _is_a_name(changes: Sequence[Change], now: str, was: str, texts: tuple[str, str], language: str) -> bool:
    """Whether changes that stand together make one name another; `texts` are those of the draft and of its base."""
    if not changes:
        return False
    first, last = changes[0], changes[-1]
    new, old = now[first.new_start : last.new_end], was[first.old_start : last.old_end]
    longer = _names(new, old, now, first.new_start, last.new_end)
    shorter = _names(old, new, was, first.old_start, last.old_end)
    own, base = texts
    return any(_has_both(base, *names, language) and _has_long(own, *names, language) for names in longer) or any(
        _has_both(own, *names, language) and _has_long(base, *names, language) for names in shorter
    )


@lru_cache(maxsize=8)
def _words_of(text: Resolution) -> str:
    return "\n".join(paragraph.text for paragraph in text.paragraphs)


def _names(words: str, other: str, text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The long and the short names that a change may be about, where `words`, at `start` to `end` of `text`, belong to
    the long one and `other` stands in the other text."""
    said, short = words.strip(), other.strip()
    if said and short:
        if f" {short} " in f" {said} ":
            yield said, short
    elif said.endswith("("):
        spelt = _SPELT_OUT.match(text, text.index(said, start))
        if spelt:
            yield spelt[0], spelt[2]
    elif re.search(rf"\b{_NAMED}", said):
        before, behind = _BEFORE.search(f"{text[:start].rstrip()} "), _BEHIND.match(text[end:].lstrip())
        if before:
            yield f"{before[0]}{said}", before[0].strip()
        if behind:
            yield f"{said} {behind[0]}", behind[0]


def _has_both(text: str, long: str, short: str, language: str) -> bool:
    """Whether a text has both names, and the short one alone or in the long one only."""
    return _has_long(text, long, short, language) and _uses(text, long, short, language) >= {_ALONE, _WHOLE}


def _has_long(text: str, long: str, short: str, language: str) -> bool:
    """Whether a text has the long name, and the short one for no other name."""
    if not _SPELT_OUT.fullmatch(long) and not _is_name(long, language):
        return False
    uses = _uses(text, long, short, language)
    return _WHOLE in uses and (_OTHER not in uses or _SPELT_OUT.fullmatch(long) is not None)


def _uses(text: str, long: str, short: str, language: str) -> set[str]:
    """How a text uses the short name."""
    lead, tail = long.split(short, 1)
    found = set[str]()
    for match in re.finditer(rf"(?<![\w‐‑-]){re.escape(short)}(?![\w‐‑-])", text):
        before, behind = text[: match.start()], text[match.end() :]
        if before.endswith(lead) and behind.startswith(tail):
            if not _goes_on(behind.removeprefix(tail), language):
                found.add(_WHOLE)
        elif not (lead and before.endswith(lead)) and not (tail and behind.startswith(tail)):
            found.add(_OTHER if _is_of_another(before, behind, tail) else _ALONE)
    return found


def _is_name(words: str, language: str) -> bool:
    """Whether all words are those of a name, or small ones between them."""
    small, parts = vocabulary(language).function_words, words.split()
    return all(re.fullmatch(_NAMED, one) or one in small for one in parts)


def _is_of_another(before: str, behind: str, tail: str) -> bool:
    """Whether the short name is part of another name: "Conference" in "Review Conference", "Conference of the"."""
    link = tail.split()[:1]
    goes_on = re.match(rf" {_NAMED}", behind) or (link and behind.startswith(f" {link[0]} "))
    return bool(goes_on or re.search(rf"{_NAMED} $", before[before.rstrip().rfind(" ") + 1 :]))


def _goes_on(behind: str, language: str) -> bool:
    """Whether a name has more words: "United Nations High Commissioner" those of "for Human Rights"."""
    more = re.match(rf" (\w+) {_NAMED}", behind)
    return more is not None and vocabulary(language).function_words.get(more[1]) == "preposition"
