"""One sentence of a list of revisions, read: which words of it say the place, which the words to go and to come."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.papers.annex_places import annex_spans
from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.instructions import (
    Instruction,
    announces_new,
    deletes_annex,
    has,
    names_action,
    names_part,
    without_number,
)
from lineage.documents.papers.named_items import only_items
from lineage.documents.papers.named_notes import without_new_note
from lineage.documents.papers.named_paragraphs import (
    place_spans,
    places_in,
    with_loose_items,
    with_ranges,
)
from lineage.documents.papers.quoted_stretches import LAST, parts_in, stretch_in
from lineage.documents.papers.quoted_wholes import is_whole_paragraph, is_whole_sentence
from lineage.documents.papers.quoted_words import (
    SIGNS,
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
from lineage.documents.papers.reading.action_words import action_spans, read_spans
from lineage.documents.papers.reading.instruction_places import behind_colon, edge_spans, placed
from lineage.documents.papers.reading.merging_words import joint_in
from lineage.documents.papers.reading.misfits import leaves_choice, misfit
from lineage.documents.papers.reading.particular_actions import particular
from lineage.documents.papers.reading.quotation_roles import at_end, quoted
from lineage.documents.papers.spoken.spoken_changes import context_in, without_result
from lineage.documents.papers.spoken.spoken_ranks import rank_in
from lineage.documents.papers.spoken.told_asides import goes_on
from lineage.documents.papers.spoken.told_nouns import of_date_or_verb
from lineage.documents.papers.unread_words import as_typed, exception_in, unread
from lineage.languages.phrase_patterns import alternatives, regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.annex_places import Place
    from lineage.documents.papers.quoted_stretches import QuotedStretch
    from lineage.documents.papers.reading.quotation_roles import Quote, Quoted

_OF_WORDS = frozenset({Action.MOVE, Action.BRACKET, Action.UNBRACKET, Action.KEEP, Action.SPLIT})
"""Actions on words that the paragraph has."""
_ON_STRETCHES = frozenset({Action.DELETE, Action.REPLACE, Action.MOVE, Action.BRACKET})
_PAIR = 2
_ELLIPSIS = re.compile(r"^\W*(?:\.\.\.|…)|(?:\.\.\.|…)\W*$")
"""What stands for words that an instruction does not give: "“..., and acknowledging the role”"."""
_OF_OTHER_TEXTS = frozenset({Action.RESTORE, Action.ACCEPT})
_ON_SEVERAL = frozenset({Action.DELETE, Action.KEEP, Action.MERGE, Action.BRACKET, Action.UNBRACKET})
"""Actions beside which "to" between two paragraphs can only say a range."""


class _Sentence(NamedTuple):
    """A sentence and what is known of it."""

    body: str
    places: Sequence[Place]
    named: Sequence[Place]
    """Those of the places that are meant."""
    main: Sequence[tuple[int, int]]
    """Where its places and its action stand."""
    told: Sequence[tuple[int, int]]
    """Where what else is understood stands."""


def instructions_for(head: str, action: Action, wording: tuple[str, ...], language: str) -> list[Instruction]:
    """The instructions of one sentence that asks for one thing: one for each paragraph that it names. `wording` are
    the paragraphs that stand below it."""
    number, printed = without_number(head)
    text = "\n".join((printed.strip(), *wording))
    noted = False
    if action in {Action.INSERT, Action.ADD, Action.MOVE}:
        printed, noted = without_new_note(printed, language)
        head = printed if noted else head
    body, gives, sign = _bare(printed, action, language)
    around_them, said = around(body), fold_places(body)
    within, quotes = context_in(around_them, quotations(body), language)
    joint = joint_in(around_them, quotes, action, language)
    quotes = joint.quotes
    said_first, action = action, particular(action, said, quotes, language)
    meant = stretch_in(around_them, [at for at, _ in quotes], language, far=action in _ON_STRETCHES)
    other_part, of_other = _other_part(around_them, meant.stretch, action, language)
    parts = quoted(said, quotes, meant.taken, action, language)
    if action in {Action.INSERT, Action.ADD} and not parts.beside and _are_new(parts.words, said, head, language):
        wording = wording or tuple(parts.words)
    limits = parts.limits
    one = _told(said, action, parts, language)
    one = replace(
        one, text=text, number=number, noted=noted, stretch=_stretch(said, meant.stretch, parts, language), gives=gives
    )
    one = replace(one, other_part=other_part, joint=joint.words, within=within)
    one = _of_stretch(one, limits, parts.words) if limits else _with_words(one, parts.words, wording, body, language)
    one, dates = of_date_or_verb(one, said, language)
    asked = [span for each in dict.fromkeys((one.action, said_first)) for span in action_spans(said, each, language)]
    places = _places(said, action, language)
    named = behind_colon(said, places, asked)
    told = [*meant.spans, *of_other, *joint.spans, *parts.of_place, *dates]
    if action not in _OF_OTHER_TEXTS:
        sentence = _Sentence(body, places, named, [*(span for span, _ in places), *asked], told)
        one = replace(one, unclear=as_typed(_not_read(one, sentence, parts.words, language), text))
    found = placed(_beside_result(one), said, named, language)
    return [_with_sign(part, sign) for each in found for part in _each(each, parts.words)]


def _told(said: str, action: Action, parts: Quoted, language: str) -> Instruction:
    """An instruction with what single words of a sentence say of it."""
    return Instruction(
        text="",
        number=None,
        label="",
        action=action,
        place=parts.place,
        anchor=parts.beside[0][1] if parts.beside else None,
        original=action is Action.KEEP and has(said, "original", language),
        head=has(said, "list head", language),
        listed=has(said, "as item", language),
        titled=has(said, "item title", language),
    )


def _not_read(one: Instruction, sentence: _Sentence, words: Sequence[str], language: str) -> str:
    """The words of a sentence that no rule reads, or the whole where they do not fit together."""
    body, said = sentence.body, fold_places(sentence.body)
    annex = annex_spans(said, sentence.named, language, alone=deletes_annex(said, language))
    read = [*sentence.told, *annex, *_told_spans(body, one.action, language)]
    left = unread(body, sentence.main, read, language)
    left = left or next((each for each in words if _ELLIPSIS.search(each)), "")
    return left or leaves_choice(around(body), sentence.places, language) or misfit(one, said, language)


def _other_part(
    around_them: str, stretch: QuotedStretch, action: Action, language: str
) -> tuple[int, list[tuple[int, int]]]:
    """The second sentence that is named, beside which the first goes, or with which it changes places."""
    if not stretch.part or action not in {Action.MOVE, Action.SWAP}:
        return 0, []
    _, *others = parts_in(around_them, language)
    return (others[0][0], [others[0][1]]) if len(others) == 1 else (0, [])


def _stretch(said: str, meant: QuotedStretch, parts: Quoted, language: str) -> QuotedStretch:
    """The stretch that is meant, to its last words; the last of several places "at the end of OP7"."""
    last = at_end(said, parts, language) and not meant.time
    return replace(meant, until=_until(parts.limits, parts.beside), time=LAST if last else meant.time)


def _until(limits: Sequence[Quote], beside: Sequence[Quote]) -> str:
    """The words that a stretch ends with, or the second of two between which new ones go."""
    return next((pair[1][1] for pair in (limits, beside) if len(pair) > 1), "")


def _told_spans(body: str, action: Action, language: str) -> list[tuple[int, int]]:
    """The words that an action, the edges of the text and the nouns before quotations are told with."""
    said = fold_places(body)
    rank = rank_in(said, language) if action is Action.MOVE else None
    return [
        *([rank[2]] if rank else []),
        *read_spans(said, action, language),
        *edge_spans(said, language),
        *nouns_of(around(body), language),
    ]


def _are_new(words: Sequence[str], said: str, head: str, language: str) -> bool:
    """Whether quoted words are new paragraphs: the sentence says so, or each is one as a whole."""
    nouns = alternatives(language, "sentence", "part noun")
    form = rf"(?<!\w)(?:{alternatives(language, 'new paragraph')})(?!\w)(?!\s(?:{nouns})(?!\w))"
    whole = regex(form).search(said) is not None or announces_new(head, language)  # not "a new sentence"
    return whole or (bool(words) and all(is_whole_paragraph(one, language) for one in words))


def _places(said: str, action: Action, language: str) -> list[Place]:
    """The places that a sentence names, ranges with what lies in them."""
    joints = alternatives(language, "stretch until" if action in _ON_SEVERAL else "range joint")
    return with_ranges(said, with_loose_items(said, place_spans(said, language), language), joints)


def _bare(body: str, action: Action, language: str) -> tuple[str, str, str]:
    """The text without what it says beside the change, what the change is to give, and the role of a comma that goes
    too."""
    body, gives = without_result(body, action, language)
    body, sign = without_sign(without_stop_place(_without_reason(body, language), language), language)
    whole = action is Action.MERGE
    return body if whole else with_openings(with_signs(body, language), language), gives, sign


def _without_reason(body: str, language: str) -> str:
    """The text without its reason, unless that says more: "as it is in OP3, and move OP5", "except in OP3"."""
    first = first_asked(fold_places(body), language)
    cut = without_reason(body, language, first[1] if first else -1)
    why = fold_places(body)[len(cut) - 1 :]
    more = exception_in(why, language) or names_action(why, language) or goes_on(why, language)
    return body if more else cut


def _beside_result(one: Instruction) -> Instruction:
    """An instruction for new words whose place the result tells: "insert “full” so that it reads “full access”"."""
    if one.action not in {Action.INSERT, Action.ADD} or one.place or one.anchor or one.paragraphs or not one.new:
        return one
    before, found, after = one.gives.partition(one.new)
    if not found or not (before.strip() or after.strip()):
        return one
    side, words = ("after", before) if before.strip() else ("before", after)
    return replace(one, place=side, anchor=words.strip())


def _with_sign(one: Instruction, role: str) -> Instruction:
    """An instruction whose words go with the comma beside them."""
    if not role or not one.old:
        return one
    before, after = ("," if role in {"signs around", f"sign {side}"} else "" for side in ("before", "after"))
    return replace(one, old=f"{before} {one.old}{after}".strip())


def _of_stretch(one: Instruction, limits: Sequence[Quote], words: Sequence[str]) -> Instruction:
    """An instruction for words that it tells by their first or last ones."""
    return replace(one, old=limits[0][1], new=words[0] if len(words) == 1 else one.new)


def _each(one: Instruction, words: Sequence[str]) -> list[Instruction]:
    """An instruction to delete several words, as one for each of them."""
    if one.action is not Action.DELETE or one.old is None or len(words) < 2 or one.unclear:
        return [one]
    signs = [each for each in words if one.anchor and each in SIGNS]  # "the comma after “assistance” and “as needed,”"
    return [replace(one, old=each, anchor=one.anchor if not signs or each in signs else None) for each in words]


def _is_whole(text: str, language: str) -> bool:
    """Whether an instruction to delete that quotes nothing means its paragraph: "delete OP4", "OP4: delete", and not
    "in OP4, delete the reference to donors"."""
    said = fold_places(text)
    first = first_asked(said, language)
    behind = said[first[1] :] if first else ""
    named = bool(places_in(behind, language)) or names_part(behind, language)
    named = named or only_items(behind, language) or deletes_annex(said, language)
    return named or len(behind.strip(" .;").split()) < 2 or has(behind, "whole", language)


def _with_words(
    one: Instruction, words: Sequence[str], wording: tuple[str, ...], body: str, language: str
) -> Instruction:
    if one.stretch.words and one.action is Action.REPLACE and len(words) == 2:
        one = replace(one, stretch=replace(one.stretch, words=0))
    if one.stretch.words and one.action in _ON_STRETCHES:
        return replace(one, old=None, new=words[0] if len(words) == 1 else None)
    new = "\n".join(wording) if wording else None
    if one.action is Action.DELETE:
        whole = one.stretch.part or _is_whole(body, language)
        return replace(one, old=words[0] if words else None if whole else "")
    if one.action is Action.REPLACE:
        old = words[0] if len(words) > 1 or (words and new) else None
        given = new or (words[-1] if words and len(words) < 3 else None)
        return replace(one, old=old, new=given, paragraphs=wording)
    if one.action in {Action.INSERT, Action.ADD}:
        told = has(one.text, "adds at end", language) or (len(words) == 1 and is_whole_sentence(words[0], language))
        at_end = not (one.place or wording or one.stretch.part) and told
        one = replace(one, place="end") if at_end else one
        given = new or (words[0] if len(words) == 1 else None)
        place = "" if one.place in {"as", "into"} else one.place
        return replace(one, new=given, paragraphs=wording, place=place)
    if one.action in _OF_WORDS:
        first = words[0] if words else None
        return replace(one, new=first) if one.action is Action.SPLIT else replace(one, old=first)
    one = replace(one, old=words[0]) if one.action is Action.SWAP and len(words) == _PAIR else one
    return replace(one, new=new or (words[-1] if words else None))
