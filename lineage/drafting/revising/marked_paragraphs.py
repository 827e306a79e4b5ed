"""What an instruction makes of the marks in one paragraph: brackets that come or go, the text before all proposals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.negotiated.placeholders import placeholders
from lineage.documents.negotiated.readings import base
from lineage.documents.papers.asking_verbs import Action
from lineage.drafting.revising.printed_lines import in_brackets, printed, without_brackets
from lineage.drafting.revising.revisions import Consequence, Followed, Hindrance
from lineage.drafting.revising.words.finding_words import Found, find
from lineage.drafting.revising.words.meant_words import bracketed as around
from lineage.drafting.revising.words.meant_words import brackets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.revising.revisions import DraftLine


class Marked(NamedTuple):
    """A line with its brackets put or lifted."""

    line: DraftLine
    to_fill: tuple[str, ...] = ()
    """Its placeholders, which keep their own brackets: words are still to come there."""


def kept(line: DraftLine, one: Instruction) -> Marked | Hindrance:
    """The line of a paragraph that is to stay: as it is, or, where it has proposals, with its original text."""
    if one.old is not None:
        return Marked(line) if find(line.text, one.old) else Hindrance.NO_WORDS
    if not one.original or line.printed is None or not line.printed.proposals:
        return Marked(line)
    if not all(
        each.authors for each in line.printed.proposals if not each.to_fill
    ):  # "[generously]": whose words, nobody says
        return Hindrance.NOT_UNDERSTOOD
    text = base(line.printed)
    if not text:
        return Hindrance.OTHER_TEXT
    plain = replace(line.printed, text=text, marks=(), proposals=(), state=None, authors=())
    return Marked(replace(line, text=text, printed=plain))


def words_in_brackets(line: DraftLine) -> list[str]:
    """What stands in each pair of brackets of a line, the outer ones only."""
    own = line.printed or line.paragraph
    pairs = brackets(own.text) if own else []
    outer = [one for one in pairs if not any(other.start < one.start and one.end < other.end for other in pairs)]
    return [own.text[one.start + 1 : one.end - 1].strip() for one in outer] if own else []


def bracketed(line: DraftLine, one: Instruction, language: str) -> Marked | Hindrance:
    """The line with square brackets put or lifted: of its paragraph, or around words. The brackets of a placeholder are
    not lifted with the others: "[Decides to meet on [date];]" is "Decides to meet on [date];"."""
    own = line.printed or line.paragraph
    shown = printed(own, line.text, language) if own else None
    if one.action is not Action.UNBRACKET or own is None:
        if own is None or shown != own.text:
            return Hindrance.MARKED
        put = in_brackets(own, one.old)
        return Hindrance.NO_WORDS if put is None else Marked(replace(line, printed=put))
    if shown is not None and not around(shown, one.old) and (one.old is None or find(shown, one.old)):
        return Hindrance.NO_BRACKETS
    if shown != own.text and not _fills(own):
        return Hindrance.MARKED
    return _lifted(line, own, around(own.text, one.old), shown)


def all_lifted(
    lines: Sequence[DraftLine], one: Instruction, language: str
) -> tuple[list[DraftLine], list[Followed]] | Hindrance:
    """The lines of a text, or of the part that an instruction names, without their brackets, and the placeholders that
    keep theirs; what stops it where none, or not all, can be lifted."""
    out, told = list(lines), list[Followed]()
    for at, line in enumerate(lines):
        if line.gone or not (line.was or "").startswith(one.label):
            continue
        found = bracketed(line, one, language)
        if found is Hindrance.MARKED:
            return found
        if not isinstance(found, Hindrance):
            out[at] = found.line
        if found is Hindrance.TO_FILL or not isinstance(found, Hindrance):
            kept = _open_words(line) if isinstance(found, Hindrance) else found.to_fill
            told += [Followed(line.was or "", words, words, Consequence.TO_FILL) for words in kept]
    if out == list(lines):
        return Hindrance.TO_FILL if told else Hindrance.NO_BRACKETS
    return out, told


def _open_words(line: DraftLine) -> tuple[str, ...]:
    own = line.printed or line.paragraph
    return tuple(own.text[start:end] for start, end in placeholders(own)) if own else ()


def _lifted(line: DraftLine, own: Paragraph, pairs: Sequence[Found], shown: str | None) -> Marked | Hindrance:
    fills = _fills(own)
    wanted = [pair for pair in pairs if pair not in fills]
    if pairs and not wanted:
        return Hindrance.TO_FILL
    if shown != own.text:
        return Hindrance.MARKED
    now = without_brackets(own, wanted)
    kept = [own.text[slice(*one)] for one in sorted(fills) if one in pairs or any(_within(one, p) for p in wanted)]
    return Hindrance.NO_WORDS if now is None else Marked(replace(line, printed=now), tuple(kept))


def _fills(paragraph: Paragraph) -> set[Found]:
    """Where the placeholders of a paragraph stand."""
    return {Found(*span) for span in placeholders(paragraph)}


def _within(inner: Found, outer: Found) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
