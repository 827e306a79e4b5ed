"""Findings about citations that differ from those of the base by a slip: another number of the same session, in the
text or in a note, another day, and one of a list left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.corpus.citing import NAME
from lineage.diff.edits import Operation
from lineage.drafting.checking.agreed_wording import own_base, substance
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import ContextPiece, Finding, Rule
from lineage.drafting.checking.cited import another, dated_names, number_of
from lineage.languages.dates import find_date
from lineage.languages.text import fold
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.checked import Check
    from lineage.drafting.checking.similar import Precedent

_EARLY = re.compile(r"(?<![\w/])\d{1,4}(?: [A-Z])? \((?P<session>(?:S-|ES-)?[IVXL]+)\)")
"""A resolution of the first thirty sessions: "2621 (XXV)", "217 A (III)", "3201 (S-VI)"."""
_PART = re.compile(r"(?<![\w/])(\d{1,3}/\d{1,4}) ([A-Z])(?=\s\w{1,3}\s\d|[,;.)])")
"""A part of a resolution: "45/55 B of 4 December 1990"."""

_STEPS = 3
"""Resolutions of a list whose sessions show that it has every text of its series."""


def slip_findings(check: Check) -> Iterator[Finding]:
    """Citations that differ from the counterpart in the base and that no changed words show: another resolution of the
    same session ("7/21" for "7/12"; the next text of a series is of a later one), or of the session and the day of the
    base where the draft does not cite that, one of a list left out, another day of a resolution of the Council."""
    marks: set[str] = set()
    cited = {match[0] for p in check.draft.paragraphs for match in NAME.finditer(p.text)}
    for item in check.paragraphs:
        base = own_base(item)
        if base is None or check.base is None:
            continue
        yield from _note_slips(check, item.paragraph, base, marks)
        yield from _other_days(check, item.paragraph, base)
        slips = _slips(base.text, item.paragraph.text)
        for right, at in slips:
            yield another(item.paragraph, at.span(), right, base.id, "slip")
        yield from _other_letters(item.paragraph, base)
        if not slips:
            yield from _near_the_base(check, item.paragraph, base, cited)
            left = _missing(check, item.paragraph, base)
            yield from (_left_out(item.paragraph, base, one, check.draft.language) for one in left)


def _missing(check: Check, paragraph: Paragraph, base: Precedent) -> list[str]:
    """The resolutions of a list of the base that the draft leaves out. A list that rolled on may lose its first and its
    last: "74/1 and 75/2" becomes "75/2 and 76/3"; one that changed otherwise, only those between two that stay."""
    was, now = ({match[0]: match for match in NAME.finditer(p)} for p in (base.text, paragraph.text))
    old, new = [one for one in was if one not in now], [one for one in now if one not in was]
    followed = number_of(check.base.symbol or "") if check.base else ""
    if now and {*new} <= {followed} and not substance(paragraph, base):
        rolled = {*list(was)[:1], *([] if _goes_up_to(followed, list(was)) else list(was)[-1:])} if new else set()
        return [one for one in old if one not in rolled]
    return [one for one in old if _stood_between(one, paragraph, base, check.draft.language)]


def _goes_up_to(number: str, listed: list[str]) -> bool:
    """Whether the last three resolutions of a list lead by equal steps to the one that follows, so that none of them
    gives its place to it: "76/218, 77/179 and 78/164" in 79/221."""
    named = [NAME.fullmatch(one) for one in (*listed[-_STEPS:], number)]
    sessions = [int(one["session"]) for one in named if one and one["session"]]
    steps = {later - earlier for earlier, later in pairwise(sessions)}
    return len(sessions) == _STEPS + 1 and len(steps) == 1 and min(steps) > 0


def _stood_between(name: str, paragraph: Paragraph, base: Precedent, language: str) -> bool:
    """Whether a resolution stood in one list between two that stay next to each other, in words that did not change."""
    places, stay = _dated_names(base.text, language), list(_dated_names(paragraph.text, language))
    names = list(places)
    before, after = names[: names.index(name)][-1:], names[names.index(name) + 1 :][:1]
    if not {*before, *after} <= {*stay} or not before or not after:
        return False
    start, end = places[before[0]][1], places[after[0]][0]
    joints = f"{base.text[start : places[name][0]]} {base.text[places[name][1] : end]}"
    listed = len(re.findall(r"\w+", joints)) <= CHECK.joints
    reworded = any(c.old_start < end and start < c.old_end for c in substance(paragraph, base))
    return listed and not reworded and stay.index(after[0]) - stay.index(before[0]) == 1


def _near_the_base(check: Check, paragraph: Paragraph, base: Precedent, cited: AbstractSet[str]) -> Iterator[Finding]:
    """A resolution of the session and the day of the base, in place of another one, in a draft that does not cite the
    base itself: "78/119 of 19 December 2023" for 78/199. `cited` are the numbers that the draft cites."""
    text, language = check.base, check.draft.language
    own = number_of(text.symbol or "") if text else ""
    before = {match[0] for match in NAME.finditer(base.text)}
    if not text or not text.adopted or not own or own in cited or before <= cited:
        return
    for name, said in dated_names(paragraph.text, language):
        alike = name["session"] == own.partition("/")[0] and name[0] not in before
        if alike and said and find_date(said[0], language) == text.adopted:
            yield another(paragraph, name.span(), own, text.id, "near")


def _other_days(check: Check, paragraph: Paragraph, base: Precedent) -> Iterator[Finding]:
    """Resolutions of the Security Council with another day of their year than in the base."""
    was, now = (dated_names(text, check.draft.language) for text in (base.text, paragraph.text))
    days = {name[0]: said[0] for name, said in was if name["year"] and said and name["year"] in said[0]}
    for name, said in now:
        right = days.get(name[0])
        if said and right and name["year"] in said[0] and fold(said[0]) != fold(right):
            yield another(paragraph, said.span(), right, base.id, "day")


def _other_letters(paragraph: Paragraph, base: Precedent) -> Iterator[Finding]:
    """Resolutions with another letter than in the base, which cites one part of them: "45/55 C" for "45/55 B"."""
    was, now = ({one[1]: one for one in _PART.finditer(text)} for text in (base.text, paragraph.text))
    several = Counter(one[1] for text in (base.text, paragraph.text) for one in _PART.finditer(text))
    for number, one in now.items():
        if number in was and one[2] != was[number][2] and several[number] == 2:  # each text has it once
            yield another(paragraph, one.span(), was[number][0], base.id, "slip")


def _slips(was: str, now: str) -> list[tuple[str, re.Match[str]]]:
    """Resolutions that stand in place of the only other one of their session, of the Security Council of their year, or
    of their number ("1850 (2009)" for "1850 (2008)"), or of a later one, with that one; what joins a list, or leaves
    it, beside them is of another session."""
    old, new = _exchanged(NAME, was, now)
    sessions = [Counter(match.groups() for match in some) for some in (old, new)]
    return [
        (one[0], other)
        for one in old
        for other in new
        if (one.groups() == other.groups() and all(count[one.groups()] == 1 for count in sessions))
        or (one["year"] and other["year"] and one[0].split()[0] == other[0].split()[0])
        or (len(old) == len(new) == 1 and _goes_back(one, other))
    ] + _early_slips(was, now)


def _exchanged(pattern: re.Pattern[str], was: str, now: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The resolutions of that pattern that one text alone cites, each once: those of the first, those of the second."""
    before, after = ({match[0]: match for match in pattern.finditer(text)} for text in (was, now))
    return [before[name] for name in before if name not in after], [after[name] for name in after if name not in before]


def _goes_back(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a resolution gave way to one of an earlier session of such a body: "2012/13" for "2013/12", "73/233" for
    "75/233". Of 136 adopted texts none has one so, against the text before it."""
    was, now = (int(match["session"] or 0) for match in (one, other))
    return 0 < now < was and (now < FIRST_SESSION_YEAR) is (was < FIRST_SESSION_YEAR)


def _early_slips(was: str, now: str) -> list[tuple[str, re.Match[str]]]:
    """The same for resolutions with a Roman number: "2625 (XXV)" for "2621 (XXV)"."""
    old, new = _exchanged(_EARLY, was, now)
    if len(old) != 1 or len(new) != 1 or old[0]["session"] != new[0]["session"]:
        return []
    return [(old[0][0], new[0])]


def _note_slips(check: Check, paragraph: Paragraph, base: Precedent, marks: set[str]) -> Iterator[Finding]:
    """Another resolution of the same session in a note that has the words of the same note of the base; each note is
    looked at once, `marks` are those that were."""
    label = base.label
    home = next((p for p in check.before if p.label == label), None)
    if home is None or check.base is None or len(home.calls) != len(paragraph.calls):
        return
    before, after = ({note.mark: note.text for note in text.footnotes} for text in (check.base, check.draft))
    for call, own in zip(home.calls, paragraph.calls, strict=True):
        was, now = before.get(call.mark, ""), "" if own.mark in marks else after.get(own.mark, "")
        marks.add(own.mark)
        if NAME.sub("#", was) == NAME.sub("#", now):
            for right, at in _slips(was, now):
                yield replace(another(paragraph, (own.offset, own.offset), right, base.id, "slip"), words=at[0])


def _left_out(paragraph: Paragraph, base: Precedent, name: str, language: str) -> Finding:
    """A resolution that the base cites besides: the list around it in the draft, and in the base."""
    was, now = (_dated_names(text, language) for text in (base.text, paragraph.text))
    names = list(was)
    place = names.index(name)
    around = [one for one in names[max(0, place - 2) : place + 2] if one in now]
    around = around or [next(iter(now))]
    start, end = min(now[one][0] for one in around), max(now[one][1] for one in around)
    listed = [*around, name] if set(around) <= was.keys() else [name]
    first, last = min(was[one][0] for one in listed), max(was[one][1] for one in listed)
    pieces = (base.text[first : was[name][0]], base.text[slice(*was[name])], base.text[was[name][1] : last])
    signs = (Operation.EQUAL, Operation.DELETE, Operation.EQUAL)
    return Finding(
        rule=Rule.RESOLUTION,
        label=paragraph.label,
        words=paragraph.text[start:end],
        start=start,
        end=end,
        suggestion=base.text[first:last],
        precedent=base.id,
        sure=False,
        context=tuple(ContextPiece(operation=o, text=words) for o, words in zip(signs, pieces, strict=True) if words),
        kind="left out",
    )


def _dated_names(text: str, language: str) -> dict[str, tuple[int, int]]:
    """The resolutions that a paragraph cites, and where each stands with the date behind it."""
    found: dict[str, tuple[int, int]] = {}
    for name, day in dated_names(text, language):
        found.setdefault(name[0], (name.start(), day.end() if day else name.end()))
    return found
