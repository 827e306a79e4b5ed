"""What an instruction says that follows from it in any case, taken off: other numbers and letters, the stop of the last
paragraph, a capital; and "OP1 and OP2 are merged:" before the steps that merge them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking, first_asked, participles
from lineage.documents.papers.instructions import action_in
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import QUOTED, fold_places
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Callable


def _without_consequences(head: str, language: str) -> str:
    """ "Delete OP6." for "Delete OP6; OP5 becomes the last one and ends in a full stop."."""
    said = fold_places(head)
    quoted = max((match.end() for match in QUOTED.finditer(head)), default=0)
    last = max((match.start() for match in _telling(language).finditer(said, quoted)), default=-1)
    for cut in _clause(language).finditer(said, quoted):
        if cut.end() > last:  # 3,200 commas took 6 s, each with all that stands behind it
            break
        rest, clause = head[: cut.start()], said[cut.end() :]
        parts = [part for part in re.split(r"[;,]\s", clause) if part.strip(" .")]
        follows = _follows(clause, language) or (parts and all(_follows(part, language) for part in parts))
        if follows and action_in(rest, language) is not None:
            return f"{rest}."
    return head


@cache
def _clause(language: str) -> re.Pattern[str]:
    """What may stand before a clause: "; ", ". As a consequence, ", " and "."""
    joint, leads = alternatives(language, "list joint"), alternatives(language, "connective", "accordingly")
    return re.compile(rf"(?:[;,.]\s|,?\s(?={joint}))(?:(?:{joint}),?\s)?(?:(?:{leads}),?\s)?")


@cache
def _telling(language: str) -> re.Pattern[str]:
    """Where one of the words begins without which no clause tells what follows."""
    verbs = any_of(participles(language, Action.RENUMBER) | phrases(language, "relettered"))
    told = alternatives(language, "takes a capital", "ends in")
    return re.compile(rf"(?={verbs}|{_renumbering(language)}|{told})")


def _follows(clause: str, language: str) -> bool:
    """Whether a clause only says what follows."""
    return (
        _renumbered(language).fullmatch(clause.strip(" .")) is not None
        or _capital(language).fullmatch(clause.strip(" .")) is not None
        or _is_relettered(clause, language)
        or _stops(clause, language)
    )


@cache
def _renumbered(language: str) -> re.Pattern[str]:
    """ "and the following paragraphs would be renumbered accordingly"."""
    joint, nouns = alternatives(language, "list joint"), alternatives(language, "renumbered paragraphs")
    verbs = any_of(participles(language, Action.RENUMBER))
    lead, be = alternatives(language, "passive lead"), alternatives(language, "passive be")
    verb = rf"(?:(?:{lead})\s)?(?:(?:{be})\s)?(?:{verbs})"
    told = rf"(?:{nouns})\s{verb}|{_renumbering(language)}\s(?:{nouns})"
    return re.compile(rf"(?:(?:{joint})\s)?(?:{told})(?:\s(?:{alternatives(language, 'accordingly')}))?")


@cache
def _renumbering(language: str) -> str:
    """ "renumber", "renumbering"."""
    return rf"(?:{asking(language, Action.RENUMBER)})"


@cache
def _capital(language: str) -> re.Pattern[str]:
    """ "the next word taking a capital letter"."""
    joint = alternatives(language, "list joint")
    return re.compile(rf"(?:(?:{joint})\s)?(?:{alternatives(language, 'takes a capital')})")


def _is_relettered(clause: str, language: str) -> bool:
    """ "subparagraph (g) is relettered (f)": items alone, and a verb of numbers."""
    items = LOOSE_ITEM.findall(clause)
    left = LOOSE_ITEM.sub(" ", clause)
    verbs = any_of(participles(language, Action.RENUMBER) | phrases(language, "relettered"))
    found = regex(rf"(?<!\w)(?:{verbs}|{_renumbering(language)})(?!\w)").search(left)
    roles = ("item place", "passive be", "passive lead", "list joint", "article", "replaced by", "place as")
    small = alternatives(language, *roles)
    rest = f"{left[: found.start()]} {left[found.end() :]}" if found else "?"
    return bool(items) and not re.search(r"\w", regex(rf"(?<!\w)(?:{small})(?!\w)").sub(" ", rest)) and "?" not in rest


def _stops(clause: str, language: str) -> bool:
    """ "OP5 becomes the last one and ends in a full stop"."""
    last = any(regex(rf"(?<!\w){re.escape(form)}(?!\w)").search(clause) for form in phrases(language, "last"))
    ends, stops = rf"(?<!\w)(?:{alternatives(language, 'ends in')})\s", alternatives(language, "full stop", "last stop")
    stop, whole = regex(rf"{ends}(?:{stops})").search(clause), regex(ends).search(clause)
    return stop is not None and whole is not None and (last or len(place_spans(clause, language)) == 1)


def _without_followers(head: str, language: str) -> str:
    """ "Item (d) becomes (b)." for "item (d) becomes (b), and the others follow"; where others of which no number
    changes are to follow, it says more."""
    said = fold_places(head)
    joint, others = alternatives(language, "list joint"), alternatives(language, "others follow")
    found = regex(rf"(?:[,;.]|(?=\s(?:{joint})\s))\s(?:(?:{joint})\s)?(?:{others})\W*$").search(said)
    first = first_asked(said[: found.start()], language) if found else None
    if found is None or first is None or first[2] is not Action.BECOME or QUOTED.search(head):
        return head
    return f"{head[: found.start()]}."


def _by_steps(head: str, language: str) -> str:
    """ "at the end of OP1, ..., and OP2 is deleted" for "OP1 and OP2 are merged: at the end of OP1, ..., and OP2 is
    deleted"."""
    said = fold_places(head)
    first = first_asked(said, language)
    colon = said.find(":", first[1]) if first else -1
    if first is None or first[2] is not Action.MERGE or colon < 0 or QUOTED.search(head[:colon]):
        return head
    rest = head[colon + 1 :].strip()
    starts = QUOTED.match(rest) is None
    # one of the two
    goes = regex(rf"(?<!\w)(?:{asking(language, Action.DELETE)})(?!\w)").search(said[colon:]) is not None
    if not (starts and goes and place_spans(said[colon:], language)):
        return head
    first_quote = QUOTED.search(rest)
    own = place_spans(fold_places(rest[: first_quote.start()] if first_quote else rest), language)
    again = [label for _, labels in place_spans(said[colon:], language) for label in labels]
    stays = [label for _, labels in place_spans(said[:colon], language) for label in labels if label not in again]
    return f"{stays[0]}: {rest}" if not own and len(stays) == 1 else rest


CONSEQUENCES: tuple[Callable[[str, str], str], ...] = (_without_followers, _without_consequences, _by_steps)
"""The steps that leave out what follows by itself, in order: (instruction, language) -> instruction."""
