"""Requests whose subject is whom they ask, as agreed conclusions and annexes have them: in the passive ("The
Secretary-General is requested to ...") or with "shall" ("The Ombudsperson shall present ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments import addressees as names
from lineage.commitments.asked_sorts import is_actor
from lineage.commitments.clauses import Passage, clipped
from lineage.commitments.lexicon import grammar, lexicon
from lineage.commitments.objects import split_object
from lineage.commitments.patterns import compile_pattern, rows_of
from lineage.languages import rules
from lineage.languages.clause_grammar import NEVER
from lineage.languages.tables import has_table
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from lineage.commitments.clauses import Span
    from lineage.commitments.lexicon import Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOfSubject:
    """What is asked of the subject of a sentence."""

    subject: int
    """Where the subject begins."""
    start: int
    """Where its auxiliary begins: the end of the subject."""
    end: int
    verb: Verb
    action: Span


def passive(text: str, language: str) -> AskedOfSubject | None:
    """The first passive of a paragraph that begins with whom it asks, and what it asks; None where there is none.

    The subject must begin with a name of the tables or be an office, and stand in the first sentence: "It is invited
    to" and "The measures are requested to" ask nobody by name.
    """
    flat = fold_in_place(text)
    match = _pattern(language).match(flat)
    if match is None:
        return None
    start, end = match.end("who"), match.end("verb")
    if not (names.opens_with_name(text, 0, start, language) or names.names_office(text, 0, start, language)):
        return None
    verb = _verbs(language)[match["verb"]]
    parts = split_object(Passage(text=text, start=end, end=len(text), language=language), verb)
    between = parts.object.text.strip()
    if parts.action is None or (between and not between.startswith(",")):
        return None
    return AskedOfSubject(subject=0, start=start + 1, end=end, verb=verb, action=parts.action)


def charged(text: str, language: str) -> AskedOfSubject | None:
    """The act with which a body is charged at the beginning of a paragraph: "Within two months, the Ombudsperson shall
    present". Of one body, with its article, alone: not of States, unless a list opens with them ("All States are to:"),
    nor what a text says that a body is or has."""
    flat = fold_in_place(text)
    match = _charge(language).match(flat) or _listed(flat, language) or _all_charge(language).match(flat)
    if match is None or not (text[match.start("name")].isupper() or is_actor(match["name"], language)):
        return None
    # "may" charges before some acts alone, which its form looks for
    forms = ((modal, modal.form.match(flat, match.start("modal"))) for modal in _modals(language))
    modal = next(modal for modal, form in forms if form and form.end() == match.end("modal"))
    # "The Commission, within its means, shall, provided that ...:" opens a list
    act = match.start("modal") if modal.acts else match.end("modal") if match[0].endswith(":") else match.end()
    act += len(text[act:]) - len(text[act:].lstrip(" ,"))
    return AskedOfSubject(
        subject=match.start("name"),
        start=match.start("modal"),
        end=match.end("modal"),
        verb=modal.verb,
        action=clipped(text, act, len(text)),
    )


def opens_with_modal(flat: str, language: str) -> bool:
    """Whether plain text begins with a modal: "Shall be held in Spain", what is said of the subject of a chapeau."""
    return any(re.match(rf"(?:{modal.form.pattern}) ", flat) for modal in _modals(language) if not modal.acts)


def founded(text: str, language: str) -> AskedOfSubject | None:
    """What a sentence sets up, or has looked at again, that begins with it: "A trust fund shall be established", "The
    guidelines should be reviewed every two years"; ends: "The Union will lift its sanctions"; or gives a length:
    "Members shall serve for three years", "The term of office shall be two years", "During the five-year period, the
    site will stay closed", in a later sentence too; or what comes of a meeting: "The outcome of the session will be a
    report". Of nobody it is asked."""
    flat = fold_in_place(text)
    match = next(filter(None, (pattern.match(flat) for pattern in _founding(language))), None)
    match = match or _later_period(language).search(flat)
    if match is None:
        return None
    verb = next(verb for verb in lexicon(language).verbs if verb.kind == "decision" and not verb.directive)
    start = match.start("set_up")
    return AskedOfSubject(
        subject=start,
        start=start,
        end=match.end("set_up"),
        verb=verb,
        action=clipped(text, match.start("what"), len(text)),
    )


@cache
def _founding(language: str) -> tuple[re.Pattern[str], ...]:
    pairs = (
        ("founded body", "founding"),
        ("matter", "looking again"),
        ("review", "reviewing"),
        ("ender", "ending"),
        ("holder", "holding"),
        ("opening period", "binding"),
        ("term", "lasting"),
        ("outcome", "resulting"),
    )
    return tuple(re.compile(rf"(?:\([a-z0-9]{{1,4}}\)\s*)?{_founds(what, set_up, language)}") for what, set_up in pairs)


@cache
def _later_period(language: str) -> re.Pattern[str]:
    """ "Oxide will be sold. For 15 years, the State will not build plants": the period of a later sentence."""
    return re.compile(rf"(?<=[.;] ){_founds('opening period', 'binding', language)}")


def _founds(what: str, set_up: str, language: str) -> str:
    return rf"(?P<what>{grammar(language, what)}) (?P<set_up>{grammar(language, set_up)})(?![\w-])"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Modal:
    """What charges a body: "shall" requests, "should" recommends."""

    form: re.Pattern[str]
    verb: Verb
    acts: bool
    """Whether it is itself the act: "présentera"."""


def _listed(flat: str, language: str) -> re.Match[str] | None:
    """A sentence whose subjects are a list with the system in it: "States and the United Nations system should"."""
    match = _list_charge(language).match(flat)
    return match if match and is_actor(match["name"], language) else None


@cache
def _list_charge(language: str) -> re.Pattern[str]:
    modals, not_act = (
        "|".join(modal.form.pattern for modal in _modals(language)) or NEVER,
        grammar(language, "no charge"),
    )
    relative = rules(language).relative.pattern
    return re.compile(
        rf"(?P<name>(?:(?! {relative} )[^;:.]){{3,200}}?) (?!{not_act}(?![\w-]))(?P<modal>{modals})"
        rf"(?:,[^,;:.]{{3,80}},)? (?!{not_act}(?![\w-]))"
    )


@cache
def _all_charge(language: str) -> re.Pattern[str]:
    modals = "|".join(modal.form.pattern for modal in _modals(language)) or NEVER
    return re.compile(rf"(?P<name>{grammar(language, 'charged many')}) (?P<modal>{modals})\s?:\s*$")


@cache
def _modals(language: str) -> tuple[_Modal, ...]:
    if not has_table(language, "modals"):
        return ()
    known = {verb.lemma: verb for verb in lexicon(language).verbs}
    return tuple(
        _Modal(
            form=compile_pattern(row["form"], f"{language}/modals.csv, line {line}"),
            verb=known[row["lemma"]],
            acts=row["act"] == "itself",
        )
        for line, row in enumerate(rows_of(language, "modals", ("form",)), 2)
    )


@cache
def _charge(language: str) -> re.Pattern[str]:
    modals = "|".join(modal.form.pattern for modal in _modals(language)) or NEVER
    article, body = rules(language).short_name or NEVER, grammar(language, "charged body")
    not_act, then, on = (grammar(language, role) for role in ("no charge", "then", "condition"))
    # "The Ombudsperson, aided by the Team, as needed, shall draft"; "The Focal Point will:" opens a list
    return re.compile(
        rf"(?:\([a-z0-9]{{1,4}}\)\s*)?(?:[^,;:.]{{3,250}}, (?:{then} )?)?(?:{article})"
        rf"(?P<name>(?=(?:[\w'-]+ ){{0,5}}?{body}(?![\w'-]))"
        rf"(?:(?! {rules(language).relative.pattern} )[^,;:.]){{2,100}}?)"
        rf"(?:(?:,(?! {rules(language).relative.pattern} )[^,;:.]{{3,160}}?){{1,2}},)?"
        rf",? (?!{not_act}(?![\w-]))(?P<modal>{modals})"
        rf"(?:(?:,[^,;:.]{{3,80}},)? (?!{not_act}(?![\w-]))|(?:, {on}[^;:.]{{3,240}})?\s?:\s*$)"
    )


@cache
def _verbs(language: str) -> dict[str, Verb]:
    if not has_table(language, "passive_verbs"):
        return {}
    known = {verb.lemma: verb for verb in lexicon(language).verbs}
    return {fold_in_place(row["form"]): known[row["lemma"]] for row in rows_of(language, "passive_verbs", ("form",))}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(_verbs(language), key=len, reverse=True)) or NEVER
    adverbs = "|".join(map(re.escape, lexicon(language).adverbs))
    auxiliary = grammar(language, "auxiliary")
    return re.compile(rf"(?P<who>[^;:.]{{3,200}}?) {auxiliary}(?: (?:{adverbs})){{0,3}}? (?P<verb>{forms})(?![\w-])")
