"""The mail that a mail answers, quoted below it: "On 13 October the facilitator wrote:" and lines behind ">", or all of
it below "From: ..." and "Sent: ...". They are words of another, and no proposals of those who answer."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.mails.mail import is_original_line, wrote
from lineage.documents.papers.mails.mail_senders import sender
from lineage.documents.papers.mails.mixed_papers import is_instruction, is_numbered_paragraph, signed, speaker
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.sources.lines import Source

_HEADER = 5
"""Lines of the header of a quoted mail in which it says when it was sent."""


def without_quoted(source: Source, language: str) -> tuple[Source, tuple[str, ...]]:
    """The source without the mail that is quoted at its end, its lines blank, and their words; all of the source where
    something is asked for between or behind lines quoted with ">", which answers them, or nothing above them. A mail
    without ">" in which another speaks is read, and one that asks for something else below a mail with a header."""
    texts = [line.text.strip() for line in source.lines]
    quoted = _marked(source, texts, language) or _below(source, texts, language)
    if not any(quoted):
        return source, ()
    lines = [replace(line, runs=()) if out else line for line, out in zip(source.lines, quoted, strict=True)]
    said = tuple(text for text, out in zip(texts, quoted, strict=True) if out)
    return replace(source, lines=tuple(lines)), tuple(filter(None, said))


def _marked(source: Source, texts: Sequence[str], language: str) -> list[bool]:
    """Which lines are quoted with ">", and the one above them that says whose they are."""
    if not any(line.quoted for line in source.lines):
        return []
    at = next((i for i, text in enumerate(texts) if text.endswith(":") and wrote().search(fold(text))), len(texts))
    own = [not line.quoted and _asks(text, language) for line, text in zip(source.lines, texts, strict=True)]
    if not any(own[:at]) or any(own[at + 1 :]) or not any(line.quoted for line in source.lines[at:]):
        return []
    return [i == at or (i > at and line.quoted) for i, line in enumerate(source.lines)]


def _below(source: Source, texts: Sequence[str], language: str) -> list[bool]:
    """Which lines belong to a mail that is quoted without a sign, below one that asks for something. A head at the top
    is that of the mail itself: below it stand mails one after the other, of which the second is no older one."""
    if any(line.quoted for line in source.lines):
        return []
    first = next((i for i, text in enumerate(texts) if _proposes(text, language)), len(texts))
    heads = list(_heads(texts))
    own = max((i for i in heads if i <= first), default=None)
    starts = _with_proposals(texts, [i for i in heads if i > first], language)
    out = [False] * len(texts)
    before = texts[: starts[0]] if starts else []
    speak, asked = _speakers(before, language), _proposals(before, language)
    tops = [] if own is None else [_subject_in(before[own:])]
    for start, end in zip(starts, [*starts[1:], len(texts)], strict=False):
        mail = texts[start:end]
        who, wanted, subject = _speakers(mail, language), _proposals(mail, language), _subject_in(mail)
        answered = own is None or any(_answers(top, subject) for top in tops)
        if who <= speak and (answered or wanted <= asked):
            out[start:end] = [True] * (end - start)
        else:
            speak, asked = speak | who, asked | wanted
        tops.append(subject)
    return out


def _with_proposals(texts: Sequence[str], heads: Sequence[int], language: str) -> list[int]:
    """The heads, without those of a mail that asks for nothing, which goes with the one above it: "Original message"
    has a header below it."""
    starts: list[int] = []
    pending: int | None = None
    for start, end in zip(heads, [*heads[1:], len(texts)], strict=False):
        pending = start if pending is None else pending
        if end == len(texts) or any(_asks(text, language) for text in texts[start:end]):
            starts.append(pending)
            pending = None
    return starts


def _proposals(texts: Sequence[str], language: str) -> set[str]:
    """What a mail asks for, each with the lines below it up to a blank one, which may be its words."""
    found: list[str] = []
    for text in texts:
        if _proposes(text, language):
            found.append(fold(signed(text, language)[0]))
        elif found and text and not found[-1].endswith("\n"):
            found[-1] += f" {fold(text)}"
        elif found and not found[-1].endswith("\n"):
            found[-1] += "\n"
    return {one.strip() for one in found}


def _speakers(texts: Sequence[str], language: str) -> set[str]:
    """The delegations that have the word in a mail: "Mexico:", "Mexico: delete OP3", or that send it."""
    told = (speaker, sender, lambda text, language: signed(text, language)[1])
    return {name for text in texts for said in told for name in said(text, language)}


def _subject_in(mail: Sequence[str]) -> re.Match[str] | None:
    return next(filter(None, map(_subject().match, map(fold, mail[:_HEADER]))), None)


def _answers(here: re.Match[str] | None, there: re.Match[str] | None) -> bool:
    """Whether a mail of this subject answers another: "RE: draft" above "draft"."""
    if here is None or there is None:
        return False
    return bool(here["answers"]) and not there["answers"] and here["title"] == there["title"]


def _heads(texts: Sequence[str]) -> Iterator[int]:
    """Where a quoted mail begins: with the line of who wrote it, and when, or with its header."""
    lines = [fold(text).replace("*", "").strip() for text in texts]
    for at, line in enumerate(lines):
        header = _sender().match(line) and any(_sent().search(one) for one in [line, *lines[at + 1 : at + _HEADER]])
        if header or is_original_line(line):
            yield at
        elif line.endswith(":") and wrote().search(line):
            before = at - 1 if at and not _dated().match(line) and _dated().match(lines[at - 1]) else at
            if re.search(r"\d|@", " ".join(lines[before : at + 1])):  # "Germany wrote:" gives it the word
                yield before


@cache
def _sender() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_language('mail sender')})\s?:\s*\S")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{in_any_language('mail sent')})\s?:\s*\S")


@cache
def _subject() -> re.Pattern[str]:
    marks = rf"(?P<answers>(?:(?:{in_any_language('mail answer')})\s?:\s*)*)"
    return re.compile(rf"\W*(?:{in_any_language('mail subject')})\W*:\W*{marks}(?P<title>.*)")


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?:{in_any_language('mail dated')})\s")


def proposing(lines: Iterable[str], language: str) -> tuple[str, ...]:
    """The lines that ask for something."""
    return tuple(line for line in lines if _proposes(line, language))


def _asks(text: str, language: str) -> bool:
    return _proposes(text, language) or bool(speaker(text, language))


def _proposes(text: str, language: str) -> bool:
    plain = signed(text, language)[0]
    return is_numbered_paragraph(plain, language) or is_instruction(plain, language)
