"""Names of addressees found in a region of plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import grammar, lexicon
from lineage.languages import rules
from lineage.languages.phrase_patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def pattern_of(language: str, role: str) -> re.Pattern[str]:
    """What the grammar table says of a role, with the edges that words of that role need."""
    words, own = grammar(language, role), rules(language)
    return re.compile(
        {
            "determiner": rf"{words}(?:(?<=')|,? |$)",
            "coordination": rf"(?:(?=,)|(?<![\w-])){words}",
            "preposition": rf"(?<![\w-]){words}",
            "aside": words,
            "article": rf"(?:{own.short_name})",
            "office": rf"(?<![\w-]){words}(?![\w])",
            "pronoun": rf" ?(?:a )?{words}\b",
            "short name": rf"(?:{own.short_name}){words.replace('(?:', '(', 1)}(?![\w-])",
            "name end": rf"[,;:]| {words}\b",
            # "encourages continued collaboration to eliminate overlaps": nobody is asked by name
            "abstract": rf"{own.begins_noun}{words}(?: (?:{own.complements})\b.*)?$",
        }[role]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """One name in a text."""

    name: str
    start: int
    end: int


def names_within(flat: str, start: int, end: int, language: str, prepositions: bool = False) -> Iterator[FoundName]:
    """The names at the start, after each coordination and, on demand, after each preposition."""
    positions = {
        start,
        *(match.end() for match in pattern_of(language, "coordination").finditer(flat, start, end)),
    }
    if prepositions:
        positions.update(match.end() for match in pattern_of(language, "preposition").finditer(flat, start, end))
    done = start
    for position in sorted(positions):
        if position < done:
            continue
        for item in names_at(flat, position, end, language):
            done = max(done, item.end)
            yield item


def names_at(flat: str, position: int, end: int, language: str) -> tuple[FoundName, ...]:
    """The name or names that begin at `position`, after any determiners."""
    while position < end:
        while position < end and flat[position] in " ,":
            position += 1
        found = max(
            _longest_name(flat, position, end, language), _organizations(flat, position, end, language), key=_reach
        )
        if found:
            return found
        determiner = pattern_of(language, "determiner").match(flat, position, end)
        if determiner is None:
            return ()
        position = determiner.end()
    return ()


def _reach(found: tuple[FoundName, ...]) -> int:
    return max((item.end for item in found), default=-1)


def _longest_name(flat: str, position: int, end: int, language: str) -> tuple[FoundName, ...]:
    best: FoundName | None = None
    for name in lexicon(language).names:
        match = name.pattern.match(flat, position, end)
        if match and (best is None or match.end() > best.end):
            best = FoundName(name=name.canonical, start=position, end=match.end())
    return (best,) if best else ()


@cache
def _organization_pattern(language: str) -> re.Pattern[str]:
    words = lexicon(language).organizations
    head = "|".join(word.word for word in words if word.role == "head")
    modifier = "|".join(sorted((word.word for word in words if word.role != "head"), key=len, reverse=True))
    return re.compile(rules(language).organizations(head, modifier))


def _organizations(flat: str, position: int, end: int, language: str) -> tuple[FoundName, ...]:
    """ "organisations internationales, régionales et sous-régionales": one name for each kind of organization."""
    match = _organization_pattern(language).match(flat, position, end)
    if match is None:
        return ()
    words = {word.word: word for word in lexicon(language).organizations if word.role != "head"}
    # the longest first: "non gouvernementales" holds "gouvernementales"
    hits = [words[hit] for hit in re.findall(rf"(?<![\w-])(?:{any_of(frozenset(words))})(?![\w-])", match[0])]
    chosen = [word for word in hits if word.role == "modifier"] or hits
    names = dict.fromkeys(word.canonical for word in chosen)
    return tuple(FoundName(name=name, start=position, end=match.end()) for name in names)
