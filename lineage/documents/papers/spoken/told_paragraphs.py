"""Paragraphs told by the words that they begin with: "the paragraph starting with “Welcomes” becomes PP5". The draft
alone says which these are; until it is at hand their label is BEGINS and the words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, quotations
from lineage.documents.papers.spoken.quoted_places import holding, named_quotes, quoted_place
from lineage.languages.phrase_patterns import alternatives, any_of, led_by_article, regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.resolution import Resolution

BEGINS = "begins "
_OWN = "\t"
"""Between the label that a sentence gives too and the words: "OP5 (“Urges all States”)"."""
_HOLDS = "\f"
"""In front of words that may stand anywhere in the paragraph: "“all States”: delete “all”"."""
_FIRST = 901
"""The number by which the first paragraph of a sentence is known that is told so: no draft has as many."""


def with_numbers(head: str, language: str) -> tuple[str, dict[str, str]]:
    """An instruction with a number for each paragraph that it tells by its first words, and these by the label."""
    said, told = around(head), dict[str, str]()
    cuts = []
    for match in _told(language).finditer(said):
        quote = QUOTED.match(head, match.end() - 1)
        if quote is not None:
            label = f"OP{_FIRST + len(told)}"
            told[label] = quotations(quote[0])[0][1]
            cuts.append((match.start(), quote.end(), label))
    of, parts = alternatives(language, "paragraph of"), alternatives(language, "second half", "stretch tail")
    halves = rf"(?:{parts})\s(?:{of})"  # "the second half of OP5 (“and requests ...”)" is told by its own words
    for (at, until), labels in place_spans(fold_places(head), language):
        known = regex(rf"\s?\({PLACE}\s*\)").match(said[until:])
        half = known and regex(rf"(?:{halves})\s{led_by_article(language)}$").search(said[:at])
        quote = QUOTED.match(head, until + known[0].index(PLACE)) if known and not half else None
        if known and quote and len(labels) == 1:
            label = f"OP{_FIRST + len(told)}"
            told[label] = f"{labels[0]}{_OWN}{quotations(quote[0])[0][1]}"
            cuts.append((at, until + known.end(), label))
    called = [] if cuts else named_quotes(head, language) or filter(None, [quoted_place(head, language)])
    for start, end, words in called:
        label = f"OP{_FIRST + len(told)}"
        told[label] = f"{_HOLDS}{words}"
        cuts.append((start, end, label))
    for start, end, label in sorted(cuts, reverse=True):
        head = f"{head[:start]}{label}{head[end:]}"
    return head, told


@cache
def _told(language: str) -> re.Pattern[str]:
    """ "the preambular paragraph that begins with “"; not "the second paragraph", nor "a new one"."""
    roles = ("preambular place", "operative place", "paragraph")
    places = frozenset[str]().union(*(phrases(language, role) for role in roles))
    kinds = any_of(frozenset(place for place in places if "#" not in place))
    article, begins = (alternatives(language, f"paragraph {role}") for role in ("article", "begins"))
    return re.compile(rf"(?<!\w)(?:{article})[\s'](?:{kinds}),?\s(?:{begins})\s+{PLACE}")


def by_words(one: Instruction, told: Mapping[str, str]) -> Instruction:
    """An instruction with the words for the numbers that `with_numbers` gave; unclear where it names a part of one."""
    labels = [one.label, one.target, *one.others]
    parted = any(label not in told and label.startswith(tuple(told)) for label in labels)
    named = {label: f"{BEGINS}{words}" for label, words in told.items()}
    label, target, *others = (named.get(label, label) for label in labels)
    unclear = one.unclear or (" ".join(told.values()).replace(_HOLDS, "") if parted else "")
    return replace(one, label=label, target=target, others=tuple(others), unclear=unclear)


def in_draft(instructions: Iterable[Instruction], draft: Resolution) -> list[Instruction]:
    """Instructions with the labels of the paragraphs that they tell by words; unclear where more than one has these,
    and with the words as `absent` where none has."""
    return [_found(one, draft) if _tells(one) else one for one in instructions]


def _tells(one: Instruction) -> bool:
    return any(label.startswith(BEGINS) for label in (one.label, one.target, *one.others))


def _found(one: Instruction, draft: Resolution) -> Instruction:
    labels, unclear, absent = [], one.unclear, ""
    for label in (one.label, one.target, *one.others):
        if not label.startswith(BEGINS):
            labels.append(label)
            continue
        own, _, said = label.removeprefix(BEGINS).rpartition(_OWN)
        begin = [each for each in _labels(said, draft) if own in {"", each}]
        labels.append(begin[0] if len(begin) == 1 else "")
        said = said.removeprefix(_HOLDS)
        absent = absent or ("" if begin else said)
        unclear = unclear or (said if len(begin) > 1 else "")
    return replace(one, label=labels[0], target=labels[1], others=tuple(labels[2:]), unclear=unclear, absent=absent)


def _labels(said: str, draft: Resolution) -> list[str]:
    """The paragraphs of the draft that begin with words, or have them where they may stand anywhere."""
    words = fold(said.removeprefix(_HOLDS)).strip(" .…,;:")
    texts = [(p.label, fold(p.text)) for p in draft.paragraphs] if words else []
    if said.startswith(_HOLDS):
        return holding(texts, words)
    return [label for label, text in texts if _begins(text, words)]


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) :][:1].isalnum()
