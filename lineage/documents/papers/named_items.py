"""Items of a paragraph that an instruction names: "subparagraphs (d) to (f)", "(a) (i) and (iii)"."""

from __future__ import annotations

import re
from functools import cache

from lineage.documents.papers.quoted_words import masked
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.symbols import ORDINAL_SUFFIXES, roman, roman_value

_BIS = rf"(?:\s?(?P<bis>{'|'.join(ORDINAL_SUFFIXES)})(?!\w))?"
LOOSE_ITEM = re.compile(rf"(?<![\w(])(?:\((?P<letter>[a-z])\)|\b(?<!\()(?P<bare>[a-z])\))(?!\w){_BIS}")

_SUFFIXES = "|".join(ORDINAL_SUFFIXES)
_SUFFIXED = re.compile(
    rf"(?:\(|(?<![\w(]))(?P<letter>[a-z])(?:[\s-](?P<inside>{_SUFFIXES})\)|\)[\s-]?(?P<behind>{_SUFFIXES})(?!\w))"
)


def loose_item(match: re.Match[str]) -> str:
    """The item that LOOSE_ITEM found: "(b)", "(b) bis"."""
    return f"({match['letter'] or match['bare']})" + (f" {match['bis']}" if match["bis"] else "")


def with_suffix_behind(text: str) -> str:
    """A text with the suffixes of new items behind their letters: "(b bis)", "b bis)" and "(b)-bis" as "(b) bis"."""
    for found in reversed(list(_SUFFIXED.finditer(masked(text)))):
        bis = found["inside"] or found["behind"]
        text = f"{text[: found.start()]}({found['letter']}) {bis}{text[found.end() :]}"
    return text


def items_in(words: str, language: str) -> list[str]:
    """The items that words list, with those that a range leaves out: "(d) to (f)" is (d), (e), (f)."""
    out: list[str] = []
    end = 0
    for match in re.finditer(r"\(?(?P<letter>[a-z]{1,4})\)(?:\s?\((?P<below>[ivx]{1,4})\))?", words):
        below = f"({match['below']})" if match["below"] else ""
        if out and not below and _is_nested(match["letter"], out[-1]):  # "(a) (i) and (iii)"
            out.append(f"{out[-1].partition(')')[0]})({match['letter']})")
            end = match.end()
            continue
        if out and not below and through(language).fullmatch(words[end : match.start()]):
            out += [f"({letter})" for letter in _between(out[-1].strip("()"), match["letter"])]
        out.append(f"({match['letter']}){below}")
        end = match.end()
    return out


def _is_nested(letter: str, before: str) -> bool:
    """Whether a Roman number goes on counting items below a letter, and is not the next letter."""
    first, _, below = before.strip("()").partition(")(")
    return bool(below) and roman_value(letter) > roman_value(below) and letter != chr(ord(first[0]) + 1)


def _between(first: str, last: str) -> list[str]:
    """The letters between two of a list: "d" and "f" have "e", "ii" and "iv" have "iii"."""
    if len(first) == len(last) == 1:
        return [chr(code) for code in range(ord(first) + 1, ord(last))]
    return [roman(value) for value in range(roman_value(first) + 1, roman_value(last))]


def only_items(key: str, language: str) -> bool:
    """Whether words name items without their paragraph and say nothing else: "subparagraphs (b) to (d)"."""
    small = alternatives(language, "item place", "list joint", "range joint", "ordinal range", "article")
    left = regex(rf"(?<!\w)(?:{small})(?!\w)").sub("", LOOSE_ITEM.sub("", key))
    return LOOSE_ITEM.search(key) is not None and not re.search(r"\w", left)


def names_items(key: str) -> bool:
    """Whether words name two items without their paragraph: "(b) and (c)"."""
    return len(LOOSE_ITEM.findall(key)) > 1


@cache
def joint(language: str) -> str:
    """What stands between two numbers of a list or range: ", ", " and ", " to ", "-"."""
    both = alternatives(language, "list joint")
    return rf", (?:(?:{both}) )?| (?:{both}) | (?:{_range_joint(language)}) |\s?[-–]\s?"


@cache
def through(language: str) -> re.Pattern[str]:
    """What stands between the ends of a range: " to ", "-"."""
    return re.compile(rf"\s?(?:{_range_joint(language)}|[-–])\s?")


def _range_joint(language: str) -> str:
    return alternatives(language, "range joint", "ordinal range")
