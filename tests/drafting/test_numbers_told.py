"""Numbers and letters after paragraphs came and went: in the text, in the references to them, on the sheet."""

from __future__ import annotations

import pytest

from lineage.drafting.revising.revisions import LEFT, Application, Consequence, Hindrance
from lineage.render.drafts.applied_revisions import report, to_json
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft resolution

Fisheries

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Urges States to report;

2. Invites all bodies:

(a) To count the fleets;

(b) To publish the figures;

(c) To train the crews;

(d) To open the ports;

3. Encourages donors to give;

4. Requests the Secretary-General to assist;

5. Decides to follow up on paragraphs 1 to 4 above and on paragraph 2 (c) above;
""",
    "fr": """Projet de résolution

Pêche

L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

1. Prie instamment les États de faire rapport ;

2. Invite tous les organismes :

a) À compter les flottes ;

b) À publier les chiffres ;

c) À former les équipages ;

d) À ouvrir les ports ;

3. Encourage les donateurs à contribuer ;

4. Prie le Secrétaire général d’apporter son aide ;

5. Décide de suivre l’application des paragraphes 1 à 4 ci-dessus et du paragraphe 2 c) ci-dessus ;
""",
}


def revised(language: str, *said: str) -> Application:
    found = revise(DRAFTS[language], language, "\n".join(said))
    assert Hindrance.NOT_UNDERSTOOD not in {step.hindrance for step in found.steps}
    return found


def sheet(found: Application, ui: str) -> str:
    return " ".join(report(found, ui, 200).replace("\N{NO-BREAK SPACE}", " ").split())


def words(found: Application, start: str) -> str:
    return next(one.line.text for one in found.numbered if one.line.text.startswith(start))


@pytest.mark.parametrize(
    ("language", "said", "told", "cited"),
    [
        (
            "en",
            "In OP2, delete subparagraph (b).",
            ["para. 2 (c) → 2 (b)", "para. 2 (d) → 2 (c)"],
            "paragraph 2 (b) above",
        ),
        (
            "fr",
            "Supprimer l’alinéa b) du paragraphe 2.",
            ["par. 2 c) → 2 b)", "par. 2 d) → 2 c)"],
            "paragraphe 2 b) ci-dessus",
        ),
        (
            "en",
            "In OP2, after subparagraph (a), insert a new subparagraph reading: “To name the ships;”",
            ["para. 2 (b) → 2 (c)", "para. 2 (d) → 2 (e)"],
            "paragraph 2 (d) above",
        ),
        (
            "fr",
            "Au paragraphe 2, insérer un nouvel alinéa b) libellé comme suit : « b) À nommer les navires ; »",
            ["par. 2 b) → 2 c)", "par. 2 d) → 2 e)"],
            "paragraphe 2 d) ci-dessus",
        ),
    ],
)
def test_the_letters_of_a_list_close_up_and_are_told(language: str, said: str, told: list[str], cited: str) -> None:
    found = revised(language, said)
    items = [one.label for one in found.numbered if one.label.startswith("OP2(")]
    assert items == [f"OP2({letter})" for letter in "abcde"[: len(items)]]
    assert all(one.number == one.label[4] for one in found.numbered if one.label in items)
    assert all(row in sheet(found, language) for row in told)
    assert cited in found.numbered[-1].line.text


def test_a_list_that_did_not_change_keeps_its_letters() -> None:
    draft = DRAFTS["en"].replace("(b) To publish the figures;\n\n", "")
    labels = [one.label for one in revise(draft, "en", "Delete OP1.").numbered]
    assert labels[1:5] == ["OP1", "OP1(a)", "OP1(c)", "OP1(d)"]


def test_a_paragraph_of_its_own_behind_a_list_is_no_item() -> None:
    found = revised("en", "After paragraph 2 (d), insert a new paragraph: “Stresses the need for funds;”")
    assert next(one.label for one in found.numbered if one.line.was is None) == "OP3"


@pytest.mark.parametrize(
    ("language", "deleted", "reworded", "rows"),
    [
        (
            "en",
            "Delete OP1.",
            "In OP3, replace “donors” with “banks”.",
            [
                "para. 1 · Delete OP1.",
                "para. 3 (now 2) · In OP3",
                "paras. 2 to 5 → 1 to 4",
            ],
        ),
        (
            "fr",
            "Supprimer le paragraphe 1.",
            "Au paragraphe 3, remplacer « donateurs » par « banques ».",
            ["par. 1 · Supprimer", "par. 3 (devenu 2) · Au paragraphe 3", "par. 2 à 5 → 1 à 4"],
        ),
    ],
)
def test_the_sheet_counts_as_the_draft_does_and_adds_the_new_number(
    language: str, deleted: str, reworded: str, rows: list[str]
) -> None:
    found = revised(language, deleted, reworded)
    assert not [row for row in rows if row not in sheet(found, language)], sheet(found, language)
    steps = to_json(found, language)["steps"]
    assert [(step["label"], step["now_label"]) for step in steps] == [("OP1", None), ("OP3", "OP2")]


def test_a_new_paragraph_is_told_with_the_number_that_it_has_now() -> None:
    found = revised("en", "Delete OP1.", "New OP3 bis: “Welcomes the work of the banks.”", "New OP5 bis: “Asks.”")
    steps = to_json(found, "en")["steps"]
    assert [(step["label"], step["now_label"]) for step in steps] == [
        ("OP1", None),
        ("OP3 bis", "OP3"),
        ("OP5 bis", "OP6"),
    ]
    assert "para. 3 bis (now 3) · New OP3 bis" in sheet(found, "en")


@pytest.mark.parametrize(
    ("language", "said", "range_now"),
    [
        ("en", "Delete OP4.", "paragraphs 1 to 3 above"),
        ("en", "Delete OP1.", "paragraphs 1 to 3 above"),
        ("en", "Delete OP3.", "paragraphs 1 to 3 above"),
        ("fr", "Supprimer le paragraphe 4.", "paragraphes 1 à 3 ci-dessus"),
        ("fr", "Supprimer le paragraphe 1.", "paragraphes 1 à 3 ci-dessus"),
    ],
)
def test_a_range_of_paragraphs_closes_up(language: str, said: str, range_now: str) -> None:
    found = revised(language, said)
    assert range_now in found.numbered[-1].line.text
    assert not [step for step in found.steps if step.follows in LEFT]


@pytest.mark.parametrize(
    ("language", "said", "range_now", "told"),
    [
        (
            "en",
            "After OP3 insert a new paragraph: “Stresses the need for funds;”",
            "paragraphs 1 to 5 above",
            "other paragraphs stand between the two that it cites now: “paragraphs 1 to 5 above”",
        ),
        (
            "fr",
            "Insérer après le paragraphe 3 un nouveau paragraphe : « Souligne qu’il faut des fonds ; »",
            "paragraphes 1 à 5 ci-dessus",
            "d’autres paragraphes se trouvent désormais entre ceux qui sont cités",
        ),
    ],
)
def test_a_range_with_a_new_paragraph_in_it_is_told(language: str, said: str, range_now: str, told: str) -> None:
    found = revised(language, said)
    assert range_now in found.numbered[-1].line.text
    assert told in sheet(found, language)


def test_a_number_whose_paragraph_was_taken_out_is_told_with_it() -> None:
    found = revised("en", "In OP2, delete subparagraph (c).")
    assert "para. 5 · it cites para. 2 (c), which was taken out" in sheet(found, "en")


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", "Delete OP5.", [("OP4", "to assist;", "to assist.")]),
        ("fr", "Supprimer le paragraphe 5.", [("OP4", "son aide ;", "son aide.")]),
        (
            "en",
            "After OP5 insert a new paragraph: “Decides to remain seized of the matter.”",
            [("OP5", "(c) above.", "(c) above;")],
        ),
        (
            "en",
            "OP5 to be moved before OP4.",
            [("OP4", "(c) above.", "(c) above;"), ("OP5", "to assist;", "to assist.")],
        ),
        ("en", "Delete OP1.", []),
        ("en", "In OP4, replace “assist” with “help”.", []),
    ],
)
def test_a_stop_that_no_longer_fits_its_place_follows_and_is_told(
    language: str, said: str, told: list[tuple[str, str, str]]
) -> None:
    text = DRAFTS[language].rstrip(";\n ") + ".\n"
    found = revise(text, language, said)
    steps = [one for one in found.steps if one.follows is Consequence.STOP]
    assert [one.label for one in steps] == [label for label, _, _ in told]
    texts = {one.label: one.line.text for one in found.numbered}
    for step, (label, old, new) in zip(steps, told, strict=True):
        assert (step.old or "").endswith(old)
        assert texts[label].endswith(new)
        assert (step.new or "").endswith(new)


def test_a_draft_without_such_stops_is_told_none() -> None:
    assert not [one for one in revised("en", "Delete OP5.").steps if one.follows is Consequence.STOP]
