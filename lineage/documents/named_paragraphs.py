"""The paragraphs that an instruction names, as labels: "operative paragraphs 5 to 7", "the third and fourth preambular
paragraphs", "OP3 bis", "subparagraph (b) of paragraph 3", "the last preambular paragraph"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.phrases import ordinal, phrases
from lineage.languages.text import fold
from lineage.symbols import ORDINAL_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = r"\(?(?:[a-z]|[ivx]{2,4})\)"
_SUFFIX = (
    rf"(?:\s?(?P<suffix>{'|'.join(ORDINAL_SUFFIXES)}))?(?:\s(?P<alt>alt(?:\s?\d)?))?"
    rf"(?:\s?\(?(?P<item>[a-z]|[ivx]{{2,4}})\))?"
)
_LABEL = re.compile(rf"\b(?P<part>pp|op)\s?(?P<digits>\d{{1,3}}){_SUFFIX}")
_BARE = re.sub("P<[a-z]+>", ":", _SUFFIX)
_JOINT = r", (?:and |et )?| and | et | to | a | through |\s?[-–]\s?"
_LISTED = rf"\d{{1,3}}{_BARE}(?:(?:{_JOINT})\d{{1,3}}{_BARE})*"
"""Numbers of a list: "5, 6, 10 and 13", "5 to 7"."""
_THROUGH = re.compile(r"\s?(?:to|a|through|[-–])\s?")
_ONE = re.compile(rf"(?P<digits>\d{{1,3}}){_SUFFIX}")
_JOINING = frozenset({"and", "et"})
_LONGEST_RANGE = 60
_BEFORE = r"(?P<ordinal>[^\W\d_]+(?:[- ][^\W\d_]+){{0,2}}|\d{{1,3}}(?:st|nd|rd|th|e|er))\s+{phrase}\b"


def places_in(text: str, language: str) -> list[str]:
    """The labels of the paragraphs that a text names, in order. One counted from the end has a number below zero:
    "the penultimate preambular paragraph" is PP-2, for the text alone does not say how many there are."""
    key = fold(text)
    found = [
        (match.start(), match.end(), [_of(match["part"].upper(), match["digits"], match)])
        for match in _LABEL.finditer(key)
    ]
    for part, role in (("PP", "preambular place"), ("OP", "operative place")):
        for phrase in phrases(language, role):
            found += list(_places(key, phrase, part, language))
    out: dict[str, None] = {}
    taken: set[int] = set()
    for at, end, labels in sorted(found, key=lambda place: (place[0], -place[1])):
        if not taken & set(range(at, end)):
            out |= dict.fromkeys(_with_items(labels, key[:at], language))
            taken |= set(range(at, end))
    return list(out)


def _places(key: str, phrase: str, part: str, language: str) -> Iterator[tuple[int, int, list[str]]]:
    """Places in a folded text that name paragraphs by `phrase`: "preambular paragraph 3", "third preambular
    paragraph", each with where its words begin and end."""
    if "#" in phrase:
        words = re.escape(phrase).replace(re.escape("#"), _LISTED)
        for match in re.finditer(rf"\b{words}(?!\w)", key):
            yield *match.span(), _listed(match[0], part)
        return
    for match in re.finditer(_BEFORE.format(phrase=re.escape(phrase)), key):
        values = _ordinals(match["ordinal"], key[: match.start("ordinal")], language)
        if values:
            yield *match.span(), [f"{part}{value}" for value in values]


def _listed(words: str, part: str) -> list[str]:
    """The labels of a list of numbers, with those that a range leaves out: "5 to 7" is 5, 6 and 7."""
    out: list[str] = []
    before: re.Match[str] | None = None
    for one in _ONE.finditer(words):
        if before and _THROUGH.fullmatch(words[before.end() : one.start()]):
            first, last = int(before["digits"]), int(one["digits"])
            out += [f"{part}{number}" for number in range(first + 1, min(last, first + _LONGEST_RANGE))]
        out.append(_of(part, one["digits"], one))
        before = one
    return out


@cache
def _below(language: str) -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, phrases(language, "item place")), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"\b(?:{forms})\s(?P<items>{_ITEM}(?:(?:{_JOINT}){_ITEM})*)\s(?:of|in|to|du|de|au)\s(?:the\s)?$")


def _with_items(labels: list[str], before: str, language: str) -> list[str]:
    """The items of a paragraph that are named in front of it: "subparagraphs (a) and (b) of paragraph 3"."""
    found = _below(language).search(before)
    if found is None or len(labels) != 1 or "(" in labels[0]:
        return labels
    return [f"{labels[0]}({letter})" for letter in re.findall(r"([a-z]{1,4})\)", found["items"])]


def _ordinals(words: str, before: str, language: str) -> list[int]:
    """The ordinals that stand right before the name of a kind of paragraph: "third and fourth", "3rd, 4th"."""
    last = _ordinal(words, language)
    if last is None:
        return []
    lead = [word.strip(",") for word in re.findall(r"[^\s,]+|,", f"{before} {words}")][-12:]
    values = [value for word in lead if word and (value := _ordinal(word, language))]
    joined = sum(1 for word in lead if word in _JOINING) > 0
    return [*dict.fromkeys([*values, last])] if joined and len(values) > 1 else [last]


def _ordinal(words: str, language: str) -> int | None:
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    for value, role in ((-2, "last but one"), (-1, "last")):
        if any(words == form or words.endswith((f" {form}", f"'{form}")) for form in phrases(language, role)):
            return value
    parts = words.split()
    found = (ordinal(" ".join(parts[start:]), language) for start in range(len(parts)))
    return next((value for value in found if value), None)


def _of(part: str, digits: str, match: re.Match[str]) -> str:
    suffix = "".join(f" {match[name]}" for name in ("suffix", "alt") if match[name])
    return f"{part}{int(digits)}{suffix}" + (f"({match['item']})" if match["item"] else "")
