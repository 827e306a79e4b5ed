"""From paragraphs to clauses: one for each finite operative verb with the organ as subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lineage.commitments import addressees as names
from lineage.commitments.clauses import Clause, Part, Passage, clipped, span
from lineage.commitments.hedges import find_hedges
from lineage.commitments.lexicon import ASKED, grammar, lexicon
from lineage.commitments.negotiation_marks import reading, standing
from lineage.commitments.objects import split_object
from lineage.commitments.openers import Opener, begins_with_verb, find_openers
from lineage.commitments.passives import AskedOfSubject, charged, founded, passive
from lineage.commitments.times import deadline, year_of
from lineage.corpus.assembly_sessions import is_of_assembly
from lineage.documents.resolution import Kind
from lineage.languages import rules
from lineage.languages.phrase_patterns import regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.commitments.clauses import Addressee, Span
    from lineage.commitments.lexicon import Verb
    from lineage.documents.resolution import Paragraph, Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the clauses of a paragraph take from their document."""

    document: str
    language: str
    assembly: bool
    """Whether the organ is the General Assembly."""
    year: int | None
    """Year of adoption, None where it is not known."""
    before: tuple[str, ...]
    """The paragraphs of the document before this one: what short names refer to."""


def find_clauses(resolution: Resolution) -> tuple[Clause, ...]:
    """The clauses of the operative part, in printed order.

    A paragraph without a verb that any table or the parse knows gives none; a verb that no table knows gives a
    clause of kind "unknown". Lettered items that go on with the infinitive of their chapeau are not clauses here,
    see `lineage.commitments.implied_clauses`.
    """
    found: list[Clause] = []
    before: tuple[str, ...] = ()
    for paragraph in resolution.paragraphs:
        if paragraph.kind is Kind.OPERATIVE:
            found.extend(clauses_of(paragraph, context(resolution, before)))
        if paragraph.kind in {Kind.OPERATIVE, Kind.PREAMBULAR}:
            before = (*before, paragraph.text)
    return tuple(found)


def unread(resolution: Resolution) -> tuple[tuple[Paragraph, str], ...]:
    """The operative paragraphs that do not begin with a verb of the tables, each with its first words.

    Lettered items, which go on with the sentence of their chapeau, are not. Verbs after the first are not
    looked at: a word that no table knows is there far more often a noun ("persons", "measures") than a verb.
    """
    return tuple(
        (paragraph, " ".join(paragraph.text.split()[:4]))
        for paragraph in resolution.paragraphs
        if paragraph.kind is Kind.OPERATIVE and not paragraph.label.endswith(")")
        for words in (_words(paragraph, resolution.language),)
        if not begins_with_verb(words, resolution.language) and _of_subject(words, resolution.language) is None
    )


def _words(paragraph: Paragraph, language: str) -> str:
    unmarked = reading(paragraph, language)
    return unmarked.paragraph.text if unmarked else paragraph.text


def context(resolution: Resolution, before: tuple[str, ...] = ()) -> Context:
    """What clauses need to know of their document."""
    return Context(
        document=resolution.id,
        language=resolution.language,
        assembly=is_of_assembly(resolution),
        year=resolution.adopted.year if resolution.adopted else None,
        before=before,
    )


@lru_cache(maxsize=1024)
def clauses_of(paragraph: Paragraph, about: Context, part: Part = Part.OPERATIVE) -> tuple[Clause, ...]:
    """The clauses of one paragraph; those of a preambular one begin at its participles. Kept for a while: a preamble is
    read for what it asks and for what may have moved there, and a paragraph alone for its clauses and its items.

    Marks of negotiators are not read as words; offsets count in the text as printed, marks and all.
    """
    unmarked = reading(paragraph, about.language)
    if unmarked:
        return tuple(unmarked.as_printed(clause) for clause in clauses_of(unmarked.paragraph, about, part))
    text = paragraph.text
    openers = find_openers(text, about.language, part is Part.PREAMBULAR, item=paragraph.label.endswith(")"))
    found: list[Clause] = []
    if not openers and part is Part.OPERATIVE and (asked := _of_subject(text, about.language)):
        return (standing(_asked(paragraph, asked, about), paragraph),)
    for number, opener in enumerate(openers, 1):
        end = openers[number].boundary if number < len(openers) else len(text)
        clause = _clause(paragraph, opener, clipped(text, opener.start, end), about, tuple(found))
        found.append(replace(clause, number=number, part=part, before=text[: opener.start]))
    return tuple(standing(clause, paragraph) for clause in _share_action(tuple(found)))


def _clause(paragraph: Paragraph, opener: Opener, whole: Span, about: Context, earlier: tuple[Clause, ...]) -> Clause:
    text, verb = paragraph.text, opener.verb
    rest = Passage(
        text=text, start=_past_reference(opener, text, about.language), end=whole.end, language=about.language
    )
    who, action = _object(rest, opener, about, earlier) if verb.directive else ((), _decided(rest, verb))
    awaits = fold(verb.lemma) in phrases(about.language, "awaits")
    until = deadline(rest, verb.kind, about.year) if verb.kind in ASKED or awaits else None
    return Clause(
        document=paragraph.document,
        label=paragraph.label,
        number=1,
        span=whole,
        verb=text[_verb_start(opener) : opener.verb_end],
        lemma=verb.lemma,
        kind=verb.kind,
        directive=verb.directive,
        addressees=who,
        action=action,
        hedges=find_hedges(rest, verb.kind),
        intensifiers=_intensifiers(replace(rest, start=whole.start)),
        deadline=until,
        deadline_year=_year(until, replace(rest, start=whole.start), who, about),
        reporting=verb.directive and matches(rest, lexicon(about.language).reporting),
        asks_means=verb.directive and matches(rest, lexicon(about.language).resources),
        verb_span=span(text, _verb_start(opener), opener.verb_end),
    )


def _of_subject(text: str, language: str) -> AskedOfSubject | None:
    return passive(text, language) or charged(text, language) or founded(text, language)


def _asked(paragraph: Paragraph, asked: AskedOfSubject, about: Context) -> Clause:
    """ "The Secretary-General is requested to report", "shall report": a clause of the whole paragraph, its subject the
    addressee."""
    text, verb = paragraph.text, asked.verb
    opener = Opener(boundary=0, start=asked.start, verb_start=asked.start, verb_end=asked.end, clitic="", verb=verb)
    clause = _clause(paragraph, opener, clipped(text, 0, len(text)), about, ())
    who = names.addressees(text, asked.subject, asked.start, about.language, about.before)
    return replace(clause, addressees=who, action=asked.action)


def _past_reference(opener: Opener, text: str, language: str) -> int:
    """Where the object of a verb begins: "Reiterates its request, in paragraph 55 of resolution 72/72, that ..."."""
    if not opener.verb.directive:
        return opener.verb_end
    found = regex(grammar(language, "reference")).match(fold_in_place(text), opener.verb_end)
    return found.end() if found else opener.verb_end


def _verb_start(opener: Opener) -> int:
    return opener.verb_start if opener.clitic else opener.start


def _object(
    rest: Passage, opener: Opener, about: Context, earlier: tuple[Clause, ...]
) -> tuple[tuple[Addressee, ...], Span | None]:
    text, start, language = rest.text, rest.start, about.language
    parts = split_object(rest, opener.verb)
    who = parts.object
    if opener.clitic or names.is_pronoun(text, start, who.end, language):
        return _resolved(text, opener, earlier, language), parts.action or clipped(text, start, rest.end)
    if not who.text:
        return (), parts.action
    chapeau = text[who.end :].strip() == ":"
    named = names.opens_with_name(text, start, who.end, language) or names.names_office(text, start, who.end, language)
    if parts.action is None and not chapeau and not named:
        # "demande sa mise en œuvre effective": something is asked, of nobody in particular
        return (), who
    found = names.addressees(text, start, who.end, language, about.before)
    return found + _second_object(text, parts.action, language, found), parts.action


def _resolved(text: str, opener: Opener, earlier: Sequence[Clause], language: str) -> tuple[Addressee, ...]:
    """What a pronoun stands for: the addressees of the clause before, else everybody it names."""
    for clause in reversed(earlier):
        if clause.addressees:
            return clause.addressees
    last = earlier[-1].verb_span if earlier else None
    start = last.end if last else 0
    return names.mentioned(text, start, opener.boundary, language)


def _second_object(
    text: str, action: Span | None, language: str, found: tuple[Addressee, ...]
) -> tuple[Addressee, ...]:
    """ "les États Membres à signer, et les États parties à appliquer": one verb, two objects."""
    if action is None:
        return ()
    known = {item.name for item in found}
    for match in rules(language).second_object.finditer(fold_in_place(text), action.start, action.end):
        if names.opens_with_name(text, *match.span("who"), language):
            more = names.addressees(text, *match.span("who"), language)
            return tuple(item for item in more if item.known and item.name not in known)
    return ()


def _decided(rest: Passage, verb: Verb) -> Span | None:
    if verb.kind != "decision":
        return None
    match = re.compile(rules(rest.language).decided).match(rest.flat, rest.start, rest.end)
    return clipped(rest.text, match.end() if match else rest.start, rest.end)


def _year(until: Span | None, whole: Passage, who: Sequence[Addressee], about: Context) -> int | None:
    if until is None:
        return None
    return year_of(
        until,
        whole,
        about.assembly,
        any(re.match(rules(about.language).other_bodies, fold_in_place(item.name)) for item in who),
    )


def _intensifiers(whole: Passage) -> tuple[Span, ...]:
    found = _intensifier(whole.language).finditer(whole.flat, whole.start, whole.end)
    return tuple(span(whole.text, match.start(), match.end()) for match in found)


@cache
def _intensifier(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(lexicon(language).intensifiers)})(?![\w-])")


def matches(rest: Passage, patterns: Sequence[re.Pattern[str]]) -> bool:
    """Whether one of `patterns` stands in a passage."""
    return any(pattern.search(rest.flat, rest.start, rest.end) for pattern in patterns)


def _share_action(found: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "Exhorte A et invite B à agir": both clauses have the action of the second, bare verbs its addressees too."""
    shared = list(found)
    for i in range(len(found) - 2, -1, -1):
        clause, following = shared[i], shared[i + 1]
        if not (clause.directive and following.directive and clause.action is None):
            continue
        if clause.addressees:
            shared[i] = _with_act(clause, following)
        elif clause.span.text.endswith(clause.verb):
            # "Invites and encourages all States to attend": one object for two verbs
            shared[i] = replace(clause, addressees=following.addressees, action=following.action)
    return tuple(shared)


def _with_act(clause: Clause, following: Clause) -> Clause:
    """ "Requests A, and invites B, to report by 2027": one act, which is a report for both, and one date."""
    told = following if clause.deadline is None else clause
    return replace(
        clause,
        action=following.action,
        deadline=told.deadline,
        deadline_year=told.deadline_year,
        reporting=clause.reporting or following.reporting,
        asks_means=clause.asks_means or following.asks_means,
    )
