"""What follows when paragraphs move, go, or open with another verb: done, or told as a thing to look at."""

import pytest

from lineage.drafting.revising.revisions import LEFT, Application
from lineage.drafting.revising.words.opening_verbs import under_verb
from tests.drafting.revising import revise

DRAFTS = {
    "en": """Draft resolution

Bridges

The General Assembly,

1. Takes note of the report;

2. Encourages States to inspect bridges, as set out in paragraph 1 above;

3. Encourages also all bodies to inspect roads, pursuant to paragraphs 1 and 4 below;

4. Requests the Secretary-General to act on paragraphs 1 and 2 above;

5. Decides to remain seized of the matter.
""",
    "fr": """Projet de résolution

Ponts

L’Assemblée générale,

1. Prend note du rapport ;

2. Demande aux États d’inspecter les ponts, comme il est dit au paragraphe 1 ci-dessus ;

3. Prie le Secrétaire général d’agir ;

4. Décide de rester saisie de la question.
""",
}


def revised(language: str, said: str) -> Application:
    found = revise(DRAFTS[language], language, said)
    assert all(step.done for step in found.steps), found.steps
    return found


def texts(found: Application) -> list[str]:
    return [one.line.text for one in found.numbered]


def to_look_at(found: Application) -> list[tuple[str, str, str | None]]:
    return [(step.label, step.follows, step.old) for step in found.steps if step.follows in LEFT and step.follows]


@pytest.mark.parametrize(
    ("language", "said", "place", "text"),
    [
        ("en", "Move OP1 after OP2.", 0, "Encourages States to inspect bridges, as set out in paragraph 2 below;"),
        (
            "en",
            "Delete OP3 and move OP2 before OP1.",
            0,
            "Encourages States to inspect bridges, as set out in paragraph 2 below;",
        ),
        ("fr", "Placer le paragraphe 2 avant le paragraphe 1.", 0, "comme il est dit au paragraphe 2 ci-dessous ;"),
    ],
)
def test_above_becomes_below_where_the_paragraph_stands_there(language: str, said: str, place: int, text: str) -> None:
    assert texts(revised(language, said))[place].endswith(text)


def test_above_of_paragraphs_on_both_sides_is_told() -> None:
    found = revised("en", "Move OP4 before OP2.")
    assert "paragraphs 1 and 3 above" in texts(found)[1]
    assert ("OP2", "mixed", "above") in to_look_at(found)


def test_a_reference_to_a_paragraph_that_is_gone_is_told() -> None:
    found = revised("en", "Delete OP1.")
    assert ("OP1", "cites gone", "paragraph 1 above") in to_look_at(found)


@pytest.mark.parametrize(
    ("language", "said", "place", "text"),
    [
        ("en", "The verb of OP1 becomes 'Welcomes'.", 0, "Welcomes the report;"),
        (
            "en",
            "OP1: change the verb to “Takes note with appreciation of”.",
            0,
            "Takes note with appreciation of the report;",
        ),
        ("en", "In OP3, the verb should be “Urges”.", 2, "Urges all bodies to inspect roads"),
        ("en", "The verb of OP3 becomes “Requests”.", 3, "Also requests the Secretary-General to act"),
        ("en", "In OP1, replace “Takes note” with “Welcomes”.", 0, "Welcomes the report;"),
        (
            "fr",
            "Le verbe du paragraphe 1 devient « Accueille avec satisfaction ».",
            0,
            "Accueille avec satisfaction le rapport ;",
        ),
        (
            "fr",
            "Au paragraphe 2, le verbe devient « Prie instamment ».",
            1,
            "Prie instamment les États d’inspecter les ponts",
        ),
        ("fr", "Au paragraphe 2, le verbe devient « Prie ».", 2, "Prie également le Secrétaire général d’agir ;"),
    ],
)
def test_another_verb_opens_the_paragraph(language: str, said: str, place: int, text: str) -> None:
    assert texts(revised(language, said))[place].startswith(text)


def test_a_verb_that_wants_other_words_is_told() -> None:
    found = revised("fr", "Le verbe du paragraphe 2 devient « Engage ».")
    assert texts(found)[1].startswith("Engage les États d’inspecter")
    assert to_look_at(found) == [("OP2", "construction", "Demande")]
    assert to_look_at(revised("fr", "Au paragraphe 2, le verbe devient « Prie ».")) == []


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("Engage les États à inspecter", False),
        ("Engage les États d’inspecter", True),
        ("Engage aux États à inspecter", True),
        ("Prie les États d’inspecter", False),
        ("Prie aux États d’inspecter", True),
    ],
)
def test_a_verb_that_comes_with_its_words_is_not_told(new: str, told: bool) -> None:
    found = revised("fr", f"Au paragraphe 2, remplacer « Demande aux États d’inspecter » par « {new} ».")
    assert ("construction" in {one[1] for one in to_look_at(found)}) is told


@pytest.mark.parametrize(
    ("language", "text", "verb", "expected"),
    [
        ("en", "Welcomes the report;", "Takes note", "Takes note of the report;"),
        ("en", "Notes that all is well;", "Takes note", "Takes note that all is well;"),
        ("fr", "Salue les efforts ;", "Se félicite de", "Se félicite des efforts ;"),
        ("fr", "Prend note avec satisfaction de l’action ;", "Salue", "Salue l’action ;"),
        ("fr", "Souligne la nécessité ;", "Insiste sur", "Insiste sur la nécessité ;"),
        ("fr", "Note que la traite sévit ;", "Souligne", "Souligne que la traite sévit ;"),
    ],
)
def test_the_particle_goes_with_the_verb(language: str, text: str, verb: str, expected: str) -> None:
    assert under_verb(text, verb, language) == expected


def test_a_half_of_a_paragraph_that_begins_with_no_verb_is_told() -> None:
    found = revised("en", "Split OP2 before “as set out”.")
    assert ("OP3", "no verb", "As set out in paragraph 1") in to_look_at(found)


def test_an_adjective_of_a_noun_is_no_adverb_of_sequence() -> None:
    draft = DRAFTS["en"].replace("3. Encourages also all", "3. Encourages further inspections by all")
    assert texts(revise(draft, "en", "Delete OP1."))[1].startswith("Encourages further inspections")
