"""A paragraph under another verb: "Takes note of the report" as "Welcomes the report", "Demande aux ..." as "Engage les
..."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import lexicon
from lineage.drafting.revising.words.list_leads import role_of
from lineage.languages.contractions import run_together
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import phrases
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.languages.tables import Row

_INDIRECT = "indirect"
_NEAR = 4
"""Words behind an opening among which its object stands."""


def under_verb(text: str, verb: str, language: str) -> str | None:
    """A paragraph with `verb` in place of the opening that it has, and the particle that the verb wants ("of", "de"),
    which goes also where it asks somebody ("aux États"); None where it has no opening. What is asked stays as it is."""
    head = opening(text, language)
    if head is None:
        return None
    rows = _particles(language)
    ending = _particle_at(f" {verb}", rows, r"(?:^|\s){}$")
    named = verb[: -len(ending["printed"])].rstrip() if ending else verb
    wanted, had = _taken(named, language), _taken(text[: head.end], language)
    given = ending["particle"] if ending else ""
    behind = text[head.end :].lstrip()
    more = _goes_on_with(verb, behind, language)
    if more is not None:
        return more
    first = _particle_at(behind, rows, r"^{}")
    there = first["particle"] if first else ""
    wanted = given or wanted
    if first and had and had == there != wanted:
        rest = behind[len(first["printed"]) :].lstrip()
        behind = f"{first['left']} {rest}" if first["left"] else rest
    if wanted not in {"", there} and (
        given or (wanted != _asking(language) and _begins_with_article(behind, language))
    ):
        behind = f"{wanted} {behind}"
    start = f"{named[:1].upper()}{named[1:]}{'' if behind[:1] in {',', ';'} else ' '}"
    return run_together(f"{start}{behind.removeprefix(f'{wanted} ')}", f"{start}{behind}", language).text


def _goes_on_with(verb: str, behind: str, language: str) -> str | None:
    """The paragraph where an opening is given with the words behind it, "Welcomes the report": these are not doubled;
    None for an opening alone, or with words that the paragraph does not go on with."""
    head = opening(verb, language)
    extra = verb[head.end :].split() if head else []
    if not extra or role_of(extra[-1], language):  # "Takes note of"
        return None
    words = list(re.finditer(r"\S+", behind))[:_NEAR]
    at = next((one.end() for one in words if fold(one[0]) == fold(extra[-1])), None)
    return f"{verb[:1].upper()}{verb[1:]}{behind[at:]}" if at is not None else None


def _begins_with_article(words: str, language: str) -> bool:
    """Whether an object follows, and not what is said in a clause or asked of somebody: "that", "avec"."""
    return regex(rf"(?:{alternatives(language, 'article')})(?!\w)").match(fold_in_place(words)) is not None


def _taken(verb: str, language: str) -> str:
    """The particle that an opening takes, "" for none."""
    key = f" {fold(verb)} "
    with_it = [(form, name) for name in _names(language) for form in phrases(language, f"verb with {name}")]
    with_it += [(form, _asking(language)) for form in _indirect(language)]
    found = [(len(form), name) for form, name in with_it if f" {form} " in key]
    longest = max((len(form) for form in _direct(language) if f" {form} " in key), default=0)
    best = max(found, default=(0, ""))
    return best[1] if best[0] >= longest else ""


def _particle_at(words: str, rows: tuple[Row, ...], pattern: str) -> Row | None:
    for row in rows:
        form = re.escape(row["printed"]).replace("’", "['’]")
        edge = form if row["printed"].endswith("’") else rf"{form}(?!\w)"
        if re.search(pattern.format(edge), words):
            return row
    return None


@cache
def _particles(language: str) -> tuple[Row, ...]:
    if not has_table(language, "verb_particles"):
        return ()
    return table(language, "verb_particles", ("printed",), ("left", "government"))


@cache
def _names(language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["particle"] for row in _particles(language)))


@cache
def _governed(language: str) -> Mapping[str, str]:
    return {
        fold(form): verb.government for verb in lexicon(language).verbs for form in (*verb.finite, *verb.participle)
    }


@cache
def _indirect(language: str) -> tuple[str, ...]:
    wanted = _asking(language)
    return tuple(form for form, how in _governed(language).items() if wanted and how == _INDIRECT)


@cache
def _asking(language: str) -> str:
    """The particle before those who are asked, "à"; "" where the language has none."""
    return next((row["particle"] for row in _particles(language) if row["government"] == _INDIRECT), "")


@cache
def _direct(language: str) -> tuple[str, ...]:
    return tuple(form for form, how in _governed(language).items() if how == "direct")
