"""Paragraphs of an annex that an instruction names: "paragraph 12 of the annex", "in the annex, section II, paragraph
5", "the title of section III of the annex"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.phrase_patterns import alternatives, led_by_article, regex
from lineage.symbols import roman, roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEAR = 60
"""Characters in which "annex I, section II, " stands right before a place."""
_PAIR = 2
SECTION = "S"
"""In a label before the number of a section: A.SIII.44, or A.SIII for all of it."""
Place = tuple[tuple[int, int], list[str]]
"""Where a text names paragraphs, and their labels."""


def with_annexes(key: str, found: Sequence[Place], language: str) -> list[Place]:
    """The places of a folded text with those of an annex under its labels, OP12 as A.12: an annex is named right behind
    a place, or before all that follow. The words that name it are part of a place."""
    out: list[Place] = []
    leads = _leads(key, found, language)
    if not found:
        annex = next((lead for lead in leads if lead.groupdict().get("annex")), leads[0]) if leads else None
        sections = [lead for lead in leads if _section_of(lead)]
        own = [f"{_prefix(annex)}{_whole(lead).removeprefix(_prefix(lead))}" for lead in sections if annex]
        one = [(lead.span(), [label]) for lead, label in zip(sections, own, strict=True)]
        return one or several_sections(key, annex, language)
    first = min((start for (start, _), _ in found), default=len(key))
    alone = leads and (leads[0].start() < first or _says_nothing(key[: leads[0].start()], language))
    lead = leads[0] if alone else None
    next_one = leads[1].end() if len(leads) > 1 else len(key) + 1  # named after another place, it governs nothing
    for (start, end), labels in found:
        behind = _behind(language).match(key, end) or _behind_section(language).match(key, end)
        ahead = _ahead(language).search(key, max(0, start - _NEAR), start)
        if ahead is not None and (lead is None or ahead.start() > lead.end()):
            out.append(((ahead.start(), end), [_label(label, ahead) for label in labels]))
        elif behind is not None:
            out.append(((start, behind.end()), [_label(label, behind) for label in labels]))
        elif lead is None or not lead.end() <= start < next_one:
            out.append(((start, end), labels))
        else:
            joined = not out and _says_nothing(key[lead.end() : start], language)
            out.append(((lead.start() if joined else start, end), [_label(label, lead) for label in labels]))
    return out


def several_sections(key: str, annex: re.Match[str] | None, language: str) -> list[Place]:
    """The sections that a folded text names together, with those between: "sections II to IV of the annex"."""
    part = _prefix(annex) if annex else ""
    out = []
    for match in _together(language).finditer(key):
        numbers = re.findall(
            r"[ivx]+|[a-z]|\d+", regex(rf"(?<!\w)(?:{_joints(language)})(?!\w)").sub(" ", match["all"])
        )
        through_to = regex(rf"[-–]|(?<!\w)(?:{_through(language)})(?!\w)").search(match["all"])
        named = _between(*numbers) if through_to and len(numbers) == _PAIR else numbers
        out.append((match.span(), [f"{part}{SECTION}{number.upper()}" for number in named]))
    return out


def _between(first: str, last: str) -> list[str]:
    """The numbers of sections from one to another: "ii", "iii" and "iv"; the two where they do not count."""
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first), int(last) + 1)]
    one, other = roman_value(first), roman_value(last)
    if one and other and one < other:
        return [roman(number).lower() for number in range(one, other + 1)]
    if len(first) == len(last) == 1:
        return [chr(number) for number in range(ord(first), ord(last) + 1)]
    return [first, last]


@cache
def _together(language: str) -> re.Pattern[str]:
    """ "sections B, C and D", "sections II to IV"."""
    number = r"(?:[ivx]{1,5}|[a-z]|\d{1,2})(?!\w)"
    joint = rf"(?:\s?[-–]\s?|,\s(?:(?:{_joints(language)})\s)?|\s(?:{_joints(language)})\s)"
    nouns = alternatives(language, "sections place")
    lead = rf"(?:{_of(language)})?{_all(language)}{led_by_article(language)}"
    annex = _named(language, end=r"(?!\w)")
    tail = rf",?\s{_of(language)}{annex}(?!\w)"
    return re.compile(rf"(?<!\w){lead}(?:{nouns})\s(?P<all>{number}(?:{joint}{number})+)(?P<tail>{tail})?")


def _joints(language: str) -> str:
    return f"{alternatives(language, 'list joint')}|{_through(language)}"


def _through(language: str) -> str:
    return alternatives(language, "range joint", "ordinal range")


def annex_spans(key: str, found: Sequence[Place], language: str, *, alone: bool) -> list[tuple[int, int]]:
    """The words before places of an annex that name it, "in the annex, delete paragraph 5", or that name it `alone`."""
    default = len(key) if alone else -1
    first = min((start for (start, _), labels in found if labels[0].startswith(("A", SECTION))), default=default)
    return [match.span() for match in _leads(key, found, language) if match.end() <= first]


def heading_places(key: str, language: str) -> list[Place]:
    """The headings of sections that a folded text names: "the heading of section III of the annex" is A.III. One that
    does not number its annex is of the first that the text names."""
    out = []
    first = _annex(language).search(key)
    for match in _heading(language).finditer(key):
        own = _annex(language).search(match[0])
        annex = own if own and own["annex"] else first
        number = match["number"].upper()
        out.append((match.span(), [f"{_prefix(annex) if annex else 'H.'}{number}"]))
    return out


def is_annex(key: str, language: str, *, alone: bool = False) -> bool:
    """Whether folded words begin with an annex or a section, or are nothing else than an annex: "Annex I"."""
    if alone:
        whole = _annex(language).fullmatch(key.strip())
        return whole is not None and not _section_of(whole)
    return any(pattern(language).match(key.strip()) is not None for pattern in (_annex, _alone))


def _leads(key: str, found: Sequence[Place], language: str) -> list[re.Match[str]]:
    """Where a text names an annex, or a section without its annex, but for the headings of sections."""
    annexes = list(_annex(language).finditer(key))
    taken = [*(match.span() for match in annexes), *(span for span, _ in found)]
    alone = [match for match in _alone(language).finditer(key) if not any(_meet(match.span(), span) for span in taken)]
    return sorted([*annexes, *alone], key=re.Match.start)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _section_of(annex: re.Match[str]) -> str:
    """The number of the section that is named; "" for none."""
    said = annex.groupdict()
    return (said.get("section") or said.get("inside") or "").upper()


def _whole(section: re.Match[str]) -> str:
    """The label of a whole section: "A.SIII", "SIII"."""
    return f"{_prefix(section)}{SECTION}{_section_of(section)}"


def _says_nothing(words: str, language: str) -> bool:
    """Whether words only lead to a place: "in the"; not "in paragraph 3, ..." before "the annex; in paragraph 4"."""
    small = alternatives(language, "instruction lead", "article")
    return not re.search(r"[^\W_]", regex(rf"(?<!\w)(?:{small})(?!\w)").sub("", words))


def _label(label: str, annex: re.Match[str]) -> str:
    """The label of a paragraph in an annex: OP12 is A.12, PP1 A.PP1, in section II A.SII.12."""
    if label[:2] not in {"PP", "OP"}:
        return label
    section = f"{SECTION}{_section_of(annex)}." if _section_of(annex) else ""
    return f"{_prefix(annex)}{section}{label.removeprefix('OP') if _prefix(annex) else label}"


def _prefix(annex: re.Match[str]) -> str:
    """ "A." of the only annex, or the first; "A2." of the second; "" for a section without its annex."""
    if "annex" not in annex.groupdict():
        return ""
    number = annex["annex"] or ""
    value = int(number) if number.isdigit() else roman_value(number)
    return f"A{value}." if value > 1 else "A."


@cache
def _annex(language: str) -> re.Pattern[str]:
    """ "in the annex, section II", "section II of annex I"."""
    lead = _of(language)
    inside = rf"(?:{_all(language)}{_section(language, 'inside')},?\s{lead})?"
    behind = rf"(?:,?\s(?:{lead})?{_section(language)}(?![\w)]))?"
    named = _named(language, end=r"(?![\w)])")
    return re.compile(rf"(?<!\w)(?:{lead})?{inside}{named}{behind}(?=[,:;\s.]|$)")


@cache
def _alone(language: str) -> re.Pattern[str]:
    """ "in section II, ", "section B: "."""
    lead, noun = _of(language), alternatives(language, "section place")
    number = r"(?P<section>[ivx]{1,5}(?=[,:;\s.]|$)|\d{1,2}(?=[,:;\s.]|$)|[a-z](?=[,:;.]|\s:|$))"
    return re.compile(rf"(?<!\w)(?:{lead})?{_all(language)}{led_by_article(language)}(?:{noun})\s{number}")


def _all(language: str) -> str:
    """ "all of "."""
    return rf"(?:(?:{alternatives(language, 'all of section')})\s)?"


@cache
def _ahead(language: str) -> re.Pattern[str]:
    """The "annex I, section II, " right before a place: "replace “a” by “b” in annex I, paragraph 3"."""
    named, section = _named(language, end=r"(?![\w)])"), rf"(?:,?\s{_section(language)})?"
    return re.compile(rf"(?<!\w){named}{section},?\s{led_by_article(language)}$")


@cache
def _behind(language: str) -> re.Pattern[str]:
    """ "of the annex", "of section II of annex I"."""
    lead = _of(language)
    within = rf"(?:{lead}{_section(language)}\s)?"
    named = _named(language, end=r"(?!\w)")
    return re.compile(rf",?\s{within}{lead}{named}(?!\w)")


@cache
def _behind_section(language: str) -> re.Pattern[str]:
    """ "of section II"."""
    return re.compile(rf",?\s{_of(language)}{_section(language)}(?=[,:;.]|\s|$)")


def _of(language: str) -> str:
    """ "of ", "in "."""
    return rf"(?:{alternatives(language, 'paragraph of', 'instruction lead')})\s"


def _section(language: str, group: str = "section") -> str:
    """A section with its number: "section II"."""
    number = rf"(?P<{group}>[ivx]{{1,5}}|[a-z]|\d{{1,2}})"
    return rf"{led_by_article(language)}(?:{alternatives(language, 'section place')})\s{number}"


def _named(language: str, *, end: str) -> str:
    """An annex with its number, behind which `end` is found: "annex I to the draft resolution"."""
    number = rf"(?:\s(?P<annex>[ivx]{{1,4}}|\d){end})?"
    of_draft = rf"(?:\s(?:{alternatives(language, 'annex to draft')}))?"
    return rf"{led_by_article(language)}(?:{alternatives(language, 'annex')}){number}{of_draft}"


@cache
def _heading(language: str) -> re.Pattern[str]:
    noun, section, of = (alternatives(language, role) for role in ("heading noun", "section place", "paragraph of"))
    between = rf"\s(?:{of})\s{led_by_article(language)}"
    annex = rf"(?:{between}(?:{alternatives(language, 'annex')})(?:\s(?:[ivx]{{1,4}}|\d))?(?!\w))?"
    return re.compile(
        rf"(?<!\w)(?:{noun}){between}(?:{section})\s(?P<number>[ivx]{{1,5}}|\d{{1,2}}|[a-z])(?!\w){annex}"
    )
