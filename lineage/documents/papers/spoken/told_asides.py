"""What an instruction says beside its change, taken off: "; the rest of the paragraph remains unchanged", ", which was
left out by mistake", "For the sake of consistency, ...", "The sponsors announce the following change: ...".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import first_asked
from lineage.documents.papers.instructions import action_in, names_action
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import QUOTED, fold_places, masked
from lineage.documents.papers.unread_words import exception_in, words
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

_CUT = re.compile(r"\s?[;,.:]\s|\s[–—-]\s|\s(?=[(\[])")
_LEAD = 20
"""Characters in front of a paragraph that tell whether it stands in a list."""
_LONGEST = 200
"""Characters of the longest aside."""


def _without_tail(head: str, language: str) -> str:
    """ "Delete OP6." for "Delete OP6; the rest of the text remains unchanged."."""
    said = fold_places(head)
    last = max((match.end() for match in QUOTED.finditer(head)), default=0)
    first = first_asked(said, language)
    start = max(last, first[1] if first else len(said))
    for cut in _CUT.finditer(said, last if last and first and first[1] <= last else start):
        rest, aside = head[: cut.start()], said[cut.end() :].strip(" .")
        if len(aside) <= _LONGEST and _is_aside(aside, language) and action_in(rest, language) is not None:
            return f"{rest}."
    return head


def _is_aside(aside: str, language: str) -> bool:
    """Whether folded words only say what stays, where a wording is from, or why it changes."""
    inner = aside[1:-1] if aside[:1] in "([" and aside[-1:] in ")]" else aside
    whole = regex(rf"(?:{alternatives(language, 'stays so')})").fullmatch(inner.strip())
    leads = regex(rf"(?:{alternatives(language, 'aside lead', 'denied aside')})(?!\w)").match(inner)
    return whole is not None or (leads is not None and not _says_more(inner[leads.end() :], language))


def _says_more(aside: str, language: str) -> bool:
    """Whether an aside asks for something too, says in which case, or that nothing is settled."""
    open_yet = whole_phrase(language, "unsettled").search(aside) is not None
    denies = any(word in words("against", language) for word in re.findall(r"[^\W_]+", aside))
    asks = names_action(aside, language) or goes_on(aside, language)
    return open_yet or denies or asks or bool(exception_in(aside, language)) or "?" in aside


def goes_on(aside: str, language: str) -> bool:
    """Whether folded words behind a change go on with its paragraphs: ", and OP5" of "Delete OP6, which is redundant,
    and OP5"."""
    joint, article = alternatives(language, "list joint"), alternatives(language, "article")
    lead = regex(rf"[,;]\s(?:{joint})\s(?:(?:{article})[\s'])?$")
    return any(lead.search(aside[max(0, start - _LEAD) : start]) for (start, _), _ in place_spans(aside, language))


def _without_preface(head: str, language: str) -> str:
    """ "Delete OP6." for "With your permission, delete OP6."."""
    said, plain = fold_places(head), masked(head)
    found = regex(rf"\W*(?:{alternatives(language, 'preface')})(?!\w)").match(said)
    end = plain.find(",", found.end()) if found else -1
    if found is None or not 0 <= end <= _LONGEST or QUOTED.search(head[:end]) or place_spans(said[:end], language):
        return head
    between = whole_phrase(language, "announced change").sub("", said[found.end() : end])
    rest = head[end + 1 :].lstrip()
    return head if _says_more(between, language) or action_in(rest, language) is None else rest


def _without_announcement(head: str, language: str) -> str:
    """ "Delete OP6." for "The sponsors have agreed to the following: delete OP6."."""
    colon = masked(head[:_LONGEST]).find(":")
    said = fold_places(head[: max(colon, 0)])
    known, noun = alternatives(language, "announces change"), alternatives(language, "announced change")
    tells = colon > 0 and regex(rf"(?<!\w)(?:{noun})(?!\w)").search(said) is not None
    if not tells or not regex(rf"\W*(?:(?:(?:{known}|{noun})(?:(?<=')|(?!\w)))[\s,]*)+").fullmatch(said):
        return head
    rest = head[colon + 1 :].lstrip()
    return head if action_in(rest, language) is None else rest


ASIDES: tuple[Callable[[str, str], str], ...] = (_without_preface, _without_announcement, _without_tail)
"""The steps that leave out what is told beside a change, in order: (instruction, language) -> instruction."""
