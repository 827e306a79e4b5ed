"""What stands above a paragraph of a draft on a line of its own: "Alt 1", "Option B", "Chair's proposal:", "(EU)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lineage.documents.negotiated.delegations import attributed, authors_in
from lineage.documents.negotiated.proposals import TextState, stated
from lineage.languages.text import fold
from lineage.symbols import roman_value

_LONGEST = 120
_ORDINAL = re.compile(r"(?<![^\W_])(?P<figure>\d{1,2}|[a-z]|[ivx]{2,4})\)?$")
_LED = re.compile(
    r"\s*[\[(]?(?P<name>[^\W\d_]{3,11}\.?(?:\s?(?:\d{1,2}|[A-Z]|[ivx]{1,4})(?!\w))?)"
    r"(?:\s?[\])]?\s?[:.–—-]\s+|[\])]\s*|(?<=\w)\s+)(?=[\[“\"«A-ZÀ-Þ]|(?<=[:–—-]\s)\S)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A line that says what the paragraph below it is."""

    alternative: str = ""
    """"alt 2" for "Option 2", "Variante B"; "alt" where no figure is named; "" for a line that names authors."""
    authors: tuple[str, ...] = ()
    own: bool = False
    """Whether the wordings are options of a paragraph of their own, and not other wordings of the one before."""


@lru_cache(maxsize=4096)
def head_of(line: str, language: str) -> Head | None:
    """The head that a whole line is; None for other lines."""
    said = line.strip(" *[]():.–—-")
    if not said or len(line) > _LONGEST or line.rstrip().endswith((";", ",")):
        return None
    if alternative := alternative_in(said, language):
        return Head(alternative=alternative, own=_is_own(said))
    authors = attributed(said, language)
    framed = line.strip() != said.strip() and line.strip()[-1:] in {":", ")", "]"}
    # "Mexico" alone is a heading, "Mexico:" and "[EU, Mexico]" speak of what follows; so does "EU proposal"
    return Head(authors=authors) if authors and (framed or not authors_in(said, language)) else None


def led(text: str, language: str) -> tuple[int, Head | None]:
    """Where the words begin after "Option 2: " at the start of a paragraph, and what that says; (0, None) for none."""
    found = _LED.match(text)
    alternative = alternative_in(found["name"], language) if found else ""
    end = text.find("]", found.end()) if found else -1
    if found and found[0].lstrip()[0] in "[(" and ":" in found[0] and text[end + 1 :].strip(" ;.,"):
        return 0, None  # "[Option 1: ...] [Option 2: ...]" are stretches of one paragraph
    if found is None or not alternative or (alternative == "alt" and found[0].rstrip()[-1:] not in {":", "]", ")"}):
        return 0, None
    return found.end(), Head(alternative=alternative, own=_is_own(found["name"]))


def _is_own(said: str) -> bool:
    return not fold(said).startswith("alt")


def alternative_in(said: str, language: str) -> str:
    """ "alt 2" for "Option 2", "Alt. B", "variante ii"; "alt" for "Alternative"; "" for other words."""
    if stated(said, language) is not TextState.OPTION:
        return ""
    found = _ORDINAL.search(fold(said))
    if found is None:
        return "alt"
    figure = found["figure"]
    if figure.isdigit():
        return f"alt {int(figure)}"
    value = roman_value(figure.upper()) if figure[0] in "iv" and len(figure) > 1 else ord(figure[0]) - 96
    return f"alt {value}" if value else "alt"
