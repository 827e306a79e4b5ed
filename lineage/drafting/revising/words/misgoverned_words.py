"""Prepositions that a change would leave without their nouns, or nouns without theirs: what the speaker meant is not
said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.drafting.revising.words.joints_around import item_joints
from lineage.drafting.revising.words.list_leads import contracting, kind_of, role_of
from lineage.languages.phrase_patterns import regex
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place, shared_ends
from lineage.languages.vocabulary import vocabulary

_SHOWN = 2
"""Words shown up to a preposition that stands alone."""

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction
    from lineage.drafting.revising.words.finding_words import Found


def misgoverned(text: str, found: Found, one: Instruction, language: str) -> str:
    """The words that a change would put side by side though they do not go together; "" for none."""
    if one.action is not Action.REPLACE or not one.new or found.start == found.end:
        return ""
    return _doubled(text, found, one.new, language) or _unrepeated(text, found, one.new, language)


def left_alone(now: str, at: int, language: str) -> str:
    """The words around a place of a text from which words went, where a preposition stands there with nothing behind
    it: "the implementation of and"; "" elsewhere."""
    before, behind = now[:at].rstrip(), now[at:].lstrip()
    words = before.split()[-_SHOWN:]
    joint = regex(rf"(?:[,;:.]|(?:{item_joints(language)})(?!\w))").match(fold_in_place(behind))
    last = fold_in_place(words[-1]).lower() if words else ""
    whole = bool(last) and ("'" not in last or last.endswith("'"))  # not "d'origine"
    if joint is None or not whole or not _is_preposition(kind_of(last, language), language):
        return ""
    return " ".join([*words, joint[0]]).strip(" ,;:.")


def _unrepeated(text: str, found: Found, new: str, language: str) -> str:
    """A preposition that is said before each noun of a list, where it comes before the first alone: "des activités et
    les recommandations" for "sur les activités et les recommandations"."""
    flat, words = fold_in_place(text), fold_in_place(new)
    _, same = shared_ends(flat[slice(*found)].split(), words.split())
    gone, comes = (side.split()[: len(side.split()) - same] for side in (flat[slice(*found)], words))
    kind = kind_of(comes[-1], language) if comes else ""
    before = [kind_of(word, language) for word in gone]
    if kind not in contracting(language) or kind in before or not any(_is_preposition(k, language) for k in before):
        return ""
    joint = rf"[^,;.:]*?\s(?:{item_joints(language)})\s(?P<next>[\w']+)"
    behind = " ".join(("", *new.split()[len(new.split()) - same :], text[found.end :].lstrip()))
    bare = comes[-1] in contracting(language)  # "de" before "les activités", not "à" before "prendre"
    if bare and kind_of(fold_in_place(behind).lstrip(), language) != "article":
        return ""
    ahead = re.match(joint, fold_in_place(behind))
    if ahead is None or kind_of(ahead["next"], language) != "article":
        return ""
    return f"{' '.join(new.split()[: len(comes)])}{behind[: ahead.end()]}"


def _is_preposition(kind: str, language: str) -> bool:
    return role_of(kind, language) == "preposition"


def _doubled(text: str, found: Found, new: str, language: str) -> str:
    """Two prepositions that would come side by side, "on from", "sur aux": the words before those that go want to go
    too, and no one said so."""
    roles = vocabulary(language).function_words
    before, gone, comes = (
        next(iter(words), "") for words in (text[: found.start].split()[-1:], text[slice(*found)].split(), new.split())
    )
    kinds = [roles.get(fold_in_place(word)) == "preposition" for word in (before, gone, comes)]
    partitive = comes.lower() in phrases(language, "indefinite article")  # "sur des activités"
    contracted = kind_of(fold_in_place(comes), language) in contracting(language)
    side_by_side = kinds[:2] == [True, False] and (kinds[2] or contracted) and not partitive
    return f"{before} {comes}" if side_by_side else ""
