"""Instructions that are wishes or questions, said plainly: "Insert ..." for "Could the Secretariat please insert ...?",
"OP5 should be deleted" for "We would be grateful if OP5 could be deleted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import first_asked
from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.quoted_words import fold_places
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest

if TYPE_CHECKING:
    from collections.abc import Callable


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
        modal = rf"(?<!\w)(?P<modal>{alternatives(language, 'polite question')})\s(?={_be(language)})"
        found = regex(modal).search(said[wish.end() :])
        start = wish.end() + found.start("modal") if found else 0
        if found is None:
            return head
        return f"{head[wish.end() : start]}{shortest(language, 'wished')}{head[wish.end() + found.end('modal') :]}"
    be = regex(rf"\s(?={_be(language)})").search(said[question.end() :]) if question else None
    asked = be is not None and regex(rf"(?<!\w)(?:{alternatives(language, 'kindly')})(?!\w)").search(said) is not None
    if question is None or be is None or not asked:  # "Could OP4 be deleted?" asks the room
        return head
    middle = question.end() + be.start()
    return f"{head[question.end() : middle]} {shortest(language, 'wished')}{head[middle:].rstrip(' ?')}."


def _be(language: str) -> str:
    """What stands before the participle of a wish: "please be"."""
    adverb = alternatives(language, "passive adverb", "kindly")
    return rf"(?:(?:{adverb})\s)?(?:{alternatives(language, 'polite be')})\s"


REQUESTS: tuple[Callable[[str, str], str], ...] = (_politely, _as_asked_for)
"""The steps that take off politeness, in order: (instruction, language) -> instruction."""
