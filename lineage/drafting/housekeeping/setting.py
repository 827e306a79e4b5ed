"""What a next draft is made for: the last text, its place in the series, the session and the year to come."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.corpus.assembly_sessions import is_of_assembly
from lineage.corpus.citing import council_opened
from lineage.corpus.recalled import recalled
from lineage.documents.resolution import Status
from lineage.drafting.housekeeping.slots import are_decisions, tokens
from lineage.languages.tables import table
from lineage.languages.text import fold
from lineage.symbols import FIRST_SESSION_YEAR, in_session, short_symbol, year_of_session

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from lineage.documents.resolution import Resolution
    from lineage.drafting.housekeeping.slots import ListedResolution

COUNCIL = "A/HRC"
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_BY_YEAR = re.compile(r"\d+ \((?P<year>\d{4})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The last text and where it moves."""

    base: Resolution
    session: int
    """Of the draft."""
    years: int
    """By how many years the draft is later than the last text."""
    own: frozenset[str]
    """Short symbols of the earlier texts of the series, as far as they are there or recalled: "78/45"."""
    predecessor: str | None
    """Short symbol of the text before the last one; None where nothing says which it is."""
    alone: bool
    """Whether no earlier text of the series is there to learn from."""
    dates: Mapping[str, str]
    """For resolutions that the last text cites with their dates, the date as printed: "78/45" -> "4 December 2023"."""

    @property
    def language(self) -> str:
        """Language of the text."""
        return self.base.language

    @property
    def of_decision(self) -> bool:
        """Whether the last text is a decision."""
        return "/DEC/" in (self.base.symbol or "")

    @property
    def base_session(self) -> int:
        """Session of the last text."""
        return self.base.session or 0

    @property
    def sessions(self) -> int:
        """By how many sessions the draft is later than the last text."""
        return self.session - self.base_session

    @property
    def texts_between(self) -> int:
        """Texts of the series that lie between the last one and the draft, by the step that led to the last: one
        between A/RES/77/118 that follows 76/71, and 79/145. The last text may then not be the one that is recalled."""
        known = (session_of(name) for name in (*self.own, self.predecessor or ""))
        before = [session for session in known if 0 < session < self.base_session]
        if not before or of_council(self.base):
            return 0
        return -(-self.sessions // (self.base_session - max(before))) - 1

    def clock(self, session: int) -> int:
        """What counts the years of a series: its sessions, but for the Human Rights Council, which holds three a
        year."""
        return int(council_opened(session)) if of_council(self.base) else session

    def name(self) -> str:
        """The last text as lists cite it: "79/34"; room for the number that a draft will get."""
        if self.base.symbol is None or self.base.status is Status.DRAFT:
            return f"[{word(self.language, 'text')}]"
        return self.base.symbol.partition("/DEC/")[2] or _short(self.base)

    def cited(self, link: str) -> str:
        """The last text with its date: "79/34 of 2 December 2024"; without where `link` is ""."""
        if not link:
            return self.name()
        day = self.base.adopted if self.base.status is Status.ADOPTED else None
        dated = day_in(day, self.language) if day else f"[{word(self.language, 'adopted')}]"
        return f"{self.name()}{link}{dated}"


def setting(
    base: Resolution,
    session: int,
    year: int | None,
    earlier: Sequence[Resolution],
    settled: frozenset[str] = frozenset(),
) -> Setting:
    """The setting of a draft; `earlier` are the texts of the series before `base` that are there, in date order, and
    `settled` the resolutions that it cites for what was done in them, which are none of the series."""
    known: dict[str, date | None] = {_short(text): text.adopted for text in earlier if text.symbol}
    named = {short_symbol(text.symbol): text.adopted for text in recalled(base)} or _recalled_decisions(base)
    last = earlier[-1].session if earlier else None
    regular = last is not None and (base.session or 0) - last == session - (base.session or 0)
    # a text between two of the series is one of another series: the policy review 71/243 between 70/215 and 72/230; so
    # is one of the session of the text before: 75/194 beside 75/206 in A/RES/76/196
    taken = last if earlier and earlier[-1].symbol else None
    for name, day in named.items():
        if name not in settled and session_of(name) != taken and (not regular or session_of(name) <= (last or 0)):
            known.setdefault(name, day)
    dated = sorted((session_of(name), day, name) for name, day in known.items() if day is not None)
    # 76/300 is recalled too in A/RES/77/167, which follows 76/207
    follows = _short(earlier[-1]) if regular and earlier[-1].symbol else None
    return Setting(
        base=base,
        session=session,
        years=(year - year_of(base)) if year is not None else _years(base, session),
        own=frozenset(known),
        alone=not earlier,
        dates={one.name: one.date for one in _cited(base) if one.date},
        predecessor=follows or (dated[-1][2] if dated else next(reversed(known), None)),
    )


def _recalled_decisions(base: Resolution) -> dict[str, date | None]:
    """The decisions that a decision recalls with a date, by session; their days are not asked for: None."""
    if "/DEC/" not in (base.symbol or ""):
        return {}
    found = [one for one in _cited(base, decisions=True) if one.date and one.session <= (base.session or 0)]
    return dict.fromkeys(one.name for one in sorted(found, key=lambda one: one.session))


def _cited(base: Resolution, *, decisions: bool = False) -> Iterator[ListedResolution]:
    """The texts that a text cites in its paragraphs, or the decisions among them."""
    for paragraph in base.paragraphs:
        for token in tokens(paragraph.text, base.language):
            if token.slot and (not decisions or are_decisions(paragraph.text, token.slot, base.language)):
                yield from token.slot.cited


def in_its_year(text: Resolution) -> Resolution:
    """A text of the Security Council, which holds no sessions, with the year of its adoption for one."""
    dated = text.session is None and text.adopted is not None and (text.symbol or "").startswith("S/RES/")
    return replace(text, session=text.adopted.year) if dated and text.adopted else text


def year_of(document: Resolution) -> int:
    """The year in which the session of a text opened."""
    session = document.session or 0
    if session < FIRST_SESSION_YEAR and document.symbol and document.adopted and not is_of_assembly(document):
        return document.adopted.year
    return year_of_session(session)


def _years(base: Resolution, session: int) -> int:
    """The years between the session of a text and a later one: the Human Rights Council holds three in a year."""
    first = base.session or session
    if of_council(base):
        return int(council_opened(session)) - int(council_opened(first))
    return session - first


def of_council(base: Resolution) -> bool:
    """Whether a text is one of the Human Rights Council."""
    place = in_session(base.symbol or "")
    return place is not None and place.organ == COUNCIL


def _short(text: Resolution) -> str:
    return short_symbol((text.symbol or text.id).removeprefix("S/RES/"))


def session_of(name: str) -> int:
    """The session of a short symbol, 0 where it has none; the year of one of the Security Council."""
    if by_year := _BY_YEAR.fullmatch(name):
        return int(by_year["year"])
    found = in_session(name)
    return found.session if found else 0


@cache
def _words(language: str) -> dict[str, str]:
    rows = table(language, "draft_words", ("role", "form"))
    return {row["role"]: row["form"] for row in reversed(rows)}


def word(language: str, role: str, **values: object) -> str:
    """What a placeholder asks for, in the language of the text: "dates in 2026"."""
    return string.Formatter().vformat(_words(language)[role], (), values)


def _several_days(text: str) -> bool:
    """Whether a date gives several days: "27 et 28 septembre 2017"."""
    return len(_DAY.findall(text)) > 1


def days_room(like: str, language: str, year: int = 0) -> str:
    """Room for a day, or for several where several stood, in a year where the series tells which: "[date in 2026]",
    "[dates]"."""
    several = _several_days(like)
    if not year:
        return f"[{word(language, 'later days' if several else 'later')}]"
    return f"[{word(language, 'date' if several else 'day', year=year)}]"


def counted_word(language: str, noun: str) -> str:
    """What a placeholder for an ordinal asks for: "number of the session", "numéro du congrès"."""
    role = f"ordinal {fold(noun)}"
    return word(language, role if role in _words(language) else "ordinal", noun=noun)


@cache
def plurals(language: str) -> tuple[tuple[str, str], ...]:
    """What stands before one resolution and before several: ("resolution", "resolutions"), the longest first."""
    rows = table(language, "draft_words", ("role", "form"))
    ones = [row["form"] for row in rows if row["role"] == "singular"]
    several = [row["form"] for row in rows if row["role"] == "plural"]
    return tuple(sorted(zip(ones, several, strict=True), key=lambda pair: -len(pair[0])))


def day_in(day: date, language: str) -> str:
    """A date as texts of a language print it: "2 December 2024", "1er mars 2024"."""
    own = languages.language(language)
    months = {int(row["number"]): row["name"] for row in reversed(table(language, "months", ("name",)))}
    first = own.typography.first_day if day.day == 1 else str(day.day)
    link = f" {own.date_link} " if own.date_link else " "
    return f"{first}{link}{months[day.month]}{link}{day.year}"
