"""Instructions that are wishes or questions, said plainly: "Insert ..." for "Could the Secretariat please insert ...?",
"OP5 should be deleted" for "We would be grateful if OP5 could be deleted", "We would like the deletion of OP5" for "We
would welcome the deletion of OP5"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asked_in, first_asked, participles
from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_wholes import is_whole_paragraph
from lineage.documents.papers.quoted_words import PLACE, around, fold_places, quotations
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.phrases import shortest

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineage.documents.papers.asking_verbs import Asked


def _politely(head: str, language: str) -> str:
    """ "Insert ..." for "Could the Secretariat please insert ...?"."""
    said = fold_places(head)
    found = regex(rf"(?<!\w)(?:{alternatives(language, 'polite request')})\s").search(said)
    if found is None or names_action(said[: found.start()], language):
        return head
    asked = first_asked(said[found.end() :], language)
    return f"{head[: found.start()]}{head[found.end() :].rstrip(' ?.')}." if asked else head


def _as_asked_for(head: str, language: str) -> str:
    """ "OP5 should be deleted" for "We would be grateful if OP5 could be deleted", "Could OP5 please be
    deleted?"."""
    said = fold_places(head)
    wish = regex(rf"\W*(?:{alternatives(language, 'polite wish')})\s").match(said)
    question = regex(rf"\W*(?:{alternatives(language, 'polite question')})\s").match(said)
    if wish is not None:
        return _as_wished(head, wish.end(), language) or head
    be = regex(rf"\s(?={_be(language)})").search(said[question.end() :]) if question else None
    asked = be is not None and whole_phrase(language, "kindly").search(said) is not None
    if question is None or be is None or not asked:  # "Could OP4 be deleted?" asks the room
        return head
    middle = question.end() + be.start()
    return f"{head[question.end() : middle]} {shortest(language, 'wished')}{head[middle:].rstrip(' ?')}."


def _as_wished(head: str, start: int, language: str) -> str:
    """ "OP5 should be deleted" for what a wish is about, "OP5 could be deleted", "OP5 were deleted", "OP5 be deleted";
    "" where that is no change."""
    said, wished, be = fold_places(head), shortest(language, "wished"), shortest(language, "polite be")
    modal = rf"(?<!\w)(?P<modal>{alternatives(language, 'polite question')})\s(?={_be(language)})"
    if found := regex(modal).search(said, start):
        return f"{head[start : found.start('modal')]}{wished}{head[found.end('modal') :]}"
    adverb = alternatives(language, "passive adverb")
    be_done = rf"(?<!\w)(?P<be>{alternatives(language, 'conditional be')})\s(?=(?:(?:{adverb})\s)?(?P<asked>\w+))"
    for found in regex(be_done).finditer(said, start):
        if any(at == found.start("asked") for at, _, _ in asked_in(said, language)):
            return f"{head[start : found.start('be')]}{wished} {be} {head[found.end('be') :].lstrip()}"
    return ""


def _be(language: str) -> str:
    """What stands before the participle of a wish: "please be"."""
    adverb = alternatives(language, "passive adverb", "kindly")
    return rf"(?:(?:{adverb})\s)?(?:{alternatives(language, 'polite be')})\s"


def _as_proposed(head: str, language: str) -> str:
    """ "would like the addition of “a”" for "would welcome the addition of “a”", "could live with", "would prefer to
    see OP5 deleted"; what is compared, "prefer the deletion of OP5 to that of OP6", stays."""
    said = around(head)
    found = regex(rf"(?<!\w)(?:{alternatives(language, 'wishes change')})(?:(?<=')|\s)").search(said)
    rest = said[found.end() :] if found else ""
    asked = first_asked(rest, language)
    if found is None or asked is None or not _leads(rest[: asked[0]], language) or _compares(rest, asked, language):
        return head
    return f"{head[: found.start()]}{shortest(language, 'wished change')} {head[found.end() :]}"


def _leads(said: str, language: str) -> bool:
    """Whether words only say what a change is about: places, quotations and small words."""
    small = alternatives(language, "wish joint", "article", "quoted noun", "passive be", "list joint")
    return not regex(rf"(?<!\w)(?:{small})(?!\w)|[{_NAMED}{PLACE}\s',]").sub("", _named(said, language))


def _compares(rest: str, asked: Asked, language: str) -> bool:
    """Whether beside a change something is told that is not wished, "to the deletion of OP6", "over OP6", or something
    else of it."""
    start, end, action = asked
    joint = rf"(?:{alternatives(language, 'compared with')})\s"
    front = re.split(rf"[{_NAMED}{PLACE}]", _named(rest[:start], language), maxsplit=1)
    if regex(rf"(?<!\w){joint}").search(" ".join(front[1:])):
        return True  # "prefer OP6 to the deletion of OP5"
    behind = _named(rest[end:], language)
    if regex(rf"[{_NAMED}{PLACE}]\s+(?:{alternatives(language, 'passive be')})\s").search(behind):
        return True  # "welcome the deletion of OP6 being explained"
    one = alternatives(language, "compared one")
    if regex(rf"(?<!\w){joint}(?:{one})(?!\w)").search(behind):
        return True
    if action in _OF_PLACES and regex(rf"(?<!\w){joint}\W*{_NAMED}").search(behind):
        return True
    joints = regex(rf"(?<!\w){joint}").finditer(behind)
    starts = [start for start, _, _ in asked_in(behind, language)]
    return any(any(_leads(behind[found.end() : at], language) for at in starts) for found in joints)


_NAMED = "§"
"""What stands for a place."""
_OF_PLACES = frozenset({Action.DELETE, Action.KEEP, Action.REPLACE, Action.BRACKET, Action.UNBRACKET})
"""Actions that go to no other place: "prefer OP5 deleted to OP6"."""


def _named(said: str, language: str) -> str:
    """Words with a sign for each place that they name."""
    for (start, end), _ in reversed(place_spans(said, language)):
        said = f"{said[:start]}{_NAMED}{said[end:]}"
    return said


_GIVING = frozenset({Action.REPLACE, Action.MERGE})
"""What gives the words of a whole paragraph."""


def _as_suggested(head: str, language: str) -> str:
    """ "OP4 and OP5 should be merged: “...”" for "OP4 and OP5 could be merged: “...”", where the whole new paragraph is
    given last; "OP5 could be deleted" and "Could OP5 read “...”?" ask the room."""
    said, given = around(head), quotations(head)
    modals = list(_suggesting(language).finditer(said))
    told = len(modals) == 1 and len(given) == 1 and is_whole_paragraph(given[0][1], language)
    if not told or "?" in said or re.search(r"\w", said[said.index(PLACE) :]):
        return head
    plain = f"{shortest(language, 'wished')} {head[modals[0].end() :]}"
    asked = first_asked(fold_places(plain), language)
    return f"{head[: modals[0].start()]}{plain}" if asked and asked[0] == 0 and asked[2] in _GIVING else head


@cache
def _suggesting(language: str) -> re.Pattern[str]:
    """ "could" of "could be", "could read"."""
    modal, next_one = (alternatives(language, role) for role in ("suggests", "suggested"))
    return re.compile(rf"(?<!\w)(?:{modal})\s(?=(?:{next_one})(?!\w))")


def shares_suggestion(first: str, second: str, language: str) -> bool:
    """Whether the second half of a sentence has its "could be" from the first: "and OP6 deleted" behind "OP4 and OP5
    could be merged: “...”"."""
    if _suggesting(language).search(around(first)) is None:
        return False
    said = fold_places(second)
    asked = first_asked(said, language)
    return asked is not None and said[asked[0] : asked[1]] in participles(language, asked[2])


REQUESTS: tuple[Callable[[str, str], str], ...] = (_politely, _as_asked_for, _as_proposed, _as_suggested)
"""The steps that take off politeness, in order: (instruction, language) -> instruction."""
