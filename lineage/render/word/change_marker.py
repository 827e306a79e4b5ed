"""Tracked changes of a Word file: under whose name and on which day each stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lineage.diff.edits import Operation
from lineage.render.word.storable_words import storable

_TRACKED = {Operation.INSERT: "w:ins", Operation.DELETE: "w:del"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Under whose name changes stand that no draft ascribes to anybody, and on which day."""

    author: str
    date: str | None = None
    """ISO 8601; None: the changes bear no date, which Word allows. A date that nobody gave is never written."""


class Marker:
    """Hands out tracked changes with rising numbers, under the authors of the draft or under one signature."""

    def __init__(self, signature: Signature, last: int = 0) -> None:
        """`last` is the highest number that the file has already."""
        self._signature = signature
        self._number = last

    def element(self, operation: Operation, authors: tuple[str, ...] = (), date: str | None = None) -> Any:
        """A new w:ins or w:del."""
        self._number += 1
        element = OxmlElement(_TRACKED[operation])
        element.set(qn("w:id"), str(self._number))
        element.set(qn("w:author"), storable(", ".join(authors) or self._signature.author))
        day = date if authors else self._signature.date
        if day and _is_moment(day):
            element.set(qn("w:date"), day)
        return element


def _is_moment(words: str) -> bool:
    """Whether Word can read it as a date: with w:date="2025-13-45T99:00:00Z" it opens no file at all."""
    try:
        return datetime.fromisoformat(words) is not None
    except ValueError:
        return False
