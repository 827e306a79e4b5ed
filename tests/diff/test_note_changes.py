"""Footnotes compared by what they say: numbers do not count, "Ibid." is resolved, caveats are told from references."""

from __future__ import annotations

import pytest

from lineage.diff.comparison import Comparison, compare_documents
from lineage.diff.edits import ChangeClass
from lineage.diff.note_changes import Note, NoteDiff, NoteState, compare_notes, notes_of
from tests.diff.sample import NEW, OLD, alignment, noted

CAVEAT = "Le terme « rescapé » n'est pas défini dans le Protocole et certains États n'en font pas usage."
REWORDED = "Le terme « rescapé » n'est pas défini dans le Protocole et plusieurs États Membres n'en font pas usage."


def notes(*wordings: str, first: int = 1) -> tuple[Note, ...]:
    document = noted(NEW, {"OP1": [(str(mark), wording) for mark, wording in enumerate(wordings, first)]})
    return notes_of(document).get("OP1", ())


def told(old: tuple[Note, ...], new: tuple[Note, ...]) -> list[tuple[str, str, str]]:
    return [_told(one) for one in compare_notes(old, new, "fr")]


def _told(one: NoteDiff) -> tuple[str, str, str]:
    return one.state.value, one.old.wording if one.old else "", one.new.wording if one.new else ""


@pytest.mark.parametrize(
    "wording",
    [
        "Résolution 70/1.",
        "Voir résolution 55/2.",
        "A/75/169 et A/HRC/44/45.",
        "Cible 5.2.",
        "Nations Unies, Recueil des Traités, vol. 2171, n° 27531.",
        "Voir Documents officiels du Conseil économique et social, 2016, Supplément n° 10 (E/2016/30), chap. I.",
        "Disponible à l’adresse suivante : www.exemple.org/fr/publications.html.",
    ],
)
def test_a_reference_says_only_where_a_thing_is_printed(wording: str) -> None:
    assert [note.is_reference for note in notes(wording)] == [True]


@pytest.mark.parametrize(
    "wording",
    [
        CAVEAT,
        "Au 29 septembre 2009 : Bahamas (2008), Indonésie (2009), Iraq (2008), Jordanie (2009) et Mongolie (2008).",
        "Le Conseil de l'Europe, la Rapporteuse spéciale sur la traite et le Rapporteur spécial sur l'esclavage.",
        "Dont l'Alliance 8.7, les principes de l'action du gouvernement, le Processus de Bali et l'appel à mettre fin",
    ],
)
def test_a_note_that_explains_or_lists_has_content_of_its_own(wording: str) -> None:
    assert [note.is_reference for note in notes(wording)] == [False]


def test_renumbered_notes_are_no_difference() -> None:
    both = ("Résolution 70/1.", CAVEAT)
    assert {one.state for one in compare_notes(notes(*both), notes(*both, first=21), "fr")} == {NoteState.KEPT}


def test_a_resolved_ibid_is_what_it_stands_for() -> None:
    plain = noted(OLD, {"PP1": [("8", "Nations Unies, Recueil des Traités, vol. 266, n° 3822.")]})
    ibid = noted(
        NEW, {"PP1": [("4", "Ibid., vol. 266, no 3822.")]}, "Nations Unies, Recueil des Traités, vol. 266, no 3822."
    )
    (one,) = compare_notes(notes_of(plain)["PP1"], notes_of(ibid)["PP1"], "fr")
    assert one.state is NoteState.KEPT


def test_one_place_in_more_words_is_no_difference_and_the_next_report_is_an_update() -> None:
    assert told(notes("Résolution 64/293."), notes("Résolution 64/293 de l'Assemblée générale."))[0][0] == "kept"
    (one,) = compare_notes(notes("A/75/289."), notes("A/78/119."), "fr")
    assert (one.state, one.classes) == (NoteState.CHANGED, {ChangeClass.HOUSEKEEPING})
    assert told(notes("Résolution 55/25, annexe I."), notes("Résolution 55/25, annexe II."))[0][0] == "changed"


def test_a_reworded_caveat_shows_its_words() -> None:
    (one,) = compare_notes(notes(CAVEAT), notes("Résolution 70/1.", REWORDED)[1:], "fr")
    assert one.state is NoteState.CHANGED
    assert one.diff is not None
    assert [(change.old, change.new) for change in one.diff.changes] == [("certains", "plusieurs"), ("", "Membres ")]
    assert ChangeClass.SUBSTANCE in one.classes


def test_notes_that_come_and_go_are_told_apart() -> None:
    assert told(notes(CAVEAT), notes("Résolution 70/1.")) == [("new", "", "Résolution 70/1."), ("gone", CAVEAT, "")]


def test_a_note_under_another_paragraph_is_moved_not_gone() -> None:
    old = noted(OLD, {"PP1": [("1", CAVEAT)], "OP2": [("2", "Résolution 70/1.")]})
    new = noted(NEW, {"OP1": [("1", CAVEAT)], "OP3": [("2", "Résolution 70/1.")]})
    found = entries(compare_documents(old, new, alignment()))
    assert [(n.state.value, n.elsewhere) for n in found["PP1"]] == [("moved", ("OP1",))]
    assert [(n.state.value, n.elsewhere) for n in found["OP1"]] == [("moved", ("PP1",))]
    assert [n.state.value for n in found["OP3"]] == ["kept"]


@pytest.mark.parametrize("bare", ["old", "new"])
def test_a_text_without_notes_says_nothing_about_notes(bare: str) -> None:
    noted_old = noted(OLD, {"PP1": [("1", CAVEAT)], "OP2": [("2", "Résolution 70/1.")]})
    noted_new = noted(NEW, {"PP1": [("1", REWORDED)], "OP1": [("2", "Résolution 64/293.")]})
    comparison = compare_documents(
        OLD if bare == "old" else noted_old, NEW if bare == "new" else noted_new, alignment()
    )
    notes = [note for row in comparison.rows for entry in row.entries for note in entry.notes]
    assert {note.state for note in notes} == {NoteState.UNKNOWN}
    assert all(not note.classes for note in notes)


def entries(comparison: Comparison) -> dict[str, tuple[NoteDiff, ...]]:
    return {e.paragraph.label: e.notes for row in comparison.rows for e in row.entries if not e.gone}
