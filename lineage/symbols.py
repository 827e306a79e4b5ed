"""Document symbols, paragraph labels and ids, and the keys that sort them.

A symbol is `A/RES/78/228`, `E/RES/2017/18`, `A/C.3/63/L.9/Rev.1`; the short form of a resolution drops the
organ (`78/228`). A label is `PP9`, `PP9(a)`, `OP5`, `OP3 bis`, `A.PP1`, `A.12`, `A.43(a)`, `A.I`; a draft's
`OP5 alt` is a label too. In a second annex the labels begin with `A2.`; where sections count from 1 again they
hold the section (`SB.OP1`, `A.SII.3`; `A.S5.1` in article 5); headings outside annexes, and those without a Roman
number, are `H.I`, `H.2`, `A.H.1`; an unnumbered paragraph under a numbered one is `OP5.1`. An id is SYMBOL#LABEL.
"""

from __future__ import annotations

import re

ORDINAL_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""Latin suffixes of paragraphs put in between while negotiating, in their order."""

_LABEL = re.compile(
    r"(?P<annex>A\d*\.)?(?:S(?P<section>[A-Z]+|\d+)\.)?(?P<part>PP|OP|H\.|(?<=\.))(?P<number>\d+|[IVXLC]+)"
    rf"(?:\s+(?P<suffix>{'|'.join(ORDINAL_SUFFIXES)}))?(?:\s+(?P<alt>alt(?:\s?\d+)?))?"
    r"(?P<items>(?:\([a-z0-9]{1,4}\))*(?:\.\d+)*)",
)
_RESOLUTION = re.compile(
    r"(?:(?P<organ>[A-Z](?:/[A-Z]+)*)/RES/)?(?P<session>(?:[A-Z]{1,2}-)?\d{1,4})/(?P<number>\d+)(?P<part>\s?[A-Z])?",
)
_UNKNOWN = 1_000_000
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def is_label(text: str) -> bool:
    """Whether `text` is a paragraph label."""
    return _LABEL.fullmatch(text) is not None


def label_key(label: str) -> tuple[int, int, int, int, str]:
    """Sort key of a label in document order: preamble, operative part, annexes; suffixes after their number.

    An unknown form sorts last, by its text.
    """
    match = _LABEL.fullmatch(label)
    if match is None:
        return (_UNKNOWN, 0, 0, 0, label)
    number = match["number"]
    annex, section = match["annex"], match["section"]
    rank = (int(annex[1:-1] or 1) * 1000 if annex else 0) + _section(section) * 10
    rank += {"PP": 0, "OP": 1}.get(match["part"], 2)
    value = int(number) if number.isdigit() else _roman(number)
    suffix = ORDINAL_SUFFIXES.index(match["suffix"]) + 1 if match["suffix"] else 0
    return (rank, value, suffix, 1 if match["alt"] else 0, match["items"])


def base_label(label: str) -> str:
    """The label without its lettered items: PP9(a) -> PP9."""
    return label.split("(", 1)[0].rstrip()


def short_symbol(symbol: str) -> str:
    """The form delegates write: A/RES/78/228 -> 78/228; other symbols stay."""
    match = _RESOLUTION.fullmatch(symbol)
    return f"{match['session']}/{match['number']}{match['part'] or ''}" if match else symbol


def same_symbol(one: str, other: str) -> bool:
    """Whether two spellings may name one document: equal, or one is the short form of the other."""
    one, other = one.strip().upper(), other.strip().upper()
    return one == other or short_symbol(one) == other or short_symbol(other) == one


def split_id(paragraph: str) -> tuple[str, str]:
    """(document id, label) of a paragraph id."""
    document, _, label = paragraph.partition("#")
    return document, label


def slug(name: str) -> str:
    """A file name made from a symbol, label or id: A/RES/78/228#PP9(a) -> A-RES-78-228-PP9a."""
    return re.sub(r"-+", "-", re.sub(r"[^A-Za-z0-9.]+", "-", name.replace("(", "").replace(")", ""))).strip("-")


def _section(name: str | None) -> int:
    """Place of a section: B 2, II 2, 5 5; I, V and X alone are taken for Roman numbers."""
    if not name:
        return 0
    if name.isdigit():
        return int(name)
    return _roman(name) if set(name) <= set("IVX") else ord(name[0]) - 64


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
