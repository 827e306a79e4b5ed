"""Which paragraphs an instruction means, and where what moves or comes is to go."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked, participles, word
from lineage.documents.papers.instructions import ANNEX, TITLE, Instruction, deletes_annex, has
from lineage.documents.papers.named_notes import NOTE
from lineage.documents.papers.spoken.spoken_ranks import FIRST, LAST, rank_in
from lineage.languages.phrase_patterns import alternatives, list_gap, regex, whole_phrase
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.papers.annex_places import Place

_EDGES = (("PP", "preamble"), ("OP", "operative part"), (ANNEX, "annex"))
_NAMED = ("preamble", "operative part")
_BIS = (" bis", " ter", " quater")
_LETTERED = re.compile(r"\(?(?P<letter>[a-z]|[ivx]{2,4})\)\s+(?=\S)")
_PAIR = 2
_NUMBERING = frozenset({Action.RENUMBER, Action.BECOME})


def behind_colon(said: str, named: list[Place], asked: Sequence[tuple[int, int]]) -> list[Place]:
    """The places that are meant where those in front of a colon only say what it is about: "OP5 and OP5 alt: delete
    OP5"."""
    at = min((start for start, _ in asked), default=-1)
    if at < 0 or not said[:at].rstrip().endswith(":"):
        return named
    behind = [place for place in named if place[0][0] > at and "(" not in place[1][0]]
    return behind or named


def placed(one: Instruction, said: str, spans: Sequence[Place], language: str) -> list[Instruction]:
    """An instruction for each of the paragraphs that its words outside quotes name."""
    spans = spans[:1] if one.action is Action.SPLIT else spans  # "split OP5: the second paragraph begins with “...”"
    named = list(dict.fromkeys(label for _, labels in spans for label in labels))
    if one.unclear:
        return [replace(one, label=(named or [""])[0])]
    bare = ("OP-1", "after") if one.paragraphs and one.place == "end" else ("", "")  # "at the very end, add “6. ...”"
    edge, place = next(iter(_edges(said, language)), bare)
    if one.place == "between":  # "between PP3 and PP4"
        one, named = replace(one, place="after"), named[:1]
    if one.action is Action.MOVE:
        return _several_moved(one, said, spans, (edge, place), language) or [
            _moved(one, said, spans, (edge, place), language)
        ]
    if edge and not named and (one.paragraphs or one.new):
        return [replace(one, label=edge, place=place, paragraphs=one.paragraphs or (one.new or "",))]
    if one.action in {Action.MERGE, Action.SWAP}:
        first = named[-1] if one.place == "into" and named else (named or [""])[0]
        return [replace(one, label=first, others=tuple(label for label in named if label != first))]
    if one.new is None and _names_alternative(one, named[::-1]) and has(said, "takes the place of", language):
        named = named[::-1]  # "OP12 alt replaces OP12"
    if (numbered := _numbered(one, said, spans, named, language)) is not None:
        return numbered
    named = _with_parts(one, said, spans, named, language)
    if one.place in {"after", "before"} and one.anchor is None and one.action in {Action.INSERT, Action.ADD}:
        at = max((end for _, end in place_spans_of(said, one.place, language)), default=0)
        beside = [label for (start, _), labels in spans if at <= start for label in labels]
        named = named if len(one.paragraphs) > 1 else beside[:1] or named  # "a new OP7 bis after OP7"
    comes = one.action in {Action.INSERT, Action.ADD} and not (one.paragraphs or one.place or one.anchor)
    if comes and one.new and len(named) == 1 and named[0].endswith(_BIS):  # "insert new (b) bis: “...”"
        one = replace(one, paragraphs=(one.new,))
    one, named = _under_letter(one, named)
    several = one.paragraphs and not one.place and len(named) > 1  # "new OP9 bis and OP9 ter: “...” and “...”"
    return _one_each(one, named) if several else [replace(one, label=label) for label in named or [""]]


def _numbered(
    one: Instruction, said: str, spans: Sequence[Place], named: Sequence[str], language: str
) -> list[Instruction] | None:
    """The instructions for paragraphs that take other numbers, or for one that its alternative replaces; None where
    nothing such is asked for."""
    if one.action not in _NUMBERING:
        alternative = one.new is None and (
            _names_alternative(one, named) or _takes_its_place(one, said, spans, named, language)
        )
        return [replace(one, label=named[0], target=named[1])] if alternative else None
    pairs = _number_pairs(spans)
    if one.action is Action.RENUMBER and {old for old, _ in pairs} & {new for _, new in pairs}:
        return [replace(one, label=named[0])]  # "renumber paragraphs 5 to 9 as paragraphs 6 to 10" after a new one
    if pairs:
        return [replace(one, label=label, target=target) for label, target in pairs]
    if any(len(labels) > 1 for _, labels in spans[:-1]) and len(named) > _PAIR:
        return [replace(one, label=named[0], unclear=said.strip())]
    told = len(named) == _PAIR and not (one.action is Action.RENUMBER and _only_listed(said, spans, language))
    return [replace(one, label=(named or [""])[0], target=named[1] if told else "")]


def _takes_its_place(one: Instruction, said: str, spans: Sequence[Place], named: Sequence[str], language: str) -> bool:
    """Whether one paragraph is to have the words of another one, which goes: "replace OP5 with OP6"."""
    if one.action is not Action.REPLACE or one.old is not None or one.paragraphs or len(named) != _PAIR:
        return False
    first = first_asked(said, language)
    if first is None or len(spans) != _PAIR:
        return False
    start, end = spans[0][0][1], spans[1][0][0]
    gap = said[start:end]
    if first[0] > spans[0][0][0]:
        if not _is_passive(said[first[0] : first[1]], language):
            return False  # "we would like OP7 to be the first paragraph"
        gap = said[first[0] : end]
    verbs = "|".join(re.escape(form) for form in participles(language, Action.REPLACE))
    by, article = alternatives(language, "replaced by"), alternatives(language, "article")
    joint = rf"(?:.*?(?<!\w)(?:{verbs}))?\s(?:{by})\s(?:(?:{article})[\s'])?"
    return regex(joint).fullmatch(gap) is not None


def _is_passive(verb: str, language: str) -> bool:
    """Whether words ask for something by a participle: "is replaced"."""
    return any(word(form).search(verb) for form in participles(language, Action.REPLACE))


def _number_pairs(spans: Sequence[Place]) -> list[tuple[str, str]]:
    """Several paragraphs with the numbers that they are to have, "OP6 and OP7 become OP5 and OP6"; none where it is one
    paragraph, or where there are not as many of both."""
    labels = [label for _, each in spans for label in each]
    half = len(labels) // 2
    return list(zip(labels[:half], labels[half:], strict=True)) if half > 1 and len(labels) == 2 * half else []


def _only_listed(said: str, spans: Sequence[Place], language: str) -> bool:
    """Whether paragraphs to be renumbered are listed and no number is told: "renumber OP6 and OP7 accordingly"."""
    gaps = [said[a[1] : b[0]] for (a, _), (b, _) in pairwise(spans)]
    return len(spans) > 1 and all(regex(list_gap(language)).fullmatch(gap) for gap in gaps)


def _under_letter(one: Instruction, named: list[str]) -> tuple[Instruction, list[str]]:
    """A new item that gives its letter, under that: "add to OP4: “(e) To report;”"."""
    letter = _LETTERED.match(one.new or "")
    comes = one.action in {Action.INSERT, Action.ADD} and not one.anchor and one.place in {"", "end"}
    if letter is None or not comes or len(named) != 1 or "(" in named[0]:
        return one, named
    return replace(one, paragraphs=(one.new or "",), place=""), [f"{named[0]}({letter['letter']})"]


def _with_parts(one: Instruction, said: str, spans: Sequence[Place], named: list[str], language: str) -> list[str]:
    """The paragraphs that are named, with the title beside them, or the part of the text where none is."""
    parts = phrases(language, "amended part") - phrases(language, "title place")
    if named:
        too = (one.old or one.anchor) and _names_title_too(said, spans, language)
        return [*named, TITLE] if too else named
    if has(said, "title place", language) and not any(word(part).search(said) for part in parts):
        return [TITLE]
    if one.action is Action.DELETE and one.old is None and deletes_annex(said, language):
        return [ANNEX]
    return [
        part
        for part, name in _EDGES
        if has(said, f"throughout {name}", language) or any(_before_colon(said, name, language))
    ]


def _before_colon(said: str, name: str, language: str) -> Iterator[re.Match[str]]:
    """Where a part of the text stands before a colon: "Preamble: delete “all”"."""
    forms = alternatives(language, f"named {name}") if name in _NAMED else ""
    return regex(rf"(?:^|:)\s*(?:{forms})\s?:").finditer(said) if forms else iter(())


def _names_title_too(said: str, spans: Sequence[Place], language: str) -> bool:
    """Whether the title is one of several places: "in OP1 and in the title"."""
    lead, article = alternatives(language, "instruction lead", "paragraph of"), alternatives(language, "article")
    form = (
        rf"(?<!\w)(?:{lead})\s(?:(?:{article})[\s'])?(?:{alternatives(language, 'title place')})(?=\s?(?:,|\s\s|$|\.))"
    )
    found = regex(form).search(said)
    return found is not None and not any(start <= found.start() < end for (start, end), _ in spans)


def _one_each(one: Instruction, named: Sequence[str]) -> list[Instruction]:
    """New paragraphs, each under its own number; unclear where there are more or fewer of them."""
    if len(one.paragraphs) != len(named):
        return [replace(one, label=named[0], unclear=", ".join(named))]
    pairs = zip(named, one.paragraphs, strict=True)
    return [replace(one, label=label, new=text, paragraphs=(text,)) for label, text in pairs]


def edge_spans(said: str, language: str) -> list[tuple[int, int]]:
    """The words that say where a part of the text begins or ends, or that all of it is meant."""
    roles = [f"{role} of {name}" for _, name in _EDGES for role in ("start", "end")]
    roles += [f"throughout {name}" for _, name in _EDGES]
    found = [match for role in roles for match in whole_phrase(language, role).finditer(said)]
    found += [match for _, name in _EDGES for match in _before_colon(said, name, language)]
    return [match.span() for match in found]


def _names_alternative(one: Instruction, named: Sequence[str]) -> bool:
    """Whether a paragraph is replaced by its alternative: "Replace OP12 with OP12 alt"."""
    return one.action is Action.REPLACE and len(named) == 2 and named[1].startswith(f"{named[0]} alt")


def _several_moved(
    one: Instruction, said: str, spans: Sequence[Place], to: tuple[str, str], language: str
) -> list[Instruction]:
    """The moves of several paragraphs to one place, each behind the one before it: "move OP5 and OP6 after OP2", "to
    the beginning of the preamble"; none where it is one paragraph, or no place beside another one."""
    if one.old is not None or one.stretch.part:
        return []
    place, beside, own = to[1] or one.place, to[0], [label for _, each in spans for label in each]
    if not to[1]:
        at = [end for _, end in place_spans_of(said, place, language)] if place in {"after", "before"} else []
        if len(at) > 1 and len(own) > _PAIR:  # "move OP5 after OP1 and OP6 after OP2"
            return [replace(one, label=own[0], unclear=said.strip())]
        target = next(((span, each) for span, each in spans if at and span[0] >= at[-1]), None)
        if target is None or len(target[1]) > 1:
            return []
        beside, own = target[1][0], [label for span, each in spans if span != target[0] for label in each]
    own = list(dict.fromkeys(own))
    if len(own) < _PAIR or beside in own:
        return []
    targets = [beside] * len(own) if place == "before" else [beside, *own[:-1]]
    return [replace(one, label=label, place=place, target=aim) for label, aim in zip(own, targets, strict=True)]


def _moved(one: Instruction, said: str, spans: Sequence[Place], to: tuple[str, str], language: str) -> Instruction:
    """A move of a paragraph, or of quoted words, with where from and where to."""
    labels = list(dict.fromkeys(label for _, each in spans for label in each))
    if one.stretch.part and one.old is None:  # "move the second sentence of OP4 to the end of OP5"
        far = labels[-1] if len(labels) > 1 and not one.other_part else (labels or [""])[0]
        return replace(one, label=(labels or [""])[0], target=far)
    if one.old is None and labels and labels[0].startswith(NOTE) and one.anchor:  # "move footnote 2 after “report”"
        return replace(one, label=labels[0], target=(labels[1:] or [""])[0])
    if one.old is None and len(labels) == 1 and not to[1]:
        place, target = _ranked(one, said, labels[0], language)
        return replace(one, label=labels[0], place=place, target=target)
    if one.old is None:
        place = to[1] or (one.place if len(labels) > 1 else "")
        return replace(one, label=(labels or [""])[0], place=place, target=to[0] or (labels[1:] or [""])[0])
    at = max((end for _, end in place_spans_of(said, one.place, language)), default=-1)
    target = next((each[0] for (start, _), each in spans if at <= start), "")
    if not target and len(labels) == _PAIR and not _only_listed(said, spans, language):
        target = labels[1]  # "move “a” from OP6 to OP5, after “b”"
    source = next((label for label in labels if label != target), target)
    return replace(one, label=source, target=target or source)


def _ranked(one: Instruction, said: str, label: str, language: str) -> tuple[str, str]:
    """Where a paragraph goes that moves among those of its series, "to the end", "up by one", with the number of
    places that it moves; "" twice where nothing such is said."""
    rank = rank_in(said, language)
    if rank is not None:
        return rank[0], str(rank[1])
    of = alternatives(language, "paragraph of")
    nouns, article = alternatives(language, "own paragraph", "sentence"), alternatives(language, "article")
    of_words = regex(rf"\s(?:{of})\s(?:(?:{article})[\s'])?(?:{nouns})(?!\w)").search(said) is not None
    return {"end": LAST, "start": FIRST}.get(one.place, "") if "(" in label or not of_words else "", ""


def _edges(said: str, language: str) -> Iterator[tuple[str, str]]:
    """Where a part of the text begins or ends: "at the beginning of the preamble" is before PP1."""
    for part, name in _EDGES:
        for role, number, place in (("start", 1, "before"), ("end", -1, "after")):
            if has(said, f"{role} of {name}", language):
                yield f"{part}{number}", place


def place_spans_of(said: str, place: str, language: str) -> list[tuple[int, int]]:
    """Where an instruction says a place; of two ways at one place the longer."""
    # "avant-dernier" says no place
    found = regex(rf"(?<!\w)(?:{alternatives(language, f'place {place}')})(?![\w-])").finditer(said)
    return [match.span() for match in found]
