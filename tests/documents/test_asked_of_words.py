"""What is asked for of the words that stand in the same brackets, and remarks in the short forms of compilations."""

from __future__ import annotations

import pytest

from lineage.documents.negotiated.delegations import delegation
from lineage.documents.negotiated.readings import base, proposed, words
from lineage.documents.resolution import Paragraph
from lineage.drafting.proposals.asking import words_of
from tests.documents.test_marks_around import SAID, at, draft

WHOLE = {
    "en": "Urges States to protect the rights of all persons;",
    "fr": "Engage les États à protéger les droits de toutes les personnes ;",
}
MORE = {"en": ", including migrants", "fr": ", y compris les migrants"}


def paragraph(language: str, printed: str) -> Paragraph:
    first, second, last = SAID[language]
    return at(draft(language, f"PP1. {first}", f"1. {second}", f"2. {printed}", f"3. {last}"), "OP2")


def read(language: str, printed: str) -> tuple[str, str, set[tuple[str, str]], str | None]:
    """The base, what is proposed, who asks for what, and the state of a paragraph among others."""
    found = paragraph(language, printed)
    asked = {(one.kind.value, name) for one in found.proposals for name in one.authors}
    return base(found), proposed(found), asked, found.state and found.state.value


@pytest.mark.parametrize(
    ("language", "said", "author"),
    [
        ("en", "[US delete: {}]", "US"),
        ("en", "[EU del: {}]", "EU"),
        ("en", "[Del. US: {}]", "US"),
        ("en", "[Delete: {} (Cuba)]", "Cuba"),
        ("en", "[Delete: {} - Cuba]", "Cuba"),
        ("en", "[{} (US: delete)]", "US"),
        ("en", "[{} – US delete]", "US"),
        ("en", "[{}] (Del. US)", "US"),
        ("en", "[{}] [delete - US]", "US"),
        ("fr", "[UE supprimer : {}]", "UE"),
        ("fr", "[Suppr. É.-U. : {}]", "É.-U."),
        ("fr", "[{}] (suppr. UE)", "UE"),
    ],
)
def test_words_that_one_would_delete(language: str, said: str, author: str) -> None:
    stop = " ;" if language == "fr" else ";"
    bare = WHOLE[language].removesuffix(stop)
    found = read(language, f"{bare}{said.format(MORE[language])}{stop}")
    assert found == (f"{bare}{MORE[language]}{stop}", WHOLE[language], {("deletion", author)}, None)


@pytest.mark.parametrize(
    ("language", "said", "author"),
    [
        ("en", "(US delete:) {}", "US"),
        ("en", "[US delete:] {}", "US"),
        ("en", "[US delete: {}]", "US"),
        ("en", "US delete: {}", "US"),
        ("en", "{} (Del. US)", "US"),
        ("en", "{} [US wants deletion]", "US"),
        ("en", "{} (US: would like to delete)", "US"),
        ("en", "{} [US: please delete]", "US"),
        ("fr", "{} [UE : merci de supprimer]", "UE"),
        ("fr", "(UE supprimer :) {}", "UE"),
        ("fr", "[UE supprimer : {}]", "UE"),
        ("fr", "{} supprimer (UE)", "UE"),
    ],
)
def test_a_paragraph_that_one_would_delete_keeps_its_words(language: str, said: str, author: str) -> None:
    found = read(language, said.format(WHOLE[language]))
    assert found == (WHOLE[language], "", {("deletion", author)}, "deleted")
    assert words(paragraph(language, said.format(WHOLE[language]))).text == WHOLE[language]


@pytest.mark.parametrize(
    ("language", "said", "asked", "state"),
    [
        ("en", "{} (ag. ad ref.)", set(), "ad-ref"),
        ("en", "[ag ad ref] {}", set(), "ad-ref"),
        ("en", "{} (reserve – Mexico)", {("reservation", "Mexico")}, None),
        ("en", "{} [UK to reword]", {("placeholder", "UK")}, None),
        ("en", "{} [UK: reword]", {("replacement", "UK")}, None),
        ("en", "{} [UK move to OP5]", {("move", "UK")}, None),
        ("en", "{} (merge with PP3 - Mexico)", {("merge", "Mexico")}, None),
        ("en", "{} [retain original: EU]", {("retention", "EU")}, None),
        ("en", "{} [EU reserve, Japan supports]", {("reservation", "EU"), ("retention", "Japan")}, None),
        ("en", "{} [scrutiny reserve: EU]", {("reservation", "EU")}, None),
        ("en", "{} [Pending – EU]", {("reservation", "EU")}, "open"),
        ("en", "{} [pending EU]", {("reservation", "EU")}, "open"),
        ("en", "{} [US: brackets]", {("reservation", "US")}, None),
        ("en", "{} [Mexico can be flexible]", {("reservation", "Mexico")}, None),
        ("en", "{} [US reserve on this paragraph]", {("reservation", "US")}, None),
        ("en", "{} [China – no objection]", {("retention", "China")}, None),
        ("en", "{} [China: cannot accept]", {("reservation", "China")}, None),
        ("en", "{} [EU to revert]", {("reservation", "EU")}, "open"),
        ("fr", "{} [Chine : à l’examen]", {("reservation", "Chine")}, "open"),
        ("fr", "{} [réserve : Japon]", {("reservation", "Japon")}, None),
        ("fr", "{} [en attente – UE]", {("reservation", "UE")}, "open"),
        ("fr", "{} [UE : en attente]", {("reservation", "UE")}, "open"),
        ("fr", "{} [acc. ad réf.]", set(), "ad-ref"),
        ("fr", "{} (réserve d'examen du Mexique)", {("reservation", "Mexique")}, None),
        ("fr", "{} [Royaume-Uni : à reformuler]", {("replacement", "Royaume-Uni")}, None),
        ("fr", "{} [déplacer à OP5 (UE)]", {("move", "UE")}, None),
        ("fr", "{} [maintenir le texte initial : UE]", {("retention", "UE")}, None),
    ],
)
def test_a_remark_changes_no_words(language: str, said: str, asked: set[tuple[str, str]], state: str | None) -> None:
    whole = WHOLE[language]
    assert read(language, said.format(whole)) == (whole, whole, asked, state)


def test_names_with_a_colon_in_brackets_before_a_paragraph() -> None:
    found = read("en", f"[EU, CANZ:] {WHOLE['en']}")
    assert found == ("", WHOLE["en"], {("insertion", "EU"), ("insertion", "CANZ")}, "open")


@pytest.mark.parametrize(
    "said", ["Cuba add: and peoples", "Cuba ADD “and peoples”", "Add: and peoples (Cuba)", "Add: and peoples - Cuba"]
)
def test_words_that_one_would_add(said: str) -> None:
    found = read("en", f"Urges States to protect the rights of all persons [{said}];")
    assert found[:2] == (WHOLE["en"], "Urges States to protect the rights of all persons and peoples;")
    assert found[2:] == ({("insertion", "Cuba")}, None)


@pytest.mark.parametrize("sign", ["/", ";", "|"])
def test_what_several_want_in_one_pair_of_brackets(sign: str) -> None:
    found = read("en", f"Decides that States [EU, Mexico: shall {sign} US/UK: should {sign} G77: may] submit a report;")
    names = {"EU", "Mexico", "US", "UK", "G77"}
    assert found[0] == "Decides that States submit a report;"
    assert found[1] == "Decides that States shall should may submit a report;"
    assert found[2:] == ({("insertion", name) for name in names}, None)


def test_what_one_deletes_and_another_wants_in_one_pair_of_brackets() -> None:
    found = read("en", "Urges States to protect [all] [EU: delete / G77: the same] persons;")
    assert found[0] == "Urges States to protect all persons;"
    assert found[1] == "Urges States to protect the same persons;"
    assert found[2] == {("deletion", "EU"), ("insertion", "G77")}


@pytest.mark.parametrize("said", ["support small island developing States", "support African States"])
def test_words_that_begin_like_a_remark_are_kept(said: str) -> None:
    text = f"Urges States to {said} in this regard;"
    found = read("en", f"Urges States to [{said}] in this regard;")
    assert found == (text, text, set(), None)


def test_several_remarks_in_one_breath_behind_a_bracket() -> None:
    found = read("en", f"[{WHOLE['en']}] US delete, G77 retain")
    assert found == (WHOLE["en"], "", {("deletion", "US"), ("retention", "G77")}, "open")


@pytest.mark.parametrize("said", ["(EU) and peoples", "and peoples (EU)", "and peoples – EU", "EU: and peoples"])
def test_names_in_the_brackets_of_their_words(said: str) -> None:
    found = read("en", f"Urges States to protect the rights of all persons [{said}];")
    assert found[:2] == (WHOLE["en"], "Urges States to protect the rights of all persons and peoples;")
    assert {name for _, name in found[2]} == {"EU"}


def test_names_in_square_brackets_behind_struck_and_new_words() -> None:
    found = read("en", "Urges States to ~~protect~~ [US] **respect** [US] the rights of all persons;")
    assert found[:2] == (WHOLE["en"], "Urges States to respect the rights of all persons;")
    assert found[2] == {("deletion", "US"), ("insertion", "US")}


@pytest.mark.parametrize(
    ("language", "said", "author"),
    [
        ("en", "(G77 alt) ", "G77"),
        ("en", "G77 alt: ", "G77"),
        ("en", "[G77 alt 2:] ", "G77"),
        ("fr", "UE alt : ", "UE"),
    ],
)
def test_names_and_alt_before_a_wording(language: str, said: str, author: str) -> None:
    found = read(language, f"{said}{WHOLE[language]}")
    assert found == ("", WHOLE[language], {("insertion", author)}, "option")


@pytest.mark.parametrize(("language", "said"), [("en", "Placeholder (EU)"), ("fr", "Emplacement réservé (EU)")])
def test_who_owes_the_words_of_a_placeholder(language: str, said: str) -> None:
    assert read(language, said)[2:] == ({("placeholder", "EU")}, "placeholder")


@pytest.mark.parametrize("said", ["replace “all” with “every” – Switzerland", "Switzerland: replace “all” by “every”"])
def test_words_that_are_to_replace_others(said: str) -> None:
    found = read("en", f"Urges States to protect the rights of all persons [{said}];")
    assert found[:2] == (WHOLE["en"], "Urges States to protect the rights of every persons;")
    assert found[2] == {("replacement", "Switzerland")}


def test_whole_wordings_of_several_in_one_pair_of_brackets() -> None:
    found = read("en", "[EU, Mexico: Urges States to act; / G77: Invites States to pay;]")
    assert found[:2] == ("", "Urges States to act; Invites States to pay;")
    assert found[2] == {("insertion", "EU"), ("insertion", "Mexico"), ("insertion", "G77")}


@pytest.mark.parametrize("line", ["US delete; G77 retain", "US delete, G77 retain.", "US: delete; G77: retain"])
def test_a_line_of_remarks_speaks_of_the_paragraph_above(line: str) -> None:
    found = draft("en", f"PP1. {SAID['en'][0]}", f"1. {WHOLE['en']}", line, f"2. {SAID['en'][2]}")
    assert [one.label for one in found.paragraphs] == ["PP1", "OP1", "OP2"]
    assert base(at(found, "OP1")) == WHOLE["en"]
    assert {(one.kind.value, *one.authors) for one in at(found, "OP1").proposals} == {
        ("deletion", "US"),
        ("retention", "G77"),
    }


@pytest.mark.parametrize("wordings", ["[actively (EU) / (US)]", "[ (US) / actively (EU)]"])
def test_who_gives_no_words_among_several_wordings_has_none(wordings: str) -> None:
    found = paragraph("en", f"Urges States to {wordings} protect the rights of all persons;")
    assert base(found) == WHOLE["en"]
    assert words_of(found, delegation("EU", "en"), "en") == WHOLE["en"].replace("protect", "actively protect")
    assert words_of(found, delegation("US", "en"), "en") == WHOLE["en"]
    assert {(one.kind.value, *one.authors) for one in found.proposals} == {("insertion", "EU"), ("insertion", "US")}
