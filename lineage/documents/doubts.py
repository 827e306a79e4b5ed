"""How well a document was read: right, or right but for named doubts. What cannot be read at all is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.documents.negotiated.brackets import lone_bracket
from lineage.documents.resolution import Kind
from lineage.languages import LANGUAGES
from lineage.languages.detection import detect
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Resolution

_LONG_HEADER = 1500
"""Characters above the text that no rule knows, from which on they may be another text."""
_LOST = "\ufffd"
_SENTENCE = 40
"""Characters from which on a paragraph tells its language."""
_MIXED = 2
"""Paragraphs in another language that show two versions in one text; one may be a title or a name."""
_NUMBER = re.compile(r"^\W*\d{1,3}\.\s*")
_FOLLOWS = re.compile(r"(?:PP|OP)(\d+)(?: alt(?: \d+)?)?")
_APART = ("turned text", "hidden text", "line number", "another text")
_PAGES = ("page without text", "text from right to left")


class Doubt(StrEnum):
    """What may be wrong with a document as it was read."""

    NUMBER_MISSING = "number missing"
    """A paragraph's number does not follow the one before."""
    NUMBER_TWICE = "number twice"
    NOTE_WITHOUT_TEXT = "note without text"
    NOTE_WITHOUT_CALL = "note without call"
    OPENING_UNKNOWN = "opening unknown"
    """A paragraph without number whose first words no table has: that it is preambular is a guess, or it is neither."""
    SET_ASIDE = "set aside"
    """Turned or hidden print, numbers of lines, or another text of the file, that were left out."""
    BRACKET = "bracket not closed"
    """A bracket that opens or closes alone in its paragraph: what is not agreed may be more, or less."""
    HEADER_LONG = "header long"
    """Much stands above the text: it may be part of it, or of another."""
    PAGE_NOT_READ = "page not read"
    """A page that is a picture, or in a script that runs from right to left."""
    LETTERS_LOST = "letters lost"
    """A program put U+FFFD in place of letters that it could not read."""
    OTHER_LANGUAGE = "other language"
    """Paragraphs begin as those of another language do: two versions may be mixed in one text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDoubt:
    """One doubt, and where."""

    kind: Doubt
    place: str
    """Label of the paragraph, mark of the note, or kind of what was set aside."""
    words: str
    """The first words of it."""
    page: int | None = None
    """Of what was set aside or not read, from 1; None where the format has no pages."""


def doubts(document: Resolution) -> tuple[NamedDoubt, ...]:
    """The doubts about a document, in its order; none where it was read right as far as can be told."""
    found = (_numbers, _openings, _brackets, _notes, _letters, _languages, _apart)
    return tuple(doubt for rule in found for doubt in rule(document))


def _numbers(document: Resolution) -> Iterator[NamedDoubt]:
    """Operative numbers of the body that leave one out or come twice."""
    last = 0
    for paragraph in document.paragraphs:
        match = _FOLLOWS.fullmatch(paragraph.label)
        twice = (
            paragraph.number is not None and re.search(r"\.\d+$", paragraph.label) and paragraph.kind is Kind.OPERATIVE
        )
        if twice:
            yield NamedDoubt(kind=Doubt.NUMBER_TWICE, place=paragraph.label, words=_first(paragraph.text))
        if match is None:
            continue
        value = int(match[1])
        if paragraph.number is not None and value > last + 1:
            yield NamedDoubt(kind=Doubt.NUMBER_MISSING, place=paragraph.label, words=_first(paragraph.text))
        last = value


def _openings(document: Resolution) -> Iterator[NamedDoubt]:
    for paragraph in document.paragraphs:
        if paragraph.kind is Kind.TEXT:
            yield NamedDoubt(kind=Doubt.OPENING_UNKNOWN, place=paragraph.label, words=_first(paragraph.text))
        body = paragraph.label.startswith("PP") and paragraph.kind is Kind.PREAMBULAR
        ends = paragraph.text.rstrip().endswith(",")
        if body and paragraph.number is None and not paragraph.opening and not ends and "(" not in paragraph.label:
            yield NamedDoubt(kind=Doubt.OPENING_UNKNOWN, place=paragraph.label, words=_first(paragraph.text))


def _brackets(document: Resolution) -> Iterator[NamedDoubt]:
    for paragraph in document.paragraphs:
        place = lone_bracket(paragraph.text) if paragraph.marks else None
        if place is not None:
            yield NamedDoubt(kind=Doubt.BRACKET, place=paragraph.label, words=_first(paragraph.text[place:]))


def _notes(document: Resolution) -> Iterator[NamedDoubt]:
    called = {mark for paragraph in document.paragraphs for mark in paragraph.notes}
    known = {note.mark for note in document.footnotes}
    if not known:
        return
    for mark in sorted(called - known):
        yield NamedDoubt(kind=Doubt.NOTE_WITHOUT_TEXT, place=mark, words="")
    for note in document.footnotes:
        if note.mark not in called and note.mark.isdigit():
            yield NamedDoubt(kind=Doubt.NOTE_WITHOUT_CALL, place=note.mark, words=_first(note.text))


def _letters(document: Resolution) -> Iterator[NamedDoubt]:
    places = [(paragraph.label, paragraph.text) for paragraph in document.paragraphs]
    places += [(note.mark, note.text) for note in document.footnotes]
    places += [(piece.reason, piece.text) for piece in document.dropped]
    for place, text in places:
        if _LOST in text:
            word = next(word for word in text.split() if _LOST in word)
            yield NamedDoubt(kind=Doubt.LETTERS_LOST, place=place, words=word)


def _languages(document: Resolution) -> Iterator[NamedDoubt]:
    others = [code for code in LANGUAGES if code != document.language] if document.language in LANGUAGES else []
    unknown = [
        p for p in document.paragraphs if not p.opening and p.kind is not Kind.HEADING and len(p.text) > _SENTENCE
    ]
    found = [p for p in unknown if any(_opens_in(p.text, code) for code in others)]
    if len(found) >= _MIXED:
        yield NamedDoubt(kind=Doubt.OTHER_LANGUAGE, place=found[0].label, words=_first(found[0].text))


def _opens_in(text: str, language: str) -> bool:
    """Whether a text, after its number, has an opening of the language that stands among words of it too."""
    words = _NUMBER.sub("", text)
    return opening(words, language) is not None and detect(text) == language


def _apart(document: Resolution) -> Iterator[NamedDoubt]:
    told = False
    for piece in document.dropped:
        other = piece.reason == "another text"  # one doubt for all its lines
        if piece.reason in _APART and not (other and told):
            told = told or other
            yield NamedDoubt(kind=Doubt.SET_ASIDE, place=piece.reason, words=_first(piece.text), page=piece.page)
        if piece.reason in _PAGES:
            yield NamedDoubt(kind=Doubt.PAGE_NOT_READ, place=piece.reason, words=_first(piece.text), page=piece.page)
    unknown = [piece.text for piece in document.dropped if piece.reason == "header"]
    if sum(map(len, unknown)) > _LONG_HEADER:
        yield NamedDoubt(kind=Doubt.HEADER_LONG, place="header", words=_first(unknown[0]))


def _first(text: str) -> str:
    return " ".join(text.split()[:8])
