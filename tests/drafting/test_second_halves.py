"""Sentences whose second half leaves out its verb, its paragraph or both, and what is named though it is plain."""

from __future__ import annotations

import pytest

from tests.drafting.test_moves_and_merges import changed, order
from tests.drafting.ways_of_asking import FUNDS

REST = "funding, and notes that women and boys are also invited to report;"
BOTH = {
    "OP2": f"{FUNDS} adequate funding, and notes that women and boys are invited to report;",
    "OP6": "Stresses the need for water, sanitation and hygiene, in accordance with international law;",
}


@pytest.mark.parametrize(
    "said",
    [
        "Delete “also” in OP2 and “for all” in OP6.",
        "In OP2, delete “also” and in OP6 “for all”.",
        "Delete “also” in OP2 and, in OP6, “for all”.",
    ],
)
def test_words_go_in_the_paragraph_that_is_named_beside_them(said: str) -> None:
    assert changed("en", said) == BOTH


@pytest.mark.parametrize(
    "said", ["Delete OP5 and, in OP6, “for all”.", "Delete OP5 as well as the words “for all” in OP6."]
)
def test_a_paragraph_goes_and_words_of_another(said: str) -> None:
    assert changed("en", said) == {"OP5": "", "OP6": BOTH["OP6"]}


@pytest.mark.parametrize(
    "said",
    [
        "In OP2, insert “full” before “adequate” and “and girls” after “boys”.",
        "Insert “full” before “adequate” in OP2 and “and girls” after “boys”.",
        "In OP2, insert, before “adequate”, “full” and, after “boys”, “and girls”.",
        "In OP2, “full” should be inserted before “adequate” and “and girls” after “boys”.",
        "OP2: before “adequate” insert “full”, after “boys” “and girls”.",
    ],
)
def test_words_come_beside_others_by_one_verb(said: str) -> None:
    now = f"{FUNDS} full adequate {REST}".replace("boys are", "boys and girls are")
    assert changed("en", said) == {"OP2": now}


@pytest.mark.parametrize(
    "said",
    [
        "OP3 (a): “judges” → “all judges”; (c): “a guide” → “guides”.",
        "OP3: in (a), “judges” becomes “all judges”; in (c), “a guide” becomes “guides”.",
        "In OP3 (a), replace “judges” with “all judges”; in (c), replace “a guide” with “guides”.",
    ],
)
def test_the_second_item_is_of_the_same_paragraph(said: str) -> None:
    assert changed("en", said) == {"OP3(a)": "To train all judges;", "OP3(c)": "To publish guides;"}


@pytest.mark.parametrize(
    "said",
    [
        "Move OP5 after OP1 and delete “all”.",
        "Delete “all” in OP5 and move it after OP1.",
        "OP5 moves after OP1, and its “all” is deleted.",
        "In OP5, delete “all” and move the paragraph to after OP1.",
    ],
)
def test_a_paragraph_moves_and_has_other_words(said: str) -> None:
    found = changed("en", said)
    assert isinstance(found, dict)
    assert found["OP5"] == "Urges States to help;"
    assert order("en", said) == "1 5 2 3 3(a) 3(b) 3(c) 4 6 7"


def test_what_a_paragraph_becomes_is_no_place_of_words() -> None:
    said = "OP5 becomes OP2 and “Urges” becomes “Invites”."
    assert changed("en", said) == {"OP5": "Invites all States to help;"}


@pytest.mark.parametrize(
    "said",
    ["OP6 ends after “hygiene for all”; the rest is deleted.", "OP6 ends after “for all”, the rest being deleted."],
)
def test_the_rest_goes(said: str) -> None:
    assert changed("en", said) == {"OP6": "Stresses the need for water, sanitation and hygiene for all;"}


@pytest.mark.parametrize(
    ("language", "said", "gone"),
    [
        ("en", ("5: delete",), ("OP5",)),
        ("en", ("3 (a): delete",), ("OP3(a)",)),
        ("en", ("Delete 5 and 6.",), ("OP5", "OP6")),
        ("en", ("1: delete", "5 – delete"), ("OP1", "OP5")),
        ("en", ("OP5: delete.", "OP6: idem."), ("OP5", "OP6")),
        ("en", ("OP5: delete.", "Ditto for OP6."), ("OP5", "OP6")),
        ("fr", ("5 : supprimer",), ("OP5",)),
        ("fr", ("Paragraphe 5 : supprimer.", "Idem pour le paragraphe 6."), ("OP5", "OP6")),
    ],
)
def test_paragraphs_told_by_bare_numbers_or_like_the_one_above(
    language: str, said: tuple[str, ...], gone: tuple[str, ...]
) -> None:
    found = changed(language, *said)
    assert isinstance(found, dict)
    assert tuple(label for label, text in found.items() if not text) == gone


def test_numbers_of_a_list_are_none_of_paragraphs() -> None:
    assert changed("en", "1: In OP5, delete “all”", "2: In OP6, delete “for all”") == {
        "OP5": "Urges States to help;",
        "OP6": BOTH["OP6"],
    }


@pytest.mark.parametrize("said", ["Idem.", "In OP2, delete “also”. Idem."])
def test_the_same_without_a_place_is_named(said: str) -> None:
    assert isinstance(changed("en", "OP5: delete.", said), str)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Could OP5 be deleted?"),
        ("en", "Would it be possible to delete OP5?"),
        ("en", "Can we delete OP5?"),
        ("en", "Why not delete OP5?"),
        ("fr", "Serait-il possible de supprimer le paragraphe 5 ?"),
        ("fr", "Le paragraphe 5 pourrait-il être supprimé ?"),
        ("en", "OP5 is deleted; we hope that OP6 will be shorter."),
        ("en", "OP5 is deleted, which is what some of us want for OP6 too."),
    ],
)
def test_questions_to_the_room_and_wishes_are_asked_back(language: str, said: str) -> None:
    assert isinstance(changed(language, said), str)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Could you delete OP5?"),
        ("en", "Could OP5 please be deleted?"),
        ("en", "Would it be possible to please delete OP5?"),
        ("fr", "Pourriez-vous supprimer le paragraphe 5 ?"),
    ],
)
def test_questions_that_beg_are_requests(language: str, said: str) -> None:
    assert changed(language, said) == {"OP5": ""}


@pytest.mark.parametrize(
    ("language", "said", "label", "words"),
    [
        ("en", "In OP4, make “report” plural.", "OP4", "Requests reports."),
        ("en", "In OP4, “assessment” should be in the plural.", "OP4", "contain assessments of"),
        ("en", "In OP3 (b), “prosecutor” should be plural.", "OP3(b)", "the prosecutors;"),
        ("fr", "Au paragraphe 4, mettre « rapport » au pluriel.", "OP4", "présenter des rapports sur"),
        ("fr", "Au paragraphe 1, « la formation » au pluriel.", "OP1", "y compris les formations,"),
        ("fr", "Au paragraphe 3 b), mettre « procureur » au pluriel.", "OP3(b)", "former les procureurs"),
    ],
)
def test_a_noun_changes_its_number_with_its_determiner(language: str, said: str, label: str, words: str) -> None:
    found = changed(language, said)
    assert isinstance(found, dict)
    assert words in found[label]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In OP1, make “research” plural."),
        ("en", "In OP1, make “training” plural."),
        ("en", "In OP5, put “States” in the singular."),
        ("en", "In OP5, “all States” in the singular."),
        ("fr", "Au paragraphe 5, mettre « États » au singulier."),
        ("fr", "Au paragraphe 2, « financement » devrait être au pluriel."),
    ],
)
def test_a_number_that_would_not_agree_is_named(language: str, said: str) -> None:
    assert isinstance(changed(language, said), str)


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("education", "including training and research;"),
        ("research", "including training and education;"),
        ("training", "including research and education;"),
        ("training, research, and", "including education;"),
    ],
)
def test_a_list_of_two_has_no_comma_before_and(gone: str, left: str) -> None:
    found = changed("en", f"In OP1, delete “{gone}”.")
    assert isinstance(found, dict)
    assert found["OP1"].endswith(left)


def test_prepositions_that_run_together_with_an_article_follow_no_other_one() -> None:
    assert changed("fr", "Au paragraphe 4, remplacer « les activités » par « aux activités ».") == "sur aux"
    assert isinstance(changed("fr", "Au paragraphe 4, remplacer « les activités » par « des activités »."), dict)
