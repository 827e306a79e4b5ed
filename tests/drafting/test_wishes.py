"""Changes that are wished or suggested, not ordered, and what looks like them and asks for nothing, or for something
else: "could live with", "could not live with"."""

from __future__ import annotations

import pytest

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


OP6_GOES = [
    ("en", "Our delegation would prefer to see OP6 deleted."),
    ("en", "We would prefer OP6 to be deleted."),
    ("en", "We would prefer that OP6 be deleted."),
    ("en", "We prefer OP6 deleted."),
    ("en", "We would rather delete OP6."),
    ("en", "We would rather see OP6 deleted."),
    ("en", "Our preference would be for OP6 to be deleted."),
    ("en", "Our preference is to delete OP6."),
    ("en", "We would welcome the deletion of OP6."),
    ("en", "We would welcome seeing OP6 deleted."),
    ("en", "We would be happy with the deletion of OP6."),
    ("en", "We would be happy to see OP6 deleted."),
    ("en", "We could live with the deletion of OP6."),
    ("en", "We could live with OP6 being deleted."),
    ("en", "In a spirit of compromise, we could accept the deletion of OP6."),
    ("en", "Delete OP6 to avoid repetition."),
    ("en", "Delete OP6, rest renumbered."),
    ("en", "Delete OP6, rest to be renumbered accordingly."),
    ("fr", "Nous préférerions voir le paragraphe 6 supprimé."),
    ("fr", "Nous préférerions que le paragraphe 6 soit supprimé."),
    ("fr", "Nous préférons supprimer le paragraphe 6."),
    ("fr", "Nous serions favorables à la suppression du paragraphe 6."),
    ("fr", "Nous serions heureux de voir le paragraphe 6 supprimé."),
    ("fr", "Nous pourrions nous accommoder de la suppression du paragraphe 6."),
    ("fr", "Ma délégation pourrait accepter la suppression du paragraphe 6."),
    ("fr", "Supprimer le paragraphe 6 pour éviter une répétition."),
]


@pytest.mark.parametrize(("language", "said"), OP6_GOES)
def test_a_wish_that_a_paragraph_goes_is_done(language: str, said: str) -> None:
    assert made(said, language) == changed(language, ("donors" if language == "en" else "donateurs", ""))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The African Group would prefer to see OP5 and OP6 deleted."),
        ("en", "We would be happy for OP5 and OP6 to be deleted."),
        ("fr", "La délégation préférerait que les paragraphes 5 et 6 soient supprimés."),
    ],
)
def test_a_wish_for_two_paragraphs_is_not_done_by_half(language: str, said: str) -> None:
    fifth, sixth = ("public", "donors") if language == "en" else ("publiques", "donateurs")
    assert made(said, language) == changed(language, (fifth, ""), (sixth, ""))


WORDS = [
    ("en", "On OP3, we could live with “Encourages the use” in place of “Commits to promoting the use”.", "1"),
    ("en", "In OP3 our proposal is “Encourages the use” instead of “Commits to promoting the use”.", "1"),
    ("en", "OP3: our preference would be “Encourages the use” rather than “Commits to promoting the use”.", "1"),
    ("en", "In OP3, “Encourages the use” would be preferable to “Commits to promoting the use”.", "1"),
    ("en", "In OP6 we would welcome the addition of “all” before “donors”.", "2"),
    ("en", "We would be happy to see “all” added before “donors” in OP6.", "2"),
    ("en", "OP6 could read: “Invites all donors to contribute;”", "2"),
    ("en", "OP6 could be replaced by: “Invites all donors to contribute;”", "2"),
    ("en", "In OP1, “regions and communities” is the wrong way round, it is “communities and regions”.", "3"),
    ("en", "OP1: “regions and communities” should be the other way round: “communities and regions”.", "3"),
    ("en", "In the first preambular paragraph we stop at “United Nations”, the rest falls.", "4"),
    ("en", "PP1 should stop at “United Nations”; the rest goes.", "4"),
    ("fr", "Au paragraphe 6, notre suggestion est « tous les donateurs » plutôt que « les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, nous pourrions accepter « tous les donateurs » au lieu de « les donateurs ».", "5"),
    ("fr", "Au paragraphe 6, nous serions favorables à l’ajout de « tous » avant « les donateurs ».", "5"),
    ("fr", "Le paragraphe 6 pourrait se lire : « Invite tous les donateurs à contribuer ; »", "5"),
    ("fr", "OP1: « les régions et les collectivités » est à l’envers, lire « les collectivités et les régions ».", "6"),
    ("fr", "Au premier alinéa du préambule, on s’arrête à « Nations Unies », le reste tombe.", "7"),
]
CHANGES = {
    "1": ("Commits to promoting the use", "Encourages the use"),
    "2": ("Invites donors", "Invites all donors"),
    "3": ("regions and communities", "communities and regions"),
    "4": ("United Nations and by other instruments", "United Nations"),
    "5": ("les donateurs", "tous les donateurs"),
    "6": ("les régions et les collectivités", "les collectivités et les régions"),
    "7": ("Nations Unies et par d'autres instruments", "Nations Unies"),
}


@pytest.mark.parametrize(("language", "said", "change"), WORDS)
def test_a_wish_for_other_words_is_done(language: str, said: str, change: str) -> None:
    assert made(said, language) == changed(language, CHANGES[change])


@pytest.mark.parametrize(
    ("language", "said", "new"),
    [
        ("en", "OP4 and OP5 could be merged into one paragraph, as follows: “#”", "Recognizes that both are critical;"),
        ("fr", "Les paragraphes 4 et 5 pourraient être fusionnés comme suit : « # »", "Estime que tout compte ;"),
    ],
)
def test_a_merger_that_is_suggested_with_its_words_is_done(language: str, said: str, new: str) -> None:
    old = [text for text in changed(language) if text.startswith(("Recognizes", "Estime"))]
    gone = "Emphasizes that" if language == "en" else "Souligne que les"
    assert made(said.replace("#", new), language) == changed(language, (old[0], new), (gone, ""))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The end of OP1, from “and requests”, stands alone as the next paragraph."),
        ("en", "The second half of OP1, from “and requests”, becomes the following paragraph."),
        ("fr", "La fin du paragraphe 1, à partir de « et prie », constitue le paragraphe suivant."),
    ],
)
def test_the_end_of_a_paragraph_becomes_the_next_one(language: str, said: str) -> None:
    cut = ", and requests" if language == "en" else ", et prie"
    texts = changed(language)
    first, second = texts[1].split(cut)
    stop, verb = (";", "Requests") if language == "en" else (" ;", "Prie")
    assert made(said, language) == [texts[0], f"{first}{stop}", f"{verb}{second}", *texts[2:]]


@pytest.mark.parametrize(
    ("language", "said", "who", "to"),
    [
        ("en", "In OP2, item (d) becomes (b), and the others follow.", "effective", 4),
        ("en", "In OP2, item (d) becomes (b); the others shift down accordingly.", "effective", 4),
        ("en", "OP6 becomes OP2, the rest follows.", "Invites", 2),
        ("en", "We propose to move OP6 up, after OP1, where it fits better.", "Invites", 2),
        ("fr", "Au paragraphe 2, le point d) devient b), et les autres suivent.", "effective", 4),
        ("fr", "Déplacer le paragraphe 6 après le paragraphe 1, où il trouve mieux sa place.", "Invite", 2),
    ],
)
def test_what_follows_by_itself_and_why_stop_no_move(language: str, said: str, who: str, to: int) -> None:
    texts = changed(language)
    (moved,) = [text for text in texts if who in text]
    others = [text for text in texts if text != moved]
    assert made(said, language) == [*others[:to], moved, *others[to:]]


HOSTILE = """
We could not live with “Encourages the use” in place of “Commits to promoting the use” in OP3.
On OP3, none could live with “Encourages the use” in place of “Commits to promoting the use”.
On OP3, few would prefer to say “Encourages the use” rather than “Commits to promoting the use”.
On OP3, could we live with “Encourages the use” in place of “Commits to promoting the use”?
On OP3, we could live with “Encourages the use” in place of “Commits to promoting the use” if OP4 stays.
On OP3, we could live with “Encourages the use”.
On OP3, we doubt that we could live with “Encourages the use” in place of “Commits to promoting the use”.
On OP3, our suggestion is not “Encourages the use” rather than “Commits to promoting the use”.
On OP3, our suggestion was “Encourages the use” rather than “Commits to promoting the use”.
In OP6, “all donors” would not be preferable to “donors”.
In OP6, is “all donors” preferable to “donors”?
We would not welcome the deletion of OP6.
We would welcome the deletion of OP6, provided that OP5 stays.
We would welcome the deletion of OP6 or OP5.
Would Mexico welcome the deletion of OP6?
Nobody would welcome the deletion of OP6.
We would rather not see OP6 deleted.
We would rather see OP6 deleted than OP5.
We would prefer OP6 not to be deleted.
We would prefer not to see OP6 deleted.
We would prefer that OP6 not be deleted.
We would prefer to see OP6 kept and not deleted.
We would prefer the deletion of OP6 to the deletion of OP5.
We would prefer the deletion of OP6 to that of OP5.
We would prefer OP6 deleted to OP5.
We would prefer OP6 deleted rather than OP5.
We would prefer to delete OP6 instead of OP5.
Delete OP6 instead of OP5.
We prefer OP6 to the deletion of OP5.
We prefer OP6 as it is to its deletion.
Our preference is for OP6 not to be deleted.
Our preference is against the deletion of OP6.
In that case OP6 should be deleted.
Could OP5 be deleted?
OP6 could be deleted.
OP4 and OP5 could be merged.
In OP6, “donors” could be replaced by “all donors”.
OP6 could not be replaced by: “Invites all donors to contribute;”
OP6 could have been replaced by: “Invites all donors to contribute;”
OP6 could then be replaced by: “Invites all donors to contribute;”
In that case OP6 could be replaced by: “Invites all donors to contribute;”
OP6 could be replaced by: “Invites all donors to contribute;” in that case.
OP6 could be replaced by “Invites all donors to contribute;” or deleted.
Could OP6 be replaced by “Invites all donors to contribute;”?
In OP1, “regions and communities” is not the wrong way round, it is “communities and regions”.
In OP1, “regions and communities” is the wrong way round.
In OP1, “regions and communities” is the wrong way round, it is “communities or regions”.
In OP1, “regions and communities” is the wrong way round, it is not “communities and regions”.
OP1: we do not stop at “contributions”, the rest falls.
OP1: we stop at “contributions”, the rest does not fall.
OP1: we stop at “contributions”, the rest goes to OP6.
OP1: we stop at “contributions”; the rest stays.
In OP2, item (d) becomes (b), and the others do not follow.
Move OP6 after OP3, and the others follow.
In OP1, “regions” becomes “areas”, and the others follow.
Delete OP6, the rest is not renumbered.
The end of OP1, from “and requests”, does not stand alone as the next paragraph.
The end of OP1, from “and requests”, stands alone as the next paragraph but one.
The end of OP1, from “and requests”, is moved to the following paragraph.
The end of OP1, from “and requests”, is put in the next paragraph.
Move OP6 after OP3 or where it fits better.
Move OP6 after OP3 or OP4, where it fits better.
Move OP6 where it fits better.
Move OP6 after OP3 unless it fits better elsewhere.
Delete OP6 to avoid deleting OP5.
"""
HOSTILE_FRENCH = """
Nous ne pourrions accepter « tous les donateurs » au lieu de « les donateurs » au paragraphe 6.
Au paragraphe 6, nous ne pourrions accepter « tous les donateurs » au lieu de « les donateurs ».
Nous ne pourrions pas accepter la suppression du paragraphe 6.
Nous ne serions pas favorables à la suppression du paragraphe 6.
Nous ne serions guère favorables à la suppression du paragraphe 6.
Nous préférerions que le paragraphe 6 ne soit pas supprimé.
Nous préférerions ne pas supprimer le paragraphe 6.
Nous préférerions ne pas voir le paragraphe 6 supprimé.
Nous préférerions la suppression du paragraphe 6 à celle du paragraphe 5.
Supprimer le paragraphe 6 au lieu du paragraphe 5.
Nous préférons le paragraphe 6 à la suppression du paragraphe 5.
Nous préférerions supprimer le paragraphe 6 plutôt que le paragraphe 5.
Pourrions-nous accepter la suppression du paragraphe 6 ?
Nous serions favorables à la suppression du paragraphe 6 si le paragraphe 5 est maintenu.
Personne ne pourrait accepter la suppression du paragraphe 6.
Dans ce cas, le paragraphe 6 devrait être supprimé.
Le paragraphe 6 pourrait être supprimé.
Le paragraphe 6 ne pourrait se lire : « Invite tous les donateurs à contribuer ; »
Le paragraphe 6 pourrait-il se lire : « Invite tous les donateurs à contribuer ; » ?
Au paragraphe 1, on ne s’arrête pas à « contributions », le reste tombe.
Au paragraphe 1, on s’arrête à « contributions », le reste ne tombe pas.
Au paragraphe 2, le point d) devient b), et les autres ne suivent pas.
La fin du paragraphe 1, à partir de « et prie », ne constitue pas le paragraphe suivant.
Déplacer le paragraphe 6 après le paragraphe 3 ou là où il trouve mieux sa place.
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", line) for line in HOSTILE.strip().splitlines()),
        *(("fr", line) for line in HOSTILE_FRENCH.strip().splitlines()),
    ],
)
def test_what_is_no_wish_changes_nothing(language: str, said: str) -> None:
    assert made(said, language) is None
