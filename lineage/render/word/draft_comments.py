"""The findings of a checked draft as comments in the margin of its own Word file, which is otherwise untouched."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation
from lineage.documents.negotiated.readings import words
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.examination import stands_behind
from lineage.render.catalogue import spaced, text
from lineage.render.citations import place
from lineage.render.drafts.draft_findings import (
    QUOTED,
    headline,
    rule_name,
    source_line,
    suggestion,
    summary,
    where,
    with_beside,
)
from lineage.render.word.comments import Margin
from lineage.render.word.letters import BodyLetters
from lineage.render.word.package import Package
from lineage.render.wrapping import shortened
from lineage.sources.word.wordprocessingml import child

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.check_findings import ContextPiece, Finding
    from lineage.drafting.checking.checked import Check
    from lineage.render.drafts.draft_findings import Beside
    from lineage.render.word.comments import Line

_HEAD = 24
"""Letters at the head of a paragraph, to the end of a word, to which a comment on the whole of it is pinned."""
_LISTED = 90
"""Characters quoted of each of several paragraphs that are gone at one place."""


class OwnFile(NamedTuple):
    """A draft as somebody's Word file."""

    name: str
    data: bytes
    printed: Resolution
    """As the file prints it, marks of negotiators included."""


def render(file: OwnFile, check: Check, found: Sequence[Finding], ui: str) -> bytes:
    """The file with a comment for each finding, and one at its head that sums them up. Raises UnreadableError where the
    words that were read do not stand in it."""
    package, printed = Package(file.data, file.name), file.printed
    body = child(package.document, "body")
    letters = BodyLetters(body if body is not None else package.document, file.name)
    places = letters.locate(printed.paragraphs)
    margin = Margin(package, text(ui, "compare.author"), ui)
    behind = stands_behind(check)
    start = min(map(min, places.values()), default=0)
    if letters.all:
        margin.note(letters, start, _whole_word(letters, start + _HEAD), summary(check, found, ui))
    told = _told(found)
    for (first, last), some in groupby(found, lambda one: _stretch(one, printed, places, behind, start, letters)):
        if letters.all:
            for lines in _comments(list(some), told, check, ui):
                margin.note(letters, first, last, lines)
    margin.close()
    return package.data()


def _told(found: Sequence[Finding]) -> Mapping[int, Beside]:
    """What the others of its paragraph say of each finding, by the finding's identity."""
    homes: defaultdict[str | None, list[Finding]] = defaultdict(list)
    for one in found:
        homes[one.label].append(one)
    return {id(one): beside for some in homes.values() for one, beside in with_beside(some)}


def _comments(some: Sequence[Finding], told: Mapping[int, Beside], check: Check, ui: str) -> Iterator[list[Line]]:
    """The comments at one place: one for each finding, of several paragraphs that are gone there one for all."""
    gone = [one for one in some if one.rule is Rule.GONE and not one.kind]
    for one in some:
        if one not in gone:
            yield _comment(one, told[id(one)], check, ui)
        elif len(gone) == 1:
            yield _gone(one, check, ui)
        elif one is gone[0]:
            base = check.base.id if check.base else ""
            yield [
                f"{rule_name(one, ui)}{spaced(ui, ':')} {text(ui, 'check.gone_here', count=len(gone), base=base)}",
                *(
                    f"{place(other.label or '', ui)}{spaced(ui, ':')} "
                    f"{text(ui, 'check.words_of_text', words=shortened(other.words, _LISTED))}"
                    for other in gone
                ),
            ]


def _gone(one: Finding, check: Check, ui: str) -> list[Line]:
    said = text(ui, "check.gone_there", place=where(one, check, ui))
    quoted = text(ui, "check.words_of_text", words=shortened(one.words, QUOTED))
    first = source_line(one, ui)
    return [f"{rule_name(one, ui)}{spaced(ui, ':')} {said}", quoted, *([first] if first else [])]


def _comment(one: Finding, beside: Beside, check: Check, ui: str) -> list[Line]:
    """A finding as the lines of a comment in the margin."""
    pieces = tuple(_apart(one.context))
    lines: list[Line] = []
    if one.rule is Rule.WORDING:
        lines.append(((Operation.EQUAL, f"{rule_name(one, ui)}{spaced(ui, ':')} "), *pieces))
    else:
        lines.append(headline(one, check, ui))
        lines += [pieces] if pieces else []
    if one.rule is Rule.GONE:
        lines.append(text(ui, "check.words_of_text", words=shortened(one.words, QUOTED)))
    if one.rule is Rule.RECALL:
        lines.append(text(ui, "check.suggested", words=suggestion(one, check.draft.language)))
    if source := source_line(one, ui, told=beside.source):
        lines.append(source)
    return lines


def _apart(context: Sequence[ContextPiece]) -> Iterator[tuple[Operation, str]]:
    """Words struck out and those in their place with a space between: "contre sur", not "contresur", where a reader
    shows no marks."""
    for piece, behind in zip_longest(context, context[1:]):
        replaced = piece.operation is Operation.DELETE and behind and behind.operation is Operation.INSERT
        yield piece.operation, f"{piece.text.rstrip()} " if replaced else piece.text


def _whole_word(letters: BodyLetters, end: int) -> int:
    """The end of the word in which a place stands, in its paragraph."""
    end = min(end, len(letters.all))
    home = letters.all[end - 1].paragraph
    while end < len(letters.all) and letters.all[end].paragraph is home and letters.all[end].text.isalnum():
        end += 1
    return end


def _stretch(  # noqa: PLR0913, PLR0917
    one: Finding,
    printed: Resolution,
    places: Mapping[str, list[int]],
    behind: Mapping[str, str | None],
    default: int,
    letters: BodyLetters,
) -> tuple[int, int]:
    """The letters that a finding is pinned to."""
    label = behind.get(one.label or "") if one.rule is Rule.GONE else one.label
    paragraph = printed.paragraph(label) if label else None
    if paragraph is None or paragraph.label not in places:
        return default, _whole_word(letters, default + 1)
    own = places[paragraph.label]
    if one.rule is Rule.GONE:
        last = len(paragraph.text.split()[-1]) if paragraph.text.strip() else 1
        return own[max(0, len(own) - last)], own[-1] + 1
    offsets = words(paragraph).places
    if not offsets or one.start >= one.end or one.end - one.start >= len(offsets):
        return own[0], _whole_word(letters, own[min(len(own) - 1, _HEAD)])
    said = paragraph.text[one.start : one.end]
    start, end = one.start + len(said) - len(said.lstrip()), one.end - len(said) + len(said.rstrip())
    first = offsets[min(start, len(offsets) - 1)]
    last = offsets[min(max(end, start + 1), len(offsets)) - 1]
    return own[min(first, len(own) - 1)], own[min(last, len(own) - 1)] + 1
