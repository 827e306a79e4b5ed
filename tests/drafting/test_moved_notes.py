"""Footnotes that go to other words, change places, or are told to have another number."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest

from lineage.drafting.revising.amended import as_text
from lineage.drafting.revising.revisions import Consequence, Hindrance
from lineage.render.drafts.applied_revisions import report
from lineage.render.word.change_marker import Signature
from lineage.render.word.revised_draft import word_file
from tests.drafting.test_note_calls import asked, marks, told
from tests.drafting.test_whole_notes import called

WORDS = "Resolution 2/2."
"""Those of footnote 2."""


@pytest.mark.parametrize(
    ("language", "said", "behind"),
    [
        ("en", "Move footnote 2 after “plan” in OP2.", "the plan."),
        ("en", "Footnote 2 should be placed after “plan” in OP2.", "the plan."),
        ("en", "The call for footnote 2 should be moved after “the Charter”.", " the Charter"),
        ("en", "Move footnote 2 to the end of OP1.", "the report;"),
        ("en", "Move footnote 2 from PP1 to the end of OP1.", "the report;"),
        ("en", "In PP1, move footnote 2 after “the Code”.", "and the Code"),
        ("en", "In PP1, place the second footnote before “and the Code”.", "Pact of 1966"),
        ("en", "In PP1, move footnote 2 before “the Code”.", "1966 and"),
        ("en", "Move footnote 2 after “report”.", "report;"),
        ("fr", "Déplacer la note 2 après « le Code ».", "et le Code"),
        ("fr", "La note 2 est déplacée à la fin du paragraphe 2.", "le plan"),
        ("fr", "Au premier alinéa, placer la note 2 après « la Charte ».", "la Charte"),
        ("fr", "L’appel de note 2 devrait être placé après « rapport ».", "du rapport"),
    ],
)
def test_a_note_goes_behind_other_words(language: str, said: str, behind: str) -> None:
    found = asked(language, said)
    stays = "before “and the Code”" in said
    assert [step.hindrance for step in found.steps if not step.follows] == [Hindrance.STANDS if stays else None]
    assert called(found)[WORDS].endswith(behind)
    assert sorted(marks(found)) == list("123456")
    assert [p.text for p in as_text(found).paragraphs] == [p.text for p in found.draft.paragraphs]
    assert not any(of is Consequence.NOTE for _, of in told(found))


@pytest.mark.parametrize(
    ("language", "said", "why"),
    [
        ("en", "Move footnote 9 to the end of OP2.", Hindrance.NO_NOTE),
        ("en", "Move footnote 2 to OP2.", Hindrance.NO_PLACE),
        ("en", "Move footnote 2 after “tides”.", Hindrance.NO_WORDS),
        ("en", "Move footnote 2 to the end of OP9.", Hindrance.NO_PARAGRAPH),
        ("en", "Move footnote 6 after “of”.", Hindrance.SEVERAL),
        ("en", "Move the footnote in PP1 to the end of OP1.", Hindrance.SEVERAL),
        ("en", "Swap footnotes 1 and 9.", Hindrance.NO_NOTE),
        ("en", "Move footnotes 1 and 2 to the end of OP2.", Hindrance.NOT_UNDERSTOOD),
        ("fr", "Déplacer les notes 1 et 2 à la fin du paragraphe 2.", Hindrance.NOT_UNDERSTOOD),
        ("fr", "Déplacer la note 9 à la fin du paragraphe 2.", Hindrance.NO_NOTE),
        ("fr", "Déplacer la note 2 après « marées ».", Hindrance.NO_WORDS),
    ],
)
def test_a_note_stays_where_it_is_not_clear(language: str, said: str, why: Hindrance) -> None:
    found = asked(language, said)
    assert [step.hindrance for step in found.steps] == [why]
    assert as_text(found).paragraphs == found.draft.paragraphs


@pytest.mark.parametrize(
    ("language", "said", "left"),
    [
        ("en", "Move footnote 1 to the end of OP2.\n\nDelete footnote 1.", "23456"),
        ("en", "Swap footnotes 1 and 6.\n\nDelete footnote 6.", "23451"),
        ("fr", "Déplacer la note 3 à la fin du paragraphe 2.\n\nSupprimer la note 3.", "12456"),
    ],
)
def test_a_note_that_moved_goes_where_it_is_deleted(language: str, said: str, left: str) -> None:
    found = asked(language, said)
    assert all(step.done for step in found.steps)
    assert marks(found) == list(left)
    assert sorted(note.mark for note in as_text(found).footnotes) == sorted(left)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Swap footnotes 1 and 2."), ("fr", "Intervertir les notes 1 et 2.")]
)
def test_two_notes_change_places(language: str, said: str) -> None:
    found = asked(language, said)
    assert marks(found) == list("213456")
    assert told(found) == [("3", Consequence.NOTE_PARTED)]


@pytest.mark.parametrize(
    ("language", "said", "why"),
    [
        ("en", "Footnote 3 becomes footnote 2.", [Hindrance.NUMBERED]),
        ("en", "Renumber footnote 3 as footnote 2.", [Hindrance.NUMBERED]),
        ("en", "Delete footnote 2; footnote 3 becomes footnote 2.", [None, None]),
        ("en", "Delete footnote 2. Footnotes 3 to 6 become footnotes 2 to 5.", [None] * 5),
        ("en", "Delete footnote 2 and renumber the remaining footnotes.", [None]),
        ("en", "Renumber the footnotes accordingly.", [None]),
        (
            "en",
            (
                "In PP1, add a footnote after “Seas”: “A/1.”\n\nIn PP1, add a footnote after “Pact”: “A/2.”\n\n"
                "Footnote 3 becomes footnote 5."
            ),
            [None, None, None],
        ),
        ("fr", "La note 3 devient la note 2.", [Hindrance.NUMBERED]),
        ("fr", "Supprimer la note 2 et renuméroter les notes suivantes.", [None]),
        ("fr", "Renuméroter les notes en conséquence.", [None]),
    ],
)
def test_the_number_of_a_note_is_that_of_its_call(language: str, said: str, why: list[Hindrance | None]) -> None:
    found = asked(language, said)
    assert [step.hindrance for step in found.steps if not step.follows] == why


def test_the_sheet_tells_the_number_that_a_note_has() -> None:
    sheet = report(asked("en", "Footnote 3 becomes footnote 2."), "en", 200).replace("\N{NO-BREAK SPACE}", " ")
    assert "(footnote 3)" in sheet


def test_in_word_the_call_goes_and_comes() -> None:
    found = asked("en", "Move footnote 2 after “plan” in OP2.")
    with ZipFile(io.BytesIO(word_file(found, Signature(author="Chair"), "en"))) as file:
        xml = file.read("word/document.xml").decode()
        notes = file.read("word/footnotes.xml").decode()
    for mark in ("del", "ins"):
        tracked = re.findall(rf"<w:{mark} .*?</w:{mark}>", xml, re.DOTALL)
        assert sum("footnoteReference" in one for one in tracked) == 1
    assert WORDS in notes
