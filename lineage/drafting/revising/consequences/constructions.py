"""Verbs that open a paragraph in place of another one and want other words behind them: "Demande aux États de", "Engage
les États à"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.commitments.lexicon import lexicon
from lineage.documents.resolution import Kind
from lineage.drafting.revising.revisions import Consequence, Followed
from lineage.languages.clause_grammar import NEVER
from lineage.languages.formulas import opening
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lineage.commitments.lexicon import Verb
    from lineage.drafting.revising.revisions import Numbered

_FIRST = 6
"""Words of a paragraph that are shown."""


def broken(numbered: Iterable[Numbered], language: str) -> Iterator[Followed]:
    """The openings, old and new, of paragraphs whose words behind the verb are still those that the old verb wants:
    "Demande les États", "Engage les États de coopérer"."""
    for one in numbered:
        old, new = one.line.paragraph.text if one.line.paragraph else "", one.line.text
        was, now = opening(old, language), opening(new, language)
        if was is None or now is None or old[: was.end] == new[: now.end]:
            continue
        before, after = (_built(text[: found.end], language) for text, found in ((old, was), (new, now)))
        tails = [fold_in_place(text[found.end :].lstrip()) for text, found in ((old, was), (new, now))]
        # else the particle was changed with the verb: "aux États" is "les États" now
        same = tails[0].split(" ", maxsplit=1)[:1] == tails[1].split(" ", maxsplit=1)[:1]
        if before is None or after is None:
            rest = [tail.split(" ", maxsplit=1)[1:] for tail in tails]  # "du plan" is "le plan" now
            one_known = (before is None) is not (after is None)  # "Urges the work of the Group" for "Welcomes"
            if one_known and rest[0] == rest[1]:
                yield Followed(one.label, old[: was.end], new[: now.end], Consequence.CONSTRUCTION)
            continue
        asks = _asks_as(before.link, after.link, tails[1], language)
        if asks or (same and before.government != after.government):
            yield Followed(one.label, old[: was.end], new[: now.end], Consequence.CONSTRUCTION)


def _asks_as(old: str, new: str, tail: str, language: str) -> bool:
    """Whether what is asked follows the word that the old verb wants, and not that of the new one."""
    first = [
        next((m.start() for m in _asked(language, link).finditer(tail) if m["action"]), None) for link in (old, new)
    ]
    return old != new and first[0] is not None and (first[1] is None or first[0] < first[1])


@cache
def _asked(language: str, link: str) -> re.Pattern[str]:
    return re.compile(languages.language(language).clauses.what_is_asked(link, "", NEVER))


def verbless(numbered: Iterable[Numbered], language: str) -> Iterator[Followed]:
    """The first words of paragraphs that begin with no verb and are new, as the second half of one that is split may
    be, or had one."""
    for one in numbered:
        own = "(" not in one.label and one.line.kind in {Kind.PREAMBULAR, Kind.OPERATIVE}
        had = one.line.paragraph is None or opening(one.line.paragraph.text, language) is not None
        if own and had and opening(one.line.text, language) is None:
            words = " ".join(one.line.text.split()[:_FIRST])
            yield Followed(one.label, words, words, Consequence.NO_VERB)


def _built(words: str, language: str) -> Verb | None:
    """The verb of an opening; None for one of no table, or that asks nobody."""
    key = f" {fold_in_place(words)} "
    forms = [form for form in _forms(language) if f" {form} " in key]
    return _forms(language)[max(forms, key=len)] if forms else None


@cache
def _forms(language: str) -> Mapping[str, Verb]:
    verbs = [verb for verb in lexicon(language).verbs if verb.directive and verb.government != "none"]
    return {form: verb for verb in verbs for form in (*verb.finite, *verb.participle)}
