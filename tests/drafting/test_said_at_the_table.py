"""Instructions as they were said at the table, each with the paragraphs that it makes, or the reason why it is not
done."""

import pytest

from lineage.drafting.revising.revisions import Application, Consequence, Hindrance
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft resolution

Nuclear risks

The General Assembly,

Convinced that proliferation would seriously enhance the danger,

1. Calls for steps to reduce risks, including through de-alerting and de-targeting weapons;

2. Encourages support for initiatives that would contribute to safety, and also to continue, and stresses the need for
funds to bridge the digital divide;

3. Invites States, funds and banks to act;
""",
    "fr": """Projet de résolution

Traite

L’Assemblée générale,

1. Invite les États, les organismes compétents et les autres organisations, ainsi que la société civile, à agir ;

2. Prie l’Office de fournir, aux niveaux national et régional, une aide et attend avec intérêt son rapport ;

3. Salue le rapport du Groupe ;
""",
}


def revised(language: str, said: str) -> Application:
    return revise(DRAFTS[language], language, said)


@pytest.mark.parametrize(
    ("language", "said", "label", "text"),
    [
        (
            "en",
            "Chair, in PP1 we would like to see “seriously” deleted.",
            "PP1",
            "Convinced that proliferation would enhance the danger,",
        ),
        ("en", "In OP1, delete “and de-targeting”.", "OP1", "including through de-alerting weapons;"),
        (
            "en",
            "In OP2, replace everything between “initiatives that” and “and also” with “help”.",
            "OP2",
            "initiatives that help and also to continue, and stresses the need for funds to bridge the digital divide;",
        ),
        ("en", "OP2: start a new paragraph at “stresses the need”.", "OP3", "Stresses the need for funds"),
        ("en", "We’d prefer “digital gap” to “digital divide” in OP2.", "OP2", "bridge the digital gap;"),
        ("en", "OP2 becomes OP3 and vice versa.", "OP2", "Invites States, funds and banks to act;"),
        ("en", "OP3 should begin with Urges instead of Invites.", "OP3", "Urges States, funds and banks to act;"),
        ("en", "OP3 could open with “Urges all States” instead of “Invites States”.", "OP3", "Urges all States, funds"),
        ("en", "In OP3, please delete “and banks”.", "OP3", "Invites States and funds to act;"),
        (
            "fr",
            "Au paragraphe 1, supprimer « , ainsi que la société civile, ».",
            "OP1",
            "et les autres organisations à agir ;",
        ),
        (
            "fr",
            "Au paragraphe 2, après « régional », ajouter « et local ».",
            "OP2",
            "national et régional et local, une",
        ),
        ("fr", "Le paragraphe 3 devient le paragraphe 2 et inversement.", "OP2", "Salue le rapport du Groupe ;"),
        ("fr", "Au paragraphe 2, nous préférerions « prêter » à « fournir ».", "OP2", "Prie l’Office de prêter, aux"),
        ("fr", "Au paragraphe 2, aller à la ligne avant « attend avec ».", "OP3", "Attend avec intérêt son rapport ;"),
        ("fr", "Le paragraphe 3 devrait commencer par Note au lieu de Salue.", "OP3", "Note le rapport du Groupe ;"),
    ],
)
def test_what_is_said_is_done(language: str, said: str, label: str, text: str) -> None:
    found = revised(language, said)
    assert all(step.done for step in found.steps)
    assert text in next(one.line.text for one in found.numbered if one.label == label)
    assert not [one for one in found.steps if one.follows in {Consequence.ARTICLE, Consequence.LIST}]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We would not like to see “seriously” deleted in PP1."),
        ("en", "In OP3, the list should be reordered: banks first."),
        ("en", "In PP1, “danger” should be “risk”; same in the title if it appears."),
        ("fr", "Le paragraphe 3 pourrait être allégé."),
    ],
)
def test_what_is_not_clear_is_named_and_nothing_is_done(language: str, said: str) -> None:
    found = revised(language, said)
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]
    assert Hindrance.NOT_UNDERSTOOD in {one.hindrance for one in found.steps}


@pytest.mark.parametrize(
    ("words", "now", "told"),
    [
        ("« personnes » par « êtres humains »", "la traite des êtres humains reste un crime", False),
        ("« la traite des personnes » par « la traite des êtres humains »", "la traite des êtres humains reste", False),
        ("« personnes » par « êtres »", "la traite des êtres reste un crime", False),
        ("« toutes les mesures voulues » par « les mesures nécessaires »", "prend les mesures nécessaires", False),
        ("« organismes » par « institutions »", "les institutions compétents", True),
    ],
)
def test_adjectives_that_were_said_with_their_noun_are_not_doubted(words: str, now: str, told: bool) -> None:
    draft = """Projet de résolution

Traite

L’Assemblée générale,

1. Constate que la traite des personnes reste un crime, prend toutes les mesures voulues et
salue les organismes compétents ;
"""
    found = revise(draft, "fr", f"Au paragraphe 1, remplacer {words}.")
    assert now in found.numbered[-1].line.text
    assert any(step.follows is Consequence.ARTICLE for step in found.steps) is told
