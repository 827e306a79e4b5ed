"""What does not fit together in an instruction whose every word is read: "insert at the end of line 3", "delete the
word in OP5"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.instructions import has
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_notes import NOTE
from lineage.documents.papers.named_paragraphs import is_within, place_spans
from lineage.documents.papers.quoted_stretches import WORDS, Reach
from lineage.documents.papers.quoted_words import ARROW, PLACE, SIGNS
from lineage.documents.papers.reading.instruction_places import place_spans_of
from lineage.documents.papers.short_gaps import shortened
from lineage.documents.papers.unread_words import names_line
from lineage.languages.phrase_patterns import alternatives, list_gap, regex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.papers.annex_places import Place
    from lineage.documents.papers.instructions import Instruction

_SIDES = ("place after", "place before", "stands behind", "stands before", "after them", "before them")
_ARTICLE = 4
"""Characters of an article before a paragraph: "les "."""
_COMES = frozenset({Action.INSERT, Action.ADD, Action.MOVE, Action.SPLIT})


def misfit(one: Instruction, said: str, language: str) -> str:
    """The folded words `said` of an instruction, where something in it does not fit together; "" where all does."""
    return said.strip() if any(rule(one, said, language) for rule in _RULES) else ""


def _names_inner(_: Instruction, said: str, language: str) -> bool:
    """Whether a paragraph is named within what is said of another one."""
    return is_within(said, place_spans(said, language), language)


def _mixes_notes(one: Instruction, said: str, language: str) -> bool:
    """Whether a footnote and a paragraph are named that no list joins: "note 13 should be deleted from PP19"."""
    if one.action is not Action.DELETE or one.old is not None:
        return False
    spans = place_spans(said, language)
    kinds = [labels[0].startswith(NOTE) for _, labels in spans]
    gaps = [said[a[1] : b[0]] for (a, _), (b, _) in pairwise(spans)]
    apart = [one != other for one, other in pairwise(kinds)]
    return any(mixed and not regex(list_gap(language)).fullmatch(gap) for mixed, gap in zip(apart, gaps, strict=True))


def _numbers_part(one: Instruction, _said: str, _language: str) -> bool:
    """Whether a part, none of whose words is told, is to be a paragraph: "the second half of OP1 becomes OP2"."""
    return one.action in {Action.BECOME, Action.RENUMBER} and bool(one.stretch.part) and one.old is None


def _is_by_line(one: Instruction, said: str, language: str) -> bool:
    """Whether the place of what comes is told by a line: "insert at the end of line 3"."""
    edged = one.place in {"start", "end", "after", "before"} and one.anchor is None and not one.old
    spans = place_spans_of(said, one.place, language) if edged else []
    return any(names_line(said[end:], language) for _, end in spans)


def _is_any_sign(one: Instruction, _said: str, _language: str) -> bool:
    """Whether one of many signs is to go and nothing says which: "delete the comma"."""
    return one.action is Action.DELETE and one.old in SIGNS and one.anchor is None and one.stretch == WORDS


def _replaces_beside(one: Instruction, _said: str, _language: str) -> bool:
    """Whether words are to be replaced that are told by those beside them alone."""
    return one.action is Action.REPLACE and one.anchor is not None and one.old is None


def _leaves_unsaid(one: Instruction, _said: str, _language: str) -> bool:
    """Whether no word is said that is to go: "the third word of OP6 becomes “all”"."""
    goes = one.action is Action.DELETE and one.old == ""
    becomes = one.action is Action.BECOME and bool(one.new) and one.old is None
    return (goes or becomes) and one.stretch == WORDS


def _is_beside(one: Instruction, _said: str, _language: str) -> bool:
    """Whether what is to go is told by words beside it, or counted words are to do anything but go."""
    beside = one.action is Action.DELETE and _is_whole(one) and one.anchor is not None
    return beside or (one.stretch.words != 0 and one.action not in {Action.DELETE, Action.REPLACE})


def _is_limited(one: Instruction, said: str, language: str) -> bool:
    """Whether a part is meant, and how far it goes is told as well: "the first part, up to “January”"."""
    part = one.action in {Action.DELETE, Action.REPLACE} and one.stretch.part and one.stretch.reach is Reach.WORDS
    if not (part and one.old) or one.anchor:
        return False
    limits = alternatives(language, "stretch before", "stretch including")
    return regex(rf"(?<!\w)(?:{limits})\s{{3,}}").search(said) is not None


def _is_whole(one: Instruction) -> bool:
    """Whether a whole paragraph is to go, or to have other words."""
    return one.action in {Action.DELETE, Action.REPLACE} and one.old is None and one.stretch == WORDS


def _comes_twice(one: Instruction, said: str, language: str) -> bool:
    """Whether other words are to come beside those that come: "insert “a” after “b”, and “c” before it"."""
    sides = alternatives(language, "before them", "after them")
    return one.action in {Action.INSERT, Action.ADD} and regex(rf"\s{{3}}(?:{sides})(?!\w)").search(said) is not None


def _is_beside_part(one: Instruction, _said: str, _language: str) -> bool:
    """Whether something is to go beside a sentence, and is neither another one nor a new one."""
    beside = bool(one.stretch.part) and one.place in {"after", "before"} and one.anchor is None
    new = one.action in {Action.INSERT, Action.ADD} and one.place == "after" and bool(one.new)
    return beside and one.action is not Action.SPLIT and not (one.other_part or new)


def _means_other(one: Instruction, said: str, language: str) -> bool:
    """Whether something is meant that is not told, or beside what is: a line, a part, "the item", "the same", the
    paragraph after the one named, words that are not quoted."""
    whole = _is_whole(one)
    deletes = whole and one.action is Action.DELETE
    return (
        (whole and (names_line(said, language, far=True) or _is_the_same(said, language)))
        or (deletes and (has(said, "part noun", language) or _names_item_only(said, language)))
        or _is_of_neighbour(one, said, language)
        or (one.action is not Action.REPLACE and ARROW.search(said) is not None)
        or (bool(one.old) and _takes_part_along(said, language))
    )


def _takes_part_along(said: str, language: str) -> bool:
    """Whether a part that is not quoted goes too: "delete “, entitled” and the title that follows"."""
    more = rf"\s(?:{alternatives(language, 'list joint')})\s(?:(?:{alternatives(language, 'article')})[\s'])?"
    return regex(rf"{more}(?:{alternatives(language, 'part noun')})(?!\w)(?!\s{{2}})").search(said) is not None


def _is_the_same(said: str, language: str) -> bool:
    """Whether a verb has "the same" as its object: "delete the same in OP3"."""
    first = first_asked(said, language)
    behind = said[first[1] :].lstrip() if first else ""
    return regex(rf"(?:{alternatives(language, 'same change')})(?!\w)").match(behind) is not None


def _names_item_only(said: str, language: str) -> bool:
    """Whether an item is meant and not told: "delete the item in OP8"."""
    left = said
    for (start, end), _ in place_spans(said, language):
        left = f"{left[:start]}{' ' * (end - start)}{left[end:]}"
    article, noun = alternatives(language, "paragraph article"), alternatives(language, "item place")
    the_item = regex(rf"(?<!\w)(?:{article})[\s'](?:{noun})(?!\w)").search(left)  # not "its items"
    return LOOSE_ITEM.search(said) is None and the_item is not None


def _is_of_neighbour(one: Instruction, said: str, language: str) -> bool:
    """Whether the paragraph beside the one that is named is meant: "delete the paragraph after OP3"."""
    noun, article = alternatives(language, "own paragraph"), alternatives(language, "paragraph article")
    sides = alternatives(language, *_SIDES)
    form = rf"(?<!\w)(?:{article})[\s'](?:{noun})\s(?:{sides})\s"
    found = regex(form).search(said) if one.action not in _COMES else None
    if found is None:
        return False
    return any(found.end() <= start <= found.end() + _ARTICLE for (start, _), _ in place_spans(said, language))


_RULES: tuple[Callable[[Instruction, str, str], bool], ...] = (
    _names_inner,
    _mixes_notes,
    _is_beside_part,
    _numbers_part,
    _comes_twice,
    _is_by_line,
    _means_other,
    _is_any_sign,
    _replaces_beside,
    _leaves_unsaid,
    _is_beside,
    _is_limited,
)
"""What may not fit together: (instruction, its folded words, language) -> whether it does not."""


_PARAGRAPH = "§"
"""What stands for a paragraph that is named."""


def leaves_choice(around_them: str, places: Sequence[Place], language: str) -> str:
    """The "or" between two paragraphs, or two quotations, of which one is to be chosen: "delete OP6 or OP7", "either"
    beside the verb, or "instead of" between paragraphs; "" for none."""
    first = first_asked(around_them, language)
    either = rf"(?<!\w)(?P<either>{alternatives(language, 'either')})"
    if first and (alone := regex(rf"{either}\s*$").search(around_them[: first[0]])):
        return alone["either"]  # "either delete OP6, or ..."
    if first and (alone := regex(rf"\s*{either}(?!\w)").match(around_them[first[1] :])):
        return alone["either"]  # "supprimer soit le paragraphe 6, soit ..."
    letters, paragraphs = list(around_them), list(around_them)
    for (start, end), _ in places:
        letters[start:end] = PLACE + " " * (end - start - 1)
        paragraphs[start:end] = _PARAGRAPH + " " * (end - start - 1)
    instead = rf"{_PARAGRAPH}\s*,?\s(?P<joint>{alternatives(language, 'instead of')})\s+{_PARAGRAPH}"
    other = regex(instead).search(shortened("".join(paragraphs))[0])
    if other:  # "delete OP6 instead of OP5" deleted both
        return other["joint"]
    said = shortened("".join(letters))[0]
    joint = alternatives(language, "choice")
    nouns = alternatives(language, "quoted noun", "article", "paragraph of")  # "of OP6 or of OP7"
    found = regex(rf"{PLACE}\s*,?\s(?P<joint>{joint})\s+(?:(?:{nouns})[\s']+)*{PLACE}").search(said)
    return found["joint"] if found else ""
