"""Sentences that an instruction names without their noun, or makes a paragraph of, said plainly: "the second sentence
and the third sentence" for "the second and third sentences", "becomes a separate paragraph" for "make it one"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_stretches import counted, parts_in
from lineage.documents.papers.quoted_words import QUOTED, around, fold_places
from lineage.documents.papers.spoken.spoken_splits import half_goes, split_by_second_half, words_go
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest

if TYPE_CHECKING:
    from collections.abc import Callable

_PAIR = 2


def _two_that_move(head: str, language: str) -> str:
    """ "swap the second sentence and the third sentence" for "swap the second and third sentences"."""
    said = fold_places(head)
    joint, nouns, article = (alternatives(language, role) for role in ("list joint", "sentences", "article"))
    both = rf"(?P<one>[\w-]+)\s(?:{joint})\s(?:(?:{article})[\s'])?(?P<other>[\w-]+)"
    form = rf"(?<!\w)(?:{article})[\s']{both}\s(?:{nouns})(?!\w)"
    found, asked = regex(form).search(said), first_asked(said, language)
    if found is None or asked is None or asked[2] is not Action.SWAP:
        return head
    if not all(counted(found[side], language) for side in ("one", "other")):
        return head
    one, other = (shortest(language, "one sentence").replace("#", found[side]) for side in ("one", "other"))
    return f"{head[: found.start()]}{one} {shortest(language, 'list joint')} {other}{head[found.end() :]}"


def _beside_the_next(head: str, language: str) -> str:
    """ "move the third sentence before the second sentence" for "before the second", "before the second one"."""
    said, asked = fold_places(head), first_asked(fold_places(head), language)
    named = next(parts_in(said, language), None)
    if named is None or asked is None or asked[2] is not Action.MOVE:
        return head
    sides, article = alternatives(language, "place after", "place before"), alternatives(language, "article")
    noun = shortest(language, "one sentence").partition("#")[2]
    ones = alternatives(language, "counted one")
    form = rf"(?<!\w)(?:{sides})\s(?:{article})[\s'](?P<which>[\w-]+)(?P<one>\s(?:{ones}))?(?=\s*[,.;]|\s*$)"
    found = regex(form).search(said)
    if found is None or not counted(found["which"], language):
        return head
    return f"{head[: found.end('which')]}{noun}{head[found.end() :]}"


def _alternative_replaces(head: str, language: str) -> str:
    """ "OP3: replace by “...”" for "OP3 alt: “...” (would replace the current OP3)"."""
    quotes = list(QUOTED.finditer(head))
    places = place_spans(fold_places(head), language) if len(quotes) == 1 else []
    labels = [label for _, each in places for label in each]
    if len(labels) != _PAIR or labels[0].partition(" alt")[0] != labels[1] or " alt" not in labels[0]:
        return head
    said, (start, end) = fold_places(head), places[1][0]
    lead = regex(rf"[\s(,;–—-]*(?:[\w]+\s){{0,2}}?(?:{alternatives(language, 'replaces another')})\s(?:\w+\s){{0,2}}")
    front, own = said[: places[0][0][0]], said[places[0][0][1] : quotes[0].start()]
    told = lead.fullmatch(said[quotes[0].end() : start]) if start >= quotes[0].end() else None
    if told is None or re.search(r"\w", own + said[end:]) or re.search(r"\w", front):
        return head
    joint = shortest(language, "replaced by")
    return f"{head[start:end]}: {shortest(language, 'replaces')} {joint} {quotes[0][0]}."


def _made_paragraph(head: str, language: str) -> str:
    """ "the last sentence becomes a separate paragraph" for "make the last sentence a paragraph of its own (OP4
    bis)"."""
    said = around(head)
    makes, whole = alternatives(language, "makes one"), alternatives(language, "own paragraph of words")
    new_number = r"(?:,?\s\(?(?:op|pp)\s?\d{1,3}\s(?:bis|ter)\)?)?"
    form = rf"(?<!\w)(?P<verb>(?:{makes})\s)(?P<what>[^;:]{{3,}}?)\s+(?P<into>(?:{whole}){new_number})\W*$"
    found = regex(form).search(said)
    parts = list(parts_in(said, language))
    if found is None or not (parts or QUOTED.search(head)):
        return head
    front, what = head[: found.start("verb")], head[slice(*found.span("what"))]
    return f"{front}{what} {shortest(language, 'becomes own paragraph')}."


def _takes_new_number(head: str, language: str) -> str:
    """ "the last sentence of OP4 becomes a separate paragraph" for "the last sentence of OP4 becomes OP4 bis"."""
    said = fold_places(head)
    asked, places = first_asked(said, language), place_spans(said, language)
    told = asked is not None and asked[2] is Action.BECOME and len(places) > 1 and not QUOTED.search(head)
    if not told or asked is None or next(parts_in(said[: asked[0]], language), None) is None:
        return head
    start, end = places[-1][0]
    if start < asked[1] or said[end:].strip(" .") or not places[-1][1][0].endswith((" bis", " ter")):
        return head
    return f"{head[: asked[0]]}{shortest(language, 'becomes own paragraph')}."


SENTENCES: tuple[Callable[[str, str], str], ...] = (
    _two_that_move,
    _beside_the_next,
    split_by_second_half,
    half_goes,
    words_go,
    _alternative_replaces,
    _made_paragraph,
    _takes_new_number,
)
"""The steps that say such sentences plainly, in order: (instruction, language) -> instruction."""
