"""A mail that writes some of its changes as instructions and others as paragraphs: the lines of each.

"PP2 Deeply concerned at ...," is a paragraph, "Delete OP3." and "OP5: delete" are instructions.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.documents.blocks import END
from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.delegations import attributed, authors_in
from lineage.documents.negotiated.framing import asked_of_paragraph, is_asked_alone, is_stance
from lineage.documents.papers.mails.asking_delegations import (
    asking,
    asks_behind_place,
    named_in_front,
    names_alone,
    speaking_first,
    without_lead,
)
from lineage.documents.papers.quoted_words import QUOTED
from lineage.documents.papers.reading.instruction_lists import instructions_in
from lineage.languages import with_others
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import in_any_language, regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.sources.lines import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.sources.lines import Line, Source

_TOP = 15
"""Lines of a mail in which it says who writes."""
_KEPT = 1 << 14
"""Lines whose reading is kept: a mail of 5,000 is gone through some ten times, so that fewer would keep none."""
BULLET = re.compile(r"^[-–—•*·▪]\s+")
"""What some write in front of an instruction."""
_BEHIND = re.compile(r"(?<!\s)\s*\((?P<names>[^()]{2,90}(?:\([^()]*\))?)\)\s*\.?$")


class _MailPart(Enum):
    """What a line of a mixed mail belongs to."""

    BLANK = 0
    TEXT = 1
    ASKED = 2
    CONDITION = 3
    """The line of an instruction that goes on with the one above it: "if the others agree."."""


def instructions_apart(source: Source, language: str) -> tuple[Source, Source | None]:
    """The source without its instructions, each line of them blank, and these with the words that they announce; None
    where it has none."""
    texts = [line.text.strip() for line in source.lines]
    asks = [bool(text) and is_instruction(signed(text, language)[0], language) for text in texts]
    if not any(asks):
        return source, None
    kept: list[Line] = []
    asked: list[Line] = []
    for line, part in zip(source.lines, _parts(texts, asks, source.wrapped, language), strict=True):
        kept.append(line if part is _MailPart.TEXT else replace(line, runs=()))
        if part in {_MailPart.BLANK, _MailPart.ASKED}:
            asked.append(line)
        elif part is _MailPart.CONDITION:
            asked[-1] = replace(asked[-1], runs=(*asked[-1].runs, Run(text=f" {line.text.strip()}")))
    return replace(source, lines=tuple(kept)), replace(source, lines=tuple(asked))


def _parts(texts: Sequence[str], asks: Sequence[bool], wrapped: bool, language: str) -> Iterator[_MailPart]:
    """The part of each line: `last` is the instruction so far, "" outside of one."""
    last, gap, announced = "", True, False
    for text, begins in zip(texts, asks, strict=True):
        if not text:
            gap = True
            yield _MailPart.BLANK
            continue
        unended = bool(last) and not gap and END.search(last[-40:]) is None
        wording = (last.endswith(":") and not QUOTED.search(last)) or (announced and text[:1] in '“«"')
        part = _MailPart.TEXT
        if begins or wording or (unended and wrapped):
            part = _MailPart.ASKED
        elif unended and _bare(text, language):
            part = _MailPart.CONDITION
        last, gap, announced = ("" if part is _MailPart.TEXT else text), False, wording and not begins
        yield part


def _bare(text: str, language: str) -> bool:
    """Whether a line has neither a number nor the opening of a paragraph: "if the others agree."."""
    return number_mark(text) is None and opening(text.lstrip("[("), language) is None


@lru_cache(maxsize=_KEPT)
def is_instruction(text: str, language: str) -> bool:
    """Whether a line says in any language what becomes of a paragraph that it names: "OP5: delete", not "OP5: Requests
    ... to add"."""
    mark = number_mark(text)
    said = text[mark.end if mark else 0 :].lstrip(" :.–-")
    tongues = with_others(language)
    if any(opening(said.lstrip("[("), tongue) for tongue in tongues) or (mark and is_asked_alone(said, language)):
        return False
    return any(one.label for tongue in tongues for one in instructions_in([text], tongue))


def is_numbered_paragraph(text: str, language: str) -> bool:
    """Whether a line is a paragraph with its number: "OP3 Encourages", "3. Encourages"."""
    mark = number_mark(text)
    return mark is not None and opening(text[mark.end :].lstrip(" :.–-[("), language) is not None


def is_place(text: str) -> bool:
    """Whether a line is the number of a paragraph and no more: "OP9", "PP3 bis:"."""
    mark = number_mark(text)
    return mark is not None and bool(mark.part) and not text[mark.end :].strip(" :.–-")


def by_authors(source: Source, language: str) -> list[tuple[tuple[str, ...], Source]]:
    """The lines of a list of instructions by who asks, () where the list does not say: "OP3 Brazil: add ...", "Delete
    OP4 (Mexico)". The names are taken out; what follows an instruction is of the same authors. Where several speak
    in turn, "Egypt requests:" and further below "Cuba requests:", what nobody signs is of who has the word."""
    found: dict[tuple[str, ...], list[Line]] = {(): []}
    current: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    headings = _headings((line.text.strip() for line in source.lines), language)
    several = len({who for who in headings if who}) > 1
    for line, heading in zip(source.lines, headings, strict=True):
        text = line.text.strip()
        plain, authors = signed(text, language)
        if several and heading:
            plain, current, speaking = text, heading, heading
        elif is_instruction(plain, language):
            current = authors or speaking
        else:
            # "Le Mexique propose de supprimer le par. 7" asks with its name alone
            current = authors if authors and is_instruction(text, language) else current
            plain = text
        found.setdefault(current, []).append(line if plain == text else replace(line, runs=(Run(text=plain),)))
    return [(authors, replace(source, lines=tuple(lines))) for authors, lines in found.items() if lines]


@lru_cache(maxsize=_KEPT)
def signed(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """An instruction without the names of who asks, and these: in front of it, behind its number, or at its end."""
    text = BULLET.sub("", text)
    mark = number_mark(text)
    label, rest = (text[: mark.end].rstrip(" :.–-"), text[mark.end :].lstrip(" :.–-")) if mark else ("", text)
    if mark and (is_stance(rest, language) or len(asked_of_paragraph(rest, language)) > 1):
        return text, ()  # "OP5: EU: delete; US: retain"
    words, authors = named_in_front(rest, language)
    if not authors and (behind := _BEHIND.search(rest)) and (authors := attributed(behind["names"], language)):
        words = rest[: behind.start()]
    if not authors:
        spoken = (speaking_first(without_lead(rest, tongue), tongue) for tongue in with_others(language))
        words, authors = next((one for one in spoken if one[1]), (rest, ()))
    if not authors:
        return text, asks_behind_place(rest, language)
    return (f"{label}: {words}" if label else words), authors


def speakers(lines: Iterable[str], language: str) -> tuple[str, ...]:
    """The delegations that a mail says it is from, before its proposals: "Mexico would like to propose the following";
    () where it does not say, or where several speak in turn."""
    texts = [line.strip() for line in lines if line.strip()]
    named = [speaker(text, language) or _asker(text, language) for text in texts]
    said = set(filter(None, _headings(texts, language))) or set(filter(None, named))
    above = next((at for at, text in enumerate(texts) if is_numbered_paragraph(text, language)), len(texts))
    alone = next((who for text in texts[: min(above, _TOP)] if (who := names_alone(text, language))), ())
    return next((who for who in named[: min(above, _TOP)] if {who} == said), alone if not said else ())


def _headings(texts: Iterable[str], language: str) -> list[tuple[str, ...]]:
    """Who speaks from each line on that announces what follows, "Cuba requests:"; () for other lines."""
    return [() if instructs(text, language) else speaker(text, language) for text in texts]


def instructs(text: str, language: str) -> bool:
    """Whether a line is an instruction, with the names of who asks or without them: "Egypt proposes to delete OP1"
    says itself what it gives the word for."""
    return is_instruction(text, language) or is_instruction(signed(text, language)[0], language)


def _asker(text: str, language: str) -> tuple[str, ...]:
    """The delegations that an instruction says it is of; () for other lines."""
    return signed(text, language)[1] if is_instruction(text, language) else ()


@lru_cache(maxsize=_KEPT)
def speaker(text: str, language: str) -> tuple[str, ...]:
    """The delegation that a line gives the word to, in any language: "Cuba requests:", "Cuba:"; () for others, and for
    "Haiti remains in need of support", which only speaks of one."""
    return next(filter(None, (_speaks(text, tongue) for tongue in with_others(language))), ())


def _speaks(text: str, language: str) -> tuple[str, ...]:
    if text.endswith(":") and (authors := attributed(text.rstrip(" :"), language)):
        return authors
    if authors := _heading_of(text, language):
        return authors
    front, colon, said = text.partition(":")
    titled = colon and fold(said).strip(" *").startswith(tuple(phrases(language, "amendment")))
    if titled and (authors := attributed(front.strip(" *#"), language)):  # "Egypt: amendments to the draft resolution"
        return authors
    sentences = (regex(rf"(?<=[{stops}])\s").split(text)[-1] for stops in (".!", ".!,"))
    found = (asking(sentence, language) for sentence in dict.fromkeys(sentences))
    return next(filter(None, found), ())


def _heading_of(text: str, language: str) -> tuple[str, ...]:
    """The delegation in a heading over its proposals: "Comments by Mexico on A/C.1/80/L.24", "Mexico's proposals on
    the draft"; () for words of one alone."""
    if text.rstrip()[-1:] in {".", ",", ";"}:
        return ()
    front = regex(rf"\s(?:{in_any_language('heading about')})\s").split(text.strip(" :*#_"), maxsplit=1)[0]
    return attributed(front, language) if front and not authors_in(front, language) and len(front) < len(text) else ()
