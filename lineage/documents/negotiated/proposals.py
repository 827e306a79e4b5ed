"""The record of a proposal in a draft: who wants which words, in which state, whatever the form it is written in.

Delegates write `(EU, CANZ) Requests ...` before a paragraph, `... (EU)` or `[...] [Mexico, Brazil]` after words,
`[EU: , as appropriate,]` inside, track changes in Word, or set new words in bold, under a line or in colour and strike
out what is to go. Each of these is one `Proposal` for each author's change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from lineage import languages
from lineage.languages.phrase_patterns import in_any_language
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.languages.tables import Row

Span = tuple[int, int]
"""Offsets into a text: the first, and the one behind the last."""


class ProposalKind(StrEnum):
    """What is proposed."""

    BRACKET = "bracket"
    """Not agreed, without more; with authors: the words that they want."""
    OPTION = "option"
    """One of several wordings to choose from."""
    PLACEHOLDER = "placeholder"
    """Words that are still to come: "[TBC]", "[...]"."""
    INSERTION = "insertion"
    DELETION = "deletion"
    RETENTION = "retention"
    RESERVATION = "reservation"
    REPLACEMENT = "replacement"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    ORAL = "oral"
    """Changed orally at a meeting; the mark does not say how: "[as orally revised]"."""
    POSITION = "position"
    """An author's remark that no table knows, or a name after words that nothing sets off."""


WORDING = frozenset(
    {
        ProposalKind.BRACKET,
        ProposalKind.OPTION,
        ProposalKind.PLACEHOLDER,
        ProposalKind.INSERTION,
        ProposalKind.DELETION,
        ProposalKind.REPLACEMENT,
    }
)
"""The kinds that propose words or leave them open; a move or a remark does neither."""
BRINGING = frozenset({ProposalKind.INSERTION, ProposalKind.BRACKET, ProposalKind.OPTION})
"""The kinds whose own words are proposed, where they have an author."""
_EDITING = frozenset({ProposalKind.INSERTION, ProposalKind.DELETION, ProposalKind.REPLACEMENT})


class TextState(StrEnum):
    """How far a paragraph, or a stretch of it, is agreed; None where nothing is said."""

    OPEN = "open"
    AGREED = "agreed"
    AD_REF = "ad-ref"
    """Agreed by those in the room, until their capitals say so."""
    PLACEHOLDER = "placeholder"
    OPTION = "option"
    DELETED = "deleted"
    """Proposed for deletion as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One change that a draft proposes in a paragraph. Offsets count into the paragraph's printed text, from 0, end
    exclusive."""

    kind: ProposalKind
    start: int
    end: int
    """Of all that is printed of it, marks included. Equal to `start` for words that are not in the printed text:
    taken out in tracked changes, or put in and taken out again."""
    text: str
    """The stretch as printed, or the words that are not printed, with the white space that stood around them."""
    new: str | None = None
    """The words that are proposed, without marks; None where none are (a deletion, a reservation, a plain bracket)."""
    authors: tuple[str, ...] = ()
    """As written: "EU", "BLR"; empty where none is named."""
    persons: tuple[str, ...] = ()
    """Who wrote it for the authors, where Word names a person."""
    date: str | None = None
    """When it was made, as the file says it (ISO 8601); None where nothing says so."""
    state: TextState | None = None
    """State of the stretch."""
    of: Span | None = None
    """The printed words that a remark speaks of: "[all] [EU: delete]" of "[all]", "[US: delete]" at the end of a
    paragraph of all of it; the place (equal offsets) of words that a remark beside the text puts in; None where the
    proposal is the words themselves or its words are not told."""
    moved: bool = False
    """Whether the words were moved from here, or to here."""
    tracked: bool = False
    """Whether it is a tracked change, whose author Word has put there; those without personal information have no
    date."""

    lone: str = ""
    """The bracket of it that has no pair in its paragraph, "[" or "]", which a reading in words does not print."""

    @property
    def to_fill(self) -> bool:
        """Whether it is a placeholder among the words, which nobody proposes: "[date]"."""
        return self.kind is ProposalKind.PLACEHOLDER and self.start < self.end and not self.authors

    @property
    def edits(self) -> bool:
        """Whether it asks for other words: a reservation, and a bracket of nobody, do not."""
        wanted = self.kind in {ProposalKind.BRACKET, ProposalKind.OPTION} and bool(self.authors)
        return wanted or self.kind in _EDITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What an author asks for in a remark: "delete", "add: and girls"."""

    authors: tuple[str, ...]
    kind: ProposalKind
    said: str = ""
    """What follows the name of the action."""


STANCES = frozenset({ProposalKind.RETENTION, ProposalKind.RESERVATION})
"""What changes no word."""


def is_oral(text: str, language: str) -> bool:
    """Whether words begin by saying that something was changed orally: "As orally revised", "Oral amendments"."""
    key = fold(text).lstrip("[(*- ,")
    begun = (phrase for phrase in phrases(language, "oral") if key.startswith(phrase))
    return any(not key[len(phrase) : len(phrase) + 1].isalnum() for phrase in begun)


def named_action(text: str, language: str) -> ProposalKind | None:
    """The first action that an instruction names, wherever it stands: "In OP5, replace ...", None for none."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    tries = (" ".join(words[at : at + count]) for at in range(len(words)) for count in (4, 3, 2, 1))
    return next((found for words in tries if (found := _actions(language).get(words))), None)


_LONGEST = 6
"""Words of the longest name of an action: "we reserve our position"; one may be a dash."""


def leading_action(said: str, language: str) -> tuple[ProposalKind, str] | None:
    """What the first words of a remark ask for and the rest of it ("delete", "add: and girls"); None for words that
    no table knows."""
    words = [word for word in islice(re.finditer(r"\S+", said), _LONGEST) if any(map(str.isalnum, word[0]))]
    if words and _folded_action(said[: words[0].end()]) not in _action_beginnings(language):
        return None
    for count in range(len(words), 0, -1):
        kind = _actions(language).get(_folded_action(said[: words[count - 1].end()]))
        if kind:
            return kind, said[words[count - 1].end() :].strip(" :")
    return None


def _folded_action(words: str) -> str:
    return fold(words).strip(" :,.;")


def stated(words: str, language: str) -> TextState | None:
    """The state that a mark names: "agreed ad ref", "Agreed (12 Nov.)", "Option 2", "placeholder: finance"; None for
    other words. The table has the forms; a date, an hour or a name in parentheses may follow."""
    key = fold(words).strip(" .;,*-")
    if not key or len(key) > 160 or not _any_state(language).match(key):
        return None
    for pattern, state in _states(language):
        found = pattern.match(key)
        agreed = state in {TextState.AGREED, TextState.AD_REF}
        if found and (state is TextState.PLACEHOLDER or _behind(agreed=agreed).fullmatch(key, found.end())):
            whole = found.end() == len(key) or (key[found.end()] in " :" and len(key[: found.end()]) > 3)
            if whole or state is not TextState.PLACEHOLDER:
                return state
    return None


def leads_another(said: str, language: str) -> bool:
    """Whether words before a colon lead another wording: "Option 1: ...", "or: Member States"."""
    return stated(said, language) is TextState.OPTION or fold(said) in phrases(language, "other wording")


@cache
def _behind(*, agreed: bool) -> re.Pattern[str]:
    """What may follow the name of a state: "(12 November)", "on 3 May", "as of 14.30". What is agreed may have any
    remark after it: "agreed ad ref., 12 Nov, pending EU confirmation"."""
    if agreed:
        words = in_any_language("behind agreed")
        return re.compile(rf"(?>(?:[\s.]*+(?:[,;:(–/-]|\d|(?:{words})\b)[^\[\]]{{0,80}}+)?)")
    words = in_any_language("behind a state")
    told = rf"\([^()]{{1,60}}\)|(?:{words})\b[^\[\]]{{1,60}}+|\d[\d/.:-]*+"
    return re.compile(rf"(?>(?:[\s,:;.-]*+(?:{told}))*)[\s.]*+")


@cache
def _any_state(language: str) -> re.Pattern[str]:
    """All forms in one: paragraph for paragraph most words are no state, and one look tells."""
    return re.compile("|".join(pattern.pattern for pattern, _ in _states(language)))


def names_state(words: str, language: str) -> bool:
    """Whether words are a form of the table of states with its very letters and accents."""
    said = words.strip(" .;,*-").casefold()
    return any(said == row["form"].casefold() for row in _rows(language, "negotiation_states"))


def names_placeholder(words: str, language: str) -> bool:
    """Whether a form of the state "placeholder" stands anywhere in these words."""
    return _placeholder(language).search(fold(words)) is not None


@cache
def _placeholder(language: str) -> re.Pattern[str]:
    forms = (pattern.pattern for pattern, state in _states(language) if state is TextState.PLACEHOLDER)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})")


@cache
def longest_state(language: str) -> int:
    """Words of the longest form of a state."""
    return max(len(row["form"].split()) for row in _rows(language, "negotiation_states"))


@cache
def _states(language: str) -> tuple[tuple[re.Pattern[str], TextState], ...]:
    rows = [(fold(row["form"]).strip(), row["state"]) for row in _rows(language, "negotiation_states")]
    rows.sort(key=lambda row: -len(row[0]))
    return tuple((re.compile(rf"{_pattern(form)}(?!\w)"), TextState(state)) for form, state in rows)


def _pattern(form: str) -> str:
    """A form of the table, in which # stands for a number or letter: "option #" is "option 2" and "option B"."""
    return re.escape(form).replace(r"\#", r"(?:\d{1,2}|[a-z]|[ivx]{1,4})")


@cache
def _actions(language: str) -> Mapping[str, ProposalKind]:
    return {fold(row["form"]): ProposalKind(row["kind"]) for row in _rows(language, "proposal_actions")}


@cache
def _action_beginnings(language: str) -> frozenset[str]:
    """What an action may begin with: few lines of a text do, and the others are not looked up six times."""
    return frozenset(form[:end] for form in _actions(language) for end in range(1, len(form) + 1))


def _rows(language: str, name: str) -> list[Row]:
    """The rows of a table of the language and of those in which its drafts are marked besides; its own row where two
    have one form."""
    found: dict[str, Row] = {}
    for code in (language, *languages.language(language).marked_in):
        for row in table(code, name, ("form",)):
            found.setdefault(fold(row["form"]), row)
    return list(found.values())
