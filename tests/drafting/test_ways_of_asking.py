"""Ways to ask for a change by class: verbs of moving and comparing, politeness, haste, other orders of words."""

from __future__ import annotations

import pytest

from tests.drafting.ways_of_asking import revised


@pytest.mark.parametrize(
    ("language", "said", "label", "words"),
    [
        # words in a list come with its comma or "and"
        (
            "en",
            "In OP1, “training” should be followed by “capacity-building”.",
            "OP1",
            "training, capacity-building, r",
        ),
        (
            "en",
            "OP6: “hygiene” is followed by “food and rest”.",
            "OP6",
            "water, sanitation, hygiene and food and rest for",
        ),
        ("en", "In OP1, insert “strategies” after “policies”.", "OP1", "policies, strategies, programs and plans"),
        ("en", "In OP1, insert “strategies” before “plans”.", "OP1", "policies, programs, strategies and plans"),
        ("en", "In OP2, after “women”, insert “girls”.", "OP2", "notes that women, girls and boys are"),
        ("en", "In OP2, after “boys”, insert “girls”.", "OP2", "notes that women, boys and girls are"),
        (
            "en",
            "In OP3 (b), insert “the judges” after “officers”.",
            "OP3(b)",
            "police officers, the judges and the prosecutor",
        ),
        (
            "en",
            "In PP1, add “78/4 of 1 May 2023” after “2021”.",
            "PP1",
            "2019, 76/3 of 1 May 2021 and 78/4 of 1 May 2023,",
        ),
        ("en", "In PP2, insert “heatwaves” after “storms”.", "PP2", "floods, storms and heatwaves, and welcoming"),
        ("en", "In OP1, insert “opportunities” after “training”.", "OP1", "training opportunities, research"),
        ("en", "In OP2, insert “alike” after “boys”.", "OP2", "women and boys alike are"),
        ("en", "In OP2, insert “young” before “boys”.", "OP2", "women and young boys are"),
        (
            "fr",
            "Au paragraphe 1, « la formation » est suivie de « le suivi ».",
            "OP1",
            "la formation, le suivi, la recherche",
        ),
        (
            "fr",
            "Au deuxième alinéa, après « des inondations », insérer « des séismes ».",
            "PP2",
            "inondations, des séismes et",
        ),
        ("fr", "Au paragraphe 2, insérer « stable » après « financement ».", "OP2", "un financement stable suffisant"),
        # the stop of a paragraph stays
        ("en", "In PP2, delete “, as appropriate,”.", "PP2", "the work of the Committee,"),
        ("fr", "Au deuxième alinéa, supprimer « selon qu’il convient ».", "PP2", "les travaux du Comité,"),
        # verbs of comparing, and pairs told by no verb
        ("en", "Strengthen OP1 by replacing “Encourages” with “Urges”.", "OP1", "Urges Member States"),
        ("en", "“Urges” in OP5 toned down to “Invites”.", "OP5", "Invites all States"),
        ("en", "Upgrade “Encourages” in OP1 to “Urges”.", "OP1", "Urges Member States"),
        ("en", "Switch “Encourages” to “Urges” in OP1.", "OP1", "Urges Member States"),
        ("en", "In OP2, not “adequate” but “sufficient”.", "OP2", "provide sufficient funding"),
        ("en", "In OP2 it should say “sufficient”, not “adequate”.", "OP2", "provide sufficient funding"),
        ("en", "In OP2, read “sufficient” for “adequate”.", "OP2", "provide sufficient funding"),
        ("fr", "Au paragraphe 2, non pas « suffisant » mais « adéquat ».", "OP2", "un financement adéquat,"),
        ("fr", "Au paragraphe 5, passer de « Exhorte » à « Invite ».", "OP5", "Invite tous les États"),
        ("fr", "Au paragraphe 5, « Exhorte » est atténué en « Invite ».", "OP5", "Invite tous les États"),
        ("fr", "Au paragraphe 5, on écrira « Invite » et non « Exhorte ».", "OP5", "Invite tous les États"),
        # haste
        ("en", "Pls add “all” before “States” in OP2.", "OP2", "upon all States"),
        ("en", "Replace “adequate” w/ “sufficient” in OP2", "OP2", "provide sufficient funding"),
        ("en", "OP6 > insert “safe” before “water”.", "OP6", "need for safe water"),
        ("en", "In OP2, “predictable” before “funding”.", "OP2", "adequate predictable funding"),
        ("en", "Page 3, OP6: insert “safe” before “water”.", "OP6", "need for safe water"),
        ("en", "OP1: “programs” → “programmes” (spelling).", "OP1", "programmes and plans"),
        ("en", "In OP1, fix the typo: “programs” should be “programmes”.", "OP1", "programmes and plans"),
        ("fr", "Au paragraphe 2, « suffisant » laisse place à « stable ».", "OP2", "un financement stable,"),
        ("fr", "Le paragraphe 4 s’arrête à « recommandations ».", "OP4", "les activités et les recommandations ;"),
        (
            "fr",
            "Après le paragraphe 5 viendrait un nouveau paragraphe : « Note les travaux ; »",
            "OP6",
            "Note les travaux ;",
        ),
        ("en", "After OP5 comes a new paragraph: “Notes the work;”", "OP6", "Notes the work;"),
        # politeness
        ("en", "We would be grateful if “Urges” in OP5 could be replaced by “Invites”.", "OP5", "Invites all States"),
        ("en", "It would be better to say “Invites” instead of “Urges” in OP5.", "OP5", "Invites all States"),
        ("en", "Could “also” in OP2 please be deleted?", "OP2", "boys are invited"),
        (
            "fr",
            "Nous vous saurions gré de remplacer « Exhorte » par « Invite » au paragraphe 5.",
            "OP5",
            "Invite tous les",
        ),
        ("fr", "Il vaudrait mieux dire « Invite » plutôt que « Exhorte » au paragraphe 5.", "OP5", "Invite tous les"),
        (
            "en",
            "Following OP5, the sponsors would like to insert a new paragraph, reading: “Notes it;”",
            "OP6",
            "Notes it;",
        ),
        ("fr", "Au paragraphe 2, il y aurait lieu de supprimer « aussi ».", "OP2", "ils sont invités"),
        # what is said beside the change, or again
        ("en", "At the end of OP6, after “law”, add “and equity”.", "OP6", "international law and equity;"),
        (
            "en",
            "At the end of OP6, replace the semicolon by a comma, followed by the words “in peace;”",
            "OP6",
            "law, in peace;",
        ),
        ("en", "In OP6, the final words, “international law”, would read “peace”.", "OP6", "in accordance with peace;"),
        ("en", "In OP2, “adequate” should be placed between commas.", "OP2", "provide, adequate, funding"),
        ("fr", "Au paragraphe 2, mettre « suffisant » entre virgules.", "OP2", "un financement, suffisant, et"),
        ("en", "OP2: delete the reference to funds (i.e. “adequate” goes out)", "OP2", "provide funding"),
        ("en", "OP1: a hyphen in “programs”, i.e. “pro-grams”, pls", "OP1", "policies, pro-grams and plans"),
        (
            "en",
            "OP4: delete the second “should” (the first one stays)",
            "OP4",
            "It should include statistics. It contain",
        ),
        ("en", "OP6: stop after “hygiene” and delete the rest (keep the semicolon)", "OP6", "sanitation and hygiene;"),
        ("en", "OP2 line 1 - adequate funding => ‘sufficient funds’ pls", "OP2", "provide sufficient funds, and"),
        ("en", "OP2: pls read sufficient instead of adequate", "OP2", "provide sufficient funding"),
        ("en", "OP6, beginning: “Stresses” should be “Stresses again”", "OP6", "Stresses again the need"),
        ("en", "OP5, streamlined: “Urges all to help;”", "OP5", "Urges all to help;"),
        # the title of an item says that its words are meant, the end of a list that an item is
        ("en", "In the title of the item in OP7, “water” should read “air”.", "OP7", 'entitled "Safe air".'),
        (
            "en",
            "In OP6, “rest” is added to the list, just before “and hygiene”.",
            "OP6",
            "water, sanitation, rest and hygiene",
        ),
        # what follows in any case
        ("en", "In OP2, delete “also”, and the following paragraphs would be renumbered.", "OP2", "boys are invited"),
        ("en", "Delete OP7; OP6 thus becomes the last one and ends in a full stop.", "OP6", "with international law."),
        (
            "fr",
            "Le paragraphe 7 est supprimé ; le paragraphe 6, devenu le dernier, se termine par un point.",
            "OP6",
            "tous.",
        ),
        # other orders
        ("en", "OP2: take “also” out.", "OP2", "boys are invited"),
        ("en", "Leave the word “also” out in OP2.", "OP2", "boys are invited"),
        (
            "en",
            "In OP6, after “law”, comma, add “including the Charter”.",
            "OP6",
            "international law, including the Charter;",
        ),
        ("en", "OP6: after “for all” comma, “in peace”, comma.", "OP6", "for all, in peace, in accordance"),
        ("en", "In OP6, put a comma after “sanitation”.", "OP6", "water, sanitation, and hygiene"),
        (
            "fr",
            "Au paragraphe 6, après « pour tous », virgule, ajouter « sans exception ».",
            "OP6",
            "pour tous, sans exception ;",
        ),
        ("en", "OP6 should end with “, including in peace”.", "OP6", "international law, including in peace;"),
        ("en", "Prefix “funding” in OP2 with “long-term”.", "OP2", "adequate long-term funding"),
        ("en", "OP4: the second and third sentences should be deleted.", "OP4", "Requests a report;"),
        ("fr", "Paragraphe 4 : les deuxième et troisième phrases sont supprimées.", "OP4", "les recommandations ;"),
        ("en", "OP4: delete the third sentence", "OP4", "It should include statistics;"),
        ("en", "In OP4, replace both “should” by “shall”.", "OP4", "It shall include statistics. It shall contain"),
        (
            "fr",
            "Au paragraphe 4, « doit » (deuxième occurrence) devient « devrait ».",
            "OP4",
            "chiffres. Il devrait contenir",
        ),
        # number, and the title of an item
        ("en", "In OP3 (b), “officers” should be in the singular.", "OP3(b)", "To train police officer and"),
        ("en", "In OP3 (b), make “prosecutor” plural.", "OP3(b)", "the prosecutors;"),
        ("en", "The title of the item in OP7 should read “Clean water”.", "OP7", 'entitled "Clean water".'),
        (
            "fr",
            "L’intitulé de la question, au paragraphe 7, devient « Eau propre ».",
            "OP7",
            "intitulée « Eau propre ».",
        ),
        # items and paragraphs
        ("en", "In OP3, add a new subparagraph after (b): “To meet;”", "OP3(c)", "To meet;"),
        ("en", "Add to the list in OP3: “(d) To meet;”", "OP3(d)", "To meet;"),
        ("en", "OP3, new (d): “To meet;”", "OP3(d)", "To meet;"),
        ("en", "(new) OP6 bis. Notes the work of the Committee;", "OP7", "Notes the work of the Committee;"),
        ("en", "New OP6 bis: Encourages R & D w/ the Court thru the year;", "OP7", "R & D w/ the Court thru the year;"),
        ("fr", "Nouveau paragraphe 6 bis : Encourage la R & D de la Cour ;", "OP7", "Encourage la R & D de la Cour ;"),
        ("en", "OP6 alt: Stresses the need for safe water;", "OP6 alt", "Stresses the need for safe water;"),
    ],
)
def test_a_change_is_made(language: str, said: str, label: str, words: str) -> None:
    application = revised(language, said)
    assert [step.instruction for step in application.steps if step.hindrance] == []
    now = {one.label: one.line.text for one in application.numbered}
    assert words in now[label]
    assert sum(one.line.text not in {p.text for p in application.draft.paragraphs} for one in application.numbered) == 1


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("OP6 to go below OP7.", ["OP5", "OP7", "OP6"]),
        ("Place OP7 above OP6.", ["OP5", "OP7", "OP6"]),
        ("Flip OP6 and OP7.", ["OP5", "OP7", "OP6"]),
        ("OP7 moves up to follow OP4.", ["OP7", "OP5", "OP6"]),
        ("Bring OP7 up before OP5.", ["OP7", "OP5", "OP6"]),
        ("Kill OP6.", ["OP5", "OP7"]),
        ("Delete OP6. Consequential renumbering.", ["OP5", "OP7"]),
    ],
)
def test_a_paragraph_goes_elsewhere(said: str, order: list[str]) -> None:
    application = revised("en", said)
    assert [step.hindrance for step in application.steps if step.hindrance] == []
    assert [one.line.was for one in application.numbered if one.line.was in {"OP5", "OP6", "OP7"}] == order


def test_items_move_by_themselves() -> None:
    labels = [one.line.was for one in revised("en", "OP3: (c) moves before (b).").numbered]
    assert [label for label in labels if label and "(" in label] == ["OP3(a)", "OP3(c)", "OP3(b)"]
    labels = [one.line.was for one in revised("fr", "Au paragraphe 3, l’alinéa b) passe avant l’alinéa a).").numbered]
    assert [label for label in labels if label and "(" in label] == ["OP3(b)", "OP3(a)"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Delete OP5 or OP6."),
        ("en", "In OP2, delete “also” or “adequate”."),
        ("en", "In OP1, replace “policies” with “laws” or “rules”."),
        ("fr", "Supprimer le paragraphe 5 ou le paragraphe 6."),
        # a part, or a neighbour, of the paragraph that is named
        ("en", "Delete the paragraph after OP3."),
        ("en", "Delete the paragraph above OP3."),
        ("en", "In the paragraph after OP1, delete “also”."),
        ("fr", "Supprimer le paragraphe qui suit le paragraphe 3."),
        ("en", "Delete the beginning of OP2."),
        ("en", "Delete the opening of OP2."),
        ("en", "Delete the item in OP7."),
        ("en", "Delete the typo in OP2."),
        ("en", "Delete the sponsors in OP2."),
        ("en", "Delete the same in OP2."),
        ("en", "Delete the second occurrence in OP2."),
        ("fr", "Supprimer la coquille au paragraphe 2."),
        ("en", "Delete OP4 (keep the last sentence)."),
        ("en", "In OP2, delete “also”, not “adequate”."),
        ("en", "OP2 says “adequate”, not “sufficient”."),
        ("en", "Could OP5 be deleted?"),
        ("fr", "Au paragraphe 4, remplacer « rapport sur » par « examen de »."),
        ("fr", "Au paragraphe 4, remplacer « sur les » par « des »."),
        ("en", "In OP4, change “statistics” to the past tense."),
    ],
)
def test_what_has_to_be_asked_back_is_named(language: str, said: str) -> None:
    application = revised(language, said)
    assert any(step.hindrance for step in application.steps)
    assert [one.line.text for one in application.numbered] == [p.text for p in application.draft.paragraphs]


def test_a_delegation_behind_a_place_asks_for_the_change() -> None:
    application = revised("en", "OP6: USA - delete para")
    assert [step.hindrance for step in application.steps if step.hindrance] == []
    assert "OP6" not in {one.line.was for one in application.numbered}


def test_the_same_change_on_a_line_of_its_own() -> None:
    application = revised("en", "In OP5, replace “States” with “parties”.", "Same change in OP2.", "OP1: ditto.")
    now = {one.label: one.line.text for one in application.numbered}
    assert [now[label][:30] for label in ("OP5", "OP2", "OP1")] == [
        "Urges all parties to help;",
        "Calls upon parties to provide ",
        "Encourages Member parties to s",
    ]
