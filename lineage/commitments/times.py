"""Until when: the date or session of the act that is asked, decided or awaited."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import span
from lineage.commitments.lexicon import lexicon
from lineage.commitments.session_bodies import names_assembly
from lineage.languages import rules
from lineage.languages.dates import months
from lineage.languages.number_words import ordinal
from lineage.languages.text import fold_in_place
from lineage.symbols import year_of_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.commitments.clauses import Passage, Span

_YEAR = re.compile(r"(?:19|20)\d\d")
_AWAITED = ("express", "decision")


def deadline(passage: Passage, kind: str, adopted: int | None = None) -> Span | None:
    """The stretch of `passage` that sets a date for the act, or None.

    Expressions that follow each other directly are one ("à sa quatre-vingtième session, après le débat général et
    au plus tard en décembre 2025"). Recurrence, past dates and the dates of texts do not count; neither is a year
    before `adopted`. In a directive, a date inside a relative clause belongs to what is described, not to the act.
    """
    flat, start, end = passage.flat, passage.start, passage.end
    words = lexicon(passage.language)
    masked = _without(flat, start, end, words.not_deadlines)
    found = sorted(
        (match.span() for pattern in words.deadlines for match in pattern.finditer(masked, start, end)),
        key=lambda place: (place[0], -place[1]),
    )
    kept = [place for place in found if _counts(passage, place, kind, adopted)]
    return span(passage.text, *_joined(flat, kept, passage.language)) if kept else None


def year_of(found: Span, passage: Passage, assembly: bool, other_body: bool = False) -> int | None:
    """Calendar year of a deadline: the last year it names, else that of its session where the session is the
    General Assembly's.

    `passage` is the clause; `assembly`: whether the document is one of the General Assembly; `other_body`: whether
    the clause addresses another body, whose sessions are counted otherwise.
    """
    flat, own = fold_in_place(found.text), rules(passage.language)
    years = [int(year) for year in _YEAR.findall(flat)]
    if years:
        return max(years)
    before, behind = passage.text[passage.start : found.start], passage.text[found.end : passage.end]
    of_assembly = names_assembly(before, passage.language, behind=behind, otherwise=assembly and not other_body)
    match = own.session.search(flat) if of_assembly else None
    number = session_number(match["words"] or match["number"], passage.language) if match else None
    return year_of_session(number) if number and number > 40 else None


def last_month(text: str, language: str) -> tuple[int, int] | None:
    """Year and month of the last month that a text names with its year: "by the end of April 2024" -> (2024, 4)."""
    named = re.findall(r"(?<![^\W\d_])([^\W\d_]+)\.? ((?:19|20)\d\d)", fold_in_place(text))
    found = [(int(year), months(language)[name]) for name, year in named if name in months(language)]
    return max(found, default=None)


def session_number(words: str, language: str) -> int | None:
    """Number of a session in words or figures: "soixante-dix-septième" -> 77."""
    if words.isdigit():
        return int(words)
    parts = words.split()
    return next((n for i in range(len(parts)) if (n := ordinal(" ".join(parts[i:]), language)) is not None), None)


def session_in(text: str, language: str) -> int | None:
    """Number of the first session that a text names, None where it names none."""
    for match in rules(language).session.finditer(fold_in_place(text)):
        number = session_number(match["words"] or match["number"], language)
        if number is not None:
            return number
    return None


def _without(flat: str, start: int, end: int, patterns: Sequence[re.Pattern[str]]) -> str:
    region = flat[start:end]
    for pattern in patterns:
        region = pattern.sub(lambda match: "#" * len(match[0]), region)
    return flat[:start] + region + flat[end:]


def _counts(passage: Passage, place: tuple[int, int], kind: str, adopted: int | None) -> bool:
    flat = passage.flat
    years = _YEAR.findall(flat[slice(*place)])
    if adopted is not None and years and int(max(years)) < adopted:
        return False
    if flat[slice(*place)].endswith(rules(passage.language).general_debate):
        return kind in _AWAITED
    if kind in _AWAITED:
        return True
    return not in_relative(flat, passage.start, place[0], passage.language)


def in_relative(flat: str, start: int, place: int, language: str) -> bool:
    """Whether a relative clause is open at `place`: "du plan de travail que l'Initiative devra réaliser en 2009"."""
    acts, relatives = _openings(flat[start:], language)
    act, relative = (bisect_right(ends, place - start) for ends in (acts, relatives))
    return relative > 0 and relatives[relative - 1] > (acts[act - 1] if act else 0)


@lru_cache(maxsize=64)
def _openings(since: str, language: str) -> tuple[list[int], list[int]]:
    """Where in a clause the words end that open an act, and those that open a relative clause. Kept for all dates of
    the clause: 2,000 in one paragraph asked for it 8,000 times."""
    own = rules(language)
    return [m.end() for m in own.opens_act.finditer(since)], [m.end() for m in own.relative.finditer(since)]


def _joined(flat: str, kept: list[tuple[int, int]], language: str) -> tuple[int, int]:
    """The first expression with those that follow it directly; a lone "after the general debate" needs company."""
    first, last = kept[0]
    for start, end in kept[1:]:
        if end <= last:
            continue
        if start <= last or rules(language).joined_dates.fullmatch(flat, last, start):
            last = end
    return first, last
