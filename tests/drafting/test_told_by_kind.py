"""Changes told by the kind of what they change: the dates, the reference, the paragraphs that move, the others in which
the same is to be done."""

from __future__ import annotations

import pytest

from lineage.drafting.revising.revisions import Hindrance
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft resolution

Water

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015 on development,

1. Urges States to help;

2. Notes the needs of donors and, in this regard, of women and boys;

3. Decides that it shall meet from 6 to 10 April 2026;

4. Welcomes the study;

5. Encourages States to train judges;

6. Invites banks to pay.
""",
    "fr": """Projet de résolution

Eau

L’Assemblée générale,

1. Exhorte les États à agir ;

2. Note les besoins des donateurs et, à cet égard, des femmes et des garçons ;

3. Décide de se réunir du 6 au 10 avril 2026 ;

4. Se félicite de l’étude ;

5. Encourage les États à former des juges ;

6. Invite les banques à payer.
""",
}


def changed(language: str, said: str) -> dict[str, str]:
    """The texts that are no longer those of the draft, by their labels in it."""
    lines = revise(DRAFTS[language], language, said).lines
    return {
        line.was or "": "" if line.gone else line.text
        for line in lines
        if line.gone or line.paragraph is None or line.paragraph.text != line.text
    }


def order(language: str, said: str) -> str:
    """The numbers that the operative paragraphs had, in their new order."""
    lines = revise(DRAFTS[language], language, said).lines
    return "".join(line.was.removeprefix("OP") for line in lines if line.was and line.was.startswith("OP"))


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("en", "Move OP5 and OP6 after OP2.", "125634"),
        ("en", "OP5 and OP6 should be moved so that they follow OP2.", "125634"),
        ("en", "After OP1, move OP4 and OP5.", "145236"),
        ("en", "Paragraphs 4 to 6 to be moved before OP2.", "145623"),
        ("en", "Paragraphs 4, 5 and 6 to be moved to the beginning of the operative part.", "456123"),
        ("en", "Paragraphs 2 and 3 to be moved to the end of the operative part.", "145623"),
        ("en", "OP5 is moved and takes its place after OP1.", "152346"),
        ("en", "OP5 is to be moved to come before OP2.", "152346"),
        ("en", "OP2 is moved and comes after OP4.", "134256"),
        ("fr", "Déplacer les paragraphes 5 et 6 après le paragraphe 2.", "125634"),
        ("fr", "Le paragraphe 5 est déplacé et prend place après le paragraphe 1.", "152346"),
        ("fr", "Les paragraphes 5 et 6 sont déplacés de sorte qu’ils suivent le paragraphe 2.", "125634"),
        ("fr", "Le paragraphe 2 est déplacé et vient se placer avant le paragraphe 5.", "134256"),
        ("en", "Move OP5 after OP1 and OP6 after OP2.", "123456"),
    ],
)
def test_paragraphs_move_as_many_as_are_named(language: str, said: str, expected: str) -> None:
    assert order(language, said) == expected


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        (
            "en",
            "In OP3, the dates should read “13 to 17 April 2026”.",
            {"OP3": "Decides that it shall meet from 13 to 17 April 2026;"},
        ),
        (
            "en",
            "OP3: the dates are replaced by “29 April to 3 May 2026”.",
            {"OP3": "Decides that it shall meet from 29 April to 3 May 2026;"},
        ),
        (
            "fr",
            "Au paragraphe 3, les dates devraient se lire « 13 au 17 avril 2026 ».",
            {"OP3": "Décide de se réunir du 13 au 17 avril 2026 ;"},
        ),
        ("en", "In OP3, the date should read “11 April 2026”.", {}),
        (
            "en",
            "In OP1, “States” should read “donors”, and the same goes for OP5.",
            {"OP1": "Urges donors to help;", "OP5": "Encourages donors to train judges;"},
        ),
        (
            "en",
            "In OP1, “States” is replaced by “donors”; the same applies to OP5.",
            {"OP1": "Urges donors to help;", "OP5": "Encourages donors to train judges;"},
        ),
        (
            "fr",
            "Au paragraphe 1, « États » devient « pays », et il en va de même pour le paragraphe 5.",
            {"OP1": "Exhorte les pays à agir ;", "OP5": "Encourage les pays à former des juges ;"},
        ),
        (
            "en",
            "PP1: the date “25 September 2015” is deleted, together with the “of” before it.",
            {"PP1": "Recalling its resolution 70/1 on development,"},
        ),
        (
            "en",
            "In OP2, delete the passage running from “and, in” to “regard, of”.",
            {"OP2": "Notes the needs of donors women and boys;"},
        ),
        (
            "fr",
            "Au paragraphe 2, supprimer le membre de phrase allant de « , à cet égard » à « des femmes et ».",
            {"OP2": "Note les besoins des donateurs et des garçons ;"},
        ),
    ],
)
def test_what_is_told_by_its_kind_is_done(language: str, said: str, expected: dict[str, str]) -> None:
    assert changed(language, said) == expected


def test_the_same_in_a_paragraph_that_is_not_there_is_named() -> None:
    steps = revise(DRAFTS["en"], "en", "In OP1, “States” should read “donors”, and the same goes for OP9.").steps
    assert [step.hindrance for step in steps if not step.follows] == [None, Hindrance.NO_PARAGRAPH]
