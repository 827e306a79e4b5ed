"""Words of paragraphs exchanged: what runs together with them, what stays because it is a name, and the articles beside
them that may not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.instructions import Instruction, has
from lineage.documents.papers.quoted_stretches import Reach
from lineage.drafting.revising.not_done import not_there, places_of
from lineage.drafting.revising.revisions import Consequence, DraftLine, Followed, Hindrance, Step, step_of
from lineage.drafting.revising.words.finding_words import Found, find, is_first
from lineage.drafting.revising.words.held_in_names import is_name, name_around
from lineage.drafting.revising.words.list_joints import around, parted, without_item
from lineage.drafting.revising.words.meant_words import meant
from lineage.drafting.revising.words.misgoverned_words import left_alone, misgoverned
from lineage.languages.contractions import run_together
from lineage.languages.formulas import opening
from lineage.languages.genders import doubtful, with_whole_article
from lineage.languages.text import PLAIN_SIGNS, fold_in_place, shared_start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_GOES = frozenset({Action.DELETE, Action.MOVE})
_SHORT = 3
"""Letters of a word that is too short to be told from others like it."""
_COMES = frozenset({Action.INSERT, Action.ADD})


class Exchange(NamedTuple):
    """What became of an instruction for words: its step, the lines, and what else is to be told."""

    step: Step
    lines: list[DraftLine]
    told: list[Followed]


class WordPlace(NamedTuple):
    """A place where the words of an instruction stand."""

    line: int
    found: Found


def exchanged(
    lines: Sequence[DraftLine],
    places: Iterable[int],
    one: Instruction,
    change: Callable[[str, Found], str],
    language: str,
) -> Exchange:
    """Does an instruction for words that stand once in the lines at `places`, or every time where it says so."""
    hits = [WordPlace(place, found) for place in places for found in meant(lines[place].text, one)]
    held = _named_at(lines, hits, one, language)
    free = [hit for hit in (_as_written(lines, hits, one) if one.stretch.every else hits) if hit not in held]
    had = {hit: words for hit in free if (words := _had(lines[hit.line].text, hit.found, one))}
    kept = [Followed(lines[hit.line].was or "", name, name, Consequence.NAME) for hit, name in held.items()]
    kept += [Followed(lines[hit.line].was or "", words, words, Consequence.STANDS) for hit, words in had.items()]
    if had and len(had) == len(free):
        return Exchange(step_of(one, Hindrance.STANDS), list(lines), [])
    free = [hit for hit in free if hit not in had]
    if not free or ((len(free) > 1 or _stood_twice(lines[free[0].line], one)) and not one.stretch.every):
        return Exchange(_not_done(one, lines, hits, held, language), list(lines), [])
    if all(change(lines[hit.line].text, hit.found) == lines[hit.line].text for hit in free):
        return Exchange(step_of(one, Hindrance.STANDS), list(lines), [])
    unfit = next((words for hit in free if (words := misgoverned(lines[hit.line].text, hit.found, one, language))), "")
    if unfit:
        return Exchange(replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=unfit), list(lines), [])
    out, told = _changed(lines, free, one, change, language)
    elided = next((each.new for each in told if _is_misjoined(each, language)), "")
    if elided:  # "l’travail", a word whose gender nothing shows
        return Exchange(replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=elided), list(lines), [])
    gone = "" if one.action in _COMES else lines[free[0].line].text[slice(*free[0].found)]
    return Exchange(step_of(one, old=gone, new="" if one.action is Action.DELETE else one.new), out, [*told, *kept])


def _named_at(
    lines: Sequence[DraftLine], hits: Sequence[WordPlace], one: Instruction, language: str
) -> dict[WordPlace, str]:
    """The places whose words stay, as they stand in a name there that the instruction does not mean, and the name."""
    same = one.old is not None and one.new is not None and one.old.lower() == one.new.lower()  # "Fonds" for "fonds"
    if one.old is None or same or is_name(one.old, language, draft_of(lines)):
        return {}
    if len(hits) == 1 and not one.stretch.every and (one.titled or one.old.lower() != one.old):
        return {}  # "replace “Convention” with “Protocol”", where it stands there once
    return {hit: name for hit in hits if (name := _held(lines[hit.line].text, hit.found, one, language))}


def _changed(
    lines: Sequence[DraftLine],
    hits: Sequence[WordPlace],
    one: Instruction,
    change: Callable[[str, Found], str],
    language: str,
) -> tuple[list[DraftLine], list[Followed]]:
    """The lines with the words at `hits` changed, and what followed, in the order of the text."""
    out, told = list(lines), list[Followed]()
    for hit in reversed(hits):
        line = out[hit.line]
        text, followed = put(line, hit.found, change, draft_of(lines), language, comes=one.action not in _GOES)
        if one.action in _GOES:
            of_list = list(_of_list(line, hit.found, text, change, language))
            of_lists = any(each.of is Consequence.LIST for each in of_list)
            followed = [*followed, *of_list, *(() if of_lists else _left(line, hit.found, text, language))]
        out[hit.line], told = replace(line, text=text), [*followed, *told]
    return out, told


def _left(line: DraftLine, found: Found, now: str, language: str) -> Iterator[Followed]:
    """The preposition that words which went left alone, "the implementation of and"."""
    words = left_alone(now, shared_start(line.text, now), language)
    if words and not left_alone(line.text, found.start, language):
        yield Followed(line.was or "", words, words, Consequence.ALONE)


def _is_misjoined(one: Followed, language: str) -> bool:
    """Whether an article stands elided before a consonant."""
    own = languages.language(language)
    return (
        one.of is Consequence.ARTICLE and "’" in one.new.replace("'", "’") and own.misjoined.match(one.new) is not None
    )


def _stood_twice(line: DraftLine, one: Instruction) -> bool:
    """Whether a short word stands there once only since an earlier instruction took it away elsewhere: "delete “le”"
    behind one that made "du" of "de le"."""
    old = one.old or ""
    told = one.stretch.time or one.anchor is not None or one.within or one.stretch.part
    if len(old) > _SHORT or not old.isalpha() or told or line.paragraph is None:
        return False
    return len(find(line.paragraph.text, old)) > 1


def _of_list(
    line: DraftLine, found: Found, now: str, change: Callable[[str, Found], str], language: str
) -> Iterator[Followed]:
    """What a list lost with an item, its comma or "and", and whether no rule knows its joint."""
    mended = without_item(line.text, *found, language)
    if mended is None or change(line.text, found) != mended.text:
        return
    before, after = line.text[: found.start], line.text[found.end :]
    if mended.text not in {f"{before.rstrip()}{after}", f"{before}{after.lstrip()}"}:
        yield Followed(line.was or "", *parted(line.text, mended.text), Consequence.JOINT)
    if mended.unclear:
        words = around(now, line.text)
        yield Followed(line.was or "", words, words, Consequence.LIST)


def draft_of(lines: Sequence[DraftLine]) -> str:
    """All words of the lines of a draft, a line each: names are looked for in them."""
    return "\n".join(line.text for line in lines)


def put(  # noqa: PLR0913 - the change, what it is made in, and whether words come
    line: DraftLine, found: Found, change: Callable[[str, Found], str], draft: str, language: str, *, comes: bool
) -> tuple[str, list[Followed]]:
    """The text of a line with one change, and what it brought with it."""
    changed = change(line.text, found)
    made = run_together(line.text, changed, language)
    pairs = list(made.pairs)
    text, at = made.text, _seam(line.text, made.text)
    whole = with_whole_article(text, at, draft, language)
    if whole != text:
        again = run_together(text, whole, language)
        pairs += [(text[at - 2 : at], whole[at - 2 : at + 1].strip()), *again.pairs]
        text = again.text
    told = [Followed(line.was or "", *pair, Consequence.CONTRACTION) for pair in pairs]
    if not pairs:
        stays = changed.startswith(line.text[: found.end]) or changed.endswith(line.text[found.start :])
        other = comes and found.start < found.end and not stays
        old = line.text[max(at, found.start) : found.end] if other else ""
        given = len(text) - len(line.text) + found.end - at
        words = doubtful(text, at, draft, language, old=old, given=given)
        told += [Followed(line.was or "", words, words, Consequence.ARTICLE)] if words else []
    return text, told


def _seam(old: str, new: str) -> int:
    """Where the first word begins that two texts do not share."""
    at = shared_start(old, new)
    while at and (new[at - 1].isalnum() or new[at - 1] == "-"):
        at -= 1
    return at


def _as_written(lines: Sequence[DraftLine], hits: Sequence[WordPlace], one: Instruction) -> list[WordPlace]:
    """Of places all over a text those with the words in the letters that are quoted, the first of a sentence aside; all
    where none has."""
    words = " ".join((one.old or "").translate(PLAIN_SIGNS).split())
    printed = {hit: " ".join(lines[hit.line].text[slice(*hit.found)].translate(PLAIN_SIGNS).split()) for hit in hits}
    alike = [
        hit
        for hit, found in printed.items()
        if found[1:] == words[1:]
        and (found[:1] == words[:1] or (words[:1].islower() and is_first(lines[hit.line].text, hit.found.start)))
    ]
    return alike if any(found[:1] == words[:1] for hit, found in printed.items() if hit in alike) else list(hits)


def in_its_letters(text: str, found: Found, old: str, new: str, language: str) -> str:
    """New words for a stretch, an opening in small letters where the one that an instruction quotes stands behind an
    adverb: "Also invites" where “Urges” becomes “Invites” in "Also urges"."""
    small = old[:1].isupper() and text[found.start : found.start + 1].islower()
    return f"{new[:1].lower()}{new[1:]}" if small and opening(new, language) is not None else new


def _had(text: str, found: Found, one: Instruction) -> str:
    """The new words where a place has them already: "all human rights" where "human rights" is to become that."""
    if not one.new or one.old is None or one.action is Action.DELETE or one.stretch.reach is not Reach.WORDS:
        return ""
    for start, end in find(fold_in_place(text), fold_in_place(one.new)) if one.new[:1].isalnum() else []:
        gap = text[found.end : start] if one.place in {"after", "end"} else text[end : found.start]
        beside = start >= found.end if one.place in {"after", "end"} else one.place == "before" and end <= found.start
        within = start <= found.start and found.end <= end and (start, end) != found
        if within if one.action is Action.REPLACE else one.action in _COMES and beside and not gap.strip():
            return text[start:end]
    return ""


def _held(text: str, found: Found, one: Instruction, language: str) -> str:
    """The name that a change would enter; "" where the instruction says which of the words it means."""
    stretch = one.stretch
    if stretch.time or stretch.reach is not Reach.WORDS:
        return ""
    edge = found.end if one.place in {"after", "end"} else found.start
    return name_around(text, Found(edge, edge) if one.action in _COMES else found, language)


def _not_done(
    one: Instruction, lines: Sequence[DraftLine], hits: Sequence[WordPlace], held: dict[WordPlace, str], language: str
) -> Step:
    if held and len(held) == len(hits):
        return replace(step_of(one, Hindrance.IN_NAME), place=next(iter(held.values())))
    if not hits and one.stretch.reach is Reach.AFTER and not one.stretch.until:
        return _not_ended(one, lines, language)
    free = []
    for line in dict.fromkeys(hit.line for hit in hits):
        own = [hit for hit in hits if hit.line == line]
        places = places_of(lines[line].text, [hit.found for hit in own], lines[line].was or "")
        free += [place for hit, place in zip(own, places, strict=True) if hit not in held]
    return not_there(one, lines, free, one.old or "")


def _not_ended(one: Instruction, lines: Sequence[DraftLine], language: str) -> Step:
    """The step of an instruction by which a paragraph is to end with words, or all behind them is to go, where it has
    not these words, or nothing behind them."""
    told, old = has(one.text, "ends after", language), one.old or ""
    if any(line.was == one.label and find(line.text, old) for line in lines):
        return step_of(one, Hindrance.STANDS if told else Hindrance.NOTHING_BEHIND)
    return step_of(one, Hindrance.NO_END) if told else not_there(one, lines, [], old)
