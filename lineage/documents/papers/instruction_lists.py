"""Lists of instructions: which lines are instructions, which are the wording that one announces, and the several that
one sentence joins."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.instruction_heads import heading, heads_over, under
from lineage.documents.papers.instruction_reading import instructions_for
from lineage.documents.papers.instructions import HEAD, Action, action_forms, action_in, without_number
from lineage.documents.papers.named_paragraphs import place_spans, places_in, with_loose_items
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, masked
from lineage.documents.papers.spoken_openings import plainly
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.papers.instructions import Instruction

_OPENED = frozenset('“«"„')


def instructions_in(paragraphs: Sequence[str], language: str) -> tuple[Instruction, ...]:
    """The instructions in the paragraphs of a list, in order: one for each paragraph of the draft that is named. What
    follows an instruction that ends with a colon, until the next one, is the wording that it announces; what stands
    below a heading, "Operative paragraph 9", is of its place where it names none."""
    found: list[Instruction] = []
    heads = heads_over(paragraphs, language)
    at = 0
    while at < len(paragraphs):
        printed = paragraphs[at]
        head = under(heads[at], printed, language)
        at += 1
        action = action_in(head, language)
        if action is None:
            continue
        wording = list(_wording(head, action, paragraphs[at:], language))
        at += len(wording)
        given = _given_at_end(head)
        if given and wording:
            wording = [given, *wording]
        parts = _said_plainly(head, action, tuple(map(_plain, wording)), language)
        found += parts if head == printed else _as_printed(parts, printed, wording)
    return tuple(found)


def _as_printed(parts: Sequence[Instruction], printed: str, wording: Sequence[str]) -> list[Instruction]:
    """The instructions of a sentence below a heading, without the place that the heading gave."""
    text = "\n".join((without_number(printed)[1].strip(), *map(_plain, wording)))
    return [replace(part, text=text) for part in parts]


def _said_plainly(head: str, action: Action, wording: tuple[str, ...], language: str) -> list[Instruction]:
    """The instructions of a sentence without what is said around it; each has all of it as its text."""
    body = plainly(head, language)
    if body == head:
        return _parts(head, action, wording, language)
    text = "\n".join((without_number(head)[1].strip(), *wording))
    parts = _parts(body, action_in(body, language) or action, wording, language)
    return [replace(part, text=text) for part in parts]


def _wording(head: str, action: Action, below: Sequence[str], language: str) -> Iterator[str]:
    """The paragraphs below an instruction that are the wording which it announces; only those in quotation marks where
    it gives words itself behind its colon."""
    given = _given_at_end(head)
    if not given and not head.rstrip(" .").endswith(":") and not _announces(head, action):
        return
    for text in below:
        if heading(text, language):
            return
        if (given and text[:1] not in _OPENED) or (action_in(text, language) and _starts(text, language)):
            return
        yield text


def _given_at_end(head: str) -> str:
    """What an instruction quotes behind its last colon: "insert a new paragraph: “4 bis. ...”"; "" for nothing."""
    colon = masked(head).rstrip(" .").endswith(":")
    quotes = list(QUOTED.finditer(head)) if colon else []
    return quotes[-1][0] if quotes and not head.rstrip(" .").endswith(":") else ""


def _parts(head: str, action: Action, wording: tuple[str, ...], language: str) -> list[Instruction]:
    """The instructions of a sentence: one, or one for each action or pair of words that it joins: "replace “a” with “b”
    and add at the end “c”", "replace “a” with “b” and “c” with “d”". Each has the whole sentence as its text."""
    before: list[tuple[str, Action]] = []
    rest, asked = head, action
    while (halves := _cut(rest, language))[1]:  # no call for each: a line may have 500 sentences
        before.append((halves[0], asked))
        rest, asked = halves[1], action_in(halves[1], language) or asked
    pairs = _pairs(rest, asked)
    parts = [part for words in pairs for part in instructions_for(words, asked, wording, language)]
    if len(pairs) == 1 and not before:
        return parts
    parts = _unclear_together(parts) if len(pairs) > 1 else parts
    for first, own in reversed(before):
        parts = _unclear_together(_joined(_parts(first, own, (), language), parts, language))
    text = "\n".join((without_number(head)[1].strip(), *wording))
    return [replace(part, text=text) for part in parts]


def _unclear_together(parts: list[Instruction]) -> list[Instruction]:
    """The instructions of one sentence, of which none is to be done where a word of one is not read."""
    unclear = next((part.unclear for part in parts if part.unclear), "")
    return [replace(part, unclear=unclear) for part in parts] if unclear else parts


def _joined(found: list[Instruction], last: list[Instruction], language: str) -> list[Instruction]:
    """The instructions of two halves of a sentence: "delete “a” and insert “b”" replaces."""
    one, other = found[-1], last[0]
    new = other.old if other.action is Action.MOVE and other.target in {"", other.label} else other.new
    if one.action is Action.MOVE and one.old is None and len(last) == 1 and _opens_otherwise(other, language):
        return [*found[:-1], replace(one, opened=(other.old or "", other.new or ""))]
    instead = new and (other.action in {Action.INSERT, Action.ADD, Action.MOVE} or other.old is None)
    if one.action is Action.DELETE and instead and not other.place and one.old and other.label in {"", one.label}:
        return [*found[:-1], replace(one, action=Action.REPLACE, new=new), *last[1:]]
    return [*found, *(part if part.label or not one.label else replace(part, label=one.label) for part in last)]


def _opens_otherwise(one: Instruction, language: str) -> bool:
    """Whether a paragraph gets another opening: "replacing “Expresses” with “Expressing”"."""
    words = (one.old or "", one.new or "")
    return one.action is Action.REPLACE and all(opening(each, language) is not None for each in words)


def _cut(head: str, language: str) -> tuple[str, str]:
    """The two halves of a sentence that asks for two things: parted by a stop, or by an "and" between an action with
    words and another one, which then has the place of the first; the whole and "" where it asks for one."""
    said = fold_places(head)
    quotes = [match.span() for match in QUOTED.finditer(head)]
    parted = _cut_at_stop(head, language)
    if parted:
        return parted
    joints, leads = alternatives(language, "list joint"), alternatives(language, "joint lead")
    forms = _asking(language)
    lead = re.search(rf"(?<!\w)(?:{forms})(?!\w)", said)
    for joint in re.finditer(rf"[,;]?\s(?:{joints})\s(?:(?:{leads})\s)?(?=(?:{forms})(?!\w))", said):
        split = any(end <= joint.start() for _, end in quotes) and any(start >= joint.end() for start, _ in quotes)
        first, rest = head[: joint.start()], head[joint.end() :]
        second = _with_place(rest, first, language)
        own = bool(places_in(masked(second), language))
        if lead and split and lead.start() < quotes[0][0]:
            return first, second if own else head[: lead.start()] + second
        if lead and own and (second != rest or places_in(masked(first)[lead.end() :], language)):
            return first, second
    beside = "|".join(alternatives(language, f"place {place}") for place in ("after", "before"))
    for joint in re.finditer(rf"[,;]?\s(?:{joints})\s(?=(?:{beside})\s[^;:.]*?(?:{forms})(?!\w))", said):
        if lead and quotes and lead.start() < quotes[0][0] and quotes[0][1] <= joint.start():
            return head[: joint.start()], head[: lead.start()] + head[joint.end() :]
    for joint in re.finditer(rf"(?:[,;]?\s(?:{joints})|,)\s(?=[^;:]{{2,60}}?[,:\s]\s?(?:{forms})(?!\w))", said):
        second = _with_place(head[joint.end() :], head[: joint.start()], language)
        own = bool(places_in(masked(second)[:60], language))
        if own and _starts(second, language) and action_in(head[: joint.start()], language):
            return head[: joint.start()], second
    return _cut_passives(head, language)


def _cut_at_stop(head: str, language: str) -> tuple[str, str] | None:
    """The two halves of a sentence that a stop parts, or a comma before what is done meanwhile: "move OP2 after PP6,
    replacing “a” with “b”"."""
    said = fold_places(head)
    for stop in re.finditer(r"[;.]\s", said):
        if action_in(head[: stop.start()], language) and _starts(head[stop.end() :], language):
            return head[: stop.start()], head[stop.end() :]
    for joint in re.finditer(rf",\s(?=(?:{alternatives(language, 'meanwhile')})(?!\w))", said):
        first, rest = head[: joint.start()], head[joint.end() :]
        itself = re.search(rf"(?<!\w)(?:{alternatives(language, 'them')})(?!\w)", said[joint.end() :])
        if action_in(first, language) and action_in(rest, language) and QUOTED.search(rest) and not itself:
            return first, rest
    return None


def _cut_passives(head: str, language: str) -> tuple[str, str]:
    """The two halves of "in OP5, “a” is replaced by “b” and “c” is deleted"."""
    said, joints = around(head), alternatives(language, "list joint")
    for joint in re.finditer(rf"[,;]?\s(?:{joints})\s(?={PLACE}[^{PLACE}]*(?<!\w)(?:{_asking(language)})(?!\w))", said):
        first, second = head[: joint.start()], head[joint.end() :]
        named = places_in(masked(first), language)
        if named and action_in(first, language) and not places_in(masked(second), language):
            return first, f"{base_label(named[0])}: {second}"
    return head, ""


@cache
def _asking(language: str) -> str:
    """The words that ask for something, as a pattern, the longest first."""
    return any_of(frozenset(form for form, action in action_forms(language) if action is not Action.RENUMBER))


def _with_place(second: str, first: str, language: str) -> str:
    """The second half of a sentence, before an item in it that names no paragraph that of the first: "in OP3 (b), ...
    and delete subparagraph (c)"."""
    said, named = fold_places(second), places_in(masked(first), language)
    if not named or places_in(said, language):
        return second
    items = with_loose_items(f"op1 {said}", place_spans("op1", language), language)[1:]
    return f"{base_label(named[0])}: {second}" if items else second


def _pairs(head: str, action: Action) -> list[str]:
    """The instruction once for each pair of words that it says to replace in one way."""
    quotes = [match.span() for match in QUOTED.finditer(head)]
    if action is not Action.REPLACE or len(quotes) < 4 or len(quotes) % 2:
        return [head]
    gaps = [head[a[1] : b[0]].split() for a, b in pairwise(quotes)]
    alike = all(gap == gaps[0] or gap == gaps[0][-1:] for gap in gaps[::2])  # "should be replaced with", "with"
    if not alike or gaps[0] in gaps[1::2]:
        return [head]
    begin, end = head[: quotes[0][0]], head[quotes[-1][1] :]
    return [f"{begin}{head[quotes[at][0] : quotes[at + 1][1]]}{end}" for at in range(0, len(quotes), 2)]


def _announces(head: str, action: Action) -> bool:
    """Whether an instruction that quotes nothing has its words below it, though no colon says so."""
    return action in {Action.INSERT, Action.ADD} and not QUOTED.search(head) and len(head) < HEAD // 2


def _starts(text: str, language: str) -> bool:
    """Whether a paragraph begins as an instruction does: with a place or an action, not with a verb of the organ."""
    if action_in(text, language) is None:
        return False
    body = masked(without_number(text)[1], HEAD)
    first = fold(body).lstrip(" ,")
    leads = (*phrases(language, "instruction lead"), *(form for form, _ in action_forms(language)))
    return any(first.startswith((f"{lead} ", f"{lead}:")) for lead in leads) or bool(places_in(body[:40], language))


def _plain(text: str) -> str:
    """A new paragraph without the quotation marks that it stands in."""
    whole = text.strip()
    match = QUOTED.fullmatch(whole.rstrip(".;"))
    return next(filter(None, match.groups()), whole).strip() if match else whole
