"""Bodies that were renamed are found by their frame, without links; two bodies of like names are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineage.diff import compare
from lineage.diff.edits import Wording
from lineage.diff.renamed_bodies import renamed
from lineage.diff.term_mining import mine
from lineage.documents.resolution import Resolution
from tests.diff.sample import document

OLD_NAME, NEW_NAME = "Groupe commun de coopération", "Groupe commun de coordination"
SAYINGS = (
    "Prie le {} contre la traite de poursuivre ses travaux,",
    "Rappelant que le {} contre la traite a été créé,",
    "Saluant les activités du {} contre la traite des enfants,",
    "Invite les membres du {} à se réunir,",
    "Souligne le rôle du {} dans la lutte,",
    "Engage le {} à faire rapport,",
    "Notant avec satisfaction que le {} contre la traite progresse,",
    "Décide que le {} siège à Vienne,",
)


def texts(names: dict[int, str], sayings: tuple[str, ...] = SAYINGS) -> list[Resolution]:
    """One document a year, its paragraphs with the name of that year; no wording is in two of them."""
    found = []
    for year, name in names.items():
        lines = {f"OP{i}": f"{s.format(name)[:-1]} comme en {year}," for i, s in enumerate(sayings, 1)}
        lines = {label: line.replace(" le ", f" le {'très ' * (year % 5)}", 1) for label, line in lines.items()}
        found.append(replace(document(f"A/RES/{year - 1945}/1", lines), adopted=date(year, 12, 18)))
    return found


def found(documents: list[Resolution]) -> list[tuple[str, str]]:
    return [(item.old, item.new) for item in renamed(documents, "fr")]


def test_a_renamed_body_is_found() -> None:
    assert found(texts({2008: OLD_NAME, 2010: OLD_NAME, 2017: NEW_NAME, 2023: NEW_NAME})) == [(OLD_NAME, NEW_NAME)]


def test_early_uses_of_the_newer_name_are_exceptions() -> None:
    documents = texts({2008: OLD_NAME, 2010: OLD_NAME, 2017: NEW_NAME, 2023: NEW_NAME})
    early = replace(documents[0].paragraphs[0], label="OP9", text=f"Félicite le {NEW_NAME} de son action,")
    documents[0] = replace(documents[0], paragraphs=(*documents[0].paragraphs, early))
    (item,) = renamed(documents, "fr")
    assert item.kept == 1
    assert [place.old for place in item.exceptions] == ["A/RES/63/1#OP9"]
    assert 0.9 < item.consistency < 1


def test_names_that_live_side_by_side_or_come_back_are_no_renaming() -> None:
    assert found(texts({2008: OLD_NAME, 2010: NEW_NAME, 2017: OLD_NAME, 2023: NEW_NAME})) == []


def test_one_newer_text_is_not_enough() -> None:
    assert found(texts({2008: OLD_NAME, 2010: OLD_NAME, 2017: NEW_NAME})) == []


def test_two_bodies_that_only_begin_alike_are_no_renaming() -> None:
    plain = tuple(saying.replace(" contre la traite", "") for saying in SAYINGS)
    mandates = {2008: "Rapporteur spécial sur la traite", 2010: "Rapporteur spécial sur la traite"}
    assert found(texts(mandates | dict.fromkeys((2017, 2023), "Rapporteur spécial sur la violence"), plain)) == []


def test_a_renaming_joins_the_terminology_and_comparisons_read_neutral_to_it() -> None:
    documents = texts({2008: OLD_NAME, 2010: OLD_NAME, 2017: NEW_NAME, 2023: NEW_NAME})
    substitutions = mine((), "fr", documents)
    assert [item.renaming for item in substitutions.items] == [True]
    diff = compare(f"Invite le {OLD_NAME} à siéger", f"Invite le {NEW_NAME} à siéger", "fr", substitutions)
    assert diff.wording is Wording.TERMINOLOGY
