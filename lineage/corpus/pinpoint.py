"""Pinpoint citations: from what a person types to a document and one of its paragraphs.

Every form that the product prints is read, in any language that has a table `citation_words`: `A/RES/80/228, para. 5`,
`80/228 OP5`, `80/228#OP5`, `préambule, al. 9 a)`, `annex II, para. 12`, `heading 2`; so is a bare `5`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages import LANGUAGES, language
from lineage.languages.clause_grammar import NEVER
from lineage.languages.tables import table
from lineage.languages.text import fold
from lineage.symbols import ORDINAL_SUFFIXES, items_label, read_label, roman, roman_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.documents.resolution import Resolution
    from lineage.symbols import Label

_STATUS = re.compile(r"(?<!\s)\s*\((?P<word>[^\W\d_]+)[^()]*\)$")
_ITEM = re.compile(r"[a-z]|[ivx]{1,5}|\d{1,2}")
NEAR = 4
"""Labels named where the one asked for is not there."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A paragraph as it was typed. What was not said is None or empty."""

    annex: int = 0
    section: str = ""
    part: str | None = None
    number: str = ""
    suffix: str = ""
    alt: str = ""
    items: tuple[str, ...] = ()
    below: tuple[int, ...] = ()


def split_citation(text: str) -> tuple[str, str]:
    """Document and place of a citation: "A/RES/80/228, para. 5" -> ("A/RES/80/228", "para. 5"), also after `#` or white
    space. The place is "" where there is none; the words that name a draft ("(draft – not adopted)") are dropped.
    """
    cited = without_status(" ".join(text.split()))
    for mark in ("#", ",", " "):
        document, found, place = cited.partition(mark)
        if found and document.strip():
            return document.strip(), place.strip(" ,")
    return cited, ""


def without_status(text: str) -> str:
    """A citation without the remark that what is cited is a draft."""
    match = _STATUS.search(text)
    return text[: match.start()] if match and _words().get(fold(match["word"])) == "draft" else text


def label_at(document: Resolution, place: str) -> str | None:
    """The label of the paragraph that `place` means in `document`; None where it has no such paragraph.

    A label counts in upper and lower case; a number alone is that of an operative paragraph where there is one,
    and else of a paragraph of the annex.
    """
    wanted = " ".join(without_status(place).split()).casefold()
    labels = {paragraph.label.casefold(): paragraph.label for paragraph in document.paragraphs}
    if wanted in labels:
        return labels[wanted]
    spots = {_key(read): label for label in labels.values() if (read := read_label(label)) is not None}
    return next((spots[key] for key in _keys(wanted) if key in spots), None)


def near_labels(document: Resolution, place: str) -> tuple[str, ...]:
    """Labels of `document` that resemble what was typed, the most alike first."""
    labels = {paragraph.label.casefold(): paragraph.label for paragraph in document.paragraphs}
    tries = [" ".join(place.split()).casefold(), *(_label_of(key).casefold() for key in _keys(place))]
    found = [name for wanted in tries for name in get_close_matches(wanted, sorted(labels), n=NEAR, cutoff=0.6)]
    return tuple(labels[name] for name in dict.fromkeys(found))[:NEAR]


@cache
def _words() -> Mapping[str, str]:
    rows = [row for code in LANGUAGES for row in table(code, "citation_words", ("word",))]
    return {fold(row["word"]): row["part"] for row in rows}


def _key(label: Label) -> _Spot:
    return _Spot(
        annex=label.annex,
        section=label.section.casefold(),
        part=label.part,
        number=label.number.casefold(),
        suffix=label.suffix,
        alt=" ".join(re.findall(r"alt|\d+", label.alt)),
        items=label.items,
        below=label.below,
    )


def _keys(place: str) -> Iterator[_Spot]:
    """The paragraphs that `place` may mean, the likeliest first; none where it holds a word of no table."""
    read = _read(place)
    if read is None:
        return
    if read.part is not None:
        yield read
        return
    for annex, part in ((read.annex, ""), (read.annex, "OP")) if read.annex else ((0, "OP"), (0, "H"), (1, "")):
        yield _Spot(annex, read.section, part, read.number, read.suffix, read.alt, read.items, read.below)


def _read(place: str) -> _Spot | None:
    tokens = [figure or bare or word for figure, bare, word in _token().findall(fold(place))]
    values: dict[str, str] = {}
    items: list[str] = []
    below: list[int] = []
    expected = ""
    for token in tokens:
        part = _words().get(token)
        if part == "joint":
            continue
        if part is not None:
            expected = _expect(part, values)
        elif expected in {"annex", "section"} and _is_number(token):
            values[expected] = token
            expected = ""
        elif expected == "below" and token.isdigit():
            below.append(int(token))
        elif not _take(token, values, items):
            return None
    return _spot(values, items, below)


@cache
def _token() -> re.Pattern[str]:
    """A figure, as an ordinal too ("9e", "5th"), or a word, over folded text."""
    endings = "|".join(language(code).ordinal_endings or NEVER for code in LANGUAGES)
    return re.compile(rf"(\d+)(?:{endings})?(?![a-z0-9])|(\d+)|([a-z]+(?:-[a-z]+)*)")


def _expect(part: str, values: dict[str, str]) -> str:
    """What the next figure is, after a word of a citation; a word that names the part is noted."""
    if part in {"preamble", "chapeau", "operative", "heading", "text"}:
        values["part"] = {"operative": "OP", "heading": "H", "text": "T"}.get(part, "PP")
        return ""
    if part == "annex":
        values["annex"] = "1"
        return "annex"
    if part in {"section", "article"}:
        return "section"
    if part == "indent" and "number" not in values and "annex" not in values:
        values.setdefault("part", "PP")
    return "below" if part in {"below", "indent"} and "number" in values else ""


def _is_number(token: str) -> bool:
    return token.isdigit() or bool(roman_value(token)) or len(token) == 1


def _take(word: str, values: dict[str, str], items: list[str]) -> bool:
    """Note a number, a suffix or the letter of an item; False for anything else."""
    if "number" not in values and (word.isdigit() or roman_value(word)):
        values["number"] = word
    elif word in ORDINAL_SUFFIXES and items:
        items[-1] = f"{items[-1]} {word}"
    elif word in ORDINAL_SUFFIXES:
        values["suffix"] = word
    elif word == "alt" or (values.get("alt") == "alt" and word.isdigit()):
        values["alt"] = f"{values.get('alt', '')} {word}".strip()
    elif "number" in values and _ITEM.fullmatch(word):
        items.append(word)
    else:
        return False
    return True


def _spot(values: Mapping[str, str], items: list[str], below: list[int]) -> _Spot | None:
    annex, section, number = values.get("annex", "0"), values.get("section", ""), values.get("number", "")
    if section and not number:
        section, number = "", section
    elif not number:
        return None
    return _Spot(
        annex=int(annex) if annex.isdigit() else roman_value(annex),
        section=section,
        part=values.get("part"),
        number=number,
        suffix=values.get("suffix", ""),
        alt=values.get("alt", ""),
        items=tuple(items),
        below=tuple(below),
    )


def _label_of(spot: _Spot) -> str:
    """The label as it would be written, for what is near it."""
    annex = "" if not spot.annex else "A." if spot.annex == 1 else f"A{spot.annex}."
    section = f"S{spot.section.upper()}." if spot.section else ""
    part = "H." if spot.part == "H" else spot.part or ""
    number = spot.number if spot.number.isdigit() else roman(roman_value(spot.number)).upper()
    suffix = "".join(f" {word}" for word in (spot.suffix, spot.alt) if word)
    return annex + section + part + number + suffix + items_label(spot.items)
