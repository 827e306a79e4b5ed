"""Stretches of a paragraph that go: its last part, what stands between two words, words among others."""

from __future__ import annotations

import pytest

from tests.drafting.revising import revise

ENGLISH = """Draft resolution

Harbours

The General Assembly,

1. Urges States to ensure, as appropriate, that old harbours are open, and to report on it;

2. Notes the role of ports; notes also the role of captains;

3. Invites captains, sailors and, where needed, the guards of the town, pilots or others to help;

4. Decides to remain seized of the matter.
"""
FRENCH = """Projet de résolution

Ports

L’Assemblée générale,

1. Prie les États de veiller à ce que les vieux ports soient ouverts, et d’en rendre compte ;

2. Note le rôle des ports ; note aussi le rôle des capitaines ;

3. Décide de rester saisie de la question.
"""
DRAFTS = {"en": ENGLISH, "fr": FRENCH}


REPORT = {"en": (", and to report on it", ""), "fr": (", et d’en rendre compte", "")}
ALSO = {"en": ("; notes also the role of captains;", ";"), "fr": (" ; note aussi le rôle des capitaines ;", " ;")}
OLD = {"en": ("that old harbours", "that harbours"), "fr": ("les vieux ports", "les ports")}
GUARDS = {"en": ("where needed, the guards of the town, pilots", "where needed, pilots")}


@pytest.mark.parametrize(
    ("language", "said", "change"),
    [
        ("en", "OP1: last part, from “and to report”, to be deleted.", REPORT),
        ("en", "OP1: the last part, from “and to report” on, to be deleted.", REPORT),
        ("en", "The last part of para. 1, from “and to report”, goes.", REPORT),
        ("fr", "La dernière partie du par. 1, à partir de « et d’en », est à supprimer.", REPORT),
        ("fr", "Paragraphe 1 : supprimer la dernière partie, à partir de « et d’en ».", REPORT),
        ("en", "OP2: delete everything from “notes also”.", ALSO),
        ("fr", "Paragraphe 2 : supprimer tout à partir de « note aussi ».", ALSO),
        ("en", "OP1: “that old harbours”, delete the adjective “old”.", OLD),
        ("en", "OP1: “that old harbours” – delete “old”.", OLD),
        ("fr", "Paragraphe 1 : « les vieux ports », supprimer l’adjectif « vieux ».", OLD),
        ("en", "OP3: remove everything between “where needed,” and “pilots”.", GUARDS),
    ],
)
def test_what_is_told_goes_and_nothing_else(language: str, said: str, change: dict[str, tuple[str, str]]) -> None:
    found = revise(DRAFTS[language], language, said)
    assert [step.hindrance for step in found.steps if not step.done] == []
    was = "\n".join(paragraph.text for paragraph in found.draft.paragraphs)
    old, new = change[language]
    assert was.count(old) == 1
    assert "\n".join(one.line.text for one in found.numbered) == was.replace(old, new)
