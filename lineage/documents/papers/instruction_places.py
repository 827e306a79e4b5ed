"""Which paragraphs an instruction means, and where what moves or comes is to go."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, word
from lineage.documents.papers.instructions import ANNEX, TITLE, Instruction, deletes_annex, has
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.papers.annex_places import Place

_EDGES = (("PP", "preamble"), ("OP", "operative part"), (ANNEX, "annex"))
_BIS = (" bis", " ter", " quater")
_LETTERED = re.compile(r"\(?(?P<letter>[a-z]|[ivx]{2,4})\)\s+(?=\S)")
_NUMBERING = frozenset({Action.RENUMBER, Action.BECOME})


def behind_colon(said: str, named: list[Place], asked: Sequence[tuple[int, int]]) -> list[Place]:
    """The places that are meant where those in front of a colon only say what it is about: "OP5 and OP5 alt: delete
    OP5"."""
    at = min((start for start, _ in asked), default=-1)
    if at < 0 or not said[:at].rstrip().endswith(":"):
        return named
    behind = [place for place in named if place[0][0] > at and "(" not in place[1][0]]
    return behind or named


def placed(one: Instruction, said: str, spans: Sequence[Place], language: str) -> list[Instruction]:
    """An instruction for each of the paragraphs that its words outside quotes name."""
    spans = spans[:1] if one.action is Action.SPLIT else spans  # "split OP5: the second paragraph begins with “...”"
    named = list(dict.fromkeys(label for _, labels in spans for label in labels))
    if one.unclear:
        return [replace(one, label=(named or [""])[0])]
    edge, place = next(iter(_edges(said, language)), ("", ""))
    if one.place == "between":  # "between PP3 and PP4"
        one, named = replace(one, place="after"), named[:1]
    if one.action is Action.MOVE:
        return [_moved(one, said, spans, (edge, place), language)]
    if edge and not named and (one.paragraphs or one.new):
        return [replace(one, label=edge, place=place, paragraphs=one.paragraphs or (one.new or "",))]
    if one.action in {Action.MERGE, Action.SWAP}:
        first = named[-1] if one.place == "into" and named else (named or [""])[0]
        return [replace(one, label=first, others=tuple(label for label in named if label != first))]
    if one.new is None and _names_alternative(one, named[::-1]) and has(said, "takes the place of", language):
        named = named[::-1]  # "OP12 alt replaces OP12"
    if one.action in _NUMBERING or (one.new is None and _names_alternative(one, named)):
        return [replace(one, label=(named or [""])[0], target=named[1] if len(named) == 2 else "")]
    named = _with_parts(one, said, spans, named, language)
    if one.place in {"after", "before"} and one.anchor is None and one.action in {Action.INSERT, Action.ADD}:
        at = max((end for _, end in place_spans_of(said, one.place, language)), default=0)
        beside = [label for (start, _), labels in spans if at <= start for label in labels]
        named = named if len(one.paragraphs) > 1 else beside[:1] or named  # "a new OP7 bis after OP7"
    comes = one.action in {Action.INSERT, Action.ADD} and not (one.paragraphs or one.place or one.anchor)
    if comes and one.new and len(named) == 1 and named[0].endswith(_BIS):  # "insert new (b) bis: “...”"
        one = replace(one, paragraphs=(one.new,))
    one, named = _under_letter(one, named)
    several = one.paragraphs and not one.place and len(named) > 1  # "new OP9 bis and OP9 ter: “...” and “...”"
    return _one_each(one, named) if several else [replace(one, label=label) for label in named or [""]]


def _under_letter(one: Instruction, named: list[str]) -> tuple[Instruction, list[str]]:
    """A new item that gives its letter, under that: "add to OP4: “(e) To report;”"."""
    letter = _LETTERED.match(one.new or "")
    comes = one.action in {Action.INSERT, Action.ADD} and not one.anchor and one.place in {"", "end"}
    if letter is None or not comes or len(named) != 1 or "(" in named[0]:
        return one, named
    return replace(one, paragraphs=(one.new or "",), place=""), [f"{named[0]}({letter['letter']})"]


def _with_parts(one: Instruction, said: str, spans: Sequence[Place], named: list[str], language: str) -> list[str]:
    """The paragraphs that are named, with the title beside them, or the part of the text where none is."""
    parts = phrases(language, "amended part") - phrases(language, "title place")
    if named:
        too = (one.old or one.anchor) and _names_title_too(said, spans, language)
        return [*named, TITLE] if too else named
    if has(said, "title place", language) and not any(word(part).search(said) for part in parts):
        return [TITLE]
    if one.action is Action.DELETE and one.old is None and deletes_annex(said, language):
        return [ANNEX]
    return [part for part, name in _EDGES if has(said, f"throughout {name}", language)]


def _names_title_too(said: str, spans: Sequence[Place], language: str) -> bool:
    """Whether the title is one of several places: "in OP1 and in the title"."""
    lead, article = alternatives(language, "instruction lead", "paragraph of"), alternatives(language, "article")
    form = (
        rf"(?<!\w)(?:{lead})\s(?:(?:{article})[\s'])?(?:{alternatives(language, 'title place')})(?=\s?(?:,|\s\s|$|\.))"
    )
    found = re.search(form, said)
    return found is not None and not any(start <= found.start() < end for (start, end), _ in spans)


def _one_each(one: Instruction, named: Sequence[str]) -> list[Instruction]:
    """New paragraphs, each under its own number; unclear where there are more or fewer of them."""
    if len(one.paragraphs) != len(named):
        return [replace(one, label=named[0], unclear=", ".join(named))]
    pairs = zip(named, one.paragraphs, strict=True)
    return [replace(one, label=label, new=text, paragraphs=(text,)) for label, text in pairs]


def edge_spans(said: str, language: str) -> list[tuple[int, int]]:
    """The words that say where a part of the text begins or ends, or that all of it is meant."""
    roles = [f"{role} of {name}" for _, name in _EDGES for role in ("start", "end")]
    roles += [f"throughout {name}" for _, name in _EDGES]
    found = (re.finditer(rf"(?<!\w)(?:{alternatives(language, role)})(?!\w)", said) for role in roles)
    return [match.span() for matches in found for match in matches]


def _names_alternative(one: Instruction, named: Sequence[str]) -> bool:
    """Whether a paragraph is replaced by its alternative: "Replace OP12 with OP12 alt"."""
    return one.action is Action.REPLACE and len(named) == 2 and named[1].startswith(f"{named[0]} alt")


def _moved(one: Instruction, said: str, spans: Sequence[Place], to: tuple[str, str], language: str) -> Instruction:
    """A move of a paragraph, or of quoted words, with where from and where to."""
    labels = list(dict.fromkeys(label for _, each in spans for label in each))
    if one.old is None:
        place = to[1] or (one.place if len(labels) > 1 else "")
        return replace(one, label=(labels or [""])[0], place=place, target=to[0] or (labels[1:] or [""])[0])
    at = max((end for _, end in place_spans_of(said, one.place, language)), default=-1)
    target = next((each[0] for (start, _), each in spans if at <= start), "")
    source = next((label for label in labels if label != target), target)
    return replace(one, label=source, target=target or source)


def _edges(said: str, language: str) -> Iterator[tuple[str, str]]:
    """Where a part of the text begins or ends: "at the beginning of the preamble" is before PP1."""
    for part, name in _EDGES:
        for role, number, place in (("start", 1, "before"), ("end", -1, "after")):
            if has(said, f"{role} of {name}", language):
                yield f"{part}{number}", place


def place_spans_of(said: str, place: str, language: str) -> list[tuple[int, int]]:
    """Where an instruction says a place; of two ways at one place the longer."""
    # "avant-dernier" says no place
    found = re.finditer(rf"(?<!\w)(?:{alternatives(language, f'place {place}')})(?![\w-])", said)
    return [match.span() for match in found]
