"""Differences that only the eye sees: spaces, quotation marks, apostrophes, dashes, capitals, accents on capitals."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile("[’‘ʼ´`]")
_QUOTES = re.compile("[“”„«»]")
_DASHES = re.compile("[‐‑–—−]")
_NUMBERING = re.compile(r"\W*(?:\(?[a-z]{1,3}\)|\d{1,3}[.)])\W*", re.IGNORECASE)


def typographic_difference(old: str, new: str) -> str:
    """Names of what differs where both sides are the same words, "numbering" where both are numbers of a
    list, else ""; "apostrophe; case" where several differ."""
    if _NUMBERING.fullmatch(old or new) and _NUMBERING.fullmatch(new or old):
        return "numbering"
    if letters(old) != letters(new):
        return ""
    names = [name for name, same in _STEPS if _step(old, same) != _step(new, same)]
    if _capitals(old) != _capitals(new):
        names.append("case")
    return "; ".join(names) or "spacing"


def letters(text: str) -> str:
    """Letters and digits alone, in lower case, capitals without accents."""
    plain = "".join(_bare_capital(letter) for letter in unicodedata.normalize("NFC", text))
    return "".join(filter(str.isalnum, plain.replace("°", "o").replace("º", "o").casefold().replace("œ", "oe")))


def _capitals(text: str) -> list[bool]:
    return [letter.isupper() for letter in text if letter.isalpha()]


def _bare_capital(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0] if letter.isupper() else letter


_STEPS = (
    ("apostrophe", _APOSTROPHES),
    ("quotation mark", _QUOTES),
    ("dash", _DASHES),
    ("spacing", re.compile(r"\s")),
    ("punctuation", re.compile(r"[^\w\s’‘ʼ´`“”„«»‐‑–—−'\"-]")),
    ("hyphen", re.compile("-")),
    ("accent", re.compile(r"[À-ÖØ-Þ]")),
)


def _step(text: str, marks: re.Pattern[str]) -> str:
    return "".join(marks.findall(text))
