"""Document symbols, paragraph labels and ids, and the keys that sort them.

A symbol is `A/RES/78/228`, `E/RES/2017/18`, `A/C.3/63/L.9/Rev.1`; the short form of a resolution drops the
organ (`78/228`). A label is `PP9`, `PP9(a)`, `OP5`, `OP3 bis`, `A.PP1`, `A.12`, `A.43(a)`, `A.I`; a draft's
`OP5 alt` is a label too. In a second annex the labels begin with `A2.`; where sections count from 1 again they
hold the section (`SB.OP1`, `A.SII.3`; `A.S5.1` in article 5); headings outside annexes, and those without a Roman
number, are `H.I`, `H.2`, `A.H.1`; text without a number of its own is `T1`; an unnumbered paragraph under a numbered
one is `OP5.1`. An id is SYMBOL#LABEL.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Generic, NamedTuple, TypeVar

from anyascii import anyascii

ORDINAL_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""Latin suffixes of paragraphs put in between while negotiating, in their order."""

_SUFFIX = "|".join(ORDINAL_SUFFIXES)
T = TypeVar("T")

_LABEL = re.compile(
    r"(?P<annex>A\d*\.)?(?:S(?P<section>[A-Z]+|\d+)\.)?(?P<part>PP|OP|T|H\.|(?<=\.))(?P<number>\d+|[IVXLC]+)"
    rf"(?:\s+(?P<suffix>{_SUFFIX}))?(?:\s+(?P<alt>alt(?:\s?\d+)?))?"
    rf"(?P<items>(?:\([a-z0-9]{{1,4}}\)(?:\s(?:{_SUFFIX}))?)*(?:\.\d+)*)",
)
_LETTER = re.compile(rf"\((\w+)\)(\s(?:{_SUFFIX}))?")
_RESOLUTION = re.compile(
    r"(?:(?P<organ>[A-Z](?:/[A-Z]+)*)/RES/)?(?P<session>(?:[A-Z]{1,2}-)?\d{1,4})/(?P<number>\d+)(?P<part>\s?[A-Z])?",
)
_IN_SESSION = re.compile(r"(?:(?P<organ>[^\s#]+?)/)?(?:RES/)?(?P<session>\d{1,4})/\D*(?P<number>\d*)")
_COUNCIL = re.compile(r"S/RES/(\d{1,4})(?: ?\(\d{4}\))?|(\d{1,4}) ?\((?:19|20)\d{2}\)")
_DRAFT = re.compile(r"/(?:L|WP|CRP)\.\d+", re.IGNORECASE)
_PART = r"(?:[A-Z0-9]+(?:\.[A-Z0-9]+)*|E?S-\d+|(?:Rev|Add|Corr|Res|Dec|Amend)\.\d+|draft)"
_USUAL = re.compile(rf"{_PART}(?:/{_PART})+(?:\s[A-Z])?(?:\s\((?:19|20)\d\d\)|\s?\([IVXLC]+\))?|[A-Z]{{2,}}\d+\.\d+")
"""A/RES/S-30/1, A/C.3/63/L.9/Rev.1, S/RES/1325 (2000), A/RES/217 A (III), WHA76.1."""
_UNUSUAL = re.compile(
    r"/(?:E?S|DRAFT|(?:REV|ADD|CORR|RES|DEC|AMEND)\.\d+)(?:/|$)|/(?:(?:19|20)\d\d|[A-Z]|\d*[IVXLC]+)$"
)
"""What would have the slug of a usual one: A/RES/S/30/1, A/C.3/63/L.9/REV.1, S/RES/1325/2000."""
_PLAIN = re.compile(r"[a-z]+(?:[-.][a-z]+)*")
_RESERVED = frozenset({"index", "con", "prn", "aux", "nul"})
"""Names of our own pages, and those that no file of Windows may have."""
_LONGEST_NAME = 80
FIRST_SESSION_YEAR = 1945
"""Session n of the General Assembly opens in September of 1945 + n."""
_UNKNOWN = 1_000_000
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A paragraph label taken apart."""

    annex: int
    """Which annex it stands in, from 1; 0 outside annexes."""
    section: str
    """Letter or Roman number of its section, figure of its article, where each counts from 1 again; else ""."""
    part: str
    """PP, OP, T for text without a number, H for a heading without one, "" for numbers and headings of annexes."""
    number: str
    """Figures, or the Roman number of a heading."""
    suffix: str
    """"bis", "ter"; ""."""
    alt: str
    """"alt", "alt 2"; ""."""
    items: tuple[str, ...]
    """Letters of the list, outermost first: OP5(a)(ii) has a, ii; OP5(a) bis has "a bis"."""
    below: tuple[int, ...]
    """Places under a numbered paragraph: OP5.1 has 1."""

    @property
    def put_between(self) -> bool:
        """Whether it was put in between two others while negotiating: "OP5 bis", "OP5(a) bis"."""
        return bool(self.suffix) or any(" " in item for item in self.items)


def read_label(text: str) -> Label | None:
    """The parts of a paragraph label, None where `text` is not a label."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    annex = match["annex"]
    return Label(
        annex=int(annex[1:-1] or 1) if annex else 0,
        section=match["section"] or "",
        part=match["part"].rstrip("."),
        number=match["number"],
        suffix=match["suffix"] or "",
        alt=match["alt"] or "",
        items=tuple(f"{letter}{suffix}" for letter, suffix in _LETTER.findall(match["items"])),
        below=tuple(int(place) for place in re.findall(r"\.(\d+)", match["items"])),
    )


def items_label(items: Iterable[str]) -> str:
    """The letters of items as a label has them: a and "b bis" are "(a)(b) bis"."""
    return "".join(f"({letter}){space}{suffix}" for letter, space, suffix in (item.partition(" ") for item in items))


def label_key(label: str) -> tuple[int, int, int, int, str]:
    """Sort key of a label in document order: preamble, operative part, annexes; suffixes after their number.

    An unknown form sorts last, by its text.
    """
    read = read_label(label)
    if read is None:
        return (_UNKNOWN, 0, 0, 0, label)
    rank = read.annex * 1000 + _section(read.section) * 10 + {"PP": 0, "T": 1, "OP": 2}.get(read.part, 3)
    value = int(read.number) if read.number.isdigit() else roman_value(read.number)
    suffix = ORDINAL_SUFFIXES.index(read.suffix) + 1 if read.suffix else 0
    rest = "".join([items_label(read.items), *(f".{place}" for place in read.below)])
    alternative = 1 + int(read.alt.removeprefix("alt").strip() or 0) if read.alt else 0
    return (rank, value, suffix, alternative, rest)


def unique_labels(labels: Iterable[str]) -> list[str]:
    """The labels; one that stands before already is the next free place under it: OP5, OP5.1, OP5.2."""
    seen: set[str] = set()
    numbers: Counter[str] = Counter()
    found = []
    for label in labels:
        free = label
        while free in seen:
            numbers[label] += 1
            free = f"{label}.{numbers[label]}"
        seen.add(free)
        found.append(free)
    return found


def is_numbered_in(label: str, part: str) -> bool:
    """Whether a label is a number of a part of the text: OP5(a) of "OP", A.12 of "A."; SB.OP1 is of another one."""
    return label.startswith(part) and label[len(part) :][:1].isdigit()


def base_label(label: str) -> str:
    """The label without its lettered items: PP9(a) -> PP9."""
    return label.split("(", 1)[0].rstrip()


def short_symbol(symbol: str) -> str:
    """The form delegates write: A/RES/78/228 -> 78/228; other symbols stay."""
    match = _RESOLUTION.fullmatch(symbol)
    return f"{match['session']}/{match['number']}{match['part'] or ''}" if match else symbol


def same_symbol(one: str, other: str) -> bool:
    """Whether two spellings may name one document: equal, or one is the short form of the other."""
    one, other = _spelling(one), _spelling(other)
    return one == other or short_symbol(one) == other or short_symbol(other) == one


def council_symbol(number: str) -> str:
    """The Security Council's resolution of that number, without its year: S/RES/1325."""
    return f"S/RES/{number}"


def _spelling(symbol: str) -> str:
    """A symbol in capitals. The Security Council numbers its resolutions in one run, so the year may be left out:
    "S/RES/1325", "S/RES/1325(2000)" and "1325 (2000)" are S/RES/1325."""
    name = symbol.strip().upper()
    council = _COUNCIL.fullmatch(name)
    return council_symbol(council[1] or council[2]) if council else name


class SymbolIndex(Generic[T]):
    """Values by symbol: `find` gives those that `same_symbol` would, in their order, without trying all of them."""

    def __init__(self, values: Iterable[tuple[str, T]]) -> None:
        self._values: list[T] = []
        self._exact: dict[str, list[int]] = {}
        self._short: dict[str, list[int]] = {}
        for symbol, value in values:
            self.add(symbol, value)

    def add(self, symbol: str, value: T) -> None:
        """One more."""
        name, place = _spelling(symbol), len(self._values)
        self._values.append(value)
        self._exact.setdefault(name, []).append(place)
        self._short.setdefault(short_symbol(name), []).append(place)

    def find(self, symbol: str) -> tuple[T, ...]:
        """The values whose symbol may name the same document as this one."""
        name = _spelling(symbol)
        places = {
            *self._exact.get(name, ()),
            *self._exact.get(short_symbol(name), ()),
            *self._short.get(name, ()),
        }
        return tuple(self._values[place] for place in sorted(places))


def is_draft_symbol(symbol: str) -> bool:
    """Whether a symbol is that of a limited or working paper, not of an adopted text: A/C.3/63/L.9,
    E/CN.15/2024/CRP.1."""
    return _DRAFT.search(symbol) is not None


class InSession(NamedTuple):
    """Where a symbol places its document. Only those of one organ can be compared."""

    organ: str
    """A, E, A/C.3, A/HRC; "" in the short form of a resolution."""
    session: int
    """The year, for organs that count by years."""
    number: int
    """0 where the symbol has none: "A/C.3/63/draft"."""


def in_session(symbol: str) -> InSession | None:
    """The place that a symbol names: A/RES/78/228 -> A, 78, 228; E/RES/2017/18 -> E, 2017, 18; A/C.3/63/L.9 ->
    A/C.3, 63, 9. None for one that names no regular session: A/RES/S-30/1."""
    match = _IN_SESSION.match(symbol)
    return InSession(match["organ"] or "", int(match["session"]), int(match["number"] or 0)) if match else None


def split_id(paragraph: str) -> tuple[str, str]:
    """(document id, label) of a paragraph id."""
    document, _, label = paragraph.partition("#")
    return document, label


def year_of_session(session: int) -> int:
    """The year in which a session opens: 1945 + n for session n of the General Assembly; of other bodies that count by
    years, the number itself."""
    return session if session >= FIRST_SESSION_YEAR else FIRST_SESSION_YEAR + session


def sessions_on(day: date) -> frozenset[int]:
    """The sessions of the General Assembly in which a day may lie: in September one closes and the next one opens, by
    the twentieth at the latest."""
    own = session_on(day)
    return frozenset({own, own - 1} if day.month == 9 and day.day <= 20 else {own})


def session_on(day: date) -> int:
    """The session of the General Assembly in which a day lies; of a day in September the one that opens then."""
    return day.year - FIRST_SESSION_YEAR - (day.month < 9)


@lru_cache(maxsize=16_384)
def slug(name: str) -> str:
    """A part of a file name made from a symbol, label or id: A/RES/78/228#PP9(a) -> A-RES-78-228-PP9a. Letters of other
    scripts are transliterated; several names may give one slug, see `page_name`."""
    if not name.isascii():
        name = anyascii(name)
    return re.sub(r"-+", "-", re.sub(r"[^A-Za-z0-9.]+", "-", name.replace("(", "").replace(")", ""))).strip("-")


@lru_cache(maxsize=16_384)
def page_name(document: str) -> str:
    """The file name, without its ending, of what belongs to a document: A/RES/78/228 -> A-RES-78-228.

    No two documents share one, whatever their case: a symbol in its usual form has its slug, and so has a plain name in
    small letters without figures; any other has six digits of a hash behind it ("x 1" -> x-1-f4e8d2).
    """
    base = slug(document)[:_LONGEST_NAME].strip("-.")
    if base == slug(document) and (_usual(document) or (_PLAIN.fullmatch(document) and document not in _RESERVED)):
        return base
    return f"{base or 'text'}-{sha256(document.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"


def _usual(symbol: str) -> bool:
    """Whether a symbol is spelt as symbols are printed, so that no other such symbol has its slug."""
    return bool(_USUAL.fullmatch(symbol)) and bool(re.search(r"\d", symbol)) and not _UNUSUAL.search(symbol)


def roman_value(text: str) -> int:
    """Value of a Roman number of either case, up to 399; 0 for letters that are not one ("IIX", "AB")."""
    values = [_ROMAN.get(letter, 0) for letter in text.lower()]
    if not values or 0 in values:
        return 0
    total = sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))
    return total if roman(total) == text.lower() else 0


def roman(value: int) -> str:
    """Lower-case Roman number of a value from 1 to 399."""
    tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "c" * (value // 100) + tens[value // 10 % 10] + ones[value % 10]


def _section(name: str) -> int:
    """Place of a section: B 2, II 2, 5 5; I, V and X alone are taken for Roman numbers."""
    if not name:
        return 0
    if name.isdigit():
        return int(name)
    return roman_value(name) if set(name) <= set("IVX") else ord(name[0]) - 64
