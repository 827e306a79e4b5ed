"""Oral revisions as they are read out: several in one sentence, new items and paragraphs, and words that must not be
guessed at."""

import pytest

from lineage.drafting.revising.revisions import Application, Hindrance
from lineage.render.drafts.applied_revisions import report
from tests.drafting.revising import revise

DRAFTS = {
    "en": (
        "Draft resolution\n\nSafety of bridges\n\nThe General Assembly,\n\nRecalling its resolution 78/44,\n\n"
        "Welcoming the report of the Committee,\n\n1. Takes note of the report;\n\n"
        "2. Urges States to inspect, as appropriate, all bridges;\n\n3. Encourages all States to:\n\n"
        "(a) Train engineers;\n\n(b) Exchange experience;\n\n4. Calls upon donors to contribute to the Fund;\n\n"
        "5. Requests the Secretary-General to report at the eightieth session.\n"
    ),
    "fr": (
        "Projet de résolution\n\nSûreté des ponts\n\nL’Assemblée générale,\n\nRappelant sa résolution 78/44,\n\n"
        "Saluant le rapport du Comité,\n\n1. Prend note du rapport ;\n\n"
        "2. Engage les États à inspecter, selon qu’il convient, tous les ponts ;\n\n3. Encourage tous les États à :\n\n"
        "a) Former des ingénieurs ;\n\nb) Échanger leurs expériences ;\n\n"
        "4. Demande aux donateurs de contribuer au Fonds ;\n\n"
        "5. Prie le Secrétaire général de lui faire rapport à sa quatre-vingtième session.\n"
    ),
}


def revised(language: str, *said: str) -> Application:
    return revise(DRAFTS[language], language, "Oral revisions" if language == "en" else "Révisions orales", *said)


def words(found: Application, label: str) -> str:
    return next(one.line.text for one in found.numbered if one.label == label)


@pytest.mark.parametrize(
    ("language", "said", "label", "text"),
    [
        (
            "en",
            "In OP5, line 1, replace “eightieth” with “eighty-first” and add at the end “on bridges”.",
            "OP5",
            "Requests the Secretary-General to report at the eighty-first session on bridges.",
        ),
        (
            "en",
            "OP2: replace “Urges” with “Calls upon” and “all bridges” with “old bridges”.",
            "OP2",
            "Calls upon States to inspect, as appropriate, old bridges;",
        ),
        ("en", "In OP3, delete “all States” and insert “all bodies”.", "OP3", "Encourages all bodies to:"),
        (
            "en",
            "In OP3 (b), after “experience” insert “and data”; in OP4, delete “to the Fund”.",
            "OP4",
            "Calls upon donors to contribute;",
        ),
        ("en", "Add a new subparagraph (c) to OP3: “(c) Publish their findings;”", "OP3(c)", "Publish their findings;"),
        (
            "en",
            "A new last preambular paragraph is added: “Mindful of the needs of islands,”",
            "PP3",
            "Mindful of the needs of islands,",
        ),
        ("en", "PP1 bis (new): “Noting the role of engineers,”", "PP2", "Noting the role of engineers,"),
        (
            "fr",
            "Au paragraphe 5, remplacer « quatre-vingtième » par « quatre-vingt-unième » et ajouter à la fin « ici ».",
            "OP5",
            "Prie le Secrétaire général de lui faire rapport à sa quatre-vingt-unième session ici.",
        ),
        (
            "fr",
            "Au paragraphe 3, supprimer « tous les États » et insérer « tous les pays ».",
            "OP3",
            "Encourage tous les pays à :",
        ),
        (
            "fr",
            "Ajouter un nouvel alinéa c) au paragraphe 3, libellé comme suit : « c) Publier leurs conclusions ; ».",
            "OP3(c)",
            "Publier leurs conclusions ;",
        ),
        (
            "fr",
            "Ajouter un dernier alinéa au préambule : « Consciente des besoins des îles, ».",
            "PP3",
            "Consciente des besoins des îles,",
        ),
        ("fr", "Le paragraphe 1 se lirait comme suit : « Prend acte du rapport ; »", "OP1", "Prend acte du rapport ;"),
    ],
)
def test_what_a_sentence_asks_for_is_done(language: str, said: str, label: str, text: str) -> None:
    found = revised(language, said)
    assert all(step.done for step in found.steps)
    assert words(found, label) == text


def test_a_new_paragraph_ends_with_its_quotation_marks() -> None:
    found = revised(
        "en",
        "After OP5 add: “6. Decides to review the matter.”",
        "Throughout the text, replace “Fund” with “Trust Fund”.",
    )
    assert [step.done for step in found.steps if step.follows is None] == [True, True]
    assert words(found, "OP6") == "Decides to review the matter."
    assert words(found, "OP4").endswith("to the Trust Fund;")


@pytest.mark.parametrize(
    "said",
    [
        "At the end of OP4, delete the semicolon.",
        "In OP2, keep the list but delete “all”.",
        "Delete everything in OP4 but the verb.",
        "Delete the second line of OP4.",
        "At the end of line 2 of OP5, insert “and roads”.",
        "In OP4, insert “and roads” and simplify it.",
        "If the donors agree, delete OP4.",
        "We are not in a position to delete OP4.",
        "Could OP4 be deleted?",
        "In OP4, replace the reference to donors by “States”.",
        "Replace “all” with “most” throughout the text except in OP3.",
    ],
)
def test_what_no_rule_understands_changes_nothing(said: str) -> None:
    found = revised("en", said)
    assert [(step.done, step.hindrance) for step in found.steps] == [(False, Hindrance.NOT_UNDERSTOOD)]
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]


def test_a_reference_that_a_verb_governs_changes_nothing() -> None:
    found = revised("en", "In OP4, delete the reference to donors.")
    assert [(step.done, step.hindrance) for step in found.steps] == [(False, Hindrance.GOVERNED)]
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]


@pytest.mark.parametrize(
    "said", ["Delete OP4.", "OP4: delete", "OP4 should be deleted in its entirety.", "OP4: delete the paragraph."]
)
def test_a_whole_paragraph_goes_where_that_is_what_is_said(said: str) -> None:
    found = revised("en", said)
    assert all(step.done for step in found.steps)
    assert not any("donors" in one.line.text for one in found.numbered)


@pytest.mark.parametrize(
    ("language", "listed", "said", "left"),
    [
        ("en", "Recalling its resolutions 61/180, 63/194 and 76/186", "delete “and 76/186”", "61/180 and 63/194"),
        (
            "fr",
            "Rappelant ses résolutions 61/180 du 20 décembre 2006, 63/194 du 18 décembre 2008 et 76/186",
            "supprimer « et 76/186 »",
            "61/180 du 20 décembre 2006 et 63/194 du 18 décembre 2008",
        ),
        (
            "fr",
            "Invite les États, les organismes et les villes",
            "supprimer « et les villes »",
            "États et les organismes",
        ),
        ("fr", "Invite, en 2010, les États et les villes", "supprimer « et les villes »", "Invite, en 2010, les États"),
    ],
)
def test_a_list_that_loses_its_last_item_keeps_its_and(language: str, listed: str, said: str, left: str) -> None:
    was = "Rappelant sa résolution 78/44" if language == "fr" else "Recalling its resolution 78/44"
    order = f"Au premier alinéa du préambule, {said}." if language == "fr" else f"In PP1, {said}."
    found = revise(DRAFTS[language].replace(was, listed), language, order)
    assert words(found, "PP1").rstrip(",").endswith(left)


def test_the_sheet_counts_instructions_as_they_were_made_and_quotes_them_as_typed() -> None:
    found = revised(
        "fr",
        "Au paragraphe 4, remplacer « Fonds » par « Compte » et supprimer « néant ».",
        "Supprimer le paragraphe 2, franchement dépassé.",
        "Supprimer le paragraphe 1.",
    )
    sheet = " ".join(report(found, "fr", 200).replace("\N{NO-BREAK SPACE}", " ").split())
    assert "3 instructions, 1 exécutée. 1 autre ne l’est qu’en partie." in sheet
    assert "(« franchement dépassé »)" in sheet
    assert "[ici : « néant »]" in sheet
    assert "par. 4 (devenu 3) · Au paragraphe 4" in sheet
    assert sheet.endswith("Numéros du projet → nouveaux numéros par. 2 à 5 → 1 à 4")
    assert "paras. 2 to 5 → 1 to 4" in report(found, "en", 200)


def test_an_adverb_that_the_chair_said_stays_and_is_told() -> None:
    found = revised("fr", "Au paragraphe 4, remplacer « Demande » par « Invite également ».")
    assert words(found, "OP4").startswith("Invite également ")
    assert "« Invite également »" in report(found, "fr", 200).replace("\N{NO-BREAK SPACE}", " ")
