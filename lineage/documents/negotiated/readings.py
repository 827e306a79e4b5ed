"""The texts that a paragraph of a draft holds: without its marks, with some proposals taken or with none.

A paragraph's printed text, its marks and its proposals say of every character whether it is a word, who put it in and
who takes it out. A reading is made of the characters that are words, whose every insertion is taken and no deletion of
which is. So the base text, the text that each author wants and the text that all want come from one record, exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.base_numbers import with_base_numbers
from lineage.documents.negotiated.composed_words import Composed, ComposedWords
from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.negotiated.reading_parts import parts
from lineage.documents.resolution import Dropped, Kind
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution

Taken = Callable[[Proposal], bool]
"""Which proposals are taken."""

NOT_READ = "not in this reading"
"""Reason under which a reading sets aside a paragraph that it does not have."""
MOVED = "moved elsewhere"
"""Reason under which a paragraph is set aside that stands where tracked changes move it."""
_WORDS = re.compile(r"[^\W\d_]{2,}")


class Reading(StrEnum):
    """The readings that can be asked for."""

    BASE = "base"
    """Where no proposal is taken. Words in brackets of which nobody says that they are new stand in it."""
    PROPOSED = "proposed"
    """Where every proposal is taken."""


def words(paragraph: Paragraph) -> ComposedWords:
    """The paragraph without its marks, as the draft sets it: what is put in is read, what is struck out is not.

    What an author asks for in a remark ("[EU: delete]") is a wish and changes no word, and a paragraph that is
    struck out as a whole keeps its words, to be shown as proposed for deletion.
    """
    gone = paragraph.state is TextState.DELETED
    found = read(paragraph, lambda one: one.of is None and not (gone and one.kind is ProposalKind.DELETION))
    return found if found.text else _placeholder(paragraph.text)


def _placeholder(text: str) -> ComposedWords:
    """What a paragraph says that has no words yet: "[Placeholder: finance]" without its brackets."""
    kept = text.strip("[]{} ") or text
    if kept[:1] == "(" and kept.find(")") == len(kept) - 1:
        kept = kept.strip("()") or text
    start = text.find(kept)
    return ComposedWords(text=kept, places=tuple(range(start, start + len(kept))))


def in_words(document: Resolution) -> Resolution:
    """The document as everything but its own parse reads it: paragraphs without marks (see `words`), with their state
    and authors, their proposals and note calls at the places that they have in those words."""
    if not any(paragraph.marks or paragraph.proposals for paragraph in document.paragraphs):
        return document
    moved = frozenset(_moved_away(document.paragraphs))
    shown = (p for at, p in enumerate(document.paragraphs) if at not in moved)
    away = (document.paragraphs[at] for at in sorted(moved))
    gone = (Dropped(reason=MOVED, text=f"{p.label} {p.text}") for p in away)
    return replace(
        document,
        paragraphs=tuple(_worded(p, document.language) for p in shown),
        dropped=(*document.dropped, *gone),
    )


def _moved_away(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Places of the paragraphs that the same hand strikes out here, in tracked changes, and puts in elsewhere: a
    paragraph that moves stands where it goes."""
    opened = (p for p in paragraphs if p.state is TextState.OPEN)
    put = Counter((_by(p, ProposalKind.INSERTION), _without_number(p.text)) for p in opened)
    for at, paragraph in enumerate(paragraphs):
        who = _by(paragraph, ProposalKind.DELETION) if paragraph.state is TextState.DELETED else None
        moved = who, _without_number(paragraph.text)
        if who is not None and put[moved]:
            put[moved] -= 1
            yield at


def _without_number(text: str) -> str:
    mark = number_mark(text)
    return text[mark.end :].lstrip(" .:") if mark else text


def _by(paragraph: Paragraph, kind: ProposalKind) -> tuple[str, ...] | None:
    """Who puts in, or takes out, a whole paragraph in one tracked change, its number aside; None where nobody does."""
    whole = (one for one in paragraph.proposals if one.kind is kind and one.tracked and one.end == len(paragraph.text))
    return next((o.authors for o in whole if not _WORDS.search(paragraph.text[: o.start])), None)


def in_reading(document: Resolution, reading: Reading, *, counted: bool = True) -> Resolution:
    """The document in one of its readings, without anything that is negotiated. A paragraph that the reading does not
    have is set aside; those of the base are `counted` as before the changes, or keep the labels of the document."""
    text = {Reading.BASE: base, Reading.PROPOSED: proposed}[reading]
    takes = reading is Reading.PROPOSED
    kept, gone = [], []
    for paragraph in document.paragraphs:
        if text(paragraph) or not paragraph.text:
            kept.append(_at(paragraph, read(paragraph, lambda one: takes), document.language))
        else:
            gone.append(Dropped(reason=NOT_READ, text=f"{paragraph.label} {paragraph.text}"))
    numbered = with_base_numbers(kept) if counted and not takes else kept
    plain = tuple(replace(p, state=None, authors=(), proposals=()) for p in numbered)
    return replace(document, paragraphs=plain, dropped=(*document.dropped, *gone))


def with_opening(paragraph: Paragraph, language: str) -> Paragraph:
    """The paragraph of a draft with the opening formula of its words, which marks may stand before."""
    found = words(paragraph)
    formula = opening(found.text, language) if paragraph.kind is not Kind.HEADING else None
    return replace(paragraph, opening=found.text[: formula.end] if formula else "")


def _worded(paragraph: Paragraph, language: str) -> Paragraph:
    if not paragraph.marks and not paragraph.proposals:
        return paragraph
    return _at(paragraph, words(paragraph), language)


def _at(paragraph: Paragraph, found: ComposedWords, language: str) -> Paragraph:
    """The paragraph with the words of a reading, and all its offsets at their places there."""
    formula = opening(found.text, language) if paragraph.kind is not Kind.HEADING else None
    return replace(
        paragraph,
        text=found.text,
        opening=found.text[: formula.end] if formula else "",
        calls=tuple(replace(call, offset=bisect_left(found.places, call.offset)) for call in paragraph.calls),
        marks=(),
        proposals=tuple(_moved(one, found) for one in paragraph.proposals),
    )


def _moved(one: Proposal, found: ComposedWords) -> Proposal:
    start, end = _span(found, one.start, one.end)
    of = _span(found, *one.of) if one.of else None
    unprinted = one.start == one.end or start == end
    text = one.text if unprinted else found.text[start:end]
    return replace(one, start=start, end=end, of=of, text=text, lone=_lone_bracket(one))


def _lone_bracket(one: Proposal) -> str:
    opens, closes = one.text.startswith("["), one.text.endswith("]")
    if one.kind is not ProposalKind.BRACKET or opens is closes:
        return one.lone
    return "[" if opens else "]"


def _span(found: ComposedWords, start: int, end: int) -> tuple[int, int]:
    """A stretch of the printed text in the words of a reading, without white space at its ends."""
    first, last = bisect_left(found.places, start), bisect_left(found.places, end)
    if end > start:
        while first < last and found.text[last - 1].isspace():
            last -= 1
        while first < last and found.text[first].isspace():
            first += 1
    return first, max(first, last)


def proposers(paragraph: Paragraph) -> tuple[str, ...]:
    """Who proposes what the state of a paragraph says: the paragraph itself, or that it be deleted."""
    if paragraph.state is not TextState.DELETED:
        whole = (0, len(paragraph.text))
        owed = paragraph.state is TextState.PLACEHOLDER
        over = (
            one
            for one in paragraph.proposals
            if (one.of == whole and one.kind is ProposalKind.REPLACEMENT)
            or (owed and one.kind is ProposalKind.PLACEHOLDER)
        )
        return tuple(dict.fromkeys([*paragraph.authors, *(author for one in over for author in one.authors)]))
    gone = (one.authors for one in paragraph.proposals if one.kind is ProposalKind.DELETION)
    return tuple(dict.fromkeys(author for authors in gone for author in authors))


def base(paragraph: Paragraph) -> str:
    """The words where no proposal is taken; "" for a paragraph that is proposed as a whole."""
    return read(paragraph, lambda one: False).text


def proposed(paragraph: Paragraph) -> str:
    """The words where every proposal is taken; "" for a paragraph that is proposed for deletion as a whole."""
    return read(paragraph, lambda one: True).text


def read(paragraph: Paragraph, taken: Taken) -> ComposedWords:
    """The words of a paragraph where the proposals are taken that `taken` says. White space that a mark or an untaken
    word leaves over goes: no double space, none before a stop."""
    if not paragraph.proposals and not paragraph.marks:
        return ComposedWords(text=paragraph.text, places=tuple(range(len(paragraph.text))))
    out = Composed()
    for part in parts(paragraph):
        shown = not part.mark and all(map(taken, part.comes)) and not any(map(taken, part.goes))
        out.add(part) if shown else out.skip(part)
    return out.words()


def read_alone(paragraph: Paragraph, taken: Taken, *, standing: bool = False) -> ComposedWords:
    """The words of a paragraph with the proposals of one author, which `taken` tells. Words within another's belong to
    the inner one: "[EU: again]" in what Brazil puts in. With `standing`, without what another takes out again."""
    out = Composed()
    for part in parts(paragraph):
        least = min((one.end - one.start for one in part.comes), default=0)
        own = [one for one in part.comes if one.end - one.start == least]
        gone = any(map(taken, part.goes)) or (standing and bool(own) and bool(part.goes))
        out.add(part) if not part.mark and all(map(taken, own)) and not gone else out.skip(part)
    return out.words()
