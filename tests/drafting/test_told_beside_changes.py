"""What is said around a change and changes nothing: prefaces, connectives, asides; and paragraphs told twice."""

from __future__ import annotations

import pytest

from tests.drafting.revising import read
from tests.drafting.ways_of_asking import DRAFTS, FUNDS, revised

FULL = f"{FUNDS} full funding, and notes that women and boys are also invited to report;"
FULL_ONLY = f"{FUNDS} full funding, and notes that women and boys are invited to report;"


def changed(language: str, said: str) -> dict[str, str] | str:
    """The paragraphs with other words, or the words that are not understood."""
    application = revised(language, said)
    hindered = [step.unclear or str(step.hindrance) for step in application.steps if step.hindrance]
    if hindered or not application.steps:
        return next(iter(hindered), "no instruction")
    was = {paragraph.label: paragraph.text for paragraph in read(DRAFTS[language], language).paragraphs}
    now = {one.line.was: one.line.text for one in application.numbered if one.line.was}
    return {label: now.get(label, "") for label in was if now.get(label, "") != was[label]}


@pytest.mark.parametrize(
    "said",
    [
        "With your permission, {}.",
        "For the sake of consistency, {}.",
        "On behalf of the sponsors, I wish to announce the following change: {}.",
        "The sponsors have agreed to the following: {}.",
        "One more small change: {}.",
        "{}; the rest of the paragraph remains unchanged.",
        "{} (the rest is unchanged).",
        "{}, which was left out by mistake.",
        "{}, which is the agreed language of resolution 79/95.",
        "{}; this repeats what OP6 says.",
        "{}, at the request of the delegation of Egypt.",
        "{}; the other language versions will be adjusted accordingly.",
        "{} – agreed ad ref.",
        "{} (this is not agreed language).",
        "{}. It does not add anything.",
        "{}, which was not in the previous resolution.",
        "{}, because it was not in the last resolution.",
        "{}: the term is not defined in international law.",
    ],
)
def test_what_is_told_beside_a_change_changes_nothing(said: str) -> None:
    assert changed("en", said.format("in OP2, replace “adequate” with “full”")) == {"OP2": FULL}
    assert changed("en", said.format("OP5 is deleted")) == {"OP5": ""}


@pytest.mark.parametrize(
    "said",
    [
        "Avec votre permission, {}.",
        "À l’issue des consultations, {}.",
        "Au nom des auteurs, je souhaite annoncer la modification suivante : {}.",
        "{} ; le reste du paragraphe est inchangé.",
        "{}, qui avait été omis par erreur.",
        "{}, à la demande de la délégation de l’Égypte.",
        "{} ; il s’agit d’une modification de forme.",
        "{} (ce n’est pas un libellé convenu).",
        "{}. Cela n’apporte rien.",
        "{}, qui ne figurait pas dans la résolution précédente.",
        "{} : ce terme n’est pas défini.",
    ],
)
def test_what_is_told_beside_a_change_in_french_changes_nothing(said: str) -> None:
    stable = "Demande aux États de fournir un financement stable, et constate qu’ils sont aussi invités ;"
    found = changed("fr", said.format("au paragraphe 2, remplacer « suffisant » par « stable »"))
    assert isinstance(found, dict)
    assert {label: text.replace("'", "’") for label, text in found.items()} == {"OP2": stable}


@pytest.mark.parametrize(
    "said",
    [
        "OP5 is deleted; this is still to be confirmed.",
        "OP5 is deleted, which was not agreed.",
        "OP5 is deleted (this is not agreed).",
        "OP5 is deleted. This is not agreed language yet.",
        "OP5 is deleted. This is not to be done in OP6.",
        "OP5 is deleted. It does not belong here but in OP6.",
        "OP5 is deleted, which is not needed if OP6 stays.",
        "OP5 is deleted, which would need the agreement of Egypt.",
        "Delete OP5; this is one option among two.",
        "After consultations last year, OP5 was deleted.",
        "OP5 is deleted, at the request of Egypt, unless Mexico objects.",
        "OP5 is deleted; this was agreed, but keep OP6.",
        "The following changes were rejected: OP5 is deleted.",
        "In view of the deletion of OP6 if agreed, OP5 is deleted.",
    ],
)
def test_what_limits_a_change_is_never_taken_off(said: str) -> None:
    assert isinstance(changed("en", said), str)


@pytest.mark.parametrize(
    "joint",
    [
        "; moreover, ",
        "; secondly, ",
        ", and, further down, ",
        " and, at the same time, ",
        ", and, later in the same paragraph, ",
    ],
)
def test_words_that_lead_to_the_next_change_say_nothing_of_it(joint: str) -> None:
    said = f"In OP2, replace “adequate” with “full”{joint}delete “also”."
    assert changed("en", said) == {"OP2": FULL_ONLY}


@pytest.mark.parametrize(
    "said",
    [
        "OP2: “also” is deleted and replace “adequate” with “full”.",
        "OP2: “adequate” is replaced by “full”, delete “also”.",
        "OP2 – (i) “adequate” to read “full”; (ii) delete “also”.",
        "In OP2, we have deleted “also”, and “adequate” becomes “full”.",
    ],
)
def test_changes_in_different_moods(said: str) -> None:
    assert changed("en", said) == {"OP2": FULL_ONLY}


def test_an_opening_given_instead_of_another_behind_a_comma() -> None:
    expected = {"OP2": DRAFTS["en"].split("2. ")[1].split("\n")[0].replace("Calls upon", "Calls on")}
    assert changed("en", "OP2 begins with “Calls on States”, instead of “Calls upon States”.") == expected


def test_the_opening_word_is_a_word_of_the_paragraph() -> None:
    assert changed("en", "The opening word of OP5 becomes “Invites”.") == {"OP5": "Invites all States to help;"}
    assert isinstance(changed("en", "The third word of OP5 becomes “others”."), str)


@pytest.mark.parametrize("quoted", ["Urges all States to help;", "Urges all States", "Urges all States ..."])
def test_a_paragraph_told_by_its_number_and_its_words_goes_as_a_whole(quoted: str) -> None:
    assert changed("en", f"OP5 (“{quoted}”) – delete.") == {"OP5": ""}
    assert isinstance(changed("en", f"OP6 (“{quoted}”) – delete."), str)


def test_the_time_that_words_appear() -> None:
    said = "In OP2, the second time the word “and” appears, it should be replaced by “or”."
    was = DRAFTS["en"].split("2. Calls")[1].split("\n")[0]
    assert changed("en", said) == {"OP2": f"Calls{was}".replace("women and", "women or")}


def test_words_told_first_and_what_to_do_with_them_after() -> None:
    assert changed("en", "In OP2 we can do without the word “also”; please delete it.") == {
        "OP2": DRAFTS["en"].split("2. ")[1].split("\n")[0].replace(" also", "")
    }
    assert isinstance(changed("en", "In OP2 we must not lose “also”, if possible; please delete it."), str)


def test_a_second_sentence_that_tells_the_end_is_held_against_it() -> None:
    said = "In OP6, delete everything from “, in” to the end of the paragraph. It would end with the words “{}”."
    assert changed("en", said.format("for all")) == {
        "OP6": "Stresses the need for water, sanitation and hygiene for all;"
    }
    assert isinstance(changed("en", said.format("law")), str)


def test_the_end_from_its_first_word() -> None:
    said = "In OP6, the end of the paragraph, from “, in accordance” onwards, is deleted."
    assert changed("en", said) == {"OP6": "Stresses the need for water, sanitation and hygiene for all;"}
    both = f"OP6: “Stresses” becomes “Underlines”; and {said.removeprefix('In OP6, ')}"
    assert changed("en", both) == {"OP6": "Underlines the need for water, sanitation and hygiene for all;"}
