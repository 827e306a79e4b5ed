"""Changes whose words stand in a clause of their own: "we can do without “a”; please delete it", "the second time “a”
appears, it should be replaced by “b”", "we have deleted “a”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_sentences import half_joint, without_lead
from lineage.documents.papers.asking_verbs import Action, asking, first_asked
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places
from lineage.documents.papers.unread_words import exception_in
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest

if TYPE_CHECKING:
    from collections.abc import Callable


def _done_to_them(head: str, language: str) -> str:
    """ "PP3: delete “serious”" for "In PP3 we can do without “serious”; please delete it"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    polite, them = alternatives(language, "kindly"), alternatives(language, "them")
    verb = rf"(?P<verb>{asking(language)})"
    found = regex(rf"[;,.]\s(?:(?:{polite})\s)?{verb}\s(?:{them})\W*$").search(said)
    places = place_spans(fold_places(head), language) if found else []
    if found is None or len(quotes) != 1 or len(places) != 1 or exception_in(said[: found.start()], language):
        return head
    first, again = first_asked(said[: found.start()], language), first_asked(said[found.start() :], language)
    if first and again and first[2] is not again[2]:  # "we would replace “a”; please delete it"
        return head
    return f"{head[slice(*places[0][0])]}: {head[slice(*found.span('verb'))]} {quotes[0][0]}."


def _at_its_time(head: str, language: str) -> str:
    """ "the second occurrence of “a” should" for "the second time the words “a” appear, they should"."""
    said = around(head)
    time, appears, they = (alternatives(language, role) for role in ("time that", "appears", "they"))
    nouns = rf"(?:(?:{alternatives(language, 'quoted noun', 'article')})\s+)*"
    form = rf"(?<!\w)(?P<time>{time})\s(?P<nouns>{nouns}){PLACE}\s*(?P<tail>(?:{appears})(?:,\s(?:(?:{they})\s)?|\s))"
    found = regex(form).search(said)
    quote = QUOTED.match(head, found.end("nouns")) if found else None
    if found is None or quote is None:
        return head
    front, behind = head[: found.start()], head[found.end() :]
    return f"{front}{shortest(language, 'occurrence')} {quote[0]} {behind}"


def _have_done(head: str, language: str) -> str:
    """ "OP2: deleted “a”" for "OP2: we have deleted “a”"."""
    return without_lead(head, "have done", language)


def _proposal_for(head: str, language: str) -> str:
    """ "New OP7 bis: ..." for "Proposal for a new OP7 bis: ..."."""
    said = fold_places(head)
    article, new = alternatives(language, "indefinite article"), alternatives(language, "new")
    form = rf"\W*(?:{alternatives(language, 'proposal for')})\s(?:(?:{article})\s)?(?=(?:{new})\s)"
    found = regex(form).match(said)
    return head[found.end() :] if found else head


def _moves_itself(head: str, language: str) -> str:
    """ "and move OP5 after OP1" for "in OP5, ... and move it after OP1", "and the paragraph moves to after OP1"."""
    said, moves = around(head), asking(language, Action.MOVE)
    them, sides = alternatives(language, "them"), alternatives(language, "place after", "place before", "place as")
    joint = rf"(?:{half_joint(language)}|[,;.]\s)"
    to = rf"(?:(?:{alternatives(language, 'stretch until')})\s)?(?:{sides})\s[^{PLACE}]*$"
    behind = rf"{joint}(?:{moves})\s(?P<it>{them})\s{to}"
    ahead = rf"{joint}(?P<it>{them})\s(?:(?:{alternatives(language, 'passive lead')})\s)?(?:{moves})\s{to}"
    found = regex(behind).search(said) or regex(ahead).search(said)
    if found is None:
        return head
    named = [labels for (_, end), labels in place_spans(fold_places(head), language) if end <= found.start()]
    if len(named) != 1 or len(named[0]) != 1:
        return head
    return f"{head[: found.start('it')]}{named[0][0]}{head[found.end('it') :]}"


PRONOUNS: tuple[Callable[[str, str], str], ...] = (
    _proposal_for,
    _have_done,
    _at_its_time,
    _done_to_them,
    _moves_itself,
)
"""The steps that say such changes in one clause, in order: (instruction, language) -> instruction."""
