"""Names of addressees: every form, in both languages, finds the same body."""

import pytest

from lineage.commitments.addressee_names import forms_of, near, wanted
from lineage.commitments.filters import Filters, chosen_clauses, near_clauses
from lineage.commitments.patterns import rows_of

from .phrases import clauses

ENGLISH = "Requests the United Nations Office on Drugs and Crime to report, and invites Member States to act"
FRENCH = "Prie l'Office des Nations Unies contre la drogue et le crime de faire rapport"


@pytest.mark.parametrize(
    "words",
    ["UNODC", "onudc", "Office on Drugs and Crime", "Office on Drugs", "Office des Nations Unies contre la drogue"],
)
def test_any_form_of_a_name(words: str) -> None:
    for text, language in ((ENGLISH, "en"), (FRENCH, "fr")):
        found = chosen_clauses(clauses(text, language), Filters(addressee=words))
        assert [c.kind for c in found] == ["request"]


def test_a_word_inside_a_longer_form_is_another_body() -> None:
    assert "Secrétaire général" in wanted("secretaire").names
    assert "Représentant spécial" not in wanted("secretaire").names


def test_forms_of_one_body_only() -> None:
    assert "United Nations Office on Drugs and Crime" in forms_of("ONUDC")
    assert "Organisation mondiale de la Santé" in forms_of("World Health Organization")
    assert forms_of("human rights") == () == forms_of("the rights of the child")


def test_near_names() -> None:
    assert near("UNDOC", ["UNODC", "Member States"])[:1] == ("UNODC",)
    empty = near_clauses(clauses(ENGLISH, "en"), Filters(addressee="UNDOC"))
    assert empty.names == ("UNODC",)
    assert dict(empty.without) == {"addressee": 2}


OF_A_TEXT = (
    "Member States",
    "Office of the United Nations High Commissioner for Human Rights",
    "United Nations Office on Drugs and Crime",
    "international organizations",
    "Groupe interinstitutions de coordination contre la traite des personnes",
    "Haut-Commissariat des Nations Unies aux droits de l’homme",
    "gouvernements",
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("UNOCD", ("United Nations Office on Drugs and Crime",)),
        ("High Commissionner", (OF_A_TEXT[1], OF_A_TEXT[5])),
        ("Haut commissaire", (OF_A_TEXT[5],)),
        ("Etats membre", ("Member States",)),
        ("Interpol", ()),
        ("European Commission", ()),
        ("Parlement", ()),
        ("World Health Organization", ()),
    ],
)
def test_only_what_may_be_meant_is_near(words: str, names: tuple[str, ...]) -> None:
    assert near(words, OF_A_TEXT) == names


def test_english_names_are_names_of_the_tables() -> None:
    english = {row["canonical"] for row in rows_of("en", "addressees", ("variant",))}
    english |= {row["canonical"] for row in rows_of("en", "organization_words", ("word",), ("canonical",))}
    french = {row["canonical"] for row in rows_of("fr", "addressees", ("variant",))}
    french |= {row["canonical"] for row in rows_of("fr", "organization_words", ("word",), ("canonical",))}
    rows = rows_of("fr", "english_names", ("name",))
    assert [row["name"] for row in rows if row["name"] not in french] == []
    assert [row["english"] for row in rows if row["english"] not in english] == []


def test_what_is_cut_out_of_a_pattern_and_what_points_back_are_no_names() -> None:
    forms = forms_of("Inter-Agency Coordination Group")
    assert "ICAT" in forms
    assert not {"on trafficking in persons", "members of the Group", "membres du Groupe"} & set(forms)


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Encourages relevant stakeholders to light the ports;", "en", ["stakeholders"]),
        ("Encourages all stakeholders to light the ports;", "en", ["stakeholders"]),
        ("Urges the parties concerned to light the ports;", "en", ["parties concerned"]),
        ("Encourage les parties prenantes à éclairer les ports;", "fr", ["parties prenantes"]),
        ("Encourage les parties concernées à éclairer les ports;", "fr", ["parties concernées"]),
    ],
)
def test_nobody_is_called_all_where_the_text_does_not(text: str, language: str, named: list[str]) -> None:
    assert [item.name for item in clauses(text, language)[0].addressees] == named
