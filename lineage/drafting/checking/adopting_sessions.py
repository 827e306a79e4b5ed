"""Findings about the session at which a resolution is said to have been adopted, where its number is of another one:
"resolution 70/179, adopted at its sixty-eighth session"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.commitments.times import session_number
from lineage.corpus.citing import NAME
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at, with_number
from lineage.languages import rules
from lineage.languages.dates import days_in
from lineage.languages.organs import organs
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.check_findings import Finding

_REACH = 160
"""Characters between a resolution and the session of its adoption: its date, the name of the body."""
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")


def adopting_session_findings(draft: Resolution) -> Iterator[Finding]:
    """Sessions of adoption that are not those of the numbers of the resolutions before or behind them. The number of a
    resolution of a body that meets in sessions begins with that of the session; one that begins or ends with a year,
    and one of a special session, tell nothing."""
    for paragraph in draft.paragraphs:
        sessions = list(_sessions(paragraph.text, draft.language)) if NAME.search(paragraph.text) else []
        for name in NAME.finditer(paragraph.text) if sessions else ():
            if paragraph.text[: name.start()].endswith("-") or not _is_of_session(name):
                continue
            number = int(name["session"])
            told = _adopting(paragraph.text, name, sessions, draft.language)
            said = session_number(told["words"] or told["number"], draft.language) if told else None
            if told and said and said not in {number, int(name[0].partition("/")[2])}:
                span = min(name.start(), told.start()), max(name.end(), told.end())
                right = with_number(told, number, paragraph.text, draft.language)
                words = paragraph.text[span[0] : told.start()] + right + paragraph.text[told.end() : span[1]]
                yield finding_at(paragraph, Rule.SESSION, span, words if right else "", kind="adopted")


def _is_of_session(name: re.Match[str]) -> bool:
    """Whether a number is of the form session and number: not "2017/18", nor "5/2013" of the FAO."""
    parts = name[0].split("/")
    return len(parts) == 2 and all(int(part) < FIRST_SESSION_YEAR for part in parts)


def _adopting(text: str, name: re.Match[str], sessions: Sequence[re.Match[str]], language: str) -> re.Match[str] | None:
    """The session at which a text says that a resolution was adopted: "resolution 67/1, adopted on 24 September 2012 at
    its sixty-seventh session", "adopted by the Council at its fifty-second session in its resolution 52/1"."""
    for said in sessions:
        if name.end() <= said.start() <= name.end() + _REACH:
            if _tells_adoption(text[name.end() : said.start()], language):
                return said
        elif said.end() <= name.start() <= said.end() + _REACH:
            between = text[said.end() : name.start()]
            lead = text[max(0, said.start() - _REACH) : said.start()]
            last = [m.start() for m in _TOKEN.finditer(lead) if fold(m[0]) in phrases(language, "of adoption")]
            if last and "," not in between and _is_bare(between, language) and _is_bare(lead[last[-1] :], language):
                return said
    return None


def _sessions(text: str, language: str) -> Iterator[re.Match[str]]:
    """The sessions of a text, each from the last word that can begin it: not "the Committee of Experts at its"."""
    flat, pattern = fold_in_place(text), rules(language).session
    for whole in pattern.finditer(flat):
        starts = (m.start() for m in re.finditer(r"\b\w", flat[: whole.end()]) if m.start() > whole.start())
        later = [found for at in starts if (found := pattern.match(flat, at)) and found.end() == whole.end()]
        yield later[-1] if later else whole


def _tells_adoption(between: str, language: str) -> bool:
    words = [fold(word) for word in _TOKEN.findall(between)]
    adopted = not phrases(language, "of adoption").isdisjoint(words)
    return adopted and words[-1:] != [","] and _is_bare(between, language)


def _is_bare(between: str, language: str) -> bool:
    """Whether words name no more than who adopted a text and when, and nobody else who did: "and by the Assembly"."""
    for day, _ in reversed(list(days_in(between, language))):
        between = between[: day.start()] + between[day.end() :]
    small, told = _small(language), _TOKEN.findall(between)
    joined = any(fold(a) in phrases(language, "list joint") and b.islower() for a, b in pairwise(told))
    return not joined and all(
        word == "," or word[0].isupper() or {fold(word), fold(word).removesuffix("s")} & small for word in told
    )


@cache
def _small(language: str) -> frozenset[str]:
    bodies = {fold(word) for organ in organs(language) for word in _TOKEN.findall(organ.name)}
    kinds = phrases(language, "kind of text")
    return frozenset({*vocabulary(language).function_words, *bodies, *kinds, *phrases(language, "of adoption")})
