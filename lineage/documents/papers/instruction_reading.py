"""One sentence of a list of revisions, read: which words of it say the place, which the words to go and to come."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.action_words import action_spans, read_spans
from lineage.documents.papers.annex_places import annex_spans
from lineage.documents.papers.instruction_places import behind_colon, edge_spans, place_spans_of, placed
from lineage.documents.papers.instructions import (
    Action,
    Instruction,
    action_forms,
    announces_new,
    has,
    names_action,
    names_part,
    without_number,
    word,
)
from lineage.documents.papers.named_items import only_items
from lineage.documents.papers.named_paragraphs import (
    is_within,
    place_spans,
    places_in,
    with_loose_items,
    with_ranges,
)
from lineage.documents.papers.quotation_roles import quoted
from lineage.documents.papers.quoted_stretches import WORDS, Reach, stretch_in
from lineage.documents.papers.quoted_words import (
    around,
    fold_places,
    nouns_of,
    quotations,
    with_openings,
    with_signs,
    without_reason,
    without_sign,
    without_stop_place,
)
from lineage.documents.papers.unread_words import as_typed, exception_in, names_line, unread
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import find_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.annex_places import Place
    from lineage.documents.papers.quotation_roles import Quote

_SIGNS = frozenset(",;.:")
_OF_WORDS = frozenset({Action.MOVE, Action.BRACKET, Action.UNBRACKET, Action.KEEP, Action.SPLIT})
"""Actions on words that the paragraph has."""
_ON_STRETCHES = frozenset({Action.DELETE, Action.REPLACE, Action.MOVE, Action.BRACKET})
_OF_OTHER_TEXTS = frozenset({Action.RESTORE, Action.ACCEPT})
_ON_SEVERAL = frozenset({Action.DELETE, Action.KEEP, Action.MERGE, Action.BRACKET, Action.UNBRACKET})
"""Actions beside which "to" between two paragraphs can only say a range."""


def instructions_for(head: str, action: Action, wording: tuple[str, ...], language: str) -> list[Instruction]:
    """The instructions of one sentence that asks for one thing: one for each paragraph that it names. `wording` are
    the paragraphs that stand below it."""
    number, printed = without_number(head)
    text = "\n".join((printed.strip(), *wording))
    body, sign = without_sign(without_stop_place(_without_reason(printed, language), language), language)
    body = with_openings(with_signs(body, language), language) if action is not Action.MERGE else body
    quotes, around_them, said = quotations(body), around(body), fold_places(body)
    said_first, action = action, _particular(action, said, quotes, language)
    meant = stretch_in(around_them, [at for at, _ in quotes], language, far=action in _ON_STRETCHES)
    parts = quoted(said, quotes, meant.taken, action, language)
    if action in {Action.INSERT, Action.ADD} and not parts.beside and _are_new(parts.words, said, head, language):
        wording = wording or tuple(parts.words)
    limits = parts.limits
    one = Instruction(
        text=text,
        number=number,
        label="",
        action=action,
        place=parts.place,
        anchor=parts.beside[0][1] if parts.beside else None,
        stretch=replace(meant.stretch, until=limits[1][1] if len(limits) > 1 else ""),
        original=action is Action.KEEP and has(said, "original", language),
        head=has(said, "list head", language),
    )
    one = _of_stretch(one, limits, parts.words) if limits else _with_words(one, parts.words, wording, language)
    one, dates = _of_date_or_verb(one, said, language)
    asked = [span for each in dict.fromkeys((one.action, said_first)) for span in action_spans(said, each, language)]
    places = _places(said, action, language)
    named = behind_colon(said, places, asked)
    if action not in _OF_OTHER_TEXTS:
        read = [*meant.spans, *parts.of_place, *read_spans(said, one.action, language), *edge_spans(said, language)]
        read += [*nouns_of(around_them, language), *dates, *annex_spans(said, named, language)]
        left = unread(body, [*(span for span, _ in places), *asked], read, language)
        one = replace(one, unclear=as_typed(left or _misfit(one, said, language), text))
    return [_with_sign(part, sign) for each in placed(one, said, named, language) for part in _each(each, parts.words)]


def _are_new(words: Sequence[str], said: str, head: str, language: str) -> bool:
    """Whether quoted words are new paragraphs: the sentence says so, or each is one as a whole."""
    whole = has(said, "new paragraph", language) or announces_new(head, language)
    return whole or (bool(words) and all(_is_paragraph(one, language) for one in words))


def _places(said: str, action: Action, language: str) -> list[Place]:
    """The places that a sentence names, ranges with what lies in them."""
    joints = alternatives(language, "stretch until" if action in _ON_SEVERAL else "range joint")
    return with_ranges(said, with_loose_items(said, place_spans(said, language), language), joints)


def _without_reason(body: str, language: str) -> str:
    """The text without its reason, unless that says more: "as it is in OP3, and move OP5", "except in OP3"."""
    cut = without_reason(body, language)
    why = fold_places(body)[len(cut) - 1 :]
    return body if exception_in(why, language) or names_action(why, language) else cut


def _with_sign(one: Instruction, role: str) -> Instruction:
    """An instruction whose words go with the comma beside them."""
    if not role or not one.old:
        return one
    return replace(one, old=f", {one.old}" if role == "sign before" else f"{one.old},")


def _particular(action: Action, said: str, quotes: Sequence[Quote], language: str) -> Action:
    """What an action means beside brackets, and "becomes" beside words."""
    put_over = action in {Action.MOVE, Action.INSERT, Action.ADD} and len(quotes) == len({*quotes}) == 2
    if put_over and has(said[quotes[0][0] : quotes[1][0]], "instead of", language):
        return Action.REPLACE
    if action is Action.BECOME and len(quotes) > 1:
        return Action.REPLACE
    if action is Action.BECOME and not quotes and has(said, "vice versa", language):
        return Action.SWAP
    enclosed = has(said, "in brackets", language) or has(said, "brackets", language)
    if action in {Action.MOVE, Action.ADD, Action.INSERT} and enclosed:
        return Action.BRACKET
    taken_off = action is Action.DELETE and has(said, "brackets", language)
    if taken_off and not has(said, "stretch bracketed", language) and not has(said, "in brackets", language):
        return Action.UNBRACKET
    return action


def _of_date_or_verb(one: Instruction, said: str, language: str) -> tuple[Instruction, list[tuple[int, int]]]:
    """An instruction that gives a date, or a verb, and says that the paragraph's own is to go, with the words that say
    so; others as they are."""
    if one.action not in {Action.REPLACE, Action.BECOME} or one.old is not None:
        return one, []
    dated, verb = find_date(one.new or "", language) is not None, opening(one.new or "", language) is not None
    for fits, noun, reach in ((verb, "verb noun", Reach.VERB), (dated, "date noun", Reach.DATE)):
        spans = [match.span() for match in re.finditer(rf"(?<!\w)(?:{alternatives(language, noun)})(?!\w)", said)]
        if fits and spans and (one.action is Action.REPLACE or reach is Reach.VERB):
            return replace(one, action=Action.REPLACE, stretch=replace(one.stretch, reach=reach)), spans
    return one, []


def _of_stretch(one: Instruction, limits: Sequence[Quote], words: Sequence[str]) -> Instruction:
    """An instruction for words that it tells by their first or last ones."""
    return replace(one, old=limits[0][1], new=words[0] if len(words) == 1 else one.new)


def _misfit(one: Instruction, said: str, language: str) -> str:
    """What does not fit together in an instruction; "" where all does."""
    if is_within(said, place_spans(said, language), language):
        return said.strip()
    edged = one.place in {"start", "end", "after", "before"} and one.anchor is None and not one.old
    parted = one.stretch.part and one.place in {"after", "before"} and one.anchor is None
    whole = one.action in {Action.DELETE, Action.REPLACE} and one.old is None and one.stretch == WORDS
    spans = place_spans_of(said, one.place, language) if edged else []
    by_line = any(names_line(said[end:], language) for _, end in spans)
    of_line = whole and names_line(said, language, far=True)
    sign = one.action is Action.DELETE and one.old in _SIGNS and one.anchor is None and one.stretch == WORDS
    over = one.action is Action.REPLACE and one.anchor is not None and one.old is None
    unsaid = one.action is Action.DELETE and one.old == "" and one.stretch == WORDS
    beside = whole and one.action is Action.DELETE and one.anchor is not None
    beside = beside or (one.stretch.words != 0 and one.action not in {Action.DELETE, Action.REPLACE})
    limit = one.action is Action.DELETE and one.stretch.part and one.stretch.reach is Reach.WORDS and not one.anchor
    # "the first part, up to “January”": a part and how far it goes
    limited = bool(limit and one.old) and re.search(rf"(?<!\w)(?:{_limits(language)})\s{{3,}}", said) is not None
    return said.strip() if parted or by_line or of_line or sign or over or unsaid or beside or limited else ""


def _limits(language: str) -> str:
    return alternatives(language, "stretch before", "stretch including")


def _each(one: Instruction, words: Sequence[str]) -> list[Instruction]:
    """An instruction to delete several words, as one for each of them."""
    if one.action is not Action.DELETE or one.old is None or len(words) < 2 or one.unclear:
        return [one]
    return [replace(one, old=each) for each in words]


def _is_paragraph(words: str, language: str) -> bool:
    """Whether quoted words are a whole paragraph: "Mindful of the needs of small island developing States,"."""
    return words[:1].isupper() and words[-1:] in {",", ";", "."} and opening(words, language) is not None


def _is_whole(text: str, language: str) -> bool:
    """Whether an instruction to delete that quotes nothing means its paragraph: "delete OP4", "OP4: delete", and not
    "in OP4, delete the reference to donors"."""
    said = fold_places(text)
    forms = [match for form, _ in action_forms(language) if (match := word(form).search(said))]
    behind = said[max(forms, key=lambda match: (-match.start(), match.end())).end() :] if forms else ""
    named = bool(places_in(behind, language)) or names_part(behind, language)
    named = named or only_items(behind, language)
    return named or len(behind.strip(" .;").split()) < 2 or has(behind, "whole", language)


def _with_words(one: Instruction, words: Sequence[str], wording: tuple[str, ...], language: str) -> Instruction:
    if one.stretch.words and one.action in _ON_STRETCHES:
        return replace(one, old=None, new=words[0] if len(words) == 1 else None)
    new = "\n".join(wording) if wording else None
    if one.action is Action.DELETE:
        return replace(one, old=words[0] if words else None if _is_whole(one.text, language) else "")
    if one.action is Action.REPLACE:
        old = words[0] if len(words) > 1 or (words and new) else None
        given = new or (words[-1] if words and len(words) < 3 else None)
        return replace(one, old=old, new=given, paragraphs=wording)
    if one.action in {Action.INSERT, Action.ADD}:
        given = new or (words[0] if len(words) == 1 else None)
        place = "" if one.place in {"as", "into"} else one.place
        return replace(one, new=given, paragraphs=wording, place=place)
    if one.action in _OF_WORDS:
        first = words[0] if words else None
        return replace(one, new=first) if one.action is Action.SPLIT else replace(one, old=first)
    return replace(one, new=new or (words[-1] if words else None))
