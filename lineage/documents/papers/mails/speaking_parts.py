"""A mail in which several delegations speak in turn, each with paragraphs or instructions of its own: "Mexico:" / "OP3
Encourages ..." / "Switzerland: OP5 Decides ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import authors_in
from lineage.documents.papers.mails.asking_delegations import named_in_front
from lineage.documents.papers.mails.mail_senders import sender
from lineage.documents.papers.mails.mixed_papers import (
    BULLET,
    instructs,
    is_instruction,
    is_numbered_paragraph,
    is_place,
    signed,
    speaker,
)
from lineage.languages.organs import organ_line
from lineage.sources.lines import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.lines import Line, Source

_COUNTED = re.compile(r"^\d{1,2}[.)]\s+")

Part = tuple[tuple[str, ...], "Source"]


def by_speakers(source: Source, language: str) -> list[Part]:
    """The lines of each who has the word, in order, under () those before the first; the whole under () where fewer
    than two speak so, and for a whole text; one who has the name in front of each paragraph, "EU: OP3 Urges ...", is
    enough. A name that gives the word goes from its line, unless it is the sender of a mail."""
    texts = [line.text.strip() for line in source.lines]
    given = _word_given(texts, language)
    named = [rest for _, rest in filter(None, given)]
    fewest = 1 if named and all(named) else 2
    if _speakers(texts, given, language) < fewest or any(organ_line(text, language) for text in texts):
        return [((), source)]
    parts: list[tuple[tuple[str, ...], list[Line]]] = [((), [])]
    for line, found in zip(source.lines, given, strict=True):
        if found is None:
            parts[-1][1].append(line)
            continue
        who, rest = found
        head = [line] if sender(line.text.strip(), language) else []
        own = [replace(line, runs=(Run(text=rest),), label="")] if rest else head
        if who == parts[-1][0]:
            parts[-1][1].extend(own)
        else:
            parts.append((who, own))
    return [(who, replace(source, lines=tuple(lines))) for who, lines in parts]


def _speakers(texts: Sequence[str], given: Sequence[tuple[tuple[str, ...], str] | None], language: str) -> int:
    """How many have the word: those who are named, beside them those who sign instructions, "Mexico: delete OP5", and
    whoever asks for something above the header of their mail."""
    first = next((at for at, one in enumerate(given) if one), 0)
    above = bool(sender(texts[first], language)) if texts else False
    unnamed = above and any(_asks(BULLET.sub("", text), language) for text in texts[:first])
    speaking = {who for who, _ in filter(None, given)}
    signing = {signed(text, language) for text in texts} if speaking else set()
    speaking |= {who for plain, who in signing if who and is_instruction(plain, language)}
    return len(speaking) + unnamed


def _word_given(texts: Sequence[str], language: str) -> list[tuple[tuple[str, ...], str] | None]:
    """Who has the word from each line on, and what the line says itself; None for other lines, such as "Mexico:
    delete" below the paragraph that it is about."""
    found = [_names(_COUNTED.sub("", BULLET.sub("", text)), language) for text in texts]
    asks = [_asks(BULLET.sub("", text), language) for text in texts]
    first = next((at for at, one in enumerate(found) if one), 0)
    loose = not any(asks[:first])
    for at, one in enumerate(found):
        if one is None or one[1]:
            continue
        end = next((other for other in range(at + 1, len(texts)) if found[other]), len(texts))
        said = [asks[line] for line in range(at + 1, end) if texts[line]]
        alone = not texts[at].endswith(":")
        if sender(texts[at], language) and any(said):  # above the rest of the header and a greeting
            continue
        if not (any(said) if loose and not alone else any(said[:1])):
            found[at] = None
    return found


def _names(text: str, language: str) -> tuple[tuple[str, ...], str] | None:
    """The delegations that a line gives the word to, and the paragraph that it goes on with, or its number."""
    rest, who = named_in_front(text, language)
    if who:
        return (who, rest) if is_numbered_paragraph(rest, language) or is_place(rest) else None
    who = authors_in(text, language) or speaker(text, language) or sender(text, language)
    return (who, "") if who and not instructs(text, language) else None


def _asks(text: str, language: str) -> bool:
    return is_place(text) or is_numbered_paragraph(text, language) or is_instruction(text, language)
