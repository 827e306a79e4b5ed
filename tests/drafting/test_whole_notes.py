"""Footnotes that come or go as a whole: in the text, on the sheet and in Word."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest

from lineage.drafting.revising.amended import as_printed, as_text
from lineage.drafting.revising.revisions import Application, Consequence, Hindrance
from lineage.render.drafts.applied_revisions import report
from lineage.render.word.change_marker import Signature
from lineage.render.word.revised_draft import word_file
from tests.drafting.test_note_calls import asked, marks, told


def called(found: Application) -> dict[str, str]:
    """The words right before the call of each note, by the words of the note."""
    text = as_text(found)
    notes = {note.mark: note.text for note in text.footnotes}
    return {notes[c.mark]: p.text[max(0, c.offset - 12) : c.offset] for p in text.paragraphs for c in p.calls}


@pytest.mark.parametrize(
    ("language", "said", "gone"),
    [
        ("en", "Delete footnote 2.", "2"),
        ("en", "Footnote 5 should be deleted.", "5"),
        ("en", "Footnote 5: delete.", "5"),
        ("en", "In PP1, delete footnote 2.", "2"),
        ("en", "In OP2, delete the footnote.", "6"),
        ("en", "OP2: delete the footnote.", "6"),
        ("en", "Delete the footnote to OP2.", "6"),
        ("en", "Delete footnotes 4 and 5.", "45"),
        ("en", "Delete footnotes 1 to 3.", "123"),
        ("en", "Delete footnotes 1, 2 and 4–6.", "12456"),
        ("en", "In OP1, delete footnotes 4 and 5.", "45"),
        ("en", "Delete footnotes 4 and 5 to OP1.", "45"),
        ("en", "In PP1, delete the second footnote.", "2"),
        ("en", "In OP1, delete the second footnote.", "5"),
        ("en", "Delete the first footnote to OP1.", "4"),
        ("en", "In OP1, delete the last footnote.", "5"),
        ("fr", "Supprimer la note 2.", "2"),
        ("fr", "Supprimer la note de bas de page 2.", "2"),
        ("fr", "La note 5 est supprimée.", "5"),
        ("fr", "Au paragraphe 1, supprimer la note 5.", "5"),
        ("fr", "Au paragraphe 2, supprimer la note de bas de page.", "6"),
        ("fr", "Supprimer les notes 4 et 5.", "45"),
        ("fr", "Supprimer les notes 1 à 3.", "123"),
        ("fr", "Au paragraphe 1, supprimer les notes 4 et 5.", "45"),
    ],
)
def test_a_note_goes_and_its_words_stay(language: str, said: str, gone: str) -> None:
    found = asked(language, said)
    assert all(step.done for step in found.steps)
    assert marks(found) == [mark for mark in "123456" if mark not in gone]
    assert [p.text for p in as_text(found).paragraphs] == [p.text for p in found.draft.paragraphs]
    assert not any(of is Consequence.NOTE for _, of in told(found))


@pytest.mark.parametrize(
    ("language", "said", "why"),
    [
        ("en", "Delete footnote 9.", Hindrance.NO_NOTE),
        ("en", "In OP2, delete footnote 2.", Hindrance.NO_NOTE),
        ("en", "Delete footnote 2 in OP2.", Hindrance.NO_NOTE),
        ("en", "In OP1, delete the third footnote.", Hindrance.NO_NOTE),
        ("en", "Footnote 4 should be deleted from OP1.", Hindrance.NOT_UNDERSTOOD),
        ("en", "In PP1, delete the footnote.", Hindrance.SEVERAL),
        ("en", "In PP1, add a footnote reading “A/63/1.”", Hindrance.NO_PLACE),
        ("en", "In PP1, add a footnote after “tides”: “A/63/1.”", Hindrance.NO_WORDS),
        ("en", "In PP1, add a footnote after “the”: “A/63/1.”", Hindrance.SEVERAL),
        ("en", "In OP2, add a footnote after “plan”.", Hindrance.NOTHING_NEW),
        ("fr", "Supprimer la note 9.", Hindrance.NO_NOTE),
        ("fr", "Supprimer la note 2 du paragraphe 2.", Hindrance.NO_NOTE),
        ("fr", "Au paragraphe 2, ajouter une note : « A/63/1. »", Hindrance.NO_PLACE),
    ],
)
def test_nothing_goes_or_comes_where_it_is_not_clear(language: str, said: str, why: Hindrance) -> None:
    found = asked(language, said)
    assert [step.hindrance for step in found.steps] == [why]
    assert as_text(found).paragraphs == found.draft.paragraphs
    assert as_text(found).footnotes == found.draft.footnotes


@pytest.mark.parametrize(
    ("language", "said", "behind"),
    [
        ("en", "In PP1, add a footnote after “Seas” reading “A/63/1.”", "r of Seas,"),
        ("en", "In OP1, insert a new footnote after “30 March 2007”: “A/63/1”", "March 2007"),
        ("en", "OP1: new footnote after “its resolution 4/4”: “A/63/1.”", "olution 4/4"),
        ("en", "OP1: footnote to be added after “its resolution 4/4”: “A/63/1.”", "olution 4/4"),
        ("en", "A footnote should be added to “resolution 4/4” in OP1: “A/63/1.”", "olution 4/4"),
        ("en", "Add a footnote at the end of OP1: A/63/1.", "the report;"),
        ("fr", "Au premier alinéa, ajouter une note après « la Charte des mers » : « A/63/1. »", "te des mers"),
        (
            "fr",
            "Au paragraphe 1, insérer une nouvelle note de bas de page après « 30 mars 2007 » : « A/63/1 »",
            "mars 2007",
        ),
        ("fr", "À la fin du paragraphe 1, ajouter une note : « A/63/1. »", "du rapport"),
        ("fr", "Au paragraphe 1, ajouter un appel de note après « résolution 4/4 » (« A/63/1. »).", "olution 4/4"),
    ],
)
def test_a_note_comes_behind_its_words(language: str, said: str, behind: str) -> None:
    found = asked(language, said)
    assert [step.hindrance for step in found.steps if not step.follows] == [None]
    assert called(found)["A/63/1."].endswith(behind)
    assert [p.text for p in as_text(found).paragraphs] == [p.text for p in found.draft.paragraphs]
    assert len(marks(found)) == 7


def test_what_says_ibid_of_a_note_that_went_or_no_longer_follows_it_is_told() -> None:
    assert told(asked("en", "Delete footnote 2.")) == [("3", Consequence.NOTE_IBID)]
    parted = asked("en", "In PP1, add a footnote after “the Code of”: “A/63/1.”")
    assert told(parted) == [("3", Consequence.NOTE_PARTED)]


def test_a_new_note_stays_behind_its_words_when_others_change() -> None:
    found = asked(
        "en", "In OP1, add a footnote after “2007”: “A/63/1.”\n\nIn OP1, replace “Takes note of” with “Recalls”."
    )
    assert called(found)["A/63/1."].endswith("March 2007")
    assert as_printed(found)[0].paragraphs[1].text.startswith("Recalls its resolution")


@pytest.mark.parametrize("said", ["Delete footnote 2.", "In PP1, add a footnote after “Seas”: “A/63/1.”"])
def test_in_word_the_call_is_tracked(said: str) -> None:
    with ZipFile(io.BytesIO(word_file(asked("en", said), Signature(author="Chair"), "en"))) as file:
        xml = file.read("word/document.xml").decode()
        notes = file.read("word/footnotes.xml").decode()
    mark = "del" if said.startswith("Delete") else "ins"
    tracked = [one for one in re.findall(rf"<w:{mark} .*?</w:{mark}>", xml, re.DOTALL) if "footnoteReference" in one]
    assert len(tracked) == 1
    assert ("A/63/1." in notes) is (mark == "ins")
    assert "Resolution 2/2." in notes


def test_the_sheet_names_the_note() -> None:
    sheet = report(asked("en", "In OP2, delete footnote 2."), "en", 200)
    assert "footnote 2 · In OP2, delete footnote 2." in sheet
    assert "no such footnote" in sheet


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In PP1, “as well as the Pact of 1966 ...” becomes a separate paragraph."),
        ("fr", "Au premier alinéa, « ainsi que le Pacte de 1966 ... » devient un alinéa distinct."),
    ],
)
def test_a_note_goes_with_its_words_into_a_paragraph_of_their_own(language: str, said: str) -> None:
    found = asked(language, said)
    first, second, *_ = as_text(found).paragraphs
    assert [first.notes, second.notes] == [("1",), ("2", "3")]
    places = [second.text[: call.offset].rstrip(",").split()[-1] for call in second.calls]
    assert places == (["1966", "Reefs"] if language == "en" else ["1966", "récifs"])
    assert told(found) == []
    assert [note.text for note in as_text(found).footnotes] == [note.text for note in found.draft.footnotes]
    with ZipFile(io.BytesIO(word_file(found, Signature(author="Chair"), "en"))) as file:
        assert "Resolution 2/2." in file.read("word/footnotes.xml").decode()


def test_what_is_asked_beside_a_note_is_of_its_paragraph() -> None:
    found = asked("en", "OP1: delete footnote 5 and replace “Takes note of” with “Recalls”.")
    assert all(step.done for step in found.steps)
    assert as_text(found).paragraphs[1].text.startswith("Recalls its resolution")
    assert marks(found) == list("12346")
