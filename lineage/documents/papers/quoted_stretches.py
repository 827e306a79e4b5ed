"""Which words of a paragraph an instruction means, where it does not just quote them: "everything after “report”",
"from “including” to the end", "the second sentence", "the second “women”", "the text in brackets"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.papers.quoted_words import PLACE
from lineage.documents.papers.short_gaps import span_in
from lineage.languages.clause_grammar import NEVER
from lineage.languages.number_words import cardinals, ordinal
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEFORE = 200
"""Characters in front of a quotation that say which of its times is meant."""
_ROLES = (
    *("from", "until", "end", "all", "words", "after", "before", "between", "joint", "bracketed", "including"),
    *("rest", "tail", "down", "close", "start", "from start", "through", "inclusive"),
)
LAST = -1
"""The last part, or the last time that words stand in a paragraph."""


class Reach(StrEnum):
    """How far a stretch goes from the words that are quoted."""

    WORDS = ""
    """It is the words themselves."""
    FROM = "from"
    AFTER = "after"
    BEFORE = "before"
    TO = "to"
    """From the beginning to the words that are quoted, with these."""
    BETWEEN = "between"
    DATE = "date"
    """The date of the paragraph: "the date should read “20 December 2023”"."""
    DATES = "dates"
    """Its days from one to another: "the dates should read “13 to 17 April 2026”"."""
    SESSION = "session"
    """The session of the paragraph: "replace the number of the session by “eighty-third”"."""
    YEAR = "year"
    ITEM = "item"
    """The title of an agenda item that the paragraph quotes: "the title of the item should read “Safe water”"."""
    VERB = "verb"
    """The verb that opens the paragraph: "the verb of OP5 becomes “Urges”"."""
    BRACKETED = "bracketed"
    """What stands in the brackets of the paragraph, with these."""


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """A stretch of a paragraph."""

    reach: Reach = Reach.WORDS
    until: str = ""
    """The last words of it, or those that it ends before; "" for the end of the paragraph."""
    part: int = 0
    """The sentence or clause that it is, or stands in: from 1, LAST; 0 for none."""
    time: int = 0
    """Which of the times that the words stand there: from 1, LAST; 0 where they stand once."""
    every: bool = False
    """Whether all the times are meant."""
    words: int = 0
    """How many of the first words are meant, or, below zero, of the last ones: "the last four words"."""


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch as an instruction says it."""

    stretch: QuotedStretch
    taken: tuple[int, ...]
    """Places of the quotations that say how far it goes, its first words first."""
    spans: tuple[tuple[int, int], ...]
    """The words that say it: offsets into what stands around the quotations."""


WORDS = QuotedStretch()
"""The very words that are quoted, which stand there once."""


def stretch_in(said: str, quotes: Sequence[int], language: str, *, far: bool) -> Said:
    """The stretch that an instruction means; `said` is what stands around its quotations, `quotes` their places. `far`:
    it may reach further than these."""
    reach, taken, spans = _reach(said, language) if far else (Reach.WORDS, (), ())
    part, of_part = _part(said, language)
    if any(a <= start and end <= b for a, b in spans for start, end in of_part):
        part, of_part = 0, ()  # "the last part starting with “...”" is told by its words
    part = 0 if len(taken) > 1 else part  # "the last part, from “a” to “b”" too
    time, of_time = _time(said, quotes, language)
    told = rf"(?<!\w)(?:{alternatives(language, 'every time')})(?:\s+(?:{alternatives(language, 'appears')}))?(?!\w)"
    every = [match.span() for match in regex(told).finditer(said)]
    every += [match.span("all") for match in re.finditer(_both(language), said)]
    words, of_words = _words(said, language) if far and not taken else (0, ())
    if of_words:
        reach, spans, part, of_part = Reach.WORDS, (), 0, ()
    stretch = QuotedStretch(reach=reach, part=part, time=time, every=bool(every), words=words)
    return Said(stretch, taken, (*spans, *of_part, *of_time, *every, *of_words))


@cache
def _both(language: str) -> str:
    """ "both “should”", and not "both “a” and “b”", as a pattern."""
    noun, joint = (alternatives(language, role) for role in ("quoted noun", "list joint"))
    return rf"(?<!\w)(?P<all>{alternatives(language, 'all of them')})\s(?:(?:{noun})\s)*{PLACE}(?!\s*+(?:{joint})\s)"


def _words(said: str, language: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """How many of the first or last words are named: "the last four words"."""
    numbers = cardinals(language)
    count = rf"(?P<count>\d|{'|'.join(sorted(numbers, key=len, reverse=True)) or '(?!)'})"
    for role, sign in (("first words", 1), ("last words", -1)):
        for form in sorted(phrases(language, role), key=len, reverse=True):
            pattern = re.escape(form).replace(re.escape("#"), count, 1)
            match = regex(rf"(?<!\w){pattern}(?!\w)").search(said)
            if match:
                word = match["count"] if "#" in form else "1"
                return sign * (int(word) if word.isdigit() else numbers[word]), (match.span(),)
    return 0, ()


def _reach(said: str, language: str) -> tuple[Reach, tuple[int, ...], tuple[tuple[int, int], ...]]:
    for reach, pattern in _patterns(language):
        span = span_in(said, pattern)
        if span:
            return reach, tuple(at for at in range(*span) if said[at] == PLACE), (span,)
    return Reach.WORDS, (), ()


@cache
def _patterns(language: str) -> tuple[tuple[Reach, re.Pattern[str]], ...]:
    return tuple((reach, re.compile(form)) for reach, form in _ways(language))


def _ways(language: str) -> Iterator[tuple[Reach, str]]:
    """Each way to say how far, as a pattern; the more particular first."""
    form = {role: rf"(?<!\w)(?:{alternatives(language, f'stretch {role}')})(?!\w)" for role in _ROLES}
    nouns = alternatives(language, "quoted noun")
    quote = rf"\s*(?:(?<!\w)(?:{nouns})\s*)?{PLACE}\s*"
    gap = r"[\s,]*(?:\w+[.,]?\s+){0,3}?"  # "of para. 6, from"
    yield Reach.BETWEEN, rf"(?:{form['all']})?[\s,]*{form['between']}{quote}{form['joint']}{quote}"
    lead = rf"(?:(?:{form['all']}|{form['words']})\s+)?"
    begins, to = rf"(?:{form['start']}|{form['from start']}|{form['all']})", rf"(?:{form['until']}|{form['before']})"
    yield Reach.TO, rf"{begins}[\s,]*(?:{form['through']}{quote}|{to}{quote}[\s,(]*{form['inclusive']})"
    yield Reach.TO, rf"(?:{lead}){form['from start']}[\s,]*{to}{quote}"
    some = rf"(?:{form['all']}|{form['words']}|(?<!\w)(?:{nouns})(?!\w))"
    yield Reach.FROM, rf"(?:{some}\s+)?{form['from']}{quote}[\s,]*(?:{form['joint']}\s+)?{form['until']}{quote}"
    yield Reach.BETWEEN, rf"{form['after']}{quote}.{{0,40}}?{form['all']}[\s,]*{gap}{form['before']}{quote}"
    yield Reach.FROM, rf"{quote}{form['including']}{quote}"
    yield Reach.FROM, rf"{quote}{form['joint']}\s+(?:{form['all']}\s+)?{form['rest']}"
    yield Reach.FROM, rf"{form['close']},?\s{form['from']}{quote}[\s,]*(?:{form['end']})?"
    yield Reach.FROM, rf"{lead}{form['from']}{quote}[\s,]*(?:{form['joint']}\s+)?{form['end']}"
    yield Reach.FROM, rf"{quote}[\s,]*(?:{form['joint']}\s+)?{form['down']}"
    yield Reach.FROM, rf"{form['all']}(?=[\s,]){gap}{form['from']}{quote}"
    yield Reach.FROM, rf"{form['tail']}(?=[\s,])[\s,]*(?:[\w().]+[\s,]+){{0,5}}?{form['from']}{quote}"
    some = rf"(?:{form['all']}|{form['words']})"
    yield Reach.AFTER, rf"{some}\s+{gap}{form['after']}{quote}(?:{form['end']})?"
    yield Reach.AFTER, rf"{form['after']}{quote}.{{0,40}}?{form['all']}"
    yield Reach.BEFORE, rf"{some}\s+{gap}{form['before']}{quote}"
    yield Reach.BRACKETED, form["bracketed"]


def _part(said: str, language: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """The sentence or clause that is named: "the second sentence", "the last part"."""
    value, span = next(parts_in(said, language), (0, None))
    return value, (span,) if span else ()


def parts_in(said: str, language: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """The sentences and clauses that are named, each with where it is."""
    noun = alternatives(language, "sentence")
    endings = languages.language(language).ordinal_endings or NEVER
    which = rf"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:{endings})"
    for match in regex(rf"(?<!\w)(?P<which>{which})\s+(?:{noun})(?!\w)").finditer(said):
        value = counted(match["which"], language)
        if value:
            yield value, match.span()


def _time(said: str, quotes: Sequence[int], language: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Which of the times that quoted words stand there: "the second “women”", "the last occurrence of “women”"."""
    noun, times = alternatives(language, "quoted noun"), alternatives(language, "occurrence")
    once = any_of(frozenset(form.split()[0] for form in phrases(language, "occurrence")))
    relative = alternatives(language, "appears")
    before = re.compile(rf"(?<!\w)(?P<which>[^\W\d_]+)\s+(?:(?:{times})\s+)?(?:(?:{noun})\s+)?$")
    after = re.compile(
        rf"{PLACE}\s*+(?:,\s*+)?(?P<told>\(?\s*(?:(?:{relative})\s+)?(?:[^\W\d_]{{1,4}}[\s']+){{0,2}}?"
        rf"(?P<which>[^\W\d_]+)\s+(?:{once})(?:\s+(?:{relative}))?)(?!\w)"
    )
    for at in quotes:
        found = before.search(said, max(0, at - _BEFORE), at)
        value = counted(found["which"], language) if found else 0
        if found and value:
            return value, ((found.start(), at),)
        behind = after.match(said, at)
        value = counted(behind["which"], language) if behind else 0
        if behind and value:
            return value, ((behind.start("told"), behind.end()),)
    return 0, ()


def counted(word: str, language: str) -> int:
    """The value of an ordinal, LAST for "last"; 0 for other words."""
    if word[:1].isdigit():
        return int(re.sub(r"\D", "", word))
    return LAST if word in phrases(language, "last") else ordinal(word, language) or 0
