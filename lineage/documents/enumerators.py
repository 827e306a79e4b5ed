"""What stands at the start of a paragraph: its number, the letter of a list, the head of a section or annex."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from lineage.languages import LANGUAGES
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.text import fold, fold_in_place
from lineage.symbols import ORDINAL_SUFFIXES, roman_value

_SUFFIX = "|".join(ORDINAL_SUFFIXES)
_NUMBER = re.compile(
    rf"(?P<open>[\[(]{{0,3}})(?P<digits>\d{{1,4}})\s?(?P<suffix>{_SUFFIX})?(?:\s(?P<alt>alt(?:\s?\d)?))?"
    r"(?:\s?(?P<letter>\([a-z]\))(?=\.\s))?(?P<point>\.(?=\s|$|[^\W\d_](?![\s.]))|\)(?=\s|$))\s*",
    re.IGNORECASE,
)
_BELOW = rf"\((?-i:[a-z]|[ivx]{{2,4}})(?:\s(?:{_SUFFIX}))?\)(?:\s(?:{_SUFFIX})(?!\w))?"
_DRAFT = re.compile(
    rf"(?P<open>[\[(]{{0,3}})(?P<part>PP|OP)\s?(?P<digits>\d{{1,3}})(?:\s?(?P<suffix>{_SUFFIX}))?"
    rf"(?:\s(?P<alt>alt(?:\s?\d)?))?(?:\s?(?P<letter>{_BELOW}))?(?P<point>\s?[.:)\]–—-]|(?=\s|$))\s*",
    re.IGNORECASE,
)
""" "OP3", "PP2 bis", "[OP5 alt", "OP3(a)", "OP3(a) bis"."""
_WORDED = re.compile(r"(?P<open>[\[(]?)(?P<word>[^\W\d_]{2,20}\.?)\s?(?P<digits>\d{1,3})(?P<point>[\])]?\s?[.:)–—-]?)")
_POINTLESS = re.compile(r"(?P<digits>\d{1,3})(?P<point>)\s+(?=[^\W\d_])")
_ITEM = re.compile(r"(?P<before>[\"“«„]?\s?\[{0,3})(?P<open>\(?)(?P<letters>[a-z]{1,4}|\d{1,2})(?P<point>\))\s*")
_ITEM_BETWEEN = re.compile(
    r"(?P<before>[\"“«„]?\s?\[{0,3})(?P<open>\(?)(?P<letters>[a-z]{1,4})"
    rf"(?P<point>\s(?P<suffix>{_SUFFIX})\)|\)\s(?P<behind>{_SUFFIX})(?!\w)\.?)\s*"
)
""" "(a bis)", "(a) bis": an item put in behind (a)."""
_BETWEEN = re.compile(rf"(\(\w+)\s({_SUFFIX})\)")
_DOTTED = re.compile(r"(?P<letters>[a-z]{1,4})(?P<point>\.)\s+")
_TARGET = re.compile(r"(?P<letters>\d{1,2}(?:\.\d{1,2})?\.(?:\d{1,2}|[a-h]))(?P<point>\.?)\s+(?=[^\W\d_])")
_BULLET = re.compile(r"(?P<digits>[•●▪◦·‣–—-])(?P<point>\s)\s*")
_ROMAN = re.compile(r"(?P<digits>[IVXLC]{1,7})(?P<point>\.?)(?:\s+|$)")
_LETTER = re.compile(r"(?P<digits>[A-Z])(?P<point>[.)])\s+")
_SECTION = re.compile(r"(?P<digits>[A-H])(?P<point>\.?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A number or letter at the start of a paragraph."""

    kind: str
    """number, item, bullet, roman, letter, section or article."""
    number: str
    """As printed, without its punctuation: "12", "a", "II"; what follows the figure stands after a space: "3 bis",
    "59 (a)"."""
    start: int
    """Characters before the number that stay in the text: an opening bracket."""
    end: int
    """Offset of the first character after the mark with its punctuation and space."""
    printed: str
    """The mark with its punctuation, without brackets before it."""
    part: str = ""
    """PP or OP where the mark itself says so."""

    @property
    def proposed(self) -> bool:
        """Whether only negotiators number so: "3 bis", "5 alt", "OP5"."""
        return bool(self.part) or (" " in self.number and not self.number.endswith(")"))

    @property
    def value(self) -> int:
        """Number without its suffix; 0 for letters."""
        digits = re.match(r"\d+", self.number)
        return int(digits[0]) if digits else 0

    @property
    def place(self) -> int:
        """Number of a paragraph that has a figure, a Roman number or a capital letter: "I" 1, "B" 2."""
        return self.value or roman_value(self.number) or ord(self.number[0]) - 64


@lru_cache(maxsize=4_096)  # reading a text asks for that of a line ten times
def number_mark(text: str) -> Mark | None:
    """The paragraph number at the start of `text`: "12.", "3 bis.", "OP5 alt", "[PP4 ter."; None for none."""
    match = _DRAFT.match(text) or _NUMBER.match(text)
    if match is None or not int(match["digits"]):
        return None
    words = [match["digits"].lstrip("0")]
    words += [found.lower() for name in ("suffix", "alt", "letter") if (found := match.groupdict().get(name))]
    words[-1] = _BETWEEN.sub(r"\1) \2", words[-1])
    part = (match.groupdict().get("part") or "").upper()
    return _mark("number", " ".join(words), match, part)


def worded_mark(label: str, preambular: frozenset[str], operative: frozenset[str]) -> Mark | None:
    """The number in a label that the format of a list supplies with a word: "Preamble 1:", "Par. 3", "Al.2". The words
    of the two parts say which it is of; None for labels of another form."""
    match = _WORDED.fullmatch(label.strip())
    if match is None:
        return None
    key = fold(match["word"]).rstrip(".")
    part = "PP" if key in preambular else "OP" if key in operative else ""
    found = _mark("number", match["digits"], match, part)
    return replace(found, start=0, printed=label.strip())


def pointless_mark(text: str) -> Mark | None:
    """The paragraph number at the start of `text` that lost its point: "26 Condemns"; None for none."""
    match = _POINTLESS.match(text)
    return _mark("number", match["digits"], match) if match and not match["digits"].startswith("0") else None


def item_mark(text: str) -> Mark | None:
    """The letter of a list at the start of `text`: "a)", "(iv)", "(1)", "[(b)"; None for none."""
    if match := _ITEM_BETWEEN.match(text):
        return _mark("item", f"{match['letters']} {(match['suffix'] or match['behind']).lower()}", match)
    match = _ITEM.match(text)
    return _mark("item", match["letters"], match) if match else None


def dotted_mark(text: str) -> Mark | None:
    """The letter of a list of the third or fourth level at the start of `text`: "a. ", "iv. "; None for none."""
    match = _DOTTED.match(text)
    return _mark("item", match["letters"], match) if match else None


def target_mark(text: str) -> Mark | None:
    """The number of a goal's target at the start of `text`: "1.1 By 2030", "1.a Ensure"; None for none."""
    match = _TARGET.match(text)
    return _mark("item", match["letters"], match) if match else None


def bullet_mark(text: str) -> Mark | None:
    """The bullet or dash of a list at the start of `text`; None for none."""
    match = _BULLET.match(text)
    return _mark("bullet", match["digits"], match) if match else None


def roman_mark(text: str) -> Mark | None:
    """The Roman number of a heading at the start of `text`: "II. ", or all of it: "II"; None for none."""
    match = _ROMAN.match(text)
    if match is None or (
        not match["point"] and not text[match.end() : match.end() + 1].isupper() and match.end() < len(text)
    ):
        return None
    return _mark("roman", match["digits"], match) if roman_value(match["digits"]) else None


def letter_mark(text: str) -> Mark | None:
    """The capital letter of a heading at the start of `text`: "B. "; None for none."""
    match = _LETTER.match(text)
    return _mark("letter", match["digits"], match) if match else None


def section_mark(text: str) -> Mark | None:
    """The letter that is a whole line over a section: "A"; None for none."""
    match = _SECTION.fullmatch(text.strip())
    return _mark("section", match["digits"], match) if match else None


def article_mark(text: str) -> Mark | None:
    """The head of an article of an annexed treaty or declaration: "Article 5", "Article premier"; None for none."""
    line = text.strip()
    match = _article().fullmatch(fold_in_place(line))
    if match is None:
        return None
    values = (ordinal(match["word"] or "", code) for code in LANGUAGES)
    number = match["digits"] or next((str(value) for value in values if value), "")
    return Mark(kind="article", number=number, start=0, end=match.end(), printed=line) if number else None


@cache
def _article() -> re.Pattern[str]:
    """ "article 5", "article premier" over folded text, in every language: the format of a list has none."""
    return re.compile(rf"(?:{in_any_language('article head')})\s+(?:(?P<digits>\d{{1,3}})|(?P<word>[a-z]+))\.?")


def letter_value(text: str) -> int:
    """Place of a list letter: a 1, z 26, aa 27, bb 28; 0 for anything else."""
    if len(set(text)) != 1 or not "a" <= text[0] <= "z":
        return 0
    return ord(text[0]) - 96 + 26 * (len(text) - 1)


def _mark(kind: str, number: str, match: re.Match[str], part: str = "") -> Mark:
    start = len(match.groupdict().get("open" if kind == "number" else "before") or "")
    if kind == "number" and start and match[0][start - 1] == "(" and match["point"] == ")":
        start -= 1  # "(1) Footbridges are useful": the bracket is the number's
    printed = match[0][start:].strip()
    return Mark(kind=kind, number=number, start=start, end=match.end(), printed=printed, part=part)
