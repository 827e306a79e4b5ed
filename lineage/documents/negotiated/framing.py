"""What stands before and after the words of a paragraph, with or without brackets: "EU: ...", "...; agreed"."""

from __future__ import annotations

import re
from copy import copy
from functools import lru_cache

from lineage.documents.negotiated.asked_in_remarks import AGREED, all_asked, authored_state, note_of
from lineage.documents.negotiated.delegations import attributed, is_known, with_alternative
from lineage.documents.negotiated.groups import FRAMING, Group, Role, bare
from lineage.documents.negotiated.proposals import (
    STANCES,
    Ask,
    ProposalKind,
    TextState,
    leading_action,
    names_state,
    stated,
)
from lineage.documents.negotiated.remarks import LONGEST_TAIL, bracketed
from lineage.languages.formulas import opening
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

_LED_BY = re.compile(r"\s*(?P<said>[^\[\](){}:;]{2,80}?)(?:\s?:\s+|\s[-–—]\s+)")
_SAID_FIRST = re.compile(r"[^,:;.–—-]{2,60}[,:;.–—-]\s*")
_STATED = re.compile(
    r"\s*(?:(?P<capitals>[A-ZÀ-Þ]{2,}(?>(?:[ -][A-ZÀ-Þ]{2,}){0,2}))\s+|(?P<said>[^\W\d_][^\[\](){}:;.,]{3,40}),\s+)"
    r"(?=[\[(]{0,2}[A-ZÀ-Þ])"
)
_ASKED_FIRST = re.compile(
    r"(?P<said>[^()\[\]{}:;]{2,59}?[^()\[\]{}:;\s.,–-])[\s.,–-]*"
    r"(?:\((?P<names>[^()]{2,90}(?:\([^()]*\))?)\)[\s.]*)?"
)
_QUOTES = re.compile(r"[“”«»\"]")
_STOP = re.compile(r"(?P<stop>[.;,:!?)\]»”]|(?<=\s)[-–—])(?=\s)")
_FRAMED = re.compile(r"[\[({\])}]|[.;,:!?»”–—-]\s")
_BETWEEN = " .;,:*–—-"
_SHORT_FORM = 7
_SAID_BARE = AGREED | {TextState.OPEN, TextState.DELETED}
"""States that are named without brackets too; "option 2" and "date" may be words of the text."""


def groups(text: str, language: str) -> list[Group]:
    """The brackets of a text and what each is, outer before inner. Brackets of the text itself and parentheses that say
    nothing of a negotiation are left out."""
    return [copy(group) for group in _groups(text, language)]


@lru_cache(maxsize=2_048)  # reading a draft asks for those of a paragraph three times
def _groups(text: str, language: str) -> tuple[Group, ...]:
    found = bracketed(text, language)
    end = len(text)
    for group in reversed(found):  # "act; moved to OP3 [US: delete]"
        if group.role in FRAMING and not text[group.end : end].strip(_BETWEEN):
            end = group.start
    lone, asked = _bare_whole(text, language), _asked_below(text, language)
    if lone and asked and not asked.start:  # "réserve" and "réservé" are one when folded
        lone, asked = (lone, None) if names_state(text, language) else (None, asked)
    if asked:
        found, end = [group for group in found if group.start < asked.start], asked.start
    inner = text[:end].rstrip()
    owed = authored_state(text, language) if text.endswith(")") and len(text) <= LONGEST_TAIL else None
    if owed:  # "Placeholder (EU)"
        whole = bare(0, len(text))
        whole.role, (whole.authors, whole.state) = Role.STATE, owed
        return (whole,)
    plain = (_bare_before(text, language) or lone, _bare_behind(inner, language))
    every = (*found, *(group for group in (*plain, asked) if group))
    return tuple(sorted(every, key=lambda group: (group.start, -group.end)))


def core(text: str, language: str) -> str:
    """The text without the names, states and remarks that stand before and after its words: what tells a paragraph from
    a heading, and where it ends."""
    if not _FRAMED.search(text[:1] + text[-LONGEST_TAIL:]) and not _LED_BY.match(text) and not _STATED.match(text):
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


@lru_cache(maxsize=4_096)  # reading a text asks for that of a line up to seven times
def is_remark(text: str, language: str) -> bool:
    """Whether a line is nothing but what delegations ask for: "[US: delete] [G77: retain]", "Delete (Mexico)"."""
    if len(text) > 2 * LONGEST_TAIL:
        return False
    if text[:1] not in {"[", "("}:
        return _asked_alone(text, language) is not None or bool(_known_asks(text.strip(" .;"), language))
    found, at = bracketed(text, language), 0
    for group in found:
        if group.role is not Role.REMARK or text[at : group.start].strip(_BETWEEN):
            return False
        at = group.end
    return bool(found) and not text[at:].strip(_BETWEEN)


def is_signed_remark(text: str, language: str) -> bool:
    """Whether words are a remark with its authors: "[EU: delete]", "delete (EU)"."""
    if text[:1] in {"[", "("}:
        return is_remark(text, language)
    asked = asked_of_paragraph(text, language)
    return bool(asked) and all(ask.authors for ask in asked)


def asked_of_paragraph(text: str, language: str) -> tuple[Ask, ...]:
    """What is asked for in words that are nothing else, behind the number of a paragraph: "reserve (US)", "Mexico
    supports", "EU: delete; US: retain", "keep"; () for other words."""
    if len(text) > LONGEST_TAIL or any(sign in text for sign in "[]{}") or opening(text, language) is not None:
        return ()
    if alone := _asked_alone(text, language):
        return (alone,)
    action = leading_action(text, language)
    if action and action[0] in STANCES and _is_of_paragraph(action[1], language):
        return (Ask(authors=(), kind=action[0]),)
    asked = _known_asks(text.strip(" .;:–-"), language)
    words = any(_QUOTES.search(ask.said) for ask in asked)  # "Mexico proposes to delete “donors”" asks for these alone
    return () if words else asked


def is_asked_alone(text: str, language: str) -> bool:
    """Whether words behind a number are a remark with its authors, or such words."""
    return is_signed_remark(text, language) or is_stance(text, language)


def is_stance(text: str, language: str) -> bool:
    """Whether such words change nothing: "Mexico supports", "keep"."""
    asked = asked_of_paragraph(text, language)
    return bool(asked) and all(ask.kind in STANCES for ask in asked)


def _asked_alone(text: str, language: str) -> Ask | None:
    """What a line asks for in front of its names: "Delete. (Mexico, Colombia)"; "Delete." alone in nobody's name."""
    found = _ASKED_FIRST.fullmatch(text.strip()) if len(text) <= 2 * LONGEST_TAIL else None
    action = leading_action(found["said"], language) if found else None
    if found is None or action is None or not _is_of_paragraph(action[1], language):
        return None
    authors = attributed(found["names"], language) if found["names"] else ()
    known = bool(authors) or (not found["names"] and action[0] is ProposalKind.DELETION)
    return Ask(authors=authors, kind=action[0]) if known else None


def _is_of_paragraph(rest: str, language: str) -> bool:
    """Whether what stands behind an action names nothing but the paragraph itself: "delete", "keep this paragraph"."""
    said = fold(rest).strip(" .;")
    return not said or said in phrases(language, "paragraph itself")


def _asked_below(text: str, language: str) -> Group | None:
    """The same behind the last stop of a paragraph."""
    asked = asked_of_paragraph(text, language)  # "OP43: reserve (US)"
    if asked and (is_stance(text, language) or all(ask.authors for ask in asked)):
        group = bare(0, len(text))
        group.role, group.asks = Role.REMARK, asked
        return group
    for stop in _STOP.finditer(text, max(0, len(text) - LONGEST_TAIL)):
        said = text[stop.end() :].lstrip()
        if stop["stop"] in {".", ";"} and (ask := _asked_alone(said, language)):
            group = bare(len(text) - len(said), len(text))
            group.role, group.asks, group.authors = Role.REMARK, (ask,), ask.authors
            return group
    return None


def _bare_whole(text: str, language: str) -> Group | None:
    """A paragraph that is nothing but its state: "Placeholder for finance", "Deleted"."""
    first = _SAID_FIRST.match(text)
    worded = first is not None and opening(text[first.end() :], language) is not None  # "AGREED, Requests ..."
    if worded or any(sign in text for sign in "[](){}"):
        return None
    group = bare(0, len(text))
    if found := _noted_or_owed(group, text, language):
        return found
    state = stated(text, language)
    if state is None or state is TextState.OPTION or opening(text, language) is not None:
        return None
    if state is TextState.PLACEHOLDER and stated(text[:_SHORT_FORM], language) and len(text) > 2 * _SHORT_FORM:
        return None  # "[date]" waits for one, "Date of the conference" is a heading
    group.role, group.state = Role.STATE, state
    return group


def _noted_or_owed(group: Group, said: str, language: str) -> Group | None:
    """The group where it says that the paragraph went elsewhere ("merged with OP3") or who owes its words."""
    if placed := note_of(said, language):
        group.role, group.asks = Role.NOTE, (placed,)
        return group
    if owed := authored_state(said, language):
        group.role, (group.authors, group.state) = Role.STATE, owed
        return group
    return None


def _bare_before(text: str, language: str) -> Group | None:
    """ "EU, Mexico: Requests", "AGREED: Requests": what is said before a paragraph without brackets."""
    found = _LED_BY.match(text)
    if found is None or not opening(text[found.end() :].lstrip("[("), language):
        return _stated_before(text, language)
    group = bare(0, found.end())
    state, authors = stated(found["said"], language), attributed(found["said"], language)
    if alternative := with_alternative(found["said"], language):
        group.role, group.authors, group.state = Role.NAMES, alternative, TextState.OPTION
        return group
    if state in _SAID_BARE:
        group.role, group.state = Role.STATE, state
        return group
    if authors:
        group.role, group.authors = Role.NAMES, authors
        return group
    if asks := _known_asks(found["said"], language):
        group.role, group.asks = Role.REMARK, asks
        return group
    return _noted_or_owed(group, found["said"], language)


def _known_asks(said: str, language: str) -> tuple[Ask, ...]:
    """What delegations that a table knows ask for: "Mexico reserve", "EU: retain; G77: delete"; () for other words."""
    asks = all_asked(said, language)
    return asks if all(is_known(name, language) for ask in asks for name in ask.authors) else ()


def _stated_before(text: str, language: str) -> Group | None:
    """ "AGREED Requests", "Agreed, Urges": a state that no colon parts from the words."""
    found = _STATED.match(text)
    state = stated(found["capitals"] or found["said"], language) if found else None
    if found is None or state not in AGREED or not opening(text[found.end() :].lstrip("[("), language):
        return None
    if found["said"] and opening(text, language) is not None:
        return None  # "Approuve, ..." is a verb
    group = bare(0, found.end())
    group.role, group.state = Role.STATE, state
    return group


def _bare_behind(text: str, language: str) -> Group | None:
    """ "...; agreed", "... - Mexico reserve": what is said after the last stop of a paragraph without brackets."""
    for stop in _STOP.finditer(text, max(0, len(text) - LONGEST_TAIL)):
        said = text[stop.end() :].strip(" .;*-–—")
        if not said or any(sign in said for sign in "[](){}"):
            continue
        start = text.find(text[stop.end() :].lstrip(), stop.end())
        group = bare(start, len(text))
        if stop["stop"] != "," and (noted := _noted_or_owed(group, said, language)):
            return noted
        state = stated(said, language)
        if state in _SAID_BARE and (state in AGREED or stop["stop"] != ","):
            group.role, group.state = Role.STATE, state
            return group
        if stop["stop"] != "," and (asks := _known_asks(said, language)):
            group.role, group.asks = Role.REMARK, asks
            return group
    return None
