"""A remark names who asks before or behind what is asked for, parted by any sign: "(add: and peoples; EU)"."""

from __future__ import annotations

from itertools import product

import pytest

from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.negotiated.readings import base, proposed
from tests.documents.test_delegates import last
from tests.documents.test_heads import FRENCH

WORDS = {
    "en": ("Encourages donors", "to support small island developing States;", ":"),
    "fr": ("Encourage les donateurs", "à soutenir les petits États insulaires;", "\u00a0:"),
}
ADDED = {
    "en": [("add: and peoples", "and peoples"), ("insert “and all peoples”", "and all peoples"), ("adds: and", "and")],
    "fr": [("ajouter\u00a0: et les peuples", "et les peuples"), ("ajout : et les peuples, les femmes", None)],
}
NAMES = {"en": ["EU", "EU, Mexico", "proposed by Mexico"], "fr": ["UE", "UE, Mexique", "proposé par le Mexique"]}
FORMS = (
    "{a}; {n}", "{a}, {n}", "{a} – {n}", "{a} - {n}", "{a} / {n}", "{a} ({n})",
    "{n}; {a}", "{n}, {a}", "{n} – {a}", "{n} - {a}", "{n}{colon} {a}",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr"])
def test_words_to_add_have_their_author_in_any_order(language: str) -> None:
    front, back, colon = WORDS[language]
    for (asked, words), names, form, signs in product(ADDED[language], NAMES[language], FORMS, ("()", "[]")):
        remark = f"{signs[0]}{form.format(a=asked, n=names, colon=colon)}{signs[1]}"
        found = last(f"{front} {remark} {back}", FRENCH if language == "fr" else None)
        assert base(found) == f"{front} {back}", remark
        assert proposed(found) == f"{front} {words or 'et les peuples, les femmes'} {back}", remark
        assert [len(one.authors) for one in found.proposals] == [2 if "," in names else 1], remark


@pytest.mark.parametrize(
    "remark",
    ["[delete: and banks; EU]", "[EU; delete: and banks]", "(EU, delete: and banks)", "[EU: delete: and banks]"],
)
def test_words_to_delete_that_stand_in_the_remark_alone_are_words_of_the_text(remark: str) -> None:
    found = last(f"Encourages donors {remark} to help;")
    assert (base(found), proposed(found)) == ("Encourages donors and banks to help;", "Encourages donors to help;")
    assert [(one.kind, one.authors) for one in found.proposals] == [(ProposalKind.DELETION, ("EU",))]


@pytest.mark.parametrize("remark", ["(delete: and banks; EU)", "(EU; delete: and banks)", "[EU – delete “and banks”]"])
def test_words_to_delete_that_stand_before_the_remark_are_no_words_twice(remark: str) -> None:
    found = last(f"Encourages donors and banks {remark} to help;")
    assert (base(found), proposed(found)) == ("Encourages donors and banks to help;", "Encourages donors to help;")


def test_several_in_one_remark_ask_each_for_their_own() -> None:
    found = last("Encourages donors and banks (add: of all regions; EU; delete: and banks; US) to help;")
    assert proposed(found) == "Encourages donors of all regions to help;"
    assert {one.authors for one in found.proposals} == {("EU",), ("US",)}


@pytest.mark.parametrize(
    ("remark", "authors"), [("(add: Mexico, EU)", ("Mexico", "EU")), ("[EU: add]", ("EU",)), ("[add: EU]", ("EU",))]
)
def test_who_asks_for_words_that_are_not_told_is_not_lost(remark: str, authors: tuple[str, ...]) -> None:
    found = last(f"Encourages donors {remark} to help;")
    assert base(found) == proposed(found) == "Encourages donors to help;"
    assert [(one.kind, one.authors, one.text) for one in found.proposals] == [(ProposalKind.POSITION, authors, remark)]
