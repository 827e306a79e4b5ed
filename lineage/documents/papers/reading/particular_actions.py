"""What an action means beside the words of its sentence: "put “a” in place of “b”" replaces, "“a” should go" deletes,
"put “a” in brackets" brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.instructions import has
from lineage.documents.papers.quoted_wholes import is_whole_paragraph
from lineage.documents.papers.quoted_words import SIGNS
from lineage.documents.papers.reading.instruction_places import place_spans_of
from lineage.languages.phrase_patterns import alternatives, regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.reading.quotation_roles import Quote

_PAIR = 2


def particular(action: Action, said: str, quotes: Sequence[Quote], language: str) -> Action:
    """What an action means beside the folded words of its sentence and its quotations."""
    becomes = action is Action.BECOME
    given = (
        becomes
        and len(quotes) == 1
        and (is_whole_paragraph(quotes[0][1], language) or has(said, "heading noun", language))
    )
    if given or _puts_over(action, said, quotes, language):
        return Action.REPLACE
    if becomes and not quotes and has(said, "vice versa", language):
        return Action.SWAP
    if action is Action.MOVE and _goes_out(said, language):
        return Action.DELETE
    if action is Action.MOVE and _comes(said, quotes, language):
        return Action.INSERT
    if action is Action.RESTORE and len(quotes) == 2 and _says_where(said, language):
        return Action.INSERT
    return _of_brackets(action, said, language)


def _comes(said: str, quotes: Sequence[Quote], language: str) -> bool:
    """Whether something comes that does not stand there: "put a comma after “x”", "after OP3 comes a new paragraph:
    “Notes ...;”"."""
    sign = len(quotes) == _PAIR and quotes[0][1] in SIGNS
    return sign or (len(quotes) == 1 and has(said, "new paragraph", language))


def _of_brackets(action: Action, said: str, language: str) -> Action:
    """The action beside brackets: "put in brackets", "delete the brackets"."""
    enclosed = has(said, "in brackets", language) or has(said, "brackets", language)
    if action in {Action.MOVE, Action.ADD, Action.INSERT} and enclosed:
        return Action.BRACKET
    taken_off = action is Action.DELETE and has(said, "brackets", language)
    if taken_off and not has(said, "stretch bracketed", language) and not has(said, "in brackets", language):
        return Action.UNBRACKET
    return action


def _says_where(said: str, language: str) -> bool:
    """Whether words go after or before others: "reinstate “full” before “compliance”" needs no other text."""
    return any(place_spans_of(said, side, language) for side in ("after", "before"))


def _goes_out(said: str, language: str) -> bool:
    """Whether a verb of moving says nowhere to go: "“all” should go"."""
    return regex(rf"(?<!\w)(?:{alternatives(language, 'goes out')})\s*[.;]?\s*$").search(said) is not None


def _puts_over(action: Action, said: str, quotes: Sequence[Quote], language: str) -> bool:
    """Whether words come in the place of others: "put “a” instead of “b”", "delete “a”, replacing it with “b”"."""
    if action is Action.BECOME and len(quotes) > 1:
        return True
    if action is Action.SWAP and len(quotes) == 2 and has(said[slice(quotes[0][0], quotes[1][0])], "put for", language):
        return True
    if action is Action.SWAP and len(quotes) == 2:
        return sorted(quotes[0][1].casefold().split()) == sorted(quotes[1][1].casefold().split())
    roles = dict.fromkeys((Action.MOVE, Action.INSERT, Action.ADD), "instead of") | {Action.DELETE: "put instead"}
    if action not in roles or len(quotes) != len({*quotes}) or len(quotes) != 2:
        return False
    return has(said[quotes[0][0] : quotes[1][0]], roles[action], language)
