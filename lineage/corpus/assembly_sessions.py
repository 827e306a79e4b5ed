"""Sessions of the General Assembly: whether a text is of one, when its session opened, which text is the later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.citing import citations
from lineage.documents.resolution import Status
from lineage.languages.organs import symbol_start
from lineage.symbols import FIRST_SESSION_YEAR, in_session, sessions_on, short_symbol, year_of_session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.corpus.records import Entry
    from lineage.documents.resolution import Resolution

_ASSEMBLY = "A"
_SECOND = 2


def is_of_assembly(text: Resolution | Entry) -> bool:
    """Whether a text is one of the General Assembly: by its organ where that has symbols of its own, else by its symbol
    (A/RES/78/228, A/C.3/80/L.13, not A/HRC/RES/50/1)."""
    series = symbol_start(text.organ, text.language) if text.language else ""
    if series:
        return series == _ASSEMBLY
    place = in_session(text.id)
    return place is not None and (place.organ == _ASSEMBLY or place.organ.startswith(f"{_ASSEMBLY}/C."))


def session_missed(entry: Entry) -> int | None:
    """The session in the symbol of a resolution of the General Assembly where its day lies outside of it: A/RES/73/287
    of 15 April 2018. None where it lies within, or nothing tells. The first session began before its September."""
    place = in_session(entry.symbol or "")
    if place is None or place.organ != _ASSEMBLY or place.session < _SECOND or entry.adopted is None:
        return None
    return None if place.session in sessions_on(entry.adopted) else place.session


def opening_year(text: Resolution) -> int | None:
    """The year in which the session of a text of the General Assembly opens; None where that is not known."""
    if text.session is None or text.session >= FIRST_SESSION_YEAR or not is_of_assembly(text):
        return None
    return year_of_session(text.session)


def is_after(text: Resolution | Entry, draft: Resolution) -> bool:
    """Whether an adopted text is later than a draft, by their days, else by their sessions: of the same session it is
    later than a paper with a symbol ("A/C.3/80/L.13"). A text of another organ, whose sessions have other numbers, is
    held against the session of the General Assembly by its day. False where nothing tells."""
    day = draft.adopted or draft.dated
    if day and text.adopted:
        return text.adopted > day
    if not draft.session:
        return False
    if text.session and _counts_alike(text, draft):
        paper = draft.status is Status.DRAFT and draft.symbol is not None
        return text.session >= draft.session if paper else text.session > draft.session
    if text.adopted and draft.session < FIRST_SESSION_YEAR and is_of_assembly(draft):
        return min(sessions_on(text.adopted)) > draft.session
    return False


def is_before(text: Resolution | Entry, draft: Resolution) -> bool:
    """Whether an adopted text is earlier than a draft, by their days, else by their sessions. False where nothing
    tells."""
    day = draft.adopted or draft.dated
    if day and text.adopted:
        return text.adopted < day
    if not text.session or not draft.session or not _counts_alike(text, draft):
        return False
    return text.session < draft.session


def is_older(adopted: Resolution, base: Resolution) -> bool:
    """Whether an adopted text came before the draft on which proposals are made: by their days, else by their sessions,
    else where the draft cites it, or a resolution of a later day."""
    if is_before(adopted, base):
        return True
    if base.adopted or base.dated or adopted.adopted is None:
        return False
    own = short_symbol(adopted.symbol or adopted.id)
    cited = [one for p in base.paragraphs for one in citations(p.text, base.language)]
    return any(f"{one.session}/{one.number}" == own or (one.day and one.day > adopted.adopted) for one in cited)


def _counts_alike(text: Resolution | Entry, draft: Resolution) -> bool:
    """Whether the numbers of two sessions are of one count: 2017 of the Economic and Social Council is no session of
    the General Assembly, nor is 45 of the Human Rights Council."""
    years = {(one.session or 0) >= FIRST_SESSION_YEAR for one in (text, draft)}
    return len(years) == 1 and (not text.organ or not draft.organ or text.organ == draft.organ)


def against_sessions(symbols: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Of symbols in the order of their dates, the places of those that stand after one of a later session of the
    same organ: (place of that one, own place). One of the two dates is wrong."""
    latest: dict[str, tuple[int, int]] = {}
    for place, symbol in enumerate(symbols):
        found = in_session(symbol)
        if found is None:
            continue
        session, other = latest.get(found.organ, (0, place))
        if found.session < session:
            yield other, place
        else:
            latest[found.organ] = found.session, place
