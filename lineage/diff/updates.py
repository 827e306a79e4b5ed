"""What passing time changes: dates, sessions, symbols. An update is housekeeping, a date that decides is of substance.

A date decides where a deadline or the end of something stands before it ("no later than", "jusqu'au"), where it is
that of a meeting or report to come ("to be held on"), and where it stands in a clause whose verb decides or asks. The
date of a document or of a past event decides nothing, nor does the year of the next session.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.diff.edits import ChangeClass
from lineage.diff.units import DATE, FUNCTION, ORDINAL, PUNCTUATION
from lineage.languages import language
from lineage.languages.dates import find_year
from lineage.languages.number_words import ordinal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.changed_sides import Side
    from lineage.diff.units import Unit
    from lineage.languages.vocabulary import Vocabulary

_SYMBOL = re.compile(
    r"[a-z](?:/[a-z0-9.\-]+)+|(?:[a-z]{1,2}-)?\d{1,4}/\d{1,4}(?: [a-z])?|\d{1,4}(?: [a-z])? ?\([a-z0-9-]+\)"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))?")
NEAR = 3
"""Largest distance, in units, between an ordinal and the event it counts: "soixante-cinquième et
soixante-sixième sessions", "fifth high-level plenary meeting"."""
CONTEXT = 8
"""Units before a date in which a word makes it a deadline: "d'ici à la fin de l'année 2025"."""
PHRASE = 4
"""Units of the longest word of deadline: "by the end of"."""
EVENT_REACH = 12
"""Units before a deadline in which a session or meeting makes it that event's date: "at its eightieth session,
after the general debate, but no later than December 2025"."""

Verdict = tuple[ChangeClass, str]
"""A class with its evidence."""


def mark(units: Sequence[Unit], index: int, words: Vocabulary) -> str:
    """What passing time makes of the unit at `index`: "date", "year", "symbol", "ordinal", or ""."""
    unit = units[index]
    name = "date" if unit.kind == DATE else "ordinal" if unit.kind == ORDINAL else _mark(unit.key, words.language)
    if name != "ordinal":
        return name
    around = units[max(0, index - NEAR) : index + NEAR + 1]
    return name if any(other.key in words.role("event") for other in around) else ""


@lru_cache(maxsize=65_536)
def _mark(key: str, code: str) -> str:
    if language(code).ordinal_word.fullmatch(key):
        return "ordinal"
    if not any(map(str.isdigit, key)):
        return ""
    return "year" if _YEAR.fullmatch(key) else "symbol" if _SYMBOL.fullmatch(key) else ""


def can_pass(key: str, code: str) -> bool:
    """Whether passing time may make something of a word of `key`, whatever stands around it."""
    return bool(_mark(key, code))


def decided(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Substance where a date that decides moves, comes or goes, unless it goes with the next event of a series."""
    places = [[at for at in range(s.first, s.last) if mark(s.units, at, words)] for s in (one, other)]
    if not any(places):
        return None
    for name, settles in (("deadline", _is_deadline), ("date decided", _is_date_decided)):
        left = next((at for at in places[0] if settles(one, at, words)), -1)
        right = next((at for at in places[1] if settles(other, at, words)), -1)
        before, after = (side.units[at].text if at >= 0 else "–" for side, at in ((one, left), (other, right)))
        if before != after and not (min(left, right) >= 0 and _is_next_event(one, left, other, right, words)):
            return ChangeClass.SUBSTANCE, f"{name}: {before} -> {after}"
    return None


def _is_deadline(side: Side, at: int, words: Vocabulary) -> bool:
    """Whether the unit is a date until which, by which or from which something is done, or a session that ends it."""
    units = side.units
    kind = mark(units, at, words)
    if kind == "ordinal":
        return _after_word(units, at, words, ("end",))
    return kind in {"date", "year"} and _after_word(units, at, words, ("deadline", "end"))


def _after_word(units: Sequence[Unit], at: int, words: Vocabulary, roles: Sequence[str]) -> bool:
    """Whether a word of `roles` governs the date at `at`: "until", "avant la fin du mois de". Articles, prepositions
    and the parts of a period may stand between, but "by the 2030 Agenda" is not a deadline."""
    known = frozenset().union(*(words.role(role) for role in roles))
    keys = [unit.key for unit in units[max(0, at - CONTEXT) : at]]
    if keys and units[at].kind != DATE and words.function_words.get(keys[-1]) == "article" and _is_name(units, at):
        return False
    while keys:
        phrases = (" ".join(keys[-size:]).replace("' ", "'") for size in range(1, min(PHRASE, len(keys)) + 1))
        if any(phrase in known for phrase in phrases):
            return True
        passed = keys.pop()
        if passed not in words.function_words and passed not in words.role("part of a period"):
            return False
    return False


def _is_name(units: Sequence[Unit], at: int) -> bool:
    """Whether the year at `at` belongs to the name after it: "2030 Agenda"."""
    return at + 1 < len(units) and units[at + 1].text[:1].isupper()


def _is_date_decided(side: Side, at: int, words: Vocabulary) -> bool:
    """Whether the unit is the date of something to come, or stands in a clause that decides or asks."""
    units = side.units
    kind = mark(units, at, words)
    if kind not in {"date", "year"} or _is_of_document(units, at, words):
        return False
    if _after_word(units, at, words, ("start",)):
        return True
    before = " ".join(unit.key for unit in units[max(0, at - EVENT_REACH) : at])
    told = [match.lastgroup for match in words.timed.finditer(before)]
    if not told and _ends_range(units, at, words):
        return True
    if kind == "year" and not _after_word(units, at, words, ("in a year", "period")):
        return False
    return told[-1] == "future" if told else side.verbs.decides(at)


def _ends_range(units: Sequence[Unit], at: int, words: Vocabulary) -> bool:
    """Whether a date ends a range: "from 1 January 2036 to 31 December 2037"."""
    return at > 1 and units[at - 1].key in words.role("range") and mark(units, at - 2, words) in {"date", "year"}


def _is_of_document(units: Sequence[Unit], at: int, words: Vocabulary) -> bool:
    """Whether a date is that of a document: "resolution 61/180 of 20 December 2006", "its report of 2016"."""
    near = range(max(0, at - NEAR - 1), at)
    if any(mark(units, index, words) == "symbol" for index in near):
        return True
    dated = any(units[index].key in words.role("dated") for index in range(max(0, at - 2), at))
    return dated and any(units[index].key in words.role("reference") for index in near)


def _is_next_event(one: Side, left: int, other: Side, right: int, words: Vocabulary) -> bool:
    """Whether two dates go with an event and the next: the ordinal before them moves, and they with it.

    A deadline that moves by as many years as the ordinal keeps step; a day that a clause sets is decided each time.
    """
    places = ((one, left), (other, right))
    before, after = (_ordinal_before(side, at, words) for side, at in places)
    if not before or not after or before == after:
        return False
    dates = [side.units[at] for side, at in places]
    if any(_is_deadline(side, at, words) for side, at in places):
        return _keeps_step([before, after], [date.key for date in dates], words.language)
    deciding = any(side.verbs.decides(at) for side, at in places)
    return not (deciding and any(re.match(r"\d{1,2}\D", date.text) for date in dates))


def _keeps_step(ordinals: Sequence[str], dates: Sequence[str], language: str) -> bool:
    """Whether two dates differ in the year alone, by as much as two ordinals: December 2021 at the seventy-sixth
    session, December 2025 at the eightieth."""
    if len({re.sub(r"\d{4}", "", date) for date in dates}) > 1:
        return False
    one, other = (ordinal(words, language) for words in ordinals)
    first, second = (find_year(date) for date in dates)
    if one is None or other is None or first is None or second is None:
        return True
    return other - one == second - first


def _ordinal_before(side: Side, at: int, words: Vocabulary) -> str:
    """The last ordinal of a session or meeting before a date, "" without one."""
    near = range(at - 1, max(-1, at - EVENT_REACH - 1), -1)
    return next((side.units[index].text for index in near if mark(side.units, index, words) == "ordinal"), "")


def passing(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Housekeeping where all that comes or goes is references: symbols with their dates, sessions, and glue."""
    if _lead_to_symbols(one, other, words):
        return ChangeClass.HOUSEKEEPING, "references"
    sides: list[list[str]] = []
    for side in (one, other):
        places = range(side.first, side.last)
        if not all(_is_glue(side.units[at], words) or mark(side.units, at, words) for at in places):
            return None
        sides.append([name for name in (mark(side.units, at, words) for at in places) if name])
    labels = list(dict.fromkeys([*sides[0], *sides[1]]))
    several = sides[0].count("ordinal") != sides[1].count("ordinal")
    if several and any(side.verbs.decides(side.first) for side in (one, other)):
        return None
    reason = _reason(one, other, labels, words)
    return (ChangeClass.HOUSEKEEPING, reason) if reason else None


def _reason(one: Side, other: Side, labels: Sequence[str], words: Vocabulary) -> str:
    """Why a change of nothing but references is housekeeping, "" where it is not."""
    both = one.changed and other.changed
    if "symbol" in labels or ("ordinal" in labels and (both or _beside_ordinal(one, other, words))):
        return "; ".join(("references", *labels))
    if labels and _follows_symbol(one, other, words):
        return "references; date"
    return "; ".join(labels) if _of_event(one, words) and _of_event(other, words) else ""


def chairs(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Housekeeping where names give way to names beside a word of chairing: "co-chaired in 2019 by [names]"."""
    for side in (one, other):
        near = side.units[max(0, side.first - EVENT_REACH) : side.last + EVENT_REACH]
        names = [u for u in side.changed if u.kind not in {FUNCTION, PUNCTUATION, DATE}]
        if not names or not all(u.text[0].isupper() or u.text[0].isdigit() for u in names):
            return None
        if _is_within_name(side):
            return None
        if not any(unit.key in words.role("chair") for unit in near):
            return None
    return ChangeClass.HOUSEKEEPING, "chair"


def _is_within_name(side: Side) -> bool:
    """Whether a change stands within a longer name: "the Chair of the Sustainable Development [Group]" is no other
    chair."""
    beside = [*side.units[max(0, side.first - 1) : side.first], *side.units[side.last : side.last + 1]]
    return any(unit.kind not in {FUNCTION, PUNCTUATION, DATE} and unit.text[0].isupper() for unit in beside)


def _lead_to_symbols(one: Side, other: Side, words: Vocabulary) -> bool:
    """Whether the words before a symbol follow its list: "sa résolution [61/180]", "ses résolutions [61/180]"."""
    stems = []
    for side in (one, other):
        follows = range(side.last, min(len(side.units), side.last + 2))
        named = [unit.key for unit in side.changed if unit.kind not in {FUNCTION, PUNCTUATION}]
        if not all(key in words.role("reference") for key in named):
            return False
        if not any(mark(side.units, index, words) == "symbol" for index in follows):
            return False
        stems.append({key.rstrip("s") for key in named})
    return bool(stems[0] or stems[1]) and (stems[0] == stems[1] or not all(stems))


def _is_glue(unit: Unit, words: Vocabulary) -> bool:
    return (
        unit.kind in {FUNCTION, PUNCTUATION, DATE}
        or unit.key in words.role("reference")
        or unit.key in words.role("event")
    )


def _follows_symbol(one: Side, other: Side, words: Vocabulary) -> bool:
    return any(
        mark(side.units, index, words) == "symbol"
        for side in (one, other)
        for index in range(max(0, side.first - 3), side.first)
    )


def _beside_ordinal(one: Side, other: Side, words: Vocabulary) -> bool:
    """Whether the change stands in a list of sessions: "at its forty-ninth[, fiftieth] and sixty-fourth sessions"."""
    return any(
        mark(side.units, index, words) == "ordinal"
        for side in (one, other)
        for index in (*range(max(0, side.first - NEAR), side.first), *range(side.last, side.last + NEAR))
        if index < len(side.units)
    )


def _of_event(side: Side, words: Vocabulary) -> bool:
    """Whether a session or meeting stands before the change: its date is that of the next event of a series."""
    before = side.units[max(0, side.first - EVENT_REACH) : side.first]
    return any(unit.key in words.role("event") for unit in before)
