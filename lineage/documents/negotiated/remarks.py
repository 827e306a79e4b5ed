"""Brackets and parentheses of a draft: where they stand, and what each is: a remark, a state, names, or not agreed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.negotiated.asked_in_remarks import (
    QUOTES,
    all_asked,
    asked_in,
    authored_state,
    commented,
    headed,
    note_of,
    waiting,
)
from lineage.documents.negotiated.delegations import (
    NAMED_ALT,
    attributed,
    named_authors,
    signature,
    with_alternative,
)
from lineage.documents.negotiated.groups import FRAMING, Group, Role, bare, pairs
from lineage.documents.negotiated.names_in_brackets import aside_words, ends, names_of, speaks
from lineage.documents.negotiated.placeholders import is_blank, is_reference, is_to_fill
from lineage.documents.negotiated.proposals import Ask, ProposalKind, TextState, is_oral, leads_another, stated
from lineage.languages.formulas import opening
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEFORE = re.compile(r"\s*(?P<names>[^\[\](){}:]{1,300}?)\s?:\s*")
_ORAL_WORDS = re.compile(r"[^:]{1,100}:\s*")
_NEXT_AUTHOR = re.compile(r"(?<!\s)\s*(?:[/|]|;(?!\s*[/|]))\s*(?=(?P<names>[^\[\](){}:]{1,120}?)\s?:\s)")
_ASKED_BEHIND = re.compile(r"(?<=[^\s\[])\s[-–—]\s(?P<said>[^\[\]{}()–—]{5,90})$")
_WORDING = re.compile(
    r"(?<![^\[\](){}/])\s*(?P<words>[^\s\[\](){}/](?:[^\[\](){}/]*[^\s\[\](){}/])?|\s(?=\())\s*"
    r"\((?P<names>[^()]{2,90})\)\s*(?:/|(?=\])|$)"
)
""" "support (EU) /"; " (US)" gives no words, and is not to have those of the EU."""
_LONGEST_ASIDE = 460
"""Characters of the longest remark in parentheses that is looked at."""
_MOST = 600
"""Brackets of one paragraph that are looked at: all of them are compared with each other."""
_LONGEST_RULED = 2_000
"""Characters of the longest bracket that is checked for more than words that are not agreed."""
_LABELLED = re.compile(r"(?<!\s)\s*+(?:PP|OP)\s?\d{1,3}(?:\s\w{2,9}){0,2}\s?[-–—:,]\s?", re.IGNORECASE)
""" "PP3 - pending": a mark that names its paragraph."""
LONGEST_TAIL = 90
"""Characters of the longest remark after a paragraph that no brackets set off."""
_PARTING = re.compile(r"\s?[:.](?=\s)|\s[-–—](?=\s)")
_WORDED = frozenset({Role.PLAIN, Role.WORDS, Role.ASKED, Role.OPTION})
"""What may be signed at its end: "[, as appropriate - Mexico]", "[or: Member States – EU]"."""
_OF_ITS_WORDS = frozenset({ProposalKind.DELETION, ProposalKind.RETENTION})


def bracketed(text: str, language: str) -> list[Group]:
    """The brackets of a text and what each is. Brackets of the text itself and parentheses that say nothing of a
    negotiation are left out."""
    if not 0 < sum(map(text.count, "[]({")) <= _MOST:
        return []
    known = [group for group in pairs(text) if _classify(group, text, language)]
    whole = [one for group in known for one in _alternatives(group, text, language)]
    remarks = [group for group in whole if group.role is Role.REMARK or group.tail]
    within = (group for group in whole if not (group.role is Role.NAMES and _is_inside(group, remarks)))
    found = [one for group in within for one in _parted(group, text, language)]
    return sorted((*found, *_signed(found, text, language)), key=lambda group: (group.start, -group.end))


def _alternatives(group: Group, text: str, language: str) -> Iterator[Group]:
    """Each of several wordings in one bracket with the names behind it: "[support (EU) / assist (US)]"."""
    parts = list(_WORDING.finditer(text, group.start + group.open, group.end - group.closed))
    whole = group.role is Role.PLAIN and group.open and group.closed and len(parts) > 1
    names = [attributed(part["names"], language) for part in parts] if whole else []
    spans = [(part.start(), part.end()) for part in parts]
    if not names or not all(names) or [start for start, _ in spans[1:]] != [end for _, end in spans[:-1]]:
        yield group
        return
    edges = [group.start, *(end for _, end in spans[:-1]), group.end]
    for part, authors, (start, end) in zip(parts, names, pairwise(edges), strict=True):
        yield Group(
            start=start,
            end=end,
            open=False,
            closed=False,
            role=Role.WORDS,
            authors=authors,
            state=TextState.OPEN,
            head=part.start("words") - start,
            tail=end - part.end("words"),
        )


def _is_inside(group: Group, others: Sequence[Group]) -> bool:
    """Whether names stand in a remark, of which they are part: "[move to OP5 (EU)]"."""
    return any(one.start < group.start and group.end <= one.end for one in others)


def _parted(group: Group, text: str, language: str) -> Iterator[Group]:
    """What each author wants in brackets that several share: "[EU, Mexico: shall / G77: should]"."""
    cuts = list(_cuts(group, text, language)) if group.role in {Role.WORDS, Role.ASKED} else []
    if not cuts:
        yield group
        return
    edges = [(group.start, 1 if group.open else 0), *cuts, (group.end, 0)]
    for (start, head), (end, _) in pairwise(edges):
        one = Group(start=start, end=end, open=False, head=head, closed=group.closed and end == group.end)
        _remark(one, text[start + head : end - one.closed], text, language)
        yield one


def _cuts(group: Group, text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where another author begins in the brackets of one, and how long the sign before the name is."""
    at = group.start + group.head
    while found := _NEXT_AUTHOR.search(text, at, group.end):
        before = text[group.start + group.open : found.start()]
        nested = any(before.count(sign) != before.count(other) for sign, other in ("[]", "()"))
        known = attributed(found["names"], language) or headed(found["names"], language)
        if known and not nested:
            yield found.start(), found.end() - found.start()
        at = found.end("names") if known else found.end()


def _signed(found: Sequence[Group], text: str, language: str) -> Iterator[Group]:
    """Who signs words in brackets at their end, behind a dash: "[, as appropriate - Mexico]", "[add: all - Cuba]"."""
    for group in found:
        at = max(group.start, group.end - LONGEST_TAIL - 6)
        named = group.authors or any(ask.authors for ask in group.asks)
        unsigned = group.role in _WORDED and group.closed and not named
        signed = signature(text[at : group.end - 1], language) if unsigned else None
        if unsigned and (asked := _asked_behind_dash(text[at : group.end - 1], language)):
            one = bare(at + asked[0], group.end - 1)
            one.role, one.asks = Role.REMARK, asked[1]
            yield one
        if signed:
            one = bare(at + signed[0], group.end - 1)
            one.role, one.authors = Role.NAMES, signed[1]
            yield one


def _asked_behind_dash(text: str, language: str) -> tuple[int, tuple[Ask, ...]] | None:
    """What is asked for at the end of brackets, behind a dash, and where: "[and fulfil – US delete]"."""
    dash = _ASKED_BEHIND.search(text)
    asks = all_asked(dash["said"], language) if dash else ()
    return (dash.start(), asks) if dash and asks else None


def _classify(group: Group, text: str, language: str) -> bool:
    """Finds out what a group is; False for one that is part of the text itself."""
    group.head = 1 if group.open else 0
    inner = text[group.start + group.head : group.end - 1 if group.closed else group.end]
    square = not group.open or text[group.start] in "[{"
    if _gap(group, inner, text, language):
        return True
    if square and is_reference(inner.strip()):
        return False
    if not square and (len(inner) > _LONGEST_ASIDE or not inner.strip()):
        return False
    rules = (_oral, _state, _remark, names_of, _note)
    asked = inner[:_LONGEST_RULED].rstrip(" :")
    if any(rule(group, asked, text, language) for rule in rules):
        _take_colon(group, text)
        return True
    return square and bool(inner.strip())


def _gap(group: Group, inner: str, text: str, language: str) -> bool:
    """ "[date]", "[number of the session]", "[...]" among the words."""
    square = group.open and group.closed and text[group.start] == "["
    if not square or not is_to_fill(inner, text[: group.start], language):
        return False
    group.role, group.state, group.head = Role.GAP, TextState.PLACEHOLDER, 0
    return True


def _take_colon(group: Group, text: str) -> None:
    """A mark before a paragraph takes what parts it from the words: "(EU): Notes", "(moved from OP3). Notes"."""
    if group.role not in FRAMING or not group.closed or text[: group.start].strip():
        return
    parting = _PARTING.match(text, group.end)
    if parting is not None and group.end < parting.end():
        group.end, group.head, group.closed = parting.end(), parting.end() - group.start, False


def _note(group: Group, inner: str, text: str, language: str) -> bool:
    """ "(moved from OP3)", "(ex OP4)", "[new]" before a paragraph or after its last stop: where it comes from."""
    first = re.match(r"[^\W\d_]+", inner.strip())
    placed = note_of(inner, language)
    before = not text[: group.start].strip() and opening(text[group.end :].lstrip(" .:;-–—"), language) is not None
    behind = ends(text, group.end) and text[: group.start].rstrip()[-1:] in {";", ".", ","}
    if placed and (before or ends(text, group.end)):
        group.asks = (placed,)
    elif not (first and (before or behind) and len(inner) <= LONGEST_TAIL and fold(first[0]) in aside_words(language)):
        return False
    elif who := signature(inner, language):
        group.role, group.authors, group.head = Role.NAMES, who[1], group.end - group.start  # "[new – Mexico]"
        return True
    group.role, group.head = Role.NOTE, group.end - group.start
    return True


def _oral(group: Group, inner: str, text: str, language: str) -> bool:
    """ "[as orally revised]", "(oral amendment: all persons)"."""
    del text
    if not is_oral(inner, language) or len(inner) < 4:
        return False
    said = _ORAL_WORDS.match(inner)
    group.role = Role.ORAL
    group.head += said.end() if said else len(inner)
    return True


def _state(group: Group, inner: str, text: str, language: str) -> bool:
    """ "[agreed ad ref]", "(agreed)", "[Option 1: words]", "{Placeholder for finance}"."""
    state = stated(inner, language) or stated(_LABELLED.sub("", inner), language)
    owed = authored_state(inner, language) if state in {None, TextState.PLACEHOLDER} else None
    if owed:
        group.authors, state = owed
    asked = asked_in(inner, language) if state in {TextState.OPEN, TextState.PLACEHOLDER} else None
    if asked and asked.kind is not ProposalKind.POSITION:
        return False  # "réserve d'examen du Mexique" has a name
    if state is None and not all_asked(inner, language) and (names := waiting(inner, language)):
        group.asks, state = (Ask(authors=names, kind=ProposalKind.RESERVATION),), TextState.OPEN
    square = text[group.start : group.start + 1] != "("
    if state is TextState.PLACEHOLDER and not square and len(inner.split()) < 2:
        return False
    if state is not None and not (state is TextState.OPTION and ":" in inner):
        group.role, group.state, group.head = Role.STATE, state, group.end - group.start
        return True
    if is_blank(inner) and square:
        group.role, group.state, group.head = Role.STATE, TextState.PLACEHOLDER, group.end - group.start
        return True
    before = _BEFORE.match(inner)
    if before and square and leads_another(before["names"], language):
        group.role, group.state, group.head = Role.OPTION, TextState.OPTION, group.head + before.end()
        return True
    return False


def _remark(group: Group, inner: str, text: str, language: str) -> bool:
    """ "[EU: delete]", "(retain: BLR)", "[EU: delete; US: retain]", "[US, UK: all forms of]", "[EU alt: Invites]"."""
    asks = () if with_alternative(inner, language) else all_asked(inner, language)  # "(G77 alt)"
    if asks and (own := _own_words(group, asks, text)):
        group.role, group.asks = Role.ASKED, (replace(asks[0], said=""),)
        group.head, group.tail = own[0] - group.start, group.end - group.closed - own[1]
        return True
    if asks:
        group.role, group.head, group.asks = Role.REMARK, group.end - group.start, asks
        return True
    before = _BEFORE.match(inner)
    if before is None or not inner[before.end() :].strip():
        return False
    first = before["names"].strip()
    alt = NAMED_ALT.fullmatch(first)
    if not alt and (ask := headed(first, language)) and (ask.authors or text[group.start] != "("):
        group.role, group.head = Role.ASKED, group.head + before.end()
        group.asks = (ask,)
        if ask.kind is ProposalKind.INSERTION:
            group.role, group.asks, group.authors, group.state = Role.WORDS, (), ask.authors, TextState.OPEN
        return True
    if ask := _of_whole(group, alt, inner[before.end() :], text, language) if alt else commented(first, language):
        group.role, group.head, group.asks = Role.REMARK, group.end - group.start, (ask,)
        return True
    authors = _authors(alt["names"] if alt else first, language, square=text[group.start : group.start + 1] == "[")
    if authors:
        group.role, group.authors, group.head = Role.WORDS, authors, group.head + before.end()
        group.state = TextState.OPTION if alt else TextState.OPEN
    return bool(authors)


def _authors(names: str, language: str, *, square: bool) -> tuple[str, ...]:
    """Who is named; in square brackets also those whom no table knows, where they are names of speakers."""
    guessed = named_authors(names, language) if square else ()
    return attributed(names, language) or (guessed if speaks(guessed, language) else ())


def _of_whole(group: Group, alt: re.Match[str], words: str, text: str, language: str) -> Ask | None:
    """Who has another wording of the paragraph, behind it: "; (EU alt: Urges donors to help;)"."""
    authors = attributed(alt["names"], language)
    if not authors or not ends(text, group.end) or opening(words, language) is None:
        return None
    return Ask(authors=authors, kind=ProposalKind.REPLACEMENT, said=words)


def _own_words(group: Group, asks: Sequence[Ask], text: str) -> tuple[int, int] | None:
    """Where the words of the text stand in a remark that would take them out or keep them, and that has them itself:
    "[delete: and girls; EU]"; None where it repeats words beside it, or says no words."""
    said = asks[0].said if len(asks) == 1 and asks[0].kind in _OF_ITS_WORDS else ""
    if not said or said[0] in QUOTES or said in f"{text[: group.start]}|{text[group.end :]}":
        return None
    at = text.rfind(said, group.start, group.end)
    return (at, at + len(said)) if ":" in text[group.start : at].rstrip()[-1:] else None
