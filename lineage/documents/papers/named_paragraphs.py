"""The paragraphs that an instruction names, as labels: "operative paragraphs 5 to 7", "the third and fourth preambular
paragraphs", "OP3 bis", "subparagraph (b) of paragraph 3", "the last preambular paragraph"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.annex_places import Place, heading_places, with_annexes
from lineage.documents.papers.named_items import LOOSE_ITEM, items_in, joint, loose_item, through
from lineage.documents.papers.named_notes import with_notes
from lineage.documents.papers.paragraph_numbers import (
    ANNEXED,
    LABEL,
    LISTED_BEFORE,
    LONGEST_RANGE,
    counted,
    label_of,
    listed,
    marked_list,
    numbered,
    ordinal_of,
)
from lineage.languages.phrase_patterns import alternatives, led_by_article, regex
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITEM = r"\(?(?:[a-z]|[ivx]{2,4})\)(?:\s?\([ivx]{1,4}\))?"
_LETTERS = 27


def places_in(text: str, language: str) -> list[str]:
    """The labels of the paragraphs that a text names, in order. One counted from the end has a number below zero:
    "the penultimate preambular paragraph" is PP-2, for the text alone does not say how many there are."""
    return list(dict.fromkeys(label for _, labels in place_spans(fold(text), language) for label in labels))


def place_spans(key: str, language: str) -> list[Place]:
    """Where a folded text names paragraphs, in order, each place with its labels."""
    return list(_place_spans(key, language))


def only_names_place(key: str, language: str) -> bool:
    """Whether a folded text names one place and says nothing else: "in OP3,"."""
    places = place_spans(key, language)
    if len(places) != 1:
        return False
    start, end = places[0][0]
    lead = alternatives(language, "instruction lead", "paragraph of", "article")
    return not re.search(r"\w", regex(rf"(?<!\w)(?:{lead})(?!\w)").sub("", f"{key[:start]} {key[end:]}"))


@lru_cache(maxsize=1 << 10)
def _place_spans(key: str, language: str) -> tuple[Place, ...]:
    out: list[Place] = []
    taken: set[int] = set()
    for at, end, labels in sorted(_named(key, language), key=lambda place: (place[0], -place[1])):
        if not taken & set(range(at, end)):
            start, own = _with_items(key, at, labels, language)
            while out and out[-1][0][1] > start:
                out.pop()  # "second" of "the second alinéa of OP5"
            out.append(((start, end), own))
            taken |= set(range(at, end))
    return tuple(with_notes(key, with_annexes(key, out, language), language))


def _named(key: str, language: str) -> list[tuple[int, int, list[str]]]:
    """Start, end and labels of all that may name a paragraph, by every way to name one; the same words may be in
    several."""
    found = [
        (match.start(), match.end(), [label_of(match["part"].upper(), match["digits"], match)])
        for match in LABEL.finditer(key)
    ]
    found += [
        (match.start(), match.end(), listed(match["listed"], match["part"].upper(), language))
        for match in marked_list(language).finditer(key)
    ]
    for part, role in (("PP", "preambular place"), ("OP", "operative place")):
        found += [*numbered(key, role, part, language), *counted(key, role, part, language)]
    items = numbered(key, "operative item", "OP", language)
    found += [(at, end, labels) for at, end, labels in items if all("(" in label for label in labels)]
    found += [
        (match.start("which"), match.end(), [f"OP{value}"])
        for match, value in ((m, ordinal_of(m["which"], language)) for m in _loose(language).finditer(key))
        if value is not None
    ]
    found += [(*span, labels) for span, labels in heading_places(key, language)]
    found += [(*match.span(), [_of_annex(match)]) for match in ANNEXED.finditer(key)]
    found += [
        (match.start("number"), match.end(), [f"OP{int(match['digits'])}({match['item']})"])
        for match in _bare_item(language).finditer(key)
    ]
    return found


@cache
def _bare_item(language: str) -> re.Pattern[str]:
    """ "after 8 (b)"."""
    lead = alternatives(language, "instruction lead", "paragraph of", "place after", "place before")
    return re.compile(rf"(?<!\w)(?:{lead})\s(?P<number>(?P<digits>\d{{1,2}})\s?\(?(?P<item>[a-z])\))")


def _of_annex(match: re.Match[str]) -> str:
    """A label of an annex as it is typed: "A.43 (c)"."""
    return f"A{match['annex']}.{label_of((match['part'] or '').upper(), match['digits'], match)}"


@cache
def _loose(language: str) -> re.Pattern[str]:
    """ "the last paragraph", which is of the operative part where nothing else is said, "the twelfth paragraph of the
    annex"."""
    last, paragraph, of = (
        alternatives(language, *roles) for roles in (("last", "last but one"), ("paragraph",), ("paragraph of",))
    )
    annex = rf"\s(?:{of})\s{led_by_article(language)}(?:{alternatives(language, 'annex')})(?!\w)"
    counted = rf"(?:[^\W\d_]+|\d+[^\W\d_]+)(?=\s(?:{paragraph}){annex})"
    return re.compile(rf"\b(?P<which>{last}|{counted})\s(?:{paragraph})\b(?={annex}|(?!\s(?:\d|{of})\b))")


def is_within(key: str, found: list[Place], language: str) -> bool:
    """Whether one place is said to be part of another one: "the last paragraph of OP3"."""
    pairs = pairwise(span for span, _ in found)
    of, article = alternatives(language, "paragraph of"), alternatives(language, "article")
    between = re.compile(rf"\s(?:{of})\s(?:(?:{article})[\s'])?")
    return any(between.fullmatch(key[a[1] : b[0]]) is not None for a, b in pairs)


def with_ranges(key: str, found: list[Place], joints: str) -> list[Place]:
    """The places of a text with those that two of them leave out: "OP9 to OP11" is three. `joints` is a pattern."""
    out: list[Place] = []
    for place in found:
        (start, end), labels = place
        before = out[-1] if out else None
        if before and regex(rf"\s*(?:{joints}|[-–])\s*").fullmatch(key[before[0][1] : start]):
            first, last = LABEL.fullmatch(before[1][-1].lower()), LABEL.fullmatch(labels[0].lower())
            alike = first and last and "-" not in before[1][-1] and first["part"] == last["part"]
            if first and last and alike and not (first["item"] or last["item"]):
                low, high = int(first["digits"]), int(last["digits"])
                numbers = range(low + 1, min(high, low + LONGEST_RANGE))
                labels = [*(f"{first['part'].upper()}{number}" for number in numbers), *labels]
                out[-1] = ((before[0][0], end), [*before[1], *labels])
                continue
        out.append(place)
    return out


def with_loose_items(key: str, found: list[Place], language: str) -> list[Place]:
    """The places of a text that names one paragraph and items without theirs: "in OP3, delete (b) and (c)" is of
    these."""
    if len(found) != 1 or len(found[0][1]) != 1:
        return found
    (start, end), (label,) = found[0]
    if "(" in label:  # "OP3 (a) and (c)"
        joined = regex(rf"(?:(?:{joint(language)}){_ITEM})+").match(key[end:])
        stem, _, own = label.rpartition("(")
        end += joined.end() if joined else 0
        listed = items_in(f"({own}{joined[0]}", language) if joined else [f"({own}"]
        behind = [match for match in LOOSE_ITEM.finditer(key, end) if stem.count("(") == 0]  # "before (a)"
        own_place = ((start, end), [f"{stem}{item}" for item in listed])
        return [own_place, *_loose_runs(key, stem, behind, language)]
    items = [match for match in LOOSE_ITEM.finditer(key) if match.end() <= start or match.start() >= end]
    if not items:
        return found
    first = f"{label}{loose_item(items[0])}"
    return [((start, end), [first]), *_loose_runs(key, label, items, language)]


def _loose_runs(key: str, label: str, items: Sequence[re.Match[str]], language: str) -> list[Place]:
    """Items named without their paragraph; two with a range between them as one place: "(d) to (f)"."""
    out: list[Place] = []
    between = re.compile(rf"{through(language).pattern}(?:\w+\s)?")
    for match in items:
        named = [f"{label}{loose_item(match)}"]
        before = out[-1] if out else None
        if before and between.fullmatch(key[before[0][1] : match.start()]):
            run = items_in(f"{before[1][-1][len(label) :]}-{named[0][len(label) :]}", language)
            out[-1] = ((before[0][0], match.end()), [*before[1][:-1], *(f"{label}{item}" for item in run)])
        else:
            out.append((match.span(), named))
    return out


@cache
def _below(language: str) -> re.Pattern[str]:
    forms, of, article = (alternatives(language, role) for role in ("item place", "item of", "article"))
    items = rf"(?P<items>{_ITEM}(?:(?:{joint(language)}){_ITEM})*|[a-n](?!\w))"
    which = r"(?P<which>[^\W\d_]+)"
    named = rf"(?:(?:{forms})\s{items}|{which}\s(?:{forms}))"
    return re.compile(rf"\b{named}\s(?:{of})\s(?:(?:{article})[\s'])?$")


def _with_items(key: str, at: int, labels: list[str], language: str) -> tuple[int, list[str]]:
    """The items of the paragraph named at a place that are named in front of it, "subparagraphs (a) and (b) of
    paragraph 3", "the second item of OP5", and where that begins."""
    found = _below(language).search(key, max(0, at - LISTED_BEFORE), at)
    if found is None or len(labels) != 1 or "(" in labels[0]:
        return (found.start() if found and found["items"] else at), labels
    if found["items"]:
        named = found["items"] if found["items"].endswith(")") else f"({found['items']})"
        return found.start(), [f"{labels[0]}{item}" for item in items_in(named, language)]
    value = ordinal_of(found["which"], language) or 0
    return (found.start(), [f"{labels[0]}({chr(ord('a') + value - 1)})"]) if 0 < value < _LETTERS else (at, labels)
