"""Who sends a mail: the delegation in its line "From: Permanent Mission of Mexico <m@un.int>".

Whoever only sends the paper of another on is not taken for its author.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.negotiated.delegations import attributed, authors_in, delegation
from lineage.documents.papers.mails.asking_delegations import without_lead
from lineage.documents.papers.mails.mail import below_frame, is_farewell, is_original_line, wrote
from lineage.documents.papers.mails.mixed_papers import (
    is_instruction,
    is_numbered_paragraph,
    is_place,
    signed,
)
from lineage.documents.papers.mails.whose_proposal import proposers_in
from lineage.languages import with_others
from lineage.languages.organs import organ_line
from lineage.languages.phrase_patterns import in_any_language, regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.lines import Source

_KEPT = 1 << 14
_LETTER = 40
"""Lines above the first proposal among which a mail has its header and letter."""
_SIGNATURE = 12
"""Lines at the end of a mail among which it has its farewell and signature."""
_LONGEST_HEADER = 500
"""Characters of a line among which its sender is looked for."""
_LONGEST_NAME = 6
"""Words of a name that a letter mentions."""
_IN_PARENTHESES = re.compile(r"^[^()]+\((?P<inside>[^()]+)\)$")
_PARTS = re.compile(r"(?:(?<!\s)\s+)?[,|/]\s*|\s[-–—]\s")


class Sender(NamedTuple):
    """Whose mail it is, and the line that says so."""

    authors: tuple[str, ...]
    line: str


def sender_of(source: Source, language: str) -> Sender | None:
    """Who sends the mail whose proposals these are: of several headers above them the last, where the one before says
    that it sends that mail on; without a header the mission in its signature. None where it names no delegation, where
    a mail is answered between its lines, or sent on without its own header, or where the letter speaks of another
    delegation, whose proposals it may send."""
    parts = (part.strip() for line in source.lines if not line.quoted for part in line.text.split("\n"))
    lines = [part for part in parts if part]
    above = lines[: next((at for at, text in enumerate(lines[:_LETTER]) if _begins(text, language)), 0)]
    heads = [at for at, text in enumerate(above) if _from().match(fold_in_place(text))]
    if len(heads) > 1 and not any(map(_is_sent_on, above[heads[0] + 1 : heads[-1]])):
        return None  # "From: Mexico", "Our comments are in the text below.", "From: Norway"
    at = heads[-1] if heads else None
    found = _below(lines[len(above) :], language) if at is None else Sender(sender(above[at], language), above[at])
    letter = above if at is None else above[at + 1 :]
    if found is None or not found.authors or any(map(_is_sent_on, letter)):
        return None
    return None if _speaks_of_others(letter, found.authors, language) else found


def _below(lines: Sequence[str], language: str) -> Sender | None:
    """The mission that signs a mail, below its farewell or in its last line: "Permanent Mission of Mexico"."""
    last = lines[-_SIGNATURE:]
    closed = next((at for at, text in enumerate(last) if is_farewell(text, language)), len(last) - 1)
    tongues = with_others(language)
    named = [(text, tongue, _as_mission(text, tongue)) for text in last[closed:] for tongue in tongues]
    found = {who: text for text, tongue, bare in named if bare != text and (who := attributed(bare, tongue))}
    return Sender(*next(iter(found.items()))) if len(found) == 1 else None


@lru_cache(maxsize=_KEPT)
def sender(text: str, language: str) -> tuple[str, ...]:
    """The delegation in the header of a mail, in any language: "From: Permanent Mission of Mexico <m@un.int>", "From:
    Ana Lopez (Mexico)"; () for other lines."""
    text = text[:_LONGEST_HEADER]
    found = _header().match(fold_in_place(text))
    name = _next_field().split(text[slice(*found.span("name"))])[0].strip(" \"'*,;") if found else ""
    return next(filter(None, (_named(name, tongue) for tongue in with_others(language))), ()) if name else ()


def _named(name: str, language: str) -> tuple[str, ...]:
    """The delegation that the name of a sender gives: alone, as a mission, in parentheses, or as the mission behind the
    name of a person; "Lopez, Chad" is nobody's mission."""
    inside = _IN_PARENTHESES.match(name)
    tries = [name, _as_mission(name, language)]
    tries += [inside["inside"], _as_mission(inside["inside"], language)] if inside else []
    missions = ((part, _as_mission(part, language)) for part in _PARTS.split(name)[1:])
    tries += [mission for part, mission in missions if mission != part]
    return next(filter(None, (attributed(one, language) for one in tries)), ())


def _as_mission(name: str, language: str) -> str:
    """A name without "Permanent Mission of" and "to the United Nations" around it."""
    bare = without_lead(name, language)
    key = fold_in_place(bare)
    ends = sorted((form for form in phrases(language, "mission ends") if key.endswith(f" {form}")), key=len)
    return without_lead(bare[: -len(ends[-1])].rstrip(" ,-–"), language) if ends else bare


def _begins(text: str, language: str) -> bool:
    """Whether the proposals of a mail, or the text in it, begin with a line."""
    plain = signed(text, language)[0]
    asks = is_place(text) or is_numbered_paragraph(plain, language) or is_instruction(plain, language)
    return asks or organ_line(text, language) is not None


def _speaks_of_others(letter: Sequence[str], authors: tuple[str, ...], language: str) -> bool:
    """Whether the subject, or the words below a header, name a delegation that is not the sender, nor the one who holds
    the pen."""
    own = {delegation(name, tongue) for name in authors for tongue in with_others(language)}
    pens = {fold(form) for tongue in with_others(language) for form in phrases(tongue, "holds the pen")}
    tongues = with_others(language)
    frames = (min((below_frame(text, tongue) for tongue in tongues), key=len) for text in letter)
    said = [*frames, *(text.partition(":")[2] for text in letter if _subject().match(fold_in_place(text)))]
    named = {frozenset({name}) for text in said for tongue in tongues for name in _mentioned(text, tongue)}
    named |= {names for text in letter for tongue in tongues for names in proposers_in(text, tongue)}
    return any(not names & own and not pens & {fold(name) for name in names} for names in named)


def _mentioned(text: str, language: str) -> set[str]:
    """The delegations that running words mention, by the names of the table, the longest at each place."""
    words = [re.sub(r"['’]s?$", "", word.strip(' .,;:!?()"“”«»')) for word in text.split()]
    found: set[str] = set()
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + _LONGEST_NAME), at, -1) if words[at][:1].isupper() else range(0)
        names = ((end, authors_in(" ".join(words[at:end]), language)) for end in ends)
        end, who = next((one for one in names if one[1]), (at + 1, ()))
        found |= {delegation(name, language) for name in who}
        at = end
    return found


def _is_sent_on(text: str) -> bool:
    """Whether a line below a header says that what follows is the mail of another."""
    key = fold(text)
    passed = _passed_on().search(key)
    return bool(_sent_on().match(key) or passed or wrote().search(key)) or is_original_line(key)


def _field(role: str) -> str:
    """The name of a field of the header and its colon: "**From:**"."""
    return rf"\W*+(?:{in_any_language(role)})[^\w:]*+:"  # 20,000 colons behind it took 12 s


@cache
def _from() -> re.Pattern[str]:
    return regex(rf"{_field('mail sender')}\W*+\w")


@cache
def _header() -> re.Pattern[str]:
    return regex(rf"{_field('mail sender')}[*_\s]*+(?P<name>[^<\[@]+)(?![\w.-]*@)")


@cache
def _next_field() -> re.Pattern[str]:
    """Where the next field begins in a header on one line: "From: Mexico Sent: Monday To: Chair"."""
    return re.compile(rf"\s(?:{in_any_language('mail header')})\s?:\s", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    return regex(_field("mail subject"))


@cache
def _passed_on() -> re.Pattern[str]:
    """In the letter: "FYI", "Forwarding as received"."""
    return regex(rf"(?<!\w)(?:{in_any_language('mail passed on')})(?!\w)")


@cache
def _sent_on() -> re.Pattern[str]:
    marks = in_any_language("mail sent on")
    return regex(rf"{_field('mail subject')}\W*+(?:[a-z]{{1,4}}\s?:\W*+)*(?:{marks})\s?:")
