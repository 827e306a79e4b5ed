"""The paragraphs that an instruction names, as labels: "operative paragraphs 5 to 7", "the third and fourth preambular
paragraphs", "OP3 bis", "subparagraph (b) of paragraph 3", "the last preambular paragraph"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.papers.annex_places import Place, heading_places, with_annexes
from lineage.documents.papers.named_items import LOOSE_ITEM, items_in, joint, through
from lineage.documents.papers.named_notes import with_notes
from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.phrases import ordinal, phrases
from lineage.languages.text import fold
from lineage.symbols import ORDINAL_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ITEM = r"\(?(?:[a-z]|[ivx]{2,4})\)(?:\s?\([ivx]{1,4}\))?"
_SUFFIX = (
    rf"(?:[\s.-]?(?P<suffix>{'|'.join(ORDINAL_SUFFIXES)})(?!\w))?(?:\s(?P<alt>alt(?:\s?\d)?)(?!\w))?"
    rf"(?:\s?\(?(?P<item>[a-z]|[ivx]{{2,4}})\)(?:\s?\((?P<below>[ivx]{{1,4}})\))?)?"
)
_BELOW = rf"(?:\.?(?P<letter>[a-n])(?![\w)]|\.\w)|{_SUFFIX})"
_LABEL = re.compile(rf"\b(?P<part>[po]\.?p)\.?[\s-]?(?P<digits>\d{{1,3}}){_BELOW}")
"""Such as "OP5", "OP-5", "O.P. 5", "OP5 bis", "OP5 (b)", "OP5b"."""
_ANNEXED = re.compile(rf"\ba(?P<annex>\d?)\.(?P<part>pp)?(?P<digits>\d{{1,3}}){_SUFFIX}")
_BARE = re.sub("P<[a-z]+>", ":", _SUFFIX)
_ONE = re.compile(rf"(?P<digits>\d{{1,3}}){_SUFFIX}")
_LONGEST_RANGE = 60
_LISTED_BEFORE = 500
"""Characters in front of a paragraph in which its items are listed, or the ordinals of those before it: "(a), (b), ...
and (z) of" has 130."""
_LETTERS = 27
_MOST = 10
"""The most paragraphs that are counted: "the last two preambular paragraphs"."""
_BEFORE = r"(?P<ordinal>[^\W\d_]+(?:[- ][^\W\d_]+){{0,2}}|\d{{1,3}}(?:{endings}))\s+{phrase}\b"


def places_in(text: str, language: str) -> list[str]:
    """The labels of the paragraphs that a text names, in order. One counted from the end has a number below zero:
    "the penultimate preambular paragraph" is PP-2, for the text alone does not say how many there are."""
    return list(dict.fromkeys(label for _, labels in place_spans(fold(text), language) for label in labels))


def place_spans(key: str, language: str) -> list[Place]:
    """Where a folded text names paragraphs, in order, each place with its labels."""
    return list(_place_spans(key, language))


@lru_cache(maxsize=1 << 10)
def _place_spans(key: str, language: str) -> tuple[Place, ...]:
    found = [
        (match.start(), match.end(), [_of(match["part"].upper(), match["digits"], match)])
        for match in _LABEL.finditer(key)
    ]
    found += [
        (match.start(), match.end(), _listed(match["listed"], match["part"].upper(), language))
        for match in _marked_list(language).finditer(key)
    ]
    for part, role in (("PP", "preambular place"), ("OP", "operative place")):
        found += [*_numbered(key, role, part, language), *_counted(key, role, part, language)]
    items = _numbered(key, "operative item", "OP", language)
    found += [(at, end, labels) for at, end, labels in items if all("(" in label for label in labels)]
    found += [
        (match.start("which"), match.end(), [f"OP{value}"])
        for match, value in ((m, _ordinal(m["which"], language)) for m in _loose(language).finditer(key))
        if value is not None
    ]
    found += [(*span, labels) for span, labels in heading_places(key, language)]
    found += [(*match.span(), [_of_annex(match)]) for match in _ANNEXED.finditer(key)]
    found += [
        (match.start("number"), match.end(), [f"OP{int(match['digits'])}({match['item']})"])
        for match in _bare_item(language).finditer(key)
    ]
    out: list[Place] = []
    taken: set[int] = set()
    for at, end, labels in sorted(found, key=lambda place: (place[0], -place[1])):
        if not taken & set(range(at, end)):
            start, own = _with_items(key, at, labels, language)
            while out and out[-1][0][1] > start:
                out.pop()  # "second" of "the second alinéa of OP5"
            out.append(((start, end), own))
            taken |= set(range(at, end))
    return tuple(with_notes(key, with_annexes(key, out, language), language))


@cache
def _bare_item(language: str) -> re.Pattern[str]:
    """ "after 8 (b)"."""
    lead = alternatives(language, "instruction lead", "paragraph of", "place after", "place before")
    return re.compile(rf"(?<!\w)(?:{lead})\s(?P<number>(?P<digits>\d{{1,2}})\s?\(?(?P<item>[a-z])\))")


def _of_annex(match: re.Match[str]) -> str:
    """A label of an annex as it is typed: "A.43 (c)"."""
    return f"A{match['annex']}.{_of((match['part'] or '').upper(), match['digits'], match)}"


@cache
def _loose(language: str) -> re.Pattern[str]:
    """ "the last paragraph", which is of the operative part where nothing else is said, "the twelfth paragraph of the
    annex"."""
    last, paragraph, of = (
        alternatives(language, *roles) for roles in (("last", "last but one"), ("paragraph",), ("paragraph of",))
    )
    annex = rf"\s(?:{of})\s{_article(language)}(?:{alternatives(language, 'annex')})(?!\w)"
    counted = rf"(?:[^\W\d_]+|\d+[^\W\d_]+)(?=\s(?:{paragraph}){annex})"
    return re.compile(rf"\b(?P<which>{last}|{counted})\s(?:{paragraph})\b(?={annex}|(?!\s(?:\d|{of})\b))")


def _article(language: str) -> str:
    return rf"(?:(?:{alternatives(language, 'article')})[\s'])?"


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
        if before and re.fullmatch(rf"\s*(?:{joints}|[-–])\s*", key[before[0][1] : start]):
            first, last = _LABEL.fullmatch(before[1][-1].lower()), _LABEL.fullmatch(labels[0].lower())
            alike = first and last and "-" not in before[1][-1] and first["part"] == last["part"]
            if first and last and alike and not (first["item"] or last["item"]):
                low, high = int(first["digits"]), int(last["digits"])
                numbers = range(low + 1, min(high, low + _LONGEST_RANGE))
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
        joined = re.match(rf"(?:(?:{joint(language)}){_ITEM})+", key[end:])
        if not joined:
            return found
        stem, _, own = label.rpartition("(")
        return [((start, end + joined.end()), [f"{stem}{item}" for item in items_in(f"({own}{joined[0]}", language)])]
    items = [match for match in LOOSE_ITEM.finditer(key) if match.end() <= start or match.start() >= end]
    if not items:
        return found
    first = f"{label}({items[0]['letter'] or items[0]['bare']})"
    return [((start, end), [first]), *_loose_runs(key, label, items, language)]


def _loose_runs(key: str, label: str, items: Sequence[re.Match[str]], language: str) -> list[Place]:
    """Items named without their paragraph; two with a range between them as one place: "(d) to (f)"."""
    out: list[Place] = []
    between = re.compile(rf"{through(language).pattern}(?:\w+\s)?")
    for match in items:
        named = [f"{label}({match['letter'] or match['bare']})"]
        before = out[-1] if out else None
        if before and between.fullmatch(key[before[0][1] : match.start()]):
            run = items_in(f"{before[1][-1][len(label) :]}-{named[0][len(label) :]}", language)
            out[-1] = ((before[0][0], match.end()), [*before[1][:-1], *(f"{label}{item}" for item in run)])
        else:
            out.append((match.span(), named))
    return out


def _numbered(key: str, role: str, part: str, language: str) -> Iterator[tuple[int, int, list[str]]]:
    """Places in a folded text that name paragraphs by their numbers, each with where its words begin and end:
    "preambular paragraph 3", "paragraph five", "subparagraph 5 (b)"."""
    for pattern in _by_number(role, language):
        for match in pattern.finditer(key):
            listed = match["listed"] or match["alone"] or str(_numbers_in_words(language)[match["word"]])
            yield *match.span(), _listed(listed, part, language)


def _counted(key: str, role: str, part: str, language: str) -> Iterator[tuple[int, int, list[str]]]:
    """The same for those that are counted: "third preambular paragraph"."""
    for match in _by_ordinal(role, language).finditer(key):
        values = _ordinals(match["ordinal"], key[: match.start("ordinal")], language)
        if values:
            lead = _lead(language).match(key, match.start())
            start = lead.end() if lead and lead.end() < match.end("ordinal") else match.start()
            yield start, match.end(), [f"{part}{value}" for value in values]


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
    return {form: value for value in range(2, _MOST + 1) for form in phrases(language, f"number {value}")}


@cache
def _marked_list(language: str) -> re.Pattern[str]:
    """ "OP5, 6 and 7"."""
    return re.compile(rf"\b(?P<part>pp|op)s?\s?(?P<listed>{_numbers(language)})(?!\w)")


@cache
def _numbers(language: str) -> str:
    """Numbers of a list: "5, 6, 10 and 13", "5 to 7"."""
    return rf"\d{{1,3}}{_BARE}(?:(?:{joint(language)})\d{{1,3}}{_BARE})*"


def _listed(words: str, part: str, language: str) -> list[str]:
    """The labels of a list of numbers, with those that a range leaves out: "5 to 7" is 5, 6 and 7."""
    out: list[str] = []
    before: re.Match[str] | None = None
    for one in _ONE.finditer(words):
        if before and through(language).fullmatch(words[before.end() : one.start()]):
            first, last = int(before["digits"]), int(one["digits"])
            out += [f"{part}{number}" for number in range(first + 1, min(last, first + _LONGEST_RANGE))]
        out.append(_of(part, one["digits"], one))
        before = one
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
    found = _below(language).search(key, max(0, at - _LISTED_BEFORE), at)
    if found is None or len(labels) != 1 or "(" in labels[0]:
        return (found.start() if found and found["items"] else at), labels
    if found["items"]:
        named = found["items"] if found["items"].endswith(")") else f"({found['items']})"
        return found.start(), [f"{labels[0]}{item}" for item in items_in(named, language)]
    value = _ordinal(found["which"], language) or 0
    return (found.start(), [f"{labels[0]}({chr(ord('a') + value - 1)})"]) if 0 < value < _LETTERS else (at, labels)


def _ordinals(words: str, before: str, language: str) -> list[int]:
    """The ordinals that stand right before the name of a kind of paragraph: "third and fourth", "3rd, 4th"."""
    if several := _several(words, language):
        return several
    last = _ordinal(words, language)
    if last is None:
        return []
    lead = [word.strip(",") for word in re.findall(r"[^\s,]+|,", f"{before[-_LISTED_BEFORE:]} {words}")][-12:]
    values = [value for word in lead if word and (value := _ordinal(word, language))]
    joined = not phrases(language, "list joint").isdisjoint(lead)
    return [*dict.fromkeys([*values, last])] if joined and len(values) > 1 else [last]


def _several(words: str, language: str) -> list[int]:
    """The places that a number and an ordinal count together: "last two" is the last but one and the last."""
    counts = {form: value for value in range(2, _MOST + 1) for form in phrases(language, f"number {value}")}
    parts = words.split()[-2:]
    count = next((counts[part] for part in parts if part in counts), 0)
    which = [value for part in parts if part not in counts and (value := _ordinal(part, language)) is not None]
    if not count or len(parts) < 2 or which not in ([1], [-1]):
        return []
    return list(range(1, count + 1)) if which == [1] else list(range(-count, 0))


def _ordinal(words: str, language: str) -> int | None:
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    for value, role in ((-2, "last but one"), (-1, "last"), (1, "foremost")):
        if any(words == form or words.endswith((f" {form}", f"'{form}")) for form in phrases(language, role)):
            return value
    parts = words.split()
    found = (ordinal(" ".join(parts[start:]), language) for start in range(len(parts)))
    return next((value for value in found if value), None)


def _of(part: str, digits: str, match: re.Match[str]) -> str:
    said = match.groupdict()
    suffix = "".join(f" {said[name]}" for name in ("suffix", "alt") if said[name])
    items = (said[name] for name in ("letter", "item", "below") if said.get(name))
    return f"{part.replace('.', '')}{int(digits)}{suffix}" + "".join(f"({item})" for item in items)
