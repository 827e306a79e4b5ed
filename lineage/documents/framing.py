"""What stands before and behind the words of a paragraph, in brackets and without: "EU: ...", "...; agreed"."""

from __future__ import annotations

import re

from lineage.documents.delegations import attributed, is_known
from lineage.documents.proposals import TextState, stated
from lineage.documents.remarks import AGREED, FRAMING, LONGEST_TAIL, Group, Role, asked_in, bracketed
from lineage.languages.formulas import opening

_LED_BY = re.compile(r"\s*(?P<said>[^\[\](){}:;.]{2,80}?)\s?:\s+")
_STOP = re.compile(r"(?P<stop>[.;,:!?)\]»”]|(?<=\s)[-–—])(?=\s)")
_FRAMED = re.compile(r"[\[({\])}]|[.;,:!?»”–—-]\s")
_BETWEEN = " .;,:*–—-"
_SHORT_FORM = 7
_SAID_BARE = AGREED | {TextState.OPEN, TextState.DELETED}
"""States that are named without brackets too; "option 2" and "date" may be words of the text."""


def groups(text: str, language: str) -> list[Group]:
    """The brackets of a text and what each is, outer before inner. Brackets of the text itself and parentheses that say
    nothing of a negotiation are left out."""
    found = bracketed(text, language)
    bare = (_bare_before(text, language) or _bare_whole(text, language), _bare_behind(text, language))
    return sorted((*found, *(group for group in bare if group)), key=lambda group: (group.start, -group.end))


def core(text: str, language: str) -> str:
    """The text without the names, states and remarks that stand before and behind its words: what tells a paragraph
    from a heading, and where it ends."""
    if not _FRAMED.search(text[:1] + text[-LONGEST_TAIL:]):
        return text
    start, end = 0, len(text)
    framing = [group for group in groups(text, language) if group.role in FRAMING]
    for group in framing:
        if not text[start : group.start].strip(_BETWEEN):
            start = max(start, group.end)
    for group in reversed(framing):
        if group.start >= start and not text[group.end : end].strip(_BETWEEN):
            end = min(end, group.start)
    return text[start:end].strip() or text


def _bare_whole(text: str, language: str) -> Group | None:
    """A paragraph that is nothing but its state: "Placeholder for finance", "Deleted"."""
    state = stated(text, language)
    if state is None or state is TextState.OPTION or opening(text, language) is not None:
        return None
    if state is TextState.PLACEHOLDER and stated(text[:_SHORT_FORM], language) and len(text) > 2 * _SHORT_FORM:
        return None  # "[date]" waits for one, "Date of the conference" is a heading
    group = Group(start=0, end=len(text), open=False, closed=False, head=len(text), role=Role.STATE, state=state)
    return group if not any(sign in text for sign in "[](){}") else None


def _bare_before(text: str, language: str) -> Group | None:
    """ "EU, Mexico: Requests", "AGREED: Requests": what is said before a paragraph without brackets."""
    found = _LED_BY.match(text)
    if found is None or not opening(text[found.end() :].lstrip("[("), language):
        return None
    group = Group(start=0, end=found.end(), open=False, closed=False, head=found.end())
    state, authors = stated(found["said"], language), attributed(found["said"], language)
    if state in _SAID_BARE:
        group.role, group.state = Role.STATE, state
        return group
    group.role, group.authors = Role.NAMES, authors
    return group if authors else None


def _bare_behind(text: str, language: str) -> Group | None:
    """ "...; agreed", "... - Mexico reserve": what is said behind the last stop of a paragraph without brackets."""
    for stop in _STOP.finditer(text, max(0, len(text) - LONGEST_TAIL)):
        said = text[stop.end() :].strip(" .;*-–—")
        if not said or any(sign in said for sign in "[](){}"):
            continue
        start = text.find(text[stop.end() :].lstrip(), stop.end())
        group = Group(start=start, end=len(text), open=False, closed=False, head=len(text) - start)
        state = stated(said, language)
        if state in _SAID_BARE and (state in AGREED or stop["stop"] != ","):
            group.role, group.state = Role.STATE, state
            return group
        ask = asked_in(said, language) if stop["stop"] != "," else None
        if ask is not None and all(is_known(name, language) for name in ask.authors):
            group.role, group.asks = Role.REMARK, (ask,)
            return group
    return None
