"""Paragraphs of an annex that an instruction names: "paragraph 12 of the annex", "in the annex, section II, paragraph
5", "the title of section III of the annex"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.phrase_patterns import alternatives
from lineage.symbols import roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

Place = tuple[tuple[int, int], list[str]]


def with_annexes(key: str, found: Sequence[Place], language: str) -> list[Place]:
    """The places of a folded text with those of an annex under its labels, OP12 as A.12: an annex is named right behind
    a place, or before all that follow. The words that name it are part of a place."""
    out: list[Place] = []
    leads = list(_annex(language).finditer(key))
    lead = leads[0] if leads and _says_nothing(key[: leads[0].start()], language) else None
    next_one = leads[1].end() if len(leads) > 1 else len(key) + 1  # named after another place, it governs nothing
    for (start, end), labels in found:
        behind = _behind(language).match(key, end)
        if behind is not None:
            out.append(((start, behind.end()), [_label(label, behind) for label in labels]))
        elif lead is None or not lead.end() <= start < next_one:
            out.append(((start, end), labels))
        else:
            joined = not out and _says_nothing(key[lead.end() : start], language)
            out.append(((lead.start() if joined else start, end), [_label(label, lead) for label in labels]))
    return out


def annex_spans(key: str, found: Sequence[Place], language: str) -> list[tuple[int, int]]:
    """The words before places of an annex that name it: "in the annex, delete paragraph 5"."""
    first = min((start for (start, _), labels in found if labels[0].startswith("A")), default=-1)
    return [match.span() for match in _annex(language).finditer(key) if match.end() <= first]


def heading_places(key: str, language: str) -> list[Place]:
    """The headings of sections that a folded text names: "the heading of section III of the annex" is A.III."""
    out = []
    for match in _heading(language).finditer(key):
        annex = _annex(language).search(key)
        number = match["number"].upper()
        out.append((match.span(), [f"{_prefix(annex) if annex else 'H.'}{number}"]))
    return out


def is_annex(key: str, language: str, *, alone: bool = False) -> bool:
    """Whether folded words begin with an annex, or are nothing else: the heading "Annex, section II"."""
    return (_annex(language).fullmatch if alone else _annex(language).match)(key.strip()) is not None


def _says_nothing(words: str, language: str) -> bool:
    """Whether words only lead to a place: "in the"; not "in paragraph 3, ..." before "the annex; in paragraph 4"."""
    small = alternatives(language, "instruction lead", "article")
    return not re.search(r"[^\W_]", re.sub(rf"(?<!\w)(?:{small})(?!\w)", "", words))


def _label(label: str, annex: re.Match[str]) -> str:
    """The label of a paragraph in an annex: OP12 is A.12, PP1 A.PP1, in section II A.SII.12."""
    if label[:2] not in {"PP", "OP"}:
        return label
    section = f"S{annex['section'].upper()}." if annex["section"] else ""
    return f"{_prefix(annex)}{section}{label.removeprefix('OP')}"


def _prefix(annex: re.Match[str]) -> str:
    """ "A." of the only annex, or the first; "A2." of the second."""
    number = annex["annex"] or ""
    value = int(number) if number.isdigit() else roman_value(number)
    return f"A{value}." if value > 1 else "A."


@cache
def _annex(language: str) -> re.Pattern[str]:
    """ "in the annex, section II", "section II of annex I"."""
    noun, section = (alternatives(language, role) for role in ("annex", "section place"))
    of = alternatives(language, "paragraph of", "instruction lead")
    article = rf"(?:(?:{alternatives(language, 'article')})[\s'])?"
    number = r"(?P<annex>[ivx]{1,4}|\d)"
    of_draft = rf"(?:\s(?:{alternatives(language, 'annex to draft')}))?"
    named = rf"(?:{noun})(?:\s{number}(?![\w)]))?{of_draft}"
    return re.compile(
        rf"(?<!\w)(?:(?:{of})\s)?{article}"
        rf"{named}(?:,?\s(?:(?:{of})\s)?{article}(?:{section})\s(?P<section>[ivx]{{1,5}}|[a-z]|\d{{1,2}})(?![\w)]))?"
        rf"(?=[,:;\s.]|$)"
    )


@cache
def _behind(language: str) -> re.Pattern[str]:
    noun, section = (alternatives(language, role) for role in ("annex", "section place"))
    of = alternatives(language, "paragraph of", "instruction lead")
    article = rf"(?:(?:{alternatives(language, 'article')})[\s'])?"
    within = rf"(?:(?:{of})\s{article}(?:{section})\s(?P<section>[ivx]{{1,5}}|[a-z]|\d{{1,2}})\s)?"
    of_draft = rf"(?:\s(?:{alternatives(language, 'annex to draft')}))?"
    number = r"(?:\s(?P<annex>[ivx]{1,4}|\d)(?!\w))?"
    return re.compile(rf",?\s{within}(?:{of})\s{article}(?:{noun}){number}{of_draft}(?!\w)")


@cache
def _heading(language: str) -> re.Pattern[str]:
    noun, section = (alternatives(language, role) for role in ("heading noun", "section place"))
    of, article = (alternatives(language, role) for role in ("paragraph of", "article"))
    between = rf"\s(?:{of})\s(?:(?:{article})[\s'])?"
    annex = rf"(?:{between}(?:{alternatives(language, 'annex')})(?:\s(?:[ivx]{{1,4}}|\d))?(?!\w))?"
    return re.compile(rf"(?<!\w)(?:{noun}){between}(?:{section})\s(?P<number>[ivx]{{1,5}}|\d{{1,2}})(?!\w){annex}")
