"""Resolutions that are facts of the past: what was adopted, established, proclaimed or decided in them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.drafting.list_edits import named_as_one
from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.drafting.slots import Slot


def is_settled(text: str, slot: Slot, language: str) -> bool:
    """Whether something was done once in a resolution: "the Plan of Action, adopted in its resolution 64/293", "its
    resolution 55/25, by which it adopted the Convention". No other one takes its place."""
    lead = named_as_one(text, slot, language)
    said = fold(text[: slot.start - len(lead[0]) - 1 if lead else slot.start])
    done, through = _patterns(language)
    return bool(done.search(said) or through.match(fold(text[slot.end :])))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends before the words that name a resolution, and what begins behind it, both folded."""
    verbs, joints = _any_of(language, "settled"), _any_of(language, "list joint")
    few = rf"(?:(?!(?:{joints})\s)[\w'’-]+\s){{1,5}}"
    right_before = f"{_any_of(language, 'annex of')}|{_any_of(language, 'settled in')}"
    done = rf"\b(?:(?:{verbs}),?\s{few}|(?:{right_before})\s)$"
    return re.compile(done), re.compile(rf",?\s(?:{_any_of(language, 'through')})\s{few}(?:{verbs})\b")


def _any_of(language: str, role: str) -> str:
    return "|".join(sorted(map(re.escape, phrases(language, role)), key=len, reverse=True)) or NEVER
