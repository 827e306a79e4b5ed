"""Lists of instructions: which lines are instructions, which are the wording that one announces, and the several that
one sentence joins."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.instructions import HEAD, action_in, without_number
from lineage.documents.papers.named_items import with_suffix_behind
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import ARROW, QUOTED, fold_places, masked
from lineage.documents.papers.reading.bare_numbers import with_bare_numbers
from lineage.documents.papers.reading.instruction_heads import heading, heads_over, under
from lineage.documents.papers.reading.instruction_reading import instructions_for
from lineage.documents.papers.reading.sentence_halves import halves, starts
from lineage.documents.papers.spoken.quoted_places import announces_words, below, tells_part, told_place
from lineage.documents.papers.spoken.spoken_changes import in_same_place
from lineage.documents.papers.spoken.spoken_openings import plainly
from lineage.documents.papers.spoken.spoken_requests import shares_suggestion
from lineage.documents.papers.spoken.told_paragraphs import by_words, with_numbers
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, list_gap, regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.papers.instructions import Instruction

_OF_WHOLE = frozenset({Action.DELETE, Action.KEEP, Action.BRACKET, Action.UNBRACKET})
"""Actions on a whole paragraph that may be asked for again in another one."""
_OPENED = frozenset('“«"„')


def instructions_in(paragraphs: Sequence[str], language: str) -> tuple[Instruction, ...]:
    """The instructions in the paragraphs of a list, in order: one for each paragraph of the draft that is named. What
    follows an instruction that ends with a colon, until the next one, is the wording that it announces; what stands
    below a heading, "Operative paragraph 9", or below a paragraph that is quoted, is of its place where it names
    none."""
    found: list[Instruction] = []
    heads = heads_over(paragraphs, language)
    numbered = with_bare_numbers(paragraphs, language)
    at, place = 0, ""
    while at < len(paragraphs):
        printed = paragraphs[at]
        place = "" if heading(printed, language) else place
        said = below(place, numbered[at], language) if action_in(numbered[at], language) else numbered[at]
        head, told = with_numbers(with_suffix_behind(said), language)
        over = heads[at] if said == numbered[at] or tells_part(place, language) else ""
        head = in_same_place(under(over, head, language), found[-1].label if found else "", language)
        at += 1
        again = _same_again(head, found, language)
        found += again
        action = None if again else action_in(head, language) or _spoken(head, language)
        if action is None:
            announced = at > 1 and announces_words(paragraphs[at - 2], language)
            place = place if announced else told_place(printed, language) or place
            continue
        wording = list(_wording(head, action, paragraphs[at:], language))
        at += len(wording)
        given = _given_at_end(head)
        if given and wording:
            wording = [given, *wording]
        parts = _with_same(head, action, tuple(map(_plain, wording)), language)
        parts = tuple(by_words(part, told) for part in parts) if told else parts
        found += parts if head == printed else _as_printed(parts, printed, wording)
    return tuple(found)


def _same_again(head: str, found: Sequence[Instruction], language: str) -> list[Instruction]:
    """The instructions of the line above, for the paragraphs of one that asks for the same there: "Same change in
    OP3"."""
    said = fold_places(head)
    lead = alternatives(language, "same change")
    small = alternatives(language, "instruction lead", "article", "also", "same for")
    same = regex(rf"(?<!\w)(?:{lead})(?!\w)").search(said)
    places = place_spans(said, language)
    if same is None or not places or not found or QUOTED.search(head):
        return []
    left = said
    for start, end in sorted([same.span(), *(span for span, _ in places)], reverse=True):
        left = f"{left[:start]} {left[end:]}"
    if re.search(r"[^\W_]", regex(rf"(?<!\w)(?:{small})(?!\w)").sub(" ", left)):
        return []
    last = [one for one in found if one.text == found[-1].text and one.label == found[-1].label]
    labels = [label for _, each in places for label in each]
    again = [one for one in last if one.old or one.anchor or (one.action in _OF_WHOLE and one.new is None)]
    return [replace(one, label=label, text=head.strip()) for label in labels for one in again]


def _with_same(head: str, action: Action, wording: tuple[str, ...], language: str) -> tuple[Instruction, ...]:
    """The instructions of a sentence, with those for paragraphs in which the same is to be done: "..., and the same
    goes for OP14"."""
    last = max((match.end() for match in QUOTED.finditer(head)), default=len(head))
    both, same = alternatives(language, "list joint"), alternatives(language, "same change")
    tail = re.compile(rf"[,;.]\s(?:(?:{both}),?\s)?(?=(?:{same})(?!\w))").search(fold_places(head), last)
    if tail is not None and not wording:
        parts = _said_plainly(head[: tail.start()], action, wording, language)
        again = _same_again(head[tail.end() :], parts, language)
        if again:
            return tuple(replace(part, text=without_number(head)[1].strip()) for part in (*parts, *again))
    return _said_plainly(head, action, wording, language)


def _spoken(head: str, language: str) -> Action | None:
    """What a line asks for only when it is said plainly: "OP1: takes note → welcomes"; None for no instruction."""
    body = plainly(head, language) if len(head) < HEAD else head
    return action_in(body, language) if body != head else None


def _as_printed(parts: Sequence[Instruction], printed: str, wording: Sequence[str]) -> list[Instruction]:
    """The instructions of a sentence below a heading, without the place that the heading gave."""
    text = "\n".join((without_number(printed)[1].strip(), *map(_plain, wording)))
    return [replace(part, text=text) for part in parts]


@lru_cache(maxsize=256)  # that a line of a mail is an instruction is asked before it is worked in
def _said_plainly(head: str, action: Action, wording: tuple[str, ...], language: str) -> tuple[Instruction, ...]:
    """The instructions of a sentence without what is said around it; each has all of it as its text."""
    body = plainly(head, language)
    if body == head:
        return tuple(_parts(head, action, wording, language))
    text = "\n".join((without_number(head)[1].strip(), *wording))
    parts = _parts(body, action_in(body, language) or action, wording, language)
    merges = action is Action.MERGE and len(parts) > 1
    return tuple(replace(part, text=text, together=merges) for part in parts)


def _wording(head: str, action: Action, below: Sequence[str], language: str) -> Iterator[str]:
    """The paragraphs below an instruction that are the wording which it announces; only those in quotation marks where
    it gives words itself behind its colon."""
    given = _given_at_end(head)
    if not given and not head.rstrip(" .").endswith(":") and not _announces(head, action):
        return
    for text in below:
        if heading(text, language):
            return
        if (given and text[:1] not in _OPENED) or (action_in(text, language) and starts(text, language)):
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
    before: list[tuple[str, Action, bool]] = []
    rest, asked = head, action
    while (parted := halves(rest, language))[1]:  # no call for each: a line may have 500 sentences
        before.append((parted[0], asked, shares_suggestion(*parted, language)))
        rest, asked = parted[1], action_in(parted[1], language) or asked
    rest = plainly(rest, language) if before else rest
    asked = (action_in(rest, language) or asked) if before else asked
    pairs = _pairs(rest, asked, language)
    groups = [[part for words in pairs for part in instructions_for(words, asked, wording, language)]]
    if len(pairs) == 1 and not before:
        return groups[0]
    for first, own, open_yet in reversed(before):
        plain = first if open_yet else plainly(first, language)
        found = _parts(plain, action_in(plain, language) or own, (), language)
        _join(groups, found, language)
    text = "\n".join((without_number(head)[1].strip(), *wording))
    parts = _unclear_together(_in_place_of_first(groups[::-1]))
    return [replace(part, text=text) for part in _once(parts)]


def _once(parts: list[Instruction]) -> list[Instruction]:
    """The instructions of a sentence without that to delete a paragraph which takes the place of another one: "replace
    OP5 with OP6 and delete OP6"."""
    gone = {part.target for part in parts if part.action is Action.REPLACE and part.target}
    return [part for part in parts if not (part.action is Action.DELETE and part.old is None and part.label in gone)]


def _unclear_together(parts: list[Instruction]) -> list[Instruction]:
    """The instructions of one sentence, of which none is to be done where a word of one is not read."""
    unclear = next((part.unclear for part in parts if part.unclear), "")
    return [replace(part, unclear=unclear) for part in parts] if unclear else parts


def _in_place_of_first(groups: Sequence[Sequence[Instruction]]) -> list[Instruction]:
    """The instructions of a sentence, those that name no paragraph with the one of the half before them."""
    out: list[Instruction] = []
    label = ""
    for group in groups:
        out += [part if part.label or not label else replace(part, label=label) for part in group]
        label = group[-1].label if group and group[-1].label else label
    return out


def _join(groups: list[list[Instruction]], found: list[Instruction], language: str) -> None:
    """Puts the instructions of a half behind those of all after it: the last group is the next half."""
    behind = groups.pop()
    both = _in_one(found[-1], behind[0], language, alone=not groups and len(behind) == 1)
    left = behind[1:] if both else behind
    groups += [left] if left else []
    groups.append([*found[:-1], both] if both else found)


def _in_one(one: Instruction, other: Instruction, language: str, *, alone: bool) -> Instruction | None:
    """The instruction that two halves of a sentence make, "delete “a” and insert “b”" replaces; None for two. `alone`:
    nothing stands behind the other."""
    new = other.old if other.action is Action.MOVE and other.target in {"", other.label} else other.new
    if one.action is Action.MOVE and one.old is None and alone and _opens_otherwise(other, language):
        return replace(one, opened=(other.old or "", other.new or ""))
    instead = new and (other.action in {Action.INSERT, Action.ADD, Action.MOVE} or other.old is None)
    if one.action is Action.DELETE and instead and not other.place and one.old and other.label in {"", one.label}:
        return replace(one, action=Action.REPLACE, new=new)
    return None


def _opens_otherwise(one: Instruction, language: str) -> bool:
    """Whether a paragraph gets another opening: "replacing “Expresses” with “Expressing”"."""
    words = (one.old or "", one.new or "")
    return one.action is Action.REPLACE and all(opening(each, language) is not None for each in words)


def _parts_list(gap: str, language: str) -> bool:
    """Whether words between two quotations only part those of a list: ", ", " and "."""
    return regex(list_gap(language)).fullmatch(fold_places(gap)) is not None


def _pairs(head: str, action: Action, language: str) -> list[str]:
    """The instruction once for each pair of words that it says to replace in one way."""
    quotes = [match.span() for match in QUOTED.finditer(head)]
    if action is not Action.REPLACE or len(quotes) < 4 or len(quotes) % 2:
        return [head]
    if len(head) + quotes[0][0] - quotes[-1][1] > HEAD:
        return [head]  # each of 1,000 pairs would have all that is said around them
    if _parts_list(head[quotes[0][1] : quotes[1][0]], language):
        return [head]  # "“a” and “b” by “c” and “d”"
    gaps = [ARROW.sub(" → ", head[a[1] : b[0]]).split() for a, b in pairwise(quotes)]
    alike = all(gap == gaps[0] or gap == gaps[0][-1:] for gap in gaps[::2])  # "should be replaced with", "with"
    if not alike or gaps[0] in gaps[1::2]:
        return [head]
    begin, end = head[: quotes[0][0]], head[quotes[-1][1] :]
    return [f"{begin}{head[quotes[at][0] : quotes[at + 1][1]]}{end}" for at in range(0, len(quotes), 2)]


def _announces(head: str, action: Action) -> bool:
    """Whether an instruction that quotes nothing has its words below it, though no colon says so."""
    return action in {Action.INSERT, Action.ADD} and not QUOTED.search(head) and len(head) < HEAD // 2


def _plain(text: str) -> str:
    """A new paragraph without the quotation marks that it stands in."""
    whole = text.strip()
    match = QUOTED.fullmatch(whole.rstrip(".;"))
    return next(filter(None, match.groups()), whole).strip() if match else whole
