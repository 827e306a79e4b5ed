"""Exchanges told in pairs, mergers of which no half is done, openings that stay as they were said, and words between
two others with the comma of these."""

from __future__ import annotations

import pytest

from lineage.drafting.revising.revisions import Application, Consequence, Hindrance
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft resolution

Water

The General Assembly,

1. Urges all States, civil society, academic institutions and banks to help, including at the local level;

2. Also urges donors to provide funds, and notes that women and boys are invited to report;

3. Also reaffirms its support for the Council, including in peace;

4. Further reaffirms that the session shall meet from 6 to 10 April 2026;

5. Welcomes the study;

6. Takes note of the road map.
""",
    "fr": """Projet de résolution

Eau

L’Assemblée générale,

1. Exhorte tous les États, la société civile, les universités et les banques à agir, y compris au niveau local ;

2. Exhorte également les donateurs à fournir des fonds ;

3. Se félicite du rapport ;

4. Prend note avec satisfaction de l’étude ;

5. Réaffirme également son appui au Conseil ;

6. Réaffirme en outre que la session se tiendra du 6 au 10 avril 2026.
""",
}


def revised(language: str, said: str) -> Application:
    return revise(DRAFTS[language], language, said)


def changed(language: str, said: str) -> dict[str, str]:
    """The texts that are no longer those of the draft, by their labels in it."""
    lines = revised(language, said).lines
    return {
        line.was or "": "" if line.gone else line.text
        for line in lines
        if line.gone or line.paragraph is None or line.paragraph.text != line.text
    }


HELP = "to help, including at the local level;"


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        (
            "en",
            "Replace “Urges” with “Invites” in OP1 and, consequently, “Also urges” with “Also invites” in OP2.",
            {
                "OP1": f"Invites all States, civil society, academic institutions and banks {HELP}",
                "OP2": "Also invites donors to provide funds, and notes that women and boys are invited to report;",
            },
        ),
        (
            "en",
            "“the study” is replaced by “the report” in OP5 and “the road map” by “the plan” in OP6.",
            {"OP5": "Welcomes the report;", "OP6": "Takes note of the plan."},
        ),
        (
            "fr",
            (
                "Remplacer « Exhorte » par « Invite » au paragraphe 1 et, par conséquent, « Exhorte également » par "
                "« Invite également » au paragraphe 2."
            ),
            {
                "OP1": (
                    "Invite tous les États, la société civile, les universités et les banques à agir, y compris au "
                    "niveau local ;"
                ),
                "OP2": "Invite également les donateurs à fournir des fonds ;",
            },
        ),
        (
            "en",
            (
                "OP3 and OP4 – change “Also reaffirms” and “Further reaffirms” into “Reaffirms” and “Also reaffirms”, "
                "respectively."
            ),
            {
                "OP3": "Reaffirms its support for the Council, including in peace;",
                "OP4": "Also reaffirms that the session shall meet from 6 to 10 April 2026;",
            },
        ),
        (
            "en",
            "In OP5 and OP6, “study” and “road map” should be replaced, respectively, by “report” and “plan”.",
            {"OP5": "Welcomes the report;", "OP6": "Takes note of the plan."},
        ),
        (
            "en",
            "In OP1, “States”, “banks” and “help” should read “countries”, “funds” and “act”, respectively.",
            {
                "OP1": (
                    "Urges all countries, civil society, academic institutions and funds to act, including at the "
                    "local level;"
                )
            },
        ),
        (
            "en",
            "In OP2, replace “women” and “boys” with “girls” and “men”.",
            {"OP2": "Also urges donors to provide funds, and notes that girls and men are invited to report;"},
        ),
        (
            "fr",
            (
                "Aux paragraphes 5 et 6, remplacer « Réaffirme également » et « Réaffirme en outre » par « Réaffirme » "
                "et « Réaffirme également », respectivement."
            ),
            {
                "OP5": "Réaffirme son appui au Conseil ;",
                "OP6": "Réaffirme également que la session se tiendra du 6 au 10 avril 2026.",
            },
        ),
        ("en", "In OP1 and OP2, replace “States” and “funds” with “countries” and “money”.", {}),
        (
            "en",
            "In OP2, replace “Urges” with “Invites”.",
            {"OP2": "Also invites donors to provide funds, and notes that women and boys are invited to report;"},
        ),
    ],
)
def test_each_of_several_words_becomes_its_own(language: str, said: str, expected: dict[str, str]) -> None:
    assert changed(language, said) == expected


@pytest.mark.parametrize(
    ("language", "said", "kept"),
    [
        (
            "en",
            "OP1 and OP2 are merged: after “local level” add “, and donors to give”, and delete OP2.",
            "including at the local level, and donors to give;",
        ),
        (
            "fr",
            (
                "Les paragraphes 1 et 2 sont fondus en un seul : après les mots « niveau local », ajouter « , et les "
                "donateurs à donner », et supprimer le paragraphe 2."
            ),
            "y compris au niveau local, et les donateurs à donner ;",
        ),
    ],
)
def test_the_words_of_a_merger_come_into_the_paragraph_that_stays(language: str, said: str, kept: str) -> None:
    made = changed(language, said)
    assert made["OP1"].endswith(kept)
    assert made["OP2"] == ""
    assert set(made) == {"OP1", "OP2"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "OP1 and OP2 are merged: after “global level” add “, and donors to give”, and delete OP2."),
        ("en", "OP1 and OP2 are merged: in OP1, “global level” becomes “level”, and OP2 is deleted."),
        (
            "fr",
            (
                "Les paragraphes 1 et 2 sont fondus en un seul : après les mots « niveau global », ajouter « , et les "
                "donateurs à donner », et supprimer le paragraphe 2."
            ),
        ),
    ],
)
def test_no_half_of_a_merger_is_done(language: str, said: str) -> None:
    made = revised(language, said)
    assert changed(language, said) == {}
    assert [step.hindrance for step in made.steps if not step.follows] == [Hindrance.NO_WORDS, Hindrance.TOGETHER]


@pytest.mark.parametrize(
    ("language", "said", "label", "opens", "follows"),
    [
        (
            "fr",
            "Au paragraphe 4, remplacer « Prend note avec satisfaction » par « Se félicite ».",
            "OP4",
            "Se félicite de l’étude",
            Consequence.REPEATED,
        ),
        (
            "fr",
            "Le paragraphe 4 se lirait : « Se félicite de l’étude ; ».",
            "OP4",
            "Se félicite de l’étude",
            Consequence.REPEATED,
        ),
        (
            "fr",
            "Au paragraphe 4, remplacer « Prend note avec satisfaction » par « Se félicite également ».",
            "OP4",
            "Se félicite également de l’étude",
            None,
        ),
        (
            "en",
            "In OP6, replace “Takes note of” with “Welcomes”.",
            "OP6",
            "Welcomes the road map",
            Consequence.REPEATED,
        ),
        ("en", "The verb of OP5 becomes “Urges”.", "OP5", "Urges the study", None),
    ],
)
def test_an_opening_stays_as_it_was_said(
    language: str, said: str, label: str, opens: str, follows: Consequence | None
) -> None:
    made = revised(language, said)
    assert next(line.text for line in made.lines if line.was == label).startswith(opens)
    told = {step.follows for step in made.steps if step.label == label} & {Consequence.REPEATED, Consequence.ADVERB}
    assert told == ({follows} if follows else set())


def test_the_neighbours_of_an_opening_follow_it() -> None:
    made = changed("en", "In OP1, replace “Urges” with “Invites”.")
    assert made["OP1"].startswith("Invites all States")
    assert made["OP2"].startswith("Urges donors")


@pytest.mark.parametrize("new", ["the media,", "the media", ", the media"])
@pytest.mark.parametrize("order", ["between {} and {}, insert “{}”", "insert “{2}” between {0} and {1}"])
def test_words_between_two_parted_by_a_comma_have_one_on_both_sides(new: str, order: str) -> None:
    said = f"In OP1, {order.format('“civil society”', '“academic institutions”', new)}."
    assert changed("en", said)["OP1"].startswith("Urges all States, civil society, the media, academic institutions")


def test_so_have_french_words() -> None:
    made = changed(
        "fr", "Au paragraphe 1, entre « la société civile » et « les universités », insérer « les médias, »."
    )
    assert made["OP1"].startswith("Exhorte tous les États, la société civile, les médias, les universités et")
