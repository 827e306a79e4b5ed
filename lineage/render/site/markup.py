"""Document text as safe HTML: note calls in place, words by age, insertions and deletions by class of change.

Everything that comes from a document is escaped here or by the templates; no other module writes tags.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup, escape

from lineage.diff.edits import Operation
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from lineage.diff.edits import Change, ParagraphDiff
    from lineage.documents.resolution import Paragraph
    from lineage.histories.threads import Token

OUTSIDE = "x"
"""Age of a word whose origin lies outside the series."""


def escaped(text: str) -> Markup:
    """Document text with nothing marked."""
    return escape(text)


def without_calls(paragraph: Paragraph) -> Paragraph:
    """The paragraph without its note calls, for places where no notes are printed."""
    return replace(paragraph, calls=())


def by_age(
    paragraph: Paragraph, tokens: Sequence[Token], age: Mapping[str, int], anchor: str, notes: Container[str] = ()
) -> Markup:
    """The text of a paragraph, each run of words of one origin marked with the age of that text.

    `age` gives the place in time of every observed text; words from other texts are marked as such, and words
    that left and came back are marked too. Without `tokens`, no age is shown. Calls of `notes`, by mark, lead to the
    notes printed under it; the mark of a note that the document lacks stays and leads nowhere.
    """
    if not tokens or "".join(token.text for token in tokens) != paragraph.text:
        return _insert_calls(paragraph, anchor, notes, lambda start, end: escape(paragraph.text[start:end]))
    runs = _age_runs(tokens, age)

    def piece(start: int, end: int) -> Markup:
        parts = []
        for first, last, document, name, returned in runs:
            low, high = max(start, first), min(end, last)
            if low < high:
                css = f"age age-{name}{' own' if document == paragraph.document else ''}{' back' if returned else ''}"
                source = f' data-from="{escape(document)}"' if name == OUTSIDE else ""
                parts.append(f'<span class="{css}"{source}>{escape(paragraph.text[low:high])}</span>')
        return Markup("".join(parts))  # noqa: S704 - every text in it is escaped above

    return _insert_calls(paragraph, anchor, notes, piece)


def _age_runs(tokens: Sequence[Token], age: Mapping[str, int]) -> list[tuple[int, int, str, str, bool]]:
    def key(token: Token) -> tuple[str, bool]:
        return split_id(token.origin)[0], bool(token.absent)

    runs = []
    for (document, returned), group in groupby(tokens, key):
        members = list(group)
        runs.append((members[0].start, members[-1].end, document, str(age.get(document, OUTSIDE)), returned))
    return runs


def _insert_calls(
    paragraph: Paragraph, anchor: str, notes: Container[str], piece: Callable[[int, int], Markup]
) -> Markup:
    parts, at = [], 0
    for count, call in enumerate(paragraph.calls):
        parts.append(piece(at, call.offset))
        link = Markup('<a id="{}-c{}" href="#{}-n{}">{}</a>').format(anchor, count, anchor, call.mark, call.mark)
        parts.append(Markup('<sup class="call">{}</sup>').format(link if call.mark in notes else call.mark))
        at = call.offset
    parts.append(piece(at, len(paragraph.text)))
    return Markup("").join(parts)


def diffed(diff: ParagraphDiff, alone: Mapping[Change, str] = MappingProxyType({})) -> Markup:
    """A word diff as `<del>` and `<ins>`, each with the first letter of the class of its change: s, t, h, f; those of
    `alone`, which one language alone made, with what is said of them."""
    parts: list[str] = []
    for edit, change in diff.runs():
        if change is None:
            parts.append(escape(edit.text))
            continue
        tag = "ins" if edit.operation is Operation.INSERT else "del"
        more = f' l" title="{escape(alone[change])}' if change in alone else ""
        parts.append(f'<{tag} class="{change.change_class.value[0]}{more}">{escape(edit.text)}</{tag}>')
    return Markup("".join(parts))  # noqa: S704 - every text in it is escaped above


SHARED_WORDS = 3
"""Fewer words in a row are in any two paragraphs."""


def shared(diff: ParagraphDiff, side: Literal["old", "new"]) -> Markup:
    """One text of a diff with the runs of words that both texts share marked, without a direction."""
    other = Operation.INSERT if side == "old" else Operation.DELETE
    parts: list[str] = []
    for edit in diff.edits:
        if edit.operation is other:
            continue
        alike = edit.operation is Operation.EQUAL and len(edit.text.split()) >= SHARED_WORDS
        parts.append(_alike(edit.text) if alike else escape(edit.text))
    return Markup("".join(parts))  # noqa: S704 - every text in it is escaped above


def _alike(text: str) -> str:
    """A run of words marked, the spaces at its ends not."""
    words = text.strip()
    before, _, after = text.partition(words)
    return f'{before}<mark class="alike">{escape(words)}</mark>{after}'


def whole(text: str, tag: Literal["ins", "del"] | None) -> Markup:
    """A whole paragraph as put in ("ins"), taken away ("del") or as it is (None)."""
    if tag is None:
        return escape(text)
    return Markup(f'<{tag} class="s">{escape(text)}</{tag}>')  # noqa: S704 - the text is escaped


def in_both(own: str, other: str, language: str) -> Markup:
    """Words in the language that is read and in the other one, of which a page shows one."""
    shown = '<span class="has-other"><span class="in-own">{}</span><span class="in-other" lang="{}">{}</span></span>'
    return Markup(shown).format(own, language, other)  # noqa: S704 - a pattern of our own
