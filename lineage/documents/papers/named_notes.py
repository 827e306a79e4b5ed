"""Footnotes that an instruction names: "footnote 5", "the footnote to paragraph 3"."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.named_items import joint, through
from lineage.documents.papers.quoted_words import PLACE, around, quoted_nouns
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import phrases, shortest
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.annex_places import Place

NOTE = "note "
"""The label of a footnote is this and its mark, with that of the paragraph that is to call it, "note 13 PP19", or the
label of the paragraph that calls it alone, "note OP3"; this alone is the only one of a text."""
_SHORT = 4
"""Letters of a noun that is more than a footnote: "note"."""


def mark_and_paragraph(label: str) -> tuple[str, str]:
    """The mark in the label of a footnote, and the paragraph that is to call it; "" for one that it does not tell."""
    named = label.removeprefix(NOTE)
    mark, _, paragraph = named.partition(" ")
    return (mark, paragraph) if mark.isdigit() or mark.startswith(("*", "(")) else ("", named)


def nth_called(mark: str, calls: Sequence[str]) -> str:
    """The mark of a footnote that is counted among those that its paragraph calls, "(2)" or, for the last, "(-1)"; one
    that is named by its mark as it is, "" for one that is not there."""
    if not mark.startswith("("):
        return mark
    number = int(mark.strip("()"))
    place = number - (number > 0)
    return calls[place] if -len(calls) <= place < len(calls) else ""


def paragraph_named(label: str) -> str:
    """The paragraph that a label names, without the item; of a footnote the one that is to call it."""
    own = mark_and_paragraph(label)[1] if label.startswith(NOTE) else ""
    return base_label(own or label)


def with_notes(key: str, found: Sequence[Place], language: str) -> list[Place]:
    """The places of a folded text with the footnotes that it names; the paragraph of a note is part of its place."""
    out = list(found)
    new = new_note_spans(key, language)
    for match in _named(language).finditer(key):
        if any(start <= match.start("noun") < end for start, end in new):
            continue
        first = bisect_right(out, match.end(), key=lambda place: place[0][0])
        near = out[first : first + 1]
        behind = near[0] if near and _is_its_own(key, match.end(), near[0], language) else None
        held = _held_by(key, match.start(), out, language) if behind is None else None
        counted = ordinal(match["which"] or "", language) or _last(match["which"] or "", language)
        lone = behind is None and not match["mark"] and not counted
        if lone and ((out and not held) or not _article(language).search(key, 0, match.start("noun"))):
            continue  # "and the footnote"
        paragraph = held or behind
        own = f" {paragraph[1][0]}" if paragraph else ""
        labels = [f"{NOTE}{f'{mark}{own}'.strip()}" for mark in _marks(match, counted, language, alone=not own)]
        start = match.start() if counted else match.start("noun")
        spans = [(start, behind[0][1] if behind else match.end())]
        if held:
            spans = [held[0], match.span()]  # both are one place, with what stands between them left to be read
        if paragraph:
            out.remove(paragraph)
        for span in spans:
            insort(out, (span, labels))
    return out


def _marks(match: re.Match[str], counted: int, language: str, *, alone: bool) -> list[str]:
    """The marks of the footnotes that are named, with those that a range leaves out: "footnotes 1 to 3, and 5"; "(2)"
    where they are counted in their paragraph, and [""] where nothing tells them apart."""
    if not match["mark"]:
        return [f"({counted})" if counted and not alone else str(max(counted, 0) or "")]
    out = [match["mark"]]
    end = match.end("mark")
    for found in re.finditer(r"\d+", match.string[end : match.end()]):
        gap = match.string[end : match.end("mark") + found.start()]
        between = range(int(out[-1]) + 1, int(found[0])) if through(language).fullmatch(gap) else ()
        out += [*map(str, between), found[0]]
        end = match.end("mark") + found.end()
    return out


def _held_by(key: str, start: int, places: Sequence[Place], language: str) -> Place | None:
    """The paragraph in which a footnote is named that begins at `start`: "in PP19, delete footnote 13", "PP19: footnote
    13 ..."; not "delete PP19 and footnote 13"."""
    if len(places) != 1 or len(places[0][1]) != 1 or places[0][0][1] > start or places[0][1][0].startswith(NOTE):
        return None
    (begin, end), _ = places[0]
    lead = alternatives(language, "instruction lead")
    led = regex(rf"(?:^|[^\w])(?:{lead})\s\S{{0,4}}$").search(key[:begin]) or regex(rf"(?:{lead})\s").match(key, begin)
    behind = key[end:start]
    quoted = re.search(r"\s{3}", behind) is not None
    return places[0] if (led or behind.lstrip().startswith((":", "–", "-"))) and not quoted else None


def without_new_note(text: str, language: str) -> tuple[str, bool]:
    """An instruction for words where it asks for a new footnote, and whether it does: "add “A/62/53” after “report”"
    for "add a footnote after “report” reading “A/62/53”"."""
    said = around(text)
    found = new_note_spans(said, language)
    if not found:
        return text, False
    start, end = found[0]
    rest = text[end:]
    nouns = quoted_nouns(language)
    to = regex(rf"(?<!\w)(?:{alternatives(language, 'note to words')})(?=\s+{nouns}{PLACE})").search(said, end)
    if to is not None:
        rest = f"{text[end : to.start()]}{shortest(language, 'place after')}{text[to.end() :]}"
    return f"{text[:start].rstrip()}{rest}", True


def new_note_spans(key: str, language: str) -> list[tuple[int, int]]:
    """Where a folded text names a footnote that is to come."""
    return [match.span(match.lastgroup or 0) for match in _new(language).finditer(key)]


@cache
def _new(language: str) -> re.Pattern[str]:
    """ "a new footnote", "insert footnote 5"."""
    long = any_of(frozenset(noun for noun in phrases(language, "note noun") if len(noun) > _SHORT))
    lead, noun = alternatives(language, "new note"), alternatives(language, "note noun")
    comes, number = asking(language, Action.INSERT, Action.ADD), r"(?:\s\d{1,3}(?![\w/]))?"
    led = rf"(?P<led>(?:{lead})\s(?:{noun})(?!\w){number})"
    bare = rf"(?:{comes})\s(?P<bare>(?:{long})(?!\w){number})"
    first = rf"(?P<first>(?:{long})(?=\s(?:{comes})(?!\w)))"  # "footnote to be added"
    return re.compile(rf"(?<!\w)(?:{led}|{bare}|{first})")


def _is_its_own(key: str, end: int, place: Place, language: str) -> bool:
    """Whether a paragraph is named right behind a footnote as its own: "footnote 3 to paragraph 5"."""
    of, article = alternatives(language, "note of"), alternatives(language, "article")
    start = place[0][0]
    return (
        not place[1][0].startswith(NOTE)
        and regex(rf"\s(?:{of})\s(?:(?:{article})[\s'])?").fullmatch(key[end:start]) is not None
    )


def _last(word: str, language: str) -> int:
    """-1 for "last", 0 for other words."""
    return -1 if word in phrases(language, "last") else 0


@cache
def _article(language: str) -> re.Pattern[str]:
    """The "the" right before a footnote that is the only one of its text."""
    return re.compile(rf"(?<!\w)(?:{alternatives(language, 'paragraph article')})[\s']$")


@cache
def _named(language: str) -> re.Pattern[str]:
    """ "footnote 5", "footnote No. 5", "the fifth footnote", "the footnote"."""
    noun, mark = alternatives(language, "note noun"), alternatives(language, "number mark")
    more = rf"(?P<more>(?:{joint(language)})\d{{1,3}}(?!\w))*"
    numbered = rf"(?:\s(?:(?:{mark})\.?\s?)?(?P<mark>\d{{1,3}}|\*{{1,3}})(?!\w){more})?"
    counted = rf"(?:(?P<which>[^\W\d_]+|\d+[^\W\d_]+)\s(?=(?:{noun})(?!\w|\s\d)))?"
    return re.compile(rf"(?<!\w){counted}(?P<noun>{noun})(?!\w){numbered}")
