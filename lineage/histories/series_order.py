"""What a series must be before it can be traced, and where its missing texts lie."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lineage.corpus.assembly_sessions import against_sessions
from lineage.documents.resolution import Resolution, Status
from lineage.documents.same_text import SameWords, what_it_says
from lineage.errors import UnreadableError
from lineage.symbols import in_session


def check(resolutions: Sequence[Resolution]) -> None:
    """Raises UnreadableError where the texts make no series: one id twice, one text of one date under two ids,
    dates out of order or against the sessions, two languages. Two texts of one date are allowed, in the order given,
    and so is a text adopted again word for word years later."""
    _check_ids(resolutions)
    _check_texts(resolutions)
    _check_dates(resolutions)
    _check_sessions(resolutions)
    _check_languages(resolutions)


def _check_ids(resolutions: Sequence[Resolution]) -> None:
    seen: set[str] = set()
    for resolution in resolutions:
        if resolution.id in seen:
            raise UnreadableError(f"{resolution.id} stands twice in the series", "Remove one of the two entries.")
        seen.add(resolution.id)


def _check_texts(resolutions: Sequence[Resolution]) -> None:
    seen: dict[SameWords, Resolution] = {}
    for resolution in resolutions:
        text = what_it_says(resolution)
        other = seen.setdefault(text, resolution) if text else resolution
        if other is not resolution:
            raise UnreadableError(
                f"{other.id} and {resolution.id} hold the same text, word for word, and no date tells them apart",
                "Remove one of the two, or give the entry its own file.",
            )


def _check_dates(resolutions: Sequence[Resolution]) -> None:
    dated = [(r.adopted, r.id) for r in resolutions if r.adopted is not None]
    for (early, one), (late, two) in pairwise(dated):
        if early > late:
            raise UnreadableError(
                f"the series is out of date order: {one} of {early} stands before {two} of {late}",
                "Put the texts in the order of their dates.",
            )


def _check_sessions(resolutions: Sequence[Resolution]) -> None:
    """A text of the 74th session dated before one of the 72nd has a wrong date: its history would run backwards."""
    adopted = [resolution for resolution in resolutions if resolution.status is Status.ADOPTED]
    for one, two in against_sessions([resolution.symbol or "" for resolution in adopted]):
        other, resolution = adopted[one], adopted[two]
        raise UnreadableError(
            f"{other.id} of {other.adopted} stands before {resolution.id} of {resolution.adopted}, "
            "which is of an earlier session",
            "Correct the date that is wrong in the manifest: lineage corpus check.",
        )


def _check_languages(resolutions: Sequence[Resolution]) -> None:
    for one, two in pairwise(resolutions):
        if one.language != two.language:
            raise UnreadableError(
                f"{two.id} is in language {two.language}, {one.id} before it in {one.language}",
                "A series is traced in one language: take the text in that language, or put it in another series.",
            )


def place_of_unknown(resolutions: Sequence[Resolution], unknown: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Each missing symbol with the number of texts of the corpus that come before it, in the order of the series.

    The place follows from session and number in the symbols; a draft comes before the text adopted in its session. A
    symbol that names no session is placed after all texts, so that nothing is said to be before it.
    """
    keys = [_key(r.symbol or "", r.session, r.status) for r in resolutions]
    placed = []
    for symbol in unknown:
        key = _key(symbol, None, Status.ADOPTED)
        before = len(keys) if key is None else sum(1 for k in keys if k is not None and k < key)
        placed.append((before, key or (9999, 0, 0), symbol))
    return tuple((symbol, before) for before, _, symbol in sorted(placed))


def _key(symbol: str, session: int | None, status: Status) -> tuple[int, int, int] | None:
    found = in_session(symbol)
    first = found.session if found else session
    return None if first is None else (first, 0 if status is Status.DRAFT else 1, found.number if found else 0)
