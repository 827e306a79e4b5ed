"""The class of every change, with what made it that class.

A change is read as what is left when both sides are made neutral, step by step: first to form (typography,
punctuation, adverbs of sequence, the form of a verb, agreement), then to terminology, then to what passing time
moves (dates, sessions, symbols). The first step at which nothing is left names the class; where something
is left after all of them the change is of substance. Nothing here says whether a change is good or bad.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from enum import IntEnum
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.changed_sides import WholeText, side_of
from lineage.diff.clause_verbs import ClauseVerbs
from lineage.diff.edits import Change, ChangeClass, Operation
from lineage.diff.note_numbers import notes_alone
from lineage.diff.recalled_titles import with_recalled_titles
from lineage.diff.units import PUNCTUATION, TERM, WORD, bare_words, split
from lineage.diff.updates import can_pass, chairs, decided, mark, passing
from lineage.languages import language as language_of
from lineage.languages.text import fold, tokens
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.changed_sides import Side
    from lineage.diff.edits import Edit
    from lineage.diff.units import Terms, Unit
    from lineage.diff.updates import Verdict
    from lineage.languages.vocabulary import Vocabulary

_SIGNS = " ,;"
_GOVERNED = frozenset({"article", "preposition"})
_NUMBERING = re.compile(r"\W*(?:\(?[a-z]{1,3}\)|\d{1,3}[.)])\W*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]|[°º]")
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_TYPOGRAPHY = (
    ("apostrophe", re.compile("[’‘ʼ´`]")),
    ("quotation mark", re.compile("[“”„«»]")),
    ("dash", re.compile("[‐‑–—−]")),
    ("spacing", re.compile(r"\s")),
    ("punctuation", re.compile(r"[^\w\s’‘ʼ´`“”„«»‐‑–—−'\"-]")),
    ("hyphen", re.compile("-")),
    ("accent", re.compile(r"[À-ÖØ-Þ]")),
)


class Level(IntEnum):
    """How much is set aside, each with all before it."""

    FORM = 0
    TERMINOLOGY = 1
    HOUSEKEEPING = 2


_CLASS = {
    Level.FORM: ChangeClass.FORM,
    Level.TERMINOLOGY: ChangeClass.TERMINOLOGY,
    Level.HOUSEKEEPING: ChangeClass.HOUSEKEEPING,
}


def changes_of(old: str, new: str, edits: Sequence[Edit], language: str, terms: Terms) -> tuple[Change, ...]:
    """The changes of a comparison in order: neighbouring deletion and insertion read as one, each classed."""
    blocks = [tuple(run) for equal, run in groupby(edits, lambda e: e.operation is Operation.EQUAL) if not equal]
    if not blocks:
        return ()
    words = vocabulary(language)
    before, after = (_read(text, split(text, language, terms), words) for text in (old, new))
    changes = []
    for block in blocks:
        one = side_of(before, block[0].old_start, block[-1].old_end)
        other = side_of(after, block[0].new_start, block[-1].new_end)
        changes.append(_change(one, other, words))
    return with_recalled_titles(_with_lists(changes, language), old, new, language)


def _read(text: str, units: tuple[Unit, ...], words: Vocabulary) -> WholeText:
    return WholeText(text, units, tuple([unit.key for unit in units]), ClauseVerbs(units, words))


def _change(one: Side, other: Side, words: Vocabulary) -> Change:
    change_class, evidence = _judge(one, other, words)
    return Change(
        old=one.text,
        new=other.text,
        old_start=one.start,
        old_end=one.start + len(one.text),
        new_start=other.start,
        new_end=other.start + len(other.text),
        change_class=change_class,
        evidence=evidence,
    )


def _judge(one: Side, other: Side, words: Vocabulary) -> Verdict:
    form = typographic_difference(one.text, other.text)
    if not form and _is_enumeration(one, other, language_of(words.language).joints):
        form = "enumeration"
    if not form and notes_alone(one, other, words.language):
        form = "note number"
    if form:
        return ChangeClass.FORM, form
    dated = decided(one, other, words)
    if dated:
        return dated
    for level in Level if _can_be_neutral(one, other, words) else ():
        left, right = (_neutral(side, words, level) for side in (one, other))
        if left.words == right.words:
            return _CLASS[level], _evidence(left.labels, right.labels)
    return (
        _agreement(one, other, words)
        or _governed(one, other, words)
        or passing(one, other, words)
        or chairs(one, other, words)
        or (ChangeClass.SUBSTANCE, _substance(one.text, other.text))
    )


def typographic_difference(old: str, new: str) -> str:
    """Names of what differs where both sides are the same words ("apostrophe; case" where several do), else "".

    "numbering" where both are numbers of a list, "composition" where a letter and its accent are one code point or two.
    """
    if _NUMBERING.fullmatch(old or new) and _NUMBERING.fullmatch(new or old):
        return "numbering"
    if _first_letter(old) != _first_letter(new) or letters(old) != letters(new):
        return ""
    old, new = (unicodedata.normalize("NFC", text) for text in (old, new))
    if old == new:
        return "composition"
    names = [name for name, marks in _TYPOGRAPHY if marks.findall(old) != marks.findall(new)]
    if [c.isupper() for c in old if c.isalpha()] != [c.isupper() for c in new if c.isalpha()]:
        names.append("case")
    return "; ".join(names) or "spacing"


def _first_letter(text: str) -> str:
    found = _LETTER.search(text)
    return fold(found[0])[:1] if found else ""


def letters(text: str) -> str:
    """Letters and digits alone, in lower case, capitals without accents."""
    plain = _ACCENTED.sub(lambda found: _bare_capital(found[0]), unicodedata.normalize("NFC", text))
    return "".join(filter(str.isalnum, plain.replace("°", "o").replace("º", "o").casefold().replace("œ", "oe")))


def _bare_capital(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0] if letter.isupper() else letter


def _is_enumeration(one: Side, other: Side, joints: frozenset[str]) -> bool:
    """Whether both sides only join the items of a list: "," against "et", "as well as" against "and"."""
    sides = [" ".join(unit.key for unit in side.changed).replace(", ", "") for side in (one, other)]
    return all(side in joints for side in sides)


def _with_lists(changes: Sequence[Change], language: str) -> tuple[Change, ...]:
    """The changes of a comparison, of form where a conjunction leaves the place before the last item for the one that
    comes after it: "[and ]at its seventy-second session[, and at its seventy-sixth session]"; or the reverse."""
    found = list(changes)
    for at, (change, after) in enumerate(pairwise(changes)):
        if _conjunction_moves((change.old, change.new), (after.new, after.old), language) or _conjunction_moves(
            (change.new, change.old), (after.old, after.new), language
        ):
            found[at] = replace(change, change_class=ChangeClass.FORM, evidence="enumeration")
    return tuple(found)


def _conjunction_moves(joint: tuple[str, str], item: tuple[str, str], language: str) -> bool:
    """Whether `joint` (there, not there) is a conjunction that stands again before `item` (there, not there)."""
    word, nothing = (text.strip(_SIGNS).casefold() for text in joint)
    came, gone = (text.strip(_SIGNS).casefold() for text in item)
    known = language_of(language).joints - set(_SIGNS)
    return word in known and not nothing and not gone and came.startswith(f"{word} ")


def _can_be_neutral(one: Side, other: Side, words: Vocabulary) -> bool:
    """Whether only what some level may set aside differs; the words alone tell, which settles most changes."""
    left, right = ({unit.key for unit in side.changed if unit.kind == WORD} for side in (one, other))
    return all(key in words.adverb_words or can_pass(key, words.language) for key in left ^ right)


class _Neutral(NamedTuple):
    """One side made neutral: what is left of each unit, and the names of what was set aside."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def _neutral(side: Side, words: Vocabulary, level: Level) -> _Neutral:
    """The changed units of `side` with what `level` sets aside left out or put under one name. Symbols and dates of
    a list are as one; ordinals are not: at one session and at two is not the same."""
    joints = language_of(words.language).joints
    kept: list[str] = []
    labels: list[str] = []
    for index, unit in _without_adverbs(side, words, labels):
        word, label = _neutral_unit(side.units, index, words, level)
        if label:
            labels.append(label)
        listed = word in {"<symbol>", "<date>"}
        if listed and kept[-2:-1] == [word] and kept[-1] in joints:
            kept.pop()
        if word and not (listed and kept[-1:] == [word]):
            kept.append(word)
        elif unit.kind == PUNCTUATION:
            labels.append(f"punctuation: {unit.text}")
    return _Neutral(tuple(kept), tuple(labels))


def _without_adverbs(side: Side, words: Vocabulary, labels: list[str]) -> Iterator[tuple[int, Unit]]:
    index = side.first
    while index < side.last:
        size = words.adverb_at(side.keys, index)
        if size:
            labels.append(f"sequence adverb: {' '.join(side.keys[index : index + size])}")
        else:
            yield index, side.units[index]
        index += size or 1


def _neutral_unit(units: Sequence[Unit], index: int, words: Vocabulary, level: Level) -> tuple[str, str]:
    """What is left of a unit at a level, and the name of what was set aside."""
    unit = units[index]
    if unit.kind == PUNCTUATION:
        return "", ""
    if unit.key.startswith("verb:"):
        rendered = unit.key in words.rendered
        if not rendered or level >= Level.TERMINOLOGY:
            return unit.key, f"{'verb' if rendered else 'verb form'}: {unit.text}"
    if unit.key.startswith("term:") and level >= Level.TERMINOLOGY:
        return unit.key, f"term: {unit.text}"
    if level >= Level.HOUSEKEEPING:
        passed = mark(units, index, words)
        if passed:
            return f"<{'date' if passed == 'year' else passed}>", f"{passed}: {unit.text}"
    if unit.kind == TERM:
        bare = bare_words(unit.text, words.language)
        inside = len(bare) < len(tokens(unit.text)) // 2 + 1
        return " ".join(bare), f"sequence adverb: {unit.text}" if inside else ""
    elisions = language_of(words.language).elisions
    return elisions.get(unit.key, unit.text.casefold()), f"elision: {unit.text}" if unit.key in elisions else ""


def _evidence(left: Sequence[str], right: Sequence[str]) -> str:
    """What was set aside on one side and not on the other, or differently: "date; punctuation"."""
    names: list[str] = []
    removed = [label for label in left if label not in right]
    added = [label for label in right if label not in left]
    for label in (*removed, *added):
        kind, _, detail = label.partition(": ")
        if detail and kind in {"term", "verb", "verb form"}:
            before = next((x.partition(": ")[2] for x in removed if x.startswith(f"{kind}: ")), "")
            after = next((x.partition(": ")[2] for x in added if x.startswith(f"{kind}: ")), "")
            names.append(f"{kind}: {before} -> {after}" if before and after else kind)
        else:
            names.append(kind)
    return "; ".join(dict.fromkeys(names)) or "spacing"


def _agreement(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Form for words that only agree with a word changed elsewhere: "[le rapport] publié", "[l'étude] publiée"."""
    if not one.changed or len(one.changed) != len(other.changed):
        return None
    pairs = [(a, b) for a, b in zip(one.changed, other.changed, strict=True) if a.text != b.text]
    agree = all(words.agree(a.text, b.text) for a, b in pairs)
    return (ChangeClass.FORM, "agreement") if agree else None


def _governed(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Terminology for the small words that a formula governs: "Engage instamment [les]", "Demande instamment [aux]"."""
    if any(words.function_words.get(unit.key) not in _GOVERNED for unit in (*one.changed, *other.changed)):
        return None
    verbs = [side.units[side.first - 1] for side in (one, other) if side.first]
    if len(verbs) == 2 and verbs[0].key == verbs[1].key and verbs[0].key in words.rendered:
        return ChangeClass.TERMINOLOGY, f"verb: {verbs[0].text} -> {verbs[1].text}"
    return None


def _substance(old: str, new: str) -> str:
    return "added" if not old.strip() else "removed" if not new.strip() else "replaced"
