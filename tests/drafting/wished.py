"""Drafts on which wishes are tried, and what becomes of them."""

from __future__ import annotations

from tests.drafting.revising import read, revise

ENGLISH = """Draft resolution

Records

The General Assembly,

Guided by the Charter of the United Nations and by other instruments,

1. Encourages regions and communities to provide voluntary contributions, and requests the Office to report thereon;

2. Stresses the need:

(a) To promote trade;

(b) To promote peace;

(c) To promote health;

(d) To promote effective participation;

3. Commits to promoting the use of data;

4. Recognizes that resources are critical to achieving the Sustainable Development Goals;

5. Emphasizes that public finance plays an important role;

6. Invites donors to contribute;

7. Decides to remain seized of the matter.
"""
FRENCH = """Projet de résolution

Registres

L'Assemblée générale,

Guidée par la Charte des Nations Unies et par d'autres instruments,

1. Encourage les régions et les collectivités à verser des contributions, et prie le Bureau d'en rendre compte ;

2. Souligne qu'il faut :

a) Promouvoir le commerce ;

b) Promouvoir la paix ;

c) Promouvoir la santé ;

d) Promouvoir la participation effective ;

3. S'engage à promouvoir l'utilisation des données ;

4. Estime que les ressources sont essentielles à la réalisation des objectifs de développement durable ;

5. Souligne que les finances publiques jouent un rôle important ;

6. Invite les donateurs à contribuer ;

7. Décide de rester saisie de la question.
"""
DRAFTS = {"en": ENGLISH, "fr": FRENCH}


def made(said: str, language: str) -> list[str] | None:
    """The paragraphs when one instruction is worked in; None where it is named, and then nothing has changed."""
    result = revise(DRAFTS[language], language, said)
    texts = [one.line.text for one in result.numbered]
    if result.steps and all(step.done for step in result.steps):
        return texts
    assert texts == [p.text for p in read(DRAFTS[language], language).paragraphs]
    return None


def changed(language: str, *changes: tuple[str, str]) -> list[str]:
    """The paragraphs of a draft with words in the place of others; "" takes the paragraph that has them out."""
    texts = [p.text for p in read(DRAFTS[language], language).paragraphs]
    for old, new in changes:
        (at,) = [at for at, text in enumerate(texts) if old in text]
        texts[at : at + 1] = [texts[at].replace(old, new)] if new else []
    return texts
