"""Instructions that move, merge, split or number paragraphs and sentences, with all that a sentence asks for beside
it."""

from __future__ import annotations

import pytest

from tests.drafting.revising import read
from tests.drafting.ways_of_asking import DRAFTS, FUNDS, revised

REPORT = "Requests a report. It should include statistics. It should contain an assessment of needs;"
WATER = "Stresses the need for water, sanitation and hygiene for all, in accordance with international law;"
NOTES = "Notes that women and boys are also invited to report;"


def changed(language: str, *said: str) -> dict[str, str] | str:
    """The paragraphs with other words, "" for those that went, new ones under "+" and a label; or what was named."""
    application = revised(language, *said)
    named = [step.unclear or str(step.hindrance) for step in application.steps if step.hindrance]
    if named or not application.steps:
        return next(iter(named), "no instruction")
    was = {paragraph.label: paragraph.text for paragraph in read(DRAFTS[language], language).paragraphs}
    now = {one.line.was: one.line.text for one in application.numbered if one.line.was}
    new = {f"+{one.label}": one.line.text for one in application.numbered if one.line.was is None}
    return {label: now.get(label, "") for label in was if now.get(label, "") != was[label]} | new


def order(language: str, *said: str) -> str:
    """The operative paragraphs in their new order, by the labels of the draft; or what was named."""
    application = revised(language, *said)
    named = [step.unclear or str(step.hindrance) for step in application.steps if step.hindrance]
    labels = [one.line.was or "+" for one in application.numbered if one.label.startswith("OP")]
    return named[0] if named else " ".join(label.removeprefix("OP") for label in labels)


@pytest.mark.parametrize(
    ("said", "joint"),
    [
        ("Merge OP5 and OP6 (with “and” between them).", " and "),
        ("Merge OP5 and OP6, joining them with “, and”.", ", and "),
        ("OP5 and OP6: merge, linking the two with “and also”.", " and also "),
        ("OP5 and OP6 are merged, joined by “; and”.", "; and "),
        ("Merge 5 and 6.", ", and "),
    ],
)
def test_paragraphs_are_merged_with_the_joint_that_is_told(said: str, joint: str) -> None:
    expected = f"Urges all States to help{joint}stresses{WATER.removeprefix('Stresses')}"
    assert changed("en", said) == {"OP5": expected, "OP6": ""}


@pytest.mark.parametrize(
    "said",
    [
        "Merge OP5 and OP6 to read: “Urges all States to help with water;”",
        "Merge OP5 and OP6 so that the text reads: “Urges all States to help with water;”",
        "Merge OP5 with OP6, to read: “Urges all States to help with water;”",
        "5 and 6 are merged to read: “Urges all States to help with water;”",
    ],
)
def test_a_joint_between_two_paragraphs_that_are_merged_parts_no_sentence(said: str) -> None:
    assert changed("en", said) == {"OP5": "Urges all States to help with water;", "OP6": ""}


def test_what_stands_behind_a_merger_is_a_change_of_its_own() -> None:
    said = "Merge OP5 and OP6, and OP7 should read: “Decides to go on.”"
    found = changed("en", said)
    assert isinstance(found, dict)
    assert (found["OP6"], found["OP7"]) == ("", "Decides to go on.")
    items = "In OP3, merge (a) and (b) to read “To train all;” and renumber (c) as (b)."
    assert changed("en", items) == {"OP3(a)": "To train all;", "OP3(b)": ""}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("OP5 becomes OP2, and OP2 becomes OP5.", "1 5 3 3(a) 3(b) 3(c) 4 2 6 7"),
        ("OP4 becomes OP5, OP5 becomes OP6, and OP6 becomes OP4.", "1 2 3 3(a) 3(b) 3(c) 6 4 5 7"),
        ("Renumber OP5 and OP6 as OP1 and OP2.", "5 6 1 2 3 3(a) 3(b) 3(c) 4 7"),
        ("In OP3, (c) becomes (a) and the others are relettered.", "1 2 3 3(c) 3(a) 3(b) 4 5 6 7"),
        ("OP6 should be moved up by one.", "1 2 3 3(a) 3(b) 3(c) 4 6 5 7"),
        ("Move OP5 two places up.", "1 2 5 3 3(a) 3(b) 3(c) 4 6 7"),
        ("Move OP2 down by one.", "1 3 3(a) 3(b) 3(c) 2 4 5 6 7"),
        ("Move OP6 to the end.", "1 2 3 3(a) 3(b) 3(c) 4 5 7 6"),
        ("Make OP6 the first operative paragraph.", "6 1 2 3 3(a) 3(b) 3(c) 4 5 7"),
        ("OP6 should come last.", "1 2 3 3(a) 3(b) 3(c) 4 5 7 6"),
        ("In OP3, (c) should come first.", "1 2 3 3(c) 3(a) 3(b) 4 5 6 7"),
        ("In OP3, move (a) to the end of the list.", "1 2 3 3(b) 3(c) 3(a) 4 5 6 7"),
        ("OP6 to be placed right after OP1 and before OP2.", "1 6 2 3 3(a) 3(b) 3(c) 4 5 7"),
        ("Both OP5 and OP6 go.", "1 2 3 3(a) 3(b) 3(c) 4 7"),
        ("Keep OP5 but delete OP6.", "1 2 3 3(a) 3(b) 3(c) 4 5 7"),
        ("Delete OP5 and renumber OP6 as OP5.", "1 2 3 3(a) 3(b) 3(c) 4 6 7"),
        ("Delete OP5, renumbering OP6 and OP7 accordingly.", "1 2 3 3(a) 3(b) 3(c) 4 6 7"),
        ("Delete OP5. As a consequence, OP6 becomes OP5 and OP7 becomes OP6.", "1 2 3 3(a) 3(b) 3(c) 4 6 7"),
    ],
)
def test_paragraphs_take_the_places_that_are_told(said: str, expected: str) -> None:
    assert order("en", said) == expected


def test_paragraphs_take_places_in_french() -> None:
    assert order("fr", "Déplacer le paragraphe 6 d’un rang vers le haut.") == "1 2 3 3(a) 3(b) 4 6 5 7"
    assert order("fr", "Le paragraphe 6 vient en premier.") == "6 1 2 3 3(a) 3(b) 4 5 7"


def test_two_paragraphs_do_not_take_one_place() -> None:
    assert order("en", "OP5 becomes OP2 and OP6 becomes OP2.") == "numbered"
    assert order("en", "Move OP6 up by nine.").startswith("no place")


def test_a_paragraph_takes_the_place_of_another_which_goes() -> None:
    assert changed("en", "Replace OP5 with OP6 and delete OP6.") == {"OP5": WATER, "OP6": ""}


@pytest.mark.parametrize(
    "said",
    [
        "Move the second sentence of OP4 to the end of the paragraph.",
        "In OP4, swap the second and third sentences.",
        "OP4: the third sentence goes before the second.",
        "In OP4, move “It should include statistics.” to the end of the paragraph.",
    ],
)
def test_a_sentence_moves_in_its_paragraph(said: str) -> None:
    now = "Requests a report. It should contain an assessment of needs. It should include statistics;"
    assert changed("en", said) == {"OP4": now}


@pytest.mark.parametrize(
    "said",
    [
        "Move the second sentence of OP4 to the end of OP5.",
        "The second sentence of OP4 goes to the end of OP5.",
        "Move the sentence “It should include statistics.” from OP4 to the end of OP5.",
    ],
)
def test_a_sentence_moves_to_another_paragraph(said: str) -> None:
    now = {
        "OP4": "Requests a report. It should contain an assessment of needs;",
        "OP5": "Urges all States to help. It should include statistics;",
    }
    assert changed("en", said) == now


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("In OP4, insert after the first sentence: “It should be short.”", 0),
        ("In OP4, insert the sentence “It should be short.” after the second sentence.", 1),
        ("In OP4, after “statistics”, insert a new sentence: “It should be short.”", 1),
        ("Add to OP4 the sentence “It should be short.”", 2),
        ("OP4: add at the end: “It should be short.”", 2),
    ],
)
def test_a_new_sentence_is_parted_by_full_stops(said: str, place: int) -> None:
    parts = REPORT.rstrip(";").split(". ")
    parts.insert(place + 1, "It should be short")
    assert changed("en", said) == {"OP4": f"{'. '.join(parts)};"}


@pytest.mark.parametrize(
    "said",
    [
        "Make the last sentence of OP4 a paragraph of its own.",
        "The last sentence of OP4 becomes OP4 bis.",
        "OP4 is split in two after the second sentence.",
        "Split OP4 before the last sentence.",
    ],
)
def test_a_sentence_becomes_a_paragraph(said: str) -> None:
    now = {
        "OP4": "Requests a report. It should include statistics;",
        "+OP5": "It should contain an assessment of needs;",
    }
    assert changed("en", said) == now


def test_a_sentence_in_the_middle_becomes_no_paragraph() -> None:
    assert isinstance(changed("en", "Make the second sentence of OP4 a separate paragraph."), str)
    assert isinstance(changed("en", "Move the second sentence of OP5 to the end of OP6."), str)


def test_sentences_move_in_french() -> None:
    short = "Prie le Secrétaire général de présenter un rapport sur les activités et les recommandations"
    one, other = "Il doit contenir des chiffres", "Il doit contenir une évaluation"
    assert changed("fr", "Au paragraphe 4, placer la troisième phrase avant la deuxième.") == {
        "OP4": f"{short}. {other}. {one} ;"
    }
    assert changed("fr", "Déplacer la deuxième phrase du paragraphe 4 à la fin du paragraphe 5.") == {
        "OP4": f"{short}. {other} ;",
        "OP5": f"Exhorte tous les États à agir. {one} ;",
    }


@pytest.mark.parametrize(
    "said",
    [
        "Split OP2 in two after “funding”; the new OP3 begins “Notes”.",
        "Break OP2 into two paragraphs at “, and notes”; the second one starts with “Notes”.",
        "Divide OP2 into OP2 and OP2 bis, the latter beginning with “Notes that women and boys”.",
        "Split OP2 at “and notes”.",
        "Split OP2 so that “Notes that women” begins a new paragraph.",
    ],
)
def test_a_paragraph_is_split_where_its_second_part_begins(said: str) -> None:
    assert changed("en", said) == {"OP2": f"{FUNDS} adequate funding;", "+OP3": NOTES}


def test_the_last_clause_moves_with_its_comma() -> None:
    said = "Move the words “in accordance with international law” from OP6 to the end of OP5."
    found = changed("en", said)
    assert found == {
        "OP5": "Urges all States to help, in accordance with international law;",
        "OP6": "Stresses the need for water, sanitation and hygiene for all;",
    }
    quoted = "Move “, in accordance with international law” from OP6 to OP5, after “help”."
    assert changed("en", quoted) == found
