"""Commitments without an operative verb: directives in the preamble, lettered items, acts of an annexed plan."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.commitments.addressees import addressees
from lineage.commitments.chapeaux import chapeau_labels
from lineage.commitments.clauses import Clause, Part, Passage, clipped, span
from lineage.commitments.declarations import declared
from lineage.commitments.find import clauses_of, context, find_clauses, matches
from lineage.commitments.hedges import find_hedges
from lineage.commitments.items import is_act
from lineage.commitments.lexicon import UNDERTAKE, UNKNOWN, Verb, lexicon, verb_of_no_table
from lineage.commitments.negotiation_marks import reading
from lineage.commitments.objects import split_object
from lineage.commitments.times import deadline, year_of
from lineage.documents.resolution import Kind
from lineage.languages import rules
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.commitments.find import Context
    from lineage.documents.resolution import Paragraph, Resolution

_OVER = re.compile(r"(?:^|\.)T\d+$")
"""Label of a verb that stands over numbered paragraphs: "INVITES THE MEMBER STATES:", "4. to inspect ..."."""


def find_implied(resolution: Resolution) -> tuple[Clause, ...]:
    """Commitments that are not operative verbs of the organ, in printed order, each marked with its part.

    PREAMBULAR: a directive participle ("priant instamment tous les États de ..."). ITEM: a lettered item that goes on
    with the directive of its chapeau, whose verb and addressees it takes, or a numbered paragraph that goes on with the
    verb over it; behind "Decides:" an item that asks ("(a) To request the High Commissioner to organize ...") has the
    verb and the addressees of its own. ANNEX: an infinitive governed by the plan
    that the resolution adopts (kind "undertake" where it is an act of the States themselves), or a verb in the
    first person plural of a declaration.
    """
    about = context(resolution)
    operative = {
        paragraph.label: clauses_of(paragraph, about) for paragraph in resolution.paragraphs if _operative(paragraph)
    }
    found: list[Clause] = []
    above: tuple[Clause, ...] = ()
    for paragraph in resolution.paragraphs:
        if _operative(paragraph) and _OVER.search(paragraph.label):
            above = operative[paragraph.label]
        if paragraph.kind is Kind.PREAMBULAR:
            found.extend(c for c in clauses_of(paragraph, about, Part.PREAMBULAR) if c.directive)
        elif paragraph.kind is Kind.ANNEX:
            found.extend(_annexed(paragraph, about))
        elif _operative(paragraph) and "(" in paragraph.label and not operative[paragraph.label]:
            chapeaux = (operative.get(label) for label in chapeau_labels(paragraph.label))
            operative[paragraph.label] = _item(paragraph, next(filter(None, chapeaux), ()), about)
            found.extend(operative[paragraph.label])
        elif _operative(paragraph) and above and not operative[paragraph.label]:
            operative[paragraph.label] = _item(paragraph, above, about)
            found.extend(operative[paragraph.label])
    return tuple(found)


def find_with_items(resolution: Resolution) -> tuple[Clause, ...]:
    """What a text asks and decides, in printed order: its operative clauses and the items that are acts."""
    return with_items(resolution, find_clauses(resolution), find_implied(resolution))


def with_items(resolution: Resolution, operative: Iterable[Clause], implied: Iterable[Clause]) -> tuple[Clause, ...]:
    """What a text asks and decides, from what `find_clauses` and `find_implied` gave for it, in printed order."""
    place = {paragraph.label: at for at, paragraph in enumerate(resolution.paragraphs)}
    texts = {paragraph.label: paragraph.text for paragraph in resolution.paragraphs}
    acts = (c for c in implied if c.part is Part.ITEM and is_act(texts, c, resolution.language))
    found = (*operative, *acts)
    return tuple(sorted(found, key=lambda clause: (place[clause.label], clause.number)))


def _operative(paragraph: Paragraph) -> bool:
    return paragraph.kind is Kind.OPERATIVE


def _item(paragraph: Paragraph, chapeau: tuple[Clause, ...], about: Context) -> tuple[Clause, ...]:
    asking = [clause for clause in chapeau if clause.binds]
    if not asking:
        return ()
    announces = rules(about.language).announces_list
    # "Decides that the Mission shall have the following mandate, requests the Secretary-General to inform the Council"
    head = next((clause for clause in asking if announces.search(fold_in_place(clause.span.text))), asking[-1])
    text = paragraph.text
    if not head.directive and (verb := _asking_infinitive(text, about.language)):
        return (replace(_act(paragraph, *verb, about), part=Part.ITEM),)
    if asked := _of_its_own(paragraph, head, about):
        return (asked,)
    rest = Passage(text=text, start=0, end=len(text), language=about.language)
    until = deadline(rest, head.kind, about.year)
    return (
        replace(
            head,
            label=paragraph.label,
            number=1,
            span=clipped(text, 0, len(text)),
            action=clipped(text, _after_link(fold_in_place(text), about.language), len(text)),
            hedges=find_hedges(rest, head.kind),
            intensifiers=(),
            deadline=until,
            deadline_year=year_of(until, rest, about.assembly) if until else None,
            reporting=matches(rest, lexicon(rest.language).reporting),
            asks_means=matches(rest, lexicon(rest.language).resources),
            part=Part.ITEM,
            verb_span=None,
            before=head.span.text,
        ),
    )


def _of_its_own(paragraph: Paragraph, head: Clause, about: Context) -> Clause | None:
    """An item that says itself who is asked, behind a verb that names nobody: "Invites: (a) The Forum to report"."""
    text, verb = paragraph.text, lexicon(about.language).verb(head.lemma)
    named = head.addressees or (head.action and head.action.text.strip(" :,"))
    if not head.directive or named or verb is None or rules(about.language).infinitive.match(fold_in_place(text)):
        return None
    act = replace(_act(paragraph, verb, (0, 0), about), verb=head.verb, verb_span=None, part=Part.ITEM)
    return act if act.action and act.action.start else None


def _after_link(flat: str, language: str) -> int:
    match = rules(language).infinitive.match(flat)
    return match.start("verb") if match else 0


def _annexed(paragraph: Paragraph, about: Context) -> tuple[Clause, ...]:
    unmarked = reading(paragraph, about.language)
    if unmarked:
        return tuple(unmarked.as_printed(clause) for clause in _annexed(unmarked.paragraph, about))
    text, flat, language = paragraph.text, fold_in_place(paragraph.text), about.language
    match = rules(language).infinitive.match(flat)
    if match:
        verb, end = _infinitive(text, match, language)
        return (_act(paragraph, verb, (match.start("verb"), end), about),)
    places = list(declared(flat, language))
    found = []
    for number, (start, end, verb) in enumerate(places, 1):
        stop = places[number][0] if number < len(places) else len(text)
        clause = _act(paragraph, verb, (start, end), about, stop)
        found.append(replace(clause, number=number))
    return tuple(found)


def _infinitive(text: str, match: re.Match[str], language: str) -> tuple[Verb, int]:
    """The table's verb for an infinitive, or an act of the States, and where it ends."""
    known = _asking(text, match.start("verb"), language)
    if known:
        return known, match.start("verb") + len(known.lemma)
    act = text[match.start("verb") : match.end("verb")].lower()
    return verb_of_no_table(act, UNDERTAKE, family=frozenset({UNDERTAKE}), force=7), match.end("verb")


def _asking_infinitive(text: str, language: str) -> tuple[Verb, tuple[int, int]] | None:
    """The directive that a text begins with as an infinitive, and its place: "To request the Secretary-General to"."""
    match = rules(language).infinitive.match(fold_in_place(text))
    verb = _asking(text, match.start("verb"), language) if match else None
    return (verb, (match.start("verb"), match.start("verb") + len(verb.lemma))) if match and verb else None


def _asking(text: str, start: int, language: str) -> Verb | None:
    """The directive of the table that stands at a place as an infinitive, the longest wording first."""
    known = [
        verb
        for verb in lexicon(language).verbs
        if verb.directive and fold_in_place(text).startswith(f"{fold_in_place(verb.lemma)} ", start)
    ]
    return max(known, key=lambda verb: len(verb.lemma), default=None)


def _act(paragraph: Paragraph, verb: Verb, place: tuple[int, int], about: Context, stop: int | None = None) -> Clause:
    text = paragraph.text
    whole = clipped(text, place[0], stop if stop is not None else len(text))
    rest = Passage(text=text, start=place[1], end=whole.end, language=about.language)
    parts = split_object(rest, verb) if verb.directive else None
    until = deadline(rest, "request" if verb.kind == UNDERTAKE else verb.kind, about.year)
    asked = parts.action if parts else whole if verb.kind == UNDERTAKE else None
    return Clause(
        document=paragraph.document,
        label=paragraph.label,
        number=1,
        span=whole,
        verb=text[place[0] : place[1]],
        lemma=verb.lemma,
        kind=verb.kind,
        directive=verb.directive,
        addressees=addressees(text, rest.start, parts.object.end, about.language)
        if parts and parts.object.text
        else (),
        action=asked,
        hedges=find_hedges(replace(rest, start=whole.start), UNKNOWN if verb.kind == UNDERTAKE else verb.kind),
        intensifiers=(),
        deadline=until,
        deadline_year=year_of(until, rest, about.assembly) if until else None,
        reporting=matches(rest, lexicon(rest.language).reporting) and (verb.directive or verb.kind == UNDERTAKE),
        asks_means=matches(rest, lexicon(rest.language).resources),
        part=Part.ANNEX,
        verb_span=span(text, *place),
    )
