"""Words that move in a paragraph, or come at one of its ends."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.quoted_wholes import is_whole_sentence
from lineage.drafting.revising.revisions import Consequence, Followed
from lineage.drafting.revising.words.finding_words import Found, find, put_in, without_stop
from lineage.drafting.revising.words.hedged_words import is_hedge
from lineage.drafting.revising.words.joints_around import item_joints, joint_behind
from lineage.drafting.revising.words.list_joints import Mended, around, listed
from lineage.drafting.revising.words.list_leads import kind_of, role_of
from lineage.drafting.revising.words.list_order import reordered
from lineage.drafting.revising.words.meant_words import meant
from lineage.drafting.revising.words.whole_sentences import with_one
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction
    from lineage.drafting.revising.revisions import DraftLine


def at_edge(text: str, place: str, new: str, language: str) -> str:
    """A paragraph with new words at its "start" or its end, before its stop."""
    if place == "end" and fold_in_place(new) in phrases(language, "list joint"):  # "premises; and"
        return f"{text.rstrip()} {new}"
    if is_whole_sentence(new, language):
        return with_one(text, new, place)
    edge = Found(0, 0 if place == "start" else without_stop(text, Found(0, len(text))))
    if place == "start":
        formula = opening(text, language)
        text = f"{text[:1].lower()}{text[1:]}" if formula and formula.end else text
    new = new if place == "start" or not text.rstrip().endswith((";", ".")) else new.rstrip(" ;.") or new
    aside = place != "start" and new.endswith(",") and is_hedge(new[:-1], language)
    return put_in(text, edge, f", {new}" if aside else new, after=place != "start")


def exchanged_places(text: str, one: str, other: str, language: str) -> str | None:
    """A paragraph in which two stretches of words side by side change places; None where one of them does not stand
    there once, or where others stand between them: "on 28 October 2024 and enacted as of January 2025"."""
    found = [*find(text, one), *find(text, other)]
    if len(found) != len((one, other)) or not {*find(text, one)}.isdisjoint(find(text, other)):
        return None
    first, second = sorted(found)
    gap = fold_in_place(text[first.end : second.start]).lower()
    if not regex(rf",?\s(?:(?:{item_joints(language)})\s)?").fullmatch(gap) and not _is_of_list(gap, language):
        return None
    a, b = text[slice(*first)], text[slice(*second)]
    return f"{text[: first.start]}{b}{text[first.end : second.start]}{a}{text[second.end :]}"


def _is_of_list(gap: str, language: str) -> bool:
    """Whether only other items of a list stand between two: ", research and "."""
    joints = rf"(?:{item_joints(language)})"
    if regex(rf"(?:,\s|\s{joints}\s).*?(?:,\s(?:{joints}\s)?|\s{joints}\s)").fullmatch(gap) is None:
        return False
    words = re.findall(r"[\w'-]+", regex(rf"(?<!\w){joints}(?!\w)").sub(" ", gap))
    return not re.search(r"[;:.()]", gap) and not any(word in vocabulary(language).function_words for word in words)


def elsewhere_in_list(text: str, one: Instruction, language: str) -> Mended | None:
    """A paragraph with an item of its list at another place of that; None where it is none."""
    first = to_list_start(text, one, language) if one.place == "start" else None
    return Mended(first) if first else in_its_list(text, one, language)


def in_its_list(text: str, one: Instruction, language: str) -> Mended | None:
    """A paragraph with an item of a list beside another of its items; None where they are none."""
    places = meant(text, replace(one, anchor=None)), find(text, one.anchor or "")
    # "within national frameworks, as appropriate," is no item of a list, nor is "as well as prior agreements"
    several = "," in (one.old or "") or _begins_joint(one.old or "", language)
    if several or is_hedge(one.old or "", language) or any(len(found) != 1 for found in places):
        return None
    return reordered(text, places[0][0], places[1][0], one.place, language)


def to_list_start(text: str, one: Instruction, language: str) -> str | None:
    """A paragraph that is a list, with an item between commas as its first: "Roads, bridges and ports" with "bridges"
    moved to the beginning of the list; None for words elsewhere."""
    found = meant(text, replace(one, anchor=None))
    if not one.listed or len(found) != 1:
        return None
    start, end = found[0]
    before, after = text[:start], text[end:]
    joint = regex(rf",?\s(?:{item_joints(language)})\s|,\s").match(fold_in_place(after))
    if joint is None or not before.endswith(", ") or any(sign in before for sign in ".;:"):
        return None
    item = text[start:end]
    return f"{item[:1].upper()}{item[1:]}, {before[:1].lower()}{before[1:-2]}{after}"


def leaves_list(text: str, one: Instruction, language: str) -> bool:
    """Whether words that move beside others leave a list."""
    found = meant(text, replace(one, anchor=None))
    moves = bool(one.anchor) and not is_hedge(one.old or "", language)
    return moves and any(listed(text, *each, language) for each in found)


def ends_bare(text: str, one: Instruction, language: str) -> bool:
    """Whether an item of a list would stand at the end of a paragraph with nothing that joins it: "ports the roads"."""
    found = meant(text, replace(one, anchor=None))
    first = fold_in_place(one.old or "").split()[:1]
    flat = fold_in_place(text)
    if _begins_joint(one.old or "", language):
        return False
    led = [each for each in found if _is_led(flat, each, language)]
    if found and len(led) == len(found):
        return False  # "hygiene for all, in accordance with international law"
    alone = not is_hedge(one.old or "", language) and not phrases(language, "list joint").issuperset(first)
    return alone and any(listed(text, *each, language) for each in found)


def _begins_joint(words: str, language: str) -> bool:
    """Whether words bring their own joint: "as well as prior agreements"."""
    return regex(rf"(?:{item_joints(language)})\s").match(fold_in_place(words)) is not None


def _is_led(flat: str, found: Found, language: str) -> bool:
    """Whether words begin with a preposition and are no item of a list: no "and" or comma stands before them but that
    of the last clause."""
    first = flat[found.start :].split(maxsplit=1)[:1]
    led = bool(first) and role_of(first[0], language) not in {"", "article"}
    return led and (joint_behind(flat[: found.start], language) is None or _is_tail(flat, found))


def _is_tail(flat: str, found: Found) -> bool:
    """Whether words are the last clause of a paragraph, behind a comma: ", in accordance with international law;"."""
    return flat[: found.start].endswith(", ") and not flat[found.end :].strip(" ;.,")


def list_to_look_at(line: DraftLine, was: str) -> list[Followed]:
    """The words around the change in a line whose list may be joined wrongly now."""
    words = around(line.text, was)
    return [Followed(line.was or "", words, words, Consequence.LIST)]


def as_it_comes(one: Instruction, text: str, language: str) -> str:
    """The words that move, with the sign that they need there: a comma for a reservation at the end of a paragraph, and
    for the last but one of a list, "roads, bridges and ports", which comes before another one, or after it; "and" for
    the last of two that comes first: "to report and to act"."""
    words = one.old or ""
    if words.endswith(","):
        return words
    found, flat = find(text, words), fold_in_place(text)
    commas = len(found) == 1 and _begins_joint(words, language) and flat[: found[0].start].endswith(", ")
    if one.place == "end" or (commas and one.place == "after"):
        tail = len(found) == 1 and _is_tail(flat, found[0])
        return f", {words}" if commas or tail or is_hedge(words, language) else words
    if len(found) != 1:
        return words
    joint = regex(rf"(?<!,)\s(?P<joint>{item_joints(language)})\s$").search(flat[: found[0].start])
    beside = one.anchor is not None and kind_of(fold_in_place(one.anchor), language)
    if joint and one.place == "before" and beside and beside == kind_of(fold_in_place(words), language):
        return f"{words} {text[slice(*joint.span('joint'))]}"
    listed_there = flat[: found[0].start].endswith(", ")
    if not listed_there or not regex(rf"\s(?:{item_joints(language)})\s").match(flat[found[0].end :]):
        return words
    return f"{words}," if one.place == "before" else f", {words}"
