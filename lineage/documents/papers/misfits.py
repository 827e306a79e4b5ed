"""What does not fit together in an instruction whose every word is read: "insert at the end of line 3", "delete the
word in OP5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.instruction_places import place_spans_of
from lineage.documents.papers.instructions import has
from lineage.documents.papers.named_paragraphs import is_within, place_spans
from lineage.documents.papers.quoted_stretches import WORDS, Reach
from lineage.documents.papers.quoted_words import ARROW, PLACE, SIGNS
from lineage.documents.papers.short_gaps import shortened
from lineage.documents.papers.unread_words import names_line
from lineage.languages.phrase_patterns import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.annex_places import Place
    from lineage.documents.papers.instructions import Instruction


def misfit(one: Instruction, said: str, language: str) -> str:
    """What does not fit together in an instruction; "" where all does."""
    if is_within(said, place_spans(said, language), language):
        return said.strip()
    edged = one.place in {"start", "end", "after", "before"} and one.anchor is None and not one.old
    parted = one.stretch.part and one.place in {"after", "before"} and one.anchor is None
    whole = one.action in {Action.DELETE, Action.REPLACE} and one.old is None and one.stretch == WORDS
    spans = place_spans_of(said, one.place, language) if edged else []
    by_line = any(names_line(said[end:], language) for _, end in spans)
    of_line = whole and names_line(said, language, far=True)
    of_line = of_line or (whole and one.action is Action.DELETE and has(said, "part noun", language))
    of_line = of_line or (one.action is not Action.REPLACE and ARROW.search(said) is not None)
    more = rf"\s(?:{alternatives(language, 'list joint')})\s(?:(?:{alternatives(language, 'article')})[\s'])?"
    unquoted = re.search(rf"{more}(?:{alternatives(language, 'part noun')})(?!\w)(?!\s{{2}})", said)
    of_line = of_line or (bool(one.old) and unquoted is not None)  # "delete “, entitled” and the title that follows"
    sign = one.action is Action.DELETE and one.old in SIGNS and one.anchor is None and one.stretch == WORDS
    over = one.action is Action.REPLACE and one.anchor is not None and one.old is None
    unsaid = one.action is Action.DELETE and one.old == "" and one.stretch == WORDS
    beside = whole and one.action is Action.DELETE and one.anchor is not None
    beside = beside or (one.stretch.words != 0 and one.action not in {Action.DELETE, Action.REPLACE})
    limit = one.action is Action.DELETE and one.stretch.part and one.stretch.reach is Reach.WORDS and not one.anchor
    # "the first part, up to “January”": a part and how far it goes
    limited = bool(limit and one.old) and re.search(rf"(?<!\w)(?:{_limits(language)})\s{{3,}}", said) is not None
    return said.strip() if parted or by_line or of_line or sign or over or unsaid or beside or limited else ""


def leaves_choice(around_them: str, places: Sequence[Place], language: str) -> str:
    """The "or" between two paragraphs, or two quotations, of which one is to be chosen: "delete OP6 or OP7"; "" for
    none."""
    letters = list(around_them)
    for (start, end), _ in places:
        letters[start:end] = PLACE + " " * (end - start - 1)
    said = shortened("".join(letters))[0]
    joint, nouns = alternatives(language, "choice"), alternatives(language, "quoted noun", "article")
    found = re.search(rf"{PLACE}\s*,?\s(?P<joint>{joint})\s+(?:(?:{nouns})[\s']+)*{PLACE}", said)
    return found["joint"] if found else ""


def _limits(language: str) -> str:
    return alternatives(language, "stretch before", "stretch including")
