"""Folded text, for matching only, and word-level tokens, for comparing: the same for every language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FOLDED = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "´": "'",
        "`": "'",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "°": "o",
        "\u00ad": "",
        "\u200b": "",
        "\ufeff": "",
    }
)
_SPACES = re.compile(r"\s+")
_MARKS = re.compile("[\u0300-\u036f]")

_TOKEN = re.compile(
    r"""
    \s++
    # l'article, d'ici, qu'elle: the elided word is a token of its own; aujourd'hui and women's are not cut
  | (?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[^\W\d_])
    # words with hyphens, 64/293, A/C.3/63/L.9/Rev.1, 62,300, 8.7, COVID-19
  | [\w\u0300-\u036f\u00ad]++
    (?:
        [-‐‑/'’][\w\u0300-\u036f\u00ad]++
      | \.(?=\d)\w++
      | (?<=\d),(?=\d)\w++
    )*+
  | .
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """`text` without what spelling conventions change: case, accents, kind of apostrophe, dash and quotation
    mark, ligatures, `n°` against `no`; runs of white space become one space.

    For matching only, never shown: lengths and offsets are not kept.
    """
    spelt = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKD", spelt.translate(_FOLDED))
    return _SPACES.sub(" ", _MARKS.sub("", plain).translate(_FOLDED))


def tokens(text: str) -> tuple[tuple[int, int], ...]:
    """Spans (start, end; end exclusive, code points) of the word-level tokens of `text`.

    They tile the text: each starts where the one before ends. A token is a word (hyphens inside), an elided
    word with its apostrophe ("l'"), a number or symbol whole ("64/293"), one punctuation mark, or a run of
    white space. Linear in the length of `text`.
    """
    return tuple(match.span() for match in _TOKEN.finditer(text))


def pieces(text: str) -> list[str]:
    """The tokens of `text` themselves: joined they are the text."""
    return _TOKEN.findall(text)
