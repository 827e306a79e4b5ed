"""Where clauses begin: the finite verbs whose subject is the organ, found by the tables of the language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.declarations import declared, declared_first, joined
from lineage.commitments.lexicon import UNKNOWN, Lexicon, Verb, grammar, lexicon, verb_of_no_table
from lineage.languages import rules, spacy_models
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@cache
def _follows(language: str) -> re.Pattern[str]:
    """What may follow a verb in mid-sentence; after a noun of the same form ("la demande mondiale") other words do."""
    elided = rules(language).elided_after
    return re.compile(rf"(?:{elided},? {grammar(language, 'follows')}\b)")


@cache
def _no_noun(language: str) -> re.Pattern[str]:
    """Verb forms that no noun shares, so that anything may follow them: "and welcomes voluntary contributions"."""
    return re.compile(rf"(?:{grammar(language, 'no noun')}\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """The beginning of a clause."""

    boundary: int
    """Where the words that tie it to the clause before begin (", et, à cet égard, "): the end of that clause."""
    start: int
    """Start of the clause: its clitic, leading adverb or verb."""
    verb_start: int
    verb_end: int
    """The verb as printed, with the sequence and iteration words that follow it."""
    clitic: str
    """A pronoun before the verb, as plain text, or ""."""
    verb: Verb


def find_openers(text: str, language: str, participles: bool = False, item: bool = False) -> tuple[Opener, ...]:
    """The clause openers of a paragraph, in order. With `participles`, those of a preambular paragraph; of a lettered
    `item` a bare verb is no opener: it goes on with the sentence of its chapeau ("... to: (a) Encourage States").

    A paragraph that starts with a verb no table knows gets an opener of kind unknown; one that starts with none
    (a lettered item with an infinitive) begins with whatever comes first, or gives nothing.
    """
    words = lexicon(language)
    flat = fold_in_place(text)
    found: list[Opener] = []
    for match in _pattern(language, participles).finditer(flat):
        opener = _opener(match, _verb_of(words, language, participles, match))
        if participles or _opens_clause(opener, found, text, language):
            found.append(opener)
    if not participles and (not found or found[0].start > 0):
        begun = [] if item else _begun(flat, language)
        goes_on = item and rules(language).infinitive.match(flat)  # "... les mesures suivantes : a) Allumer les phares"
        found[:0] = begun or (() if goes_on else _unknown(text, flat, language))
    return tuple(found) if found or participles else tuple(_declaring(flat, language))


def _begun(flat: str, language: str) -> list[Opener]:
    """The verbs of a paragraph whose "we" stands above it."""
    first = declared_first(flat, language)
    return [
        *([_bare(*first)] if first else ()),
        *(
            _bare(start, end, verb, flat.rfind(" ", 0, max(0, start - 1)) + 1)
            for start, end, verb in joined(flat, language)
        ),
    ]


def _declaring(flat: str, language: str) -> Iterator[Opener]:
    """The verbs of a paragraph of a declaration, which has "we" in place of the organ."""
    for start, end, verb in declared(flat, language):
        yield _bare(start, end, verb, flat.rfind(" ", 0, max(0, start - 1)) + 1)


def _bare(start: int, end: int, verb: Verb, boundary: int = 0) -> Opener:
    return Opener(boundary=boundary, start=start, verb_start=start, verb_end=end, clitic="", verb=verb)


def begins_with_verb(text: str, language: str) -> bool:
    """Whether a paragraph begins with a verb of the tables, after words that tie it ("À cet égard, prie"); no parse."""
    words = lexicon(language)
    match = _pattern(language, participles=False).match(fold_in_place(text))
    return match is not None and not _past_participle(
        _opener(match, _verb_of(words, language, False, match)), text, language
    )


def is_verb(text: str, language: str) -> bool:
    """Whether `text` is a verb of the tables and nothing more: "Also urges"."""
    match = _pattern(language, participles=False).match(fold_in_place(text))
    return match is not None and match.end() == len(text)


def _opener(match: re.Match[str], verb: Verb) -> Opener:
    clitic = match["clitic"] or ""
    lead = match["lead"] or ""
    start = match.start("clitic") if clitic else match.start("lead") if lead else match.start("verb")
    return Opener(
        boundary=match.start(),
        start=start,
        verb_start=match.start("verb"),
        verb_end=match.end("trail") if match["trail"] else match.end("verb"),
        clitic=clitic.strip(),
        verb=verb,
    )


@cache
def _pattern(language: str, participles: bool) -> re.Pattern[str]:
    words = lexicon(language)
    adverb = _alternatives(words.adverbs)
    beside = _alternatives([word for word in words.adverbs if word not in words.connectives])
    after = _alternatives([word for word in words.adverbs if word not in words.connectives and _trails(word, words)])
    own = rules(language)
    forms = _any_of([form.split() for form in _by_form(language, participles)], _between(language))
    return re.compile(
        rf"{own.joins}{own.around_verb(adverb, beside)}(?P<verb>{forms})(?P<trail>(?: {after}){{0,6}})(?![\w'-])"
    )


def _any_of(forms: Sequence[Sequence[str]], between: str) -> str:
    """A pattern for `forms`, lists of words, the longer first. Forms share their first words, since `between` is long
    and takes nearly all the time of compiling: 0.17 s where it is written out in each form, 0.05 s so."""
    rests: dict[str, list[Sequence[str]]] = {}
    for first, *rest in forms:
        rests.setdefault(first, []).append(rest)
    return _alternatives(
        first + (f"(?:{between}{_any_of(more, between)})" + "?" * (len(more) < len(all_of_them)) if more else "")
        for first, all_of_them in rests.items()
        for more in [[rest for rest in all_of_them if rest]]
    )


def _trails(word: str, words: Lexicon) -> bool:
    """Whether a word after a verb belongs to it: "Exhorte également", not "Se déclare profondément inquiète"."""
    return word in rules(words.language).strong_after or word not in words.intensifiers


@cache
def _forms(language: str, participles: bool) -> tuple[tuple[str, Verb], ...]:
    """Every form as a pattern that lets adverbs stand between its words, longest first."""
    between = _between(language)
    return tuple((form.replace(" ", between), verb) for form, verb in _by_form(language, participles).items())


@cache
def _by_form(language: str, participles: bool) -> dict[str, Verb]:
    """The verb of every form, those of most words first, then the longest."""
    verbs = lexicon(language).verbs
    found: dict[str, Verb] = {}
    for verb in verbs:
        for form in verb.participle if participles else verb.finite:
            found.setdefault(form, verb)
    return {form: found[form] for form in sorted(found, key=lambda form: (-form.count(" "), -len(form), form))}


@cache
def _between(language: str) -> str:
    """What may stand between two words of a form."""
    strong = rules(language).strong_after
    return rf"(?:,? {_alternatives(w for w in lexicon(language).adverbs if w not in strong)},?)* "


@cache
def _beginnings(language: str, participles: bool) -> tuple[tuple[str, str, Verb], ...]:
    """The first word of every form, the form, its verb."""
    return tuple((form.partition("(?:")[0], form, verb) for form, verb in _forms(language, participles))


@cache
def _compiled(form: str) -> re.Pattern[str]:
    """All 300 forms of a language take 0.1 s: those are compiled whose first word a text has."""
    return re.compile(form)


def _verb_of(words: Lexicon, language: str, participles: bool, match: re.Match[str]) -> Verb:
    printed = match["verb"]
    plain = _by_form(language, participles).get(printed)
    if plain is not None:
        return _strengthened(words, plain, match)
    for first, form, verb in _beginnings(language, participles):
        if printed.startswith(first) and _compiled(form).fullmatch(printed):
            return _strengthened(words, verb, match)
    raise AssertionError(printed)


def _strengthened(words: Lexicon, verb: Verb, match: re.Match[str]) -> Verb:
    """ "demande de nouveau instamment" is the verb "demander instamment"."""
    own = rules(words.language)
    before, after = (re.findall(r"[^ ,]+", match[group] or "") for group in ("lead", "trail"))
    strong = not own.strong_before.isdisjoint(before) or not own.strong_after.isdisjoint(after)
    return (words.verb(own.strong_lemma.format(verb.lemma)) or verb) if strong else verb


def _opens_clause(opener: Opener, found: Sequence[Opener], text: str, language: str) -> bool:
    flat = fold_in_place(text)
    if _past_participle(opener, text, language):
        return False
    if opener.boundary == 0:
        return True
    if opener.verb.middle == "no" or (opener.clitic and not _clitic_fits(opener, flat, language)):
        return False
    if not _is_no_noun(opener, text, flat, language):
        return False
    in_relative = rules(language).relative_ends_verb and _open_relative(opener, found, flat, language)
    return (opener.verb.middle == "yes" and not in_relative) or _parse_agrees(opener, text, language)


def _is_no_noun(opener: Opener, text: str, flat: str, language: str) -> bool:
    """Whether a candidate in mid-sentence is a verb by its form of several words or that no noun has, or by what
    follows it."""
    return (
        " " in re.sub(rf"^{rules(language).reflexive}", "", flat[opener.verb_start : opener.verb_end])
        or _no_noun(language).match(flat, opener.verb_start) is not None
        or _follows(language).match(flat, opener.verb_end) is not None
        or text[opener.verb_end : opener.verb_end + 2].strip()[:1].isupper()
    )


def _clitic_fits(opener: Opener, flat: str, language: str) -> bool:
    """ "leur demande", "les invite" are verbs; "la demande, d'enfants en particulier" is a noun with its article."""
    return rules(language).clitic_fits(
        opener.clitic,
        indirect=opener.verb.government == "indirect",
        directive=opener.verb.directive and not flat.startswith(",", opener.verb_end),
    )


def _past_participle(opener: Opener, text: str, language: str) -> bool:
    """ "approuvé le 15 décembre 2020" is not "approuve": accents, folded for matching, tell the two apart."""
    first = text[opener.verb_start : opener.verb_end].split(maxsplit=1)[0]
    return rules(language).is_past_participle(first) and any(
        form.split(maxsplit=1)[0] == fold_in_place(first) for form in opener.verb.finite
    )


def _open_relative(opener: Opener, found: Sequence[Opener], flat: str, language: str) -> bool:
    """Whether a candidate continues a relative clause: "a report that takes note of X and stresses Y"."""
    if opener.verb.directive or not found:
        return False
    since = flat[found[-1].verb_end : opener.boundary]
    last = None
    for match in re.finditer(rf"\b{grammar(language, 'relative')}", since):
        last = match
    return last is not None and "," not in since[last.end() :] and not flat.startswith(",", opener.boundary)


def _parse_agrees(opener: Opener, text: str, language: str) -> bool:
    """Whether the parse has the candidate as a finite verb without a subject of its own, outside relative clauses."""
    if not spacy_models.has_model(language):
        return text.startswith(rules(language).coordinators, opener.boundary)
    words = spacy_models.parse(text, language)
    index = next((i for i, word in enumerate(words) if word.start == opener.verb_start), None)
    if index is None or not words[index].finite:
        return False
    own_subject = any(word.head == index and word.dep.startswith("nsubj") for word in words)
    return not own_subject and _main(words, index)


def _main(words: tuple[spacy_models.ParsedWord, ...], index: int) -> bool:
    """Whether a verb is the root or coordinated with it."""
    for _ in range(len(words)):
        word = words[index]
        if word.dep == "ROOT":
            return True
        if word.dep not in {"conj", "parataxis"}:
            return False
        index = word.head
    return False


def _unknown(text: str, flat: str, language: str) -> Iterator[Opener]:
    """An opener for a first word that is a finite verb of no table."""
    match = re.match(rf"{rules(language).reflexive}([a-z-]+)", flat)
    if match is None or not text[:1].isupper() or not rules(language).opens_with_finite_verb(text, match):
        return
    yield _bare(0, match.end(), verb_of_no_table(text[: match.end()].lower(), UNKNOWN))


def _alternatives(words: Iterable[str]) -> str:
    return "(?:" + "|".join(words) + ")"
