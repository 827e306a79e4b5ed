"""Signs that a keyboard or a program sets otherwise: "—" for “—”, a hyphen that does not break. They are nobody's
proposal: a mail in straight quotation marks does not ask for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.languages.text import PLAIN_SIGNS, UNSEEN_SIGNS

if TYPE_CHECKING:
    from lineage.drafting.alterations import Alteration

_SIGNS = PLAIN_SIGNS | UNSEEN_SIGNS
_AROUND_QUOTES = re.compile(r"(?:(?<!\s)\s+)?(?:\"|'')\s*")
_DASHES = re.compile(r"-+")


def is_of_signs(change: Alteration) -> bool:
    """Whether a change puts another form of the same signs in the place of some: "States'" for "States’"."""
    return bool(change.old and change.new) and in_plain_signs(change.old) == in_plain_signs(change.new)


def in_plain_signs(words: str) -> str:
    """Words with one form of each sign, letters and spaces as they are."""
    return _AROUND_QUOTES.sub('"', _DASHES.sub("-", words.translate(_SIGNS).replace("…", "...")))
