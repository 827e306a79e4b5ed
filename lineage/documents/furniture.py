"""Page headers and footers in text that has lost its layout: symbols, running titles, page and job numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Dropped
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_SYMBOL = re.compile(r"[A-Z]{1,3}/(?:[A-Z0-9][\w.\-]{0,12}/){0,4}[\w.\-]{1,12}(?: \(\d{4}\))?\*?")
JOB_NUMBER = re.compile(
    r"\*?\d{2}-?\d{5}\*?(?: ?\([EFCRSA]\))?(?:\s{1,6}\d{6}){0,3}(?: {1,200}\d{1,3}/\d{1,3})?"
    r"|\d{1,3}/\d{1,3} {1,200}\d{2}-\d{5}|\*\d{7}\*"
)
"""The number of the printing job, with date and page where they stand beside it: "08-62133 (F) 121108", or at the other
end of the line, as in a text that keeps the layout of its page."""
_PAGE = re.compile(r"\d{1,3} ?/ ?\d{1,3}(?: {1,200}\d{2}-\d{5})?")
_NUMBER = re.compile(r"\s\d{1,3}")
_BARE = re.compile(r"\d{1,3}|/\.{3}|…")
_VOLUME_PAGE = re.compile(r"^(?:\d{1,4}\s+)?(?:[ivxlc]{1,6}\.\s+)?")
"""What stands before the head of a page in a volume: its number, that of the section."""
_REPEATS = 3
"""A line printed this often on its own is a running title."""


def set_apart(
    pieces: Sequence[Piece], title: str, symbol: str | None, language: str
) -> tuple[list[Piece], list[Dropped]]:
    """Pieces without the page headers and footers among them, and these.

    A run of neighbouring lines that could be furniture is taken for it where one of them is a page or job
    number, or a symbol that stands there more than once; `title` and `symbol` are those of the document.
    """
    kinds = _kinds(pieces, title, fold(symbol or ""), language)
    kept: list[Piece] = []
    dropped: list[Dropped] = []
    at, turned = 0, False
    while at < len(pieces):
        end = at
        while end < len(pieces) and kinds[end]:
            end += 1
        if end > at and _is_cluster(kinds[at:end]):
            dropped += [
                Dropped(reason=_reason(k), text=p.text.chars)
                for k, p in zip(kinds[at:end], pieces[at:end], strict=True)
            ]
            at, turned = end, True
            continue
        for piece in pieces[at : max(end, at + 1)]:
            kept.append(replace(piece, turn=piece.turn or turned))
            turned = False
        at = max(end, at + 1)
    return kept, dropped


def _kinds(pieces: Sequence[Piece], title: str, symbol: str, language: str) -> list[str]:
    """For every piece the kind of furniture it could be, "" for none."""
    counts = Counter(_key(piece) for piece in pieces if len(piece.text) <= 200)
    running = fold(" ".join(title.split()))
    return [_kind(piece, counts, (running, symbol), language) for piece in pieces]


def _kind(piece: Piece, counts: Counter[str], head: tuple[str, str], language: str) -> str:
    text = piece.text.chars
    if len(text) > 200 or piece.label or piece.role == "table":
        return ""
    for kind, pattern in (("job", JOB_NUMBER), ("page", _PAGE), ("symbol", _SYMBOL), ("bare", _BARE)):
        if pattern.fullmatch(text):
            return "repeated symbol" if kind == "symbol" and counts[_key(piece)] > 1 else kind
    key = _key(piece)
    if said := _in_words(key, language):
        return said
    running, symbol = head
    rest = key.removeprefix(symbol).removesuffix(symbol).strip() if symbol else key
    if rest != key and (not rest or rest in running):
        # "A/RES/91/5 Access to remote islands": the head of a page as pdftotext prints it
        return "repeated symbol"
    if len(key) > 8 and (key in running or (counts[key] >= _REPEATS and not key[0].isdigit())):
        return "running title"
    return ""


def _in_words(key: str, language: str) -> str:
    """The kind of furniture that the words of a folded line show, "" for none."""
    if any(_NUMBER.fullmatch(key.removeprefix(word)) for word in phrases(language, "page number")):
        return "page"
    if key in phrases(language, "masthead"):
        return "bare"
    return "volume head" if _is_volume_head(key, language) else ""


def _is_volume_head(key: str, language: str) -> bool:
    rest = _VOLUME_PAGE.sub("", key)
    return key[-1:] != "." and any(rest.startswith(head) for head in phrases(language, "volume head"))


def _key(piece: Piece) -> str:
    return fold(" ".join(piece.text.chars.split()))


def _is_cluster(kinds: list[str]) -> bool:
    sure = {"job", "page", "repeated symbol", "volume head"} & set(kinds)
    return (len(kinds) >= 2 and bool(sure)) or kinds in (["job"], ["repeated symbol"], ["volume head"])


def _reason(kind: str) -> str:
    return {"job": "job number", "page": "page number", "bare": "page number"}.get(kind, "page header")
