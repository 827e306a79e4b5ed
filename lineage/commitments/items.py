"""Items of a list that are acts: by what they and their chapeau show it, and read as what is asked of its subject."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.chapeaux import chapeau_labels
from lineage.commitments.lexicon import grammar
from lineage.commitments.passives import opens_with_modal
from lineage.commitments.patterns import rows_of
from lineage.languages import language as language_of
from lineage.languages import rules
from lineage.languages.phrase_patterns import regex
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.commitments.clauses import Clause


def is_act(texts: Mapping[str, str], item: Clause, language: str) -> bool:
    """Whether an item says what is to be done: with an infinitive, a modal or a verb ("(a) Shall be held in Spain",
    "(b) Within its mandate, to report", "(c) Monitor the truce"), of whom ("(d) The Panel to go on"), or in a sentence
    of its own behind a decision ("Decides: (a) That the Fund shall be closed"). "(a) Fish stocks" is a part of what its
    chapeau asks, "(b) Ensuring safety" one of what it asks to be told. `texts`: the paragraphs by their labels."""
    here = rules(language)
    flat = here.numbered.sub("", fold_in_place(texts[item.label]))
    if here.infinitive.match(flat) or opens_with_modal(flat, language) or not item.before:
        return True
    above = fold_in_place(next((texts[one] for one in chapeau_labels(item.label) if one in texts), ""))
    if here.awaits_acts.search(above) or (here.gerund.match(flat) and here.awaits_gerunds.search(above)):
        return True
    if not item.directive and above.rstrip().endswith(":") and here.sentence.match(flat):
        return True
    acts = regex(grammar(language, "item act")).match(flat) or _plain_verb(language).match(flat)
    return acts is not None or _does(flat, fold_in_place(item.before), language)


def _does(flat: str, asked: str, language: str) -> bool:
    """Whether an item that begins with "-ing" is an act: its chapeau asks for no report on it."""
    doing, told, follows = (regex(grammar(language, role)) for role in ("item doing", "told", "doing follows"))
    return doing.match(flat) is not None and (told.search(asked) is None or follows.search(asked) is not None)


def as_asked(item: Clause, language: str) -> tuple[Clause, str, str]:
    """An item with its act as the infinitive that its chapeau leaves open, which rules look for: "Decides that the
    Conference should: (a) Assess progress" asks "to assess progress", "by: (b) Reviewing it" asks "to review it". Also
    the words with which it then begins and those in their place, both empty where nothing was changed."""
    text = item.span.text
    flat = fold_in_place(text)
    lead = rules(language).numbered.match(flat)
    start = lead.end() if lead else 0
    open_to_acts = rules(language).awaits_acts.search(fold_in_place(item.before)) is not None
    verb, end = _verb_at(flat, start, language, open_to_acts=open_to_acts)
    if not verb:
        return item, "", ""
    act = f"{text[:start]}{rules(language).linked(verb)}"
    return replace(item, span=replace(item.span, text=f"{act}{text[end:]}")), act, text[:end]


def as_printed(words: str, asked: Clause, act: str, printed: str) -> str:
    """Words of a clause that `as_asked` gave as the text has them."""
    at = asked.span.text.find(words)
    return f"{printed}{words[len(act) - at :]}" if 0 <= at < len(act) else words


def _verb_at(flat: str, start: int, language: str, *, open_to_acts: bool) -> tuple[str, int]:
    """The verb that begins an item, plain or as a gerund, and where it ends; empty where there is none, or the link of
    an infinitive before it. Behind "shall:" a word that is also a noun is a verb: "(a) Report on its work"."""
    plain = _plain_verb(language).match(flat, start) or (_either(language).match(flat, start) if open_to_acts else None)
    if plain:
        return plain["verb"], plain.end("verb")
    if linked := rules(language).infinitive.match(flat, start):
        return (linked["verb"], linked.end("verb")) if linked.start("verb") == start else ("", start)
    word = re.compile(r"[a-z-]+(?= )").match(flat, start)
    verb = _by_gerund(language).get(word[0], "") if word else ""
    return (verb, word.end()) if word and verb else ("", start)


@cache
def _plain_verb(language: str) -> re.Pattern[str]:
    """A verb at the beginning of an item; one that is also a noun before a word that follows a verb: "Support the
    authorities", not "Support for the authorities"."""
    verb, thing, follows, no_verb, before, joined = (
        grammar(language, role)
        for role in ("act verb", "act or thing", "after act", "after no act", "before act verb", "joined act")
    )
    return re.compile(
        rf"(?:{before} )?(?P<verb>{verb}(?![\w-])(?!,? {no_verb}(?![\w-]))|{thing}(?![\w-])(?={joined}? {follows}))"
    )


@cache
def _either(language: str) -> re.Pattern[str]:
    thing, no_verb = grammar(language, "act or thing"), grammar(language, "after no act")
    return re.compile(rf"(?P<verb>{thing}) (?!{no_verb}(?![\w-]))")


@cache
def _by_gerund(language: str) -> Mapping[str, str]:
    """The verbs of the tables by their gerunds: "reviewing" is of "review"."""
    rows = rows_of(language, "clause_grammar", ("role", "pattern"))
    verbs = (row["pattern"] for row in rows if row["role"] in {"act verb", "act or thing"})
    return {form: verb for verb in verbs for form in language_of(language).asking_forms(verb)[1:]}
