"""Items, stretches and places as chairs tell them: "(b bis)", "before (a)", "the beginning up to and including", and
words that stand there more than once."""

from __future__ import annotations

import pytest

from lineage.drafting.revising.revisions import Hindrance
from lineage.render.drafts.applied_revisions import report, to_json
from tests.drafting.revising import revise

ENGLISH = """Draft resolution

Harbours

The General Assembly,

1. Urges States:

(a) To clean harbours;

(b) To inspect harbours, ships and nets;

(c) To report;

2. Also urges donors to help States, and notes with satisfaction the work of donors in harbours, and requests them to
report on harbours;

3. Welcomes the Convention on Harbours and the work of the harbours.
"""
FRENCH = """Projet de résolution

Ports

L’Assemblée générale,

1. Engage les États :

a) À nettoyer les ports ;

b) À inspecter les ports, les navires et les filets ;

c) À faire rapport ;

2. Salue avec satisfaction le travail des donateurs dans les ports, et les prie de faire rapport sur les ports ;

3. Remercie la Commission.
"""
DRAFTS = {"en": ENGLISH, "fr": FRENCH}


def texts(language: str, *said: str) -> list[tuple[str, str]]:
    found = revise(DRAFTS[language], language, *said)
    assert [step.hindrance for step in found.steps if not step.follows] == [None] * len(
        [step for step in found.steps if not step.follows]
    )
    return [(one.label, one.line.text) for one in found.numbered]


@pytest.mark.parametrize(
    ("language", "said", "new"),
    [
        ("en", "Insert a new OP1 (b bis): “To mark harbours;”", "To mark harbours;"),
        ("en", "In OP1, after (b), insert a new (b bis) reading “To mark harbours;”", "To mark harbours;"),
        ("en", "OP1 (b bis): “To mark harbours;”", "To mark harbours;"),
        ("en", "OP1(b)bis: “To mark harbours;”", "To mark harbours;"),
        ("en", "Add in OP1 a subparagraph (b bis): “To mark harbours;”", "To mark harbours;"),
        ("fr", "Au paragraphe 1, insérer un nouvel alinéa b bis) : « À baliser les ports ; »", "À baliser les ports ;"),
        ("fr", "Paragraphe 1, alinéa b bis) : « À baliser les ports ; »", "À baliser les ports ;"),
    ],
)
def test_a_new_item_has_its_suffix_inside_the_brackets(language: str, said: str, new: str) -> None:
    lines = texts(language, said)
    assert [label for label, _ in lines[1:6]] == ["OP1(a)", "OP1(b)", "OP1(c)", "OP1(d)", "OP2"]
    assert lines[3] == ("OP1(c)", new)
    assert lines[5][1].startswith(("Also urges", "Salue"))  # an item is no paragraph of the sequence


def test_a_new_item_has_no_number_of_the_draft() -> None:
    found = revise(ENGLISH, "en", "Insert a new OP1 (b bis): “To mark harbours;”")
    assert [(step.old, step.new) for step in found.steps if step.follows] == [("c", "d")]


@pytest.mark.parametrize(
    ("language", "said", "order"),
    [
        ("en", "Move OP1 (b) and (c) before (a).", "bca"),
        ("en", "In OP1, move (b) and (c) before (a).", "bca"),
        ("en", "Move OP1 (a) to after (b).", "bac"),
        ("en", "OP1 (c) should come before (a).", "cab"),
        ("fr", "Déplacer le paragraphe 1 b) et c) avant a).", "bca"),
        ("fr", "Placer le paragraphe 1 a) après c).", "bca"),
    ],
)
def test_items_move_beside_an_item_of_their_paragraph(language: str, said: str, order: str) -> None:
    by_letter = dict(zip("abc", [text for _, text in texts(language)[1:4]], strict=True))
    assert [text for _, text in texts(language, said)[1:4]] == [by_letter[letter] for letter in order]


@pytest.mark.parametrize(
    ("language", "said", "text"),
    [
        ("en", "In OP2, delete from the beginning to “States, and”.", "Notes with satisfaction the work of donors"),
        ("en", "In OP2, delete the beginning up to and including “States, and”.", "Notes with satisfaction the work"),
        ("en", "In OP2, delete everything up to and including “States, and”.", "Notes with satisfaction the work"),
        (
            "en",
            "In OP2, replace everything through “States” with “Urges donors to help them”.",
            "Urges donors to help them, and",
        ),
        (
            "en",
            "In OP2, replace the first part, up to “States” inclusive, by “Thanks donors”.",
            "Thanks donors, and notes",
        ),
        (
            "fr",
            "Au paragraphe 2, remplacer le début jusqu’à « travail » inclus par « Note le rôle ».",
            "Note le rôle des",
        ),
        ("fr", "Au paragraphe 2, supprimer le début, jusqu’à « dans les ports, et » inclus.", "Les prie de faire"),
        ("fr", "Au paragraphe 2, remplacer du début à « travail » par « Note le rôle ».", "Note le rôle des donateurs"),
        ("fr", "Au paragraphe 2, supprimer de « , et les prie » jusqu’à la fin.", "Salue avec satisfaction le travail"),
    ],
)
def test_a_stretch_reaches_from_the_beginning_to_its_last_words(language: str, said: str, text: str) -> None:
    assert dict(texts(language, said))["OP2"].startswith(text)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("In OP2, replace the first part, up to “States”, with “Thanks donors”.", Hindrance.NOT_UNDERSTOOD),
        ("OP2 should end with the words “and their partners”.", Hindrance.NO_END),
        ("OP2 should end with “requests them to report on harbours”.", Hindrance.STANDS),
        ("In OP2, delete everything after “to report on harbours”.", Hindrance.NOTHING_BEHIND),
        ("In OP2, delete everything after “tides”.", Hindrance.NO_WORDS),
        ("In OP2, replace “harbours” with “ports”.", Hindrance.SEVERAL),
        ("In OP1, replace “harbours” with “ports”.", Hindrance.SEVERAL),
    ],
)
def test_what_is_not_clear_is_named_with_its_reason(said: str, why: Hindrance) -> None:
    found = revise(ENGLISH, "en", said)
    assert [step.hindrance for step in found.steps] == [why]
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]


def test_a_paragraph_ends_where_it_is_told_to_end() -> None:
    assert dict(texts("en", "OP2 should end in “help States”."))["OP2"] == "Also urges donors to help States;"
    found = revise(FRENCH, "fr", "Le paragraphe 2 devrait se terminer par les mots « et leurs amis ».")
    assert found.steps[0].hindrance is Hindrance.NO_END


def test_the_places_of_words_that_stand_several_times_are_shown() -> None:
    found = revise(ENGLISH, "en", "In OP2, replace “harbours” with “ports”.")
    sheet = " ".join(report(found, "en", 500).split())
    assert (
        "2 times: (1) “… of donors in harbours, and requests them …”; (2) “… to report on harbours;”; say which"
        in sheet
    )
    assert [place["time"] for place in to_json(found, "en")["steps"][0]["places"]] == [1, 2]
    of_items = report(revise(ENGLISH, "en", "In OP1, replace “harbours” with “ports”."), "en", 500)
    assert "para. 1 (a)" in of_items.replace("\N{NO-BREAK SPACE}", " ")


def test_dates_among_which_none_is_told_are_shown() -> None:
    draft = ENGLISH.replace("the work of the harbours", "its meetings of 3 May 2021 and of 4 June 2022")
    found = revise(draft, "en", "In OP3, the date should read “5 May 2023”.")
    assert found.steps[0].hindrance is Hindrance.SEVERAL
    assert [place.words for place in found.steps[0].places] == ["3 May 2021", "4 June 2022"]
    assert "(2) “4 June 2022”" in report(found, "en", 500).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We would like OP3 to be the first operative paragraph."),
        ("en", "Egypt would prefer OP3 to come first."),
        ("en", "OP3 to become the first operative paragraph."),
        ("fr", "Nous souhaiterions que le paragraphe 3 soit le premier paragraphe du dispositif."),
    ],
)
def test_a_paragraph_that_is_wished_first_moves_and_replaces_none(language: str, said: str) -> None:
    found = revise(DRAFTS[language], language, said)
    paragraphs = [one.line.was for one in found.numbered if "(" not in one.label]
    assert paragraphs == ["OP3", "OP1", "OP2"]
    assert not any(line.gone for line in found.lines)


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("Replace OP2 with OP3.", ["OP3"]),
        ("OP2 is replaced by OP3.", ["OP3"]),
        ("OP2 to be replaced by OP3.", ["OP3"]),
        ("OP2 should be OP3.", []),
    ],
)
def test_a_paragraph_takes_the_place_of_another_where_a_verb_says_so(said: str, gone: list[str]) -> None:
    assert [line.was for line in revise(ENGLISH, "en", said).lines if line.gone] == gone


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("In OP3 our capital would be more comfortable with “Notes” instead of “Welcomes”.", "Notes the Convention"),
        ("OP3: we would be happier with “Notes” rather than “Welcomes”.", "Notes the Convention"),
        ("OP3 alt.: “Notes the work of the harbours.” (would replace the current OP3)", "Notes the work of the"),
        ("OP3 alt: “Notes the work of the harbours.”, replacing OP3.", "Notes the work of the harbours."),
    ],
)
def test_words_that_a_speaker_prefers(said: str, text: str) -> None:
    assert texts("en", said)[-1][1].startswith(text)


def test_an_alternative_that_replaces_nothing_stands_beside_its_paragraph() -> None:
    assert [label for label, _ in texts("en", "OP3 alt: “Notes the work of the harbours.”")][-2:] == ["OP3", "OP3 alt"]


@pytest.mark.parametrize(
    ("language", "said", "text"),
    [
        ("en", "In OP2, the words “with satisfaction” can go.", "notes the work of donors"),
        ("en", "OP2: the part of the sentence beginning with “, and requests” is deleted.", "in harbours;"),
        ("en", "In OP2, “notes” should become “recalls”, and “requests” “asks”.", "asks them to"),
        ("en", "OP2: remove “Also” so the paragraph starts with “Urges”.", "Urges donors to help"),
        (
            "fr",
            "Au paragraphe 2, la partie de la phrase commençant par « , et les prie » est supprimée.",
            "dans les ports ;",
        ),
    ],
)
def test_spoken_changes_of_words(language: str, said: str, text: str) -> None:
    assert text in dict(texts(language, said))["OP2"]


@pytest.mark.parametrize(
    ("language", "said", "order"),
    [
        ("en", "In OP1, swap points (b) and (c).", "acb"),
        ("fr", "Au paragraphe 1, intervertir les points b) et c).", "acb"),
    ],
)
def test_points_change_places(language: str, said: str, order: str) -> None:
    by_letter = dict(zip("abc", [text for _, text in texts(language)[1:4]], strict=True))
    assert [text for _, text in texts(language, said)[1:4]] == [by_letter[letter] for letter in order]


def test_items_of_a_list_change_places_over_others() -> None:
    said = "In OP1 (b), swap “harbours” and “nets”."
    assert dict(texts("en", said))["OP1(b)"] == "To inspect nets, ships and harbours;"
    far = revise(ENGLISH, "en", "In OP2, swap “donors to help” and “satisfaction”.")
    assert not far.steps[0].done


def test_a_split_takes_the_beginning_that_is_given() -> None:
    said = "OP2: split after “States,”; the new OP3 would begin “Thanks donors and requests them”."
    lines = dict(texts("en", said.replace("“States,”", "“in harbours”")))
    assert lines["OP3"] == "Thanks donors and requests them to report on harbours;"


@pytest.mark.parametrize(
    "said",
    [
        "We would not like OP3 to be the first operative paragraph.",
        "Why would Egypt prefer OP3 to come first?",
        "If we would like OP3 to come first, delete it.",
        "Delete all references to harbours and ships.",
    ],
)
def test_what_is_not_asked_changes_nothing(said: str) -> None:
    found = revise(ENGLISH, "en", said)
    assert [one.line.text for one in found.numbered] == [p.text for p in found.draft.paragraphs]
    assert [one.line.was for one in found.numbered] == [p.label for p in found.draft.paragraphs]
