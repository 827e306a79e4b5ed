"""The numbers by which paragraphs are named, as labels: "paragraph 5", "OP3 bis", "OP5 (b)", "operative para. no. 5",
"paragraphs 5 to 7", "paragraph five", "the third and fourth", "the last two"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.papers.named_items import joint, through
from lineage.languages.clause_grammar import NEVER
from lineage.languages.number_words import cardinals, ordinal
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import phrases
from lineage.symbols import ORDINAL_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUFFIX = (
    rf"(?:[\s.-]?(?P<suffix>{'|'.join(ORDINAL_SUFFIXES)})(?!\w))?(?:\s(?P<alt>alt(?:\s?\d)?)(?!\w))?"
    rf"(?:\s?\(?(?P<item>[a-z]|[ivx]{{2,4}})\)(?:\s?\((?P<below>[ivx]{{1,4}})\))?"
    rf"(?:\s(?P<bis>bis|ter|quater)(?!\w))?)?"
)
_BELOW = rf"(?:\.?(?P<letter>[a-n])(?![\w)]|\.\w)|{_SUFFIX})"
LABEL = re.compile(rf"\b(?P<part>[po]\.?p)\.?[\s-]?(?P<digits>\d{{1,3}}){_BELOW}")
"""Such as "OP5", "OP-5", "O.P. 5", "OP5 bis", "OP5 (b)", "OP5b"."""
ANNEXED = re.compile(rf"\ba(?P<annex>\d?)\.(?P<part>pp)?(?P<digits>\d{{1,3}}){_SUFFIX}")
_BARE = re.sub("P<[a-z]+>", ":", _SUFFIX)
_ONE = re.compile(rf"(?P<digits>\d{{1,3}}){_SUFFIX}")
LONGEST_RANGE = 60
LISTED_BEFORE = 500
"""Characters in front of a paragraph in which its items are listed, or the ordinals of those before it: "(a), (b), ...
and (z) of" has 130."""
_BEFORE = r"(?<![^\W\d_])(?P<ordinal>[^\W\d_]+(?:[- ][^\W\d_]+){{0,2}}|\d{{1,3}}(?:{endings}))\s+{phrase}\b"
"""From the beginning of a word on: tried from each letter, a word of 8,000 letters took eight seconds."""


def numbered(key: str, role: str, part: str, language: str) -> Iterator[tuple[int, int, list[str]]]:
    """Places in a folded text that name paragraphs by their numbers, each with where its words begin and end:
    "preambular paragraph 3", "paragraph five", "subparagraph 5 (b)"."""
    for pattern in _by_number(role, language):
        for match in pattern.finditer(key):
            words = match["listed"] or match["alone"] or str(_numbers_in_words(language)[match["word"]])
            yield *match.span(), listed(words, part, language)


def counted(key: str, role: str, part: str, language: str) -> Iterator[tuple[int, int, list[str]]]:
    """Places in a folded text that name paragraphs by ordinals, each with where its words begin and end:
    "third preambular paragraph"."""
    for match in _by_ordinal(role, language).finditer(key):
        at = match.start("ordinal")
        values = _ordinals(match["ordinal"], key[max(0, at - LISTED_BEFORE) : at], language)
        if values:
            lead = _lead(language).match(key, match.start())
            start = lead.end() if lead and lead.end() < match.end("ordinal") else match.start()
            start = min(start, _list_start(key, match.end("ordinal"), language)) if len(values) > 1 else start
            yield start, match.end(), [f"{part}{value}" for value in values]


def _list_start(key: str, end: int, language: str) -> int:
    """Where the ordinals begin that are listed up to an offset: "the twenty-fourth and twenty-fifth"."""
    both = alternatives(language, "list joint")
    between = rf"(?:,\s(?:(?:{both})\s)?|\s(?:{both})\s)"
    listed = regex(rf"(?:[\w-]+{between})+[\w-]+$").search(key[max(0, end - LISTED_BEFORE) : end])
    words = regex(between).split(listed[0]) if listed else []
    return end - len(listed[0]) if listed and all(ordinal_of(word, language) for word in words) else end


@cache
def _lead(language: str) -> re.Pattern[str]:
    """Words before an ordinal that are none of its place: "of the third preambular paragraph"."""
    return re.compile(rf"(?:(?:{alternatives(language, 'paragraph of', 'article')})[\s'])+")


@cache
def _by_number(role: str, language: str) -> tuple[re.Pattern[str], ...]:
    """The phrases of a role around a number: "paragraph 5", "operative para. no. 5", "paragraph 3 of the preamble"."""
    pairs = [phrase.partition("#") for phrase in phrases(language, role) if "#" in phrase]
    mark, words = alternatives(language, "number mark"), any_of(frozenset(_numbers_in_words(language)))
    number = rf"(?:(?P<listed>{_numbers(language)})|\((?P<alone>\d{{1,3}})\)|(?P<word>{words}))(?![\w(])"
    out = []
    for behind in (True, False):
        own = [(before.strip(), after.strip()) for before, _, after in pairs if bool(after) is behind]
        nouns, after = (any_of(frozenset(part)) for part in zip(*own, strict=True)) if own else (NEVER, NEVER)
        end = rf"\s(?:{after})(?!\w)" if behind else ""
        out.append(re.compile(rf"(?<!\w)(?:{nouns})\s?(?:(?:{mark})\.?\s?)?{number}{end}"))
    return tuple(out)


@cache
def _by_ordinal(role: str, language: str) -> re.Pattern[str]:
    plain = any_of(frozenset(phrase for phrase in phrases(language, role) if "#" not in phrase))
    endings = languages.language(language).ordinal_endings or NEVER
    return re.compile(_BEFORE.format(endings=endings, phrase=rf"(?:{plain})"))


@cache
def _numbers_in_words(language: str) -> dict[str, int]:
    """From two on: "one" is a pronoun too."""
    return {form: value for form, value in cardinals(language).items() if value > 1}


@cache
def marked_list(language: str) -> re.Pattern[str]:
    """Numbers behind the mark of their part, "OP5, 6 and 7", as a pattern over folded text."""
    return re.compile(rf"\b(?P<part>pp|op)s?\s?(?P<listed>{_numbers(language)})(?!\w)")


@cache
def _numbers(language: str) -> str:
    """Numbers of a list: "5, 6, 10 and 13", "5 to 7"."""
    return rf"\d{{1,3}}{_BARE}(?:(?:{joint(language)})\d{{1,3}}{_BARE})*"


def listed(words: str, part: str, language: str) -> list[str]:
    """The labels of a list of numbers, with those that a range leaves out: "5 to 7" is 5, 6 and 7."""
    out: list[str] = []
    before: re.Match[str] | None = None
    for one in _ONE.finditer(words):
        if before and through(language).fullmatch(words[before.end() : one.start()]):
            first, last = int(before["digits"]), int(one["digits"])
            out += [f"{part}{number}" for number in range(first + 1, min(last, first + LONGEST_RANGE))]
        out.append(label_of(part, one["digits"], one))
        before = one
    return out


def _ordinals(words: str, before: str, language: str) -> list[int]:
    """The ordinals that stand right before the name of a kind of paragraph: "third and fourth", "3rd, 4th"."""
    if several := _several(words, language):
        return several
    last = ordinal_of(words, language)
    if last is None:
        return []
    lead = [word.strip(",") for word in re.findall(r"[^\s,]+|,", f"{before[-LISTED_BEFORE:]} {words}")][-12:]
    values = [value for word in lead if word and (value := ordinal_of(word, language))]
    joined = not phrases(language, "list joint").isdisjoint(lead)
    return [*dict.fromkeys([*values, last])] if joined and len(values) > 1 else [last]


def _several(words: str, language: str) -> list[int]:
    """The places that a number and an ordinal count together: "last two" is the last but one and the last."""
    counts = _numbers_in_words(language)
    parts = words.split()[-2:]
    count = next((counts[part] for part in parts if part in counts), 0)
    which = [value for part in parts if part not in counts and (value := ordinal_of(part, language)) is not None]
    if not count or len(parts) < 2 or which not in ([1], [-1]):
        return []
    return list(range(1, count + 1)) if which == [1] else list(range(-count, 0))


def ordinal_of(words: str, language: str) -> int | None:
    """The value of the ordinal that words end with, below zero for one counted from the end; None for other words."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    for value, role in ((-2, "last but one"), (-1, "last"), (1, "foremost")):
        if any(words == form or words.endswith((f" {form}", f"'{form}")) for form in phrases(language, role)):
            return value
    parts = words.split()
    found = (ordinal(" ".join(parts[start:]), language) for start in range(len(parts)))
    return next((value for value in found if value), None)


def label_of(part: str, digits: str, match: re.Match[str]) -> str:
    """The label that a number and what stands behind it make: "OP5 bis", "OP5(b)(ii)"."""
    said = match.groupdict()
    suffix = "".join(f" {said[name]}" for name in ("suffix", "alt") if said[name])
    items = (said[name] for name in ("letter", "item", "below") if said.get(name))
    behind = f" {said['bis']}" if said.get("bis") else ""
    return f"{part.replace('.', '')}{int(digits)}{suffix}" + "".join(f"({item})" for item in items) + behind
