"""Text as it is matched: folded, cut to tokens and words, reduced to stems. The one place where words are cut."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import import_module
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIGNS = {
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
}
_UNSEEN = {"\u00ad": "", "\u200b": "", "\ufeff": ""}
_FOLDED = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", **_SIGNS, "°": "o", **_UNSEEN}
_FOLDABLE = re.compile(f"[{''.join(_FOLDED)}]")  # str.translate took three times as long
PLAIN_SIGNS = str.maketrans(_SIGNS | {"„": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "})
"""Signs that a keyboard or a program sets otherwise, each put for one sign, so that places stay."""
UNSEEN_SIGNS = str.maketrans(_UNSEEN)
_SAME_LENGTH = str.maketrans("’‘ʼ‐‑\u00a0\u202f\u2009°º", "'''--   oo")

QUOTES = "\"'“”«»‘’ "
"""Quotation marks that stand before the words of a text that is read out."""

ELIDED = "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu"
"""Words that are elided before a vowel, as alternatives, without their apostrophe."""

_ELIDED_PART = re.compile(rf"(?<!\w)(?:{ELIDED})'(?=[^\W\d_]|$)")
COMPOUND = re.compile("[-‐‑'’]")
"""What joins the parts of a compound: main-d'œuvre."""

LETTERS = r"[^\W\d_]+"
"""A run of letters, as a pattern."""

COMPOUND_WORD = re.compile(rf"{LETTERS}(?:[-‐‑'’]{LETTERS})*")
"""A word with its hyphens and apostrophes and without figures, as printed."""

_SPACES = re.compile(r"[^\S ]\s*| \s+")
"""White space that is not one space already: text has hardly any."""
_MARKS = re.compile("[\u0300-\u036f]")

_TOKEN_PATTERN = r"""
    \s++
    # l'article, d'ici, qu'elle: the elided word is a token of its own; aujourd'hui and women's are not cut
  | (?:ELIDED)['’](?=[^\W\d_])
    # words with hyphens, 64/293, A/C.3/63/L.9/Rev.1, 62,300, 8.7, COVID-19
  | [\w\u0300-\u036f\u00ad]++
    (?:
        [-‐‑/'’][\w\u0300-\u036f\u00ad]++
      | \.(?=\d)[\w]++
      | (?<=\d),(?=\d)[\w]++
    )*
  | .
    """.replace("ELIDED", ELIDED)
_TOKEN = re.compile(_TOKEN_PATTERN, re.VERBOSE | re.IGNORECASE | re.DOTALL)
_IN_SCRIPTS = (
    (r"[^\W\d_]", r"[\p{L}\p{Nl}\p{No}]"),
    (r"\w", r"\p{L}\p{N}_"),
    (r"\d", r"\p{Nd}"),
    ("++", "+"),
    ("*+", "*"),
)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """`text` without what spelling conventions change: case, accents, kind of apostrophe, dash and quotation
    mark, ligatures, `n°` against `no`; runs of white space become one space.

    For matching only, never shown: lengths and offsets are not kept.
    """
    if text.isascii():
        return _SPACES.sub(" ", text.lower().replace("`", "'"))
    spelt = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKD", _FOLDABLE.sub(_folded, spelt))
    return _SPACES.sub(" ", _FOLDABLE.sub(_folded, _MARKS.sub("", plain)))


def _folded(match: re.Match[str]) -> str:
    return _FOLDED[match[0]]


@lru_cache(maxsize=4096)
def fold_in_place(text: str) -> str:
    """`text` in lower case, without accents, with one kind of apostrophe, hyphen and space, `n°` as `no`, of the same
    length: offsets into the result are offsets into `text`, which `fold` does not promise."""
    return text.translate(_SAME_LENGTH).translate(_BASE_LETTERS)


@lru_cache(maxsize=4096)
def plain_in_place(text: str) -> str:
    """`text` as `fold_in_place` gives it, but with its capitals: "À l'échelle" as "A l'echelle"."""
    return text.translate(_SAME_LENGTH).translate(_CAPITALS)


class _Capitals(dict[int, str]):
    """A table for `str.translate`, filled with every letter that it is asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = base = unicodedata.normalize("NFD", chr(code))[0]
        return base


class _BaseLetters(dict[int, str]):
    """The same in lower case."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = base if len(base) == 1 else chr(code)
        return self[code]


_BASE_LETTERS, _CAPITALS = _BaseLetters(), _Capitals()


def tokens(text: str) -> tuple[tuple[int, int], ...]:
    """Spans (start, end; end exclusive, code points) of the word-level tokens of `text`.

    They tile the text: each starts where the one before ends. A token is a word (hyphens inside), an elided
    word with its apostrophe ("l'"), a number or symbol whole ("64/293"), one punctuation mark, or a run of
    white space. Linear in the length of `text`.
    """
    return tuple(pairwise((0, *accumulate(map(len, pieces(text))))))


def each_token(text: str) -> Iterator[tuple[int, int]]:
    """`tokens` one by one, for those who read the beginning alone."""
    return (match.span() for match in _TOKEN.finditer(text))


def pieces(text: str) -> list[str]:
    """The tokens of `text` themselves: joined they are the text."""
    found: list[str] = _TOKEN.findall(text)
    return found


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """The folded words of `text` in order: its tokens that have a letter or figure.

    "La résolution 64/293 sur la main-d'œuvre" gives la, resolution, 64/293, sur, la, main-d'oeuvre; an elided word
    keeps its apostrophe ("l'"), so that it can be told from a letter.
    """
    return tuple([word for word in map(fold, pieces(text)) if word[:1].isalnum() or any(map(str.isalnum, word))])


def folded_line(text: str) -> str:
    """A text on one line, folded."""
    return fold(" ".join(text.split()))


def letters(text: str) -> str:
    """The folded letters and figures of `text` without anything between them: equal where texts differ in spaces and
    punctuation alone."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def how_many_words(text: str) -> int:
    """How many words `text` has, as every report counts them: "l'action" and "n° 143" have two, a dash is none."""
    return sum(any(map(str.isalnum, piece)) for piece in pieces(text))


def run_of(text: str) -> str:
    """The words of `text` in one line, a space at both ends: it contains runs of words, and no part of a word."""
    return f" {' '.join(words(text))} "


@lru_cache(maxsize=16_384)
def parts(text: str) -> tuple[str, ...]:
    """The folded words of `text` as they are searched: compounds cut into their parts, elided words left out.

    "l'organisation sous-régionale" gives organisation, sous, regionale; "main-d'œuvre" and "main d'œuvre" the same.
    """
    bare = (_ELIDED_PART.sub("", word) for word in words(text))
    return tuple(part for word in bare for part in COMPOUND.split(word) if part)


def shared_start(one: Sequence[object], other: Sequence[object]) -> int:
    """How many characters or words two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def shared_ends(one: Sequence[object], other: Sequence[object]) -> tuple[int, int]:
    """How many characters or words two texts have in common at their beginning and at their end; none counts twice."""
    first = shared_start(one, other)
    return first, shared_start(one[first:][::-1], other[first:][::-1])


def script_rules() -> dict[str, Any]:
    """What a script needs to cut words as `parts` does: the pattern of `token` in ECMAScript (flags g, i, s, u), what
    is `elided`, what joins a `compound`, and how letters are `folded` before and after their marks are taken off."""
    lines = (line.strip() for line in _TOKEN_PATTERN.splitlines())
    token = "".join(line for line in lines if not line.startswith("#")).replace(" ", "")
    for own, theirs in _IN_SCRIPTS:
        token = token.replace(own, theirs)
    return {"token": token, "elided": ELIDED, "compound": COMPOUND.pattern, "folded": _FOLDED}


@lru_cache(maxsize=65_536)
def stem(word: str, language: str, *, accents: bool = True) -> str:
    """A folded `word` without its endings, by the Snowball algorithm of the language (snowballstem.org).

    "organizations" and "organized" give organiz, "organs" gives organ. Words with figures, and those of a language
    that has no algorithm, stay as they are. With `accents` an ending that folding hid is cut too: "sanctionnées".
    """
    from lineage import languages

    own = languages.language(language) if language in languages.LANGUAGES else None
    if own is None or not own.stemmer or any(map(str.isdigit, word)):
        return word
    found: str = _stemmer(own.stemmer).stemWord(own.accent_shown(word) if accents else word)
    return found


@lru_cache(maxsize=16_384)
def stems(text: str, language: str, *, accents: bool = True) -> tuple[str, ...]:
    """The stems of the words of `text` in order, those of a compound one by one: main, d, oeuvr.

    "sous-régionales" is near to "régionales", which the whole words would hide.
    """
    parts = (part for word in words(text) for part in COMPOUND.split(word) if part)
    return tuple(stem(part, language, accents=accents) for part in parts)


@cache
def _stemmer(algorithm: str) -> Any:
    """The stemmer itself and not `snowballstemmer.stemmer`, which takes another version's where PyStemmer is there."""
    module = import_module(f"snowballstemmer.{algorithm}_stemmer")
    return getattr(module, f"{algorithm.title()}Stemmer")()
