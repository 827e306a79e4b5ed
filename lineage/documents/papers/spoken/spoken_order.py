"""Words of an instruction that stand in another order, or are said aloud, put where a plain one has them: "take “also”
out", "OP6 goes below OP7", "comma, add “x”", "the second and third sentences"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking, first_asked, parted_verbs
from lineage.documents.papers.named_paragraphs import only_names_place, place_spans
from lineage.documents.papers.quoted_stretches import counted
from lineage.documents.papers.quoted_words import (
    PLACE,
    QUOTED,
    around,
    fold_places,
    quotations,
    quoted_nouns,
    unblanked,
)
from lineage.documents.papers.short_gaps import span_in
from lineage.documents.papers.spoken.spoken_splits import SPLITS
from lineage.languages.phrase_patterns import alternatives, any_of, led_by_article, regex, whole_phrase
from lineage.languages.phrases import phrases, shortest

if TYPE_CHECKING:
    from collections.abc import Callable

_PAIR, _THREE = 2, 3
_LONG = 400
"""Characters of the longest sentence that is put in order."""


def _with_particle(head: str, language: str) -> str:
    """ "take out “also” in OP3" for "take “also” out in OP3", "mettre à jour « a »" for "mettre « a » à jour"."""
    found = _parted(language).search(unblanked(around(head))) if len(head) < _LONG else None
    if found is None:
        return head
    said = around(head)
    first, particle = found["first"], found["particle"]
    start = regex(rf"(?<!\w){first}(?!\w)").search(said)
    behind = regex(rf"(?P<quote>{PLACE}\s*)(?P<particle>{re.escape(particle)})(?!\w)").search(said)
    if start is None or behind is None or (first, particle) not in parted_verbs(language):
        return head
    at = behind.start("particle")
    tail = head[behind.end() :]
    return f"{head[: start.end()]} {particle}{head[start.end() : at].rstrip()}{tail}"


@cache
def _parted(language: str) -> re.Pattern[str]:
    """A verb, what it is about, and its particle: "take “also” out"."""
    pairs = parted_verbs(language)
    firsts, particles = (any_of(frozenset(pair[at] for pair in pairs)) for at in (0, 1))
    nouns, joint = alternatives(language, "quoted noun", "article"), alternatives(language, "list joint")
    quoted = rf"(?:{PLACE}\s*(?:,|(?:{joint})\s)?\s*)+"
    return re.compile(rf"(?<!\w)(?P<first>{firsts})\s+(?:(?:{nouns})[\s']+)*{quoted}(?P<particle>{particles})(?!\w)")


def _beside_places(head: str, language: str) -> str:
    """ "after OP7" for "below OP7", "before OP5" for "above OP5"."""
    said = fold_places(head)
    for role, side in (("stands below", "place after"), ("stands above", "place before")):
        form = rf"(?<=\w)\s(?P<side>{alternatives(language, role)})\s{led_by_article(language)}"
        for found in regex(form).finditer(said):
            if any(start == found.end() for (start, _), _ in place_spans(said, language)):
                return f"{head[: found.start('side')]}{shortest(language, side)}{head[found.end('side') :]}"
    return head


def _signs_aloud(head: str, language: str) -> str:
    """ "after “law”, add “, and the Charter”" for "after “law”, comma, add “and the Charter”", "after “all”: “, in
    law,”" for "after “all” comma “in law” comma"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    comma = any_of(frozenset(form for form in phrases(language, "comma") if " " not in form))
    if len(quotes) != _PAIR or regex(rf"(?<!\w)(?:{comma})(?!\w)").search(said) is None:
        return head
    between, behind = said[quotes[0].end() : quotes[1].start()], said[quotes[1].end() :]
    first = regex(rf"\s*,?\s*(?P<sign>{comma})(?!\w)\s*,?(?P<verb>[^{PLACE}]*)$").match(between)
    joint = alternatives(language, "list joint")
    last = regex(rf"\s*,?\s*(?:(?:{joint})\s)?(?P<sign>{comma})(?=\s*(?:[.;]|$))").match(behind)
    after = rf"(?<!\w)(?:{alternatives(language, 'place after')})\s+[^{PLACE}]*$"
    if first is None or regex(after).search(said[: quotes[0].start()]) is None:
        return head
    words = quotations(quotes[1][0])[0][1]
    verb = head[quotes[0].end() :][slice(*first.span("verb"))].strip(" ,")
    joined = f", {verb} " if verb else ": "
    tail = head[quotes[1].end() + (last.end() if last else 0) :]
    return f"{head[: quotes[0].end()]}{joined}“, {words}{',' if last else ''}”{tail}"


def _between_commas(head: str, language: str) -> str:
    """ "“as needed” → “, as needed,”" for "“as needed” should be placed between commas"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    form = whole_phrase(language, "between commas").search(said)
    if form is None or len(quotes) != 1:
        return head
    puts = rf"(?<!\w)(?:{asking(language, Action.MOVE, Action.BRACKET, Action.INSERT)})\s+"
    ahead = rf"(?:{alternatives(language, 'between commas')})(?!\w)|{quoted_nouns(language)}{PLACE}"
    verb = regex(rf"{puts}(?={ahead})").search(said)
    if verb is None:
        return head
    words = quotations(head)[0][1]
    pair = f"{quotes[0][0]} → “, {words},”"
    start, end = (verb.start(), form.end()) if verb.start() > quotes[0].start() else (form.start(), form.end())
    head = f"{head[:start].rstrip()}{head[end:]}"
    at = quotes[0].start()
    head = f"{head[:at]}{pair}{head[quotes[0].end() :]}"
    return head if verb.start() > at else f"{head[: verb.start()]}{head[verb.end() :]}"


def _sentences(head: str, language: str) -> str:
    """ "OP5: delete the third sentence; delete the second sentence" for "delete the second and third sentences of
    OP5"."""
    said = fold_places(head)
    joint, nouns = alternatives(language, "list joint"), alternatives(language, "sentences")
    article = alternatives(language, "article")
    form = rf"(?<!\w)(?P<one>[\w-]+)\s(?:{joint})\s(?:(?:{article})[\s'])?(?P<other>[\w-]+)\s(?:{nouns})(?!\w)"
    span, asked, places = span_in(said, form), first_asked(said, language), place_spans(said, language)
    if span is None or asked is None or asked[2] is not Action.DELETE or len(places) != 1 or QUOTED.search(head):
        return head
    found = regex(form).search(said)
    if found is None or not all(counted(found[side], language) for side in ("one", "other")):
        return head
    verb, noun = shortest(language, "deletes"), shortest(language, "one sentence")
    place = head[slice(*places[0][0])]
    return f"{place}: {verb} {noun.replace('#', found['other'])}; {place}: {verb} {noun.replace('#', found['one'])}"


def _behind_separator(head: str, language: str) -> str:
    """ "OP7: insert “a”" for "OP7 > insert “a”", "OP7 | insert “a”"."""
    found = re.match(r"\s{0,9}(?P<place>[\w.()-][\w .()-]{1,60}?)(?P<sign>>|\||//|=>|\*)\s{0,9}(?=[^\W\d_])", head)
    if found is None:
        return head
    alone = only_names_place(fold_places(found["place"]), language)
    behind = first_asked(fold_places(head[found.end() :]), language)
    return f"{found['place']}: {head[found.end() :]}" if alone and behind and behind[0] == 0 else head


def _ends_paragraph(head: str, language: str) -> str:
    """ "delete everything after “a”" for "end the paragraph after “a”", among other changes."""
    said = around(head)
    form = rf"(?<!\w)(?:{alternatives(language, 'ends paragraph')})\s+(?={quoted_nouns(language)}{PLACE})"
    found = regex(form).search(said)
    if found is None or said.count(PLACE) < _PAIR:
        return head
    return f"{head[: found.start()]}{min(phrases(language, 'delete all after'))} {head[found.end() :]}"


def _numbered_last(head: str, language: str) -> str:
    """ "a new operative paragraph 3" for "a last operative paragraph 3"."""
    said = fold_places(head)
    last = alternatives(language, "numbered last")
    number = r"(?=(?:[^\W\d_]+\s){1,3}\d)"
    lead = rf"(?P<one>{alternatives(language, 'indefinite article')})\s(?:{alternatives(language, 'new')}\s)?"
    found = regex(rf"(?<!\w){lead}(?:{last})\s{number}").search(said)
    if found is None or not _asks_for_new(said, language):
        return head
    return f"{head[: found.end('one')]} {shortest(language, 'new')} {head[found.end() :]}"


def _asks_for_new(said: str, language: str) -> bool:
    """Whether folded words ask for something new."""
    first = first_asked(said, language)
    return first is not None and first[2] in {Action.INSERT, Action.ADD}


def _from_where(head: str, language: str) -> str:
    """ "“a” moves to after “c”" for "“a” moves from after “b” to after “c”": where it stands is known."""
    said = around(head)
    sides = alternatives(language, "place after", "place before")
    quoted = rf"(?:{sides})\s+{quoted_nouns(language)}{PLACE}\s*"
    leaves, until = (alternatives(language, role) for role in ("moves from", "stretch until"))
    form = rf"(?<!\w)(?P<leave>(?:{leaves})\s{quoted})(?:{until})\s(?={sides})"
    found = regex(form).search(said)
    first = first_asked(said, language)
    if found is None or first is None or first[2] is not Action.MOVE or said.count(PLACE) != _THREE:
        return head
    return f"{head[: found.start('leave')]}{head[found.end() :]}"


IN_ORDER: tuple[Callable[[str, str], str], ...] = (
    _behind_separator,
    _with_particle,
    _beside_places,
    _signs_aloud,
    _between_commas,
    _sentences,
    _ends_paragraph,
    _numbered_last,
    *SPLITS,
    _from_where,
)
"""The steps that put words where a plain instruction has them, in order: (instruction, language) -> instruction."""
