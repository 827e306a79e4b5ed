"""Revisions of a draft that has marks of negotiators: its words change, and its brackets, names and states stay.

The instructions speak of the words; the print has marks among them. A change of the words is made in the print where no
mark stands inside of it; one that would take a mark away is not made.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import BRINGING, ProposalKind
from lineage.documents.negotiated.readings import words
from lineage.drafting.alterations import Alteration, changes, made
from lineage.drafting.revising.words.finding_words import Found, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.revising.revisions import DraftLine


def printed(paragraph: Paragraph, text: str, language: str) -> str | None:
    """The print of a paragraph as its words become `text`; None where a mark, or words that are not read, stand inside
    a change."""
    shown = words(paragraph)
    if shown.text == text:
        return paragraph.text
    if "".join(paragraph.text[at] for at in shown.places) != shown.text:
        return None
    moved = [_in_print(paragraph, shown.places, one) for one in changes(shown.text, text, language)]
    return None if None in moved else made(paragraph.text, [one for one in moved if one is not None])


def print_of(line: DraftLine, language: str) -> str:
    """A line as it is printed, marks included."""
    own = line.printed
    return (printed(own, line.text, language) or line.text) if own and (own.marks or own.proposals) else line.text


def loses_mark(line: DraftLine, language: str) -> bool:
    """Whether the change of a line cannot be made in its print."""
    if line.printed is None or line.gone or not (line.printed.marks or line.printed.proposals):
        return False
    return printed(line.printed, line.text, language) is None


def _in_print(paragraph: Paragraph, places: tuple[int, ...], one: Alteration) -> Alteration | None:
    """A change of the words at its place in the print."""
    if one.start == one.end:
        at = places[one.start - 1] + 1 if one.start else places[0] if places else 0
        return Alteration(at, at, "", one.new)
    inside = set(places[one.start : one.end])
    start, end = min(inside), max(inside) + 1
    shown = set(places)
    gone = [p for p in paragraph.proposals if p.start < p.end and shown & set(range(p.start, p.end)) <= inside]
    for each in gone:  # all the words that a bracket holds: it goes with them, and whose it is
        start, end = min(start, each.start), max(end, each.end)
        if each.authors:
            end = max([end, *(b for a, b in paragraph.marks if a >= end and not paragraph.text[end:a].strip())])
    lost = set(range(start, end)) - inside
    if any(at not in _printed_by(gone, end) for at in lost if not paragraph.text[at].isspace()):
        return None
    return Alteration(start, end, paragraph.text[start:end], one.new)


def _printed_by(gone: list[Proposal], end: int) -> set[int]:
    """The characters of proposals, with the names behind them."""
    return {at for each in gone for at in range(each.start, end if each.authors else each.end)}


def without_brackets(paragraph: Paragraph, pairs: Sequence[Found]) -> Paragraph | None:
    """The paragraph without pairs of its square brackets, and without the names that say whose they are; None where it
    has none, or where more than words stands in them ("[EU: delete]"). A bracket that parts two words becomes a
    space."""
    around = [p for p in paragraph.proposals if any(p.start <= pair.start and pair.end <= p.end for pair in pairs)]
    if not pairs or any(one.kind not in BRINGING for one in around if not one.to_fill):
        return None
    own = [p for p in around if p.kind is ProposalKind.OPTION or any((p.start, p.end) == pair for pair in pairs)]
    out = _taken_off(paragraph, pairs)
    text = paragraph.text
    parts = {at for at in out if _parts_words(text, at, out)}
    kept = [at for at in range(len(text)) if at not in out - parts]
    marks = [span for mark in paragraph.marks for span in _left_of(mark, out)]
    return replace(
        paragraph,
        text="".join(" " if at in parts else text[at] for at in kept).strip(),
        marks=tuple(_shifted(mark, kept) for mark in marks),
        proposals=tuple(_moved(one, kept) for one in paragraph.proposals if one not in own),
        state=None if any(pair.end - pair.start == len(text) for pair in pairs) else paragraph.state,
        calls=tuple(replace(call, offset=bisect_left(kept, call.offset)) for call in paragraph.calls),
    )


def _taken_off(paragraph: Paragraph, pairs: Sequence[Found]) -> set[int]:
    """The characters of brackets that go: these, "EU: " behind them, and " [Mexico]" behind the closing one."""
    out = {at for pair in pairs for at in (pair.start, pair.end - 1)}
    for start, end in sorted(paragraph.marks):
        before, mark = paragraph.text[:start].rstrip(), paragraph.text[start:end]
        if start in out and mark.strip("[]"):
            out |= set(range(start, end))
        elif before.endswith("]") and len(before) - 1 in out and mark.strip("[]") and mark[0] in "([":
            out |= set(range(len(before), end))
    return out


def _parts_words(text: str, at: int, out: AbstractSet[int]) -> bool:
    """Whether two words, or a word and another bracket, would run together without the bracket at a place."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if at - 1 in out or (at + 1 in out and after in "[]"):
        return False
    return (before.isalnum() or before == "]") and (after.isalnum() or after == "[")


def _left_of(mark: tuple[int, int], out: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """What is left of a mark, as stretches."""
    left = [at for at in range(*mark) if at not in out]
    for _, group in groupby(enumerate(left), lambda item: item[1] - item[0]):
        places = [at for _, at in group]
        yield places[0], places[-1] + 1


def in_brackets(paragraph: Paragraph, quoted: str | None) -> Paragraph | None:
    """The paragraph with brackets around all of it, or around the words that are quoted; None where they do not stand
    there once."""
    text = paragraph.text
    found = [Found(0, len(text))] if quoted is None else find(text, quoted)
    if len(found) != 1 or any(start < found[0].end and found[0].start < end for start, end in paragraph.marks):
        return None
    start, end = found[0]
    if text[:start].endswith("[") and text[end:].startswith("]"):
        return paragraph
    places = [*range(start), *range(start + 1, end + 1), *range(end + 2, len(text) + 3)]
    shift = dict(enumerate(places))
    marks = [(shift[a], shift[b - 1] + 1) for a, b in paragraph.marks]
    return replace(
        paragraph,
        text=f"{text[:start]}[{text[start:end]}]{text[end:]}",
        marks=tuple(sorted([*marks, (start, start + 1), (end + 1, end + 2)])),
        proposals=tuple(replace(one, start=shift[one.start], end=shift[one.end]) for one in paragraph.proposals),
        # the note of the last word stands with it, inside: "[donors¹]"
        calls=tuple(
            replace(call, offset=call.offset + (call.offset > start) + (call.offset > end)) for call in paragraph.calls
        ),
    )


def _shifted(span: tuple[int, int], kept: list[int]) -> tuple[int, int]:
    return bisect_left(kept, span[0]), bisect_left(kept, span[1])


def _moved(one: Proposal, kept: list[int]) -> Proposal:
    start, end = _shifted((one.start, one.end), kept)
    return replace(one, start=start, end=end, of=_shifted(one.of, kept) if one.of else None)
