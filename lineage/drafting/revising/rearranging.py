"""Paragraphs of a draft that are merged, change places or verbs, and items that come."""

from __future__ import annotations

import re
from dataclasses import replace
from string import digits
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.quoted_stretches import WORDS, Reach
from lineage.documents.papers.reading.merging_words import joined
from lineage.documents.resolution import Kind
from lineage.drafting.revising.consequences.lettering import depth, depth_behind
from lineage.drafting.revising.consequences.note_calls import new_calls, parted_notes
from lineage.drafting.revising.revisions import DraftLine
from lineage.drafting.revising.words.finding_words import find, given_words
from lineage.drafting.revising.words.meant_words import is_whole
from lineage.drafting.revising.words.opening_verbs import under_verb
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.instructions import Instruction

_STOPS = " .;,"
_PART = re.compile(r"PP|OP|A\d*\.(?:S\w+\.)?(?:PP)?")
_STOP = re.compile(r"\s?[;,]$")


def family(lines: Sequence[DraftLine], at: int) -> range:
    """The places of a paragraph and its lettered items."""
    end = at + 1
    while end < len(lines) and _is_below(lines[end], lines[at]):
        end += 1
    return range(at, end)


def _is_below(line: DraftLine, chapeau: DraftLine) -> bool:
    return line.was.startswith(f"{chapeau.was or ''}(") if line.was else line.depth > depth(chapeau)


def from_the_end(label: str, order: Sequence[str]) -> str:
    """The label of a paragraph that is counted from the end: "PP-1"; `order` are those of the draft."""
    part, sign, number = label.partition("-")
    if not sign or not number.isdigit() or not _PART.fullmatch(part):
        return label
    own = [label for label in order if label.startswith(part) and label[len(part) :][:1].isdigit() and "(" not in label]
    return own[-int(number)] if 0 < int(number) <= len(own) else label


def before_number(label: str, order: Sequence[str]) -> str:
    """The paragraph behind which one of a number that the draft has not goes: OP7 for OP7 bis, the last one for the
    next number; "" for another."""
    named, stem = read_label(label), label.partition("(")[0].partition(" ")[0]
    if named is not None and (named.suffix or named.alt):
        return stem
    part = stem.rstrip(digits)
    number = stem[len(part) :]
    earlier = f"{part}{int(number) - 1}" if number else ""
    return earlier if from_the_end(f"{part}-1", order) == earlier else ""


def swapped(lines: Sequence[DraftLine], one: int, other: int) -> list[DraftLine] | None:
    """The lines with two paragraphs, each with its items, in each other's place; None where one is part of the other or
    of another part of the draft."""
    first, second = (family(lines, at) for at in sorted((one, other)))
    if set(first) & set(second) or lines[one].kind is not lines[other].kind:
        return None
    parts = ((0, first.start), (second.start, second.stop), (first.stop, second.start), (first.start, first.stop))
    return [line for start, stop in (*parts, (second.stop, len(lines))) for line in lines[start:stop]]


def moved(lines: Sequence[DraftLine], at: int, to: int, *, before: bool) -> list[DraftLine]:
    """The lines with a paragraph and its items before another one, or behind it and its items."""
    own, target = family(lines, at), lines[to]
    rest = [line for place, line in enumerate(lines) if place not in own]
    place = rest.index(target) if before else family(rest, rest.index(target))[-1] + 1
    return [*rest[:place], *(lines[each] for each in own), *rest[place:]]


def under_other_words(  # noqa: PLR0913 - a paragraph, where it goes, and its words there
    lines: Sequence[DraftLine], at: int, to: int, opened: tuple[str, ...], language: str, *, before: bool
) -> list[DraftLine] | None:
    """The lines with a paragraph beside another one, which may be of the other part, with `opened[1]` in place of the
    words `opened[0]` that it begins with, and the stop of that part. None without these, and for one with notes or a
    list that changes parts."""
    line, other = lines[at], lines[to].kind
    if not opened or not line.text.casefold().startswith(opened[0].casefold()):
        return None
    text = f"{opened[1][:1].upper()}{opened[1][1:]}{line.text[len(opened[0]) :]}"
    if other is line.kind:
        return moved([*lines[:at], replace(line, text=text), *lines[at + 1 :]], at, to, before=before)
    if len(family(lines, at)) > 1 or line.paragraph is None or line.paragraph.calls:
        return None
    stop = next((found[0] for each in lines if each.kind is other and (found := _STOP.search(each.text))), "")
    text = f"{text.rstrip(_STOPS)}{stop}"
    return with_new([*lines[:at], replace(line, gone=True), *lines[at + 1 :]], to, [text], language, before=before)


def in_its_place(lines: Sequence[DraftLine], at: int, other: int) -> list[DraftLine]:
    """The lines with a paragraph in the words of its alternative, which goes: "Replace OP12 with OP12 alt"."""
    out = list(lines)
    out[at] = replace(lines[at], text=lines[other].text)
    out[other] = replace(lines[other], gone=True, into=lines[at].was or "")
    return out


def merged(
    lines: Sequence[DraftLine], at: int, others: Sequence[int], one: Instruction, language: str
) -> list[DraftLine] | None:
    """The lines with the paragraphs at `others` in the one at `at`, in the wording that the instruction gives; without
    one in their own words, joined as "Encourages all States, and calls upon all bodies;", or by its joint. None where
    a paragraph has a list
    and no wording is given, or where they are of two parts of the draft."""
    wording = given_words(one.new) if one.new else None
    places = sorted({at, *others})
    alone = all(len(family(lines, place)) == 1 for place in places)
    if any(lines[place].kind is not lines[at].kind for place in places) or not (alone or wording):
        return None
    if wording and not is_whole(wording, lines[at].text, language):
        return None
    out = list(lines)
    for place in (each for own in places for each in family(lines, own) if each != at):
        out[place] = replace(out[place], gone=True, into=lines[at].was or "")
    words = wording or _joined([lines[place].text for place in places], lines, one.joint, language)
    out[at] = replace(_with_notes(lines, at, places), text=words)
    return out


def _joined(texts: Sequence[str], lines: Sequence[DraftLine], words: str, language: str) -> str:
    """The words of several paragraphs as one: all but the last lose their stop, all but the first their capital, if
    the draft does not write the word with one."""
    joint = min(phrases(language, "list joint"))
    parts = [text.rstrip(_STOPS) for text in texts[:-1]] + [texts[-1]]
    parts[1:] = [part if _is_large(part, lines) else f"{part[:1].lower()}{part[1:]}" for part in parts[1:]]
    return joined(parts, words) if words else f"{', '.join(parts[:-1])}, {joint} {parts[-1]}"


def _is_large(text: str, lines: Sequence[DraftLine]) -> bool:
    """Whether the first word of a text has a capital inside of a sentence of the draft too: "States"."""
    word = re.escape(text.split(maxsplit=1)[0])
    return any(regex(rf"[\w,] {word}(?!\w)").search(line.text) for line in lines)


def _with_notes(lines: Sequence[DraftLine], at: int, places: Sequence[int]) -> DraftLine:
    """The line at `at` with the footnotes of the others after its own."""
    own = lines[at].paragraph
    if own is None:
        return lines[at]
    theirs = [p.calls for place in places if place != at and (p := lines[place].paragraph)]
    moved = tuple(replace(call, offset=len(own.text)) for calls in theirs for call in calls)
    return replace(lines[at], paragraph=replace(own, calls=(*own.calls, *moved)))


def with_item(lines: Sequence[DraftLine], label: str, text: str) -> list[DraftLine] | None:
    """The lines with a new item, "OP3(c)", behind that of the letter before, or with an alternative, "OP3 alt", behind
    its paragraph; None where there is none."""
    named, _, bis = label.partition(") ")
    stem, _, letter = label.rpartition("(")
    letter = letter.partition(")")[0] if stem else label[2:]
    before = f"{stem}({chr(ord(letter) - 1)})" if len(letter) == 1 and letter > "a" else label.partition(" alt")[0]
    above = f"{named})" if bis else before
    at = next((place for place, line in enumerate(lines) if line.was == above and not line.gone), None)
    if at is None:
        return None
    printed = None if lines[at].number is None else f"{letter} {bis}".strip()
    item = DraftLine(was=label, kind=lines[at].kind, number=printed, text=text, paragraph=None)
    end = family(lines, at)[-1] + 1
    return [*lines[:end], item, *lines[end:]]


def with_new(
    lines: Sequence[DraftLine], at: int, texts: Sequence[str], language: str, *, before: bool = False
) -> list[DraftLine]:
    """The lines with new ones before the one at `at`, or behind it and its items; what an earlier instruction put there
    stays first."""
    place, kind = at if before else family(lines, at)[-1] + 1, lines[at].kind
    level = depth(lines[at]) if before else depth_behind(lines, at, place, texts, language)
    number = None if kind is Kind.PREAMBULAR and not level else ""
    come = [DraftLine(was=None, kind=kind, number=number, text=text, paragraph=None, depth=level) for text in texts]
    while place < len(lines) and lines[place].was is None:
        place += 1
    return [*lines[:place], *come, *lines[place:]]


def in_other_words(
    lines: Sequence[DraftLine], at: int, texts: Sequence[str], language: str, *, keeps_items: bool
) -> list[DraftLine]:
    """The lines with other words for a paragraph and more paragraphs behind it; its items go, or are kept."""
    out = list(lines)
    for place in () if keeps_items else list(family(lines, at))[1:]:
        out[place] = replace(out[place], gone=True)
    out[at] = replace(out[at], text=texts[0])
    return with_new(out, at, texts[1:], language)


def divided(lines: Sequence[DraftLine], at: int, cut: int, verb: str, language: str) -> list[DraftLine] | None:
    """The lines with the one at `at` cut into two paragraphs before the character `cut`: the first gets the stop of its
    kind, the second a capital, and the `verb` that is given where it does not begin so. None where one of them would
    have no words, or the paragraph has a list."""
    text = lines[at].text
    first = text[:cut].rstrip(_STOPS)
    second = text[cut:].lstrip(_STOPS)
    last = next((word for word in phrases(language, "list joint") if first.endswith(f" {word}")), "")
    first = first.removesuffix(last).rstrip(_STOPS)
    joint = next((word for word in phrases(language, "list joint") if second.startswith(f"{word} ")), "")
    second = second[len(joint) :].lstrip()
    if not first or not second.strip(_STOPS) or len(family(lines, at)) > 1:
        return None
    stop = next((found[0] for line in lines if line.kind is lines[at].kind and (found := _STOP.search(line.text))), ";")
    notes = parted_notes(lines[at], cut, language)
    new = DraftLine(
        was=None,
        kind=lines[at].kind,
        number="" if lines[at].number else None,
        text=_as_paragraph(second, text, verb, language),
        paragraph=None,
        new_notes=notes,
    )
    own = tuple(note for note, place in new_calls(lines[at], language) if place <= cut)
    struck = lines[at].struck | {note.mark for note in notes if note.mark}
    stays = replace(lines[at], text=f"{first}{stop}", new_notes=own, struck=struck)
    out = [*lines[:at], stays, new, *lines[at + 1 :]]
    begins = new.text.casefold().startswith(verb.casefold())
    return out if begins else with_verb(out, at + 1, verb, language)


def _led(lead: str, words: str) -> str:
    """Words under the beginning that is given for them, which ends as they begin: "Also requests the Fund to keep"
    before "to keep issues high"."""
    given, own = lead.casefold().split(), words.casefold().split()
    shared = next((size for size in range(min(len(given), len(own)), 0, -1) if given[-size:] == own[:size]), 0)
    return " ".join([lead.strip(), *words.split()[shared:]]) if shared < len(given) and shared else words


def _as_paragraph(words: str, before: str, verb: str, language: str) -> str:
    """The second half of a paragraph with a capital, and with the opening of the first where it is a clause of that:
    "Decides that the Chair may ..." for "and that the Chair may"."""
    opened = opening(before, language)
    clause = fold(words.split(maxsplit=1)[0]) in phrases(language, "clause word")
    led = f"{before[: opened.end]} {words}" if opened and clause and not verb else _led(verb, words)
    return f"{led[:1].upper()}{led[1:]}"


def with_verb(lines: Sequence[DraftLine], at: int, verb: str, language: str) -> list[DraftLine] | None:
    """The lines with the one at `at` under another verb; None where it begins with none."""
    text = under_verb(lines[at].text, verb, language)
    return None if text is None else [*lines[:at], replace(lines[at], text=text), *lines[at + 1 :]]


def is_of_verb(text: str, one: Instruction, language: str) -> bool:
    """Whether an instruction gives a paragraph another opening verb: it says so, or quotes the one that it has."""
    if one.stretch.reach is Reach.VERB:
        return True
    head = opening(text, language)
    old = one.old or ""
    inside = old[:1].islower() and any(text[slice(*found)] == old for found in find(text, old))  # ", and recalling"
    quoted = head is not None and not inside and old.casefold() == text[: head.end].casefold()
    return quoted and one.stretch == WORDS and opening(one.new or "", language) is not None


def is_new_number(one: Instruction) -> bool:
    """Whether an instruction gives the words of a paragraph that is to be new: "PP4 bis to read as follows"."""
    named = read_label(one.label)
    whole = one.action is Action.REPLACE and one.old is None and bool(one.new) and not one.stretch.part
    return whole and named is not None and bool(named.suffix)
