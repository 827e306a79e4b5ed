"""The symbols of documents, and the numbers under which each body cites its own acts: "1/CP.21", "WHA76.1"."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from lineage.languages.phrase_patterns import alternatives
from lineage.languages.tables import parse_table
from lineage.languages.text import fold

_SYMBOL = re.compile(
    r"(?:[AEST]|[A-Z]{2,6}(?:\([\w.]{1,6}\)|-[A-Z]{2,4})?)/(?:[\w.()\-]{1,14}/){0,7}[\w.()\-]{1,14}"
    r"(?: ?\((?:\d{4}|[IVXLC]{1,8})\))?(?:(?<=\d) [A-Z])?",
    re.ASCII,
)
"""A/RES/78/228, A/RES/66/253 B, S/RES/1325 (2000), FCCC/CP/2015/10/Add.1, ICCD/COP(14)/23/Add.1, ICC-ASP/20/Res.5."""
_NUMBER_SPACE = re.compile(r"(?<!\s)\s+(?=\()")
_DECIDED = re.compile(r"/(?:RES|DEC|PRST|OM)(?:[./]|$)|^S/PRST/|^E/HLS/", re.IGNORECASE)
_PLACED = re.compile(r"\((?![IVXLC]+\))[^\W\d_]{3}")
"""A number with the place where the body met, "70 (Rev. Bucharest, 2022)": that of an act after the word alone."""
_ROMAN = r"\d{1,4}\.?\s?(?:[A-Z]\s?)?\([IVXLC]{1,8}\)"
_PLAIN = rf"(?:[A-Z]{{1,2}}-)?\d{{1,4}}/\d{{1,4}}(?:\s?[A-Z](?![\w]))?|{_ROMAN}"


def document_symbol(line: str) -> str | None:
    """The symbol that is all of `line`, without the asterisk of a note; None for other lines."""
    bare = line.rstrip("* ")
    has_figure = any(char.isdigit() for char in bare)
    return bare if has_figure and _SYMBOL.fullmatch(bare) else None


def is_decided(symbol: str | None) -> bool:
    """Whether a symbol is given to adopted texts only: a resolution, decision or statement of a body."""
    return symbol is not None and _DECIDED.search(symbol) is not None


def act_number(line: str, language: str) -> tuple[str, str] | None:
    """The number of an act that begins `line`, and the title after it, "" where the number stands alone: "Decision
    1/CP.21", "RESOLUTION 1196 (1998)", "WHA76.1 Title", "2/14. Title". None for other lines."""
    named = re.match(rf"(?:{alternatives(language, 'act')})\s+", fold(line))
    rest = line[named.end() :] if named and len(fold(line)) == len(line) else line
    found = re.match(rf"({_PLAIN}|{_own_numbers()})(?P<point>\s*[.:–—-]?)(?:\s+|$)", rest)
    if found is None:
        return None
    title, point = rest[found.end() :].strip(), found["point"].strip()
    own = re.fullmatch(_own_numbers(), found[1]) is not None
    if named is None and not own and not (title and point == "."):
        return None
    if named is None and own and not title and re.fullmatch(r"\d{1,4} ?\(\d{4}\)|[IVXL]+/\d+", found[1]):
        return None
    if named is None and _PLACED.search(found[1]):
        return None
    begins = not title or title[:1].isupper() or not title[:1].isalpha()
    return (found[1].replace(". (", " ("), title) if begins else None  # "2617. (XXIV). Study of ..."


def symbol_of(number: str, series: str) -> str | None:
    """The symbol of the act that a body cites by `number`; `series` is the beginning of its resolutions' symbols, ""
    where they have none of their own."""
    for form, symbol, _ in _numbers():
        if re.fullmatch(form, number):
            figures = re.sub(r"(?<=\d)\(", " (", number) if symbol.startswith("S/") else number
            return symbol.replace("{}", figures.removeprefix("PRST").strip(" /") if "PRST" in symbol else figures)
    return f"{series}/RES/{_NUMBER_SPACE.sub('', number)}" if series else None


def session_of(number: str) -> int | None:
    """The session that a body names in the number of an act: 26 for "1/CP.26", 78 for "WHA78.1"; None for others."""
    for form, _, session in _numbers():
        if session and re.fullmatch(form, number) and (found := re.search(session, number)):
            return int(found[1])
    return None


def is_own_number(symbol: str | None) -> bool:
    """Whether a symbol is the number that a body gives to what it adopts: "WHA76.2"."""
    return symbol is not None and re.fullmatch(_own_numbers(), symbol) is not None


@cache
def _numbers() -> tuple[tuple[str, str, str], ...]:
    text = files("lineage.documents").joinpath("body_symbols.csv").read_text(encoding="utf-8")
    rows = parse_table(text, "body_symbols.csv", ("form",), ("session",))
    return tuple((row["form"], row["symbol"], row["session"]) for row in rows)


@cache
def _own_numbers() -> str:
    return "|".join(f"(?:{form})" for form, _, _ in _numbers())
