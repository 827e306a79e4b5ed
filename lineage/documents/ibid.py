"""Notes that point to the one before: "Ibid., vol. 2237" resolved to the wording it stands for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.languages.phrases import phrases
from lineage.languages.text import LETTERS, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Footnote

_WORD = re.compile(rf"{LETTERS}|\d+")


def resolve(notes: Sequence[Footnote], language: str) -> tuple[Footnote, ...]:
    """The notes, those that begin with "Ibid." with the wording they stand for: the wording of the note before
    (itself resolved) up to the part that the note puts in place of its own."""
    resolved: list[Footnote] = []
    target = ""
    for note in notes:
        rest = _after_ibid(note.text, language)
        if rest is None or not target:
            target = note.text
            resolved.append(note)
            continue
        target = _put_in_place(target, rest)
        resolved.append(replace(note, resolved=target))
    return tuple(resolved)


def is_ibid(text: str, language: str) -> bool:
    """Whether a note points to the one before."""
    return _after_ibid(text, language) is not None


def _after_ibid(text: str, language: str) -> str | None:
    """What follows "Ibid." in a note that begins with it, None for other notes."""
    key = fold(text[:12])
    for word in sorted(phrases(language, "ibid"), key=len, reverse=True):
        if key.startswith(word) and not text[len(word) : len(word) + 1].isalpha():
            return text[len(word) :].lstrip(" .,")
    return None


def _put_in_place(target: str, rest: str) -> str:
    """`target` with its end, from the part that is of the kind of the first part of `rest`, put in its place."""
    if not rest:
        return target
    parts = re.split(r"(?<=,)\s+", target)
    first = rest.split(",", 1)[0]
    for index, part in enumerate(parts[1:], 1):
        if _alike(part.rstrip(",."), first.rstrip(".")):
            return f"{' '.join(parts[:index])} {rest}"
    return f"{target.rstrip('.')}, {rest}"


def _alike(one: str, other: str) -> bool:
    """Whether two parts of a reference are of one kind: both years, or same first word, or same last word."""
    mine, others = _WORD.findall(fold(one)), _WORD.findall(fold(other))
    if not mine or not others:
        return False
    if mine[0].isdigit() and others[0].isdigit():
        return True
    return mine[0] == others[0] or (mine[-1] == others[-1] and not mine[-1].isdigit())
