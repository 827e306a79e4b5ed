"""The words that an action is told with: "for", "instead of", "the brackets around", "to read"."""

from __future__ import annotations

from lineage.documents.papers.asking_verbs import Action, asked_in
from lineage.languages.phrase_patterns import whole_phrase

_TOLD_WITH = {
    Action.REPLACE: ("substituted for", "instead of", "put instead", "whole", "place end", "place start"),
    Action.BRACKET: ("brackets", "in brackets"),
    Action.UNBRACKET: ("brackets",),
    Action.MERGE: ("place into", "as one"),
    Action.SPLIT: ("place into", "stretch end", "second begins"),
    Action.KEEP: ("original",),
    Action.DELETE: ("whole", "place end", "place start"),
    Action.RENUMBER: ("renumbered paragraphs",),
    Action.SWAP: ("vice versa", "swap noun"),
    Action.INSERT: ("new paragraph", "place as", "as item"),
    Action.ADD: ("new paragraph", "place as", "as item"),
}
_GIVES = frozenset({Action.INSERT, Action.ADD, Action.MERGE, Action.SPLIT})
"""Actions whose wording may be given with "to read"."""
_ALSO = {
    Action.INSERT: frozenset({Action.ADD, Action.RESTORE}),
    Action.ADD: frozenset({Action.INSERT}),
    Action.UNBRACKET: frozenset({Action.DELETE}),
    Action.BRACKET: frozenset({Action.MOVE, Action.ADD, Action.INSERT}),
    Action.MOVE: frozenset({Action.BECOME}),
    Action.REPLACE: frozenset({Action.BECOME, Action.DELETE}),
    Action.SWAP: frozenset({Action.BECOME}),
}
"""What the words of an action may say beside it: "should be moved to become OP2"."""


def action_spans(said: str, action: Action, language: str) -> list[tuple[int, int]]:
    """The words that say what is to be done: the first of its forms, and those that give the wording."""
    same = {action, Action.RENUMBER, Action.REPLACE} if action in _GIVES else {action, Action.RENUMBER}
    meant = same | _ALSO.get(action, frozenset())
    return [(start, end) for start, end, does in asked_in(said, language) if does in meant]


def read_spans(said: str, action: Action, language: str) -> list[tuple[int, int]]:
    """Words that an action is told with: "for", "instead of", "the brackets around"."""
    return [
        match.span() for role in _TOLD_WITH.get(action, ()) for match in whole_phrase(language, role).finditer(said)
    ]
