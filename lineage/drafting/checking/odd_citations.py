"""Findings about citations that the draft itself shows to be slips: the digits of another one exchanged, a day far from
those of the other resolutions of the same session of the same body."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.session_bodies import CLAUSE, bodies_before
from lineage.corpus.citing import NAME
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.cited import dated_names
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.dates import find_date
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator
    from datetime import date

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check
    from lineage.drafting.checking.cited import Citable

_WITNESSES = 2
"""Other resolutions of the session that must have days of one year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A resolution with the number of a session, as one paragraph cites it."""

    paragraph: Paragraph
    name: re.Match[str]
    said: re.Match[str] | None
    """Its date, as printed."""
    day: date | None
    body: str
    """The body that its clause names last before it; "" for none."""


def odd_citation_findings(draft: Resolution, known: Collection[str]) -> Iterator[Finding]:
    """`known`: the numbers of the resolutions that other texts cite."""
    language = draft.language
    cited = [
        _Named(paragraph=p, name=name, said=said, day=find_date(said[0], language) if said else None, body=body)
        for p in draft.paragraphs
        for name, said in dated_names(p.text, language)
        if name["session"] and int(name["session"]) < FIRST_SESSION_YEAR
        for body in (*bodies_before(_before(p.text, name), language)[-1:],) or ("",)
    ]
    yield from _exchanged(cited, known)
    yield from _far_off(cited)


def known_numbers(known: Citable, check: Check) -> frozenset[str]:
    """The numbers of the resolutions of which the corpus has a date, and of those that the base cites."""
    return frozenset({*known.days, *(name[0] for p in check.before for name in NAME.finditer(p.text))})


def _before(text: str, name: re.Match[str]) -> str:
    """The words before a list of resolutions: its first ones name no body."""
    return NAME.sub(" ", text[max(0, name.start() - CLAUSE) : name.start()])


def _exchanged(cited: list[_Named], known: Collection[str]) -> Iterator[Finding]:
    """Resolutions without a date that no text knows, whose digits are those of another one that the draft cites with
    its date: "submitted pursuant to resolution 78/97" beside "78/79 of 7 December 2023"."""
    dated = {one.name[0] for one in cited if one.day}
    for one in cited:
        name = one.name[0]
        others = [other for other in sorted(dated) if other != name and _digits(other) == _digits(name)]
        if name not in dated and name not in known and len(others) == 1:
            yield finding_at(one.paragraph, Rule.RESOLUTION, one.name.span(), others[0], kind="digits")


def _digits(name: str) -> tuple[str, ...]:
    session, _, number = name.partition("/")
    return session, *sorted(number)


def _far_off(cited: list[_Named]) -> Iterator[Finding]:
    """Days two years or more from those of the others of one session of one body, which have one year."""
    sessions = defaultdict[tuple[str, str], list[_Named]](list)
    for one in cited:
        if one.day and one.body:
            sessions[one.body, one.name["session"]].append(one)
    for some in sessions.values():
        years = Counter(one.day.year for one in {one.name[0]: one for one in some}.values() if one.day)
        (year, count), *others = years.most_common()
        for one in some if count >= _WITNESSES and len(others) == 1 and others[0][1] == 1 else ():
            if one.day and one.said and abs(one.day.year - year) > 1:
                span = one.name.start(), one.said.end()
                yield finding_at(one.paragraph, Rule.RESOLUTION, span, kind="far off")
