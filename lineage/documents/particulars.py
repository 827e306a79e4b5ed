"""What a document prints about itself beside its text: agenda item, meeting, vote, number of the act, distribution,
original language.

All of it is read off the pieces that were set aside, so that a document that was read back says the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents import meetings
from lineage.documents.body_symbols import act_number
from lineage.documents.header import distribution_date
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from datetime import date

    from lineage.documents.resolution import Resolution


_FIGURES = re.compile(r"\d+|[a-z]+")
_SUB_ITEM = r"(?:\s?\(?[a-z]{1,4}\))*"
_TOLD = 60
"""Characters in which a decision told in the past tense names its meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote as the document prints it."""

    words: str
    """All of it, who voted how included."""
    for_: int | None
    against: int | None
    abstaining: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What is printed beside the text; None and "" for what is not."""

    number: str | None
    """Under which the body cites the act: "1/CP.21", "1559 (2004)", "78/228"."""
    agenda_item: str | None
    """ "26 (b)"."""
    meeting: int | None
    vote: Vote | None
    distributed: date | None


def particulars(document: Resolution) -> Particulars:
    """The particulars of a document; none of one in a language without tables."""
    known = document.language in languages.LANGUAGES
    lines = [(piece.reason, " ".join(piece.text.split())) for piece in document.dropped] if known else []
    acts = (act_number(line, document.language) for reason, line in lines if reason in {"number", "title", "adoption"})
    items = (
        line[slice(*found.span())]
        for reason, line in lines
        if reason == "agenda item" and (found := _item(document.language).search(fold_in_place(line)))
    )
    said = [line for reason, line in lines if reason in {"closing line", "adoption"}]
    first = document.paragraphs[0] if known and document.paragraphs else None
    said += [first.text[:_TOLD]] if first and not first.opening else []
    met = (number for line in said if (number := _meeting(line, document.language)))
    votes = [line for reason, line in lines if reason == "vote"]
    votes += [line[at:] for reason, line in lines if reason == "adoption" and (at := _vote_at(line, document.language))]
    return Particulars(
        number=next((act[0] for act in acts if act), None),
        agenda_item=next(items, None),
        meeting=next(met, None),
        vote=next((_vote(line, document.language) for line in votes), None),
        distributed=distribution_date(lines, document.language) if known else None,
    )


@cache
def _item(language: str) -> re.Pattern[str]:
    """The numbers of agenda items, over folded text: "26 (b)", "19 (a) and (c)"."""
    joint = alternatives(language, "item joint", "ordinal range")
    return re.compile(rf"\d+(?:\.\d+)*(?:[a-h]\b)?{_SUB_ITEM}(?:(?:,| (?:{joint})) \(?\w{{1,4}}\)?{_SUB_ITEM})*")


def _meeting(line: str, language: str) -> int | None:
    """ "28th meeting", "Seventh plenary meeting": the number of the meeting."""
    if found := meetings.in_figures(language).search(fold_in_place(line)):
        return int(found["number"])
    return next((number for number, _, _ in meetings.in_words(fold(line).lstrip("( "), language)), None)


def _vote_at(line: str, language: str) -> int:
    """Where a line of adoption says how many voted for it: "by 12 votes to 1 (Cuba)"; 0 for nowhere."""
    words = "|".join(map(re.escape, phrases(language, "votes")))
    found = re.search(rf"\d+ (?:{words})\b", fold(line))
    return found.start() if found else 0


def _vote(line: str, language: str) -> Vote:
    """ "[Adopted by a recorded vote of 23 to 8, with 15 abstentions. ...]": the figures of its first sentence."""
    first = re.split(r"(?<=[a-z])\.\s", line, maxsplit=1)[0]
    none = phrases(language, "no votes")
    words = (word for word in _FIGURES.findall(fold(first)) if word.isdigit() or word in none)
    figures = [int(word) if word.isdigit() else 0 for word in words][:3]
    in_favour, against, abstaining = (*figures, None, None, None)[:3]
    return Vote(words=line, for_=in_favour, against=against, abstaining=abstaining)


@cache
def _original(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(language, 'original language')})\s*:\s*([^\W\d_]+)")


def printed_original(document: Resolution) -> str | None:
    """The ISO 639-1 code of the language that the header names as the original's; None where it names none.

    A document in several languages names the first ("Original : anglais/français").
    """
    codes = {fold(row["name"]): row["code"] for row in table(document.language, "language_names", ("name",))}
    for piece in document.dropped:
        found = _original(document.language).search(fold(piece.text))
        if found and found[1] in codes:
            return codes[found[1]]
    return None
